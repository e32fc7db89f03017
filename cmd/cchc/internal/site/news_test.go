package site_test

import (
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// files are the addresses of the downloads of a kind.
func files(s *site.Site, kind site.DownloadKind) []string {
	var found []string
	for _, file := range s.Downloads {
		if file.Kind == kind {
			found = append(found, file.Address)
		}
	}
	return found
}

// Where there is nothing to tell there is no file, and nothing leads to one.
func TestCalendarsAndFeedsThatAreNotEmpty(t *testing.T) {
	portal := fixture()
	home := portal.HomeUnit
	planned := site.Plan(portal, "")
	if got, want := files(planned, site.Calendar), []string{"/nhiem-vu/lich.ics", "/nhiem-vu/noi-vu/lich.ics", "/nhiem-vu/cac-xa/lich.ics"}; !slices.Equal(got, want) {
		t.Errorf("calendars %q, want %q", got, want)
	}
	if got := files(planned, site.Feed); got != nil {
		t.Errorf("feeds %q, though no document and no report has a day", got)
	}
	if _, ok := planned.FeedAddress(home, nil); ok || !planned.Resolves("/nhiem-vu/lich.ics") {
		t.Error("what there is and what is led to differ")
	}

	document := portal.Documents[0]
	home.Years[1].Plan = &scorecard.Plan{Source: scorecard.Source{Document: document}}
	other := portal.Units[1]
	other.Years[0].Source = scorecard.Source{Document: document}
	for _, remedy := range home.AllRemedies() {
		remedy.Due = scorecard.Due{}
	}
	planned = site.Plan(portal, "")
	if got, want := files(planned, site.Feed), []string{"/don-vi/chau-thanh/feed.xml", "/feed.xml", "/nhiem-vu/noi-vu/feed.xml", "/nhiem-vu/cac-xa/feed.xml"}; !slices.Equal(got, want) {
		t.Errorf("feeds %q, want %q", got, want)
	}
	if got := files(planned, site.Calendar); got != nil {
		t.Errorf("calendars %q of no deadline", got)
	}
	home.Years[1].Plan.ReportDue = scorecard.Date{Year: 2024, Month: 4, Day: 15}
	if got := files(site.Plan(portal, ""), site.Calendar); !slices.Equal(got, []string{"/nhiem-vu/lich.ics"}) {
		t.Errorf("a report alone: %q", got)
	}
	for _, file := range planned.Downloads {
		if file.Kind == site.Feed && len(planned.News(file.Unit).Entries(file.Agency)) == 0 {
			t.Errorf("%s is empty", file.Address)
		}
	}
}

// The ids do not change when data is added, and no two are the same.
func TestIDsAreStable(t *testing.T) {
	portal := fixture()
	home := portal.HomeUnit
	for _, remedy := range home.AllRemedies() {
		remedy.Progress = []scorecard.Progress{{Date: scorecard.Date{Year: 2024, Month: 5, Day: 6}, Text: "Xong."}}
	}
	ids := func() []string {
		planned, all := site.Plan(portal, ""), []string{}
		for _, entry := range planned.News(home).Entries(nil) {
			all = append(all, entry.ID)
		}
		for _, event := range planned.News(home).Events(nil) {
			all = append(all, event.UID)
		}
		slices.Sort(all)
		return all
	}
	before := ids()
	if len(before) != 6 || len(slices.Compact(slices.Clone(before))) != 6 {
		t.Fatalf("%q", before)
	}
	first := home.AllRemedies()[0]
	first.Progress = append([]scorecard.Progress{{Date: scorecard.Date{Year: 2024, Month: 5, Day: 5}}}, first.Progress...)
	portal.AsOf = scorecard.Date{Year: 2025, Month: 1, Day: 1}
	after := ids()
	for _, id := range before {
		if !slices.Contains(after, id) || !strings.Contains(id, "cchc.example") {
			t.Errorf("%s is gone", id)
		}
	}
	if len(after) != 7 {
		t.Errorf("%d ids after one report more", len(after))
	}
}
