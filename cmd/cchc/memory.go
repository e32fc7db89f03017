package main

import (
	"io/fs"
	"os"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/publish"
)

// memory is what the last build of a portal left in the user's cache folder, and
// where this one leaves its own. Nothing of it is ever needed: what cannot be read
// or written is passed over.
type memory struct {
	file    string // "" where nothing can be remembered
	setting build.Setting
	last    build.Memory
}

// recall reads what the last build left, unless the call wants everything anew.
func recall(app *app, flags buildFlags) memory {
	program, err := os.Executable()
	if err != nil || app.cache == "" || flags.archive { // an archive is made once
		return memory{}
	}
	file, err := build.MemoryFile(app.cache, flags.out)
	if err != nil {
		return memory{}
	}
	setting, err := settingOf(program, flags)
	if err != nil {
		return memory{}
	}
	if flags.fresh {
		return memory{file: file, setting: setting}
	}
	return memory{file, setting, build.ReadMemory(file)}
}

func settingOf(program string, flags buildFlags) (build.Setting, error) {
	var looks []fs.FS
	for _, folder := range []string{flags.templates, flags.static} {
		if folder == "" {
			looks = append(looks, nil)
			continue
		}
		root, err := os.OpenRoot(folder)
		if err != nil {
			return build.Setting{}, err
		}
		defer root.Close()
		looks = append(looks, root.FS())
	}
	return build.NewSetting(program, flags.baseURL, flags.host, looks...)
}

// keep remembers a build that has just been published.
func (m memory) keep(folder *build.Folder, checked build.Checked, made build.Made, publication *publish.Publication) {
	if m.file != "" {
		_ = build.Remember(m.setting, folder, checked, made, publication).Write(m.file)
	}
}
