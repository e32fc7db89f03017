//go:build unix

package content

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// TestPipeIsNotOpened proves that a pipe without a writer, which would be waited
// for without end, is reported and not read, under whatever name it stands.
func TestPipeIsNotOpened(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, everyKey("")); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"portal.toml", "u/2023/c.toml", "u/2023/c.md"} {
		os.Remove(filepath.Join(dir, name))
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o600); err != nil {
			t.Skip("no pipes here:", err)
		}
	}
	if err := os.Symlink("c.toml", filepath.Join(dir, "u/2023/d.toml")); err != nil {
		t.Fatal(err)
	}
	_, found := Load(os.DirFS(dir), nil)
	var pipes int
	for _, d := range found {
		if d.Code == "F105" {
			pipes++
		}
	}
	if pipes != 4 {
		t.Errorf("%d pipes are reported: %v", pipes, found)
	}
}
