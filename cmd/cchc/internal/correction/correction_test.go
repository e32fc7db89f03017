package correction_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/correction"
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

func planned(t testing.TB) *site.Site {
	t.Helper()
	checked := build.Check(madeup.Portal(1, 3), "")
	if checked.Errors() {
		t.Fatal(checked.Diagnostics)
	}
	return checked.Site
}

func published(t testing.TB, s *site.Site) *correction.Published {
	t.Helper()
	body, err := download.AppendJSON(nil, s, s.Portal.HomeUnit)
	if err != nil {
		t.Fatal(err)
	}
	read, err := correction.Read(body)
	if err != nil {
		t.Fatal(err)
	}
	return read
}

// edits are what a figure of a unit may become, by the name of the figure.
func edits(unit *scorecard.Unit) (names []string, edit map[string]func(by int64)) {
	edit = map[string]func(int64){}
	add := func(name string, points *scorecard.Points) {
		if value, ok := points.Get(); ok {
			names = append(names, name)
			edit[name] = func(by int64) { *points = scorecard.Known(value + decimal.Hundredths(by)) }
		}
	}
	count := func(name string, figure *scorecard.Figure[int]) {
		if value, ok := figure.Get(); ok {
			names = append(names, name)
			edit[name] = func(by int64) { *figure = scorecard.Known(value + int(by)) }
		}
	}
	for _, year := range unit.Years {
		at := fmt.Sprint(year.Year)
		add(at+"///score", &year.Score)
		add(at+"///change", &year.Change)
		add(at+"///target", &year.Target)
		count(at+"///rank", &year.Rank)
		for _, c := range year.Components {
			at := at + "/" + c.Component.ID
			add(at+"//score", &c.Score)
			add(at+"//change", &c.Change)
			count(at+"//rank", &c.Rank)
			for i := range c.Criteria {
				add(at+"/"+c.Criteria[i].CriterionID+"/score", &c.Criteria[i].Score)
			}
		}
	}
	return names, edit
}

// TestDiffSaysExactlyWhatWasEdited edits figures at random: each is told, no other is,
// and once recorded nothing is left to say.
func TestDiffSaysExactlyWhatWasEdited(t *testing.T) {
	before := published(t, planned(t))
	if changes := correction.Compare(before, published(t, planned(t))); changes != nil {
		t.Fatalf("nothing was edited, and %v", changes)
	}
	random := rand.New(rand.NewPCG(8, 4))
	for range 40 {
		after := planned(t)
		names, edit := edits(after.Portal.HomeUnit)
		random.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		want := slices.Sorted(slices.Values(names[:1+random.IntN(6)]))
		for _, name := range want {
			edit[name](1 + random.Int64N(99))
		}
		changes := correction.Compare(before, published(t, after))
		if got := corrected(changes); !slices.Equal(got, want) {
			t.Fatalf("edited %v, told %v", want, got)
		}
		recordAll(t, after, changes)
	}
}

// corrected names the published figures that changed.
func corrected(changes []correction.Change) []string {
	var names []string
	for _, c := range changes {
		if c.Published {
			names = append(names, fmt.Sprintf("%d/%s/%s/%s", c.Year, c.Component, c.Criterion, c.Key))
		}
	}
	slices.Sort(names)
	return names
}

// recordAll records the changes, reads the record as content is read, and finds
// every one told.
func recordAll(t *testing.T, after *site.Site, changes []correction.Change) {
	t.Helper()
	text, err := correction.Record([]byte(correction.Head), changes, nil, correction.Reason{Text: "Nhập “nhầm” \\ \"dòng\".", Date: scorecard.Date{Year: 2024, Month: 5, Day: 2}})
	if err != nil {
		t.Fatal(err)
	}
	folder := madeup.Portal(1, 3)
	file := *folder["portal.toml"]
	file.Data = text
	folder[content.CorrectionsFile] = &file
	portal, found := content.Load(folder, nil)
	if len(found) > 0 {
		t.Fatalf("%v\n%s", found, text)
	}
	correction.Mark(changes, portal.Corrections)
	if left := correction.Unrecorded(changes, func(*correction.Change) diag.Place { return diag.Place{} }); left != nil {
		t.Fatalf("%v\n%s", left, text)
	}
}

