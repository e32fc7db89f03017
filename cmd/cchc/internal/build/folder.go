package build

import (
	"io/fs"
	"os"
)

// Folder is a folder on disk as a file system; no link leads out of it. It is
// os.Root's, save that a file is opened in one step where the system has a call
// for that (see beneath): os.Root opens and closes every folder above it.
type Folder struct {
	fs.FS
	beneath beneath
}

// NewFolder is a root as a Folder; it is closed before the root is.
func NewFolder(root *os.Root) *Folder { return &Folder{root.FS(), newBeneath(root)} }

// Close closes the folder; files that were opened in it stay open.
func (f *Folder) Close() { f.beneath.close() }

// Open opens a file. Whatever is not a plain one is os.Root's to judge, so that
// errors are the same.
func (f *Folder) Open(name string) (fs.File, error) {
	if fs.ValidPath(name) {
		if file := f.beneath.open(name); file != nil {
			return file, nil
		}
	}
	return f.FS.Open(name)
}

// ReadDir lists a folder.
func (f *Folder) ReadDir(name string) ([]fs.DirEntry, error) {
	if fs.ValidPath(name) {
		if entries := f.beneath.readDir(name); entries != nil {
			return entries, nil
		}
	}
	return fs.ReadDir(f.FS, name)
}

// Stat describes a file, links followed.
func (f *Folder) Stat(name string) (fs.FileInfo, error) { return fs.Stat(f.FS, name) }

// ReadLink and Lstat tell about a link itself; see fs.ReadLinkFS.
func (f *Folder) ReadLink(name string) (string, error)   { return fs.ReadLink(f.FS, name) }
func (f *Folder) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(f.FS, name) }
