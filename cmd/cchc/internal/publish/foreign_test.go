package publish

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestForeign(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	lay(t, out, portal{"google.html": "g", "a/của tôi.txt": "x", "a.txt": "x"})
	p, err := Begin(context.Background(), out)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"index.html", "a/index.html"} {
		if err := p.Write(name, []byte(name)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := p.Commit(""); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(out, "index.html")); err != nil {
		t.Fatal(err)
	}
	want := []string{"a/của tôi.txt", "a.txt", "google.html"}
	if got, err := Foreign(os.DirFS(out)); err != nil || !slices.Equal(got, want) {
		t.Errorf("files of others are %q, %v; want %q", got, err, want)
	}
	var none *ManifestError
	if _, err := Foreign(os.DirFS(t.TempDir())); !errors.As(err, &none) {
		t.Errorf("where no portal stands: %v", err)
	}
}
