package correction

import (
	"bytes"
	"cmp"
	"slices"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

// What happened to something.
const (
	Changed = "changed"
	Added   = "added"
	Removed = "removed"
)

// Change is one difference: a value that is another, or a thing that came or went.
type Change struct {
	Unit string `json:"unit,omitempty"`
	Place
	Thing  string    `json:"thing"`           // unit, year, component, criterion, remedy, note, document, …
	ID     string    `json:"id,omitempty"`    // of a remedy, a document, a note …
	Title  string    `json:"title,omitempty"` // of the thing
	What   string    `json:"what"`
	Key    string    `json:"key,omitempty"` // of the value that changed
	Class  Class     `json:"class,omitempty"`
	Former string    `json:"former,omitempty"` // "" where it was missing
	Value  string    `json:"value,omitempty"`  // "" where it is missing
	Name   diag.Text `json:"-"`                // of the value
	Old    diag.Text `json:"-"`
	New    diag.Text `json:"-"`

	unitName, componentTitle string

	// Covered says that the change is told by that of what holds it: the component of
	// a new year, the figures of one that was removed.
	Covered bool `json:"-"`
	// Published is whether it makes a published figure another: a correction.
	Published bool `json:"correction,omitempty"`
	// Recorded is whether a correction tells of it.
	Recorded bool `json:"recorded,omitempty"`
}

// Compare gives the differences of a unit's data, in their order: each thing's,
// then what is below it. Either side may be nil: a new unit, or one that is gone.
func Compare(former, current *Published) []Change {
	switch {
	case former == nil:
		return []Change{{Unit: current.Unit.ID, unitName: current.Unit.Name, Thing: "unit", Title: current.Unit.Name, What: Added}}
	case current == nil:
		return []Change{{Unit: former.Unit.ID, unitName: former.Unit.Name, Thing: "unit", Title: former.Unit.Name, What: Removed}}
	case len(former.data) > 0 && bytes.Equal(former.data, current.data):
		return nil
	}
	changes := compare(former.flatten(), current.flatten())
	titles := map[Place]string{}
	for _, side := range []*Published{former, current} {
		for _, year := range side.Years {
			for _, component := range year.Components {
				titles[Place{Year: year.Year, Component: component.ID}] = component.Title
			}
		}
	}
	for i := range changes {
		c := &changes[i]
		c.Unit, c.unitName, c.componentTitle = current.Unit.ID, current.Unit.Name, titles[Place{Year: c.Year, Component: c.Component}]
	}
	return inherited(ordered(changes))
}

// ComparePortal gives the differences in what is said of the portal as a whole.
func ComparePortal(former, current *Published) []Change {
	return compare(former.flattenPortal(), current.flattenPortal())
}

func compare(former, current []thing) []Change {
	before, now := byKey(former), byKey(current)
	var changes []Change
	for i := range current {
		thing := &current[i]
		if old := before[thing.key()]; old != nil {
			changes = append(changes, values(old, thing)...)
		} else {
			changes = append(changes, Change{Place: thing.place, Thing: thing.kind, ID: thing.id, Title: thing.title, What: Added, Covered: covered(thing, before)})
		}
	}
	for i := range former {
		if thing := &former[i]; now[thing.key()] == nil {
			changes = append(changes, removed(thing, now)...)
		}
	}
	return changes
}

func byKey(things []thing) map[key]*thing {
	found := make(map[key]*thing, len(things))
	for i := range things {
		found[things[i].key()] = &things[i]
	}
	return found
}

// covered tells whether what holds the thing is not on the other side either.
func covered(t *thing, other map[key]*thing) bool {
	holders := []key{{Place{Year: t.place.Year}, "year", ""}, {Place{Year: t.place.Year, Component: t.place.Component}, "component", ""}}
	switch {
	case t.place.Year == 0:
		return false
	case t.kind == "year":
		return false
	case other[holders[0]] == nil:
		return true
	}
	return t.place.Component != "" && t.kind != "component" && other[holders[1]] == nil
}

// removed says that a thing is gone, and each of its figures with it.
func removed(t *thing, now map[key]*thing) []Change {
	changes := []Change{{Place: t.place, Thing: t.kind, ID: t.id, Title: t.title, What: Removed, Covered: covered(t, now)}}
	for _, v := range t.values {
		if v.class == Figure && v.plain != "" {
			gone := changeOf(t, v, value{key: v.key, class: v.class, name: v.name, shown: missing})
			gone.Covered = true
			changes = append(changes, gone)
		}
	}
	return changes
}

func values(old, current *thing) []Change {
	var changes []Change
	for i, v := range current.values {
		if old.values[i].plain != v.plain {
			changes = append(changes, changeOf(current, old.values[i], v))
		}
	}
	return changes
}

func changeOf(t *thing, old, current value) Change {
	return Change{Place: t.place, Thing: t.kind, ID: t.id, Title: t.title, What: Changed, Key: current.key, Class: current.class,
		Former: old.plain, Value: current.plain, Name: current.name, Old: old.shown, New: current.shown,
		Published: current.class == Figure && old.plain != ""}
}

// ordered puts what is gone among what is of the same year: the latest year first.
func ordered(changes []Change) []Change {
	slices.SortStableFunc(changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(min(a.Year, 1), min(b.Year, 1)), cmp.Compare(b.Year, a.Year))
	})
	return changes
}

// inherited takes from the corrections the number of ranked units that a component
// takes from its year: where it changed as the year's did, it followed.
func inherited(changes []Change) []Change {
	type step struct {
		year          int
		former, value string
	}
	years := map[step]bool{}
	for _, c := range changes {
		if c.Thing == "year" && c.Key == "ranked_units" {
			years[step{c.Year, c.Former, c.Value}] = true
		}
	}
	for i := range changes {
		c := &changes[i]
		if c.Thing == "component" && c.Key == "ranked_units" && years[step{c.Year, c.Former, c.Value}] {
			c.Class, c.Published = Derived, false
		}
	}
	return changes
}

// Mark notes which changes of published figures the corrections tell of.
func Mark(changes []Change, corrections []*scorecard.Correction) {
	for i := range changes {
		changes[i].Recorded = changes[i].Published && recorded(&changes[i], corrections)
	}
}

// recorded tells whether corrections lead from the former value to the present one.
func recorded(c *Change, corrections []*scorecard.Correction) bool {
	var latest *scorecard.Correction
	led := false
	for _, correction := range corrections {
		if !c.about(correction) {
			continue
		}
		latest = correction
		led = led || correction.Former.Short() == c.Former
	}
	return led && plain(latest.Value) == c.Value
}

// about tells whether a correction is of the figure that changed.
func (c *Change) about(correction *scorecard.Correction) bool {
	return correction.UnitID == c.Unit && correction.Year == c.Year && correction.ComponentID == c.Component && correction.CriterionID == c.Criterion && correction.Figure == c.Key
}

func plain(points scorecard.Points) string {
	if value, ok := points.Get(); ok {
		return value.Short()
	}
	return ""
}

// former is the former value as a number.
func (c *Change) former() decimal.Hundredths {
	value, _ := decimal.Parse(c.Former) // Read has parsed it
	return value
}
