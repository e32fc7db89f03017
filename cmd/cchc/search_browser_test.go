package main

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

// seeSearch tries the search as people use it.
func (e eyes) seeSearch(t *testing.T) {
	built := serve(t, ownSample().content)
	address := built.site.Absolute(built.site.SearchAddress())
	e.page.Look(phone)
	t.Run("folds as vi does", func(t *testing.T) { e.of(t).seeFold(t, address) })
	t.Run("finds", func(t *testing.T) { e.of(t).seeFound(t, address) })
	t.Run("marks first", func(t *testing.T) { e.of(t).seeMarksFirst(t, address) })
	t.Run("keys", func(t *testing.T) { e.of(t).seeKeys(t, address) })
	t.Run("nothing found", func(t *testing.T) { e.of(t).seeNothingFound(t, address) })
	t.Run("text only", func(t *testing.T) { e.of(t).seeQuestionAsText(t, address) })
	t.Run("from every page", func(t *testing.T) { e.of(t).seeBox(t, built) })
	t.Run("from a disk", func(t *testing.T) { e.of(t).seeSearchFromDisk(t, built) })
	t.Run("blocked", func(t *testing.T) { e.of(t).seeSearchBlocked(t) })
	t.Run("many units", func(t *testing.T) { e.of(t).seeManyParts(t) })
}

// asking is the address of a question.
func asking(address, text string) string { return address + "?q=" + url.QueryEscape(text) }

// answered is true where the search page has an answer or says why it has none.
const answered = `document.querySelector(".found:not([hidden]), form + .sorry")`

// ask opens the search page with a question and waits for the answer.
func ask(p *browser.Page, address, text string) {
	p.Go(asking(address, text))
	p.Await(answered)
}

// foundPage is a page that was found, as a reader sees it.
type foundPage struct {
	Links []string // the page's own link first, then those of its passages; from the portal's root
	Text  string
	Marks []string
}

// typed types a text in the box and gives what is then found.
func typed(p *browser.Page, text string) []foundPage {
	return browser.Evaluate[[]foundPage](p, `(async () => { const box = document.getElementById("o_tim"); box.value = `+strconv.Quote(text)+`;
		box.dispatchEvent(new Event("input", {bubbles: true}));
		await new Promise(done => requestAnimationFrame(() => setTimeout(() => setTimeout(done)))); // the first are painted before the others
		return [...document.querySelectorAll(".results > li")].map(item => ({
			Links: [...item.querySelectorAll("a")].map(a => "/" + new URL(a.href).href.slice(new URL("..", document.baseURI).href.length)),
			Text: item.innerText, Marks: [...item.querySelectorAll("mark")].map(m => m.textContent)})); })()`)
}

// seeFold: the script folds as vi.Fold does, by the same table of cases.
func (e eyes) seeFold(t *testing.T, address string) {
	table, err := os.ReadFile("internal/vi/testdata/fold.json")
	if err != nil {
		t.Fatal(err)
	}
	e.page.Go(address)
	cases := browser.Evaluate[int](e.page, string(table)+`.length`)
	for _, fault := range browser.Evaluate[[]string](e.page, string(table)+`.filter(c => [c.in, c.in.normalize("NFC"), c.in.normalize("NFD")].some(text => cchc.fold(text) !== c.out)).map(c => c.in + " → " + cchc.fold(c.in) + ", want " + c.out)`) {
		t.Error(fault)
	}
	if cases < 60 {
		t.Errorf("%d cases", cases)
	}
}

