package render_test

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// The portals of the tests are made up and written out here: one in which
// everything is there that a page can show, and one in which everything is
// missing that can be.

func points(hundredths int64) scorecard.Points {
	return scorecard.Known(decimal.Hundredths(hundredths))
}

func text(html string) *narrative.Text {
	return &narrative.Text{Pieces: []narrative.Piece{{HTML: "<h2 id=\"diem-sang\">Điểm sáng</h2><p>Đạt "},
		{Reference: narrative.Reference{Figure: "score"}}, {HTML: " điểm, xem <a href=\""}, {Link: "/du-lieu/"}, {HTML: "\">dữ liệu</a>. " + html + "</p>"}}}
}

var (
	decision = &scorecard.Document{ID: "qd-7", Number: "7/QĐ-UBND", Date: scorecard.Date{Year: 2022, Month: 1, Day: 31}, Issuer: "UBND tỉnh Mẫu", Title: "Công bố chỉ số",
		URL: "https://vanban.example/qd-7?a=1&b=2", ValidUntil: scorecard.Date{Year: 2025, Month: 12, Day: 31}, ReplacedBy: plan}
	plan     = &scorecard.Document{ID: "kh-9", Number: "9/KH-UBND", Date: scorecard.Date{Year: 2022, Month: 3, Day: 5}, Issuer: "UBND huyện Mẫu", Title: "Khắc phục hạn chế"}
	announce = &scorecard.Document{ID: "tb", Title: "Thông báo kết quả <chưa rõ số>", Date: scorecard.Date{Year: 2022, Month: 2, Day: 2}, Issuer: "Tỉnh Mẫu"}
)

func at(document *scorecard.Document, place string) scorecard.Source {
	return scorecard.Source{DocumentID: document.ID, Document: document, Place: place}
}

// framework has components of every kind: 12 + 8 = 20 points, a bonus and a
// penalty.
func framework() *scorecard.Framework {
	return &scorecard.Framework{ID: "khung", Title: "Bộ tiêu chí mẫu", DocumentID: decision.ID, Document: decision, MaxScore: 2000,
		Bands: []scorecard.Band{{Name: "Tốt", From: 8000}, {Name: "Khá", From: 6500}},
		Components: []*scorecard.Component{
			{ID: "mot-cua", Title: "Một cửa & hồ sơ", MaxScore: 1200, Criteria: []*scorecard.Criterion{
				{ID: "dung-han", Title: "Đúng hạn", MaxScore: points(700), Parts: []*scorecard.Criterion{{ID: "cap-xa", Title: "Ở cấp xã", MaxScore: points(300)}}},
				{ID: "hai-long", Title: "Hài lòng", Survey: true},
			}},
			{ID: "nhan-su", Title: "Nhân sự", MaxScore: 800},
			{ID: "thuong", Title: "Sáng kiến", MaxScore: 100, Kind: scorecard.Bonus},
			{ID: "phat", Title: "Vi phạm", MaxScore: 200, Kind: scorecard.Penalty},
		}}
}

// full is a portal of three units; the home unit's year has everything.
func full() *scorecard.Portal {
	licence := "CC BY 4.0"
	home := &scorecard.Unit{ID: "mau", Name: "huyện Mẫu", Level: "huyện", Parent: "tỉnh Mẫu", Notes: []scorecard.Note{{Text: "Đơn vị đổi tên năm 2020."}}}
	home.Agencies = []*scorecard.Agency{{ID: "van-phong", Name: "Văn phòng", Short: "VP"}, {ID: "noi-vu", Name: "Phòng Nội vụ"}, {ID: "xa", Name: "UBND các xã"}}
	frame := framework()
	home.Years = []*scorecard.Year{emptyYear(home, frame, 2021), fullYear(home, frame)}
	bare := &scorecard.Unit{ID: "trong", Name: "huyện Trống", Level: "huyện", Parent: "tỉnh Mẫu"}
	other := &scorecard.Unit{ID: "an", Name: "xã An", Level: "xã", Parent: "huyện Mẫu"}
	other.Years = []*scorecard.Year{emptyYear(other, frame, 2022)}
	return &scorecard.Portal{
		Corrections: corrections(home),
		Title:       "Cổng thử", BaseURL: "https://cong.example/thu/", HomeUnitID: "mau", HomeUnit: home, AsOf: scorecard.Date{Year: 2022, Month: 7, Day: 15},
		Publisher: "UBND huyện Mẫu", Contact: "Phòng Nội vụ <noivu@mau.example>", Licence: &licence, Notice: "Bản thử.",
		Documents: []*scorecard.Document{plan, decision, announce}, Frameworks: []*scorecard.Framework{frame}, Units: []*scorecard.Unit{other, home, bare},
		Pages: []*scorecard.Page{{ID: "phuong-phap", Title: "Phương pháp", Narrative: text("Cách tính.")}, {ID: "nguon", Title: "Nguồn", Narrative: text("Văn bản.")}},
	}
}

