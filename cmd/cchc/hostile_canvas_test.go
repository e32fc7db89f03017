package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
)

// canvas is a valid content folder in which every value of the format can be
// replaced, wherever it stands: a field that is added to the format is on it
// without a word here.
type canvas struct {
	files fstest.MapFS
	slots []slot
}

// slot is a value: where it stands, and what stands there. A value that only the
// canvas has put in, because its field stood nowhere, is no part of the portal
// unless it is replaced.
type slot struct {
	field    string // such as "<unit>/<year>/year.toml remedy.progress.text"
	list     bool
	original string // as TOML; "" for none
}

// number is the mark of the canvas in place of the n-th slot's value.
func number(n int) string { return fmt.Sprintf("CHO%06d", n) }

var (
	mark     = regexp.MustCompile(`"CHO(\d{6})"`)
	variable = regexp.MustCompile(`<\w+>`)
)

// newCanvas prepares a content folder. Missing are the fields of the format whose
// table occurs nowhere in it.
func newCanvas(t testing.TB, folder fstest.MapFS) (c *canvas, missing []string) {
	c = &canvas{files: fstest.MapFS{}}
	roots := map[string][]map[string]any{}
	trees, bodies := map[string]map[string]any{}, map[string]string{}
	for name, file := range folder {
		form := formOf(name)
		if form.Table == nil {
			c.files[name] = file
			continue
		}
		head, body := splitPage(string(file.Data))
		tree := map[string]any{}
		if _, err := toml.Decode(head, &tree); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		trees[name], bodies[name] = tree, body
		roots[form.Path] = append(roots[form.Path], tree)
	}
	for _, form := range content.Format() {
		if form.Table != nil {
			missing = append(missing, c.tables(form.Path, roots[form.Path], form.Table)...)
		}
	}
	for name, tree := range trees {
		c.files[name] = &fstest.MapFile{Data: []byte(joinPage(encode(t, tree), bodies[name]))}
	}
	return c, missing
}

// formOf is the format's word on a file.
func formOf(name string) content.File {
	for _, form := range content.Format() {
		if pattern := variable.ReplaceAllString(regexp.QuoteMeta(form.Path), `[^/]+`); regexp.MustCompile("^" + pattern + "$").MatchString(name) {
			return form
		}
	}
	return content.File{}
}

const fence = "+++\n"

// splitPage parts a page's keys from its Markdown.
func splitPage(text string) (keys, body string) {
	if !strings.HasPrefix(text, fence) {
		return text, ""
	}
	keys, body, _ = strings.Cut(text[len(fence):], fence)
	return keys, body
}

func joinPage(keys, body string) string {
	if body == "" {
		return keys
	}
	return fence + keys + fence + body
}

func encode(t testing.TB, value any) string {
	t.Helper()
	var buffer bytes.Buffer
	encoder := toml.NewEncoder(&buffer)
	encoder.Indent = ""
	if err := encoder.Encode(value); err != nil {
		t.Fatal(err)
	}
	return buffer.String()
}

// tables puts a mark into every value of tables of one form.
func (c *canvas) tables(path string, tables []map[string]any, form *content.Table) (missing []string) {
	if form.Each != nil {
		var each []map[string]any
		for _, table := range tables {
			for _, id := range sortedKeys(table) {
				each = append(each, table[id].(map[string]any))
			}
		}
		return c.tables(path+" []", each, form.Each)
	}
	for _, key := range form.Keys {
		field := path + " " + key.Name
		if key.Table != nil {
			missing = append(missing, c.tables(field, inner(tables, key.Name), key.Table)...)
			continue
		}
		list := key.Kind == content.Texts || key.Kind == content.IDs
		if len(tables) == 0 {
			missing = append(missing, field)
		}
		for _, table := range holders(tables, key.Name) {
			original := ""
			if value := table[key.Name]; value != nil {
				original = literalOf(value)
			}
			table[key.Name] = number(len(c.slots))
			c.slots = append(c.slots, slot{field, list, original})
		}
	}
	return missing
}

// holders are the tables in which a key stands, and the first in which it does
// not.
func holders(tables []map[string]any, key string) (holders []map[string]any) {
	added := false
	for _, table := range tables {
		if table[key] != nil || !added {
			holders = append(holders, table)
			added = added || table[key] == nil
		}
	}
	return holders
}

