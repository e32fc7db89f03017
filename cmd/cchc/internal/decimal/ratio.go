package decimal

import (
	"cmp"
	"math/bits"
)

// Ratio is the exact quotient of two hundredths, such as score ÷ maximum. It is
// rounded only when it is shown. The zero Ratio is no number: Percent of it is 0.
type Ratio struct {
	Numerator, Denominator Hundredths
}

// Percent is the ratio × 100, rounded half away from zero to hundredths of a
// per cent: 7,53 ÷ 8 = 94,125 % gives 94,13.
func (r Ratio) Percent() Hundredths {
	if r.Denominator == 0 {
		return 0
	}
	numerator, denominator := r.Numerator, r.Denominator
	negative := (numerator < 0) != (denominator < 0)
	high, low := bits.Mul64(uint64(numerator.Abs()), 100*100)
	divisor := uint64(denominator.Abs())
	if high >= divisor {
		return r.percentLarge()
	}
	quotient, rest := bits.Div64(high, low, divisor)
	if rest >= divisor-rest {
		quotient++
	}
	if negative {
		return -Hundredths(quotient)
	}
	return Hundredths(quotient)
}

// WholePercent is the ratio × 100, rounded half away from zero to a whole per
// cent.
func (r Ratio) WholePercent() int {
	return int(Ratio{r.Numerator, r.Denominator * 100}.Percent())
}

// percentLarge saturates a quotient that no real index reaches.
func (r Ratio) percentLarge() Hundredths {
	if (r.Numerator < 0) != (r.Denominator < 0) {
		return -limit
	}
	return limit
}

// Compare orders two ratios exactly: -1, 0 or 1. Denominators must be positive.
func (r Ratio) Compare(other Ratio) int {
	sign, otherSign := cmp.Compare(r.Numerator, 0), cmp.Compare(other.Numerator, 0)
	if sign != otherSign {
		return cmp.Compare(sign, otherSign)
	}
	high, low := bits.Mul64(uint64(r.Numerator.Abs()), uint64(other.Denominator))
	otherHigh, otherLow := bits.Mul64(uint64(other.Numerator.Abs()), uint64(r.Denominator))
	return sign * cmp.Or(cmp.Compare(high, otherHigh), cmp.Compare(low, otherLow))
}
