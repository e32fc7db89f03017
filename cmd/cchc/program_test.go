package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What the tests of the whole program share: they run it as a process of its own
// and look at what it leaves on the disk.

// command is a call of the program. TestMain has put the test binary on the path
// under its name.
func command(arguments ...string) *exec.Cmd { return exec.Command("cchc", arguments...) }

// ended is how a call ended.
type ended struct {
	code           int
	stdout, stderr string
}

// call runs a call to its end.
func call(t testing.TB, command *exec.Cmd) ended {
	t.Helper()
	var stdout, stderr bytes.Buffer
	command.Stdout, command.Stderr = &stdout, &stderr
	err := command.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return ended{command.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

// mustBuild builds a portal and gives what was said.
func mustBuild(t testing.TB, content, out string) string {
	t.Helper()
	end := call(t, command("build", "--content", content, "--out", out))
	if end.code != 0 {
		t.Fatalf("the build ends with %d:\n%s", end.code, end.stderr)
	}
	return end.stderr
}

// memoryDir is an empty folder, in memory where the system has a disk there: many
// builds are slow on a real one. The long run takes the real one.
func memoryDir(t testing.TB) string {
	t.Helper()
	if long() {
		return t.TempDir()
	}
	folder, err := os.MkdirTemp("/dev/shm", "cchc-")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
	return folder
}

// lay writes a content folder and gives its path.
func lay(t testing.TB, files fs.FS) string {
	t.Helper()
	folder := memoryDir(t)
	if err := os.CopyFS(folder, files); err != nil {
		t.Fatal(err)
	}
	return folder
}

// tree is what stands in a folder, by slash-separated path: the SHA-256 of a
// file, the target of a link, nothing for a folder, whose path ends in "/".
type tree map[string]string

func treeOf(t testing.TB, folder string) tree {
	t.Helper()
	all := tree{}
	err := filepath.WalkDir(folder, func(full string, entry fs.DirEntry, err error) error {
		if err != nil || full == folder {
			return err
		}
		name := filepath.ToSlash(strings.TrimPrefix(full, folder+string(filepath.Separator)))
		switch {
		case entry.IsDir():
			all[name+"/"] = ""
		case entry.Type()&fs.ModeSymlink != 0:
			all[name], err = os.Readlink(full)
		default:
			var body []byte
			body, err = os.ReadFile(full)
			all[name] = fmt.Sprintf("%x", sha256.Sum256(body))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// with is the tree with another one's files laid over it.
func (want tree) with(others tree) tree {
	joined := maps.Clone(want)
	maps.Copy(joined, others)
	return joined
}

// faults are the first differences of a tree from what it should be.
func (want tree) faults(got tree) []string {
	var faults []string
	for name, body := range want {
		if found, ok := got[name]; !ok {
			faults = append(faults, name+" is missing")
		} else if found != body {
			faults = append(faults, name+" differs")
		}
	}
	for name := range got {
		if _, ok := want[name]; !ok {
			faults = append(faults, name+" should not be there")
		}
	}
	slices.Sort(faults)
	return faults[:min(len(faults), 12)]
}

// wantTree wants a folder to hold exactly a tree.
func wantTree(t testing.TB, folder string, want tree) {
	t.Helper()
	if faults := want.faults(treeOf(t, folder)); len(faults) > 0 {
		t.Fatalf("%s is not as it should be:\n%s", filepath.Base(folder), strings.Join(faults, "\n"))
	}
}

// wantBeside wants a folder to stand with these others, and nothing else, in the
// folder that holds it.
func wantBeside(t testing.TB, folder string, others ...string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(folder))
	if err != nil {
		t.Fatal(err)
	}
	want := slices.Concat(others, []string{filepath.Base(folder)})
	for _, entry := range entries {
		if !slices.Contains(want, entry.Name()) {
			t.Fatalf("%s was left beside the portal", entry.Name())
		}
	}
	if len(entries) != len(want) {
		t.Fatalf("beside the portal stand %d entries, want %v", len(entries), want)
	}
}
