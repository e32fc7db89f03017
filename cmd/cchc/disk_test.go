package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// TestFullDisk lets a disk fill up at every stage of a build, from its first file
// to the last that it needs: with room for so many bytes, or so many files.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	units, years, scale, parts := 2, 1, 1, 24
	if long() {
		units, years, scale, parts = 6, 3, 8, 4096
	}
	for _, test := range []struct {
		name, options string
		leave         func(t *testing.T, ballast string, free int)
		room          int // enough for any build
	}{
		{"bytes", fmt.Sprintf("size=%dm", 9+6*scale), leaveBytes, 2 * scale << 20},
		{"files", fmt.Sprintf("nr_inodes=%d", 1000+400*scale), leaveFiles, scale * 330},
	} {
		for way, inside := range map[string]bool{"folders exchanged": false, "files replaced": true} {
			t.Run(test.name+", "+way, func(t *testing.T) {
				disk := memoryDir(t)
				mount(t, disk, "-t", "tmpfs", "-o", test.options, "tmpfs")
				if public := filepath.Join(disk, "public"); inside {
					mount(t, public, "--bind", public)
				}
				leave := func(free int) { test.leave(t, filepath.Join(disk, "ballast"), free) }
				fillUp(t, newVictim(t, disk, inside, units, years), leave, test.room, max(1, test.room/parts))
			})
		}
	}
}

// fillUp looks for the least room in which the second version replaces the first
// one. Every build that fails on the way must leave the first one whole.
func fillUp(t *testing.T, v *victim, leave func(free int), room, finest int) {
	t.Helper()
	v.others = []string{"ballast"}
	failures, least, most := 0, 0, room
	for free := 0; most-least > finest; free = (least + most) / 2 {
		leave(free)
		end := call(t, command("build", "--content", v.contents[1], "--out", v.out))
		if end.code != 0 {
			wantFailure(t, v, end, "ổ đĩa đầy")
			least = free
			failures++
			continue
		}
		most = free
		wantTree(t, v.out, v.whole[1])
		leave(room)
		v.settle(t, 0)
	}
	leave(room)
	v.settle(t, 1)
	if failures < 3 || most == room {
		t.Errorf("only %d builds met a full disk, and %d was enough", failures, most)
	}
	t.Logf("%d builds met a full disk, with room for 0 to %d; %d was enough", failures, least, most)
}

// wantFailure wants a build to have failed because of the machine, to have said
// why, and to have changed nothing.
func wantFailure(t *testing.T, v *victim, end ended, why string) {
	t.Helper()
	if end.code != exitMachine || !strings.Contains(end.stderr, why) || !strings.Contains(end.stderr, formerStays.Vietnamese) {
		t.Fatalf("the build ends with %d and says: %s", end.code, end.stderr)
	}
	wantTree(t, v.out, v.whole[v.stands])
	wantBeside(t, v.out, v.others...)
}

// leaveBytes fills the disk with a file, up to so many bytes.
func leaveBytes(t *testing.T, ballast string, free int) {
	t.Helper()
	file, err := os.OpenFile(ballast, os.O_WRONLY|os.O_CREATE|os.O_APPEND, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for err == nil {
		_, err = file.Write(make([]byte, 64<<10))
	}
	info, statErr := file.Stat()
	if !errors.Is(err, syscall.ENOSPC) || statErr != nil {
		t.Fatal(err, statErr)
	}
	if err := file.Truncate(info.Size() - int64(free)); err != nil {
		t.Fatal(err)
	}
}

// leaveFiles fills the disk with empty files, up to so many.
func leaveFiles(t *testing.T, ballast string, free int) {
	t.Helper()
	if err := os.MkdirAll(ballast, 0o755); err != nil {
		t.Fatal(err)
	}
	for {
		file, err := os.CreateTemp(ballast, "")
		if errors.Is(err, syscall.ENOSPC) {
			break
		}
		if err != nil || file.Close() != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(ballast)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries[:free] {
		if err := os.Remove(filepath.Join(ballast, entry.Name())); err != nil {
			t.Fatal(err)
		}
	}
}

// TestReadOnlyDisk: a disk that may not be written is told, and works again as
// soon as it may.
func TestReadOnlyDisk(t *testing.T) {
	t.Parallel()
	disk := memoryDir(t)
	mount(t, disk, "-t", "tmpfs", "tmpfs")
	v := newVictim(t, disk, false, 2, 1)
	remount := func(how string) {
		if said, err := exec.Command("mount", "-o", "remount,"+how, disk).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
	}
	remount("ro")
	for _, out := range []string{"public", "mới", "mới/sâu"} {
		end := call(t, command("build", "--content", v.contents[1], "--out", filepath.Join(disk, out)))
		wantFailure(t, v, end, "ổ đĩa chỉ cho đọc")
	}
	remount("rw")
	v.settle(t, 1)
}

// mount mounts something on a folder, which it makes; where that is not possible
// the test is skipped.
func mount(t *testing.T, folder string, arguments ...string) {
	t.Helper()
	if runtime.GOOS != "linux" || os.Getuid() != 0 {
		t.Skip("only root on Linux can mount a small disk")
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	if said, err := exec.Command("mount", append(arguments, folder)...).CombinedOutput(); err != nil {
		t.Skipf("nothing can be mounted here: %v: %s", err, said)
	}
	t.Cleanup(func() {
		if said, err := exec.Command("umount", folder).CombinedOutput(); err != nil {
			t.Errorf("%v: %s", err, said)
		}
	})
}
