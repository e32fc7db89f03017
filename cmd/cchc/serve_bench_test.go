package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/madeup"
)

// painted is the time, in milliseconds since 1970, at which a text stands in the page
// and has been painted.
const painted = `new Promise((done) => {
	const look = () => {
		if (!document.querySelector("main").textContent.includes(%q)) return false;
		requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
		return true;
	};
	const watch = new MutationObserver(() => { if (look()) watch.disconnect(); });
	if (!look()) watch.observe(document.body, { childList: true, subtree: true, characterData: true });
	window.watching = true;
})`

// BenchmarkSaveToPaint takes the time from the saving of a file to the painting of its
// text in a page that is open in a browser: of the real portal, and of one with 10,000
// pages of components. The metrics are the median and the slowest of ten.
func BenchmarkSaveToPaint(b *testing.B) {
	for _, portal := range []struct {
		name    string
		content func() fs.FS
		file    string // is appended to
		address string
	}{
		{"real", func() fs.FS { return os.DirFS("../../content") }, "lap-vo/2023/cai-cach-the-che.md", "/2023/cai-cach-the-che/"},
		{"large", func() fs.FS { return madeup.Portal(125, 10) }, "", ""},
	} {
		b.Run(portal.name, func(b *testing.B) {
			served := startPreview(b, portal.content(), nil)
			file, address := portal.file, portal.address
			if file == "" {
				file, address = aComponent(b, served.folder)
			}
			page := browser.Require(b).Open(b, phone, served.address+address)
			browser.Evaluate[bool](page, `new Promise((done) => { const look = () => document.querySelector("#cchc_preview") ? done(true) : setTimeout(look, 10); look(); })`)
			time.Sleep(300 * time.Millisecond)
			first, err := os.ReadFile(filepath.Join(served.folder, file))
			if err != nil {
				b.Fatal(err)
			}
			var times []float64
			number := 0
			for b.Loop() {
				for range 10 {
					number++
					text := fmt.Sprintf("Đoạn thử %d.", number)
					at := make(chan float64)
					browser.Evaluate[bool](page, `window.watching = false`)
					go func() { at <- browser.Evaluate[float64](page, fmt.Sprintf(painted, text)) }()
					for !browser.Evaluate[bool](page, `window.watching`) {
						time.Sleep(time.Millisecond)
					}
					time.Sleep(50 * time.Millisecond)
					saved := time.Now()
					served.write(b, file, string(first)+"\n"+text+"\n")
					times = append(times, <-at-float64(saved.UnixMicro())/1000)
				}
			}
			slices.Sort(times)
			b.ReportMetric(times[len(times)/2], "median-ms")
			b.ReportMetric(times[len(times)-1], "slowest-ms")
		})
	}
}

// aComponent is the text of a component in the middle of a portal, and its page.
func aComponent(b *testing.B, folder string) (file, address string) {
	b.Helper()
	var texts []string
	for text := range strings.SplitSeq(glob(folder, "*/*/*.md"), "\n") {
		if !strings.HasSuffix(text, "/year.md") {
			texts = append(texts, text)
		}
	}
	file = texts[len(texts)/2]
	return file, "/don-vi/" + strings.TrimSuffix(file, ".md") + "/"
}

func glob(folder, pattern string) string {
	found, _ := fs.Glob(os.DirFS(folder), pattern)
	return strings.Join(found, "\n")
}
