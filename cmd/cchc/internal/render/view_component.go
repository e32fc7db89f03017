package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// componentView is the dot of component.html: one component of a unit's year.
type componentView struct {
	Heading, Summary string
	Unit             string
	Number, Of       int // its place among the year's components, from 1
	Kind             string
	OtherYears       []link
	Answer           answerView
	Index            figure
	IndexTerm        term
	Derived          bool // the index is known, and so derived
	Change           figure
	PointTerm        term
	Headroom         string // how much it could still give; "" where that is not known or nothing
	Contrast         string // how index and rank tell different stories; "" where they do not
	Former           figure // index of the year before; "" where it is not known
	FormerDerived    bool   // it is read from Change, not from that year's own result
	AtOdds           bool   // Change does not fit the results of the two years
	Place            placeView
	Trend            trendView
	Criteria         criteriaView
	Charts           []chartView
	Narrative        proseView
	Remedies         []remedyView
	Notes            []noteView
	Source           sourceView
	Downloads        downloads
	Previous, Next   *neighbour
}

func (m *maker) component() componentView {
	c := m.page.Component
	m.notes.add(c.Notes)
	if inheritsRankedUnits(c) {
		m.notes.addAbout(c.Year.Notes, "ranked_units")
	}
	view := componentView{
		Heading: m.page.Title, Summary: m.page.Summary, Unit: c.Year.Unit.Name, Number: place(c) + 1, Of: len(c.Year.Components),
		Kind: kindWords(c.Component.Kind), OtherYears: m.sameComponent(c), Answer: m.componentAnswer(c),
		Index: indexOf(c.Index()), Derived: c.Index().IsKnown(), Change: changeOf(c.Change, m.ownMark(c, "change")),
		Criteria: m.criteria(c), Charts: componentCharts(c), Narrative: m.narrative(c.Narrative),
		Remedies: m.remedyViews(c.Remedies, m.ownMarks), Source: m.source(c.Source), Downloads: m.downloads(c.Year.Unit),
	}
	view.IndexTerm, view.PointTerm, view.Headroom = m.term(site.TermIndex), m.term(site.TermPercentagePoint), site.HeadroomWords(c)
	if contrast, ok := c.Contrast(); ok {
		view.Contrast = site.ContrastWords(contrast)
	}
	for i := range view.Remedies {
		view.Remedies[i].Number = i + 1
	}
	if former := c.Former(); former.Index.IsKnown() {
		view.Former, view.FormerDerived, view.AtOdds = figureOf(site.FormerIndex(former.Index), true, ""), former.FromChange, former.AtOdds
	}
	view.Place, view.Trend = m.componentPlace(c), m.componentTrend(c)
	view.Previous, view.Next = m.neighbours(c)
	view.Notes = m.notes.list
	return view
}

// ownMark marks a figure of a component on its own page.
func (m *maker) ownMark(c *scorecard.ComponentResult, field string) template.HTML {
	return m.notes.mark(c.Notes, field) + m.corrected(c.Corrections, "", field)
}

// ownMarks mark a remedy's field on its component's page.
func (m *maker) ownMarks(_ *scorecard.Remedy, field string) template.HTML {
	return m.notes.mark(m.page.Component.Notes, field)
}

// neighbour is the component before or behind in the same year.
type neighbour struct {
	Href, Title string
}

func (m *maker) neighbours(c *scorecard.ComponentResult) (previous, next *neighbour) {
	all, at := c.Year.Components, place(c)
	to := func(i int) *neighbour {
		if i < 0 || i >= len(all) {
			return nil
		}
		return &neighbour{m.href(m.site.ComponentAddress(all[i])), all[i].Component.Title}
	}
	return to(at - 1), to(at + 1)
}

// sameComponent leads to the component in the unit's other years, the latest
// first.
func (m *maker) sameComponent(c *scorecard.ComponentResult) []link {
	var others []link
	years := c.Year.Unit.Years
	for i := len(years) - 1; i >= 0; i-- {
		if years[i] == c.Year {
			continue
		}
		for _, other := range years[i].Components {
			if other.Component.ID == c.Component.ID {
				others = append(others, m.link(m.site.ComponentAddress(other), yearWords(years[i].Year)))
			}
		}
	}
	return others
}
