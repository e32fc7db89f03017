package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/diag"
)

var (
	first = portal{
		"index.html":                  "trang đầu",
		"2023/index.html":             "năm 2023",
		"2023/chinh-quyen-so/a.html":  "chính quyền số",
		"du-lieu/lap-vo.csv":          "a;b",
		"static/chung.0123.css":       "body{}",
		"bo/trang.html":               "sẽ bỏ",
		"tep/thành tệp rồi/trang.txt": "thư mục sẽ thành tệp",
		"tep/thành thư mục":           "tệp sẽ thành thư mục",
	}
	second = portal{
		"index.html":                  "trang đầu, bản hai",
		"2023/index.html":             "năm 2023",
		"2023/chinh-quyen-so/a.html":  "chính quyền số",
		"2024/index.html":             "năm 2024",
		"du-lieu/lap-vo.csv":          "a;b;c",
		"static/chung.4567.css":       "body{color:#000}",
		"tep/thành tệp rồi":           "tệp",
		"tep/thành thư mục/trang.txt": "trang",
	}
	foreign = portal{
		".gitignore":           "*\n!.gitignore\n",
		"2023/của tôi.txt":     "của người khác",
		"kho/sâu/tệp.bin":      "\x00\x01",
		"CNAME":                "lapvo.example",
		".well-known/x/thử.ok": "ok",
	}
)

func TestPublish(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "cổng của tôi", "công khai")
		if got, want := mustPut(t, how, out, first), (Summary{Written: 8, Changed: true}); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("first publication: %+v, want %+v", got, want)
		}
		wantFound(t, out, first)
		got := mustPut(t, how, out, second)
		if want := (Summary{Written: 6, Kept: 2, Removed: 4, Changed: true}); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("second publication: %+v, want %+v", got, want)
		}
		wantFound(t, out, second)
		for _, gone := range []string{"bo", "tep/thành tệp rồi/trang.txt"} {
			if _, err := os.Lstat(filepath.Join(out, gone)); err == nil {
				t.Errorf("%s still stands", gone)
			}
		}
	})
}

func TestEmptyOutIsFine(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		lay(t, out, nil)
		if err := os.MkdirAll(out, 0o755); err != nil {
			t.Fatal(err)
		}
		mustPut(t, how, out, first)
		wantFound(t, out, first)
		mustPut(t, how, out, portal{})
		wantFound(t, out, portal{})
	})
}

func TestFilesOfOthersAreCarriedOver(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		lay(t, out, foreign)
		if err := os.Symlink("../elsewhere", filepath.Join(out, "liên kết")); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(filepath.Join(out, "trống", "hẳn"), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(filepath.Join(out, "kho", "sâu"), 0o750); err != nil {
			t.Fatal(err)
		}
		others := join(foreign, portal{"liên kết": "-> ../elsewhere"})
		for _, files := range []portal{first, second, first} {
			summary := mustPut(t, how, out, files)
			wantFound(t, out, join(files, others))
			if want := []string{".gitignore", ".well-known/x/thử.ok", "2023/của tôi.txt", "CNAME", "kho/sâu/tệp.bin", "liên kết"}; !slices.Equal(summary.Foreign, want) {
				t.Errorf("named are %q, want %q", summary.Foreign, want)
			}
		}
		if info, err := os.Stat(filepath.Join(out, "trống", "hẳn")); err != nil || !info.IsDir() {
			t.Errorf("an empty folder of others is gone: %v", err)
		}
		if info, err := os.Stat(filepath.Join(out, "kho", "sâu")); err != nil || info.Mode().Perm() != 0o750 {
			t.Errorf("a folder of others has mode %v, %v", info.Mode(), err)
		}
	})
}

