package main

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"fmt"
	"image/png"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

// seeCharts tries the tools of charts: the interactive view, and keeping an image.
func (e eyes) seeCharts(t *testing.T) {
	built := serve(t, ownSample().content)
	home := built.site.Canonical(built.site.Home())
	t.Run("interactive", func(t *testing.T) { e.of(t).seeInteractive(t, home) })
	t.Run("keyboard", func(t *testing.T) { e.of(t).seeChartKeys(t, home) })
	t.Run("all kinds", func(t *testing.T) { e.of(t).seeAllCharts(t) })
	t.Run("failing", func(t *testing.T) { e.of(t).seeChartsFail(t, home) })
	t.Run("kept", func(t *testing.T) { e.of(t).seeKept(t, home) })
	t.Run("from a folder", func(t *testing.T) { e.of(t).seeChartsInFolder(t) })
}

// chartHelpers are what the tests of charts say in the page.
const chartHelpers = `
	const figures = [...document.querySelectorAll("figure.plot")];
	const until = async (seen) => { for (let i = 0; i < 300; i++) { const found = seen(); if (found) return found; await new Promise(done => setTimeout(done, 50)); } throw new Error("waited in vain for " + seen); };
	const press = (figure, at) => { figure.querySelectorAll(".tools button")[at].click(); };
	const opened = async (figure) => { if (!figure.querySelector(".live")) press(figure, 0); return until(() => figure.querySelector(".live svg")?.closest(".live")); };
	const key = (host, name) => host.dispatchEvent(new KeyboardEvent("keydown", {key: name, bubbles: true, cancelable: true}));
	const said = () => document.querySelector("main > [role=status]").textContent;
	const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
	const texts = (host) => [...host.querySelectorAll("text")].map(text => text.textContent);
`

// inChart runs statements in the page and gives what they return.
func inChart[T any](p *browser.Page, statements string) T {
	return browser.Evaluate[T](p, "(async () => {"+chartHelpers+statements+"})()")
}

// requested are the base names, without their hash, of the scripts that the page has asked for.
func requested(p *browser.Page) []string {
	names := browser.Evaluate[[]string](p, `performance.getEntriesByType("resource").map(entry => entry.name).filter(name => name.endsWith(".js"))`)
	for i, name := range names {
		base, _, _ := strings.Cut(path.Base(name), "-")
		names[i] = base
	}
	return names
}

func (e eyes) seeInteractive(t *testing.T, home string) {
	p := e.page
	p.Look(phone)
	p.Go(home)
	if got := requested(p); !slices.Equal(got, []string{"site"}) {
		t.Errorf("before a press the page asks for %q", got)
	}
	static := inChart[[]string](p, `return texts(figures[0])`)
	inChart[bool](p, `for (const figure of figures) await opened(figure); return true`)
	if got := requested(p); !slices.Equal(got, []string{"site", "chart", "echarts"}) {
		t.Errorf("after it the page asks for %q", got)
	}
	shown := strings.Join(inChart[[]string](p, `return texts(figures[0].querySelector(".live"))`), "|")
	for _, text := range static {
		if strings.HasSuffix(text, "%") && !strings.Contains(shown, text) {
			t.Errorf("%q stands in the static chart, not in the interactive one: %s", text, shown)
		}
	}
	for _, view := range []browser.View{phone, phoneDark, desk, deskDark, largeText, forced} {
		p.Look(view)
		inChart[bool](p, `await new Promise(done => setTimeout(done, 300)); return true`)
		report(t, view, overflow(p))
		report(t, view, inChart[[]string](p, cutTexts))
		if view != largeText && view != forced {
			report(t, view, axeFaults(p, e.axe, allRules))
		}
	}
	p.Look(deskDark)
	ink := inChart[[]string](p, `await new Promise(done => setTimeout(done, 300)); const live = figures[0].querySelector(".live");
		return [live.querySelector("text").getAttribute("fill") || getComputedStyle(live.querySelector("text")).fill, getComputedStyle(document.body).color]`)
	if ink[0] != ink[1] {
		t.Errorf("in the dark letters are %s on a page with %s", ink[0], ink[1])
	}
	p.Look(paper)
	if got := inChart[[]bool](p, `return [figures[0].querySelector(".live").offsetHeight > 0, figures[0].querySelector("svg.chart").getBoundingClientRect().height > 0, figures[0].querySelector(".tools").offsetHeight > 0]`); !slices.Equal(got, []bool{false, true, false}) {
		t.Errorf("on paper the interactive chart, the static one and the tools show: %v", got)
	}
	p.Look(phone)
	if back := inChart[[]int](p, `for (const figure of figures) press(figure, 0); return [document.querySelectorAll(".live").length, document.querySelectorAll("svg.chart[hidden]").length]`); !slices.Equal(back, []int{0, 0}) {
		t.Errorf("a second press leaves %v", back)
	}
	report(t, phone, p.Complaints())
}

