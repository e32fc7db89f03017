package download_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// small is a unit of two years with everything that a download can hold, and
// less than it should in every way. Each text from the content goes through
// text, so that a test can put another in its place.
func small(text func(string) string) *scorecard.Portal {
	plan := &scorecard.Document{ID: "kh-1", Number: text("1/KH-UBND"), Date: scorecard.Date{Year: 2024, Month: 3, Day: 19}, Issuer: text("UBND huyện"), URL: text("https://huyen.example/1")}
	news := &scorecard.Document{ID: "tin", Title: text("Thông báo"), Date: scorecard.Date{Year: 2024, Month: 2, Day: 9}, Issuer: text("Sở Nội vụ")}
	source := scorecard.Source{DocumentID: "kh-1", Document: plan, Place: text("mục II.1")}
	unit := &scorecard.Unit{ID: "huyen", Name: text("huyện Mẫu"), Level: text("huyện"), Parent: text("tỉnh Mẫu"),
		Agencies: []*scorecard.Agency{{ID: "noi-vu", Name: text("Phòng Nội vụ")}, {ID: "tu-phap", Name: text("Phòng Tư pháp")}}, Notes: []scorecard.Note{{Text: text("Đơn vị mẫu.")}}}
	heir := &scorecard.Unit{ID: "xa", Name: text("xã Mẫu")}
	framework := &scorecard.Framework{ID: "bo-1", Title: text("Bộ tiêu chí"), MaxScore: 1500, Components: smallComponents(text)}
	year := &scorecard.Year{Unit: unit, Year: 2023, Framework: framework, Score: points(743), Rank: scorecard.Known(8), RankedUnits: scorecard.Known(12),
		Target: points(700), Change: points(-85), Source: source,
		Peers: []scorecard.Peer{
			{Name: text("huyện Đầu"), Score: points(1400), Rank: scorecard.Known(1), Source: scorecard.Source{DocumentID: "tin", Document: news}},
			{Name: text("huyện Khác"), Score: scorecard.Missing[decimal.Hundredths](scorecard.NotPublished), Source: source}},
		Indices: []scorecard.OtherIndex{{Name: text("SIPAS"), Value: 8850, Measure: text("%"), Source: source}},
		Plan: &scorecard.Plan{Source: source, ReportDue: scorecard.Date{Year: 2024, Month: 4, Day: 15}, ReportTo: text("Phòng Nội vụ"),
			Duties: []scorecard.Duty{{Text: text("Tuyên truyền thường xuyên."), Place: text("mục III")}}},
		Notes: []scorecard.Note{{Field: "ranked_units", Text: text("Kế hoạch không nêu số đơn vị.")}}}
	year.Remedies = []*scorecard.Remedy{{ID: "chung", Year: year, AgencyID: "tu-phap", Agency: unit.Agencies[1], Task: text("Nâng chỉ số."), Source: source,
		Status: scorecard.Dropped, Reason: text("đã nhập vào việc khác"), HandedToID: "xa", HandedTo: heir}}
	addResults(year, source, text)
	year.Components[0].Remedies = []*scorecard.Remedy{movedRemedy(year, source, plan, text)}
	bare := &scorecard.Year{Unit: unit, Year: 2022, Framework: framework, Score: scorecard.Missing[decimal.Hundredths](scorecard.NotPublished), Source: source}
	unit.Years = []*scorecard.Year{bare, year}
	licence := ""
	first := year.Components[0]
	corrections := []*scorecard.Correction{
		{UnitID: "huyen", Unit: unit, Year: 2023, Result: year, ComponentID: "the-che", Component: first, Figure: "score", Former: 608, Value: points(618),
			Date: scorecard.Date{Year: 2024, Month: 5, Day: 2}, Reason: text("Nhập sai"), DocumentID: "kh-1", Document: plan, Number: 1},
		{UnitID: "huyen", Unit: unit, Year: 2023, Result: year, Figure: "rank", Former: 900, Value: points(800), Date: scorecard.Date{Year: 2024, Month: 5, Day: 2}, Reason: text("Nhập sai"), Number: 2},
		{UnitID: "huyen", Unit: unit, Year: 2023, ComponentID: "cu", Figure: "score", Former: 700, Date: scorecard.Date{Year: 2024, Month: 6, Day: 1}, Reason: text("Nguồn rút kết quả."), Number: 3},
		{UnitID: "huyen", Unit: unit, Year: 2023, Result: year, ComponentID: "the-che", Component: first, CriterionID: "khao-sat", Criterion: first.Component.Criteria[1], Figure: "max_score", Former: 150,
			Date: scorecard.Date{Year: 2024, Month: 5, Day: 3}, Reason: text("Bộ tiêu chí không công bố."), Number: 4}}
	unit.Corrections = corrections
	return &scorecard.Portal{Corrections: corrections, Title: text("Cổng mẫu"), BaseURL: "https://mau.example/", HomeUnit: unit, AsOf: scorecard.Date{Year: 2024, Month: 12, Day: 31}, Publisher: text("UBND huyện"),
		Licence: &licence, Notice: text("Bản dựng thử"), Units: []*scorecard.Unit{unit, heir}, Documents: []*scorecard.Document{plan, news}}
}

