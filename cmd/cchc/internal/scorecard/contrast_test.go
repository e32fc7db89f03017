package scorecard_test

import (
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// rankedLapVo is the result of 2023 with its ranks out of 12.
func rankedLapVo(t *testing.T) *scorecard.Year {
	year := lapVo(t)
	year.Rank, year.RankedUnits = scorecard.Known(8), scorecard.Known(12)
	for i, rank := range []int{8, 9, 6, 10, 10, 7, 8, 8} {
		year.Components[i].Rank, year.Components[i].RankedUnits = scorecard.Known(rank), year.RankedUnits
	}
	return year
}

func TestIndexAndRankOf2023(t *testing.T) {
	year := rankedLapVo(t)
	want := map[string]scorecard.Contrast{
		"to-chuc-bo-may":   {IndexAbove: true, Ahead: 9},  // 94,13 % and 10th
		"cai-cach-the-che": {IndexAbove: true, Ahead: 8},  // 88,29 % and 9th
		"tai-chinh-cong":   {IndexAbove: false, Ahead: 6}, // 83,86 % and 7th
	}
	for _, component := range year.Components {
		got, ok := component.Contrast()
		expected, tells := want[component.Component.ID]
		if ok != tells || got.IndexAbove != expected.IndexAbove || got.Ahead != expected.Ahead {
			t.Errorf("%s: %+v, %v", component.Component.ID, got, ok)
		}
	}
	// 94,13 % is 10th and 92,03 % is 6th.
	inversion, ok := year.Inversion()
	if !ok || inversion.Index.Component.ID != "to-chuc-bo-may" || inversion.Rank.Component.ID != "thu-tuc-hanh-chinh" || inversion.Ahead != 9 {
		t.Errorf("%+v, %v", inversion, ok)
	}
}

func TestContrastAtItsEdges(t *testing.T) {
	for _, test := range []struct {
		name     string
		score    decimal.Hundredths // of 100, where the year has 84,96 % and rank 8 of 12
		rank, of int
		want     bool
		above    bool
	}{
		{"half a point above, one place behind", 8546, 9, 12, true, true},
		{"a hair less than half a point above", 8545, 9, 12, false, false},
		{"half a point below, one place before", 8446, 7, 12, true, false},
		{"a hair less than half a point below", 8447, 7, 12, false, false},
		{"far above, the same place", 9900, 8, 12, false, false},
		{"far below, the same place", 1000, 8, 12, false, false},
		{"above and before", 9900, 1, 12, false, false},
		{"below and behind", 1000, 12, 12, false, false},
		{"out of another number of units", 9900, 11, 11, false, false},
		{"out of an unknown number of units", 9900, 11, 0, false, false},
		{"without a rank", 9900, 0, 12, false, false},
		{"nothing lost and last", 10000, 12, 12, true, true},
		{"nothing reached and first", 0, 1, 12, true, false},
	} {
		year := rankedLapVo(t)
		component := year.Components[3]
		component.Component.MaxScore, component.Score = 10000, scorecard.Known(test.score)
		component.Rank, component.RankedUnits = figure(test.rank), figure(test.of)
		got, ok := component.Contrast()
		if ok != test.want || ok && (got.IndexAbove != test.above || got.Ahead != test.rank-1 || got.Result != component) {
			t.Errorf("%s: %+v, %v", test.name, got, ok)
		}
		year.Rank = scorecard.Figure[int]{}
		if _, ok := component.Contrast(); ok {
			t.Errorf("%s: contrasts with a rank that is not known", test.name)
		}
	}
}

// figure is unknown for 0.
func figure(n int) scorecard.Figure[int] {
	if n == 0 {
		return scorecard.Figure[int]{}
	}
	return scorecard.Known(n)
}

func TestBonusAndPenaltyTellNoContrast(t *testing.T) {
	for _, kind := range []scorecard.Kind{scorecard.Bonus, scorecard.Penalty} {
		year := rankedLapVo(t)
		year.Components[3].Component.Kind = kind
		if _, ok := year.Components[3].Contrast(); ok {
			t.Errorf("kind %d contrasts", kind)
		}
		if inversion, _ := year.Inversion(); inversion.Index == year.Components[3] {
			t.Errorf("kind %d is inverted", kind)
		}
	}
}

// Where two pairs are as far apart in rank, the one with the best rank is told.
func TestInversionAtItsEdges(t *testing.T) {
	year := rankedLapVo(t)
	for i := range year.Components {
		year.Components[i].Rank = scorecard.Known(5)
	}
	if _, ok := year.Inversion(); ok {
		t.Error("equal ranks are inverted")
	}
	year.Components[0].Rank, year.Components[6].Rank = scorecard.Known(9), scorecard.Known(8) // 96,91 % and 59,52 %
	year.Components[3].Rank, year.Components[5].Rank = scorecard.Known(4), scorecard.Known(3) // 94,13 % and 83,86 %
	inversion, ok := year.Inversion()
	if !ok || inversion.Index != year.Components[0] || inversion.Rank != year.Components[5] || inversion.Ahead != 8 {
		t.Errorf("the ranks farthest apart are %+v", inversion)
	}
	year.Components[0].Rank = scorecard.Figure[int]{}
	year.Components[6].Rank = scorecard.Known(6)
	year.Components[3].Rank = scorecard.Known(6)
	year.Components[1].Rank = scorecard.Known(8) // 88,29 %: five behind 83,86 %
	if inversion, _ = year.Inversion(); inversion.Index != year.Components[1] || inversion.Rank != year.Components[5] {
		t.Errorf("of other ranks %+v", inversion)
	}
	// 58,00 % and 9th beside 57,75 % and 6th, and then 88,29 % and 6th beside 83,86 % and 3rd.
	for i, rank := range []int{9, 6, 6, 6, 6, 3, 6, 6} {
		year.Components[i].Rank = scorecard.Known(rank)
	}
	year.Components[0].Score = known(t, "9.57")
	if inversion, _ = year.Inversion(); inversion.Index != year.Components[1] || inversion.Rank != year.Components[5] {
		t.Errorf("of two pairs three places apart %+v", inversion)
	}
	for _, component := range year.Components {
		component.RankedUnits = scorecard.Figure[int]{}
	}
	if _, ok := year.Inversion(); ok {
		t.Error("ranks out of an unknown number of units are compared")
	}
}
