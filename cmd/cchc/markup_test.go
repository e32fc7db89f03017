package main

import (
	"bytes"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// validatorVariable names a command that is called with the paths of pages and
// fails where their markup is not valid HTML: html-validate in .ci/run. It needs
// Node.js, which these tests do not.
const validatorVariable = "CCHC_VALIDATOR"

// TestMarkupIsValid has every page of the samples, those at former addresses included,
// judged by another's reading of the HTML standard.
func TestMarkupIsValid(t *testing.T) {
	command := strings.Fields(os.Getenv(validatorVariable))
	if len(command) == 0 {
		t.Skipf("no validator: %s names none", validatorVariable)
	}
	folder := t.TempDir()
	var pages []string
	planned := 0
	for _, sample := range samples() {
		built := buildInMemory(t, sample.content, "")
		planned += len(built.site.Pages)
		for _, name := range slices.Sorted(maps.Keys(built.files)) {
			if path.Ext(name) == ".html" {
				pages = append(pages, filepath.Join(folder, sample.name, filepath.FromSlash(name)))
				write(t, pages[len(pages)-1], built.files[name])
			}
		}
	}
	if len(pages) < planned+50 {
		t.Fatalf("%d pages of %d that are planned: those at former addresses are missing", len(pages), planned)
	}
	broken := filepath.Join(folder, "broken.html")
	write(t, broken, []byte("<!DOCTYPE html>\n<html lang=\"vi\"><head><title>x</title></head><body><p><div></p></body></html>\n"))
	validate := func(files ...string) ([]byte, error) {
		return exec.CommandContext(t.Context(), command[0], append(command[1:], files...)...).CombinedOutput()
	}
	if out, err := validate(broken); err == nil || !bytes.Contains(out, []byte("broken.html")) {
		t.Fatalf("the validator takes what is not valid: %v\n%s", err, out)
	}
	if out, err := validate(pages...); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

func write(t *testing.T, path string, body []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, body, 0o644); err != nil {
		t.Fatal(err)
	}
}
