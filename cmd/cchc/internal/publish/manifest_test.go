package publish

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

func TestManifestIsTheSameForTheSamePortal(t *testing.T) {
	var bodies []string
	everyWay(t, func(t *testing.T, how manner) {
		for _, former := range []portal{{}, first} {
			out := filepath.Join(t.TempDir(), "public")
			mustPut(t, how, out, former)
			mustPut(t, how, out, second)
			body, err := os.ReadFile(filepath.Join(out, ManifestName))
			if err != nil {
				t.Fatal(err)
			}
			bodies = append(bodies, string(body))
			manifest, err := ReadManifest(os.DirFS(out))
			if err != nil || len(manifest.Files) != len(second) {
				t.Fatalf("manifest has %d files, %v", len(manifest.Files), err)
			}
			for _, file := range manifest.Files {
				if body := second[file.Path]; file.Size != int64(len(body)) || file.SHA256 != sha256.Sum256([]byte(body)) {
					t.Errorf("%s stands as %+v", file.Path, file)
				}
			}
			if again, err := manifest.encode(); err != nil || string(again) != string(body) {
				t.Errorf("read and written again it differs, %v", err)
			}
		}
	})
	for _, body := range bodies {
		if body != bodies[0] {
			t.Errorf("two manifests of one portal:\n%s\n%s", bodies[0], body)
		}
	}
}

const sum = `"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"`

func TestManifestsThatAreNotTrusted(t *testing.T) {
	file := func(path string) string { return `{"path":"` + path + `","sha256":` + sum + `,"size":1}` }
	portalOf := func(files ...string) string {
		return `{"schema":1,"content":"","files":[` + strings.Join(files, ",") + `]}`
	}
	if _, err := decodeManifest([]byte(portalOf(file("a"), file("b/c")))); err != nil {
		t.Fatalf("a good manifest: %v", err)
	}
	for name, body := range map[string]string{
		"empty":           "",
		"no object":       "[]",
		"other schema":    `{"schema":2,"content":"","files":[]}`,
		"no schema":       `{}`,
		"outside":         portalOf(file("../a")),
		"absolute":        portalOf(file("/etc/passwd")),
		"itself":          portalOf(file(ManifestName)),
		"staging":         portalOf(file(insideName + "/a")),
		"twice":           portalOf(file("a"), file("a")),
		"unsorted":        portalOf(file("b"), file("a")),
		"short hash":      strings.Replace(portalOf(file("a")), "01234567", "", 1),
		"no hexadecimal":  strings.Replace(portalOf(file("a")), "abcdef", "abcdeg", 1),
		"more after that": portalOf(file("a")) + "{}",
	} {
		_, err := ReadManifest(fstest.MapFS{ManifestName: {Data: []byte(body)}})
		var manifest *ManifestError
		if !errors.As(err, &manifest) {
			t.Errorf("%s: %v, want a ManifestError", name, err)
		}
	}
	if _, err := ReadManifest(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no manifest: %v", err)
	}
}

func TestVerify(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	lay(t, out, foreign)
	mustPut(t, usual, out, first)
	portalFiles := fstest.MapFS{}
	for name, body := range found(t, out) {
		portalFiles[name] = &fstest.MapFile{Data: []byte(body)}
	}
	manifest, err := os.ReadFile(filepath.Join(out, ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	portalFiles[ManifestName] = &fstest.MapFile{Data: manifest}
	if differences, err := Verify(portalFiles); err != nil || differences != nil {
		t.Fatalf("as published: %v, %v", differences, err)
	}

	damaged := maps.Clone(portalFiles)
	damaged["index.html"] = &fstest.MapFile{Data: []byte("trang đầu!")}
	damaged["du-lieu/lap-vo.csv"] = &fstest.MapFile{Data: []byte("a;c")} // same size
	delete(damaged, "2023/index.html")
	delete(damaged, "bo/trang.html")
	damaged["bo/trang.html/x"] = &fstest.MapFile{} // a folder where the file was
	damaged["của ai.txt"] = &fstest.MapFile{}
	want := []Difference{{Path: "2023/index.html", Missing: true}, {Path: "bo/trang.html"}, {Path: "du-lieu/lap-vo.csv"}, {Path: "index.html"}}
	if got, err := Verify(damaged); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("differences are %v, %v, want %v", got, err, want)
	}

	if err := os.RemoveAll(filepath.Join(out, "2023")); err != nil {
		t.Fatal(err)
	}
	lay(t, out, portal{"2023": "a file where the folder was"})
	want = []Difference{{Path: "2023/chinh-quyen-so/a.html", Missing: true}, {Path: "2023/index.html", Missing: true}}
	if got, err := Verify(os.DirFS(out)); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("differences are %v, %v, want %v", got, err, want)
	}
}
