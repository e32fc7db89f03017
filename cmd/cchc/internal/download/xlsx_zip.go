package download

import (
	"archive/zip"
	"bytes"
	"compress/flate"
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

// NewSortedZip is for excelize.File.SetZipWriter: the same workbook, the same bytes.
func NewSortedZip(w io.Writer) excelize.ZipWriter {
	own := &sortedZip{archive: zip.NewWriter(w), parts: map[string]*bytes.Buffer{}}
	var writer *flate.Writer // one for all parts: to make one costs more than to pack a small part
	own.archive.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		if writer != nil {
			writer.Reset(out)
			return writer, nil
		}
		var err error
		writer, err = flate.NewWriter(out, packing)
		return writer, err
	})
	return own
}

// packing is how hard the parts are packed: harder costs more than the rest of the
// workbook and saves a seventh.
const packing = 2

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
