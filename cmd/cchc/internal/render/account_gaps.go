package render

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// gapsView is where the account of a year has nothing to say. What is so of many
// components is said once.
type gapsView struct {
	Any         bool
	Unanswered  []componentGap // no remedy answers the component
	Unnamed     criteriaGap    // criteria that lost points and that no remedy names
	Unpublished componentsGap  // no score of any criterion is published
	Partly      []componentGap // some are, but do not account for all
	Unscored    []componentGap // the component's score is missing
}

// componentGap is about one component: so many points of so many, or why they are
// missing.
type componentGap struct {
	Component link
	Points    figure
	Of        figure // what the component lost in all; "" where Points are that
}

// componentsGap is about some components at once; Name leads to the only one.
type componentsGap struct {
	Count  int
	Points string
	Name   link
}

// criteriaGap is about criteria, by component.
type criteriaGap struct {
	Count      int
	Points     string
	Components []link
}

func (m *maker) gaps(account *scorecard.Account) gapsView {
	var view gapsView
	var unnamed, unpublished decimal.Hundredths
	var last *scorecard.Component
	for _, gap := range account.Gaps() {
		if gap.Loss == nil {
			continue // the account's last row, or why it has none, tells
		}
		view.Any = true
		points, _ := gap.Points.Get()
		switch {
		case gap.Kind == scorecard.Unscored:
			view.Unscored = append(view.Unscored, m.unscored(gap))
		case gap.Kind == scorecard.Unanswered && gap.Loss.Criterion == nil:
			view.Unanswered = append(view.Unanswered, m.componentGap(gap))
		case gap.Kind == scorecard.Unanswered:
			unnamed += points
			view.Unnamed.Count++
			if gap.Loss.Component != last {
				last = gap.Loss.Component
				view.Unnamed.Components = append(view.Unnamed.Components, m.link(m.site.ComponentAddress(gap.Loss.Result)+"#muc_tieu-chi", last.Title))
			}
		case gap.Loss.Criterion != nil: // the component's page tells it
		case publishes(gap.Loss.Result):
			view.Partly = append(view.Partly, m.componentGap(gap))
		default:
			unpublished += points
			view.Unpublished.Count++
			view.Unpublished.Name = m.toComponent(gap.Loss.Result)
		}
	}
	view.Unnamed.Points, view.Unpublished.Points = vi.Points(unnamed.String()), vi.Points(unpublished.String())
	return view
}

func (m *maker) componentGap(gap scorecard.Gap) componentGap {
	view := componentGap{Component: m.toComponent(gap.Loss.Result), Points: pointsOf(gap.Points, "")}
	if gap.Points != gap.Loss.Points {
		view.Of = pointsOf(gap.Loss.Points, "")
	}
	return view
}

// unscored names a component without a score; the year may have no result in it,
// and no page of it then.
func (m *maker) unscored(gap scorecard.Gap) componentGap {
	name := figureOf(gap.Loss.Component.Title, true, "")
	if gap.Loss.Result != nil {
		name = m.toComponent(gap.Loss.Result)
	}
	return componentGap{Component: name, Points: figureOf(site.StateWords(gap.Points.State()), false, "")}
}
