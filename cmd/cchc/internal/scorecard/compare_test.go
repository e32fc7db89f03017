package scorecard_test

import (
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// yearOf makes a result in a framework: a total, and one score for each component,
// nil for a component without a file.
func yearOf(unit *scorecard.Unit, number int, framework *scorecard.Framework, total scorecard.Points, scores ...*scorecard.Points) *scorecard.Year {
	year := &scorecard.Year{Unit: unit, Year: number, Framework: framework, Score: total}
	for i, score := range scores {
		if score != nil {
			component := framework.Components[i]
			year.Components = append(year.Components, &scorecard.ComponentResult{Year: year, ComponentID: component.ID, Component: component, Score: *score})
		}
	}
	unit.Years = append(unit.Years, year)
	return year
}

func given(score decimal.Hundredths) *scorecard.Points {
	points := scorecard.Known(score)
	return &points
}

func missing(state scorecard.State) *scorecard.Points {
	points := scorecard.Missing[decimal.Hundredths](state)
	return &points
}

// rowText writes a pair as "id earlier → later difference [breaks]".
func rowText(pair scorecard.Pair) string {
	text := "*"
	if component := pair.Component(); component != nil {
		text = component.ID
	}
	text += " " + figureText(pair.Earlier.Score) + " → " + figureText(pair.Later.Score)
	if difference, ok := pair.Difference.Get(); ok {
		text += " by " + difference.Points().String()
	}
	return text + breakText(pair.Breaks)
}

func figureText(figure scorecard.Points) string {
	if value, ok := figure.Get(); ok {
		return value.String()
	}
	return stateNames[figure.State()]
}

var stateNames = map[scorecard.State]string{scorecard.Unknown: "unknown", scorecard.NotScored: "not scored", scorecard.NotApplicable: "not applicable", scorecard.NotPublished: "not published"}

var reasonNames = map[scorecard.Reason]string{
	scorecard.MaximumChanged: "maximum", scorecard.ComponentNew: "new", scorecard.ComponentGone: "gone", scorecard.ComponentMaximumChanged: "component maximum",
	scorecard.KindChanged: "kind", scorecard.CriteriaChanged: "criteria", scorecard.AnotherDocument: "document", scorecard.MeasureChanged: "measure",
	scorecard.NoYear: "no year", scorecard.EarlierMissing: "earlier", scorecard.LaterMissing: "later",
}

// breakText writes breaks as " [maximum, earlier not scored]".
func breakText(breaks []scorecard.Break) string {
	if len(breaks) == 0 {
		return ""
	}
	text := ""
	for _, b := range breaks {
		text += ", " + reasonNames[b.Reason]
		if b.Reason == scorecard.EarlierMissing || b.Reason == scorecard.LaterMissing {
			text += " " + stateNames[b.State]
		}
	}
	return " [" + text[2:] + "]"
}

func comparisonText(comparison scorecard.Comparison) []string {
	rows := []string{rowText(comparison.Total)}
	for _, pair := range comparison.Components {
		rows = append(rows, rowText(pair))
	}
	return rows
}

func TestCompareWithinAFramework(t *testing.T) {
	framework := twoComponents("f")
	framework.Components = append(framework.Components, &scorecard.Component{ID: "tru", MaxScore: 300, Kind: scorecard.Penalty})
	unit := &scorecard.Unit{}
	earlier := yearOf(unit, 2021, framework, scorecard.Known(decimal.Hundredths(750)), given(500), given(300), given(50))
	later := yearOf(unit, 2023, framework, scorecard.Known(decimal.Hundredths(780)), given(480), missing(scorecard.NotScored), given(0))
	comparison := scorecard.Compare(earlier, later)
	want := []string{"* 7.50 → 7.80 by 0.30", "mot 5.00 → 4.80 by -0.20", "hai 3.00 → not scored [later not scored]", "tru 0.50 → 0.00 by -0.50"}
	if got := comparisonText(comparison); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	for i, better := range []int{1, -1, 0, 1} {
		pair := append([]scorecard.Pair{comparison.Total}, comparison.Components...)[i]
		if difference, _ := pair.Difference.Get(); difference.Better() != better {
			t.Errorf("%s: better %d, want %d", rowText(pair), difference.Better(), better)
		}
	}
	if penalty, _ := comparison.Components[2].Difference.Get(); penalty.Index().State() != scorecard.NotApplicable || penalty.Size() != scorecard.Clear {
		t.Error("a penalty's difference has an index, or no size")
	}
	if comparison.Components[1].Earlier.Result != earlier.Components[1] || comparison.Components[1].Later.Result != later.Components[1] || comparison.Earlier != earlier || comparison.Later != later {
		t.Error("a pair names other results than it shows")
	}
}

func TestCompareAcrossFrameworks(t *testing.T) {
	old, recent := twoComponents("f"), twoComponents("g")
	old.Components = append(old.Components, &scorecard.Component{ID: "cu", MaxScore: 100})
	recent.DocumentID = "qd-2"
	recent.Components[1].MaxScore = 500
	recent.Components = append(recent.Components, &scorecard.Component{ID: "moi", MaxScore: 100})
	unit := &scorecard.Unit{}
	earlier := yearOf(unit, 2022, old, scorecard.Known(decimal.Hundredths(750)), given(500), given(300), given(70))
	later := yearOf(unit, 2023, recent, *missing(scorecard.NotPublished), given(480), missing(scorecard.NotApplicable), given(90))
	want := []string{
		"* 7.50 → not published [new, gone, component maximum, document, later not published]",
		"mot 5.00 → 4.80 [document]",
		"hai 3.00 → not applicable [maximum, document, later not applicable]",
		"moi not applicable → 0.90 [new]",
		"cu 0.70 → not applicable [gone]",
	}
	if got := comparisonText(scorecard.Compare(earlier, later)); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// TestCompareYearsWithoutComponents proves that a component without a file is
// missing for its year's reason.
func TestCompareYearsWithoutComponents(t *testing.T) {
	for _, state := range missingStates {
		framework := twoComponents("f")
		unit := &scorecard.Unit{}
		earlier := yearOf(unit, 2022, framework, *missing(state))
		later := yearOf(unit, 2023, framework, scorecard.Known(decimal.Hundredths(100)), given(100), nil)
		name := stateNames[state]
		want := []string{"* " + name + " → 1.00 [earlier " + name + "]", "mot " + name + " → 1.00 [earlier " + name + "]",
			"hai " + name + " → unknown [earlier " + name + ", later unknown]"}
		comparison := scorecard.Compare(earlier, later)
		if got := comparisonText(comparison); !slices.Equal(got, want) {
			t.Errorf("got %q\nwant %q", got, want)
		}
		for _, pair := range comparison.Components {
			if !pair.Earlier.Maximum.IsKnown() || pair.Earlier.Index.State() != state || pair.Earlier.Rank.State() != state || pair.Difference.State() != scorecard.NotApplicable {
				t.Errorf("%s: %+v", rowText(pair), pair.Earlier)
			}
		}
	}
}

func TestZeroIsCompared(t *testing.T) {
	framework := twoComponents("f")
	unit := &scorecard.Unit{}
	earlier := yearOf(unit, 2022, framework, *given(0), given(0), given(0))
	later := yearOf(unit, 2023, framework, *given(0), given(0), given(100))
	want := []string{"* 0.00 → 0.00 by 0.00", "mot 0.00 → 0.00 by 0.00", "hai 0.00 → 1.00 by 1.00"}
	if got := comparisonText(scorecard.Compare(earlier, later)); !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}
