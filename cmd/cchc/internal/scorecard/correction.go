package scorecard

import "cchc/cmd/cchc/internal/decimal"

// Correction says that a published figure was put right. What it names is there by
// id and, where the content still has it, as a pointer: a correction outlives a
// figure that was withdrawn.
type Correction struct {
	Origin
	UnitID      string
	Year        int
	ComponentID string // "": the year's own figure
	CriterionID string // "": the component's own figure
	Figure      string // one of Figures
	Former      decimal.Hundredths
	Value       Points // missing: the figure was withdrawn
	Date        Date
	Reason      string
	DocumentID  string // "" where no document is the ground for it
	Document    *Document

	Number    int // its place in the file, from 1: what leads to it names it by that
	Unit      *Unit
	Result    *Year
	Component *ComponentResult
	Criterion *Criterion
}

// correctedFigures are the figures that a correction may be about: those of a year,
// of a component and of a criterion.
var correctedFigures = [3][]string{
	{"score", "rank", "ranked_units", "max_score", "target", "change"},
	{"score", "rank", "ranked_units", "max_score", "change"},
	{"score", "max_score"},
}

// Figures are the names of the figures that there are where the correction is about.
func (c *Correction) Figures() []string {
	switch {
	case c.CriterionID != "":
		return correctedFigures[2]
	case c.ComponentID != "":
		return correctedFigures[1]
	}
	return correctedFigures[0]
}

// SameFigure tells whether two corrections are about one figure.
func (c *Correction) SameFigure(other *Correction) bool {
	return c.UnitID == other.UnitID && c.Year == other.Year && c.ComponentID == other.ComponentID && c.CriterionID == other.CriterionID && c.Figure == other.Figure
}

// Standing is the figure as the content has it now; missing where it has none.
func (c *Correction) Standing() Points {
	switch {
	case c.CriterionID != "":
		return c.ofCriterion()
	case c.ComponentID != "":
		return c.ofComponent()
	case c.Result == nil:
		return Points{}
	}
	year := c.Result
	switch c.Figure {
	case "score":
		return year.Score
	case "rank":
		return counted(year.Rank)
	case "ranked_units":
		return counted(year.RankedUnits)
	case "target":
		return year.Target
	case "change":
		return year.Change
	case "max_score":
		if year.Framework != nil {
			return Known(year.MaxScore())
		}
	}
	return Points{}
}

func (c *Correction) ofComponent() Points {
	component := c.Component
	if component == nil {
		return Points{}
	}
	switch c.Figure {
	case "score":
		return component.Score
	case "rank":
		return counted(component.Rank)
	case "ranked_units":
		return counted(component.RankedUnits)
	case "change":
		return component.Change
	case "max_score":
		if component.Component != nil {
			return Known(component.Component.MaxScore)
		}
	}
	return Points{}
}

func (c *Correction) ofCriterion() Points {
	if c.Component == nil || c.Criterion == nil {
		return Points{}
	}
	score, maximum := c.Component.CriterionScore(c.Criterion)
	if c.Figure == "max_score" {
		return maximum
	}
	return score
}

// counted is a whole number as points are written.
func counted(count Figure[int]) Points {
	if value, ok := count.Get(); ok {
		if points, err := decimal.FromInt(int64(value)); err == nil {
			return Known(points)
		}
	}
	return Missing[decimal.Hundredths](count.State())
}
