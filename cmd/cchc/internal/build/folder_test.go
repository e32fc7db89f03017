package build

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

// write writes a text file with the folders above it.
func write(t *testing.T, name, text string) {
	t.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), 0o644)); err != nil {
		t.Fatal(err)
	}
}

// testFolder is a folder of two files, and links by name.
func testFolder(t *testing.T, links map[string]string) *Folder {
	t.Helper()
	inside := t.TempDir()
	write(t, filepath.Join(inside, "page.md"), "one\ntwo\n")
	write(t, filepath.Join(inside, "units/a/unit.toml"), "name = \"a\"\n")
	for name, target := range links {
		if err := os.Symlink(target, filepath.Join(inside, name)); err != nil {
			t.Skip(err)
		}
	}
	root, err := os.OpenRoot(inside)
	if err != nil {
		t.Fatal(err)
	}
	folder := NewFolder(root)
	t.Cleanup(func() {
		folder.Close()
		root.Close()
	})
	return folder
}

func TestFolderIsAFileSystem(t *testing.T) {
	folder := testFolder(t, map[string]string{"linked.md": "page.md"})
	if err := fstest.TestFS(folder, "page.md", "units/a/unit.toml", "linked.md"); err != nil {
		t.Error(err)
	}
}

func TestNoLinkLeadsOutOfAFolder(t *testing.T) {
	outside := t.TempDir()
	secret := filepath.Join(outside, "secret")
	write(t, secret, "secret")
	folder := testFolder(t, map[string]string{"out.md": secret, "out": outside})
	for _, name := range []string{"out.md", "out/secret", "out", "../secret", secret} {
		if body, err := fs.ReadFile(folder, name); err == nil {
			t.Errorf("%s is read: %q", name, body)
		}
		if entries, err := folder.ReadDir(name); err == nil {
			t.Errorf("%s lists %v", name, entries)
		}
	}
}

// TestFolderReadsAsRootDoes proves that the short way gives what os.Root gives,
// errors too.
func TestFolderReadsAsRootDoes(t *testing.T) {
	folder := testFolder(t, map[string]string{"linked.md": "page.md", "nowhere.md": "none", "circle": "circle"})
	for _, name := range []string{"page.md", "units/a/unit.toml", "linked.md", "nowhere.md", "circle", "units", "none", "page.md/x", ""} {
		got, gotErr := fs.ReadFile(folder, name)
		want, wantErr := fs.ReadFile(folder.FS, name)
		if string(got) != string(want) || (gotErr == nil) != (wantErr == nil) || wantErr != nil && !errors.Is(gotErr, errors.Unwrap(wantErr)) {
			t.Errorf("%s: %q, %v; os.Root has %q, %v", name, got, gotErr, want, wantErr)
		}
		entries, _ := folder.ReadDir(name)
		if rooted, _ := fs.ReadDir(folder.FS, name); len(entries) != len(rooted) {
			t.Errorf("%s lists %v, in os.Root %v", name, entries, rooted)
		}
	}
}
