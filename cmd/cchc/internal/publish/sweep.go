package publish

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"
)

// sweep removes the whole portal that stands beside out: the former one after an
// exchange, or a new one that was never exchanged. Ours tells the files
// that are cchc's. Files of others stand in out too and lose only their second
// name; one that came after the survey is moved into out. The manifest goes
// last, so that a killed sweep can be gone on with.
func (p *Publication) sweep(ours func(name string) bool) error {
	beside := besidePath(p.out)
	if _, err := p.disk.lstat(beside); err != nil {
		return ignoreMissing(err)
	}
	if err := p.sweepFolder(beside, ".", ours); err != nil {
		return err
	}
	if err := ignoreMissing(p.disk.remove(filepath.Join(beside, ManifestName))); err != nil {
		return err
	}
	return p.disk.remove(beside)
}

// retire makes the former portal beside out a spare: what sweep would do, save that
// our files stay, and the folders that hold them.
func (p *Publication) retire(ours func(name string) bool) error {
	beside := besidePath(p.out)
	var mutex sync.Mutex
	var others []string
	err := p.parallel.walk(func(folder string) (below []string, err error) {
		entries, err := p.disk.readDir(filepath.Join(beside, filepath.FromSlash(folder)))
		for _, entry := range entries {
			switch name := path.Join(folder, entry.Name()); {
			case entry.IsDir():
				below = append(below, entry.Name())
			case name != ManifestName && !ours(name):
				mutex.Lock()
				others = append(others, name)
				mutex.Unlock()
			}
		}
		return below, err
	})
	slices.Sort(others)
	for i := 0; i < len(others) && err == nil; i++ {
		err = p.rescue(filepath.Join(beside, filepath.FromSlash(others[i])), others[i])
	}
	if err != nil {
		return err
	}
	return rest(p.disk, p.out)
}

// sweepFolder removes each file of ours and each folder.
func (p *Publication) sweepFolder(beside, folder string, ours func(name string) bool) error {
	entries, err := p.disk.readDir(filepath.Join(beside, filepath.FromSlash(folder)))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		name := path.Join(folder, entry.Name())
		full := filepath.Join(beside, filepath.FromSlash(name))
		switch {
		case entry.IsDir():
			if err = p.sweepFolder(beside, name, ours); err == nil {
				err = p.disk.remove(full)
			}
		case name == ManifestName:
		case ours(name):
			err = p.disk.remove(full)
		default:
			err = p.rescue(full, name)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// rescue sees to it that a file of others stands in out before its name beside
// out goes. Where two versions of it stand, the later one stays.
func (p *Publication) rescue(full, name string) error {
	leftover, err := p.disk.lstat(full)
	if err != nil {
		return err
	}
	standing, err := p.disk.lstat(p.at(name))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if err := newRealFolders(p.disk, p.out).make(path.Dir(name)); err != nil {
			return err
		}
		return p.disk.rename(full, p.at(name))
	case err != nil:
		return err
	case (has(p.files, name) || has(p.formerFiles, name)) && !sameVersion(leftover, standing):
		return &RefusedError{Why: foreignInTheWay, Paths: []string{full}}
	case leftover.ModTime().After(standing.ModTime()):
		return p.disk.rename(full, p.at(name))
	}
	return p.disk.remove(full)
}

// sameVersion tells whether two names lead to one file, or to a file and its copy.
func sameVersion(a, b fs.FileInfo) bool {
	return os.SameFile(a, b) || a.Size() == b.Size() && a.ModTime().Equal(b.ModTime())
}
