package check

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/vi"
)

// word is a run of letters and digits in a text, or one other sign that is no space.
type word struct {
	start, end int
	joins      bool // "-", "–", "&" or "và", which join the parts of a name
}

func (w word) of(text string) string { return text[w.start:w.end] }

// fold is the word as it is looked up.
func (w word) fold(text string) string {
	if w.joins {
		return "-"
	}
	return vi.Fold(w.of(text))
}

// wordsOf are all words of a text.
func wordsOf(text string) []word {
	var words []word
	for next := nextWord(text, 0); next.start < next.end; next = nextWord(text, next.end) {
		words = append(words, next)
	}
	return words
}

// nextWord is the first word at or behind a place, empty where there is none.
func nextWord(text string, at int) word {
	for at < len(text) {
		r, size := decode(text, at)
		switch {
		case isWordly(r):
			return letters(text, at, at+size)
		case !unicode.IsSpace(r):
			return word{at, at + size, strings.ContainsRune("-&‐‑‒–—", r)}
		}
		at += size
	}
	return word{at, at, false}
}

// letters is the word that begins at start, and goes on to end at least.
func letters(text string, start, end int) word {
	for end < len(text) {
		r, size := decode(text, end)
		if !isWordly(r) {
			break
		}
		end += size
	}
	found := text[start:end]
	return word{start, end, len(found) <= len("và") && (strings.EqualFold(found, "và") || found == "va")}
}

func decode(text string, at int) (rune, int) {
	if c := text[at]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[at:])
}

func isWordly(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// levelled writes words as they stand, but each space as one and the kinds of units
// in small letters: official letters write both “UBND Huyện” and “UBND huyện”.
func levelled(text string, words []word) string {
	var out bytes.Buffer
	for i, word := range words {
		if i > 0 && words[i-1].end < word.start {
			out.WriteByte(' ')
		}
		written := word.of(text)
		following := ""
		if i+1 < len(words) {
			following = words[i+1].of(text)
		}
		if isKind(written) || isKindOfTwo(written, following) {
			written = vi.LowerFirst(written)
		}
		out.WriteString(written)
	}
	return out.String()
}

// isKind tells whether a word says of what kind a unit is.
func isKind(text string) bool {
	return slices.Contains([]string{"huyện", "tỉnh", "xã", "phường", "quận"}, vi.LowerFirst(text))
}

func isKindOfTwo(text, following string) bool {
	return slices.Contains([]string{"thành phố", "thị xã", "thị trấn"}, vi.LowerFirst(text)+" "+following)
}

// beginsSentence tells whether what follows a text begins a sentence.
func beginsSentence(before string) bool {
	before = strings.TrimRight(before, " \u00a0\n\"'“‘([*-–•")
	return before == "" || strings.ContainsRune(".!?:;…", rune(before[len(before)-1])) || strings.HasSuffix(before, "…")
}

// lastWord is the last word of a text, in small letters, where nothing but space
// stands behind it.
func lastWord(text string) string {
	text = strings.TrimRight(text, " \u00a0\n")
	start := strings.LastIndexFunc(text, func(r rune) bool { return !isWordly(r) })
	if start >= 0 {
		_, size := utf8.DecodeRuneInString(text[start:])
		text = text[start+size:]
	}
	return strings.ToLower(text)
}

// wordAt is the first word of a text, in small letters.
func wordAt(text string) string { return strings.ToLower(nextWord(text, 0).of(text)) }
