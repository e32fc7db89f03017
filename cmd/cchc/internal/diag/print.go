package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/rivo/uniseg"
)

// Location is the place as it is printed: "file:line:column", "file", or
// "file 'Sheet'!C7".
func (p Place) Location() string {
	switch {
	case p.Cell != "":
		return fmt.Sprintf("%s '%s'!%s", p.File, p.Sheet, p.Cell)
	case p.Line > 0:
		return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
	}
	return p.File
}

// WriteText prints diagnostics for a person: what is wrong and where, the line
// with a caret, and what to write instead. Root, if not empty, is put before
// every file so that the printed path can be opened.
func WriteText(w io.Writer, diagnostics []Diagnostic, language Language, root string) error {
	var out strings.Builder
	for _, diagnostic := range diagnostics {
		place := diagnostic.Place
		place.File = strings.ReplaceAll(printable(under(root, place.File)), "\n", "\ufffd")
		fmt.Fprintf(&out, "%s: %s[%s]: %s\n", place.Location(), diagnostic.Severity.Word().In(language),
			diagnostic.Code, indented(diagnostic.Message.In(language)))
		if place.Line > 0 && place.Source != "" {
			line, caret := excerpt(place.Source, place.Column)
			fmt.Fprintf(&out, "  %s\n  %s\n", line, caret)
		}
		if hint := diagnostic.Hint.In(language); hint != "" {
			fmt.Fprintf(&out, "  → %s\n", indented(hint))
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func under(root, file string) string {
	if root == "" || file == "" {
		return root + file
	}
	return strings.TrimSuffix(root, "/") + "/" + file
}

// Lines longer than excerptWidth letters are cut around the caret.
const (
	excerptWidth = 100
	excerptLead  = 60
)

// excerpt gives the source line, fit for a terminal, and a caret below the
// letter at column.
func excerpt(source string, column int) (line, caret string) {
	source = printable(strings.ReplaceAll(strings.TrimRight(source, "\r\n"), "\t", " "))
	letters := letters(source)
	column = min(max(column, 1), len(letters)+1)
	from := 0
	if len(letters) > excerptWidth && column > excerptLead {
		from = column - excerptLead
	}
	to := min(from+excerptWidth, len(letters))
	before := strings.Join(letters[from:min(column-1, to)], "")
	line = strings.Join(letters[from:to], "")
	if from > 0 {
		line, before = "…"+line, "…"+before
	}
	if to < len(letters) {
		line += "…"
	}
	return line, strings.Repeat(" ", uniseg.StringWidth(before)) + "^"
}

func letters(text string) []string {
	var letters []string
	graphemes := uniseg.NewGraphemes(text)
	for graphemes.Next() {
		letters = append(letters, graphemes.Str())
	}
	return letters
}

// indented is a text whose further lines are set in, so that no name or value in
// it can pass for a diagnostic.
func indented(text string) string { return strings.ReplaceAll(printable(text), "\n", "\n    ") }

// printable replaces characters that could steer a terminal or turn the direction
// of its text, and bytes that are no UTF-8.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r) {
			return '\ufffd'
		}
		return r
	}, text)
}

// record is one diagnostic in the JSON form.
type record struct {
	Code     string `json:"code"`
	Severity string `json:"severity"`
	File     string `json:"file,omitempty"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Sheet    string `json:"sheet,omitempty"`
	Cell     string `json:"cell,omitempty"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
}

// WriteJSON prints diagnostics as one JSON array of objects with code, severity
// ("error" or "warning"), file, line, column, message and hint.
func WriteJSON(w io.Writer, diagnostics []Diagnostic, language Language, root string) error {
	records := make([]record, 0, len(diagnostics))
	for _, d := range diagnostics {
		records = append(records, record{
			Code: d.Code, Severity: d.Severity.Word().English, File: under(root, d.Place.File), Line: d.Place.Line, Column: d.Place.Column,
			Sheet: d.Place.Sheet, Cell: d.Place.Cell, Message: d.Message.In(language), Hint: d.Hint.In(language),
		})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(records)
}

// WriteGitHub prints diagnostics as workflow commands that mark the lines of a
// pull request: https://docs.github.com/actions (workflow commands).
func WriteGitHub(w io.Writer, diagnostics []Diagnostic, language Language, root string) error {
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	data := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	var out strings.Builder
	for _, d := range diagnostics {
		fmt.Fprintf(&out, "::%s file=%s", d.Severity.Word().English, property.Replace(under(root, d.Place.File)))
		if d.Place.Line > 0 {
			fmt.Fprintf(&out, ",line=%d,col=%d", d.Place.Line, d.Place.Column)
		}
		message := d.Message.In(language)
		if hint := d.Hint.In(language); hint != "" {
			message += "\n→ " + hint
		}
		fmt.Fprintf(&out, ",title=%s::%s\n", property.Replace(d.Code), data.Replace(message))
	}
	_, err := io.WriteString(w, out.String())
	return err
}
