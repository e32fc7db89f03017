// Command pack packs a folder for .ci/release: into a .zip or a .tar.gz, by the name
// of the file. The same files make the same bytes: sorted, without times and owners.
// Programs of the system differ in how, and in whether they can.
package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io/fs"
	"log"
	"os"
	"strings"
	"time"
)

// epoch is the first time that zip knows.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: go run ./cmd/cchc/internal/pack FILE FOLDER")
	}
	var packed bytes.Buffer
	pack := packTar
	if strings.HasSuffix(os.Args[1], ".zip") {
		pack = packZip
	}
	if err := pack(&packed, os.DirFS(os.Args[2])); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[1], packed.Bytes(), 0o644); err != nil {
		log.Fatal(err)
	}
}

// each hands over every file of a folder, by path.
func each(folder fs.FS, add func(name string, mode fs.FileMode, body []byte) error) error {
	return fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		mode := fs.FileMode(0o644)
		if strings.HasPrefix(name, "cchc") { // the program
			mode = 0o755
		}
		return add(name, mode, body)
	})
}

func packZip(packed *bytes.Buffer, folder fs.FS) error {
	zipped := zip.NewWriter(packed)
	err := each(folder, func(name string, mode fs.FileMode, body []byte) error {
		header := &zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch}
		header.SetMode(mode)
		file, err := zipped.CreateHeader(header)
		if err != nil {
			return err
		}
		_, err = file.Write(body)
		return err
	})
	if err != nil {
		return err
	}
	return zipped.Close()
}

func packTar(packed *bytes.Buffer, folder fs.FS) error {
	compressed, err := gzip.NewWriterLevel(packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	joined := tar.NewWriter(compressed)
	err = each(folder, func(name string, mode fs.FileMode, body []byte) error {
		header := &tar.Header{Name: name, Mode: int64(mode), Size: int64(len(body)), ModTime: epoch, Format: tar.FormatPAX}
		if err := joined.WriteHeader(header); err != nil {
			return err
		}
		_, err := joined.Write(body)
		return err
	})
	if err != nil {
		return err
	}
	if err := joined.Close(); err != nil {
		return err
	}
	return compressed.Close()
}
