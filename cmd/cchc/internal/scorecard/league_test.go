package scorecard_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// row is a row of a table as the independent computation sees it.
type row struct {
	name  string
	score *big.Rat // nil: missing
	state scorecard.State
	rank  int // 0: not known
}

// better tells whether a score stands higher.
func better(a, b *big.Rat, penalty bool) bool { return (a.Cmp(b) > 0) != penalty && a.Cmp(b) != 0 }

// checkTable compares a table with rows, in any order, and the number of ranked
// units, 0 where it is not known. It counts instead of sorting.
func checkTable(t *testing.T, name string, table *scorecard.Table, rows []row, rankedUnits int, penalty bool) {
	t.Helper()
	byName := map[string]row{}
	known := 0
	for _, row := range rows {
		byName[row.name] = row
		if row.score != nil {
			known++
		}
	}
	if len(table.Rows) != known || len(table.Rows)+len(table.Unscored) != len(rows) {
		t.Fatalf("%s: %d scored and %d others, want %d of %d", name, len(table.Rows), len(table.Unscored), known, len(rows))
	}
	seen := map[string]bool{}
	for i, standing := range table.Rows {
		row, ok := byName[standing.Name()]
		rank, _ := standing.Rank.Get()
		if !ok || seen[row.name] || row.score == nil || !same(standing.Score, row.score) || rank != row.rank {
			t.Fatalf("%s: %s is not %+v", name, tableText(table), row)
		}
		seen[row.name] = true
		checkStanding(t, name, table, i, byName, penalty)
	}
	for _, standing := range table.Unscored {
		row, ok := byName[standing.Name()]
		if !ok || row.score != nil || standing.Score.IsKnown() || standing.Score.State() != row.state || standing.Computed.IsKnown() || standing.Tied || standing.Band != nil {
			t.Fatalf("%s: without a score stands %s: %+v", name, standing.Name(), standing)
		}
	}
	checkMiddle(t, name, table, rows, penalty)
	ranked, ok := table.RankedUnits.Get()
	lacking, isKnown := table.Missing().Get()
	if ok != (rankedUnits > 0) || ranked != rankedUnits || isKnown != ok || ok && lacking != max(0, rankedUnits-known) {
		t.Fatalf("%s: %d ranked units, %d missing; want %d, %d known", name, ranked, lacking, rankedUnits, known)
	}
}

// checkStanding compares one row with the others.
func checkStanding(t *testing.T, name string, table *scorecard.Table, place int, byName map[string]row, penalty bool) {
	t.Helper()
	standing := table.Rows[place]
	own := byName[standing.Name()]
	higher, ranks, scores := 0, 0, 0
	for i, other := range table.Rows {
		rival := byName[other.Name()]
		if better(rival.score, own.score, penalty) {
			higher++
		}
		if rival.rank > 0 && rival.rank == own.rank {
			ranks++
		}
		if rival.score.Cmp(own.score) == 0 && (rival.rank == 0 || own.rank == 0) {
			scores++
		}
		switch {
		case own.rank > 0 && rival.rank > 0 && i < place && rival.rank > own.rank:
			t.Fatalf("%s: %s with rank %d stands above %s with rank %d", name, other.Name(), rival.rank, standing.Name(), own.rank)
		case own.rank == 0 && i < place && better(own.score, rival.score, penalty) && rival.rank > 0:
			t.Fatalf("%s: %s without a rank stands below %s, which is worse", name, standing.Name(), other.Name())
		}
	}
	if own.rank > 0 {
		scores++ // itself
	} else {
		ranks++
	}
	if computed, _ := standing.Computed.Get(); computed != higher+1 {
		t.Fatalf("%s: computed rank %d of %s, but %d are better", name, computed, standing.Name(), higher)
	}
	if tied := ranks > 1 || scores > 1; standing.Tied != tied {
		t.Fatalf("%s: %s tied %v, want %v", name, standing.Name(), standing.Tied, tied)
	}
}

// checkMiddle compares best, lowest, leaders and median: the median has as many
// scores above it as below.
func checkMiddle(t *testing.T, name string, table *scorecard.Table, rows []row, penalty bool) {
	t.Helper()
	var scores []*big.Rat
	for _, row := range rows {
		if row.score != nil {
			scores = append(scores, row.score)
		}
	}
	median, ok := table.Median.Get()
	if ok != (len(scores) > 0) || table.Best.IsKnown() != ok || table.Lowest.IsKnown() != ok || len(table.Leaders) > 0 != ok {
		t.Fatalf("%s: of %d scores, median known is %v", name, len(scores), ok)
	}
	if !ok {
		return
	}
	best, lowest := scores[0], scores[0]
	for _, score := range scores {
		if better(score, best, penalty) {
			best = score
		}
		if better(lowest, score, penalty) {
			lowest = score
		}
	}
	if !same(table.Best, best) || !same(table.Lowest, lowest) {
		t.Fatalf("%s: best %v, lowest %v; want %s, %s", name, table.Best, table.Lowest, best, lowest)
	}
	leaders := 0
	for _, score := range scores {
		if score.Cmp(best) == 0 {
			leaders++
		}
	}
	if len(table.Leaders) != leaders || !same(table.Leaders[0].Score, best) {
		t.Fatalf("%s: %d leaders, want %d", name, len(table.Leaders), leaders)
	}
	if want := middle(scores); median.Points().String() != rounded(want) || median.Index(table.MaxScore()).Percent().String() != perCent(want, rational(table.MaxScore())) {
		t.Fatalf("%s: median %s, want %s", name, median.Points(), want)
	}
}

