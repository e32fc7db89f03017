package render

import (
	"cmp"
	"html/template"
	"slices"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// remedyView is a remedy as every page shows it.
type remedyView struct {
	ID, Task   string
	Number     int // its place in the list, from 1, where others refer to it; else 0
	State      template.HTML
	Late       bool
	Agency     link
	AgencyMark template.HTML
	With       []link
	Due        figure
	DueEnd     string
	FormerDues []string // deadlines that were moved
	Component  link     // "" on the component's own page
	Lost       lostView // likewise
	Criteria   []link
	Source     sourceView
	Reason     string
	HandedTo   link
	Orphan     string // that no one took it over from a unit that has ended
	Reports    []reportView
}

// reportView is one report on a remedy.
type reportView struct {
	Date, Text string
	State      template.HTML
	Proof      link
	Due        string // the new deadline, where the report moves it
}

// marksOf are the marks of the notes about a field of a remedy: its component's,
// else the year's.
type marksOf func(remedy *scorecard.Remedy, field string) template.HTML

func (m *maker) remedy(remedy *scorecard.Remedy, marks marksOf) remedyView {
	unit, due := remedy.Year.Unit, m.due(remedy)
	view := remedyView{
		ID: site.RemedyAnchor(remedy), Task: remedy.Task, State: m.state(remedy.Status), Late: remedy.Overdue(m.site.Portal.AsOf),
		Agency: m.toAgency(unit, remedy.Agency), AgencyMark: marks(remedy, "agency"),
		Due: due.Shown + marks(remedy, "due"), DueEnd: due.End, Source: m.source(remedy.Source), Reason: remedy.Reason,
	}
	view.Lost = m.lost(remedy)
	for _, former := range remedy.FormerDues() {
		view.FormerDues = append(view.FormerDues, site.Due(former))
	}
	for _, agency := range remedy.With {
		view.With = append(view.With, m.toAgency(unit, agency))
	}
	switch remedy.Handover(m.site.Portal.AsOf) {
	case scorecard.HandedOver:
		view.HandedTo = m.link(m.site.UnitAddress(remedy.HandedTo), remedy.HandedTo.Name)
	case scorecard.HandedToNone:
		view.Orphan = site.HandedToNone
	}
	component := componentOf(remedy)
	if component != nil && component != m.page.Component {
		view.Component = m.toComponent(component)
	}
	for _, criterion := range remedy.Criteria {
		view.Criteria = append(view.Criteria, m.toCriterion(component, criterion))
	}
	for _, progress := range remedy.Progress {
		view.Reports = append(view.Reports, m.report(progress))
	}
	return view
}

// dueView is the deadline of a remedy in force.
type dueView struct {
	Words string
	Shown figure // the same, without marks
	End   string // the last day of its span; "" where the deadline is that day, or none is stated
}

// dueKey is what a dueView is made from.
type dueKey struct {
	due  scorecard.Due
	text string // the plan's own words for it
}

func (m *maker) due(remedy *scorecard.Remedy) dueView {
	key := dueKey{due: remedy.CurrentDue()}
	if key.due == remedy.Due {
		key.text = remedy.DueText
	}
	return m.known.dues.once(key, func() dueView {
		view := dueView{Words: site.RemedyDue(remedy)}
		view.Shown = figureOf(view.Words, key.due.Stated(), "")
		if key.due.Stated() && key.due.Span != scorecard.SpanDay {
			view.End = site.Date(key.due.End())
		}
		return view
	})
}

func (m *maker) report(progress scorecard.Progress) reportView {
	view := reportView{Date: site.Date(progress.Date), Text: progress.Text, State: m.state(progress.Status)}
	switch {
	case progress.File != "":
		view.Proof = m.link(site.FileAddress(progress.File), progress.File)
	case progress.Document != nil:
		view.Proof = m.toDocument(progress.Document)
	}
	if progress.Due != nil {
		view.Due = site.Due(*progress.Due)
	}
	return view
}

// toCriterion leads to a criterion's row on its component's page.
func (m *maker) toCriterion(component *scorecard.ComponentResult, criterion *scorecard.Criterion) link {
	if component == nil {
		return link(escaped(criterion.Title))
	}
	return m.link(m.site.ComponentAddress(component)+"#"+criterionAnchor(criterion), criterion.Title)
}

func criterionAnchor(criterion *scorecard.Criterion) string { return "tieu-chi_" + criterion.ID }

// componentOf is the result of the component that a remedy serves, or nil.
func componentOf(remedy *scorecard.Remedy) *scorecard.ComponentResult {
	for _, result := range remedy.Year.Components {
		if result.Component == remedy.Component {
			return result
		}
	}
	return nil
}

// remedyViews shows remedies by deadline, those without one last.
func (m *maker) remedyViews(remedies []*scorecard.Remedy, marks marksOf) []remedyView {
	views := m.scratch.remedies.list(len(remedies))
	for i, remedy := range byDue(remedies) {
		views[i] = m.remedy(remedy, marks)
	}
	return views
}

// byDue orders remedies by the last day of their deadline.
func byDue(remedies []*scorecard.Remedy) []*scorecard.Remedy {
	sorted := slices.Clone(remedies)
	slices.SortStableFunc(sorted, func(a, b *scorecard.Remedy) int { return compareDue(a.CurrentDue(), b.CurrentDue()) })
	return sorted
}

func compareDue(a, b scorecard.Due) int {
	if a.Stated() != b.Stated() {
		if a.Stated() {
			return -1
		}
		return 1
	}
	return cmp.Or(a.End().Compare(b.End()), cmp.Compare(b.Span, a.Span))
}
