package build

import (
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// beneath opens files of a folder by openat2, which resolves a path wholly in the
// kernel and lets no link lead out (Linux 5.6). os.File would ask five more
// system calls for each of tens of thousands of small files.
type beneath struct {
	folder *os.File // nil where that is not possible
}

func newBeneath(root *os.Root) beneath {
	folder, err := root.Open(".")
	if err != nil {
		return beneath{}
	}
	return beneath{folder}
}

func (b beneath) close() {
	if b.folder != nil {
		b.folder.Close()
	}
}

// open opens a regular file; nil where there is none or the system does not know
// the call.
func (b beneath) open(name string) *plainFile {
	if b.folder == nil {
		return nil
	}
	descriptor, err := b.descriptor(name, unix.O_NONBLOCK)
	if err != nil {
		return nil
	}
	file := &plainFile{descriptor: descriptor, name: name}
	if unix.Fstat(descriptor, &file.stat) != nil || file.stat.Mode&unix.S_IFMT != unix.S_IFREG {
		file.Close()
		return nil
	}
	return file
}

// readDir lists a folder, and describes it as it was before; nil where there is none
// or the system does not know the call. os.Root would ask for the description of
// every file in it.
func (b beneath) readDir(name string) ([]fs.DirEntry, fs.FileInfo) {
	if b.folder == nil {
		return nil, nil
	}
	descriptor, err := b.descriptor(name, unix.O_DIRECTORY)
	if err != nil {
		return nil, nil
	}
	folder := os.NewFile(uintptr(descriptor), filepath.Join(b.folder.Name(), filepath.FromSlash(name)))
	defer folder.Close()
	info, err := folder.Stat()
	if err != nil {
		return nil, nil
	}
	entries, err := folder.ReadDir(-1)
	if err != nil {
		return nil, nil
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, info
}

// lstat describes a file or folder, links not followed; nil where it cannot.
func (b beneath) lstat(name string) fs.FileInfo {
	file := &plainFile{name: name}
	if b.folder == nil || unix.Fstatat(int(b.folder.Fd()), name, &file.stat, unix.AT_SYMLINK_NOFOLLOW) != nil {
		return nil
	}
	return file
}

func (b beneath) descriptor(name string, flags uint64) (int, error) {
	how := unix.OpenHow{Flags: unix.O_RDONLY | unix.O_CLOEXEC | flags, Resolve: unix.RESOLVE_BENEATH | unix.RESOLVE_NO_MAGICLINKS}
	return unix.Openat2(int(b.folder.Fd()), name, &how)
}

// plainFile is an opened regular file, and its own description.
type plainFile struct {
	descriptor int
	name       string
	stat       unix.Stat_t
}

func (f *plainFile) Read(to []byte) (int, error) {
	for {
		n, err := unix.Read(f.descriptor, to)
		switch {
		case err == unix.EINTR:
		case err != nil:
			return 0, &fs.PathError{Op: "read", Path: f.name, Err: err}
		case n == 0 && len(to) > 0:
			return 0, io.EOF
		default:
			return n, nil
		}
	}
}

func (f *plainFile) Close() error { return unix.Close(f.descriptor) }

func (f *plainFile) Stat() (fs.FileInfo, error) { return f, nil }

// Name and the following describe the file as it was when it was opened.
func (f *plainFile) Name() string       { return path.Base(f.name) }
func (f *plainFile) Size() int64        { return f.stat.Size }
func (f *plainFile) Mode() fs.FileMode  { return fs.FileMode(f.stat.Mode & 0o777) }
func (f *plainFile) ModTime() time.Time { return time.Unix(f.stat.Mtim.Unix()) }
func (f *plainFile) IsDir() bool        { return false }

// Sys is of the type that os gives, as far as it is asked for.
func (f *plainFile) Sys() any {
	return &syscall.Stat_t{Ino: f.stat.Ino, Ctim: syscall.Timespec{Sec: f.stat.Ctim.Sec, Nsec: f.stat.Ctim.Nsec}}
}
