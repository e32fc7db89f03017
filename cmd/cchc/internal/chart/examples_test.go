package chart

import (
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/decimal"
)

// lapVo is the result of huyện Lấp Vò for 2023, in the order of the plan, with the figures as a reader is to see them.
var lapVo = []struct {
	label           string
	score, maxScore decimal.Hundredths
	rank            int
	change          decimal.Hundredths
	index, points   string
	loss            string
	moved           string
}{
	{"Công tác chỉ đạo, điều hành CCHC", 1599, 1650, 8, -85, "96,91 %", "15,99/16,5 điểm", "0,51 điểm · 3 %", "−0,85 giảm"},
	{"Cải cách thể chế", 618, 700, 9, 1729, "88,29 %", "6,18/7 điểm", "0,82 điểm · 5 %", "+17,29 tăng"},
	{"Cải cách thủ tục hành chính", 2669, 2900, 6, 579, "92,03 %", "26,69/29 điểm", "2,31 điểm · 15 %", "+5,79 tăng"},
	{"Cải cách tổ chức bộ máy hành chính", 753, 800, 10, -125, "94,13 %", "7,53/8 điểm", "0,47 điểm · 3 %", "−1,25 giảm"},
	{"Cải cách chế độ công vụ", 1176, 1400, 10, 329, "84,00 %", "11,76/14 điểm", "2,24 điểm · 15 %", "+3,29 tăng"},
	{"Cải cách tài chính công", 587, 700, 7, -320, "83,86 %", "5,87/7 điểm", "1,13 điểm · 8 %", "−3,20 giảm"},
	{"Xây dựng chính quyền điện tử, chính quyền số", 863, 1450, 8, 982, "59,52 %", "8,63/14,5 điểm", "5,87 điểm · 39 %", "+9,82 tăng"},
	{"Tác động của CCHC đến phát triển KT-XH", 231, 400, 8, -2425, "57,75 %", "2,31/4 điểm", "1,69 điểm · 11 %", "−24,25 giảm"},
}

// lapVoSpecs are the four charts of that result.
func lapVoSpecs() []Spec {
	scores := Spec{ID: "scores", Form: Scores, Title: "Chỉ số thành phần theo lĩnh vực, năm 2023"}
	ranks := Spec{ID: "ranks", Form: Ranks, Title: "Hạng theo lĩnh vực, năm 2023"}
	losses := Spec{ID: "losses", Form: Losses, Title: "Điểm chưa đạt theo lĩnh vực, năm 2023"}
	changes := Spec{ID: "changes", Form: Changes, Title: "Chỉ số thành phần tăng, giảm so với năm 2022"}
	for _, c := range lapVo {
		scores.Rows = append(scores.Rows, Row{Label: c.label, Figure: Score(c.score, c.maxScore)})
		ranks.Rows = append(ranks.Rows, Row{Label: c.label, Figure: Rank(c.rank, 12), Mark: "[2]"})
		losses.Rows = append(losses.Rows, Row{Label: c.label, Figure: Loss(c.maxScore-c.score, 1504)})
		changes.Rows = append(changes.Rows, Row{Label: c.label, Figure: Change(c.change)})
	}
	return []Spec{scores, ranks, losses, changes}
}

// missingRows are the four ways in which a figure is missing, and the one in which nobody says how.
var missingRows = []Row{
	{Label: "Chưa chấm", Figure: Missing("chưa được chấm điểm")},
	{Label: "Không áp dụng", Figure: Missing("không áp dụng"), Mark: "[3]"},
	{Label: "Chưa công bố", Figure: Missing("chưa công bố")},
	{Label: "Chưa rõ", Figure: Missing("nguồn không nêu, và các văn bản khác của tỉnh và của huyện về năm ấy cũng không")},
	{Label: "Không nói gì"},
}

const hostile = "\"><script>alert('1')</script>&amp;\x00\x1b\xff\xed\xa0\x80\ufffe\u0085 \u2028{a|b}\r\nhết"

