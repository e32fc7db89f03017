package render_test

import (
	"os"
	"testing"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

// kindNames are the kinds of pages of a portal that are many.
var kindNames = map[site.Kind]string{
	site.Result: "result", site.Component: "component", site.Remedies: "remedies", site.Agency: "agency", site.CompareYear: "compare-year", site.Units: "units",
}

// BenchmarkPage makes a page of each kind an operation, of a portal as large as a
// province: 125 units and ten years.
func BenchmarkPage(b *testing.B) {
	folder := b.TempDir()
	if err := os.CopyFS(folder, madeup.Portal(125, 10)); err != nil {
		b.Fatal(err)
	}
	portal, _ := content.Load(os.DirFS(folder), nil)
	planned, renderer := site.Plan(portal, ""), newRenderer(b)
	for kind, name := range kindNames {
		var pages []*site.Page
		for _, page := range planned.Pages {
			if page.Kind == kind {
				pages = append(pages, page)
			}
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			size := 0
			for i := 0; b.Loop(); i++ {
				body, err := renderer.Page(planned, pages[i%len(pages)])
				if err != nil {
					b.Fatal(err)
				}
				size += len(body)
			}
			b.ReportMetric(float64(size)/float64(b.N), "bytes/page")
		})
	}
}
