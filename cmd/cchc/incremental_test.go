package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/static"
	"cchc/templates"
)

// workshop is a content folder with folders of templates and static files over the
// program's, a portal that is built from them again and again, and one that is built
// anew each time.
type workshop struct {
	content, templates, static string
	kept                       string
	random                     *rand.Rand
	originals                  fs.FS // of the content
}

// build builds into a folder; every so often the content is wrong, and nothing is
// built.
func (w *workshop) build(t *testing.T, out string, more ...string) ended {
	t.Helper()
	arguments := []string{"build", "--content", w.content, "--templates", w.templates, "--static", w.static, "--out", out}
	return call(t, command(append(arguments, more...)...))
}

// edits are the random edits, by what they do.
var edits = map[string]func(*testing.T, *workshop){
	"nothing":            func(*testing.T, *workshop) {},
	"a word":             func(t *testing.T, w *workshop) { w.change(t, w.content, ".md", "a", "ă") },
	"a letter elsewhere": func(t *testing.T, w *workshop) { w.change(t, w.content, ".md", "o", "u") },
	"a score":            func(t *testing.T, w *workshop) { w.change(t, w.content, ".toml", "5", "4") }, // as long as it was
	"a task":             func(t *testing.T, w *workshop) { w.change(t, w.content, ".toml", `task = "`, `task = "Tiếp tục: `) },
	"a comment":          func(t *testing.T, w *workshop) { w.change(t, w.content, ".toml", "\n", "\n# ghi chú\n") },
	"a template": func(t *testing.T, w *workshop) {
		w.override(t, w.templates, templates.FS, ".html", "</main>", "<!-- --> </main>")
	},
	"a style":          func(t *testing.T, w *workshop) { w.override(t, w.static, static.FS, ".css", "\n", "\n/* */\n") },
	"one fewer":        func(t *testing.T, w *workshop) { w.remove(t, w.content) },
	"its own template": func(t *testing.T, w *workshop) { w.remove(t, w.templates) },
	"as it was":        func(t *testing.T, w *workshop) { w.restore(t) },
	"another name":     func(t *testing.T, w *workshop) { w.rename(t) },
	"a hidden file": func(t *testing.T, w *workshop) {
		w.write(t, filepath.Join(w.content, "."+fmt.Sprint(w.random.IntN(9))))
	},
	"a published file": func(t *testing.T, w *workshop) {
		if name := w.pick(t, w.kept, ".html"); name != "" {
			w.write(t, name)
		}
	},
	"a published file lost": func(t *testing.T, w *workshop) { w.remove(t, w.kept) },
}

// TestIncrementalBuildsAreClean: after each of many random edits – of content,
// templates, static files and the portal itself – a build that knows of the one
// before gives the very bytes that a build from nothing gives.
func TestIncrementalBuildsAreClean(t *testing.T) {
	t.Parallel()
	rounds := 12
	if long() {
		rounds = 500
	}
	content := madeup.Portal(2, 1)
	w := &workshop{content: lay(t, content), templates: memoryDir(t), static: memoryDir(t), kept: filepath.Join(memoryDir(t), "public"),
		random: rand.New(rand.NewPCG(7, uint64(rounds))), originals: content}
	names := slices.Sorted(maps.Keys(edits))
	counts := map[string]int{}
	for round := range rounds {
		name := names[(round+w.random.IntN(2))%len(names)]
		edits[name](t, w)
		clean := filepath.Join(memoryDir(t), "public")
		want, got := w.build(t, clean, "--fresh"), w.build(t, w.kept)
		if got.code != want.code {
			t.Fatalf("round %d, %s: the build ends with %d:\n%s\na fresh one with %d:\n%s", round, name, got.code, got.stderr, want.code, want.stderr)
		}
		if want.code != 0 {
			w.restore(t)
			continue
		}
		counts[name]++
		if strings.Contains(got.stderr, "Không có gì thay đổi") {
			counts["nothing changed"]++
		}
		wantTree(t, w.kept, treeOf(t, clean))
	}
	t.Logf("%v", counts)
}

// pick is a random file of a folder whose name ends so; "" where there is none.
func (w *workshop) pick(t *testing.T, folder, ending string) string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasSuffix(name, ending) {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(names) == 0 {
		return ""
	}
	return names[w.random.IntN(len(names))]
}

// change replaces one occurrence of a text in a random file.
func (w *workshop) change(t *testing.T, folder, ending, old, new string) {
	t.Helper()
	name := w.pick(t, folder, ending)
	if name == "" {
		return
	}
	body, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	at := w.random.IntN(len(body) + 1)
	body = append(body[:at:at], bytes.Replace(body[at:], []byte(old), []byte(new), 1)...)
	if err := os.WriteFile(name, body, 0o644); err != nil {
		t.Fatal(err)
	}
}

// override puts a changed copy of one of the program's own files into a folder.
func (w *workshop) override(t *testing.T, folder string, own fs.FS, ending, old, new string) {
	t.Helper()
	var names []string
	for _, pattern := range []string{"*" + ending, "*/*" + ending} {
		found, err := fs.Glob(own, pattern)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	name := names[w.random.IntN(len(names))]
	body, err := fs.ReadFile(own, name)
	if err != nil {
		t.Fatal(err)
	}
	full := filepath.Join(folder, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, bytes.Replace(body, []byte(old), []byte(new), 1), 0o644); err != nil {
		t.Fatal(err)
	}
}

func (w *workshop) remove(t *testing.T, folder string) {
	t.Helper()
	if name := w.pick(t, folder, ""); name != "" && !strings.HasSuffix(name, "ban-ke.json") {
		if err := os.Remove(name); err != nil {
			t.Fatal(err)
		}
	}
}

func (w *workshop) write(t *testing.T, name string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(fmt.Sprint(w.random.IntN(1000))), 0o644); err != nil {
		t.Fatal(err)
	}
}

// rename gives an attachment, or an agency's word in it, another name.
func (w *workshop) rename(t *testing.T) {
	t.Helper()
	name := w.pick(t, filepath.Join(w.content, "files"), "")
	if name == "" {
		return
	}
	if err := os.Rename(name, filepath.Join(filepath.Dir(name), fmt.Sprintf("tep-%d%s", w.random.IntN(100), path.Ext(name)))); err != nil {
		t.Fatal(err)
	}
}

// restore gives the content back as it was at first.
func (w *workshop) restore(t *testing.T) {
	t.Helper()
	if err := os.RemoveAll(w.content); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(w.content, w.originals); err != nil {
		t.Fatal(err)
	}
}
