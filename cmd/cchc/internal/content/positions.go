package content

import (
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// positions tells where the keys of a TOML text stand. BurntSushi/toml decodes
// the content; go-toml's syntax tree, which keeps every place, is asked only
// when a diagnostic needs one.
type positions struct {
	at        map[string]span // by path: "remedy[1].progress[0].date", "criteria[2]"
	repeated  []repetition
	arrays    map[string]int // number of tables begun by [[path]]
	syntaxErr int            // offset of what the parser refuses; -1 for nothing
}

// span is where a key or a table's head, and its value, stand in bytes.
type span struct {
	key, value, end int
	head            bool // of a table that a line in brackets begins
}

// repetition is a key or a table that stands a second time.
type repetition struct {
	path  string
	first span
	again span
}

// findPositions reads a TOML text; what it refuses ends the list.
func findPositions(text []byte) *positions {
	p := &positions{at: map[string]span{}, arrays: map[string]int{}, syntaxErr: -1}
	var parser unstable.Parser
	parser.Reset(text)
	walker := positionWalker{positions: p, parser: &parser, text: text}
	table := ""
	for parser.NextExpression() {
		node := parser.Expression()
		switch node.Kind {
		case unstable.Table, unstable.ArrayTable:
			table = walker.head(node)
		case unstable.KeyValue:
			walker.keyValue(table, node)
		}
	}
	if err, ok := parser.Error().(*unstable.ParserError); ok {
		p.syntaxErr = int(parser.Range(err.Highlight).Offset)
	}
	return p
}

// positionWalker fills positions from the syntax tree.
type positionWalker struct {
	*positions
	parser *unstable.Parser
	text   []byte
}

// head notes a line [a.b] or [[a.b]] and gives the path of its table.
func (w positionWalker) head(node *unstable.Node) string {
	path, start, end := "", 0, 0
	for keys := node.Key(); keys.Next(); {
		key := keys.Node()
		if path == "" {
			start, _ = lineAround(w.text, int(key.Raw.Offset))
		}
		end = int(key.Raw.Offset + key.Raw.Length)
		path = join(w.latest(path), string(key.Data))
	}
	for w.text[start] != '[' {
		start++
	}
	place := span{key: start, value: start, end: end, head: true}
	if node.Kind == unstable.ArrayTable {
		if first, ok := w.at[path]; ok {
			w.repeated = append(w.repeated, repetition{path, first, place})
		}
		w.arrays[path]++
	}
	path = w.latest(path)
	w.note(path, place)
	return path
}

// latest is the path of the last table of an array, or the path itself.
func (w positionWalker) latest(path string) string {
	if n := w.arrays[path]; n > 0 {
		return element(path, n-1)
	}
	return path
}

// keyValue notes a line key = value below a table.
func (w positionWalker) keyValue(table string, node *unstable.Node) {
	path, start, end := table, -1, 0
	for keys := node.Key(); keys.Next(); {
		key := keys.Node()
		if start < 0 {
			start = int(key.Raw.Offset)
		}
		end = int(key.Raw.Offset + key.Raw.Length)
		path = join(path, string(key.Data))
	}
	value := end
	for value < len(w.text) && strings.IndexByte(" \t=", w.text[value]) >= 0 {
		value++
	}
	w.note(path, span{key: start, value: value, end: int(node.Raw.Offset + node.Raw.Length)})
	w.inside(path, node.Value())
}

// inside notes what stands in an array or an inline table.
func (w positionWalker) inside(path string, value *unstable.Node) {
	switch value.Kind {
	case unstable.InlineTable:
		for children := value.Children(); children.Next(); {
			if child := children.Node(); child.Kind == unstable.KeyValue {
				w.keyValue(path, child)
			}
		}
	case unstable.Array:
		i := 0
		for children := value.Children(); children.Next(); {
			child := children.Node()
			if child.Kind == unstable.Comment {
				continue
			}
			at := element(path, i)
			i++
			if child.Raw.Length > 0 {
				start := int(child.Raw.Offset)
				w.note(at, span{key: start, value: start, end: start + int(child.Raw.Length)})
			}
			w.inside(at, child)
		}
	}
}

// note keeps the first place of a path, and reports a second one.
func (w positionWalker) note(path string, place span) {
	if first, ok := w.at[path]; ok {
		w.repeated = append(w.repeated, repetition{path, first, place})
		return
	}
	w.at[path] = place
}

// join is the path of a key in a table. A key that has a path's own signs is quoted.
func join(table, key string) string {
	if strings.ContainsAny(key, `.[]"`) || key == "" {
		key = strconv.Quote(key)
	}
	if table == "" {
		return key
	}
	return table + "." + key
}

// element is the path of the i-th element of an array, from 0.
func element(path string, i int) string { return path + "[" + strconv.Itoa(i) + "]" }
