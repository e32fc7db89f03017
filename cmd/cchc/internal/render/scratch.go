package render

import (
	"html/template"
	"strings"
	"sync"
)

// scratch is memory that pages are made in one after the other.
type scratch struct {
	bytes    []byte // of the part that is being made
	pieces   pieces
	remedies reused[remedyView]
	trends   reused[trendRow]
	known    known
}

// restart lets the next page have the memory of the one before.
func (s *scratch) restart() {
	s.remedies.restart()
	s.trends.restart()
	s.known.restart()
}

// pieces are finished small parts of pages: hundreds share a piece of memory, where
// each would need its own. It is never written again, so that who keeps one may.
type pieces struct{ together strings.Builder }

const (
	togetherSize = 16 << 10
	largePiece   = togetherSize / 4 // has memory of its own
)

func (p *pieces) add(piece []byte) template.HTML {
	if len(piece) >= largePiece {
		return template.HTML(piece)
	}
	if p.together.Cap()-p.together.Len() < len(piece) {
		p.together = strings.Builder{}
		p.together.Grow(togetherSize)
	}
	start := p.together.Len()
	p.together.Write(piece)
	return template.HTML(p.together.String()[start:])
}

// reused are the lists of a page, one behind the other in one memory. A list is the
// page's until the next page begins.
type reused[T any] struct {
	all  []T
	used int
}

func (r *reused[T]) restart() {
	clear(r.all[:r.used])
	r.used = 0
}

// list is a list of zero values.
func (r *reused[T]) list(length int) []T {
	if r.used+length > len(r.all) {
		r.all, r.used = make([]T, max(2*len(r.all), length)), 0
	}
	list := r.all[r.used : r.used+length : r.used+length]
	r.used += length
	return list
}

func newScratches() sync.Pool { return sync.Pool{New: func() any { return new(scratch) }} }
