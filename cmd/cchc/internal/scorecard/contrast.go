package scorecard

import "cchc/cmd/cchc/internal/decimal"

// Contrast says that the index and the rank of a component tell different
// stories: the index measures it against the maximum, the rank against the other
// units. It is told where both differ from the year's own the opposite way:
//   - the index by half a percentage point at least (CloseWithin), and
//   - the rank at all, out of the same known number of units.
//
// So nothing need be called high or low: the year's total is the measure, which
// readers know. Bonus and penalty components have no such index.
type Contrast struct {
	Result     *ComponentResult
	IndexAbove bool // the index is above the year's and the rank behind it; else the other way round
	Ahead      int  // how many units rank before this one: its rank − 1, equals sharing one
}

// Contrast is the component's; false where there is none.
func (c *ComponentResult) Contrast() (Contrast, bool) {
	year := c.Year
	behind, ranked := ranksApart(c.Rank, c.RankedUnits, year.Rank, year.RankedUnits)
	own, okOwn := c.Index().Get()
	all, okAll := year.Index().Get()
	if c.Component.Kind != Regular || !ranked || !okOwn || !okAll {
		return Contrast{}, false
	}
	above := own.Compare(all) > 0
	if !apart(own, all) || behind == 0 || above != (behind > 0) {
		return Contrast{}, false
	}
	rank, _ := c.Rank.Get()
	return Contrast{c, above, rank - 1}, true
}

// Inversion is a pair of a year's components of which the first has the higher
// index and the worse rank.
type Inversion struct {
	Index, Rank *ComponentResult // the one with the higher index, the one with the better rank
	Ahead       int              // how many units rank before this one in the first
}

// Inversion is the year's most telling one: the ranks farthest apart and, of
// those, the better rank the best; of equals the first. False where there is none.
func (y *Year) Inversion() (Inversion, bool) {
	var found Inversion
	most, best := 0, 0
	for _, a := range y.Components {
		for _, b := range y.Components {
			if behind := inverted(a, b); behind > most || behind > 0 && behind == most && b.Rank.value < best {
				found, most, best = Inversion{a, b, a.Rank.value - 1}, behind, b.Rank.value
			}
		}
	}
	return found, most > 0
}

// inverted is by how many places a ranks behind b, where its index is higher; 0
// where it is not, or neither can be told.
func inverted(a, b *ComponentResult) int {
	if a.Component.Kind != Regular || b.Component.Kind != Regular {
		return 0
	}
	behind, ok := ranksApart(a.Rank, a.RankedUnits, b.Rank, b.RankedUnits)
	indexA, okA := a.Index().Get()
	indexB, okB := b.Index().Get()
	if !ok || !okA || !okB || behind < 0 || !apart(indexA, indexB) || indexA.Compare(indexB) < 0 {
		return 0
	}
	return behind
}

// ranksApart is by how many places the first ranks behind the second; false where
// they are not out of the same known number of units.
func ranksApart(rank, of, otherRank, otherOf Figure[int]) (int, bool) {
	behind, known := Derive(rank, otherRank, func(own, other int) int { return own - other }).Get()
	return behind, known && of.IsKnown() && of == otherOf
}

// apart tells whether two indices differ by more than what is Close: exactly, not
// as they are shown.
func apart(a, b decimal.Ratio) bool {
	if a.Compare(b) < 0 {
		a, b = b, a
	}
	const whole = 100 * decimal.One
	return a.Compare(decimal.Ratio{Numerator: whole*b.Numerator + CloseWithin*b.Denominator, Denominator: whole * b.Denominator}) >= 0
}
