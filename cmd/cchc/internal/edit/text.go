package edit

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// Text is a text as TOML writes it, in one line.
func Text(text string) string {
	var quoted strings.Builder
	quoted.WriteByte('"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			quoted.WriteByte('\\')
			quoted.WriteRune(r)
		case r == '\n':
			quoted.WriteString(`\n`)
		case r == '\t':
			quoted.WriteString(`\t`)
		case r < ' ' || r == 0x7f:
			fmt.Fprintf(&quoted, `\u%04X`, r)
		default:
			quoted.WriteRune(r)
		}
	}
	quoted.WriteByte('"')
	return quoted.String()
}

// Texts is a list of texts as TOML writes it.
func Texts(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		quoted[i] = Text(text)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

var barePattern = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)

// bare is a key as TOML writes it.
func bare(key string) string {
	if barePattern.MatchString(key) {
		return key
	}
	return Text(key)
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

// cut is the path of what holds the last part of a path, and that part.
func cut(path string) (parent, last string) {
	at := strings.LastIndexByte(path, '.')
	if at < 0 {
		return "", path
	}
	return path[:at], path[at+1:]
}

var places = regexp.MustCompile(`\[\d+\]`)

// plain is a path without the places in arrays: what a head names.
func plain(path string) string { return places.ReplaceAllString(path, "") }
