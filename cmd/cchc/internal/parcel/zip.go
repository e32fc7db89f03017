package parcel

import (
	"archive/zip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"time"

	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/site"
)

// ErrMeddled says that a portal's file is not what its manifest says.
var ErrMeddled = errors.New("not as the manifest says")

// epoch is the time of every file in a zip: the same files make the same zip. It is
// the first that the format knows.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// WriteZip packs what was added and changed, with the manifest and a note of what to
// do with it: the note first, then the files by path, each at its place from the
// portal's root, so that the zip may be unpacked on the server too.
func WriteZip(w io.Writer, portal fs.FS, current publish.Manifest, changes Changes, planned *site.Site) error {
	packed := zip.NewWriter(w)
	if err := add(packed, NoteName, changesNote(changes, planned)); err != nil {
		return err
	}
	files := slices.Concat(changes.Added, changes.Changed, []string{publish.ManifestName})
	slices.Sort(files)
	for _, name := range files {
		body, err := fs.ReadFile(portal, name)
		if err != nil {
			return err
		}
		if file, ok := current.Find(name); ok && publish.Hash(sha256.Sum256(body)) != file.SHA256 {
			return fmt.Errorf("%s: %w", name, ErrMeddled)
		}
		if err := add(packed, name, body); err != nil {
			return err
		}
	}
	return packed.Close()
}

// ReadZip gives the manifest of the portal that a zip was packed from.
func ReadZip(r io.ReaderAt, size int64) (publish.Manifest, error) {
	packed, err := zip.NewReader(r, size)
	if err != nil {
		return publish.Manifest{}, err
	}
	return publish.ReadManifest(packed)
}

func add(packed *zip.Writer, name string, body []byte) error {
	file, err := packed.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: epoch})
	if err != nil {
		return err
	}
	_, err = file.Write(body)
	return err
}

// changesNote tells what to do with a zip, which pages differ and what to remove.
func changesNote(changes Changes, planned *site.Site) []byte {
	lines := []string{
		"NHỮNG GÌ THAY ĐỔI TRÊN CỔNG",
		planned.Portal.Title + " – " + planned.BaseURL,
		"",
		"Việc cần làm, theo thứ tự:",
		"1. Giải nén tệp zip này.",
		"2. Tải mọi tệp và thư mục, trừ " + NoteName + ", lên thư mục của cổng trên máy chủ, giữ nguyên đường dẫn, chép đè tệp cũ.",
	}
	last := "3."
	if len(changes.Removed) > 0 {
		lines = append(lines, "3. Xóa trên máy chủ các tệp ở mục “Cần xóa” dưới đây.")
		last = "4."
	}
	lines = append(lines, last+" Giữ lại tệp zip này. Lần sau gói phần thay đổi bằng: cchc build --changed-zip <tệp mới> --since <tệp zip này>")
	newPages, newFiles := pages(changes.Added, planned.BaseURL)
	otherPages, otherFiles := pages(changes.Changed, planned.BaseURL)
	gone, _ := pages(changes.Removed, planned.BaseURL)
	for _, list := range []struct {
		heading string
		items   []string
	}{
		{"Trang mới", newPages}, {"Trang thay đổi", otherPages}, {"Trang không còn", gone},
		{"Tệp khác mới", newFiles}, {"Tệp khác thay đổi", otherFiles}, {"Cần xóa", changes.Removed},
	} {
		lines = append(lines, indented(fmt.Sprintf("%s (%d):", list.heading, len(list.items)), list.items)...)
	}
	return asNote(lines)
}
