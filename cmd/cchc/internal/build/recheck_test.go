package build

import (
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
)

// TestRecheckTellsWhatACleanCheckTells changes content at random, valid and broken:
// the checker that reads and judges only what was touched finds after each change
// what a new one finds, and remembers no unit that is gone.
func TestRecheckTellsWhatACleanCheckTells(t *testing.T) {
	rounds, steps := 6, 40
	if os.Getenv("CCHC_LONG") != "" {
		rounds, steps = 50, 100
	}
	whole := filesOf(madeup.Portal(3, 2))
	for round := range rounds {
		made := sources{content: maps.Clone(whole), templates: files{}, static: files{}}
		e := editor{rand.New(rand.NewPCG(11, uint64(round))), &made}
		checker, former := new(Checker), files{}
		told := 0
		for step := range steps {
			edit := edits[e.IntN(len(edits))]
			edit.do(e)
			touched := touchedTops(former, made.content)
			got, want := checker.Check(made.content.fs(), "", touched), Check(made.content.fs(), "")
			if !slices.Equal(got.Diagnostics, want.Diagnostics) || got.Digest != want.Digest {
				t.Fatalf("round %d, step %d, after %s: found is\n%v\nby a clean check\n%v", round, step, edit.name, got.Diagnostics, want.Diagnostics)
			}
			told += len(want.Diagnostics)
			former = maps.Clone(made.content)
			if step%4 == 3 { // mistakes do not pile up, or no step would be between good portals
				made.content = maps.Clone(whole)
			}
		}
		if told == 0 {
			t.Error("no change was told anything of: the test shows nothing")
		}
	}
}

// touchedTops tells of files and folders at the top whether anything in them differs.
func touchedTops(former, now files) func(top string) bool {
	tops := map[string]bool{}
	for _, pair := range [][2]files{{former, now}, {now, former}} {
		for name, text := range pair[0] {
			if other, stands := pair[1][name]; !stands || other != text {
				top, _, _ := strings.Cut(name, "/")
				tops[top] = true
			}
		}
	}
	return func(top string) bool { return tops[top] }
}

// TestRecheckSeesAnotherUnitsName proves that a unit is judged anew where another has
// taken the name of its peer, although no file of its own was touched.
func TestRecheckSeesAnotherUnitsName(t *testing.T) {
	content := filesOf(madeup.Portal(2, 1))
	units := slices.DeleteFunc(slices.Sorted(maps.Keys(content)), func(name string) bool { return !strings.HasSuffix(name, "/unit.toml") })
	for name := range content {
		if strings.HasPrefix(name, strings.TrimSuffix(units[0], "unit.toml")) && strings.HasSuffix(name, "/year.toml") {
			content[name] += "\n[[peer]]\nname = \"huyện Bạn\"\nscore = 70.5\nsource = { document = \"qd-2023\", place = \"Phụ lục\" }\n"
		}
	}
	checker := new(Checker)
	if checked := checker.Check(content.fs(), "", nil); checked.Errors() {
		t.Fatal(checked.Diagnostics)
	}
	former := maps.Clone(content)
	content[units[1]] = "name = \"huyện Bạn\"\n" + content[units[1]][strings.Index(content[units[1]], "\n")+1:]
	got, want := checker.Check(content.fs(), "", touchedTops(former, content)), Check(content.fs(), "")
	if !slices.Equal(got.Diagnostics, want.Diagnostics) || !slices.ContainsFunc(want.Diagnostics, func(d diag.Diagnostic) bool { return d.Code == "U106" }) {
		t.Errorf("found is\n%v\nby a clean check\n%v", got.Diagnostics, want.Diagnostics)
	}
}
