// Package render turns pages of the page map into HTML: templates and Markdown
// → pages.
//
// The way of one page is: a maker collects what its parts share, a typed view
// holds its figures, worded and formatted, and a template gives it structure.
// Templates know no domain type; views know no HTML but what other packages made
// (charts, narrative) and the marks of notes.
//
// Anchors that this package sets contain an underscore ("muc_nguon",
// "ghi-chu_1"), which no slug of a heading and no remedy's link has.
package render

import (
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"strings"
	"sync"

	"cchc/cmd/cchc/internal/compiled"
	"cchc/cmd/cchc/internal/recent"
	"cchc/cmd/cchc/internal/site"
)

// Renderer makes pages. It is safe for concurrent use.
type Renderer struct {
	assets      *Assets
	layout      *template.Template // page.html and the partials
	kinds       [len(kindFiles)]*compiled.Template
	states      states
	sharedParts sync.Map  // of *shared by sharedKey
	scratches   sync.Pool // of *scratch
	trends      recent.Values[trendKey, drawn]
	moved       *template.Template // moved.html
}

// kindFiles names the template of each kind of page, and the view that it shows.
var kindFiles = [...]struct {
	name string
	view any
}{
	site.Result:      {"result.html", resultView{}},
	site.Component:   {"component.html", componentView{}},
	site.Remedies:    {"remedies.html", remediesView{}},
	site.Agency:      {"agency.html", agencyView{}},
	site.Data:        {"data.html", dataView{}},
	site.Corrections: {"corrections.html", correctionsView{}},
	site.Units:       {"units.html", unitsView{}},
	site.Sources:     {"sources.html", sourcesView{}},
	site.Text:        {"text.html", textView{}},
	site.NotFound:    {"not-found.html", notFoundView{}},
	site.Compare:     {"compare.html", compareView{}},
	site.CompareYear: {"compare-year.html", compareYearView{}},
	site.Search:      {"search.html", searchView{}},
	site.Posting:     {"posting.html", postingView{}},
}

// layoutFile is the frame of every page; it shows what a kind's file defines as
// "main".
const layoutFile = "page.html"

// New reads the templates: page.html, partials/*.html and one file a kind of
// page.
func New(templates fs.FS, assets *Assets) (*Renderer, error) {
	partials, err := fs.Glob(templates, "partials/*.html")
	if err != nil {
		return nil, err
	}
	layout := template.New(layoutFile)
	for _, file := range append([]string{layoutFile}, partials...) {
		if err := parse(layout, templates, file); err != nil {
			return nil, err
		}
	}
	r := &Renderer{assets: assets, layout: layout, scratches: newScratches()}
	for kind, file := range kindFiles {
		own, err := layout.Clone()
		if err != nil {
			return nil, err
		}
		if err := parse(own, templates, file.name); err != nil {
			return nil, err
		}
		if r.kinds[kind], err = compiled.New(own, whole{Main: file.view}); err != nil {
			return nil, fmt.Errorf("%s: %w", file.name, err)
		}
	}
	r.moved = template.New(movedFile)
	if err := parse(r.moved, templates, movedFile); err != nil {
		return nil, err
	}
	r.states, err = newStates(layout)
	return r, err
}

// Fresh is a Renderer with the same templates that knows nothing of the portals that
// this one has made pages of.
func (r *Renderer) Fresh() *Renderer {
	return &Renderer{assets: r.assets, layout: r.layout, kinds: r.kinds, states: r.states, moved: r.moved, scratches: newScratches()}
}

// indentation is what only the reader of a template needs.
var indentation = regexp.MustCompile(`\n\s+`)

// parse adds a file to the set under its base name.
func parse(set *template.Template, templates fs.FS, file string) error {
	text, err := fs.ReadFile(templates, file)
	if err != nil {
		return err
	}
	own := set
	if name := path.Base(file); name != set.Name() {
		own = set.New(name)
	}
	_, err = own.Parse(indentation.ReplaceAllString(strings.TrimSpace(string(text)), "\n"))
	return err
}

// Page makes one page.
func (r *Renderer) Page(s *site.Site, p *site.Page) ([]byte, error) { return r.AppendPage(nil, s, p) }

// AppendPage appends one page to what may be the memory of a former one. An error,
// a panic included, names the page.
func (r *Renderer) AppendPage(dst []byte, s *site.Site, p *site.Page) (made []byte, err error) {
	memory := r.scratches.Get().(*scratch)
	defer r.scratches.Put(memory)
	defer func() {
		if cause := recover(); cause != nil {
			made, err = dst, fmt.Errorf("page %s: %v", p.Address, cause)
		}
	}()
	memory.restart()
	view, err := r.view(memory, s, p)
	if err != nil {
		return dst, err
	}
	made, err = r.kinds[p.Kind].Append(dst, view)
	if err != nil {
		return made, fmt.Errorf("page %s: %w", p.Address, err)
	}
	return made, nil
}

// view makes what a page's template shows.
func (r *Renderer) view(memory *scratch, s *site.Site, p *site.Page) (view whole, err error) {
	m := &maker{scratch: memory, states: r.states, drawn: &r.trends, site: s, page: p}
	around, err := r.frame(m)
	if err != nil {
		return view, fmt.Errorf("page %s: %w", p.Address, err)
	}
	view = whole{Frame: around, Main: m.main()}
	if m.failed != nil {
		return view, fmt.Errorf("page %s: %w", p.Address, m.failed)
	}
	return view, nil
}

// whole is the dot of page.html.
type whole struct {
	Frame frame
	Main  any // the view of the page's kind
}
