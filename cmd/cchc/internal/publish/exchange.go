package publish

import (
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
)

// exchange makes the staged tree a whole portal and puts it in out's place in
// one step; the former portal is removed after that.
func (p *Publication) exchange(plan plan, others survey) (placed bool, err error) {
	if err := p.completeTree(plan, others); err != nil {
		return false, err
	}
	beside := besidePath(p.out)
	if others.root == nil {
		p.staging.spare = nil // there is no former one
		err = p.disk.rename(beside, p.out)
		return err == nil, err
	}
	err = p.disk.exchange(beside, p.out)
	if cannotExchange(err) {
		return p.replaceInstead(plan)
	}
	p.staging.swapped = err == nil
	return err == nil, err
}

// completeTree adds to the staged files all that stays as it is. At the end the
// tree is a portal, and no longer marked as unfinished.
func (p *Publication) completeTree(plan plan, others survey) error {
	if err := p.parallel.each(len(plan.kept), func(i int) error { return p.carryKept(plan.kept[i]) }); err != nil {
		return err
	}
	if err := p.carryOthers(others); err != nil {
		return err
	}
	if err := p.staging.spare.finish(p.needed(others)); err != nil {
		return err
	}
	if err := p.addManifest(plan.manifest); err != nil {
		return err
	}
	if err := p.staging.flush(append(plan.written, ManifestName)...); err != nil {
		return err
	}
	return p.disk.remove(filepath.Join(p.staging.tree, unfinishedName))
}

// needed tells of a folder whether something of the new portal or of others is in
// it, or it is another's.
func (p *Publication) needed(others survey) func(folder string) bool {
	theirs := map[string]bool{}
	for _, folder := range others.folders {
		theirs[folder.path] = true
		addFolders(theirs, folder.path)
	}
	for _, file := range others.files {
		addFolders(theirs, file.path)
	}
	return func(folder string) bool { return p.folders[folder] || theirs[folder] }
}

// carryKept carries over a file of the former portal, if it is still the one
// that was compared.
func (p *Publication) carryKept(name string) error {
	info, err := p.disk.lstat(p.at(name))
	if err != nil {
		return err
	}
	if stamp := p.files[name].stamp; !stamp.sameFile(stampOf(info, stamp.SHA256)) {
		return &fs.PathError{Op: "keep", Path: name, Err: errMeddled}
	}
	return p.staging.carry(filepath.FromSlash(name), info)
}

// carryOthers carries over what is not ours. A folder takes on its mode when all
// is in it, as it may forbid writing.
func (p *Publication) carryOthers(others survey) error {
	for _, folder := range others.folders {
		if err := p.staging.folder(filepath.FromSlash(folder.path)); err != nil {
			return err
		}
	}
	for _, file := range others.files {
		if err := p.staging.carry(filepath.FromSlash(file.path), file.info); err != nil {
			return err
		}
	}
	for _, folder := range slices.Backward(others.folders) {
		if err := p.disk.resemble(filepath.Join(p.staging.tree, filepath.FromSlash(folder.path)), folder.info); err != nil {
			return err
		}
	}
	return nil
}

// replaceInstead goes on with a whole tree where the folders turn out not to be
// exchangeable: it is moved into the portal and its new files replace the old
// ones one by one.
func (p *Publication) replaceInstead(plan plan) (placed bool, err error) {
	inside := filepath.Join(p.out, insideName)
	if err := p.disk.makeDir(inside); err != nil {
		return false, err
	}
	tree := filepath.Join(inside, newName)
	if err := p.disk.rename(besidePath(p.out), tree); err != nil {
		return false, errors.Join(err, p.disk.remove(inside))
	}
	p.staging.beside, p.staging.tree = false, tree
	return p.replace(plan)
}

// sweepLeftover removes what a build that was killed left beside out.
func (p *Publication) sweepLeftover() error {
	beside := besidePath(p.out)
	info, err := p.disk.lstat(beside)
	if err != nil {
		return ignoreMissing(err)
	}
	if !info.IsDir() {
		return p.disk.remove(beside)
	}
	unfinished, err := stands(p.disk, filepath.Join(beside, unfinishedName))
	if err != nil {
		return err
	}
	if unfinished {
		return p.sweepUnfinished()
	}
	leftover, _, err := p.readManifest(beside)
	if err != nil {
		return err
	}
	return p.sweep(func(name string) bool { _, own := leftover.Find(name); return own })
}

// sweepUnfinished leaves a spare where it can be used.
func (p *Publication) sweepUnfinished() error {
	resting, err := atRest(p.disk, p.out)
	if err != nil {
		return err
	}
	if resting && p.hasFormer && p.sparing(len(p.formerFiles)) {
		p.staging.hasSpare = true
		p.staging.ours = func(name string) bool { return has(p.formerFiles, name) }
		return nil
	}
	return removeStaged(p.disk, p.out)
}
