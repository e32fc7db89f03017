package main

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/parcel"
)

// archive makes the archive of a portal in a folder.
func archive(t *testing.T, content fs.FS) string {
	t.Helper()
	out := filepath.Join(memoryDir(t), "lưu trữ")
	if end := call(t, command("build", "--archive", "--content", lay(t, content), "--base-url", webRoot+subPath, "--out", out)); end.code != 0 {
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
					path, _, _ := strings.Cut(link.raw, "#")
					if strings.HasSuffix(path, "/") && !strings.Contains(link.raw, "://") {
						t.Errorf("%s: <%s %s=%q> leads to a folder", file, link.element, link.attribute, link.raw)
					}
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
	waitFor(p, `location.pathname.endsWith("/tim-kiem/index.html") && !!document.querySelector(".found:not([hidden])")`)
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
	if _, err := os.Stat(filepath.Join(folder, parcel.NoteName)); err != nil {
		t.Error(err)
	}
}

// waitFor waits until an expression holds, in whichever page the tab shows by then:
// a promise would end with the page that it was made in.
func waitFor(p *browser.Page, expression string) {
	for range 600 {
		if browser.Evaluate[bool](p, expression) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
}
