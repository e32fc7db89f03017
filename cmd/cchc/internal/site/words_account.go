package site

import (
	"fmt"

	"cchc/cmd/cchc/internal/scorecard"
)

// ContrastWords says in which way a component's index and rank tell different
// stories, and why: no more than the rank bears out, which is how many units
// stand before it.
func ContrastWords(c scorecard.Contrast) string {
	own, year := c.Result, c.Result.Year
	rank, _ := own.Rank.Get()
	yearRank, _ := year.Rank.Get()
	words := "Chỉ số cao hơn mà hạng thấp hơn mức chung"
	if !c.IndexAbove {
		words = "Chỉ số thấp hơn mà hạng cao hơn mức chung"
	}
	words += fmt.Sprintf(": %s so với %s, nhưng hạng\u00a0%d so với hạng\u00a0%d%s.", Index(own.Index()), Index(year.Index()), rank, yearRank, among(own))
	switch {
	case c.IndexAbove:
		return words + fmt.Sprintf(" Ít nhất %s khác đạt bằng hoặc cao hơn ở lĩnh vực này.", counted(c.Ahead, "đơn vị"))
	case c.Ahead == 0:
		return words + " Không đơn vị nào xếp trên ở lĩnh vực này."
	}
	return words + fmt.Sprintf(" Ở lĩnh vực này %s xếp trên, các đơn vị còn lại không cao hơn.", counted(c.Ahead, "đơn vị"))
}

// among is such as " trong 12 đơn vị"; a contrast is told only where that is known.
func among(c *scorecard.ComponentResult) string {
	of, _ := c.RankedUnits.Get()
	return " trong " + counted(of, "đơn vị")
}

// InversionWords are the parts of the sentence that tells of an inversion, each to
// follow its component's name.
func InversionWords(i scorecard.Inversion) (first, second string) {
	first = fmt.Sprintf("có chỉ số %s mà xếp %s, vì ít nhất %s khác đạt bằng hoặc cao hơn", Index(i.Index.Index()), RankWords(i.Index.Rank, i.Index.RankedUnits), counted(i.Ahead, "đơn vị"))
	second = fmt.Sprintf("có chỉ số %s lại xếp %s", Index(i.Rank.Index()), RankWords(i.Rank.Rank, i.Rank.RankedUnits))
	return first, second
}

// HeadroomWords says how many points a component could still give, and what the
// year's score would be then; "" where that is not known or nothing.
func HeadroomWords(c *scorecard.ComponentResult) string {
	headroom := c.Headroom()
	if points, ok := headroom.Get(); !ok || points <= 0 {
		return ""
	}
	words := "tối đa " + pointsWords(headroom)
	if score, ok := c.Year.Score.Get(); ok {
		more, _ := headroom.Get()
		words += fmt.Sprintf("; khi đó điểm chung năm\u00a0%d là %s", c.Year.Year, Score(scorecard.Known(score+more)))
	}
	return words
}

// AccountOpen says why a year's account cannot be closed; "" where it can.
func AccountOpen(year *scorecard.Year) string {
	if year.Score.IsKnown() {
		return ""
	}
	return missingScore(year.Score.State(), indexName, year.Unit.Name)
}
