package scorecard

import (
	"cmp"
	"slices"

	"cchc/cmd/cchc/internal/decimal"
)

// Table ranks the units of a league, by their totals or in one component. What
// it says of best, lowest, median and bands is of Rows: whoever shows it says how
// many those are (len(Rows)) and how many ranked units are Missing.
type Table struct {
	League      *League
	Component   *Component  // nil in the table of totals
	Rows        []*Standing // those with a score, as they stand; equals in alphabetical order
	Unscored    []*Standing // those without, in alphabetical order: they have no place, least of all the last
	RankedUnits Figure[int] // as published; unknown where no result says so or two contradict each other

	Best, Lowest Points // the highest and the lowest score; of a penalty, where fewer are better, the other way round
	Leaders      []*Standing
	Median       Figure[Median]
	Bands        []BandCount // of the totals alone, which bands are about: in the framework's order

	at []*Standing // by place among the league's entrants; nil for a peer in a component's table
}

// Standing is a row of a table: what a unit has there, or a peer that was
// entered by hand, of which the total alone is known.
type Standing struct {
	Unit     *Unit // nil for a peer
	Peer     *Peer // nil for a unit
	Disputed bool  // another unit's year enters this peer with other figures
	Year     *Year // the unit's result, or the one in which the peer was entered; nil where the portal has no result of the unit in the year
	Result   *ComponentResult
	Figures
	// Computed is the rank among Rows as their scores give it, equals sharing one
	// (1, 2, 2, 4): a check on Rank. It is a rank only where none is Missing.
	Computed Figure[int]
	Tied     bool // another row has this rank; or this score, where one of the two ranks is not known
	Band     *Band

	tie [2]int // of those that stand alike: the first one's place in Rows, and the place after the last
}

// BandCount is a band and those of the Rows that are in it, as they stand.
type BandCount struct {
	Band Band
	Rows []*Standing
}

// Name is the unit's or the peer's name.
func (s *Standing) Name() string {
	if s.Peer != nil {
		return s.Peer.Name
	}
	return s.Unit.Name
}

// MaxScore is what the table's scores are out of.
func (t *Table) MaxScore() decimal.Hundredths {
	if t.Component == nil {
		return t.League.Framework.MaxScore
	}
	return t.Component.MaxScore
}

func (t *Table) kind() Kind {
	if t.Component == nil {
		return Regular
	}
	return t.Component.Kind
}

// Missing is the number of ranked units whose score is not known here; unknown
// where the number of ranked units is. Units that are Unscored may be among them.
func (t *Table) Missing() Figure[int] {
	return Derive(t.RankedUnits, Known(len(t.Rows)), func(ranked, known int) int { return max(ranked-known, 0) })
}

// newTable ranks a league's entrants, which are in alphabetical order.
func newTable(league *League, component *Component) *Table {
	n := len(league.entrants)
	t := &Table{League: league, Component: component, Rows: make([]*Standing, 0, n), at: make([]*Standing, n)}
	standings := make([]Standing, n)
	for i, entrant := range league.entrants {
		if entrant.peer != nil && component != nil {
			continue
		}
		standing := &standings[i]
		*standing = entrant.standing(league, component)
		t.at[i] = standing
		if standing.Score.IsKnown() {
			t.Rows = append(t.Rows, standing)
		} else {
			t.Unscored = append(t.Unscored, standing)
		}
	}
	t.RankedUnits = agreed(t.Rows)
	if len(t.Rows) == 0 {
		t.RankedUnits = agreed(t.Unscored)
	}
	t.rank()
	t.measure()
	return t
}

// standing is the entrant's row; a peer has none in a component's table.
func (e entrant) standing(league *League, component *Component) Standing {
	s := Standing{Unit: e.unit, Peer: e.peer, Disputed: e.disputed, Year: e.year}
	maximum := league.Framework.MaxScore
	switch {
	case e.peer != nil:
		s.Figures = Figures{e.peer.Score, Known(maximum), Index(e.peer.Score, maximum), e.peer.Rank, e.year.RankedUnits}
	case e.year == nil:
		s.Figures = missingFigures(Unknown)
	case component != nil:
		side := e.year.sideOf(component)
		s.Result, s.Figures = side.Result, side.Figures
	default:
		s.Figures = e.year.Figures()
	}
	return s
}

