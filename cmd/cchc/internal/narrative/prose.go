package narrative

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// prose is the words of one block as a reader sees them, and where each stands.
type prose struct {
	text []byte
	runs []run // in the order of at; the first is at 0
}

// run is where a part of the prose comes from, up to the next run.
type run struct {
	at     int  // in the prose
	source int  // position in the Markdown
	quoted bool // code, an address, a {value} or an escaped character: not to be read as prose
}

// readProse reads the words within a node, in place of those of the block before.
func (c *compiler) readProse(node ast.Node) {
	c.prose.text, c.prose.runs = c.prose.text[:0], c.prose.runs[:0]
	c.prose.readAll(node, c.source)
}

// checkProse notes what rules and checks look at in the prose at hand.
func (c *compiler) checkProse() {
	c.mentions()
	c.strayMarks()
	if c.passages != nil {
		c.keep()
	}
}

func (p *prose) readAll(parent ast.Node, source []byte) {
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		p.read(node, source)
	}
}

func (p *prose) read(node ast.Node, source []byte) {
	switch node := node.(type) {
	case *ast.Text:
		p.readText(node, source)
	case *ast.CodeSpan:
		for child := node.FirstChild(); child != nil; child = child.NextSibling() {
			p.add(codeText(child, source), child.Pos(), true)
		}
	case *ast.AutoLink:
		p.add(node.Label(source), node.Pos(), true)
	case *reference:
		p.add(node.written, node.Pos(), true)
	default:
		p.readAll(node, source)
	}
}

func (p *prose) readText(node *ast.Text, source []byte) {
	raw, position := node.Value(source), node.Segment.Start-node.Segment.Padding
	for len(raw) > 0 {
		plain, resolved, size := nextEscape(raw)
		p.add(plain, position, false)
		if len(resolved) > 0 {
			p.add(resolved, position+len(plain), true)
		}
		raw, position = raw[size:], position+size
	}
	if node.SoftLineBreak() || node.HardLineBreak() {
		p.text = append(p.text, ' ')
	}
}

func (p *prose) add(text []byte, source int, quoted bool) {
	if len(text) == 0 {
		return
	}
	p.runs = append(p.runs, run{len(p.text), source, quoted})
	p.text = append(p.text, text...)
}

// String is the words without the space around them.
func (p *prose) String() string { return strings.TrimSpace(string(p.text)) }

// source is the position in the Markdown of the letter at, and whether it is quoted.
func (p *prose) source(at int) (position int, quoted bool) {
	for i := len(p.runs) - 1; i >= 0; i-- {
		if run := p.runs[i]; run.at <= at {
			return run.source + at - run.at, run.quoted
		}
	}
	return -1, false
}
