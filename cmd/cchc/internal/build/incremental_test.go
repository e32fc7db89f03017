package build

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/publish"
	"cchc/static"
	"cchc/templates"
)

// TestIncrementalBuildsAreClean makes random edits, one after another, and after each
// holds a build that reuses what it can against one that makes everything: byte for
// byte the same. With CCHC_LONG it makes 500.
func TestIncrementalBuildsAreClean(t *testing.T) {
	count := 8
	if os.Getenv("CCHC_LONG") != "" {
		count = 500
	}
	random := rand.New(rand.NewPCG(2026, 7))
	pristine := sources{content: filesOf(madeup.Province()), templates: files{}, static: files{}}
	now, b := pristine, newIncremental(t)
	b.build(t, now)
	var made, kept int64
	for done, names := 0, []string(nil); done < count; {
		next, name := randomly(random, now)
		if random.IntN(40) == 0 {
			next, name = pristine.clone(), "all as it was"
		}
		if !next.valid() {
			continue
		}
		done++
		names = append(names, name)
		if random.IntN(5) == 0 {
			b.tamper(t, random)
		}
		now = next
		b.build(t, now)
		made, kept = made+b.made.Load(), kept+b.kept.Load()
		if faults := b.faults(t, now); len(faults) > 0 {
			t.Fatalf("after %s: not as a clean build makes them:\n%s", strings.Join(names[max(0, len(names)-3):], ", "), strings.Join(faults[:min(len(faults), 10)], "\n"))
		}
	}
	t.Logf("%d edits: %d files made, %d kept", count, made, kept)
	if kept*4 < made {
		t.Errorf("%d files made and only %d kept: reuse is not what was tested", made, kept)
	}
}

func randomly(random *rand.Rand, now sources) (sources, string) {
	next, edit := now.clone(), edits[random.IntN(len(edits))]
	edit.do(editor{random, &next})
	return next, edit.name
}

// valid tells whether a portal can be made.
func (s sources) valid() bool {
	_, err := s.looks()
	return err == nil && !Check(s.content.fs(), s.baseURL).Errors()
}

func (s sources) looks() (Looks, error) {
	return NewLooks(Overlay{s.templates.fs(), templates.FS}, Overlay{s.static.fs(), static.FS})
}

// incremental is a portal that is built again and again, as the program does it.
type incremental struct {
	out, file  string
	made, kept atomic.Int64
}

func newIncremental(t *testing.T) *incremental {
	folder := t.TempDir()
	return &incremental{out: filepath.Join(folder, "public"), file: filepath.Join(folder, "cache", "memory")}
}

func (b *incremental) build(t *testing.T, from sources) {
	t.Helper()
	content := from.content.fs()
	setting := Setting{BaseURL: from.baseURL}
	var err error
	if setting.Looks, err = digestOf([]fs.FS{from.templates.fs(), from.static.fs()}); err != nil {
		t.Fatal(err)
	}
	checked := Check(content, from.baseURL)
	looks, err := from.looks()
	if err != nil {
		t.Fatal(err)
	}
	memory := ReadMemory(b.file)
	publication, err := publish.Begin(t.Context(), b.out)
	if err != nil {
		t.Fatal(err)
	}
	defer publication.Abort()
	publication.Recall(memory.Portal)
	b.made.Store(0)
	b.kept.Store(0)
	keep := func(path string) bool {
		kept := publication.Keep(path)
		if kept {
			b.kept.Add(1)
		}
		return kept
	}
	write := func(path string, body []byte) error {
		b.made.Add(1)
		return publication.Write(path, body)
	}
	made, diagnostics, err := RenderChanged(t.Context(), checked.Site, content, looks, memory.MadeIn(setting), keep, write)
	if err != nil || len(diagnostics) > 0 {
		t.Fatal(err, diagnostics)
	}
	if _, err := publication.Commit(checked.Digest); err != nil {
		t.Fatal(err)
	}
	if err := Remember(setting, &Folder{unsure: true}, checked, made, publication).Write(b.file); err != nil {
		t.Fatal(err)
	}
}

// faults are the files of the portal that are not as a clean build makes them.
func (b *incremental) faults(t *testing.T, from sources) []string {
	t.Helper()
	looks, err := from.looks()
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	clean := map[string][sha256.Size]byte{}
	content := from.content.fs()
	_, err = Render(t.Context(), Check(content, from.baseURL).Site, content, looks, func(path string, body []byte) error {
		mu.Lock()
		defer mu.Unlock()
		clean[path] = sha256.Sum256(body)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	manifest, err := publish.ReadManifest(os.DirFS(b.out))
	if err != nil {
		t.Fatal(err)
	}
	var faults []string
	for _, file := range manifest.Files {
		body, err := os.ReadFile(filepath.Join(b.out, filepath.FromSlash(file.Path)))
		want, wanted := clean[file.Path]
		if err != nil || !wanted || want != sha256.Sum256(body) || publish.Hash(want) != file.SHA256 {
			faults = append(faults, file.Path)
		}
		delete(clean, file.Path)
	}
	for name := range clean {
		faults = append(faults, name+" (missing)")
	}
	return faults
}

// tamper changes or removes a published file.
func (b *incremental) tamper(t *testing.T, random *rand.Rand) {
	t.Helper()
	manifest, err := publish.ReadManifest(os.DirFS(b.out))
	if err != nil {
		t.Fatal(err)
	}
	full := filepath.Join(b.out, filepath.FromSlash(manifest.Files[random.IntN(len(manifest.Files))].Path))
	body, err := os.ReadFile(full)
	if err == nil && random.IntN(2) == 0 {
		err = os.WriteFile(full, bytes.ToUpper(body), 0o644)
	} else if err == nil {
		err = os.Remove(full)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
}
