package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// endedView is what every page of a unit says that has ended, or whose end is
// decided.
type endedView struct {
	Name, Words string
	Document    link
	Successors  []successionView
	Date        string // as DCMI Period writes it: "end=2023-07-01"
}

// successionView is one unit that took over, or was taken over from.
type successionView struct {
	Unit     link
	Date     string
	Absolute string // of the unit's own page
}

// ended is nil for a unit that goes on, and on pages of no unit.
func (m *maker) ended() *endedView {
	unit := m.page.Unit
	if unit == nil || unit.Ended == nil {
		return nil
	}
	view := &endedView{Name: vi.Capitalize(unit.Name), Words: site.EndWords(unit.Ended, unit.HasEnded(m.site.Portal.AsOf)), Date: "end=" + unit.Ended.Date.String()}
	if unit.Ended.Document != nil {
		view.Document = m.toDocument(unit.Ended.Document)
	}
	for _, succession := range unit.Successions() {
		view.Successors = append(view.Successors, m.succession(succession.Successor, succession.Date))
	}
	return view
}

// predecessors are the units that the page's unit took over from.
func (m *maker) predecessors() []successionView {
	if m.page.Unit == nil {
		return nil
	}
	var views []successionView
	for _, succession := range m.site.Predecessors.Of(m.page.Unit) {
		views = append(views, m.succession(succession.Predecessor, succession.Date))
	}
	return views
}

func (m *maker) succession(unit *scorecard.Unit, date scorecard.Date) successionView {
	address := m.site.UnitAddress(unit)
	return successionView{Unit: m.link(address, unit.Name), Date: site.Date(date), Absolute: m.site.Absolute(address)}
}

// takenRow is a remedy that the unit took over: it is told in full where it
// stands, on the predecessor's page.
type takenRow struct {
	Task  link
	From  template.HTML
	Due   figure
	State template.HTML
	Late  bool
}

func (m *maker) takenOver(unit *scorecard.Unit) []takenRow {
	var rows []takenRow
	for _, remedy := range m.site.Predecessors.TakenOver(unit) {
		from := remedy.Year.Unit
		rows = append(rows, takenRow{Task: m.link(m.site.RemedyAddress(remedy), remedy.Task), From: m.link(m.site.UnitAddress(from), from.Name),
			Due: m.due(remedy).Shown, State: m.state(remedy.Status), Late: remedy.Overdue(m.site.Portal.AsOf)})
	}
	return rows
}
