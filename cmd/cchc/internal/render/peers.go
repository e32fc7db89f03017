package render

import (
	"cmp"
	"slices"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// peersView sets the unit beside the other units whose results are known.
type peersView struct {
	Rows  []peerRow // by rank, the unit's own among them; empty where no peer is known
	Known int
	Of    int // ranked units; 0 where it is not known
	Left  int // ranked units without figures
}

// peerRow is one unit's line.
type peerRow struct {
	Name        string
	Own         bool
	Score, Rank figure
	Difference  string // against the unit: "cao hơn 5,83 điểm"
	Source      sourceView

	rank int // 0 where it is not known
}

func (m *maker) peers(year *scorecard.Year) peersView {
	if len(year.Peers) == 0 {
		return peersView{}
	}
	marks := m.mark(year, "ranked_units")
	own := peerRow{Name: year.Unit.Name, Own: true, Score: scoreOf(year.Score, ""), Rank: rankOf(year.Rank, year.RankedUnits, marks), Source: m.source(year.Source)}
	own.rank, _ = year.Rank.Get()
	view := peersView{Rows: []peerRow{own}, Known: len(year.Peers) + 1}
	for _, peer := range year.Peers {
		row := peerRow{Name: peer.Name, Score: scoreOf(peer.Score, ""), Rank: rankOf(peer.Rank, year.RankedUnits, marks), Source: m.source(peer.Source)}
		row.rank, _ = peer.Rank.Get()
		if gap, ok := subtract(peer.Score, year.Score); ok {
			row.Difference = difference(gap)
		}
		view.Rows = append(view.Rows, row)
	}
	slices.SortStableFunc(view.Rows, func(a, b peerRow) int { return compareRank(a.rank, b.rank) })
	if of, ok := year.RankedUnits.Get(); ok {
		view.Of, view.Left = of, max(of-view.Known, 0)
	}
	return view
}

// toFirst names those that stand first by their published rank, and says how far
// the year's score is from theirs; "" where that is not known, or the unit is one
// of them.
func (m *maker) toFirst(year *scorecard.Year) (first, gap string) {
	league := m.site.Leagues.Of(year)
	if league == nil {
		return "", ""
	}
	position, _ := league.Position(year.Unit, nil)
	var names []string
	for _, leader := range league.Total.Leaders {
		if rank, ok := leader.Rank.Get(); !ok || rank != 1 || leader.Unit == year.Unit {
			return "", ""
		}
		names = append(names, leader.Name())
	}
	difference, ok := position.ToBest.Get()
	if !ok {
		return "", ""
	}
	return vi.List(names), site.Apart(difference)
}

// compareRank orders ranks; an unknown one comes last.
func compareRank(a, b int) int {
	if (a == 0) != (b == 0) {
		return cmp.Compare(b, a)
	}
	return cmp.Compare(a, b)
}
