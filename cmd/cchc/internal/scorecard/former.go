package scorecard

import "cchc/cmd/cchc/internal/decimal"

// Former is the index of the year before, in hundredths of a per cent as it is
// shown: from that year's own result where the portal has it and the two years
// are comparable, else read from the change that the later year states.
//
// Where neither gives it, Index is missing for the reason of that year's score:
// unknown where that one is known but not comparable, not applicable where there
// was no such component. A penalty has no index.
type Former struct {
	Index      Figure[decimal.Hundredths]
	FromChange bool // Index is Derived: no result of that year stands behind it

	Derived Figure[decimal.Hundredths] // this year's index − its stated change, whether shown or not: FormerIndex
	Of      *Year                      // the year before; nil where the portal has no result of it
	Result  *ComponentResult           // the component's in it; nil for a total, and where there is none
	Breaks  []Break                    // why Of does not give Index; empty where it does, and where Of is nil

	// Difference is the index of that year's result − Derived, where both are known
	// and the years comparable. 0,01 either way is rounding.
	Difference Points
	// AtOdds tells that the stated change is off the two results by more than 0,01
	// percentage points; the rule S401 of package check warns of it.
	AtOdds bool
}

// Former is the total's index of the year before.
func (y *Year) Former() Former {
	former := Former{Derived: FormerIndex(y.Index(), y.Change), Of: y.before()}
	if former.Of != nil {
		reasons := CompareFrameworks(former.Of.Framework, y.Framework).Total
		former.judge(reasons, former.Of.Figures(), y.Figures(), y.Change)
	}
	former.fallBack()
	return former
}

// Former is the component's index of the year before.
func (c *ComponentResult) Former() Former {
	former := Former{Derived: c.FormerIndex(), Of: c.Year.before()}
	if former.Of != nil {
		was := c.Component
		earlier, later := former.Of.Framework, c.Year.Framework
		if earlier != later {
			was = formerComponents(earlier.Components, later.Components)[c.Component]
		}
		side := former.Of.sideOf(was)
		former.Result = side.Result
		former.judge(componentReasons(earlier, was, later, c.Component), side.Figures, c.Figures(), c.Change)
	}
	if c.Component.Kind == Penalty {
		former.Index = Missing[decimal.Hundredths](NotApplicable)
	}
	former.fallBack()
	return former
}

// judge takes the result of the year before into account.
func (f *Former) judge(reasons []Reason, earlier, later Figures, change Points) {
	// That this year's score is missing says nothing against the year before.
	f.Breaks = breaks(reasons, earlier, missingFigures(Unknown))
	if len(f.Breaks) > 0 {
		f.Index = Missing[decimal.Hundredths](earlier.Score.State())
		return
	}
	f.Index = shownIndex(earlier.Index)
	f.Difference = Derive(f.Index, f.Derived, func(published, derived decimal.Hundredths) decimal.Hundredths { return published - derived })
	f.AtOdds = atOdds(earlier, later, change)
}

// fallBack takes the stated change where no result gives the index.
func (f *Former) fallBack() {
	if !f.Index.IsKnown() && f.Derived.IsKnown() {
		f.Index, f.FromChange = f.Derived, true
	}
}

func shownIndex(index Figure[decimal.Ratio]) Figure[decimal.Hundredths] {
	ratio, ok := index.Get()
	if !ok {
		return Missing[decimal.Hundredths](index.State())
	}
	return Known(ratio.Percent())
}

// atOdds reckons as S401 does, from the exact difference of the scores.
func atOdds(earlier, later Figures, change Points) bool {
	was, hasWas := earlier.Score.Get()
	is, hasIs := later.Score.Get()
	stated, hasChange := change.Get()
	maximum, _ := later.Maximum.Get()
	if !hasWas || !hasIs || !hasChange || !later.Index.IsKnown() {
		return false
	}
	return (decimal.Ratio{Numerator: is - was, Denominator: maximum}.Percent() - stated).Abs() > 1
}

// before is the unit's result of the year before, or nil.
func (y *Year) before() *Year {
	if y.Unit == nil {
		return nil
	}
	return y.Unit.YearOf(y.Year - 1)
}
