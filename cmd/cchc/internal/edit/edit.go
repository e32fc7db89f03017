// Package edit changes single values in the text of a TOML file and leaves every
// other byte as it is: comments, order, blank lines, quotes, line ends.
//
// A table is named by its path: "" is the root, "plan" a table [plan] or
// plan = { … }, "remedy[1].progress[0]" the first [[remedy.progress]] of the second
// [[remedy]]. A value is given as TOML writes it (see Text, Texts).
package edit

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// The errors of editing.
var (
	ErrSyntax  = errors.New("edit: the text is not TOML")
	ErrNoTable = errors.New("edit: there is no such table")
)

// File is the text of a TOML file. The zero File is empty.
type File struct {
	text    []byte
	newline string
	tree    tree
}

// Pair is a key and its value as TOML writes it.
type Pair struct{ Key, Value string }

// Open reads the text of a file; the error is ErrSyntax.
func Open(text []byte) (*File, error) {
	f := &File{text: bytes.Clone(text), newline: "\n"}
	if bytes.Contains(text, []byte("\r\n")) {
		f.newline = "\r\n"
	}
	return f, f.read()
}

func (f *File) read() (err error) {
	f.tree, err = parse(f.text)
	return err
}

// Bytes is the text as it is now.
func (f *File) Bytes() []byte { return bytes.Clone(f.text) }

// Has tells whether the table has the key.
func (f *File) Has(table, key string) bool {
	_, ok := f.tree.values[join(table, key)]
	return ok
}

// Len is the number of tables in an array of tables, such as "remedy".
func (f *File) Len(array string) int { return f.tree.arrays[array] }

// Value is what stands as the key's value, as TOML writes it; "" where the key
// does not stand.
func (f *File) Value(table, key string) string {
	place := f.tree.values[join(table, key)]
	return string(f.text[place.start:place.end])
}

// Set puts a value in the place of the one that the key has. A key that does not
// stand is added behind the last one of its table. The error is ErrNoTable where
// the table does not stand.
func (f *File) Set(table, key, value string) error {
	if place, ok := f.tree.values[join(table, key)]; ok {
		return f.splice(place.start, place.end, value)
	}
	line := bare(key) + " = " + value
	if place, ok := f.tree.values[table]; ok && place.inline {
		return f.addInline(place, line)
	}
	own := f.tree.find(table)
	if own < 0 {
		return fmt.Errorf("%w: %s", ErrNoTable, table)
	}
	at, before := f.behind(own)
	return f.splice(at, at, before+line+f.newline)
}

// addInline adds a pair to { … }.
func (f *File) addInline(place value, pair string) error {
	inside := bytes.TrimRight(f.text[place.start+1:place.end-1], " \t")
	at := place.start + 1 + len(inside)
	if len(bytes.TrimSpace(inside)) > 0 {
		return f.splice(at, at, ", "+pair)
	}
	return f.splice(at, at, " "+pair)
}

// Remove takes a key away with its line; no key, nothing to do. A comment behind
// the value goes with it.
func (f *File) Remove(table, key string) error {
	place, ok := f.tree.values[join(table, key)]
	if !ok {
		return nil
	}
	if place.within {
		return f.removeInline(place)
	}
	start := bytes.LastIndexByte(f.text[:place.key], '\n') + 1
	end, _ := f.afterLine(place.end)
	return f.splice(start, end, "")
}

// removeInline takes a pair out of { … }, with the comma that held it.
func (f *File) removeInline(place value) error {
	start, end := place.key, place.end
	before := bytes.TrimRight(f.text[:start], " \t")
	after := bytes.TrimLeft(f.text[end:], " \t")
	switch {
	case bytes.HasSuffix(before, []byte(",")):
		start = len(before) - 1
	case bytes.HasPrefix(after, []byte(",")):
		rest := bytes.TrimLeft(after[1:], " \t")
		end = len(f.text) - len(rest)
	}
	return f.splice(start, end, "")
}

// Append adds a table to the end of an array of tables: array is such as "remedy"
// or "remedy[1].progress". It stands behind the last table of the array, else
// behind all of the table that holds the array, else at the end.
func (f *File) Append(array string, pairs ...Pair) error {
	parent, _ := cut(array)
	if f.tree.find(parent) < 0 {
		return fmt.Errorf("%w: %s", ErrNoTable, parent)
	}
	last := f.tree.lastOf(array)
	if last < 0 && parent != "" {
		last = f.tree.lastOf(parent)
	}
	if last < 0 {
		last = len(f.tree.sections) - 1
	}
	at, before := f.behind(last)
	var block strings.Builder
	block.WriteString(before)
	if at > 0 {
		block.WriteString(f.newline)
	}
	block.WriteString("[[" + plain(array) + "]]" + f.newline)
	for _, pair := range pairs {
		block.WriteString(bare(pair.Key) + " = " + pair.Value + f.newline)
	}
	return f.splice(at, at, block.String())
}

// RemoveTable takes a table of an array away, with all that is below it. The
// comments above its head stay: they may speak of more than it.
func (f *File) RemoveTable(table string) error {
	own := f.tree.find(table)
	if own <= 0 {
		return fmt.Errorf("%w: %s", ErrNoTable, table)
	}
	start := f.tree.sections[own].start
	end, _ := f.afterLine(f.tree.sections[f.tree.lastOf(table)].last)
	// One blank line goes too: the one that set it off.
	for _, blank := range []string{"\r\n", "\n"} {
		if bytes.HasPrefix(f.text[end:], []byte(blank)) {
			end += len(blank)
			break
		}
	}
	return f.splice(start, end, "")
}

// splice puts text in the place of what stands from start to end, and reads the
// whole again. What would not be TOML is not done.
func (f *File) splice(start, end int, text string) error {
	former := f.text
	f.text = slices.Concat(f.text[:start], []byte(text), f.text[end:])
	if err := f.read(); err != nil {
		f.text = former
		return errors.Join(err, f.read())
	}
	return nil
}

// behind is where the line behind a section's last value begins. A root without
// any begins behind the comment on top of the file, where that stands alone.
func (f *File) behind(own int) (at int, before string) {
	if own > 0 || f.tree.sections[0].keys > 0 {
		return f.afterLine(f.tree.sections[own].last)
	}
	top := f.tree.sections[0].last
	for at = top; at < len(f.text) && f.text[at] == '#'; {
		at, before = f.afterLine(at)
	}
	if rest := bytes.TrimLeft(f.text[at:], "\r"); len(rest) == 0 || rest[0] == '\n' {
		return at, before
	}
	return top, ""
}

// afterLine is where the line behind the one of offset begins; before is the line
// end that the last line of a file may lack.
func (f *File) afterLine(offset int) (at int, before string) {
	if length := bytes.IndexByte(f.text[offset:], '\n'); length >= 0 {
		return offset + length + 1, ""
	}
	return len(f.text), f.newline
}
