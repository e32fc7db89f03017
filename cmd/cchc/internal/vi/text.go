package vi

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// NFC returns s in Unicode's composed form (NFC), in which a Vietnamese letter with its marks is one code point.
func NFC(s string) string { return norm.NFC.String(s) }

// IsNFC reports whether s is in composed form already.
func IsNFC(s string) bool { return norm.NFC.IsNormalString(s) }

// Capitalize returns s with its first letter in upper case. Opening marks, such as quotes, are passed over; a text that
// starts with a number stays as it is.
func Capitalize(s string) string {
	i, first, size := firstLetter(s)
	return replaceLetter(s, i, size, first, unicode.ToUpper(first))
}

// LowerFirst returns s with its first letter in lower case, to go on with in mid-sentence: "Phòng Nội vụ" becomes "phòng
// Nội vụ". An abbreviation, told by its second letter being a capital too, stays as it is: "UBND Huyện".
func LowerFirst(s string) string {
	i, first, size := firstLetter(s)
	rest := strings.TrimLeftFunc(s[i+size:], unicode.IsMark)
	if second, _ := utf8.DecodeRuneInString(rest); unicode.IsUpper(second) {
		return s
	}
	return replaceLetter(s, i, size, first, unicode.ToLower(first))
}

// firstLetter returns the first letter or digit of s, where it starts and its length in bytes; all zero where there is none.
func firstLetter(s string) (start int, letter rune, size int) {
	start = strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
	if start < 0 {
		return 0, 0, 0
	}
	letter, size = utf8.DecodeRuneInString(s[start:])
	return start, letter, size
}

func replaceLetter(s string, start, size int, old, replacement rune) string {
	if old == replacement {
		return s
	}
	return s[:start] + string(replacement) + s[start+size:]
}

// List joins items as a sentence does: "a", "a và b", "a, b và c".
func List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " và " + items[last]
}

// Column returns the column, from 1, of the letter that the byte at byteOffset belongs to. Letters are what a reader counts
// (Unicode's extended grapheme clusters): "ề" is one, however many code points it is stored in, and so is a tab or an
// emoji. An offset at or behind the line's end gives the column after its last letter.
func Column(line string, byteOffset int) int {
	column := 1 + asciiLead(line, byteOffset)
	rest, end, state := line[column-1:], column-1, -1
	for rest != "" {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if end += len(cluster); end > byteOffset {
			break
		}
		column++
	}
	return column
}

// asciiLead returns how many letters at the start of line, all before limit, are surely one byte each: printable ASCII
// followed by the same. Keys and numbers need no look at Unicode's tables.
func asciiLead(line string, limit int) int {
	n := 0
	for n+1 < len(line) && n < limit && isPrintable(line[n]) && isPrintable(line[n+1]) {
		n++
	}
	return n
}

func isPrintable(c byte) bool { return ' ' <= c && c <= '~' }
