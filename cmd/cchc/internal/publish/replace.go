package publish

import (
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// The staging folder inside a portal whose files are replaced one by one:
//
//	.cchc-staging/new/…         files that wait to be put in place
//	.cchc-staging/old/…         former files, while they may be wanted back
//	.cchc-staging/journal.json  what is to be done: as long as it stands, the
//	                            replacement is begun and must be finished
//	.cchc-staging/undo.json     the same, renamed: it must be undone
//
// A folder with neither is rubbish. Every step can be taken again after a kill
// at any instant.
const (
	oldName     = "old"
	journalName = "journal.json"
	undoName    = "undo.json"
)

// replacement is the way of publishing where folders cannot be exchanged.
type replacement struct {
	disk    disk
	out     string
	folders *realFolders
}

func newReplacement(d disk, out string) *replacement {
	return &replacement{disk: d, out: out, folders: newRealFolders(d, out)}
}

// replace puts the staged files in place one by one. If a step fails, all are
// undone; if the undoing fails too, the next Begin goes on with it.
func (p *Publication) replace(plan plan) (placed bool, err error) {
	if err := p.staging.flush(append(plan.written, ManifestName)...); err != nil {
		return false, err
	}
	steps, err := p.steps(plan)
	if err != nil {
		return false, err
	}
	r := newReplacement(p.disk, p.out)
	if err := r.begin(steps); err != nil {
		return false, err
	}
	if err := r.carryOut(steps); err != nil {
		undoErr := r.giveUp(steps)
		p.staging.opened = undoErr == nil // else the next Begin needs all of it
		return false, errors.Join(err, undoErr)
	}
	err = r.disk.remove(r.inside(journalName))
	p.staging.opened = err == nil
	return true, err
}

// finishReplacement finishes or undoes what a killed build had begun in out, and
// clears its staging folder.
func (p *Publication) finishReplacement() error {
	r := newReplacement(p.disk, p.out)
	info, err := p.disk.lstat(r.inside())
	if err != nil {
		return ignoreMissing(err)
	}
	if !info.IsDir() {
		return p.disk.remove(r.inside())
	}
	if err := r.resume(); err != nil {
		return err
	}
	return removeTree(p.disk, r.inside())
}

// resume finishes the replacement of the journal that stands, or undoes it where
// that is what had been begun or where it cannot be finished.
func (r *replacement) resume() error {
	if steps, err := r.readJournal(undoName); !errors.Is(err, fs.ErrNotExist) {
		if err != nil {
			return err
		}
		return r.undo(steps)
	}
	steps, err := r.readJournal(journalName)
	if err != nil {
		return ignoreMissing(err)
	}
	if err := r.carryOut(steps); err != nil {
		return r.giveUp(steps)
	}
	return r.disk.remove(r.inside(journalName))
}

// giveUp turns a replacement into its undoing.
func (r *replacement) giveUp(steps []step) error {
	if err := r.disk.rename(r.inside(journalName), r.inside(undoName)); err != nil {
		return err
	}
	return r.undo(steps)
}

func (r *replacement) carryOut(steps []step) error {
	for _, step := range steps {
		var err error
		if step.Put {
			err = r.put(step)
		} else {
			err = r.takeAway(step)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// put puts a new file in place. The former one is given a second name first, so
// that readers never miss it; where the system has no hard links it is moved.
func (r *replacement) put(step step) error {
	local := filepath.FromSlash(step.Path)
	full, fresh := filepath.Join(r.out, local), r.inside(newName, local)
	if waiting, err := stands(r.disk, fresh); err != nil || !waiting {
		return err // nil: done before
	}
	if err := r.folders.make(path.Dir(step.Path)); err != nil {
		return err
	}
	if step.Had {
		if err := r.preserve(local, r.disk.link); err != nil {
			return err
		}
	} else if taken, err := stands(r.disk, full); err != nil || taken {
		return errors.Join(err, &fs.PathError{Op: "put", Path: step.Path, Err: errMeddled})
	}
	return r.disk.rename(fresh, full)
}

// takeAway removes a file that the new portal lacks, and folders that this
// leaves empty.
func (r *replacement) takeAway(step step) error {
	if err := r.preserve(filepath.FromSlash(step.Path), r.disk.rename); err != nil {
		return err
	}
	r.folders.prune(path.Dir(step.Path))
	return nil
}

// preserve keeps the former file in the folder of old ones by the given way,
// unless that was done before.
func (r *replacement) preserve(local string, by func(from, to string) error) error {
	from, to := filepath.Join(r.out, local), r.inside(oldName, local)
	if kept, err := stands(r.disk, to); err != nil || kept {
		return err
	}
	if err := r.folders.make(path.Dir(filepath.ToSlash(local))); err != nil {
		return err
	}
	if _, err := makeParents(r.disk, filepath.Dir(to)); err != nil {
		return err
	}
	if by(from, to) == nil {
		return nil
	}
	return r.disk.rename(from, to)
}

// undo takes the steps back, the last one first, and the mark that it must.
func (r *replacement) undo(steps []step) error {
	for _, step := range slices.Backward(steps) {
		if err := r.takeBack(step); err != nil {
			return err
		}
	}
	return r.disk.remove(r.inside(undoName))
}

func (r *replacement) takeBack(step step) error {
	if step.Put && !step.Had {
		return r.takeBackNew(step)
	}
	local := filepath.FromSlash(step.Path)
	full, old := filepath.Join(r.out, local), r.inside(oldName, local)
	if kept, err := stands(r.disk, old); err != nil || !kept {
		return err // nil: never preserved, or taken back before
	}
	if err := r.folders.make(path.Dir(step.Path)); err != nil {
		return err
	}
	return r.disk.rename(old, full)
}

// takeBackNew moves a file that had no former one back to where it waited.
func (r *replacement) takeBackNew(step step) error {
	local := filepath.FromSlash(step.Path)
	full, fresh := filepath.Join(r.out, local), r.inside(newName, local)
	waiting, err := stands(r.disk, fresh)
	if err == nil && !waiting {
		err = ignoreMissing(r.disk.rename(full, fresh))
	}
	if err == nil {
		r.folders.prune(path.Dir(step.Path))
	}
	return err
}

// inside is a place in the staging folder.
func (r *replacement) inside(parts ...string) string {
	return filepath.Join(r.out, insideName, filepath.Join(parts...))
}

// steps is what a plan needs done, in the order: what stands in the way of a new
// file, styles and scripts and the like, pages that use them, the manifest, and
// what no page leads to any more.
func (p *Publication) steps(plan plan) ([]step, error) {
	var first, assets, pages, last []step
	for _, name := range plan.written {
		had, err := p.hadFile(name)
		if err != nil {
			return nil, err
		}
		put := step{Path: name, Put: true, Had: had}
		if strings.HasSuffix(name, ".html") {
			pages = append(pages, put)
		} else {
			assets = append(assets, put)
		}
	}
	for _, name := range plan.removed {
		switch had, err := p.hadFile(name); {
		case err != nil:
			return nil, err
		case had && p.blocks(name):
			first = append(first, step{Path: name})
		case had:
			last = append(last, step{Path: name})
		}
	}
	manifest := step{Path: ManifestName, Put: true, Had: p.hasFormer}
	return slices.Concat(first, assets, pages, []step{manifest}, last), nil
}

// hadFile tells whether a file of the former portal is still there; somebody may
// have removed it, or put a folder in its place.
func (p *Publication) hadFile(name string) (bool, error) {
	if !has(p.formerFiles, name) {
		return false, nil
	}
	info, err := p.disk.lstat(p.at(name))
	if err != nil {
		return false, ignoreMissing(err)
	}
	return !info.IsDir(), nil
}
