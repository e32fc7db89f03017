package site

import (
	"slices"

	"cchc/cmd/cchc/internal/scorecard"
)

// News are the deadlines of a unit and what became known of it. What is said of a
// remedy is said once, for the unit's own calendar and feed and for those of every
// agency that leads it or helps with it.
type News struct {
	site    *Site
	unit    *scorecard.Unit
	all     []*scorecard.Remedy
	events  map[*scorecard.Remedy]*Event // of those that have a deadline
	reports map[*scorecard.Remedy][]*Entry
}

// News makes the news of a unit.
func (s *Site) News(unit *scorecard.Unit) *News {
	news := &News{site: s, unit: unit, all: unit.AllRemedies(), events: map[*scorecard.Remedy]*Event{}, reports: map[*scorecard.Remedy][]*Entry{}}
	for _, remedy := range news.all {
		if remedy.CurrentDue().Stated() {
			news.events[remedy] = s.remedyEvent(remedy)
		}
		if len(remedy.Progress) > 0 {
			news.reports[remedy] = s.reportEntries(remedy)
		}
	}
	return news
}

// Events are the deadlines of the unit's remedies and of its reports on them;
// of those that an agency leads or helps with, where one is given. What has no
// deadline has no event. The event of a remedy is the same in all of them.
func (n *News) Events(agency *scorecard.Agency) []*Event {
	var events []*Event
	for _, year := range n.unit.Years {
		if reports(year) && agency == nil {
			events = append(events, n.site.reportEvent(year))
		}
	}
	for _, remedy := range concerns(n.all, agency) {
		if event, ok := n.events[remedy]; ok {
			events = append(events, event)
		}
	}
	return events
}

// Entries tell what became known of the unit, the newest first: each result, each
// plan that answers one, each report on a remedy, and each correction. With an
// agency given, they tell of the remedies that it leads or helps with. All comes from the data: the
// dates are those of documents and reports. The entry of a report is the same in all of them.
func (n *News) Entries(agency *scorecard.Agency) []*Entry {
	var entries []*Entry
	remedies := concerns(n.all, agency)
	for _, year := range n.unit.Years {
		if published(year) && agency == nil {
			entries = append(entries, n.site.resultEntry(year))
		}
		if answered(year) {
			if own := ofYear(remedies, year); agency == nil || len(own) > 0 {
				entries = append(entries, n.site.planEntry(year, agency, own))
			}
		}
	}
	for _, remedy := range remedies {
		entries = append(entries, n.reports[remedy]...)
	}
	if agency == nil {
		entries = append(entries, n.site.correctionEntries(n.unit)...)
	}
	// Of one day the later step stands first: the plan before the result that it answers.
	slices.Reverse(entries)
	slices.SortStableFunc(entries, func(a, b *Entry) int { return b.Date.Compare(a.Date) })
	return entries
}
