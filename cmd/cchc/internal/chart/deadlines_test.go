package chart

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The words of the states, as the portal writes them.
var (
	asOf    = Day{2024, 3, 19}
	silent  = func(n int) Tally { return Tally{SignSilent, n, "chưa có báo cáo trong dữ liệu"} }
	running = func(n int) Tally { return Tally{SignRunning, n, "đang thực hiện"} }
	done    = func(n int) Tally { return Tally{SignDone, n, "đã hoàn thành"} }
	late    = func(n int) Tally {
		return Tally{SignLate, n, "đã quá thời hạn mà dữ liệu chưa ghi nhận hoàn thành"}
	}
	dropped = func(n int) Tally { return Tally{SignDropped, n, "không thực hiện"} }
)

// lapVoDeadlines are those of huyện Lấp Vò's plan.
func lapVoDeadlines() Spec {
	return Spec{ID: "deadlines", Form: Deadlines, Title: "Thời hạn của các nhiệm vụ khắc phục", Rows: []Row{
		{Label: "quý II/2024", Figure: Deadline(Day{2024, 6, 30}, asOf, silent(11))},
		{Label: "quý II – đầu quý III/2024", Figure: Deadline(Day{2024, 9, 30}, asOf, silent(1))},
		{Label: "năm 2024", Figure: Deadline(Day{2024, 12, 31}, asOf, silent(7))},
		{Label: "kế hoạch không nêu thời hạn", Figure: Deadline(Day{}, asOf, silent(3))},
	}}
}

// deadlineSpecs are time lines that are drawn in the golden files.
func deadlineSpecs() []Spec {
	return []Spec{lapVoDeadlines(),
		{ID: "deadlines-states", Form: Deadlines, Title: "Đủ mọi tiến độ", Rows: []Row{
			{Label: "tháng 1/2024", Figure: Deadline(Day{2024, 1, 31}, asOf, done(12), late(3))},
			{Label: "31/03/2024", Figure: Deadline(Day{2024, 3, 31}, asOf, done(1), running(2), silent(3), dropped(4))},
			{Label: "quý II/2024", Mark: "[2]", Figure: Deadline(Day{2024, 6, 30}, asOf, done(200), running(199), silent(198), late(197), dropped(196))},
			{Label: "kế hoạch không nêu thời hạn", Figure: Deadline(Day{}, asOf, done(1), silent(2))}}},
		{ID: "deadlines-years", Form: Deadlines, Title: "Cách nhau mười năm", Rows: []Row{
			{Label: "quý II/2024", Figure: Deadline(Day{2024, 6, 30}, Day{2034, 7, 1}, done(1))},
			{Label: "năm 2034", Figure: Deadline(Day{2034, 12, 31}, Day{2034, 7, 1}, running(1))}}},
		{ID: "deadlines-one", Form: Deadlines, Title: "Một thời hạn", Rows: []Row{
			{Label: "19/03/2024", Figure: Deadline(asOf, asOf, silent(1))}}},
	}
}

// allDeadlines adds those at the edges.
func allDeadlines() []Spec {
	many := Spec{ID: "deadlines-many", Form: Deadlines, Title: "Bốn mươi thời hạn"}
	for i := range 40 {
		day := Day{2023 + i/12, i%12 + 1, 28}
		many.Rows = append(many.Rows, Row{Label: fmt.Sprintf("28/%02d/%d", day.Month, day.Year), Figure: Deadline(day, asOf, running(i+1), silent(5))})
	}
	return append(deadlineSpecs(), many,
		Spec{ID: "deadlines-none", Form: Deadlines, Title: "Không dòng nào"},
		Spec{ID: "deadlines-unstated", Form: Deadlines, Title: "Không thời hạn", Rows: []Row{{Label: "kế hoạch không nêu thời hạn", Figure: Deadline(Day{}, asOf, silent(3))}}},
		Spec{ID: "deadlines-century", Form: Deadlines, Title: "Cả thế kỷ", Rows: []Row{{Label: "a", Figure: Deadline(Day{1900, 1, 1}, Day{}, done(1))}, {Label: "b", Figure: Deadline(Day{9999, 12, 31}, Day{}, done(1))}}},
		Spec{ID: "deadlines-missing", Form: Deadlines, Title: "Không rõ", Rows: []Row{{Label: "A"}, {Label: "B", Figure: Missing("không áp dụng")}}},
		Spec{ID: "deadlines-hostile", Form: Deadlines, Title: hostile, Rows: []Row{{Label: hostile, Mark: hostile, Figure: Deadline(Day{2024, 1, 1}, asOf, Tally{SignLate, 1, hostile})}, {Label: hostile, Figure: Deadline(Day{}, asOf, Tally{SignLate, 1, hostile})}}})
}

