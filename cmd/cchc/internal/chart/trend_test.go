package chart

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestTrendFigures(t *testing.T) {
	for _, test := range []struct {
		form   Form
		figure Figure
		want   string
		spoken string
	}{
		{IndexTrend, Score(618, 700), "88,29|6,18/7 điểm", "88,29 %, 6,18/7 điểm"},
		{IndexTrend, Index(7100), "71,00", "71,00 %"},
		{IndexTrend, Score(3, 0), "không tính được chỉ số|0,03/0 điểm", "không tính được chỉ số, 0,03/0 điểm"},
		{PointsTrend, Score(8496, 10000), "84,96|tối đa 100 điểm", "84,96 điểm, tối đa 100 điểm"},
		{PointsTrend, Score(-50, 0), "−0,50|chưa rõ điểm tối đa", "−0,50 điểm, chưa rõ điểm tối đa"},
		{RankTrend, Rank(8, 12), "8/12", "hạng 8/12"},
		{RankTrend, Rank(8, 0), "8|chưa rõ số đơn vị", "hạng 8, chưa rõ số đơn vị"},
		{RankTrend, Missing("chưa công bố"), "chưa công bố", "chưa công bố"},
		{PointsTrend, Figure{}, "chưa rõ", "chưa rõ"},
	} {
		spec := Spec{Form: test.form, Rows: years(test.figure)}
		if got := strings.Join(spec.Figures()[0], "|"); got != set(test.want) {
			t.Errorf("%q, want %q", got, test.want)
		}
		if got, want := spec.Description(), "Chi tiết: 2023: "+set(test.spoken)+"."; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestTrendAgreement proves that description and option say the figures of every year and no others, and that whatever
// the drawing shows of a year is one of them.
func TestTrendAgreement(t *testing.T) {
	for _, spec := range allTrends() {
		if len(spec.Rows) == 0 {
			continue
		}
		described, option := describedRows(t, spec), decode(t, spec)
		svg := parse(t, spec.SVG())
		said := shown(svg)
		for i, figures := range spec.Figures() {
			mark, reason := clean(spec.Rows[i].Mark), spec.lines()[i].broken
			want := numbers(without(strings.Join(figures, " "), reason))
			bare := strings.TrimSuffix(described[i], mark)
			if reason != "" && !strings.HasSuffix(strings.TrimSpace(bare), "("+notComparable[1:]+reason+")") {
				t.Errorf("%s, row %d: %q does not say why it is not comparable", spec.ID, i, described[i])
			}
			for where, text := range map[string]string{
				"description": bare,
				"option":      strings.TrimSuffix(strings.TrimPrefix(option.rowText(i), spec.label(i)), mark),
			} {
				if got := numbers(without(text, reason)); !slices.Equal(got, want) {
					t.Errorf("%s, row %d, %s: figures %q in %q, want %q", spec.ID, i, where, got, text, want)
				}
			}
			for _, point := range pointsAt(svg, spec, i) {
				if point.text != figures[0] {
					t.Errorf("%s, row %d: %q is drawn, want %q", spec.ID, i, point.text, figures[0])
				}
			}
			for _, words := range []string{mark, reason, spec.lines()[i].instead} {
				if !strings.Contains(said, strings.ReplaceAll(words, " ", "")) {
					t.Errorf("%s, row %d: %q does not stand in the drawing", spec.ID, i, words)
				}
			}
		}
	}
}

// without takes the reason of a break, which may have numbers of its own, out of a text.
func without(text, reason string) string {
	if reason == "" {
		return text
	}
	return strings.ReplaceAll(text, reason, "")
}

// shown is all that a reader sees of a drawing, without spaces: lines break at any.
func shown(svg *element) string {
	var all strings.Builder
	for _, e := range svg.all() {
		if e.name == "text" {
			all.WriteString(strings.ReplaceAll(e.text, " ", "") + "\n")
		}
	}
	return all.String()
}

// pointsAt gives the figures drawn in the place of the i-th year.
func pointsAt(svg *element, spec Spec, i int) []*element {
	return slices.DeleteFunc(svg.find("chart-point"), func(e *element) bool {
		return e.attributes["x"] != column(spec, i)
	})
}

// column is the middle of the i-th of equally wide places.
func column(spec Spec, i int) string {
	hundredths := (2*i + 1) * 5000 / len(spec.Rows)
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100), "0"), ".") + "%"
}

