package scorecard_test

import (
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
)

// due reads a deadline that the test knows to be one.
func due(t *testing.T, text string) scorecard.Due {
	t.Helper()
	due, err := scorecard.ParseDue(text)
	if err != nil {
		t.Fatal(err)
	}
	return due
}

// moved is a remedy with the plan's deadline and those that reports moved it to;
// "-" is a report that moves nothing.
func moved(t *testing.T, first string, later ...string) *scorecard.Remedy {
	remedy := &scorecard.Remedy{Due: due(t, first)}
	for _, text := range later {
		progress := scorecard.Progress{Status: scorecard.InProgress}
		if text != "-" {
			to := due(t, text)
			progress.Due = &to
		}
		remedy.Progress = append(remedy.Progress, progress)
	}
	return remedy
}

func TestMovedDeadlines(t *testing.T) {
	for _, test := range []struct {
		name    string
		remedy  *scorecard.Remedy
		current string
		former  []string
	}{
		{"no report", moved(t, "2024-Q2"), "2024-Q2", nil},
		{"a report that moves nothing", moved(t, "2024-Q2", "-"), "2024-Q2", nil},
		{"moved", moved(t, "2024-Q2", "2024-Q3"), "2024-Q3", []string{"2024-Q2"}},
		{"moved twice, then a plain report", moved(t, "2024-Q2", "2024-Q3", "-", "2024-12-15", "-"), "2024-12-15", []string{"2024-Q2", "2024-Q3"}},
		{"stated again", moved(t, "2024-Q2", "2024-Q2"), "2024-Q2", nil},
		{"moved and back", moved(t, "2024-Q2", "2024", "2024-Q2"), "2024-Q2", []string{"2024-Q2", "2024"}},
		{"stated where the plan stated none", moved(t, "", "2024-06"), "2024-06", []string{""}},
		{"taken away", moved(t, "2024-06", ""), "", []string{"2024-06"}},
	} {
		var former []string
		for _, due := range test.remedy.FormerDues() {
			former = append(former, due.String())
		}
		if current := test.remedy.CurrentDue().String(); current != test.current || !slices.Equal(former, test.former) {
			t.Errorf("%s: in force %q, formerly %q; want %q and %q", test.name, current, former, test.current, test.former)
		}
	}
}

func TestOverdueIsReckonedAgainstTheAsOfDate(t *testing.T) {
	lastDay, dayAfter := scorecard.Date{Year: 2024, Month: 6, Day: 30}, scorecard.Date{Year: 2024, Month: 7, Day: 1}
	for _, test := range []struct {
		name   string
		remedy *scorecard.Remedy
		status scorecard.Status
		asOf   scorecard.Date
		want   bool
	}{
		{"on the last day", moved(t, "2024-Q2"), scorecard.Open, lastDay, false},
		{"the day after", moved(t, "2024-Q2"), scorecard.Open, dayAfter, true},
		{"the day after, under way", moved(t, "2024-06"), scorecard.InProgress, dayAfter, true},
		{"done", moved(t, "2024-06-30"), scorecard.Done, dayAfter, false},
		{"dropped", moved(t, "2024-06-30"), scorecard.Dropped, dayAfter, false},
		{"within the year", moved(t, "2024"), scorecard.Open, dayAfter, false},
		{"no deadline", moved(t, ""), scorecard.Open, scorecard.Date{Year: 9999, Month: 12, Day: 31}, false},
		{"moved on", moved(t, "2024-Q2", "2024-Q3"), scorecard.InProgress, dayAfter, false},
		{"moved forward", moved(t, "2024", "2024-06"), scorecard.InProgress, dayAfter, true},
	} {
		test.remedy.Status = test.status
		if got := test.remedy.Overdue(test.asOf); got != test.want {
			t.Errorf("%s: overdue on %s is %v", test.name, test.asOf, got)
		}
	}
}

func TestStatusWords(t *testing.T) {
	for word, status := range map[string]scorecard.Status{
		"open": scorecard.Open, "in-progress": scorecard.InProgress, "done": scorecard.Done, "dropped": scorecard.Dropped,
	} {
		if got, ok := scorecard.ParseStatus(word); got != status || !ok || status.String() != word {
			t.Errorf("ParseStatus(%q) = %s, %v", word, got, ok)
		}
		unfinished := word == "open" || word == "in-progress"
		if got := (&scorecard.Remedy{Status: status}).Unfinished(); got != unfinished {
			t.Errorf("a remedy that is %s: unfinished is %v", word, got)
		}
	}
	for _, word := range []string{"", "Done", "xong", "in progress"} {
		if status, ok := scorecard.ParseStatus(word); ok {
			t.Errorf("ParseStatus(%q) = %s", word, status)
		}
	}
}

func TestAllRemediesInOrder(t *testing.T) {
	id := func(id string) *scorecard.Remedy { return &scorecard.Remedy{ID: id} }
	former := &scorecard.Year{Year: 2022, Remedies: []*scorecard.Remedy{id("e")}}
	latest := &scorecard.Year{Year: 2023, Remedies: []*scorecard.Remedy{id("a")}, Components: []*scorecard.ComponentResult{
		{Remedies: []*scorecard.Remedy{id("b"), id("c")}}, {}, {Remedies: []*scorecard.Remedy{id("d")}}}}
	unit := &scorecard.Unit{Years: []*scorecard.Year{former, latest}}
	for range 2 { // what was given out must not share memory with what is kept
		var ids string
		for _, remedy := range unit.AllRemedies() {
			ids += remedy.ID
		}
		if ids != "abcde" || unit.LatestYear() != latest || len(latest.Remedies) != 1 {
			t.Errorf("remedies %q, latest year %d", ids, unit.LatestYear().Year)
		}
	}
	if empty := (&scorecard.Unit{}); empty.LatestYear() != nil || len(empty.AllRemedies()) != 0 {
		t.Error("a unit without years has a year or a remedy")
	}
}
