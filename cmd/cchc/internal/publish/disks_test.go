package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// lacking is a disk on which every operation of the given kinds fails.
func lacking(err error, operations ...string) *faulty {
	return &faulty{fails: func(_ int, operation string) error {
		for _, lacks := range operations {
			if operation == lacks {
				return err
			}
		}
		return nil
	}}
}

func TestFoldersThatCannotBeExchanged(t *testing.T) {
	for _, cause := range []error{syscall.EINVAL, syscall.ENOSYS, syscall.EXDEV, syscall.EBUSY, syscall.ENOTSUP, errors.ErrUnsupported} {
		out := filepath.Join(t.TempDir(), "public")
		lay(t, out, foreign)
		for _, files := range []portal{first, second, first} {
			if _, err := put(lacking(cause, "exchange"), exchanged, out, files); err != nil {
				t.Fatalf("%v: %v", cause, err)
			}
			wantFound(t, out, join(files, foreign))
		}
	}
}

func TestFaultsWhereFoldersCannotBeExchanged(t *testing.T) {
	for name, fault := range faults {
		t.Run(name, func(t *testing.T) {
			outs := memoryDir(t)
			for n := 1; ; n++ {
				out := filepath.Join(outs, fmt.Sprint(n), "public")
				begun(t, usual, out)
				lay(t, out, visitors)
				fails := fault(n)
				d := &faulty{fails: func(i int, operation string) error {
					if err := fails(i, operation); err != nil || operation != "exchange" {
						return err
					}
					return syscall.EINVAL
				}}
				summary, err := put(d, exchanged, out, swapped)
				judge(t, name, n, replaced, out, summary, err)
				if d.count < n {
					return
				}
			}
		})
	}
}

func TestParentThatMayNotBeWritten(t *testing.T) {
	for _, cause := range []error{syscall.EACCES, syscall.EPERM, syscall.EROFS} {
		out := filepath.Join(t.TempDir(), "public")
		mustPut(t, usual, out, first)
		lay(t, out, foreign)
		denied := false
		d := &faulty{fails: func(_ int, operation string) error {
			if operation == "makeDir" && !denied {
				denied = true
				return cause
			}
			return nil
		}}
		before, err := os.Stat(out)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := put(d, exchanged, out, second); err != nil {
			t.Fatalf("%v: %v", cause, err)
		}
		wantFound(t, out, join(second, foreign))
		if after, err := os.Stat(out); err != nil || !os.SameFile(before, after) {
			t.Errorf("the folder was exchanged, %v", err)
		}
		denied = false
		_, err = put(d, exchanged, filepath.Join(filepath.Dir(out), "khác"), second)
		var failed *FailedError
		if !errors.As(err, &failed) || !errors.Is(err, cause) {
			t.Errorf("a new portal where nothing may be made: %v", err)
		}
		wantAlone(t, out)
	}
}

func TestSystemWithoutHardLinks(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		lay(t, out, foreign)
		mustPut(t, how, out, first)
		before := stats(t, out)
		if _, err := put(lacking(syscall.EPERM, "link"), how, out, second); err != nil {
			t.Fatal(err)
		}
		wantFound(t, out, join(second, foreign))
		for full, now := range stats(t, out) {
			name, err := filepath.Rel(out, full)
			if err != nil {
				t.Fatal(err)
			}
			name = filepath.ToSlash(name)
			if kept := first[name] != "" && first[name] == second[name] || foreign[name] != ""; kept && !now.ModTime().Equal(before[full].ModTime()) {
				t.Errorf("%s has another time", name)
			}
		}
	})
}

func TestKilledWithoutHardLinks(t *testing.T) {
	outs := memoryDir(t)
	for n := 1; ; n++ {
		out := filepath.Join(outs, fmt.Sprint(n), "public")
		begun(t, usual, out)
		lay(t, out, visitors)
		d := &faulty{fails: func(i int, operation string) error {
			if i >= n {
				return errDead
			}
			if operation == "link" {
				return syscall.EPERM
			}
			return nil
		}}
		summary, err := put(d, usual, out, swapped)
		judge(t, "dead from there on", n, usual, out, summary, err)
		if d.count < n {
			return
		}
	}
}

