// Package publish puts a finished portal in place: all or nothing, and nothing
// of others removed.
//
// # One publication
//
// Begin locks the folder, mends what a killed build left, and reads the former
// portal's manifest. Write and Keep give the files of the new portal, from as
// many goroutines as the caller likes; Commit puts them in place together;
// Abort leaves everything as it was. A file that stands already, byte for byte,
// is not written again: it keeps its time and, where the system has hard links,
// its inode. Where nothing differs nothing at all is written.
//
// # All or nothing
//
// The new portal grows in a hidden folder beside the old one (".public.cchc-staging"
// for "public"), with hard links for what it shares with the former and for
// files of others. Then the two folders are exchanged in one step (renameat2 on
// Linux, renamex_np on macOS) and the former one is removed. Whenever the
// process is killed, the portal is wholly the former or wholly the new one; the
// next Begin removes the rest.
//
// Of a large portal the former one is not removed, but stays in that hidden folder
// as a spare from which the next is made (spare.go): then a publication touches
// what has changed, and looks at the rest.
//
// Where folders cannot be exchanged (Windows; a file system without the call;
// a mount point; a parent folder that may not be written) the changed files are
// staged inside the portal (".cchc-staging") and replaced one by one – assets,
// pages, the manifest, then removals – under a journal. A failure is undone at
// once; what a killed build left half done is finished, or undone, by the next
// Begin.
//
// Because the folder itself is exchanged, a process that holds it open (a shell
// that stands in it, a container that mounts it) goes on seeing the former one.
//
// # Power cuts
//
// Being killed needs no flush; a power cut does, or a portal might stand with
// empty pages. On Linux the new files are brought to the disk before they are
// put in place: 2 ms for 60 new files, a third of a second for 10,000. Other
// systems have no cheap call for that: there the next build, or
// `check --published`, finds what a power cut damaged.
//
// # Files of others
//
// What the former manifest does not name is somebody else's: it is carried over
// and named in the Summary. If it stands where the new portal needs another
// file, Commit refuses. New files have mode 0644 and new folders 0755, less the
// umask; the portal's own folder keeps its mode and owner.
package publish

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io/fs"
	"iter"
	"path"
	"path/filepath"
	"sync"
)

// Publication is a portal on its way into its folder.
type Publication struct {
	name        string   // the portal's folder as it was given, for messages
	out         string   // the same, absolute, links resolved
	disk        disk     // the machine's, or a test's
	staging     *staging // where new files wait
	spareFrom   int      // see manner
	unlock      func() error
	madeParents []string // folders that Begin made, outermost first
	parallel    Parallel // nil: one after the other

	former       Manifest
	hasFormer    bool
	formerHash   Hash            // of the manifest file
	manifest     Stamp           // of the manifest that stands: the former's, then the new one's
	formerFiles  map[string]File // by path
	formerFolder map[string]bool // every folder that holds one of them
	recalled     State

	mu       sync.Mutex
	files    map[string]published // the new portal, by path
	folders  map[string]bool      // every folder that holds one of them
	firstErr error                // of Write: a portal that lacks a file is not put in place
	ended    bool
}

// published is a file of the new portal.
type published struct {
	stamp  Stamp
	staged bool // its bytes wait in the staging folder; else they stand already
}

// Begin prepares a publication into the folder out, which need not exist;
// missing parents are made. Forbidden are folders that out must neither be nor
// contain, such as the project's and the content's.
//
// While another build publishes beside it Begin waits; when ctx ends first the
// error is ErrBusy. It is a *RefusedError where out is no place for a portal,
// else a *FailedError. After Begin, Commit or Abort must be called.
func Begin(ctx context.Context, out string, forbidden ...string) (*Publication, error) {
	return begin(ctx, machine{}, manner{exchangesFolders, spareFrom}, out, forbidden)
}

// Former is the manifest of the portal that stands at out; ok is false where
// none stands.
func (p *Publication) Former() (manifest Manifest, ok bool) { return p.former, p.hasFormer }

// Recall hands back the State of an earlier publication into the same folder.
// With it Keep can keep files unread, and Write need not read a file to know it
// again. Call it before the first of them.
func (p *Publication) Recall(state State) { p.recalled = state }

// Write adds a file of the new portal; the path is relative and slash-separated.
// A file that stands already with the same bytes is kept, not written. It is safe
// for concurrent use. An error is a *PathError (the path is no path for a
// portal, or is taken) or a *FailedError; either way Commit will fail too.
func (p *Publication) Write(name string, body []byte) error {
	err := p.write(name, body)
	if err != nil {
		p.mu.Lock()
		defer p.mu.Unlock()
		err = explain(p.name, err)
		if p.firstErr == nil {
			p.firstErr = err
		}
	}
	return err
}

