//go:build !windows

package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

func rename(from, to string) error { return os.Rename(from, to) }

func remove(name string) error { return os.Remove(name) }

// resemble gives a file or folder the mode and, where the system allows it, the
// owner of a model. Only the mode may fail: a user who may not give files away
// still publishes. The owner goes first, for to change it clears mode bits.
func resemble(name string, model fs.FileInfo) error {
	if owner, ok := model.Sys().(*syscall.Stat_t); ok {
		_ = os.Lchown(name, int(owner.Uid), int(owner.Gid))
	}
	err := os.Chmod(name, model.Mode())
	if err != nil {
		if info, statErr := os.Lstat(name); statErr == nil && info.Mode() == model.Mode() {
			return nil // a file system with one mode for all
		}
	}
	return err
}

// writable is an error where a folder's files may not be changed. Its owner's
// own write bit counts even for root, whom no bit stops: who takes it away
// means it.
func writable(folder string, info fs.FileInfo) error {
	if info.Mode().Perm()&0o200 == 0 {
		return &fs.PathError{Op: "write", Path: folder, Err: unix.EACCES}
	}
	if err := unix.Access(folder, unix.W_OK|unix.X_OK); err != nil {
		return &fs.PathError{Op: "write", Path: folder, Err: err}
	}
	return nil
}

// lock takes the folder for one publication at a time, waiting until ctx ends.
// The lock is on the folder itself (flock), so no lock file stays, and it ends
// with the process. Portals beside each other in one folder share it. The error
// is fs.ErrNotExist where another process removed the folder meanwhile.
func lock(ctx context.Context, folder, _ string) (unlock func() error, err error) {
	file, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	for {
		err := unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB)
		if err == nil {
			break
		}
		if !errors.Is(err, unix.EWOULDBLOCK) && !errors.Is(err, unix.EINTR) {
			return nil, errors.Join(&fs.PathError{Op: "lock", Path: folder, Err: err}, file.Close())
		}
		if !pause(ctx, lockInterval) {
			return nil, errors.Join(busy(ctx), file.Close())
		}
	}
	if !stillThere(file, folder) {
		return nil, errors.Join(fs.ErrNotExist, file.Close())
	}
	return file.Close, nil
}

// stillThere tells whether the path leads to the folder that was opened.
func stillThere(file *os.File, folder string) bool {
	opened, err := file.Stat()
	if err != nil {
		return false
	}
	now, err := os.Stat(folder)
	return err == nil && os.SameFile(opened, now)
}

func diskFull(err error) bool {
	return errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT)
}

func readOnlyDisk(err error) bool { return errors.Is(err, unix.EROFS) }

// cannotExchange tells the errors of a file system, or of a place in it, that
// knows no exchange of folders: no such call, no such flag, a mount point, a
// folder of an overlay's lower layer.
func cannotExchange(err error) bool {
	for _, known := range []error{errors.ErrUnsupported, unix.ENOSYS, unix.EINVAL, unix.ENOTSUP, unix.EXDEV, unix.EBUSY} {
		if errors.Is(err, known) {
			return true
		}
	}
	return false
}
