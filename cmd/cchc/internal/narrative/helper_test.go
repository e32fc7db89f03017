package narrative

import (
	"fmt"
	"strings"

	"cchc/cmd/cchc/internal/diag"
)

func asWritten(destination string) string { return destination }

// inBrackets shows a figure so that it is told from a text in braces, and from one
// that is not escaped.
func inBrackets(r Reference) string { return "<" + r.Of + ":" + r.Figure + ">" }

// places lists diagnostics as "line:column code".
func places(diagnostics []diag.Diagnostic) string {
	var list []string
	for _, d := range diagnostics {
		list = append(list, fmt.Sprintf("%d:%d %s", d.Place.Line, d.Place.Column, d.Code))
	}
	return strings.Join(list, ", ")
}