// seeFound: every search of the list finds its page in the first three.
func (e eyes) seeFound(t *testing.T, address string) {
	list, err := os.ReadFile("testdata/searches.txt")
	if err != nil {
		t.Fatal(err)
	}
	ask(e.page, address, "cchc")
	count := 0
	for line := range strings.Lines(string(list)) {
		text, rest, ok := strings.Cut(line, " → ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		count++
		want, _, _ := strings.Cut(rest, ",")
		if found := typed(e.page, text); !finds(found, want) {
			t.Errorf("%q does not find %s in the first three:", text, want)
			for _, page := range found[:min(3, len(found))] {
				t.Errorf("\t%s", page.Links)
			}
		} else if len(found[0].Marks) == 0 {
			t.Errorf("%q: nothing is marked in %s", text, found[0].Text)
		}
	}
	if count < 60 {
		t.Errorf("only %d searches", count)
	}
	report(t, phone, e.page.Complaints())
	report(t, phone, overflow(e.page))
	report(t, phone, axeFaults(e.page, e.axe, allRules))
	e.page.Look(deskDark)
	report(t, deskDark, axeFaults(e.page, e.axe, allRules))
	e.page.Look(phone)
}

// finds tells whether one of the first three pages is the wanted one; where an
// anchor is wanted, one of its links leads there.
func finds(found []foundPage, want string) bool {
	wanted, anchor, anchored := strings.Cut(want, "#")
	for _, page := range found[:min(3, len(found))] {
		for _, link := range page.Links {
			if address, at, _ := strings.Cut(link, "#"); address == wanted && (!anchored || at == anchor) {
				return true
			}
		}
	}
	return false
}

// seeMarksFirst: where marks are typed, what has just those comes before what has
// others, and before what only begins alike.
func (e eyes) seeMarksFirst(t *testing.T, address string) {
	ask(e.page, address, "cchc")
	for _, text := range []string{"đào tạo", "số", "hoá", "hóa", "đổi mới"} {
		others := false
		for _, page := range typed(e.page, text+" ") {
			exact := strings.Contains(strings.ToLower(page.Text), strings.Replace(text, "hoá", "hóa", 1))
			if exact && others {
				t.Errorf("%q: after another comes %q", text, page.Text)
			}
			others = others || !exact
		}
	}
}

// press presses a key where the focus is, and gives what then has the focus: the
// text of a link, or "box".
func press(p *browser.Page, key string) string {
	return browser.Evaluate[string](p, `(() => { document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key: `+strconv.Quote(key)+`, bubbles: true, cancelable: true}));
		const now = document.activeElement; return now.id === "o_tim" ? "box" : now.localName === "a" ? String([...document.querySelectorAll(".results h3 a")].indexOf(now)) : now.localName; })()`)
}

func (e eyes) seeKeys(t *testing.T, address string) {
	ask(e.page, address, "cchc")
	browser.Evaluate[bool](e.page, `document.getElementById("o_tim").focus(), true`)
	for i, step := range [][2]string{{"ArrowDown", "0"}, {"ArrowDown", "1"}, {"ArrowUp", "0"}, {"ArrowUp", "box"}, {"ArrowDown", "0"}, {"/", "box"}, {"ArrowDown", "0"}, {"Escape", "box"}} {
		if got := press(e.page, step[0]); got != step[1] {
			t.Errorf("step %d, %s leads to %s, want %s", i, step[0], got, step[1])
		}
	}
	press(e.page, "Escape")
	if left := browser.Evaluate[string](e.page, `document.getElementById("o_tim").value + document.querySelectorAll(".found:not([hidden]), #muc_luc[hidden]").length`); left != "0" {
		t.Errorf("Escape in the box leaves %q", left)
	}
	// How much was found is told once the question is finished.
	typed(e.page, "chinh quyen so")
	e.page.Await(`document.querySelector("main > [role=status]").textContent.includes("trang có “chinh quyen so”")`)
	if kept := browser.Evaluate[string](e.page, `new URLSearchParams(location.search).get("q")`); kept != "chinh quyen so" {
		t.Errorf("the address asks for %q", kept)
	}
}

// seeNothingFound: a search with no result leads on.
func (e eyes) seeNothingFound(t *testing.T, address string) {
	ask(e.page, address, "zzzz")
	shown := browser.Evaluate[string](e.page, `document.querySelector("main").innerText`)
	for _, want := range []string{"Không tìm thấy trang nào có “zzzz”", "Mục lục", "Phòng Tư pháp"} {
		if !strings.Contains(shown, want) {
			t.Errorf("no %q in %s", want, shown)
		}
	}
	ask(e.page, address, "chihn quyen soo")
	if link := browser.Evaluate[string](e.page, `document.querySelector(".notes-of-search a").innerText`); link != "chính quyền số" {
		t.Errorf("“chihn quyen soo” was to mean %+q", link)
	}
	report(t, phone, e.page.Complaints())
}

// seeQuestionAsText: what stands in the address is shown as it is.
func (e eyes) seeQuestionAsText(t *testing.T, address string) {
	const attack = `"><img src=x onerror=alert(1)><script>alert(1)</script>`
	ask(e.page, address, attack)
	if count := browser.Evaluate[int](e.page, `document.querySelectorAll("main img, main script").length`); count > 0 {
		t.Errorf("the question became %d elements", count)
	}
	if got := browser.Evaluate[string](e.page, `document.getElementById("o_tim").value`); got != attack {
		t.Errorf("the box holds %q", got)
	}
	report(t, phone, e.page.Complaints())
}

// seeBox: every page leads here: by the box at a desk, by a link on a phone.
func (e eyes) seeBox(t *testing.T, built portal) {
	page := e.page
	page.Look(desk)
	page.Go(built.site.Canonical(built.site.Home()))
	browser.Evaluate[bool](page, `dispatchEvent(new KeyboardEvent("keydown", {key: "/", ctrlKey: true, bubbles: true, cancelable: true}))`)
	if focused := browser.Evaluate[string](page, `document.activeElement.id`); focused != "o_tim" {
		t.Errorf("Ctrl and / lead to %q", focused)
	}
	if seen := browser.Evaluate[bool](page, `document.querySelector(".to-search").offsetParent === null`); !seen {
		t.Error("at a desk the link stands beside the box")
	}
	page.Look(phone)
	size := browser.Evaluate[[]float64](page, `(() => { const box = document.querySelector(".to-search").getBoundingClientRect(); return [box.width, box.height, document.querySelector("header form").offsetParent === null ? 0 : 1]; })()`)
	if size[0] < 24 || size[1] < 24 || size[2] != 0 {
		t.Errorf("on a phone the link is %v px, the box shown %v", size[:2], size[2])
	}
	// Without scripts the form leads to the index.
	e.plain.Go(asking(built.site.Absolute(built.site.SearchAddress()), "cchc"))
	shown := browser.Evaluate[string](e.plain, `document.querySelector("main").innerText`)
	if !strings.Contains(shown, "Tìm kiếm cần JavaScript") || !strings.Contains(shown, "Mục lục") {
		t.Errorf("without scripts: %s", shown)
	}
}

// seeSearchFromDisk: it works where pages are opened from a folder.
func (e eyes) seeSearchFromDisk(t *testing.T, built portal) {
	folder := t.TempDir()
	for name, body := range built.files {
		write(t, filepath.Join(folder, filepath.FromSlash(name)), body)
	}
	ask(e.page, "file://"+filepath.ToSlash(filepath.Join(folder, "tim-kiem", "index.html")), "tu phap")
	if found := typed(e.page, "phong tu phap"); !finds(found, "/nhiem-vu/phong-tu-phap/") {
		t.Errorf("found is %v", found)
	}
	report(t, phone, e.page.Complaints())
}

// seeSearchBlocked: whatever of the search does not come, the page says so and the
// index stands.
func (e eyes) seeSearchBlocked(t *testing.T) {
	var blocked string
	built := serveThrough(t, ownSample().content, func(plain http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if blocked != "" && strings.Contains(r.URL.Path, blocked) {
				http.Error(w, "blocked", http.StatusForbidden)
				return
			}
			plain.ServeHTTP(w, r)
		})
	})
	address := built.site.Absolute(built.site.SearchAddress())
	for _, test := range []struct{ blocked, says string }{
		{"/tai-nguyen/minisearch", "Không tải được phần tìm kiếm."},
		{"/tai-nguyen/find", "Không tải được phần tìm kiếm."},
		{"/tim-kiem/muc-luc.js", "Không tải được phần tìm kiếm."},
		{"/tim-kiem/don-vi/", "1 phần dữ liệu chưa tải được"},
	} {
		blocked = test.blocked
		e.page.Go("about:blank")
		ask(e.page, address, "zzzz")
		shown := browser.Evaluate[string](e.page, `document.querySelector("main").innerText`)
		if !strings.Contains(shown, test.says) || !strings.Contains(shown, "Phòng Tư pháp") {
			t.Errorf("without %s: %s", test.blocked, shown)
		}
	}
	blocked = ""
	browser.Evaluate[any](e.page, `document.querySelector(".notes-of-search button").click()`)
	e.page.Await(`!document.querySelector(".notes-of-search button")`)
	if found := typed(e.page, "chinh quyen so"); !finds(found, "/2023/chinh-quyen-so/") {
		t.Errorf("tried again: %v", found)
	}
	e.page.Complaints()
}

// seeManyParts: what stands in a part not yet fetched is found: by its unit's name,
// by its year, or when asked for.
func (e eyes) seeManyParts(t *testing.T) {
	built := serve(t, madeup.Portal(12, 3))
	address := built.site.Absolute(built.site.SearchAddress())
	unit := built.site.Portal.Units[7]
	for _, test := range []struct{ text, want string }{
		{unit.Name, built.site.UnitAddress(unit)},
		{site.ProperName(unit) + " 2022", built.site.UnitAddress(unit) + "2022/"},
	} {
		ask(e.page, address, test.text)
		e.page.Await(`[...document.querySelectorAll(".results a")].some(a => a.href.split("#")[0].endsWith(` + strconv.Quote(test.want) + `))`)
	}
	parts := browser.Evaluate[int](e.page, `performance.getEntriesByType("resource").filter(r => r.name.includes("/tim-kiem/don-vi/")).length`)
	if parts > 8 {
		t.Errorf("%d parts were fetched", parts)
	}
	report(t, phone, e.page.Complaints())
}
