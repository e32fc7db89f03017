package serve

import (
	"context"
	"time"
)

// How long to wait for what belongs to a change: an editor that writes a file in two
// steps, or in another's place, and a program that writes many files.
const (
	quiet    = 2 * time.Millisecond   // after the last event
	hurry    = 40 * time.Millisecond  // after the first
	patience = 150 * time.Millisecond // before content is called broken that was good: it may be half written
	stubborn = time.Second            // before it is called broken although it goes on changing
)

// follow rebuilds the portal after each change, until the context ends.
func (s *Server) follow(ctx context.Context, box *mailbox) {
	var since time.Time // when the content was first found broken and not told so; zero where it was not
	for {
		select {
		case <-ctx.Done():
			return
		case <-box.mail:
		}
		touched := settled(ctx, box)
		if touched.none() || ctx.Err() != nil {
			continue
		}
		made := s.builder.build(touched)
		if former, _ := s.states.now(); made.portal == nil && !former.broken {
			if since.IsZero() {
				since = time.Now()
			}
			if time.Since(since) < stubborn && changesSoon(ctx, box) {
				continue
			}
		}
		since = time.Time{}
		s.publish(made)
	}
}

// settled takes changes until no more come.
func settled(ctx context.Context, box *mailbox) changes {
	touched := box.take()
	last := time.After(hurry)
	for {
		select {
		case <-ctx.Done():
			return touched
		case <-last:
			touched.add(box.take())
			return touched
		case <-time.After(quiet):
			return touched
		case <-box.mail:
			touched.add(box.take())
		}
	}
}

// changesSoon waits whether more changes come, and leaves them where they are.
func changesSoon(ctx context.Context, box *mailbox) bool {
	select {
	case <-box.mail:
		box.put(changes{}) // the mail is still there
		return true
	case <-time.After(patience):
	case <-ctx.Done():
	}
	return false
}
