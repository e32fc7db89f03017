package publish

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// disk is every operation by which a publication touches files, so that a test
// can let each of them fail in turn.
type disk interface {
	lstat(name string) (fs.FileInfo, error)
	readFile(name string) ([]byte, error)
	readDir(name string) ([]fs.DirEntry, error)
	create(name string, body []byte) (fs.FileInfo, error) // must not exist yet
	copyFile(from, to string) error                       // with mode and time
	copyLink(from, to string) error                       // a symbolic link
	link(from, to string) error                           // a hard link
	makeDir(name string) error
	resemble(name string, model fs.FileInfo) error // takes on the model's mode and, where allowed, owner
	rename(from, to string) error
	exchange(a, b string) error                // two folders, in one step
	remove(name string) error                  // a file or an empty folder
	flush(folder string, files []string) error // new files in it, before a later step
}

// machine is the disk of the machine that we run on.
type machine struct{}

func (machine) lstat(name string) (fs.FileInfo, error)     { return os.Lstat(name) }
func (machine) readFile(name string) ([]byte, error)       { return os.ReadFile(name) }
func (machine) readDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(name) }
func (machine) link(from, to string) error                 { return os.Link(from, to) }
func (machine) makeDir(name string) error                  { return os.Mkdir(name, 0o755) }
func (machine) rename(from, to string) error               { return rename(from, to) }
func (machine) exchange(a, b string) error                 { return exchange(a, b) }
func (machine) remove(name string) error                   { return remove(name) }
func (machine) flush(folder string, files []string) error  { return flush(folder, files) }

func (machine) create(name string, body []byte) (fs.FileInfo, error) { return create(name, body) }

func (machine) copyFile(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	info, err := source.Stat()
	if err != nil {
		return err
	}
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, info.Mode().Perm())
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	if err := errors.Join(err, target.Close()); err != nil {
		return err
	}
	if err := resemble(to, info); err != nil {
		return err
	}
	return os.Chtimes(to, info.ModTime(), info.ModTime())
}

func (machine) copyLink(from, to string) error {
	target, err := os.Readlink(from)
	if err != nil {
		return err
	}
	return os.Symlink(target, to)
}

func (machine) resemble(name string, model fs.FileInfo) error { return resemble(name, model) }

// makeParents makes a folder and the folders above it that are missing, and
// gives those that it made, outermost first, also where it fails.
func makeParents(d disk, folder string) (made []string, err error) {
	var missing []string
	for ; ; folder = filepath.Dir(folder) {
		_, err := d.lstat(folder)
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		missing = append(missing, folder)
	}
	for _, folder := range reversed(missing) {
		if err := d.makeDir(folder); err == nil {
			made = append(made, folder)
		} else if !errors.Is(err, fs.ErrExist) {
			return made, err
		}
	}
	return made, nil
}

// removeTree removes a folder of our own with all in it, following no link. The
// entries named last go when all others are gone, in that order.
func removeTree(d disk, folder string, last ...string) error {
	entries, err := d.readDir(folder)
	if err != nil {
		return err
	}
	slices.SortStableFunc(entries, func(a, b fs.DirEntry) int {
		return cmp.Compare(slices.Index(last, a.Name()), slices.Index(last, b.Name()))
	})
	for _, entry := range entries {
		name := filepath.Join(folder, entry.Name())
		if entry.IsDir() {
			err = removeTree(d, name)
		} else {
			err = d.remove(name)
		}
		if err != nil {
			return err
		}
	}
	return d.remove(folder)
}

// reversed is a copy in opposite order.
func reversed(names []string) []string {
	names = slices.Clone(names)
	slices.Reverse(names)
	return names
}
