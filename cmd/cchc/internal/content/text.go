package content

import (
	"bytes"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/narrative"
)

// textFile is the mended text of one file, and where its keys stand.
type textFile struct {
	name string // slash-separated from the content folder
	text []byte
	keys *positions // of a TOML text; nil until a diagnostic asks for one
}

// longLine is the length in bytes of a line that is no longer shown, and whose
// columns count code points: a hostile file must not cost minutes.
const longLine = 1 << 16

// place is the place of the byte at offset; an offset beyond the end stands for
// the end.
func (f *textFile) place(offset int) diag.Place {
	offset = min(max(offset, 0), len(f.text))
	if start, end := lineAround(f.text, offset); end-start > longLine {
		return diag.Place{File: f.name, Line: lineOf(f.text, offset), Column: 1 + utf8.RuneCount(f.text[start:offset])}
	}
	return narrative.PlaceAt(f.name, f.text, offset)
}

// lineOf is the line, from 1, of the byte at offset.
func lineOf(text []byte, offset int) int { return 1 + bytes.Count(text[:offset], []byte{'\n'}) }

// lineAround is the line that the byte at offset belongs to, without its end.
func lineAround(text []byte, offset int) (start, end int) {
	start = bytes.LastIndexByte(text[:offset], '\n') + 1
	length := bytes.IndexByte(text[offset:], '\n')
	if length < 0 {
		return start, len(text)
	}
	return start, offset + length
}

// The front matter of a page stands between two lines of fence.
const fence = "+++"

// frontMatter finds the front matter of a page: keys is the text up to its end
// with the opening fence turned into a comment, so that every line number and
// offset of the keys is the file's own; body is where the Markdown begins.
func (f *textFile) frontMatter() (keys []byte, body int, rule *diag.Rule) {
	if !startsFrontMatter(f.text) {
		return nil, 0, noFrontMatter
	}
	for start := bytes.IndexByte(f.text, '\n') + 1; start < len(f.text); {
		_, end := lineAround(f.text, start)
		if string(bytes.TrimRight(f.text[start:end], " \t")) == fence {
			keys = append([]byte("###"), f.text[len(fence):start]...)
			return keys, min(end+1, len(f.text)), nil
		}
		start = end + 1
	}
	return nil, 0, openFrontMatter
}

// startsFrontMatter tells whether the text's first line is a fence.
func startsFrontMatter(text []byte) bool {
	_, end := lineAround(text, 0)
	return string(bytes.TrimRight(text[:end], " \t")) == fence && end < len(text)
}
