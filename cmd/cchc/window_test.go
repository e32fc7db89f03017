package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
)

// inWindow opens the program as a double click does, in a folder, and types lines.
func inWindow(t *testing.T, folder string, lines ...string) (code int, said string) {
	t.Helper()
	t.Chdir(folder)
	var told bytes.Buffer
	app := &app{language: diag.Vietnamese, stdin: strings.NewReader(strings.Join(lines, "\n") + "\n"), stdout: &told, stderr: &told}
	return app.window(t.Context()), told.String()
}

func TestWindow(t *testing.T) {
	folder := t.TempDir()
	for name, text := range smallPortal {
		write(t, filepath.Join(folder, "content", filepath.FromSlash(name)), []byte(text))
	}
	code, said := inWindow(t, folder, "2", "9", "3", "0", "2")
	if code != 0 {
		t.Errorf("the window closes with %d", code)
	}
	for _, words := range []string{"tạo cổng công khai", folder, "  1  Xem thử cổng trên máy này", "  0  Đóng", "Không có việc nào mang số ấy", "Đã tạo"} {
		if !strings.Contains(said, words) {
			t.Errorf("the window does not say %q:\n%s", words, said)
		}
	}
	if count := strings.Count(said, "Gõ số rồi nhấn Enter"); count != 4 {
		t.Errorf("the window asks %d times:\n%s", count, said)
	}
	if _, err := os.Stat(filepath.Join(folder, "public", "index.html")); err != nil {
		t.Error(err)
	}
}

// TestWindowInsideZip: whoever opens the program inside the zip has no content beside it.
func TestWindowInsideZip(t *testing.T) {
	_, said := inWindow(t, t.TempDir(), "0")
	for _, words := range []string{"Không thấy thư mục “content”", "Extract All", "  1  Tạo một cổng mới"} {
		if !strings.Contains(said, words) {
			t.Errorf("the window does not say %q:\n%s", words, said)
		}
	}
}

// TestWindowOfferedVerbs: each choice is a call that the program understands.
func TestWindowOfferedVerbs(t *testing.T) {
	t.Chdir(t.TempDir())
	offered := choices()
	if err := os.Mkdir("content", 0o755); err != nil {
		t.Fatal(err)
	}
	for _, choice := range append(offered, choices()...) {
		root := newRootCommand(&app{language: diag.Vietnamese, stdout: &bytes.Buffer{}, stderr: &bytes.Buffer{}}, choice.arguments)
		command, rest, err := root.Find(choice.arguments)
		if err == nil {
			err = command.ParseFlags(rest)
		}
		if err != nil || command == root {
			t.Errorf("%q is no call: %v", choice.arguments, err)
		}
	}
}
