package chart

import (
	"strconv"

	"cchc/cmd/cchc/internal/decimal"
)

// Sign is the sign of a remedy's state. Each has a form of its own, so that none needs its colour.
type Sign uint8

// The signs, in the order in which they are explained.
const (
	SignDone    Sign = iota // a full circle
	SignRunning             // a half full one
	SignSilent              // an empty one: nothing is reported
	SignLate                // a rhombus with a mark of exclamation: not finished, and past its deadline
	SignDropped             // an empty circle, struck out
)

// signs are the class and the drawing of each sign, in a square of 18.
var signs = [...]struct{ class, drawing string }{
	SignDone:    {"sign-done", `<circle class="chart-full" cx="9" cy="9" r="7.5"/>`},
	SignRunning: {"sign-running", `<circle class="chart-ring" cx="9" cy="9" r="6.7"/><path class="chart-full" d="M9 2.3A6.7 6.7 0 0 0 9 15.7Z"/>`},
	SignSilent:  {"sign-silent", `<circle class="chart-ring" cx="9" cy="9" r="6.7"/>`},
	SignLate:    {"sign-late", `<path class="chart-ring" d="M9 1L17 9L9 17L1 9Z"/><path class="chart-ring" d="M9 5V9.6M9 11.4V13"/>`},
	SignDropped: {"sign-dropped", `<circle class="chart-ring" cx="9" cy="9" r="6.7"/><path class="chart-ring" d="M4.3 13.7L13.7 4.3"/>`},
}

// The lengths of a flag, in hundredths of an em.
const (
	signSize = 95
	signGap  = 25 // before each sign, and between it and its number
)

// flagWidth is the width of a sign with its number.
func flagWidth(tally Tally) int {
	return signGap + signSize + signGap + textWidth(strconv.Itoa(tally.Count))
}

// flags draws the row's signs with their numbers beside the pole: behind it, or before it where that side has more room.
// What a narrow plot has no room for in one line goes on in a further one.
func (c *canvas) flags(line *line) {
	for start := 0; start < len(line.tallies); {
		end, wide := start, 0
		for end < len(line.tallies) && (end == start || wide+flagWidth(line.tallies[end]) <= c.narrow) {
			wide += flagWidth(line.tallies[end])
			end++
		}
		if start > 0 {
			c.y += lineHeight
		}
		c.flagLine(line.tallies[start:end], c.place(line.at), wide)
		start = end
	}
}

// flagLine sets a line of flags: behind the pole, before it, or, where neither side has room for all, as far to the
// right as they go.
func (c *canvas) flagLine(tallies []Tally, pole decimal.Hundredths, wide int) {
	before := c.narrow * int(pole) / int(100*decimal.One)
	x := 0
	switch behind := c.narrow + c.right - before; {
	case wide <= behind:
	case wide+signGap <= before:
		x = -wide - signGap
	default:
		x = behind - wide
	}
	c.put(`<svg class="chart-flags" x="`)
	c.percent(pole)
	c.put(`" y="`)
	c.em(c.y)
	c.put(`" overflow="visible">`)
	for _, tally := range tallies {
		c.flag(tally.Sign, x+signGap, baseline-signSize+10, strconv.Itoa(tally.Count))
		x += flagWidth(tally)
	}
	c.put(`</svg>`)
}

// flag draws a sign and the text behind it, in the coordinates of what it stands in.
func (c *canvas) flag(sign Sign, x, y int, text string) {
	drawn := signs[sign]
	c.put(`<svg class="chart-`, drawn.class, `" x="`)
	c.signed(x)
	c.put(`" y="`)
	c.em(y)
	c.put(`" width="`)
	c.em(signSize)
	c.put(`" height="`)
	c.em(signSize)
	c.put(`" viewBox="0 0 18 18">`, drawn.drawing, `</svg><text x="`)
	c.signed(x + signSize + signGap)
	c.put(`" y="`)
	c.em(y + signSize - 10)
	c.put(`">`)
	c.escape(text)
	c.put(`</text>`)
}

// signed is a length that may be negative.
func (c *canvas) signed(hundredths int) {
	if hundredths < 0 {
		c.put("-")
		hundredths = -hundredths
	}
	c.em(hundredths)
}

// keys says what each sign of the rows stands for.
func (c *canvas) keys() {
	words := [len(signs)]string{}
	for i := range c.lines {
		if c.lines[i].drawn() {
			for _, tally := range c.lines[i].tallies {
				words[tally.Sign] = clean(tally.Words)
			}
		}
	}
	for sign, text := range words {
		if text != "" {
			c.key(Sign(sign), text)
		}
	}
	c.y += headGap
	c.put("\n")
}

// key sets a sign and its words in as many lines as they need.
func (c *canvas) key(sign Sign, text string) {
	c.put("\n", `<g class="chart-key">`)
	c.words = splitWords(c.words[:0], text, c.measure-signSize-2*signGap)
	c.ends = balance(c.ends, c.words, c.measure-signSize-2*signGap)
	start := 0
	for i, end := range c.ends {
		part := text[c.words[start].start:c.words[end-1].end]
		if i == 0 {
			c.flag(sign, 0, c.y+baseline-signSize+10, part)
		} else {
			c.put(`<text x="`)
			c.em(signSize + signGap)
			c.put(`" y="`)
			c.em(c.y + baseline)
			c.put(`">`)
			c.escape(part)
			c.put(`</text>`)
		}
		c.y += lineHeight
		start = end
	}
	c.put(`</g>`)
}
