package main

import (
	zipfile "archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/parcel"
)

// TestChangedZipsLeadFromOldToNew: what was uploaded by hand, with the last zip unpacked
// over it and the files removed that its note lists, is the portal as it is now, to the
// byte; after each of many edits, renamed units and attachments among them.
func TestChangedZipsLeadFromOldToNew(t *testing.T) {
	t.Parallel()
	rounds := 8
	if long() {
		rounds = 200
	}
	content := madeup.Portal(4, 2)
	folder, empty := memoryDir(t), memoryDir(t)
	w := &workshop{content: lay(t, content), templates: empty, static: empty, kept: filepath.Join(folder, "public"), random: rand.New(rand.NewPCG(9, uint64(rounds))), originals: content}
	hand := byHand{workshop: w, zips: folder, server: memoryDir(t)}
	hand.upload(t) // the whole portal
	for round := range rounds {
		switch round % 4 {
		case 0:
			hand.renameAttachment(t, round)
		case 1:
			hand.renameUnit(t)
		case 2:
			w.change(t, w.content, ".toml", `task = "`, `task = "Tiếp tục: `)
		case 3:
			w.restore(t)
		}
		hand.upload(t)
	}
	if hand.removed == 0 || hand.uploads < rounds/2 {
		t.Errorf("%d uploads, %d files removed: the edits change nothing", hand.uploads, hand.removed)
	}
}

// byHand is a server to which zips are uploaded by hand.
type byHand struct {
	*workshop
	zips, server     string
	last             string // zip that was uploaded, "" before the first
	uploads, removed int
}

func (h *byHand) upload(t *testing.T) {
	t.Helper()
	packed := filepath.Join(h.zips, fmt.Sprintf("đăng lần %d.zip", h.uploads+1))
	more := []string{"--changed-zip", packed}
	if h.last != "" {
		more = append(more, "--since", h.last)
	}
	end := h.build(t, h.kept, more...)
	if end.code != 0 {
		t.Fatalf("upload %d: the build ends with %d:\n%s", h.uploads+1, end.code, end.stderr)
	}
	if _, err := os.Stat(packed); err != nil {
		return // nothing changed
	}
	h.last = packed
	h.uploads++
	unpack(t, packed, h.server)
	note, err := os.ReadFile(filepath.Join(h.server, parcel.NoteName))
	if err != nil {
		t.Fatal(err)
	}
	names := []string{parcel.NoteName}
	_, list, _ := strings.Cut(string(note), "\r\nCần xóa (")
	for line := range strings.Lines(list) {
		if name, listed := strings.CutPrefix(line, "  "); listed {
			names = append(names, strings.TrimSpace(name))
			h.removed++
		}
	}
	for _, name := range names {
		if err := os.Remove(filepath.Join(h.server, filepath.FromSlash(name))); err != nil {
			t.Errorf("the note has a file removed that is not there: %v", err)
		}
	}
	want, got := filesOf(t, h.kept), filesOf(t, h.server)
	for name := range want {
		if got[name] != want[name] {
			t.Errorf("upload %d: %s is not as it was built", h.uploads, name)
		}
	}
	for name := range got {
		if _, known := want[name]; !known {
			t.Errorf("upload %d: %s stays, and is no file of the portal", h.uploads, name)
		}
	}
	if t.Failed() {
		t.FailNow()
	}
}

// filesOf is the tree of a folder without the folders in it: whoever removes files by
// hand leaves empty ones.
func filesOf(t *testing.T, folder string) tree {
	t.Helper()
	all := treeOf(t, folder)
	for name := range all {
		if strings.HasSuffix(name, "/") {
			delete(all, name)
		}
	}
	return all
}

// unpack unpacks a zip over a folder as its owner does: with a program of others where
// there is one.
func unpack(t *testing.T, packed, folder string) {
	t.Helper()
	if unzip, err := exec.LookPath("unzip"); err == nil {
		if said, err := exec.Command(unzip, "-qo", packed, "-d", folder).CombinedOutput(); err != nil {
			t.Fatalf("unzip: %v\n%s", err, said)
		}
		return
	}
	files, err := zipfile.OpenReader(packed)
	if err != nil {
		t.Fatal(err)
	}
	defer files.Close()
	for _, file := range files.File {
		body, err := fs.ReadFile(files, file.Name)
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(folder, filepath.FromSlash(file.Name)), body)
	}
}

// renameAttachment puts an attachment in the place of the last one, under another name.
func (h *byHand) renameAttachment(t *testing.T, round int) {
	t.Helper()
	folder := filepath.Join(h.content, "files")
	former, err := filepath.Glob(filepath.Join(folder, "hop-*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range former {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(folder, fmt.Sprintf("hop-lan-%d.pdf", round)), fmt.Appendf(nil, "%%PDF %d", round))
}

// renameUnit gives a unit, its folder and with it its addresses, another name.
func (h *byHand) renameUnit(t *testing.T) {
	t.Helper()
	const former, later = "don-vi-0003", "xa-moi-nhap"
	if err := os.Rename(filepath.Join(h.content, former), filepath.Join(h.content, later)); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(h.content, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		renamed := bytes.ReplaceAll(body, []byte(former), []byte(later))
		if entry.Name() == "unit.toml" && strings.Contains(name, later) {
			renamed = fmt.Appendf(nil, "aliases = [%q]\n%s", former, renamed)
		}
		if bytes.Equal(renamed, body) {
			return nil
		}
		return os.WriteFile(name, renamed, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}
