package publish

import (
	"crypto/sha256"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"cchc/cmd/cchc/internal/stamp"
)

// Stamp is what a published file is known by again without reading it, and the
// hash that it then has.
type Stamp struct {
	stamp.Stamp
	SHA256 Hash
}

func stampOf(info fs.FileInfo, sum Hash) Stamp { return Stamp{stamp.Of(info, time.Now()), sum} }

// sameFile tells whether two stamps are of one file, unchanged; both were taken
// within one build.
func (s Stamp) sameFile(other Stamp) bool {
	s.Settled = other.Settled
	return s == other
}

// State is the stamp of every file of a portal as cchc left it, by path, the
// manifest's included. A build may store it in the user's cache folder, under the
// portal's folder, and hand it to Recall the next time. A lost state costs time,
// never bytes. A stale one is of no effect, since a file is trusted only where its
// stamp and the former manifest's hash agree.
type State map[string]Stamp

// State is the state of the new portal; call it after Commit. Whole is false where
// somebody has changed a file since it was written, which then is not in it.
func (p *Publication) State() (state State, whole bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	state = make(State, len(p.files)+1)
	for name, file := range p.files {
		p.stampNow(state, name, file.stamp)
	}
	p.stampNow(state, ManifestName, p.manifest)
	return state, len(state) == len(p.files)+1
}

// stampNow notes the stamp that a file has now: to give it a second name, and to
// take one away, has changed its description since it was written.
func (p *Publication) stampNow(state State, name string, written Stamp) {
	info, err := p.disk.lstat(p.at(name))
	if err != nil || !info.Mode().IsRegular() {
		return
	}
	now := stampOf(info, written.SHA256)
	if now.Size == written.Size && now.Modified == written.Modified && now.Inode == written.Inode {
		state[name] = now
	}
}

// somethingToClear tells whether a killed build has left something to clear in or beside
// the portal's folder: anything there but a spare at rest.
func somethingToClear(out string) bool {
	if inside, err := stands(machine{}, filepath.Join(out, insideName)); inside || err != nil {
		return true
	}
	beside, err := stands(machine{}, besidePath(out))
	if !beside {
		return err != nil
	}
	resting, err := atRest(machine{}, out)
	return !resting || err != nil
}

// Stands tells whether the portal of the state stands in the folder out, nothing of
// it changed, and no killed build has left anything to clear. Every tells whether
// something is true of each stamp.
func (s State) Stands(out string, every func(State, func(name string, known Stamp) bool) bool) bool {
	full, err := permitted(out, nil)
	if err != nil || len(s) == 0 || somethingToClear(full) {
		return false
	}
	return every(s, func(name string, known Stamp) bool {
		return known.stands(filepath.Join(full, filepath.FromSlash(name)))
	})
}

// stands tells whether a file is as it was left. One that was left only just before
// the stamp was taken is read.
func (s Stamp) stands(full string) bool {
	info, err := os.Lstat(full)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	if s.Settled {
		return s.Matches(info)
	}
	body, err := os.ReadFile(full)
	return err == nil && sha256.Sum256(body) == s.SHA256
}
