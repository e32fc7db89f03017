package scorecard

import "cchc/cmd/cchc/internal/decimal"

// Profile is one unit of a league against the others: in all, and in each
// component.
type Profile struct {
	League     *League
	Unit       *Unit
	Total      Position
	Components []Position // in the order of the framework
}

// Position is where a unit stands in a table. Differences are own − other, and
// missing where the unit or the other has no score.
type Position struct {
	Table *Table
	Own   *Standing

	Alike []*Standing // all that stand where the unit does, itself among them; empty where it has no score
	Above []*Standing // the next that stand higher, more than one where they are tied; empty where none is known
	Below []*Standing // the next that stand lower, likewise

	ToBest, ToMedian, ToAbove, ToBelow Figure[Difference]
}

// Profile is the profile of a unit; false where it is not in the league.
//
// The units next above and below are those known here: whether others stand
// between them is told by their ranks.
func (l *League) Profile(unit *Unit) (Profile, bool) {
	if _, ok := l.units[unit]; !ok {
		return Profile{}, false
	}
	profile := Profile{League: l, Unit: unit, Total: l.Total.position(unit), Components: make([]Position, len(l.Components))}
	for i, table := range l.Components {
		profile.Components[i] = table.position(unit)
	}
	return profile, true
}

// Position is where a unit stands in a component of the league's framework, or in
// all where that is nil; false where it is not in the league.
func (l *League) Position(unit *Unit, component *Component) (Position, bool) {
	if _, ok := l.units[unit]; !ok {
		return Position{}, false
	}
	for i, own := range l.Framework.Components {
		if own == component {
			return l.Components[i].position(unit), true
		}
	}
	return l.Total.position(unit), component == nil
}

// Of is the unit's row in the table; nil where it is not in the league.
func (t *Table) Of(unit *Unit) *Standing {
	place, ok := t.League.units[unit]
	if !ok {
		return nil
	}
	return t.at[place]
}

func (t *Table) position(unit *Unit) Position {
	own := t.Of(unit)
	position := Position{Table: t, Own: own}
	if own.Score.IsKnown() {
		first, end := own.tie[0], own.tie[1]
		position.Alike = t.Rows[first:end]
		if first > 0 {
			position.Above = t.alikeAs(first - 1)
		}
		if end < len(t.Rows) {
			position.Below = t.alikeAs(end)
		}
	}
	position.ToBest = difference(own.Score, t.Best, t.MaxScore(), t.kind())
	position.ToMedian = Derive(own.Score, t.Median, func(own decimal.Hundredths, median Median) Difference {
		return median.difference(own, t.MaxScore(), t.kind())
	})
	position.ToAbove, position.ToBelow = t.toFirst(own, position.Above), t.toFirst(own, position.Below)
	return position
}

// alikeAs are the rows that stand where the one at the place does.
func (t *Table) alikeAs(place int) []*Standing {
	tie := t.Rows[place].tie
	return t.Rows[tie[0]:tie[1]]
}

// toFirst is own − the first of some rows; unknown where there is none.
func (t *Table) toFirst(own *Standing, others []*Standing) Figure[Difference] {
	if len(others) == 0 {
		return Missing[Difference](Unknown)
	}
	return difference(own.Score, others[0].Score, t.MaxScore(), t.kind())
}
