package serve

import (
	"context"
	"io/fs"
	"path/filepath"
	"time"
)

// poller looks at every file again and again: on a drive of another machine the
// system does not tell of changes.
type poller struct {
	places []place
	seen   []map[string]sight // by path, for each place
}

// sight is what is seen of a file without reading it.
type sight struct {
	size     int64
	modified time.Time
	mode     fs.FileMode
}

func newPoller(places []place) *poller {
	p := &poller{places: places}
	for _, place := range places {
		p.seen = append(p.seen, look(place.path))
	}
	return p
}

// look sees all files of a folder. What goes while it looks is not there.
func look(folder string) map[string]sight {
	seen := map[string]sight{}
	filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if path != folder && isHidden(path) {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if info, err := entry.Info(); err == nil && !info.IsDir() {
			seen[path] = sight{info.Size(), info.ModTime(), info.Mode()}
		} else if err == nil {
			seen[path] = sight{mode: info.Mode()}
		}
		return nil
	})
	return seen
}

// A look is taken each second; where one takes long, nine tenths of the time are
// left for other work.
const pollEvery = time.Second

// run puts changes into the box until the context ends.
func (p *poller) run(ctx context.Context, box *mailbox) {
	wait := pollEvery
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		begun := time.Now()
		for i, place := range p.places {
			now := look(place.path)
			for _, path := range differing(p.seen[i], now) {
				box.put(below(place.path, path, place.looks))
			}
			p.seen[i] = now
		}
		wait = max(pollEvery, 9*time.Since(begun))
	}
}

// differing are the files that came, went or changed.
func differing(former, now map[string]sight) []string {
	var paths []string
	for path, sight := range now {
		if known, ok := former[path]; !ok || known != sight {
			paths = append(paths, path)
		}
	}
	for path := range former {
		if _, ok := now[path]; !ok {
			paths = append(paths, path)
		}
	}
	return paths
}
