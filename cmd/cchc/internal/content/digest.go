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
	"cchc/cmd/cchc/internal/scorecard"
)

// sums are the files' SHA-256, sorted by path.
func sums(parts []part) []scorecard.FileSum {
	sums := make([]scorecard.FileSum, len(parts))
	for i := range parts {
		sums[i] = scorecard.FileSum{File: parts[i].name, Sum: parts[i].sum}
	}
	slices.SortFunc(sums, func(a, b scorecard.FileSum) int { return strings.Compare(a.File, b.File) })
	return sums
}

// allSums are those of all shares, sorted by path: the files of a folder follow one
// another in that order too.
func allSums(shares []*share) []scorecard.FileSum {
	sorted := slices.DeleteFunc(slices.Clone(shares), func(s *share) bool { return len(s.sums) == 0 })
	slices.SortFunc(sorted, func(a, b *share) int { return strings.Compare(a.sums[0].File, b.sums[0].File) })
	var all []scorecard.FileSum
	for _, share := range sorted {
		all = append(all, share.sums...)
	}
	return all
}

// digest is the SHA-256 of the content, in hexadecimal digits: of one line for
// each of its files, as sha256sum prints it.
func digest(sums []scorecard.FileSum) string {
	all := sha256.New()
	var line []byte
	for _, file := range sums {
		line = hex.AppendEncode(line[:0], file.Sum[:])
		line = append(append(append(line, "  "...), file.File...), '\n')
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