// middle is the mean of the two scores that half of all others are not under and
// half not over; of an odd number they are one.
func middle(scores []*big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, wanted := range []int{(len(scores) + 1) / 2, len(scores)/2 + 1} {
		for _, candidate := range scores {
			under, equal := 0, 0
			for _, score := range scores {
				switch score.Cmp(candidate) {
				case -1:
					under++
				case 0:
					equal++
				}
			}
			if under < wanted && wanted <= under+equal {
				sum.Add(sum, candidate)
				break
			}
		}
	}
	return sum.Quo(sum, big.NewRat(2, 1))
}

// randomPortal is a province of up to 25 units in two years, and what its tables
// should hold: by year, of the totals first, then of a regular component and of a
// penalty.
func randomPortal(random *rand.Rand) (*scorecard.Portal, map[int][3][]row) {
	framework := &scorecard.Framework{ID: "f", MaxScore: 2000, Components: []*scorecard.Component{
		{ID: "a", MaxScore: 2000}, {ID: "b", MaxScore: 300, Kind: scorecard.Penalty}}}
	portal := &scorecard.Portal{}
	tables := map[int][3][]row{}
	few := 1 + random.IntN(40)   // few different scores make many ties
	slips := random.IntN(3) == 0 // then ranks contradict scores, and all are known
	draw := func(name string, penalty bool) (scorecard.Points, scorecard.Figure[int], row) {
		if random.IntN(5) == 0 {
			state := missingStates[random.IntN(len(missingStates))]
			return scorecard.Missing[decimal.Hundredths](state), scorecard.Missing[int](state), row{name: name, state: state}
		}
		score, rank := decimal.Hundredths(random.IntN(few)), 0
		figure := scorecard.Figure[int]{}
		if slips || random.IntN(4) > 0 {
			if rank = few - int(score); penalty {
				rank = int(score) + 1
			}
			if slips && random.IntN(10) == 0 {
				rank = 1 + random.IntN(few)
			}
			figure = scorecard.Known(rank)
		}
		return scorecard.Known(score), figure, row{name, rational(score), scorecard.Given, rank}
	}
	for u := range random.IntN(25) {
		unit := &scorecard.Unit{ID: fmt.Sprintf("u%02d", u), Name: fmt.Sprintf("huyện %d", u), Parent: []string{"tỉnh", "Tỉnh "}[u%2]}
		portal.Units = append(portal.Units, unit)
		for _, number := range []int{2022, 2023} {
			if random.IntN(6) == 0 {
				if len(unit.Years) > 0 {
					enter(tables, number, row{name: unit.Name}, row{name: unit.Name}, row{name: unit.Name})
				}
				continue
			}
			year := &scorecard.Year{Unit: unit, Year: number, Framework: framework}
			unit.Years = append(unit.Years, year)
			var rows [3]row
			year.Score, year.Rank, rows[0] = draw(unit.Name, false)
			for i, component := range framework.Components {
				result := &scorecard.ComponentResult{Year: year, Component: component}
				result.Score, result.Rank, rows[i+1] = draw(unit.Name, component.Kind == scorecard.Penalty)
				year.Components = append(year.Components, result)
			}
			if !slips && random.IntN(4) == 0 {
				name := fmt.Sprintf("ngoài cổng %d", u)
				score := decimal.Hundredths(random.IntN(few))
				year.Peers = []scorecard.Peer{{Name: name, Score: scorecard.Known(score)}}
				enter(tables, number, row{name: name, score: rational(score)})
			}
			enter(tables, number, rows[:]...)
		}
	}
	return portal, tables
}

func enter(tables map[int][3][]row, year int, rows ...row) {
	all := tables[year]
	for i, row := range rows {
		all[i] = append(all[i], row)
	}
	tables[year] = all
}

func TestLeaguesAgainstCounting(t *testing.T) {
	random := rand.New(rand.NewPCG(55, 89))
	ties, leagues := 0, 0
	for range 600 {
		portal, tables := randomPortal(random)
		all := scorecard.NewLeagues(portal)
		for _, league := range all.All {
			leagues++
			rows := tables[league.Year]
			// A year that nobody has a result in is no league, so that a silent unit is in none.
			checkTable(t, "total", league.Total, rows[0], 0, false)
			checkTable(t, "component", league.Components[0], rows[1], 0, false)
			checkTable(t, "penalty", league.Components[1], rows[2], 0, true)
			for _, standing := range league.Total.Rows {
				if standing.Tied {
					ties++
				}
			}
		}
		for _, unit := range portal.Units {
			for _, year := range unit.Years {
				if league := all.Of(year); league.Year != year.Year || league.Total.Of(unit).Year != year {
					t.Fatalf("%s %d stands in the league of %d", unit.Name, year.Year, league.Year)
				}
			}
		}
	}
	if ties < 500 || leagues < 900 {
		t.Errorf("only %d ties in %d leagues were tried", ties, leagues)
	}
}

