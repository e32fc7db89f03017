package madeup

import (
	"maps"
	"slices"
	"testing"

	"github.com/BurntSushi/toml"

	"cchc/cmd/cchc/internal/decimal"
)

func TestSameSizeSameBytes(t *testing.T) {
	one, other := Portal(3, 2), Portal(3, 2)
	if !slices.Equal(slices.Sorted(maps.Keys(one)), slices.Sorted(maps.Keys(other))) {
		t.Fatal("two portals of one size have other files")
	}
	for name := range one {
		if string(one[name].Data) != string(other[name].Data) {
			t.Errorf("%s differs between two portals of one size", name)
		}
	}
}

func TestEveryFileIsTOML(t *testing.T) {
	for name, file := range Portal(5, 3) {
		if !isTOML(name) {
			continue
		}
		if _, err := toml.Decode(string(file.Data), &map[string]any{}); err != nil {
			t.Errorf("%s: %v\n%s", name, err, file.Data)
		}
	}
}

func isTOML(name string) bool { return len(name) > 5 && name[len(name)-5:] == ".toml" }

// TestFiguresAgree reckons the figures again from the files, in a way of its own.
func TestFiguresAgree(t *testing.T) {
	results := readResults(t, Portal(7, 4))
	if len(results) < 20 {
		t.Fatalf("only %d years were read", len(results))
	}
	ties := 0
	for key, year := range results {
		var sum decimal.Hundredths
		for id, component := range year.components {
			if component.Result != "" {
				continue
			}
			own := contribution(t, id, component)
			sum += own
			better, equal := rivals(t, results, key, id, own)
			ties += equal
			if component.Rank != better+1 {
				t.Errorf("%v %s: rank %d, but %d are better", key, id, component.Rank, better)
			}
		}
		if year.Result == "" && year.Score.points(t) != sum {
			t.Errorf("%v: score %s, its components add up to %s", key, year.Score, sum)
		}
	}
	if ties == 0 {
		t.Error("no two units share a rank")
	}
}

// contribution is what a component adds to its year's score.
func contribution(t *testing.T, id string, component result) decimal.Hundredths {
	t.Helper()
	if id == "diem-tru" {
		return -component.Score.points(t)
	}
	return component.Score.points(t)
}

// rivals counts the other units that did better in a component, and as well.
func rivals(t *testing.T, results map[yearKey]*yearResult, key yearKey, id string, own decimal.Hundredths) (better, equal int) {
	t.Helper()
	for other, rival := range results {
		theirs, ok := rival.components[id]
		if other.year != key.year || other == key || !ok || theirs.Result != "" {
			continue
		}
		switch points := contribution(t, id, theirs); {
		case points > own:
			better++
		case points == own:
			equal++
		}
	}
	return better, equal
}

func TestEveryWayToBeMissingOccurs(t *testing.T) {
	found := map[string]bool{}
	for _, year := range readResults(t, Portal(3, 2)) {
		found["year "+year.Result] = true
		found["ranked units unknown"] = found["ranked units unknown"] || year.RankedUnits == nil
		for _, component := range year.components {
			found["component "+component.Result] = true
			found["zero"] = found["zero"] || component.Score == "0.00"
			for _, remedy := range component.Remedy {
				found["remedy "+remedy.Status] = true
				found["no deadline"] = found["no deadline"] || remedy.Due == ""
				for _, progress := range remedy.Progress {
					found["deadline moved"] = found["deadline moved"] || progress.Due != ""
				}
			}
		}
	}
	for _, want := range []string{"year ", "year " + notPublished, "year " + notScored, "component ", "component " + notScored, "component " + notApplicable,
		"ranked units unknown", "zero", "remedy ", "remedy in-progress", "remedy done", "remedy dropped", "no deadline", "deadline moved"} {
		if !found[want] {
			t.Errorf("a portal of three units and two years has no %q", want)
		}
	}
}

func BenchmarkPortal(b *testing.B) {
	for b.Loop() {
		if files := Portal(125, 10); len(files) < 20000 {
			b.Fatal(len(files), "files")
		}
	}
}
