package chart

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// scores draws indices: what was kept is solid, what was lost is hatched, and both make the whole track.
type scores struct{}

func (scores) tell(lines []line) {
	for i := range lines {
		l := &lines[i]
		if !l.known {
			continue
		}
		if l.at = l.value; !l.index {
			l.detail = vi.Number(l.value.String()) + "/" + vi.Points(l.whole.Short())
			if l.whole <= 0 {
				l.instead = "không tính được chỉ số"
				continue
			}
			l.at = decimal.Ratio{Numerator: l.value, Denominator: l.whole}.Percent()
		}
		l.figure = vi.Percent(l.at.String())
	}
}

func (s scores) lead(dst []byte, lines []line) []byte {
	least, most, _ := extent(lines)
	if least == most {
		return dst
	}
	dst = appendExtreme(dst, s, "Cao nhất", lines, most)
	return appendExtreme(dst, s, "Thấp nhất", lines, least)
}

func (scores) speak(dst []byte, line *line) []byte {
	dst = append(dst, line.figure...)
	if line.detail != "" {
		dst = append(append(dst, ", "...), line.detail...)
	}
	return dst
}

func (f scores) draw(c *canvas) { c.rows(f) }

// head is the key to the two parts of a bar, as samples of them.
func (scores) head(c *canvas) {
	c.least, c.most = 0, 100*decimal.One
	c.hatch()
	c.sample("kept", 0, "đạt được")
	c.sample("lost", 780, "chưa đạt")
	c.y += lineHeight + headGap
	c.put("\n")
}

// sample draws a piece of a bar with what it stands for, x hundredths of an em from the left.
func (c *canvas) sample(class string, x int, text string) {
	c.put(`<rect class="chart-`, class, `" x="`)
	c.em(x)
	c.put(`" y="`)
	c.em((lineHeight - barHeight) / 2)
	c.put(`" width="1.3em" height="`)
	c.em(barHeight)
	c.fill(class)
	c.put(`"/><text class="chart-note" x="`)
	c.em(x + 170)
	c.put(`" y="`)
	c.em(baseline)
	c.put(`">`, text, `</text>`)
}

func (scores) mark(c *canvas, line *line) {
	end := c.place(line.at)
	c.bar("lost", end, 100*decimal.One)
	c.bar("kept", 0, end)
	c.figure("end", 100*decimal.One, line)
}

func (scores) series(o *option) {
	o.legend, o.unit, o.least, o.most = true, "%", 0, 100
	o.add("kept", "đạt được", false, func(_ int, line *line) any { return literal(line.at) })
	o.add("lost", "chưa đạt", true, func(_ int, line *line) any { return literal(max(100*decimal.One-line.at, 0)) })
}
