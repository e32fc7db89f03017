package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"io/fs"
	"path/filepath"
)

// manner is how portals are put in place.
type manner struct {
	exchanging bool // folders may be exchanged; else files are replaced one by one
	spareFrom  int  // from how many files on a portal keeps a spare
}

// begin is Begin on a given disk, in a given manner.
func begin(ctx context.Context, d disk, how manner, out string, forbidden []string) (*Publication, error) {
	full, err := permitted(out, forbidden)
	if err != nil {
		return nil, explain(out, err)
	}
	p := &Publication{name: out, out: full, disk: d, spareFrom: how.spareFrom}
	if err := p.prepare(ctx, how.exchanging); err != nil {
		return nil, explain(out, errors.Join(err, p.end()))
	}
	return p, nil
}

func (p *Publication) prepare(ctx context.Context, exchanging bool) error {
	var err error
	if p.unlock, err = p.lockParent(ctx); err != nil {
		return err
	}
	standing, err := p.standing()
	if err != nil {
		return err
	}
	p.staging = newStaging(p.disk, p.out, standing, exchanging)
	if err := p.finishReplacement(); err != nil {
		return err
	}
	if err := p.readFormer(); err != nil {
		return err
	}
	// The new portal is likely to be about as large as the former.
	p.files = make(map[string]published, len(p.formerFiles))
	p.folders = make(map[string]bool, len(p.formerFolder))
	return p.sweepLeftover()
}

// lockParent makes missing parents and locks the folder that holds out. A lock
// on a folder leaves no file behind. Another build may remove the folder it had
// made while this one waits for it; then both steps are taken again.
func (p *Publication) lockParent(ctx context.Context) (unlock func() error, err error) {
	parent := filepath.Dir(p.out)
	for {
		made, err := makeParents(p.disk, parent)
		p.madeParents = append(p.madeParents, made...)
		if err != nil {
			return nil, err
		}
		unlock, err := lock(ctx, parent, filepath.Base(p.out))
		if !errors.Is(err, fs.ErrNotExist) {
			return unlock, err
		}
	}
}

// standing is what stands at out, nil if nothing does.
func (p *Publication) standing() (fs.FileInfo, error) {
	info, err := p.disk.lstat(p.out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return nil, &RefusedError{Why: notAFolder}
	}
	return info, writable(p.out, info)
}

func (p *Publication) readFormer() error {
	info, err := p.disk.lstat(p.at(ManifestName))
	if err != nil {
		return ignoreMissing(err)
	}
	former, body, err := p.readManifest(p.out)
	if err != nil || body == nil {
		return err
	}
	p.former, p.hasFormer, p.formerHash = former, true, sha256.Sum256(body)
	p.manifest = stampOf(info, p.formerHash)
	p.formerFiles = make(map[string]File, len(former.Files))
	p.formerFolder = map[string]bool{}
	for _, file := range former.Files {
		p.formerFiles[file.Path] = file
		addFolders(p.formerFolder, file.Path)
	}
	return nil
}

// readManifest reads the manifest of a portal's folder; body is nil where it has
// none. One that cannot be trusted is refused, since what it does not name would
// be taken for somebody else's.
func (p *Publication) readManifest(folder string) (manifest Manifest, body []byte, err error) {
	full := filepath.Join(folder, ManifestName)
	body, err = p.disk.readFile(full)
	if err != nil {
		return Manifest{}, nil, ignoreMissing(err)
	}
	if manifest, err = decodeManifest(body); err != nil {
		return Manifest{}, nil, &RefusedError{Why: foreignManifest, Paths: []string{full}}
	}
	return manifest, body, nil
}
