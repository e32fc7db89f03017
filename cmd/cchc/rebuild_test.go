package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/publish"
)

// standing is every file and folder of a portal as the disk knows it, by
// slash-separated path.
type standing map[string]fs.FileInfo

func standingIn(t *testing.T, folder string) standing {
	t.Helper()
	all := standing{}
	err := filepath.WalkDir(folder, func(full string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(folder, full)
		if err == nil {
			all[filepath.ToSlash(name)], err = entry.Info()
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// others are the files that are not the very ones that stood before, with the
// time that they had.
func (before standing) others(after standing) []string {
	var names []string
	for name, info := range after {
		was, ok := before[name]
		if same := ok && os.SameFile(was, info) && was.ModTime().Equal(info.ModTime()); !same && !info.IsDir() {
			names = append(names, name)
		}
	}
	return names
}

// edit replaces a text in a file of the content.
func edit(t *testing.T, file, old, new string) {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(body, []byte(old)) {
		t.Fatalf("%q stands nowhere in %s", old, file)
	}
	if err := os.WriteFile(file, bytes.Replace(body, []byte(old), []byte(new), 1), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestNothingChangedNothingWritten: a second build leaves every file and folder
// alone.
func TestNothingChangedNothingWritten(t *testing.T) {
	content, out := lay(t, madeup.Portal(2, 1)), filepath.Join(memoryDir(t), "public")
	mustBuild(t, content, out)
	before := standingIn(t, out)
	time.Sleep(10 * time.Millisecond) // more than the grain of the disk's clock
	if said := mustBuild(t, content, out); !strings.Contains(said, "Không có gì thay đổi") {
		t.Errorf("the second build says: %s", said)
	}
	after := standingIn(t, out)
	for _, name := range before.others(after) {
		t.Errorf("%s was written again", name)
	}
	if len(after) != len(before) || !before["."].ModTime().Equal(after["."].ModTime()) {
		t.Errorf("%d files and folders stand, before there were %d", len(after), len(before))
	}
	wantBeside(t, out)
}

// TestOneFileChanged: only the files of the portal that tell what was changed are
// written; all others stay the very files they were.
func TestOneFileChanged(t *testing.T) {
	t.Parallel()
	content, out := lay(t, madeup.Portal(2, 1)), filepath.Join(memoryDir(t), "public")
	mustBuild(t, content, out)
	const year, pages, data = "don-vi-0002/2023/", "don-vi/don-vi-0002/", "du-lieu/don-vi-0002"
	const search = "tim-kiem/"
	for _, test := range []struct {
		file, old, new string
		want           []string // besides the manifest, which has the hash of the content, and what asks for the search data by that hash
	}{
		{year + "tai-chinh-cong.md", "## Điều chưa đạt", "## Điều còn chưa đạt", []string{pages + "2023/tai-chinh-cong/index.html", search + "don-vi/don-vi-0002-2023.js"}},
		{year + "year.md", "## ", "## Năm qua: ", []string{pages + "2023/index.html", pages + "index.html", search + "don-vi/don-vi-0002-2023.js"}},
		{year + "tai-chinh-cong.toml", `task = "`, `task = "Tiếp tục: `, []string{pages + "2023/tai-chinh-cong/index.html",
			pages + "nhiem-vu/index.html", pages + "nhiem-vu/phong-noi-vu/index.html", data + ".csv", data + ".json",
			data + ".xlsx", search + "don-vi/don-vi-0002-2023.js", "du-lieu/excel/don-vi-0002.csv",
			pages + "feed.xml", pages + "nhiem-vu/lich.ics", pages + "nhiem-vu/phong-noi-vu/feed.xml", pages + "nhiem-vu/phong-noi-vu/lich.ics"}},
		{"pages/nguon.md", "căn cứ", "bằng chứng", []string{"nguon/index.html", search + "chung.js"}},
		{"files/bien-ban-tap-huan.txt", "Biên bản", "Bản ghi", []string{"tep/bien-ban-tap-huan.txt"}},
		{"don-vi-0002/unit.toml", "name = ", "# Tên theo nghị quyết\nname = ", nil},
	} {
		before := standingIn(t, out)
		edit(t, filepath.Join(content, filepath.FromSlash(test.file)), test.old, test.new)
		mustBuild(t, content, out)
		if got, want := before.others(standingIn(t, out)), append(test.want, publish.ManifestName, search+"index.html", search+"muc-luc.js"); !sameNames(got, want) {
			t.Errorf("%s: new files are:\n\t%s\nwant:\n\t%s", test.file, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
		}
	}
}

func sameNames(a, b []string) bool {
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// TestTamperedPortal: what somebody did to a finished portal is named, and the
// next build puts it right, files of others excepted.
func TestTamperedPortal(t *testing.T) {
	content, out := lay(t, madeup.Portal(2, 1)), filepath.Join(memoryDir(t), "public")
	mustBuild(t, content, out)
	whole := treeOf(t, out)
	at := func(name string) string { return filepath.Join(out, filepath.FromSlash(name)) }

	info, err := os.Stat(at("index.html"))
	if err != nil {
		t.Fatal(err)
	}
	edit(t, at("index.html"), "điểm", "ĐIỂM") // as long as it was, and as old
	for _, err := range []error{
		os.Chtimes(at("index.html"), info.ModTime(), info.ModTime()),
		os.Truncate(at("2023/index.html"), 0),
		os.Remove(at("sitemap.xml")),
		os.RemoveAll(at("nguon")),
		os.WriteFile(at("la.html"), []byte("<script>alert(1)</script>"), 0o644),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	named := `2023/index.html: nội dung khác với bản kê
index.html: nội dung khác với bản kê
nguon/index.html: thiếu tệp có trong bản kê
sitemap.xml: thiếu tệp có trong bản kê
`
	if end := call(t, command("check", "--published", out)); end.code != exitContent || end.stdout != named || !strings.Contains(end.stderr, "la.html") {
		t.Errorf("the check ends with %d and says: %s%s", end.code, end.stdout, end.stderr)
	}

	if said := mustBuild(t, content, out); !strings.Contains(said, "la.html") {
		t.Errorf("the build does not name the file of others: %s", said)
	}
	if err := os.Remove(at("la.html")); err != nil {
		t.Fatal(err)
	}
	wantTree(t, out, whole)
	if end := call(t, command("check", "--published", out)); end.code != 0 || strings.Contains(end.stderr, "la.html") {
		t.Errorf("the check ends with %d and says: %s%s", end.code, end.stdout, end.stderr)
	}
}