// TestTimeLineIsDrawnToTheDay looks at where poles and the day of the data stand.
func TestTimeLineIsDrawnToTheDay(t *testing.T) {
	svg := parse(t, lapVoDeadlines().SVG())
	rows := rowsOf(t, svg)
	// The scale is the year 2024, of 366 days: 30/06 is its 182nd day after the first, and so on.
	for i, days := range []float64{181, 273, 365} {
		if x := measureOf(t, rows[i].mark(t, "pole").attributes["x1"]); !near(x, days/366*100) {
			t.Errorf("deadline %d stands at %v %%", i, x)
		}
		if x := measureOf(t, rows[i].mark(t, "asof").attributes["x1"]); !near(x, 78.0/366*100) {
			t.Errorf("the day of the data stands at %v %%", x)
		}
	}
	if rows[3].mark(t, "pole") != nil || !strings.Contains(rows[3].said, "3\u00a0nhiệm vụ, chưa có báo cáo trong dữ liệu") {
		t.Errorf("a deadline that is not stated: %q", rows[3].said)
	}
	var names []string
	for _, e := range svg.find("chart-year") {
		names = append(names, e.text)
	}
	if want := []string{"2024", "quý I", "quý II", "quý III", "quý IV"}; !slices.Equal(names, want) {
		t.Errorf("the scale names %q, want %q", names, want)
	}
	if svg.find("chart-day")[0].text != "số liệu đến 19/03/2024" {
		t.Error("the day of the data has no name")
	}
}

// TestTimeLineAgrees: drawing, description and option have the same remedies at the same deadlines.
func TestTimeLineAgrees(t *testing.T) {
	for _, spec := range allDeadlines() {
		if len(spec.Rows) == 0 {
			continue
		}
		described, option, rows := spec.Description(), decode(t, spec), rowsOf(t, parse(t, spec.SVG()))
		for i, row := range spec.Rows {
			said := string(tellLine(nil, deadlines{}, &spec.lines()[i]))
			if !strings.Contains(described, said) || !strings.Contains(option.rowText(i), said) {
				t.Errorf("%s: %q is missing in the description %q or the option %q", spec.ID, said, described, option.rowText(i))
			}
			for _, figure := range spec.Figures()[i] {
				if !strings.Contains(strings.ReplaceAll(rows[i].said, "  ", " "), strings.ReplaceAll(figure, "  ", " ")) && !strings.Contains(figure, "\ufffd") {
					t.Errorf("%s: %q is not drawn: %q", spec.ID, figure, rows[i].said)
				}
			}
			var flags []string
			for _, mark := range rows[i].marks {
				for _, e := range mark.all() {
					if e.name == "text" {
						flags = append(flags, e.text)
					}
				}
			}
			for n, tally := range row.Figure.tallies {
				if row.Figure.end != (Day{}) && flags[n] != fmt.Sprint(tally.Count) {
					t.Errorf("%s, row %d: flags %q, tallies %v", spec.ID, i, flags, row.Figure.tallies)
				}
			}
		}
	}
}

