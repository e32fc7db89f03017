package scorecard

import "cchc/cmd/cchc/internal/decimal"

// Size says whether a difference is worth a word.
type Size uint8

// The sizes of a difference. Close is what a page calls "gần bằng": it is neither
// praised nor blamed, coloured nor drawn as an arrow.
const (
	Equal Size = iota
	Close      // less than CloseWithin
	Clear
)

// CloseWithin is the difference of two indices from which on it is Clear: half a
// percentage point, in hundredths. Scores are published rounded to hundredths,
// component by component, and their survey parts rest on samples; what stands
// between two units within half a percentage point is in the reach of either.
const CloseWithin decimal.Hundredths = 50

// Difference is what one result has more than another of the same maximum,
// exact; negative where it has less. The result that it is the difference of
// stands first in the name of whoever gives it: own − other, later − earlier.
type Difference struct {
	// A median may lie between two hundredths, so all is counted twice.
	twice, maximum decimal.Hundredths
	kind           Kind
}

// difference is own − other, out of the maximum of a component of the kind.
func difference(own, other Points, maximum decimal.Hundredths, kind Kind) Figure[Difference] {
	return Derive(own, other, func(own, other decimal.Hundredths) Difference {
		return Difference{twice: 2 * (own - other), maximum: maximum, kind: kind}
	})
}

// Points is the difference in points: exact between two scores, and rounded half
// away from zero against a median that lies between two hundredths.
func (d Difference) Points() decimal.Hundredths { return halved(d.twice) }

// Index is the difference of the two indices, exact: its Percent() is in
// percentage points. A penalty has no index: not applicable.
func (d Difference) Index() Figure[decimal.Ratio] {
	if d.kind == Penalty {
		return Missing[decimal.Ratio](NotApplicable)
	}
	return Known(d.ratio())
}

func (d Difference) ratio() decimal.Ratio {
	return decimal.Ratio{Numerator: d.twice, Denominator: 2 * d.maximum}
}

// Size says whether the difference is worth a word. A penalty's is measured
// against its maximum too.
func (d Difference) Size() Size {
	least := decimal.Ratio{Numerator: CloseWithin, Denominator: 100 * decimal.One}
	magnitude := decimal.Ratio{Numerator: d.twice.Abs(), Denominator: 2 * d.maximum}
	switch {
	case d.twice == 0:
		return Equal
	case magnitude.Compare(least) < 0:
		return Close
	}
	return Clear
}

// Better is 1 where the difference is to the good, -1 where it is not, 0 where
// there is none: of a penalty fewer points are better. Ask Size first.
func (d Difference) Better() int {
	switch {
	case d.twice == 0:
		return 0
	case (d.twice > 0) != (d.kind == Penalty):
		return 1
	}
	return -1
}

// Median is the middle of some scores, exact: of an even number of them the mean
// of the two in the middle, which may lie between two hundredths.
type Median struct{ twice decimal.Hundredths }

// medianOf takes scores in ascending order, one at least.
func medianOf(ascending []decimal.Hundredths) Median {
	n := len(ascending)
	return Median{ascending[(n-1)/2] + ascending[n/2]}
}

// Points is the median rounded half away from zero: only for showing.
func (m Median) Points() decimal.Hundredths { return halved(m.twice) }

// Index is median ÷ maximum, exact: derived.
func (m Median) Index(maximum decimal.Hundredths) decimal.Ratio {
	return decimal.Ratio{Numerator: m.twice, Denominator: 2 * maximum}
}

// difference is own − median.
func (m Median) difference(own, maximum decimal.Hundredths, kind Kind) Difference {
	return Difference{twice: 2*own - m.twice, maximum: maximum, kind: kind}
}

// halved is half of n, rounded half away from zero.
func halved(n decimal.Hundredths) decimal.Hundredths {
	if n < 0 {
		return -((1 - n) / 2)
	}
	return (n + 1) / 2
}
