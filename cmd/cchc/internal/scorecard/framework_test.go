package scorecard_test

import (
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

func TestBand(t *testing.T) {
	framework := &scorecard.Framework{Bands: []scorecard.Band{{Name: "Tốt", From: 9000}, {Name: "Khá", From: 7050}, {Name: "Trung bình", From: 5000}}}
	for _, test := range []struct {
		score, maximum decimal.Hundredths
		want           string // "" for none
	}{
		{10000, 10000, "Tốt"}, {9000, 10000, "Tốt"}, {8999, 10000, "Khá"}, {1260, 1400, "Tốt"}, {7050, 10000, "Khá"}, {7049, 10000, "Trung bình"},
		{350, 700, "Trung bình"}, {349, 700, ""}, {0, 700, ""}, {11000, 10000, "Tốt"},
		// 89,996 % is shown as 90,00 % and yet under 90.
		{22499, 25000, "Khá"},
	} {
		band, ok := framework.Band(decimal.Ratio{Numerator: test.score, Denominator: test.maximum})
		if band.Name != test.want || ok != (test.want != "") {
			t.Errorf("%s of %s: band %q, %v; want %q", test.score, test.maximum, band.Name, ok, test.want)
		}
	}
	if _, ok := (&scorecard.Framework{}).Band(decimal.Ratio{Numerator: 1, Denominator: 1}); ok {
		t.Error("a framework without bands has one")
	}
}

func TestComponentAndCriterionById(t *testing.T) {
	part := &scorecard.Criterion{ID: "phan-1"}
	nested := &scorecard.Criterion{ID: "phan-2", Parts: []*scorecard.Criterion{{ID: "phan-2-1"}}}
	whole := &scorecard.Criterion{ID: "ke-hoach", Parts: []*scorecard.Criterion{part, nested}}
	survey := &scorecard.Criterion{ID: "khao-sat", Survey: true}
	first := &scorecard.Component{ID: "mot", Criteria: []*scorecard.Criterion{whole}}
	second := &scorecard.Component{ID: "hai", Criteria: []*scorecard.Criterion{survey}}
	framework := &scorecard.Framework{Components: []*scorecard.Component{first, second}}

	if framework.Component("hai") != second || framework.Component("mot") != first || framework.Component("ba") != nil || framework.Component("") != nil {
		t.Error("Component finds the wrong one")
	}
	for id, want := range map[string]*scorecard.Criterion{
		"ke-hoach": whole, "phan-1": part, "phan-2": nested, "phan-2-1": nested.Parts[0], "khao-sat": survey, "mot": nil, "": nil,
	} {
		if got := framework.Criterion(id); got != want {
			t.Errorf("Framework.Criterion(%q) = %v", id, got)
		}
		if got := first.Criterion(id); got != want && want != survey {
			t.Errorf("Component.Criterion(%q) = %v", id, got)
		}
	}
	if first.Criterion("khao-sat") != nil {
		t.Error("a component finds another's criterion")
	}
}

func TestCriterionScore(t *testing.T) {
	maximum := scorecard.Known[decimal.Hundredths](200)
	published, silent := &scorecard.Criterion{ID: "a", MaxScore: maximum}, &scorecard.Criterion{ID: "b", MaxScore: maximum}
	bare := &scorecard.Criterion{ID: "c"}
	result := &scorecard.ComponentResult{Criteria: []scorecard.CriterionResult{
		{Criterion: published, Score: scorecard.Known[decimal.Hundredths](0), MaxScore: scorecard.Known[decimal.Hundredths](150)}}}
	for _, test := range []struct {
		criterion      *scorecard.Criterion
		score, maximum scorecard.Points
	}{
		{published, scorecard.Known[decimal.Hundredths](0), scorecard.Known[decimal.Hundredths](150)},
		{silent, scorecard.Points{}, maximum},
		{bare, scorecard.Points{}, scorecard.Points{}},
	} {
		score, maximum := result.CriterionScore(test.criterion)
		if score != test.score || maximum != test.maximum {
			t.Errorf("criterion %s: %v of %v, want %v of %v", test.criterion.ID, score, maximum, test.score, test.maximum)
		}
	}
}
