package narrative

import (
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"cchc/cmd/cchc/internal/diag"
)

// markdown parses; it keeps no state between two texts and may be used by many
// goroutines at once.
var markdown = goldmark.New(goldmark.WithExtensions(
	extension.Table, extension.DefinitionList, references{},
)).Parser()

// Compile compiles the Markdown of a file. Source is the whole file – valid
// UTF-8 in composed form (NFC), lines ending in LF – and body the byte offset at
// which its Markdown starts, behind the front matter: offsets in the result count
// from the start of source. The diagnostics come in the order of the text, save
// that a file too large or too deeply nested is refused unread, with no pieces.
//
// Nothing of the source is kept.
func Compile(file string, source []byte, body int) (*Text, []diag.Diagnostic) {
	return new(Compiler).Compile(file, source, body)
}

// Compiler compiles one text after another, each into the space that the former
// was compiled in; the zero Compiler is ready. It is for one goroutine at a time.
type Compiler struct{ last compiler }

// Compile is the package's function of that name.
func (k *Compiler) Compile(file string, source []byte, body int) (*Text, []diag.Diagnostic) {
	clear(k.last.ids)
	k.last = compiler{
		text:   &Text{File: file},
		whole:  source,
		source: source[body:],
		base:   body,
		html:   k.last.html[:0],
		holes:  k.last.holes[:0],
		prose:  k.last.prose,
		ids:    k.last.ids,
		level:  1,
	}
	return k.last.compile()
}

func (c *compiler) compile() (*Text, []diag.Diagnostic) {
	if c.withinLimits() {
		c.blocks(markdown.Parse(text.NewReader(c.source)))
		c.hiddenReferences()
		c.text.Pieces = c.pieces()
	}
	return c.text, diag.Sort(c.diagnostics)
}

// compiler holds what is made of one text. Positions are goldmark's: they count
// from the start of the Markdown, offsets from the start of the file.
type compiler struct {
	text        *Text
	whole       []byte // the file
	source      []byte // its Markdown
	base        int    // where the Markdown starts in the file
	diagnostics []diag.Diagnostic

	html   []byte         // written so far, without what fills the holes
	holes  []hole         // in it
	prose  prose          // of the block in hand
	ids    map[string]int // given so far, and how often a heading asked for each
	level  int            // of the heading before
	depth  int            // of the inline in hand
	linked bool           // within an <a>

	passages *[]Passage // nil where none are asked for
}

// hole is a piece to be filled in, at a position of the HTML written.
type hole struct {
	piece Piece
	at    int
}

// offset is the offset in the file of a position of goldmark's, which, where tabs
// are expanded, may lie a few bytes off or be missing (-1).
func (c *compiler) offset(position int) int {
	return c.base + max(0, min(position, len(c.source)))
}

func (c *compiler) report(rule *diag.Rule, position int, arguments ...any) {
	place := PlaceAt(c.text.File, c.whole, c.offset(position))
	c.diagnostics = append(c.diagnostics, rule.At(place, arguments...))
}

func (c *compiler) write(html string) { c.html = append(c.html, html...) }

// leave leaves a hole for the piece, whose Offset is a position still.
func (c *compiler) leave(piece Piece) {
	piece.Offset = c.offset(piece.Offset)
	c.holes = append(c.holes, hole{piece, len(c.html)})
}

// pieces cuts the HTML at its holes.
func (c *compiler) pieces() []Piece {
	html := string(c.html)
	pieces := make([]Piece, 0, 2*len(c.holes)+1)
	from := 0
	for _, hole := range c.holes {
		if from < hole.at {
			pieces = append(pieces, Piece{HTML: html[from:hole.at]})
		}
		pieces = append(pieces, hole.piece)
		from = hole.at
	}
	if from < len(html) {
		pieces = append(pieces, Piece{HTML: html[from:]})
	}
	return pieces
}

// blocks compiles the blocks within a node.
func (c *compiler) blocks(parent ast.Node) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		c.block(node)
	}
}
