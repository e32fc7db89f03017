package chart

import (
	"bytes"
	"slices"
	"strconv"

	"cchc/cmd/cchc/internal/decimal"
)

// The heights of a chart, in hundredths of an em: Vietnamese stacks marks and needs air.
const (
	lineHeight = 140 // of text, and of the line that a bar stands on
	baseline   = 105 // from the top of a line to the foot of its letters
	rowGap     = 80  // below each row
	headGap    = 50  // below what stands above the rows
	barHeight  = 90
)

// canvas is an SVG in the making.
type canvas struct {
	dst         []byte
	id          string
	lines       []line
	small       string             // the name of a trend that is drawn small
	y           int                // the top of what is drawn next, in hundredths of an em
	least, most decimal.Hundredths // the ends of the scale
	measure     int                // the width that text is set to, in hundredths of an em
	words       []word             // of the label being set
	ends        []int              // of its lines, counted in words
	plot                           // of a trend
}

// SVG is the chart as an SVG element, for use inside an HTML page or as a file.
func (s Spec) SVG() []byte { return Draw(s).AppendSVG(nil) }

// Drawing is a spec whose rows are worded, once for all that is made of it.
type Drawing struct {
	Spec
	lines []line
}

// Draw words the rows of a spec.
func Draw(s Spec) Drawing { return Drawing{s, s.lines()} }

// AppendSVG appends the chart as an SVG element.
func (s Drawing) AppendSVG(dst []byte) []byte {
	form := forms[s.Form]
	c := canvas{dst: dst, id: clean(s.ID), lines: s.lines, small: s.Small, measure: measure}
	c.put(`<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-`, s.class(), `" role="img" aria-labelledby="`)
	c.escape(c.id)
	c.put(`-title `)
	c.escape(c.id)
	c.put(`-desc" width="100%" height="`)
	height := len(c.dst)
	c.put(`em"><title id="`)
	c.escape(c.id)
	c.put(`-title">`)
	c.escape(clean(s.Title))
	c.put(`</title><desc id="`)
	c.escape(c.id)
	c.put(`-desc">`)
	c.describe(form)
	c.put("</desc>\n")
	form.draw(&c)
	c.put("</svg>\n")
	return slices.Insert(c.dst, height, appendShort(nil, c.y)...)
}

// describe appends the description, in place: seldom is anything to escape in it.
func (c *canvas) describe(form form) {
	start := len(c.dst)
	c.dst = describe(c.dst, form, c.lines)
	if text := c.dst[start:]; bytes.ContainsAny(text, escapable) {
		c.dst = appendEscaped(c.dst[:start], string(text))
	}
}

// bars is how a form draws its rows one below the other.
type bars interface {
	// head draws what stands above the rows and the grid behind them.
	head(c *canvas)
	// mark draws the bar or dot of one line.
	mark(c *canvas, line *line)
}

// rows draws all rows.
func (c *canvas) rows(form bars) {
	if len(c.lines) > 0 {
		form.head(c)
	}
	c.put(`<g class="chart-rows">`)
	for i := range c.lines {
		c.row(form, &c.lines[i])
	}
	c.put("</g>")
}

// row draws one line: its label, then its bar and figure below.
func (c *canvas) row(form bars, line *line) {
	c.label(line)
	if line.drawn() {
		form.mark(c, line)
	} else {
		c.missing(line)
	}
	c.y += lineHeight + rowGap
	c.put("\n")
}

// bar draws a bar on the current line, between two percentages of the plot; none where they are the same.
func (c *canvas) bar(class string, from, to decimal.Hundredths) {
	if to <= from {
		return
	}
	c.put(`<rect class="chart-`, class, `" x="`)
	c.percent(from)
	c.put(`" y="`)
	c.em(c.y + (lineHeight-barHeight)/2)
	c.put(`" width="`)
	c.percent(to - from)
	c.put(`" height="`)
	c.em(barHeight)
	c.fill(class)
	c.put(`"/>`)
}

// fill ends an open attribute; lost points are filled with the chart's own hatch.
func (c *canvas) fill(class string) {
	if class == "lost" {
		c.put(`" fill="url(#`)
		c.escape(c.id)
		c.put(`-hatch)`)
	}
}

// rule draws an upright line at a percentage of the plot, from y down to the last row.
func (c *canvas) rule(class string, x decimal.Hundredths, y int) {
	c.upright(class, x, y)
	c.put(`" y2="100%"/>`)
}

// upright begins an upright line at a percentage of the plot, and leaves open where it ends.
func (c *canvas) upright(class string, x decimal.Hundredths, y int) {
	c.begin("line", class)
	c.put(` x1="`)
	c.percent(x)
	c.put(`" x2="`)
	c.percent(x)
	c.put(`" y1="`)
	c.em(y)
}

// begin begins an element; one without a class is drawn together with others.
func (c *canvas) begin(name, class string) {
	c.put("<", name)
	if class != "" {
		c.put(` class="chart-`, class, `"`)
	}
}

// together gives what is drawn its class once.
func (c *canvas) together(class string, draw func()) {
	start := len(c.dst)
	c.put(`<g class="chart-`, class, `">`)
	open := len(c.dst)
	if draw(); len(c.dst) == open {
		c.dst = c.dst[:start]
		return
	}
	c.put(`</g>`)
}

// hatch defines the pattern of lost points. Its grain is a texture and does not grow with the text.
func (c *canvas) hatch() {
	c.put(`<defs><pattern id="`)
	c.escape(c.id)
	c.put(`-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
		`<path class="chart-hatch" d="M3 0V6"/></pattern></defs>`)
}

// place is where a number stands on the scale: a percentage of the plot, never outside it.
func (c *canvas) place(at decimal.Hundredths) decimal.Hundredths {
	percent := decimal.Ratio{Numerator: at - c.least, Denominator: c.most - c.least}.Percent()
	return min(max(percent, 0), 100*decimal.One)
}

func (c *canvas) put(parts ...string) {
	dst := c.dst // stored back once: with the collector at work each store costs
	for _, part := range parts {
		dst = append(dst, part...)
	}
	c.dst = dst
}

func (c *canvas) em(hundredths int) {
	c.dst = append(appendShort(c.dst, hundredths), "em"...)
}

func (c *canvas) percent(hundredths decimal.Hundredths) {
	c.dst = append(appendShort(c.dst, int(hundredths)), '%')
}

func (c *canvas) escape(text string) {
	c.dst = appendEscaped(c.dst, text)
}

// appendShort appends hundredths that are not negative, with as few decimals as they need.
func appendShort(dst []byte, hundredths int) []byte {
	dst = strconv.AppendInt(dst, int64(hundredths/100), 10)
	tens, ones := byte(hundredths/10%10), byte(hundredths%10)
	if tens == 0 && ones == 0 {
		return dst
	}
	if dst = append(dst, '.', '0'+tens); ones != 0 {
		dst = append(dst, '0'+ones)
	}
	return dst
}