// TestTrendIsDrawnToScale measures the dots of whole plots: from zero at the foot to the maximum, rank 1 at the top.
func TestTrendIsDrawnToScale(t *testing.T) {
	for _, test := range []struct {
		form    Form
		figures []Figure
		heights []float64 // parts of the plot's height, from its foot
	}{
		{IndexTrend, []Figure{Score(0, 5), Index(5000), Score(700, 700)}, []float64{0, 0.5, 1}},
		{PointsTrend, []Figure{Score(0, 1000), Score(500, 1000), Score(1000, 2000)}, []float64{0, 0.25, 0.5}},
		{PointsTrend, []Figure{Score(-1000, 1000), Score(0, 1000)}, []float64{0, 0.5}},
		{RankTrend, []Figure{Rank(1, 11), Rank(6, 11), Rank(11, 11)}, []float64{1, 0.5, 0}},
		{RankTrend, []Figure{Rank(1, 1), Rank(2, 3), Rank(3, 0)}, []float64{1, 2. / 3, 1. / 3}},
	} {
		spec := Spec{ID: "x", Form: test.form, Rows: years(test.figures...)}
		svg := parse(t, spec.SVG())
		edges := svg.find("chart-edge")
		top, foot := measureOf(t, edges[0].attributes["y1"]), measureOf(t, edges[1].attributes["y1"])
		for i, dot := range svg.find("chart-dot") {
			want := foot - test.heights[i]*(foot-top)
			if got := measureOf(t, dot.attributes["cy"]); !near(got, want) || dot.attributes["cx"] != column(spec, i) {
				t.Errorf("%v: dot %d at %v em, %s; want %v em, %s", test.figures, i, got, dot.attributes["cx"], want, column(spec, i))
			}
		}
	}
}

// TestLineBreaks joins dots only where both years have a figure and are comparable.
func TestLineBreaks(t *testing.T) {
	known, missing := Index(5000), Missing("chưa công bố")
	for _, test := range []struct {
		figures []Figure
		breaks  map[int]string
		joined  string // the years from which a line goes to the next, by place
		runs    string // the option's series: a digit where there is a figure
	}{
		{[]Figure{known, known, known}, nil, "01", "012"},
		{[]Figure{known, missing, known, known}, nil, "2", "0-23"},
		{[]Figure{known, known, known, known}, map[int]string{2: "tiêu chí khác"}, "02", "01-- --23"},
		{[]Figure{known, known}, map[int]string{0: "mới"}, "0", "01"},
		{[]Figure{known, missing, known}, map[int]string{1: "mới"}, "", "0-- --2"},
		{[]Figure{missing, missing}, nil, "", "--"},
	} {
		spec := Spec{ID: "x", Form: IndexTrend, Rows: broken(years(test.figures...), test.breaks)}
		for _, spec.Small = range []string{"", "Nhỏ"} {
			var joined []string
			svg := parse(t, spec.SVG())
			for _, step := range svg.find("chart-line") {
				for i := range spec.Rows {
					if step.attributes["x1"] == column(spec, i) && step.attributes["x2"] == column(spec, i+1) {
						joined = append(joined, fmt.Sprint(i))
					}
				}
			}
			if got := strings.Join(joined, ""); got != test.joined || len(svg.find("chart-line")) != len(joined) {
				t.Errorf("%v, breaks %v: joined %q, want %q", test.figures, test.breaks, got, test.joined)
			}
			delete(test.breaks, 0) // nothing stands before the first row
			if got := len(svg.find("chart-break")); got != len(test.breaks) {
				t.Errorf("%v: %d breaks are drawn, want %d", test.figures, got, len(test.breaks))
			}
		}
		if got := runsOf(t, spec); got != test.runs {
			t.Errorf("%v, breaks %v: series %q, want %q", test.figures, test.breaks, got, test.runs)
		}
	}
}

// runsOf writes the series of an option with a digit for each datum that has a value.
func runsOf(t *testing.T, spec Spec) string {
	t.Helper()
	var runs []string
	for _, series := range decode(t, spec).Series {
		if series.Type != "line" || series.ConnectNulls == nil || *series.ConnectNulls {
			t.Errorf("%s: %s connects what is missing", series.ID, series.Type)
		}
		run := ""
		for i, datum := range series.Data {
			if string(datum.Value) == "null" {
				run += "-"
			} else {
				run += fmt.Sprint(i)
			}
		}
		runs = append(runs, run)
	}
	return strings.Join(runs, " ")
}

func TestTrendMissingIsNotZero(t *testing.T) {
	for form := IndexTrend; form <= RankTrend; form++ {
		for _, small := range []string{"", "Nhỏ"} {
			spec := Spec{ID: "x", Form: form, Small: small, Rows: missingRows}
			svg := parse(t, spec.SVG())
			if got := len(svg.find("chart-dot")) + len(svg.find("chart-line")); got != 0 {
				t.Errorf("form %d: %d marks for nothing", form, got)
			}
			if signs := len(svg.find("chart-absent")) + len(svg.find("chart-cross")); signs != len(missingRows) {
				t.Errorf("form %d: %d of %d missing years have a sign in their place", form, signs, len(missingRows))
			}
		}
	}
	// Words that are higher than the plot stand below it.
	svg := parse(t, Spec{ID: "x", Form: IndexTrend, Rows: years(Missing("chưa công bố"), missingRows[3].Figure)}.SVG())
	if upright := svg.find("chart-absent"); len(upright) != 1 || upright[0].text != "chưa công bố" {
		t.Errorf("%d words stand upright", len(upright))
	}
	if want := "Năm 2023: " + missingRows[3].Figure.missing; !strings.Contains(shown(svg), strings.ReplaceAll(want, " ", "")) {
		t.Errorf("%q is not said below: %q", want, shown(svg))
	}
	zero := parse(t, Spec{ID: "x", Form: PointsTrend, Rows: years(Score(0, 700))}.SVG())
	if len(zero.find("chart-dot")) != 1 || zero.find("chart-point")[0].text != "0,00" {
		t.Error("a score of zero is a figure")
	}
}

