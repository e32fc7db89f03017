// Package picture draws what a messenger or a social network shows beside a link
// to the portal: one PNG a unit, 1200 × 630, with its latest result.
//
// Its colours are sixteen, those of static/css/tokens.css in light and what lies
// between ink and ground, so that a picture is small and made in little time. What
// is the same for all units of a portal is drawn once; each letter is drawn once
// for each size. Same content, same bytes.
package picture

import (
	"fmt"
	"io/fs"
	"sync"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// The size that networks ask for, in pixels.
const (
	Width  = 1200
	Height = 630
)

// Painter draws the pictures of any portal. It is safe for concurrent use.
type Painter struct {
	regular, bold *family
}

// New reads the fonts that it draws letters with from the static files.
func New(static fs.FS) (*Painter, error) {
	regular, err := newFamily(static, "vendor/be-vietnam-pro/BeVietnamPro_400Regular.ttf")
	if err != nil {
		return nil, err
	}
	bold, err := newFamily(static, "vendor/be-vietnam-pro/BeVietnamPro_700Bold.ttf")
	if err != nil {
		return nil, err
	}
	return &Painter{regular, bold}, nil
}

// Pictures are those of one portal. They are safe for concurrent use.
type Pictures struct {
	painter *Painter
	date    string
	ground  *canvas   // what all have in common
	memory  sync.Pool // of *sheet
}

// sheet is what a picture is made on and with.
type sheet struct {
	canvas canvas
	press  *press
}

// The places of things, in pixels from the top left. A margin holds on each side.
const (
	margin     = 64
	inside     = Width - 2*margin
	bandEnd    = 104
	goldEnd    = 112
	headLine   = 160 // the line that the result's year stands on
	nameLine   = 240 // the last line of the unit's name
	scoreLine  = 394
	barStart   = 428
	barEnd     = 456
	factLine   = 508
	footStart  = 564
	noticeLine = 600
)

// Portal draws what all pictures of a portal have in common: the band with its
// title, and the notice at the foot.
func (p *Painter) Portal(s *site.Site) *Pictures {
	ground := new(canvas)
	ground.fill(0, 0, Width, bandEnd, band)
	ground.fill(0, bandEnd, Width, goldEnd, gold)
	drawMark(ground, margin, 34)
	const titleStart = margin + 68
	title := p.bold.fit(s.Portal.Title, inside-68, 1, 34, 28, 24)
	ground.lines(title, titleStart, 63, onBand)
	if s.Portal.Notice != "" {
		ground.fill(margin, footStart, Width-margin, footStart+2, ramp+3)
		ground.lines(p.regular.fit(s.Portal.Notice, inside, 1, 26, 22, 18), margin, noticeLine, muted)
	}
	return &Pictures{painter: p, date: "Số liệu tính đến ngày " + site.Date(s.Portal.AsOf), ground: ground,
		memory: sync.Pool{New: func() any { return &sheet{press: newPress()} }}}
}

// drawMark draws the portal's mark, which is icons/mark.svg: three bars, each of
// points kept and points lost, in units of 2.6 pixels.
func drawMark(c *canvas, x, y int) {
	for row, split := range []int{39, 23, 47} {
		top := y + row*18
		c.fill(x, top, x+split, top+10, onBand[len(onBand)-1])
		c.fill(x+split+3, top, x+52, top+10, gold)
	}
}

// Unit draws the picture of a unit's latest result as a PNG.
func (p *Pictures) Unit(unit *scorecard.Unit) []byte {
	made := p.memory.Get().(*sheet)
	defer p.memory.Put(made)
	c := &made.canvas
	*c = *p.ground
	year := unit.LatestYear()
	p.head(c, unit, year)
	switch {
	case year == nil:
		p.words(c, "Chưa có kết quả trên cổng")
	case !year.Score.IsKnown():
		p.words(c, vi.Capitalize(site.StateWords(year.Score.State())))
	default:
		p.result(c, year)
	}
	return made.press.png(c)
}

// head names the unit and the year.
func (p *Pictures) head(c *canvas, unit *scorecard.Unit, year *scorecard.Year) {
	about := "Kết quả cải cách hành chính"
	if year != nil {
		about += fmt.Sprintf(" năm %d", year.Year)
	}
	small := p.painter.regular
	c.lines(small.fit(about, inside, 1, 30), margin, headLine, muted)
	date := small.fit(p.date, inside, 1, 24)
	c.lines(date, Width-margin-date.width(), headLine, muted)
	name := p.painter.bold.fit(vi.Capitalize(unit.Name), inside, 1, 58, 46, 38)
	if name.cut {
		name = p.painter.bold.fit(vi.Capitalize(unit.Name), inside, 2, 32)
	}
	c.lines(name, margin, nameLine, ink)
}

// words stand where a score is missing: why it is.
func (p *Pictures) words(c *canvas, words string) {
	c.lines(p.painter.bold.fit(words, inside, 1, 72, 56), margin, scoreLine, ink)
}

func (p *Pictures) result(c *canvas, year *scorecard.Year) {
	score := p.painter.bold.fit(site.Score(year.Score), inside, 1, 148)
	c.lines(score, margin, scoreLine, ink)
	after := margin + score.width() + 16
	outOf := "/" + vi.Points(year.MaxScore().Short())
	c.lines(p.painter.regular.fit(outOf, Width-margin-after, 1, 52, 36), after, scoreLine, muted)
	if index, ok := year.Index().Get(); ok {
		drawBar(c, int(index.Percent())*inside/10000)
	}
	p.facts(c, vi.Capitalize(site.RankWords(year.Rank, year.RankedUnits)), site.LostWords(year.Lost()))
}

// drawBar draws a bar of points kept, solid, and points lost, hatched.
func drawBar(c *canvas, kept int) {
	kept = min(max(kept, 0), inside)
	c.fill(margin, barStart, Width-margin, barEnd, keptColour)
	for y := barStart + 2; y < barEnd-2; y++ {
		for x := margin + max(kept, 2); x < Width-margin-2; x++ {
			colour := byte(ramp)
			if (x+y)%10 < 3 {
				colour = lostColour
			}
			c.pixels[y][x] = colour
		}
	}
}

// facts stand side by side where there is room, else one below the other.
func (p *Pictures) facts(c *canvas, facts ...string) {
	const gap = 56
	left, right := p.painter.bold.fit(facts[0], inside, 1, 34), p.painter.bold.fit(facts[1], inside, 1, 34)
	if left.width()+gap+right.width() <= inside {
		c.lines(left, margin, factLine, ink)
		c.lines(right, margin+left.width()+gap, factLine, ink)
		return
	}
	for i, fact := range facts {
		c.lines(p.painter.bold.fit(fact, inside, 1, 28, 24), margin, factLine-14+i*40, ink)
	}
}
