package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// vendored are the folders of what others made and the repository holds.
func vendored(t *testing.T) []string {
	t.Helper()
	folders, err := filepath.Glob("../../static/vendor/*")
	if err != nil || len(folders) == 0 {
		t.Fatalf("nothing in static/vendor: %v", err)
	}
	return append(folders, axeFolder)
}

// TestVendoredFilesAreUnchanged compares vendored files with the README beside them.
func TestVendoredFilesAreUnchanged(t *testing.T) {
	for _, folder := range vendored(t) {
		readme := read(t, filepath.Join(folder, "README.md"))
		entries, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range entries {
			if entry.Name() == "README.md" {
				continue
			}
			body := read(t, filepath.Join(folder, entry.Name()))
			if row := fmt.Sprintf("| `%s` | `%x` |", entry.Name(), sha256.Sum256([]byte(body))); !strings.Contains(readme, row) {
				t.Errorf("%s: README.md has no row %s", folder, row)
			}
		}
		if rows := strings.Count(readme, "` | `"); rows != len(entries)-1 {
			t.Errorf("%s: README.md has %d rows for %d files", folder, rows, len(entries)-1)
		}
	}
}

// TestVendoredFilesAreExplained: which version, from where, under which licence, and, of what was bundled, how.
func TestVendoredFilesAreExplained(t *testing.T) {
	for _, folder := range vendored(t) {
		readme := read(t, filepath.Join(folder, "README.md"))
		for _, row := range []string{"| version | ", "| source | ", "| licence | ", "| use | "} {
			if !strings.Contains(readme, row) {
				t.Errorf("%s: README.md has no row %q", folder, row)
			}
		}
		if exists(filepath.Join(folder, "entry.js")) && !strings.Contains(readme, "npx esbuild entry.js") {
			t.Errorf("%s: README.md does not tell how entry.js is bundled", folder)
		}
	}
}

// TestBundledLicencesAreWhole: the one file that a portal publishes has the text of each licence.
func TestBundledLicencesAreWhole(t *testing.T) {
	const folder = "../../static/vendor/echarts"
	published := read(t, filepath.Join(folder, "echarts-licences.txt"))
	for _, name := range []string{"LICENSE", "NOTICE", "LICENSE-d3", "LICENSE-zrender", "LICENSE-tslib"} {
		if licence := strings.ReplaceAll(read(t, filepath.Join(folder, name)), "\r", ""); !strings.Contains(published, licence) {
			t.Errorf("%s is not in echarts-licences.txt", name)
		}
	}
}

func read(t *testing.T, file string) string {
	t.Helper()
	body, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
