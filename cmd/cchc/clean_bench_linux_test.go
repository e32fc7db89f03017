package main

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/madeup"
)

// BenchmarkClean builds made-up portals, each five times as large as the one before,
// with everything on, by the program in a process of its own. Its metrics are the processor time a page,
// the peak of memory, how many times as long as the bare writing of the same files it
// takes, and how time a page and memory have grown since the smaller portal.
func BenchmarkClean(b *testing.B) {
	sizes := []int{5, 25, 125}
	if long() {
		sizes = append(sizes, 625)
	}
	var smaller cost
	for _, units := range sizes {
		b.Run(fmt.Sprintf("%d-components", units*80), func(b *testing.B) { // eight a year
			content, out := lay(b, madeup.Portal(units, 10)), filepath.Join(memoryDir(b), "public")
			var whole cost
			for b.Loop() {
				b.StopTimer()
				if err := os.RemoveAll(out); err != nil {
					b.Fatal(err)
				}
				b.StartTimer()
				whole.add(b, command("build", "--fresh", "--content", content, "--out", out))
			}
			files := sizesOf(b, out)
			whole.pages = files.pages()
			bare := files.write(b, filepath.Join(filepath.Dir(out), "bare"))
			b.ReportMetric(whole.perPage(), "µs-CPU/page")
			b.ReportMetric(float64(whole.peak)/1e3, "MB-peak")
			b.ReportMetric(whole.wall.Seconds()/float64(whole.runs)/bare.Seconds(), "×bare-writing")
			if smaller.runs > 0 {
				b.ReportMetric(whole.perPage()/smaller.perPage(), "×CPU/page")
				b.ReportMetric(float64(whole.peak)/float64(smaller.peak), "×peak")
			}
			smaller = whole
		})
	}
}

// cost is what builds of one portal took.
type cost struct {
	runs, pages int
	wall, cpu   time.Duration
	peak        int64 // kilobytes
}

func (c *cost) add(b *testing.B, build *exec.Cmd) {
	begun := time.Now()
	if said, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, said)
	}
	c.runs, c.wall = c.runs+1, c.wall+time.Since(begun)
	c.cpu += build.ProcessState.UserTime() + build.ProcessState.SystemTime()
	c.peak = max(c.peak, build.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)
}

// perPage is the processor time in microseconds.
func (c *cost) perPage() float64 { return float64(c.cpu.Microseconds()) / float64(c.runs*c.pages) }

// fileSizes are the files of a portal, by path.
type fileSizes map[string]int64

func sizesOf(b *testing.B, folder string) fileSizes {
	sizes := fileSizes{}
	err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		sizes[name] = info.Size()
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return sizes
}

func (f fileSizes) pages() (pages int) {
	for name := range f {
		if strings.HasSuffix(name, ".html") {
			pages++
		}
	}
	return pages
}

// write writes files of these sizes, by as many writers as there are processors and
// with nothing else to do, and tells how long that takes: the floor for whoever writes
// them.
func (f fileSizes) write(b *testing.B, folder string) time.Duration {
	var most int64
	for name, size := range f {
		most = max(most, size)
		if err := os.MkdirAll(filepath.Join(folder, filepath.Dir(name)), 0o755); err != nil {
			b.Fatal(err)
		}
	}
	names, body := make(chan string), make([]byte, most)
	begun := time.Now()
	var writers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		writers.Go(func() {
			for name := range names {
				if err := os.WriteFile(filepath.Join(folder, name), body[:f[name]], 0o644); err != nil {
					b.Error(err)
				}
			}
		})
	}
	for name := range f {
		names <- name
	}
	close(names)
	writers.Wait()
	return time.Since(begun)
}
