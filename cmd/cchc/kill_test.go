package main

import (
	"errors"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/publish"
)

// TestKilledBuild kills builds at random instants: the portal must be wholly one
// version or the other, and the next build must clear what was left.
func TestKilledBuild(t *testing.T) {
	t.Parallel()
	kills, units, years := 6, 3, 2
	if long() {
		kills, units, years = 200, 25, 5 // 1,000 pages of components
	}
	v := newVictim(t, memoryDir(t), false, units, years)
	var latter, left int
	var stood [2]int
	v.killMany(t, kills, func() {
		version := v.version(t)
		if version != v.stands {
			latter++
		}
		v.stands = version
		stood[version]++
		if stands(t, v.writes) {
			left++
		}
	})
	t.Logf("%d builds killed: %d left the former version whole, %d the new one (A %d times, B %d times); %d left something beside it",
		kills, kills-latter, latter, stood[0], stood[1], left)
}

// TestKilledWhereFoldersCannotBeExchanged does the same where files are replaced
// one by one. Until the next build two versions may stand mixed, but no file is
// half written, and none is missing that both have.
func TestKilledWhereFoldersCannotBeExchanged(t *testing.T) {
	t.Parallel()
	kills, units, years := 3, 2, 1
	if long() {
		kills, units, years = 60, 25, 5
	}
	folder := memoryDir(t)
	mount(t, filepath.Join(folder, "public"), "-t", "tmpfs", "tmpfs")
	v := newVictim(t, folder, true, units, years)
	var mixed, left int
	v.killMany(t, kills, func() {
		if stands(t, v.writes) {
			left++
		}
		got := treeOf(t, v.out)
		maps.DeleteFunc(got, func(name, _ string) bool { return strings.HasPrefix(name, ".cchc-staging/") })
		if len(v.whole[0].faults(got)) > 0 && len(v.whole[1].faults(got)) > 0 {
			mixed++
		}
		v.wantWholeFiles(t, got)
	})
	t.Logf("%d builds killed: %d left something to clear, %d the two versions mixed", kills, left, mixed)
}

// wantWholeFiles wants each file to be of one version or the other, and none to be
// missing that both have.
func (v *victim) wantWholeFiles(t *testing.T, got tree) {
	t.Helper()
	for name, body := range got {
		first, inFirst := v.whole[0][name]
		second, inSecond := v.whole[1][name]
		if !(inFirst && body == first) && !(inSecond && body == second) {
			t.Fatalf("%s is of neither version", name)
		}
	}
	for name := range v.whole[0] {
		_, inSecond := v.whole[1][name]
		if _, standing := got[name]; inSecond && !standing {
			t.Fatalf("%s is missing", name)
		}
	}
}

// TestKilledFirstBuild: where no portal stands yet, a killed build leaves none or
// a whole one.
func TestKilledFirstBuild(t *testing.T) {
	t.Parallel()
	kills := 3
	if long() {
		kills = 60
	}
	content, clean := lay(t, madeup.Portal(2, 1)), filepath.Join(memoryDir(t), "clean")
	mustBuild(t, content, clean)
	whole := treeOf(t, clean)
	var usual pace
	var none, ended int
	for turn := range kills + 1 {
		folder := filepath.Join(memoryDir(t), "chưa có", "sâu")
		staging := filepath.Join(folder, ".public.cchc-staging")
		v := &victim{out: filepath.Join(folder, "public"), writes: staging, places: filepath.Join(staging, publish.ManifestName),
			contents: [2]string{content, content}, whole: [2]tree{whole, whole}, pace: usual}
		if turn == 0 {
			v.measure(t)
			usual = v.pace
			continue
		}
		if !v.kill(t, turn) {
			ended++
		}
		if stands(t, v.out) {
			wantTree(t, v.out, whole)
		} else {
			none++
		}
		v.settle(t, 0)
	}
	t.Logf("%d builds killed: %d left no portal, the others a whole one", kills-ended, none)
}

// killMany kills so many builds and has what stands judged after each; mostly it
// then lets a build of either version end.
func (v *victim) killMany(t *testing.T, kills int, judge func()) {
	t.Helper()
	v.measure(t)
	for turn, killed := 0, 0; killed < kills; turn++ {
		if turn > 10*kills {
			t.Fatalf("only %d builds could be killed before they ended", killed)
		}
		if !v.kill(t, turn) {
			v.stands = 1 - v.stands
			wantTree(t, v.out, v.whole[v.stands])
			continue
		}
		killed++
		judge()
		if rand.IntN(4) > 0 {
			v.settle(t, rand.IntN(2))
		}
	}
	v.settle(t, 1-v.stands)
}

// TestStoppedBuild: who stops a build politely leaves nothing to clear.
func TestStoppedBuild(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	v := newVictim(t, memoryDir(t), false, 3, 2)
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		build := v.stop(t, signal)
		for tries := 0; build.err == nil && tries < 20; tries++ { // it was done before the signal came
			v.settle(t, 0)
			build = v.stop(t, signal)
		}
		if code := build.process.ProcessState.ExitCode(); code != exitStopped || !strings.Contains(build.said.String(), formerStays.Vietnamese) {
			t.Errorf("%v: the build ends with %d and says: %s", signal, code, build.said)
		}
		wantTree(t, v.out, v.whole[0])
		wantBeside(t, v.out)
	}
}

// stop starts to build the second version and sends it a signal while it writes.
func (v *victim) stop(t *testing.T, signal os.Signal) *running {
	t.Helper()
	build := v.start(t, 1)
	build.waitFor(v.writes)
	if err := build.process.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	<-build.done
	return build
}

func stands(t *testing.T, name string) bool {
	t.Helper()
	_, err := os.Lstat(name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return err == nil
}
