package site

import (
	"slices"

	"cchc/cmd/cchc/internal/scorecard"
)

// own is what the map knows of one unit that depends on the unit alone. A later map of
// a portal that has the same unit takes it over; see Replan.
type own struct {
	trends    []scorecard.Trend
	summaries map[*scorecard.ComponentResult]string
	news      map[*scorecard.Agency]hasNews // the unit's own under nil
}

// hasNews tells whether there is something to tell: see News.
type hasNews struct{ events, entries bool }

func ownOf(unit *scorecard.Unit) *own {
	all := unit.AllRemedies()
	o := &own{trends: unit.ComponentTrends(), summaries: map[*scorecard.ComponentResult]string{}, news: map[*scorecard.Agency]hasNews{}}
	for _, agency := range append([]*scorecard.Agency{nil}, unit.Agencies...) {
		o.news[agency] = hasNews{hasEvents(unit, agency, all), hasEntries(unit, agency, all)}
	}
	for _, year := range unit.Years {
		for _, component := range year.Components {
			o.summaries[component] = componentSummary(component)
		}
	}
	return o
}

// hasEvents tells whether there are events, without making them.
func hasEvents(unit *scorecard.Unit, agency *scorecard.Agency, all []*scorecard.Remedy) bool {
	return slices.ContainsFunc(all, func(r *scorecard.Remedy) bool { return concerned(agency, r) && r.CurrentDue().Stated() }) ||
		agency == nil && slices.ContainsFunc(unit.Years, reports)
}

// hasEntries tells whether there are entries, without making them.
func hasEntries(unit *scorecard.Unit, agency *scorecard.Agency, all []*scorecard.Remedy) bool {
	return slices.ContainsFunc(all, func(r *scorecard.Remedy) bool {
		return concerned(agency, r) && (len(r.Progress) > 0 || answered(r.Year))
	}) || agency == nil && slices.ContainsFunc(unit.Years, func(year *scorecard.Year) bool { return published(year) || answered(year) })
}

// concerned tells whether an agency leads a remedy or helps with it; nil stands for
// the unit, which all concern.
func concerned(agency *scorecard.Agency, remedy *scorecard.Remedy) bool {
	return agency == nil || remedy.Agency == agency || slices.Contains(remedy.With, agency)
}
