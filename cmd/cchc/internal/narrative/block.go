package narrative

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"
)

// block compiles one block: what has no branch here is not written.
func (c *compiler) block(node ast.Node) {
	switch node := node.(type) {
	case *ast.Paragraph:
		c.slips(node)
		c.element("p", node)
	case *ast.TextBlock:
		c.slips(node)
		c.words(node)
		if node.NextSibling() != nil && node.HasChildren() {
			c.write("\n")
		}
	case *ast.Heading:
		c.heading(node)
	case *ast.List:
		c.list(node)
	case *ast.ListItem:
		c.listItem(node)
	case *ast.Blockquote:
		c.write("<blockquote>\n")
		c.blocks(node)
		c.write("</blockquote>\n")
	case *ast.ThematicBreak:
		c.write("<hr>\n")
	case *ast.FencedCodeBlock:
		c.fence(node)
	case *ast.CodeBlock:
		c.report(indentedCode, node.Pos())
		c.code(node)
	case *ast.HTMLBlock:
		c.report(rawHTML, node.Pos())
	case *extended.Table:
		c.table(node)
	case *extended.DefinitionList:
		c.write("<dl>\n")
		c.blocks(node)
		c.write("</dl>\n")
	case *extended.DefinitionTerm:
		c.term(node)
	case *extended.DefinitionDescription:
		c.description(node)
	}
}

// element compiles a block that holds words into an element.
func (c *compiler) element(name string, node ast.Node) {
	c.write("<" + name + ">")
	c.words(node)
	c.write("</" + name + ">\n")
}

// words compiles what stands within a block that holds words.
func (c *compiler) words(node ast.Node) {
	c.readProse(node)
	c.checkProse()
	c.inlines(node)
}

func (c *compiler) list(node *ast.List) {
	name := "ul"
	if node.IsOrdered() {
		name = "ol"
	}
	c.write("<" + name)
	if node.IsOrdered() && node.Start != 1 {
		c.write(` start="` + strconv.Itoa(node.Start) + `"`)
	}
	c.write(">\n")
	c.blocks(node)
	c.write("</" + name + ">\n")
}

func (c *compiler) listItem(node *ast.ListItem) {
	c.write("<li>")
	if first := node.FirstChild(); first != nil && first.Kind() != ast.KindTextBlock {
		c.write("\n")
	}
	c.blocks(node)
	c.write("</li>\n")
}

func (c *compiler) description(node *extended.DefinitionDescription) {
	c.write("<dd>")
	if !node.IsTight {
		c.write("\n")
	}
	c.blocks(node)
	c.write("</dd>\n")
}

func (c *compiler) code(node ast.Node) {
	c.write("<pre><code>")
	for i := range node.Lines().Len() {
		line := node.Lines().At(i)
		c.html = appendEscaped(c.html, line.Value(c.source))
	}
	c.write("</code></pre>\n")
}

// fence compiles a fenced code block. One that nothing closes swallows the rest
// of the text.
func (c *compiler) fence(node *ast.FencedCodeBlock) {
	start := c.offset(node.Pos()) - c.base
	end := start + len(firstLine(c.source[start:])) + 1
	if lines := node.Lines(); lines.Len() > 0 {
		end = lines.At(lines.Len() - 1).Stop
	}
	closing := bytes.TrimLeft(firstLine(c.source[min(end, len(c.source)):]), " \t>")
	if !bytes.HasPrefix(closing, []byte("```")) && !bytes.HasPrefix(closing, []byte("~~~")) {
		c.report(unclosedFence, start)
	}
	c.code(node)
}