func TestForeignFileInTheWay(t *testing.T) {
	for name, others := range map[string]portal{
		"same path":              {"2024/index.html": "khác"},
		"file where a folder is": {"2024": "tệp"},
		"folder where a file is": {"du-lieu/lap-vo.csv/x/y": "tệp"},
		"a manifest not ours":    {ManifestName: "{}"},
	} {
		t.Run(name, func(t *testing.T) {
			everyWay(t, func(t *testing.T, how manner) {
				out := filepath.Join(t.TempDir(), "public")
				lay(t, out, others)
				before := found(t, out)
				_, err := put(machine{}, how, out, second)
				var refused *RefusedError
				if !errors.As(err, &refused) || len(refused.Paths) == 0 {
					t.Fatalf("error is %v, want a refusal that names the file", err)
				}
				if got := found(t, out); fmt.Sprint(got) != fmt.Sprint(before) {
					t.Errorf("the folder changed: %v", got)
				}
				wantAlone(t, out)
			})
		})
	}
}

func TestIdenticalForeignFileBecomesOurs(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		mustPut(t, how, out, first)
		if err := os.Remove(filepath.Join(out, ManifestName)); err != nil {
			t.Fatal(err)
		}
		summary := mustPut(t, how, out, first)
		if summary.Written != 0 || summary.Kept != len(first) || len(summary.Foreign) != 0 {
			t.Errorf("after the loss of the manifest: %+v", summary)
		}
		wantFound(t, out, first)
		mustPut(t, how, out, second)
		wantFound(t, out, second)
	})
}

// stats is the identity and time of everything in a folder and of what holds it.
func stats(t *testing.T, out string) map[string]fs.FileInfo {
	t.Helper()
	all := map[string]fs.FileInfo{}
	err := filepath.WalkDir(filepath.Dir(out), func(full string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		all[full], err = os.Lstat(full)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestNothingChangedNothingWritten(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		lay(t, out, foreign)
		mustPut(t, how, out, first)
		before := stats(t, out)
		if summary := mustPut(t, how, out, first); summary.Changed || summary.Written != 0 || summary.Kept != len(first) {
			t.Errorf("summary is %+v", summary)
		}
		for full, now := range stats(t, out) {
			if was := before[full]; was == nil || !os.SameFile(was, now) || !was.ModTime().Equal(now.ModTime()) {
				t.Errorf("%s was touched", full)
			}
		}
	})
}

func TestUnchangedFilesKeepTheirInodeAndTime(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		mustPut(t, how, out, first)
		before := stats(t, out)
		mustPut(t, how, out, second)
		after := stats(t, out)
		for name := range second {
			full := filepath.Join(out, filepath.FromSlash(name))
			same := before[full] != nil && os.SameFile(before[full], after[full]) && before[full].ModTime().Equal(after[full].ModTime())
			if want := first[name] == second[name]; same != want {
				t.Errorf("%s is the former file: %v, want %v", name, same, want)
			}
		}
	})
}

func TestManifestAloneChanges(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		mustPut(t, how, out, first)
		before := stats(t, out)
		p, err := begin(context.Background(), machine{}, how, out, nil)
		if err != nil {
			t.Fatal(err)
		}
		for name, body := range first {
			if err := p.Write(name, []byte(body)); err != nil {
				t.Fatal(err)
			}
		}
		if summary, err := p.Commit("other content"); err != nil || !summary.Changed || summary.Written != 0 {
			t.Fatalf("commit: %+v, %v", summary, err)
		}
		wantFound(t, out, first)
		if manifest, err := ReadManifest(os.DirFS(out)); err != nil || manifest.Content != "other content" {
			t.Errorf("manifest says %q, %v", manifest.Content, err)
		}
		if now, err := os.Stat(out); err != nil || !os.SameFile(before[out], now) {
			t.Errorf("the folder was exchanged for the manifest's sake")
		}
	})
}

