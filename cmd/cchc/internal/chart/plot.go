package chart

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// The lengths of a trend, in hundredths of an em.
const (
	scaleRoom = 260 // at the left of the plot, for the numbers of the scale: --chart-left
	scaleGap  = 40
	endRoom   = 80  // at its right: --chart-right
	headroom  = 160 // above the plot, for the letters of breaks and the figures of points at the top
	dotRadius = 30
)

// plot is where a trend draws its points. Lengths are in hundredths of an em, heights count from the top of the chart.
type plot struct {
	height      int
	left, right int // the room at its sides
	// The widths of the plot that labels are placed for: what has room on the narrow one is always shown, what has room on
	// the wide one alone from 40em (class chart-more). On a plot wider than that labels only move apart.
	narrow, wide int

	top   int
	spots []spot // what is taken
}

// largePlot is that of a trend in a page: at 320 px as wide as the measure of all charts allows.
func largePlot() plot {
	return plot{height: 1200, left: scaleRoom, right: endRoom, narrow: measure - scaleRoom - endRoom, wide: 3150}
}

// smallMeasure is the width of a small trend, which its grid never makes narrower.
const smallMeasure = 1400

// axis is the scale of a trend.
type axis struct {
	caption     string // what is measured, and in what
	top, bottom decimal.Hundredths
	named       bool               // the bottom is known for what it is, and has its number
	differ, key string             // says that years differ in their whole; in a large trend, how each shows its own
	latest      func(*line) string // the figure of a small trend
}

func (p *plot) bottom() int { return p.top + p.height }

// level is how far from the top a number stands.
func (c *canvas) level(at decimal.Hundredths) int {
	return c.bottom() - c.height*int(c.place(at))/int(100*decimal.One)
}

// column is the middle of the place of the i-th year, as a percentage of the plot.
func (c *canvas) column(i int) decimal.Hundredths {
	return decimal.Hundredths((2*i + 1) * 5000 / len(c.lines))
}

// border is where the place of the i-th year begins.
func (c *canvas) border(i int) decimal.Hundredths {
	return decimal.Hundredths(i * 10000 / len(c.lines))
}

// trend draws the years side by side.
func (c *canvas) trend(scale axis) {
	switch {
	case c.small != "":
		c.sparkline(scale)
	case len(c.lines) > 0:
		c.paragraph("footnote", scale.caption)
		c.y += headroom
		c.open(largePlot())
		c.scaleOf(scale)
		c.ownScales(scale)
		c.gaps()
		c.course(true)
		c.absences()
		c.figures()
		c.y = c.bottom()
		c.years(true)
		c.y += headGap
		c.notes(scale)
	}
}

// open begins the plot here.
func (c *canvas) open(p plot) {
	c.put("\n")
	c.plot = p
	c.top, c.spots = c.y, make([]spot, 0, 4*len(c.lines)+2)
}

// scaleOf draws the ends of the scale and its zero, with their numbers.
func (c *canvas) scaleOf(scale axis) {
	c.across("edge", c.top)
	if scale.named {
		c.across("edge", c.bottom())
	} else {
		c.across("edge chart-open", c.bottom())
	}
	if zero := c.level(0); zero > c.top && zero < c.bottom() && scale.bottom < 0 {
		c.across("edge", zero)
	}
	c.scaleNumber(scale.top, c.top)
	if scale.named {
		c.scaleNumber(scale.bottom, c.bottom())
	}
	c.put("\n")
}

// scaleNumber sets a number at the left of its level; one that is too long for the room there reaches into the plot.
func (c *canvas) scaleNumber(number decimal.Hundredths, y int) {
	text := vi.Number(number.Short())
	wide := textWidth(text)
	shift := max(0, wide+scaleGap-c.left)
	c.at("note chart-scale", 0, y+35, shift, text)
	c.take(spot{left: shift - scaleGap - wide, right: shift - scaleGap, top: y - 41, bottom: y + 51}) // as of a label with its foot at y + 35
}

// across draws a level line over the whole plot, from its left.
func (c *canvas) across(class string, y int) {
	c.put(`<line class="chart-`, class, `" x2="100%" y1="`)
	c.em(y)
	c.put(`" y2="`)
	c.em(y)
	c.put(`"/>`)
}

// down draws an upright line between two levels.
func (c *canvas) down(class string, x decimal.Hundredths, from, to int) {
	c.upright(class, x, from)
	c.put(`" y2="`)
	c.em(to)
	c.put(`"/>`)
}

// ownScales draws, where years differ in their whole, how far the scale of each goes: to its own maximum or last place.
func (c *canvas) ownScales(scale axis) {
	if !differ(c.lines) || scale.differ == "" {
		return
	}
	start := c.level(max(scale.least(), 0))
	for i := range c.lines {
		if l := &c.lines[i]; l.drawn() && l.whole > 0 {
			end := c.level(l.whole)
			c.down("track", c.column(i), min(start, end), max(start, end))
		}
	}
	c.put("\n")
}

// least is the number that the scale begins at.
func (s axis) least() decimal.Hundredths { return min(s.top, s.bottom) }

// gaps draws a dashed line between two years that are not comparable; in a large trend with the letter of its note.
func (c *canvas) gaps() {
	for i := range c.lines {
		if c.lines[i].broken == "" {
			continue
		}
		c.down("break", c.border(i), c.top-dotRadius, c.bottom())
		if c.small == "" {
			c.at("note chart-letter", c.border(i), c.top-60, 0, letter(c.reason(i)))
			c.take(spot{x: c.border(i), left: -40, right: 40, top: c.top - 140, bottom: c.top - 40})
		}
	}
}

// course draws the line and its dots: all of them, or those alone that stand at its ends.
func (c *canvas) course(all bool) {
	c.together("line", func() {
		for i := range c.lines {
			if c.joined(i) {
				c.step(i)
			}
		}
	})
	c.together("dot", func() {
		for i := range c.lines {
			if c.lines[i].drawn() && (all || !c.joined(i) || !c.joined(i+1)) {
				c.dot(i)
			}
		}
	})
	c.put("\n")
}

// joined tells whether the line goes from the year before to the i-th.
func (c *canvas) joined(i int) bool {
	return i > 0 && i < len(c.lines) && c.lines[i].broken == "" && c.lines[i].drawn() && c.lines[i-1].drawn()
}

// step draws the line from the year before to the i-th.
func (c *canvas) step(i int) {
	c.put(`<line x1="`)
	c.percent(c.column(i - 1))
	c.put(`" x2="`)
	c.percent(c.column(i))
	c.put(`" y1="`)
	c.em(c.level(c.lines[i-1].at))
	c.put(`" y2="`)
	c.em(c.level(c.lines[i].at))
	c.put(`"/>`)
}

func (c *canvas) dot(i int) {
	y := c.level(c.lines[i].at)
	c.put(`<circle cx="`)
	c.percent(c.column(i))
	c.put(`" cy="`)
	c.em(y)
	c.put(`" r="`)
	c.em(dotRadius)
	c.put(`"/>`)
	c.take(spot{x: c.column(i), left: -dotRadius, right: dotRadius, top: y - dotRadius, bottom: y + dotRadius})
}
