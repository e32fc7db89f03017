package render_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/render"
	"cchc/cmd/cchc/internal/site"
	"cchc/static"
	"cchc/templates"
)

var update = flag.Bool("update", false, "write the golden pages anew")

// Whole pages, kept as they should be.
func TestGoldenPages(t *testing.T) {
	golden(t, "full", map[string]string{"result": "/2022/", "component": "/2022/mot-cua/", "remedies": "/nhiem-vu/", "missing": "/don-vi/an/2022/nhan-su/", "not-found": "/404.html", "compare": "/so-sanh/"})
	golden(t, "province", map[string]string{"compare-year": "/so-sanh/2021/"})
}

// golden compares pages of a portal, by the names of their files.
func golden(t *testing.T, portal string, pages map[string]string) {
	t.Helper()
	all := portals[portal](t)
	for name, address := range pages {
		file := filepath.Join("testdata", name+".html")
		got := readable(all.html[address])
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s is not as %s has it; where that is meant, run the test with -update", address, file)
		}
	}
}

// readable leaves out what other packages answer for and keep golden files of:
// charts and the hashes of assets.
func readable(html string) string {
	var kept []string
	inChart := false
	for _, line := range strings.Split(html, "\n") {
		inChart = inChart || strings.HasPrefix(line, "<svg xmlns")
		if !inChart && !strings.Contains(line, "tai-nguyen/") {
			kept = append(kept, line)
		}
		inChart = inChart && !strings.HasPrefix(line, "</figure")
	}
	return strings.Join(kept, "\n")
}

// Pages made at once, in any order, are the same as pages made one by one.
func TestPagesAreMadeAtOnce(t *testing.T) {
	all, renderer := portals["full"](t), newRenderer(t)
	var group sync.WaitGroup
	for range 4 {
		for _, page := range all.site.Pages {
			group.Go(func() {
				body, err := renderer.Page(all.site, page)
				if err != nil || string(body) != all.html[page.Address] {
					t.Errorf("%s differs (%v)", page.Address, err)
				}
			})
		}
	}
	group.Wait()
}

// A page may be made in the memory of a former one.
func TestPagesReuseMemory(t *testing.T) {
	planned, renderer := planned(full()), newRenderer(t)
	first, err := renderer.Page(planned, planned.Pages[0])
	if err != nil {
		t.Fatal(err)
	}
	want, err := renderer.Page(planned, planned.Pages[1])
	if err != nil {
		t.Fatal(err)
	}
	again, err := renderer.AppendPage(first[:0], planned, planned.Pages[1])
	if err != nil || !bytes.Equal(again, want) {
		t.Errorf("the second page differs (%v)", err)
	}
}

func TestAnErrorNamesThePage(t *testing.T) {
	planned := planned(full())
	broken := &site.Page{Kind: site.Component, Address: "/2022/khong-co/"} // without the component: a panic
	if _, err := newRenderer(t).Page(planned, broken); err == nil || !strings.Contains(err.Error(), broken.Address) {
		t.Errorf("the error is %v", err)
	}
}

func TestABrokenTemplateIsNamed(t *testing.T) {
	assets, err := render.NewAssets(static.FS)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := render.New(over(t, templates.FS, "units.html", `{{define "main"}}{{if}}`), assets); err == nil || !strings.Contains(err.Error(), "units.html") {
		t.Errorf("the error is %v", err)
	}
	changed := over(t, templates.FS, "text.html", `{{define "main"}}
  {{if .Nothing}}{{end}}{{end}}`)
	if _, err := render.New(changed, assets); err == nil || !strings.Contains(err.Error(), "text.html:2:") || !strings.Contains(err.Error(), "Nothing") {
		t.Errorf("the error is %v", err)
	}
	missing := over(t, templates.FS, "units.html", "")
	delete(missing, "units.html")
	if _, err := render.New(missing, assets); err == nil || !strings.Contains(err.Error(), "units.html") {
		t.Errorf("the error is %v", err)
	}
}

// over is a copy of a file system with one file changed.
func over(t *testing.T, base fs.FS, name, text string) fstest.MapFS {
	t.Helper()
	copied := fstest.MapFS{}
	err := fs.WalkDir(base, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := fs.ReadFile(base, path)
		copied[path] = &fstest.MapFile{Data: body}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	copied[name] = &fstest.MapFile{Data: []byte(text)}
	return copied
}
