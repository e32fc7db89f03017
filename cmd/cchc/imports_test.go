package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"
)

// order lists every package below internal/: a package may import only those of
// a line above its own, and those before it in its own line. The lines are those
// of the design: leaves ← known ← shown ← happens.
var order = [][]string{
	{"diag", "decimal", "vi", "stamp", "compiled", "edit", "jsontext", "recent"},
	{"narrative", "scorecard", "content", "schema", "check", "draft"},
	{"site", "chart", "download", "correction", "picture", "render", "search", "hosting"},
	{"publish", "build", "serve", "workbook", "parcel", "probe", "pack"},
}

// testSupport packages are imported by tests alone.
var testSupport = []string{"madeup", "browser"}

const module = "cchc/"

func TestImportsPointOneWay(t *testing.T) {
	place := map[string][2]int{}
	for line, packages := range order {
		for column, name := range packages {
			place[name] = [2]int{line, column}
		}
	}
	seen := map[string]bool{}
	for file, imports := range programImports(t) {
		folder := path.Dir(file)
		name, internal := strings.CutPrefix(folder, "cmd/cchc/internal/")
		if contains(testSupport, name) {
			continue
		}
		own, known := place[name]
		if internal && !known {
			t.Errorf("%s: package %s stands in no line of the order", file, name)
			continue
		}
		seen[name] = true
		for _, imported := range imports {
			other, ok := strings.CutPrefix(imported, module+"cmd/cchc/internal/")
			switch {
			case !ok && internal:
				t.Errorf("%s imports %s: only main embeds", file, imported)
			case !internal && !strings.HasPrefix(folder, "cmd/cchc"):
				t.Errorf("%s imports %s: embedding packages import nothing of ours", file, imported)
			case ok && internal && !before(place[other], own):
				t.Errorf("%s imports %s, which stands after it", file, other)
			}
		}
	}
	for name := range place {
		if !seen[name] {
			t.Errorf("package %s of the order does not exist", name)
		}
	}
}

// before tells whether a package at place a may be imported from place b; the
// leaves import nothing of ours.
func before(a, b [2]int) bool {
	return a[0] < b[0] || a[0] == b[0] && a[0] > 0 && a[1] < b[1]
}

func contains(names []string, name string) bool {
	for _, known := range names {
		if known == name {
			return true
		}
	}
	return false
}

// programImports gives the imports of our own packages, by file, without tests.
func programImports(t *testing.T) map[string][]string {
	t.Helper()
	root := os.DirFS("../..")
	imports := map[string][]string{}
	for _, top := range []string{"cmd", "templates", "static"} {
		err := fs.WalkDir(root, top, func(file string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(file, ".go") || strings.HasSuffix(file, "_test.go") {
				return err
			}
			source, err := fs.ReadFile(root, file)
			if err != nil {
				return err
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.ImportsOnly)
			if err != nil {
				return err
			}
			imports[file] = nil
			for _, spec := range parsed.Imports {
				if name, err := strconv.Unquote(spec.Path.Value); err == nil && strings.HasPrefix(name, module) {
					imports[file] = append(imports[file], name)
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return imports
}

// TestGoroutinesAreStartedInBuildAndServeOnly keeps concurrency in one place.
func TestGoroutinesAreStartedInBuildAndServeOnly(t *testing.T) {
	root := os.DirFS("../..")
	for file := range programImports(t) {
		source, err := fs.ReadFile(root, file)
		if err != nil {
			t.Fatal(err)
		}
		folder := path.Base(path.Dir(file))
		if folder == "build" || folder == "serve" || contains(testSupport, folder) {
			continue
		}
		for number, line := range strings.Split(string(source), "\n") {
			line = strings.TrimSpace(line)
			if strings.HasPrefix(line, "go func") || strings.Contains(line, "WaitGroup") {
				t.Errorf("%s:%d starts a goroutine: %s", file, number+1, line)
			}
		}
	}
}
