package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/publish"
)

// TestBuildsAtOnce starts several builds of two versions into one folder: all end
// well, one of them stands whole, and who asks all the while always finds the
// home page.
func TestBuildsAtOnce(t *testing.T) {
	t.Parallel()
	v := newVictim(t, memoryDir(t), false, 2, 1)
	defer look(t, filepath.Join(v.out, "index.html"))()
	for range 2 {
		var builds []*running
		for i := range 6 {
			builds = append(builds, v.start(t, i%2))
		}
		for _, build := range builds {
			if build.wasKilled(t) {
				t.Fatal("somebody else killed a build")
			}
		}
		v.version(t)
		wantBeside(t, v.out)
	}
}

// look looks for a file again and again, as readers do, until it is told to stop.
func look(t *testing.T, name string) (stop func()) {
	var stopped atomic.Bool
	done := make(chan struct{})
	go func() {
		defer close(done)
		for !stopped.Load() {
			if _, err := os.Stat(name); err != nil {
				t.Errorf("a reader finds no page: %v", err)
				return
			}
		}
	}()
	return func() {
		stopped.Store(true)
		<-done
	}
}

// TestBuildThatWaitsSaysSo: a build waits for another one, and tells of it.
func TestBuildThatWaitsSaysSo(t *testing.T) {
	content, out := lay(t, madeup.Portal(1, 1)), filepath.Join(memoryDir(t), "public")
	other, err := publish.Begin(t.Context(), out)
	if err != nil {
		t.Fatal(err)
	}
	build := command("build", "--content", content, "--out", out)
	stderr, err := build.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := build.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(stderr)
	if !lines.Scan() || !strings.Contains(lines.Text(), "Đang chờ") {
		t.Errorf("the build says: %s", lines.Text())
	}
	if err := other.Abort(); err != nil {
		t.Fatal(err)
	}
	if !lines.Scan() || !strings.HasPrefix(lines.Text(), "Đã tạo") {
		t.Errorf("then it says: %s", lines.Text())
	}
	if err := build.Wait(); err != nil {
		t.Error(err)
	}
}
