package serve

import (
	"slices"
	"sync"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
)

// state is what is served: the last good portal, and what is wrong now. It is not
// changed.
type state struct {
	version     int          // of the portal
	portal      *build.Asked // nil before there was a good one
	broken      bool         // the content now is not that of the portal
	diagnostics []diag.Diagnostic
}

// states hands on the latest state.
type states struct {
	mutex   sync.Mutex
	latest  state
	changed chan struct{} // is closed when there is another
}

func newStates() *states { return &states{changed: make(chan struct{})} }

// now is the latest state, and a channel that is closed when there is another.
func (s *states) now() (state, <-chan struct{}) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	return s.latest, s.changed
}

// update makes the next state of the latest.
func (s *states) update(change func(*state)) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	change(&s.latest)
	close(s.changed)
	s.changed = make(chan struct{})
}

// fail adds what is wrong with a page of a portal, once.
func (s *states) fail(version int, failure diag.Diagnostic) {
	if latest, _ := s.now(); latest.version != version || slices.Contains(latest.diagnostics, failure) {
		return
	}
	s.update(func(latest *state) {
		if latest.version == version {
			latest.diagnostics, latest.broken = append(slices.Clip(latest.diagnostics), failure), true
		}
	})
}
