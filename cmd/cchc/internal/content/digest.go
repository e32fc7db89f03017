package content

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/diag"
)

// digest is the SHA-256 of the content, in hexadecimal digits: of one line for
// each of its files, sorted by path, as sha256sum prints it.
func digest(parts []part) string {
	sorted := make([]*part, len(parts))
	for i := range parts {
		sorted[i] = &parts[i]
	}
	slices.SortFunc(sorted, func(a, b *part) int { return strings.Compare(a.name, b.name) })
	all := sha256.New()
	var line []byte
	for _, part := range sorted {
		line = hex.AppendEncode(line[:0], part.sum[:])
		line = append(append(append(line, "  "...), part.name...), '\n')
		all.Write(line)
	}
	return fmt.Sprintf("%x", all.Sum(nil))
}

// readAttachment reads a file that is published as it is: here it need only be
// possible.
func readAttachment(fsys fs.FS, name string) (sum [sha256.Size]byte, diagnostics []diag.Diagnostic) {
	all := sha256.New()
	if err := copyFrom(fsys, name, all); err != nil {
		return sum, []diag.Diagnostic{unreadable.At(diag.Place{File: name}, reason(err))}
	}
	return [sha256.Size]byte(all.Sum(nil)), nil
}

func copyFrom(fsys fs.FS, name string, to hash.Hash) error {
	file, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = io.Copy(to, file)
	return err
}
