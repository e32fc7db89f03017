package main

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/publish"
)

// atAddress builds the small portal, and runs diff against a server of it.
func atAddress(t *testing.T, handler func(files http.Handler) http.Handler) (code int, said string) {
	t.Helper()
	folder := t.TempDir()
	for name, text := range smallPortal {
		path := filepath.Join(folder, "content", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	content, out := filepath.Join(folder, "content"), filepath.Join(folder, "public")
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"build", "--content", content, "--out", out}, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatal(stderr.String())
	}
	changed := strings.Replace(smallPortal["xa-mot/2023/the-che.toml"], "rank = 1", "rank = 2", 1)
	if err := os.WriteFile(filepath.Join(content, "xa-mot", "2023", "the-che.toml"), []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler(http.StripPrefix("/cchc", http.FileServer(http.Dir(out)))))
	defer server.Close()
	stdout.Reset()
	stderr.Reset()
	code = run(context.Background(), []string{"diff", "--content", content, "--published", server.URL + "/cchc/"}, strings.NewReader(""), &stdout, &stderr)
	return code, stdout.String() + stderr.String()
}

func TestDiffAtAnAddress(t *testing.T) {
	elsewhere := httptest.NewServer(http.NotFoundHandler())
	defer elsewhere.Close()
	for name, test := range map[string]struct {
		handler func(http.Handler) http.Handler
		code    int
		say     string
	}{
		"as published": {func(files http.Handler) http.Handler { return files }, 0, "Cải cách thể chế: hạng 1/3 → 2/3"},
		"nothing":      {func(http.Handler) http.Handler { return http.NotFoundHandler() }, exitContent, "không có bản kê"},
		"broken": {func(http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) })
		}, exitContent, "502"},
		"moved elsewhere": {func(http.Handler) http.Handler { return http.RedirectHandler(elsewhere.URL, http.StatusFound) }, exitMachine, "địa chỉ khác"},
		"a circle": {func(http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path, http.StatusFound) })
		}, exitMachine, "quá nhiều lần"},
		"too large": {func(http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				for block := make([]byte, 1<<20); ; {
					if _, err := w.Write(block); err != nil {
						return
					}
				}
			})
		}, exitContent, "lớn hơn"},
		"other data than its manifest says": {func(files http.Handler) http.Handler {
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if strings.HasSuffix(r.URL.Path, publish.ManifestName) {
					files.ServeHTTP(w, r)
					return
				}
				_, _ = w.Write([]byte(`{"unit":{"id":"xa-mot","name":"x"},"years":[]}`))
			})
		}, exitContent, "không đúng bản kê"},
	} {
		t.Run(name, func(t *testing.T) {
			if code, said := atAddress(t, test.handler); code != test.code || !strings.Contains(said, test.say) {
				t.Errorf("exits with %d:\n%s", code, said)
			}
		})
	}
}

// A server whose certificate nobody vouches for is not believed.
func TestDiffNamesACertificate(t *testing.T) {
	server := httptest.NewTLSServer(http.NotFoundHandler())
	defer server.Close()
	_, err := openPublished(context.Background(), "", server.URL+"/")
	if err == nil || !strings.Contains(err.Error(), "unknown authority") {
		t.Errorf("%v", err)
	}
}
