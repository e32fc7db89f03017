package scorecard

import (
	"cmp"
	"slices"
)

// Succession says that one unit took over from another on a day. A unit that was
// divided has several successors, one that was merged into has several
// predecessors.
type Succession struct {
	Predecessor, Successor *Unit
	Date                   Date // the successor's own, else the day on which the predecessor ended
}

// HasEnded tells whether the unit has ceased to be by the day: an end that is
// decided for a later day is to come.
func (u *Unit) HasEnded(asOf Date) bool { return u.Ended != nil && !asOf.Before(u.Ended.Date) }

// Successions are those to the unit's successors, in the order of the file; none
// while the unit exists, or where no one took over.
func (u *Unit) Successions() []Succession {
	if u.Ended == nil {
		return nil
	}
	successions := make([]Succession, len(u.Ended.Successors))
	for i, successor := range u.Ended.Successors {
		successions[i] = Succession{u, successor.Unit, successor.Date}
		if successor.Date.IsZero() {
			successions[i].Date = u.Ended.Date
		}
	}
	return successions
}

// Predecessors knows for every unit of a portal from whom it took over.
type Predecessors struct {
	successions map[*Unit][]Succession
	remedies    map[*Unit][]*Remedy
}

// NewPredecessors goes through the units that have ended, once.
func NewPredecessors(portal *Portal) *Predecessors {
	p := &Predecessors{map[*Unit][]Succession{}, map[*Unit][]*Remedy{}}
	for _, unit := range portal.Units {
		for _, succession := range unit.Successions() {
			p.successions[succession.Successor] = append(p.successions[succession.Successor], succession)
		}
	}
	for successor, successions := range p.successions {
		slices.SortStableFunc(successions, func(a, b Succession) int {
			return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(a.Predecessor.ID, b.Predecessor.ID))
		})
		p.remedies[successor] = handedTo(successor, successions)
	}
	return p
}

// handedTo are the remedies that predecessors handed to the successor.
func handedTo(successor *Unit, successions []Succession) []*Remedy {
	var remedies []*Remedy
	seen := map[*Unit]bool{}
	for _, succession := range successions {
		if seen[succession.Predecessor] {
			continue // taken over in more than one step
		}
		seen[succession.Predecessor] = true
		for _, remedy := range succession.Predecessor.AllRemedies() {
			if remedy.HandedTo == successor {
				remedies = append(remedies, remedy)
			}
		}
	}
	return remedies
}

// Of are the successions to the unit, by date and then the predecessor's id.
func (p *Predecessors) Of(unit *Unit) []Succession { return p.successions[unit] }

// TakenOver are the remedies that were handed to the unit, predecessor by
// predecessor in the order of Of, the latest year first. What became of them is
// told where they stand: in the predecessor's content.
func (p *Predecessors) TakenOver(unit *Unit) []*Remedy { return p.remedies[unit] }

// Handover says what became of a remedy when its unit ended.
type Handover uint8

// The ways of a remedy. HandedToNone is a finding that readers are told: the
// task is neither finished nor anyone's.
const (
	Kept         Handover = iota // its unit goes on, or the remedy was done or dropped
	HandedOver                   // to Remedy.HandedTo
	HandedToNone                 // it is unfinished, its unit has ended, and no successor took it over
)

// Handover says what became of the remedy by the day.
func (r *Remedy) Handover(asOf Date) Handover {
	switch {
	case r.HandedTo != nil:
		return HandedOver
	case r.Unfinished() && r.Year.Unit.HasEnded(asOf):
		return HandedToNone
	}
	return Kept
}
