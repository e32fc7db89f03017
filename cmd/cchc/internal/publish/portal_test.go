package publish

import (
	"context"
	"io/fs"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// portal is a portal's files, by path.
type portal map[string]string

// put publishes a portal into out on a disk and commits it.
func put(d disk, how manner, out string, files portal) (Summary, error) {
	p, err := begin(context.Background(), d, how, out, nil)
	if err != nil {
		return Summary{}, err
	}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := p.Write(name, []byte(files[name])); err != nil {
			p.Abort()
			return Summary{}, err
		}
	}
	return p.Commit("content of " + files["index.html"])
}

func mustPut(t *testing.T, how manner, out string, files portal) Summary {
	t.Helper()
	summary, err := put(machine{}, how, out, files)
	if err != nil {
		t.Fatal(err)
	}
	return summary
}

// The manners of publishing: folders exchanged, the former one removed or kept as a
// spare; files replaced one by one.
var (
	exchanged = manner{true, math.MaxInt}
	sparing   = manner{true, 0}
	replaced  = manner{false, math.MaxInt}
	usual     = manner{exchangesFolders, math.MaxInt}
)

// everyWay runs a test in every manner that the system has.
func everyWay(t *testing.T, test func(t *testing.T, how manner)) {
	if exchangesFolders {
		t.Run("exchange", func(t *testing.T) { test(t, exchanged) })
		t.Run("spare", func(t *testing.T) { test(t, sparing) })
	}
	t.Run("replace", func(t *testing.T) { test(t, replaced) })
}

// lay writes files of somebody else.
func lay(t *testing.T, folder string, files portal) {
	t.Helper()
	for name, body := range files {
		full := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(body), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// found is every file that stands in a folder, the manifest left out.
func found(t *testing.T, folder string) portal {
	t.Helper()
	files := portal{}
	err := filepath.WalkDir(folder, func(full string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(folder, full)
		if err != nil {
			return err
		}
		if entry.Type()&fs.ModeSymlink != 0 {
			target, err := os.Readlink(full)
			files[filepath.ToSlash(name)] = "-> " + target
			return err
		}
		body, err := os.ReadFile(full)
		files[filepath.ToSlash(name)] = string(body)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	delete(files, ManifestName)
	return files
}

// join is the union of portals.
func join(portals ...portal) portal {
	all := portal{}
	for _, files := range portals {
		maps.Copy(all, files)
	}
	return all
}

// wantFound compares what stands in out, and that nothing stands beside it.
func wantFound(t *testing.T, out string, want portal) {
	t.Helper()
	if got := found(t, out); !maps.Equal(got, want) {
		t.Fatalf("in %s stand\n%v\nwant\n%v", out, got, want)
	}
	wantAlone(t, out)
	if differences, err := Verify(os.DirFS(out)); err != nil || len(differences) > 0 {
		t.Fatalf("the portal is not as its manifest says: %v, %v", differences, err)
	}
}

// wantAlone looks for leftovers beside out.
func wantAlone(t *testing.T, out string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(out))
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		switch resting, _ := atRest(machine{}, out); {
		case entry.Name() == filepath.Base(out):
		case resting && entry.Name() == filepath.Base(besidePath(out)):
			wantNoOthers(t, out)
		default:
			t.Fatalf("%s was left beside the portal", entry.Name())
		}
	}
}

// wantNoOthers wants a spare to hold no file of others, and no version-control
// system to see it.
func wantNoOthers(t *testing.T, out string) {
	t.Helper()
	spare := found(t, besidePath(out))
	if spare[ignoreName] != "*\n" {
		t.Errorf("the spare is ignored by %q", spare[ignoreName])
	}
	for name := range join(foreign, visitors) {
		if _, there := spare[name]; there && name != ignoreName {
			t.Errorf("the spare has %s of others", name)
		}
	}
}

// memoryDir is a folder in memory where the system has one, for tests that
// publish hundreds of times.
func memoryDir(t *testing.T) string {
	t.Helper()
	folder, err := os.MkdirTemp("/dev/shm", "cchc-publish-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(folder) })
	return folder
}
