package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing/fstest"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/schema"
)

// writeContent writes files into the content folder, all or none, and only such as
// check finds without error: what a verb writes never breaks a portal. A new file
// never takes the place of another.
func writeContent(app *app, folder *os.Root, shown string, files []draft.File) error {
	for _, file := range files {
		_, err := folder.Lstat(file.Path)
		switch {
		case err == nil && !file.Changes:
			return usage(diag.Say(shown+"/"+file.Path+" đã có", shown+"/"+file.Path+" stands already"), diag.Say("chưa ghi gì", "nothing was written"))
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return unwritten(err)
		}
	}
	files = withSchemas(app, folder, files)
	checked := build.Check(build.Overlay{Over: overlaid(files), Base: folder.FS()}, "")
	if checked.Errors() {
		if err := diag.WriteText(app.stderr, checked.Diagnostics, app.language, shown); err != nil {
			return err
		}
		return &failure{code: exitContent, text: diag.Say("nội dung sẽ có lỗi như trên, nên chưa ghi gì", "the content would have the errors above, so nothing was written")}
	}
	if err := putInPlace(folder, files); err != nil {
		return unwritten(err)
	}
	for _, file := range files {
		if strings.HasPrefix(file.Path, schema.Folder+"/") {
			continue // nobody asked for it
		}
		verb := diag.Say("Đã tạo %s/%s", "Made %s/%s")
		if file.Changes {
			verb = diag.Say("Đã sửa %s/%s", "Changed %s/%s")
		}
		app.say(verb, shown, file.Path)
	}
	return nil
}

// overlaid are the files as a file system, to be laid over the content.
func overlaid(files []draft.File) fs.FS {
	over := fstest.MapFS{}
	for _, file := range files {
		over[file.Path] = &fstest.MapFile{Data: file.Text, Mode: 0o644}
	}
	return over
}

// unwritten is a failure of the disk.
func unwritten(err error) error {
	return &failure{code: exitMachine, text: diag.Say("không ghi được: "+err.Error(), "not written: "+err.Error()), hint: diag.Say("nội dung vẫn như cũ", "the content is as it was")}
}

// besides is what a file is called until all are written.
const besides = "~"

// putInPlace writes every file beside its place first, then moves each there. Where a
// step fails, what was moved is put back.
func putInPlace(folder *os.Root, files []draft.File) (err error) {
	former := map[string][]byte{}
	defer func() {
		for _, file := range files {
			_ = folder.Remove(file.Path + besides)
		}
		if err != nil {
			err = errors.Join(err, putBack(folder, former))
		}
	}()
	for _, file := range files {
		if err := folder.MkdirAll(path.Dir(file.Path), 0o755); err != nil {
			return err
		}
		if err := folder.WriteFile(file.Path+besides, file.Text, 0o644); err != nil {
			return err
		}
	}
	for _, file := range files {
		before, err := folder.ReadFile(file.Path)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if err := folder.Rename(file.Path+besides, file.Path); err != nil {
			return fmt.Errorf("%s: %w", file.Path, err)
		}
		former[file.Path] = before
	}
	return nil
}

// putBack makes the files what they were; nil was none.
func putBack(folder *os.Root, former map[string][]byte) error {
	var failed []error
	for name, text := range former {
		if text == nil {
			failed = append(failed, folder.Remove(name))
		} else {
			failed = append(failed, folder.WriteFile(name, text, 0o644))
		}
	}
	return errors.Join(failed...)
}
