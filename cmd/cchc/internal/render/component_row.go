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
	KindTerm  term   // at the first of its kind
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
	explained := [...]bool{scorecard.Regular: true, scorecard.Bonus: false, scorecard.Penalty: false}
	for i, component := range year.Components {
		rows[i] = m.componentRow(component)
		if kind := component.Component.Kind; !explained[kind] {
			explained[kind], rows[i].KindTerm = true, m.kindTerm(kind)
		}
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

// kindTerm explains what stands outside the sum of maxima.
func (m *maker) kindTerm(kind scorecard.Kind) term {
	if kind == scorecard.Bonus {
		return m.term(site.TermBonus)
	}
	return m.term(site.TermPenalty)
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
