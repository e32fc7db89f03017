package render_test

import (
	"bytes"
	"compress/gzip"
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/render"
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
		for name, file := range map[string]string{"data-chart": "chart.js", "data-keep": "keep.js", "data-echarts": "echarts.js"} {
			if got := only(t, document, "script[src]").AttrOr(name, ""); !strings.HasSuffix(got, assets.Address(file)) {
				t.Errorf("%s is %q", name, got)
			}
		}
	})
	if !strings.HasPrefix(assets.Address("echarts-licences.txt"), "/tai-nguyen/echarts-licences-") {
		t.Error("the licences of the library are not published")
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
	eachPage(t, func(t *testing.T, _ rendered, _ *site.Page, document *goquery.Document) {
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
