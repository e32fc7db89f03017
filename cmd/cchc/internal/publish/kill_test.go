package publish

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// The test binary runs itself as a build that publishes one generation of a
// portal after the other until it is killed.
const (
	childOut   = "CCHC_TEST_PUBLISH_OUT"
	childFiles = "CCHC_TEST_PUBLISH_FILES"
	childWay   = "CCHC_TEST_PUBLISH_WAY"
)

func TestMain(m *testing.M) {
	if out := os.Getenv(childOut); out != "" {
		files, _ := strconv.Atoi(os.Getenv(childFiles))
		var how manner
		_, _ = fmt.Sscan(os.Getenv(childWay), &how.exchanging, &how.spareFrom)
		fmt.Fprintln(os.Stderr, publishForever(out, files, how))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func publishForever(out string, files int, how manner) error {
	for {
		body, err := os.ReadFile(filepath.Join(out, "index.html"))
		if err != nil {
			return err
		}
		now, err := strconv.Atoi(string(body))
		if err != nil {
			return err
		}
		fmt.Println("begun")
		if _, err := put(machine{}, how, out, generation(now+1, files)); err != nil {
			return err
		}
	}
}

// generation is a portal in which, from one generation to the next, most pages
// stay, some change, some come and some go.
func generation(number, files int) portal {
	all := portal{"index.html": strconv.Itoa(number)}
	for i := range files {
		switch name := fmt.Sprintf("%d/%d/index.html", i%20, i); {
		case i%5 == 0:
			all[name] = fmt.Sprintf("trang %d, lượt %d %s", i, number, strings.Repeat("x", 2000))
		case (i+number)%7 != 0:
			all[name] = fmt.Sprintf("trang %d", i)
		}
	}
	return all
}

// TestKilledAtAnyInstant kills builds at random instants. With CCHC_LONG it
// kills 200 of them over 1,000 pages.
func TestKilledAtAnyInstant(t *testing.T) {
	kills, files := 12, 200
	if os.Getenv("CCHC_LONG") != "" {
		kills, files = 200, 1000
	}
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(memoryDir(t), "public")
		lay(t, out, foreign)
		mustPut(t, how, out, generation(0, files))
		inTheMiddle := 0
		for range kills {
			killBuild(t, how, out, files)
			before := found(t, out)
			if how.exchanging {
				wantGeneration(t, before, files)
			}
			if leftovers(t, out) {
				inTheMiddle++
			}
			settle(t, how, out)
			after := found(t, out)
			if how.exchanging && !maps.Equal(after, before) {
				t.Fatal("the next build changed the portal that stood")
			}
			wantGeneration(t, after, files)
			wantFound(t, out, after)
		}
		t.Logf("%d of %d builds were killed with something left to clear", inTheMiddle, kills)
	})
}

// killBuild starts a build and kills it a random while after it began to publish.
func killBuild(t *testing.T, how manner, out string, files int) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childOut+"="+out, childFiles+"="+strconv.Itoa(files), childWay+"="+fmt.Sprint(how.exchanging, " ", how.spareFrom))
	child.Stderr = os.Stderr
	output, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	if line, err := bufio.NewReader(output).ReadString('\n'); err != nil {
		t.Fatalf("the build ended by itself: %q, %v", line, err)
	}
	time.Sleep(rand.N(time.Duration(files) * 200 * time.Microsecond))
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := child.Wait(); !errors.As(err, &exit) || exit.Exited() {
		t.Fatalf("the build ended by itself: %v", err)
	}
}

// wantGeneration says whether what stands is wholly one generation, with the
// files of others.
func wantGeneration(t *testing.T, files portal, count int) {
	t.Helper()
	number, err := strconv.Atoi(files["index.html"])
	if err != nil {
		t.Fatal(err)
	}
	if want := join(generation(number, count), foreign); !maps.Equal(files, want) {
		t.Fatalf("generation %d does not stand whole: %d files, want %d", number, len(files), len(want))
	}
}

func leftovers(t *testing.T, out string) bool {
	t.Helper()
	for _, name := range []string{besidePath(out), filepath.Join(out, insideName)} {
		if _, err := os.Lstat(name); err == nil {
			return true
		} else if !errors.Is(err, fs.ErrNotExist) {
			t.Fatal(err)
		}
	}
	return false
}