// hardSpecs are charts at the edges of what they may be given.
func hardSpecs() []Spec {
	long := strings.Repeat("Nâng cao chất lượng phục vụ người dân, doanh nghiệp; ", 6)
	with := func(rows ...Row) []Row { return append(rows, missingRows...) }
	specs := []Spec{
		{ID: "hard-scores", Form: Scores, Title: hostile, Rows: with(
			Row{Label: "Không điểm", Figure: Score(0, 700)},
			Row{Label: "Trọn điểm", Figure: Score(700, 700), Mark: "[12]"},
			Row{Label: "Không có điểm tối đa", Figure: Score(0, 0)},
			Row{Label: "Vượt điểm tối đa", Figure: Score(800, 700)},
			Row{Label: long, Figure: Score(1, 3)},
			Row{Label: strings.Repeat("x", 70), Figure: Score(123456789, 200000000)},
			Row{Label: hostile, Figure: Score(5, 10), Mark: "<&>"},
			Row{Label: " \t ", Figure: Score(5, 10)})},
		{ID: "hard-ranks", Form: Ranks, Title: "Hạng", Rows: with(
			Row{Label: "Một của một", Figure: Rank(1, 1)},
			Row{Label: "Cuối", Figure: Rank(102, 102)},
			Row{Label: "Trong số ít hơn", Figure: Rank(3, 12)},
			Row{Label: "Không rõ số đơn vị", Figure: Rank(8, 0)})},
		{ID: "hard-losses", Form: Losses, Title: "Điểm chưa đạt", Rows: with(
			Row{Label: "Không mất", Figure: Loss(0, 10050)},
			Row{Label: "Nhiều", Figure: Loss(5000, 10050)},
			Row{Label: "Cũng nhiều", Figure: Loss(5000, 10050)},
			Row{Label: "Rất ít", Figure: Loss(50, 10050)})},
		{ID: "hard-changes", Form: Changes, Title: "Tăng, giảm", Rows: with(
			Row{Label: "Không đổi", Figure: Change(0)},
			Row{Label: "Giảm hết", Figure: Change(-10000)},
			Row{Label: "Tăng rất ít", Figure: Change(1)})},
		{ID: "unknown-units", Form: Ranks, Title: "Hạng", Rows: []Row{{Label: "A", Figure: Rank(5, 0)}, {Label: "B", Figure: Rank(2, 0)}}},
		{ID: "nothing-lost", Form: Losses, Title: "Điểm chưa đạt", Rows: []Row{{Label: "A", Figure: Loss(0, 0)}, {Label: "B", Figure: Loss(0, 0)}}},
		{ID: "no-change", Form: Changes, Title: "Tăng, giảm", Rows: []Row{{Label: "A", Figure: Change(0)}, {Label: "B", Figure: Change(0)}}},
		{ID: "all-rise", Form: Changes, Title: "Tăng, giảm", Rows: []Row{{Label: "A", Figure: Change(250)}, {Label: "B", Figure: Change(1000)}}},
	}
	for _, form := range []Form{Scores, Ranks, Losses, Changes} {
		specs = append(specs,
			Spec{ID: "none-" + form.name(), Form: form, Title: "Không dòng nào"},
			Spec{ID: "missing-" + form.name(), Form: form, Title: "Không số liệu nào", Rows: missingRows},
			Spec{ID: "one-" + form.name(), Form: form, Title: "Một dòng", Rows: []Row{{Label: "Duy nhất", Figure: sample(form, 3)}}},
			Spec{ID: "forty-" + form.name(), Form: form, Title: "Bốn mươi dòng", Rows: forty(form)})
	}
	return specs
}

func forty(form Form) []Row {
	rows := make([]Row, 40)
	for i := range rows {
		rows[i] = Row{Label: "Đơn vị thứ " + strconv.Itoa(i+1) + strings.Repeat(" và các phòng", i%4), Figure: sample(form, i+1)}
	}
	return rows
}

// sample is some figure of a form, different for each n from 1 to 40.
func sample(form Form, n int) Figure {
	points := decimal.Hundredths(n * 17)
	switch form {
	case Scores, IndexTrend:
		return Score(points, 700)
	case Ranks:
		return Rank(n, 40)
	case Losses:
		return Loss(points, 13940)
	}
	return Change(points - 350)
}

func (f Form) name() string { return (&Spec{Form: f}).class() }

// allSpecs are all charts that the tests draw.
func allSpecs() []Spec { return append(lapVoSpecs(), hardSpecs()...) }
