package chart

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

func TestGoldens(t *testing.T) {
	hard := hardSpecs()
	for _, spec := range slices.Concat(lapVoSpecs(), hard[:4], trendSpecs(), deadlineSpecs()) {
		option, err := spec.Option()
		if err != nil {
			t.Fatal(err)
		}
		var indented bytes.Buffer
		if err := json.Indent(&indented, option, "", " "); err != nil {
			t.Fatal(err)
		}
		golden(t, spec.ID+".svg", spec.SVG())
		golden(t, spec.ID+".txt", []byte(spec.Description()+"\n"))
		golden(t, spec.ID+".json", append(indented.Bytes(), '\n'))
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; after looking at the difference, go test -update writes it. Got:\n%s", path, got)
	}
}
