package chart

import (
	"encoding/json"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// ranks draws places among units. A rank is never shown without the number of ranked units, or says that it is unknown.
type ranks struct{}

func (ranks) tell(lines []line) {
	for i := range lines {
		l := &lines[i]
		switch l.at = l.value; {
		case !l.known:
		case l.whole > 0:
			l.figure = vi.Number(l.value.Short()) + "/" + vi.Number(l.whole.Short())
		default:
			l.figure, l.detail = vi.Number(l.value.Short()), "chưa rõ số đơn vị"
		}
	}
}

// lead compares places only where they are places among equally many units.
func (r ranks) lead(dst []byte, lines []line) []byte {
	best, last, _ := extent(lines)
	if best == last || commonWhole(lines) == 0 {
		return dst
	}
	dst = appendExtreme(dst, r, "Hạng cao nhất", lines, best)
	return appendExtreme(dst, r, "Hạng thấp nhất", lines, last)
}

func (ranks) speak(dst []byte, line *line) []byte {
	dst = append(append(dst, "hạng "...), line.figure...)
	if line.detail != "" {
		dst = append(append(dst, ", "...), line.detail...)
	}
	return dst
}

// rankScale is the scale from 1 to the largest number of ranked units, and that number, 1 where none is known. Where a row
// does not say its number, the scale goes beyond its place: nothing tells that it is the last.
func rankScale(lines []line) (most, units decimal.Hundredths) {
	most, units = decimal.One, decimal.One
	for i := range lines {
		l := &lines[i]
		units = max(units, l.whole)
		if l.drawn() && l.whole == 0 {
			most = max(most, l.at+decimal.One)
		}
	}
	return max(most, units), units
}

func (f ranks) draw(c *canvas) { c.rows(f) }

// head names the ends of the scale; its far end only where that is the last place of a row.
func (ranks) head(c *canvas) {
	most, units := rankScale(c.lines)
	c.least, c.most = decimal.One, most
	c.say("note", 0, lineHeight/2, "hạng 1")
	c.rule("grid", 0, lineHeight)
	if most == units && units > decimal.One {
		c.say("note chart-last", 100*decimal.One, lineHeight/2, "hạng "+vi.Number(units.Short()))
		c.rule("grid", 100*decimal.One, lineHeight)
	}
	c.y += lineHeight + headGap
	c.put("\n")
}

func (ranks) mark(c *canvas, line *line) {
	if line.whole > 0 {
		c.track("track", c.place(line.whole))
	} else {
		c.track("track chart-open", 100*decimal.One)
	}
	c.put(`<circle class="chart-dot" cx="`)
	c.percent(c.place(line.at))
	c.put(`" cy="`)
	c.em(c.y + lineHeight/2)
	c.put(`" r=".5em"/>`)
	c.figure("end", 100*decimal.One, line)
}

// track draws the scale of one row, from rank 1 to its own last.
func (c *canvas) track(class string, end decimal.Hundredths) {
	c.put(`<line class="chart-`, class, `" x1="0" x2="`)
	c.percent(end)
	c.put(`" y1="`)
	c.em(c.y + lineHeight/2)
	c.put(`" y2="`)
	c.em(c.y + lineHeight/2)
	c.put(`"/>`)
}

// series is a scatter: [rank, row].
func (ranks) series(o *option) {
	most, _ := rankScale(o.lines)
	o.ranked, o.least, o.most = true, 1, json.Number(most.Short())
	s := o.add("rank", "hạng", true, func(i int, line *line) any {
		return []any{json.Number(line.at.Short()), i}
	})
	s.Type, s.Stack, s.Size = "scatter", "", 14
}
