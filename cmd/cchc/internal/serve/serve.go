// Package serve shows a portal while its content is being written: it makes pages in
// memory when they are asked for, writes nothing to disk, and tells open pages when
// something has changed.
//
// The way of a change is: a watcher names the file; a builder reads what was touched,
// checks and plans the portal, and makes a new state of it; pages that are open are
// told over an event stream, ask for themselves again, and put the new content in
// their place. A state is never changed, so that requests read it while the next is
// made. Content with errors makes no new portal: the last good one stays, and the
// mistakes are told with it.
//
// What is served are the bytes that build writes, plus one script tag. The script,
// its style and its worker are embedded here: nothing of them is ever published.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"

	"cchc/cmd/cchc/internal/diag"
)

// Config says what is served.
type Config struct {
	Content   string // the folder
	Templates Looks
	Static    Looks
	Language  diag.Language
	Poll      bool         // look at files again and again, instead of being told
	Report    func(Report) // is called after each rebuild; by one goroutine at a time
}

// Looks are the built-in templates or static files, and the folder whose files take
// their place; "" for none.
type Looks struct {
	BuiltIn fs.FS
	Folder  string
}

// Report is what a rebuild has come to.
type Report struct {
	Took        time.Duration
	Pages       int // of the last good portal
	Good        bool
	Diagnostics []diag.Diagnostic
}

// Server serves one portal.
type Server struct {
	config  Config
	builder *builder
	changes watcher
	states  *states
	hosts   map[string]bool // what the portal may be called by
	run     string          // tells this run of the program from any other
}

// watcher puts changes of files into a box.
type watcher interface {
	run(ctx context.Context, box *mailbox)
}

// New makes a server for an address that is listened on, and builds the portal for
// the first time.
func New(config Config, address net.Addr) (*Server, error) {
	builder, err := newBuilder(config)
	if err != nil {
		return nil, err
	}
	// Who watches first and reads then misses nothing.
	s := &Server{config: config, builder: builder, changes: newWatcher(config), states: newStates(), hosts: hostsOf(address), run: strconv.FormatInt(time.Now().UnixNano(), 36)}
	s.publish(builder.build(everything()))
	return s, nil
}

// newWatcher is told of changes by the system, or looks for them where the system
// does not tell, or does not tell of so many folders.
func newWatcher(config Config) watcher {
	places := config.places()
	if !config.Poll && !slices.ContainsFunc(places, func(place place) bool { return isFar(place.path) }) {
		if notifier, err := newNotifier(places); err == nil {
			return notifier
		}
	}
	return newPoller(places)
}

// Polls tells whether the server looks for changes itself.
func (s *Server) Polls() bool {
	_, polls := s.changes.(*poller)
	return polls
}

// Serve serves until the context ends, and closes the folders.
func (s *Server) Serve(ctx context.Context, listener net.Listener) error {
	defer s.builder.content.close()
	ctx, cancel := context.WithCancel(ctx)
	var group sync.WaitGroup
	defer group.Wait()
	defer cancel()
	box := newMailbox()
	group.Go(func() { s.changes.run(ctx, box) })
	group.Go(func() { s.follow(ctx, box) })
	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	group.Go(func() {
		<-ctx.Done()
		shutDown(server)
	})
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// shutDown ends what is being answered, within a second.
func shutDown(server *http.Server) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if server.Shutdown(ctx) != nil {
		server.Close()
	}
}

// Listen listens on this machine alone: on the port, or where that is taken and
// others are allowed, on the next that is free.
func Listen(port, others int) (net.Listener, error) {
	var err error
	for next := port; next <= port+others; next++ {
		var listener net.Listener
		if listener, err = net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", next)); err == nil {
			return listener, nil
		}
	}
	return nil, err
}
