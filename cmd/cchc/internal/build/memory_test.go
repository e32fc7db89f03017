package build

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/publish"
	"cchc/static"
	"cchc/templates"
)

// remembering is a portal that was just built, and all that the next build of it is
// told by.
type remembering struct {
	content, out string
	setting      Setting
	memory       Memory
}

// remember builds a portal and waits until its memory is believed.
func remember(t *testing.T) *remembering {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("here nothing is remembered of the content")
	}
	r := &remembering{content: t.TempDir(), out: filepath.Join(t.TempDir(), "public"), setting: Setting{BaseURL: "https://a.example/"}}
	if err := os.CopyFS(r.content, madeup.Portal(1, 1)); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); {
		r.build(t)
		if r.stands(t) {
			return r
		}
	}
	t.Fatal("a build of the same is not known again")
	return nil
}

// folder opens the content anew, as each build does.
func (r *remembering) folder(t *testing.T) *Folder {
	t.Helper()
	root, err := os.OpenRoot(r.content)
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

func (r *remembering) build(t *testing.T) {
	t.Helper()
	folder := r.folder(t)
	checked := Check(folder, "")
	looks, err := NewLooks(templates.FS, static.FS)
	if err != nil {
		t.Fatal(err)
	}
	publication, err := publish.Begin(context.Background(), r.out)
	if err != nil {
		t.Fatal(err)
	}
	made, _, err := RenderChanged(context.Background(), checked.Site, folder, looks, Made{}, nil, publication.Write)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := publication.Commit(checked.Digest); err != nil {
		t.Fatal(err)
	}
	r.memory = Remember(r.setting, folder, checked, made, publication)
}

func (r *remembering) stands(t *testing.T) bool {
	t.Helper()
	return r.memory.Stands(r.setting, r.folder(t), r.out)
}

// TestMemoryIsNotBelieved: whatever was changed since, even if size and time were
// kept, is looked at again.
func TestMemoryIsNotBelieved(t *testing.T) {
	r := remember(t)
	content := func(name string) string { return filepath.Join(r.content, filepath.FromSlash(name)) }
	published := func(name string) string { return filepath.Join(r.out, filepath.FromSlash(name)) }
	for name, change := range map[string]func(){
		"a new file":             func() { write(t, content("pages/moi.md"), "moi") },
		"a new folder":           func() { write(t, content("xa-moi/unit.toml"), "moi") },
		"a page lost":            func() { forget(t, content("pages/huong-dan.md")) },
		"content in disguise":    func() { disguise(t, content("pages/huong-dan.md")) },
		"an attachment":          func() { disguise(t, content("files/so-do.png")) },
		"a published page":       func() { disguise(t, published("index.html")) },
		"a published page lost":  func() { forget(t, published("index.html")) },
		"the manifest":           func() { disguise(t, published(publish.ManifestName)) },
		"the portal lost":        func() { forget(t, r.out) },
		"left by a killed build": func() { write(t, filepath.Join(filepath.Dir(r.out), ".public.cchc-staging", "a"), "a") },
		"half replaced":          func() { write(t, published(".cchc-staging/new/a"), "a") },
		"another setting":        func() { r.setting.BaseURL = "https://b.example/" },
	} {
		t.Run(name, func(t *testing.T) {
			r = remember(t)
			change()
			if r.stands(t) {
				t.Error("nothing is said to have changed")
			}
		})
	}
}

func forget(t *testing.T, name string) {
	t.Helper()
	if _, err := os.Stat(name); err != nil {
		t.Fatal(err)
	}
	if err := os.RemoveAll(name); err != nil {
		t.Fatal(err)
	}
}

// disguise changes a file and gives it its former size and time.
func disguise(t *testing.T, name string) {
	t.Helper()
	info, err := os.Stat(name)
	if err != nil {
		t.Fatal(err)
	}
	body, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	body[len(body)/2]++
	if err := os.WriteFile(name, body, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(name, info.ModTime(), info.ModTime()); err != nil {
		t.Fatal(err)
	}
}

// TestContentWithLinksIsLookedAtAgain: where a link leads is not told by its stamp.
func TestContentWithLinksIsLookedAtAgain(t *testing.T) {
	r := remember(t)
	if err := os.Symlink("huong-dan.md", filepath.Join(r.content, "pages/khac.md")); err != nil {
		t.Skip(err)
	}
	r.build(t)
	if r.memory.Content != nil || r.stands(t) {
		t.Error("content with a link is remembered")
	}
}

func TestMemoryFile(t *testing.T) {
	r := remember(t)
	file, err := MemoryFile(t.TempDir(), r.out)
	if err != nil {
		t.Fatal(err)
	}
	if err := r.memory.Write(file); err != nil {
		t.Fatal(err)
	}
	written := r.memory
	if r.memory = ReadMemory(file); !r.stands(t) || r.memory.Pages != written.Pages {
		t.Errorf("what was written is not read again: %d pages", r.memory.Pages)
	}
	if names, _ := os.ReadDir(filepath.Dir(file)); len(names) != 1 {
		t.Errorf("in the cache folder stand %v", names)
	}
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string][]byte{"cut off": body[:len(body)/2], "a bit": bytes.Replace(body, []byte("index"), []byte("indey"), 1), "empty": nil, "short": []byte("x")} {
		if err := os.WriteFile(file, body, 0o644); err != nil {
			t.Fatal(err)
		}
		if r.memory = ReadMemory(file); r.memory.Pages != 0 || r.stands(t) {
			t.Errorf("%s: a damaged memory is believed", name)
		}
	}
	if other, _ := MemoryFile("", r.out+"2"); filepath.Base(other) == filepath.Base(file) {
		t.Error("two portals share a memory")
	}
}

func TestSettingKnowsWhatReplacesTheProgramsOwn(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	write(t, filepath.Join(folder, "page.html"), "one")
	setting := func() Setting {
		t.Helper()
		setting, err := NewSetting(program, "", "", nil, os.DirFS(folder))
		if err != nil {
			t.Fatal(err)
		}
		return setting
	}
	first := setting()
	if first != setting() {
		t.Error("the same setting differs")
	}
	write(t, filepath.Join(folder, "page.html"), "two")
	if second := setting(); first == second {
		t.Error("another template makes no difference")
	}
	write(t, filepath.Join(folder, "css/a.css"), "two")
	if err := os.Symlink("a.css", filepath.Join(folder, "css/b.css")); err != nil {
		t.Skip(err)
	}
	if _, err := NewSetting(program, "", "", nil, os.DirFS(folder)); err == nil {
		t.Error("a link is taken for a file")
	}
}
