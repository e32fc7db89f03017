package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

// seeHostile opens a page of each kind of a portal whose every field holds all
// texts that would run, load or lead away: nothing does.
func (e eyes) seeHostile(t *testing.T) {
	c, _ := newCanvas(t, madeup.Portal(2, 1))
	texts := map[int]string{}
	for n := range c.slots {
		texts[n] = hostileText(runningTexts(), n)
	}
	folder, _ := c.admit(t, texts) // all but numbers, days, ids, words and addresses
	built := serve(t, folder)
	e.page.Look(desk)
	seen := map[site.Kind]bool{}
	for _, page := range built.site.Pages {
		body := built.files[page.File()]
		if seen[page.Kind] || page.Kind != site.NotFound && !bytes.Contains(body, []byte("pwned=1")) {
			continue
		}
		seen[page.Kind] = true
		for _, fault := range escaped(e.page, built.site.Canonical(page), titleOf(t, body)) {
			if fault != "issue: LazyLoadImageIssue" { // so much text moves a picture below the first screen
				t.Errorf("%s: %+.300q", page.Address, fault)
			}
		}
	}
	for _, page := range built.site.Pages {
		if !seen[page.Kind] {
			t.Errorf("no page such as %s holds a hostile text", page.Address)
			seen[page.Kind] = true
		}
	}
}

// runningTexts are those of the corpus that would set pwned or ask another host.
func runningTexts() (running []string) {
	for _, text := range hostileTexts {
		if strings.Contains(text, "pwned") || strings.Contains(text, "evil.example") {
			running = append(running, text)
		}
	}
	return running
}

// useAll does with a page what a reader may, in one go: everything is opened,
// pressed, pointed at and typed into, but no link is followed and no form sent.
const useAll = `(async () => {
	for (const e of document.querySelectorAll("details")) e.open = true
	for (const e of document.querySelectorAll("*")) {
		e.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}))
		if (e.matches("a,button,input,summary,[tabindex]")) e.focus()
		if (e.matches("button") && !e.form) e.click()
		if (e.matches("input,select")) e.dispatchEvent(new Event("input", {bubbles: true}))
	}
	for (let i = 0; i < 3; i++) await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
	return [...document.querySelectorAll("*")].flatMap(e => e.getAttributeNames().filter(name => name.startsWith("on") || name == "style" && e.closest("main") && !e.closest("svg,.live")))
})()`

// escaped opens a page, uses it, and says what of its texts was more than text.
func escaped(page *browser.Page, address, title string) (faults []string) {
	page.Go(address)
	for _, name := range browser.Evaluate[[]string](page, useAll) {
		faults = append(faults, "an element has "+name)
	}
	if browser.Evaluate[bool](page, `"pwned" in window`) {
		faults = append(faults, "a script ran")
	}
	if got := browser.Evaluate[string](page, `document.title`); got != title {
		faults = append(faults, "the title has become "+got)
	}
	if got := browser.Evaluate[string](page, `location.href`); got != address {
		faults = append(faults, "the page has gone to "+got)
	}
	return append(faults, page.Complaints()...)
}

// titleOf is a page's title as document.title gives it.
func titleOf(t *testing.T, body []byte) string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for node := range root.Descendants() {
		if node.DataAtom == atom.Title {
			return strings.Join(strings.FieldsFunc(textOf(node), func(r rune) bool { return strings.ContainsRune(" \t\n\f\r", r) }), " ")
		}
	}
	t.Fatal("a page has no title")
	return ""
}

// seeEscapes shows pages with a leak each to what judges the hostile portal.
func (e eyes) seeEscapes(t *testing.T) {
	const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`
	leaks := []struct{ body, want string }{
		{`<p>Chữ</p>`, ""},
		{`<script>pwned=1</script>`, "a script ran"},
		{`<button onclick="pwned=1">a</button>`, "a script ran"},
		{`<p onmouseover="pwned=1">a</p>`, "has onmouseover"},
		{policy + `<script>pwned=1</script>`, "ContentSecurityPolicyIssue"},
		{policy + `<p onclick="pwned=1">a</p>`, "has onclick"},
		{`<img src="http://evil.invalid/a.png" alt="a">`, "to another origin"},
		{`<script>document.title="b"</script>`, "the title has become b"},
		{`<script>history.replaceState(0,"","/b")</script>`, "the page has gone to"},
		{`<script>console.log(1)</script>`, "console.log"},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var n int
		_, _ = fmt.Sscanf(r.URL.Path, "/%d", &n) // others are the first
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<!doctype html><html lang="vi"><head><link rel="icon" href="data:,"><title>a</title>`, leaks[n].body)
	}))
	defer server.Close()
	for n, leak := range leaks {
		said := strings.Join(escaped(e.page, fmt.Sprintf("%s/%d", server.URL, n), "a"), "\n")
		if leak.want == "" && said != "" || !strings.Contains(said, leak.want) {
			t.Errorf("of %s is said: %+.300q, want %q", leak.body, said, leak.want)
		}
	}
}
