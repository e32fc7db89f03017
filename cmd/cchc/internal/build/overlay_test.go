package build

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// layers are two file systems with a folder in common, files of each alone, and
// two files of the same path.
func layers() (over, base fstest.MapFS) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	over = fstest.MapFS{"page.html": file("mine"), "partials/foot.html": file("mine"), "own/new.html": file("mine")}
	base = fstest.MapFS{"page.html": file("theirs"), "base.html": file("theirs"), "partials/foot.html": file("theirs"), "partials/head.html": file("theirs"), "css/site.css": file("theirs")}
	return over, base
}

func TestOverlayIsAFileSystem(t *testing.T) {
	over, base := layers()
	all := []string{"page.html", "base.html", "partials/foot.html", "partials/head.html", "own/new.html", "css/site.css"}
	if err := fstest.TestFS(Overlay{over, base}, all...); err != nil {
		t.Error(err)
	}
	if err := fstest.TestFS(Overlay{nil, base}, "page.html", "css/site.css"); err != nil {
		t.Error(err)
	}
	if err := fstest.TestFS(Overlay{fstest.MapFS{}, base}, "page.html", "css/site.css"); err != nil {
		t.Error(err)
	}
}

func TestOverlayTakesTheFileOfOver(t *testing.T) {
	over, base := layers()
	for name, want := range map[string]string{
		"page.html": "mine", "partials/foot.html": "mine", "own/new.html": "mine", "partials/head.html": "theirs", "base.html": "theirs", "css/site.css": "theirs",
	} {
		if body, err := fs.ReadFile(Overlay{over, base}, name); err != nil || string(body) != want {
			t.Errorf("%s is %q, %v; want %q", name, body, err, want)
		}
	}
	if body, err := fs.ReadFile(Overlay{nil, base}, "page.html"); err != nil || string(body) != "theirs" {
		t.Errorf("without another file system page.html is %q, %v", body, err)
	}
}

func TestOverlayListsBoth(t *testing.T) {
	over, base := layers()
	for name, want := range map[string]string{".": "base.html css own page.html partials", "partials": "foot.html head.html", "own": "new.html", "css": "site.css"} {
		entries, err := fs.ReadDir(Overlay{over, base}, name)
		var names []string
		for _, entry := range entries {
			names = append(names, entry.Name())
		}
		if got := strings.Join(names, " "); got != want || err != nil {
			t.Errorf("%s holds %q, %v; want %q", name, got, err, want)
		}
	}
	matches, err := fs.Glob(Overlay{over, base}, "partials/*.html")
	if got := strings.Join(matches, " "); got != "partials/foot.html partials/head.html" || err != nil {
		t.Errorf("partials: %q, %v", got, err)
	}
}

// denied is a file system that may not be read.
type denied struct{}

func (denied) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
}

func TestOverlayErrors(t *testing.T) {
	over, base := layers()
	for name, test := range map[string]struct {
		overlay Overlay
		path    string
		want    error
	}{
		"in neither":                {Overlay{over, base}, "none.html", fs.ErrNotExist},
		"folder in neither":         {Overlay{over, base}, "none", fs.ErrNotExist},
		"no path":                   {Overlay{over, base}, "../page.html", fs.ErrNotExist},
		"not readable above":        {Overlay{denied{}, base}, "page.html", fs.ErrPermission},
		"not readable below":        {Overlay{over, denied{}}, "base.html", fs.ErrPermission},
		"nothing above, none below": {Overlay{nil, base}, "none.html", fs.ErrNotExist},
		"folder not readable below": {Overlay{over, denied{}}, "partials", fs.ErrPermission},
		"a file where a folder is":  {Overlay{fstest.MapFS{"css": {}}, base}, "css", nil},
	} {
		file, err := test.overlay.Open(test.path)
		if !errors.Is(err, test.want) || (err == nil) != (test.want == nil) {
			t.Errorf("%s: Open gives %v, want %v", name, err, test.want)
		}
		if err == nil {
			file.Close()
		}
		if _, err := test.overlay.ReadDir(test.path); err == nil {
			t.Errorf("%s: ReadDir gives no error", name)
		}
	}
	if entries, err := (Overlay{denied{}, base}).ReadDir("css"); err == nil {
		t.Errorf("a folder that may not be read above lists %v", entries)
	}
}
