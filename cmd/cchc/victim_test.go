package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/publish"
)

// victim is a portal of two versions whose builds are killed.
type victim struct {
	out      string
	writes   string // stands once the build writes new files
	places   string // stands once it puts them in place
	contents [2]string
	whole    [2]tree  // the portals as they must stand, with the files of others
	stands   int      // the version that stands
	others   []string // what else stands in the folder that holds it
	pace     pace     // of a build that nobody kills
}

// pace is how long a build takes: from its start, from its first new file, and
// from the moment when all of them wait to be put in place.
type pace struct{ whole, writing, placing time.Duration }

// newVictim publishes a made-up portal into a folder's public, over files of
// others. From one version to the other most pages change, some stay, some come
// and some go. Inside tells whether new files wait in the portal, where it cannot
// be exchanged, or beside it.
func newVictim(t *testing.T, folder string, inside bool, units, years int) *victim {
	t.Helper()
	out, staging := filepath.Join(folder, "public"), filepath.Join(folder, ".public.cchc-staging")
	v := &victim{out: out, writes: staging, places: filepath.Join(staging, publish.ManifestName)}
	if inside {
		staging = filepath.Join(out, ".cchc-staging")
		v.writes, v.places = staging, filepath.Join(staging, "journal.json")
	}
	former, latter := madeup.Portal(units, years), madeup.Portal(units-1, years)
	latter["files/them.txt"] = &fstest.MapFile{Data: []byte("Tệp chỉ có ở bản sau.\n"), Mode: 0o644}
	v.contents = [2]string{lay(t, former), lay(t, latter)}
	foreign := layForeign(t, out, fmt.Sprintf("don-vi/don-vi-%04d/của tôi.txt", units))
	clean := filepath.Join(memoryDir(t), "clean")
	for i, content := range v.contents {
		mustBuild(t, content, clean)
		v.whole[i] = treeOf(t, clean).with(foreign)
	}
	v.settle(t, 0)
	return v
}

// layForeign lays files that cchc did not write: at the root, in a folder of the
// portal, in one that only one version has (inOne), and in folders of their own.
func layForeign(t *testing.T, out, inOne string) tree {
	t.Helper()
	for _, name := range []string{"google-site.html", "2023/ghi chú.txt", inOne, "tài liệu/cũ/quy chế.pdf"} {
		full := filepath.Join(out, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte("của người khác: "+name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(out, "để trống"), 0o755); err != nil {
		t.Fatal(err)
	}
	return treeOf(t, out)
}

// settle builds a version to its end: it must stand whole, and nothing beside it.
func (v *victim) settle(t *testing.T, version int) {
	t.Helper()
	mustBuild(t, v.contents[version], v.out)
	v.stands = version
	wantTree(t, v.out, v.whole[version])
	wantBeside(t, v.out, v.others...)
}

// measure builds the other version and takes its time.
func (v *victim) measure(t *testing.T) {
	t.Helper()
	begun := time.Now()
	build := v.start(t, 1-v.stands)
	build.waitFor(v.writes)
	writing := time.Now()
	build.waitFor(v.places)
	placing := time.Now()
	if build.wasKilled(t) {
		t.Fatal("somebody else killed the build")
	}
	v.pace = pace{time.Since(begun), time.Since(writing), time.Since(placing)}
	v.stands = 1 - v.stands
	t.Logf("a build lasts %v, %v of it writing and %v putting in place", v.pace.whole, v.pace.writing, v.pace.placing)
}

// running is a build that was started.
type running struct {
	process *exec.Cmd
	said    *bytes.Buffer
	done    chan struct{}
	err     error // once done
}

func (v *victim) start(t *testing.T, version int) *running {
	t.Helper()
	r := &running{process: command("build", "--content", v.contents[version], "--out", v.out), said: &bytes.Buffer{}, done: make(chan struct{})}
	r.process.Stderr = r.said
	if err := r.process.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		r.err = r.process.Wait()
		close(r.done)
	}()
	return r
}

// waitFor waits until something stands at a path, or the build has ended.
func (r *running) waitFor(name string) {
	for {
		if _, err := os.Lstat(name); err == nil || !r.waits(50*time.Microsecond) {
			return
		}
	}
}

// waits tells whether the build still runs after a while.
func (r *running) waits(d time.Duration) bool {
	select {
	case <-r.done:
		return false
	case <-time.After(d):
		return true
	}
}

// wasKilled waits for the end and tells whether it was a violent one.
func (r *running) wasKilled(t *testing.T) bool {
	t.Helper()
	<-r.done
	var exit *exec.ExitError
	if errors.As(r.err, &exit) && !exit.Exited() {
		return true
	}
	if r.err != nil {
		t.Fatalf("the build failed: %v\n%s", r.err, r.said)
	}
	return false
}

// kill starts to build the other version and kills it: at any instant, while it
// writes, or while it puts in place, in turn. It is false where the build ended
// first.
func (v *victim) kill(t *testing.T, turn int) bool {
	t.Helper()
	build := v.start(t, 1-v.stands)
	within := v.pace.whole
	switch turn % 3 {
	case 1:
		within = v.pace.writing
		build.waitFor(v.writes)
	case 2:
		within = v.pace.placing
		build.waitFor(v.places)
	}
	build.waits(rand.N(within + 1))
	if err := build.process.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	return build.wasKilled(t)
}

// version tells which version stands wholly, with the files of others.
func (v *victim) version(t *testing.T) int {
	t.Helper()
	got := treeOf(t, v.out)
	var faults [2][]string
	for i, want := range v.whole {
		if faults[i] = want.faults(got); len(faults[i]) == 0 {
			return i
		}
	}
	t.Fatalf("the portal is neither the former:\n%s\nnor the latter:\n%s", strings.Join(faults[0], "\n"), strings.Join(faults[1], "\n"))
	return 0
}