// corrections are of figures of every kind, one of which was withdrawn with its year.
func corrections(unit *scorecard.Unit) []*scorecard.Correction {
	year := unit.Years[1]
	first := year.Components[0]
	criterion := first.Component.Criteria[0]
	all := []*scorecard.Correction{
		{Figure: "score", ComponentID: "mot-cua", Component: first, Former: 880, Value: points(890), Reason: "Nhập nhầm dòng."},
		{Figure: "score", ComponentID: "mot-cua", Component: first, Former: 890, Value: points(900), Reason: "Tỉnh chấm lại <theo văn bản>.", DocumentID: "qd-7", Document: decision},
		{Figure: "score", ComponentID: "mot-cua", Component: first, CriterionID: "dung-han", Criterion: criterion, Former: 500, Value: points(520), Reason: "Nhập sai."},
		{Figure: "rank", Former: 400, Value: points(300), Reason: "Tỉnh xếp lại."},
		{Figure: "score", ComponentID: "cu", Former: 100, Reason: "Bỏ lĩnh vực."},
	}
	for i, c := range all {
		c.UnitID, c.Unit, c.Year, c.Result, c.Number = unit.ID, unit, 2022, year, i+1
		c.Date = scorecard.Date{Year: 2022, Month: 6, Day: 10 + i}
		unit.Corrections = append(unit.Corrections, c)
		if c.Component != nil {
			first.Corrections = append(first.Corrections, c)
		} else if c.ComponentID == "" {
			year.Corrections = append(year.Corrections, c)
		}
	}
	return all
}

func fullYear(unit *scorecard.Unit, frame *scorecard.Framework) *scorecard.Year {
	year := &scorecard.Year{Unit: unit, Year: 2022, FrameworkID: frame.ID, Framework: frame, Score: points(1650), Rank: scorecard.Known(3), RankedUnits: scorecard.Known(7),
		Target: points(1700), Change: points(-125), Source: at(decision, "phụ lục 1"), Narrative: text(""),
		Peers: []scorecard.Peer{{Name: "huyện Cuối", Score: points(990), Rank: scorecard.Known(7), Source: at(announce, "")},
			{Name: "huyện Đầu", Score: points(1900), Rank: scorecard.Known(1), Source: at(announce, "dòng 1")}},
		Indices: []scorecard.OtherIndex{{Name: "SIPAS", Value: 8710, Measure: "%", Source: at(decision, "phụ lục 2")}},
		Plan: &scorecard.Plan{Source: at(plan, "mục II"), ReportDue: scorecard.Date{Year: 2022, Month: 4, Day: 15}, ReportTo: "Phòng Nội vụ",
			Duties: []scorecard.Duty{{Text: "Họp hằng tháng.", Place: "mục III"}}},
		Notes: []scorecard.Note{{Field: "ranked_units", Text: "Số đơn vị là hiểu biết chung."}, {Field: "target", Text: "Mục tiêu đọc từ câu chữ."},
			{Field: "report_due", Text: "Hạn báo cáo sớm hơn hạn khắc phục."}, {Field: "framework", Text: "Chưa xem quyết định."}, {Field: "agency", Text: "Không giao đích danh."}},
	}
	result := func(i int, score scorecard.Points) *scorecard.ComponentResult {
		component := &scorecard.ComponentResult{Year: year, Component: frame.Components[i], Score: score, RankedUnits: year.RankedUnits, Source: at(decision, "phụ lục 3")}
		year.Components = append(year.Components, component)
		return component
	}
	first := result(0, points(900))
	first.Rank, first.Change, first.Narrative = scorecard.Known(5), points(350), text("")
	first.Criteria = []scorecard.CriterionResult{{CriterionID: "dung-han", Criterion: frame.Components[0].Criteria[0], Score: points(520), MaxScore: points(700)}}
	first.Notes = []scorecard.Note{{Text: "Đề mục ghi nhầm năm."}, {Field: "change", Text: "Hiểu là điểm phần trăm."}, {Field: "due", Text: "Bản quét khó đọc."}, {Field: "hai-long", Text: "Gọi khác nhau."}}
	first.Remedies = remedies(year, frame.Components[0])
	second := result(1, points(740))
	second.Rank, second.Change = scorecard.Known(1), points(0)
	result(2, points(60))
	result(3, points(50))
	year.Remedies = []*scorecard.Remedy{{ID: "chung", Year: year, AgencyID: "noi-vu", Agency: unit.Agencies[1], Task: "Nâng chỉ số chung.", Due: due("2022"), Source: at(plan, "mục II.1")}}
	return year
}

