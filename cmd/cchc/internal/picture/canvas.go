package picture

import (
	"image"
	"image/color"
)

// canvas is a picture in the making: each pixel's place in the palette.
type canvas struct {
	pixels [Height][Width]byte
}

// steps are those from ground to ink.
const steps = 8

// The palette: eight steps from paper to ink, five from the band to what stands on
// it, then single colours.
const (
	ramp       = 0
	band       = steps
	gold       = 13
	keptColour = 14
	lostColour = 15
)

// What a letter's steps are in the palette.
var (
	ink    = [steps]byte{0, 1, 2, 3, 4, 5, 6, 7}
	muted  = [steps]byte{0, 1, 2, 2, 3, 4, 5, 5}
	onBand = [steps]byte{8, 8, 9, 9, 10, 11, 11, 12}
)

// The colours of static/css/tokens.css in light.
var (
	paperToken = color.RGBA{0xff, 0xff, 0xff, 0xff}
	inkToken   = color.RGBA{0x1b, 0x1d, 0x21, 0xff}
	bandToken  = color.RGBA{0x9b, 0x15, 0x19, 0xff}
	goldToken  = color.RGBA{0xf2, 0xb8, 0x1e, 0xff}
	keptToken  = color.RGBA{0x24, 0x55, 0x7f, 0xff}
	lostToken  = color.RGBA{0x8a, 0x5a, 0x00, 0xff}
)

// paletteBytes are red, green and blue of each colour.
var paletteBytes = newPalette()

func newPalette() []byte {
	var made []byte
	for i := range steps {
		made = between(made, paperToken, inkToken, i, steps-1)
	}
	for i := range gold - band {
		made = between(made, bandToken, paperToken, i, gold-band-1)
	}
	for _, single := range []color.RGBA{goldToken, keptToken, lostToken} {
		made = append(made, single.R, single.G, single.B)
	}
	return made
}

// between appends the colour at so many of all steps from one colour to another.
func between(made []byte, from, to color.RGBA, step, all int) []byte {
	mix := func(a, b uint8) uint8 { return uint8((int(a)*(all-step) + int(b)*step) / all) }
	return append(made, mix(from.R, to.R), mix(from.G, to.G), mix(from.B, to.B))
}

// fill colours a rectangle.
func (c *canvas) fill(left, top, right, bottom int, colour byte) {
	for y := top; y < bottom; y++ {
		row := c.pixels[y][left:right]
		for x := range row {
			row[x] = colour
		}
	}
}

// lines draws text whose last line stands at y, from x on.
func (c *canvas) lines(t text, x, y int, colours [steps]byte) {
	t.letters.mutex.Lock()
	defer t.letters.mutex.Unlock()
	for i, line := range t.lines {
		c.line(t.letters, line, x, y-(len(t.lines)-1-i)*t.letters.line, colours)
	}
}

func (c *canvas) line(l *letters, line string, x, y int, colours [steps]byte) {
	last := rune(0)
	for _, r := range line {
		x += l.kern(last, r)
		drawn := l.letter(r)
		c.letter(drawn, x, y, colours)
		x += drawn.advance
		last = r
	}
}

// letter draws a letter that stands at x, y; what is outside the picture is lost.
// Where two letters touch the darker pixel stays.
func (c *canvas) letter(drawn *letter, x, y int, colours [steps]byte) {
	place := drawn.place.Add(image.Pt(x, y))
	seen := place.Intersect(image.Rect(0, 0, Width, Height))
	for at := seen.Min.Y; at < seen.Max.Y; at++ {
		row := c.pixels[at][seen.Min.X:seen.Max.X]
		from := drawn.steps[(at-place.Min.Y)*place.Dx()+seen.Min.X-place.Min.X:]
		for i := range row {
			row[i] = max(row[i], colours[from[i]])
		}
	}
}
