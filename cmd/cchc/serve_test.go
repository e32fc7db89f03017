package main

import (
	"context"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

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
	config  preview.Config
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
	p.config = config
	return p.start(t, 0)
}

// again starts another server of the same content at the same address; the former has
// been stopped.
func (p previewed) again(t testing.TB) previewed {
	t.Helper()
	_, port, err := net.SplitHostPort(strings.TrimPrefix(p.address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	number, err := strconv.Atoi(port)
	if err != nil {
		t.Fatal(err)
	}
	return p.start(t, number)
}

// start starts a server that runs until the test ends.
func (p previewed) start(t testing.TB, port int) previewed {
	t.Helper()
	listener, err := preview.Listen(port, 0)
	if err != nil {
		t.Fatal(err)
	}
	server, err := preview.New(p.config, listener.Addr())
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
