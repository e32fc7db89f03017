package narrative

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mentions notes the bare figures of the prose at hand: whole and decimal numbers
// that stand by themselves, as in "84,96 %", "hạng 9", "hạng 8/12", "−0,85". Left
// out are years, dates (15/4/2024, 6/2024), numbers of documents (91/KH-UBND) and
// sections (II.2.7), and whatever else is joined to letters; and what stands between
// “ and ” or has an escaped sign in it.
func (c *compiler) mentions() {
	words := c.prose.text
	for i := 0; i < len(words); {
		if !isDigit(words[i]) {
			i++
			continue
		}
		start, end := tokenAround(words, i)
		if position, quoted := c.prose.source(i); start == i && !quoted {
			c.figure(words, start, end, position)
		}
		i = end
	}
}

// figure notes what a run of signs is, where it is the author's own and not meant as
// it is: a figure, a date or a document's number.
func (c *compiler) figure(words []byte, start, end, position int) {
	if isCited(words[:start]) || c.prose.escapes(start, end) {
		return
	}
	c.mention(words[:start], words[start:end], words[end:], position)
	if isToken(words[start:end]) {
		c.text.Tokens = append(c.text.Tokens, Token{string(words[start:end]), c.offset(position)})
	}
}

// tokenAround bounds the run of letters, digits and what joins them that holds the
// digit at i, without a sign before it and without the stops behind it.
func tokenAround(words []byte, i int) (start, end int) {
	for start = i; start > 0; {
		r, size := utf8.DecodeLastRune(words[:start])
		if !joins(r) {
			break
		}
		start -= size
	}
	for end = i; end < len(words); {
		r, size := utf8.DecodeRune(words[end:])
		if !joins(r) {
			break
		}
		end += size
	}
	start = i - len(bytes.TrimLeft(words[start:i], "+-.,:"))
	end = i + len(bytes.TrimRight(words[i:end], "+-.,:"))
	return start, end
}

func joins(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || r < utf8.RuneSelf && strings.ContainsRune(".,:/-+_@&#=~", r)
}

// mention notes the figures of a token: one number, a place among others (8/12), or
// two ends of a span (80-90).
func (c *compiler) mention(before, token, after []byte, position int) {
	if place, among, found := bytes.Cut(token, []byte{'/'}); found {
		if isFigure(place) && isFigure(among) && len(among) < len("2024") {
			c.note(place, wordBefore(before), "/"+string(among), position)
		}
		return
	}
	ends := bytes.Split(token, []byte{'-'})
	if !slices.ContainsFunc(ends, func(end []byte) bool { return !isFigure(end) }) {
		for _, end := range ends {
			c.note(end, wordBefore(before), wordAfter(after), position)
			position += len(end) + 1
		}
	}
}

func (c *compiler) note(number []byte, before, after string, position int) {
	if isYear(number) {
		return
	}
	c.text.Mentions = append(c.text.Mentions, Mention{string(number), before, after, c.offset(position)})
}

// isFigure tells whether a text is a number: 9, 84,96, 84.96 or 1.234,5.
func isFigure(text []byte) bool {
	commas, points := 0, 0
	for _, c := range text {
		switch {
		case c == ',':
			commas++
		case c == '.':
			points++
		case !isDigit(c):
			return false
		}
	}
	return len(text) > 0 && isDigit(text[0]) && isDigit(text[len(text)-1]) && commas <= 1 && points <= 1
}

func isYear(number []byte) bool {
	return len(number) == 4 && (bytes.HasPrefix(number, []byte("19")) || bytes.HasPrefix(number, []byte("20"))) &&
		isDigit(number[2]) && isDigit(number[3])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// wordBefore is the last word of a text in lower case; only spaces and a mark that
// opens something may stand behind it.
func wordBefore(words []byte) string {
	words = bytes.TrimRight(words, " \u00a0:=(\"'“‘–−+-")
	start := bytes.LastIndexFunc(words, isNoLetter)
	if start >= 0 {
		_, size := utf8.DecodeRune(words[start:])
		words = words[start+size:]
	}
	return strings.ToLower(string(words))
}

// wordAfter is the first word of a text in lower case, or its percent sign.
func wordAfter(words []byte) string {
	words = bytes.TrimLeft(words, " \u00a0")
	if bytes.HasPrefix(words, []byte{'%'}) {
		return "%"
	}
	if end := bytes.IndexFunc(words, isNoLetter); end >= 0 {
		words = words[:end]
	}
	return strings.ToLower(string(words))
}

func isNoLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }
