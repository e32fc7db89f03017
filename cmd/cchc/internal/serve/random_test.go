package serve

import (
	"context"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/madeup"
)

// run runs a server until the test ends.
func run(t *testing.T, server *Server) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- server.Serve(ctx, listener) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("the server ends with %v", err)
		}
	})
}

// editor edits content on a disk as people and their programs do.
type editor struct {
	t      *testing.T
	random *rand.Rand
	folder string
	whole  fstest.MapFS // the content as it was
	names  []string     // of its files
}

func (e *editor) path(name string) string { return filepath.Join(e.folder, filepath.FromSlash(name)) }

func (e *editor) must(err error) {
	e.t.Helper()
	if err != nil {
		e.t.Fatal(err)
	}
}

// write writes a file in one of the ways of editors: over the old one, in two steps,
// or beside it and into its place.
func (e *editor) write(name string, body []byte) {
	e.must(os.MkdirAll(filepath.Dir(e.path(name)), 0o755))
	switch e.random.IntN(3) {
	case 0:
		e.must(os.WriteFile(e.path(name), body, 0o644))
	case 1:
		file, err := os.Create(e.path(name))
		e.must(err)
		for _, part := range [][]byte{body[:len(body)/2], body[len(body)/2:]} {
			_, err := file.Write(part)
			e.must(err)
			time.Sleep(time.Duration(e.random.IntN(3)) * time.Millisecond)
		}
		e.must(file.Close())
	default:
		draft := e.path(name) + "~"
		e.must(os.WriteFile(draft, body, 0o644))
		e.must(os.Rename(draft, e.path(name)))
	}
}

// edit makes one change, valid or not.
func (e *editor) edit(number int) {
	name := e.names[e.random.IntN(len(e.names))]
	body := e.whole[name].Data
	switch e.random.IntN(9) {
	case 0: // half of it is lost
		e.write(name, body[:e.random.IntN(len(body)+1)])
	case 1:
		e.write(name, append([]byte("scroe = 1,5\n"), body...))
	case 2:
		e.must(os.RemoveAll(e.path(name)))
	case 3:
		top, _, _ := strings.Cut(name, "/")
		e.must(os.RemoveAll(e.path(top)))
	case 4: // a unit comes, under the name of another
		e.must(os.RemoveAll(e.path("xa-moi")))
		unit, err := fs.Sub(e.whole, unitOf(e.whole))
		e.must(err)
		e.must(os.CopyFS(e.path("xa-moi"), unit))
	case 5:
		e.must(os.RemoveAll(e.path("xa-moi")))
	case 6:
		e.write("pages/moi.md", fmt.Appendf(nil, "+++\ntitle = \"Trang %d\"\n+++\nChữ %d.\n", number, number))
	default:
		if strings.HasSuffix(name, ".md") {
			body = fmt.Appendf(slices.Clip(body), "\nĐoạn %d.\n", number)
		}
		e.write(name, body)
	}
}

// unitOf is a unit's folder.
func unitOf(content fs.FS) string {
	units, _ := fs.Glob(content, "*/unit.toml")
	return strings.TrimSuffix(units[0], "/unit.toml")
}

// mend gives every file its first content, save a page of its own.
func (e *editor) mend() {
	e.must(os.RemoveAll(e.path("xa-moi")))
	for _, name := range e.names {
		e.write(name, e.whole[name].Data)
	}
}

// TestRandomEdits changes content at random, fast and during rebuilds, while pages are
// asked for: whenever it stops, what is served and told is what a clean build makes
// and tells, and a thousand changes leave no more memory behind than a few.
func TestRandomEdits(t *testing.T) {
	edits, rest := 60, 20
	if os.Getenv("CCHC_LONG") != "" {
		edits, rest = 1000, 50
	}
	whole := madeup.Portal(4, 1)
	server, folder := newServer(t, whole, false)
	run(t, server)
	e := &editor{t, rand.New(rand.NewPCG(7, 8)), folder, whole, slices.Sorted(maps.Keys(whole))}
	reading, stop := context.WithCancel(context.Background())
	defer stop()
	go readPages(reading, server)
	var early uint64
	for number := range edits {
		e.edit(number)
		time.Sleep(time.Duration(e.random.IntN(4)) * time.Millisecond)
		if number%rest == rest-1 {
			if number%(2*rest) == rest-1 {
				e.mend()
			}
			agrees(t, server, folder)
			if early == 0 {
				early = heap()
			}
		}
	}
	e.mend()
	e.must(os.RemoveAll(e.path("pages/moi.md")))
	agrees(t, server, folder)
	stop()
	late := heap()
	t.Logf("memory in use: %d bytes after %d edits, %d after %d", early, rest, late, edits)
	if late > early+early/2 {
		t.Errorf("memory grew from %d to %d bytes", early, late)
	}
}

// readPages asks for pages, one after another.
func readPages(ctx context.Context, server *Server) {
	for ctx.Err() == nil {
		now, _ := server.states.now()
		if now.portal == nil {
			continue
		}
		for _, page := range now.portal.Site.Pages {
			ask(server, "GET", page.Address, nil)
			if ctx.Err() != nil {
				return
			}
		}
	}
}

// agrees waits until what is told is what a clean build tells, and compares every
// file with the clean build's.
func agrees(t *testing.T, server *Server, folder string) {
	t.Helper()
	checked := build.Check(os.DirFS(folder), "")
	end := time.Now().Add(time.Minute)
	for {
		now, _ := server.states.now()
		told := slices.Equal(now.diagnostics, checked.Diagnostics) && now.broken == checked.Errors()
		if told && (now.broken || now.portal.Site.Portal.Digest == checked.Digest) {
			break
		}
		if time.Now().After(end) {
			t.Fatalf("told is %v,\nby a clean build %v", now.diagnostics, checked.Diagnostics)
		}
		time.Sleep(10 * time.Millisecond)
	}
	if checked.Errors() {
		return
	}
	for path, want := range everyFile(t, folder) {
		got := bodyOf(t, ask(server, "GET", "/"+path, nil))
		if scriptTag.ReplaceAllString(got, "") != want {
			t.Fatalf("%s is not that of a clean build", path)
		}
	}
}

// heap is the memory in use.
func heap() uint64 {
	runtime.GC()
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return memory.HeapAlloc
}
