package chart

import (
	"strconv"
	"time"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// Day is a day of the calendar. The zero Day: none is stated.
type Day struct{ Year, Month, Day int }

// number counts days, so that time is measured as it passes.
func (d Day) number() decimal.Hundredths {
	return decimal.Hundredths(time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

func (d Day) words() string { return vi.Date(d.Year, d.Month, d.Day) }

// literal is the day as ECharts reads it.
func (d Day) literal() string {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// Tally is how many of a deadline's remedies share a state.
type Tally struct {
	Sign  Sign
	Count int
	Words string // the state: "đang thực hiện"
}

// Deadline is a figure of a Deadlines chart: the last day of a deadline, the day up to which the data is complete, and how
// many remedies of each state fall due then. A zero end is a deadline that is not stated: it stands apart from the scale.
func Deadline(end, asOf Day, tallies ...Tally) Figure {
	return Figure{known: true, end: end, asOf: asOf, tallies: tallies}
}

// deadlines draws a time line: the calendar from left to right, a row for each deadline, on it a pole at the last day with
// a flag for each state, which is a sign and a number, and in every row the day up to which the data is complete.
type deadlines struct{}

func (deadlines) tell(lines []line) {
	for i := range lines {
		l := &lines[i]
		switch {
		case !l.known:
		case l.end == Day{}:
			l.instead = string(appendTallies(nil, l))
		default:
			l.at = l.end.number()
			if until := l.end.words(); l.label != until {
				l.detail = "đến " + until
			}
		}
	}
}

func tasks(count int) string {
	return vi.Number(strconv.Itoa(count)) + vi.NoBreakSpace + "nhiệm vụ"
}

// count is the number of the line's remedies.
func (l *line) count() int {
	sum := 0
	for _, tally := range l.tallies {
		sum += tally.Count
	}
	return sum
}

// appendTallies appends such as "11 nhiệm vụ: 3 đã hoàn thành, 8 đang thực hiện".
func appendTallies(dst []byte, line *line) []byte {
	dst = append(dst, tasks(line.count())...)
	for i, tally := range line.tallies {
		switch {
		case len(line.tallies) == 1:
			return append(append(dst, ", "...), clean(tally.Words)...)
		case i == 0:
			dst = append(dst, ": "...)
		default:
			dst = append(dst, ", "...)
		}
		dst = append(strconv.AppendInt(dst, int64(tally.Count), 10), vi.NoBreakSpace...)
		dst = append(dst, clean(tally.Words)...)
	}
	return dst
}

func (deadlines) lead(dst []byte, lines []line) []byte {
	first, last, stated := span(lines)
	if stated == 0 {
		return dst
	}
	dst = append(append(dst, vi.Capitalize(tasks(stated))...), " có thời hạn, "...)
	if first == last {
		dst = append(append(dst, "đến "...), last.words()...)
	} else {
		dst = append(append(append(append(dst, "từ "...), first.words()...), " đến "...), last.words()...)
	}
	if asOf := lines[0].asOf; asOf != (Day{}) {
		dst = append(append(dst, "; số liệu tính đến ngày "...), asOf.words()...)
	}
	return append(dst, ". "...)
}

// span is the first and the last stated deadline, and how many remedies have one.
func span(lines []line) (first, last Day, stated int) {
	for i := range lines {
		l := &lines[i]
		if !l.drawn() {
			continue
		}
		if stated == 0 || l.at < first.number() {
			first = l.end
		}
		if stated == 0 || l.at > last.number() {
			last = l.end
		}
		stated += l.count()
	}
	return first, last, stated
}

func (deadlines) speak(dst []byte, line *line) []byte {
	dst = appendTallies(dst, line)
	if until := line.end.words(); line.label != until {
		dst = append(append(dst, ", đến "...), until...)
	}
	return dst
}

func (f deadlines) draw(c *canvas) { c.rows(f) }

// head explains the signs, and draws the calendar above the rows, and in it the day up to which the data is complete.
func (deadlines) head(c *canvas) {
	first, last, stated := span(c.lines)
	if stated == 0 {
		return
	}
	c.keys()
	asOf := c.lines[0].asOf
	from, to := first, last
	if asOf != (Day{}) {
		if asOf.number() < from.number() {
			from = asOf
		}
		if asOf.number() > to.number() {
			to = asOf
		}
	}
	c.open(plot{right: timeRoom, narrow: measure - timeRoom, wide: 3150})
	c.calendar(newCalendar(from, to), asOf)
}

// timeRoom is the room at the right of the plot: --chart-right.
const timeRoom = 60

// mark draws the row's own time line: the pole at its end, the flags beside it, and the day of the data.
func (deadlines) mark(c *canvas, line *line) {
	top := c.y
	c.flags(line)
	foot := c.y + lineHeight - 15
	c.put(`<line class="chart-track" x1="0%" x2="`)
	c.percent(c.place(line.at))
	c.put(`" y1="`)
	c.em(foot)
	c.put(`" y2="`)
	c.em(foot)
	c.put(`"/>`)
	if line.asOf != (Day{}) {
		c.down("asof", c.place(line.asOf.number()), top, foot+25)
	}
	c.down("pole", c.place(line.at), top, foot)
}

// series is a scatter, [day, row], and beside it the day of the data as an upright line, which alone has a name in the
// legend.
func (deadlines) series(o *option) {
	o.dated, o.legend = true, true
	s := o.add("due", "", true, func(i int, line *line) any { return []any{line.end.literal(), i} })
	s.Type, s.Stack, s.Size = "scatter", "", 14
	for i := range o.lines {
		if s.Data[i].Label != nil {
			s.Data[i].Label.Formatter = strconv.Itoa(o.lines[i].count())
		}
	}
	if len(o.lines) == 0 || o.lines[0].asOf == (Day{}) {
		return
	}
	asOf := o.lines[0].asOf
	s = o.add("as-of", "số liệu đến "+asOf.words(), false, func(i int, _ *line) any { return []any{asOf.literal(), i} })
	s.Type, s.Stack = "line", ""
}
