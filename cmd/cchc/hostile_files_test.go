//go:build unix

package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// hostileFolder is what is done to a content folder, the code that must come of
// it, and where; Windows knows neither pipes nor most of these names.
type hostileFolder struct {
	name, code, place string
	spoil             func(content string) error
}

func linked(name, target string) func(string) error {
	return func(content string) error {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(content, name)), 0o755); err != nil {
			return err
		}
		return os.Symlink(target, filepath.Join(content, name))
	}
}

func written(name, text string) func(string) error {
	return func(content string) error {
		if err := os.MkdirAll(filepath.Dir(filepath.Join(content, name)), 0o755); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(content, name), []byte(text), 0o644)
	}
}

func inOrder(steps ...func(string) error) func(string) error {
	return func(content string) error {
		for _, step := range steps {
			if err := step(content); err != nil {
				return err
			}
		}
		return nil
	}
}

func removed(name string) func(string) error {
	return func(content string) error { return os.Remove(filepath.Join(content, name)) }
}

func pipe(name string) func(string) error {
	return func(content string) error { return syscall.Mkfifo(filepath.Join(content, name), 0o600) }
}

var hostileFolders = []hostileFolder{
	{"absolute link out", "F106", "pages/a.md", linked("pages/a.md", "/etc/passwd")},
	{"relative link out", "F106", "xa-mot/2022/year.toml", linked("xa-mot/2022/year.toml", "../../../secret.toml")},
	{"attachment that is a link out", "F106", "files/a.pdf", linked("files/a.pdf", "../../secret.toml")},
	{"link out by way of another", "F106", "files/b.pdf", inOrder(linked("files/a.pdf", "/etc/passwd"), linked("files/b.pdf", "a.pdf"))},
	{"folder that is a link out", "F10", "files", linked("files", "..")},
	{"broken link", "F107", "files/a.pdf", linked("files/a.pdf", "b.pdf")},
	{"link to itself", "F108", "files/a.pdf", linked("files/a.pdf", "a.pdf")},
	{"link to a device without end", "F106", "xa-mot/2023/the-che.md", inOrder(removed("xa-mot/2023/the-che.md"), linked("xa-mot/2023/the-che.md", "/dev/zero"))},
	{"pipe for a text", "F105", "xa-mot/2023/the-che.md", inOrder(removed("xa-mot/2023/the-che.md"), pipe("xa-mot/2023/the-che.md"))},
	{"pipe for portal.toml", "F105", "portal.toml", inOrder(removed("portal.toml"), pipe("portal.toml"))},
	{"pipe among attachments", "F105", "files/ong", inOrder(written("files/a.pdf", ""), pipe("files/ong"))},
	{"folder for portal.toml", "F105", "portal.toml", inOrder(removed("portal.toml"), written("portal.toml/a", ""))},
	{"line break in a name", "F111", "files/", written("files/a\nportal.toml:1:1: lỗi[X999]: b.pdf", "")},
	{"escape character in a name", "F101", "", written("a\x1b[2J\u202e.toml", "")},
	{"name that is no UTF-8", "F111", "files/", written("files/\xff\xfe.pdf", "")},
	{"names differing in case", "F110", "files/", inOrder(written("files/a.pdf", ""), written("files/A.pdf", ""))},
	{"text of 17 MiB", "F104", "xa-mot/2023/the-che.toml", written("xa-mot/2023/the-che.toml", strings.Repeat("#", 17<<20))},
	{"brackets 200 deep", "T107", "xa-mot/2023/the-che.toml:1:", written("xa-mot/2023/the-che.toml", "a = "+strings.Repeat("[", 200)+strings.Repeat("]", 200))},
}

// TestHostileFolders builds from real folders in which something is not what it
// seems: each is named, none is waited for, and nothing is written.
func TestHostileFolders(t *testing.T) {
	for _, hostile := range hostileFolders {
		t.Run(hostile.name, func(t *testing.T) {
			home := t.TempDir()
			content := filepath.Join(home, "content")
			for name, text := range smallPortal {
				if err := written(name, text)(content); err != nil {
					t.Fatal(err)
				}
			}
			if err := written("../secret.toml", "score = 1\n")(content); err != nil {
				t.Fatal(err)
			}
			if err := hostile.spoil(content); err != nil {
				t.Skip("this file system cannot: ", err)
			}
			before := namesBelow(t, home)
			code, said := runPromptly(t, "build", "--content", content, "--out", filepath.Join(home, "public"), "--lang", "en")
			if want := "error[" + hostile.code; code != exitContent || !strings.Contains(said, want) || !strings.Contains(said, hostile.place) {
				t.Errorf("exit %d, want 1 and %s at %s: %+.600q", code, want, hostile.place, said)
			}
			if strings.ContainsFunc(said, steers) || !utf8.ValidString(said) || strings.Contains(said, "\nportal.toml:1:1: ") {
				t.Errorf("what is said steers the terminal: %+.600q", said)
			}
			if strings.Contains(said, "root:") || strings.Contains(said, "score = 1") {
				t.Errorf("what is said tells what stands outside: %+.600q", said)
			}
			if after := namesBelow(t, home); !slices.Equal(before, after) {
				t.Errorf("files are %+q, were %+q", after, before)
			}
		})
	}
}

func steers(r rune) bool {
	return unicode.IsControl(r) && r != '\n' || unicode.Is(unicode.Bidi_Control, r)
}

// runPromptly carries out a call and gives its exit code and all that it says; a
// call that waits for what never comes fails the test.
func runPromptly(t *testing.T, arguments ...string) (code int, said string) {
	t.Helper()
	var out bytes.Buffer
	done := make(chan int, 1)
	go func() { done <- run(t.Context(), arguments, nil, &out, &out) }()
	select {
	case code = <-done:
		return code, out.String()
	case <-time.After(time.Minute):
		t.Fatal("the call does not end")
		return 0, ""
	}
}

// namesBelow lists the names below a folder, and what each of them is.
func namesBelow(t *testing.T, folder string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		names = append(names, name+" "+entry.Type().String())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
