package scorecard

import "cchc/cmd/cchc/internal/decimal"

// State says whether a figure is known and, where it is not, why. The four
// ways of being missing are different things, and none of them is zero.
type State uint8

// The states of a figure. The zero State is Unknown.
const (
	Unknown       State = iota // no source at hand gives it
	Given                      // a source gives it
	NotScored                  // the unit was not scored here
	NotApplicable              // the criteria do not apply to the unit
	NotPublished               // scored, but the result is not published
)

// Figure is a number that a source gives, or the reason why there is none. The
// zero Figure is unknown, so that a forgotten figure can never read as 0.
type Figure[T any] struct {
	value T
	state State
}

// Points are score points, in exact hundredths.
type Points = Figure[decimal.Hundredths]

// Known is a figure that a source gives.
func Known[T any](value T) Figure[T] { return Figure[T]{value: value, state: Given} }

// Missing is a figure that is not given, for the reason in state.
func Missing[T any](state State) Figure[T] {
	if state == Given {
		state = Unknown
	}
	return Figure[T]{state: state}
}

// Get is the value, and whether there is one.
func (f Figure[T]) Get() (T, bool) { return f.value, f.state == Given }

// IsKnown tells whether there is a value.
func (f Figure[T]) IsKnown() bool { return f.state == Given }

// State says whether there is a value or why there is none.
func (f Figure[T]) State() State { return f.state }

// Derive computes a figure from two others; it is missing where either is, for
// the reason of the first that is.
func Derive[A, B, C any](a Figure[A], b Figure[B], compute func(A, B) C) Figure[C] {
	if !a.IsKnown() {
		return Missing[C](a.state)
	}
	if !b.IsKnown() {
		return Missing[C](b.state)
	}
	return Known(compute(a.value, b.value))
}
