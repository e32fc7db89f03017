package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// answerView is the dot of answer.html: what a page answers first, one large
// figure and a short row of facts, each a link to where it is explained. Marks of
// notes stand outside those links.
type answerView struct {
	Year       int
	Band       string // "" where the framework has none
	Scored     bool   // the score is known
	Score      figure
	ScoreMarks template.HTML
	MaxScore   string // "" for a penalty, which takes points away
	Bar        string // how far the solid part of the bar goes, in per cent; "" for no bar

	Rank      figure
	RankMarks template.HTML
	RankHref  string
	RankTerm  term
	Gap       string // to the unit that stands first; "" where it is not known

	Lost     figure
	LostHref string
	LostTerm term
	Share    string // of the year's lost points: the component's own, or that of the largest; "" where it is not known
	Largest  link   // the component that lost the most; "" on a component's page

	Remedies     overview
	RemediesHref string
	RemedyTerm   term // "" on a component's page, which lists them
}

// newAnswer fills in score and lost points, and explains what they are.
func (m *maker) newAnswer(year *scorecard.Year, score, lost scorecard.Points, maximum decimal.Hundredths, index scorecard.Figure[decimal.Ratio]) answerView {
	return answerView{Year: year.Year, Scored: score.IsKnown(), Score: scoreOf(score, ""), MaxScore: site.MaxScore(maximum), Bar: barOf(index), Lost: pointsOf(lost, ""),
		RankTerm: m.term(site.TermRank), LostTerm: m.term(site.TermLost)}
}

// yearAnswer is the answer of a unit's year.
func (m *maker) yearAnswer(year *scorecard.Year) answerView {
	answer := m.newAnswer(year, year.Score, year.Lost(), year.MaxScore(), year.Index())
	answer.ScoreMarks = m.mark(year, "score")
	answer.Rank, answer.RankMarks = rankOf(year.Rank, year.RankedUnits, ""), m.mark(year, "rank")
	if year.Rank.IsKnown() {
		answer.RankMarks += m.mark(year, "ranked_units")
	}
	answer.RankHref, answer.LostHref = "#muc_so-sanh", "#muc_so-diem"
	_, answer.Gap = m.toFirst(year)
	if largest := year.LargestLoss(); largest != nil {
		answer.Largest, answer.Share = m.toComponent(largest), shareOf(largest.Share())
	}
	answer.Band, answer.RemedyTerm = bandName(year), m.term(site.TermRemedy)
	answer.Remedies, answer.RemediesHref = m.overview(year.AllRemedies()), m.href(m.site.RemediesAddress(year.Unit))
	return answer
}

// componentAnswer is the answer of a component's page, whose list of notes the
// marks lead to.
func (m *maker) componentAnswer(c *scorecard.ComponentResult) answerView {
	answer := m.newAnswer(c.Year, c.Score, c.Lost(), c.Component.MaxScore, c.Index())
	if c.Component.Kind == scorecard.Penalty {
		answer.MaxScore = ""
	}
	answer.ScoreMarks = m.ownMark(c, "score")
	answer.Rank, answer.RankMarks = rankOf(c.Rank, c.RankedUnits, ""), m.ownMark(c, "rank")+m.ownMark(c, "ranked_units")
	if inheritsRankedUnits(c) {
		answer.RankMarks += m.mark(c.Year, "ranked_units")
	}
	answer.RankHref, answer.LostHref, answer.RemediesHref = "#muc_nguon", "#muc_tieu-chi", "#muc_nhiem-vu"
	if c.Rank.IsKnown() {
		answer.RankHref = "#muc_bieu-do"
	}
	answer.Share, answer.Remedies = shareOf(c.Share()), m.overview(c.Remedies)
	return answer
}

// inheritsRankedUnits tells whether a component's rank counts within the year's
// ranked units, so that the year's note about them is about it too.
func inheritsRankedUnits(c *scorecard.ComponentResult) bool {
	return c.Rank.IsKnown() && c.RankedUnits == c.Year.RankedUnits
}
