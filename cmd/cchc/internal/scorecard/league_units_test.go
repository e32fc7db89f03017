package scorecard_test

import (
	"fmt"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// unitOf makes a unit of a parent with one total for each year, nil for no year,
// from 2021 on.
func unitOf(name, parent string, framework *scorecard.Framework, totals ...*scorecard.Points) *scorecard.Unit {
	unit := &scorecard.Unit{ID: name, Name: name, Parent: parent}
	for i, total := range totals {
		if total != nil {
			yearOf(unit, 2021+i, framework, *total)
		}
	}
	return unit
}

func leagueTexts(portal *scorecard.Portal) []string {
	var texts []string
	for _, league := range scorecard.NewLeagues(portal).All {
		texts = append(texts, fmt.Sprintf("%s %d %s: %s", league.Parent, league.Year, league.Framework.ID, tableText(league.Total)))
	}
	return texts
}

func wantLeagues(t *testing.T, portal *scorecard.Portal, want ...string) {
	t.Helper()
	if got := leagueTexts(portal); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
}

// TestLeaguesKeepApart proves that neither parents nor frameworks nor years are
// mixed, and that levels are: a province ranks its cities and districts together.
func TestLeaguesKeepApart(t *testing.T) {
	f, g := twoComponents("f"), twoComponents("g")
	city := unitOf("thành phố Cao", "tỉnh Đồng", f, given(900), given(910))
	city.Level = "thành phố"
	district := unitOf("huyện Cao", "tỉnh  đồng", f, given(800))
	district.Level = "huyện"
	wantLeagues(t, &scorecard.Portal{Units: []*scorecard.Unit{city, district, unitOf("huyện Ba", "tỉnh Đồng", g, given(1000)), unitOf("huyện Ân", "tỉnh An", f, given(100))}},
		"tỉnh An 2021 f: -/1 huyện Ân 1.00",
		"tỉnh Đồng 2021 f: -/1 thành phố Cao 9.00; -/2 huyện Cao 8.00",
		"tỉnh Đồng 2021 g: -/1 huyện Ba 10.00",
		"tỉnh Đồng 2022 f: -/1 thành phố Cao 9.10; huyện Ba: unknown; huyện Cao: unknown")
}

// TestSilentUnits proves when a unit without a result is listed all the same.
func TestSilentUnits(t *testing.T) {
	f, g := twoComponents("f"), twoComponents("g")
	always := unitOf("a", "tỉnh", f, given(900), given(900), given(900), given(900))
	ended := unitOf("c", "tỉnh", f, given(700), nil)
	ended.Ended = &scorecard.Ended{Date: scorecard.Date{Year: 2023, Month: 7, Day: 1}}
	wantLeagues(t, &scorecard.Portal{Units: []*scorecard.Unit{always, unitOf("b", "tỉnh", f, given(800), nil, given(800), nil), ended, unitOf("d", "tỉnh", f, nil, nil, given(600), given(600)), {ID: "e", Name: "e", Parent: "tỉnh"}}},
		"tỉnh 2021 f: -/1 a 9.00; -/2 b 8.00; -/3 c 7.00",
		"tỉnh 2022 f: -/1 a 9.00; b: unknown; c: unknown",
		"tỉnh 2023 f: -/1 a 9.00; -/2 b 8.00; -/3 d 6.00",
		"tỉnh 2024 f: -/1 a 9.00; -/2 d 6.00; b: unknown")
	wantLeagues(t, &scorecard.Portal{Units: []*scorecard.Unit{unitOf("a", "tỉnh", f, nil, given(900)), unitOf("b", "tỉnh", g, nil, given(800)), unitOf("c", "tỉnh", f, given(700))}},
		"tỉnh 2021 f: -/1 c 7.00", "tỉnh 2022 f: -/1 a 9.00", "tỉnh 2022 g: -/1 b 8.00")
}

func TestPeersStandInTheTableOfTotals(t *testing.T) {
	f := twoComponents("f")
	own := unitOf("huyện Lấp Vò", "tỉnh", f, given(849))
	own.Years[0].Rank, own.Years[0].RankedUnits = scorecard.Known(8), scorecard.Known(12)
	own.Years[0].Peers = []scorecard.Peer{
		{Name: "huyện Thanh Bình", Score: *given(803), Rank: scorecard.Known(12)},
		{Name: "huyện Châu Thành", Score: *given(907), Rank: scorecard.Known(1)},
		{Name: "huyện Đâu Đó", Score: *given(830)},
	}
	league := scorecard.NewLeagues(&scorecard.Portal{Units: []*scorecard.Unit{own}}).All[0]
	want := "1/1 huyện Châu Thành 9.07; 8/2 huyện Lấp Vò 8.49; -/3 huyện Đâu Đó 8.30; 12/4 huyện Thanh Bình 8.03"
	if got := tableText(league.Total); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if lacking, _ := league.Total.Missing().Get(); lacking != 8 || len(league.Components[0].Rows)+len(league.Components[0].Unscored) != 1 {
		t.Errorf("%d of twelve missing; %d rows in a component", lacking, len(league.Components[0].Rows))
	}
	first := league.Total.Rows[0]
	if first.Peer != &own.Years[0].Peers[1] || first.Unit != nil || first.Year != own.Years[0] || percent(t, first.Index) != "90.70" || first.RankedUnits != scorecard.Known(12) {
		t.Errorf("the first is %+v", first)
	}
}

// TestPeersEnteredTwice proves that a peer that two units list stands once.
func TestPeersEnteredTwice(t *testing.T) {
	f := twoComponents("f")
	peer := func(name string, score decimal.Hundredths, rank int) scorecard.Peer {
		peer := scorecard.Peer{Name: name, Score: scorecard.Known(score)}
		if rank > 0 {
			peer.Rank = scorecard.Known(rank)
		}
		return peer
	}
	a, b := unitOf("a", "tỉnh", f, given(500)), unitOf("b", "tỉnh", f, given(400))
	a.Years[0].Peers = []scorecard.Peer{peer("huyện Một", 900, 0), peer("huyện Hai", 800, 2), peer("huyện Ba", 700, 3), peer("huyện Tư", 600, 0)}
	b.Years[0].Peers = []scorecard.Peer{peer("Huyện  một", 900, 1), peer("huyện Hai", 801, 2), peer("huyện Ba", 700, 4), peer("huyện Tư", 600, 0)}
	wantLeagues(t, &scorecard.Portal{Units: []*scorecard.Unit{a, b}},
		"tỉnh 2021 f: 1/1 Huyện  một 9.00; 2/2 huyện Hai 8.00 ?; 3/3 huyện Ba 7.00 ?; -/4 huyện Tư 6.00; -/5 a 5.00; -/6 b 4.00")
}

func TestRankedUnitsOfATable(t *testing.T) {
	for _, test := range []struct {
		name   string
		stated []int // by unit, 0 where not stated; the last unit is not scored
		want   int   // 0: unknown
	}{
		{"nobody says", []int{0, 0, 0}, 0}, {"all say", []int{12, 12, 12}, 12}, {"one says", []int{0, 12, 0}, 12},
		{"two contradict each other", []int{12, 11, 12}, 0}, {"the unscored one is not asked", []int{11, 11, 12}, 11}, {"only the unscored one says", []int{0, 0, 12}, 0},
	} {
		_, units := leagueOf(10000, scorecard.Regular, append(points(500, 400), *missing(scorecard.NotScored))...)
		for i, stated := range test.stated {
			if stated > 0 {
				units[i].Years[0].RankedUnits, units[i].Years[0].Components[0].RankedUnits = scorecard.Known(stated), scorecard.Known(stated)
			}
		}
		league := scorecard.NewLeagues(&scorecard.Portal{Units: units}).All[0]
		for _, table := range []*scorecard.Table{league.Total, league.Components[0]} {
			if got, ok := table.RankedUnits.Get(); got != test.want || ok != (test.want > 0) {
				t.Errorf("%s: %d, want %d", test.name, got, test.want)
			}
		}
	}
	_, units := leagueOf(10000, scorecard.Regular, points(500, 400, 300)...)
	units[0].Years[0].RankedUnits = scorecard.Known(2)
	if lacking, ok := scorecard.NewLeagues(&scorecard.Portal{Units: units}).All[0].Total.Missing().Get(); lacking != 0 || !ok {
		t.Errorf("of two ranked units three are known, and %d missing", lacking)
	}
	_, units = leagueOf(10000, scorecard.Regular, *missing(scorecard.NotPublished))
	units[0].Years[0].RankedUnits = scorecard.Known(12)
	if lacking, ok := scorecard.NewLeagues(&scorecard.Portal{Units: units}).All[0].Total.Missing().Get(); lacking != 12 || !ok {
		t.Error("where nobody is scored, the unscored say how many were ranked")
	}
}

func TestBandsOfALeague(t *testing.T) {
	_, units := leagueOf(8000, scorecard.Regular, append(points(7200, 7199, 5200, 5199, 7600), *missing(scorecard.NotScored))...)
	framework := units[0].Years[0].Framework
	framework.Bands = []scorecard.Band{{Name: "Tốt", From: 9000}, {Name: "Khá", From: 8000}, {Name: "Trung bình", From: 6500}}
	league := scorecard.NewLeagues(&scorecard.Portal{Units: units}).All[0]
	got := ""
	for _, count := range league.Total.Bands {
		got += count.Band.Name + ":"
		for _, standing := range count.Rows {
			got += " " + standing.Name()
			if standing.Band == nil || *standing.Band != count.Band {
				t.Errorf("%s is in %v", standing.Name(), standing.Band)
			}
		}
		got += "; "
	}
	if want := "Tốt: E A; Khá: B; Trung bình: C; "; got != want {
		t.Errorf("bands %q, want %q", got, want)
	}
	if below := league.Total.Of(units[3]); below.Band != nil {
		t.Errorf("below all bands and yet in %v", below.Band)
	}
	if league.Components[0].Bands != nil || league.Components[0].Rows[0].Band != nil {
		t.Error("a component has bands, which are about totals")
	}
}

func BenchmarkNewLeagues(b *testing.B) {
	framework := &scorecard.Framework{ID: "f", MaxScore: 10000}
	for c := range 8 {
		framework.Components = append(framework.Components, &scorecard.Component{ID: fmt.Sprint(c), MaxScore: 1250})
	}
	portal := &scorecard.Portal{}
	for u := range 3321 {
		unit := &scorecard.Unit{ID: fmt.Sprintf("u%04d", u), Name: fmt.Sprintf("xã Số %d", u), Parent: fmt.Sprintf("tỉnh %d", u%34)}
		for y := range 10 {
			score := given(decimal.Hundredths(5000 + u*7919%5000))
			part := given(decimal.Hundredths(600 + u*104729%600))
			yearOf(unit, 2015+y, framework, *score, part, part, part, part, part, part, part, part)
		}
		portal.Units = append(portal.Units, unit)
	}
	for b.Loop() {
		if leagues := scorecard.NewLeagues(portal); len(leagues.All) != 340 {
			b.Fatal(len(leagues.All), "leagues")
		}
	}
}
