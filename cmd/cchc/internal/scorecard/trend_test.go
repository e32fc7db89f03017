package scorecard_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// trendText writes a trend's points as "2021 5.00", with the change to the point
// before and the breaks.
func trendText(trend scorecard.Trend) []string {
	var points []string
	for _, point := range trend.Points {
		text := fmt.Sprint(point.Year, " ", figureText(point.Score))
		if change, ok := point.Change.Get(); ok {
			text += " by " + change.Points().String()
		}
		points = append(points, text+breakText(point.Breaks))
	}
	return points
}

func wantTrend(t *testing.T, name string, trend scorecard.Trend, want ...string) {
	t.Helper()
	if got := trendText(trend); !slices.Equal(got, want) {
		t.Errorf("%s:\n got %q\nwant %q", name, got, want)
	}
}

func TestTrendOfTotals(t *testing.T) {
	framework, other := twoComponents("f"), twoComponents("g")
	other.DocumentID = "qd-2"
	unit := &scorecard.Unit{}
	if trend := unit.Trend(); len(trend.Points) != 0 || len(unit.ComponentTrends()) != 0 {
		t.Error("a unit without results has a trend")
	}
	yearOf(unit, 2015, framework, *missing(scorecard.NotApplicable))
	yearOf(unit, 2016, framework, *given(800))
	yearOf(unit, 2017, framework, *given(790))
	yearOf(unit, 2018, framework, *missing(scorecard.NotPublished))
	yearOf(unit, 2019, framework, *missing(scorecard.NotScored))
	yearOf(unit, 2020, framework, *given(0))
	yearOf(unit, 2023, framework, *given(800))
	yearOf(unit, 2024, other, *given(805))
	yearOf(unit, 2025, other, *given(805))
	wantTrend(t, "total", unit.Trend(),
		"2015 not applicable [later not applicable]",
		"2016 8.00 [earlier not applicable]",
		"2017 7.90 by -0.10",
		"2018 not published [later not published]",
		"2019 not scored [earlier not published, later not scored]",
		"2020 0.00 [earlier not scored]",
		"2021 unknown [no year]", "2022 unknown [no year]", "2023 8.00 [no year]",
		"2024 8.05 [document]",
		"2025 8.05 by 0.00")
	for _, point := range unit.Trend().Points {
		if point.Of != unit.YearOf(point.Year) || point.Component != nil || point.Result != nil {
			t.Errorf("%d: %+v", point.Year, point)
		}
		if point.Of == nil && (point.Maximum.IsKnown() || point.Index.IsKnown() || point.Rank.IsKnown() || point.RankedUnits.IsKnown()) {
			t.Errorf("%d: a year without a result has figures: %+v", point.Year, point.Figures)
		}
	}
}

func TestTrendGivesAllFigures(t *testing.T) {
	unit := &scorecard.Unit{}
	year := yearOf(unit, 2023, twoComponents("f"), *given(805), given(500), given(305))
	year.Rank, year.RankedUnits = scorecard.Known(8), scorecard.Known(12)
	year.Components[1].Rank, year.Components[1].RankedUnits = scorecard.Known(3), scorecard.Known(11)
	total, hai := unit.Trend().Points[0], unit.ComponentTrends()[1].Points[0]
	want := "{8.05 10.00 80.50 8 12} {3.05 4.00 76.25 3 11}"
	show := func(f scorecard.Figures) string {
		maximum, _ := f.Maximum.Get()
		rank, _ := f.Rank.Get()
		of, _ := f.RankedUnits.Get()
		return fmt.Sprintf("{%s %s %s %d %d}", figureText(f.Score), maximum, percent(t, f.Index), rank, of)
	}
	if got := show(total.Figures) + " " + show(hai.Figures); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if hai.Result != year.Components[1] || hai.Component != year.Components[1].Component {
		t.Error("a point names another result than it shows")
	}
}

