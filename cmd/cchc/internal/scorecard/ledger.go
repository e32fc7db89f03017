package scorecard

import "cchc/cmd/cchc/internal/decimal"

// Lost are the points between a maximum and a score: derived.
func Lost(score Points, maximum decimal.Hundredths) Points {
	return Derive(score, Known(maximum), func(score, maximum decimal.Hundredths) decimal.Hundredths { return maximum - score })
}

// Index is score ÷ maximum, the exact ratio: derived.
func Index(score Points, maximum decimal.Hundredths) Figure[decimal.Ratio] {
	if maximum == 0 {
		return Missing[decimal.Ratio](Unknown)
	}
	return Derive(score, Known(maximum), func(score, maximum decimal.Hundredths) decimal.Ratio {
		return decimal.Ratio{Numerator: score, Denominator: maximum}
	})
}

// FormerIndex is the index of the year before, in hundredths of a per cent, read
// from the index as shown and its change in percentage points: derived, never
// published. Reading "tăng/giảm x %" as percentage points yields whole
// two-decimal scores for 2022 where reading it as a relative change does not.
func FormerIndex(index Figure[decimal.Ratio], change Points) Figure[decimal.Hundredths] {
	return Derive(index, change, func(index decimal.Ratio, change decimal.Hundredths) decimal.Hundredths {
		return index.Percent() - change
	})
}

// MaxScore is the maximum of the year's framework.
func (y *Year) MaxScore() decimal.Hundredths { return y.Framework.MaxScore }

// Index is the year's index: derived.
func (y *Year) Index() Figure[decimal.Ratio] { return Index(y.Score, y.MaxScore()) }

// Lost are the year's points not reached: derived.
func (y *Year) Lost() Points { return Lost(y.Score, y.MaxScore()) }

// GapToTarget is score − target: negative where the target was missed.
func (y *Year) GapToTarget() Points {
	return Derive(y.Score, y.Target, func(score, target decimal.Hundredths) decimal.Hundredths { return score - target })
}

// FirstPeer is the known peer that stands first, or nil.
func (y *Year) FirstPeer() *Peer {
	for i := range y.Peers {
		if rank, ok := y.Peers[i].Rank.Get(); ok && rank == 1 {
			return &y.Peers[i]
		}
	}
	return nil
}

// GapToFirst is the first known peer's score − the year's score.
func (y *Year) GapToFirst() Points {
	first := y.FirstPeer()
	if first == nil {
		return Missing[decimal.Hundredths](Unknown)
	}
	return Derive(first.Score, y.Score, func(first, own decimal.Hundredths) decimal.Hundredths { return first - own })
}

// AllRemedies are the year's remedies: the overall ones, then those of each
// component in the framework's order.
func (y *Year) AllRemedies() []*Remedy { return y.appendRemedies(make([]*Remedy, 0, y.remedies())) }

// remedies counts them.
func (y *Year) remedies() int {
	count := len(y.Remedies)
	for _, component := range y.Components {
		count += len(component.Remedies)
	}
	return count
}

func (y *Year) appendRemedies(all []*Remedy) []*Remedy {
	all = append(all, y.Remedies...)
	for _, component := range y.Components {
		all = append(all, component.Remedies...)
	}
	return all
}

// AllRemedies are the remedies of every year, the latest year first.
func (u *Unit) AllRemedies() []*Remedy {
	count := 0
	for _, year := range u.Years {
		count += year.remedies()
	}
	all := make([]*Remedy, 0, count)
	for i := len(u.Years) - 1; i >= 0; i-- {
		all = u.Years[i].appendRemedies(all)
	}
	return all
}

// LatestYear is the last year with a result, or nil.
func (u *Unit) LatestYear() *Year {
	if len(u.Years) == 0 {
		return nil
	}
	return u.Years[len(u.Years)-1]
}

// Index is the component's index (chỉ số thành phần): derived. A penalty has
// none: its score is what it takes away.
func (c *ComponentResult) Index() Figure[decimal.Ratio] {
	if c.Component.Kind == Penalty {
		return Missing[decimal.Ratio](NotApplicable)
	}
	return Index(c.Score, c.Component.MaxScore)
}

// Lost are the points that the component keeps from the total: derived. A bonus
// component gives them back and so loses a negative number.
func (c *ComponentResult) Lost() Points {
	switch c.Component.Kind {
	case Bonus:
		return Lost(c.Score, 0)
	case Penalty:
		return c.Score
	}
	return Lost(c.Score, c.Component.MaxScore)
}

// FormerIndex is the index of the year before: derived from Change.
func (c *ComponentResult) FormerIndex() Figure[decimal.Hundredths] {
	return FormerIndex(c.Index(), c.Change)
}

// Share is the part of the year's lost points that the component lost: derived;
// unknown where the year lost none.
func (c *ComponentResult) Share() Figure[decimal.Ratio] {
	whole := c.Year.Lost()
	total, known := whole.Get()
	switch {
	case !known:
		return Missing[decimal.Ratio](whole.State())
	case total <= 0:
		return Missing[decimal.Ratio](Unknown)
	}
	return Index(c.Lost(), total)
}

// ContributionToTotal is what a scored component adds to the year's score:
// negative for a penalty.
func (c *ComponentResult) ContributionToTotal() Points {
	if score, ok := c.Score.Get(); ok && c.Component.Kind == Penalty {
		return Known(-score)
	}
	return c.Score
}

// Ledger is the account of a year's points, component by component.
type Ledger struct {
	Scores   Points             // sum of the contributions; missing where a component's is
	Maxima   decimal.Hundredths // sum of the regular maxima
	Lost     Points             // sum of the lost points
	Complete bool               // every component is scored
}

// Ledger adds up the year's components. The account closes where Scores equals
// the year's score, Maxima its maximum, and Lost its lost points.
func (y *Year) Ledger() Ledger {
	ledger := Ledger{Maxima: y.Framework.SumOfMaxima(), Complete: true, Scores: Known[decimal.Hundredths](0), Lost: Known[decimal.Hundredths](0)}
	add := func(sum, part decimal.Hundredths) decimal.Hundredths { return sum + part }
	for _, component := range y.Components {
		contribution := component.ContributionToTotal()
		if !contribution.IsKnown() {
			ledger.Complete = false
		}
		ledger.Scores = Derive(ledger.Scores, contribution, add)
		ledger.Lost = Derive(ledger.Lost, component.Lost(), add)
	}
	return ledger
}

// LargestLoss is the component that lost the most points, or nil where none
// lost any; of equal losses the first.
func (y *Year) LargestLoss() *ComponentResult {
	var largest *ComponentResult
	var most decimal.Hundredths
	for _, component := range y.Components {
		if lost, ok := component.Lost().Get(); ok && lost > most {
			largest, most = component, lost
		}
	}
	return largest
}

// CriterionScore is the score and the maximum of a criterion or part, each
// unknown where it is not published: the result's own maximum, else the
// framework's.
func (c *ComponentResult) CriterionScore(criterion *Criterion) (score, maximum Points) {
	for _, result := range c.Criteria {
		if result.Criterion == criterion {
			return result.Score, result.MaxScore
		}
	}
	return Points{}, criterion.MaxScore
}
