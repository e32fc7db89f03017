package content

import (
	"bytes"
	"strconv"
	"time"

	"github.com/pelletier/go-toml/v2/unstable"

	"cchc/cmd/cchc/internal/scorecard"
)

// Nearly every file of a portal is plain TOML: heads, and keys with texts, numbers,
// dates and lists of them. Those are read here from go-toml's syntax tree, eight
// times as fast as BurntSushi/toml reads them; whatever is not plain – what is
// wrong above all – is BurntSushi/toml's, by which the content is defined.
// FuzzPlain holds both to the same values.

// plainKeys bounds the keys of a table that is plain: they are looked up one by one.
const plainKeys = 64

// plainReader reads plain texts, one after another: what one is read into is used
// again for the next.
type plainReader struct {
	parser unstable.Parser
	words  map[string]any // short texts met so far: most stand in many files
	made   []*pairs
	used   int // of them, by the text in hand
}

// take is a table without keys.
func (r *plainReader) take() *pairs {
	if r.used == len(r.made) {
		r.made = append(r.made, &pairs{list: make([]pair, 0, 8)})
	}
	table := r.made[r.used]
	r.used++
	table.list, table.sealed = table.list[:0], false
	return table
}

// read decodes a text; nil where it is not plain.
func (r *plainReader) read(text []byte) *pairs {
	r.used = 0
	if bytes.IndexByte(text, '\\') >= 0 || bytes.Contains(text, []byte(`"""`)) || bytes.Contains(text, []byte("'''")) {
		return nil
	}
	root := r.take()
	table := root
	for r.parser.Reset(text); r.parser.NextExpression(); {
		node := r.parser.Expression()
		switch node.Kind {
		case unstable.Table, unstable.ArrayTable:
			if table = r.head(root, node); table == nil {
				return nil
			}
		case unstable.KeyValue:
			if !r.keyValue(table, node) {
				return nil
			}
		}
	}
	if r.parser.Error() != nil {
		return nil
	}
	return root
}

// head is the new table that a line [a.b] or [[a.b]] begins; nil where it is not
// plain: the tables above it must stand already, and its own key must be new.
func (r *plainReader) head(root *pairs, node *unstable.Node) *pairs {
	table, keys := root, node.Key()
	for keys.Next() {
		key := keys.Node()
		if keys.IsLast() {
			return r.begin(table, r.word(key.Data).(string), node.Kind == unstable.ArrayTable)
		}
		switch inner := table.get(string(key.Data)).(type) {
		case *pairs:
			table = inner
		case []*pairs:
			table = inner[len(inner)-1]
		default:
			return nil
		}
		if table.sealed {
			return nil
		}
	}
	return nil
}

// begin adds a table, or one more of an array of tables.
func (r *plainReader) begin(parent *pairs, key string, array bool) *pairs {
	begun := r.take()
	at := parent.at(key)
	switch {
	case at < 0 && len(parent.list) < plainKeys && array:
		parent.add(key, []*pairs{begun})
	case at < 0 && len(parent.list) < plainKeys:
		parent.add(key, begun)
	case at >= 0 && array:
		tables, ok := parent.list[at].value.([]*pairs)
		if !ok {
			return nil
		}
		parent.list[at].value = append(tables, begun)
	default:
		return nil
	}
	return begun
}

// keyValue adds a line key = value to a table.
func (r *plainReader) keyValue(table *pairs, node *unstable.Node) bool {
	keys := node.Key()
	if !keys.Next() || !keys.IsLast() || len(table.list) >= plainKeys || table.at(string(keys.Node().Data)) >= 0 {
		return false
	}
	value := r.value(node.Value())
	if value == nil {
		return false
	}
	table.add(r.word(keys.Node().Data).(string), value)
	return true
}

// value decodes a value; nil where it is not plain.
func (r *plainReader) value(node *unstable.Node) any {
	switch node.Kind {
	case unstable.String:
		return r.word(node.Data)
	case unstable.Integer:
		return plainInteger(node.Data)
	case unstable.Float:
		return plainFloat(node.Data)
	case unstable.Bool:
		return node.Data[0] == 't'
	case unstable.LocalDate:
		return plainDate(node.Data)
	case unstable.InlineTable:
		return r.inlineTable(node)
	case unstable.Array:
		return r.array(node)
	}
	return nil
}

func (r *plainReader) inlineTable(node *unstable.Node) any {
	table := r.take()
	table.sealed = true
	for children := node.Children(); children.Next(); {
		if child := children.Node(); child.Kind != unstable.KeyValue || !r.keyValue(table, child) {
			return nil
		}
	}
	return table
}

// array decodes a list of values that are no tables or lists.
func (r *plainReader) array(node *unstable.Node) any {
	list := []any{}
	for children := node.Children(); children.Next(); {
		child := children.Node()
		if child.Kind == unstable.Comment {
			continue
		}
		if child.Kind == unstable.InlineTable || child.Kind == unstable.Array {
			return nil
		}
		value := r.value(child)
		if value == nil {
			return nil
		}
		list = append(list, value)
	}
	return list
}

// Bounds of the words that are kept.
const (
	longestWord = 48
	mostWords   = 4096
)

// word is a text, the same string each time that it is met.
func (r *plainReader) word(text []byte) any {
	if len(text) > longestWord {
		return string(text)
	}
	if word, ok := r.words[string(text)]; ok {
		return word
	}
	if r.words == nil || len(r.words) >= mostWords {
		r.words = make(map[string]any, 64)
	}
	key := string(text)
	var word any = key
	r.words[key] = word
	return word
}

// plainInteger reads a decimal number of up to 18 digits without further signs.
func plainInteger(text []byte) any {
	if !isPlainNumber(bytes.TrimPrefix(text, []byte{'-'})) {
		return nil
	}
	number, err := strconv.ParseInt(string(text), 10, 64)
	if err != nil {
		return nil
	}
	return number
}

// plainFloat reads digits, a point and digits.
func plainFloat(text []byte) any {
	whole, fraction, _ := bytes.Cut(bytes.TrimPrefix(text, []byte{'-'}), []byte{'.'})
	if !isPlainNumber(whole) || !isDigits(fraction) {
		return nil
	}
	number, err := strconv.ParseFloat(string(text), 64)
	if err != nil {
		return nil
	}
	return number
}

func isPlainNumber(text []byte) bool {
	return isDigits(text) && len(text) <= 18 && (text[0] != '0' || len(text) == 1)
}

func isDigits(text []byte) bool {
	for _, c := range text {
		if c < '0' || c > '9' {
			return false
		}
	}
	return len(text) > 0
}

// dateLocal is the name by which BurntSushi/toml marks a date without a time.
const dateLocal = "date-local"

var dateOnly = time.FixedZone(dateLocal, 0)

// plainDate reads a date as BurntSushi/toml gives it.
func plainDate(text []byte) any {
	if len(text) != len(time.DateOnly) || text[4] != '-' || text[7] != '-' || !isDigits(text[:4]) || !isDigits(text[5:7]) || !isDigits(text[8:]) {
		return nil
	}
	year, month, day := digits(text[:4]), digits(text[5:7]), digits(text[8:])
	if _, ok := scorecard.NewDate(year, month, day); !ok {
		return nil
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, dateOnly)
}

func digits(text []byte) int {
	number := 0
	for _, c := range text {
		number = 10*number + int(c-'0')
	}
	return number
}
