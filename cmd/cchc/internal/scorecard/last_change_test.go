package scorecard_test

import (
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
)

// dated is a source of a document of that day of 2024.
func dated(month, day int) scorecard.Source {
	return scorecard.Source{DocumentID: "d", Document: &scorecard.Document{Date: scorecard.Date{Year: 2024, Month: month, Day: day}}}
}

func reported(month, day int) scorecard.Progress {
	return scorecard.Progress{Date: scorecard.Date{Year: 2024, Month: month, Day: day}}
}

// TestLastChange: each thing that a year holds counts, by the day of its document,
// a remedy by the days of its reports too; nothing counts elsewhere.
func TestLastChange(t *testing.T) {
	year := func(change func(*scorecard.Year)) *scorecard.Year {
		component := &scorecard.ComponentResult{Source: dated(1, 2)}
		y := &scorecard.Year{Source: dated(1, 1), Components: []*scorecard.ComponentResult{component}}
		change(y)
		return y
	}
	for name, test := range map[string]struct {
		change func(*scorecard.Year)
		want   scorecard.LastChange
		scores bool // it is of the scores alone, too
	}{
		"a component": {func(y *scorecard.Year) {}, dated(1, 2).LastChange(), true},
		"the result":  {func(y *scorecard.Year) { y.Source = dated(3, 1) }, dated(3, 1).LastChange(), true},
		"a peer":      {func(y *scorecard.Year) { y.Peers = []scorecard.Peer{{Source: dated(3, 2)}, {}} }, dated(3, 2).LastChange(), false},
		"an index":    {func(y *scorecard.Year) { y.Indices = []scorecard.OtherIndex{{Source: dated(3, 3)}} }, dated(3, 3).LastChange(), false},
		"the plan":    {func(y *scorecard.Year) { y.Plan = &scorecard.Plan{Source: dated(3, 4)} }, dated(3, 4).LastChange(), false},
		"a remedy":    {func(y *scorecard.Year) { y.Remedies = []*scorecard.Remedy{{Source: dated(3, 5)}} }, dated(3, 5).LastChange(), false},
		"a report": {func(y *scorecard.Year) {
			y.Components[0].Remedies = []*scorecard.Remedy{{Source: dated(3, 5), Progress: []scorecard.Progress{reported(5, 1), reported(4, 1)}}}
		}, scorecard.LastChange{Date: scorecard.Date{Year: 2024, Month: 5, Day: 1}, Report: true}, false},
		"a report on the day of its plan": {func(y *scorecard.Year) {
			y.Remedies = []*scorecard.Remedy{{Source: dated(3, 5), Progress: []scorecard.Progress{reported(3, 5)}}}
		}, dated(3, 5).LastChange(), false},
	} {
		y := year(test.change)
		unit := &scorecard.Unit{Years: []*scorecard.Year{y, {Source: dated(1, 1)}}}
		portal := &scorecard.Portal{Units: []*scorecard.Unit{{}, unit}}
		if y.LastChange() != test.want || unit.LastChange() != test.want || portal.LastChange() != test.want {
			t.Errorf("%s: %v, of the unit %v, of the portal %v, want %v", name, y.LastChange(), unit.LastChange(), portal.LastChange(), test.want)
		}
		if scores := y.ScoresLastChange(); (scores == test.want) != test.scores {
			t.Errorf("%s: scores changed last at %v", name, scores)
		}
	}
	if last := (&scorecard.Unit{}).LastChange(); !last.Date.IsZero() {
		t.Errorf("nothing changed last at %v", last)
	}
}