// inner are the tables that stand at a key of tables.
func inner(tables []map[string]any, key string) (inner []map[string]any) {
	for _, table := range tables {
		switch value := table[key].(type) {
		case map[string]any:
			inner = append(inner, value)
		case []map[string]any:
			inner = append(inner, value...)
		}
	}
	return inner
}

func sortedKeys(table map[string]any) []string {
	var keys []string
	for key := range table {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// literalOf is a value as TOML writes it.
func literalOf(value any) string {
	var buffer bytes.Buffer
	if err := toml.NewEncoder(&buffer).Encode(map[string]any{"v": value}); err != nil {
		panic(err) // what was decoded can be encoded
	}
	return strings.TrimSpace(strings.TrimPrefix(buffer.String(), "v = "))
}

// quote writes a text as TOML does, on one line; every second slot has its
// letters beyond ASCII as escapes.
func quote(text string, n int) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			out.WriteString(`\` + string(r))
		case r < ' ' || r == 0x7f || r > 0x7f && n%2 == 0:
			fmt.Fprintf(&out, `\U%08x`, r)
		default:
			out.WriteRune(r)
		}
	}
	return `"` + out.String() + `"`
}

// place is a line of a file.
type place struct {
	file string
	line int
}

// portal is the content with some values replaced by TOML literals, and where
// those stand.
func (c *canvas) portal(literals map[int]string) (fstest.MapFS, map[place]int) {
	folder, places := fstest.MapFS{}, map[place]int{}
	for name, file := range c.files {
		if !mark.Match(file.Data) {
			folder[name] = file
			continue
		}
		var text strings.Builder
		line := 1
		for _, row := range strings.SplitAfter(string(file.Data), "\n") {
			found := mark.FindStringSubmatchIndex(row)
			if found != nil {
				n, _ := strconv.Atoi(row[found[2]:found[3]])
				literal, replaced := literals[n]
				if !replaced {
					literal = c.slots[n].original
				} else {
					places[place{name, line}] = n
				}
				if literal == "" {
					continue
				}
				row = row[:found[0]] + literal + row[found[1]:]
			}
			text.WriteString(row)
			line += strings.Count(row, "\n")
		}
		folder[name] = &fstest.MapFile{Data: []byte(text.String())}
	}
	return folder, places
}

// texts are TOML literals for texts by slot.
func (c *canvas) texts(texts map[int]string) map[int]string {
	literals := map[int]string{}
	for n, text := range texts {
		literals[n] = quote(text, n)
		if c.slots[n].list {
			literals[n] = "[" + literals[n] + "]"
		}
	}
	return literals
}

// admit takes away the texts that check refuses, each at its own line, until it
// lets the rest in. What is wrong elsewhere must vanish with them.
func (c *canvas) admit(t testing.TB, texts map[int]string) (folder fs.FS, refused map[int]string) {
	t.Helper()
	left := map[int]string{}
	for n, text := range texts {
		left[n] = text
	}
	refused = map[int]string{}
	for {
		folder, places := c.portal(c.texts(left))
		diagnostics := build.Check(folder, "").Diagnostics
		if errors, _ := diag.Count(diagnostics); errors == 0 {
			return folder, refused
		}
		before := len(left)
		for n, codes := range errorsAt(diagnostics, places) {
			refused[n] = codes[0]
			delete(left, n)
		}
		if len(left) == before {
			t.Fatalf("%d diagnostics elsewhere, such as %+.300q", len(diagnostics), fmt.Sprint(diagnostics[0].Place, diagnostics[0].Message.English))
		}
	}
}

// errorsAt are the codes of the errors at the lines of slots.
func errorsAt(diagnostics []diag.Diagnostic, places map[place]int) map[int][]string {
	codes := map[int][]string{}
	for _, diagnostic := range diagnostics {
		n, hit := places[place{diagnostic.Place.File, diagnostic.Place.Line}]
		if hit && diagnostic.Severity == diag.Error {
			codes[n] = append(codes[n], diagnostic.Code)
		}
	}
	return codes
}
