package scorecard

import (
	"cmp"
	"slices"
)

// Trend is one unit's results over the years, its total's or one component's.
//
// A total's trend has a point for every calendar year from the unit's first
// result to its last, a component's from the first year that has the component
// to the unit's last: a year without a result is a point without figures, so that
// a scale of years has no year left out.
type Trend struct {
	Component *Component // as its last framework has it; nil for the total
	Points    []TrendPoint
}

// TrendPoint is one year of a trend. A line leads to it from the point before
// where Breaks is empty; else none does, and Breaks says why. At the first point of
// a component that came after the unit's first result that is ComponentNew.
type TrendPoint struct {
	Year      int
	Of        *Year            // nil where the unit has no result in the year
	Component *Component       // nil for the total, and where the year's framework has no such component
	Result    *ComponentResult // nil likewise, and where the year has none in it
	Figures
	Breaks []Break
	Change Figure[Difference] // since the point before: derived; not applicable where the line breaks, and at the first point
}

// YearOf is the unit's result in the year, or nil.
func (u *Unit) YearOf(year int) *Year {
	place, found := slices.BinarySearchFunc(u.Years, year, func(y *Year, year int) int { return cmp.Compare(y.Year, year) })
	if !found {
		return nil
	}
	return u.Years[place]
}

// Trend is the trend of the unit's totals; without points for a unit without
// results.
func (u *Unit) Trend() Trend {
	var trend Trend
	u.eachYear(0, func(number int, before, year *Year) {
		var side Side
		var reasons []Reason
		if year != nil {
			side = year.side()
		}
		if before != nil && year != nil && before.Framework != year.Framework {
			reasons = CompareFrameworks(before.Framework, year.Framework).Total
		}
		trend.add(number, before, year, side, reasons)
	})
	return trend
}

// ComponentTrends are the trends of all components that the unit has ever been
// scored in: those of its last framework in the framework's order, then those
// that are gone, as they came. A component goes on under another id where one of
// the two frameworks names the other id among its aliases.
func (u *Unit) ComponentTrends() []Trend {
	tracks := u.tracks()
	trends := make([]Trend, len(tracks))
	for i, track := range tracks {
		trends[i] = track.trend(u)
	}
	return trends
}

// eachYear goes through the calendar years from that of the first-th result to
// the last's; before and year are nil where the unit has no result in them, and
// before at the first.
func (u *Unit) eachYear(first int, visit func(number int, before, year *Year)) {
	for place := first; place < len(u.Years); place++ {
		year := u.Years[place]
		if place == first {
			visit(year.Year, nil, year)
			continue
		}
		before := u.Years[place-1]
		for number := before.Year + 1; number < year.Year; number++ {
			visit(number, before, nil)
			before = nil
		}
		visit(year.Year, before, year)
	}
}

// add appends a point; side and reasons are those of a year that is not nil.
func (t *Trend) add(number int, before, year *Year, side Side, reasons []Reason) {
	if year == nil {
		side.Figures = missingFigures(Unknown)
	}
	point := TrendPoint{Year: number, Of: year, Component: side.Component, Result: side.Result, Figures: side.Figures, Change: Missing[Difference](NotApplicable)}
	if len(t.Points) == 0 {
		point.Breaks = breaks(reasons, missingFigures(Unknown), side.Figures)
		t.Points = append(t.Points, point)
		return
	}
	if before == nil || year == nil {
		reasons = []Reason{NoYear}
	}
	last := t.Points[len(t.Points)-1].Figures
	point.Breaks = breaks(reasons, last, side.Figures)
	point.Change = change(point.Breaks, last, side.Figures, side.Component)
	t.Points = append(t.Points, point)
}

// track is a component followed through the frameworks of a unit.
type track struct {
	first  int                       // the place in Unit.Years of the first year that has it
	latest *Component                // as the last framework that has it
	under  map[*Framework]*Component // what each framework calls it
}

func (u *Unit) tracks() []*track {
	var all []*track
	of := map[*Component]*track{} // by what the track was last
	var last *Framework
	for place, year := range u.Years {
		if year.Framework == last {
			continue
		}
		last = year.Framework
		former := formerComponents(latest(all), last.Components)
		for _, component := range last.Components {
			goesOn := of[former[component]]
			if goesOn == nil {
				goesOn = &track{first: place, under: map[*Framework]*Component{}}
				all = append(all, goesOn)
			}
			goesOn.latest, goesOn.under[last] = component, component
			of[component] = goesOn
		}
	}
	return inOrderOf(last, all)
}

func latest(tracks []*track) []*Component {
	components := make([]*Component, len(tracks))
	for i, track := range tracks {
		components[i] = track.latest
	}
	return components
}

// inOrderOf puts the tracks of a framework first, in its order.
func inOrderOf(framework *Framework, tracks []*track) []*track {
	place := map[*Component]int{}
	if framework != nil {
		for i, component := range framework.Components {
			place[component] = i - len(framework.Components)
		}
	}
	slices.SortStableFunc(tracks, func(a, b *track) int {
		return cmp.Compare(place[a.under[framework]], place[b.under[framework]])
	})
	return tracks
}

func (t *track) trend(u *Unit) Trend {
	trend := Trend{Component: t.latest}
	u.eachYear(t.first, func(number int, before, year *Year) {
		var side Side
		var reasons []Reason
		if year != nil {
			side = year.sideOf(t.under[year.Framework])
		}
		switch {
		case year == nil:
		case before != nil:
			reasons = componentReasons(before.Framework, t.under[before.Framework], year.Framework, side.Component)
		case len(trend.Points) == 0 && t.first > 0:
			reasons = []Reason{ComponentNew}
		}
		trend.add(number, before, year, side, reasons)
	})
	return trend
}
