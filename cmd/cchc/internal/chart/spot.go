package chart

import (
	"slices"

	"cchc/cmd/cchc/internal/decimal"
)

// labelGap is the least room between two labels side by side, in hundredths of an em.
const labelGap = 24

// spot is a box on the plot: around a percentage of its width, in hundredths of an em to the left and right of it and from
// the top of the chart.
type spot struct {
	x                        decimal.Hundredths
	left, right, top, bottom int
}

// ends is where a spot begins and ends on a plot of a width.
func (s spot) ends(plot int) (left, right int) {
	x := plot * int(s.x) / int(100*decimal.One)
	return x + s.left, x + s.right
}

func (p *plot) take(s spot) { p.spots = append(p.spots, s) }

// free tells whether a spot touches none that is taken.
func (p *plot) free(s spot, width int) bool {
	left, right := s.ends(width)
	return !slices.ContainsFunc(p.spots, func(taken spot) bool {
		from, to := taken.ends(width)
		return left < to && from < right && s.top < taken.bottom && taken.top < s.bottom
	})
}

// label is a line of text around a percentage of the plot.
type label struct {
	spot
	text        string
	foot, shift int // where its letters stand, and how far its middle is from x
}

// newLabel is text with its foot at y and its middle moved by shift.
func newLabel(x decimal.Hundredths, y, shift int, text string) label {
	wide := textWidth(text) + labelGap
	return label{spot{x: x, left: shift - wide/2, right: shift + wide/2, top: y - 76, bottom: y + 16}, text, y, shift}
}

// fit moves a label into the plot of a width and the room at its sides, and tells whether it is free there.
func (p *plot) fit(l *label, width int) bool {
	left, right := l.ends(width)
	move := max(0, -p.left-left)
	if beyond := right - width - p.right; beyond > 0 {
		move = -beyond
	}
	l.left, l.right, l.shift = l.left+move, l.right+move, l.shift+move
	return right-left <= width+p.left+p.right && p.free(l.spot, width)
}

// tier is a width that labels are placed for, and the class of those that it has room for.
type tier struct {
	width int
	class string
}

func (p *plot) tiers() [2]tier { return [...]tier{{p.narrow, ""}, {p.wide, " chart-more"}} }

// figures sets the figures of points next to them, above or below. Where a width has too little room for all, those
// that matter are shown, as far as they have room.
func (c *canvas) figures() {
	order, matter := c.order()
	widest := 0
	for i := range c.lines {
		widest = max(widest, textWidth(c.lines[i].figure)+labelGap)
	}
	shown := make([]bool, len(c.lines))
	for _, tier := range c.tiers() {
		chosen := order
		if widest*len(c.lines)*2 > tier.width*3 { // half of them may stand above and half below, but not in a row
			chosen = order[:matter]
		}
		c.together("figure chart-point"+tier.class, func() {
			for _, i := range chosen {
				shown[i] = shown[i] || c.pointFigure(i, tier)
			}
		})
	}
	c.put("\n")
}

// order is the order in which years with a figure get their labels, and how many of them matter: the last, the first, the
// highest, the lowest, and those beside breaks.
func (c *canvas) order() (order []int, matter int) {
	add := func(i int) {
		if i >= 0 && c.lines[i].drawn() && !slices.Contains(order, i) {
			order = append(order, i)
		}
	}
	order = make([]int, 0, len(c.lines))
	drawn := func(l line) bool { return l.drawn() }
	for i := len(c.lines) - 1; i >= 0 && len(order) == 0; i-- {
		add(i)
	}
	add(slices.IndexFunc(c.lines, drawn))
	least, most, _ := extent(c.lines)
	add(slices.IndexFunc(c.lines, func(l line) bool { return l.drawn() && l.at == most }))
	add(slices.IndexFunc(c.lines, func(l line) bool { return l.drawn() && l.at == least }))
	for i := len(c.lines) - 1; i > 0; i-- {
		if c.lines[i].broken != "" {
			higher, lower := i, i-1 // the higher one has the room above
			if c.level(c.lines[lower].at) < c.level(c.lines[higher].at) {
				higher, lower = lower, higher
			}
			add(higher)
			add(lower)
		}
	}
	matter = len(order)
	for i := len(c.lines) - 1; i >= 0; i-- {
		add(i)
	}
	return order, matter
}

// pointFigure sets the figure of the i-th year at its point: on the side where the line does not go, or on the other, or
// else a little aside.
func (c *canvas) pointFigure(i int, tier tier) bool {
	level, lean := c.level(c.lines[i].at), 0
	if c.joined(i) {
		lean += c.level(c.lines[i-1].at) - level
	}
	if c.joined(i + 1) {
		lean += c.level(c.lines[i+1].at) - level
	}
	feet := [2]int{level - dotRadius - 35, level + dotRadius + 100}
	if lean < 0 { // the line goes up from here
		feet[0], feet[1] = feet[1], feet[0]
	}
	aside := min(tier.width*48/100/len(c.lines), textWidth(c.lines[i].figure)*3/8) // its middle stays in the year's own place
	if c.lines[i].broken == "" {
		aside = -aside // and, if that can be, the label on its side of a break
	}
	for _, aside := range [...]int{0, aside, -aside} {
		for _, foot := range feet {
			l := newLabel(c.column(i), foot, aside, c.lines[i].figure)
			if l.bottom <= c.bottom() && c.fit(&l, tier.width) {
				c.set("", l)
				return true
			}
		}
	}
	return false
}

// years names the years below the plot: the last, the first, and, if all are to be named, those between that have room.
func (c *canvas) years(all bool) {
	shown := make([]bool, len(c.lines))
	last := len(c.lines) - 1
	c.together("edge", func() {
		for i := range c.lines {
			c.down("", c.column(i), c.y, c.y+30)
		}
	})
	count := min(2, len(c.lines))
	if all {
		count = len(c.lines)
	}
	for _, tier := range c.tiers() {
		c.together("note chart-year"+tier.class, func() {
			for n := range count {
				i := last + 1 - n // the last, the first, and on from the last but one
				switch n {
				case 0:
					i = last
				case 1:
					i = 0
				}
				shown[i] = shown[i] || c.year(i, tier)
			}
		})
	}
	c.put("\n")
	c.y += 60 + lineHeight
}

func (c *canvas) year(i int, tier tier) bool {
	l := newLabel(c.column(i), c.y+60+76, 0, c.lines[i].label)
	if !c.fit(&l, tier.width) {
		return false
	}
	c.set("", l)
	return true
}

// set sets a label that has found its place.
func (c *canvas) set(class string, l label) {
	c.take(l.spot)
	c.at(class, l.x, l.foot, l.shift, l.text)
}

// at sets a line of text at a percentage of the plot, moved by shift, with its foot at y.
func (c *canvas) at(class string, x decimal.Hundredths, y, shift int, text string) {
	c.begin("text", class)
	c.put(` x="`)
	c.percent(x)
	c.put(`" y="`)
	c.em(y)
	switch {
	case shift > 0:
		c.put(`" dx="`)
		c.em(shift)
	case shift < 0:
		c.put(`" dx="-`)
		c.em(-shift)
	}
	c.put(`">`)
	c.escape(text)
	c.put(`</text>`)
}