func (p *Publication) write(name string, body []byte) error {
	local, err := p.claim(name)
	if err != nil {
		return err
	}
	sum := Hash(sha256.Sum256(body))
	if stamp, ok := p.identical(name, local, sum, body); ok {
		p.record(name, published{stamp: stamp})
		return nil
	}
	info, err := p.staging.add(local, body)
	if err != nil {
		return err
	}
	p.record(name, published{stamp: stampOf(info, sum), staged: true})
	return nil
}

// identical tells whether the file that stands at the path has these bytes. It
// is read, unless the recalled state knows it by size and time.
func (p *Publication) identical(name, local string, sum Hash, body []byte) (Stamp, bool) {
	if p.staging.standing == nil {
		return Stamp{}, false
	}
	standing := filepath.Join(p.out, local)
	info, err := p.disk.lstat(standing)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(body)) {
		return Stamp{}, false
	}
	stamp := stampOf(info, sum)
	if known := p.recalled[name]; known.SHA256 == sum && known.Matches(info) {
		return stamp, true
	}
	read, err := p.disk.readFile(standing)
	return stamp, err == nil && bytes.Equal(read, body)
}

// Keep carries a file over from the former portal. It is false, and nothing is
// done, where the file is not there or is not as cchc recorded it: the recalled
// state must know it again, with the same hash as the former manifest. It is read
// only where it was recorded too soon after it was written to be known without.
// Keep is safe for concurrent use.
func (p *Publication) Keep(name string) bool {
	recalled, ok := p.recalled[name]
	if !ok || p.formerFiles[name].SHA256 != recalled.SHA256 {
		return false
	}
	info, err := p.disk.lstat(p.at(name))
	if err != nil || !info.Mode().IsRegular() || !p.unchanged(name, info, recalled) {
		return false
	}
	if _, err := p.claim(name); err != nil {
		return false
	}
	p.record(name, published{stamp: stampOf(info, recalled.SHA256)})
	return true
}

// unchanged tells whether a file is as it was recorded.
func (p *Publication) unchanged(name string, info fs.FileInfo, recalled Stamp) bool {
	if recalled.Settled || info.Size() != recalled.Size {
		return recalled.Matches(info)
	}
	body, err := p.disk.readFile(p.at(name))
	return err == nil && sha256.Sum256(body) == recalled.SHA256
}

// claim takes a path for one file and gives its form on this system.
func (p *Publication) claim(name string) (local string, err error) {
	local, err = localPath(name)
	if err != nil {
		return "", err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended {
		return "", errEnded
	}
	if has(p.files, name) || p.folders[name] {
		return "", &PathError{Path: name, Why: pathTaken}
	}
	for folder := path.Dir(name); folder != "."; folder = path.Dir(folder) {
		if has(p.files, folder) {
			return "", &PathError{Path: name, Why: pathTaken}
		}
	}
	p.files[name] = published{}
	addFolders(p.folders, name)
	return local, nil
}

// Sizes are the files of the new portal, in no order, with their sizes in bytes; the
// manifest is not among them. Call it after the last Write and Keep.
func (p *Publication) Sizes() iter.Seq2[string, int64] {
	return func(yield func(string, int64) bool) {
		for name, file := range p.files {
			if !yield(name, file.stamp.Size) {
				return
			}
		}
	}
}

func (p *Publication) record(name string, file published) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.files[name] = file
}

// Abort removes what was staged; out stays as it was. After Commit it does
// nothing.
func (p *Publication) Abort() error { return explain(p.name, p.end()) }

// end clears the staging folder and lets the next build in.
func (p *Publication) end() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended {
		return nil
	}
	p.ended = true
	err := p.clear()
	for _, folder := range reversed(p.madeParents) {
		if p.disk.remove(folder) != nil {
			break // the portal stands in it
		}
	}
	if p.unlock != nil {
		err = errors.Join(err, p.unlock())
	}
	return err
}

// sparing tells whether a portal of so many files keeps a spare.
func (p *Publication) sparing(files int) bool {
	return p.staging.beside && files >= p.spareFrom && !p.staging.copied.Load()
}

// putBack lets a spare that was not needed rest again, without new files and those of
// others. What of ours it lacks the next publication sees.
func (p *Publication) putBack() error {
	old := func(name string) bool { return has(p.formerFiles, name) && !p.files[name].staged }
	err := mark(p.disk, p.out, unfinishedName, "") // it may have been about to be exchanged
	if err == nil {
		err = newSpare(p.disk, p.staging.tree).look(p.parallel, old)
	}
	if err == nil {
		err = rest(p.disk, p.out)
	}
	return err
}

// clear removes what this publication left in the staging folder.
func (p *Publication) clear() error {
	switch {
	case p.staging == nil || !p.staging.opened:
		return nil
	case p.staging.swapped && p.sparing(len(p.files)):
		return p.retire(func(name string) bool { return has(p.formerFiles, name) })
	case p.staging.swapped:
		return p.sweep(func(name string) bool { return has(p.formerFiles, name) })
	case p.staging.spare != nil && p.staging.beside:
		return p.putBack()
	}
	return p.staging.discard()
}
