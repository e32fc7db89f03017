package picture

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"github.com/klauspost/compress/zlib"
)

// A picture of sixteen colours has two pixels to a byte. The standard library's
// encoder spends most of a picture's time on packing them one by one; this one
// writes the four parts that such a file has.

// lineLength is that of a packed line, behind the byte that says it is as it is.
const lineLength = 1 + Width/2

// press packs pictures; what it needs for that is kept for the next one.
type press struct {
	writer *zlib.Writer
	packed bytes.Buffer
}

func newPress() *press {
	// An error is for levels that there are not.
	writer, _ := zlib.NewWriterLevel(nil, zlib.BestSpeed)
	return &press{writer: writer}
}

// png is the finished picture.
func (p *press) png(c *canvas) []byte {
	p.pack(c)
	file := bytes.NewBuffer(make([]byte, 0, p.packed.Len()+256))
	file.WriteString("\x89PNG\r\n\x1a\n")
	header := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, Width), Height)
	// Four bits a pixel, a palette; the one compression, filters and order that there are.
	part(file, "IHDR", append(header, 4, 3, 0, 0, 0))
	part(file, "PLTE", paletteBytes)
	part(file, "IDAT", p.packed.Bytes())
	part(file, "IEND", nil)
	return file.Bytes()
}

// pack compresses the lines. Nothing fails: they go to memory.
func (p *press) pack(c *canvas) {
	p.packed.Reset()
	p.writer.Reset(&p.packed)
	var line [lineLength]byte
	for y := range c.pixels {
		row := &c.pixels[y]
		for x := range line[1:] {
			line[1+x] = row[2*x]<<4 | row[2*x+1]
		}
		_, _ = p.writer.Write(line[:])
	}
	_ = p.writer.Close()
}

// part writes one part of a file: its length, name, body and checksum.
func part(file *bytes.Buffer, name string, body []byte) {
	var number [4]byte
	binary.BigEndian.PutUint32(number[:], uint32(len(body)))
	file.Write(number[:])
	start := file.Len()
	file.WriteString(name)
	file.Write(body)
	binary.BigEndian.PutUint32(number[:], crc32.ChecksumIEEE(file.Bytes()[start:]))
	file.Write(number[:])
}
