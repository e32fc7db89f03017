package render_test

import (
	"os"
	"testing"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

// manyKinds are the kinds of pages of a portal that are many.
var manyKinds = []struct {
	kind site.Kind
	name string
}{{site.Component, "component"}, {site.Result, "result"}, {site.Agency, "agency"}, {site.Remedies, "remedies"}, {site.CompareYear, "compare-year"}, {site.Units, "units"}}

// BenchmarkPage makes a page of each kind an operation, of a portal as large as a
// province: 125 units and ten years.
func BenchmarkPage(b *testing.B) {
	folder := b.TempDir()
	if err := os.CopyFS(folder, madeup.Portal(125, 10)); err != nil {
		b.Fatal(err)
	}
	portal, _ := content.Load(os.DirFS(folder), nil)
	planned, renderer := site.Plan(portal, ""), newRenderer(b)
	for _, many := range manyKinds {
		var pages []*site.Page
		for _, page := range planned.Pages {
			if page.Kind == many.kind {
				pages = append(pages, page)
			}
		}
		b.Run(many.name, func(b *testing.B) {
			b.ReportAllocs()
			var body []byte // as a build does, every page is made in the memory of the one before
			var err error
			size := 0
			for i := 0; b.Loop(); i++ {
				if body, err = renderer.AppendPage(body[:0], planned, pages[i%len(pages)]); err != nil {
					b.Fatal(err)
				}
				size += len(body)
			}
			b.ReportMetric(float64(size)/float64(b.N), "bytes/page")
		})
	}
}
