package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// planView is the plan that answers a result.
type planView struct {
	Source     sourceView
	Title      string
	ReportDue  string // "" where none is stated
	ReportMark template.HTML
	ReportTo   string
	Duties     []scorecard.Duty
}

func (m *maker) plan(year *scorecard.Year) *planView {
	plan := year.Plan
	if plan == nil {
		return nil
	}
	view := &planView{Source: m.source(plan.Source), ReportMark: m.mark(year, "report_due"), ReportTo: plan.ReportTo, Duties: plan.Duties}
	if plan.Document != nil {
		view.Title = plan.Document.Title
	}
	if !plan.ReportDue.IsZero() {
		view.ReportDue = site.Date(plan.ReportDue)
	}
	return view
}
