//go:build !linux

package build

import (
	"io/fs"
	"os"
)

// beneath is nothing here: os.Root opens every file.
type beneath struct{}

func newBeneath(*os.Root) beneath { return beneath{} }

func (beneath) close() {}

func (beneath) open(string) *plainFile { return nil }

func (beneath) readDir(string) ([]fs.DirEntry, fs.FileInfo) { return nil, nil }

func (beneath) lstat(string) fs.FileInfo { return nil }

// plainFile is what beneath opens.
type plainFile struct {
	fs.File
	fs.FileInfo
}
