package publish

import (
	"crypto/sha256"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
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
	names := append(slices.Sorted(maps.Keys(p.files)), ManifestName) // files of one folder after each other
	stamps := make([]Stamp, len(names))
	_ = p.parallel.each(len(names), func(i int) error {
		stamps[i] = p.stampNow(names[i])
		return nil
	})
	state = make(State, len(names))
	for i, name := range names {
		if stamps[i] != (Stamp{}) {
			state[name] = stamps[i]
		}
	}
	return state, len(state) == len(names)
}

// stampNow is the stamp that a file has now: to give it a second name, and to take one
// away, has changed its description since it was written. It is empty where more than
// that has changed.
func (p *Publication) stampNow(name string) Stamp {
	written := p.files[name].stamp
	if name == ManifestName {
		written = p.manifest
	}
	info, err := p.disk.lstat(p.at(name))
	if err != nil || !info.Mode().IsRegular() {
		return Stamp{}
	}
	now := stampOf(info, written.SHA256)
	if now.Size != written.Size || now.Modified != written.Modified || now.Inode != written.Inode {
		return Stamp{}
	}
	return now
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
