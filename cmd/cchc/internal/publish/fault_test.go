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
)

// faulty is a disk of which operations fail.
type faulty struct {
	machine
	count int // operations so far
	fails func(n int, operation string) error
}

func (d *faulty) next(operation string) error {
	d.count++
	return d.fails(d.count, operation)
}

func (d *faulty) lstat(name string) (fs.FileInfo, error) {
	if err := d.next("lstat"); err != nil {
		return nil, err
	}
	return d.machine.lstat(name)
}

func (d *faulty) readFile(name string) ([]byte, error) {
	if err := d.next("readFile"); err != nil {
		return nil, err
	}
	return d.machine.readFile(name)
}

func (d *faulty) readDir(name string) ([]fs.DirEntry, error) {
	if err := d.next("readDir"); err != nil {
		return nil, err
	}
	return d.machine.readDir(name)
}

// create leaves half of the file behind when it fails, as a full disk does.
func (d *faulty) create(name string, body []byte) (fs.FileInfo, error) {
	if err := d.next("create"); err != nil {
		_, _ = d.machine.create(name, body[:len(body)/2])
		return nil, err
	}
	return d.machine.create(name, body)
}

func (d *faulty) copyFile(from, to string) error {
	if err := d.next("copyFile"); err != nil {
		return err
	}
	return d.machine.copyFile(from, to)
}

func (d *faulty) copyLink(from, to string) error {
	if err := d.next("copyLink"); err != nil {
		return err
	}
	return d.machine.copyLink(from, to)
}

func (d *faulty) link(from, to string) error {
	if err := d.next("link"); err != nil {
		return err
	}
	return d.machine.link(from, to)
}

func (d *faulty) makeDir(name string) error {
	if err := d.next("makeDir"); err != nil {
		return err
	}
	return d.machine.makeDir(name)
}

func (d *faulty) resemble(name string, model fs.FileInfo) error {
	if err := d.next("resemble"); err != nil {
		return err
	}
	return d.machine.resemble(name, model)
}

func (d *faulty) rename(from, to string) error {
	if err := d.next("rename"); err != nil {
		return err
	}
	return d.machine.rename(from, to)
}

func (d *faulty) exchange(a, b string) error {
	if err := d.next("exchange"); err != nil {
		return err
	}
	return d.machine.exchange(a, b)
}

func (d *faulty) remove(name string) error {
	if err := d.next("remove"); err != nil {
		return err
	}
	return d.machine.remove(name)
}

func (d *faulty) flush(folder string, files []string) error {
	if err := d.next("flush"); err != nil {
		return err
	}
	return d.machine.flush(folder, files)
}

// The ways in which a disk fails from, or at, its n-th operation on.
var faults = map[string]func(n int) func(int, string) error{
	"one operation": func(n int) func(int, string) error {
		return func(i int, _ string) error {
			if i == n {
				return syscall.EIO
			}
			return nil
		}
	},
	"two operations": func(n int) func(int, string) error { // that is, the undoing too
		return func(i int, _ string) error {
			if i == n || i == n+1 {
				return syscall.EIO
			}
			return nil
		}
	},
	"one operation, then dead": func(n int) func(int, string) error {
		return func(i int, _ string) error {
			if i == n {
				return syscall.EIO
			}
			if i >= n+4 {
				return errDead
			}
			return nil
		}
	},
	"full disk": func(n int) func(int, string) error {
		return func(i int, operation string) error {
			if i >= n && strings.Contains("create copyFile copyLink link makeDir flush", operation) {
				return syscall.ENOSPC
			}
			return nil
		}
	},
	"dead from there on": func(n int) func(int, string) error {
		return func(i int, _ string) error {
			if i >= n {
				return errDead
			}
			return nil
		}
	},
}

var errDead = errors.New("the process is dead")

// Portals of which each has files where the other has folders, and others' files.
var (
	straight = portal{"a": "tệp", "b/x": "bỏ", "c/giữ.html": "giữ", "e.html": "1"}
	swapped  = portal{"a/b": "thư mục", "b": "tệp", "c/giữ.html": "giữ", "e.html": "2", "s.css": "mới"}
	visitors = portal{".gitignore": "*", "c/của ai": "x"}
)

// begun publishes straight; where spares are kept, one of swapped stands beside it.
func begun(t *testing.T, how manner, out string) {
	t.Helper()
	mustPut(t, how, out, straight)
	if how == sparing {
		mustPut(t, how, out, swapped)
		mustPut(t, how, out, straight)
	}
}

