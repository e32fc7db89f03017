package content

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// sizeLimit is the largest text file that is read.
const sizeLimit = 16 << 20

var errTooLarge = errors.New("content: file over the size limit")

// readText reads a whole text file, or says why not: errTooLarge or the file
// system's error. It is read into the buffer where that is large enough.
func readText(fsys fs.FS, name string, buffer []byte) ([]byte, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() > sizeLimit {
		return nil, errTooLarge
	}
	text := slices.Grow(buffer[:0], int(info.Size())+bytes.MinRead)[:info.Size()]
	n, err := io.ReadFull(file, text)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return text[:n], nil
	}
	if err != nil {
		return nil, err
	}
	return readRest(file, text)
}

// readRest reads what a file has grown by since its size was asked for.
func readRest(file io.Reader, text []byte) ([]byte, error) {
	buffer := bytes.NewBuffer(text)
	if _, err := buffer.ReadFrom(io.LimitReader(file, int64(sizeLimit-len(text)+1))); err != nil {
		return nil, err
	}
	if buffer.Len() > sizeLimit {
		return nil, errTooLarge
	}
	return buffer.Bytes(), nil
}

var byteOrderMark = []byte("\ufeff")

// mend takes away what Notepad and other programs put in and no reader sees: the
// byte order mark, the carriage return before a line's end, and letters stored in
// parts (NFD). Lines and columns stay as they are.
func mend(text []byte) []byte { return compose(unify(text)) }

func unify(text []byte) []byte {
	text = bytes.TrimPrefix(text, byteOrderMark)
	if bytes.IndexByte(text, '\r') >= 0 {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	}
	return text
}

func compose(text []byte) []byte {
	if composedPrefix(text) < len(text) && utf8.Valid(text) {
		return norm.NFC.Bytes(text)
	}
	return text
}

// composedPrefix is the length of a prefix that is in composed form; all of the
// text where all is. The letters of Vietnamese text are passed over without
// Unicode's tables, in which each would be looked up.
func composedPrefix(text []byte) int {
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c < utf8.RuneSelf:
			i++
		case c < 0xcc: // up to U+02FF nothing composes
			i += 2
		case c == 0xe1 && i+1 < len(text) && (text[i+1] == 0xba || text[i+1] == 0xbb): // U+1E80–U+1EFF likewise
			i += 3
		case c == 0xe2 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2] >= 0x82: // dashes, quotes and the like
			i += 3
		default: // a mark may compose with the letter before it
			_, before := utf8.DecodeLastRune(text[:i])
			i -= before
			return i + norm.NFC.QuickSpan(text[i:])
		}
	}
	return len(text)
}

// inspect mends a file's text, and reports what is mended and what keeps it from
// being read; ok is whether it can be read on. Where it cannot, the file holds what
// could be made of it, to show the place.
func (r *reader) inspect(raw []byte) (ok bool) {
	if isFaultless(raw) {
		r.file.text = raw
		return !r.conflicts()
	}
	if isUTF16(raw) {
		r.add(utf16Text, diag.Place{File: r.file.name})
		return false
	}
	text := unify(raw)
	r.file.text = text
	if offset := controlAt(text); offset >= 0 {
		r.add(controlInText, r.file.place(offset), text[offset])
		return false
	}
	if !utf8.Valid(text) {
		offset := invalidAt(text)
		rule := invalidUTF8
		if isCodePage(text) {
			rule = codePage
		}
		r.add(rule, r.file.place(offset), text[offset])
		return false
	}
	if r.conflicts() {
		return false
	}
	text = r.withoutUnfit()
	if offset := composedPrefix(text); offset < len(text) && !norm.NFC.IsNormal(text[offset:]) {
		r.add(notComposed, r.file.place(offset+firstDecomposed(text[offset:])))
		r.file.text = compose(text)
	}
	return true
}

// isFaultless tells of nearly every text, in one pass, that none of what inspect
// looks for is in it but a conflict: it is of Vietnamese and other Latin letters in
// composed form, of ASCII, and of the punctuation that print has.
func isFaultless(raw []byte) bool {
	for i := 0; i < len(raw); {
		size := faultless[raw[i]]
		if size == 1 {
			i++
			continue
		}
		if size == 0 || i+size > len(raw) || raw[i+size-1]&0xc0 != 0x80 {
			return false
		}
		switch c := raw[i+1]; {
		case size == 2 && c&0xc0 != 0x80:
			return false
		case raw[i] == 0xe1 && c != 0xba && c != 0xbb: // beyond U+1E80–U+1EFF
			return false
		case raw[i] == 0xe2 && (c != 0x80 || !isPrintMark(raw[i+2])):
			return false
		}
		i += size
	}
	return true
}

// isPrintMark tells whether U+2000 and the byte is a dash, a quote, a bullet or an
// ellipsis.
func isPrintMark(c byte) bool { return c >= 0x90 && c <= 0xa7 }

// faultless is the length of the characters that a byte begins, 0 where one of them
// wants a closer look.
var faultless = func() (sizes [256]int) {
	sizes['\n'], sizes['\t'] = 1, 1
	for c := ' '; c < 0x7f; c++ {
		sizes[c] = 1
	}
	for c := 0xc3; c < 0xcc; c++ { // U+00C0–U+02FF
		sizes[c] = 2
	}
	sizes[0xe1], sizes[0xe2] = 3, 3
	return sizes
}()

