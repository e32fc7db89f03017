package site_test

import (
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// contrasted is a component of 100 points in a year of 84,96 % and rank 8 of 12.
func contrasted(score decimal.Hundredths, rank int) *scorecard.ComponentResult {
	framework := &scorecard.Framework{MaxScore: 10000, Components: []*scorecard.Component{{Title: "Một cửa", MaxScore: 10000}}}
	year := &scorecard.Year{Year: 2023, Framework: framework, Score: points(8496), Rank: scorecard.Known(8), RankedUnits: scorecard.Known(12)}
	component := &scorecard.ComponentResult{Year: year, Component: framework.Components[0], Score: points(score), Rank: scorecard.Known(rank), RankedUnits: year.RankedUnits}
	year.Components = []*scorecard.ComponentResult{component}
	return component
}

func TestContrastsClaimWhatTheRankBearsOut(t *testing.T) {
	for _, test := range []struct {
		score decimal.Hundredths
		rank  int
		want  string
	}{
		{9413, 10, "Chỉ số cao hơn mà hạng thấp hơn mức chung: 94,13\u00a0% so với 84,96\u00a0%, nhưng hạng\u00a010 so với hạng\u00a08 trong 12\u00a0đơn vị. Ít nhất 9\u00a0đơn vị khác đạt bằng hoặc cao hơn ở lĩnh vực này."},
		{8386, 7, "Chỉ số thấp hơn mà hạng cao hơn mức chung: 83,86\u00a0% so với 84,96\u00a0%, nhưng hạng\u00a07 so với hạng\u00a08 trong 12\u00a0đơn vị. Ở lĩnh vực này 6\u00a0đơn vị xếp trên, các đơn vị còn lại không cao hơn."},
		{4000, 1, "Chỉ số thấp hơn mà hạng cao hơn mức chung: 40,00\u00a0% so với 84,96\u00a0%, nhưng hạng\u00a01 so với hạng\u00a08 trong 12\u00a0đơn vị. Không đơn vị nào xếp trên ở lĩnh vực này."},
	} {
		contrast, ok := contrasted(test.score, test.rank).Contrast()
		if !ok {
			t.Fatalf("%d: no contrast", test.score)
		}
		expect(t, "contrast", site.ContrastWords(contrast), test.want)
	}
}

func TestInversionWords(t *testing.T) {
	high, low := contrasted(9413, 10), contrasted(9203, 6)
	first, second := site.InversionWords(scorecard.Inversion{Index: high, Rank: low, Ahead: 9})
	expect(t, "first", first, "có chỉ số 94,13\u00a0% mà xếp hạng\u00a010 trong 12\u00a0đơn vị, vì ít nhất 9\u00a0đơn vị khác đạt bằng hoặc cao hơn")
	expect(t, "second", second, "có chỉ số 92,03\u00a0% lại xếp hạng\u00a06 trong 12\u00a0đơn vị")
}

func TestHeadroomWords(t *testing.T) {
	component := contrasted(9413, 10)
	expect(t, "known", site.HeadroomWords(component), "tối đa 5,87\u00a0điểm; khi đó điểm chung năm\u00a02023 là 90,83")
	component.Year.Score = none(scorecard.NotPublished)
	expect(t, "the year is not published", site.HeadroomWords(component), "tối đa 5,87\u00a0điểm")
	component.Score = points(10000)
	expect(t, "nothing lost", site.HeadroomWords(component), "")
	component.Score = none(scorecard.NotScored)
	expect(t, "not scored", site.HeadroomWords(component), "")
}

func TestWhyAnAccountIsOpen(t *testing.T) {
	portal := fixture()
	year := portal.HomeUnit.Years[1]
	expect(t, "known", site.AccountOpen(year), "")
	year.Score = none(scorecard.NotPublished)
	expect(t, "not published", site.AccountOpen(year), "điểm Chỉ số cải cách hành chính của huyện Lấp Vò chưa được công bố")
}

// Each term has a name and a meaning that ends as a sentence does, and no two
// share a name.
func TestTermsAreWorded(t *testing.T) {
	seen := map[string]bool{}
	for _, term := range site.Terms() {
		if meaning := term.Meaning(); term.Name() == "" || seen[term.Name()] || meaning == "" || meaning[len(meaning)-1] != '.' {
			t.Errorf("term %d: %q means %q", term, term.Name(), meaning)
		}
		seen[term.Name()] = true
	}
	if _, ok := site.Plan(fixture(), "").TermAddress(site.TermRank); ok {
		t.Error("a portal without a glossary leads to it")
	}
}
