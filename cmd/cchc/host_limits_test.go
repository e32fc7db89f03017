package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// TestBuildTellsWhatItsHostWillNotTake: a scan too large for the host is warned of, in
// each build; with --strict the portal stays as it was. A copy that no host shows may be
// of any size.
func TestBuildTellsWhatItsHostWillNotTake(t *testing.T) {
	files := fstest.MapFS{}
	for name, text := range smallPortal {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	content, out := lay(t, files), filepath.Join(memoryDir(t), "public")
	build := func(more ...string) ended {
		return call(t, command(append([]string{"build", "--content", content, "--out", out}, more...)...))
	}
	mustBuild(t, content, out)
	before := treeOf(t, out)
	scan := filepath.Join(content, "files", "ban-quet.pdf")
	write(t, scan, []byte("%PDF"))
	if err := os.Truncate(scan, 25<<20+1); err != nil {
		t.Fatal(err)
	}
	const warning = "cảnh báo[H102]: tệp tep/ban-quet.pdf có 26\u00a0MiB, Cloudflare Pages nhận mỗi tệp nhiều nhất 25\u00a0MiB"
	for _, test := range []struct {
		arguments []string
		code      int
		warned    bool
	}{
		{[]string{"--host", "cloudflare", "--strict"}, exitContent, true},
		{[]string{"--host", "cloudflare"}, 0, true},
		{[]string{"--host", "cloudflare"}, 0, true}, // where nothing changed too
		{[]string{"--host", "nginx"}, 0, false},
		{[]string{"--host", "cloudflare", "--archive", "--out", filepath.Join(memoryDir(t), "luu-tru")}, 0, false},
	} {
		end := build(test.arguments...)
		if end.code != test.code || strings.Contains(end.stderr, warning) != test.warned {
			t.Errorf("%v ends with %d:\n%s", test.arguments, end.code, end.stderr)
		}
		if test.code != 0 {
			wantTree(t, out, before)
		}
	}
	if _, err := os.Stat(filepath.Join(out, "tep", "ban-quet.pdf")); err != nil {
		t.Error(err)
	}
}
