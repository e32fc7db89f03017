package workbook

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"maps"
	"slices"

	"github.com/xuri/excelize/v2"
)

// sortedZip writes the parts of a workbook in the order of their names: excelize
// hands over streamed sheets in the order of a map, which is another one in each
// run.
type sortedZip struct {
	archive *zip.Writer
	parts   map[string]*bytes.Buffer
}

// newSortedZip is for excelize.File.SetZipWriter: the same workbook, the same bytes.
func newSortedZip(w io.Writer) excelize.ZipWriter {
	return &sortedZip{archive: zip.NewWriter(w), parts: map[string]*bytes.Buffer{}}
}

// Create keeps a part until all are there.
func (z *sortedZip) Create(name string) (io.Writer, error) {
	part := new(bytes.Buffer)
	z.parts[name] = part
	return part, nil
}

// AddFS is of no use here; excelize wants it.
func (z *sortedZip) AddFS(files fs.FS) error { return z.archive.AddFS(files) }

// Close writes the parts.
func (z *sortedZip) Close() error {
	for _, name := range slices.Sorted(maps.Keys(z.parts)) {
		part, err := z.archive.Create(name)
		if err != nil {
			return err
		}
		if _, err := part.Write(z.parts[name].Bytes()); err != nil {
			return err
		}
	}
	return z.archive.Close()
}
