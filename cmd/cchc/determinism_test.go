package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"testing/fstest"
	"time"

	"cchc/cmd/cchc/internal/madeup"
)

// circumstances are all that a build must not depend on.
type circumstances struct {
	name        string
	environment []string // all of it
	folder      string   // that holds content and portal
	inside      bool     // the program runs in that folder, and is called with relative paths
	disorder    int      // how the content's files are written: 0 forwards, 1 backwards, 2 to begin in the middle
	modified    time.Time
}

// allCircumstances differ from each other in everything, since nothing may have
// an effect.
func allCircumstances() []circumstances {
	past := time.Date(1999, 12, 31, 23, 59, 59, 0, time.UTC)
	all := []circumstances{
		{"one core", []string{"GOMAXPROCS=1", "TZ=Asia/Ho_Chi_Minh", "LANG=vi_VN.UTF-8", "HOME=/"}, "a", false, 0, time.Now()},
		{"two cores", []string{"GOMAXPROCS=2", "TZ=America/St_Johns", "LANG=C", "LC_ALL=C"}, "thư mục có dấu/và cách", true, 1, past},
		{"eight cores", []string{"GOMAXPROCS=8", "TZ=Pacific/Kiritimati", "LC_ALL=tr_TR.UTF-8", "SOURCE_DATE_EPOCH=0"}, "sâu/sâu/sâu", true, 2, past.AddDate(50, 0, 0)},
		{"no environment, little memory", []string{"GOGC=5"}, "content/public", false, 1, past},
	}
	if long() {
		for cores := range 16 {
			all = append(all, circumstances{"cores again", []string{"GOMAXPROCS=" + strconv.Itoa(cores+1), "TZ=UTC"}, "b" + strconv.Itoa(cores), cores%2 == 0, cores % 3, past})
		}
	}
	return all
}

// TestSameContentSameBytes builds one portal under different circumstances: the
// folders must not differ in a byte, the manifest included.
func TestSameContentSameBytes(t *testing.T) {
	t.Parallel()
	content := madeup.Portal(3, 2)
	if long() {
		content = madeup.Portal(25, 5)
	}
	var first tree
	for _, circumstances := range allCircumstances() {
		t.Run(circumstances.name, func(t *testing.T) {
			got := treeOf(t, circumstances.build(t, content))
			if first == nil {
				first = got
			}
			for _, fault := range first.faults(got) {
				t.Error(fault)
			}
		})
	}
}

// build builds the content and gives the portal's folder.
func (c circumstances) build(t *testing.T, content fstest.MapFS) string {
	t.Helper()
	folder := filepath.Join(memoryDir(t), filepath.FromSlash(c.folder))
	c.write(t, content, filepath.Join(folder, "nội dung"))
	build := command("build", "--content", filepath.Join(folder, "nội dung"), "--out", filepath.Join(folder, "cổng"))
	if c.inside {
		build.Args = []string{"cchc", "build", "--content", "nội dung", "--out", "cổng"}
		build.Dir = folder
	}
	build.Env = c.environment
	if end := call(t, build); end.code != 0 {
		t.Fatalf("the build ends with %d:\n%s", end.code, end.stderr)
	}
	if end := call(t, command("check", "--published", filepath.Join(folder, "cổng"))); end.code != 0 {
		t.Errorf("its manifest says: %s%s", end.stdout, end.stderr)
	}
	return filepath.Join(folder, "cổng")
}

// write writes the content's files in their order, with their time.
func (c circumstances) write(t *testing.T, content fstest.MapFS, folder string) {
	t.Helper()
	names := slices.Sorted(maps.Keys(content))
	switch c.disorder {
	case 1:
		slices.Reverse(names)
	case 2:
		names = slices.Concat(names[len(names)/2:], names[:len(names)/2])
	}
	for _, name := range names {
		full := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, content[name].Data, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(full, c.modified, c.modified); err != nil {
			t.Fatal(err)
		}
	}
}
