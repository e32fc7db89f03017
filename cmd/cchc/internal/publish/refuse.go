package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// permitted is the absolute path of out with links in its parents resolved, or
// the reason why no portal may stand there. A portal's folder is exchanged as a
// whole, so it must be no folder that is anything else besides.
func permitted(out string, forbidden []string) (string, error) {
	if out == "" {
		return "", &RefusedError{Why: emptyOut}
	}
	full, err := filepath.Abs(out)
	if err != nil {
		return "", err
	}
	if filepath.Dir(full) == full {
		return "", &RefusedError{Why: rootFolder}
	}
	if err := realFolder(full); err != nil {
		return "", err
	}
	parent, err := resolve(filepath.Dir(full))
	if err != nil {
		return "", err
	}
	full = filepath.Join(parent, filepath.Base(full))
	return full, notOneOf(full, forbidden)
}

// realFolder refuses what stands at a path and is no folder.
func realFolder(full string) error {
	info, err := os.Lstat(full)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case isMissing(err): // something above it is a file
		return &RefusedError{Why: notAFolder}
	case err != nil:
		return err
	case info.Mode()&fs.ModeSymlink != 0:
		return &RefusedError{Why: symbolicLink}
	case !info.IsDir():
		return &RefusedError{Why: notAFolder}
	}
	return nil
}

// notOneOf refuses the forbidden folders and all that hold one of them. That a
// system cannot tell its home or working folder forbids nothing.
func notOneOf(full string, forbidden []string) error {
	if home, err := os.UserHomeDir(); err == nil && holds(full, home) {
		return &RefusedError{Why: homeFolder}
	}
	for _, folder := range forbidden {
		if holds(full, folder) {
			return &RefusedError{Why: forbiddenFolder}
		}
	}
	if working, err := os.Getwd(); err == nil && holds(full, working) {
		return &RefusedError{Why: workingFolder}
	}
	return nil
}

// holds tells whether inner is the folder outer or stands somewhere in it,
// however either is spelled.
func holds(outer, inner string) bool {
	full, err := filepath.Abs(inner)
	if err != nil {
		return false
	}
	if resolved, err := resolve(full); err == nil {
		full = resolved
	}
	outerInfo, outerErr := os.Lstat(outer)
	for ; ; full = filepath.Dir(full) {
		if full == outer {
			return true
		}
		info, err := os.Lstat(full)
		if err == nil && outerErr == nil && os.SameFile(info, outerInfo) {
			return true
		}
		if filepath.Dir(full) == full {
			return false
		}
	}
}

// resolve follows the links of a path of which the last parts may not exist.
func resolve(full string) (string, error) {
	resolved, err := filepath.EvalSymlinks(full)
	if !errors.Is(err, fs.ErrNotExist) || filepath.Dir(full) == full {
		return resolved, err
	}
	parent, err := resolve(filepath.Dir(full))
	return filepath.Join(parent, filepath.Base(full)), err
}
