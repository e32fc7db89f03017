package publish

import (
	"errors"
	"io/fs"
	"maps"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"cchc/cmd/cchc/internal/stamp"
)

// A large portal keeps its former tree beside it, as a spare: to make ten thousand
// folders and remove them again takes a disk seconds, where one page has changed.
// After the exchange the former tree loses what is not ours and is marked as
// unfinished again, so that whoever meets it, an older cchc too, may remove it
// unread; a second mark says that it is at rest. The next publication goes on with
// it: what it shares with the portal – hard links, so that it takes room for its
// folders only – stays, the rest is removed or replaced.
//
// Nothing is believed of a spare but what is seen in it. A file stays only where it
// is the very file that stands in the portal; and no file in it is ever written to,
// since that would write into the portal.
const (
	// spareFrom is from how many files on a portal keeps a spare.
	spareFrom = 2000
	// spareName marks a spare at rest. It comes last and goes first.
	spareName = ownPrefix + "spare"
	// ignoreName keeps a spare out of version control.
	ignoreName = ".gitignore"
)

// atRest tells whether a spare stands beside out that no build has begun to change.
func atRest(d disk, out string) (bool, error) {
	for _, mark := range []string{unfinishedName, spareName} {
		if there, err := stands(d, filepath.Join(besidePath(out), mark)); err != nil || !there {
			return false, err
		}
	}
	return true, nil
}

// rest marks the tree beside out as a spare at rest.
func rest(d disk, out string) error {
	if err := ignoreMissing(d.remove(filepath.Join(besidePath(out), ignoreName))); err != nil {
		return err
	}
	for _, name := range []string{unfinishedName, ignoreName, spareName} {
		text := ""
		if name == ignoreName {
			text = "*\n"
		}
		if err := mark(d, out, name, text); err != nil {
			return err
		}
	}
	return nil
}

// mark puts a file of our own into the tree beside out.
func mark(d disk, out, name, text string) error {
	_, err := d.create(filepath.Join(besidePath(out), name), []byte(text))
	if errors.Is(err, fs.ErrExist) {
		return nil
	}
	return err
}

// spare is what of an old tree may stay in the new one. A nil spare is none.
type spare struct {
	disk disk
	tree string

	mutex   sync.Mutex
	files   map[string]stamp.Stamp // by local path, until they are used, replaced or removed
	folders map[string]bool        // that stood in it and were not removed
}

func newSpare(d disk, tree string) *spare {
	return &spare{disk: d, tree: tree, files: map[string]stamp.Stamp{}, folders: map[string]bool{}}
}

// openSpare begins to change a spare: of its files only those are left that have a
// path of ours.
func openSpare(d disk, tree string, parallel Parallel, ours func(name string) bool) (*spare, error) {
	s := newSpare(d, tree)
	if err := d.remove(filepath.Join(tree, spareName)); err != nil {
		return nil, err
	}
	return s, s.look(parallel, ours)
}

// look goes through the tree and removes from it what is neither a folder nor ours.
func (s *spare) look(parallel Parallel, ours func(name string) bool) error {
	return parallel.walk(func(folder string) (below []string, err error) {
		entries, err := s.disk.readDir(filepath.Join(s.tree, filepath.FromSlash(folder)))
		for i := 0; i < len(entries) && err == nil; i++ {
			if err = s.meet(path.Join(folder, entries[i].Name()), entries[i], ours); entries[i].IsDir() {
				below = append(below, entries[i].Name())
			}
		}
		return below, err
	})
}

// meet notes what the tree has at a path, or removes it.
func (s *spare) meet(name string, entry fs.DirEntry, ours func(name string) bool) error {
	local := filepath.FromSlash(name)
	switch {
	case name == unfinishedName:
	case entry.IsDir():
		s.mutex.Lock()
		defer s.mutex.Unlock()
		s.folders[local] = true
	case entry.Type().IsRegular() && ours(name):
		info, err := s.disk.lstat(filepath.Join(s.tree, local))
		if err != nil {
			return err
		}
		s.mutex.Lock()
		defer s.mutex.Unlock()
		s.files[local] = stamp.Of(info, time.Time{})
	default:
		return s.disk.remove(filepath.Join(s.tree, local))
	}
	return nil
}

// use tells whether the very file that is described stands in the tree, to stay.
func (s *spare) use(local string, info fs.FileInfo) bool {
	if s == nil {
		return false
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	known, ok := s.files[local]
	if !ok || known.Inode == 0 || known != stamp.Of(info, time.Time{}) {
		return false
	}
	delete(s.files, local)
	return true
}

// makeRoom removes what the tree has left over where a file is to come: a file, or
// a folder, in which nothing of the new portal can be.
func (s *spare) makeRoom(local string) error {
	if removed, err := s.removeFile(local); removed || s == nil {
		return err
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if !s.folders[local] {
		return nil
	}
	in := func(name string) bool {
		return name == local || strings.HasPrefix(name, local+string(filepath.Separator))
	}
	maps.DeleteFunc(s.files, func(name string, _ stamp.Stamp) bool { return in(name) })
	maps.DeleteFunc(s.folders, func(name string, _ bool) bool { return in(name) })
	return removeTree(s.disk, filepath.Join(s.tree, local))
}

// removeFile removes the file that the tree has left over at a path; it is false
// where there is none.
func (s *spare) removeFile(local string) (bool, error) {
	if s == nil {
		return false, nil
	}
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if _, ok := s.files[local]; !ok {
		return false, nil
	}
	delete(s.files, local)
	return true, s.disk.remove(filepath.Join(s.tree, local))
}

// finish removes the files that were not used, and the folders that are not needed.
func (s *spare) finish(needed func(folder string) bool) error {
	if s == nil {
		return nil
	}
	for local := range s.files {
		if err := s.disk.remove(filepath.Join(s.tree, local)); err != nil {
			return err
		}
	}
	for _, local := range slices.Backward(slices.Sorted(maps.Keys(s.folders))) {
		if needed(filepath.ToSlash(local)) {
			continue
		}
		if err := s.disk.remove(filepath.Join(s.tree, local)); err != nil {
			return err
		}
	}
	return nil
}
