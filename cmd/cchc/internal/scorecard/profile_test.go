package scorecard_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
)

// positionText writes where a unit stands: "A; above B; alike A C; below -; best
// -1.00, median 0.00, above -0.50, below unknown".
func positionText(position scorecard.Position) string {
	names := func(rows []*scorecard.Standing) string {
		if len(rows) == 0 {
			return "-"
		}
		var names []string
		for _, standing := range rows {
			names = append(names, standing.Name())
		}
		return strings.Join(names, " ")
	}
	difference := func(figure scorecard.Figure[scorecard.Difference]) string {
		if value, ok := figure.Get(); ok {
			return value.Points().String()
		}
		return stateNames[figure.State()]
	}
	return position.Own.Name() + "; above " + names(position.Above) + "; alike " + names(position.Alike) + "; below " + names(position.Below) +
		"; best " + difference(position.ToBest) + ", median " + difference(position.ToMedian) + ", above " + difference(position.ToAbove) + ", below " + difference(position.ToBelow)
}

func TestProfiles(t *testing.T) {
	scores := append(points(500, 400, 400, 300, 100), *missing(scorecard.NotPublished))
	for _, test := range []struct {
		kind scorecard.Kind
		want []string
	}{
		{scorecard.Regular, []string{
			"A; above -; alike A; below B C; best 0.00, median 1.00, above unknown, below 1.00",
			"B; above A; alike B C; below D; best -1.00, median 0.00, above -1.00, below 1.00",
			"C; above A; alike B C; below D; best -1.00, median 0.00, above -1.00, below 1.00",
			"D; above B C; alike D; below E; best -2.00, median -1.00, above -1.00, below 2.00",
			"E; above D; alike E; below -; best -4.00, median -3.00, above -2.00, below unknown",
			"F; above -; alike -; below -; best not published, median not published, above unknown, below unknown"}},
		{scorecard.Penalty, []string{
			"A; above B C; alike A; below -; best 4.00, median 1.00, above 1.00, below unknown",
			"B; above D; alike B C; below A; best 3.00, median 0.00, above 1.00, below -1.00",
			"C; above D; alike B C; below A; best 3.00, median 0.00, above 1.00, below -1.00",
			"D; above E; alike D; below B C; best 2.00, median -1.00, above 2.00, below -1.00",
			"E; above -; alike E; below D; best 0.00, median -3.00, above unknown, below -2.00",
			"F; above -; alike -; below -; best not published, median not published, above unknown, below unknown"}},
	} {
		league, units := leagueOf(10000, test.kind, scores...)
		for i, unit := range units {
			profile, ok := league.Profile(unit)
			if !ok || profile.Unit != unit || profile.League != league || len(profile.Components) != 1 {
				t.Fatalf("profile of %s: %+v", unit.Name, profile)
			}
			if got := positionText(profile.Components[0]); got != test.want[i] {
				t.Errorf("kind %d: %s, want %s", test.kind, got, test.want[i])
			}
			toBest, ok := profile.Components[0].ToBest.Get()
			if ok && toBest.Better() > 0 {
				t.Errorf("kind %d: %s is better than the best", test.kind, unit.Name)
			}
		}
	}
}

func TestProfileOfTheOnlyUnit(t *testing.T) {
	league, units := leagueOf(10000, scorecard.Regular, points(500)...)
	profile, _ := league.Profile(units[0])
	if got, want := positionText(profile.Total), "A; above -; alike A; below -; best 0.00, median 0.00, above unknown, below unknown"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if _, ok := league.Profile(&scorecard.Unit{}); ok || league.Total.Of(&scorecard.Unit{}) != nil {
		t.Error("a stranger stands in the league")
	}
}

// TestNeighboursAgainstCounting proves that no known unit stands between a unit
// and its neighbours, and that differences are exact.
func TestNeighboursAgainstCounting(t *testing.T) {
	random := rand.New(rand.NewPCG(144, 233))
	for range 400 {
		portal, _ := randomPortal(random)
		for _, league := range scorecard.NewLeagues(portal).All {
			for _, unit := range portal.Units {
				if profile, ok := league.Profile(unit); ok {
					checkNeighbours(t, profile.Total, false)
					checkNeighbours(t, profile.Components[0], false)
					checkNeighbours(t, profile.Components[1], true)
				}
			}
		}
	}
}

func checkNeighbours(t *testing.T, position scorecard.Position, penalty bool) {
	t.Helper()
	rows := position.Table.Rows
	score, ok := position.Own.Score.Get()
	if !ok {
		if len(position.Alike)+len(position.Above)+len(position.Below) > 0 || position.ToMedian.IsKnown() || position.ToBest.IsKnown() {
			t.Fatalf("without a score: %s", positionText(position))
		}
		return
	}
	// Above, alike and below lie next to each other in the table, and what is next to them is neither.
	group := append(append(append([]*scorecard.Standing{}, position.Above...), position.Alike...), position.Below...)
	start := 0
	for rows[start] != group[0] {
		start++
	}
	for i, standing := range group {
		if rows[start+i] != standing {
			t.Fatalf("%s: %s stands at another place", positionText(position), standing.Name())
		}
	}
	if len(position.Above) == 0 && start > 0 || len(position.Below) == 0 && start+len(group) < len(rows) {
		t.Fatalf("%s: someone stands next to it", positionText(position))
	}
	for _, other := range position.Alike {
		if other.Tied != (len(position.Alike) > 1) {
			t.Fatalf("%s: tied %v", positionText(position), other.Tied)
		}
	}
	best, _ := position.Table.Best.Get()
	toBest, _ := position.ToBest.Get()
	if want := new(big.Rat).Sub(rational(score), rational(best)); rational(toBest.Points()).Cmp(want) != 0 || toBest.Better() > 0 {
		t.Fatalf("%s: to the best %s", positionText(position), want)
	}
	if (score == best) != (toBest.Size() == scorecard.Equal) {
		t.Fatalf("%s: size %d", positionText(position), toBest.Size())
	}
	if penalty != (toBest.Index().State() == scorecard.NotApplicable) {
		t.Fatalf("%s: index %v", positionText(position), toBest.Index())
	}
}
