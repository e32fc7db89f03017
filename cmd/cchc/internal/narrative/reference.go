package narrative

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"cchc/cmd/cchc/internal/vi"
)

// Figures are the figures that a reference may name: design.md, Content.
var Figures = []string{"score", "max_score", "index", "rank", "change", "lost"}

// references is the goldmark extension that reads {value} as an inline.
type references struct{}

// Extend implements goldmark.Extender. The parser is asked after code spans (100),
// in which braces mean nothing.
func (references) Extend(m goldmark.Markdown) {
	m.Parser().AddOptions(parser.WithInlineParsers(util.Prioritized(referenceParser{}, 150)))
}

// reference is what stands in braces and reads like a name, known or not.
type reference struct {
	ast.BaseInline
	written []byte    // with its braces
	value   Reference // the zero Reference where there is no such figure
}

var kindReference = ast.NewNodeKind("Reference")

// Kind implements ast.Node.
func (*reference) Kind() ast.NodeKind { return kindReference }

// Dump implements ast.Node.
func (n *reference) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"written": string(n.written)}, nil)
}

// referenceParser implements parser.InlineParser.
type referenceParser struct{}

func (referenceParser) Trigger() []byte { return []byte{'{'} }

// longestName is the length in bytes beyond which text in braces is no name.
const longestName = 120

func (referenceParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	end := bytes.IndexByte(line[:min(len(line), longestName)], '}')
	if end < 0 {
		return nil
	}
	value := parseReference(string(line[1:end]))
	if value.Figure == "" && !isName(line[1:end]) {
		return nil
	}
	block.Advance(end + 1)
	return &reference{written: line[:end+1], value: value}
}

// isName tells whether text in braces is meant as a name, however misspelt: letters
// of any alphabet, digits, "_", "-", ".", "#" and spaces, a letter among them.
// {1, 2} means nothing to us and stays as it is.
func isName(raw []byte) bool {
	stranger := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_-.# ", r)
	}
	return !bytes.ContainsFunc(raw, stranger) && bytes.ContainsFunc(raw, unicode.IsLetter)
}

// parseReference reads "score" or "cai-cach-the-che.score"; the zero Reference is
// for what names no figure.
func parseReference(name string) Reference {
	of, figure, found := strings.Cut(name, ".")
	if !found {
		of, figure = "", name
	}
	if !slices.Contains(Figures, figure) || found && !vi.IsSlug(of) {
		return Reference{}
	}
	return Reference{of, figure}
}

// reference leaves a hole for a figure, or reports its name and writes it as it is.
func (c *compiler) reference(node *reference) {
	if node.value.Figure != "" {
		c.leave(Piece{Reference: node.value, Offset: node.Pos()})
		return
	}
	written := string(node.written)
	c.report(unknownFigure, node.Pos(), written, nearestReference(strings.Trim(written, "{}")))
	c.html = appendEscaped(c.html, written)
}

// nearestReference is what someone who wrote name may write instead: the figure
// that was most likely meant, of the component that was most likely meant, or else
// all figures.
func nearestReference(name string) string {
	of, figure, found := strings.Cut(name, ".")
	if !found {
		of, figure = "", name
	}
	nearest, ok := vi.Nearest(strings.TrimSpace(figure), Figures)
	if !ok {
		return "{" + strings.Join(Figures, "}, {") + "}"
	}
	return Reference{vi.Slug(of), nearest}.String()
}