// agreed is the number of ranked units that the rows state.
func agreed(rows []*Standing) Figure[int] {
	var stated Figure[int]
	for _, row := range rows {
		switch {
		case !row.RankedUnits.IsKnown():
		case stated.IsKnown() && stated != row.RankedUnits:
			return Missing[int](Unknown)
		default:
			stated = row.RankedUnits
		}
	}
	return stated
}

// rank puts the rows in order: by published rank, and those without one where
// their score belongs among the others.
func (t *Table) rank() {
	slices.SortStableFunc(t.Rows, t.byScore)
	place := 1
	for i, row := range t.Rows {
		if i > 0 && t.byScore(t.Rows[i-1], row) != 0 {
			place = i + 1
		}
		row.Computed = Known(place)
	}
	var ranked, others []*Standing
	for _, row := range t.Rows {
		if row.Rank.IsKnown() {
			ranked = append(ranked, row)
		} else {
			others = append(others, row)
		}
	}
	slices.SortStableFunc(ranked, func(a, b *Standing) int { return cmp.Compare(a.Rank.value, b.Rank.value) })
	t.merge(ranked, others)
	t.findTies()
}

// byScore orders two rows, the better first.
func (t *Table) byScore(a, b *Standing) int {
	if t.kind() == Penalty {
		a, b = b, a
	}
	return cmp.Compare(b.Score.value, a.Score.value)
}

// merge fills the rows: one without a rank comes before the first ranked one
// that has a worse score, but not between two of one rank.
func (t *Table) merge(ranked, others []*Standing) {
	rows := t.Rows[:0]
	for i, row := range ranked {
		within := i > 0 && ranked[i-1].Rank == row.Rank
		for len(others) > 0 && !within && t.byScore(others[0], row) < 0 {
			rows, others = append(rows, others[0]), others[1:]
		}
		rows = append(rows, row)
	}
	t.Rows = append(rows, others...)
}

// findTies marks runs of rows that stand alike.
func (t *Table) findTies() {
	for first := 0; first < len(t.Rows); {
		end := first + 1
		for end < len(t.Rows) && t.alike(t.Rows[end-1], t.Rows[end]) {
			end++
		}
		for _, row := range t.Rows[first:end] {
			row.tie, row.Tied = [2]int{first, end}, end-first > 1
		}
		first = end
	}
}

func (t *Table) alike(a, b *Standing) bool {
	if a.Rank.IsKnown() && b.Rank.IsKnown() {
		return a.Rank == b.Rank
	}
	return t.byScore(a, b) == 0
}

// measure finds best, lowest, leaders, median and bands.
func (t *Table) measure() {
	if len(t.Rows) == 0 {
		return
	}
	ascending := make([]decimal.Hundredths, len(t.Rows))
	for i, row := range t.Rows {
		ascending[i] = row.Score.value
	}
	slices.Sort(ascending)
	t.Median = Known(medianOf(ascending))
	t.Lowest, t.Best = Known(ascending[0]), Known(ascending[len(ascending)-1])
	if t.kind() == Penalty {
		t.Lowest, t.Best = t.Best, t.Lowest
	}
	for _, row := range t.Rows {
		if row.Score == t.Best {
			t.Leaders = append(t.Leaders, row)
		}
	}
	if t.Component == nil {
		t.band()
	}
}

// band puts the rows into the framework's bands; one below them all is in none.
func (t *Table) band() {
	for _, band := range t.League.Framework.Bands {
		t.Bands = append(t.Bands, BandCount{Band: band})
	}
	for _, row := range t.Rows {
		band, ok := t.League.Framework.Band(row.Index.value)
		if !ok {
			continue
		}
		count := &t.Bands[slices.IndexFunc(t.Bands, func(b BandCount) bool { return b.Band == band })]
		row.Band = &count.Band
		count.Rows = append(count.Rows, row)
	}
}
