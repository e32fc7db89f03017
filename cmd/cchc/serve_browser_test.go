package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/browser"
	preview "cchc/cmd/cchc/internal/serve"
)

// TestPreviewInBrowser edits content while a page of it is open.
func TestPreviewInBrowser(t *testing.T) {
	chromium := browser.Require(t)
	looks := t.TempDir()
	served := startPreview(t, ownSample().content, func(config *preview.Config) { config.Static.Folder = looks })
	page := chromium.Open(t, phone, served.address+"/2023/cai-cach-the-che/")
	const file = "lap-vo/2023/cai-cach-the-che.md"
	const overlay = `document.querySelector("#cchc_preview section")`
	quiet := func(t *testing.T) {
		t.Helper()
		if said := page.Complaints(); len(said) > 0 {
			t.Errorf("complaints:\n%s", strings.Join(said, "\n"))
		}
	}
	page.Await(overlay)

	t.Run("new text in place", func(t *testing.T) {
		page := page.For(t)
		browser.Evaluate[any](page, `(() => {
			window.sameDocument = true;
			document.querySelectorAll("details").forEach((details, at) => { details.open = at % 2 === 0; });
			scrollTo(0, document.body.scrollHeight / 2);
			document.querySelector("footer a").focus({ preventScroll: true });
		})()`)
		const seen = `JSON.stringify([[...document.querySelectorAll("details")].map((details) => details.open), document.activeElement.outerHTML, scrollY])`
		before := browser.Evaluate[string](page, seen)
		served.write(t, file, "Đoạn vừa gõ thêm.\n")
		page.Await(`document.body.innerText.includes("Đoạn vừa gõ thêm.") && document.querySelector("#cchc_preview [role=status]").textContent.includes("cập nhật")`)
		if after := browser.Evaluate[string](page, seen); after != before {
			t.Errorf("details, focus or scroll are lost:\nbefore %s\nafter  %s", before, after)
		}
		if !browser.Evaluate[bool](page, `window.sameDocument && scrollY > 0 && document.querySelectorAll("details[open]").length > 0`) {
			t.Error("the page was loaded anew")
		}
		quiet(t)
	})
	t.Run("mistakes over the last good page", func(t *testing.T) {
		page := page.For(t)
		served.replace(t, "lap-vo/2023/cai-cach-the-che.toml", "score = ", "scroe = ")
		page.Await(`!` + overlay + `.hidden`)
		shown := browser.Evaluate[string](page, overlay+`.innerText`)
		for _, want := range []string{"lap-vo/2023/cai-cach-the-che.toml:", "scroe", "score"} {
			if !strings.Contains(shown, want) {
				t.Errorf("%q is not told in:\n%s", want, shown)
			}
		}
		if !browser.Evaluate[bool](page, `document.querySelector("main").innerText.includes("Đoạn vừa gõ thêm.")`) {
			t.Error("the last good page does not stand beneath")
		}
		for _, view := range []browser.View{phone, {Width: 1280, Height: 800, Dark: true}} {
			page.Look(view)
			if faults := axeFaults(page.For(t), axeSource(t), allRules); len(faults) > 0 {
				t.Errorf("in %s:\n%s", view, strings.Join(faults, "\n"))
			}
		}
		page.Look(phone)
		served.replace(t, "lap-vo/2023/cai-cach-the-che.toml", "scroe = ", "score = ")
		page.Await(overlay + `.hidden`)
		quiet(t)
	})
	t.Run("style without a reload", func(t *testing.T) {
		page := page.For(t)
		served := served
		served.folder = looks
		if err := os.MkdirAll(filepath.Join(looks, "css"), 0o755); err != nil {
			t.Fatal(err)
		}
		served.write(t, "css/compare.css", "main { outline: 3px solid rgb(1, 2, 3); }\n")
		page.Await(`getComputedStyle(document.querySelector("main")).outlineColor === "rgb(1, 2, 3)"`)
		page.Await(`document.querySelectorAll("link[rel=stylesheet]:not([data-preview])").length === 1`)
		if !browser.Evaluate[bool](page, `window.sameDocument`) {
			t.Error("the page was loaded anew")
		}
		quiet(t)
	})
}
