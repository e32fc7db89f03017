package download

import (
	"bytes"
	"encoding/xml"
	"unicode/utf8"
)

// appendXML appends a text as encoding/xml escapes it between tags and in the quotes
// of an attribute, which is slow over the many letters that need no escape.
func appendXML(dst []byte, text string) []byte {
	if !utf8.ValidString(text) {
		return appendDoubtful(dst, text)
	}
	written := 0
	for i := range len(text) {
		switch escape := xmlEscapes[text[i]]; escape {
		case "":
		case xmlDoubtful:
			return appendDoubtful(dst, text[written:])
		default:
			dst = append(append(dst, text[written:i]...), escape...)
			written = i + 1
		}
	}
	return append(dst, text[written:]...)
}

// appendDoubtful leaves it to the library which letters XML cannot hold.
func appendDoubtful(dst []byte, text string) []byte {
	escaped := bytes.NewBuffer(dst)
	_ = xml.EscapeText(escaped, []byte(text)) // a bytes.Buffer never fails
	return escaped.Bytes()
}

// xmlDoubtful is said of what may begin a letter that XML cannot hold: a control
// character, and the first byte of U+FFFE.
const xmlDoubtful = "?"

var xmlEscapes = func() (escapes [256]string) {
	for control := range ' ' {
		escapes[control] = xmlDoubtful
	}
	escapes[0xEF] = xmlDoubtful
	escapes['"'], escapes['\''], escapes['&'], escapes['<'], escapes['>'] = "&#34;", "&#39;", "&amp;", "&lt;", "&gt;"
	return escapes
}()
