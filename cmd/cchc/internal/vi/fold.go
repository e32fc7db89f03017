package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns what search compares instead of s, so that a reader finds "Chính quyền số" by typing "chinh quyen so"
// and "hoà" by typing "hòa". It is a key, not a text to show. The script that searches in the browser folds by the same
// rules, in this order, and by the same table of cases (testdata/fold.json):
//
//  1. canonical decomposition (NFD), so that it does not matter how a letter is stored;
//  2. characters of category M (marks) are dropped, and so are the invisible U+00AD, U+200B–U+200D, U+2060, U+FEFF;
//  3. each character in lower case; đ, and ð and ɖ which old fonts and converters leave in its place, become d, and ς becomes σ;
//  4. U+2010–U+2015 and U+2212 (hyphens, dashes, minus) become "-", curly quotes become straight ones;
//  5. each run of characters with the property White_Space becomes one space. Spaces at the ends are kept as one space:
//     to one who types, "số " is not yet "số".
//
// All else is kept. Invalid UTF-8 becomes U+FFFD.
func Fold(s string) string {
	n := foldedPrefix(s)
	if n == len(s) {
		return s
	}
	f := folder{afterSpace: n > 0 && s[n-1] == ' '}
	f.text.Grow(len(s))
	f.text.WriteString(s[:n])
	for _, r := range s[n:] {
		if known := foldCommon(r); known != uncommon {
			f.write(known)
		} else {
			f.writeUncommon(r)
		}
	}
	return f.text.String()
}

// foldedPrefix returns the length of the longest prefix of ASCII that folds to itself: all of most keys and addresses.
func foldedPrefix(s string) int {
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf, 'A' <= c && c <= 'Z', '\t' <= c && c <= '\r':
			return i
		case c == ' ' && i > 0 && s[i-1] == ' ':
			return i
		}
	}
	return len(s)
}

// folder collects folded text.
type folder struct {
	text            strings.Builder
	afterSpace      bool
	raw, decomposed []byte // one uncommon character, before and after; kept so that they are allocated once
}

// write appends a folded character, unless it is dropped or a second space in a row.
func (f *folder) write(r rune) {
	if r == dropped || (r == ' ' && f.afterSpace) {
		return
	}
	f.afterSpace = r == ' '
	if r < utf8.RuneSelf {
		f.text.WriteByte(byte(r))
		return
	}
	f.text.WriteRune(r)
}

// writeUncommon folds by Unicode's own tables: right for every character, and ten times slower.
func (f *folder) writeUncommon(r rune) {
	f.raw = utf8.AppendRune(f.raw[:0], r)
	f.decomposed = norm.NFD.Append(f.decomposed[:0], f.raw...)
	for _, d := range string(f.decomposed) {
		f.write(foldDecomposed(d))
	}
}

func foldDecomposed(r rune) rune {
	if known := foldCommon(r); known != uncommon {
		return known
	}
	switch {
	case unicode.IsMark(r):
		return dropped
	case unicode.IsSpace(r):
		return ' '
	}
	return unicode.ToLower(r)
}

// Answers of foldCommon that are no characters.
const (
	dropped  rune = -1
	uncommon rune = -2
)

// foldCommon folds the characters that Vietnamese text is made of, stored in either way; all others are uncommon.
func foldCommon(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return foldASCII(r)
	case 0x0300 <= r && r <= 0x036f: // tones, breve, circumflex, horn
		return dropped
	case 0x1ea0 <= r && r <= 0x1ef9:
		return rune(vietnameseBlock[r-0x1ea0])
	}
	switch r {
	case 'À', 'Á', 'Â', 'Ã', 'Ă', 'à', 'á', 'â', 'ã', 'ă':
		return 'a'
	case 'Đ', 'đ', 'Ð', 'ð', 'Ɖ', 'ɖ':
		return 'd'
	case 'È', 'É', 'Ê', 'è', 'é', 'ê':
		return 'e'
	case 'Ì', 'Í', 'Ĩ', 'ì', 'í', 'ĩ':
		return 'i'
	case 'Ò', 'Ó', 'Ô', 'Õ', 'Ơ', 'ò', 'ó', 'ô', 'õ', 'ơ':
		return 'o'
	case 'Ù', 'Ú', 'Ũ', 'Ư', 'ù', 'ú', 'ũ', 'ư':
		return 'u'
	case 'Ý', 'ý':
		return 'y'
	case 'ς':
		return 'σ'
	case '\u00a0':
		return ' '
	case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212':
		return '-'
	case '‘', '’':
		return '\''
	case '“', '”':
		return '"'
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return dropped
	}
	return uncommon
}

func foldASCII(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + ('a' - 'A')
	case '\t' <= r && r <= '\r':
		return ' '
	}
	return r
}

// vietnameseBlock holds the plain letters of U+1EA0–U+1EF9, where Unicode keeps the Vietnamese letters with two marks.
const vietnameseBlock = "aaaaaaaaaaaaaaaaaaaaaaaa" + // Ạ … ặ
	"eeeeeeeeeeeeeeee" + // Ẹ … ệ
	"iiii" + // Ỉ … ị
	"oooooooooooooooooooooooo" + // Ọ … ợ
	"uuuuuuuuuuuuuu" + // Ụ … ự
	"yyyyyyyy" // Ỳ … ỹ
