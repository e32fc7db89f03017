package publish

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"golang.org/x/sys/windows"
)

func rename(from, to string) error {
	return patiently(func() error { return os.Rename(from, to) })
}

func remove(name string) error {
	return patiently(func() error { return os.Remove(name) })
}

// patiently tries again for about two seconds while another program (a virus
// scanner, the search index) holds the file open.
func patiently(do func() error) error {
	err := do()
	for wait := 10 * time.Millisecond; wait < 2*time.Second; wait *= 2 {
		if !errors.Is(err, windows.ERROR_SHARING_VIOLATION) && !errors.Is(err, windows.ERROR_ACCESS_DENIED) {
			break
		}
		time.Sleep(wait)
		err = do()
	}
	return err
}

// resemble does nothing: files take on the rights of the folder that they stand in.
func resemble(string, fs.FileInfo) error { return nil }

// writable is always nil: the read-only mark of a folder means something else here.
func writable(string, fs.FileInfo) error { return nil }

// lock takes the portal for one publication at a time, waiting until ctx ends.
// Folders cannot be locked here, so it is a hidden file beside the portal that
// nobody else may open and that the system removes when the process ends,
// however it ends. The error is fs.ErrNotExist where another process removed
// the folder meanwhile.
func lock(ctx context.Context, folder, portal string) (unlock func() error, err error) {
	name := filepath.Join(folder, "."+portal+".cchc-lock")
	wide, err := windows.UTF16PtrFromString(name)
	if err != nil {
		return nil, err
	}
	for denied := 0; ; {
		handle, err := windows.CreateFile(wide, windows.GENERIC_WRITE, 0, nil, windows.OPEN_ALWAYS,
			windows.FILE_ATTRIBUTE_HIDDEN|windows.FILE_ATTRIBUTE_TEMPORARY|windows.FILE_FLAG_DELETE_ON_CLOSE, 0)
		if err == nil {
			return func() error { return windows.CloseHandle(handle) }, nil
		}
		// The file of a build that is just ending denies access for a moment.
		if errors.Is(err, windows.ERROR_ACCESS_DENIED) && denied < 10 {
			denied++
		} else if !errors.Is(err, windows.ERROR_SHARING_VIOLATION) {
			return nil, &fs.PathError{Op: "lock", Path: name, Err: err}
		}
		if !pause(ctx, lockInterval) {
			return nil, busy(ctx)
		}
	}
}

func diskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

func readOnlyDisk(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// cannotExchange is asked only where folders are exchanged.
func cannotExchange(err error) bool { return errors.Is(err, errors.ErrUnsupported) }