func TestKeep(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(t.TempDir(), "public")
		p, err := begin(context.Background(), machine{}, how, out, nil)
		if err != nil {
			t.Fatal(err)
		}
		for name, body := range first {
			if err := p.Write(name, []byte(body)); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := p.Commit("a"); err != nil {
			t.Fatal(err)
		}
		left, whole := p.State()
		if !whole {
			t.Error("the state is not whole")
		}
		state := asSettled(left)

		later := time.Now().Add(time.Hour)
		if err := os.Chtimes(filepath.Join(out, "2023/index.html"), later, later); err != nil {
			t.Fatal(err)
		}
		lay(t, out, portal{"du-lieu/lap-vo.csv": "thêm một dòng"})
		if p, err = begin(context.Background(), machine{}, how, out, nil); err != nil {
			t.Fatal(err)
		}
		if p.Keep("index.html") {
			t.Error("a file was kept without a state")
		}
		p.Recall(state)
		for name, want := range map[string]bool{
			"index.html": true, "static/chung.0123.css": true, // as recorded
			"2023/index.html":    false, // other time
			"du-lieu/lap-vo.csv": false, // other size
			"2024/index.html":    false, // never there
			"../public":          false,
		} {
			if got := p.Keep(name); got != want {
				t.Errorf("Keep(%q) is %v, want %v", name, got, want)
			}
		}
		if p.Keep("index.html") {
			t.Error("a file was kept twice")
		}
		if err := p.Write("2023/index.html", []byte("năm 2023, sửa")); err != nil {
			t.Errorf("a file that could not be kept cannot be written: %v", err)
		}
		if _, err := p.Commit("b"); err != nil {
			t.Fatal(err)
		}
		wantFound(t, out, portal{"index.html": first["index.html"], "static/chung.0123.css": first["static/chung.0123.css"], "2023/index.html": "năm 2023, sửa"})
	})
}

// asSettled makes a state one that was taken long after the portal was published.
func asSettled(state State) State {
	for name, stamp := range state {
		stamp.Settled = true
		state[name] = stamp
	}
	return state
}

func TestStateOfAnotherPortalKeepsNothing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPut(t, usual, out, portal{"index.html": "mới"})
	info, err := os.Stat(filepath.Join(out, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := Begin(context.Background(), out)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Abort()
	p.Recall(asSettled(State{"index.html": stampOf(info, Hash{1})}))
	if p.Keep("index.html") {
		t.Error("kept by a state with another hash")
	}
}

func TestMeddledFileStopsTheCommit(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	mustPut(t, usual, out, portal{"a.html": "a", "b.html": "b"})
	if !exchangesFolders {
		t.Skip("kept files are not touched here")
	}
	p, err := Begin(context.Background(), out)
	if err != nil {
		t.Fatal(err)
	}
	for name, body := range (portal{"a.html": "a", "b.html": "khác"}) {
		if err := p.Write(name, []byte(body)); err != nil {
			t.Fatal(err)
		}
	}
	lay(t, out, portal{"a.html": "sửa tay"})
	if _, err := p.Commit("x"); !errors.Is(err, errMeddled) {
		t.Errorf("error is %v", err)
	}
	if got := found(t, out); got["b.html"] != "b" || got["a.html"] != "sửa tay" {
		t.Errorf("there stand %v", got)
	}
	wantAlone(t, out)
}

func TestAbort(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		parent := t.TempDir()
		out := filepath.Join(parent, "mới", "nữa", "public")
		p, err := begin(context.Background(), machine{}, how, out, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := p.Write("a/index.html", []byte("a")); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(p.Abort(), p.Abort()); err != nil {
			t.Fatal(err)
		}
		if entries, err := os.ReadDir(parent); err != nil || len(entries) != 0 {
			t.Errorf("left after Abort: %v, %v", entries, err)
		}
		if err := p.Write("b", nil); err == nil {
			t.Error("Write after Abort")
		}
		if _, err := p.Commit("x"); err == nil {
			t.Error("Commit after Abort")
		}
		mustPut(t, how, out, first)
		if p, err = begin(context.Background(), machine{}, how, out, nil); err != nil {
			t.Fatal(err)
		}
		if err := p.Write("index.html", []byte("b")); err != nil {
			t.Fatal(err)
		}
		if err := p.Abort(); err != nil {
			t.Fatal(err)
		}
		wantFound(t, out, first)
	})
}