func smallComponents(text func(string) string) []*scorecard.Component {
	return []*scorecard.Component{
		{ID: "the-che", Title: text("Cải cách thể chế"), MaxScore: 700, Criteria: []*scorecard.Criterion{
			{ID: "ban-hanh", Title: text("Ban hành văn bản"), MaxScore: points(400), Parts: []*scorecard.Criterion{{ID: "dung-han", Title: text("Đúng hạn"), MaxScore: points(150)}}},
			{ID: "khao-sat", Title: text("Khảo sát"), Survey: true}}},
		{ID: "tai-chinh", Title: text("Cải cách tài chính công"), MaxScore: 500},
		{ID: "cong-vu", Title: text("Cải cách công vụ"), MaxScore: 300},
		{ID: "diem-cong", Title: text("Điểm cộng"), MaxScore: 200, Kind: scorecard.Bonus},
		{ID: "diem-tru", Title: text("Điểm trừ"), MaxScore: 500, Kind: scorecard.Penalty},
	}
}

// addResults gives the year a result of every kind.
func addResults(year *scorecard.Year, source scorecard.Source, text func(string) string) {
	scores := []scorecard.Points{points(618), points(0), scorecard.Missing[decimal.Hundredths](scorecard.NotApplicable), points(150), points(25)}
	changes := []scorecard.Points{points(1729), points(-2425), {}, {}, {}}
	for i, component := range year.Framework.Components {
		year.Components = append(year.Components, &scorecard.ComponentResult{Year: year, Component: component, Score: scores[i], Change: changes[i], Source: source})
	}
	first := year.Components[0]
	first.Rank, first.RankedUnits = scorecard.Known(9), scorecard.Known(12)
	first.Notes = []scorecard.Note{{Field: "score", Text: text("Nguồn ghi nhầm năm.")}}
	first.Criteria = []scorecard.CriterionResult{
		{CriterionID: "dung-han", Criterion: first.Component.Criteria[0].Parts[0], Score: points(0), MaxScore: points(100)},
		{CriterionID: "khao-sat", Criterion: first.Component.Criteria[1], Score: scorecard.Missing[decimal.Hundredths](scorecard.NotScored)}}
}

// movedRemedy has reports of every kind.
func movedRemedy(year *scorecard.Year, source scorecard.Source, plan *scorecard.Document, text func(string) string) *scorecard.Remedy {
	unit := year.Unit
	second, third := scorecard.Due{Span: scorecard.SpanMonth, Year: 2024, Month: 6}, scorecard.Due{Span: scorecard.SpanDay, Year: 2024, Month: 9, Day: 15}
	return &scorecard.Remedy{ID: "dung-han", Year: year, Component: year.Framework.Components[0], AgencyID: "noi-vu", Agency: unit.Agencies[0], Task: text("Gửi báo cáo đúng hạn."),
		DueText: text("sớm nhất có thể"), WithIDs: []string{"tu-phap"}, With: unit.Agencies[1:], CriteriaID: []string{"ban-hanh", "dung-han"},
		Criteria: year.Framework.Components[0].Criteria[:1], Source: source, Status: scorecard.Done,
		Progress: []scorecard.Progress{
			{Date: scorecard.Date{Year: 2024, Month: 4, Day: 1}, Status: scorecard.InProgress, Text: text("Đã đặt thời hạn."), Due: &second},
			{Date: scorecard.Date{Year: 2024, Month: 7, Day: 1}, Status: scorecard.InProgress, Text: text("Lùi thời hạn."), DocumentID: "kh-1", Document: plan, Due: &third},
			{Date: scorecard.Date{Year: 2024, Month: 9, Day: 10}, Status: scorecard.Done, Text: text("Xong."), DocumentID: "/tep/bien-ban.pdf", File: "bien-ban.pdf"}}}
}

func points(hundredths decimal.Hundredths) scorecard.Points { return scorecard.Known(hundredths) }

func plain(text string) string { return text }

// line is a line of the CSV by column name.
type line map[string]string

// readCSV reads the CSV as any program would.
func readCSV(t *testing.T, unit *scorecard.Unit) []line {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(download.AppendCSV(nil, unit))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var lines []line
	for _, record := range records[1:] {
		line := line{}
		for i, name := range records[0] {
			line[name] = record[i]
		}
		lines = append(lines, line)
	}
	return lines
}

// object is a JSON object as any program would read it; numbers keep their digits.
type object = map[string]any

func readJSON(t *testing.T, portal *scorecard.Portal, unit *scorecard.Unit) object {
	t.Helper()
	body, err := download.AppendJSON(nil, site.Plan(portal, ""), unit)
	if err != nil {
		t.Fatal(err)
	}
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.UseNumber()
	var read object
	if err := decoder.Decode(&read); err != nil {
		t.Fatal(err)
	}
	return read
}

// at follows keys (string) and places (int) into JSON; what is not there fails
// the test, so that null is never mistaken for absent.
func at(t *testing.T, value any, path ...any) any {
	t.Helper()
	for _, step := range path {
		switch step := step.(type) {
		case string:
			inner, ok := value.(object)[step]
			if !ok {
				t.Fatalf("JSON: no %q on the way %v", step, path)
			}
			value = inner
		case int:
			value = value.([]any)[step]
		}
	}
	return value
}
