// Package chart turns one chart spec into a static SVG, an accessible description and a go-echarts option.
//
// All three are made from the same lines (see line), so that they cannot disagree. The SVG needs static/css/chart.css:
//
//   - Text keeps its size at any width. The SVG has no viewBox: across, places are per cent of the plot; down, they are em,
//     so that the chart grows with the reader's text size. Every text is real text.
//   - The SVG's viewport is the plot alone. The stylesheet leaves room at its sides, into which labels and figures overflow:
//     on a narrow screen a label stands above its bar, on a wide one at its left.
//   - Colours come from class names. The one colour attribute is the reference to the hatch, whose id is the page's own.
//   - Nothing in a chart is a link: it is one image to a screen reader, and the table beside it has the links.
//
// A rank scale has its 1 at the left: first comes first, and rows that count different numbers of units start together and
// end each at its own last place.
//
// A trend has its rows, the years, side by side, all equally far apart: a year without a figure keeps its place. Its line
// joins two years only where both have a figure and the later one is comparable with the former; elsewhere it breaks, and
// words say why. A rank scale stands upright, with its 1 at the top.
//
// A time line has a row for each deadline, in the order in which they are given; a deadline that is not stated comes last
// and has no place on the scale.
package chart

import "cchc/cmd/cchc/internal/decimal"

// Form is what a chart shows, and so how.
type Form int

// The forms of a chart. Rows are drawn from top to bottom, in a trend from left to right.
const (
	Scores      Form = iota // index of each score in a track that ends at its maximum: points kept solid, points lost hatched
	Ranks                   // rank of each row on a scale from 1, the first, to the number of ranked units
	Losses                  // lost points from zero, with their share of all lost points; the largest is marked in words
	Changes                 // differences of two indices, in percentage points, to either side of zero
	Deadlines               // when remedies fall due, on a time line, and how many of each state do
	IndexTrend              // index of each year, from 0 to 100 %
	PointsTrend             // score of each year, from 0 to the largest maximum score
	RankTrend               // rank of each year, from 1 at the top to the largest number of ranked units
)

func (f Form) isTrend() bool { return f >= IndexTrend }

// Spec is one chart.
type Spec struct {
	ID    string // unique on its page; letters, digits and hyphens, starting with a letter
	Form  Form
	Title string // what is shown, of whom and when
	Small string // a trend only: the name under which it is drawn small, one of many in a grid; "" draws it large
	Rows  []Row  // of a trend: the years in their order, none left out
}

// Row is one line of a chart, or one year of a trend.
type Row struct {
	Label  string // what the figure is of: a component's or a unit's name, or the year
	Figure Figure // made by the function that fits the chart's form, or Missing
	Mark   string // the sign of a note on the source, such as "[2]", shown in the figure's row; "" where there is none
	Break  string // in a trend: why the year is not comparable with the row before, "điểm tối đa khác"; "" where it is
}

// Figure is a row's figure, or the words that say why there is none. The zero Figure is one that is not known, and is
// never drawn as zero.
type Figure struct {
	known   bool
	value   decimal.Hundredths
	index   bool               // value is an index, in per cent, and no score is known
	whole   decimal.Hundredths // what value is a part of; 0 where that is not known
	missing string

	// Of a Deadlines chart:
	end, asOf Day
	tallies   []Tally
}

// unknown stands where a figure is missing and nobody said why.
const unknown = "chưa rõ"

// Score is a figure of a Scores chart, an IndexTrend or a PointsTrend, in points. Its index is score ÷ maximum score; a
// maximum score of 0 is one that is not known.
func Score(score, maxScore decimal.Hundredths) Figure {
	return Figure{known: true, value: score, whole: maxScore}
}

// Index is a figure of a Scores chart or an IndexTrend where the index alone is known, in per cent.
func Index(percent decimal.Hundredths) Figure {
	return Figure{known: true, index: true, value: percent}
}

// Rank is a figure of a Ranks chart or a RankTrend: a place, from 1, among a number of ranked units, 0 where that is not known.
func Rank(place, units int) Figure {
	return Figure{known: true, value: decimal.Hundredths(place) * decimal.One, whole: decimal.Hundredths(units) * decimal.One}
}

// Loss is a figure of a Losses chart: lost points, and all the lost points that they are a share of.
func Loss(points, all decimal.Hundredths) Figure {
	return Figure{known: true, value: points, whole: all}
}

// Change is a figure of a Changes chart, in percentage points.
func Change(points decimal.Hundredths) Figure {
	return Figure{known: true, value: points}
}

// Missing is the absence of a figure, in the words in which the page's table says it: "không áp dụng".
func Missing(words string) Figure { return Figure{missing: words} }

// Figures gives what is shown for each row beside its label, in the order of the rows: the figure and what stands with it,
// such as "59,52 %" and "8,63/14,5 điểm", or the words for its absence. It is there for tests of agreement.
func (s Spec) Figures() [][]string {
	figures := make([][]string, len(s.Rows))
	for i, line := range s.lines() {
		for _, text := range []string{line.figure, line.instead, line.detail} {
			if text != "" {
				figures[i] = append(figures[i], text)
			}
		}
	}
	return figures
}
