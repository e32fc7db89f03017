package scorecard_test

import (
	"fmt"
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
)

// formerText writes a former index as "81.67 from change, derived 81.67 − …".
func formerText(former scorecard.Former) string {
	text := figureText(former.Index)
	if former.FromChange {
		text += " from change"
	}
	if former.Difference.IsKnown() {
		text += " off by " + figureText(former.Difference)
	}
	if former.AtOdds {
		text += " at odds"
	}
	return text + breakText(former.Breaks)
}

func TestFormerIndex(t *testing.T) {
	framework, other := twoComponents("f"), twoComponents("g")
	other.DocumentID = "qd-2"
	none := scorecard.Points{}
	for _, test := range []struct {
		name      string
		framework *scorecard.Framework // of the year before; nil for no such year
		was, is   *scorecard.Points    // out of 6,00
		change    scorecard.Points
		want      string
	}{
		{"nothing known", nil, nil, given(525), none, "unknown"},
		{"change alone", nil, nil, given(525), known(t, "4.17"), "83.33 from change"},
		{"result alone", framework, given(500), given(525), none, "83.33"},
		{"both agree", framework, given(500), given(525), known(t, "4.17"), "83.33 off by 0.00"},
		{"both agree but for rounding", framework, given(500), given(525), known(t, "4.16"), "83.33 off by -0.01"},
		{"corrected since", framework, given(510), given(525), known(t, "4.17"), "85.00 off by 1.67 at odds"},
		{"another document", other, given(500), given(525), known(t, "3.00"), "84.50 from change [document]"},
		{"another document, no change", other, given(500), given(525), none, "unknown [document]"},
		{"not scored before", framework, missing(scorecard.NotScored), given(525), known(t, "3.00"), "84.50 from change [earlier not scored]"},
		{"not scored before, no change", framework, missing(scorecard.NotScored), given(525), none, "not scored [earlier not scored]"},
		{"not scored now", framework, given(500), missing(scorecard.NotScored), none, "83.33"},
		{"not scored now, and yet a change", framework, given(500), missing(scorecard.NotScored), known(t, "3.00"), "83.33"},
		{"zero", framework, given(0), given(525), known(t, "87.50"), "0.00 off by 0.00"},
	} {
		unit := &scorecard.Unit{}
		if test.framework != nil {
			yearOf(unit, 2022, test.framework, *test.was, test.was)
		}
		year := yearOf(unit, 2023, framework, *test.is, test.is)
		year.Components[0].Change = test.change
		former := year.Components[0].Former()
		if got := formerText(former); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		if (former.Of != nil) != (test.framework != nil) || former.Of != nil && former.Result != former.Of.Components[0] {
			t.Errorf("%s: of %v", test.name, former.Of)
		}
	}
}

func TestFormerIndexOfTotalsAndOthers(t *testing.T) {
	framework := twoComponents("f")
	framework.Components[1].Kind = scorecard.Penalty
	unit := &scorecard.Unit{}
	before := yearOf(unit, 2021, framework, *given(800), given(500), given(20))
	year := yearOf(unit, 2022, framework, *given(850), given(525), given(10))
	year.Change = known(t, "5.00")
	year.Components[1].Change = known(t, "1.00")
	if former := year.Former(); formerText(former) != "80.00 off by 0.00" || former.Of != before || former.Result != nil {
		t.Errorf("total: %s of %v", formerText(former), former.Of)
	}
	for _, document := range []string{"qd-1", "qd-2"} {
		other := twoComponents("g")
		other.DocumentID, other.Components[1].Kind = document, scorecard.Penalty
		before.Framework, before.Components[1].Component = other, other.Components[1]
		if former := year.Components[1].Former(); former.Index.State() != scorecard.NotApplicable || former.FromChange {
			t.Errorf("penalty: %s", formerText(former))
		}
	}
	afterGap := yearOf(unit, 2024, framework, *given(850))
	if former := afterGap.Former(); former.Of != nil || former.Index.IsKnown() {
		t.Errorf("after a gap: %s of %v", formerText(former), former.Of)
	}
	alone := &scorecard.Year{Framework: framework, Score: *given(850), Change: known(t, "5.00")}
	if got := formerText(alone.Former()); got != "80.00 from change" {
		t.Errorf("without a unit: %s", got)
	}
}