// cutTexts finds letters that stand out of the view they are drawn in.
const cutTexts = `const faults = [];
	for (const host of document.querySelectorAll(".live")) { const box = host.getBoundingClientRect();
		for (const text of host.querySelectorAll("text")) { const at = text.getBoundingClientRect();
			if (at.left < box.left - 1 || at.right > box.right + 1 || at.top < box.top - 1 || at.bottom > box.bottom + 1) faults.push("cut: " + text.textContent); } }
	return faults;`

// seeChartKeys goes from datum to datum, and compares what is said with the row of the page's table.
func (e eyes) seeChartKeys(t *testing.T, home string) {
	p := e.page
	p.Look(phone)
	p.Go(home)
	faults := inChart[[]string](p, `const faults = [];
		for (const figure of figures) {
			const host = await opened(figure);
			if (document.activeElement !== host || said() !== "Đã mở biểu đồ tương tác.") faults.push("focus is elsewhere, or nothing was said: " + said());
			const before = texts(host).length, seen = new Set();
			for (let last = ""; ; last = said()) {
				key(host, "ArrowDown");
				if (said() === last) break;
				seen.add(said());
				await drawn();
				if (texts(host).length === before) faults.push("no tooltip for " + said());
				const label = said().split(": ")[0], figuresSaid = said().slice(label.length).replace(/\[.*/, "").match(/\d[\d,]*/g);
				const row = [...document.querySelectorAll("#muc_linh-vuc tbody tr")].find(row => row.querySelector("th").innerText.includes(label));
				for (const figure of figuresSaid || ["none"]) if (!row || !row.innerText.match(/\d[\d,]*/g).includes(figure)) faults.push(figure + " of “" + said() + "” does not stand in the table");
			}
			if (seen.size !== 8) faults.push(seen.size + " rows are told");
			key(host, "Home"); const first = said(); key(host, "End"); const end = said(); key(host, "ArrowUp");
			if (first !== [...seen][0] || end !== [...seen][7] || said() !== [...seen][6]) faults.push("Home, End or up leads elsewhere");
			key(host, "Escape");
			await drawn();
			if (texts(host).length !== before) faults.push("Escape leaves the tooltip");
			const box = host.querySelector("text").getBoundingClientRect();
			host.dispatchEvent(new MouseEvent("click", {clientX: box.left, clientY: box.top + 4, bubbles: true}));
			await drawn();
			if (texts(host).length === before) faults.push("a tap shows nothing");
			key(host, "Escape"); key(host, "Escape");
			if (figure.querySelector(".live") || document.activeElement !== figure.querySelector("button")) faults.push("a second Escape does not lead back");
		}
		return faults;`)
	report(t, phone, faults)
	report(t, phone, p.Complaints())
}

