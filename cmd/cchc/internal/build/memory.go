package build

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/stamp"
)

// Memory is what a build of a portal leaves in the user's cache folder for the next
// one. It is never needed, and a stale one is of no effect: it is believed only as
// far as stamps prove that what it tells of is still so.
type Memory struct {
	Setting     Setting
	Content     map[string]stamp.Stamp // what was seen of the content's folder; nil where it cannot be told whether that still stands
	Portal      publish.State          // as it was left
	Diagnostics []diag.Diagnostic      // warnings
	Pages       int
	Made        Made
}

// Setting is all that a portal is made from besides its content.
type Setting struct {
	Program stamp.Stamp // of the program's own file, which holds templates and static files
	BaseURL string
	Host    string // in place of the content's
	Looks   string // digest of the templates and static files that replace the program's
}

// NewSetting is the setting of a call; looks are the folders that replace parts of
// the program's, nil for none.
func NewSetting(program, baseURL, host string, looks ...fs.FS) (Setting, error) {
	info, err := os.Stat(program)
	if err != nil {
		return Setting{}, err
	}
	setting := Setting{Program: stamp.Of(info, time.Now()), BaseURL: baseURL, Host: host}
	if !setting.Program.Settled {
		return Setting{}, errors.New("build: the program was made just now")
	}
	setting.Looks, err = digestOf(looks)
	return setting, err
}

// Remember is the memory of a build that has just been published.
func Remember(setting Setting, folder *Folder, checked Checked, made Made, publication *publish.Publication) Memory {
	seen := folder.sightings()
	portal, whole := publication.State()
	if !whole {
		seen = nil
	}
	return Memory{setting, seen, portal, checked.Diagnostics, len(checked.Site.Pages), made}
}

// Stands tells whether a build would change nothing: it would be made from the same,
// and the portal stands as it was left.
func (m Memory) Stands(setting Setting, folder *Folder, out string) bool {
	return m.Setting == setting && folder.shows(m.Content) && m.Portal.Stands(out, everyOf)
}

// MadeIn is what a build in a setting can reuse: nothing where the last one was in
// another.
func (m Memory) MadeIn(setting Setting) Made {
	if m.Setting != setting {
		return Made{}
	}
	return m.Made
}

// MemoryFile is the place of a portal's memory in the cache folder.
func MemoryFile(cache, out string) (string, error) {
	full, err := filepath.Abs(out)
	if err != nil {
		return "", err
	}
	name := sha256.Sum256([]byte(full))
	return filepath.Join(cache, "cchc", hex.EncodeToString(name[:12])+".memory"), nil
}

// ReadMemory reads a memory; the zero Memory, which is of no portal, where there is
// none or it is damaged.
func ReadMemory(file string) Memory {
	var memory Memory
	body, err := os.ReadFile(file)
	if err != nil || len(body) < sha256.Size {
		return Memory{}
	}
	if sum := sha256.Sum256(body[sha256.Size:]); !bytes.Equal(sum[:], body[:sha256.Size]) {
		return Memory{}
	}
	reading := coder{in: string(body[sha256.Size:])}
	if reading.memory(&memory); reading.bad {
		return Memory{}
	}
	return memory
}

// Write stores a memory. Whoever reads meanwhile finds the former one or this one.
func (m Memory) Write(file string) error {
	writing := coder{writing: true, out: make([]byte, sha256.Size)}
	writing.memory(&m)
	body := writing.out
	sum := sha256.Sum256(body[sha256.Size:])
	copy(body, sum[:])
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	draft, err := os.CreateTemp(filepath.Dir(file), "draft-*")
	if err != nil {
		return err
	}
	_, err = draft.Write(body)
	if err = errors.Join(err, draft.Close()); err == nil {
		err = os.Rename(draft.Name(), file)
	}
	if err != nil {
		os.Remove(draft.Name())
	}
	return err
}

// errLink says that folders hold what no digest is made of.
var errLink = errors.New("build: not a regular file")

// digestOf is the digest of all files of some folders, by their paths.
func digestOf(folders []fs.FS) (string, error) {
	all := sha256.New()
	for i, folder := range folders {
		if folder == nil {
			continue
		}
		err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			if !entry.Type().IsRegular() {
				return errLink
			}
			body, err := fs.ReadFile(folder, name)
			fmt.Fprintf(all, "%d %q %x\n", i, name, sha256.Sum256(body))
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(all.Sum(nil)), nil
}
