package publish

import (
	"io/fs"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// create makes a new file in four system calls, and tells its size, time and number.
// os.File would make twice as many, to ask a poller that knows no plain files.
func create(name string, body []byte) (fs.FileInfo, error) {
	file, err := patientOpen(name)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	made := &newFile{name: name}
	err = writeAll(file, body)
	if err == nil {
		err = unix.Fstat(file, &made.stat)
	}
	if closed := unix.Close(file); err == nil {
		err = closed
	}
	if err != nil {
		return nil, &fs.PathError{Op: "write", Path: name, Err: err}
	}
	return made, nil
}

// patientOpen tries again where a signal came in between.
func patientOpen(name string) (file int, err error) {
	for {
		file, err = unix.Open(name, unix.O_WRONLY|unix.O_CREAT|unix.O_EXCL|unix.O_CLOEXEC, 0o644)
		if err != unix.EINTR {
			return file, err
		}
	}
}

func writeAll(file int, body []byte) error {
	for len(body) > 0 {
		n, err := unix.Write(file, body)
		switch {
		case err == unix.EINTR:
			continue
		case err != nil:
			return err
		case n == 0:
			return unix.EIO
		}
		body = body[n:]
	}
	return nil
}

// newFile is the description of a file that was just made.
type newFile struct {
	name string
	stat unix.Stat_t
}

func (f *newFile) Name() string       { return filepath.Base(f.name) }
func (f *newFile) Size() int64        { return f.stat.Size }
func (f *newFile) Mode() fs.FileMode  { return fs.FileMode(f.stat.Mode & 0o777) }
func (f *newFile) ModTime() time.Time { return time.Unix(f.stat.Mtim.Unix()) }
func (f *newFile) IsDir() bool        { return false }

// Sys is of the type that os gives, as far as it is asked for.
func (f *newFile) Sys() any {
	return &syscall.Stat_t{Ino: f.stat.Ino, Ctim: syscall.Timespec{Sec: f.stat.Ctim.Sec, Nsec: f.stat.Ctim.Nsec}}
}
