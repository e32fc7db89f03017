// Package diag is a diagnostic as a value – code, severity, message, hint and a
// place in a file or a workbook's cell – and its printers.
//
// A rule is data that stands beside the function that applies it; the table of
// all codes, `check --explain` and the tests are made from the same values.
// Every text that a person reads is a Text: Vietnamese first, English beside it.
package diag

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Language is the language of the messages, not of the portal's pages.
type Language string

// The languages of the messages.
const (
	Vietnamese Language = "vi"
	English    Language = "en"
)

// Text is one message in both languages.
type Text struct {
	Vietnamese, English string
}

// Say is a Text, for the tables of rules.
func Say(vietnamese, english string) Text { return Text{Vietnamese: vietnamese, English: english} }

// In is the text in the given language, Vietnamese by default.
func (t Text) In(language Language) string {
	if language == English {
		return t.English
	}
	return t.Vietnamese
}

// IsZero tells whether there is no text.
func (t Text) IsZero() bool { return t == Text{} }

// format fills both languages of a pattern; an argument that is itself a Text
// is taken in the language being filled.
func (t Text) format(arguments []any) Text {
	return Text{
		Vietnamese: formatIn(Vietnamese, t.Vietnamese, arguments),
		English:    formatIn(English, t.English, arguments),
	}
}

func formatIn(language Language, pattern string, arguments []any) string {
	if len(arguments) == 0 {
		return pattern
	}
	resolved := slices.Clone(arguments)
	for i, argument := range resolved {
		if text, ok := argument.(Text); ok {
			resolved[i] = text.In(language)
		}
	}
	return fmt.Sprintf(pattern, resolved[:used(pattern, len(resolved))]...)
}

// used is how many of n arguments a pattern takes: the rest are the hint's.
func used(pattern string, n int) int {
	if containsVerb(pattern) {
		return n
	}
	return min(n, strings.Count(pattern, "%")-2*strings.Count(pattern, "%%"))
}

// Severity says whether a diagnostic stops the build.
type Severity int

// An Error always stops the build; a Warning stops it where --strict is given.
const (
	Error Severity = iota
	Warning
)

// Word is the severity as it is printed.
func (s Severity) Word() Text {
	if s == Warning {
		return Text{"cảnh báo", "warning"}
	}
	return Text{"lỗi", "error"}
}

// Rule is one thing that can be wrong.
type Rule struct {
	Code     string // stable, such as "S103"
	Severity Severity
	Title    Text // what is wrong, in general
	Message  Text // what is wrong here: a fmt pattern for At's arguments
	Hint     Text // what to write instead: a pattern for the same arguments, by index (%[1]s) where it takes some
	Explain  Text // why the rule is there and how to mend it, for check --explain
}

// At is the diagnostic of this rule at a place. Arguments fill Message and, if
// it has verbs, Hint.
func (r *Rule) At(place Place, arguments ...any) Diagnostic {
	return Diagnostic{
		Code:     r.Code,
		Severity: r.Severity,
		Message:  r.Message.format(arguments),
		Hint:     r.Hint.formatHint(arguments),
		Place:    place,
	}
}

// formatHint leaves a hint without verbs as it is: it need not take arguments.
func (t Text) formatHint(arguments []any) Text {
	if !containsVerb(t.Vietnamese) && !containsVerb(t.English) {
		return t
	}
	return t.format(arguments)
}

func containsVerb(pattern string) bool {
	for i := 0; i+1 < len(pattern); i++ {
		if pattern[i] == '%' && pattern[i+1] == '[' {
			return true
		}
	}
	return false
}

// Place is where a diagnostic stands. Either Line (a text file) or Cell (a
// workbook) may be set; a file as a whole has neither.
type Place struct {
	File   string // slash-separated, from the content folder
	Line   int    // from 1
	Column int    // from 1, in letters as a reader counts them
	Source string // the text of the line, without its end
	Sheet  string // of a workbook
	Cell   string // such as "C7"
}

// Diagnostic is one mistake found.
type Diagnostic struct {
	Code     string
	Severity Severity
	Message  Text
	Hint     Text
	Place    Place
}

// Sort orders diagnostics by file, line, column and code, and drops repetitions.
func Sort(diagnostics []Diagnostic) []Diagnostic {
	slices.SortStableFunc(diagnostics, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File),
			cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Column, b.Place.Column),
			cmp.Compare(a.Place.Sheet, b.Place.Sheet),
			cmp.Compare(a.Place.Cell, b.Place.Cell),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message.Vietnamese, b.Message.Vietnamese),
		)
	})
	return slices.Compact(diagnostics)
}

// Count gives the number of errors and of warnings.
func Count(diagnostics []Diagnostic) (errors, warnings int) {
	for _, diagnostic := range diagnostics {
		if diagnostic.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}
