package render_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/render"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/static"
)

func script(t *testing.T, name string) string {
	t.Helper()
	text, err := fs.ReadFile(static.FS, "js/"+name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The scripts are small, remember nothing, ask no one, and write no markup: they
// handle names as text. What a page loads at once sets no styles either; what is
// asked for later may ask the browser for a colour in that way.
func TestTheScriptsAreSmallAndQuiet(t *testing.T) {
	loud := []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch(", "XMLHttpRequest", "import(", "import ", "export ", "localStorage", "sessionStorage", "cookie", "http:", "https:", "cssText", "setAttribute(\"style\""}
	for _, test := range []struct {
		name  string
		limit int // bytes, zipped
		never []string
	}{
		{"site.js", 4 << 10, append([]string{".style"}, loud...)},
		{"chart.js", 5 << 10, loud},
		{"keep.js", 3 << 10, loud},
		{"search.js", 6 << 10, append([]string{".style"}, loud...)},
		{"find.js", 4 << 10, append([]string{".style"}, loud...)},
		{"share.js", 2 << 10, loud},
	} {
		text := script(t, test.name)
		var buffer bytes.Buffer
		writer := gzip.NewWriter(&buffer)
		if _, err := writer.Write([]byte(text)); err != nil || writer.Close() != nil {
			t.Fatal(err)
		}
		if buffer.Len() > test.limit {
			t.Errorf("%s has %d bytes, zipped", test.name, buffer.Len())
		}
		for _, word := range test.never {
			if strings.Contains(text, word) {
				t.Errorf("%s uses %s", test.name, word)
			}
		}
	}
}

// A page names what its script may load, and loads none of it.
func TestThePageNamesWhatIsLoadedLater(t *testing.T) {
	assets, err := render.NewAssets(static.FS)
	if err != nil {
		t.Fatal(err)
	}
	eachPage(t, func(t *testing.T, _ rendered, _ *site.Page, document *goquery.Document) {
		for name, file := range map[string]string{"data-chart": "chart.js", "data-keep": "keep.js", "data-share": "share.js", "data-echarts": "echarts.js"} {
			if got := only(t, document, "script[src]").AttrOr(name, ""); !strings.HasSuffix(got, assets.Address(file)) {
				t.Errorf("%s is %q", name, got)
			}
		}
	})
	if !strings.HasPrefix(assets.Address("echarts-licences.txt"), "/tai-nguyen/echarts-licences-") {
		t.Error("the licences of the library are not published")
	}
}

// The page of the search names its scripts and its data; every other leads to it,
// by a form and by a link, and names none of them.
func TestEveryPageLeadsToTheSearch(t *testing.T) {
	assets, err := render.NewAssets(static.FS)
	if err != nil {
		t.Fatal(err)
	}
	eachPage(t, func(t *testing.T, all rendered, page *site.Page, document *goquery.Document) {
		form, scripts := only(t, document, "form[role=search]"), only(t, document, "script[src]")
		if got, want := strings.TrimPrefix(form.AttrOr("action", ""), "./"), strings.TrimPrefix(all.site.Link(page, "/tim-kiem/"), "./"); got != want {
			t.Errorf("the form leads to %q, want %q", got, want)
		}
		if form.Find("label[for=o_tim]").Length() != 1 || form.Find("input#o_tim[type=search][name=q]").Length() != 1 || form.AttrOr("method", "get") != "get" {
			t.Error("it has no box with a name")
		}
		if searching := page.Kind == site.Search; searching != (document.Find("header form, header a.to-search").Length() == 0) {
			t.Error("the head has no box, or the search page has two")
		}
		for name, file := range map[string]string{"data-search": "search.js", "data-find": "find.js", "data-minisearch": "minisearch.js"} {
			if got := scripts.AttrOr(name, ""); strings.HasSuffix(got, assets.Address(file)) != (page.Kind == site.Search) {
				t.Errorf("%s is %q", name, got)
			}
		}
	})
	if !strings.HasPrefix(assets.Address("minisearch-licence.txt"), "/tai-nguyen/minisearch-licence-") {
		t.Error("the licence of the library is not published")
	}
}

// Without a script the page of the search says so, and leads everywhere.
func TestTheSearchPageIsAnIndex(t *testing.T) {
	document := portals["full"](t).pages["/tim-kiem/"]
	holds(t, words(only(t, document, "main noscript")), "cần JavaScript")
	for _, address := range []string{"../", "../2022/", "../2021/", "../2022/mot-cua/", "../nhiem-vu/", "../nhiem-vu/noi-vu/", "../don-vi/an/", "../don-vi/trong/", "../nguon/#van-ban_qd-7", "../phuong-phap/", "../dinh-chinh/", "../du-lieu/"} {
		if document.Find(`#muc_luc a[href="`+address+`"]`).Length() != 1 {
			t.Errorf("the index does not lead to %s", address)
		}
	}
	bare := portals["bare"](t).pages["/tim-kiem/"]
	if bare.Find("#muc_luc h3").Length() != 1 {
		t.Errorf("an empty list has its heading: %s", words(bare.Find("#muc_luc")))
	}
}

// An index of thousands leads to where they are listed.
func TestTheIndexStaysSmall(t *testing.T) {
	portal := bare()
	for n := range 201 {
		id := strconv.Itoa(n)
		portal.Units = append(portal.Units, &scorecard.Unit{ID: "xa-" + id, Name: "xã " + id})
		portal.Documents = append(portal.Documents, &scorecard.Document{ID: "qd-" + id, Number: id + "/QĐ"})
	}
	document := renderAll(t, portal).pages["/tim-kiem/"]
	holds(t, words(only(t, document, `#muc_luc p a[href="../don-vi/"]`)), "202 đơn vị")
	holds(t, words(only(t, document, `#muc_luc p a[href="../nguon/"]`)), "201 văn bản")
	if lines := document.Find("#muc_luc a").Length(); lines > 20 {
		t.Errorf("%d lines", lines)
	}
}

// Every page asks for it in the same way: deferred, classic, by its hash.
func TestEveryPageAsksForTheScript(t *testing.T) {
	assets, err := render.NewAssets(static.FS)
	if err != nil {
		t.Fatal(err)
	}
	address := assets.Address("site.js")
	if !regexp.MustCompile(`^/tai-nguyen/site-[0-9a-f]{8}\.js$`).MatchString(address) {
		t.Errorf("it is at %s", address)
	}
	eachPage(t, func(t *testing.T, _ rendered, _ *site.Page, document *goquery.Document) {
		own := only(t, document, "script[src]")
		_, deferred := own.Attr("defer")
		if !strings.HasSuffix(own.AttrOr("src", ""), address) || !deferred || own.AttrOr("type", "") != "" {
			t.Errorf("it asks for %q", own.AttrOr("src", ""))
		}
	})
}

// What the script looks for is what the templates write, and nothing that it adds
// stands in a page without it.
func TestTheScriptKnowsTheTemplates(t *testing.T) {
	all := portals["province"](t)
	league := all.pages["/so-sanh/2023/"]
	for _, selector := range []string{"table.league[data-sort]", "table.heat[data-sort][data-pair]", "[data-filter] table.league", ".heat-box > table.heat", "table.heat tbody tr.own"} {
		only(t, league, selector)
	}
	only(t, all.pages["/don-vi/"], "[data-filter]")
	eachPage(t, func(t *testing.T, _ rendered, page *site.Page, document *goquery.Document) {
		if page.Kind == site.Search {
			return // it says so
		}
		if document.Find("main button, main input, main select, [aria-sort], [hidden]").Length() > 0 {
			t.Error("something that does nothing without a script")
		}
	})
	for _, attribute := range []string{"data-sort", "data-filter", "data-pair", "data-fold"} {
		if !strings.Contains(script(t, "site.js"), "["+attribute+"]") {
			t.Errorf("the script does not know %s", attribute)
		}
	}
}
