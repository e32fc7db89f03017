package scorecard_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// pairOf sets two scores out of one maximum side by side: two years of a unit that
// have nothing but a total.
func pairOf(later, earlier, maximum decimal.Hundredths) scorecard.Pair {
	framework := &scorecard.Framework{MaxScore: maximum}
	return scorecard.Compare(
		&scorecard.Year{Year: 2022, Framework: framework, Score: scorecard.Known(earlier)},
		&scorecard.Year{Year: 2023, Framework: framework, Score: scorecard.Known(later)}).Total
}

// differ is later − earlier.
func differ(t *testing.T, later, earlier, maximum decimal.Hundredths) scorecard.Difference {
	t.Helper()
	pair := pairOf(later, earlier, maximum)
	difference, ok := pair.Difference.Get()
	if !ok {
		t.Fatalf("no difference of %s and %s: %v", later, earlier, pair.Breaks)
	}
	return difference
}

func TestSizeOfDifferences(t *testing.T) {
	for _, test := range []struct {
		later, earlier, maximum decimal.Hundredths
		size                    scorecard.Size
	}{
		{8496, 8496, 10000, scorecard.Equal}, {0, 0, 10000, scorecard.Equal},
		{8497, 8496, 10000, scorecard.Close}, {8496, 8497, 10000, scorecard.Close},
		{8545, 8496, 10000, scorecard.Close}, {8496, 8545, 10000, scorecard.Close},
		{8546, 8496, 10000, scorecard.Clear}, {8496, 8546, 10000, scorecard.Clear}, // half a percentage point
		{6890, 6860, 8000, scorecard.Close}, {6899, 6860, 8000, scorecard.Close}, {6900, 6860, 8000, scorecard.Clear},
		{101, 100, 400, scorecard.Close}, {102, 100, 400, scorecard.Clear}, // one hundredth of four points, and two
		{1, 0, 199, scorecard.Clear}, {1, 0, 200, scorecard.Clear}, {1, 0, 201, scorecard.Close},
		{10000, 0, 10000, scorecard.Clear},
	} {
		difference := differ(t, test.later, test.earlier, test.maximum)
		if difference.Size() != test.size {
			t.Errorf("%s against %s of %s: size %d, want %d", test.later, test.earlier, test.maximum, difference.Size(), test.size)
		}
		better := 0
		switch {
		case test.later > test.earlier:
			better = 1
		case test.later < test.earlier:
			better = -1
		}
		if difference.Better() != better {
			t.Errorf("%s against %s: better %d, want %d", test.later, test.earlier, difference.Better(), better)
		}
	}
}

func TestDifferencesAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	limit := big.NewRat(1, 200) // half a percentage point
	for range 5000 {
		maximum := decimal.Hundredths(1 + random.IntN(12000))
		later, earlier := decimal.Hundredths(random.IntN(int(maximum)+1)), decimal.Hundredths(random.IntN(int(maximum)+1))
		if random.IntN(2) == 0 {
			earlier = max(0, later-decimal.Hundredths(random.IntN(60)))
		}
		difference := differ(t, later, earlier, maximum)
		want := new(big.Rat).Sub(rational(later), rational(earlier))
		if rational(difference.Points()).Cmp(want) != 0 {
			t.Fatalf("%s − %s = %s", later, earlier, difference.Points())
		}
		if got := percent(t, difference.Index()); got != perCent(want, rational(maximum)) {
			t.Fatalf("%s − %s of %s: %s percentage points, want %s", later, earlier, maximum, got, perCent(want, rational(maximum)))
		}
		share := new(big.Rat).Quo(new(big.Rat).Abs(want), rational(maximum))
		size := scorecard.Clear
		switch {
		case want.Sign() == 0:
			size = scorecard.Equal
		case share.Cmp(limit) < 0:
			size = scorecard.Close
		}
		if difference.Size() != size {
			t.Fatalf("%s − %s of %s: size %d, want %d", later, earlier, maximum, difference.Size(), size)
		}
	}
}

