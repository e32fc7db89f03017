package vi

import "unicode/utf8"

// Unfit returns the offset of the first character of text that no page, feed or workbook may hold, and the character; -1
// for none. Control characters and noncharacters cannot be shown (https://www.w3.org/TR/xml/#charsets). The others show
// nothing and steer: they turn the direction of what stands around them, so that a figure reads reversed
// (https://trojansource.codes), or hide in a word, so that it is not found. Of the invisible ones the two joiners may
// stay, of which emoji are made, and the soft hyphen.
func Unfit[T string | []byte](text T) (offset int, character rune) {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c >= ' ' && c < 0x7f, c == '\n', c == '\t', c >= 0x80 && !leadsUnfit[c]:
			continue // most bytes, and what is within a character
		case c == 0xe1 && i+1 < len(text) && text[i+1] != 0xa0:
			continue // a Vietnamese letter, not U+180E
		}
		r, _ := utf8.DecodeRuneInString(string(text[i:min(i+utf8.UTFMax, len(text))]))
		if isUnfit(r) {
			return i, r
		}
	}
	return -1, 0
}

// leadsUnfit are the bytes that an unfit character beyond ASCII begins with.
var leadsUnfit = [256]bool{0xc2: true, 0xd8: true, 0xe1: true, 0xe2: true, 0xef: true, 0xf3: true}

func isUnfit(r rune) bool {
	switch {
	case r < ' ':
		return r != '\n' && r != '\t'
	case r < 0xa0:
		return r >= 0x7f // DEL and the C1 control characters
	case r == 0x061c, r >= 0x200e && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x206f:
		return true // direction, and old shaping controls
	case r == 0x180e, r == 0x200b, r >= 0x2060 && r <= 0x2065, r == 0xfeff, r >= 0xfff9 && r <= 0xfffb:
		return true // without width, annotations
	case r == 0xfffe, r == 0xffff:
		return true // noncharacters
	}
	return r >= 0xe0000 && r <= 0xe007f // tags, which can hide whole sentences
}
