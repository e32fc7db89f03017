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
	Agencies  []link
	Remedies  link // "3 nhiệm vụ"; "" where there is none
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
	for _, agency := range leads(c) {
		row.Agencies = append(row.Agencies, m.toAgency(c.Year.Unit, agency))
	}
	if count := len(c.Remedies); count > 0 {
		row.Remedies = m.link(m.site.ComponentAddress(c)+"#muc_nhiem-vu", counted(count, "nhiệm vụ"))
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

// leads are the agencies that lead the component's remedies, each once.
func leads(c *scorecard.ComponentResult) []*scorecard.Agency {
	var agencies []*scorecard.Agency
next:
	for _, remedy := range c.Remedies {
		for _, known := range agencies {
			if known == remedy.Agency {
				continue next
			}
		}
		agencies = append(agencies, remedy.Agency)
	}
	return agencies
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
