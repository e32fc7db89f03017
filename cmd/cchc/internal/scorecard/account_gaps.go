package scorecard

import (
	"slices"

	"cchc/cmd/cchc/internal/decimal"
)

// Gap is a place where the account of a year's points has nothing to say: where
// no remedy answers a loss, or no source tells where it was made.
type Gap struct {
	Kind   GapKind
	Loss   *Loss  // nil where the gap is the year's
	Points Points // how much it is about; missing where that is not known either
}

// GapKind is what is missing.
type GapKind uint8

// The kinds of gaps.
const (
	Unanswered  GapKind = iota // points were lost and no remedy answers that
	Unplaced                   // points were lost and the published parts do not account for them
	Unscored                   // the component's score is missing, so that what it lost is not known
	Unexplained                // the year's total lacks what no known loss accounts for
)

// Gaps are the places where the account has nothing to say, kind by kind, in the
// framework's order. A criterion is answered by a remedy that names it, the one
// above it or a part of it; one that serves its component as a whole does not
// name it. Of what is not answered no parts are listed.
func (a *Account) Gaps() []Gap {
	var unanswered, unplaced, unscored []Gap
	for _, loss := range a.Losses {
		if !loss.Points.IsKnown() {
			unscored = append(unscored, Gap{Unscored, loss, loss.Points})
		}
		unanswered = loss.unanswered(unanswered)
		unplaced = loss.unplaced(unplaced)
	}
	gaps := append(append(unanswered, unplaced...), unscored...)
	if rest, ok := a.Rest.Get(); !ok || rest != 0 {
		gaps = append(gaps, Gap{Unexplained, nil, a.Rest})
	}
	return gaps
}

// Gaps are the component's own, as Account.Gaps lists them.
func (l *Loss) Gaps() []Gap {
	gaps := l.unplaced(l.unanswered(nil))
	if !l.Points.IsKnown() {
		gaps = append(gaps, Gap{Unscored, l, l.Points})
	}
	return gaps
}

func (l *Loss) unanswered(gaps []Gap) []Gap {
	lost, _ := l.Points.Get()
	switch {
	case len(l.Remedies) > 0 && l.Criterion != nil:
		return gaps
	case lost > 0 && len(l.Answering()) == 0:
		return append(gaps, Gap{Unanswered, l, l.Points})
	}
	for _, part := range l.Parts {
		gaps = part.unanswered(gaps)
	}
	return gaps
}

// unplaced: a criterion that is not divided further is where its loss was made,
// and so is one of whose parts nothing is published.
func (l *Loss) unplaced(gaps []Gap) []Gap {
	left, ok := l.Unplaced.Get()
	if ok && left != 0 && len(l.Parts) > 0 && (l.Criterion == nil || l.IsPlaced()) {
		gaps = append(gaps, Gap{Unplaced, l, Known[decimal.Hundredths](left)})
	}
	for _, part := range l.Parts {
		gaps = part.unplaced(gaps)
	}
	return gaps
}

// answers are a year's remedies, to be asked for what they answer: a remedy answers
// the criteria that it names; one that names none its component; one of no
// component the overall result. They are few: they are looked through each time.
type answers []*Remedy

// whole are those that name no criterion: of a component, or of none (nil).
func (a answers) whole(component *Component) []*Remedy {
	var own []*Remedy
	for _, remedy := range a {
		if len(remedy.Criteria) == 0 && remedy.Component == component {
			own = append(own, remedy)
		}
	}
	return own
}

// naming are those that name the criterion.
func (a answers) naming(criterion *Criterion) []*Remedy {
	var own []*Remedy
	for _, remedy := range a {
		if slices.Contains(remedy.Criteria, criterion) {
			own = append(own, remedy)
		}
	}
	return own
}
