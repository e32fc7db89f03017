package content

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/scorecard"
)

var located = fstest.MapFS{
	"a.toml": {Data: []byte("\ufeffscore = 8.63\r\nsource = { document = \"kh\", place = \"m\" }\r\n\r\n[[remedy]]\r\nid = \"một\"\r\ncriteria = [\r\n  \"a\",\r\n  \"b\",\r\n]\r\n[[remedy]]\r\nid = \"hai\"\r\n[[remedy.progress]]\r\ndate = 2024-01-01\r\n")},
	"b.toml": {Data: []byte("score = 8,63\nrank = 1\n[[note]]\nfield = 'x\ntext = \"y\"\n")},
	"c.md":   {Data: []byte("+++\ntitle = \"Đề\"\n+++\n\nMột đoạn.\n")},
	"d.toml": {Data: []byte("name = \"Pho\u0300ng\" # x\nlevel = \"Pho\u0300ng\"\n")},
	"e.toml": {Data: []byte("\xff")},
}

func TestLocatorKey(t *testing.T) {
	for _, test := range []struct{ file, table, key, want string }{
		{"a.toml", "", "score", "1:9"},
		{"a.toml", "", "source.place", "2:37"},
		{"a.toml", "", "source.missing", "2:10"},
		{"a.toml", "", "rank", "1:1"},
		{"a.toml", "", "", "1:1"},
		{"a.toml", "remedy[0]", "", "4:1"},
		{"a.toml", "remedy[0]", "criteria[1]", "8:3"},
		{"a.toml", "remedy[0]", "criteria[7]", "6:12"},
		{"a.toml", "remedy[1]", "id", "11:6"},
		{"a.toml", "remedy[1]", "task", "10:1"},
		{"a.toml", "remedy[1].progress[0]", "date", "13:8"},
		{"a.toml", "remedy[1].progress[3]", "date", "12:1"},
		{"a.toml", "", "remedy", "4:1"},
		{"b.toml", "", "rank", "2:8"},         // behind a slip
		{"b.toml", "note[0]", "text", "5:8"},  // behind two
		{"b.toml", "note[0]", "field", "3:1"}, // cut out: the table's head
		{"c.md", "", "title", "2:9"},
		{"d.toml", "", "name", "1:8"},
		{"e.toml", "", "name", "1:1"},
		{"missing.toml", "", "name", "0:0"},
	} {
		place := NewLocator(located).Key(scorecard.Origin{File: test.file, Table: test.table}, test.key)
		if got := fmt.Sprintf("%d:%d", place.Line, place.Column); got != test.want || place.File != test.file {
			t.Errorf("%s %s %s stands at %s:%s, want %s", test.file, test.table, test.key, place.File, got, test.want)
		}
	}
}

func TestLocatorGivesTheLine(t *testing.T) {
	locate := NewLocator(located)
	if got := locate.Key(scorecard.Origin{File: "a.toml"}, "score").Source; got != "score = 8.63" {
		t.Errorf("the line is %q", got)
	}
	if place := locate.Offset("c.md", strings.Index(string(located["c.md"].Data), "đoạn")); place.Line != 5 || place.Column != 5 || place.Source != "Một đoạn." {
		t.Errorf("%+v", place)
	}
	if place := locate.Offset("missing.md", 5); place.File != "missing.md" || place.Line != 0 {
		t.Errorf("%+v", place)
	}
	if place := locate.Offset("d.toml", len("name = \"Phòng\" ")); place.Column != 16 {
		t.Errorf("in composed form the comment stands in column %d", place.Column)
	}
}

func TestStands(t *testing.T) {
	locate := NewLocator(located)
	for _, test := range []struct {
		file, table, key string
		want             bool
	}{
		{"a.toml", "", "score", true}, {"a.toml", "", "rank", false}, {"a.toml", "remedy[1]", "id", true}, {"a.toml", "remedy[1]", "criteria", false},
		{"b.toml", "", "score", false}, {"missing.toml", "", "score", false}, {"a.toml", "", "source.document", true},
	} {
		if got := locate.Stands(scorecard.Origin{File: test.file, Table: test.table}, test.key); got != test.want {
			t.Errorf("%s %s %s stands: %v", test.file, test.table, test.key, got)
		}
	}
}

func TestLocatorIsSharedByGoroutines(t *testing.T) {
	locate := NewLocator(located)
	concurrently(50, func(i int) {
		if place := locate.Key(scorecard.Origin{File: "a.toml", Table: "remedy[1]"}, "id"); place.Line != 11 {
			t.Errorf("run %d: line %d", i, place.Line)
		}
	})
}
