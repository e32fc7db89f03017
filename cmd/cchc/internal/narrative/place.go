package narrative

import (
	"bytes"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// PlaceAt is the place of the byte at offset in a file's source, such as the
// Offset of a Piece or a Mention. An offset outside the source is drawn into it.
func PlaceAt(file string, source []byte, offset int) diag.Place {
	offset = max(0, min(offset, len(source)))
	start := bytes.LastIndexByte(source[:offset], '\n') + 1
	line := string(firstLine(source[start:]))
	return diag.Place{
		File:   file,
		Line:   1 + bytes.Count(source[:start], []byte{'\n'}),
		Column: vi.Column(line, offset-start),
		Source: line,
	}
}

// firstLine is source up to its first line break.
func firstLine(source []byte) []byte {
	if end := bytes.IndexByte(source, '\n'); end >= 0 {
		return source[:end]
	}
	return source
}
