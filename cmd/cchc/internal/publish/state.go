package publish

import "io/fs"

// Stamp is what a published file is known by again without reading it.
type Stamp struct {
	Size     int64 `json:"size"`     // bytes
	Modified int64 `json:"modified"` // time of last change, nanoseconds since 1970
	SHA256   Hash  `json:"sha256"`
}

// State is the stamp of every file of a portal as cchc left it, by path. A build
// may store it in the user's cache folder, under the portal's folder, and hand
// it to Recall the next time. A lost state costs time, never bytes. A stale one
// is of no effect, since a file is trusted only where size, time and the former
// manifest's hash all agree.
type State map[string]Stamp

// State is the state of the new portal; call it after Commit.
func (p *Publication) State() State {
	p.mu.Lock()
	defer p.mu.Unlock()
	state := make(State, len(p.files))
	for name, file := range p.files {
		state[name] = file.stamp
	}
	return state
}

func stampOf(info fs.FileInfo, sum Hash) Stamp {
	return Stamp{Size: info.Size(), Modified: info.ModTime().UnixNano(), SHA256: sum}
}
