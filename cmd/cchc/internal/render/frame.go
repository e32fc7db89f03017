package render

import (
	"bytes"
	"fmt"
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// frame is what every page shows around its own matter.
type frame struct {
	Title, WindowTitle, Description string
	Canonical                       string
	Picture, PictureWords           string // the share image of the page's unit
	Sheet                           string // the class of a page that is laid out for one purpose on paper; ""
	LastChange                      string // of the page's figures; "" where it shows none
	Report                          template.HTML
	Hidden                          bool   // from search engines
	Unit, Date                      string // of the letterhead: whose page, as of when
	Trail                           []link // the way back, from the home page on
	Ended                           *endedView
	Predecessors                    []successionView
	Feed                            *feedLink // nil where the page has none
	Shared                          *shared
}

// shared is what many pages of a portal have word for word in common. It is made
// once for each: a portal of ten thousand pages has about a dozen.
type shared struct {
	Assets, Masthead, Colophon template.HTML
	report                     report

	terms []term
}

// sharedKey tells pages apart by what their shared parts depend on.
type sharedKey struct {
	site           *site.Site
	root           string // from the page to the portal's root: "../../"
	current, above *site.Page
	searching      bool // the page is that of the search, which has a box of its own
}

// sharedView is the dot of assets.html, masthead.html and colophon.html.
type sharedView struct {
	Style, Script, IconSVG, IconICO, IconTouch string
	Chart, Keep, Echarts, Share                string // scripts that the script loads when they are asked for
	Title, Home                                string
	Menu                                       []menuItem
	Notice                                     string
	Date, Publisher, Licence                   string
	Corrections                                string
	Search                                     string         // the search page, from any other
	Scripts                                    *searchScripts // on the search page
}

// searchScripts are the addresses of what the search page asks for when it is used.
type searchScripts struct {
	Engine, Page, Library string
}

// menuItem is a line of the menu.
type menuItem struct {
	Href, Text string
	Current    string // of aria-current: "page", "true" above the page, or ""
	Minor      bool   // a phone leads to the foot for it
}

// frame makes the frame of the maker's page.
func (r *Renderer) frame(m *maker) (frame, error) {
	parts, err := r.shared(m)
	if err != nil {
		return frame{}, err
	}
	m.terms = parts.terms
	title, canonical := m.title(), m.site.Canonical(m.page)
	around := frame{
		Title: title, WindowTitle: title + " – " + m.site.Portal.Title, Description: m.page.Summary, Canonical: canonical,
		Picture: m.site.Absolute(m.site.PictureAddress(m.unit())), PictureWords: site.PictureWords(m.unit()), Sheet: sheets[m.page.Kind],
		LastChange: site.LastChangeWords(m.site.LastChange(m.page)), Report: parts.report.to(canonical), Hidden: m.page.Kind == site.NotFound,
		Unit: vi.Capitalize(m.unit().Name), Date: site.Date(m.site.Portal.AsOf), Trail: m.trail(), Shared: parts,
		Feed: m.feed(), Ended: m.ended(), Predecessors: m.predecessors(),
	}
	if around.Hidden {
		around.Report = parts.report.plain
	}
	return around, nil
}

// sheets are the classes of pages that are laid out for one purpose on paper.
var sheets = map[site.Kind]string{site.Posting: "posting", site.Agency: "task-sheet"}

func (r *Renderer) shared(m *maker) (*shared, error) {
	key := sharedKey{site: m.site, root: m.site.Root(m.page), searching: m.page.Kind == site.Search}
	for _, page := range m.site.Menu {
		switch {
		case page == m.page:
			key.current = page
		case page != m.site.Home() && above(page, m.page):
			key.above = page
		}
	}
	if known, ok := r.sharedParts.Load(key); ok {
		return known.(*shared), nil
	}
	view, parts := r.sharedView(key), &shared{report: newReport(m.site.Portal), terms: terms(m.site, key.root)}
	for name, part := range map[string]*template.HTML{"assets.html": &parts.Assets, "masthead.html": &parts.Masthead, "colophon.html": &parts.Colophon} {
		var buffer bytes.Buffer
		if err := r.layout.ExecuteTemplate(&buffer, name, view); err != nil {
			return nil, err
		}
		*part = template.HTML(buffer.String())
	}
	r.sharedParts.Store(key, parts)
	return parts, nil
}

func (r *Renderer) sharedView(key sharedKey) sharedView {
	portal := key.site.Portal
	link := func(address string) string { return key.site.Below(key.root, address) }
	view := sharedView{
		Style: link(r.assets.Address("site.css")), Script: link(r.assets.Address("site.js")), IconSVG: link(r.assets.Address("mark.svg")), IconICO: link(r.assets.Address("mark.ico")),
		Chart: link(r.assets.Address("chart.js")), Keep: link(r.assets.Address("keep.js")), Share: link(r.assets.Address("share.js")), Echarts: link(r.assets.Address("echarts.js")),
		IconTouch: link(r.assets.Address("touch.png")), Title: portal.Title, Home: link("/"), Notice: portal.Notice, Date: site.Date(portal.AsOf),
		Publisher: portal.Publisher, Licence: site.LicenceWords(portal.Licence), Corrections: link(key.site.CorrectionsAddress()),
	}
	if key.searching {
		view.Scripts = &searchScripts{link(r.assets.Address("search.js")), link(r.assets.Address("find.js")), link(r.assets.Address("minisearch.js"))}
	} else {
		view.Search = link(key.site.SearchAddress())
	}
	for _, page := range key.site.Menu {
		item := menuItem{Href: link(page.Address), Text: page.Label, Minor: !major(page.Kind)}
		switch page {
		case key.current:
			item.Current = "page"
		case key.above:
			item.Current = "true"
		}
		view.Menu = append(view.Menu, item)
	}
	return view
}

// major tells whether a phone shows the page in the menu, in one row; the home
// page is where the portal's title leads.
func major(kind site.Kind) bool {
	return kind == site.Remedies || kind == site.Units || kind == site.Compare
}

// unit is the unit that the page is about, the home unit where it is about none.
func (m *maker) unit() *scorecard.Unit {
	if m.page.Unit != nil {
		return m.page.Unit
	}
	return m.site.Portal.HomeUnit
}

// title tells the page from every other of the portal.
func (m *maker) title() string {
	title := m.page.Title
	switch m.page.Kind {
	case site.Component:
		title = fmt.Sprintf("%s, năm %d, %s", title, m.page.Year.Year, m.page.Unit.Name)
	case site.Agency:
		title += ", " + m.page.Unit.Name
	}
	return title
}

// above tells whether ancestor is on the way back from page.
func above(ancestor, page *site.Page) bool {
	for page = page.Parent; page != nil; page = page.Parent {
		if page == ancestor {
			return true
		}
	}
	return false
}

// trail is the way back: the pages above this one, the home page first.
func (m *maker) trail() []link {
	var trail []link
	for page := m.page.Parent; page != nil; page = page.Parent {
		trail = append([]link{m.to(page)}, trail...)
	}
	return trail
}