func TestPathsThatAreRefused(t *testing.T) {
	for _, bad := range []string{"", ".", "..", "../a", "/a", "a/", "a//b", "a/../b", "a\x00b", "a\xff", ManifestName, "BAN-KE.json/x", ".cchc-staging/x", ".CCHC-a", "index.html", "index.html/b", "thư mục"} {
		out := filepath.Join(t.TempDir(), "public")
		p, err := Begin(context.Background(), out)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"index.html", "thư mục/a"} {
			if err := p.Write(name, nil); err != nil {
				t.Fatal(err)
			}
		}
		var path *PathError
		if err := p.Write(bad, nil); !errors.As(err, &path) || path.Path != bad {
			t.Errorf("Write(%q): %v, want a PathError", bad, err)
		}
		if _, err := p.Commit("x"); !errors.As(err, &path) {
			t.Errorf("after a failed Write(%q) Commit gave %v", bad, err)
		}
		if _, err := os.Lstat(out); err == nil {
			t.Errorf("a portal was published in spite of Write(%q)", bad)
		}
	}
}

func TestConcurrentWrites(t *testing.T) {
	everyWay(t, func(t *testing.T, how manner) {
		out := filepath.Join(memoryDir(t), "public")
		for _, round := range []string{"một", "hai"} {
			p, err := begin(context.Background(), machine{}, how, out, nil)
			if err != nil {
				t.Fatal(err)
			}
			want := portal{}
			for i := range 300 {
				want[fmt.Sprintf("%d/%d/index.html", i%10, i)] = fmt.Sprint(i)
				want[fmt.Sprintf("%d/%d.html", i%10, i)] = round
			}
			var writers sync.WaitGroup
			for name, body := range want {
				writers.Go(func() {
					if err := p.Write(name, []byte(body)); err != nil {
						t.Error(err)
					}
				})
			}
			writers.Wait()
			if _, err := p.Commit(round); err != nil {
				t.Fatal(err)
			}
			wantFound(t, out, want)
		}
	})
}

func TestSecondBuildWaits(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	p, err := Begin(context.Background(), out)
	if err != nil {
		t.Fatal(err)
	}
	soon, cancel := context.WithTimeout(context.Background(), 3*lockInterval)
	defer cancel()
	_, err = Begin(soon, out)
	var failed *FailedError
	if !errors.Is(err, ErrBusy) || !errors.Is(err, context.DeadlineExceeded) || !errors.As(err, &failed) {
		t.Fatalf("second Begin gave %v, want ErrBusy", err)
	}
	done := make(chan error)
	go func() {
		_, err := put(machine{}, usual, out, second)
		done <- err
	}()
	if err := p.Write("index.html", []byte("một")); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Commit("x"); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	wantFound(t, out, second)
}

func TestWaitingBuildSurvivesTheAbortOfTheFirst(t *testing.T) {
	parent := t.TempDir()
	out := filepath.Join(parent, "mới", "public")
	p, err := Begin(context.Background(), out)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error)
	go func() {
		_, err := put(machine{}, usual, out, first)
		done <- err
	}()
	time.Sleep(2 * lockInterval)
	if err := p.Abort(); err != nil { // removes the folder whose lock the other waits for
		t.Fatal(err)
	}
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	wantFound(t, out, first)
}

func TestMessageNamesTheFirstOfManyFiles(t *testing.T) {
	err := &RefusedError{Out: "public", Why: foreignInTheWay, Paths: []string{"a", "b", "c", "d", "e", "f", "g"}}
	if text := err.Text().Vietnamese; !strings.HasSuffix(text, ": a, b, c, d, e và 2 tệp khác") {
		t.Errorf("message is %q", text)
	}
}

func TestMessagesInBothLanguages(t *testing.T) {
	type texted interface{ Text() diag.Text }
	for _, err := range []texted{
		&RefusedError{Out: "public", Why: notAFolder, Paths: []string{"a"}},
		&FailedError{Out: "public", Err: fs.ErrPermission},
		&FailedError{Out: "public", Err: ErrBusy, Placed: true},
		&PathError{Path: "public", Why: pathTaken},
		&ManifestError{fs.ErrNotExist}, &ManifestError{errMeddled},
		Difference{Path: "a"}, Difference{Path: "a", Missing: true},
	} {
		text := err.Text()
		if text.Vietnamese == "" || text.English == "" || text.Vietnamese == text.English {
			t.Errorf("%T says %+v", err, text)
		}
	}
}