// TestTrendsOfComponents follows components through three frameworks: one is
// renamed, one goes and comes back, one is new and goes.
func TestTrendsOfComponents(t *testing.T) {
	component := func(id string, maximum decimal.Hundredths, aliases ...string) *scorecard.Component {
		return &scorecard.Component{ID: id, MaxScore: maximum, Aliases: aliases}
	}
	first := &scorecard.Framework{ID: "1", MaxScore: 500, Components: []*scorecard.Component{component("dien-tu", 200), component("the-che", 300)}}
	second := &scorecard.Framework{ID: "2", MaxScore: 500, Components: []*scorecard.Component{component("thuong", 300), component("so", 200, "dien-tu")}}
	third := &scorecard.Framework{ID: "3", MaxScore: 600, Components: []*scorecard.Component{component("the-che", 300), component("so", 300)}}
	unit := &scorecard.Unit{}
	yearOf(unit, 2019, first, *given(300), given(100), given(200))
	yearOf(unit, 2020, second, *given(300), given(200), given(110))
	yearOf(unit, 2021, second, *given(300), given(210), missing(scorecard.NotScored))
	yearOf(unit, 2022, third, *given(300), given(250), given(150))
	yearOf(unit, 2024, third, *given(300), given(260), given(160))
	trends := unit.ComponentTrends()
	var ids []string
	for _, trend := range trends {
		ids = append(ids, trend.Component.ID)
	}
	if want := []string{"the-che", "so", "thuong"}; !slices.Equal(ids, want) {
		t.Fatalf("trends of %v, want %v", ids, want)
	}
	wantTrend(t, "the-che", trends[0], "2019 2.00", "2020 not applicable [gone]", "2021 not applicable [gone]", "2022 2.50 [new]", "2023 unknown [no year]", "2024 2.60 [no year]")
	wantTrend(t, "so", trends[1], "2019 1.00", "2020 1.10 by 0.10", "2021 not scored [later not scored]", "2022 1.50 [maximum, earlier not scored]", "2023 unknown [no year]", "2024 1.60 [no year]")
	wantTrend(t, "thuong", trends[2], "2020 2.00 [new]", "2021 2.10 by 0.10", "2022 not applicable [gone]", "2023 unknown [no year]", "2024 not applicable [no year]")
}

// TestComponentNewAfterAGap proves that a component is new since the unit's last
// result, whenever that was, and not where the unit itself is.
func TestComponentNewAfterAGap(t *testing.T) {
	old, recent := twoComponents("f"), twoComponents("g")
	recent.Components = append(recent.Components, &scorecard.Component{ID: "ba", MaxScore: 100})
	unit, newcomer := &scorecard.Unit{}, &scorecard.Unit{}
	yearOf(unit, 2020, old, *given(300), given(100), given(200))
	for _, unit := range []*scorecard.Unit{unit, newcomer} {
		yearOf(unit, 2022, recent, *given(300), given(100), given(150), given(50))
	}
	wantTrend(t, "after a gap", unit.ComponentTrends()[2], "2022 0.50 [new]")
	wantTrend(t, "of a new unit", newcomer.ComponentTrends()[2], "2022 0.50")
}

func TestYearOf(t *testing.T) {
	unit := &scorecard.Unit{}
	for _, number := range []int{2015, 2018, 2019, 2023} {
		yearOf(unit, number, twoComponents("f"), *given(1))
	}
	for number := 2013; number < 2026; number++ {
		want := slices.IndexFunc(unit.Years, func(y *scorecard.Year) bool { return y.Year == number })
		if got := unit.YearOf(number); (got != nil) != (want >= 0) || got != nil && got != unit.Years[want] {
			t.Errorf("YearOf(%d) = %v", number, got)
		}
	}
}

// TestTrendsAgainstRationals goes through random years by calendar year.
func TestTrendsAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(21, 34))
	frameworks := []*scorecard.Framework{twoComponents("f"), twoComponents("g")}
	frameworks[1].DocumentID = "qd-2"
	for range 2000 {
		unit := &scorecard.Unit{}
		byYear := map[int]*scorecard.Year{}
		first, last := 0, 0
		for number := 2010; number < 2022; number++ {
			if random.IntN(4) == 0 {
				continue
			}
			score := missing(missingStates[random.IntN(len(missingStates))])
			if random.IntN(4) > 0 {
				score = given(decimal.Hundredths(random.IntN(1001)))
			}
			framework := frameworks[number/(2010+random.IntN(8))%2]
			byYear[number] = yearOf(unit, number, framework, *score)
			if last = number; first == 0 {
				first = number
			}
		}
		trend := unit.Trend()
		if len(trend.Points) == 0 != (first == 0) || first > 0 && len(trend.Points) != last-first+1 {
			t.Fatalf("%d points from %d to %d", len(trend.Points), first, last)
		}
		for i, point := range trend.Points {
			before, now := byYear[point.Year-1], byYear[point.Year]
			if point.Year != first+i || point.Of != now {
				t.Fatalf("point %d is of %d", i, point.Year)
			}
			drawn := now != nil && before != nil && now.Framework == before.Framework && now.Score.IsKnown() && before.Score.IsKnown()
			change, known := point.Change.Get()
			if known != drawn || i > 0 && drawn != (len(point.Breaks) == 0) {
				t.Fatalf("%d: change known %v, breaks %v; comparable %v", point.Year, known, point.Breaks, drawn)
			}
			if drawn {
				is, _ := now.Score.Get()
				was, _ := before.Score.Get()
				if want := new(big.Rat).Sub(rational(is), rational(was)); rational(change.Points()).Cmp(want) != 0 {
					t.Fatalf("%d: change %s, want %s", point.Year, change.Points(), want)
				}
			}
		}
	}
}

func sortYears(unit *scorecard.Unit) {
	slices.SortFunc(unit.Years, func(a, b *scorecard.Year) int { return a.Year - b.Year })
}
