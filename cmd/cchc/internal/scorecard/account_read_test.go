package scorecard_test

import (
	"math/big"
	"slices"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
)

// The account of every year of the made-up portals, against one that is reckoned
// here in rationals straight from their files.

type readCriterion struct {
	ID       string
	MaxScore tomlNumber `toml:"max_score"`
	Part     []readCriterion
}

type accountFramework struct {
	MaxScore  tomlNumber `toml:"max_score"`
	Component []struct {
		ID, Kind  string
		MaxScore  tomlNumber `toml:"max_score"`
		Criterion []readCriterion
	}
}

type accountFile struct {
	Framework string
	Score     tomlNumber
	Criterion []struct {
		ID       string
		Score    tomlNumber
		MaxScore tomlNumber `toml:"max_score"`
	}
	Remedy []struct {
		ID       string
		Criteria []string
	}
}

func TestAccountsOfMadeUpPortalsClose(t *testing.T) {
	closed, placed, missing := 0, 0, 0
	for _, files := range []fstest.MapFS{madeup.Province(), madeup.Portal(5, 3)} {
		portal, found := content.Load(files, nil)
		if errors, _ := diag.Count(found); errors > 0 {
			t.Fatal(found)
		}
		frameworks, results := map[string]accountFramework{}, map[string]accountFile{}
		each(t, files, "frameworks/*.toml", func(path []string, text string) {
			var framework accountFramework
			decode(t, text, &framework)
			frameworks[path[1]] = framework
		})
		each(t, files, "*/*/*.toml", func(path []string, text string) {
			var file accountFile
			decode(t, text, &file)
			results[path[0]+path[1]+path[2]] = file
		})
		for _, unit := range portal.Units {
			for _, year := range unit.Years {
				folder := unit.ID + yearText(year)
				all, some := checkAccount(t, year.Account(), frameworks[results[folder+"year"].Framework], folder, results)
				if all {
					closed++
				} else {
					missing++
				}
				placed += some
			}
		}
	}
	if closed < 10 || missing < 5 || placed < 100 {
		t.Errorf("%d accounts closed by themselves, %d did not, %d criteria were placed", closed, missing, placed)
	}
}

func yearText(year *scorecard.Year) string { return big.NewInt(int64(year.Year)).String() }

// checkAccount tells whether every component has a score, and how many criteria do.
func checkAccount(t *testing.T, account *scorecard.Account, framework accountFramework, folder string, results map[string]accountFile) (all bool, placed int) {
	t.Helper()
	all = true
	rest := new(big.Rat).Set(framework.MaxScore.Rat)
	for i, component := range framework.Component {
		file, stands := results[folder+component.ID]
		loss := account.Losses[i]
		if loss.Component.ID != component.ID || (loss.Result != nil) != stands {
			t.Fatalf("%s: loss %d is of %s, want %s", folder, i, loss.Component.ID, component.ID)
		}
		want := lostOf(component.Kind, file.Score.Rat, component.MaxScore.Rat)
		if want == nil {
			all = false
			if loss.Points.IsKnown() {
				t.Errorf("%s %s: a loss without a score", folder, component.ID)
			}
			continue
		}
		rest.Sub(rest, want)
		if !same(loss.Points, want) {
			t.Errorf("%s %s: lost %v, want %s", folder, component.ID, loss.Points, want)
		}
		known, count := checkParts(t, folder+" "+component.ID, component.Kind, loss.Parts, component.Criterion, file)
		if placed += count; !same(loss.Unplaced, new(big.Rat).Sub(want, known)) {
			t.Errorf("%s %s: unplaced %v of %s, of which %s are known", folder, component.ID, loss.Unplaced, want, known)
		}
		checkRemedies(t, folder, loss, component.ID, results)
	}
	if score := results[folder+"year"].Score.Rat; score == nil {
		all = false
		if account.Rest.IsKnown() {
			t.Errorf("%s: an account without a score closes", folder)
		}
	} else if rest.Sub(rest, score); !same(account.Rest, rest) || all && rest.Sign() != 0 {
		t.Errorf("%s: the rest is %v, want %s; all components known: %v", folder, account.Rest, rest, all)
	}
	return all, placed
}

func lostOf(kind string, score, maximum *big.Rat) *big.Rat {
	switch {
	case score == nil || maximum == nil && kind == "":
		return nil
	case kind == "bonus":
		return new(big.Rat).Neg(score)
	case kind == "penalty":
		return score
	}
	return new(big.Rat).Sub(maximum, score)
}

// checkParts adds up what is known of criteria and counts them.
func checkParts(t *testing.T, where, kind string, parts []*scorecard.Loss, criteria []readCriterion, file accountFile) (known *big.Rat, count int) {
	t.Helper()
	known = new(big.Rat)
	if len(parts) != len(criteria) {
		t.Fatalf("%s: %d parts, want %d", where, len(parts), len(criteria))
	}
	for i, criterion := range criteria {
		below, found := checkParts(t, where, kind, parts[i].Parts, criterion.Part, file)
		count += found
		var want *big.Rat
		for _, result := range file.Criterion {
			if result.ID == criterion.ID {
				maximum := criterion.MaxScore.Rat
				if result.MaxScore.Rat != nil {
					maximum = result.MaxScore.Rat
				}
				want = lostOf(kind, result.Score.Rat, maximum)
			}
		}
		if want == nil && found == len(criterion.Part) && found > 0 {
			want = below
		}
		if want == nil {
			if parts[i].Points.IsKnown() {
				t.Errorf("%s: %s is placed without a score", where, criterion.ID)
			}
			continue
		}
		count++
		known.Add(known, want)
		if !same(parts[i].Points, want) {
			t.Errorf("%s: %s lost %v, want %s", where, criterion.ID, parts[i].Points, want)
		}
	}
	return known, count
}

// checkRemedies compares which remedies answer a component and its criteria.
func checkRemedies(t *testing.T, folder string, loss *scorecard.Loss, component string, results map[string]accountFile) {
	t.Helper()
	var whole []string
	named := map[string][]string{}
	for name, file := range results {
		if len(name) < len(folder) || name[:len(folder)] != folder {
			continue
		}
		for _, remedy := range file.Remedy {
			for _, criterion := range remedy.Criteria {
				named[criterion] = append(named[criterion], remedy.ID)
			}
			if len(remedy.Criteria) == 0 && name == folder+component {
				whole = append(whole, remedy.ID)
			}
		}
	}
	if got := ids(loss.Remedies); !slices.Equal(got, whole) {
		t.Errorf("%s %s as a whole is answered by %q, want %q", folder, component, got, whole)
	}
	all := slices.Clone(whole)
	var walk func(parts []*scorecard.Loss)
	walk = func(parts []*scorecard.Loss) {
		for _, part := range parts {
			want := named[part.Criterion.ID]
			slices.Sort(want)
			if got := ids(part.Remedies); !slices.Equal(got, want) {
				t.Errorf("%s %s is answered by %q, want %q", folder, part.Criterion.ID, got, want)
			}
			all = append(all, want...)
			walk(part.Parts)
		}
	}
	walk(loss.Parts)
	slices.Sort(all)
	if got := ids(loss.Answering()); !slices.Equal(got, slices.Compact(all)) {
		t.Errorf("%s %s: %q answer it, want %q", folder, component, got, all)
	}
}

func ids(remedies []*scorecard.Remedy) []string {
	var all []string
	for _, remedy := range remedies {
		all = append(all, remedy.ID)
	}
	slices.Sort(all)
	return all
}
