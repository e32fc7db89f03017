package narrative

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	extended "github.com/yuin/goldmark/extension/ast"
)

// table compiles a table within a box that can be scrolled, by keyboard too, where
// the screen is narrower than the table; what scrolls needs a name to be announced by.
func (c *compiler) table(node *extended.Table) {
	if last := node.FirstChild().LastChild(); last != nil && last.Lines().Len() == 0 { // goldmark filled the head up
		c.report(tableSlip, node.Pos())
	}
	c.write(`<div class="table-scroll" role="group" aria-label="`)
	c.html = appendEscaped(c.html, c.tableName(node))
	c.write("\" tabindex=\"0\">\n<table>\n")
	body := false
	for row := node.FirstChild(); row != nil; row = row.NextSibling() {
		head := row.Kind() == extended.KindTableHeader
		switch {
		case head:
			c.write("<thead>\n")
		case !body:
			c.write("<tbody>\n")
			body = true
		}
		c.row(row, head)
		if head {
			c.write("</thead>\n")
		}
	}
	if body {
		c.write("</tbody>\n")
	}
	c.write("</table>\n</div>\n")
}

// tableName names a table by the heads of its columns.
func (c *compiler) tableName(node *extended.Table) string {
	var heads []string
	for cell := node.FirstChild().FirstChild(); cell != nil; cell = cell.NextSibling() {
		c.readProse(cell)
		if head := c.prose.String(); head != "" {
			heads = append(heads, head)
		}
	}
	return strings.TrimSuffix("Bảng: "+strings.Join(heads, ", "), ": ")
}

func (c *compiler) row(row ast.Node, head bool) {
	if !head {
		c.checkCells(row.(*extended.TableRow))
	}
	c.write("<tr>\n")
	for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
		c.cell(cell.(*extended.TableCell), head)
	}
	c.write("</tr>\n")
}

// cell compiles a cell. One without words is no head of a column.
func (c *compiler) cell(cell *extended.TableCell, head bool) {
	name := "td"
	if head && cell.HasChildren() {
		name = "th"
	}
	c.write("<" + name)
	if name == "th" {
		c.write(` scope="col"`)
	}
	if cell.Alignment != extended.AlignNone {
		c.write(` class="align-` + cell.Alignment.String() + `"`)
	}
	c.write(">")
	c.words(cell)
	c.write("</" + name + ">\n")
}

// checkCells reports a row with more cells than the table has columns: what is too
// much would be left out without a word, as GitHub does (https://github.github.com/gfm/#tables-extension-).
func (c *compiler) checkCells(row *extended.TableRow) {
	start := c.offset(row.Pos()) - c.base
	line := firstLine(c.source[start:])
	indent := len(line) - len(bytes.TrimLeft(line, " \t"))
	line = bytes.TrimSuffix(bytes.TrimSpace(line), []byte{'|'})
	columns, cells := len(row.Alignments), 0
	for i := 1; i < len(line); i++ { // a mark at 0 opens the first cell
		if line[i] != '|' || line[i-1] == '\\' {
			continue
		}
		if cells++; cells == columns && len(bytes.TrimSpace(line[i+1:])) > 0 {
			c.report(excessCell, start+indent+i, columns)
			return
		}
	}
}
