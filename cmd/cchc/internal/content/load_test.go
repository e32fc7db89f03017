package content

import (
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

// concurrently runs everything at once.
func concurrently(n int, do func(i int)) {
	var group sync.WaitGroup
	for i := range n {
		group.Go(func() { do(i) })
	}
	group.Wait()
}

func TestLoadIsTheSameInParallel(t *testing.T) {
	portal := everyKey("")
	for i := range 40 {
		portal[fmt.Sprintf("u/%d/year.toml", 1980+i)] = &fstest.MapFile{Data: []byte("scroe = 1,5\n")}
	}
	one, found := Load(portal, nil)
	other, alike := Load(portal, concurrently)
	if !reflect.DeepEqual(one, other) || !slices.Equal(found, alike) {
		t.Error("reading at once and one after another give different portals")
	}
	if len(found) != 40 {
		t.Errorf("%d mistakes", len(found))
	}
}

// TestStates proves that what is missing is missing for the reason that its file
// gives, and never 0.
func TestStates(t *testing.T) {
	for word, want := range map[string]scorecard.State{
		"not-scored": scorecard.NotScored, "not-applicable": scorecard.NotApplicable, "not-published": scorecard.NotPublished,
	} {
		portal, found := Load(fstest.MapFS{"u/2023/year.toml": {Data: []byte("framework = \"f\"\nresult = \"" + word + "\"\nranked_units = 12\nsource = { document = \"d\", place = \"p\" }\n")}}, nil)
		if errors := only(found, "u/2023/year.toml"); len(errors) > 0 {
			t.Errorf("%s: %v", word, errors)
		}
		year := portal.Units[0].Years[0]
		if year.Score.State() != want || year.Rank.State() != want || year.Change.State() != scorecard.Unknown {
			t.Errorf("%s gives %v, %v, %v", word, year.Score.State(), year.Rank.State(), year.Change.State())
		}
		if units, ok := year.RankedUnits.Get(); units != 12 || !ok {
			t.Errorf("%s loses the ranked units", word)
		}
	}
	year := `score = 0`
	portal, _ := Load(fstest.MapFS{"u/2023/year.toml": {Data: []byte(year)}}, nil)
	if score, ok := portal.Units[0].Years[0].Score.Get(); score != 0 || !ok {
		t.Error("0 is not 0")
	}
}

func only(found []diag.Diagnostic, file string) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(found), func(d diag.Diagnostic) bool { return d.Place.File != file })
}

func TestInheritedValues(t *testing.T) {
	portal, _ := Load(fstest.MapFS{
		"documents.toml":       {Data: []byte("[kh]\ntitle = \"a\"\ndate = 2024-01-01\nissuer = \"b\"\n")},
		"frameworks/f.toml":    {Data: []byte("title=\"f\"\ndocument=\"kh\"\nmax_score=10\n[[component]]\nid=\"z\"\ntitle=\"z\"\nmax_score=4\n[[component]]\nid=\"c\"\ntitle=\"c\"\nmax_score=6\n[[component.criterion]]\nid=\"t\"\ntitle=\"t\"\nmax_score=2.5\n")},
		"u/2023/year.toml":     {Data: []byte("framework=\"f\"\nscore=1\nrank=1\nranked_units=12\nsource={document=\"kh\",place=\"p\"}\n[plan]\ndocument=\"kh\"\nplace=\"II\"\n")},
		"u/2023/c.toml":        {Data: []byte("score=1\nrank=1\nsource={document=\"kh\",place=\"p\"}\n[[criterion]]\nid=\"t\"\nscore=1\n[[remedy]]\nid=\"r\"\nagency=\"a\"\ntask=\"t\"\ndue=\"\"\ncriteria=[\"t\"]\n")},
		"u/2023/z.toml":        {Data: []byte("score=0\nrank=1\nranked_units=9\nsource={document=\"kh\",place=\"p\"}\n")},
		"u/unit.toml":          {Data: []byte("name=\"u\"\nlevel=\"l\"\nparent=\"p\"\n[[agency]]\nid=\"a\"\nname=\"A\"\n")},
		"files/2024/phieu.pdf": {Data: []byte("x")},
	}, nil)
	year := portal.Units[0].Years[0]
	if ids := [2]string{year.Components[0].ComponentID, year.Components[1].ComponentID}; ids != [2]string{"z", "c"} {
		t.Fatalf("components in the order %v", ids)
	}
	z, c := year.Components[0], year.Components[1]
	for _, test := range []struct {
		got  scorecard.Figure[int]
		want int
	}{{z.RankedUnits, 9}, {c.RankedUnits, 12}} {
		if got, _ := test.got.Get(); got != test.want {
			t.Errorf("ranked units %d, want %d", got, test.want)
		}
	}
	if maximum, _ := c.Criteria[0].MaxScore.Get(); maximum != 250 {
		t.Errorf("the criterion's maximum is %v", maximum)
	}
	remedy := c.Remedies[0]
	if remedy.Source != year.Plan.Source || remedy.Source.Document != portal.Documents[0] || remedy.Agency != portal.Units[0].Agencies[0] ||
		remedy.Criteria[0] != c.Criteria[0].Criterion || remedy.Component != c.Component || remedy.Year != year {
		t.Errorf("the remedy is not resolved: %+v", remedy)
	}
	if !slices.Equal(portal.Files, []string{"2024/phieu.pdf"}) {
		t.Errorf("files %v", portal.Files)
	}
}

// closed is a file system that refuses to open one file.
type closed struct {
	fstest.MapFS
	name string
}

func (c closed) Open(name string) (fs.File, error) {
	if name == c.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return c.MapFS.Open(name)
}

func (c closed) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == c.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return c.MapFS.ReadDir(name)
}

func TestUnreadable(t *testing.T) {
	for _, name := range []string{"portal.toml", "u/unit.toml", "u/2023/year.toml", "u/2023/c.toml", "frameworks/f.toml", "pages/p.md"} {
		portal, found := Load(closed{everyKey(""), name}, nil)
		if len(found) != 1 || found[0].Code != "F103" || found[0].Place.File != name || !strings.Contains(found[0].Message.English, "permission") {
			t.Errorf("%s: %v", name, found)
		}
		if !slices.Equal(portal.Unread, []string{name}) {
			t.Errorf("%s: unread are %v", name, portal.Unread)
		}
	}
	if _, found := Load(closed{fstest.MapFS{}, "."}, nil); len(found) != 1 || found[0].Code != "F103" {
		t.Errorf("a folder that cannot be read: %v", found)
	}
}
