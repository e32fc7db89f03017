package render_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io/fs"
	"net/url"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// province is the made-up province: twelve units, three years, two frameworks, a
// merger, ties, and figures missing for every reason.
func province() *scorecard.Portal { return loaded(madeup.Province()) }

// loaded is the portal of a content that has no mistake.
func loaded(folder fs.FS) *scorecard.Portal {
	portal, found := content.Load(folder, nil)
	if errors, _ := diag.Count(found); errors > 0 {
		panic(fmt.Sprint("the content does not load: ", found))
	}
	return portal
}

// plainly is text as words gives it of a page.
func plainly(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", " ")), " ")
}

// Every page can be reached from the home page by four links at most.
func TestEveryPageIsWithinFourSteps(t *testing.T) {
	for name, made := range portals {
		all := made(t)
		steps := map[string]int{"/": 0}
		for queue := []string{"/"}; len(queue) > 0; queue = queue[1:] {
			base := &url.URL{Path: all.site.BasePath() + strings.TrimPrefix(queue[0], "/")}
			all.pages[queue[0]].Find("a[href]").Each(func(_ int, link *goquery.Selection) {
				target, err := base.Parse(link.AttrOr("href", ""))
				if err != nil || target.Host != "" {
					return
				}
				address := "/" + strings.TrimPrefix(target.Path, all.site.BasePath())
				if _, known := steps[address]; !known && all.pages[address] != nil {
					steps[address] = steps[queue[0]] + 1
					queue = append(queue, address)
				}
			})
		}
		for _, page := range all.site.Pages {
			if count, ok := steps[page.Address]; page.Kind != site.NotFound && (!ok || count > 4) {
				t.Errorf("%s: %s is %d steps away (reached: %v)", name, page.Address, count, ok)
			}
		}
	}
}

// A portal of many units has long league tables, one of many years long pages of
// remedies: none may be too heavy for a cheap phone.
func TestNoPageIsTooHeavy(t *testing.T) {
	const limit = 100 << 10
	renderer := newRenderer(t)
	for _, size := range [][2]int{{125, 1}, {2, 10}} {
		planned := site.Plan(loaded(madeup.Portal(size[0], size[1])), "")
		for _, page := range planned.Pages {
			if size[1] == 1 && page.Kind != site.CompareYear && page.Kind != site.Units && page.Kind != site.Data {
				continue
			}
			body, err := renderer.Page(planned, page)
			if err != nil {
				t.Fatal(err)
			}
			var buffer bytes.Buffer
			writer := gzip.NewWriter(&buffer)
			if _, err := writer.Write(body); err != nil || writer.Close() != nil {
				t.Fatal(err)
			}
			if buffer.Len() > limit {
				t.Errorf("%v: %s has %d bytes, zipped", size, page.Address, buffer.Len())
			}
		}
	}
}
