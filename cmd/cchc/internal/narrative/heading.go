package narrative

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"

	"cchc/cmd/cchc/internal/vi"
)

// namelessID is the id ("mục" is a section) of a heading without a letter or digit.
const namelessID = "muc"

// newID is the id of a heading or term: its slug, numbered from -2 on where the
// text has it already.
func (c *compiler) newID(words string) string {
	slug := cmp.Or(vi.Slug(words), namelessID)
	if c.ids == nil {
		c.ids = make(map[string]int)
	}
	id := slug
	for n := c.ids[slug] + 1; ; n++ {
		if n > 1 {
			id = slug + "-" + strconv.Itoa(n)
		}
		if _, taken := c.ids[id]; !taken {
			c.ids[slug] = n
			c.ids[id] = max(c.ids[id], 1)
			return id
		}
	}
}

func (c *compiler) heading(node *ast.Heading) {
	c.checkLevel(node)
	c.readProse(node)
	words := c.prose.String()
	if words == "" {
		c.report(emptyHeading, node.Pos())
	}
	heading := Heading{Level: node.Level, ID: c.newID(words), Text: words, Offset: c.offset(node.Pos())}
	c.text.Headings = append(c.text.Headings, heading)
	name := "h" + strconv.Itoa(node.Level)
	c.write("<" + name + ` id="` + heading.ID + `">`)
	c.steadyWords(node)
	c.write("</" + name + ">\n")
}

// checkLevel checks that the headings make an outline under the page's h1.
func (c *compiler) checkLevel(node *ast.Heading) {
	switch {
	case node.Level == 1:
		c.report(headingLevel1, node.Pos())
	case node.Level > c.level+1:
		c.report(skippedLevel, node.Pos(), node.Level, c.level+1, strings.Repeat("#", c.level+1))
	}
	c.level = node.Level
}

// steadyWords compiles the words, at hand already, of a heading or a term. They hold
// no figure: its words and its address would change with it.
func (c *compiler) steadyWords(node ast.Node) {
	before := len(c.holes)
	c.checkProse()
	c.inlines(node)
	for _, hole := range c.holes[before:] {
		if reference := hole.piece.Reference; reference.Figure != "" {
			c.report(figureInHeading, hole.piece.Offset-c.base, reference.String())
		}
	}
}

func (c *compiler) term(node *extended.DefinitionTerm) {
	c.readProse(node)
	words := c.prose.String()
	term := Term{ID: c.newID(words), Text: words, Offset: c.offset(node.Pos())}
	c.text.Terms = append(c.text.Terms, term)
	c.write(`<dt id="` + term.ID + `">`)
	c.steadyWords(node)
	c.write("</dt>\n")
}