// TestFilesThatComeAtTheLastMoment lays files of others into the portal when all
// has been surveyed, just before the folders are exchanged.
func TestFilesThatComeAtTheLastMoment(t *testing.T) {
	if !exchangesFolders {
		t.Skip("no folders are exchanged here")
	}
	for _, killed := range []bool{false, true} {
		out := filepath.Join(t.TempDir(), "public")
		lay(t, out, portal{"sửa.txt": "cũ"})
		mustPut(t, exchanged, out, first)
		late := portal{"muộn.txt": "muộn", "thư mục/mới/x": "x", "bo/thêm": "y", "sửa.txt": "mới"}
		d := &faulty{}
		reached := false
		d.fails = func(_ int, operation string) error {
			if reached && killed {
				return errDead
			}
			if operation == "exchange" {
				reached = true
				if err := os.Remove(filepath.Join(out, "sửa.txt")); err != nil { // as an editor does
					t.Fatal(err)
				}
				lay(t, out, late)
				future := time.Now().Add(time.Minute)
				if err := os.Chtimes(filepath.Join(out, "sửa.txt"), future, future); err != nil {
					t.Fatal(err)
				}
			}
			return nil
		}
		if _, err := put(d, exchanged, out, second); (err != nil) != killed {
			t.Fatal(err)
		}
		settle(t, exchanged, out)
		wantFound(t, out, join(second, late))
	}
}

func TestLateFileInTheWayIsNotLost(t *testing.T) {
	if !exchangesFolders {
		t.Skip("no folders are exchanged here")
	}
	out := filepath.Join(t.TempDir(), "public")
	mustPut(t, exchanged, out, first)
	d := &faulty{fails: func(_ int, operation string) error {
		if operation == "exchange" {
			lay(t, out, portal{"2024/index.html": "của người khác"})
		}
		return nil
	}}
	_, err := put(d, exchanged, out, second)
	var failed *FailedError
	if !errors.As(err, &failed) || !failed.Placed {
		t.Errorf("error is %v, want one that says that the portal stands", err)
	}
	var refused *RefusedError
	if _, err := Begin(context.Background(), out); !errors.As(err, &refused) || len(refused.Paths) != 1 {
		t.Fatalf("next Begin: %v, want a refusal that names the file", err)
	}
	if body, err := os.ReadFile(refused.Paths[0]); err != nil || string(body) != "của người khác" {
		t.Fatalf("the file is %q, %v", body, err)
	}
	if err := os.Remove(refused.Paths[0]); err != nil {
		t.Fatal(err)
	}
	settle(t, exchanged, out)
	wantFound(t, out, second)
}

func TestLateFileInTheWayOfAReplacement(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPut(t, replaced, out, first)
	late := portal{"2024/index.html": "của người khác"}
	d := &faulty{fails: func(_ int, operation string) error {
		if operation == "flush" { // after the survey
			lay(t, out, late)
		}
		return nil
	}}
	if _, err := put(d, replaced, out, second); !errors.Is(err, errMeddled) {
		t.Errorf("error is %v", err)
	}
	wantFound(t, out, join(first, late))
}