func due(text string) scorecard.Due {
	parsed, err := scorecard.ParseDue(text)
	if err != nil {
		panic(err)
	}
	return parsed
}

// remedies are in every state; one moved its deadline, one is late, one has
// none.
func remedies(year *scorecard.Year, component *scorecard.Component) []*scorecard.Remedy {
	moved := due("2022-Q4")
	office, xa := year.Unit.Agencies[0], year.Unit.Agencies[2]
	remedy := func(id, task, deadline string, status scorecard.Status) *scorecard.Remedy {
		return &scorecard.Remedy{ID: id, Year: year, Component: component, AgencyID: office.ID, Agency: office, Task: task, Due: due(deadline), Status: status, Source: at(plan, "mục II.2")}
	}
	open := remedy("mo", "Trả hồ sơ đúng hạn.", "2022-Q2", scorecard.Open)
	open.CriteriaID, open.Criteria, open.With = []string{"dung-han"}, component.Criteria[:1], []*scorecard.Agency{xa}
	running := remedy("lam", "Đo sự hài lòng.", "2022-06-30", scorecard.InProgress)
	running.Progress = []scorecard.Progress{{Date: scorecard.Date{Year: 2022, Month: 6, Day: 1}, Status: scorecard.InProgress, Text: "Xin lùi hạn.", DocumentID: plan.ID, Document: plan, Due: &moved}}
	done := remedy("xong", "Niêm yết thủ tục.", "2022-05", scorecard.Done)
	done.Progress = []scorecard.Progress{{Date: scorecard.Date{Year: 2022, Month: 5, Day: 20}, Status: scorecard.Done, Text: "Đã niêm yết.", File: "niem-yet/bien-ban.pdf"}}
	dropped := remedy("bo", "Mở quầy thứ hai.", "", scorecard.Dropped)
	dropped.Reason = "Đã có dịch vụ trực tuyến."
	worded := remedy("chu", "Tập huấn.", "2022-Q3", scorecard.Open)
	worded.DueText = "quý II – đầu quý III/2022"
	return []*scorecard.Remedy{open, running, done, dropped, worded}
}

// emptyYear knows nothing but its framework: every component is missing in its
// own way.
func emptyYear(unit *scorecard.Unit, frame *scorecard.Framework, number int) *scorecard.Year {
	year := &scorecard.Year{Unit: unit, Year: number, FrameworkID: frame.ID, Framework: frame, Score: scorecard.Missing[decimal.Hundredths](scorecard.NotPublished), Source: at(decision, "phụ lục")}
	for i, state := range []scorecard.State{scorecard.NotScored, scorecard.NotApplicable, scorecard.NotPublished, scorecard.Unknown} {
		year.Components = append(year.Components, &scorecard.ComponentResult{Year: year, Component: frame.Components[i],
			Score: scorecard.Missing[decimal.Hundredths](state), Rank: scorecard.Missing[int](state), Source: year.Source})
	}
	return year
}

// bare is a portal of one unit without a result, an agency or a page.
func bare() *scorecard.Portal {
	home := &scorecard.Unit{ID: "trong", Name: "huyện Trống", Level: "huyện", Parent: "tỉnh Mẫu"}
	return &scorecard.Portal{Title: "Cổng trống", BaseURL: "https://trong.example/", HomeUnitID: "trong", HomeUnit: home,
		AsOf: scorecard.Date{Year: 2022, Month: 1, Day: 1}, Publisher: "UBND", Units: []*scorecard.Unit{home}}
}

// rankless is a portal whose only year has a rank among an unknown number of
// units, no peer and no remedy.
func rankless() *scorecard.Portal {
	portal := bare()
	home := portal.HomeUnit
	year := emptyYear(home, framework(), 2022)
	year.Score, year.Rank = points(1234), scorecard.Known(4)
	year.Components[0].Score, year.Components[0].Rank = points(1000), scorecard.Known(2)
	home.Years = []*scorecard.Year{year}
	portal.Documents = []*scorecard.Document{decision, plan}
	return portal
}

func planned(portal *scorecard.Portal) *site.Site { return site.Plan(portal, "") }