// withoutUnfit reports every hidden character and takes it out, so that the rest
// is read as it looks.
func (r *reader) withoutUnfit() []byte {
	text := r.file.text
	at, character := vi.Unfit(text)
	if at < 0 {
		return text
	}
	var kept []byte
	from := 0
	for ; at >= 0 && !r.full(); at, character = vi.Unfit(text[from:]) {
		r.add(unfitInText, r.file.place(from+at), fmt.Sprintf("%U", character))
		kept = append(kept, text[from:from+at]...)
		from += at + utf8.RuneLen(character)
	}
	r.file.text = append(kept, text[from:]...)
	return r.file.text
}

// isUTF16 recognizes UTF-16 by its byte order mark, or by every second byte
// being zero as in most of its Vietnamese text.
func isUTF16(raw []byte) bool {
	if bytes.HasPrefix(raw, []byte{0xff, 0xfe}) || bytes.HasPrefix(raw, []byte{0xfe, 0xff}) {
		return true
	}
	head := raw[:min(len(raw), 1<<10)]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	for i, n := range zeros {
		if n > 1 && n*3 > len(head)/2 && zeros[1-i]*4 < n {
			return true
		}
	}
	return false
}

// controlAt is the offset of the first control character that has no place in a
// text, NUL above all; -1 for none.
func controlAt(raw []byte) int {
	for i, c := range raw {
		if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
			return i
		}
	}
	return -1
}

func invalidAt(raw []byte) int {
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(raw)
}

// codePageLetters are the bytes beyond ASCII that Vietnamese text has in
// Windows-1258: letters with their own marks, and the five tones that follow them.
const (
	codePageLetters = "\xc2\xe2\xc3\xe3\xca\xea\xd4\xf4\xd5\xf5\xdd\xfd\xd0\xf0\xc0\xe0\xc1\xe1\xc8\xe8\xc9\xe9\xd3\xf3\xd9\xf9\xda\xfa\x93\x94\x96\x85\xa0"
	codePageTones   = "\xcc\xd2\xde\xec\xf2"
)

// isCodePage tells whether the text looks like Windows-1258, or another
// Windows-125x, rather than UTF-8 with a broken byte: nothing beyond ASCII in it
// is valid UTF-8, or nine tenths of it are letters of Windows-1258.
func isCodePage(raw []byte) bool {
	high, known, valid := 0, 0, 0
	for i := 0; i < len(raw); {
		c := raw[i]
		if c < utf8.RuneSelf {
			i++
			continue
		}
		_, size := utf8.DecodeRune(raw[i:])
		if size > 1 {
			valid++
			i += size
			continue
		}
		high++
		if strings.IndexByte(codePageLetters, c) >= 0 || strings.IndexByte(codePageTones, c) >= 0 {
			known++
		}
		i++
	}
	return high > valid && known*10 >= high*9 || high > 1 && valid == 0
}

// conflicts reports what a version control system left where two changes met.
func (r *reader) conflicts() bool {
	file, found := r.file, false
	for _, marker := range []string{"<<<<<<< ", ">>>>>>> "} {
		for at := 0; ; {
			next := bytes.Index(file.text[at:], []byte(marker))
			if next < 0 {
				break
			}
			at += next
			if at == 0 || file.text[at-1] == '\n' {
				r.add(conflictMarker, file.place(at))
				found = true
			}
			at += len(marker)
		}
	}
	return found
}

// firstDecomposed is the offset of the first letter of the text that is not in
// composed form.
func firstDecomposed(text []byte) int {
	at := 0
	for at < len(text) {
		size := norm.NFC.NextBoundary(text[at:], true)
		if size <= 0 || !norm.NFC.IsNormal(text[at:at+size]) {
			return at
		}
		at += size
	}
	return 0
}

// depthLimit is how deep brackets may be nested.
const depthLimit = 100

// tooDeep finds where brackets or dotted keys of a TOML text are nested over
// depthLimit deep, before a parser recurses into them; -1 for nowhere.
func tooDeep(text []byte) int {
	if bytes.Count(text, []byte("["))+bytes.Count(text, []byte("{"))+bytes.Count(text, []byte(".")) <= depthLimit {
		return -1
	}
	depth, dots := 0, 0
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case '"', '\'':
			i = skipString(text, i)
		case '#':
			for i+1 < len(text) && text[i+1] != '\n' {
				i++
			}
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(depth-1, 0)
		case '.':
			dots++
		case '\n', '=', ',':
			dots = 0
		}
		if depth > depthLimit || dots > depthLimit {
			return i
		}
	}
	return -1
}

// skipString is the offset of the last byte of the string that begins at i, or of
// its first byte where it has no end. It must see a string's end where the parsers
// see it, or brackets could hide from it.
func skipString(text []byte, i int) int {
	quote := text[i]
	many := bytes.HasPrefix(text[i:], bytes.Repeat([]byte{quote}, 3))
	j := i + 1
	if many {
		j = i + 3
	}
	for ; j < len(text); j++ {
		switch {
		case text[j] == '\\' && quote == '"':
			j++
		case text[j] == '\n' && !many:
			return i
		case text[j] == quote && !many:
			return j
		case text[j] == quote && quotesAt(text[j:]) >= 3: // up to two more belong to the string
			return j + min(quotesAt(text[j:]), 5) - 1
		}
	}
	return i
}

// quotesAt is the number of times that the text's first byte stands at its start.
func quotesAt(text []byte) int {
	return len(text) - len(bytes.TrimLeft(text, string(text[:1])))
}
