package main

import (
	"bytes"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/hosting"
	"cchc/cmd/cchc/internal/parcel"
	"cchc/cmd/cchc/internal/site"
)

// archive makes the archive of a portal in a folder.
func archive(t *testing.T, content fs.FS) string {
	t.Helper()
	out := filepath.Join(memoryDir(t), "lưu trữ")
	if end := call(t, command("build", "--archive", "--host", "apache", "--content", lay(t, content), "--base-url", webRoot+subPath, "--out", out)); end.code != 0 {
		t.Fatalf("the build ends with %d:\n%s", end.code, end.stderr)
	}
	return out
}

// TestArchiveLinksNameFiles: every link of an archive leads to a file, never to a
// folder, for which only a web server has an answer.
func TestArchiveLinksNameFiles(t *testing.T) {
	for _, sample := range samples() {
		t.Run(sample.name, func(t *testing.T) {
			folder, base := archive(t, sample.content), webRoot+subPath
			built, pages := portal{files: map[string][]byte{}}, map[string]crawled{}
			for name := range treeOf(t, folder) {
				if strings.HasSuffix(name, "/") {
					continue
				}
				body, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(name)))
				if err != nil {
					t.Fatal(err)
				}
				if built.files[name] = body; strings.HasSuffix(name, ".html") {
					pages[name] = readPage(t, name, body, base)
				}
			}
			for _, file := range slices.Sorted(maps.Keys(pages)) {
				for _, link := range pages[file].links {
					if fault := link.fault(built, pages, file, base); fault != "" {
						t.Errorf("%s: <%s %s=%q> %s", file, link.element, link.attribute, link.raw, fault)
					}
					target, _, _ := strings.Cut(link.raw, "#")
					if strings.HasSuffix(target, "/") && !strings.Contains(link.raw, "://") {
						t.Errorf("%s: <%s %s=%q> leads to a folder", file, link.element, link.attribute, link.raw)
					}
				}
			}
			for name := range built.files {
				if hosting.IsConfiguration(name) || name == hosting.GoneFile || name == hosting.FormerFile || path.Ext(name) == hosting.GzipEnding || path.Ext(name) == hosting.BrotliEnding || bytes.Contains(built.files[name], []byte(`http-equiv="refresh"`)) {
					t.Errorf("%s is for web servers alone", name)
				}
			}
			if missed := unreached(pages, base); len(missed) > 0 {
				t.Errorf("no way leads to %v", missed)
			}
		})
	}
}

// seeArchive opens an archive as a USB stick carries it, and goes through it as a
// reader does: by links, with an interactive chart and a search.
func (e eyes) seeArchive(t *testing.T) {
	p, folder := e.page, archive(t, ownSample().content)
	root := "file://" + filepath.ToSlash(folder) + "/"
	p.Look(desk)
	p.Go(root + "index.html")
	follow := func(selector string) {
		t.Helper()
		p.Go(browser.Evaluate[string](p, `(() => { const a = document.querySelector(`+"`"+selector+"`"+`); return a.href; })()`))
	}
	follow(`main a[href="2023/chinh-quyen-so/index.html"]`)
	if heading := browser.Evaluate[string](p, `document.querySelector("h1").textContent + "|" + document.querySelectorAll("figure.plot").length`); strings.HasSuffix(heading, "|0") || strings.HasPrefix(heading, "|") {
		t.Errorf("the page of a component reads %q", heading)
	}
	if !inChart[bool](p, `return !!(await opened(figures[0]))`) {
		t.Error("the interactive chart does not open")
	}
	report(t, desk, p.Complaints())
	// The box in the masthead is a form that leads to the page of the search.
	browser.Evaluate[bool](p, `(() => { const box = document.querySelector("header form [name=q]"); box.value = "phong tu phap"; setTimeout(() => box.form.requestSubmit()); return true; })()`)
	p.Await(`location.pathname.endsWith("/tim-kiem/index.html") && ` + answered)
	found := browser.Evaluate[[]string](p, `[...document.querySelectorAll(".results a")].map(a => a.href)`)
	if !slices.ContainsFunc(found, func(address string) bool {
		file, _, _ := strings.Cut(address, "#")
		return strings.HasSuffix(file, "/nhiem-vu/phong-tu-phap/index.html")
	}) {
		t.Errorf("found is %q", found)
	}
	report(t, desk, p.Complaints())
	follow(`.results a`)
	if title := browser.Evaluate[string](p, `document.title`); title == "" || strings.HasPrefix(title, "Index of") {
		t.Errorf("the first that was found leads to %q", title)
	}
	report(t, desk, p.Complaints())
	e.seeArchivedPages(t, folder, root)
	if _, err := os.Stat(filepath.Join(folder, parcel.NoteName)); err != nil {
		t.Error(err)
	}
}

// seeArchivedPages opens a page of each kind: it has its style, its downloads are there,
// and it prints.
func (e eyes) seeArchivedPages(t *testing.T, folder, root string) {
	t.Helper()
	p, seen := e.page, map[site.Kind]bool{site.NotFound: true}
	for _, page := range build.Check(ownSample().content, "").Site.Pages {
		if seen[page.Kind] && !long() {
			continue
		}
		seen[page.Kind] = true
		p.Look(phone)
		p.Go(root + page.File())
		if styled := browser.Evaluate[bool](p, `!!document.querySelector("h1") && document.styleSheets.length > 0 && getComputedStyle(document.documentElement).getPropertyValue("--ink").trim() !== ""`); !styled {
			t.Errorf("%s stands without its style", page.Address)
		}
		for _, address := range browser.Evaluate[[]string](p, `[...document.querySelectorAll("a[href]")].map(a => a.href).filter(href => href.startsWith("file:"))`) {
			target, err := url.Parse(address)
			if err != nil {
				t.Fatal(err)
			}
			if info, err := os.Stat(filepath.FromSlash(target.Path)); err != nil || info.IsDir() {
				t.Errorf("%s: %s is no file of the archive (%v)", page.Address, address, err)
			}
		}
		p.Look(paper)
		if browser.Sheets(p.Print()) == 0 {
			t.Errorf("%s does not print", page.Address)
		}
		report(t, paper, p.Complaints())
	}
	if !seen[site.Compare] || !seen[site.Data] || !seen[site.Posting] {
		t.Error("not every kind of page was opened")
	}
}
