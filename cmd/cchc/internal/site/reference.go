package site

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// FigureValue is a figure that prose names as {score}, {rank} and so on, as it
// is shown; false where the name or the component is unknown.
func FigureValue(year *scorecard.Year, own *scorecard.ComponentResult, of, figure string) (string, bool) {
	switch of {
	case "":
	case "year":
		own = nil
	default:
		if own = componentOf(year, of); own == nil {
			return "", false
		}
	}
	if year == nil {
		return "", false
	}
	if own == nil {
		return figureOf(figure, figures{year.Score, year.MaxScore(), year.Index(), year.Rank, year.RankedUnits, year.Change, year.Lost()})
	}
	return figureOf(figure, figures{own.Score, own.Component.MaxScore, own.Index(), own.Rank, own.RankedUnits, own.Change, own.Lost()})
}

// figures are the figures that prose can name.
type figures struct {
	score       scorecard.Points
	max         decimal.Hundredths
	index       scorecard.Figure[decimal.Ratio]
	rank        scorecard.Figure[int]
	rankedUnits scorecard.Figure[int]
	change      scorecard.Points
	lost        scorecard.Points
}

func figureOf(name string, f figures) (string, bool) {
	switch name {
	case "score":
		return Score(f.score), true
	case "max_score":
		return MaxScore(f.max), true
	case "index":
		return Index(f.index), true
	case "rank":
		return rankInProse(f.rank, f.rankedUnits), true
	case "change":
		return Change(f.change), true
	case "lost":
		return Score(f.lost), true
	}
	return "", false
}

func componentOf(year *scorecard.Year, id string) *scorecard.ComponentResult {
	if year == nil {
		return nil
	}
	for _, component := range year.Components {
		if component.Component.ID == id {
			return component
		}
	}
	return nil
}

// rankInProse is such as "8/12" or "8 (chưa rõ số đơn vị được xếp hạng)": prose
// that names a rank need not say out of how many.
func rankInProse(rank, of scorecard.Figure[int]) string {
	if rank.IsKnown() && !of.IsKnown() {
		return Rank(rank, of) + " (" + RankedUnitsUnknown + ")"
	}
	return Rank(rank, of)
}
