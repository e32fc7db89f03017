package content

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestHintsOfStrayFiles proves what is suggested for files under a wrong name.
func TestHintsOfStrayFiles(t *testing.T) {
	for name, want := range map[string]string{
		"portal.tml":                       "portal.toml",
		"document.toml":                    "documents.toml",
		"u/units.toml":                     "unit.toml",
		"u/2023/year.toml.txt":             "year.toml",
		"u/2023/cai-cach-the-che.toml.txt": "cai-cach-the-che.toml",
		"u/2023/Cai-Cach.MD":               "cai-cach.md",
		"u/2023/anh.jpg":                   "files/",
		"pages/Trợ giúp.txt":               "tro-giup.md",
		"frameworks/bo.md":                 "bo.toml",
		"page/a.md":                        "pages",
		"hinh-anh/a.png":                   "unit.toml",
	} {
		portal := everyKey("")
		portal[name] = &fstest.MapFile{}
		_, found := list(portal)
		if len(found) != 1 || found[0].Code != "F101" || !strings.Contains(found[0].Hint.Vietnamese, want) || !strings.HasPrefix(name, found[0].Place.File) {
			t.Errorf("%s: %v", name, found)
		}
	}
}

func TestFileNames(t *testing.T) {
	for name, want := range map[string]string{
		"Biên bản họp (1).PDF": "bien-ban-hop-1.pdf", "con.txt": "ma-con.txt", "…": "ma-", "a b": "a-b",
	} {
		if isAddressName(name) || fileNameMeant(name) != want {
			t.Errorf("%s becomes %s", name, fileNameMeant(name))
		}
	}
	for _, name := range []string{"bien-ban.pdf", "Phieu_01.v2.XLSX", "console.txt"} {
		if !isAddressName(name) {
			t.Errorf("%s is refused", name)
		}
	}
	for _, id := range []string{"con", "com1", "lpt9", "a--b", "-a", "A", "", strings.Repeat("a", longestID+1), "a/b", ".."} {
		if isID(id) {
			t.Errorf("%q is an id", id)
		}
		if meant := idMeant(id); id != "" && id != ".." && !isID(meant) {
			t.Errorf("for %q %q is suggested", id, meant)
		}
	}
}

// TestLinksOnDisk proves that links are judged alike whether or not the file
// system itself keeps them inside.
func TestLinksOnDisk(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "content")
	if err := os.CopyFS(dir, everyKey("")); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(parent, "secret.toml"), []byte("score = 1"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := []string{}
	for _, link := range []struct{ name, target, code string }{
		{"files/out.pdf", "../../secret.toml", "F106"},
		{"files/absolute.pdf", filepath.Join(parent, "secret.toml"), "F106"},
		{"files/broken.pdf", "nothing.pdf", "F107"},
		{"files/self.pdf", "self.pdf", "F108"},
		{"files/there.pdf", "back.pdf", "F108"},
		{"files/back.pdf", "there.pdf", "F108"},
		{"files/up", "..", "F108"},
		{"files/folder", "../u", "F109"},
		{".hidden", "..", ""},
		{"files/through-hidden.pdf", "../.hidden/secret.toml", "F109"},
		{"u/2023/c.md", "../../pages/p.md", "T113"}, // a link to a file is read as the file
		{"files/fine.pdf", "../portal.toml", ""},
	} {
		if err := os.MkdirAll(filepath.Join(dir, "files"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(link.target, filepath.Join(dir, link.name)); err != nil {
			t.Skip("no symbolic links here:", err)
		}
		if link.code != "" {
			want = append(want, link.name+" "+link.code)
		}
	}
	slices.Sort(want)
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for _, folder := range []struct {
		name string
		fsys fs.FS
	}{{"root", root.FS()}, {"folder", os.DirFS(dir)}} {
		portal, found := Load(folder.fsys, nil)
		var got []string
		for _, d := range found {
			got = append(got, d.Place.File+" "+d.Code)
		}
		if slices.Sort(got); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", folder.name, got, want)
		}
		if !slices.Equal(portal.Files, []string{"fine.pdf"}) {
			t.Errorf("%s: attachments %v", folder.name, portal.Files)
		}
	}
}
