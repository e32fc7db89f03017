package scorecard

import (
	"cmp"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/vi"
)

// League is all that is known of the units of one parent that were scored by one
// framework in one year: a table of the totals and one of each component. Units
// of one parent and year but of another framework make another league, for no
// score is compared across frameworks. A unit's level makes none: a province
// ranks its huyện, thị xã and thành phố together.
type League struct {
	Parent     string // as its first unit by id writes it
	Year       int
	Framework  *Framework
	Total      *Table
	Components []*Table // in the order of the framework

	units    map[*Unit]int // their places in entrants
	entrants []entrant
}

// entrant is a unit, or a peer that was entered by hand.
type entrant struct {
	unit     *Unit // nil for a peer
	peer     *Peer // nil for a unit
	year     *Year // nil for a unit without a result in the year
	disputed bool
}

func (e entrant) name() string {
	if e.peer != nil {
		return e.peer.Name
	}
	return e.unit.Name
}

// Leagues are all leagues of a portal.
type Leagues struct {
	All []*League // by parent, in Vietnamese alphabetical order, then year, then framework id

	of map[*Year]*League
}

// NewLeagues sets up every league of a portal, once. The work is in proportion
// to the results, save their sorting.
func NewLeagues(portal *Portal) *Leagues {
	leagues := &Leagues{of: map[*Year]*League{}}
	byParent := leagues.gather(portal.Units)
	for _, unit := range portal.Units {
		enterSilent(unit, byParent[plain(unit.Parent)])
	}
	order := collationOrder(leagues.All)
	for _, league := range leagues.All {
		league.enterPeers()
		league.setUp(order)
	}
	slices.SortStableFunc(leagues.All, func(a, b *League) int {
		return cmp.Or(cmp.Compare(order[a.Parent], order[b.Parent]), cmp.Compare(a.Year, b.Year), cmp.Compare(a.Framework.ID, b.Framework.ID))
	})
	return leagues
}

// gather enters every result in its league, and gives the leagues of each parent.
func (l *Leagues) gather(units []*Unit) map[string][]*League {
	type key struct {
		parent    string
		year      int
		framework *Framework
	}
	found := map[key]*League{}
	byParent := map[string][]*League{}
	for _, unit := range units {
		parent := plain(unit.Parent)
		for _, year := range unit.Years {
			key := key{parent, year.Year, year.Framework}
			league := found[key]
			if league == nil {
				league = &League{Parent: unit.Parent, Year: year.Year, Framework: year.Framework, units: map[*Unit]int{}}
				found[key] = league
				byParent[parent] = append(byParent[parent], league)
				l.All = append(l.All, league)
			}
			league.entrants = append(league.entrants, entrant{unit: unit, year: year})
			l.of[year] = league
		}
	}
	return byParent
}

// Of is the league that a result stands in.
func (l *Leagues) Of(year *Year) *League { return l.of[year] }

// enterSilent enters a unit in the leagues of years from which it has no result
// although it must have been there: it has an earlier result and had not ended.
// Where units of one parent were scored by two frameworks in a year, no one knows
// in which league it would stand, and it stands in none.
func enterSilent(unit *Unit, leagues []*League) {
	if len(unit.Years) == 0 {
		return
	}
	inYear := map[int]int{}
	for _, league := range leagues {
		inYear[league.Year]++
	}
	for _, league := range leagues {
		ended := unit.Ended != nil && unit.Ended.Date.Year <= league.Year
		if inYear[league.Year] == 1 && unit.Years[0].Year < league.Year && !ended && unit.YearOf(league.Year) == nil {
			league.entrants = append(league.entrants, entrant{unit: unit})
		}
	}
}

// enterPeers enters the peers that the units' years list by hand, each name once.
func (l *League) enterPeers() {
	places := map[string]int{}
	for _, own := range slices.Clone(l.entrants) {
		if own.year == nil {
			continue
		}
		for i := range own.year.Peers {
			peer := &own.year.Peers[i]
			name := plain(peer.Name)
			place, known := places[name]
			if !known {
				places[name] = len(l.entrants)
				l.entrants = append(l.entrants, entrant{peer: peer, year: own.year})
				continue
			}
			l.entrants[place].merge(entrant{peer: peer, year: own.year})
		}
	}
}

// merge takes another entry of the same peer into account: it may know the rank
// that the first does not, or dispute its figures.
func (e *entrant) merge(other entrant) {
	switch {
	case e.peer.Score != other.peer.Score || e.peer.Rank.IsKnown() && other.peer.Rank.IsKnown() && e.peer.Rank != other.peer.Rank:
		e.disputed = true
	case !e.peer.Rank.IsKnown():
		e.peer, e.year = other.peer, other.year
	}
}

// setUp makes the tables; order is the alphabetical place of every name.
func (l *League) setUp(order map[string]int) {
	slices.SortStableFunc(l.entrants, func(a, b entrant) int { return cmp.Compare(order[a.name()], order[b.name()]) })
	for place, entrant := range l.entrants {
		if entrant.unit != nil {
			l.units[entrant.unit] = place
		}
	}
	l.Total = newTable(l, nil)
	for _, component := range l.Framework.Components {
		l.Components = append(l.Components, newTable(l, component))
	}
}

// collationOrder gives every name of the leagues its place in Vietnamese
// alphabetical order, so that each is collated once.
func collationOrder(leagues []*League) map[string]int {
	order := map[string]int{}
	var names []string
	add := func(name string) {
		if _, known := order[name]; !known {
			order[name] = 0
			names = append(names, name)
		}
	}
	for _, league := range leagues {
		add(league.Parent)
		for _, entrant := range league.entrants {
			add(entrant.name())
			if entrant.year != nil {
				for _, peer := range entrant.year.Peers {
					add(peer.Name)
				}
			}
		}
	}
	vi.Sort(vi.NewCollator(), names, func(name string) string { return name })
	for place, name := range names {
		order[name] = place
	}
	return order
}

// plain is a name as names are compared: without regard to capitals and spaces.
func plain(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }
