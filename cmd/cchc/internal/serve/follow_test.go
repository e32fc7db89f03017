package serve

import (
	"bufio"
	"context"
	"io"
	"maps"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cchc/cmd/cchc/internal/madeup"
)

// awaits waits until a state is as it should be.
func awaits(t *testing.T, server *Server, what string, is func(state) bool) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if now, _ := server.states.now(); is(now) {
			return
		}
	}
	t.Fatalf("never: %s", what)
}

// TestBrokenContentIsServedWhenMended: it starts without a page to show, says why, and
// shows the portal when the mistake is mended; and when one comes again it keeps that.
func TestBrokenContentIsServedWhenMended(t *testing.T) {
	for name, poll := range map[string]bool{"told": false, "polling": true} {
		t.Run(name, func(t *testing.T) {
			content := maps.Clone(madeup.Portal(1, 1))
			good := content["portal.toml"]
			content["portal.toml"] = &fstest.MapFile{Data: []byte("titel = 1\n"), Mode: 0o644}
			server, folder := newServer(t, content, poll)
			if server.Polls() != poll {
				t.Skip("this system does not tell of changes here")
			}
			run(t, server)
			response := ask(server, "GET", "/", nil)
			if body := bodyOf(t, response); response.StatusCode != http.StatusServiceUnavailable || !scriptTag.MatchString(body) {
				t.Errorf("status %d: %s", response.StatusCode, body)
			}
			now, _ := server.states.now()
			if told := server.newsOf(now); !told.Broken || len(told.Mistakes) == 0 || !strings.HasSuffix(told.Mistakes[0].Place, "portal.toml:1:1") || told.Mistakes[0].Hint == "" {
				t.Errorf("told is %+v", told)
			}
			write := func(body []byte) {
				if err := os.WriteFile(filepath.Join(folder, "portal.toml"), body, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			write(good.Data)
			awaits(t, server, "the portal is there", func(s state) bool { return s.portal != nil && !s.broken && len(s.diagnostics) == 0 })
			write([]byte("titel = 1\n"))
			awaits(t, server, "the mistake is told", func(s state) bool { return s.broken && len(s.diagnostics) > 0 })
			if response := ask(server, "GET", "/", nil); response.StatusCode != http.StatusOK {
				t.Errorf("the last good page is lost: status %d", response.StatusCode)
			}
		})
	}
}

// TestAnotherFolderInItsPlace: a folder that is taken away and put back is read again.
func TestAnotherFolderInItsPlace(t *testing.T) {
	content := madeup.Portal(1, 1)
	server, folder := newServer(t, content, false)
	run(t, server)
	if err := os.Rename(folder, folder+"-former"); err != nil {
		t.Fatal(err)
	}
	content["pages/moi.md"] = &fstest.MapFile{Data: []byte("+++\ntitle = \"Trang mới\"\n+++\nChữ.\n"), Mode: 0o644}
	if err := os.CopyFS(folder, content); err != nil {
		t.Fatal(err)
	}
	awaits(t, server, "the new page", func(s state) bool { return !s.broken && isPage(s, "/moi/") })
}

// TestEventStreamEndsWithTheServer: a page that listens does not keep it from stopping.
func TestEventStreamEndsWithTheServer(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server, _ := newServer(t, madeup.Portal(1, 1), false)
	server.hosts = hostsOf(listener.Addr())
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- server.Serve(ctx, listener) }()
	response, err := http.Get("http://" + listener.Addr().String() + "/_cchc/events")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	stream := bufio.NewReader(response.Body)
	for {
		line, err := stream.ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(line, "data: {") {
			break
		}
	}
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	io.Copy(io.Discard, stream) // ends
}

// TestListenTakesTheNextPort that is free, where it may.
func TestListenTakesTheNextPort(t *testing.T) {
	first, err := Listen(0, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	port := first.Addr().(*net.TCPAddr).Port
	if second, err := Listen(port, 0); err == nil {
		second.Close()
		t.Error("two listen on one port")
	}
	second, err := Listen(port, 50)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if address := second.Addr().(*net.TCPAddr); address.Port <= port || !address.IP.IsLoopback() {
		t.Errorf("listens on %v", address)
	}
}