// TestHostileLeftovers plants what a stranger's repository may hold where our
// leftovers would be: nothing outside of the portal may be touched.
func TestHostileLeftovers(t *testing.T) {
	outside := t.TempDir()
	lay(t, outside, portal{"quý.txt": "quý"})
	journal := func(path string, had bool) string {
		return fmt.Sprintf(`[{"path":%q,"put":true,"had":%v}]`, path, had)
	}
	for name, plant := range map[string]func(out string) error{
		"link beside": func(out string) error { return os.Symlink(outside, besidePath(out)) },
		"file beside": func(out string) error { return os.WriteFile(besidePath(out), nil, 0o644) },
		"link inside": func(out string) error { return os.Symlink(outside, filepath.Join(out, insideName)) },
		"journal out of the folder": func(out string) error {
			stray := filepath.Base(outside) + "/x"
			lay(t, out, portal{insideName + "/" + journalName: journal("../../"+stray, false), stray: "x"})
			return nil
		},
		"journal through a link": func(out string) error {
			lay(t, out, portal{insideName + "/" + journalName: journal("lối/quý.txt", true), insideName + "/new/lối/quý.txt": "trộm"})
			return os.Symlink(outside, filepath.Join(out, "lối"))
		},
		"undoing through a link": func(out string) error {
			lay(t, out, portal{insideName + "/" + undoName: journal("lối/quý.txt", true), insideName + "/old/lối/quý.txt": "trộm"})
			return os.Symlink(outside, filepath.Join(out, "lối"))
		},
		"spoilt journal": func(out string) error {
			lay(t, out, portal{insideName + "/" + journalName: "[{"})
			return nil
		},
		"manifest that names files outside": func(out string) error {
			lay(t, besidePath(out), portal{ManifestName: fmt.Sprintf(`{"schema":1,"files":[{"path":"../%s/quý.txt","sha256":%s,"size":1}]}`, filepath.Base(outside), sum)})
			return nil
		},
		"rescue through a link": func(out string) error {
			lay(t, besidePath(out), portal{"lối/mới.txt": "x"})
			return os.Symlink(outside, filepath.Join(out, "lối"))
		},
	} {
		out := filepath.Join(t.TempDir(), "public")
		mustPut(t, usual, out, first)
		if err := plant(out); err != nil {
			t.Fatal(err)
		}
		p, err := Begin(context.Background(), out)
		if err == nil {
			err = p.Abort()
			wantAlone(t, out)
		} else if text := err.Error(); !strings.Contains(text, "public") {
			t.Errorf("%s: the error names no place: %v", name, err)
		}
		t.Logf("%s: %v", name, err)
		if got := found(t, outside); !maps.Equal(got, portal{"quý.txt": "quý"}) {
			t.Fatalf("%s: outside stand %v", name, got)
		}
		for path, body := range first {
			if got := found(t, out)[path]; got != body {
				t.Errorf("%s: %s is %q", name, path, got)
			}
		}
	}
}

func TestMachineErrorsAreToldInPlainWords(t *testing.T) {
	for cause, want := range map[error]string{
		syscall.ENOSPC: "ổ đĩa đầy", syscall.EDQUOT: "ổ đĩa đầy", syscall.EACCES: "không có quyền ghi", syscall.EROFS: "ổ đĩa chỉ cho đọc", syscall.EIO: "",
	} {
		out := filepath.Join(t.TempDir(), "public")
		_, err := put(lacking(cause, "create"), usual, out, first)
		var failed *FailedError
		if !errors.As(err, &failed) || !errors.Is(err, cause) || failed.Placed || failed.Out != out {
			t.Fatalf("%v: %#v", cause, err)
		}
		if text := failed.Text().Vietnamese; !strings.Contains(text, want) || !strings.Contains(text, cause.Error()) {
			t.Errorf("%v is told as %q", cause, text)
		}
		if _, err := os.Lstat(out); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%v: something stands: %v", cause, err)
		}
	}
}

func TestManyFiles(t *testing.T) {
	out := filepath.Join(memoryDir(t), "public")
	many := portal{}
	for i := range 600 { // more than are flushed one by one
		many[fmt.Sprintf("%d/index.html", i)] = fmt.Sprint(i)
	}
	mustPut(t, usual, out, many)
	wantFound(t, out, many)
	p, err := Begin(context.Background(), out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Abort()
	if former, ok := p.Former(); !ok || len(former.Files) != len(many) {
		t.Errorf("the former manifest names %d files", len(former.Files))
	}
}
