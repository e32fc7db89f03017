package scorecard_test

import (
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
)

func dayOf(t *testing.T, year, month, day int) scorecard.Date {
	t.Helper()
	date, ok := scorecard.NewDate(year, month, day)
	if !ok {
		t.Fatal(year, month, day)
	}
	return date
}

// merged is a portal in which a and b end into c, b a fortnight later, b into d as
// well; e ends into no one.
func merged(t *testing.T) (*scorecard.Portal, map[string]*scorecard.Unit) {
	units := map[string]*scorecard.Unit{}
	portal := &scorecard.Portal{}
	for _, id := range []string{"a", "b", "c", "d", "e"} {
		units[id] = &scorecard.Unit{ID: id}
		portal.Units = append(portal.Units, units[id])
	}
	end := dayOf(t, 2024, 5, 1)
	units["b"].Ended = &scorecard.Ended{Date: end, Successors: []scorecard.Successor{
		{UnitID: "c", Unit: units["c"]}, {UnitID: "d", Unit: units["d"], Date: dayOf(t, 2024, 7, 1)}}}
	units["a"].Ended = &scorecard.Ended{Date: end, Successors: []scorecard.Successor{{UnitID: "c", Unit: units["c"], Date: dayOf(t, 2024, 5, 15)}}}
	units["e"].Ended = &scorecard.Ended{Date: end}
	return portal, units
}

// successionText writes successions as "b>c 2024-05-01".
func successionText(successions []scorecard.Succession) []string {
	var texts []string
	for _, s := range successions {
		texts = append(texts, s.Predecessor.ID+">"+s.Successor.ID+" "+s.Date.String())
	}
	return texts
}

func TestSuccessions(t *testing.T) {
	portal, units := merged(t)
	predecessors := scorecard.NewPredecessors(portal)
	for _, test := range []struct {
		id       string
		from, to []string
	}{
		{"a", nil, []string{"a>c 2024-05-15"}},
		{"b", nil, []string{"b>c 2024-05-01", "b>d 2024-07-01"}},
		{"c", []string{"b>c 2024-05-01", "a>c 2024-05-15"}, nil},
		{"d", []string{"b>d 2024-07-01"}, nil},
		{"e", nil, nil},
	} {
		if got := successionText(units[test.id].Successions()); !slices.Equal(got, test.to) {
			t.Errorf("successors of %s: %v, want %v", test.id, got, test.to)
		}
		if got := successionText(predecessors.Of(units[test.id])); !slices.Equal(got, test.from) {
			t.Errorf("predecessors of %s: %v, want %v", test.id, got, test.from)
		}
	}
}

func TestHasEnded(t *testing.T) {
	_, units := merged(t)
	for _, test := range []struct {
		id   string
		asOf scorecard.Date
		want bool
	}{
		{"a", dayOf(t, 2024, 4, 30), false}, {"a", dayOf(t, 2024, 5, 1), true}, {"a", dayOf(t, 2025, 1, 1), true}, {"c", dayOf(t, 2025, 1, 1), false},
	} {
		if got := units[test.id].HasEnded(test.asOf); got != test.want {
			t.Errorf("%s has ended by %s: %v", test.id, test.asOf, got)
		}
	}
}

func TestHandover(t *testing.T) {
	_, units := merged(t)
	before, after := dayOf(t, 2024, 4, 30), dayOf(t, 2024, 5, 1)
	for _, test := range []struct {
		name   string
		unit   string
		status scorecard.Status
		to     string
		asOf   scorecard.Date
		want   scorecard.Handover
	}{
		{"unit goes on", "c", scorecard.Open, "", after, scorecard.Kept},
		{"handed over", "a", scorecard.InProgress, "c", after, scorecard.HandedOver},
		{"handed over, done since", "a", scorecard.Done, "c", after, scorecard.HandedOver},
		{"open, to none", "a", scorecard.Open, "", after, scorecard.HandedToNone},
		{"in progress, to none", "e", scorecard.InProgress, "", after, scorecard.HandedToNone},
		{"done", "a", scorecard.Done, "", after, scorecard.Kept},
		{"dropped", "a", scorecard.Dropped, "", after, scorecard.Kept},
		{"the end is to come", "a", scorecard.Open, "", before, scorecard.Kept},
	} {
		remedy := &scorecard.Remedy{Year: &scorecard.Year{Unit: units[test.unit]}, Status: test.status, HandedTo: units[test.to]}
		if got := remedy.Handover(test.asOf); got != test.want {
			t.Errorf("%s: %d, want %d", test.name, got, test.want)
		}
	}
}

func TestTakenOver(t *testing.T) {
	portal, units := merged(t)
	add := func(unit string, year int, id, to string) {
		remedy := &scorecard.Remedy{ID: id, HandedTo: units[to]}
		units[unit].Years = append(units[unit].Years, &scorecard.Year{Unit: units[unit], Year: year, Remedies: []*scorecard.Remedy{remedy}})
	}
	add("a", 2022, "1", "c")
	add("a", 2023, "2", "c")
	add("b", 2021, "3", "c")
	add("b", 2022, "4", "d")
	add("b", 2023, "5", "")
	add("c", 2023, "6", "")
	// b hands over to c in two steps; its remedy is taken over once.
	ended := units["b"].Ended
	ended.Successors = append(ended.Successors, scorecard.Successor{UnitID: "c", Unit: units["c"], Date: dayOf(t, 2024, 9, 1)})
	predecessors := scorecard.NewPredecessors(portal)
	for id, want := range map[string]string{"a": "", "b": "", "c": "321", "d": "4", "e": ""} {
		got := ""
		for _, remedy := range predecessors.TakenOver(units[id]) {
			got += remedy.ID
		}
		if got != want {
			t.Errorf("%s took over %q, want %q", id, got, want)
		}
	}
}
