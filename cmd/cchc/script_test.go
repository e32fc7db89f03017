package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

func TestMain(m *testing.M) {
	testscript.Main(withOwnCache{m}, map[string]func(){"cchc": main})
}

// withOwnCache runs the tests with a cache folder of their own.
type withOwnCache struct{ *testing.M }

func (tests withOwnCache) Run() int {
	cache, err := os.MkdirTemp("", "cchc-cache-")
	if err == nil {
		err = os.Setenv("XDG_CACHE_HOME", cache)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(cache)
	return tests.M.Run()
}

// TestScripts runs the command scripts: one behaviour each, seen from outside.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			env.Setenv("XDG_CACHE_HOME", filepath.Join(env.WorkDir, ".tmp"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"portal":  writeSmallPortal,
			"replace": replaceInFile,
			"append":  appendToFile,
			"exits":   exits,
			"fill":    fillCell,
		},
	})
}

// smallPortal is the least that makes a portal with a score, a criterion, a
// remedy and a text.
var smallPortal = map[string]string{
	"portal.toml": `title = "Cổng thử"
base_url = "https://thu.example/"
home_unit = "xa-mot"
as_of = 2024-03-19
publisher = "UBND xã Một"
contact = "lien-he@thu.example"
licence = "CC BY 4.0"
`,
	"documents.toml": `[qd-1]
number = "1/QĐ-UBND"
date = 2024-01-31
issuer = "UBND tỉnh"
`,
	"frameworks/khung.toml": `title = "Bộ tiêu chí thử"
document = "qd-1"
max_score = 10
[[component]]
id = "the-che"
title = "Cải cách thể chế"
max_score = 7
[[component]]
id = "chinh-quyen-so"
title = "Chính quyền số"
max_score = 3
`,
	"xa-mot/unit.toml": `name = "xã Một"
level = "xã"
parent = "tỉnh Thử"
[[agency]]
id = "van-phong"
name = "Văn phòng"
`,
	"xa-mot/2023/year.toml": `framework = "khung"
score = 8.23
rank = 2
ranked_units = 3
source = { document = "qd-1", place = "mục I" }
[plan]
document = "qd-1"
place = "mục II"
`,
	"xa-mot/2023/the-che.toml": `score = 6.18
rank = 1
source = { document = "qd-1", place = "mục I.1" }
[[remedy]]
id = "viec-mot"
agency = "van-phong"
task = "Nâng chất lượng văn bản"
due = "2024-Q2"
`,
	"xa-mot/2023/chinh-quyen-so.toml": `score = 2.05
rank = 3
source = { document = "qd-1", place = "mục I.2" }
`,
	"xa-mot/2023/the-che.md": "## Đã làm\n\nĐạt {score}/{max_score} điểm, hạng {rank}.\n",
}

// writeSmallPortal writes the small portal into a folder: portal DIR.
func writeSmallPortal(ts *testscript.TestScript, _ bool, arguments []string) {
	if len(arguments) != 1 {
		ts.Fatalf("usage: portal DIR")
	}
	for name, text := range smallPortal {
		path := filepath.Join(ts.MkAbs(arguments[0]), filepath.FromSlash(name))
		ts.Check(os.MkdirAll(filepath.Dir(path), 0o755))
		ts.Check(os.WriteFile(path, []byte(text), 0o644))
	}
}

// replaceInFile replaces a text that stands once: replace FILE OLD NEW.
func replaceInFile(ts *testscript.TestScript, _ bool, arguments []string) {
	if len(arguments) != 3 {
		ts.Fatalf("usage: replace FILE OLD NEW")
	}
	path := ts.MkAbs(arguments[0])
	body, err := os.ReadFile(path)
	ts.Check(err)
	if count := strings.Count(string(body), arguments[1]); count != 1 {
		ts.Fatalf("%q stands %d times in %s", arguments[1], count, arguments[0])
	}
	ts.Check(os.WriteFile(path, []byte(strings.ReplaceAll(string(body), arguments[1], arguments[2])), 0o644))
}

// appendToFile puts a file's text at the end of another: append FILE FROM.
func appendToFile(ts *testscript.TestScript, _ bool, arguments []string) {
	if len(arguments) != 2 {
		ts.Fatalf("usage: append FILE FROM")
	}
	path := ts.MkAbs(arguments[0])
	body, err := os.ReadFile(path)
	ts.Check(err)
	ts.Check(os.WriteFile(path, append(body, ts.ReadFile(arguments[1])...), 0o644))
}

// exits runs a command and asserts its exit code: exits CODE COMMAND…
func exits(ts *testscript.TestScript, _ bool, arguments []string) {
	if len(arguments) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND…")
	}
	want, err := strconv.Atoi(arguments[0])
	ts.Check(err)
	err = ts.Exec(arguments[1], arguments[2:]...)
	got := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("%s exits with %d, want %d", fmt.Sprint(arguments[1:]), got, want)
	}
}

// fillCell writes a text into a cell of a workbook: fill FILE SHEET!CELL TEXT.
func fillCell(ts *testscript.TestScript, _ bool, arguments []string) {
	if len(arguments) != 3 {
		ts.Fatalf("usage: fill FILE SHEET!CELL TEXT")
	}
	file, err := excelize.OpenFile(ts.MkAbs(arguments[0]))
	ts.Check(err)
	defer file.Close()
	sheet, cell, _ := strings.Cut(arguments[1], "!")
	ts.Check(file.SetCellStr(sheet, cell, arguments[2]))
	ts.Check(file.Save())
}
