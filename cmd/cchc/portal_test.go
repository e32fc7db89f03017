package main

import (
	"bytes"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"strings"
	"sync"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
	"cchc/static"
	"cchc/templates"
)

// sample is the content of a portal that tests look at from outside.
type sample struct {
	name    string
	content fs.FS
}

// ownSample is the repository's own portal.
func ownSample() sample { return sample{"lap-vo", os.DirFS("../../content")} }

// samples are the repository's own portal and a made-up one, in which everything
// optional and every missing figure occurs.
func samples() []sample { return []sample{ownSample(), {"made-up", madeup.Portal(3, 2)}} }

func TestSamplesAreClean(t *testing.T) {
	for _, sample := range append(samples(), sample{"larger", madeup.Portal(9, 6)}, sample{"smallest", madeup.Portal(1, 1)}) {
		if found := build.Check(sample.content, "").Diagnostics; len(found) > 0 {
			t.Run(sample.name, func(t *testing.T) { failWith(t, found) })
		}
	}
}

// portal is a finished portal in memory.
type portal struct {
	site  *site.Site
	files map[string][]byte // by path below the portal's folder
}

// buildInMemory builds a portal that is to stand at baseURL.
func buildInMemory(t testing.TB, content fs.FS, baseURL string) portal {
	t.Helper()
	checked := build.Check(content, baseURL)
	if checked.Errors() {
		failWith(t, checked.Diagnostics)
	}
	built := portal{checked.Site, map[string][]byte{}}
	var mu sync.Mutex
	write := func(path string, body []byte) error {
		mu.Lock()
		defer mu.Unlock()
		built.files[path] = bytes.Clone(body)
		return nil
	}
	looks, err := build.NewLooks(templates.FS, static.FS)
	if err != nil {
		t.Fatal(err)
	}
	diagnostics, err := build.Render(t.Context(), checked.Site, content, looks, write)
	if err != nil {
		t.Fatal(err)
	}
	if len(diagnostics) > 0 {
		failWith(t, diagnostics)
	}
	return built
}

func failWith(t testing.TB, diagnostics []diag.Diagnostic) {
	t.Helper()
	var text strings.Builder
	if err := diag.WriteText(&text, diagnostics, diag.English, "content"); err != nil {
		t.Fatal(err)
	}
	t.Fatalf("%d diagnostics:\n%s", len(diagnostics), &text)
}

// subPath is the path below which portals are served: a district's website has
// other things at its root.
const subPath = "/so-noi-vu/cchc/"

// serve builds a portal and serves it from memory, as a plain web server would;
// what it has not is answered with 404.html.
func serve(t testing.TB, content fs.FS) portal {
	t.Helper()
	return serveThrough(t, content, func(plain http.Handler) http.Handler { return plain })
}

// serveThrough serves with something before the plain web server.
func serveThrough(t testing.TB, content fs.FS, before func(http.Handler) http.Handler) portal {
	t.Helper()
	server := httptest.NewUnstartedServer(nil)
	built := buildInMemory(t, content, "http://"+server.Listener.Addr().String()+subPath)
	server.Config.Handler = before(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, below := strings.CutPrefix(r.URL.Path, subPath)
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		body, ok := built.files[name]
		if !below || !ok {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			w.WriteHeader(http.StatusNotFound)
			_, _ = w.Write(built.files["404.html"]) // a reader who has gone needs no page
			return
		}
		http.ServeContent(w, r, path.Base(name), time.Time{}, bytes.NewReader(body))
	}))
	server.Start()
	t.Cleanup(server.Close)
	return built
}

// long tells whether the long run was asked for: every page, in every view.
func long() bool { return os.Getenv("CCHC_LONG") != "" }
