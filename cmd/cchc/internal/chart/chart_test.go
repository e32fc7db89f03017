package chart

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestFigures compares with what the published result says, row by row.
func TestFigures(t *testing.T) {
	specs := lapVoSpecs()
	for i, row := range lapVo {
		for form, want := range [][]string{
			Scores:  {row.index, row.points},
			Ranks:   {fmt.Sprint(row.rank, "/12")},
			Losses:  {row.loss},
			Changes: strings.Fields(row.moved),
		} {
			if Form(form) == Losses && i == 6 {
				want = append(want, "nhiều điểm chưa đạt nhất")
			}
			for n := range want {
				want[n] = set(want[n])
			}
			if got := specs[form].Figures()[i]; !slices.Equal(got, want) {
				t.Errorf("%s, %s: %q, want %q", specs[form].ID, row.label, got, want)
			}
		}
	}
}

// set puts the no-break space between number and unit that vi puts there.
func set(text string) string {
	return regexp.MustCompile(`(\d) (điểm|%)`).ReplaceAllString(text, "$1\u00a0$2")
}

// numbers are the numbers of a text in order of their digits; that nothing changed is one.
func numbers(text string) []string {
	found := regexp.MustCompile(`\d+([.,]\d+)*`).FindAllString(text, -1)
	if strings.Contains(text, "không đổi") {
		found = append(found, "0,00")
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// TestAgreement proves that SVG, description and option say the same figures of each row, and no others.
func TestAgreement(t *testing.T) {
	for _, spec := range allSpecs() {
		if len(spec.Rows) == 0 {
			continue
		}
		drawn := rowsOf(t, parse(t, spec.SVG()))
		described := describedRows(t, spec)
		option := decode(t, spec)
		if len(drawn) != len(spec.Rows) {
			t.Fatalf("%s: %d rows drawn, want %d", spec.ID, len(drawn), len(spec.Rows))
		}
		for i, figures := range spec.Figures() {
			mark := clean(spec.Rows[i].Mark)
			svg := strings.Replace(drawn[i].said, mark, "", 1)
			for _, figure := range figures {
				if !strings.Contains(svg, figure) {
					t.Errorf("%s, row %d: %q does not stand in the SVG: %q", spec.ID, i, figure, svg)
				}
			}
			want := numbers(strings.Join(figures, " "))
			for where, text := range map[string]string{
				"SVG":         svg,
				"description": strings.Replace(described[i], mark, "", 1),
				"option":      strings.TrimSuffix(strings.TrimPrefix(option.rowText(i), spec.label(i)), mark),
			} {
				if got := numbers(text); !slices.Equal(got, want) {
					t.Errorf("%s, row %d, %s: figures %q in %q, want %q", spec.ID, i, where, got, text, want)
				}
			}
			if mark != "" && (!strings.Contains(drawn[i].said, mark) || !strings.Contains(described[i], mark) || !strings.HasSuffix(option.rowText(i), mark) || !strings.HasSuffix(option.categories()[i], mark)) {
				t.Errorf("%s, row %d: the mark %q of its note is missing", spec.ID, i, mark)
			}
		}
	}
}

// describedRows splits a description into what it says of each row.
func describedRows(t *testing.T, spec Spec) []string {
	t.Helper()
	_, details, found := strings.Cut(spec.Description(), "Chi tiết: ")
	if !found {
		t.Fatalf("%s: no details in %q", spec.ID, spec.Description())
	}
	var rows []string
	for i := range spec.Rows {
		start := spec.label(i) + ": "
		if !strings.HasPrefix(details, start) {
			t.Fatalf("%s: row %d should start with %q: %q", spec.ID, i, start, details)
		}
		end := len(details) - 1
		if i+1 < len(spec.Rows) {
			end = strings.Index(details, "; "+spec.label(i+1)+": ")
		}
		rows = append(rows, details[len(start):end])
		details = strings.TrimPrefix(details[end:], "; ")
	}
	return rows
}

// label is a row's label as it is shown.
func (s Spec) label(i int) string { return s.lines()[i].label }

func TestDescription(t *testing.T) {
	specs := lapVoSpecs()
	for form, want := range [][]string{
		Scores: {"Cao nhất: Công tác chỉ đạo, điều hành CCHC (96,91 %, 15,99/16,5 điểm). ",
			"Thấp nhất: Tác động của CCHC đến phát triển KT-XH (57,75 %, 2,31/4 điểm). "},
		Ranks: {"Hạng cao nhất: Cải cách thủ tục hành chính (hạng 6/12). ",
			"Hạng thấp nhất: Cải cách tổ chức bộ máy hành chính và Cải cách chế độ công vụ (hạng 10/12). "},
		Losses: {"Nhiều điểm chưa đạt nhất: Xây dựng chính quyền điện tử, chính quyền số (5,87 điểm · 39 %). ",
			"Tỷ lệ tính trên tổng 15,04 điểm chưa đạt. "},
		Changes: {"Tăng nhiều nhất: Cải cách thể chế (tăng 17,29 điểm phần trăm). ",
			"Giảm nhiều nhất: Tác động của CCHC đến phát triển KT-XH (giảm 24,25 điểm phần trăm). "},
	} {
		got := specs[form].Description()
		if lead := set(strings.Join(want, "")); !strings.HasPrefix(got, lead+"Chi tiết: ") {
			t.Errorf("%s: %q should start with %q", specs[form].ID, got, lead)
		}
	}
}

// TestDescriptionDoesNotCompare keeps silent where the figures do not bear a comparison.
func TestDescriptionDoesNotCompare(t *testing.T) {
	for name, spec := range map[string]Spec{
		"one row":                 {Form: Scores, Rows: []Row{{Label: "A", Figure: Score(1, 2)}}},
		"equal indices":           {Form: Scores, Rows: []Row{{Label: "A", Figure: Score(1, 2)}, {Label: "B", Figure: Score(2, 4)}}},
		"other numbers of units":  {Form: Ranks, Rows: []Row{{Label: "A", Figure: Rank(3, 12)}, {Label: "B", Figure: Rank(8, 102)}}},
		"unknown number of units": {Form: Ranks, Rows: []Row{{Label: "A", Figure: Rank(3, 0)}, {Label: "B", Figure: Rank(8, 12)}}},
		"equal losses":            {Form: Losses, Rows: []Row{{Label: "A", Figure: Loss(3, 0)}, {Label: "B", Figure: Loss(3, 0)}}},
		"no change":               {Form: Changes, Rows: []Row{{Label: "A", Figure: Change(0)}, {Label: "B", Figure: Change(0)}}},
	} {
		if got := spec.Description(); !strings.HasPrefix(got, "Chi tiết: A: ") {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := (Spec{}).Description(); got != "Chưa có số liệu." {
		t.Errorf("no rows: %q", got)
	}
}

func TestLargestLossIsMarkedInWords(t *testing.T) {
	for _, test := range []struct {
		losses []Figure
		marked []int
	}{
		{[]Figure{Loss(3, 10), Loss(5, 10), Loss(2, 10)}, []int{1}},
		{[]Figure{Loss(5, 13), Loss(3, 13), Loss(5, 13)}, []int{0, 2}},
		{[]Figure{Loss(5, 10), Loss(5, 10)}, nil},
		{[]Figure{Loss(5, 5), Missing("không áp dụng")}, nil},
		{[]Figure{Loss(0, 0), {}}, nil},
	} {
		spec := Spec{Form: Losses}
		for _, loss := range test.losses {
			spec.Rows = append(spec.Rows, Row{Label: "A", Figure: loss})
		}
		var marked []int
		for i, row := range rowsOf(t, parse(t, spec.SVG())) {
			if strings.Contains(row.said, "nhiều điểm chưa đạt nhất") {
				marked = append(marked, i)
			}
		}
		if !slices.Equal(marked, test.marked) {
			t.Errorf("%v: marked %v, want %v", test.losses, marked, test.marked)
		}
	}
}

func TestShares(t *testing.T) {
	for _, test := range []struct {
		loss Figure
		want string
	}{
		{Loss(587, 1504), "5,87 điểm · 39 %"},
		{Loss(50, 100), "0,50 điểm · 50 %"},
		{Loss(5, 1000), "0,05 điểm · 1 %"}, // half a per cent is rounded up
		{Loss(4, 1000), "0,04 điểm · dưới 1 %"},
		{Loss(0, 1000), "0,00 điểm · 0 %"},
		{Loss(0, 0), "0,00 điểm"},
		{Loss(123456, 0), "1.234,56 điểm"},
	} {
		spec := Spec{Form: Losses, Rows: []Row{{Label: "A", Figure: test.loss}}}
		if got := spec.Figures()[0][0]; got != set(test.want) {
			t.Errorf("%v: %q, want %q", test.loss, got, test.want)
		}
	}
}

// optionData is what the tests look at in an option.
type optionData struct {
	Animation *bool
	XAxis     axisData
	YAxis     axisData
	Series    []struct {
		ID, Name, Type string
		ConnectNulls   *bool
		ItemStyle      *struct{ Decal map[string]any }
		Data           []struct {
			Name  string
			Value json.RawMessage
			Label struct{ Formatter string }
		}
	}
}

type axisData struct {
	Type     string
	Inverse  bool
	Min, Max json.Number
	Data     []string
}

// categories are the rows on their axis.
func (o optionData) categories() []string {
	if o.XAxis.Type == "category" {
		return o.XAxis.Data
	}
	return o.YAxis.Data
}

func decode(t *testing.T, spec Spec) optionData {
	t.Helper()
	raw, err := spec.Option()
	if err != nil {
		t.Fatal(err)
	}
	var option optionData
	if err := json.Unmarshal(raw, &option); err != nil {
		t.Fatal(err)
	}
	return option
}

// rowText is what the option says of a row: the name of its datum, or its category where there is none.
func (o optionData) rowText(i int) string {
	for _, series := range o.Series {
		if name := series.Data[i].Name; name != "" {
			return name
		}
	}
	return o.categories()[i]
}
