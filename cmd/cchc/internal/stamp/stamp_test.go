package stamp

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// describe writes a file and describes it.
func describe(t *testing.T, name, text string) fs.FileInfo {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	info, err := os.Lstat(name)
	if err != nil {
		t.Fatal(err)
	}
	return info
}

func TestStampKnowsAFileAgain(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a")
	info := describe(t, name, "one")
	s := Of(info, time.Now().Add(time.Hour))
	if !s.Matches(info) {
		t.Error("the file is not known again")
	}
	if s.Matches(describe(t, name, "three")) {
		t.Error("a longer file is taken for it")
	}
	later := info.ModTime().Add(time.Hour)
	if err := os.Chtimes(name, later, later); err != nil {
		t.Fatal(err)
	}
	if s.Matches(describe(t, name, "two")) {
		t.Error("a later file is taken for it")
	}
}

// TestStampKnowsWhatWasSetBack: who changes a file and sets its time back is found
// out where the system keeps a time that cannot be set.
func TestStampKnowsWhatWasSetBack(t *testing.T) {
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		t.Skip("the system does not tell")
	}
	name := filepath.Join(t.TempDir(), "a")
	past := time.Now().Add(-time.Hour)
	setBack := func(text string) fs.FileInfo {
		describe(t, name, text)
		if err := os.Chtimes(name, past, past); err != nil {
			t.Fatal(err)
		}
		info, err := os.Lstat(name)
		if err != nil {
			t.Fatal(err)
		}
		return info
	}
	s := Of(setBack("one"), time.Now().Add(time.Hour))
	for end := time.Now().Add(time.Second); time.Now().Before(end); { // until the clock of the disk has moved
		if info := setBack("two"); !s.Matches(info) {
			return
		}
	}
	t.Error("what was set back is taken for the former file")
}

// TestRacyStampMatchesNothing: a file that was changed just before may be changed
// again without its times telling.
func TestRacyStampMatchesNothing(t *testing.T) {
	info := describe(t, filepath.Join(t.TempDir(), "a"), "one")
	for after, settled := range map[time.Duration]bool{-time.Hour: false, 0: false, time.Millisecond: false, 10 * time.Second: true} {
		s := Of(info, info.ModTime().Add(after))
		if s.Settled != settled || s.Matches(info) != settled {
			t.Errorf("%s after its change: settled is %v", after, s.Settled)
		}
	}
}

func TestCoarseClock(t *testing.T) {
	if grain(time.Second.Nanoseconds()) < 2*time.Second {
		t.Error("FAT keeps every second second")
	}
	if grain(1_234_567) > 100*time.Millisecond {
		t.Error("a fine clock is taken for a coarse one")
	}
}
