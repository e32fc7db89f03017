package chart

import (
	"cmp"

	"cchc/cmd/cchc/internal/decimal"
)

// form is how one Form speaks, is drawn and becomes an option.
type form interface {
	// tell fills in, for each line that has a figure, where it is placed and what it says.
	tell(lines []line)
	// lead opens the description: what the chart shows as a whole.
	lead(dst []byte, lines []line) []byte
	// speak is one line as it stands in the description, behind its label.
	speak(dst []byte, line *line) []byte
	// draw draws all below the title.
	draw(c *canvas)
	// series is the data of the go-echarts option.
	series(o *option)
}

// forms holds the form of each Form.
var forms = [...]form{
	Scores: scores{}, Ranks: ranks{}, Losses: losses{}, Changes: changes{}, Deadlines: deadlines{},
	IndexTrend: indexTrend{}, PointsTrend: pointsTrend{}, RankTrend: rankTrend{},
}

// class is the class of the styles that the chart has for its own.
func (s *Spec) class() string {
	switch {
	case s.Form.isTrend() && s.Small != "":
		return "small"
	case s.Form.isTrend():
		return "trend"
	}
	return [...]string{Scores: "scores", Ranks: "ranks", Losses: "losses", Changes: "changes", Deadlines: "deadlines"}[s.Form]
}

// line is one row as it is shown: the one source of the SVG, the description and the option.
type line struct {
	Figure
	label   string
	at      decimal.Hundredths // the place on the chart's scale, in its unit
	figure  string             // at the end of the bar; "" where there is no bar
	detail  string             // behind the label
	strong  bool               // the detail is what the reader should see first
	instead string             // in place of the bar, where there is none
	mark    string             // of a note, with the space before it: behind the detail, or behind what stands for the bar
	broken  string             // in a trend: why the line does not come from the year before; "" where it may
	placed  bool               // in a trend: the words stand in the plot
}

// lines prepares the rows.
func (s *Spec) lines() []line {
	lines := make([]line, len(s.Rows))
	for i, row := range s.Rows {
		lines[i] = line{Figure: row.Figure, label: cmp.Or(clean(row.Label), "–")}
		if row.Mark != "" {
			lines[i].mark = " " + clean(row.Mark)
		}
		if !row.Figure.known {
			lines[i].instead = cmp.Or(clean(row.Figure.missing), unknown)
		}
		if row.Break != "" && i > 0 && s.Form.isTrend() {
			lines[i].broken = cmp.Or(clean(row.Break), unknown)
		}
	}
	forms[s.Form].tell(lines)
	return lines
}

// drawn tells whether the line has a bar.
func (l *line) drawn() bool { return l.instead == "" }

// aside is what stands behind the label. The mark is there and not behind the figure, so that figures stay in their column.
func (l *line) aside() string {
	switch {
	case l.mark == "" || !l.drawn():
		return l.detail
	case l.detail == "":
		return l.mark[1:]
	}
	return l.detail + l.mark
}

// gap stands between the label and the aside behind it.
func (l *line) gap() string {
	if l.strong {
		return " – "
	}
	return " "
}

// extent is the smallest and the largest place of the lines that are drawn, and how many those are.
func extent(lines []line) (least, most decimal.Hundredths, count int) {
	for i := range lines {
		if !lines[i].drawn() {
			continue
		}
		at := lines[i].at
		if count == 0 {
			least, most = at, at
		}
		least, most = min(least, at), max(most, at)
		count++
	}
	return least, most, count
}

// commonWhole is what all known figures are parts of, 0 where they differ or do not say.
func commonWhole(lines []line) decimal.Hundredths {
	whole := decimal.Hundredths(-1) // none seen
	for i := range lines {
		switch {
		case !lines[i].known:
		case whole < 0:
			whole = lines[i].whole
		case lines[i].whole != whole:
			return 0
		}
	}
	return max(whole, 0)
}
