package chart

import "cchc/cmd/cchc/internal/decimal"

// missing sets, in place of a bar, the words that say why there is none.
func (c *canvas) missing(line *line) {
	instead := line.instead + line.mark
	c.words = splitWords(c.words[:0], instead, c.measure)
	c.ends = balance(c.ends, c.words, c.measure)
	start := 0
	for i, end := range c.ends {
		if i > 0 {
			c.y += lineHeight
		}
		c.say("missing", 0, c.y+lineHeight/2, instead[c.words[start].start:c.words[end-1].end])
		start = end
	}
}

// label sets the label in as many lines as it needs, the aside behind it or below, and moves on to the bar's line.
func (c *canvas) label(line *line) {
	c.words = splitWords(c.words[:0], line.label, c.measure)
	below := c.breakLabel(line)
	count, start := len(c.ends), 0
	class := "chart-label"
	if count == 1 && !below {
		class += " chart-label-one"
	}
	c.put(`<text class="`, class, `" y="`)
	c.em(c.y + baseline)
	c.put(`">`)
	for i, end := range c.ends {
		c.textLine(i)
		c.escape(line.label[c.words[start].start:c.words[end-1].end])
		start = end
		if i == count-1 && !below {
			c.aside(line, line.gap())
		}
		c.put(`</tspan>`)
	}
	if below {
		c.textLine(count)
		c.aside(line, "")
		c.put(`</tspan>`)
		count++
	}
	c.put(`</text>`)
	c.y += count * lineHeight
}

// breakLabel breaks the label into lines, and tells whether the aside needs one of its own below. Where it has no room
// behind the last of equally wide lines, a shorter last line may have room.
func (c *canvas) breakLabel(line *line) (below bool) {
	c.ends = balance(c.ends, c.words, c.measure)
	aside := line.aside()
	if aside == "" {
		return false
	}
	room := measure - textWidth(line.gap()) - textWidth(aside)
	if line.strong {
		room -= textWidth(aside) / 8 // bold letters are wider
	}
	if c.lastWidth() > room {
		c.ends = breaks(c.ends[:0], c.words, measure)
	}
	return c.lastWidth() > room
}

// figure sets the figure of a line at a percentage of the plot.
func (c *canvas) figure(class string, x decimal.Hundredths, line *line) {
	c.say("figure chart-"+class, x, c.y+lineHeight/2, line.figure)
}

// lastWidth is the width of the label's last line.
func (c *canvas) lastWidth() int {
	start := 0
	if len(c.ends) > 1 {
		start = c.ends[len(c.ends)-2]
	}
	return lineWidth(c.words[start:])
}

// textLine opens the n-th line of a label, from 0.
func (c *canvas) textLine(n int) {
	if n == 0 {
		c.put(`<tspan x="0">`)
		return
	}
	c.put(`<tspan x="0" dy="`)
	c.em(lineHeight)
	c.put(`">`)
}

// aside sets the aside, if there is one, behind a gap.
func (c *canvas) aside(line *line, gap string) {
	aside := line.aside()
	switch {
	case aside == "":
		return
	case line.strong:
		c.put(gap, `<tspan class="chart-strong">`)
	default:
		c.put(gap, `<tspan class="chart-aside">`)
	}
	c.escape(aside)
	c.put(`</tspan>`)
}

// say sets one line of text whose middle is at y and whose anchor is at x, a percentage of the plot.
func (c *canvas) say(class string, x decimal.Hundredths, y int, text string) {
	c.put(`<text class="chart-`, class, `" x="`)
	c.percent(x)
	c.put(`" y="`)
	c.em(y + baseline - lineHeight/2)
	c.put(`">`)
	c.escape(text)
	c.put(`</text>`)
}
