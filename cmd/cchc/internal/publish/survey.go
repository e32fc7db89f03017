package publish

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// survey is what others have in a portal's folder, as it stands just before the
// new portal is put in place.
type survey struct {
	root    fs.FileInfo // of the folder itself; nil where there is none
	files   []other
	folders []other // that hold no file of the former portal; outer before inner
}

// other is a file or folder that cchc did not write.
type other struct {
	path string // slash-separated, from out
	info fs.FileInfo
}

func (s survey) paths() []string {
	var paths []string
	for _, file := range s.files {
		paths = append(paths, file.path)
	}
	return paths
}

// survey goes through out. It refuses where a file of others is in the way of a
// new one, and fails where a folder's files could not be removed afterwards.
func (p *Publication) survey() (survey, error) {
	root, err := p.standing()
	found := survey{root: root}
	if err != nil || root == nil {
		return found, err
	}
	if err := p.surveyFolders(&found); err != nil {
		return found, err
	}
	var inTheWay []string
	for _, file := range found.files {
		if p.blocks(file.path) {
			inTheWay = append(inTheWay, file.path)
		}
	}
	for _, folder := range found.folders {
		if has(p.files, folder.path) {
			inTheWay = append(inTheWay, folder.path)
		}
	}
	if len(inTheWay) > 0 {
		return found, &RefusedError{Why: foreignInTheWay, Paths: inTheWay}
	}
	return found, nil
}

// surveyFolders notes what others have in out and the folders below it.
func (p *Publication) surveyFolders(found *survey) error {
	var mutex sync.Mutex
	err := p.parallel.walk(func(folder string) ([]string, error) {
		below, own, err := p.surveyFolder(folder)
		mutex.Lock()
		defer mutex.Unlock()
		found.files, found.folders = append(found.files, own.files...), append(found.folders, own.folders...)
		return below, err
	})
	byPath := func(a, b other) int { return strings.Compare(a.path, b.path) } // outer before inner
	slices.SortFunc(found.files, byPath)
	slices.SortFunc(found.folders, byPath)
	return err
}

// surveyFolder is the survey of one folder, and the names of the folders in it.
func (p *Publication) surveyFolder(folder string) (below []string, found survey, err error) {
	entries, err := p.disk.readDir(p.at(folder))
	if err != nil {
		return nil, found, err
	}
	for _, entry := range entries {
		name := path.Join(folder, entry.Name())
		if name == ManifestName && p.hasFormer || name == insideName {
			continue
		}
		if !entry.IsDir() && p.isOurs(name) {
			continue
		}
		info, err := p.disk.lstat(p.at(name))
		if errors.Is(err, fs.ErrNotExist) {
			continue // removed meanwhile
		}
		if err != nil {
			return nil, found, err
		}
		if !info.IsDir() {
			found.files = append(found.files, other{name, info})
			continue
		}
		if err := writable(p.at(name), info); err != nil {
			return nil, found, err
		}
		if !p.formerFolder[name] {
			found.folders = append(found.folders, other{name, info})
		}
		below = append(below, entry.Name())
	}
	return below, found, nil
}

// isOurs tells whether a file was cchc's in the former portal, or becomes so
// because it stands with the very bytes of the new one.
func (p *Publication) isOurs(name string) bool {
	if has(p.formerFiles, name) {
		return true
	}
	file, ok := p.files[name]
	return ok && !file.staged
}

// blocks tells whether a file of others stands where the new portal has a file,
// needs a folder, or has a file in place of a folder above it.
func (p *Publication) blocks(name string) bool {
	if name == ManifestName || p.folders[name] {
		return true
	}
	for ; name != "."; name = path.Dir(name) {
		if has(p.files, name) {
			return true
		}
	}
	return false
}

// at is the place of a portal's path on this system. The path is known to be
// valid, or comes from the folder itself.
func (p *Publication) at(name string) string {
	return filepath.Join(p.out, filepath.FromSlash(name))
}
