package publish

import (
	"errors"
	"io/fs"
	"path/filepath"
	"sync"
	"sync/atomic"
	"syscall"
)

const (
	// ownPrefix begins the name of everything of ours that is no part of a portal.
	ownPrefix = ".cchc-"
	// insideName is the staging folder inside a portal whose files are replaced
	// one by one.
	insideName = ownPrefix + "staging"
	// besideSuffix ends the name of the staging folder beside a portal that is
	// exchanged: ".public.cchc-staging".
	besideSuffix = ".cchc-staging"
	// unfinishedName marks a staged tree that has not been a whole portal yet: it
	// holds nothing but our own files and second names of others', so it may be
	// removed unread. It goes just before the exchange.
	unfinishedName = ownPrefix + "unfinished"
	// newName is where new files wait inside insideName.
	newName = "new"
)

// staging is the hidden folder in which new files wait. It is made when the
// first of them comes.
type staging struct {
	disk     disk
	out      string
	standing fs.FileInfo            // what stood at out when the publication began; nil: nothing
	beside   bool                   // a whole tree beside out, to be exchanged; else changed files inside it
	hasSpare bool                   // a spare at rest stands beside out
	ours     func(name string) bool // whether the former portal had a file of ours at a path
	tree     string                 // where new files go, once open
	spare    *spare                 // what is in the tree from before; nil: nothing
	parallel Parallel               // nil: one after the other

	once    sync.Once
	openErr error
	opened  bool
	swapped bool        // after the exchange, the tree beside out is the former portal
	copied  atomic.Bool // the tree has copies of files of the former portal, for lack of hard links
	folders sync.Map    // made in tree, by their path in it
}

// newStaging chooses the way of publishing: folders can be exchanged only where
// the system can do it and out is not a mount point.
func newStaging(d disk, out string, standing fs.FileInfo, exchanging bool) *staging {
	beside := exchanging && (standing == nil || sameMount(filepath.Dir(out), out))
	return &staging{disk: d, out: out, standing: standing, beside: beside}
}

// besidePath is the staging folder beside a portal's folder.
func besidePath(out string) string {
	return filepath.Join(filepath.Dir(out), "."+filepath.Base(out)+besideSuffix)
}

// open makes the staging folder, once.
func (s *staging) open() error {
	s.once.Do(func() {
		s.opened = true
		s.openErr = s.openTree()
	})
	return s.openErr
}

// openTree goes inside the portal where the folder that holds it may not be
// written.
func (s *staging) openTree() error {
	if !s.beside {
		return s.openInside()
	}
	s.tree = besidePath(s.out)
	if s.hasSpare {
		return s.openSpare()
	}
	err := s.disk.makeDir(s.tree)
	if err == nil {
		return s.markUnfinished()
	}
	if s.standing == nil || !errors.Is(err, fs.ErrPermission) && !readOnlyDisk(err) {
		return err
	}
	s.beside = false
	return s.openInside()
}

// openSpare goes on with a spare.
func (s *staging) openSpare() error {
	var err error
	if s.spare, err = openSpare(s.disk, s.tree, s.parallel, s.ours); err != nil {
		return err
	}
	for folder := range s.spare.folders {
		s.folders.Store(folder, true)
	}
	return s.disk.resemble(s.tree, s.standing)
}

// markUnfinished marks a new tree. It gives it the former portal's mode and
// owner from the start, so that what is made in it takes on its group where the
// system does so.
func (s *staging) markUnfinished() error {
	_, err := s.disk.create(filepath.Join(s.tree, unfinishedName), nil)
	if err != nil || s.standing == nil {
		return err
	}
	return s.disk.resemble(s.tree, s.standing)
}

func (s *staging) openInside() error {
	inside := filepath.Join(s.out, insideName)
	s.tree = filepath.Join(inside, newName)
	folders := []string{inside, s.tree}
	if s.standing == nil {
		folders = append([]string{s.out}, folders...)
	}
	for _, folder := range folders {
		if err := s.disk.makeDir(folder); err != nil {
			return err
		}
	}
	return nil
}

// add stages a new file and gives its size and time.
func (s *staging) add(local string, body []byte) (fs.FileInfo, error) {
	if err := s.folder(filepath.Dir(local)); err != nil {
		return nil, err
	}
	if err := s.spare.makeRoom(local); err != nil {
		return nil, err
	}
	return s.disk.create(filepath.Join(s.tree, local), body)
}

// flush sees to it that files which were added are on the disk before a later
// step is.
func (s *staging) flush(names ...string) error {
	files := make([]string, len(names))
	for i, name := range names {
		files[i] = filepath.Join(s.tree, filepath.FromSlash(name))
	}
	return s.disk.flush(s.tree, files)
}

// folder makes a folder of the staged tree, with those above it, once. That two
// goroutines try at the same time does no harm.
func (s *staging) folder(local string) error {
	if local == "." {
		return s.open()
	}
	if _, made := s.folders.Load(local); made {
		return nil
	}
	if err := s.folder(filepath.Dir(local)); err != nil {
		return err
	}
	if _, err := s.spare.removeFile(local); err != nil {
		return err
	}
	if err := s.disk.makeDir(filepath.Join(s.tree, local)); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	s.folders.Store(local, true)
	return nil
}

// carry gives the staged tree a second name of a file that stands in out, or a
// copy where the system has no hard links.
func (s *staging) carry(local string, info fs.FileInfo) error {
	if err := s.folder(filepath.Dir(local)); err != nil {
		return err
	}
	if s.spare.use(local, info) {
		return nil
	}
	if err := s.spare.makeRoom(local); err != nil {
		return err
	}
	from, to := filepath.Join(s.out, local), filepath.Join(s.tree, local)
	if info.Mode()&fs.ModeSymlink != 0 {
		return s.disk.copyLink(from, to)
	}
	err := s.disk.link(from, to)
	if err == nil || !info.Mode().IsRegular() || errors.Is(err, fs.ErrExist) || errors.Is(err, fs.ErrNotExist) || diskFull(err) {
		return err
	}
	s.copied.Store(true)
	return s.disk.copyFile(from, to)
}

// discard removes what is staged, and the folder out if it was made for it. It
// must not be called once the tree beside out is the former portal.
func (s *staging) discard() error {
	if s.beside {
		return ignoreMissing(removeStaged(s.disk, s.out))
	}
	err := ignoreMissing(removeTree(s.disk, filepath.Join(s.out, insideName)))
	if s.standing == nil {
		_ = s.disk.remove(s.out) // succeeds only where the folder is empty
	}
	return err
}

// removeStaged removes a staged tree beside out. Killed on the way it leaves one
// that is marked or has its manifest, so that the next build knows it.
func removeStaged(d disk, out string) error {
	return removeTree(d, besidePath(out), ManifestName, unfinishedName)
}

func ignoreMissing(err error) error {
	if isMissing(err) {
		return nil
	}
	return err
}

// isMissing tells whether nothing stands at a path, be it because a file stands
// where a folder above it should.
func isMissing(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR)
}

func stands(d disk, name string) (bool, error) {
	_, err := d.lstat(name)
	return err == nil, ignoreMissing(err)
}
