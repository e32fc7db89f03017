package download_test

import (
	"testing"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

// BenchmarkFiles takes the time of each file of a unit with ten years of eight
// components, as a province of 125 units would have 125 times.
func BenchmarkFiles(b *testing.B) {
	portal, _ := content.Load(madeup.Portal(1, 10), func(n int, do func(int)) {
		for i := range n {
			do(i)
		}
	})
	planned := site.Plan(portal, "")
	var maker download.Maker
	var body []byte // as a build does, every file is made in the memory of the one before
	for _, file := range planned.Downloads {
		b.Run(file.Address, func(b *testing.B) {
			size := 0
			var err error
			for b.Loop() {
				if body, err = maker.Append(body[:0], planned, file); err != nil {
					b.Fatal(err)
				}
				size = len(body)
			}
			b.ReportMetric(float64(size)/1000, "kB")
		})
	}
}
