package publish

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
)

// realFolders makes and removes folders inside a portal. It goes through no link,
// since that would lead out of the portal.
type realFolders struct {
	disk  disk
	out   string
	known map[string]bool // real folders, by path
}

func newRealFolders(d disk, out string) *realFolders {
	return &realFolders{disk: d, out: out, known: map[string]bool{".": true}}
}

// make makes a folder, with those above it, where it is missing.
func (f *realFolders) make(name string) error {
	if f.known[name] {
		return nil
	}
	if err := f.make(path.Dir(name)); err != nil {
		return err
	}
	full := filepath.Join(f.out, filepath.FromSlash(name))
	info, err := f.disk.lstat(full)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = f.disk.makeDir(full)
	case err == nil && !info.IsDir():
		err = &fs.PathError{Op: "enter", Path: full, Err: errBlocked}
	}
	f.known[name] = err == nil
	return err
}

// prune removes a folder, and those above it, as far as they are empty.
func (f *realFolders) prune(name string) {
	for ; name != "."; name = path.Dir(name) {
		full := filepath.Join(f.out, filepath.FromSlash(name))
		if info, err := f.disk.lstat(full); err != nil || !info.IsDir() || f.disk.remove(full) != nil {
			return
		}
		delete(f.known, name)
	}
}
