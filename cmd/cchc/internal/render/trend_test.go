package render_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// trendAgrees compares a table of years with a trend, the latest year first, and
// gives how many of its lines break and how many years have no result.
func trendAgrees(t *testing.T, where string, table *goquery.Selection, trend scorecard.Trend, scope site.Scope) (breaks, gaps int) {
	t.Helper()
	rows := table.Find("tbody tr")
	if rows.Length() != len(trend.Points) {
		t.Fatalf("%s: %d years, want %d", where, rows.Length(), len(trend.Points))
	}
	for i := range trend.Points {
		point := &trend.Points[i]
		row := rows.Eq(len(trend.Points) - 1 - i)
		text := words(row)
		holds(t, text, "Năm "+site.Rank(scorecard.Known(point.Year), scorecard.Missing[int](scorecard.Unknown)))
		if change, ok := point.Change.Get(); ok {
			holds(t, text, plainly(site.Moved(change)))
		} else if len(point.Breaks) > 0 {
			breaks++
			holds(t, text, "không so sánh: "+plainly(site.BreaksWords(point.Breaks, scope)))
		}
		if point.Of == nil || !point.Maximum.IsKnown() {
			gaps++
			if row.Find("td.number").Length() > 0 {
				t.Errorf("%s: figures of a year without any: %s", where, text)
			}
			continue
		}
		maximum, _ := point.Maximum.Get()
		cells := row.Find("td")
		holds(t, words(cells.Eq(0)), plainly(site.ScoreOf(point.Score, maximum)))
		holds(t, words(cells.Eq(1)), plainly(site.Index(point.Index)))
		holds(t, words(cells.Eq(2)), plainly(site.Rank(point.Rank, point.RankedUnits)))
	}
	return breaks, gaps
}

// Every unit's page tells its years as the domain does, with the reasons where a
// line breaks, in the table and under the chart.
func TestTrendsOfUnitsAreTheDomains(t *testing.T) {
	all := portals["province"](t)
	breaks, gaps := 0, 0
	for _, unit := range all.site.Portal.Units {
		address := all.site.UnitAddress(unit)
		section := all.pages[address].Find("#muc_cac-nam")
		trend := unit.Trend()
		if len(trend.Points) < 2 {
			if section.Length() > 0 {
				t.Errorf("%s has one year and a trend", address)
			}
			continue
		}
		b, g := trendAgrees(t, address, section.Find("table").First(), trend, site.OfTotal)
		breaks, gaps = breaks+b, gaps+g
		for _, point := range trend.Points {
			for _, reason := range point.Breaks {
				if reason.Reason < scorecard.NoYear && section.Find(".chart-trend").Length() > 0 {
					holds(t, words(section.Find(".chart-trend desc")), site.BreakWords(reason, site.OfTotal))
				}
			}
		}
	}
	if breaks < 10 || gaps < 1 {
		t.Errorf("only %d breaks and %d gaps were seen", breaks, gaps)
	}
}

// So does every component's page, whatever the component was called before.
func TestTrendsOfComponentsAreTheDomains(t *testing.T) {
	all := portals["province"](t)
	seen, breaks := 0, 0
	for _, unit := range all.site.Portal.Units {
		for _, trend := range unit.ComponentTrends() {
			if len(trend.Points) < 2 {
				continue
			}
			for _, point := range trend.Points {
				if point.Result == nil {
					continue
				}
				address := all.site.ComponentAddress(point.Result)
				b, _ := trendAgrees(t, address, all.pages[address].Find("#muc_cac-nam table"), trend, site.OfComponent)
				seen, breaks = seen+1, breaks+b
			}
		}
	}
	if seen < 100 || breaks < 50 {
		t.Errorf("only %d trends and %d breaks were seen", seen, breaks)
	}
}

// Small trends stand on the unit's own page, to which its years lead.
func TestSmallTrendsStandOnce(t *testing.T) {
	all := portals["province"](t)
	home := all.site.Portal.HomeUnit
	if got, want := all.pages["/"].Find(".chart-many svg").Length(), len(home.ComponentTrends())-1; got != want {
		t.Errorf("%d small trends, want %d: one component has a single year", got, want)
	}
	year := all.pages["/2022/"]
	if year.Find(".chart-many").Length() > 0 {
		t.Error("a year's page repeats the small trends")
	}
	if got := year.Find("#muc_cac-nam > p a").AttrOr("href", ""); got != "../#muc_cac-nam" {
		t.Errorf("it leads to %q", got)
	}
}

// Other indices stand beside the index, each with its measure; where the measure
// changes, it is said.
func TestOtherIndicesStandSideBySide(t *testing.T) {
	table := portals["province"](t).pages["/"].Find("#muc_cac-nam table").Eq(1)
	var rows []string
	table.Find("tr").Each(func(_ int, row *goquery.Selection) {
		var cells []string
		row.Find("th, td").Each(func(_ int, cell *goquery.Selection) { cells = append(cells, words(cell)) })
		rows = append(rows, strings.Join(cells, " | "))
	})
	want := []string{
		"Năm | Chỉ số cải cách hành chính | Chỉ số chuyển đổi số (DTI) | Chỉ số hài lòng (SIPAS)",
		"Năm 2023 | 91,30 % | 61,25 % (đơn vị đo thay đổi) | 85,02 %",
		"Năm 2022 | 93,00 % | 412,50 điểm | 83,40 %",
		"Năm 2021 | 92,06 % | nguồn không nêu | 82,15 %",
	}
	for i := range want {
		if i >= len(rows) || rows[i] != want[i] {
			t.Errorf("row %d is %q, want %q", i, rows[min(i, len(rows)-1)], want[i])
		}
	}
}

// Two years side by side are the domain's comparison.
func TestTwoYearsSideBySide(t *testing.T) {
	all := portals["province"](t)
	home := all.site.Portal.HomeUnit
	comparison := scorecard.Compare(home.Years[1], home.Years[2])
	rows := all.pages["/so-sanh/"].Find("#muc_hai-nam tbody tr")
	if rows.Length() != len(comparison.Components)+1 {
		t.Fatalf("%d rows, want %d", rows.Length(), len(comparison.Components)+1)
	}
	for i, pair := range append(comparison.Components, comparison.Total) {
		text := words(rows.Eq(i))
		if component := pair.Component(); component != nil {
			holds(t, text, component.Title)
		}
		if len(pair.Breaks) > 0 {
			scope := site.OfComponent
			if pair.Component() == nil {
				scope = site.OfTotal
			}
			holds(t, text, "không so sánh: "+site.BreaksWords(pair.Breaks, scope))
		}
		for _, side := range []scorecard.Side{pair.Earlier, pair.Later} {
			if maximum, ok := side.Maximum.Get(); ok {
				holds(t, text, plainly(site.ScoreOf(side.Score, maximum)))
			}
		}
	}
}

// A result of the year before that the portal has takes the place of the one
// derived from a stated change, and a change that does not fit is told.
func TestPublishedResultsReplaceDerivedOnes(t *testing.T) {
	all := portals["province"](t)
	text := words(all.pages["/don-vi/rach-may/2022/cai-cach-the-che/"].Find(".head"))
	holds(t, text, "năm trước: 80,00 %", "không khớp với kết quả đã công bố của hai năm")
	if strings.Contains(text, "không phải số công bố") {
		t.Error("a published index is called derived")
	}
	holds(t, words(portals["full"](t).pages["/2022/mot-cua/"].Find(".head")), "không phải số công bố")
}
