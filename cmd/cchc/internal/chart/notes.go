package chart

import "strconv"

// absences sets, in the places of years without a figure, the words that say why, upright from the foot of the plot. Where
// they have no room a cross stands there, and a note says them.
func (c *canvas) absences() {
	for i := range c.lines {
		l := &c.lines[i]
		if l.drawn() {
			continue
		}
		long := textWidth(l.instead) * 85 / 100 // its letters are smaller
		s := spot{x: c.column(i), left: -50, right: 50, top: c.bottom() - 60 - long, bottom: c.bottom()}
		if s.top < c.top || !c.free(s, c.narrow) {
			c.cross(i)
			continue
		}
		c.take(s)
		l.placed = true
		c.put(`<svg x="`)
		c.percent(c.column(i))
		c.put(`" y="`)
		c.em(c.bottom())
		c.put(`" overflow="visible"><text class="chart-absent" transform="rotate(-90)" x=".5em" y=".35em">`)
		c.escape(l.instead)
		c.put(`</text></svg>`)
	}
}

// cross marks the place of a year without a figure.
func (c *canvas) cross(i int) {
	s := spot{x: c.column(i), left: -20, right: 20} // the letter is wider than its ink
	for _, part := range [...]int{2, 3, 5, 2} {     // as low as half the height, where words beside it leave that free
		y := c.top + c.height/part
		if s.top, s.bottom = y-25, y+25; c.free(s, c.narrow) {
			break
		}
	}
	c.at("note chart-cross", s.x, s.bottom+7, 0, "×")
	c.take(s)
}

// notes says what the plot has no room for.
func (c *canvas) notes(scale axis) {
	if scale.differ != "" && differ(c.lines) {
		c.paragraph("footnote", scale.differ+scale.key)
	}
	c.list(func(l *line) string { return l.broken }, func(nth int, years, text string) string {
		if c.small != "" {
			return years + ": " + text
		}
		return letter(nth) + ") Năm " + years + notComparable + text
	})
	plain := func(_ int, years, text string) string { return years + ": " + text }
	if c.small == "" {
		plain = func(_ int, years, text string) string { return "Năm " + years + ": " + text }
	}
	c.list(func(l *line) string {
		if l.placed {
			return ""
		}
		return l.instead
	}, plain)
	if scale.differ != "" {
		c.list(func(l *line) string {
			if !l.drawn() || l.whole > 0 {
				return ""
			}
			return l.detail
		}, plain)
	}
	c.list(func(l *line) string {
		if l.mark == "" {
			return ""
		}
		return l.mark[1:]
	}, plain)
}

// list sets a note for each different text of the years, with the years that have it.
func (c *canvas) list(of func(*line) string, note func(nth int, years, text string) string) {
	nth := 0
	for i := range c.lines {
		if text := of(&c.lines[i]); text != "" && c.first(of, i) == i {
			c.paragraph("footnote", note(nth, c.yearsOf(of, i), text))
			nth++
		}
	}
}

// first is the first year that has the text of the i-th.
func (c *canvas) first(of func(*line) string, i int) int {
	text := of(&c.lines[i])
	for j := range i {
		if of(&c.lines[j]) == text {
			return j
		}
	}
	return i
}

// yearsOf lists the years, from the i-th on, that have its text: "2014–2016, 2019".
func (c *canvas) yearsOf(of func(*line) string, i int) string {
	text, years := of(&c.lines[i]), c.lines[i].label
	for start := i; ; {
		end := start
		for end+1 < len(c.lines) && of(&c.lines[end+1]) == text {
			end++
		}
		if end > start {
			years += "–" + c.lines[end].label
		}
		for start = end + 1; start < len(c.lines) && of(&c.lines[start]) != text; {
			start++
		}
		if start == len(c.lines) {
			return years
		}
		years += ", " + c.lines[start].label
	}
}

// reason is the number of different reasons before that of the break before the i-th year.
func (c *canvas) reason(i int) int {
	of := func(l *line) string { return l.broken }
	nth := 0
	for j := range c.first(of, i) {
		if of(&c.lines[j]) != "" && c.first(of, j) == j {
			nth++
		}
	}
	return nth
}

// letter is the sign of the n-th break note: a, b, and so on; behind z numbers.
func letter(n int) string {
	if n < 26 {
		return string(rune('a' + n))
	}
	return strconv.Itoa(n - 25)
}

// paragraph sets text in as many lines as it needs, from the left edge of the chart, and moves on below.
func (c *canvas) paragraph(class, text string) {
	c.words = splitWords(c.words[:0], text, c.measure)
	c.ends = balance(c.ends, c.words, c.measure)
	c.put(`<text class="chart-`, class, `" y="`)
	c.em(c.y + baseline)
	c.put(`">`)
	start := 0
	for i, end := range c.ends {
		c.textLine(i)
		c.escape(text[c.words[start].start:c.words[end-1].end])
		c.put(`</tspan>`)
		start = end
	}
	c.put(`</text>`)
	c.y += len(c.ends) * lineHeight
}
