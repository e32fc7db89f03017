package madeup

import (
	"fmt"
	"strings"
)

// lines is a TOML file in the making.
type lines struct{ strings.Builder }

// raw adds a line as it is.
func (l *lines) raw(format string, values ...any) {
	fmt.Fprintf(l, format, values...)
	l.WriteByte('\n')
}

// key adds a text; ours hold nothing that TOML escapes.
func (l *lines) key(name, text string) {
	l.WriteString(name)
	l.WriteString(` = "`)
	l.WriteString(text)
	l.WriteString("\"\n")
}

// table begins the next of several tables.
func (l *lines) table(name string) { l.raw("\n[[%s]]", name) }

// source adds the source of what stands in a file or a table.
func (l *lines) source(document, place string) {
	l.raw("source = { document = %q, place = %q }", document, place)
}

// note adds a note on the source; an empty field makes it one on the whole.
func (l *lines) note(field, text string) {
	l.table("note")
	if field != "" {
		l.key("field", field)
	}
	l.key("text", text)
}
