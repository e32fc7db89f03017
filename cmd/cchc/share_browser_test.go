package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

// crowded is the content of a unit with a long name and so many components, whose
// titles have so many words.
func crowded(components, words int) fstest.MapFS {
	content := fstest.MapFS{}
	for name, text := range smallPortal {
		if !strings.HasPrefix(name, "xa-mot/2023/") {
			content[name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	add := func(name, text string) { content[name] = &fstest.MapFile{Data: []byte(text)} }
	framework := fmt.Sprintf("title = \"Khung\"\ndocument = \"qd-1\"\nmax_score = %d\n", 10*components)
	for i := range components {
		title := strings.TrimSpace(strings.Repeat("nghiệp vụ ", words/2))
		framework += fmt.Sprintf("[[component]]\nid = \"c-%d\"\ntitle = \"Lĩnh vực %d %s\"\nmax_score = 10\n", i, i+1, title)
		add(fmt.Sprintf("xa-mot/2023/c-%d.toml", i), "score = 8.25\nrank = 2\nsource = { document = \"qd-1\", place = \"mục I\" }\n")
	}
	add("frameworks/khung.toml", framework)
	add("xa-mot/unit.toml", strings.Replace(smallPortal["xa-mot/unit.toml"], `name = "xã Một"`, `name = "xã Một thuộc huyện Lấp Vò, tỉnh Đồng Tháp, thành lập sau khi sắp xếp đơn vị hành chính"`, 1))
	add("xa-mot/2023/year.toml", fmt.Sprintf("framework = \"khung\"\nscore = %d.%02d\nrank = 2\nsource = { document = \"qd-1\", place = \"mục I\" }\n", 825*components/100, 825*components%100))
	return content
}

// seeSheets prints the sheet of every unit: it is one, and an A4.
func (e eyes) seeSheets(t *testing.T) {
	for _, sample := range append(samples(), sample{"province", madeup.Province()}, sample{"long", crowded(8, 20)}, sample{"crowded", crowded(12, 10)}, sample{"crowded and long", crowded(12, 24)}) {
		built := serve(t, sample.content)
		for _, page := range built.site.Pages {
			if page.Kind != site.Posting {
				continue
			}
			e.page.Look(paper)
			e.page.Go(built.site.Canonical(page))
			pdf := e.page.Print()
			if got := browser.Sheets(pdf); got != 1 {
				t.Errorf("%s%s prints on %d sheets", sample.name, page.Address, got)
			}
			if !a4.Match(pdf) {
				t.Errorf("%s%s prints on other paper than A4", sample.name, page.Address)
			}
			keepPaper(t, sample.name+page.Address, pdf)
		}
	}
}

// a4 is its size in points, as the browser rounds it.
var a4 = regexp.MustCompile(`/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]`)

// keepPaper writes a PDF where a person can look at it: PICTURES=folder go test.
func keepPaper(t *testing.T, name string, pdf []byte) {
	t.Helper()
	if folder := os.Getenv("PICTURES"); folder != "" {
		name = strings.NewReplacer("/", "_", " ", "-").Replace(name) + ".pdf"
		if err := os.WriteFile(filepath.Join(folder, name), pdf, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// seeTaskSheet prints an agency's page: room for notes beside each task, and a
// place to sign, which a screen does not show.
func (e eyes) seeTaskSheet(t *testing.T) {
	built := serve(t, ownSample().content)
	e.page.Look(desk)
	e.page.Go(built.site.Absolute("/nhiem-vu/phong-noi-vu/"))
	const shown = `[document.querySelector(".signatures").offsetHeight > 0, document.querySelectorAll(".remedies > li").length,
		[...document.querySelectorAll(".remedies > li")].filter(row => getComputedStyle(row, "::after").content.includes("Ghi chú")).length].join()`
	if got := browser.Evaluate[string](e.page, shown); got != "false,7,0" {
		t.Errorf("a screen shows signatures, tasks, rooms for notes: %s", got)
	}
	e.page.Look(paper)
	if got := browser.Evaluate[string](e.page, shown); got != "true,7,7" {
		t.Errorf("paper shows signatures, tasks, rooms for notes: %s", got)
	}
	if got := browser.Sheets(e.page.Print()); got < 1 || got > 3 {
		t.Errorf("seven tasks print on %d sheets", got)
	}
}

// seePrintedCorrections looks whether a correction is ever torn between two sheets.
func (e eyes) seePrintedCorrections(t *testing.T) {
	built := serve(t, madeup.Portal(3, 2))
	e.page.Look(paper)
	e.page.Go(built.site.Absolute(built.site.CorrectionsAddress()))
	if got := browser.Evaluate[string](e.page, `[...document.querySelectorAll(".correction")].map(own => getComputedStyle(own).breakInside).join()`); got != "avoid,avoid" {
		t.Errorf("breaks within the corrections: %s", got)
	}
}

// sharing are what the tests of sharing say in the page.
const sharing = `
	const until = async (seen) => { for (let i = 0; i < 300; i++) { const found = seen(); if (found) return found; await new Promise(done => setTimeout(done, 50)); } throw new Error("waited in vain for " + seen); };
	const place = document.querySelector("dd[data-share]");
	place.scrollIntoView();
	await until(() => place.querySelector("button"));
	const press = (text) => [...place.querySelectorAll("button")].find(button => button.textContent === text).click();
	const told = () => place.querySelector("[role=status]").textContent;
	const clip = (write) => Object.defineProperty(navigator, "clipboard", {value: write && {writeText: write}, configurable: true});
`

func inSharing(p *browser.Page, statements string) string {
	return browser.Evaluate[string](p, "(async () => {"+sharing+statements+"})()")
}

// seeSharing passes a page on: with a clipboard, without one, and with the share
// sheet of a phone.
func (e eyes) seeSharing(t *testing.T) {
	built := serve(t, ownSample().content)
	page, _ := built.site.Find("/2023/chinh-quyen-so/")
	address := built.site.Canonical(page)
	p := e.page
	p.Look(phone)
	p.Go(address)
	quote := page.Summary + " Nguồn: 91/KH-UBND ngày 19/03/2024, mục II.2.7; UBND huyện Lấp Vò. Số liệu tính đến ngày 19/03/2024. " + address
	for _, test := range []struct{ name, statements, want string }{
		{"link", `let got; clip(async text => { got = text; }); press("Chép liên kết"); await until(told); return got + "|" + told();`, address + "|Đã chép liên kết."},
		{"quote", `let got; clip(async text => { got = text; }); press("Chép trích dẫn"); await until(() => told().includes("trích dẫn")); return got + "|" + told();`, quote + "|Đã chép trích dẫn kèm nguồn."},
		{"no clipboard", `clip(undefined); press("Chép trích dẫn"); const area = await until(() => place.querySelector("textarea"));
			return area.value.slice(area.selectionStart, area.selectionEnd) + "|" + (document.activeElement === area);`, quote + "|true"},
		{"refused, then not", `clip(async () => { throw new Error("no"); }); press("Chép liên kết"); await until(() => place.querySelector("textarea")?.value === location.href);
			return String(place.querySelectorAll("textarea").length);`, "1"},
	} {
		if got := inSharing(p, test.statements); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
	report(t, phone, overflow(p))
	report(t, phone, axeFaults(p, e.axe, allRules))
	report(t, phone, p.Complaints())
	if got := inSharing(p, `return getComputedStyle(place.querySelector("textarea")).display`); got == "none" {
		t.Error("the text to be copied does not show")
	}
	p.Go(address)
	browser.Evaluate[bool](p, `navigator.share = async data => { window.shared = data; }, true`)
	if got, want := inSharing(p, `press("Chia sẻ"); return shared.text + "|" + shared.url;`), page.Summary+"|"+address; got != want {
		t.Errorf("the share sheet gets %q, want %q", got, want)
	}
	p.Go(built.site.Absolute("/nhiem-vu/"))
	if got := inSharing(p, `let got; clip(async text => { got = text; }); press("Chép trích dẫn"); await until(told); return got;`); !strings.Contains(got, " Nguồn: 91/KH-UBND ngày 19/03/2024. Số liệu") {
		t.Errorf("remedies are quoted without the one document that they rest on: %q", got)
	}
}

// seePrintButton: the hint on printing gets a button that prints.
func (e eyes) seePrintButton(t *testing.T) {
	built := serve(t, ownSample().content)
	for _, address := range []string{"/niem-yet/", "/nhiem-vu/phong-noi-vu/"} {
		e.page.Look(phone)
		e.page.Go(built.site.Absolute(address))
		got := browser.Evaluate[int](e.page, `(async () => { let button, printed = 0; window.print = () => { printed++; };
			for (let i = 0; i < 300 && !(button = document.querySelector("[data-print] + p button")); i++) await new Promise(done => setTimeout(done, 50));
			button.click(); return printed; })()`)
		if got != 1 {
			t.Errorf("%s: printed %d times", address, got)
		}
		report(t, phone, shifts(e.page))
	}
}

// TestEveryUnitHasItsPicture: the address that its pages name holds a PNG.
func TestEveryUnitHasItsPicture(t *testing.T) {
	for _, sample := range samples() {
		built := buildInMemory(t, sample.content, "")
		for _, unit := range built.site.Portal.Units {
			if body := built.files[built.site.PictureAddress(unit)[1:]]; !bytes.HasPrefix(body, []byte("\x89PNG")) {
				t.Errorf("%s, %s: no picture", sample.name, unit.ID)
			}
		}
	}
}
