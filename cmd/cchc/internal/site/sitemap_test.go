package site_test

import (
	"encoding/xml"
	"fmt"
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// sitemap is what a search engine reads: a list of pages, or of further files.
type sitemap struct {
	XMLName xml.Name
	Pages   []string `xml:"url>loc"`
	Parts   []string `xml:"sitemap>loc"`
}

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

func readSitemap(t *testing.T, file site.File, root string) sitemap {
	t.Helper()
	var read sitemap
	if err := xml.Unmarshal(file.Body, &read); err != nil {
		t.Fatalf("%s: %v", file.Path, err)
	}
	if read.XMLName != (xml.Name{Space: sitemapSpace, Local: root}) {
		t.Errorf("%s is a %v", file.Path, read.XMLName)
	}
	return read
}

func TestSitemapListsEveryPageButThe404(t *testing.T) {
	for _, base := range []string{"", "https://host/a&b<c>'d\"/"} {
		s := site.Plan(fixture(), base)
		files := s.Sitemap()
		if len(files) != 1 || files[0].Path != "sitemap.xml" {
			t.Fatalf("%d files", len(files))
		}
		var want []string
		for _, page := range s.Pages {
			if page.Address != "/404.html" {
				want = append(want, s.Canonical(page))
			}
		}
		if got := readSitemap(t, files[0], "urlset").Pages; !slices.Equal(got, want) {
			t.Errorf("sitemap\n got %q\nwant %q", got, want)
		}
	}
}

func TestSitemapSplitsOverFiftyThousand(t *testing.T) {
	for _, test := range []struct{ pages, files int }{{50000, 1}, {50001, 3}, {100001, 4}} {
		portal := &scorecard.Portal{BaseURL: "https://host/x/", HomeUnit: &scorecard.Unit{}}
		fixed := len(site.Plan(portal, "").Pages) - 1
		for i := range test.pages - fixed {
			portal.Pages = append(portal.Pages, &scorecard.Page{ID: fmt.Sprintf("trang-%d", i)})
		}
		s := site.Plan(portal, "")
		files := s.Sitemap()
		if len(files) != test.files {
			t.Fatalf("%d pages make %d files, want %d", test.pages, len(files), test.files)
		}
		if test.files == 1 {
			continue
		}
		seen := map[string]bool{}
		parts := readSitemap(t, files[0], "sitemapindex").Parts
		for i, part := range files[1:] {
			expect(t, "part", parts[i], "https://host/x/"+part.Path)
			pages := readSitemap(t, part, "urlset").Pages
			if len(pages) == 0 || len(pages) > 50000 {
				t.Errorf("%s lists %d pages", part.Path, len(pages))
			}
			for _, page := range pages {
				seen[page] = true
			}
		}
		if len(seen) != test.pages || len(parts) != len(files)-1 {
			t.Errorf("%d parts list %d of %d pages", len(parts), len(seen), test.pages)
		}
	}
}

func TestRobots(t *testing.T) {
	robots := site.Plan(fixture(), "").Robots()
	expect(t, "file", robots.Path, "robots.txt")
	expect(t, "robots.txt", string(robots.Body), "User-agent: *\nAllow: /\n\nSitemap: https://cchc.example/thu/sitemap.xml\n")
}