func TestTimeLineIsDescribed(t *testing.T) {
	const want = "19 nhiệm vụ có thời hạn, từ 30/06/2024 đến 31/12/2024; số liệu tính đến ngày 19/03/2024. Chi tiết: " +
		"quý II/2024: 11 nhiệm vụ, chưa có báo cáo trong dữ liệu, đến 30/06/2024; quý II – đầu quý III/2024: 1 nhiệm vụ, chưa có báo cáo trong dữ liệu, đến 30/09/2024; " +
		"năm 2024: 7 nhiệm vụ, chưa có báo cáo trong dữ liệu, đến 31/12/2024; kế hoạch không nêu thời hạn: 3 nhiệm vụ, chưa có báo cáo trong dữ liệu."
	if got := strings.ReplaceAll(lapVoDeadlines().Description(), "\u00a0", " "); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	states := strings.ReplaceAll(deadlineSpecs()[1].Description(), "\u00a0", " ")
	for _, part := range []string{"tháng 1/2024: 15 nhiệm vụ: 12 đã hoàn thành, 3 đã quá thời hạn", "31/03/2024: 10 nhiệm vụ: 1 đã hoàn thành, 2 đang thực hiện, 3 chưa có báo cáo trong dữ liệu, 4 không thực hiện;"} {
		if !strings.Contains(states, part) {
			t.Errorf("%q does not say %q", states, part)
		}
	}
}

// TestSignsAreExplained: each sign that is drawn is explained once, and no other is.
func TestSignsAreExplained(t *testing.T) {
	for _, spec := range allDeadlines() {
		svg := parse(t, spec.SVG())
		explained := map[string]int{}
		for _, key := range svg.find("chart-key") {
			explained[key.children[0].attributes["class"]]++
		}
		drawn := map[string]bool{}
		for _, flags := range svg.find("chart-flags") {
			for _, e := range flags.children {
				if e.name == "svg" {
					drawn[e.attributes["class"]] = true
				}
			}
		}
		for class := range drawn {
			if explained[class] != 1 {
				t.Errorf("%s: %s is explained %d times", spec.ID, class, explained[class])
			}
		}
		if len(explained) != len(drawn) {
			t.Errorf("%s: explained %v, drawn %v", spec.ID, explained, drawn)
		}
	}
}

// TestCalendarsFit: every span has a scale that holds it and is short enough for a phone.
func TestCalendarsFit(t *testing.T) {
	for _, test := range []struct {
		from, to    Day
		step, count int
		first       string
	}{
		{Day{2024, 3, 19}, Day{2024, 3, 19}, 1, 1, "3/2024"},
		{Day{2024, 3, 19}, Day{2024, 7, 31}, 1, 5, "3/2024"},
		{Day{2024, 3, 19}, Day{2024, 8, 1}, 3, 3, "quý I"},
		{Day{2024, 3, 19}, Day{2025, 12, 31}, 3, 8, "quý I"},
		{Day{2024, 3, 19}, Day{2026, 1, 1}, 12, 3, "2024"},
		{Day{2024, 6, 30}, Day{2034, 12, 31}, 24, 6, "2024–2025"},
		{Day{2023, 6, 30}, Day{2034, 12, 31}, 60, 3, "2020–2024"},
		{Day{1900, 1, 1}, Day{9999, 12, 31}, 24000, 5, "0–1999"},
	} {
		c := newCalendar(test.from, test.to)
		if c.step != test.step || c.count() != test.count || c.name(c.first) != test.first {
			t.Errorf("%v to %v: %d periods of %d months, the first %q", test.from, test.to, c.count(), c.step, c.name(c.first))
		}
		if start(c.first) > test.from.number() || start(c.last) <= test.to.number() {
			t.Errorf("%v to %v does not fit", test.from, test.to)
		}
	}
}

// TestFlagsStayInThePlot of a phone.
func TestFlagsStayInThePlot(t *testing.T) {
	for _, spec := range allDeadlines() {
		for _, flags := range parse(t, spec.SVG()).find("chart-flags") {
			pole := measureOf(t, flags.attributes["x"]) / 100 * (measure - timeRoom) / 100
			for _, e := range flags.children {
				x, err := strconv.ParseFloat(strings.TrimSuffix(e.attributes["x"], "em"), 64)
				if err != nil {
					t.Fatal(err)
				}
				wide := float64(signSize) / 100
				if e.name == "text" {
					wide = float64(textWidth(e.text)) / 100
				}
				if left := pole + x; left < -0.01 || left+wide > measure/100.0+0.01 {
					t.Errorf("%s: a flag from %.2f to %.2f em", spec.ID, left, left+wide)
				}
			}
		}
	}
}