// tableText writes a table as "1 A 5.00 = | …; then those without a score".
func tableText(table *scorecard.Table) string {
	var text strings.Builder
	for _, standing := range table.Rows {
		rank := "-"
		if value, ok := standing.Rank.Get(); ok {
			rank = fmt.Sprint(value)
		}
		computed, _ := standing.Computed.Get()
		fmt.Fprintf(&text, "%s/%d %s %s", rank, computed, standing.Name(), figureText(standing.Score))
		if standing.Tied {
			text.WriteString(" =")
		}
		if standing.Disputed {
			text.WriteString(" ?")
		}
		text.WriteString("; ")
	}
	for _, standing := range table.Unscored {
		fmt.Fprintf(&text, "%s: %s; ", standing.Name(), figureText(standing.Score))
	}
	return strings.TrimSuffix(text.String(), "; ")
}

func TestTablesOfFew(t *testing.T) {
	for _, test := range []struct {
		name   string
		kind   scorecard.Kind
		scores []scorecard.Points
		want   string
	}{
		{"one unit", scorecard.Regular, points(500), "-/1 A 5.00"},
		{"one unit, not scored", scorecard.Regular, []scorecard.Points{*missing(scorecard.NotScored)}, "A: not scored"},
		{"none scored", scorecard.Regular, []scorecard.Points{*missing(scorecard.NotApplicable), *missing(scorecard.Unknown), *missing(scorecard.NotPublished)},
			"A: not applicable; B: unknown; C: not published"},
		{"all tied", scorecard.Regular, points(500, 500, 500), "-/1 A 5.00 =; -/1 B 5.00 =; -/1 C 5.00 ="},
		{"all zero", scorecard.Regular, points(0, 0), "-/1 A 0.00 =; -/1 B 0.00 ="},
		{"zero is a score", scorecard.Regular, append(points(0), *missing(scorecard.NotScored)), "-/1 A 0.00; B: not scored"},
		{"tie for the second", scorecard.Regular, points(400, 500, 400, 300), "-/1 B 5.00; -/2 A 4.00 =; -/2 C 4.00 =; -/4 D 3.00"},
		{"penalty", scorecard.Penalty, points(400, 0, 400, 300), "-/1 B 0.00; -/2 D 3.00; -/3 A 4.00 =; -/3 C 4.00 ="},
	} {
		league, _ := leagueOf(10000, test.kind, test.scores...)
		if got := tableText(league.Components[0]); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
	if leagues := scorecard.NewLeagues(&scorecard.Portal{Units: []*scorecard.Unit{{ID: "a"}}}); len(leagues.All) != 0 {
		t.Error("a unit without results makes a league")
	}
}

// ranked sets published ranks, 0 for none.
func ranked(units []*scorecard.Unit, ranks ...int) *scorecard.League {
	for i, rank := range ranks {
		if rank > 0 {
			units[i].Years[0].Rank = scorecard.Known(rank)
		}
	}
	return scorecard.NewLeagues(&scorecard.Portal{Units: units}).All[0]
}

func TestPublishedRanksComeFirst(t *testing.T) {
	for _, test := range []struct {
		name   string
		scores []decimal.Hundredths
		ranks  []int
		want   string
	}{
		{"among units that are not known", []decimal.Hundredths{300, 500, 400}, []int{12, 1, 8}, "1/1 B 5.00; 8/2 C 4.00; 12/3 A 3.00"},
		{"without a rank", []decimal.Hundredths{300, 500, 400, 400}, []int{12, 1, 0, 8}, "1/1 B 5.00; 8/2 D 4.00 =; -/2 C 4.00 =; 12/4 A 3.00"},
		{"without a rank, best and worst", []decimal.Hundredths{600, 500, 300, 100}, []int{0, 1, 9, 0}, "-/1 A 6.00; 1/2 B 5.00; 9/3 C 3.00; -/4 D 1.00"},
		{"without a rank, not within a tie", []decimal.Hundredths{500, 400, 450, 300}, []int{3, 3, 0, 9}, "3/1 A 5.00 =; 3/3 B 4.00 =; -/2 C 4.50; 9/4 D 3.00"},
		{"against the scores", []decimal.Hundredths{300, 500, 400}, []int{1, 2, 3}, "1/3 A 3.00; 2/1 B 5.00; 3/2 C 4.00"},
		{"equal scores told apart otherwise", []decimal.Hundredths{500, 500, 400}, []int{2, 1, 3}, "1/1 B 5.00; 2/1 A 5.00; 3/3 C 4.00"},
		{"equal ranks of unequal scores", []decimal.Hundredths{400, 500}, []int{1, 1}, "1/1 B 5.00 =; 1/2 A 4.00 ="},
	} {
		_, units := leagueOf(10000, scorecard.Regular, points(test.scores...)...)
		if got := tableText(ranked(units, test.ranks...).Total); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}
