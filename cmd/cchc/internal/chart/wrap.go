package chart

import "unicode/utf8"

// measure is the width that labels are set to, in hundredths of an em. At 320 px, with 18 px of padding at both sides and
// the chart's text at nine tenths of 18 px, 17.5 em are free; on a larger screen, at the same size of text, more.
const measure = 1750

// width is the width of a letter in hundredths of an em, overestimated: about that of DejaVu Sans, the widest of the fonts
// that systems set Vietnamese in. In a narrower font nothing overflows, a line merely breaks a word earlier.
func width(r rune) int {
	switch r {
	case 'i', 'í', 'ì', 'ỉ', 'ĩ', 'ị', 'j', 'l', 'I', 'Í', 'Ì', 'Ỉ', 'Ĩ', 'Ị', ' ', '\u00a0', '.', ',', ':', ';', '\'', '|', '!', '·':
		return 33
	case 'f', 't', 'r', '(', ')', '[', ']', '/', '-', '"':
		return 41
	case 'c', 'k', 's', 'z', 'v', 'x', 'y', 'ý', 'ỳ', 'ỷ', 'ỹ', 'ỵ', '–':
		return 59
	case '+', '−', '<', '>', '=', '&', '#':
		return 84
	case 'm', 'M', 'w', 'W', 'Ơ', 'Ớ', 'Ờ', 'Ở', 'Ỡ', 'Ợ', 'Ư', 'Ứ', 'Ừ', 'Ử', 'Ữ', 'Ự', '%', '@', '—':
		return 98
	}
	switch {
	case r >= 0x300 && r < 0x370: // marks that combine with the letter before
		return 0
	case r > 0x2e7f: // the scripts of East Asia, symbols, emoji
		return 130
	case isCapital(r):
		return 77
	}
	return 64
}

// isCapital tells capitals from small letters in the blocks that Vietnamese uses, where capitals have even code points.
func isCapital(r rune) bool {
	switch {
	case r < 0xc0:
		return 'A' <= r && r <= 'Z'
	case r < 0x100:
		return r < 0xdf
	}
	return r < 0x1f00 && r%2 == 0
}

func textWidth(text string) int {
	sum := 0
	for _, r := range text {
		sum += width(r)
	}
	return sum
}

// word is a piece of a label that is not broken, as a place in its text.
type word struct {
	start, end int
	width      int
	glued      bool // no space before it: the rest of a word that is wider than a line
}

// splitWords appends the words of text, which is clean: no byte of it is other than UTF-8. One that is wider than limit is cut into pieces that are not.
func splitWords(dst []word, text string, limit int) []word {
	open := false // a word has begun
	for i, r := range text {
		if r == ' ' {
			open = false
			continue
		}
		w, end := width(r), i+utf8.RuneLen(r)
		switch {
		case !open:
			dst = append(dst, word{start: i, end: end, width: w})
		case dst[len(dst)-1].width+w > limit:
			dst = append(dst, word{start: i, end: end, width: w, glued: true})
		default:
			last := &dst[len(dst)-1]
			last.end, last.width = end, last.width+w
		}
		open = true
	}
	return dst
}

// breaks appends, for each line no wider than limit, the number of words up to its end.
func breaks(dst []int, words []word, limit int) []int {
	sum := 0
	for i, word := range words {
		gap := width(' ')
		if word.glued || i == 0 {
			gap = 0
		}
		if i > 0 && sum+gap+word.width > limit {
			dst = append(dst, i)
			sum, gap = 0, 0
		}
		sum += gap + word.width
	}
	return append(dst, len(words))
}

// balance breaks words into as few lines as the measure allows, as equally wide as they can be: no word is left alone.
func balance(dst []int, words []word, measure int) []int {
	dst = breaks(dst[:0], words, measure)
	count := len(dst)
	for limit := lineWidth(words) / count; limit < measure && count > 1; limit += 50 {
		if dst = breaks(dst[:0], words, limit); len(dst) == count {
			return dst
		}
	}
	return breaks(dst[:0], words, measure)
}

// lineWidth is the width of words on one line.
func lineWidth(words []word) int {
	sum := 0
	for i, word := range words {
		if sum += word.width; i > 0 && !word.glued {
			sum += width(' ')
		}
	}
	return sum
}
