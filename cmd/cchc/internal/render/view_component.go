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
	OtherYears       []link
	Answer           answerView
	Index            figure
	Derived          bool // the index is known, and so derived
	Change           figure
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
		Index: indexOf(c.Index()), Derived: c.Index().IsKnown(), Change: changeOf(c.Change, m.notes.mark(c.Notes, "change")),
		Criteria: m.criteria(c), Charts: m.componentCharts(c), Narrative: m.narrative(c.Narrative),
		Remedies: m.remedyViews(c.Remedies, m.ownMarks), Source: m.source(c.Source), Downloads: m.downloads(c.Year.Unit),
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
	Remedies          []remedyMention
}

// remedyMention points to a remedy of the same page.
type remedyMention struct {
	ID     string
	Number int
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
					row.Remedies = append(row.Remedies, remedyMention{site.RemedyAnchor(remedy), n + 1})
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