// leagueOf is a league of one year whose units have the scores, out of a maximum.
func leagueOf(maximum decimal.Hundredths, kind scorecard.Kind, scores ...scorecard.Points) (*scorecard.League, []*scorecard.Unit) {
	component := &scorecard.Component{ID: "a", MaxScore: maximum, Kind: kind}
	framework := &scorecard.Framework{ID: "f", MaxScore: maximum, Components: []*scorecard.Component{component}}
	portal := &scorecard.Portal{}
	for i, score := range scores {
		unit := &scorecard.Unit{ID: string(rune('a' + i)), Name: string(rune('A' + i)), Parent: "tỉnh"}
		year := &scorecard.Year{Unit: unit, Year: 2023, Framework: framework, Score: score}
		year.Components = []*scorecard.ComponentResult{{Year: year, Component: component, Score: score}}
		unit.Years = []*scorecard.Year{year}
		portal.Units = append(portal.Units, unit)
	}
	leagues := scorecard.NewLeagues(portal)
	if len(leagues.All) == 0 {
		return nil, nil
	}
	return leagues.All[0], portal.Units
}

func points(scores ...decimal.Hundredths) []scorecard.Points {
	var all []scorecard.Points
	for _, score := range scores {
		all = append(all, scorecard.Known(score))
	}
	return all
}

func TestMedians(t *testing.T) {
	for _, test := range []struct {
		scores       []decimal.Hundredths
		median       string // as shown
		index        string // of 100
		first, toOne string // what the first score has more than the median, and in percentage points
	}{
		{[]decimal.Hundredths{8496}, "84.96", "84.96", "0.00", "0.00"},
		{[]decimal.Hundredths{100, 300}, "2.00", "2.00", "-1.00", "-1.00"},
		{[]decimal.Hundredths{300, 100}, "2.00", "2.00", "1.00", "1.00"},
		{[]decimal.Hundredths{6463, 6460}, "64.62", "64.62", "0.02", "0.02"}, // 64,615 and 0,015
		{[]decimal.Hundredths{6460, 6463}, "64.62", "64.62", "-0.02", "-0.02"},
		{[]decimal.Hundredths{0, 0}, "0.00", "0.00", "0.00", "0.00"},
		{[]decimal.Hundredths{0, 1}, "0.01", "0.01", "-0.01", "-0.01"},
		{[]decimal.Hundredths{900, 100, 200}, "2.00", "2.00", "7.00", "7.00"},
		{[]decimal.Hundredths{500, 500, 500, 500}, "5.00", "5.00", "0.00", "0.00"},
	} {
		league, units := leagueOf(10000, scorecard.Regular, points(test.scores...)...)
		median, ok := league.Total.Median.Get()
		profile, _ := league.Profile(units[0])
		toMedian, known := profile.Total.ToMedian.Get()
		if !ok || !known || median.Points().String() != test.median || median.Index(10000).Percent().String() != test.index ||
			toMedian.Points().String() != test.first || percent(t, toMedian.Index()) != test.toOne {
			t.Errorf("%v: median %s (%s %%), first %s over it (%s)", test.scores, median.Points(), median.Index(10000).Percent(), toMedian.Points(), percent(t, toMedian.Index()))
		}
	}
}

// TestMediansAgainstRationals takes the middle by taking away the highest and the
// lowest by turns.
func TestMediansAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 13))
	for range 2000 {
		var scores []decimal.Hundredths
		for range 1 + random.IntN(20) {
			scores = append(scores, decimal.Hundredths(random.IntN(400)))
		}
		league, units := leagueOf(777, scorecard.Regular, points(scores...)...)
		left := slices.Clone(scores)
		for len(left) > 2 {
			left = slices.Delete(left, slices.Index(left, slices.Max(left)), slices.Index(left, slices.Max(left))+1)
			left = slices.Delete(left, slices.Index(left, slices.Min(left)), slices.Index(left, slices.Min(left))+1)
		}
		want := rational(left[0])
		if len(left) == 2 {
			want = new(big.Rat).Quo(new(big.Rat).Add(rational(left[0]), rational(left[1])), big.NewRat(2, 1))
		}
		median, _ := league.Total.Median.Get()
		if median.Points().String() != rounded(want) || median.Index(777).Percent().String() != perCent(want, rational(777)) {
			t.Fatalf("%v: median %s, want %s", scores, median.Points(), want)
		}
		profile, _ := league.Profile(units[0])
		over := new(big.Rat).Sub(rational(scores[0]), want)
		if got, _ := profile.Total.ToMedian.Get(); got.Points().String() != rounded(over) || percent(t, got.Index()) != perCent(over, rational(777)) {
			t.Fatalf("%v: the first has %s more than the median, want %s", scores, got.Points(), over)
		}
	}
}
