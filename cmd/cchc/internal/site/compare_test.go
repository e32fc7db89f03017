package site_test

import (
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// The pages that compare are there where there is something to compare.
func TestWhatCanBeCompared(t *testing.T) {
	comparing := func(portal *scorecard.Portal) string {
		var found []string
		for _, address := range addresses(site.Plan(portal, "").Pages) {
			if strings.HasPrefix(address, "/so-sanh/") {
				found = append(found, address)
			}
		}
		return strings.Join(found, " ")
	}
	expect(t, "two units of a year, two years of one", comparing(fixture()), "/so-sanh/ /so-sanh/2023/")

	portal := fixture()
	portal.Units[1].Parent = "tỉnh khác"
	expect(t, "two years of one unit", comparing(portal), "/so-sanh/")

	portal.HomeUnit.Years = portal.HomeUnit.Years[1:]
	expect(t, "nothing", comparing(portal), "")

	portal.HomeUnit.Years[0].Peers = []scorecard.Peer{{Name: "huyện Khác", Score: points(1100)}}
	expect(t, "a unit and a peer", comparing(portal), "/so-sanh/ /so-sanh/2023/")
}

// Leagues of one year stand on one page, each with an anchor that content may
// link to.
func TestLeaguesHaveTheirPlace(t *testing.T) {
	portal := fixture()
	for _, id := range []string{"a", "b"} {
		unit := &scorecard.Unit{ID: id, Name: "xã " + id, Parent: "huyện"}
		addYear(unit, portal.HomeUnit.Years[1].Framework, 2023)
		portal.Units = append(portal.Units, unit)
	}
	s := site.Plan(portal, "")
	page, _ := s.Find("/so-sanh/2023/")
	if len(page.Leagues) != 2 {
		t.Fatalf("%d leagues", len(page.Leagues))
	}
	expect(t, "summary", page.Summary, "Năm 2023 có 2\u00a0bảng xếp hạng: mỗi bảng gồm các đơn vị cùng trực thuộc một nơi và cùng một bộ tiêu chí.")
	for i, league := range page.Leagues {
		address, ok := s.LeagueAddress(league)
		if want := "/so-sanh/2023/#" + site.LeagueAnchor(i+1); !ok || address != want {
			t.Errorf("a league stands at %q, want %q", address, want)
		}
		if !s.Resolves(address) {
			t.Errorf("%s leads nowhere", address)
		}
	}
	if s.Resolves("/so-sanh/2023/#bang_3") {
		t.Error("a third league is there")
	}
	alone := s.Leagues.Of(portal.HomeUnit.Years[0])
	if address, ok := s.LeagueAddress(alone); ok {
		t.Errorf("a league of one stands at %s", address)
	}
}

func TestKnownOfSaysWhatIsMissing(t *testing.T) {
	portal := fixture()
	portal.Units = portal.Units[2:]
	year := portal.HomeUnit.Years[1]
	year.Peers = []scorecard.Peer{{Name: "huyện A", Score: points(1100)}, {Name: "huyện B", Score: points(1300)}}
	known := func() string {
		s := site.Plan(portal, "")
		return site.KnownOf(s.Leagues.Of(year).Total)
	}
	expect(t, "few of many", known(), "3 trong 12\u00a0đơn vị được xếp hạng có số liệu; 9\u00a0đơn vị chưa có")
	year.RankedUnits = scorecard.Known(3)
	expect(t, "all", known(), "cả 3\u00a0đơn vị được xếp hạng đều có số liệu")
	year.RankedUnits = scorecard.Known(2)
	expect(t, "too many", known(), "3\u00a0đơn vị có số liệu, còn nguồn nêu 2\u00a0đơn vị được xếp hạng")
	year.RankedUnits = scorecard.Missing[int](scorecard.Unknown)
	expect(t, "of unknown", known(), "3\u00a0đơn vị có số liệu; chưa rõ số đơn vị được xếp hạng")
}

// A median of a few units out of many tells nothing of the many.
func TestAMedianOfFewIsNotTold(t *testing.T) {
	portal := fixture()
	portal.Units = portal.Units[2:]
	year := portal.HomeUnit.Years[1]
	year.Peers = []scorecard.Peer{{Name: "huyện A", Score: points(1100)}, {Name: "huyện B", Score: points(1300)}}
	for ranked, want := range map[int]string{3: "12,36", 6: "12,36", 7: site.MedianUntold} {
		year.RankedUnits = scorecard.Known(ranked)
		expect(t, "median", site.Median(site.Plan(portal, "").Leagues.Of(year).Total), want)
	}
}

// Every reason has its words, of a total and of a component.
func TestEveryReasonHasItsWords(t *testing.T) {
	for reason := scorecard.MaximumChanged; reason <= scorecard.LaterMissing; reason++ {
		for _, scope := range []site.Scope{site.OfTotal, site.OfComponent} {
			if words := site.BreakWords(scorecard.Break{Reason: reason, State: scorecard.NotScored}, scope); len(words) < 10 {
				t.Errorf("reason %d is told as %q", reason, words)
			}
		}
	}
	breaks := []scorecard.Break{{Reason: scorecard.MaximumChanged}, {Reason: scorecard.EarlierMissing, State: scorecard.NotPublished}}
	expect(t, "all", site.BreaksWords(breaks, site.OfComponent), "điểm tối đa thay đổi; năm trước chưa công bố")
	expect(t, "those of a chart", site.FrameworkBreakWords(breaks, site.OfComponent), "điểm tối đa thay đổi")
	expect(t, "none", site.BreaksWords(nil, site.OfTotal), "")
}

// A difference too small to matter is neither praised nor blamed.
func TestSmallDifferencesAreNotDressedUp(t *testing.T) {
	portal := fixture()
	home, other := portal.HomeUnit.Years[1], portal.Units[1].Years[0]
	for score, want := range map[decimal.Hundredths][2]string{
		1236: {"bằng nhau", "không đổi"},
		1240: {"gần bằng (thấp hơn 0,04\u00a0điểm)", "gần như không đổi (tăng 0,27\u00a0điểm phần trăm)"},
		1386: {"thấp hơn 1,50\u00a0điểm", "tăng 10,00\u00a0điểm phần trăm"},
		1086: {"cao hơn 1,50\u00a0điểm", "giảm 10,00\u00a0điểm phần trăm"},
	} {
		year := *other
		year.Score = points(score)
		forth, _ := scorecard.Compare(home, &year).Total.Difference.Get()
		back, _ := scorecard.Compare(&year, home).Total.Difference.Get()
		expect(t, "apart", site.Apart(back), want[0])
		expect(t, "moved", site.Moved(forth), want[1])
	}
}
