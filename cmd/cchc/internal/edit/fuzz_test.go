package edit_test

import (
	"maps"
	"reflect"
	"slices"
	"testing"

	"github.com/BurntSushi/toml"

	"cchc/cmd/cchc/internal/edit"
)

// FuzzSet sets each key of a text's root in turn: to any other parser, that key
// has the new value and every other its own.
func FuzzSet(f *testing.F) {
	for _, text := range []string{year, "", "a = 1", "\"a.b\" = { c = [1, { d = 2 }] } # x", "a = '''\nx'''\r\nb = 2\r\n", "[a.b]\nc = 1\n[[a.d]]\n[a.d.e]\nf = 1"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var before map[string]any
		if len(text) > 4<<10 || toml.Unmarshal([]byte(text), &before) != nil {
			t.Skip("no TOML to the other parser")
		}
		if _, err := edit.Open([]byte(text)); err != nil {
			t.Skip("no TOML to this one")
		}
		for _, key := range append(slices.Collect(maps.Keys(before)), "new-key") {
			file, err := edit.Open([]byte(text))
			must(t, err)
			if _, scalar := before[key].(int64); before[key] != nil && !scalar {
				continue // tables and what a dotted key makes are no single value
			}
			if key == "" || before[key] == nil && key != "new-key" {
				continue
			}
			must(t, file.Set("", key, "987654321"))
			var after map[string]any
			if err := toml.Unmarshal(file.Bytes(), &after); err != nil {
				t.Fatalf("%q becomes %q: %v", text, file.Bytes(), err)
			}
			want := maps.Clone(before)
			if want == nil {
				want = map[string]any{}
			}
			want[key] = int64(987654321)
			if !reflect.DeepEqual(after, want) {
				t.Fatalf("%q with %q set becomes %q", text, key, file.Bytes())
			}
		}
	})
}
