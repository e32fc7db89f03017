package render

import (
	"html/template"
	"slices"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// overview says of some remedies how many there are, by when, and how far they
// have come.
type overview struct {
	Count    int
	Late     int    // unfinished, and past their deadline on the as-of date
	Unstated int    // unfinished, without a deadline
	NextDue  string // the next deadline of an unfinished remedy, in the plan's words; "" where there is none
	NextEnd  string // its last day; "" where the deadline is that day
	NextIn   int    // how many remedies fall due then
	States   []count
	Dues     []dueCount
}

// count is how many remedies share a state.
type count struct {
	Count int
	State template.HTML
}

// dueCount is how many remedies share a deadline.
type dueCount struct {
	Due      figure
	End      string // its last day; "" where none is stated
	Count    int
	Agencies []agencyCount
	States   []count // filled in for pages that show them
	Late     int     // likewise

	words    string
	remedies []*scorecard.Remedy
}

// agencyCount is how many of some remedies an agency leads.
type agencyCount struct {
	Agency link
	Count  int

	agency *scorecard.Agency
}

func (m *maker) overview(remedies []*scorecard.Remedy) overview {
	view := overview{Count: len(remedies), States: m.counts(remedies)}
	var next scorecard.Due
	for _, remedy := range byDue(remedies) {
		due := remedy.CurrentDue()
		view.addDue(m, remedy, due)
		switch {
		case !remedy.Unfinished():
		case !due.Stated():
			view.Unstated++
		case remedy.Overdue(m.site.Portal.AsOf):
			view.Late++
		case view.NextIn == 0:
			next, view.NextIn = due, 1
			view.NextDue, view.NextEnd = m.due(remedy).Words, m.due(remedy).End
		case due.End() == next.End():
			view.NextIn++
		}
	}
	return view
}

// addDue counts a remedy; remedies come in the order of their deadlines.
func (o *overview) addDue(m *maker, remedy *scorecard.Remedy, due scorecard.Due) {
	if last := len(o.Dues) - 1; last >= 0 && sameDue(o.Dues[last].remedies[0], remedy, due) {
		o.Dues[last].add(m, remedy)
		return
	}
	worded := m.due(remedy)
	at := slices.IndexFunc(o.Dues, func(known dueCount) bool { return known.Due == worded.Shown })
	if at < 0 {
		at = len(o.Dues)
		o.Dues = append(o.Dues, dueCount{Due: worded.Shown, words: worded.Words})
		if due.Stated() {
			o.Dues[at].End = site.Date(due.End())
		}
	}
	o.Dues[at].add(m, remedy)
}

// sameDue tells whether two remedies' deadlines are worded alike without wording them.
func sameDue(a, b *scorecard.Remedy, dueOfB scorecard.Due) bool {
	return a.DueText == b.DueText && a.Due == b.Due && a.CurrentDue() == dueOfB
}

func (d *dueCount) add(m *maker, remedy *scorecard.Remedy) {
	d.Count++
	d.remedies = append(d.remedies, remedy)
	at := slices.IndexFunc(d.Agencies, func(known agencyCount) bool { return known.agency == remedy.Agency })
	if at < 0 {
		at = len(d.Agencies)
		d.Agencies = append(d.Agencies, agencyCount{Agency: m.toAgency(remedy.Year.Unit, remedy.Agency), agency: remedy.Agency})
	}
	d.Agencies[at].Count++
}

// countDues counts, for each deadline, the remedies of each state.
func (m *maker) countDues(dues []dueCount) {
	for i := range dues {
		due := &dues[i]
		due.States = m.counts(due.remedies)
		for _, remedy := range due.remedies {
			if remedy.Overdue(m.site.Portal.AsOf) {
				due.Late++
			}
		}
	}
}

// statusOrder is the order in which states are told, finished ones first.
var statusOrder = [...]scorecard.Status{scorecard.Done, scorecard.InProgress, scorecard.Open, scorecard.Dropped}

// counts says how many remedies are in each state, finished ones first.
func (m *maker) counts(remedies []*scorecard.Remedy) []count {
	var counts [len(scorecard.Statuses)]int
	for _, remedy := range remedies {
		counts[remedy.Status]++
	}
	var states []count
	for _, status := range statusOrder {
		if counts[status] > 0 {
			states = append(states, count{counts[status], m.state(status)})
		}
	}
	return states
}

// agencyRow is an agency's line in the table of a result.
type agencyRow struct {
	Agency   link
	Remedies overview
}

// agencyRows are the agencies that lead remedies, in the order of the unit's
// file.
func (m *maker) agencyRows(unit *scorecard.Unit, remedies []*scorecard.Remedy) []agencyRow {
	var rows []agencyRow
	for _, agency := range unit.Agencies {
		if own := site.RemediesOf(agency, remedies); len(own) > 0 {
			rows = append(rows, agencyRow{m.toAgency(unit, agency), m.overview(own)})
		}
	}
	return rows
}