// seeAllCharts opens every chart of pages on which all forms and every missing figure occur.
func (e eyes) seeAllCharts(t *testing.T) {
	p := e.page
	p.Look(phone)
	seen := 0
	for _, content := range []fs.FS{samples()[1].content, madeup.Province()} {
		built := serve(t, content)
		one := false
		for _, page := range built.site.Pages {
			if one && page.Kind == site.Component {
				continue
			}
			if page != built.site.Home() && (page.Kind != site.Component && page.Kind != site.Remedies || page.Unit != built.site.Portal.HomeUnit) {
				continue
			}
			p.Go(built.site.Canonical(page))
			seen += inChart[int](p, `for (const figure of figures) { key(await opened(figure), "End"); await drawn(); } return figures.length`)
			for _, fault := range slices.Concat(overflow(p), inChart[[]string](p, cutTexts), p.Complaints()) {
				t.Errorf("%s: %s", page.Address, fault)
			}
			if page.Kind == site.Component && !long() {
				one = true // component's page has what all have
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d charts", seen)
	}
}

// seeChartsFail takes away what a press needs: the chart stays, and a sentence says why nothing moves.
func (e eyes) seeChartsFail(t *testing.T, home string) {
	const sentence = "Không tải được biểu đồ tương tác; biểu đồ tĩnh ở trên vẫn đủ số liệu."
	p := e.page
	p.Look(phone)
	for _, test := range []struct{ name, harm string }{
		{"chart.js", `document.querySelector("script[data-chart]").dataset.chart = "khong-co.js"`},
		{"the library", `document.querySelector("script[data-chart]").dataset.echarts = "khong-co.js"`},
		{"an old browser", `delete window.ResizeObserver`},
		{"the option", `figures[0].querySelector("script").textContent = "{"`},
		{"a fault while drawing", `figures[0].querySelector("script").textContent = figures[0].querySelector("script").textContent.replace('"series"', '"serie"')`},
	} {
		p.Go(home)
		got := inChart[[]string](p, test.harm+`; press(figures[0], 0); const sorry = await until(() => figures[0].querySelector(".sorry")); const svg = figures[0].querySelector("svg.chart");
			return [sorry.textContent, said(), String(svg.getBoundingClientRect().height > 100), String(figures[0].querySelectorAll(".live").length), figures[0].querySelector("button").textContent]`)
		if want := []string{sentence, sentence, "true", "0", "Xem biểu đồ tương tác"}; !slices.Equal(got, want) {
			t.Errorf("without %s: %q, want %q", test.name, got, want)
		}
		report(t, phone, overflow(p))
		for _, complaint := range p.Complaints() {
			if !strings.Contains(complaint, "khong-co.js") {
				t.Errorf("without %s: %s", test.name, complaint)
			}
		}
	}
}

// keep presses a tool of the first chart and takes the file that the browser would save.
const keep = `let kept = null, name = "";
	URL.createObjectURL = blob => { kept = blob; return "#"; };
	HTMLAnchorElement.prototype.click = function () { name = this.download; };
	const take = async (figure, at) => { kept = null; press(figure, at); await until(() => kept || figure.querySelector(".sorry")); if (!kept) return [name, "", ""];
		const bytes = new Uint8Array(await kept.arrayBuffer()); let text = ""; for (const byte of bytes) text += String.fromCharCode(byte); return [name, kept.type, btoa(text)]; };`

func (e eyes) seeKept(t *testing.T, home string) {
	p := e.page
	for _, view := range []browser.View{phone, deskDark} {
		p.Look(view)
		p.Go(home)
		before := inChart[int](p, `return document.querySelectorAll("svg").length`)
		svg := inChart[[]string](p, keep+`return take(figures[0], 1)`)
		picture := inChart[[]string](p, keep+`await opened(figures[0]); return take(figures[0], 2)`) // of the static chart even then
		if after := inChart[int](p, `press(figures[0], 0); return document.querySelectorAll("svg").length`); after != before {
			t.Errorf("%s: %d drawings are left, there were %d", view, after, before)
		}
		if !strings.HasSuffix(svg[0], "-diem.svg") || svg[1] != "image/svg+xml" || !strings.HasSuffix(picture[0], "-diem.png") || picture[1] != "image/png" {
			t.Errorf("%s: files %q (%s) and %q (%s)", view, svg[0], svg[1], picture[0], picture[1])
		}
		width, height := checkKeptSVG(t, view, decoded(t, svg[2]))
		drawn, err := png.Decode(bytes.NewReader(decoded(t, picture[2])))
		if err != nil {
			t.Fatalf("%s: no picture: %v", view, err)
		}
		if size := drawn.Bounds(); size.Dx() != 2*width || size.Dy() != 2*height || width < 600 || height < 400 {
			t.Errorf("%s: the picture has %v, the drawing %d × %d", view, size, width, height)
		}
		colours := map[any]bool{}
		for y := range drawn.Bounds().Dy() {
			colours[drawn.At(drawn.Bounds().Dx()/2, y)] = true
		}
		if len(colours) < 3 {
			t.Errorf("%s: the picture is empty", view)
		}
		report(t, view, p.Complaints())
	}
}

func decoded(t *testing.T, text string) []byte {
	t.Helper()
	body, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

// checkKeptSVG reads the drawing by itself: it is well formed, needs no stylesheet, and tells what it shows, from
// where, as of when. It gives the drawing's size.
func checkKeptSVG(t *testing.T, view browser.View, body []byte) (width, height int) {
	t.Helper()
	var texts strings.Builder
	for decoder := xml.NewDecoder(bytes.NewReader(body)); ; {
		token, err := decoder.Token()
		if token == nil {
			if err.Error() != "EOF" {
				t.Errorf("%s: %v", view, err)
			}
			break
		}
		if text, ok := token.(xml.CharData); ok {
			texts.Write(text)
			texts.WriteByte(' ')
		}
	}
	said := strings.Join(strings.Fields(texts.String()), " ")
	for _, want := range []string{"Điểm và chỉ số thành phần", "96,91 %", "15,99/16,5 điểm", "Nguồn: 91/KH-UBND ngày 19/03/2024, mục II.1", "Số liệu tính đến ngày 19/03/2024", "http://127.0.0.1"} {
		if !strings.Contains(strings.ReplaceAll(said, "\u00a0", " "), want) {
			t.Errorf("%s: %q does not stand in %s", view, want, said)
		}
	}
	for _, never := range []string{"class=", "var(", " style=", "<style", "foreignObject", "href="} {
		if at := bytes.Index(body, []byte(never)); at >= 0 {
			t.Errorf("%s: it has %.80s", view, body[at:])
		}
	}
	if _, err := fmt.Sscanf(string(body), `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d"`, &width, &height); err != nil {
		t.Fatalf("%s: no size: %v in %.200s", view, err, body)
	}
	return width, height
}

// seeChartsInFolder opens the portal from a folder on disk, as a USB stick carries it.
func (e eyes) seeChartsInFolder(t *testing.T) {
	p, folder := e.page, t.TempDir()
	for name, body := range buildInMemory(t, ownSample().content, "").files {
		write(t, filepath.Join(folder, filepath.FromSlash(name)), body)
	}
	p.Look(phone)
	p.Go("file://" + filepath.ToSlash(filepath.Join(folder, "index.html")))
	got := inChart[[]string](p, keep+`await opened(figures[0]); return [(await take(figures[0], 1))[1], (await take(figures[0], 2))[1]]`)
	if !slices.Equal(got, []string{"image/svg+xml", "image/png"}) {
		t.Errorf("files of the types %q are kept", got)
	}
	report(t, phone, p.Complaints())
}
