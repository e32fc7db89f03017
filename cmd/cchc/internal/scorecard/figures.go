package scorecard

import "cchc/cmd/cchc/internal/decimal"

// Figures are what is shown of one result, a year's total or one component, each
// with the reason where it is missing. They stand in every row that sets results
// beside each other: trends, comparisons, league tables.
type Figures struct {
	Score       Points
	Maximum     Points                // what Score is out of; not applicable where the framework has no such component
	Index       Figure[decimal.Ratio] // derived: Score ÷ Maximum; a penalty has none
	Rank        Figure[int]           // as published
	RankedUnits Figure[int]           // what Rank is out of
}

// missingFigures are the figures of what has none, all for one reason.
func missingFigures(state State) Figures {
	return Figures{Missing[decimal.Hundredths](state), Missing[decimal.Hundredths](state), Missing[decimal.Ratio](state), Missing[int](state), Missing[int](state)}
}

// Figures are those of the year's total.
func (y *Year) Figures() Figures {
	return Figures{y.Score, Known(y.MaxScore()), y.Index(), y.Rank, y.RankedUnits}
}

// Figures are those of the component.
func (c *ComponentResult) Figures() Figures {
	return Figures{c.Score, Known(c.Component.MaxScore), c.Index(), c.Rank, c.RankedUnits}
}

// Result is the year's result in a component of its framework; nil where there
// is none, which is so in years that were not scored as a whole.
func (y *Year) Result(component *Component) *ComponentResult {
	for _, result := range y.Components {
		if result.Component == component {
			return result
		}
	}
	return nil
}

// sideOf joins what is known of a year in a component of its framework. Where the
// year has no result in it, its figures are missing for the reason that the year's
// own score is; those of nil, which is no component, are not applicable.
func (y *Year) sideOf(component *Component) Side {
	if component == nil {
		return Side{Figures: missingFigures(NotApplicable)}
	}
	if result := y.Result(component); result != nil {
		return Side{component, result, result.Figures()}
	}
	figures := missingFigures(y.Score.State())
	figures.Maximum = Known(component.MaxScore)
	return Side{Component: component, Figures: figures}
}
