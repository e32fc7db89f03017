package scorecard

// Break is a reason why two figures do not stand next to each other.
type Break struct {
	Reason Reason
	State  State // why the figure is missing, where Reason is EarlierMissing or LaterMissing
}

// Comparison sets two results side by side: two years of one unit, or two units
// of one year, of which the first is called the earlier.
type Comparison struct {
	Earlier, Later *Year
	Total          Pair
	Components     []Pair // in the order of the later framework, then those that only the earlier has
}

// Pair is one row of a comparison. Both sides are shown whatever Breaks says; the
// difference is only there where it is empty.
type Pair struct {
	Earlier, Later Side
	Breaks         []Break            // why they cannot be compared; empty where they can
	Difference     Figure[Difference] // later − earlier: derived; not applicable where Breaks says why
}

// Side is one result of a pair.
type Side struct {
	Component *Component       // nil in the row of totals, and where the framework has no such component
	Result    *ComponentResult // nil likewise, and where the year has none in it
	Figures
}

// Component is the component that the row is about, the later one where both
// have it; nil in the row of totals.
func (p *Pair) Component() *Component {
	if p.Later.Component != nil {
		return p.Later.Component
	}
	return p.Earlier.Component
}

// Compare sets two results side by side, total and components. That years lie
// between them is no obstacle; ranks are given, but no difference of ranks, for
// they may be out of other numbers of units.
func Compare(earlier, later *Year) Comparison {
	change := CompareFrameworks(earlier.Framework, later.Framework)
	comparison := Comparison{Earlier: earlier, Later: later, Total: newPair(earlier.side(), later.side(), change.Total)}
	for _, component := range change.Components {
		pair := newPair(earlier.sideOf(component.Earlier), later.sideOf(component.Later), component.Reasons)
		comparison.Components = append(comparison.Components, pair)
	}
	return comparison
}

func (y *Year) side() Side { return Side{Figures: y.Figures()} }

func newPair(earlier, later Side, reasons []Reason) Pair {
	all := breaks(reasons, earlier.Figures, later.Figures)
	return Pair{Earlier: earlier, Later: later, Breaks: all, Difference: change(all, earlier.Figures, later.Figures, later.Component)}
}

// change is later − earlier where nothing breaks the line between them; component
// is nil for totals.
func change(breaks []Break, earlier, later Figures, component *Component) Figure[Difference] {
	if len(breaks) > 0 {
		return Missing[Difference](NotApplicable)
	}
	kind := Regular
	if component != nil {
		kind = component.Kind
	}
	maximum, _ := later.Maximum.Get()
	return difference(later.Score, earlier.Score, maximum, kind)
}

// breaks joins the reasons with those that the two scores give. A score that has
// no maximum either is one of no component or year, which the reasons tell.
func breaks(reasons []Reason, earlier, later Figures) []Break {
	var all []Break
	for _, reason := range reasons {
		all = append(all, Break{Reason: reason})
	}
	if !earlier.Score.IsKnown() && earlier.Maximum.IsKnown() {
		all = append(all, Break{EarlierMissing, earlier.Score.State()})
	}
	if !later.Score.IsKnown() && later.Maximum.IsKnown() {
		all = append(all, Break{LaterMissing, later.Score.State()})
	}
	return all
}
