package render

import (
	"html/template"
	"strings"

	"cchc/cmd/cchc/internal/compiled"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/recent"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// maker makes the view of one page; it holds what the parts of the page share.
type maker struct {
	*scratch
	states states
	drawn  *recent.Values[trendKey, drawn]
	site   *site.Site
	page   *site.Page
	notes  notes
	terms  []term // by site.Term
	failed error  // what a part could not be made for
}

// main is the view of the page's kind.
func (m *maker) main() any {
	switch m.page.Kind {
	case site.Result:
		return m.result()
	case site.Component:
		return m.component()
	case site.Remedies:
		return m.remedies()
	case site.Agency:
		return m.agency()
	case site.Data:
		return m.data()
	case site.Corrections:
		return m.corrections()
	case site.Units:
		return m.units()
	case site.Compare:
		return m.compareIndex()
	case site.CompareYear:
		return m.compareYear()
	case site.Search:
		return m.search()
	case site.Sources:
		return m.sources()
	case site.Text:
		return m.text()
	case site.Posting:
		return m.posting()
	}
	return m.notFound()
}

// href is what this page writes to lead to an address from the portal's root.
func (m *maker) href(address string) string { return m.site.Link(m.page, address) }

// link is a finished <a>: one action of a template where four would be needed,
// three of them to make sure of an address that this program has made itself.
type link = template.HTML

// link leads to an address from the portal's root.
func (m *maker) link(address, text string) link {
	var memory, href [200]byte
	a := append(memory[:0], `<a href="`...)
	a = compiled.AppendText(a, m.site.AppendLink(href[:0], m.page, address))
	a = append(a, `">`...)
	a = compiled.AppendText(a, text)
	return m.pieces.add(append(a, "</a>"...))
}

// escaped is a text as finished HTML.
func escaped(text string) string {
	var memory [200]byte
	if html := compiled.AppendText(memory[:0], text); len(html) > len(text) {
		return string(html)
	}
	return text // as are nearly all
}

// to leads to a page.
func (m *maker) to(page *site.Page) link { return m.link(page.Address, page.Label) }

func (m *maker) toComponent(component *scorecard.ComponentResult) link {
	return m.known.components.once(component, func() link { return m.link(m.site.ComponentAddress(component), component.Component.Title) })
}

func (m *maker) toAgency(unit *scorecard.Unit, agency *scorecard.Agency) link {
	return m.known.agencies.once(agency, func() link { return m.link(m.site.AgencyAddress(unit, agency), agency.Name) })
}

func (m *maker) toYear(year *scorecard.Year) link {
	return m.link(m.site.YearAddress(year), yearWords(year.Year))
}

// proseView is a Markdown text as a section of a page. A text that does not begin
// with a heading of its own gets one.
type proseView struct {
	Bare  bool // it does not begin with a heading
	Empty bool

	text *narrative.Text
	on   *maker // the page's
}

// narrative is the Markdown text with this page's links and figures.
func (m *maker) narrative(text *narrative.Text) proseView {
	if text == nil || len(text.Pieces) == 0 {
		return proseView{Empty: true}
	}
	return proseView{Bare: !strings.HasPrefix(text.Pieces[0].HTML, "<h"), text: text, on: m}
}

// HTML is the text for html/template.
func (v proseView) HTML() template.HTML { return template.HTML(v.AppendHTML(nil)) }

// AppendHTML appends the text.
func (v proseView) AppendHTML(dst []byte) []byte {
	if v.text == nil {
		return dst
	}
	link := func(destination string) string {
		if strings.HasPrefix(destination, "/") {
			return v.on.href(destination)
		}
		return destination
	}
	value := func(reference narrative.Reference) string {
		words, _ := site.FigureValue(v.on.page.Year, v.on.page.Component, reference.Of, reference.Figure)
		return words
	}
	return v.text.AppendHTML(dst, link, value)
}
