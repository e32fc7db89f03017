package render_test

import (
	"os"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
)

// Every template of ours is one that package compiled knows whole: another would
// be run ten times more slowly.
func TestTemplatesAreCompiled(t *testing.T) {
	for _, err := range newRenderer(t).Unknown() {
		t.Error(err)
	}
}

// Compiled templates make the pages that html/template makes of them, to the byte.
func TestPagesAreThoseOfTheLibrary(t *testing.T) {
	for name, portal := range map[string]func() *scorecard.Portal{"full": full, "bare": bare, "rankless": rankless, "province": province,
		"made up": func() *scorecard.Portal { return loaded(madeup.Portal(5, 3)) }, "real": func() *scorecard.Portal { return loaded(os.DirFS("../../../../content")) }} {
		planned, renderer := planned(portal()), newRenderer(t)
		for _, page := range planned.Pages {
			got, err := renderer.Page(planned, page)
			if err != nil {
				t.Fatal(err)
			}
			want, err := renderer.SlowPage(planned, page)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Fatalf("%s, %s: compiled:\n%s\nby html/template:\n%s", name, page.Address, got, want)
			}
		}
	}
}
