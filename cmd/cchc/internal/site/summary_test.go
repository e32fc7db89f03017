package site_test

import (
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// summary is the summary of the page at an address.
func summary(t *testing.T, portal *scorecard.Portal, address string) string {
	t.Helper()
	page, ok := site.Plan(portal, "").Find(address)
	if !ok {
		t.Fatalf("no page at %s", address)
	}
	return page.Summary
}

func TestSummariesOfAYear(t *testing.T) {
	const score = "Năm 2023, huyện Lấp Vò đạt 12,36/15\u00a0điểm Chỉ số cải cách hành chính"
	for _, test := range []struct {
		name   string
		change func(*scorecard.Year)
		want   string
	}{
		{"all known", func(y *scorecard.Year) {},
			score + ", xếp hạng\u00a08 trong 12\u00a0đơn vị; còn 2,64\u00a0điểm chưa đạt, nhiều nhất ở lĩnh vực Cải cách tài chính công (1,82\u00a0điểm)."},
		{"ranked units unknown", func(y *scorecard.Year) { y.RankedUnits = scorecard.Figure[int]{} },
			score + ", xếp hạng\u00a08 (chưa rõ số đơn vị được xếp hạng); còn 2,64\u00a0điểm chưa đạt, nhiều nhất ở lĩnh vực Cải cách tài chính công (1,82\u00a0điểm)."},
		{"no rank", func(y *scorecard.Year) { y.Rank = scorecard.Figure[int]{} },
			score + "; còn 2,64\u00a0điểm chưa đạt, nhiều nhất ở lĩnh vực Cải cách tài chính công (1,82\u00a0điểm)."},
		{"a component without a score", func(y *scorecard.Year) { y.Components[1].Score = none(scorecard.NotPublished) },
			score + ", xếp hạng\u00a08 trong 12\u00a0đơn vị; còn 2,64\u00a0điểm chưa đạt, nhiều nhất trong các lĩnh vực có điểm là Cải cách thể chế (0,82\u00a0điểm)."},
		{"no component with a score", func(y *scorecard.Year) { y.Components = nil },
			score + ", xếp hạng\u00a08 trong 12\u00a0đơn vị; còn 2,64\u00a0điểm chưa đạt."},
		{"zero", func(y *scorecard.Year) { y.Score, y.Rank, y.Components = points(0), scorecard.Figure[int]{}, nil },
			"Năm 2023, huyện Lấp Vò đạt 0,00/15\u00a0điểm Chỉ số cải cách hành chính; còn 15,00\u00a0điểm chưa đạt."},
		{"nothing lost", func(y *scorecard.Year) {
			y.Score, y.Components[0].Score, y.Components[1].Score = points(1500), points(700), points(800)
		}, "Năm 2023, huyện Lấp Vò đạt 15,00/15\u00a0điểm Chỉ số cải cách hành chính, xếp hạng\u00a08 trong 12\u00a0đơn vị; không còn điểm nào chưa đạt."},
		{"over the maximum", func(y *scorecard.Year) { y.Score, y.Components = points(1550), nil },
			"Năm 2023, huyện Lấp Vò đạt 15,50/15\u00a0điểm Chỉ số cải cách hành chính, xếp hạng\u00a08 trong 12\u00a0đơn vị."},
		{"not published", func(y *scorecard.Year) { y.Score, y.Rank = none(scorecard.NotPublished), scorecard.Figure[int]{} },
			"Năm 2023, điểm Chỉ số cải cách hành chính của huyện Lấp Vò chưa được công bố."},
		{"not scored", func(y *scorecard.Year) { y.Score = none(scorecard.NotScored) },
			"Năm 2023, huyện Lấp Vò không được chấm điểm Chỉ số cải cách hành chính."},
		{"not applicable", func(y *scorecard.Year) { y.Score = none(scorecard.NotApplicable) },
			"Năm 2023, Chỉ số cải cách hành chính không áp dụng đối với huyện Lấp Vò."},
		{"unknown", func(y *scorecard.Year) { y.Score = scorecard.Points{} },
			"Năm 2023, nguồn không nêu điểm Chỉ số cải cách hành chính của huyện Lấp Vò."},
	} {
		portal := fixture()
		test.change(portal.HomeUnit.Years[1])
		expect(t, test.name, summary(t, portal, "/2023/"), test.want)
		expect(t, test.name+", on the home page", summary(t, portal, "/"), "Kết quả mới nhất: n"+strings.TrimPrefix(test.want, "N"))
	}
}

func TestSummariesOfAComponent(t *testing.T) {
	const name = "Năm 2023, lĩnh vực Cải cách thể chế của huyện Lấp Vò "
	kind := func(kind scorecard.Kind, score decimal.Hundredths) func(*scorecard.ComponentResult) {
		return func(c *scorecard.ComponentResult) {
			c.Component.Kind, c.Score, c.Rank, c.Remedies = kind, points(score), scorecard.Figure[int]{}, nil
		}
	}
	for _, test := range []struct {
		name   string
		change func(*scorecard.ComponentResult)
		want   string
	}{
		{"one remedy", func(c *scorecard.ComponentResult) {},
			name + "đạt 6,18/7\u00a0điểm, xếp hạng\u00a09 trong 12\u00a0đơn vị; còn 0,82\u00a0điểm chưa đạt; có 1\u00a0nhiệm vụ khắc phục."},
		{"no remedy, no rank", func(c *scorecard.ComponentResult) { c.Rank, c.Remedies = scorecard.Figure[int]{}, nil },
			name + "đạt 6,18/7\u00a0điểm; còn 0,82\u00a0điểm chưa đạt."},
		{"nothing lost", func(c *scorecard.ComponentResult) { c.Score, c.Remedies = points(700), nil },
			name + "đạt 7,00/7\u00a0điểm, xếp hạng\u00a09 trong 12\u00a0đơn vị; không còn điểm nào chưa đạt."},
		{"zero", func(c *scorecard.ComponentResult) { c.Score, c.Remedies = points(0), nil },
			name + "đạt 0,00/7\u00a0điểm, xếp hạng\u00a09 trong 12\u00a0đơn vị; còn 7,00\u00a0điểm chưa đạt."},
		{"not published", func(c *scorecard.ComponentResult) {
			c.Score, c.Rank = none(scorecard.NotPublished), scorecard.Figure[int]{}
		},
			"Năm 2023, điểm lĩnh vực Cải cách thể chế của huyện Lấp Vò chưa được công bố; có 1\u00a0nhiệm vụ khắc phục."},
		{"not scored", func(c *scorecard.ComponentResult) { c.Score, c.Remedies = none(scorecard.NotScored), nil },
			"Năm 2023, huyện Lấp Vò không được chấm điểm lĩnh vực Cải cách thể chế."},
		{"not applicable", func(c *scorecard.ComponentResult) { c.Score, c.Remedies = none(scorecard.NotApplicable), nil },
			"Năm 2023, lĩnh vực Cải cách thể chế không áp dụng đối với huyện Lấp Vò."},
		{"unknown", func(c *scorecard.ComponentResult) { c.Score, c.Remedies = scorecard.Points{}, nil },
			"Năm 2023, nguồn không nêu điểm lĩnh vực Cải cách thể chế của huyện Lấp Vò."},
		{"bonus", kind(scorecard.Bonus, 150), name + "được cộng 1,50\u00a0điểm (tối đa 7\u00a0điểm)."},
		{"no bonus", kind(scorecard.Bonus, 0), name + "không được cộng điểm nào (tối đa 7\u00a0điểm)."},
		{"penalty", kind(scorecard.Penalty, 50), name + "bị trừ 0,50\u00a0điểm (tối đa 7\u00a0điểm)."},
		{"no penalty", kind(scorecard.Penalty, 0), name + "không bị trừ điểm nào (tối đa 7\u00a0điểm)."},
	} {
		portal := fixture()
		test.change(portal.HomeUnit.Years[1].Components[0])
		expect(t, test.name, summary(t, portal, "/2023/cai-cach-the-che/"), test.want)
	}
}

func TestSummariesOfRemedies(t *testing.T) {
	portal := fixture()
	const noneReported = "tính đến ngày 19/03/2024, tất cả chưa có báo cáo trong dữ liệu"
	expect(t, "unit", summary(t, portal, "/nhiem-vu/"), "Huyện Lấp Vò có 3\u00a0nhiệm vụ khắc phục; "+noneReported+".")
	expect(t, "agency in charge", summary(t, portal, "/nhiem-vu/noi-vu/"), "Phòng Nội vụ chủ trì 3\u00a0nhiệm vụ khắc phục; "+noneReported+".")
	expect(t, "agency that helps", summary(t, portal, "/nhiem-vu/cac-xa/"), "UBND các xã phối hợp thực hiện 1\u00a0nhiệm vụ khắc phục do cơ quan khác chủ trì.")

	home := portal.HomeUnit
	remedies := home.AllRemedies()
	remedies[0].Status, remedies[1].Status = scorecard.Done, scorecard.InProgress
	remedies[2].Agency = home.Agencies[1]
	expect(t, "unit, in several states", summary(t, portal, "/nhiem-vu/"), "Huyện Lấp Vò có 3\u00a0nhiệm vụ khắc phục; tính đến ngày 19/03/2024, "+
		"1\u00a0nhiệm vụ đã hoàn thành, 1\u00a0nhiệm vụ đang thực hiện và 1\u00a0nhiệm vụ chưa có báo cáo trong dữ liệu.")
	portal.AsOf = scorecard.Date{Year: 2024, Month: 7, Day: 1}
	expect(t, "unit, too late", summary(t, portal, "/nhiem-vu/"), "Huyện Lấp Vò có 3\u00a0nhiệm vụ khắc phục; tính đến ngày 01/07/2024, "+
		"1\u00a0nhiệm vụ đã hoàn thành, 1\u00a0nhiệm vụ đang thực hiện và 1\u00a0nhiệm vụ chưa có báo cáo trong dữ liệu; 2\u00a0nhiệm vụ đã quá thời hạn.")
	remedies[2].Status = scorecard.Dropped
	expect(t, "agency with one, which helps too", summary(t, portal, "/nhiem-vu/cac-xa/"), "UBND các xã chủ trì 1\u00a0nhiệm vụ khắc phục; tính đến ngày 01/07/2024, "+
		"nhiệm vụ này không thực hiện; phối hợp thực hiện 1\u00a0nhiệm vụ do cơ quan khác chủ trì.")

	home.Years = nil
	expect(t, "unit without remedies", summary(t, portal, "/nhiem-vu/"), "Huyện Lấp Vò không có nhiệm vụ khắc phục nào trong dữ liệu.")
	expect(t, "agency without remedies", summary(t, portal, "/nhiem-vu/noi-vu/"), "Phòng Nội vụ không được giao nhiệm vụ khắc phục nào trong dữ liệu.")
}

func TestRemediesOfAnAgencyThatLeadsAndHelps(t *testing.T) {
	agency := &scorecard.Agency{ID: "noi-vu"}
	both := &scorecard.Remedy{Agency: agency, With: []*scorecard.Agency{agency}}
	helped := &scorecard.Remedy{Agency: &scorecard.Agency{}, With: []*scorecard.Agency{{}, agency}}
	all := []*scorecard.Remedy{{Agency: &scorecard.Agency{}}, both, helped}
	if own := site.RemediesOf(agency, all); len(own) != 1 || own[0] != both {
		t.Errorf("it leads %d", len(own))
	}
	if with := site.SupportedBy(agency, all); len(with) != 1 || with[0] != helped {
		t.Errorf("it helps with %d", len(with))
	}
}

func TestSummaryOfAMarkdownPageIsItsFirstSentence(t *testing.T) {
	const title = "Kế hoạch – Cổng CCHC."
	html := func(pieces ...string) []narrative.Piece {
		var all []narrative.Piece
		for _, piece := range pieces {
			all = append(all, narrative.Piece{HTML: piece})
		}
		return all
	}
	link := narrative.Piece{Link: "/2023/"}
	figure := narrative.Piece{Reference: narrative.Reference{Figure: "score"}}
	for _, test := range []struct {
		name   string
		pieces []narrative.Piece
		want   string
	}{
		{"one sentence", html("<p>Kế hoạch số <strong>91</strong> &amp; 92.</p>\n"), "Kế hoạch số 91 & 92."},
		{"the first of two", html("<p>Vì sao có\nkế hoạch? Xem dưới.</p>\n"), "Vì sao có kế hoạch?"},
		{"a no-break space", html("<p>Đạt 84,96\u00a0điểm.</p>"), "Đạt 84,96\u00a0điểm."},
		{"a link", []narrative.Piece{{HTML: `<p>Xem <a href="`}, link, {HTML: `">kết quả năm 2023</a>. Và nữa.</p>`}}, "Xem kết quả năm 2023."},
		{"a figure", append(html("<p>Đạt "), figure, narrative.Piece{HTML: " điểm.</p>"}), title},
		{"a figure further down", append(html("<p>Kết quả.</p>\n<p>Đạt "), figure, narrative.Piece{HTML: " điểm.</p>"}), "Kết quả."},
		{"no whole sentence", html("<p>Gồm có:</p>\n<ul><li>Một.</li></ul>"), title},
		{"a heading", html("<h2>Bắt đầu?</h2>\n<p>Từ đây.</p>"), title},
		{"nothing", nil, title},
	} {
		portal := fixture()
		portal.Pages = []*scorecard.Page{{ID: "ke-hoach", Title: "Kế hoạch", Narrative: &narrative.Text{Pieces: test.pieces}}}
		expect(t, test.name, summary(t, portal, "/ke-hoach/"), test.want)
		portal.Pages[0].ID = "nguon"
		expect(t, test.name+", above the documents", summary(t, portal, "/nguon/"), "Các văn bản mà số liệu và nhiệm vụ trên cổng này dẫn làm nguồn.")
	}
	portal := fixture()
	portal.Pages = []*scorecard.Page{{ID: "ke-hoach", Title: "Kế hoạch"}}
	expect(t, "no text", summary(t, portal, "/ke-hoach/"), title)
}

func TestSummariesOfTheIndexes(t *testing.T) {
	portal := fixture()
	expect(t, "units", summary(t, portal, "/don-vi/"), "Kết quả cải cách hành chính của 3\u00a0đơn vị có trên cổng này.")
	expect(t, "a unit without years", summary(t, portal, "/don-vi/an-binh/"), "Cổng này chưa có kết quả nào của xã An Bình.")
}
