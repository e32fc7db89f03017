package serve

import (
	"context"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/static"
	"cchc/templates"
)

var testAddress = &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8242}

// newServer writes content to a disk and makes a server that nobody listens to yet.
func newServer(t *testing.T, content fs.FS, poll bool) (*Server, string) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "content")
	if err := os.CopyFS(folder, content); err != nil {
		t.Fatal(err)
	}
	server, err := New(Config{Content: folder, Templates: Looks{BuiltIn: templates.FS}, Static: Looks{BuiltIn: static.FS}, Language: diag.Vietnamese, Poll: poll}, testAddress)
	if err != nil {
		t.Fatal(err)
	}
	return server, folder
}

// ask sends a request with this machine's name.
func ask(s *Server, method, target string, change func(*http.Request)) *http.Response {
	request := httptest.NewRequest(method, "http://127.0.0.1:8242/", nil)
	request.URL.Path, request.URL.RawPath = target, ""
	if change != nil {
		change(request)
	}
	recorder := httptest.NewRecorder()
	s.ServeHTTP(recorder, request)
	return recorder.Result()
}

func bodyOf(t *testing.T, response *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

// everyFile is a portal as build makes it.
func everyFile(t *testing.T, folder string) map[string]string {
	t.Helper()
	files := map[string]string{}
	content := os.DirFS(folder)
	looks, err := build.NewLooks(templates.FS, static.FS)
	if err != nil {
		t.Fatal(err)
	}
	checked := build.Check(content, "")
	if checked.Site == nil {
		t.Fatalf("%v", checked.Diagnostics)
	}
	var mutex sync.Mutex
	if _, err := build.Render(context.Background(), checked.Site, content, looks, func(path string, body []byte) error {
		mutex.Lock()
		defer mutex.Unlock()
		if !hosting.IsConfiguration(path) { // which is not for readers
			files[path] = string(body)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return files
}

var scriptTag = regexp.MustCompile(`<script defer src="/_cchc/preview.js" data-run="\w+" data-version="\d+" data-body="\w+"></script>`)

// TestServedIsWhatBuildMakes: the same bytes, and in pages one script tag more.
func TestServedIsWhatBuildMakes(t *testing.T) {
	server, folder := newServer(t, madeup.Portal(3, 2), false)
	for path, want := range everyFile(t, folder) {
		address := "/" + strings.TrimSuffix(path, "index.html")
		response := ask(server, "GET", address, nil)
		got := bodyOf(t, response)
		if strings.HasSuffix(path, ".html") {
			if tags := scriptTag.FindAllString(got, -1); len(tags) != 1 || !strings.HasSuffix(got, tags[0]+"</body>\n</html>") {
				t.Errorf("%s: %d script tags of the preview", address, len(tags))
			}
			got = scriptTag.ReplaceAllString(got, "")
		}
		if response.StatusCode != http.StatusOK || got != want {
			t.Errorf("%s: status %d, %d bytes for %d", address, response.StatusCode, len(got), len(want))
		}
	}
}

// TestHeadersOfProduction: every answer says what a web server should say.
func TestHeadersOfProduction(t *testing.T) {
	server, _ := newServer(t, madeup.Portal(1, 1), false)
	for target, want := range map[string]string{
		"/": "text/html; charset=utf-8", "/datapackage.json": "application/json", "/feed.xml": "application/atom+xml; charset=utf-8",
		"/sitemap.xml": "application/xml; charset=utf-8", "/chia-se.png": "image/png", "/khong-co": "text/html; charset=utf-8", "/_cchc/preview.js": "text/javascript; charset=utf-8",
	} {
		header := ask(server, "GET", target, nil).Header
		if got := header.Get("Content-Type"); got != want {
			t.Errorf("%s is of type %q", target, got)
		}
		policy := header.Get("Content-Security-Policy")
		if !strings.HasPrefix(policy, "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;") || !strings.Contains(policy, "frame-ancestors 'none'") ||
			strings.Contains(policy, "connect") || header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: %v", target, header)
		}
	}
	if policy := ask(server, "GET", "/_cchc/worker.js", nil).Header.Get("Content-Security-Policy"); policy != "default-src 'none'; connect-src 'self'" {
		t.Errorf("the worker's policy is %q", policy)
	}
}

// TestOnlyThisMachineIsAnswered: a page of another host's, led here under its own
// name, reads nothing.
func TestOnlyThisMachineIsAnswered(t *testing.T) {
	server, _ := newServer(t, madeup.Portal(1, 1), false)
	for host, want := range map[string]int{
		"127.0.0.1:8242": 200, "localhost:8242": 200, "": 421, "127.0.0.1": 421, "127.0.0.1:80": 421, "evil.example": 421, "evil.example:8242": 421,
		"127.0.0.1.evil.example:8242": 421, "localhost.:8242": 421, "192.168.1.2:8242": 421,
	} {
		for _, target := range []string{"/", "/_cchc/worker.js", "/khong-co"} {
			response := ask(server, "GET", target, func(r *http.Request) { r.Host = host })
			if got := response.StatusCode; got != want && !(want == 200 && target == "/khong-co" && got == 404) {
				t.Errorf("%q, %s: status %d", host, target, got)
			}
			if body := bodyOf(t, response); want != 200 && len(body) > 60 {
				t.Errorf("%q, %s is answered: %.100s", host, target, body)
			}
		}
	}
}

func TestOnlyReadingIsAnswered(t *testing.T) {
	server, _ := newServer(t, madeup.Portal(1, 1), false)
	for _, method := range []string{"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"} {
		if response := ask(server, method, "/", nil); response.StatusCode != http.StatusMethodNotAllowed || response.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: status %d", method, response.StatusCode)
		}
	}
	head := ask(server, "HEAD", "/", nil)
	if body := bodyOf(t, head); head.StatusCode != 200 || body != "" || head.Header.Get("Content-Length") == "" {
		t.Errorf("HEAD: status %d, %d bytes", head.StatusCode, len(body))
	}
	if missing := ask(server, "HEAD", "/khong-co/", nil); missing.StatusCode != 404 || bodyOf(t, missing) != "" {
		t.Error("HEAD of what is not there")
	}
}

// TestNoPathLeavesTheSite asks for what stands outside, in every spelling.
func TestNoPathLeavesTheSite(t *testing.T) {
	server, folder := newServer(t, madeup.Portal(1, 1), false)
	secret := filepath.Join(filepath.Dir(folder), "secret.txt")
	if err := os.WriteFile(secret, []byte("secret"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(secret, filepath.Join(folder, "files", "tro.txt")); err != nil {
		t.Log("no links here:", err)
	}
	for _, target := range []string{
		"/../secret.txt", "/../../secret.txt", "/tep/../../secret.txt", "/tep/../portal.toml", "/portal.toml", "/tep/tro.txt", "/tep/", "/tep", "//secret.txt",
		"/..\\secret.txt", "/tep\\..\\..\\secret.txt", "/C:\\Windows\\win.ini", "/C:/Windows/win.ini", "/c:", "/index.html::$DATA", "/index.html.", "/index.html ", "/index.html\x00",
		"/con", "/CON.txt", "/nul", "/tep/aux.pdf", "/com1", "/LPT9.html", "/conin$", "/.git/config", "/tep/.env", "/" + secret, "/tai-nguyen/", "/tai-nguyen", "/du-lieu/excel/",
		"/_cchc/", "/_cchc/assets", "/_cchc/../portal.toml", "/_cchc/..\\serve.go", "", "*", "index.html",
	} {
		response := ask(server, "GET", target, nil)
		if body := bodyOf(t, response); response.StatusCode != http.StatusNotFound || strings.Contains(body, "secret") || strings.Contains(body, "base_url") {
			t.Errorf("%q: status %d: %.80s", target, response.StatusCode, body)
		}
	}
}

// TestAddressWithoutItsSlash leads to the page, as web servers do.
func TestAddressWithoutItsSlash(t *testing.T) {
	server, _ := newServer(t, madeup.Portal(1, 1), false)
	if response := ask(server, "GET", "/2023", nil); response.StatusCode != http.StatusFound || response.Header.Get("Location") != "/2023/" {
		t.Errorf("status %d, %q", response.StatusCode, response.Header.Get("Location"))
	}
	if response := ask(server, "GET", "//evil.example/..", nil); response.Header.Get("Location") != "" {
		t.Errorf("leads away to %q", response.Header.Get("Location"))
	}
}

// TestPortalBelowAPath: where base_url has a path the portal stands there too.
func TestPortalBelowAPath(t *testing.T) {
	content := madeup.Portal(1, 1)
	text := string(content["portal.toml"].Data)
	content["portal.toml"].Data = []byte(regexp.MustCompile(`base_url = "[^"]*"`).ReplaceAllString(text, `base_url = "https://a.example/so-noi-vu/cchc/"`))
	server, _ := newServer(t, content, false)
	if response := ask(server, "GET", "/", nil); response.Header.Get("Location") != "/so-noi-vu/cchc/" {
		t.Errorf("the root leads to %q", response.Header.Get("Location"))
	}
	if response := ask(server, "GET", "/so-noi-vu/cchc/2023/", nil); response.StatusCode != 200 {
		t.Errorf("status %d", response.StatusCode)
	}
	if response := ask(server, "GET", "/2023/", nil); response.StatusCode != 404 {
		t.Errorf("outside: status %d", response.StatusCode)
	}
}