// A figure that is withdrawn is told, one that is given for the first time is not.
func TestWhatIsACorrection(t *testing.T) {
	before := planned(t)
	year := before.Portal.HomeUnit.Years[0]
	year.Target = scorecard.Points{}
	ranked(year, 98)
	former := published(t, before)
	after := planned(t)
	later := after.Portal.HomeUnit.Years[0]
	later.Target = scorecard.Known(decimal.Hundredths(7000))
	later.Rank = scorecard.Missing[int](scorecard.NotPublished)
	ranked(later, 99)
	at := fmt.Sprint(later.Year)
	if got, want := corrected(correction.Compare(former, published(t, after))), []string{at + "///rank", at + "///ranked_units"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	after.Portal.HomeUnit.Years = after.Portal.HomeUnit.Years[1:]
	if got := corrected(correction.Compare(former, published(t, after))); !slices.Contains(got, at+"///score") {
		t.Errorf("a year is gone, and no figure of it: %v", got)
	}
	if got := corrected(correction.Compare(published(t, after), former)); len(got) > 0 {
		t.Errorf("a new year is no correction: %v", got)
	}
}

// ranked sets the number of ranked units of a year, which its components take.
func ranked(year *scorecard.Year, units int) {
	year.RankedUnits = scorecard.Known(units)
	for _, component := range year.Components {
		component.RankedUnits = year.RankedUnits
	}
}

func TestReadRefuses(t *testing.T) {
	valid, err := download.AppendJSON(nil, planned(t), planned(t).Portal.HomeUnit)
	if err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string]string{
		"nothing":             "",
		"no unit":             "{}",
		"two values":          string(valid) + "{}",
		"cut short":           string(valid[:len(valid)/2]),
		"an escape":           strings.Replace(string(valid), `"portal":"`, `"portal":"\u001b[2J`, 1),
		"a turned direction":  strings.Replace(string(valid), `"portal":"`, `"portal":"\u202e`, 1),
		"a year twice":        `{"unit":{"id":"a","name":"b"},"years":[{"year":2023},{"year":2023}]}`,
		"a year of no kind":   `{"unit":{"id":"a","name":"b"},"years":[{"year":99999}]}`,
		"a component as path": `{"unit":{"id":"a","name":"b"},"years":[{"year":2023,"components":[{"id":"../../etc"}]}]}`,
		"parts of parts":      `{"unit":{"id":"a","name":"b"},"years":[{"year":2023,"components":[{"id":"c","criteria":[{"id":"d","parts":[{"id":"e","parts":[{"id":"f"}]}]}]}]}]}`,
		"a float":             `{"unit":{"id":"a","name":"b"},"years":[{"year":2023,"score":1e5}]}`,
		"nested":              strings.Repeat("[", 1<<20),
		"too large":           strings.Repeat(" ", correction.MaxSize+1),
	} {
		if _, err := correction.Read([]byte(body)); err == nil {
			t.Errorf("%s is read", name)
		}
	}
	if _, err := correction.Read(valid); err != nil {
		t.Error(err)
	}
}

// FuzzRead lets nothing through that could not be compared and printed.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"unit":{"id":"a","name":"b"},"years":[{"year":2023,"score":1.5,"components":[{"id":"c","title":"d","rank":2}]}]}`))
	f.Add([]byte(`{"unit":{"id":"a","name":"b"},"years":[]}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		read, err := correction.Read(body)
		if err != nil {
			return
		}
		empty, err := correction.Read([]byte(`{"unit":{"id":"a","name":"b"},"years":[]}`))
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		for _, changes := range [][]correction.Change{correction.Compare(read, empty), correction.Compare(empty, read), correction.Compare(read, read)} {
			if err := correction.WriteText(&out, changes, diag.Vietnamese); err != nil {
				t.Fatal(err)
			}
		}
		if strings.ContainsAny(out.String(), "\x1b\u202e") {
			t.Errorf("%q", out.String())
		}
	})
}
