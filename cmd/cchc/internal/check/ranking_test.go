package check_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/diag"
)

// TestRankingsAgainstAllPairs proves that rankings are warned of exactly where
// some pair of units contradicts itself, for random scores and ranks.
func TestRankingsAgainstAllPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for run := range 60 {
		units := 2 + random.IntN(5)
		scores, ranks := make([]int, units), make([]int, units)
		portal := folder(t, gone("lap-vo/unit.toml"), gone(year), gone(mot), gone(hai), gone(motText), gone(yearText), swap(portalFile, `"lap-vo"`, `"u0"`))
		for u := range units {
			scores[u] = random.IntN(4)
			ranks[u] = 1 + count(scores[:u], func(other int) bool { return other > scores[u] })
			if random.IntN(3) == 0 {
				ranks[u] = 1 + random.IntN(units)
			}
			rankedUnit(portal, u, scores[u], ranks[u])
		}
		warned := slices.ContainsFunc(judge(portal), func(d diag.Diagnostic) bool { return d.Code[:2] == "S4" })
		if want := contradictory(scores, ranks); warned != want {
			t.Errorf("run %d: scores %v, ranks %v: warned %v", run, scores, ranks, warned)
		}
	}
}

func rankedUnit(portal fstest.MapFS, u, score, rank int) {
	name := fmt.Sprintf("u%d", u)
	source := "source = { document = \"kh-1\", place = \"x\" }\n"
	put(name+"/unit.toml", fmt.Sprintf("name = \"huyện %d\"\nlevel = \"huyện\"\nparent = \"tỉnh\"\n", u))(nil, portal)
	put(name+"/2023/year.toml", fmt.Sprintf("framework = \"bo\"\nscore = %d\nrank = %d\n%s", score, rank, source))(nil, portal)
	put(name+"/2023/mot.toml", "result = \"not-scored\"\n"+source)(nil, portal)
	put(name+"/2023/hai.toml", "result = \"not-scored\"\n"+source)(nil, portal)
}

func contradictory(scores, ranks []int) bool {
	for a := range scores {
		for b := range scores {
			if scores[a] > scores[b] && ranks[a] >= ranks[b] || scores[a] == scores[b] && ranks[a] != ranks[b] {
				return true
			}
		}
	}
	return false
}

func count(values []int, holds func(int) bool) int {
	n := 0
	for _, value := range values {
		if holds(value) {
			n++
		}
	}
	return n
}
