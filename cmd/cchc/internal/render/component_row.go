package render

import (
	"html/template"
	"strconv"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// componentRow is a component's line in the tables of a result.
type componentRow struct {
	Component link
	Kind      string // "" for a regular component
	Score     figure
	Index     figure
	Rank      figure
	Change    figure
	Former    figure // index of the year before, derived
	Lost      figure
	Share     string
	Largest   bool
}

// farFields are the figures of a component that a result shows with their marks.
var farFields = [...]string{"score", "rank", "ranked_units", "change"}

func hasFarNotes(component *scorecard.ComponentResult) bool {
	for _, field := range farFields {
		if len(noteNumbers(component.Notes, field)) > 0 {
			return true
		}
	}
	return false
}

func (m *maker) componentRows(year *scorecard.Year) []componentRow {
	rows := make([]componentRow, len(year.Components))
	largest := year.LargestLoss()
	for i, component := range year.Components {
		rows[i] = m.componentRow(component)
		rows[i].Largest = component == largest && len(rows) > 1
	}
	return rows
}

func (m *maker) componentRow(c *scorecard.ComponentResult) componentRow {
	row := componentRow{
		Component: m.toComponent(c), Kind: kindWords(c.Component.Kind),
		Score:  figureOf(site.ScoreOf(c.Score, c.Component.MaxScore), c.Score.IsKnown(), m.farMarks(c, "score")),
		Index:  indexOf(c.Index()),
		Rank:   rankOf(c.Rank, c.RankedUnits, m.farMarks(c, "rank")+m.rankedUnitsMarks(c)),
		Change: changeOf(c.Change, m.farMarks(c, "change")),
		Former: figureOf(site.FormerIndex(c.FormerIndex()), c.FormerIndex().IsKnown(), ""),
		Lost:   scoreOf(c.Lost(), ""), Share: shareOf(c.Share()),
	}
	return row
}

// rankedUnitsMarks are the marks of the notes about the number of ranked units:
// the component's own, else the year's, which it takes its number from.
func (m *maker) rankedUnitsMarks(c *scorecard.ComponentResult) template.HTML {
	if !c.Rank.IsKnown() {
		return ""
	}
	marks := m.farMarks(c, "ranked_units")
	if inheritsRankedUnits(c) {
		marks += m.mark(c.Year, "ranked_units")
	}
	return marks
}

// kindTerms explain what stands outside the sum of maxima, where the year has it.
func (m *maker) kindTerms(year *scorecard.Year) []term {
	var bonus, penalty bool
	for _, component := range year.Components {
		bonus = bonus || component.Component.Kind == scorecard.Bonus
		penalty = penalty || component.Component.Kind == scorecard.Penalty
	}
	var terms []term
	if bonus {
		terms = append(terms, m.term(site.TermBonus))
	}
	if penalty {
		terms = append(terms, m.term(site.TermPenalty))
	}
	return terms
}

// kindWords name the kinds of components that stand outside the sum of maxima.
func kindWords(kind scorecard.Kind) string {
	switch kind {
	case scorecard.Bonus:
		return "điểm thưởng"
	case scorecard.Penalty:
		return "điểm trừ"
	}
	return ""
}

func yearWords(year int) string { return "Năm " + yearNumber(year) }

func yearNumber(year int) string { return strconv.Itoa(year) }
