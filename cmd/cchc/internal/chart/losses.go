package chart

import (
	"strconv"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// losses draws lost points from zero, hatched as lost points are everywhere.
type losses struct{}

func (losses) tell(lines []line) {
	for i := range lines {
		if l := &lines[i]; l.known {
			l.at = l.value
			l.figure = vi.Points(l.value.String())
			if l.whole > 0 {
				l.figure += " · " + share(decimal.Ratio{Numerator: l.value, Denominator: l.whole})
			}
		}
	}
	least, most, _ := extent(lines)
	for i := range lines {
		if l := &lines[i]; l.known && l.at == most && most > least {
			l.detail, l.strong = "nhiều điểm chưa đạt nhất", true
		}
	}
}

// share is a ratio in whole per cent; what is more than nothing does not become 0 %.
func share(ratio decimal.Ratio) string {
	percent := ratio.WholePercent()
	if percent == 0 && ratio.Numerator > 0 {
		return "dưới " + vi.Percent("1")
	}
	return vi.Percent(strconv.Itoa(percent))
}

func (l losses) lead(dst []byte, lines []line) []byte {
	if least, most, _ := extent(lines); most > least {
		dst = appendExtreme(dst, l, "Nhiều điểm chưa đạt nhất", lines, most)
	}
	if all := commonWhole(lines); all > 0 {
		dst = append(append(dst, "Tỷ lệ tính trên tổng "...), vi.Points(all.String())...)
		dst = append(dst, " chưa đạt. "...)
	}
	return dst
}

func (losses) speak(dst []byte, line *line) []byte { return append(dst, line.figure...) }

func (f losses) draw(c *canvas) { c.rows(f) }

func (losses) head(c *canvas) {
	c.hatch()
	c.least, c.most = 0, 0
	if _, most, _ := extent(c.lines); most > 0 {
		c.most = most
	}
	if all := commonWhole(c.lines); all > 0 {
		c.say("note", 0, lineHeight/2, "điểm chưa đạt; % tính trên "+vi.Points(all.String()))
		c.y += lineHeight + headGap
	}
	c.scale()
}

func (losses) mark(c *canvas, line *line) {
	end := c.place(line.at)
	c.bar("lost", 0, end)
	c.figure("beside", end, line)
}

func (losses) series(o *option) {
	o.least = 0
	o.add("lost", "điểm chưa đạt", true, func(_ int, line *line) any { return literal(line.at) })
}
