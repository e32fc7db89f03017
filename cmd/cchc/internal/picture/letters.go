package picture

import (
	"fmt"
	"image"
	"io/fs"
	"sort"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"cchc/cmd/cchc/internal/vi"
)

// family is one font in whatever sizes are asked for.
type family struct {
	parsed *opentype.Font
	sizes  sync.Map // of *letters by size
}

func newFamily(static fs.FS, file string) (*family, error) {
	body, err := fs.ReadFile(static, file)
	if err != nil {
		return nil, err
	}
	parsed, err := opentype.Parse(body)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return &family{parsed: parsed}, nil
}

// letters are those of a font in one size, each drawn when it is first needed.
type letters struct {
	mutex sync.Mutex
	face  font.Face
	drawn map[rune]*letter
	kerns map[[2]rune]int
	line  int // from one line to the next
}

// letter is a drawn letter: how dark each of its pixels is, from 0 to the last
// step of a ramp.
type letter struct {
	place   image.Rectangle // from where the letter stands on its line
	steps   []byte
	advance int
}

func (f *family) in(size int) *letters {
	if known, ok := f.sizes.Load(size); ok {
		return known.(*letters)
	}
	// An error is for sizes below nothing alone.
	face, _ := opentype.NewFace(f.parsed, &opentype.FaceOptions{Size: float64(size), DPI: 72})
	made, _ := f.sizes.LoadOrStore(size, &letters{face: face, drawn: map[rune]*letter{}, kerns: map[[2]rune]int{}, line: size * 5 / 4})
	return made.(*letters)
}

// letter is the drawn letter; the caller holds the mutex.
func (l *letters) letter(r rune) *letter {
	known := l.drawn[r]
	if known == nil {
		known = l.draw(r)
		l.drawn[r] = known
	}
	return known
}

// draw draws a letter at a whole pixel; one that the font lacks is an empty box.
func (l *letters) draw(r rune) *letter {
	place, mask, at, advance, _ := l.face.Glyph(fixed.Point26_6{}, r)
	drawn := &letter{place: place, advance: advance.Round(), steps: make([]byte, 0, place.Dx()*place.Dy())}
	for y := range place.Dy() {
		for x := range place.Dx() {
			_, _, _, alpha := mask.At(at.X+x, at.Y+y).RGBA()
			drawn.steps = append(drawn.steps, byte((int(alpha)*(steps-1)+0x7fff)/0xffff))
		}
	}
	return drawn
}

// kern is how much nearer two letters stand to one another.
func (l *letters) kern(a, b rune) int {
	pair := [2]rune{a, b}
	known, ok := l.kerns[pair]
	if !ok {
		known = l.face.Kern(a, b).Round()
		l.kerns[pair] = known
	}
	return known
}

// width is that of a line.
func (l *letters) width(text string) int {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	width, last := 0, rune(0)
	for _, r := range text {
		width += l.kern(last, r) + l.letter(r).advance
		last = r
	}
	return width
}

// text is text in a size, broken into lines.
type text struct {
	letters *letters
	lines   []string
	cut     bool // it is not whole
}

// fit is the text in the first size in which it stands on so many lines of a
// width; in the last one it is cut where it does not.
func (f *family) fit(words string, width, most int, sizes ...int) text {
	words = vi.NFC(words)
	var set text
	for _, size := range sizes {
		set = text{letters: f.in(size)}
		set.lines = set.letters.wrap(words, width)
		if len(set.lines) <= most && set.width() <= width {
			return set
		}
	}
	set.lines, set.cut = set.lines[:min(len(set.lines), most)], true
	for i, line := range set.lines {
		set.lines[i] = set.letters.cut(line, width, i == most-1)
	}
	return set
}

// wrap breaks words into lines of a width at their spaces.
func (l *letters) wrap(words string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.SplitSeq(words, " ") {
		longer := strings.TrimPrefix(line+" "+word, " ")
		if line != "" && l.width(longer) > width {
			lines, longer = append(lines, line), word
		}
		line = longer
	}
	return append(lines, line)
}

// cut shortens a line to a width; what stands for the rest follows the last line,
// and any that was cut.
func (l *letters) cut(line string, width int, last bool) string {
	if !last && l.width(line) <= width {
		return line
	}
	// What fits is found by halves: a word may be as long as its writer likes.
	letters := []rune(line)
	fits := sort.Search(len(letters), func(n int) bool { return l.width(string(letters[:n+1])+"…") > width })
	return string(letters[:fits]) + "…"
}

// width is that of the longest line.
func (t text) width() int {
	widest := 0
	for _, line := range t.lines {
		widest = max(widest, t.letters.width(line))
	}
	return widest
}
