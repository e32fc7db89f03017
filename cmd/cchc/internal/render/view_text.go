package render

import (
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// textView is the dot of text.html: a Markdown page.
type textView struct {
	Heading   string
	Narrative proseView
}

func (m *maker) text() textView {
	return textView{m.page.Title, m.narrative(m.page.Text.Narrative)}
}

// sourcesView is the dot of sources.html: the documents that figures and tasks
// come from.
type sourcesView struct {
	Heading, Summary string
	Narrative        proseView
	Documents        []documentView
}

func (m *maker) sources() sourcesView {
	view := sourcesView{Heading: m.page.Title, Summary: m.page.Summary}
	if m.page.Text != nil {
		view.Narrative = m.narrative(m.page.Text.Narrative)
	}
	for _, document := range m.site.Portal.Documents {
		view.Documents = append(view.Documents, m.document(document))
	}
	return view
}

// dataView is the dot of data.html: the downloads.
type dataView struct {
	Heading, Summary string
	Units            []downloads
	Columns          []download.Column
	Licence, Date    string
	Publisher        string
}

func (m *maker) data() dataView {
	portal := m.site.Portal
	view := dataView{Heading: m.page.Title, Summary: m.page.Summary, Columns: download.Columns, Licence: licenceWords(portal.Licence),
		Date: site.Date(portal.AsOf), Publisher: portal.Publisher}
	for _, unit := range m.site.SortedUnits() {
		view.Units = append(view.Units, m.downloads(unit))
	}
	return view
}

// correctionsView is the dot of corrections.html.
type correctionsView struct {
	Heading, Date string
	Contact       string
}

func (m *maker) corrections() correctionsView {
	return correctionsView{m.page.Title, site.Date(m.site.Portal.AsOf), m.site.Portal.Contact}
}

// unitsView is the dot of units.html: the index of units.
type unitsView struct {
	Heading, Summary string
	Rows             []unitRow
}

// unitRow is a unit with its latest result.
type unitRow struct {
	Unit          link
	Level, Parent string
	Year          int // 0 where there is no result
	Score, Rank   figure
}

func (m *maker) units() unitsView {
	view := unitsView{Heading: m.page.Title, Summary: m.page.Summary}
	for _, unit := range m.site.SortedUnits() {
		row := unitRow{Unit: m.link(m.site.UnitAddress(unit), vi.Capitalize(unit.Name)), Level: unit.Level, Parent: unit.Parent}
		if year := unit.LatestYear(); year != nil {
			row.Year = year.Year
			row.Score = figureOf(site.ScoreOf(year.Score, year.MaxScore()), year.Score.IsKnown(), "")
			row.Rank = rankOf(year.Rank, year.RankedUnits, "")
		}
		view.Rows = append(view.Rows, row)
	}
	return view
}

// notFoundView is the dot of not-found.html.
type notFoundView struct {
	Heading, Summary string
	Menu             []link
}

func (m *maker) notFound() notFoundView {
	view := notFoundView{Heading: m.page.Title, Summary: m.page.Summary}
	for _, page := range m.site.Menu {
		view.Menu = append(view.Menu, m.to(page))
	}
	return view
}
