package render

import (
	"html/template"
	"strconv"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// componentView is the dot of component.html: one component of a unit's year.
type componentView struct {
	Heading, Summary string
	Unit             string
	Number, Of       int // its place among the year's components, from 1
	Kind             string
	OtherYears       []anchor
	Answer           answerView
	Index            figure
	Derived          bool // the index is known, and so derived
	Change           figure
	Former           figure // index of the year before; "" where it is not known
	Criteria         criteriaView
	Charts           []chartView
	Narrative        proseView
	Remedies         []remedyView
	Notes            []noteView
	Source           sourceView
	Downloads        downloads
	Previous, Next   *anchor
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
		Index: indexOf(c.Index()), Derived: c.Index().IsKnown(), Change: changeOf(c.Change, m.notes.mark(c.Notes, "change")),
		Criteria: m.criteria(c), Charts: m.componentCharts(c), Narrative: m.narrative(c.Narrative),
		Remedies: m.remedyViews(c.Remedies, m.ownMarks), Source: m.source(c.Source), Downloads: m.downloads(c.Year.Unit),
	}
	for i := range view.Remedies {
		view.Remedies[i].Number = i + 1
	}
	if former := c.FormerIndex(); former.IsKnown() {
		view.Former = figureOf(site.FormerIndex(former), true, "")
	}
	view.Previous, view.Next = m.neighbours(c)
	view.Notes = m.notes.list
	return view
}

// ownMarks mark a remedy's field on its component's page.
func (m *maker) ownMarks(_ *scorecard.Remedy, field string) template.HTML {
	return m.notes.mark(m.page.Component.Notes, field)
}

// neighbours lead to the components before and behind in the same year.
func (m *maker) neighbours(c *scorecard.ComponentResult) (previous, next *anchor) {
	all, at := c.Year.Components, place(c)
	if at > 0 {
		before := m.toComponent(all[at-1])
		previous = &before
	}
	if at+1 < len(all) {
		behind := m.toComponent(all[at+1])
		next = &behind
	}
	return previous, next
}

// sameComponent leads to the component in the unit's other years, the latest
// first.
func (m *maker) sameComponent(c *scorecard.ComponentResult) []anchor {
	var others []anchor
	years := c.Year.Unit.Years
	for i := len(years) - 1; i >= 0; i-- {
		if years[i] == c.Year {
			continue
		}
		for _, other := range years[i].Components {
			if other.Component.ID == c.Component.ID {
				others = append(others, anchor{m.link(m.site.ComponentAddress(other)), yearWords(years[i].Year)})
			}
		}
	}
	return others
}

// criteriaView is the table of a component's criteria.
type criteriaView struct {
	Rows    []criterionRow
	Count   int  // without parts
	Scores  bool // a score is published for one of them
	Surveys bool // one of them is measured by a survey
}

// criterionRow is one criterion, or a part of one.
type criterionRow struct {
	ID, Number, Title string
	Part              bool
	Survey            bool
	Score             figure
	Mark              template.HTML
	Remedies          []anchor
}

func (m *maker) criteria(c *scorecard.ComponentResult) criteriaView {
	view := criteriaView{Count: len(c.Component.Criteria)}
	m.addCriteria(&view, c, c.Component.Criteria, "")
	return view
}

func (m *maker) addCriteria(view *criteriaView, c *scorecard.ComponentResult, criteria []*scorecard.Criterion, above string) {
	for i, criterion := range criteria {
		number := above + strconv.Itoa(i+1)
		score, maximum := c.CriterionScore(criterion)
		view.Scores = view.Scores || score.IsKnown()
		view.Surveys = view.Surveys || criterion.Survey
		row := criterionRow{ID: criterionAnchor(criterion), Number: number, Title: criterion.Title, Part: above != "", Survey: criterion.Survey,
			Score: criterionScore(score, maximum), Mark: m.notes.mark(c.Notes, criterion.ID)}
		for n, remedy := range byDue(c.Remedies) {
			for _, served := range remedy.Criteria {
				if served == criterion {
					row.Remedies = append(row.Remedies, anchor{"#" + site.RemedyAnchor(remedy), strconv.Itoa(n + 1)})
				}
			}
		}
		view.Rows = append(view.Rows, row)
		m.addCriteria(view, c, criterion.Parts, number+".")
	}
}

// criterionScore is such as "1,5/2"; without a maximum the score alone.
func criterionScore(score, maximum scorecard.Points) figure {
	if whole, ok := maximum.Get(); ok {
		return figureOf(site.ScoreOf(score, whole), score.IsKnown(), "")
	}
	return scoreOf(score, "")
}
