package main

import (
	"compress/gzip"
	"net/http"
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/browser"
)

// The reader that pages are made for: a cheap phone on a slow mobile line.
const (
	slowdown   = 4   // of the processor
	roundTrip  = 150 // milliseconds
	throughput = 1.6e6 / 8
)

// findPaint gives the moment of the largest paint, in milliseconds since the
// page was asked for.
const findPaint = `new Promise(done => {
	let last = 0;
	new PerformanceObserver(list => { for (const paint of list.getEntries()) last = paint.startTime; }).observe({type: "largest-contentful-paint", buffered: true});
	setTimeout(() => done(last), 400);
})`

// BenchmarkFirstView opens pages as a citizen does, with nothing kept from a
// former visit, and reports when the largest thing was painted.
func BenchmarkFirstView(b *testing.B) {
	chromium := browser.Require(b)
	built := serveThrough(b, ownSample().content, zip)
	page := chromium.Open(b, browser.View{Width: 360, Height: 740}, "about:blank")
	page.Slow(slowdown, roundTrip, throughput)
	for _, address := range []string{"/", "/2023/chinh-quyen-so/", "/nhiem-vu/"} {
		b.Run(address, func(b *testing.B) {
			for b.Loop() {
				page.Go(built.site.Absolute(address))
				b.ReportMetric(browser.Evaluate[float64](page, findPaint), "ms/largest-paint")
			}
		})
	}
}

// typeSlowly types a question letter by letter and gives how many milliseconds
// passed from each key to the painted answer. The browser's own start is waited for:
// it takes a processor for some seconds.
const typeSlowly = `(async question => {
	const box = document.getElementById("o_tim"), took = [], wait = time => new Promise(done => setTimeout(done, time));
	box.focus();
	await wait(7000);
	for (let length = 1; length <= question.length; length++) {
		const pressed = performance.now();
		box.value = question.slice(0, length);
		box.dispatchEvent(new Event("input", {bubbles: true}));
		await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
		took.push(performance.now() - pressed);
		await wait(120);
	}
	return took;
})("chinh quyen so")`

// BenchmarkSearchKeys types a question into a search page just opened.
func BenchmarkSearchKeys(b *testing.B) {
	chromium := browser.Require(b)
	built := serve(b, ownSample().content)
	for b.Loop() {
		page := chromium.Open(b, browser.View{Width: 360, Height: 740}, built.site.Absolute(built.site.SearchAddress()))
		page.Slow(slowdown, 0, -1)
		took := browser.Evaluate[[]float64](page, typeSlowly)
		b.ReportMetric(took[0], "ms/first-key")
		b.ReportMetric(slices.Max(took[1:]), "ms/slowest-later-key")
	}
}

// zip sends what follows as most hosts do.
func zip(plain http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		zipper := gzip.NewWriter(w)
		defer zipper.Close()
		plain.ServeHTTP(zipped{w, zipper}, r)
	})
}

// zipped is a response whose body is zipped.
type zipped struct {
	http.ResponseWriter
	zipper *gzip.Writer
}

// Write zips a part of the body.
func (z zipped) Write(part []byte) (int, error) { return z.zipper.Write(part) }

// WriteHeader leaves out the length, which is that of the plain body.
func (z zipped) WriteHeader(status int) {
	z.Header().Del("Content-Length")
	z.ResponseWriter.WriteHeader(status)
}
