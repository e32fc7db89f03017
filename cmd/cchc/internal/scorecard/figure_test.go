package scorecard_test

import (
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
)

// missingStates are the ways of having no figure.
var missingStates = []scorecard.State{scorecard.Unknown, scorecard.NotScored, scorecard.NotApplicable, scorecard.NotPublished}

func TestZeroIsKnown(t *testing.T) {
	zero := scorecard.Known(0)
	if value, ok := zero.Get(); value != 0 || !ok || !zero.IsKnown() || zero.State() != scorecard.Given {
		t.Errorf("Known(0) = %d, %v in state %d; want a given 0", value, ok, zero.State())
	}
	var forgotten scorecard.Figure[int]
	if _, ok := forgotten.Get(); ok || forgotten.State() != scorecard.Unknown {
		t.Error("a forgotten figure must be unknown")
	}
	if forgotten == zero {
		t.Error("a forgotten figure equals 0")
	}
}

func TestMissingIsNeverAValue(t *testing.T) {
	seen := map[scorecard.Figure[int]]bool{scorecard.Known(0): true}
	for _, state := range missingStates {
		figure := scorecard.Missing[int](state)
		if _, ok := figure.Get(); ok || figure.IsKnown() || figure.State() != state {
			t.Errorf("Missing(%d) is known, or in state %d", state, figure.State())
		}
		if seen[figure] {
			t.Errorf("Missing(%d) equals another figure", state)
		}
		seen[figure] = true
	}
	if scorecard.Missing[int](scorecard.Given).IsKnown() {
		t.Error("Missing(Given) must not make up a value")
	}
}

func TestDerive(t *testing.T) {
	times := func(a int, b string) string { return b[:a] }
	got := scorecard.Derive(scorecard.Known(2), scorecard.Known("điểm"), times)
	if value, ok := got.Get(); value != "đ" || !ok {
		t.Errorf("Derive of two known figures = %q, %v", value, ok)
	}
	for _, state := range missingStates {
		first := scorecard.Derive(scorecard.Missing[int](state), scorecard.Known("a"), times)
		second := scorecard.Derive(scorecard.Known(1), scorecard.Missing[string](state), times)
		for _, figure := range []scorecard.Figure[string]{first, second} {
			if figure.IsKnown() || figure.State() != state {
				t.Errorf("derived from a figure in state %d: state %d", state, figure.State())
			}
		}
	}
	both := scorecard.Derive(scorecard.Missing[int](scorecard.NotScored), scorecard.Missing[string](scorecard.NotPublished), times)
	if both.State() != scorecard.NotScored {
		t.Errorf("of two reasons the second was kept: state %d", both.State())
	}
}
