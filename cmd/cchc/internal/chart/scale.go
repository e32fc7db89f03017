package chart

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// scale draws the grid of a chart that has a zero: a rule for each round number, with the number above it. The numbers
// stand on the first line of the first row, which is free where labels stand at the left; elsewhere the stylesheet hides
// them: there every figure stands close to its bar, and rules would cross the labels.
func (c *canvas) scale() {
	top := c.y + lineHeight
	if c.least == c.most { // all zero: nothing to measure by
		return
	}
	step := roundStep(c.most - c.least)
	for at := c.least - c.least%step; at <= c.most; at += step {
		class, text := "grid", vi.Number(at.Short())
		if at == 0 {
			class = "zero"
		}
		if at > 0 && c.least < 0 {
			text = "+" + text
		}
		c.rule(class, c.place(at), top)
		c.say("note chart-tick", c.place(at), c.y+lineHeight/2, text)
	}
	c.put("\n")
}

// roundStep is the smallest of 1, 2 and 5 times a power of ten that divides a span into five parts at most.
func roundStep(span decimal.Hundredths) decimal.Hundredths {
	for power := decimal.Hundredths(1); ; power *= 10 {
		for _, digit := range []decimal.Hundredths{1, 2, 5} {
			if step := digit * power; (span-1)/step < 5 {
				return step
			}
		}
	}
}
