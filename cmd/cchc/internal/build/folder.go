package build

import (
	"io/fs"
	"os"
	"sync"
	"time"

	"cchc/cmd/cchc/internal/stamp"
)

// Folder is a folder on disk as a file system; no link leads out of it. It is
// os.Root's, save that a file is opened in one step where the system has a call
// for that (see beneath): os.Root opens and closes every folder above it. And it
// remembers what was seen in it, so that a later build can tell at a glance whether
// it would see the same.
type Folder struct {
	fs.FS
	beneath beneath
	opened  time.Time

	mutex  sync.Mutex
	seen   map[string]stamp.Stamp // every file opened and every folder listed
	unsure bool                   // something was seen of which there is no stamp
}

// NewFolder is a root as a Folder; it is closed before the root is.
func NewFolder(root *os.Root) *Folder {
	return &Folder{FS: root.FS(), beneath: newBeneath(root), opened: time.Now(), seen: map[string]stamp.Stamp{}}
}

// Close closes the folder; files that were opened in it stay open.
func (f *Folder) Close() { f.beneath.close() }

// Open opens a file. Whatever is not a plain one is os.Root's to judge, so that
// errors are the same.
func (f *Folder) Open(name string) (fs.File, error) {
	if fs.ValidPath(name) {
		if file := f.beneath.open(name); file != nil {
			f.note(name, file)
			return file, nil
		}
	}
	f.note(name, nil)
	return f.FS.Open(name)
}

// ReadDir lists a folder.
func (f *Folder) ReadDir(name string) ([]fs.DirEntry, error) {
	if fs.ValidPath(name) {
		if entries, info := f.beneath.readDir(name); info != nil {
			f.note(name, info)
			return entries, nil
		}
	}
	f.note(name, nil)
	return fs.ReadDir(f.FS, name)
}

// Stat describes a file, links followed.
func (f *Folder) Stat(name string) (fs.FileInfo, error) {
	f.note(name, nil)
	return fs.Stat(f.FS, name)
}

// ReadLink and Lstat tell about a link itself; see fs.ReadLinkFS.
func (f *Folder) ReadLink(name string) (string, error) {
	f.note(name, nil)
	return fs.ReadLink(f.FS, name)
}

func (f *Folder) Lstat(name string) (fs.FileInfo, error) {
	f.note(name, nil)
	return fs.Lstat(f.FS, name)
}

// note keeps the first stamp of what was seen, taken before it was read; nil stands
// for what is known by none, such as a link.
func (f *Folder) note(name string, info fs.FileInfo) {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if info == nil {
		f.unsure = true
	} else if _, seen := f.seen[name]; !seen {
		f.seen[name] = stamp.Of(info, f.opened)
	}
}

// sightings are the stamps of all that was seen; nil where there is not one of each.
func (f *Folder) sightings() map[string]stamp.Stamp {
	f.mutex.Lock()
	defer f.mutex.Unlock()
	if f.unsure {
		return nil
	}
	return f.seen
}

// shows tells whether what was seen in an earlier build stands unchanged: then
// this one would see the same, new files in old folders included.
func (f *Folder) shows(seen map[string]stamp.Stamp) bool {
	return len(seen) > 0 && everyOf(seen, func(name string, known stamp.Stamp) bool {
		info := f.beneath.lstat(name)
		return info != nil && known.Matches(info)
	})
}
