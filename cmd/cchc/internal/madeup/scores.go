package madeup

import (
	"math/rand/v2"

	"cchc/cmd/cchc/internal/decimal"
)

// The results of the content format.
const (
	scored        = "scored"
	notScored     = "not-scored"
	notApplicable = "not-applicable"
	notPublished  = "not-published"
)

// yearResult says whether a unit's year has a score or why it has none.
func (m *maker) yearResult(u, y int) string {
	switch {
	case m.ends(u) && m.isLast(y) && y > 0:
		return notScored
	case u == 4 && y == 0:
		return notApplicable
	case u%3 == 1 && y == 0 && !m.isLast(y):
		return notPublished
	}
	return scored
}

// componentResult says whether a component has a score or why it has none. What
// is not published as a whole is scored in its components.
func (m *maker) componentResult(u, y, c int) string {
	switch year := m.yearResult(u, y); {
	case year == notScored || year == notApplicable:
		return year
	case u%3 == 1 && m.isLast(y) && m.framework(y).components[c].id == "to-chuc-bo-may":
		return notApplicable
	case u%3 == 2 && y == 0 && m.framework(y).components[c].id == "cai-cach-the-che":
		return notScored
	}
	return scored
}

// isScored tells whether a unit has a score in a component of a year.
func (m *maker) isScored(u, y, c int) bool {
	return m.hasYear(u, y) && m.componentResult(u, y, c) == scored
}

func (m *maker) drawScores() {
	m.scores = make([][][]decimal.Hundredths, m.units)
	for u := range m.scores {
		m.scores[u] = make([][]decimal.Hundredths, m.years)
		for y := range m.scores[u] {
			components := m.framework(y).components
			m.scores[u][y] = make([]decimal.Hundredths, len(components))
			for c, component := range components {
				m.scores[u][y][c] = draw(component, u, m.year(y), c)
			}
		}
	}
}

// draw gives a score: of a regular component at least half of its maximum, of a
// bonus and a penalty often 0. One component gives all of its points or all but
// one, so that of three units two are equal.
func draw(c component, u, year, place int) decimal.Hundredths {
	random := rand.New(rand.NewPCG(uint64(u)<<32|uint64(year), uint64(place)))
	below := func(n decimal.Hundredths) decimal.Hundredths { return decimal.Hundredths(random.Int64N(int64(n))) }
	switch {
	case c.kind != "" && random.IntN(3) == 0:
		return 0
	case c.kind != "":
		return below(c.max + 1)
	case c.id == "tai-chinh-cong":
		return c.max - decimal.One*below(2)
	}
	return c.max - below(c.max/2+1)
}

// total is the year's score: what is scored, bonus added, penalty subtracted.
func (m *maker) total(u, y int) decimal.Hundredths {
	var total decimal.Hundredths
	for c, component := range m.framework(y).components {
		switch {
		case !m.isScored(u, y, c):
		case component.kind == "penalty":
			total -= m.scores[u][y][c]
		default:
			total += m.scores[u][y][c]
		}
	}
	return total
}

// peer is a ranked unit that the portal knows by its total alone.
type peer struct {
	name  string
	score decimal.Hundredths
}

// peers stand in the ranking of every year.
var peers = []peer{{"phường Trung Tâm", 9950}, {"xã Cù Lao", 2075}}

// totals are the scores that a year's ranking is made of.
func (m *maker) totals(y int) []decimal.Hundredths {
	var totals []decimal.Hundredths
	for u := range m.units {
		if m.hasYear(u, y) && m.yearResult(u, y) == scored {
			totals = append(totals, m.total(u, y))
		}
	}
	for _, peer := range peers {
		totals = append(totals, peer.score)
	}
	return totals
}

// componentScores are the scores that a component's ranking is made of; the
// smallest penalty is the best, so penalties count negative.
func (m *maker) componentScores(y, c int) []decimal.Hundredths {
	var scores []decimal.Hundredths
	for u := range m.units {
		if m.isScored(u, y, c) {
			scores = append(scores, m.standing(u, y, c))
		}
	}
	return scores
}

// standing is what a component's ranking compares.
func (m *maker) standing(u, y, c int) decimal.Hundredths {
	if m.framework(y).components[c].kind == "penalty" {
		return -m.scores[u][y][c]
	}
	return m.scores[u][y][c]
}

// rank is the place of a score among all: one more than there are better ones.
func rank(score decimal.Hundredths, all []decimal.Hundredths) int {
	place := 1
	for _, other := range all {
		if other > score {
			place++
		}
	}
	return place
}

// index is score ÷ maximum in hundredths of a per cent, as it is shown.
func index(score, maximum decimal.Hundredths) decimal.Hundredths {
	return decimal.Ratio{Numerator: score, Denominator: maximum}.Percent()
}

// change is the difference of a component's index to the year before, in
// percentage points; false where either year has none.
func (m *maker) change(u, y, c int) (decimal.Hundredths, bool) {
	component := m.framework(y).components[c]
	if y == 0 || component.kind != "" || !m.isScored(u, y, c) {
		return 0, false
	}
	for before, former := range m.framework(y - 1).components {
		if former.id == component.id && m.isScored(u, y-1, before) {
			return index(m.scores[u][y][c], component.max) - index(m.scores[u][y-1][before], former.max), true
		}
	}
	return 0, false
}

// yearChange is the difference of the whole index to the year before.
func (m *maker) yearChange(u, y int) (decimal.Hundredths, bool) {
	if y == 0 || !m.hasYear(u, y-1) || m.yearResult(u, y) != scored || m.yearResult(u, y-1) != scored {
		return 0, false
	}
	return index(m.total(u, y), 100*decimal.One) - index(m.total(u, y-1), 100*decimal.One), true
}
