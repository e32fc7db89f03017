package publish

import (
	"io/fs"
)

// Foreign gives the files of a published portal that its manifest does not name,
// in the order of their paths: others put them there, or a killed build left them
// to be cleared. The error is a *ManifestError, or that of a folder which cannot
// be read.
func Foreign(fsys fs.FS) ([]string, error) {
	manifest, err := ReadManifest(fsys)
	if err != nil {
		return nil, err
	}
	var foreign []string
	err = fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if _, own := manifest.Find(name); !entry.IsDir() && name != ManifestName && !own {
			foreign = append(foreign, name)
		}
		return nil
	})
	return foreign, err
}
