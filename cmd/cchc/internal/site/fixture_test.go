package site_test

import (
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
)

// missing are the ways of having no figure, with their words.
var missing = map[scorecard.State]string{
	scorecard.Unknown: "nguồn không nêu", scorecard.NotScored: "không chấm điểm", scorecard.NotApplicable: "không áp dụng", scorecard.NotPublished: "chưa công bố",
}

// points is a known figure in hundredths.
func points(hundredths decimal.Hundredths) scorecard.Points { return scorecard.Known(hundredths) }

func none(state scorecard.State) scorecard.Points {
	return scorecard.Missing[decimal.Hundredths](state)
}

// markdown is a text of one paragraph with one heading.
func markdown(html, heading string) *narrative.Text {
	return &narrative.Text{Pieces: []narrative.Piece{{HTML: html}}, Headings: []narrative.Heading{{Level: 2, ID: heading}}}
}

// addYear gives the unit a year with the components of the framework, each 6,18
// of its maximum and the whole 12,36.
func addYear(unit *scorecard.Unit, framework *scorecard.Framework, number int) *scorecard.Year {
	year := &scorecard.Year{Unit: unit, Year: number, Framework: framework, Score: points(1236), Rank: scorecard.Known(8), RankedUnits: scorecard.Known(12)}
	for _, component := range framework.Components {
		year.Components = append(year.Components, &scorecard.ComponentResult{Year: year, Component: component, Score: points(618),
			Rank: scorecard.Known(9), RankedUnits: scorecard.Known(12), Change: points(1729)})
	}
	unit.Years = append(unit.Years, year)
	return year
}

// fixture is a portal of three units: the home unit with two years, two agencies
// and three remedies, one with a year alone, and one with nothing.
func fixture() *scorecard.Portal {
	framework := &scorecard.Framework{Title: "Bộ tiêu chí", MaxScore: 1500, Components: []*scorecard.Component{
		{ID: "cai-cach-the-che", Title: "Cải cách thể chế", MaxScore: 700}, {ID: "tai-chinh-cong", Title: "Cải cách tài chính công", MaxScore: 800}}}
	home := &scorecard.Unit{ID: "lap-vo", Name: "huyện Lấp Vò", Agencies: []*scorecard.Agency{{ID: "noi-vu", Name: "Phòng Nội vụ"}, {ID: "cac-xa", Name: "UBND các xã"}}}
	former, latest := addYear(home, framework, 2022), addYear(home, framework, 2023)
	remedy := func(year *scorecard.Year, id string) *scorecard.Remedy {
		return &scorecard.Remedy{ID: id, Year: year, Agency: home.Agencies[0], Due: scorecard.Due{Span: scorecard.SpanQuarter, Year: 2024, Quarter: 2}}
	}
	former.Remedies = []*scorecard.Remedy{remedy(former, "chung")}
	latest.Remedies = []*scorecard.Remedy{remedy(latest, "chung")}
	latest.Components[0].Remedies = []*scorecard.Remedy{remedy(latest, "tham-tra")}
	latest.Components[0].Remedies[0].With = home.Agencies[1:]
	latest.Narrative, latest.Components[0].Narrative = markdown("<p>Năm.</p>", "muc-nam"), markdown("<p>Lĩnh vực.</p>", "muc-linh-vuc")

	other := &scorecard.Unit{ID: "chau-thanh", Name: "huyện Châu Thành"}
	addYear(other, framework, 2023)
	empty := &scorecard.Unit{ID: "an-binh", Name: "xã An Bình"}
	return &scorecard.Portal{Title: "Cổng CCHC", BaseURL: "https://cchc.example/thu/", HomeUnit: home, AsOf: scorecard.Date{Year: 2024, Month: 3, Day: 19},
		Units:     []*scorecard.Unit{empty, other, home},
		Documents: []*scorecard.Document{{ID: "kh-91", Number: "91/KH-UBND", Date: scorecard.Date{Year: 2024, Month: 3, Day: 19}}},
		Pages:     []*scorecard.Page{{ID: "phuong-phap", Title: "Phương pháp", Narrative: markdown("<h2>Mở đầu</h2>", "muc-cach-tinh")}, {ID: "tro-giup", Title: "Trợ giúp"}},
		Files:     []string{"bien-ban.pdf"}}
}

// expect compares what stands with what should.
func expect(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n got %q\nwant %q", what, got, want)
	}
}
