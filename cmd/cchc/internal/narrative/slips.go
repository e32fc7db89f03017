package narrative

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"

	"cchc/cmd/cchc/internal/diag"
)

// Markdown has no syntax errors: what is not quite a link, a heading or a table is
// published as it was typed, marks and all. The slips that happen every day are
// recognised here.

// slips checks the lines of a paragraph for a heading and a table that are none.
func (c *compiler) slips(node ast.Node) {
	lines := node.Lines()
	for i := range lines.Len() {
		line := lines.At(i)
		switch text := line.Value(c.source); {
		case isHeadingSlip(text):
			c.report(headingSlip, line.Start)
		case i > 0 && isTableRule(text):
			c.report(tableSlip, line.Start)
		}
	}
}

// isHeadingSlip recognises "##Kết quả".
func isHeadingSlip(line []byte) bool {
	words := bytes.TrimLeft(line, "#")
	level := len(line) - len(words)
	first, _ := utf8.DecodeRune(words)
	return 2 <= level && level <= 6 && !isNoLetter(first)
}

// isTableRule recognises the line between the head and the body of a table.
func isTableRule(line []byte) bool {
	line = bytes.TrimSpace(line)
	return len(bytes.Trim(line, "|:- \t")) == 0 && bytes.Contains(line, []byte{'|'}) && bytes.Contains(line, []byte("--"))
}

// strayMarks checks the prose at hand for marks that a reader should not see.
func (c *compiler) strayMarks() {
	if bytes.IndexByte(c.prose.text, ']') >= 0 {
		c.stray("](", linkSlip)
		c.stray("] (/", linkSlip)
		c.stray("] (http", linkSlip)
	}
	c.stray("**", emphasisSlip)
}

// stray reports the first of the marks in the prose at hand.
func (c *compiler) stray(mark string, rule *diag.Rule) {
	from := 0
	for {
		i := bytes.Index(c.prose.text[from:], []byte(mark))
		if i < 0 {
			return
		}
		if position, quoted := c.prose.source(from + i); !quoted {
			c.report(rule, position)
			return
		}
		from += i + len(mark)
	}
}
