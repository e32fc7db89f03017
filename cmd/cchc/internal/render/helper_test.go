package render_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/render"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/static"
	"cchc/templates"
)

func newRenderer(t testing.TB) *render.Renderer {
	t.Helper()
	assets, err := render.NewAssets(static.FS)
	if err != nil {
		t.Fatal(err)
	}
	renderer, err := render.New(templates.FS, assets)
	if err != nil {
		t.Fatal(err)
	}
	return renderer
}

// rendered is a portal whose pages are all made.
type rendered struct {
	site  *site.Site
	pages map[string]*goquery.Document // by address
	html  map[string]string
}

func renderAll(t testing.TB, portal *scorecard.Portal) rendered {
	t.Helper()
	renderer := newRenderer(t)
	all := rendered{planned(portal), map[string]*goquery.Document{}, map[string]string{}}
	for _, page := range all.site.Pages {
		body, err := renderer.Page(all.site, page)
		if err != nil {
			t.Fatal(err)
		}
		document, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		all.pages[page.Address], all.html[page.Address] = document, string(body)
	}
	return all
}

// words is the text of a selection with every run of white space as one space.
func words(selection *goquery.Selection) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(selection.Text(), "\u00a0", " ")), " ")
}

// only is the selection, which must be exactly one element.
func only(t *testing.T, document *goquery.Document, selector string) *goquery.Selection {
	t.Helper()
	selection := document.Find(selector)
	if selection.Length() != 1 {
		t.Fatalf("%d elements match %s, want 1", selection.Length(), selector)
	}
	return selection
}

// portals are the made-up portals by name, each made once for all tests that do
// not change it.
var portals = map[string]func(t testing.TB) rendered{
	"full": once(full), "bare": once(bare), "rankless": once(rankless), "province": once(province),
}

func once(portal func() *scorecard.Portal) func(t testing.TB) rendered {
	var made sync.Once
	var all rendered
	return func(t testing.TB) rendered {
		t.Helper()
		made.Do(func() { all = renderAll(t, portal()) })
		return all
	}
}
