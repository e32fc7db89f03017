package scorecard

// Reason says why two figures do not stand next to each other: a line between
// them breaks, and no difference of theirs is shown.
type Reason uint8

// The reasons, the most telling first. "Earlier" and "later" are the two years;
// where two units of one year are compared, the first and the second.
const (
	MaximumChanged          Reason = iota // its own maximum is another
	ComponentNew                          // the later framework has the component, the earlier has not; of a total: has one
	ComponentGone                         // the later framework has the component no more; of a total: lacks one
	ComponentMaximumChanged               // of a total: a component weighs more or less
	KindChanged                           // regular, bonus or penalty: it counts in another way; of a total: a component does
	CriteriaChanged                       // criteria came, went, weigh otherwise or are measured otherwise (survey); of a total: those of a component
	AnotherDocument                       // another decision issued the framework; alone: nothing else that it publishes differs
	MeasureChanged                        // of another index (SIPAS …): it is measured in another unit
	NoYear                                // the unit has no result in a year between or in one of the two
	EarlierMissing                        // the earlier figure is missing; Break.State says why
	LaterMissing                          // the later figure is missing; Break.State says why
)

// FrameworkChange is what differs between two versions of the criteria set.
//
// Scores of two frameworks stand next to each other only where no reason speaks
// against it. Another document is a reason by itself: it may score by another
// guide, which no portal sees. Whoever knows that a decision was issued again
// unchanged lets one framework hold for both years.
type FrameworkChange struct {
	Earlier, Later *Framework
	Total          []Reason
	Components     []ComponentChange // in the order of the later framework, then those that are gone
}

// ComponentChange is what differs of one component; its Earlier is nil where it
// is new, its Later where it is gone.
type ComponentChange struct {
	Earlier, Later *Component
	Reasons        []Reason
}

// CompareFrameworks finds what differs between two frameworks, which may be the
// same. A component is found again by its id, else by an alias.
func CompareFrameworks(earlier, later *Framework) FrameworkChange {
	change := FrameworkChange{Earlier: earlier, Later: later}
	former := formerComponents(earlier.Components, later.Components)
	kept := make(map[*Component]bool, len(former))
	add := func(earlier, later *Component, reasons []Reason) {
		change.Components = append(change.Components, ComponentChange{earlier, later, reasons})
	}
	for _, component := range later.Components {
		kept[former[component]] = true
		add(former[component], component, componentReasons(earlier, former[component], later, component))
	}
	for _, component := range earlier.Components {
		if !kept[component] {
			add(component, nil, componentReasons(earlier, component, later, nil))
		}
	}
	change.Total = totalReasons(change)
	return change
}

// componentReasons are why the results in two components, one of each framework
// and either nil, do not stand next to each other.
func componentReasons(earlier *Framework, was *Component, later *Framework, is *Component) []Reason {
	switch {
	case was == is && is != nil:
		return nil
	case is == nil:
		return []Reason{ComponentGone}
	case was == nil:
		return []Reason{ComponentNew}
	}
	var reasons []Reason
	for _, found := range []struct {
		reason Reason
		holds  bool
	}{
		{MaximumChanged, was.MaxScore != is.MaxScore},
		{KindChanged, was.Kind != is.Kind},
		{CriteriaChanged, criteriaChanged(was.Criteria, is.Criteria)},
		{AnotherDocument, earlier.DocumentID != later.DocumentID},
	} {
		if found.holds {
			reasons = append(reasons, found.reason)
		}
	}
	return reasons
}

// totalReasons are why the totals do not stand next to each other: the
// frameworks' own, and those of any component.
func totalReasons(change FrameworkChange) []Reason {
	holds := [AnotherDocument + 1]bool{
		MaximumChanged:  change.Earlier.MaxScore != change.Later.MaxScore,
		AnotherDocument: change.Earlier.DocumentID != change.Later.DocumentID,
	}
	for _, component := range change.Components {
		for _, reason := range component.Reasons {
			if reason == MaximumChanged {
				reason = ComponentMaximumChanged
			}
			holds[reason] = true
		}
	}
	var reasons []Reason
	for reason, held := range holds {
		if held {
			reasons = append(reasons, Reason(reason))
		}
	}
	return reasons
}

// formerComponents finds for each later component the earlier one that it goes
// on from: that of its id, else one whose id is an alias of it, else one that has
// its id for an alias. No component goes on from another's.
func formerComponents(earlier, later []*Component) map[*Component]*Component {
	former := make(map[*Component]*Component, len(later))
	byID, byAlias := map[string]*Component{}, map[string]*Component{}
	for _, component := range earlier {
		byID[component.ID] = component
		for _, alias := range component.Aliases {
			byAlias[alias] = component
		}
	}
	taken := map[*Component]bool{}
	take := func(component, was *Component) {
		if was != nil && former[component] == nil && !taken[was] {
			former[component], taken[was] = was, true
		}
	}
	for _, component := range later {
		take(component, byID[component.ID])
	}
	for _, component := range later {
		for _, alias := range component.Aliases {
			take(component, byID[alias])
		}
		take(component, byAlias[component.ID])
	}
	return former
}

// criteriaChanged tells whether two lists of criteria are known to differ in what
// they score. A list, or a maximum, that one framework does not publish says
// nothing.
func criteriaChanged(earlier, later []*Criterion) bool {
	if len(earlier) == 0 || len(later) == 0 {
		return false
	}
	if len(earlier) != len(later) {
		return true
	}
	byID := make(map[string]*Criterion, len(earlier))
	for _, criterion := range earlier {
		byID[criterion.ID] = criterion
	}
	for _, criterion := range later {
		was := byID[criterion.ID]
		if was == nil || was.Survey != criterion.Survey || criteriaChanged(was.Parts, criterion.Parts) {
			return true
		}
		if was.MaxScore.IsKnown() && criterion.MaxScore.IsKnown() && was.MaxScore != criterion.MaxScore {
			return true
		}
	}
	return false
}
