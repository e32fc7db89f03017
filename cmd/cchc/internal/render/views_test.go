package render

import (
	"html/template"
	"math/rand/v2"
	"reflect"
	"testing"

	"cchc/static"
	"cchc/templates"
)

// FuzzViews fills the views of every kind with any texts, numbers and lists, which no
// content might lead to: the compiled template makes what html/template makes.
func FuzzViews(f *testing.F) {
	for seed, text := range []string{"", `"><script>pwned=1</script>`, "javascript:pwned=1", "https://a/?b=<c>&d='e'", "ế\x00\xff%2f+"} {
		f.Add(uint64(seed), text)
	}
	assets, err := NewAssets(static.FS)
	if err != nil {
		f.Fatal(err)
	}
	renderer, err := New(templates.FS, assets)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, seed uint64, text string) {
		filler := filler{rand.New(rand.NewPCG(seed, 0)), text}
		for kind, file := range kindFiles {
			view := reflect.New(reflect.TypeOf(file.view)).Elem()
			filler.fill(view, 0)
			page := whole{Main: view.Interface()}
			filler.fill(reflect.ValueOf(&page.Frame).Elem(), 0)
			got, err := renderer.kinds[kind].Append(nil, page)
			want, slowErr := renderer.kinds[kind].AppendSlowly(nil, page)
			if (err == nil) != (slowErr == nil) || err == nil && string(got) != string(want) {
				t.Errorf("%s: got %q (%v), html/template has %q (%v)", file.name, got, err, want, slowErr)
			}
		}
	})
}

// filler fills values by chance.
type filler struct {
	chance *rand.Rand
	text   string
}

func (f filler) fill(value reflect.Value, depth int) {
	switch value.Kind() {
	case reflect.String:
		if f.chance.IntN(3) > 0 {
			value.SetString(f.piece(value.Type() == reflect.TypeFor[template.HTML]()))
		}
	case reflect.Int:
		value.SetInt(f.chance.Int64N(5) - 1)
	case reflect.Bool:
		value.SetBool(f.chance.IntN(2) == 0)
	case reflect.Struct:
		for i := range value.NumField() {
			if value.Type().Field(i).IsExported() {
				f.fill(value.Field(i), depth)
			}
		}
	case reflect.Slice:
		value.Set(reflect.MakeSlice(value.Type(), f.chance.IntN(3), 3))
		for i := range value.Len() {
			f.fill(value.Index(i), depth+1)
		}
	case reflect.Pointer:
		if depth < 4 && f.chance.IntN(3) > 0 {
			value.Set(reflect.New(value.Type().Elem()))
			f.fill(value.Elem(), depth+1)
		}
	}
}

// piece is the text from some place on.
func (f filler) piece(finished bool) string {
	piece := f.text[f.chance.IntN(len(f.text)+1):]
	if finished {
		return "<i>" + template.HTMLEscapeString(piece) + "</i>"
	}
	return piece
}
