package content

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
	strict "github.com/pelletier/go-toml/v2"
)

// agreement is what both parsers must read alike.
var agreement = []string{
	"",
	"# only a comment",
	"score = 84.96\nrank = 8 # hạng\n",
	"a.b.c = 1\na.d = \"x\"\n",
	"source = { document = \"kh-91\", place = 'mục \"II\"' }\n",
	"\"khóa có dấu\" = 1\n'a.b' = 2\n\"\" = 3\n\"[x]\" = 4\n",
	"text = \"\"\"\nmột\nhai \"\"trong\"\" \\\n   ba\"\"\"\nnext = '''\nx\n'''\nlast = 1\n",
	"a = 'C:\\x'\nb = \"\\u1ebf\\t\\\"\"\n",
	"criteria = [\"a\", 'b', # c\n  \"d\",\n]\nempty = []\nnested = [[1, 2], [3]]\n",
	"[plan]\ndocument = \"x\"\n[plan.report]\ndue = 2024-04-15\n",
	"[a.b]\nx = 1\n[a]\ny = 2\n",
	"[[remedy]]\nid = \"a\"\n[[remedy.progress]]\ndate = 2024-05-10\n[[remedy.progress]]\ndate = 2024-05-11\n[[remedy]]\nid = \"b\"\n[[remedy.progress]]\nx = 1\n",
	"[[component]]\nid = \"a\"\n[[component.criterion]]\nid = \"b\"\n[[component.criterion.part]]\nid = \"c\"\n[component.extra]\nx = 1\n[[component]]\nid = \"d\"\n",
	"remedy = [ { id = \"a\", progress = [ { x = 1 }, { x = 2 } ] }, { id = \"b\" } ]\n",
	"  [ spaced . head ]  # c\n\t\"k\"  =  1\n",
	"int = 1_000\nhex = 0xff\nfloat = 6.02e2\nneg = -0.85\ninf = +inf\nyes = true\nno = false\n",
	"odt = 2024-03-19T10:00:00Z\nldt = 2024-03-19T10:00:00\nd = 2024-03-19\nt = 10:00:00\n",
	"x = { a.b = 1, a.c = { d = [1, { e = 2 }] } }\n",
}

// TestParsersAgree proves that the parser that decodes and the one that tells
// places read the same keys, the same values and the same number of tables, on
// systems that end lines in either way.
func TestParsersAgree(t *testing.T) {
	for _, text := range agreement {
		for _, source := range []string{text, strings.ReplaceAll(text, "\n", "\r\n"), "\ufeff" + text} {
			if left := agree(t, mend([]byte(source))); len(left) > 0 {
				t.Errorf("%q: not decoded: %v", text, left)
			}
		}
	}
}

// FuzzParsersAgree proves of whatever both parsers take that each value stands at
// its place. BurntSushi/toml alone takes some that TOML forbids: keys of an inline
// table that contradict each other, six quotes at the end of a long text.
func FuzzParsersAgree(f *testing.F) {
	for _, text := range agreement {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		mended := mend([]byte(text))
		if !utf8.Valid(mended) || controlAt(mended) >= 0 || tooDeep(mended) >= 0 { // as a reader makes sure of
			return
		}
		var taken any
		if strict.Unmarshal(mended, &taken) == nil {
			agree(t, mended)
		}
	})
}

// agree compares what is decoded with what stands at its place, and gives what
// stands there without being decoded.
func agree(t *testing.T, text []byte) map[string]any {
	t.Helper()
	var decoded any
	if toml.Unmarshal(text, &decoded) != nil {
		return nil
	}
	found := findPositions(text)
	if found.syntaxErr >= 0 || len(found.repeated) > 0 {
		t.Fatalf("%q: places end at %d, repeated %v", text, found.syntaxErr, found.repeated)
	}
	want := flat{values: map[string]any{}, tables: map[string]int{}}
	want.table("", decoded.(map[string]any))
	got := map[string]any{}
	for path, place := range found.at {
		if place.head || string(text[place.value:place.end]) == "{" { // a table in a list: its keys are compared
			continue
		}
		var value struct{ X any }
		if err := toml.Unmarshal([]byte("x = "+string(text[place.value:place.end])), &value); err != nil {
			t.Fatalf("%q: the value of %s is read as %q", text, path, text[place.value:place.end])
		}
		if _, isTable := value.X.(map[string]any); !isTable {
			got[path] = value.X
		}
	}
	for path, value := range want.values {
		if !same(got[path], value) {
			t.Errorf("%q: %s is %v at its place, %v decoded", text, path, got[path], value)
		}
		delete(got, path)
	}
	if !reflect.DeepEqual(found.arrays, want.tables) {
		t.Errorf("%q: tables %v, decoded %v", text, found.arrays, want.tables)
	}
	return got
}

// same compares values; nan is the same as itself, and a list is compared by its
// elements, which stand at places of their own.
func same(a, b any) bool {
	return fmt.Sprintf("%T %v", a, a) == fmt.Sprintf("%T %v", b, b)
}

// flat is a decoded text by path.
type flat struct {
	values map[string]any // of all that is no table
	tables map[string]int // number of [[path]] tables
}

func (f flat) table(path string, table map[string]any) {
	for key, value := range table {
		f.value(join(path, key), value)
	}
}

func (f flat) value(path string, value any) {
	switch value := value.(type) {
	case map[string]any:
		f.table(path, value)
	case []map[string]any:
		f.tables[path] = len(value)
		for i, table := range value {
			f.table(element(path, i), table)
		}
	case []any:
		f.values[path] = value
		for i, value := range value {
			if _, isList := value.([]any); isList {
				f.list(element(path, i), value.([]any))
				continue
			}
			f.value(element(path, i), value)
		}
	default:
		f.values[path] = value
	}
}

// list goes through a list within a list, which has no place of its own.
func (f flat) list(path string, list []any) {
	f.value(path, list)
	delete(f.values, path)
}

func TestPositionsOfKeys(t *testing.T) {
	text := "a = 1\n\n[[r]]\nx = \"Đề\"\n [[r]]\n x.y  = [ 'a', 'b' ]\n[p]\nq={k=2}\n"
	found := findPositions([]byte(text))
	for path, want := range map[string]string{
		"a": "1:1 1:5", "r[0]": "3:1 3:1", "r[0].x": "4:1 4:5", "r[1]": "5:2 5:2", "r[1].x.y": "6:2 6:9", "r[1].x.y[1]": "6:16 6:16",
		"p": "7:1 7:1", "p.q": "8:1 8:3", "p.q.k": "8:4 8:6",
	} {
		place := found.at[path]
		if got := lineAndColumn(text, place.key) + " " + lineAndColumn(text, place.value); got != want {
			t.Errorf("%s stands at %s, want %s", path, got, want)
		}
	}
	if paths := len(found.at); paths != 10 {
		t.Errorf("%d paths: %v", paths, slices.Sorted(maps.Keys(found.at)))
	}
}

func lineAndColumn(text string, offset int) string {
	file := textFile{text: []byte(text)}
	place := file.place(offset)
	return fmt.Sprintf("%d:%d", place.Line, place.Column)
}
