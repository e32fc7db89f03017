package build

import (
	"errors"
	"io"
	"io/fs"
	"slices"
	"strings"
)

// Overlay is a file system in which a file of Over takes the place of the file
// of the same path in Base; a folder holds the files of both. A nil Over changes
// nothing.
type Overlay struct {
	Over, Base fs.FS
}

// Open opens the file of Over, else that of Base.
func (o Overlay) Open(name string) (fs.File, error) {
	if o.Over == nil {
		return o.Base.Open(name)
	}
	file, err := o.Over.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return o.Base.Open(name)
	}
	if err != nil {
		return nil, err
	}
	if info, err := file.Stat(); err == nil && !info.IsDir() {
		return file, nil
	}
	entries, err := o.ReadDir(name)
	if err != nil {
		file.Close()
		return nil, err
	}
	return &folder{file, entries}, nil
}

// ReadDir lists the files of both, each name once, sorted.
func (o Overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	base, err := fs.ReadDir(o.Base, name)
	if o.Over == nil {
		return base, err
	}
	over, overErr := fs.ReadDir(o.Over, name)
	switch {
	case errors.Is(overErr, fs.ErrNotExist):
		return base, err
	case overErr != nil:
		return nil, overErr
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	// The stable sort keeps Over's entry before Base's of the same name.
	entries := append(over, base...)
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return slices.CompactFunc(entries, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }), nil
}

// folder is an opened folder that stands in Over: it lists Base's files too.
type folder struct {
	fs.File
	rest []fs.DirEntry
}

// ReadDir gives the next n entries, or all that are left; see fs.ReadDirFile.
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	switch {
	case n <= 0:
		n = len(f.rest)
	case len(f.rest) == 0:
		return nil, io.EOF
	}
	n = min(n, len(f.rest))
	entries := f.rest[:n:n]
	f.rest = f.rest[n:]
	return entries, nil
}
