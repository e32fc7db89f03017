package main

import (
	"bytes"
	"compress/gzip"
	"path"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/site"
)

// What a phone on a slow line has to fetch before it shows a page, in bytes as a
// host sends them (gzip), and in requests.
const (
	componentWeight = 30 << 10
	pageWeight      = 40 << 10
	mostRequests    = 12
)

// TestFirstViewIsLight adds up what each page asks for when it is opened: the
// page, its styles, its script, its icon, its pictures.
func TestFirstViewIsLight(t *testing.T) {
	for _, sample := range samples() {
		built := buildInMemory(t, sample.content, "")
		zipped := map[string]int{} // by path
		for _, page := range built.site.Pages {
			limit := pageWeight
			if page.Kind == site.Component {
				limit = componentWeight
			}
			weight, files := 0, firstView(t, built, page)
			for _, file := range files {
				if zipped[file] == 0 {
					zipped[file] = zippedSize(t, built.files[file])
				}
				weight += zipped[file]
			}
			if weight > limit || len(files) > mostRequests {
				t.Errorf("%s%s: %d bytes in %d requests, want at most %d in %d", sample.name, page.Address, weight, len(files), limit, mostRequests)
			}
		}
	}
}

// firstView gives the paths of what the page asks for by itself, its own first.
func firstView(t *testing.T, built portal, page *site.Page) []string {
	t.Helper()
	document, err := goquery.NewDocumentFromReader(bytes.NewReader(built.files[page.File()]))
	if err != nil {
		t.Fatal(err)
	}
	files := []string{page.File()}
	document.Find(`link[rel="stylesheet"], link[rel="icon"], script[src], img[src]`).Each(func(_ int, element *goquery.Selection) {
		address := element.AttrOr("href", element.AttrOr("src", ""))
		file := strings.TrimPrefix(path.Join(path.Dir(page.Address+"x"), address), "/")
		if page.Kind == site.NotFound {
			file = strings.TrimPrefix(address, built.site.BasePath())
		}
		if built.files[file] == nil {
			t.Fatalf("%s asks for %s, which the portal has not", page.Address, file)
		}
		files = append(files, file)
	})
	return files
}

func zippedSize(t *testing.T, body []byte) int {
	t.Helper()
	var buffer bytes.Buffer
	writer := gzip.NewWriter(&buffer)
	if _, err := writer.Write(body); err != nil || writer.Close() != nil {
		t.Fatalf("not zipped: %v", err)
	}
	return buffer.Len()
}
