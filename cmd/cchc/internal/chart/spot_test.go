package chart

import (
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
)

// box is a text of a drawing on a plot of a width, in em.
type box struct {
	text                     string
	left, right, top, bottom float64
}

// boxes measures the texts in the plot of a trend as a browser sets them in the widest of fonts; wide counts those in too
// that stand there on a wide screen alone.
func boxes(t *testing.T, svg *element, plot float64, wide bool) []box {
	t.Helper()
	var all []box
	for _, e := range svg.all() {
		class := e.attributes["class"]
		switch {
		case strings.HasSuffix(class, "chart-more") && !wide:
		case e.name == "svg" && e != svg: // words upright: they begin half an em above the foot
			words := e.children[0].text
			x, foot := measureOf(t, e.attributes["x"])/100*plot, measureOf(t, e.attributes["y"])-0.5
			all = append(all, box{words, x - 0.5, x + 0.5, foot - 0.85*float64(textWidth(words))/100, foot})
		case e.name == "text" && e.attributes["x"] != "" && e.attributes["transform"] == "":
			x, y, half := measureOf(t, e.attributes["x"])/100*plot, measureOf(t, e.attributes["y"]), float64(textWidth(e.text))/200
			if e.text == "×" {
				half = 0.2 // its ink
			}
			if dx := e.attributes["dx"]; strings.HasPrefix(dx, "-") {
				x -= measureOf(t, dx[1:])
			} else if dx != "" {
				x += measureOf(t, dx)
			}
			if strings.Contains(class, "chart-scale") {
				x -= 0.4 + half
			}
			all = append(all, box{e.text, x - half, x + half, y - 0.75, y + 0.15})
		}
	}
	return all
}

// TestTextsNeverOverlap sets every trend on the narrowest plot, and on all from where more is shown.
func TestTextsNeverOverlap(t *testing.T) {
	for _, spec := range allTrends() {
		svg := parse(t, spec.SVG())
		left, right, widths := 2.6, 0.8, map[float64]bool{14.1: false, 20: false, 31.5: false, 31.6: true, 44: true, 70: true}
		if spec.Small != "" {
			left, right, widths = 0, 0, map[float64]bool{14: false, 17.5: true}
		}
		for plot, wide := range widths {
			all := boxes(t, svg, plot, wide)
			for i, one := range all {
				if one.left < -left-0.01 || one.right > plot+right+0.01 {
					t.Errorf("%s, %v em: %q stands from %v to %v", spec.ID, plot, one.text, one.left, one.right)
				}
				for _, other := range all[:i] {
					if one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom {
						t.Errorf("%s, %v em: %+v overlaps %+v", spec.ID, plot, one, other)
					}
				}
			}
		}
	}
}

// narrowFigures are the years whose figures are shown at 320 px, by place.
func narrowFigures(t *testing.T, spec Spec) []int {
	t.Helper()
	svg := parse(t, spec.SVG())
	var found []int
	for i := range spec.Rows {
		for _, point := range pointsAt(svg, spec, i) {
			if !strings.HasSuffix(point.attributes["class"], "chart-more") {
				found = append(found, i)
			}
		}
	}
	return found
}

func TestFiguresThatMatterAreShownFirst(t *testing.T) {
	slope := func(i int) Figure {
		return Index([]decimal.Hundredths{50, 52, 54, 90, 60, 58, 20, 40, 50, 55}[i] * 100)
	}
	for name, test := range map[string]struct {
		spec Spec
		want []int
	}{
		"few years: all":     {Spec{Form: IndexTrend, Rows: manyYears(5, wave)}, []int{0, 1, 2, 3, 4}},
		"ends and extremes":  {Spec{Form: IndexTrend, Rows: manyYears(10, slope)}, []int{0, 3, 6, 9}},
		"beside a break too": {Spec{Form: IndexTrend, Rows: broken(manyYears(10, slope), map[int]string{5: "khác"})}, []int{0, 3, 4, 5, 6, 9}},
		"the ends known": {Spec{Form: IndexTrend, Rows: manyYears(10, func(i int) Figure {
			if i == 0 || i == 9 {
				return Missing("chưa công bố")
			}
			return slope(i)
		})}, []int{1, 3, 6, 8}},
	} {
		if got := narrowFigures(t, test.spec); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

// TestWideScreensShowAllTenYears: what is thinned out for a phone stands there on a desk.
func TestWideScreensShowAllTenYears(t *testing.T) {
	spec := Spec{Form: IndexTrend, Rows: manyYears(10, wave)}
	svg := parse(t, spec.SVG())
	if figures, years := len(svg.find("chart-point")), len(svg.find("chart-year")); figures != 10 || years != 10 {
		t.Errorf("%d figures, %d years, want ten of each", figures, years)
	}
	if more := len(svg.find("chart-more")); more == 0 {
		t.Error("nothing is thinned out at 320 px")
	}
}

func TestYearsNamed(t *testing.T) {
	for _, spec := range allTrends() {
		if strings.HasSuffix(spec.ID, "hostile") || len(spec.Rows) == 0 {
			continue
		}
		var always []string
		for _, e := range parse(t, spec.SVG()).find("chart-year") {
			if !strings.Contains(e.attributes["class"], "chart-more") {
				always = append(always, e.text)
			}
		}
		for _, label := range []string{spec.Rows[0].Label, spec.Rows[len(spec.Rows)-1].Label} {
			if !slices.Contains(always, label) {
				t.Errorf("%s: %s is not named at 320 px: %v", spec.ID, label, always)
			}
		}
	}
}
