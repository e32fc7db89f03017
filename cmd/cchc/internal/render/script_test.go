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

func script(t *testing.T) string {
	t.Helper()
	text, err := fs.ReadFile(static.FS, "js/site.js")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The script is small, remembers nothing, asks no one, and writes no markup: it
// handles names as text.
func TestTheScriptIsSmallAndQuiet(t *testing.T) {
	var buffer bytes.Buffer
	writer := gzip.NewWriter(&buffer)
	if _, err := writer.Write([]byte(script(t))); err != nil || writer.Close() != nil {
		t.Fatal(err)
	}
	if buffer.Len() > 4<<10 {
		t.Errorf("it has %d bytes, zipped", buffer.Len())
	}
	for _, word := range []string{"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch(", "XMLHttpRequest", "import(", "import ", "export ", "localStorage", "sessionStorage", "cookie", "http:", "https:", ".style"} {
		if strings.Contains(script(t), word) {
			t.Errorf("it uses %s", word)
		}
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
		if !strings.Contains(script(t), "["+attribute+"]") {
			t.Errorf("the script does not know %s", attribute)
		}
	}
}