func TestFormerIndexOfAComponentUnderAnotherID(t *testing.T) {
	old := &scorecard.Framework{MaxScore: 400, Components: []*scorecard.Component{{ID: "dien-tu", MaxScore: 400}}}
	recent := &scorecard.Framework{MaxScore: 400, Components: []*scorecard.Component{{ID: "so", MaxScore: 400, Aliases: []string{"dien-tu"}}}}
	unit := &scorecard.Unit{}
	before := yearOf(unit, 2022, old, *given(300), given(300))
	year := yearOf(unit, 2023, recent, *given(310), given(310))
	if former := year.Components[0].Former(); formerText(former) != "75.00" || former.Result != before.Components[0] {
		t.Errorf("%s of %v", formerText(former), former.Result)
	}
	recent.Components[0].Aliases = nil
	if former := year.Components[0].Former(); formerText(former) != "not applicable [new]" || former.Result != nil {
		t.Errorf("without the alias: %s of %v", formerText(former), former.Result)
	}
}

// TestFormerIndexOf2022 proves that the derived indices of huyện Lấp Vò stand as
// long as no result of 2022 does, and that such a result replaces them.
func TestFormerIndexOf2022(t *testing.T) {
	year := lapVo(t)
	unit := &scorecard.Unit{Years: []*scorecard.Year{year}}
	year.Unit = unit
	for i, component := range year.Components {
		if got := formerText(component.Former()); got != facts[i].former+" from change" {
			t.Errorf("%s: %s, want %s", facts[i].id, got, facts[i].former)
		}
	}
	former := &scorecard.Year{Unit: unit, Year: 2022, Framework: year.Framework}
	for i, component := range year.Framework.Components {
		score := missing(scorecard.Unknown)
		if text, ok := map[int]string{0: "16.13", 1: "4.90"}[i]; ok {
			score = given(parse(t, text))
		}
		former.Components = append(former.Components, &scorecard.ComponentResult{Year: former, Component: component, Score: *score})
	}
	unit.Years = []*scorecard.Year{former, year}
	for i, want := range []string{"97.76 off by 0.00", "70.00 off by -1.00 at odds", "86.24 from change [earlier unknown]"} {
		if got := formerText(year.Components[i].Former()); got != want {
			t.Errorf("%s: %s, want %s", facts[i].id, got, want)
		}
	}
}

func TestIndexTrends(t *testing.T) {
	index := func(name, value, measure string) scorecard.OtherIndex {
		return scorecard.OtherIndex{Name: name, Value: parse(t, value), Measure: measure}
	}
	unit := &scorecard.Unit{}
	for number, indices := range map[int][]scorecard.OtherIndex{
		2019: {index("SIPAS", "80", "%"), index("DTI", "400", "điểm")},
		2020: {index("sipas", "81.5", " % "), index("Ấn tượng", "0", "điểm")},
		2021: {index("DTI", "0.5", ""), index("SIPAS", "82", "%")},
		2022: {index("DTI", "0.6", ""), index("DTI", "0.7", ""), index("SIPAS", "83", "điểm")},
		2024: {index("SIPAS", "84", "điểm")},
	} {
		year := &scorecard.Year{Unit: unit, Year: number, Indices: indices}
		unit.Years = append(unit.Years, year)
	}
	sortYears(unit)
	var got []string
	for _, trend := range unit.IndexTrends() {
		text := trend.Name + ":"
		for _, point := range trend.Points {
			text += fmt.Sprintf(" %d %s%s;", point.Year, figureText(point.Value), breakText(point.Breaks))
			if (point.Index != nil) != point.Value.IsKnown() {
				t.Errorf("%s %d: %v of %v", trend.Name, point.Year, point.Value, point.Index)
			}
		}
		got = append(got, text)
	}
	want := []string{
		"Ấn tượng: 2019 unknown; 2020 0.00 [earlier unknown]; 2021 unknown [later unknown]; 2022 unknown [earlier unknown, later unknown]; 2023 unknown [no year]; 2024 unknown [no year];",
		"DTI: 2019 400.00; 2020 unknown [later unknown]; 2021 0.50 [earlier unknown]; 2022 0.60; 2023 unknown [no year]; 2024 unknown [no year];",
		"DTI: 2019 unknown; 2020 unknown [earlier unknown, later unknown]; 2021 unknown [earlier unknown, later unknown]; 2022 0.70 [earlier unknown]; 2023 unknown [no year]; 2024 unknown [no year];",
		"SIPAS: 2019 80.00; 2020 81.50; 2021 82.00; 2022 83.00 [measure]; 2023 unknown [no year]; 2024 84.00 [no year];",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got\n%q\nwant\n%q", got, want)
	}
	if trends := (&scorecard.Unit{}).IndexTrends(); len(trends) != 0 {
		t.Error("a unit without results has other indices")
	}
}
