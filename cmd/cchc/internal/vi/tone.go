package vi

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// ToneLast returns a word with its marks as characters of their own and its tone behind its last letter, so that the old
// and the new way to place a tone (hoà, hòa) compare as equal. It is a key, not a text to show.
func ToneLast(word string) string {
	var letters, tones strings.Builder
	for _, r := range norm.NFD.String(word) {
		switch r {
		case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323': // huyền, sắc, ngã, hỏi, nặng
			tones.WriteRune(r)
		default:
			letters.WriteRune(r)
		}
	}
	return letters.String() + tones.String()
}
