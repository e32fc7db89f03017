package chart

import (
	"strings"
	"testing"
)

func TestSmallTrends(t *testing.T) {
	missing := Missing("chưa công bố")
	for _, test := range []struct {
		form   Form
		rows   []Row
		latest string
		dots   int // where the line begins and ends
		says   string
	}{
		{IndexTrend, years(Score(1, 3), Score(2, 3), Index(8496)), "84,96 % 2023", 2, ""},
		{PointsTrend, years(Score(600, 700), Score(618, 700)), "6,18/7 điểm 2023", 2, ""},
		{PointsTrend, years(Score(618, 0)), "6,18 điểm 2023", 1, "2023: chưa rõ điểm tối đa"},
		{RankTrend, years(Rank(3, 12), Rank(9, 11)), "hạng 9/11 2023", 2, "Số đơn vị được xếp hạng khác nhau theo năm"},
		{RankTrend, years(Rank(3, 12), missing, Rank(5, 12), Rank(4, 12), missing), "hạng 4/12 2022", 3, "2020, 2023: chưa công bố"},
		{IndexTrend, broken(years(Index(1), Index(2), Index(3), Index(4)), map[int]string{1: "điểm tối đa khác"}), "0,04 % 2023", 3, "2021: điểm tối đa khác"},
		{IndexTrend, years(missing, missing), "", 0, "2022–2023: chưa công bố"},
		{IndexTrend, []Row{{Label: "2023", Figure: Index(5), Mark: "[2]"}}, "0,05 % 2023 [2]", 1, "2023: [2]"},
	} {
		spec := Spec{ID: "x", Form: test.form, Small: "Cải cách chế độ công vụ", Rows: test.rows}
		svg := parse(t, spec.SVG())
		latest := ""
		for _, e := range svg.find("chart-figure") {
			latest += e.text
		}
		if latest != set(test.latest) || len(svg.find("chart-dot")) != test.dots {
			t.Errorf("%q with %d dots, want %q with %d", latest, len(svg.find("chart-dot")), test.latest, test.dots)
		}
		for _, words := range []string{test.says, spec.Small} {
			if !strings.Contains(shown(svg), strings.ReplaceAll(words, " ", "")) {
				t.Errorf("%q is not said: %q", words, shown(svg))
			}
		}
	}
}

// TestSmallSaysWhatLargeSays: size changes the drawing alone.
func TestSmallSaysWhatLargeSays(t *testing.T) {
	for _, spec := range allTrends() {
		small := spec
		small.Small = "Nhỏ"
		large := spec
		large.Small = ""
		if small.Description() != large.Description() {
			t.Errorf("%s: %q and %q", spec.ID, small.Description(), large.Description())
		}
	}
}

// TestSmallLinesStandLast keeps the lines of a grid's row at one height: all that is below the words is equally high.
func TestSmallLinesStandLast(t *testing.T) {
	heights := map[string]bool{}
	for _, spec := range allTrends() {
		if spec.Small == "" || len(spec.Rows) == 0 {
			continue
		}
		svg := parse(t, spec.SVG())
		rest := measureOf(t, svg.attributes["height"]) - measureOf(t, svg.find("chart-edge")[0].attributes["y1"])
		heights[string(appendShort(nil, int(rest*100+0.5)))] = true
	}
	if len(heights) != 1 {
		t.Errorf("plots of %v em", heights)
	}
}

func TestSmallWordsKeepToTheirColumn(t *testing.T) {
	for _, spec := range allTrends() {
		if spec.Small == "" {
			continue
		}
		for _, class := range []string{"chart-name", "chart-footnote"} {
			for _, text := range parse(t, spec.SVG()).find(class) {
				for _, line := range text.children {
					if textWidth(line.text) > smallMeasure {
						t.Errorf("%s: %q is too wide", spec.ID, line.text)
					}
				}
			}
		}
	}
	blank := Spec{ID: "x", Form: IndexTrend, Small: " ", Rows: years(Index(1))}
	if got := parse(t, blank.SVG()).find("chart-name")[0].text; got != "–" {
		t.Errorf("a name of nothing is %q", got)
	}
}
