package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/browser"
	preview "cchc/cmd/cchc/internal/serve"
)

const lostBar = `document.querySelector("#cchc_preview .lost")`

// TestPreviewOfARestartedServer stops the server while a page is open: the page says
// that it hears nothing any more, and stays. When the server runs again the page is
// loaded anew, and follows what is saved.
func TestPreviewOfARestartedServer(t *testing.T) {
	chromium := browser.Require(t)
	served := startPreview(t, ownSample().content, nil)
	page := chromium.Open(t, phone, served.address+"/2023/cai-cach-the-che/")
	page.Await(`document.querySelector("#cchc_preview section")`)
	page.Await(lostBar + `.textContent !== ""`) // it has heard from the server
	browser.Evaluate[any](page, `window.sameDocument = true`)
	if err := served.stop(); err != nil {
		t.Fatal(err)
	}
	page.Await(`!` + lostBar + `.hidden`)
	if said := browser.Evaluate[string](page, lostBar+`.innerText`); !strings.Contains(said, "cchc serve") {
		t.Errorf("the page says %q", said)
	}
	if !browser.Evaluate[bool](page, `window.sameDocument && document.querySelector("main h1").innerText !== ""`) {
		t.Error("the last good page is gone")
	}
	for _, view := range []browser.View{phone, {Width: 1280, Height: 800, Dark: true}} {
		page.Look(view)
		if faults := axeFaults(page.For(t), axeSource(t), allRules); len(faults) > 0 {
			t.Errorf("in %s:\n%s", view, strings.Join(faults, "\n"))
		}
	}
	again := served.again(t)
	page.Await(`!window.sameDocument && document.querySelector("#cchc_preview section") && ` + lostBar + `.textContent !== "" && ` + lostBar + `.hidden`)
	again.write(t, "lap-vo/2023/cai-cach-the-che.md", "Đoạn gõ sau khi chạy lại.\n")
	page.Await(`document.querySelector("main").innerText.includes("Đoạn gõ sau khi chạy lại.")`)
}

// TestPreviewOfAPageThatCannotBeMade asks for a page that a template cannot make: the
// page that is open stays, with the mistake over it, until the template is mended.
func TestPreviewOfAPageThatCannotBeMade(t *testing.T) {
	chromium := browser.Require(t)
	looks := t.TempDir()
	served := startPreview(t, ownSample().content, func(config *preview.Config) { config.Templates.Folder = looks })
	page := chromium.Open(t, phone, served.address+"/du-lieu/")
	const overlay = `document.querySelector("#cchc_preview section")`
	page.Await(overlay)
	before := browser.Evaluate[string](page, `document.querySelector("main").innerText`)
	template := filepath.Join(looks, "data.html")
	if err := os.WriteFile(template, []byte(`{{define "main"}}{{(index .Units 99).Name}}{{end}}`), 0o644); err != nil {
		t.Fatal(err)
	}
	page.Await(`!` + overlay + `.hidden`)
	shown := browser.Evaluate[string](page, overlay+`.innerText`)
	for _, want := range []string{"B001", "/du-lieu/", "data.html:1"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not told in:\n%s", want, shown)
		}
	}
	if after := browser.Evaluate[string](page, `document.querySelector("main").innerText`); after != before {
		t.Error("the last good page does not stand beneath")
	}
	other := chromium.Open(t, phone, served.address+"/nhiem-vu/") // every other page is made
	other.Await(`document.querySelector("main h1") && !` + overlay + `.hidden`)
	if err := os.WriteFile(template, []byte(`{{define "main"}}<h1>Dữ liệu đã sửa</h1>{{end}}`), 0o644); err != nil {
		t.Fatal(err)
	}
	page.Await(overlay + `.hidden && document.querySelector("main").innerText.includes("Dữ liệu đã sửa")`)
}
