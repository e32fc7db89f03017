package narrative

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// inlines compiles what stands within a node, and refuses to go deeper than maxDepth.
func (c *compiler) inlines(parent ast.Node) {
	if c.depth == maxDepth {
		c.report(tooDeep, parent.Pos(), maxDepth)
		return
	}
	c.depth++
	for node := parent.FirstChild(); node != nil; node = node.NextSibling() {
		c.inline(node)
	}
	c.depth--
}

// inline compiles one inline: what has no branch here is not written.
func (c *compiler) inline(node ast.Node) {
	switch node := node.(type) {
	case *ast.Text:
		c.html = appendMarkdown(c.html, node.Value(c.source))
		if node.HardLineBreak() {
			c.write("<br>")
		}
		if node.HardLineBreak() || node.SoftLineBreak() {
			c.write("\n")
		}
	case *ast.Emphasis:
		name := "em"
		if node.Level == 2 {
			name = "strong"
		}
		c.write("<" + name + ">")
		c.inlines(node)
		c.write("</" + name + ">")
	case *ast.CodeSpan:
		c.codeSpan(node)
	case *ast.Link:
		c.link(node)
	case *ast.AutoLink:
		c.autoLink(node)
	case *ast.Image:
		c.image(node)
	case *reference:
		c.reference(node)
	case *ast.RawHTML:
		c.rawHTML(node)
	}
}

func (c *compiler) codeSpan(node *ast.CodeSpan) {
	c.write("<code>")
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		c.html = appendEscaped(c.html, codeText(child, c.source))
	}
	c.write("</code>")
}

// codeText is a part of a code span; a line break in it is a space.
func codeText(node ast.Node, source []byte) []byte {
	part, ok := node.(*ast.Text)
	if !ok {
		return nil
	}
	code := part.Value(source)
	if line, broken := bytes.CutSuffix(code, []byte{'\n'}); broken {
		return append(bytes.Clone(line), ' ')
	}
	return code
}

// rawHTML reports a tag; the one that closes it would only say so again.
func (c *compiler) rawHTML(node *ast.RawHTML) {
	closing := bytes.HasPrefix(c.source[c.offset(node.Pos())-c.base:], []byte("</"))
	if last := len(c.diagnostics) - 1; closing && last >= 0 && c.diagnostics[last].Code == rawHTML.Code {
		return
	}
	c.report(rawHTML, node.Pos())
}
