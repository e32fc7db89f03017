package publish

import (
	"context"
	"errors"
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

// settle begins the next build, so that leftovers are cleared, and leaves it.
func settle(t *testing.T, exchanging bool, out string) {
	t.Helper()
	p, err := begin(context.Background(), machine{}, exchanging, out, nil)
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
	bothWays(t, func(t *testing.T, exchanging bool) {
		for name, fault := range faults {
			t.Run(name, func(t *testing.T) {
				outs := memoryDir(t)
				for n := 1; ; n++ {
					out := filepath.Join(outs, string(rune('a'+n%26)), "public")
					os.RemoveAll(filepath.Dir(out))
					mustPut(t, exchanging, out, first)
					lay(t, out, foreign)
					d := &faulty{fails: fault(n)}
					summary, err := put(d, exchanging, out, second)
					judge(t, name, n, exchanging, out, summary, err)
					if d.count < n {
						if n < 60 {
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
func judge(t *testing.T, fault string, n int, exchanging bool, out string, summary Summary, err error) {
	t.Helper()
	former, latter := join(first, foreign), join(second, foreign)
	var failed *FailedError
	if err != nil && !errors.As(err, &failed) {
		t.Fatalf("operation %d: %v is no FailedError", n, err)
	}
	now := found(t, out)
	whole := maps.Equal(now, former) || maps.Equal(now, latter)
	if exchanging && !whole {
		t.Fatalf("operation %d: what stands is no whole portal: %v (%v)", n, now, err)
	}
	settle(t, exchanging, out)
	if fault == "dead from there on" {
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
	} else if got := found(t, out); !maps.Equal(got, latter) || exchanging {
		wantFound(t, out, former) // where files are replaced, the next build may have finished the work
	}
	if fault == "full disk" && err != nil && !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("operation %d: the error does not tell the full disk: %v", n, err)
	}
}

// TestKilledAgainWhileRecovering kills the build at each operation, and the next
// one, that clears up after it, at each of its own.
func TestKilledAgainWhileRecovering(t *testing.T) {
	bothWays(t, func(t *testing.T, exchanging bool) {
		small, other := portal{"a": "tệp", "c/d": "giữ", "b/x": "bỏ", "e.html": "1"}, portal{"a/b": "thư mục", "c/d": "giữ", "b": "tệp", "e.html": "2"}
		dead := faults["dead from there on"]
		outs := memoryDir(t)
		for n, m, tried := 1, 1, 0; ; tried++ {
			out := filepath.Join(outs, string(rune('a'+tried%26)), "public")
			os.RemoveAll(filepath.Dir(out))
			mustPut(t, exchanging, out, small)
			lay(t, out, portal{".gitignore": "*"})
			killed := &faulty{fails: dead(n)}
			_, _ = put(killed, exchanging, out, other)
			if killed.count < n {
				return
			}
			again := &faulty{fails: dead(m)}
			if p, err := begin(context.Background(), again, exchanging, out, nil); err == nil {
				p.Abort()
			}
			settle(t, exchanging, out)
			if now := found(t, out); maps.Equal(now, join(other, portal{".gitignore": "*"})) {
				wantFound(t, out, now)
			} else {
				wantFound(t, out, join(small, portal{".gitignore": "*"}))
			}
			if m++; again.count < m {
				n, m = n+1, 1
			}
		}
	})
}
