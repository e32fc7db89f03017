package main

import (
	"context"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/diag"
	preview "cchc/cmd/cchc/internal/serve"
	"cchc/static"
	"cchc/templates"
)

// previewed is content on disk, and a server that shows it.
type previewed struct {
	folder  string
	address string // without a slash at its end
	stop    func() error
	reports chan preview.Report
}

// startPreview writes content into a folder and serves it until the test ends.
func startPreview(t testing.TB, content fs.FS, change func(*preview.Config)) previewed {
	t.Helper()
	p := previewed{folder: filepath.Join(t.TempDir(), "content"), reports: make(chan preview.Report, 10_000)}
	if err := os.CopyFS(p.folder, content); err != nil {
		t.Fatal(err)
	}
	config := preview.Config{Content: p.folder, Templates: preview.Looks{BuiltIn: templates.FS}, Static: preview.Looks{BuiltIn: static.FS},
		Language: diag.Vietnamese, Report: func(report preview.Report) { p.reports <- report }}
	if change != nil {
		change(&config)
	}
	listener, err := preview.Listen(0, 0)
	if err != nil {
		t.Fatal(err)
	}
	server, err := preview.New(config, listener.Addr())
	if err != nil {
		t.Fatal(err)
	}
	p.address = "http://" + listener.Addr().String()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, listener) }()
	stopped := false
	p.stop = func() error {
		if stopped {
			return nil
		}
		stopped = true
		cancel()
		return <-done
	}
	t.Cleanup(func() {
		if err := p.stop(); err != nil {
			t.Errorf("the server ends with %v", err)
		}
	})
	return p
}

// write writes a file of the content.
func (p previewed) write(t testing.TB, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(p.folder, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// replace replaces a text that stands in a file of the content.
func (p previewed) replace(t testing.TB, name, old, new string) {
	t.Helper()
	body, err := os.ReadFile(filepath.Join(p.folder, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(body), old) {
		t.Fatalf("%q does not stand in %s", old, name)
	}
	p.write(t, name, strings.Replace(string(body), old, new, 1))
}

// get asks for an address below the root.
func (p previewed) get(t testing.TB, address string) (status int, body string) {
	t.Helper()
	response, err := http.Get(p.address + address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	all, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, string(all)
}

// awaits waits until an address answers with a text in it.
func (p previewed) awaits(t testing.TB, address, text string) {
	t.Helper()
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if _, body := p.get(t, address); strings.Contains(body, text) {
			return
		}
	}
	t.Fatalf("%s never shows %q", address, text)
}
