package serve

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// place is a folder to be watched.
type place struct {
	path  string
	looks bool // it holds templates or static files
}

// places are the folders that a portal is made from.
func (c Config) places() []place {
	places := []place{{path: c.Content}}
	for _, looks := range []Looks{c.Templates, c.Static} {
		if looks.Folder != "" {
			places = append(places, place{looks.Folder, true})
		}
	}
	return places
}

// notifier is told of changes by the system.
type notifier struct {
	places  []place
	watcher *fsnotify.Watcher
	roots   []fs.FileInfo // of the places, as they are watched; nil for one that is not there
}

func newNotifier(places []place) (*notifier, error) {
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	n := &notifier{places: places, watcher: watcher, roots: make([]fs.FileInfo, len(places))}
	for i := range places {
		if err := n.begin(i); err != nil {
			watcher.Close()
			return nil, err
		}
	}
	return n, nil
}

// begin watches a whole place.
func (n *notifier) begin(i int) error {
	n.roots[i], _ = os.Stat(n.places[i].path)
	return n.add(n.places[i].path)
}

// add watches a folder and all below it: a system's watch is on one folder.
func (n *notifier) add(folder string) error {
	return filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil // it is gone again
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case path != folder && isHidden(path):
			return fs.SkipDir
		}
		if err := n.watcher.Add(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
}

// isHidden tells whether a file is an editor's or a system's own: see what content
// passes over.
func isHidden(path string) bool {
	name := filepath.Base(path)
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "~$")
}

// rootsLookedAt is how often it is looked whether another folder stands in a place:
// of that the system does not tell.
const rootsLookedAt = time.Second

// run puts changes into the box until the context ends.
func (n *notifier) run(ctx context.Context, box *mailbox) {
	defer n.watcher.Close()
	ticker := time.NewTicker(rootsLookedAt)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-n.watcher.Events:
			n.hear(event, box)
		case <-n.watcher.Errors: // events were lost
			for i := range n.places {
				n.begin(i)
			}
			box.put(everything())
		case <-ticker.C:
			n.lookAtRoots(box)
		}
	}
}

func (n *notifier) hear(event fsnotify.Event, box *mailbox) {
	if isHidden(event.Name) {
		return
	}
	if event.Has(fsnotify.Create) {
		if info, err := os.Lstat(event.Name); err == nil && info.IsDir() {
			n.add(event.Name) // before it is read: what comes later is told
		}
	}
	for _, place := range n.places {
		if relative, err := filepath.Rel(place.path, event.Name); err == nil && relative != ".." && !strings.HasPrefix(relative, ".."+string(filepath.Separator)) {
			box.put(below(place.path, event.Name, place.looks))
		}
	}
}

func (n *notifier) lookAtRoots(box *mailbox) {
	for i, place := range n.places {
		now, err := os.Stat(place.path)
		if (err != nil) == (n.roots[i] == nil) && (err != nil || os.SameFile(now, n.roots[i])) {
			continue
		}
		n.begin(i)
		box.put(everything())
	}
}