func TestTrendDescription(t *testing.T) {
	for name, test := range map[string]struct {
		spec Spec
		want string
	}{
		"extremes":       {Spec{Form: IndexTrend, Rows: years(Index(1), Index(3), Index(2))}, "Cao nhất: 2022 (0,03 %). Thấp nhất: 2021 (0,01 %). "},
		"ranks":          {Spec{Form: RankTrend, Rows: years(Rank(2, 9), Rank(1, 9))}, "Hạng cao nhất: 2023 (hạng 1/9). Hạng thấp nhất: 2022 (hạng 2/9). "},
		"other units":    {Spec{Form: RankTrend, Rows: years(Rank(2, 9), Rank(1, 8))}, "Số đơn vị được xếp hạng khác nhau theo năm. "},
		"unknown units":  {Spec{Form: RankTrend, Rows: years(Rank(2, 9), Rank(1, 0))}, ""},
		"other maximum":  {Spec{Form: PointsTrend, Rows: years(Score(2, 9), Score(1, 8))}, "Điểm tối đa khác nhau theo năm. "},
		"not comparable": {Spec{Form: IndexTrend, Rows: broken(years(Index(1), Index(3)), map[int]string{1: "tiêu chí khác"})}, ""},
		"same":           {Spec{Form: IndexTrend, Rows: years(Index(1), Index(1))}, ""},
	} {
		lead, _, _ := strings.Cut(test.spec.Description(), "Chi tiết: ")
		if lead != set(test.want) {
			t.Errorf("%s: %q, want %q", name, lead, test.want)
		}
	}
	if got := (Spec{Form: RankTrend}).Description(); got != "Chưa có số liệu." {
		t.Errorf("no years: %q", got)
	}
}

// TestBreakNotes gives each reason one letter and one note, with all years that have it.
func TestBreakNotes(t *testing.T) {
	spec := Spec{ID: "x", Form: IndexTrend, Rows: broken(manyYears(7, wave), map[int]string{
		1: "điểm tối đa khác", 2: "tiêu chí khác", 3: "điểm tối đa khác", 4: "điểm tối đa khác", 6: "điểm tối đa khác"})}
	svg := parse(t, spec.SVG())
	var letters string
	for _, e := range svg.find("chart-letter") {
		letters += e.text
	}
	if letters != "abaaa" {
		t.Errorf("letters %q", letters)
	}
	for _, note := range []string{
		"a) Năm 2018, 2020–2021, 2023 không so sánh được với năm trước: điểm tối đa khác",
		"b) Năm 2019 không so sánh được với năm trước: tiêu chí khác",
	} {
		if !strings.Contains(shown(svg), strings.ReplaceAll(note, " ", "")) {
			t.Errorf("%q is not said:\n%s", note, shown(svg))
		}
	}
	many := Spec{ID: "x", Form: IndexTrend, Rows: manyYears(30, wave)}
	for i := range many.Rows {
		many.Rows[i].Break = "lý do " + fmt.Sprint(i)
	}
	found := regexp.MustCompile(`(?m)^([a-z0-9]+)\)Năm`).FindAllStringSubmatch(shown(parse(t, many.SVG())), -1)
	if len(found) != 29 || found[25][1] != "z" || found[28][1] != "3" {
		t.Errorf("%d notes: %v", len(found), found)
	}
}

func TestTrendOptionScales(t *testing.T) {
	for _, test := range []struct {
		spec     Spec
		min, max string
		inverse  bool
	}{
		{Spec{Form: IndexTrend, Rows: years(Index(8496))}, "0", "100.00", false},
		{Spec{Form: PointsTrend, Rows: years(Score(3, 1450), Score(5, 1400))}, "0.00", "14.50", false},
		{Spec{Form: RankTrend, Rows: years(Rank(3, 12), Rank(40, 102))}, "1", "102", true},
	} {
		option := decode(t, test.spec)
		if axis := option.YAxis; axis.Min.String() != test.min || axis.Max.String() != test.max || axis.Inverse != test.inverse {
			t.Errorf("%+v, want %s to %s", axis, test.min, test.max)
		}
		if option.XAxis.Type != "category" || option.XAxis.Data[0] != test.spec.Rows[0].Label {
			t.Errorf("%+v", option.XAxis)
		}
	}
	missing := Spec{Form: IndexTrend, Rows: years(Missing("chưa công bố"), Index(1))}
	if got := decode(t, missing).XAxis.Data; !slices.Equal(got, []string{"2022: chưa công bố", "2023"}) {
		t.Errorf("years %q", got)
	}
}
