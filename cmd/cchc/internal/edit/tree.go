package edit

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// tree tells where things stand in a text.
type tree struct {
	values   map[string]value // by path
	arrays   map[string]int   // number of tables begun by [[path]]
	sections []section        // the root's first
}

// value is where a key and its value stand, in bytes.
type value struct {
	key, start, end int
	inline          bool // it is { … }
	within          bool // it stands in { … }
}

// section is what one head begins, or what stands before the first.
type section struct {
	path        string
	start, last int // of its head's line; the end of its last value, or of its head
	keys        int
}

// find is the section of a table, -1 where it has none.
func (t tree) find(table string) int {
	for i, section := range t.sections {
		if section.path == table {
			return i
		}
	}
	return -1
}

// lastOf is the last section of a table or an array of tables, with what is below
// it; -1 where there is none.
func (t tree) lastOf(path string) int {
	for i := len(t.sections) - 1; i >= 0; i-- {
		rest, ok := strings.CutPrefix(t.sections[i].path, path)
		if ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
			return i
		}
	}
	return -1
}

// mark is the byte order mark that some editors write; the parser takes none.
var mark = []byte("\ufeff")

// parse finds what stands where; the error is ErrSyntax.
func parse(text []byte) (tree, error) {
	r := treeReader{tree: tree{values: map[string]value{}, arrays: map[string]int{}, sections: []section{{}}}, text: text}
	if bytes.HasPrefix(text, mark) {
		// As many spaces keep every offset.
		r.text = append([]byte("   "), text[len(mark):]...)
		r.sections[0].start, r.sections[0].last = len(mark), len(mark)
	}
	var parser unstable.Parser
	parser.Reset(r.text)
	for parser.NextExpression() {
		r.expression(parser.Expression())
	}
	if err := parser.Error(); err != nil {
		return tree{}, fmt.Errorf("%w: %w", ErrSyntax, err)
	}
	return r.tree, nil
}

// treeReader fills a tree from the syntax tree.
type treeReader struct {
	tree
	text []byte
}

func (r *treeReader) expression(node *unstable.Node) {
	own := &r.sections[len(r.sections)-1]
	switch node.Kind {
	case unstable.Table, unstable.ArrayTable:
		r.head(node)
	case unstable.KeyValue:
		r.keyValue(own.path, node, false)
		own.last = int(node.Raw.Offset + node.Raw.Length)
		own.keys++
	}
}

// head notes a line [a.b] or [[a.b]].
func (r *treeReader) head(node *unstable.Node) {
	path, start, end := "", 0, 0
	for keys := node.Key(); keys.Next(); {
		key := keys.Node()
		if path == "" {
			start = bytes.LastIndexByte(r.text[:key.Raw.Offset], '\n') + 1
		}
		end = int(key.Raw.Offset + key.Raw.Length)
		path = join(r.latest(path), string(key.Data))
	}
	if node.Kind == unstable.ArrayTable {
		r.arrays[path]++
	}
	r.sections = append(r.sections, section{path: r.latest(path), start: start, last: end})
}

// latest is the path of the last table of an array, or the path itself.
func (r *treeReader) latest(path string) string {
	if n := r.arrays[path]; n > 0 {
		return path + "[" + strconv.Itoa(n-1) + "]"
	}
	return path
}

// keyValue notes key = value, and what stands in { … }.
func (r *treeReader) keyValue(table string, node *unstable.Node, within bool) {
	path, place := table, value{key: -1, within: within}
	for keys := node.Key(); keys.Next(); {
		key := keys.Node()
		if place.key < 0 {
			place.key = int(key.Raw.Offset)
		}
		place.start = int(key.Raw.Offset + key.Raw.Length)
		path = join(path, string(key.Data))
	}
	for place.start < len(r.text) && strings.IndexByte(" \t=", r.text[place.start]) >= 0 {
		place.start++
	}
	place.end = int(node.Raw.Offset + node.Raw.Length)
	place.inline = node.Value().Kind == unstable.InlineTable
	r.values[path] = place
	if !place.inline {
		return
	}
	for children := node.Value().Children(); children.Next(); {
		if child := children.Node(); child.Kind == unstable.KeyValue {
			r.keyValue(path, child, true)
		}
	}
}
