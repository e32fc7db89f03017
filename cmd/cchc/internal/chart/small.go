package chart

import "cmp"

// sparkline draws a trend small, to be one of many: its name, its latest figure, what is to be noted, and the line, which
// stands last so that in a row of a grid all lines stand at the same height.
func (c *canvas) sparkline(scale axis) {
	c.measure, scale.key = smallMeasure, ""
	c.paragraph("name", cmp.Or(clean(c.small), "–"))
	if len(c.lines) == 0 {
		return
	}
	c.latest(scale)
	c.notes(scale)
	c.y += headGap
	c.open(plot{height: 350, narrow: smallMeasure, wide: smallMeasure})
	c.across("edge", c.top)
	c.across("edge", c.bottom())
	c.ownScales(scale)
	c.gaps()
	c.course(false)
	for i := range c.lines {
		if !c.lines[i].drawn() {
			c.cross(i)
		}
	}
	c.y = c.bottom()
	c.years(false)
}

// latest sets the last figure that is known, with its year.
func (c *canvas) latest(scale axis) {
	for i := len(c.lines) - 1; i >= 0; i-- {
		if l := &c.lines[i]; l.drawn() {
			c.put(`<text class="chart-figure" y="`)
			c.em(c.y + baseline)
			c.put(`">`)
			c.escape(scale.latest(l))
			c.put(` <tspan class="chart-aside">`)
			c.escape(l.label + l.mark)
			c.put(`</tspan></text>`)
			c.y += lineHeight
			return
		}
	}
}
