package build

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestCompressing: a file is kept with what stands compressed beside it or not at all,
// and what was kept is not written again.
func TestCompressing(t *testing.T) {
	page := []byte(strings.Repeat("<p>Cải cách hành chính</p>\n", 100))
	for _, test := range []struct {
		name         string
		keeps        []string
		size         int64
		kept, writes []string
	}{
		{"all stands", []string{"a.html", "a.html.gz", "a.html.br"}, int64(len(page)), []string{"a.html", "a.html.br", "a.html.gz"}, nil},
		{"nothing stands", nil, int64(len(page)), nil, []string{"a.html", "a.html.br", "a.html.gz"}},
		{"none compressed", []string{"a.html"}, int64(len(page)), nil, []string{"a.html", "a.html.br", "a.html.gz"}},
		{"one is missing", []string{"a.html", "a.html.gz"}, int64(len(page)), []string{"a.html.gz"}, []string{"a.html", "a.html.br"}},
		{"the file is missing", []string{"a.html.gz", "a.html.br"}, int64(len(page)), []string{"a.html.br", "a.html.gz"}, []string{"a.html"}},
		{"small", []string{"a.html"}, 100, []string{"a.html"}, nil},
	} {
		kept, written := map[string]bool{}, map[string]bool{}
		keep := func(path string) bool {
			if slices.Contains(test.keeps, path) {
				kept[path] = true
			}
			return kept[path]
		}
		write := func(path string, body []byte) error { written[path] = len(body) > 0; return nil }
		both := NewCompressing(keep, write, func(string) (int64, bool) { return test.size, true })
		if !both.Keep("a.html") {
			if err := both.Write("a.html", page); err != nil {
				t.Fatal(err)
			}
		}
		if got := slices.Sorted(maps.Keys(kept)); !slices.Equal(got, test.kept) {
			t.Errorf("%s: kept %v, want %v", test.name, got, test.kept)
		}
		if got := slices.Sorted(maps.Keys(written)); !slices.Equal(got, test.writes) {
			t.Errorf("%s: written %v, want %v", test.name, got, test.writes)
		}
	}
}
