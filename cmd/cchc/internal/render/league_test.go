package render_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// eachLeague runs a test for every league table of every portal.
func eachLeague(t *testing.T, check func(t *testing.T, league *scorecard.League, section *goquery.Selection)) {
	count := 0
	for name, made := range portals {
		all := made(t)
		for _, league := range all.site.Leagues.All {
			address, ok := all.site.LeagueAddress(league)
			if !ok {
				if len(league.Total.Rows)+len(league.Total.Unscored) > 1 {
					t.Errorf("%s: a league of %d has no table", name, len(league.Total.Rows))
				}
				continue
			}
			count++
			page, anchor, _ := strings.Cut(address, "#")
			t.Run(name+address, func(t *testing.T) { check(t, league, only(t, all.pages[page], `section[id="`+anchor+`"]`)) })
		}
	}
	if count < 4 {
		t.Fatalf("%d league tables", count)
	}
}

// The rows of a league table are those of the domain, in its order, with its ties
// and bands; what is missing is said, and who has no score has no place.
func TestLeagueTablesAreTheDomains(t *testing.T) {
	ties, peers, unscored := 0, 0, 0
	eachLeague(t, func(t *testing.T, league *scorecard.League, section *goquery.Selection) {
		rows := section.Find("table.league tbody tr")
		if rows.Length() != len(league.Total.Rows) {
			t.Fatalf("%d rows, want %d", rows.Length(), len(league.Total.Rows))
		}
		for i, want := range league.Total.Rows {
			row := rows.Eq(i)
			rank := plainly(site.Rank(want.Rank, want.RankedUnits))
			if got := words(row.Find("td").First()); !strings.HasPrefix(got, rank) || want.Rank.IsKnown() && !want.RankedUnits.IsKnown() && !strings.Contains(got, site.RankedUnitsUnknown) {
				t.Errorf("row %d has the rank %q, want %q", i, got, rank)
			}
			holds(t, words(row.Find("th")), want.Name())
			holds(t, words(row.Find("td").Eq(1)), plainly(site.Score(want.Score)), plainly(site.Index(want.Index)))
			if got := strings.Contains(words(row.Find(".tag")), "đồng hạng"); got != want.Tied {
				t.Errorf("%s is marked as tied: %v", want.Name(), got)
			}
			if got := strings.Contains(words(row.Find(".tag")), "nhập tay"); got != (want.Peer != nil) {
				t.Errorf("%s is marked as entered by hand: %v", want.Name(), got)
			}
			if want.Band != nil {
				holds(t, words(row.Find(".tag")), want.Band.Name)
			}
			if want.Tied {
				ties++
			}
			if want.Peer != nil {
				peers++
			}
		}
		text := words(section)
		for _, want := range league.Total.Unscored {
			holds(t, words(section.Find("h3 ~ ul:not(.scale)")), want.Name())
			if want.Year != nil {
				holds(t, text, want.Name()+": "+site.StateWords(want.Score.State()))
			}
			unscored++
		}
		holds(t, strings.ToLower(text), strings.ToLower(plainly(site.KnownOf(league.Total))))
	})
	if ties < 4 || peers < 1 || unscored < 4 {
		t.Errorf("only %d ties, %d peers and %d without a score were seen", ties, peers, unscored)
	}
}

// Best, lowest and median count what they name, and bands add up to the rows.
func TestLeagueTablesSayWhatTheyCount(t *testing.T) {
	eachLeague(t, func(t *testing.T, league *scorecard.League, section *goquery.Selection) {
		facts := map[string]string{}
		section.Find("dl.pairs > div").Each(func(_ int, pair *goquery.Selection) { facts[words(pair.Find("dt"))] = words(pair.Find("dd")) })
		table := league.Total
		if len(table.Rows) == 0 {
			if len(facts) > 0 {
				t.Errorf("nothing is known, and yet %v", facts)
			}
			return
		}
		holds(t, facts["Cao nhất"], plainly(site.Score(table.Best)), table.Leaders[0].Name())
		holds(t, facts["Thấp nhất"], plainly(site.Score(table.Lowest)))
		holds(t, facts["Trung vị"], plainly(site.Median(table)))
		for _, band := range table.Bands {
			holds(t, facts["Xếp loại"], band.Band.Name)
		}
	})
}

