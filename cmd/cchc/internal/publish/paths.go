package publish

import (
	"io/fs"
	"path"
	"path/filepath"
	"strings"
)

// localPath is a portal's path in this system's form.
func localPath(name string) (string, error) {
	if !fs.ValidPath(name) || name == "." || reserved(name) {
		return "", &PathError{Path: name, Why: pathInvalid}
	}
	local, err := filepath.Localize(name)
	if err != nil {
		return "", &PathError{Path: name, Why: pathInvalid}
	}
	return local, nil
}

// reserved tells whether a path is the package's own; letter case is ignored,
// as some file systems do.
func reserved(name string) bool {
	first, _, _ := strings.Cut(strings.ToLower(name), "/")
	return first == ManifestName || strings.HasPrefix(first, ownPrefix)
}

func has[V any](m map[string]V, name string) bool {
	_, ok := m[name]
	return ok
}

// addFolders adds every folder that holds the file.
func addFolders(folders map[string]bool, name string) {
	for folder := path.Dir(name); folder != "." && !folders[folder]; folder = path.Dir(folder) {
		folders[folder] = true
	}
}
