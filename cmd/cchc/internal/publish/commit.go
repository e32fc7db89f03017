package publish

import (
	"crypto/sha256"
	"path/filepath"
	"slices"
	"strings"
)

// Summary is what a Commit did.
type Summary struct {
	Written int      // files new or with other bytes
	Kept    int      // files left as they stood
	Removed int      // files of the former portal that the new one lacks
	Foreign []string // files that cchc did not write, carried over; sorted; not looked for where nothing changed
	Changed bool     // whether anything was put in place, be it the manifest alone
}

// plan is what has to be done to put the new portal in place. Paths are sorted.
type plan struct {
	manifest []byte
	written  []string
	kept     []string
	removed  []string
	unneeded bool // the former portal is the same, to the byte
}

// Commit puts the new portal in place: the files given to Write and Keep and no
// others of cchc's. contentHash, the hash of the content that the portal was
// made from, stands in its manifest. Where nothing differs from the former
// portal nothing is written.
//
// The error is a *RefusedError where files of others are in the way, else that
// of the first failed Write or a *FailedError; the former portal then stands as
// it was, unless the FailedError says Placed. Either way the publication has
// ended.
func (p *Publication) Commit(contentHash string) (Summary, error) {
	summary, err := p.commit(contentHash)
	if endErr := p.end(); err == nil && endErr != nil {
		err = endErr
	}
	if err != nil && summary.Changed {
		err = &FailedError{Placed: true, Err: err}
	}
	return summary, explain(p.name, err)
}

func (p *Publication) commit(contentHash string) (Summary, error) {
	if p.ended {
		return Summary{}, errEnded
	}
	if p.firstErr != nil {
		return Summary{}, p.firstErr
	}
	plan, err := p.plan(contentHash)
	if err != nil {
		return Summary{}, err
	}
	summary := Summary{Written: len(plan.written), Kept: len(plan.kept), Removed: len(plan.removed)}
	if plan.unneeded {
		return summary, nil
	}
	others, err := p.survey()
	if err != nil {
		return Summary{}, err
	}
	placed, err := p.place(plan, others)
	if !placed {
		return Summary{}, err
	}
	summary.Foreign, summary.Changed = others.paths(), true
	return summary, err
}

func (p *Publication) plan(contentHash string) (plan, error) {
	var plan plan
	manifest := Manifest{Schema: schema, Content: contentHash, Files: make([]File, 0, len(p.files))}
	for name, file := range p.files {
		manifest.Files = append(manifest.Files, File{Path: name, SHA256: file.stamp.SHA256, Size: file.stamp.Size})
		if file.staged {
			plan.written = append(plan.written, name)
		} else {
			plan.kept = append(plan.kept, name)
		}
	}
	for name := range p.formerFiles {
		if !has(p.files, name) {
			plan.removed = append(plan.removed, name)
		}
	}
	slices.SortFunc(manifest.Files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	slices.Sort(plan.written)
	slices.Sort(plan.kept)
	slices.Sort(plan.removed)
	var err error
	plan.manifest, err = manifest.encode()
	plan.unneeded = p.hasFormer && len(plan.written) == 0 && p.formerHash == sha256.Sum256(plan.manifest)
	return plan, err
}

// place puts the new portal in place in the cheapest way that is all or nothing.
// Placed tells whether it stands; an error may come after that.
func (p *Publication) place(plan plan, others survey) (placed bool, err error) {
	if err := p.staging.open(); err != nil {
		return false, err
	}
	manifestOnly := p.hasFormer && len(plan.written)+len(plan.removed) == 0
	switch {
	case manifestOnly:
		return p.placeManifest(plan.manifest)
	case p.staging.beside:
		return p.exchange(plan, others)
	}
	if err := p.addManifest(plan.manifest); err != nil {
		return false, err
	}
	return p.replace(plan)
}

// addManifest stages the manifest.
func (p *Publication) addManifest(manifest []byte) error {
	info, err := p.staging.add(ManifestName, manifest)
	if err == nil {
		p.manifest = stampOf(info, sha256.Sum256(manifest))
	}
	return err
}

// placeManifest puts a manifest alone in place, by one renaming.
func (p *Publication) placeManifest(manifest []byte) (placed bool, err error) {
	if err := p.addManifest(manifest); err != nil {
		return false, err
	}
	if err := p.staging.flush(ManifestName); err != nil {
		return false, err
	}
	if err := p.disk.rename(filepath.Join(p.staging.tree, ManifestName), filepath.Join(p.out, ManifestName)); err != nil {
		return false, err
	}
	return true, nil
}
