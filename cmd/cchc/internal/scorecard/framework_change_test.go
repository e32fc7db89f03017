package scorecard_test

import (
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// twoComponents is a framework that tests change one thing of.
func twoComponents(id string) *scorecard.Framework {
	two := scorecard.Known[decimal.Hundredths](200)
	return &scorecard.Framework{ID: id, DocumentID: "qd-1", MaxScore: 1000, Components: []*scorecard.Component{
		{ID: "mot", MaxScore: 600, Criteria: []*scorecard.Criterion{
			{ID: "a", MaxScore: two, Parts: []*scorecard.Criterion{{ID: "a-1"}, {ID: "a-2"}}}, {ID: "b", Survey: true}}},
		{ID: "hai", MaxScore: 400},
	}}
}

func TestFrameworkChanges(t *testing.T) {
	const none = scorecard.Reason(255)
	for _, test := range []struct {
		name       string
		change     func(*scorecard.Framework)
		total, mot []scorecard.Reason
	}{
		{"nothing", func(*scorecard.Framework) {}, nil, nil},
		{"title", func(f *scorecard.Framework) { f.Title, f.Components[0].Title = "khác", "khác" }, nil, nil},
		{"order", func(f *scorecard.Framework) { slices.Reverse(f.Components) }, nil, nil},
		{"order of criteria", func(f *scorecard.Framework) { slices.Reverse(f.Components[0].Criteria) }, nil, nil},
		{"document", func(f *scorecard.Framework) { f.DocumentID = "qd-2" }, []scorecard.Reason{scorecard.AnotherDocument}, []scorecard.Reason{scorecard.AnotherDocument}},
		{"maximum in all", func(f *scorecard.Framework) { f.MaxScore = 1200 }, []scorecard.Reason{scorecard.MaximumChanged}, nil},
		{"maximum and document", func(f *scorecard.Framework) { f.Components[0].MaxScore, f.DocumentID = 500, "qd-2" },
			[]scorecard.Reason{scorecard.ComponentMaximumChanged, scorecard.AnotherDocument}, []scorecard.Reason{scorecard.MaximumChanged, scorecard.AnotherDocument}},
		{"another component's maximum", func(f *scorecard.Framework) { f.Components[1].MaxScore = 500 }, []scorecard.Reason{scorecard.ComponentMaximumChanged}, nil},
		{"kind", func(f *scorecard.Framework) { f.Components[0].Kind = scorecard.Bonus }, []scorecard.Reason{scorecard.KindChanged}, []scorecard.Reason{scorecard.KindChanged}},
		{"new component", func(f *scorecard.Framework) {
			f.Components = append(f.Components, &scorecard.Component{ID: "ba", MaxScore: 100})
		}, []scorecard.Reason{scorecard.ComponentNew}, nil},
		{"component gone", func(f *scorecard.Framework) { f.Components = f.Components[:1] }, []scorecard.Reason{scorecard.ComponentGone}, nil},
		{"another id without alias", func(f *scorecard.Framework) { f.Components[0].ID = "khac" },
			[]scorecard.Reason{scorecard.ComponentNew, scorecard.ComponentGone}, []scorecard.Reason{none}},
		{"another id with alias", func(f *scorecard.Framework) {
			f.Components[0].ID, f.Components[0].Aliases = "khac", []string{"cu", "mot"}
		}, nil, nil},
		{"criterion new", func(f *scorecard.Framework) {
			f.Components[0].Criteria = append(f.Components[0].Criteria, &scorecard.Criterion{ID: "c"})
		}, []scorecard.Reason{scorecard.CriteriaChanged}, []scorecard.Reason{scorecard.CriteriaChanged}},
		{"criterion gone", func(f *scorecard.Framework) { f.Components[0].Criteria = f.Components[0].Criteria[:1] },
			[]scorecard.Reason{scorecard.CriteriaChanged}, []scorecard.Reason{scorecard.CriteriaChanged}},
		{"another criterion", func(f *scorecard.Framework) { f.Components[0].Criteria[1].ID = "c" },
			[]scorecard.Reason{scorecard.CriteriaChanged}, []scorecard.Reason{scorecard.CriteriaChanged}},
		{"maximum of a criterion", func(f *scorecard.Framework) {
			f.Components[0].Criteria[0].MaxScore = scorecard.Known[decimal.Hundredths](250)
		}, []scorecard.Reason{scorecard.CriteriaChanged}, []scorecard.Reason{scorecard.CriteriaChanged}},
		{"maximum of a criterion not published", func(f *scorecard.Framework) { f.Components[0].Criteria[0].MaxScore = scorecard.Points{} }, nil, nil},
		{"criteria not published", func(f *scorecard.Framework) { f.Components[0].Criteria = nil }, nil, nil},
		{"survey", func(f *scorecard.Framework) { f.Components[0].Criteria[1].Survey = false },
			[]scorecard.Reason{scorecard.CriteriaChanged}, []scorecard.Reason{scorecard.CriteriaChanged}},
		{"part", func(f *scorecard.Framework) { f.Components[0].Criteria[0].Parts[1].ID = "a-3" },
			[]scorecard.Reason{scorecard.CriteriaChanged}, []scorecard.Reason{scorecard.CriteriaChanged}},
		{"parts not published", func(f *scorecard.Framework) { f.Components[0].Criteria[0].Parts = nil }, nil, nil},
	} {
		earlier, later := twoComponents("f"), twoComponents("g")
		test.change(later)
		change := scorecard.CompareFrameworks(earlier, later)
		if !slices.Equal(change.Total, test.total) {
			t.Errorf("%s: total %v, want %v", test.name, change.Total, test.total)
		}
		for _, component := range change.Components {
			if component.Earlier == nil || component.Earlier.ID != "mot" {
				continue
			}
			switch gone := slices.Equal(test.mot, []scorecard.Reason{none}); {
			case gone != (component.Later == nil):
				t.Errorf("%s: the component goes on as %v", test.name, component.Later)
			case !gone && !slices.Equal(component.Reasons, test.mot):
				t.Errorf("%s: component %v, want %v", test.name, component.Reasons, test.mot)
			}
		}
	}
}

func TestOneFrameworkNeverChanges(t *testing.T) {
	framework := twoComponents("f")
	change := scorecard.CompareFrameworks(framework, framework)
	if len(change.Total) > 0 || len(change.Components) != 2 {
		t.Errorf("%+v", change)
	}
	for _, component := range change.Components {
		if component.Earlier != component.Later || len(component.Reasons) > 0 {
			t.Errorf("%+v", component)
		}
	}
}

// TestComponentsAreFoundAgain proves which component goes on from which.
func TestComponentsAreFoundAgain(t *testing.T) {
	component := func(id string, aliases ...string) *scorecard.Component {
		return &scorecard.Component{ID: id, MaxScore: 100, Aliases: aliases}
	}
	framework := func(components ...*scorecard.Component) *scorecard.Framework {
		return &scorecard.Framework{Components: components}
	}
	for _, test := range []struct {
		name           string
		earlier, later *scorecard.Framework
		want           []string
	}{
		{"by id", framework(component("a"), component("b")), framework(component("b"), component("a")), []string{"b>b", "a>a"}},
		{"by the later's alias", framework(component("a")), framework(component("b", "a")), []string{"a>b"}},
		{"by the earlier's alias", framework(component("a", "b")), framework(component("b")), []string{"a>b"}},
		{"an id before an alias", framework(component("a"), component("b")), framework(component("c", "a"), component("a")), []string{">c", "a>a", "b>"}},
		{"one takes it only", framework(component("a")), framework(component("b", "a"), component("c", "a")), []string{"a>b", ">c"}},
		{"two into one", framework(component("a"), component("b")), framework(component("c", "b", "a")), []string{"b>c", "a>"}},
		{"nothing before", framework(), framework(component("a")), []string{">a"}},
		{"nothing after", framework(component("b"), component("a")), framework(), []string{"b>", "a>"}},
	} {
		var got []string
		for _, change := range scorecard.CompareFrameworks(test.earlier, test.later).Components {
			name := ">"
			if change.Earlier != nil {
				name = change.Earlier.ID + name
			}
			if change.Later != nil {
				name += change.Later.ID
			}
			got = append(got, name)
			switch {
			case change.Earlier == nil && !slices.Equal(change.Reasons, []scorecard.Reason{scorecard.ComponentNew}):
				t.Errorf("%s: %s is new for the reasons %v", test.name, name, change.Reasons)
			case change.Later == nil && !slices.Equal(change.Reasons, []scorecard.Reason{scorecard.ComponentGone}):
				t.Errorf("%s: %s is gone for the reasons %v", test.name, name, change.Reasons)
			}
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}
