package compiled

import "strings"

// The names by which html/template calls its escapers, for a text, for an
// attribute's value in quotes, for a title, and for an address in quotes.
const (
	htmlEscaper      = "_html_template_htmlescaper"
	attributeEscaper = "_html_template_attrescaper"
	titleEscaper     = "_html_template_rcdataescaper"
	addressFilter    = "_html_template_urlfilter"
	addressNormal    = "_html_template_urlnormalizer"
	addressEscaper   = "_html_template_urlescaper"
)

// escaperOf appends a plain text as these escapers of html/template have it, one
// after the other; nil where one of them is not known here.
func escaperOf(escapers []string) func(dst []byte, text string) []byte {
	if len(escapers) == 0 {
		return nil
	}
	last := len(escapers) - 1
	switch escapers[last] {
	case htmlEscaper, attributeEscaper, titleEscaper:
	default:
		return nil
	}
	var first []func(string) string
	for _, name := range escapers[:last] {
		switch name {
		case addressFilter:
			first = append(first, filter)
		case addressNormal:
			first = append(first, func(text string) string { return encode(text, true) })
		case addressEscaper:
			first = append(first, func(text string) string { return encode(text, false) })
		default:
			return nil
		}
	}
	return func(dst []byte, text string) []byte {
		for _, change := range first {
			text = change(text)
		}
		return AppendText(dst, text)
	}
}

// AppendText appends a text for use between tags, or in an attribute in quotes: a
// text has the same escapes in both.
func AppendText[T string | []byte](dst []byte, text T) []byte {
	written := 0
	for i := range len(text) {
		if escape := escapes[text[i]]; escape != "" {
			dst = append(append(dst, text[written:i]...), escape...)
			written = i + 1
		}
	}
	return append(dst, text[written:]...)
}

var escapes = [256]string{0: "\ufffd", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}

// filter lets addresses pass that lead to a page or write a letter, and no other:
// "javascript:".
func filter(address string) string {
	scheme, _, ok := strings.Cut(address, ":")
	if !ok || strings.Contains(scheme, "/") || strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https") || strings.EqualFold(scheme, "mailto") {
		return address
	}
	return "#ZgotmplZ"
}

// encode writes the bytes of an address that may not stand there as "%c3"; whole
// is an address whose own signs, and what is encoded in it, stay.
func encode(address string, whole bool) string {
	var encoded []byte
	written := 0
	for i := range len(address) {
		if mayStand(address[i:], whole) {
			continue
		}
		const digits = "0123456789abcdef"
		encoded = append(append(encoded, address[written:i]...), '%', digits[address[i]>>4], digits[address[i]&15])
		written = i + 1
	}
	if written == 0 {
		return address
	}
	return string(append(encoded, address[written:]...))
}

// mayStand tells whether the first byte of the rest of an address may stand there.
func mayStand(rest string, whole bool) bool {
	switch c := rest[0]; {
	case 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0:
		return true
	case c == '%':
		return whole && len(rest) > 2 && isHex(rest[1]) && isHex(rest[2])
	default:
		return whole && strings.IndexByte("!#$&*+,/:;=?@[]", c) >= 0
	}
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
