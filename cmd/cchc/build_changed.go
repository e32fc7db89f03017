package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/parcel"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/site"
)

// changedZip is the zip of what changed that a build makes in the end. What was
// uploaded before is read first: it may be the folder that the build replaces.
type changedZip struct {
	file   string // "" where none is wanted
	since  string // as it was given; "" where the whole portal is packed
	former publish.Manifest
}

func (c changedZip) wanted() bool { return c.file != "" }

// prepareChanged reads what the call says about the zip, and refuses what would lose
// something: the last zip is how the next one knows what was uploaded.
func prepareChanged(flags buildFlags) (changedZip, error) {
	changed := changedZip{file: flags.zip, since: flags.since}
	switch {
	case flags.zip == "" && flags.since == "":
		return changed, nil
	case flags.zip == "":
		return changed, usage(diag.Say("--since đi cùng --changed-zip", "--since goes with --changed-zip"), diag.Say("ví dụ: cchc build --changed-zip thay-doi-2.zip --since thay-doi-1.zip", "for example: cchc build --changed-zip changes-2.zip --since changes-1.zip"))
	case flags.archive:
		return changed, usage(diag.Say("--archive không đi cùng --changed-zip", "--archive does not go with --changed-zip"), diag.Say("chạy hai lần, mỗi lần một việc", "run twice, for one at a time"))
	case inFolder(flags.zip, flags.out) || inFolder(flags.zip, flags.content):
		return changed, usage(diag.Say("tệp zip không được nằm trong thư mục của cổng hay của nội dung", "the zip must not lie in the portal's folder or the content's"), diag.Text{})
	}
	if _, err := os.Lstat(flags.zip); err == nil {
		return changed, usage(diag.Say("đã có "+flags.zip, flags.zip+" is there already"), diag.Say("đặt tên khác: tệp zip lần trước cho biết đã đăng những gì", "give another name: the last zip tells what was uploaded"))
	}
	var err error
	if flags.since != "" {
		if changed.former, err = readUploaded(flags.since); err != nil {
			text := diag.Say(fmt.Sprintf("--since %s: %v", flags.since, err), fmt.Sprintf("--since %s: %v", flags.since, err))
			var unread *publish.ManifestError
			if errors.As(err, &unread) {
				text = diag.Say("--since "+flags.since+": "+unread.Text().Vietnamese, "--since "+flags.since+": "+unread.Text().English)
			}
			err = usage(text, diag.Say("nêu tệp zip lần trước, tệp ban-ke.json hoặc thư mục của cổng đã đăng; bỏ --since thì gói cả cổng", "name the last zip, the ban-ke.json or the folder of what was uploaded; without --since the whole portal is packed"))
		}
	}
	return changed, err
}

// inFolder tells whether a file would lie in a folder or below it.
func inFolder(file, folder string) bool {
	absolute, err := filepath.Abs(file)
	around, err2 := filepath.Abs(folder)
	if err != nil || err2 != nil {
		return false
	}
	way, err := filepath.Rel(around, absolute)
	return err == nil && filepath.IsLocal(way)
}

// readUploaded reads the manifest of what was uploaded: in a portal's folder, in a
// former zip, or by itself.
func readUploaded(since string) (publish.Manifest, error) {
	info, err := os.Stat(since)
	switch {
	case err != nil:
		return publish.Manifest{}, err
	case info.IsDir():
		return publish.ReadManifest(os.DirFS(since))
	case strings.EqualFold(filepath.Ext(since), ".zip"):
		file, err := os.Open(since)
		if err != nil {
			return publish.Manifest{}, err
		}
		defer file.Close()
		return parcel.ReadZip(file, info.Size())
	}
	body, err := os.ReadFile(since)
	if err != nil {
		return publish.Manifest{}, err
	}
	return publish.ParseManifest(body)
}

// pack writes the zip, all or nothing, unless nothing changed.
func (c changedZip) pack(app *app, planned *site.Site, out string) error {
	if !c.wanted() {
		return nil
	}
	portal := os.DirFS(out)
	current, err := publish.ReadManifest(portal)
	if err != nil {
		return err
	}
	changes := parcel.Compare(c.former, current)
	if changes.None() {
		app.say(diag.Say("Không có gì thay đổi so với %s: không tạo tệp zip.", "Nothing changed since %s: no zip is made."), c.since)
		return nil
	}
	write := func(w io.Writer) error { return parcel.WriteZip(w, portal, current, changes, planned) }
	if err := writeNew(c.file, write); err != nil {
		return c.unwritten(err)
	}
	app.say(diag.Say("Đã gói vào %s: %d tệp mới, %d tệp thay đổi, %d tệp cần xóa trên máy chủ.", "Packed into %s: %d files new, %d changed, %d to be removed on the server."),
		c.file, len(changes.Added), len(changes.Changed), len(changes.Removed))
	app.say(diag.Say("Việc cần làm ghi trong %s ở đầu tệp zip.", "What to do stands in %s, the first file of the zip."), parcel.NoteName)
	return nil
}

func (c changedZip) unwritten(err error) error {
	if errors.Is(err, parcel.ErrMeddled) {
		return &failure{code: exitMachine, text: diag.Say(fmt.Sprintf("không gói được: có tệp của cổng bị sửa tay (%v)", err), fmt.Sprintf("not packed: a file of the portal was changed by hand (%v)", err)),
			hint: diag.Say("chạy lại với --fresh", "run again with --fresh")}
	}
	return &failure{code: exitMachine, text: diag.Say(fmt.Sprintf("không ghi được %s: %v", c.file, err), fmt.Sprintf("%s cannot be written: %v", c.file, err))}
}

// writeNew writes a file that is not there yet, whole or not at all.
func writeNew(file string, write func(io.Writer) error) error {
	temporary, err := os.CreateTemp(filepath.Dir(file), "."+filepath.Base(file)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(temporary.Name())
	err = errors.Join(write(temporary), temporary.Chmod(0o644), temporary.Close())
	if err == nil {
		if _, there := os.Lstat(file); there == nil {
			return fs.ErrExist
		}
		err = os.Rename(temporary.Name(), file)
	}
	return err
}