// settle begins the next build, so that leftovers are cleared, and leaves it.
func settle(t *testing.T, how manner, out string) {
	t.Helper()
	p, err := begin(context.Background(), machine{}, how, out, nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := p.Abort(); err != nil {
		t.Fatal(err)
	}
}

// TestFaultAtEveryOperation lets each operation of a publication fail in turn:
// the former portal or the new one stands whole.
func TestFaultAtEveryOperation(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		for name, fault := range faults {
			t.Run(name, func(t *testing.T) {
				outs := memoryDir(t)
				for n := 1; ; n++ {
					out := filepath.Join(outs, fmt.Sprint(n), "public")
					begun(t, how, out)
					lay(t, out, visitors)
					d := &faulty{fails: fault(n)}
					summary, err := put(d, how, out, swapped)
					judge(t, name, n, how, out, summary, err)
					if d.count < n {
						if n < 50 {
							t.Fatalf("a publication of %d operations cannot be right", n)
						}
						return // nothing failed: all were tried
					}
				}
			})
		}
	})
}

// judge says whether what a failing disk left is right.
func judge(t *testing.T, fault string, n int, how manner, out string, summary Summary, err error) {
	t.Helper()
	former, latter := join(straight, visitors), join(swapped, visitors)
	var failed *FailedError
	if err != nil && !errors.As(err, &failed) {
		t.Fatalf("operation %d: %v is no FailedError", n, err)
	}
	now := found(t, out)
	whole := maps.Equal(now, former) || maps.Equal(now, latter)
	if how.exchanging && !whole {
		t.Fatalf("operation %d: what stands is no whole portal: %v (%v)", n, now, err)
	}
	settle(t, how, out)
	if strings.Contains(fault, "dead") {
		now = found(t, out)
		if maps.Equal(now, latter) {
			wantFound(t, out, latter)
		} else {
			wantFound(t, out, former)
		}
		return
	}
	if err == nil || failed.Placed {
		if !summary.Changed {
			t.Errorf("operation %d: placed, but the summary says that nothing changed", n)
		}
		wantFound(t, out, latter)
	} else if got := found(t, out); !maps.Equal(got, latter) || how.exchanging {
		wantFound(t, out, former) // where files are replaced, the next build may have finished the work
	}
	if fault == "full disk" && err != nil && !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("operation %d: the error does not tell the full disk: %v", n, err)
	}
}

// TestKilledAgainWhileRecovering kills the build at each operation, and the next
// one, that clears up after it, at each of its own.
func TestKilledAgainWhileRecovering(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		twice(t, how, func(out string, n, m int) (done, again bool) {
			killed := &faulty{fails: faults["dead from there on"](n)}
			_, _ = put(killed, how, out, swapped)
			next := &faulty{fails: faults["dead from there on"](m)}
			if p, err := begin(context.Background(), next, how, out, nil); err == nil {
				p.Abort()
			}
			return killed.count < n, next.count >= m
		})
	})
}

// TestKilledWhileUndoing lets each operation fail, and kills the build at each
// one that comes after that.
func TestKilledWhileUndoing(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		twice(t, how, func(out string, n, m int) (done, again bool) {
			d := &faulty{fails: func(i int, _ string) error {
				if i == n {
					return syscall.EIO
				}
				if i >= n+m {
					return errDead
				}
				return nil
			}}
			_, _ = put(d, how, out, swapped)
			return d.count < n, d.count >= n+m
		})
	})
}

// twice publishes straight, lets a function fail at an n-th operation and, after
// that, at an m-th, and looks whether the portal is whole after the next build.
// It does so for every n and a third of the m, with CCHC_LONG for all of them.
// The function tells whether there is no n-th any more, and whether an m-th.
func twice(t *testing.T, how manner, fail func(out string, n, m int) (done, again bool)) {
	outs, stride := memoryDir(t), 3
	if os.Getenv("CCHC_LONG") != "" {
		stride = 1
	}
	for n, m, tried := 1, 1, 0; ; tried++ {
		out := filepath.Join(outs, fmt.Sprint(tried), "public")
		begun(t, how, out)
		lay(t, out, visitors)
		done, again := fail(out, n, m)
		settle(t, how, out)
		if now := found(t, out); maps.Equal(now, join(swapped, visitors)) {
			wantFound(t, out, now)
		} else {
			wantFound(t, out, join(straight, visitors))
		}
		os.RemoveAll(filepath.Dir(out))
		if done {
			return
		}
		if m += stride; !again {
			n, m = n+1, 1+(n+1)%stride
		}
	}
}
