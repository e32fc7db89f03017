package chart

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// changes draws differences to either side of zero. Side, sign and word tell the direction; a fall is hatched besides, as
// what is lost is everywhere.
type changes struct{}

func (changes) tell(lines []line) {
	for i := range lines {
		l := &lines[i]
		if !l.known {
			continue
		}
		l.at = l.value
		l.figure = vi.Number(l.value.String())
		switch {
		case l.value > 0:
			l.figure, l.detail = "+"+l.figure, "tăng"
		case l.value < 0:
			l.detail = "giảm"
		default:
			l.detail = vi.Change("0")
		}
	}
}

func (f changes) lead(dst []byte, lines []line) []byte {
	least, most, count := extent(lines)
	if count < 2 {
		return dst
	}
	if most > 0 {
		dst = appendExtreme(dst, f, "Tăng nhiều nhất", lines, most)
	}
	if least < 0 {
		dst = appendExtreme(dst, f, "Giảm nhiều nhất", lines, least)
	}
	return dst
}

func (changes) speak(dst []byte, line *line) []byte {
	return append(dst, vi.Change(line.value.String())...)
}

func (f changes) draw(c *canvas) { c.rows(f) }

func (changes) head(c *canvas) {
	c.hatch()
	least, most, _ := extent(c.lines)
	c.least, c.most = min(least, 0), max(most, 0)
	c.say("note", 0, lineHeight/2, "điểm phần trăm")
	c.y += lineHeight + headGap
	c.scale()
	if c.least == c.most {
		c.least, c.most = -1, 1 // no change at all: zero in the middle
	}
}

func (changes) mark(c *canvas, line *line) {
	zero, end := c.place(0), c.place(line.at)
	c.bar("kept", zero, end)
	c.bar("lost", end, zero)
	c.upright("origin", zero, c.y)
	c.put(`" y2="`)
	c.em(c.y + lineHeight)
	c.put(`"/>`)
	c.figure("end", 100*decimal.One, line)
}

// series keeps rises and falls apart, so that each has its own sign: solid and hatched.
func (changes) series(o *option) {
	o.add("kept", "tăng", true, func(_ int, line *line) any {
		if line.at < 0 {
			return nil
		}
		return literal(line.at)
	})
	falls := o.add("lost", "giảm", true, func(_ int, line *line) any {
		if line.at >= 0 {
			return nil
		}
		return literal(line.at)
	})
	falls.Label.Position = "left"
}