// Every cell of a heat map is the index of its unit in its component, or the
// words for its absence; its colour is the class of that index and nothing else.
func TestHeatMapsAreTheDomains(t *testing.T) {
	missing := 0
	eachLeague(t, func(t *testing.T, league *scorecard.League, section *goquery.Selection) {
		var tables []*scorecard.Table
		for _, table := range league.Components {
			if table.Component.Kind == scorecard.Regular {
				tables = append(tables, table)
			}
		}
		heat := section.Find("table.heat")
		at := 0
		for _, rows := range [][]*scorecard.Standing{league.Total.Rows, league.Total.Unscored} {
			for _, unit := range rows {
				if unit.Unit == nil || unit.Year == nil || len(unit.Year.Components) == 0 || heat.Length() == 0 {
					continue
				}
				row := heat.Find("tbody tr").Eq(at)
				at++
				holds(t, words(row.Find("th")), unit.Unit.Name)
				for i, table := range tables {
					cell := row.Find("td").Eq(i)
					index := table.Of(unit.Unit).Index
					ratio, ok := index.Get()
					if !ok {
						missing++
						if words(cell) != site.StateWords(index.State()) || strings.Contains(cell.AttrOr("class", ""), "heat-") {
							t.Errorf("%s, %s: %q, coloured %q", unit.Unit.Name, table.Component.ID, words(cell), cell.AttrOr("class", ""))
						}
						continue
					}
					if words(cell) != site.Percent(ratio) || !cell.HasClass(classOf(ratio)) {
						t.Errorf("%s, %s: %q, coloured %q, want %s as %s", unit.Unit.Name, table.Component.ID, words(cell), cell.AttrOr("class", ""), site.Percent(ratio), classOf(ratio))
					}
				}
			}
		}
		if got := heat.Find("tbody tr").Length(); got != at {
			t.Errorf("%d rows, want %d", got, at)
		}
		for i, table := range tables {
			if median, ok := table.Median.Get(); ok && heat.Length() > 0 && site.MedianTells(table) {
				if got := words(heat.Find("tfoot td").Eq(i)); got != site.Percent(median.Index(table.MaxScore())) {
					t.Errorf("the median of %s is %q", table.Component.ID, got)
				}
			}
		}
	})
	if missing < 2 {
		t.Errorf("only %d cells were missing", missing)
	}
}

// classOf is the class of an index, counted in whole per cent.
func classOf(index decimal.Ratio) string {
	hundredths := index.Numerator * 10000 / index.Denominator
	for class, from := range []decimal.Hundredths{9000, 8000, 7000, 6000, 5000} {
		if hundredths >= from {
			return "heat-" + string(rune('6'-class))
		}
	}
	return "heat-1"
}

// Few known units of many are said to be few, in the words of the issue.
func TestFewOfManyAreSaid(t *testing.T) {
	all := portals["full"](t)
	section := only(t, all.pages["/so-sanh/2022/"], "#bang_1")
	holds(t, words(section), "3 trong 7 đơn vị được xếp hạng có số liệu; 4 đơn vị chưa có", site.MedianUntold)
	if _, ok := all.site.Find("/so-sanh/2021/"); ok {
		t.Error("a year of one unit has a league table")
	}
	if _, ok := portals["rankless"](t).site.Find("/so-sanh/"); ok {
		t.Error("one unit and one year are compared")
	}
}

// A unit's profile is what the domain says of it.
func TestProfilesAreTheDomains(t *testing.T) {
	all := portals["province"](t)
	seen := 0
	for _, page := range all.site.Pages {
		if page.Kind != site.Result || page.Year == nil {
			continue
		}
		section := all.pages[page.Address].Find("#muc_so-sanh")
		profile, ok := all.site.Leagues.Of(page.Year).Profile(page.Unit)
		if !ok {
			t.Fatalf("%s has no profile", page.Address)
		}
		if len(profile.Total.Alike) > 0 {
			seen++
			text := words(section)
			holds(t, text, "Trung vị: "+plainly(site.Median(profile.Total.Table))+" điểm")
			for what, rows := range map[string][]*scorecard.Standing{"Liền trên": profile.Total.Above, "Liền dưới": profile.Total.Below} {
				if len(rows) > 0 {
					holds(t, text, what+": "+rows[0].Name())
				} else if strings.Contains(text, what) {
					t.Errorf("%s: %s, and there is none", page.Address, what)
				}
			}
			if difference, ok := profile.Total.ToBest.Get(); ok && profile.Total.Own.Score != profile.Total.Table.Best {
				holds(t, text, "đơn vị này "+plainly(site.Apart(difference)))
			}
		}
		rows := section.Find("table").First().Find("tbody tr")
		at := 0
		for _, position := range profile.Components {
			if len(position.Alike) == 0 {
				continue
			}
			difference, _ := position.ToMedian.Get()
			holds(t, words(rows.Eq(at)), position.Table.Component.Title, plainly(site.Score(position.Table.Best)), plainly(site.Median(position.Table)), plainly(site.Apart(difference)))
			at++
		}
	}
	if seen < 20 {
		t.Errorf("only %d profiles", seen)
	}
}
