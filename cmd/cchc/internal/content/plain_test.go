package content

import (
	"fmt"
	"reflect"
	"testing"
	"time"
	"unicode/utf8"
)

// TestPlain proves that what is plain is read as such, and that the rest is left
// to BurntSushi/toml.
func TestPlain(t *testing.T) {
	var reader plainReader
	for text, plain := range map[string]bool{
		"score = 84.96\nrank = -8 # hạng\nok = true\nd = 2024-02-29\nlist = [\"a\", 1, 2.5, # c\n]\nnone = []\n": true,
		"source = { document = \"a\", place = 'b' }\n[plan]\nx = 1\n[plan.more]\ny = 2\n":                        true,
		"[[r]]\n[[r.p]]\nx = 1\n[[r.p]]\nx = 2\n[r.t]\ny = 1\n[[r]]\n[[r.p]]\nx = 3\n":                           true,
		"\"khóa có dấu\" = \"chữ\"\n":                                                                            true,
		"a.b = 1\n":                                                                                              false, // a dotted key
		"[a.b]\nx = 1\n":                                                                                         false, // a table that no head begins
		"a = { b = 1 }\n[a.c]\n":                                                                                 false,
		"[a]\n[a]\n":                                                                                             false,
		"[a]\n[[a]]\n":                                                                                           false,
		"[[a]]\n[a]\n":                                                                                           false,
		"a = [1]\n[[a]]\n":                                                                                       false,
		"a = 1\na = 2\n":                                                                                         false,
		"a = { b = 1, b = 2 }\n":                                                                                 false,
		"a = [[1], [2]]\n":                                                                                       false,
		"a = [{ b = 1 }]\n":                                                                                      false,
		"a = 1_000\n":                                                                                            false,
		"a = 0x10\n":                                                                                             false,
		"a = 08\n":                                                                                               false,
		"a = +1\n":                                                                                               false,
		"a = 1e3\n":                                                                                              false,
		"a = inf\n":                                                                                              false,
		"a = 1234567890123456789\n":                                                                              false,
		"a = 2023-02-29\n":                                                                                       false,
		"a = 2024-03-19T10:00:00\n":                                                                              false,
		"a = 10:00:00\n":                                                                                         false,
		"a = \"\\u1ebf\"\n":                                                                                      false,
		"a = \"\"\"\nx\"\"\"\n":                                                                                  false,
		"a = \"\n":                                                                                               false,
		"a = 1,5\n":                                                                                              false,
	} {
		if read := reader.read([]byte(text)); (read != nil) != plain {
			t.Errorf("%q: plain is %v", text, read != nil)
		}
		samePlain(t, []byte(text))
	}
}

// FuzzPlain proves that whatever is read as plain is what BurntSushi/toml reads.
func FuzzPlain(f *testing.F) {
	for _, text := range agreement {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		mended := mend([]byte(text))
		if !utf8.Valid(mended) || controlAt(mended) >= 0 || tooDeep(mended) >= 0 { // as a reader makes sure of
			return
		}
		samePlain(t, mended)
	})
}

func samePlain(t *testing.T, text []byte) {
	t.Helper()
	var reader plainReader
	got := reader.read(text)
	if got == nil {
		return
	}
	decoded, _, mistakes := parse(text)
	if len(mistakes) > 0 {
		t.Fatalf("%q: read as plain, but %s", text, codesOf(mistakes))
	}
	if want := pairsOf(decoded); !reflect.DeepEqual(inOrder(got), inOrder(want)) {
		t.Errorf("%q: plain %v, want %v", text, inOrder(got), inOrder(want))
	}
}

// inOrder makes tables comparable: keys in order, and dates, whose zones are two
// of the same name, as text.
func inOrder(value any) any {
	switch value := value.(type) {
	case *pairs:
		value.sort()
		var list []any
		for _, pair := range value.list {
			list = append(list, pair.key, inOrder(pair.value))
		}
		return list
	case []*pairs:
		list := []any{"tables"}
		for _, table := range value {
			list = append(list, inOrder(table))
		}
		return list
	case []any:
		list := []any{"list"}
		for _, element := range value {
			list = append(list, inOrder(element))
		}
		return list
	case time.Time:
		return fmt.Sprint(value.Location(), value.Format(time.RFC3339Nano)[:len(time.DateTime)])
	}
	return value
}
