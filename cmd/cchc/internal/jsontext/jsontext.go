// Package jsontext writes texts as encoding/json does, without asking by reflection
// what they are.
package jsontext

import (
	"encoding/json"
	"unicode/utf8"
)

// Append appends a text in quotes, safe inside <script>. The library is called where
// there is anything to escape.
func Append(dst []byte, text string) []byte {
	for i := range len(text) {
		switch c := text[i]; {
		case c < ' ', c == '"', c == '\\', c == '<', c == '>', c == '&', c == 0xe2 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2]&^1 == 0xa8:
			return appendEncoded(dst, text)
		}
	}
	if !utf8.ValidString(text) {
		return appendEncoded(dst, text)
	}
	return append(append(append(dst, '"'), text...), '"')
}

func appendEncoded(dst []byte, text string) []byte {
	encoded, _ := json.Marshal(text) // a string can always be encoded
	return append(dst, encoded...)
}
