package chart

import (
	"strings"
	"unicode"
)

// clean makes a text from content fit for XML and for a single line: line breaks and tabs become spaces, control
// characters, bytes that are no UTF-8 and what XML 1.0 excludes become U+FFFD.
func clean(text string) string {
	return strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			return ' '
		case unicode.IsControl(r) || r == '\ufffe' || r == '\uffff':
			return unicode.ReplacementChar
		}
		return r
	}, text), " ")
}

// escapable are the letters that escapeOf has an escape for.
const escapable = `&<>"'`

// appendEscaped appends text for use between tags or in a quoted attribute.
func appendEscaped(dst []byte, text string) []byte {
	start := 0
	for i := range len(text) {
		if text[i] > '>' {
			continue
		}
		if escape := escapeOf(text[i]); escape != "" {
			dst = append(append(dst, text[start:i]...), escape...)
			start = i + 1
		}
	}
	return append(dst, text[start:]...)
}

func escapeOf(b byte) string {
	switch b {
	case '&':
		return "&amp;"
	case '<':
		return "&lt;"
	case '>':
		return "&gt;"
	case '"':
		return "&#34;"
	case '\'':
		return "&#39;"
	}
	return ""
}
