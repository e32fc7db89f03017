package narrative

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"cchc/cmd/cchc/internal/vi"
)

// appendEscaped appends plain text so that it is text in an element and in a
// quoted attribute alike. Control characters, which HTML forbids, become U+FFFD.
func appendEscaped[T string | []byte](dst []byte, plain T) []byte {
	from := 0
	for i := range len(plain) {
		entity := entityOf(plain[i])
		if entity == "" {
			continue
		}
		dst = append(dst, plain[from:i]...)
		dst = append(dst, entity...)
		from = i + 1
	}
	return append(dst, plain[from:]...)
}

// entityOf is what a byte is written as; "" for itself.
func entityOf(c byte) string {
	switch {
	case c > '>':
		return ""
	case c == '&':
		return "&amp;"
	case c == '<':
		return "&lt;"
	case c == '>':
		return "&gt;"
	case c == '"':
		return "&quot;"
	case c < ' ' && c != '\n' && c != '\t':
		return "\ufffd"
	}
	return ""
}

// appendAddress appends an address as the value of an attribute: what no address
// may hold, such as a space or a Vietnamese letter, is written in hexadecimal.
func appendAddress(dst []byte, address string) []byte {
	return appendEscaped(dst, util.URLEscape([]byte(address), false))
}

// appendMarkdown appends the text of a Markdown source as HTML: backslash escapes
// and character references are resolved first.
func appendMarkdown(dst, raw []byte) []byte {
	for len(raw) > 0 {
		plain, resolved, size := nextEscape(raw)
		dst = appendEscaped(dst, plain)
		dst = appendEscaped(dst, resolved)
		raw = raw[size:]
	}
	return dst
}

// resolve is the plain text of a Markdown source: of an address or a title.
func resolve(raw []byte) string {
	text := make([]byte, 0, len(raw))
	for len(raw) > 0 {
		plain, resolved, size := nextEscape(raw)
		text = append(append(text, plain...), resolved...)
		raw = raw[size:]
	}
	return string(text)
}

// nextEscape gives the text of raw up to and including its first backslash escape
// or character reference: what stands before it as it is, what it stands for, and
// how many bytes both take.
func nextEscape(raw []byte) (plain, resolved []byte, size int) {
	if bytes.IndexByte(raw, '\\') < 0 && bytes.IndexByte(raw, '&') < 0 {
		return raw, nil, len(raw)
	}
	for i, c := range raw {
		switch {
		case c == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			return raw[:i], raw[i+1 : i+2], i + 2
		case c == '&':
			if resolved, size := entity(raw[i:]); size > 0 {
				return raw[:i], resolved, i + size
			}
		}
	}
	return raw, nil, len(raw)
}

// longestEntity is the length of the longest name of HTML, CounterClockwiseContourIntegral.
const longestEntity = 31

// entity resolves the character reference that raw begins with; size is 0 where it
// begins with none.
func entity(raw []byte) (resolved []byte, size int) {
	end := bytes.IndexByte(raw[:min(len(raw), longestEntity+2)], ';')
	if end < 2 {
		return nil, 0
	}
	name := string(raw[1:end])
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		r, ok := numericEntity(digits)
		if !ok {
			return nil, 0
		}
		return utf8.AppendRune(nil, r), end + 1
	}
	known, ok := util.LookUpHTML5EntityByName(name)
	if !ok {
		return nil, 0
	}
	return known.Characters, end + 1
}

// hiddenReferences reports the character references that hide what readers must
// not be misled by, in code too.
func (c *compiler) hiddenReferences() {
	for at := 0; ; at++ {
		next := bytes.IndexByte(c.source[at:], '&')
		if next < 0 {
			return
		}
		at += next
		resolved, size := entity(c.source[at:])
		if offset, character := vi.Unfit(resolved); offset >= 0 {
			c.report(hiddenReference, at, string(c.source[at:at+size]), fmt.Sprintf("%U", character))
		}
	}
}

// numericEntity is the character of "233" or "xE9". One that cannot be shown is
// U+FFFD: https://spec.commonmark.org/0.31.2/#decimal-numeric-character-references
func numericEntity(digits string) (rune, bool) {
	base, longest := 10, 7
	if hexadecimal := strings.TrimLeft(digits, "xX"); len(hexadecimal)+1 == len(digits) {
		digits, base, longest = hexadecimal, 16, 6
	}
	if len(digits) > longest || strings.HasPrefix(digits, "+") {
		return 0, false
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return 0, false
	}
	r := rune(n)
	if r == 0 || !utf8.ValidRune(r) || unicode.IsControl(r) && r != '\n' && r != '\t' {
		r = utf8.RuneError
	}
	return r, true
}

// appendWords appends what HTML written by this package says, without its tags;
// inTag is whether it begins, and whether it ends, within a tag.
func appendWords(dst []byte, html string, inTag bool) ([]byte, bool) {
	from := 0
	for i := range len(html) {
		switch {
		case inTag && html[i] == '>':
			inTag, from = false, i+1
		case !inTag && html[i] == '<':
			dst = appendUnescaped(dst, html[from:i])
			inTag = true
		}
	}
	if inTag {
		return dst, true
	}
	return appendUnescaped(dst, html[from:]), false
}

var unescape = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&")

func appendUnescaped(dst []byte, escaped string) []byte {
	if strings.IndexByte(escaped, '&') < 0 {
		return append(dst, escaped...)
	}
	return append(dst, unescape.Replace(escaped)...)
}
