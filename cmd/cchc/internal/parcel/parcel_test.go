package parcel_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/parcel"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/site"
)

// planned is a portal with a unit that has ended.
func planned(t *testing.T) *site.Site {
	t.Helper()
	checked := build.Check(madeup.Portal(9, 2), "https://cchc.example/")
	if checked.Errors() {
		t.Fatal(checked.Diagnostics)
	}
	return checked.Site
}

// manifest is that of files, given as paths and bodies.
func manifest(files map[string]string) publish.Manifest {
	made := publish.Manifest{Schema: 1}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		made.Files = append(made.Files, publish.File{Path: name, SHA256: sha256.Sum256([]byte(files[name])), Size: int64(len(files[name]))})
	}
	return made
}

// folder holds files, and something for a manifest.
func folder(files map[string]string) fs.FS {
	made := fstest.MapFS{publish.ManifestName: {Data: []byte("bản kê")}}
	for name, body := range files {
		made[name] = &fstest.MapFile{Data: []byte(body)}
	}
	return made
}

var (
	formerFiles  = map[string]string{"2022/index.html": "cũ", "du-lieu/a.csv": "1", "index.html": "một", "tep/không đổi.txt": "thế"}
	currentFiles = map[string]string{"2023/index.html": "mới", "du-lieu/a.csv": "2", "index.html": "hai", "tep/không đổi.txt": "thế", "tep/biên bản.txt": "ký"}
)

func TestCompare(t *testing.T) {
	changes := parcel.Compare(manifest(formerFiles), manifest(currentFiles))
	for name, test := range map[string][2][]string{
		"added":   {changes.Added, {"2023/index.html", "tep/biên bản.txt"}},
		"changed": {changes.Changed, {"du-lieu/a.csv", "index.html"}},
		"removed": {changes.Removed, {"2022/index.html"}},
	} {
		if !slices.Equal(test[0], test[1]) {
			t.Errorf("%s: %q, want %q", name, test[0], test[1])
		}
	}
	if changes.None() || !parcel.Compare(manifest(currentFiles), manifest(currentFiles)).None() {
		t.Error("None is wrong")
	}
}

func pack(t *testing.T, former, current map[string]string) []byte {
	t.Helper()
	var packed bytes.Buffer
	now := manifest(current)
	if err := parcel.WriteZip(&packed, folder(current), now, parcel.Compare(manifest(former), now), planned(t)); err != nil {
		t.Fatal(err)
	}
	return packed.Bytes()
}

func TestZipHoldsWhatChanged(t *testing.T) {
	body := pack(t, formerFiles, currentFiles)
	if !bytes.Equal(body, pack(t, formerFiles, currentFiles)) {
		t.Error("the same changes make two zips")
	}
	packed, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range packed.File {
		names = append(names, file.Name)
		if file.NonUTF8 || file.Modified.Year() != 1980 {
			t.Errorf("%s: not UTF-8, or with a time: %v", file.Name, file.Modified)
		}
	}
	want := []string{parcel.NoteName, "2023/index.html", publish.ManifestName, "du-lieu/a.csv", "index.html", "tep/biên bản.txt"}
	if !slices.Equal(names, want) {
		t.Errorf("the zip holds %q, want %q", names, want)
	}
	note := readNote(t, packed)
	for _, line := range []string{
		"Trang mới (1):\r\n  https://cchc.example/2023/\r\n", "Trang thay đổi (1):\r\n  https://cchc.example/\r\n", "Trang không còn (1):\r\n  https://cchc.example/2022/\r\n",
		"Tệp khác mới (1):\r\n  tep/biên bản.txt\r\n", "Tệp khác thay đổi (1):\r\n  du-lieu/a.csv\r\n", "Cần xóa (1):\r\n  2022/index.html\r\n", "3. Xóa trên máy chủ", "4. Giữ lại tệp zip này",
	} {
		if !strings.Contains(note, line) {
			t.Errorf("the note lacks %q:\n%s", line, note)
		}
	}
}

func readNote(t *testing.T, packed fs.FS) string {
	t.Helper()
	file, err := packed.Open(parcel.NoteName)
	if err != nil {
		t.Fatal(err)
	}
	note, err := io.ReadAll(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(note)
}

func TestNoteWithoutRemovals(t *testing.T) {
	body := pack(t, nil, currentFiles)
	packed, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	if note := readNote(t, packed); strings.Contains(note, "Xóa") || strings.Contains(note, "xóa") || strings.Contains(note, "Trang thay đổi") || !strings.Contains(note, "3. Giữ lại") {
		t.Errorf("the note of a first upload:\n%s", note)
	}
}

func TestZipOfMeddledPortal(t *testing.T) {
	now := manifest(currentFiles)
	meddled := maps.Clone(currentFiles)
	meddled["index.html"] = "sửa tay"
	err := parcel.WriteZip(io.Discard, folder(meddled), now, parcel.Compare(publish.Manifest{}, now), planned(t))
	if !errors.Is(err, parcel.ErrMeddled) || !strings.Contains(err.Error(), "index.html") {
		t.Errorf("a file changed by hand gives %v", err)
	}
}

func TestArchive(t *testing.T) {
	for file, want := range map[string]bool{"index.html": true, "404.html": false, "robots.txt": false, "sitemap.xml": false, "sitemap-1.xml": false, "feed.xml": true, "2023/index.html": true} {
		if parcel.InArchive(file) != want {
			t.Errorf("InArchive(%q) is %v", file, !want)
		}
	}
	note := string(parcel.ArchiveNote(planned(t), "abc"))
	for _, words := range []string{"\ufeffBẢN LƯU TRỮ", "https://cchc.example/", "index.html bằng trình duyệt", "và 8 đơn vị khác", "đã kết thúc hoạt động từ ngày", "nội dung gốc: abc\r\n"} {
		if !strings.Contains(note, words) {
			t.Errorf("the note lacks %q:\n%s", words, note)
		}
	}
	if strings.Contains(strings.ReplaceAll(note, "\r\n", ""), "\n") {
		t.Error("a line of the note does not end as Notepad wants it")
	}
}
