package main

import (
	"bytes"
	"io/fs"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
)

// webRoot is where the crawled portals stand; nothing is asked of it.
const webRoot = "https://huyen.example"

// crawled is a page as a crawler sees it.
type crawled struct {
	address string // absolute
	ids     map[string]bool
	links   []link
}

// link is whatever leads from a page to something else.
type link struct {
	element, attribute string
	raw, text          string
	target             *url.URL // raw as the page means it
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for _, sample := range samples() {
		for _, base := range []string{webRoot + "/", webRoot + subPath} {
			t.Run(sample.name+strings.TrimPrefix(base, webRoot), func(t *testing.T) { crawl(t, sample.content, base) })
		}
	}
}

func crawl(t *testing.T, content fs.FS, base string) {
	built := buildInMemory(t, content, base)
	pages := map[string]crawled{}
	for file, body := range built.files {
		if strings.HasSuffix(file, ".html") {
			pages[file] = readPage(t, file, body, base)
		}
	}
	for _, file := range slices.Sorted(maps.Keys(pages)) {
		for _, link := range pages[file].links {
			if fault := link.fault(built, pages, file, base); fault != "" {
				t.Errorf("%s: <%s %s=%q> %s", file, link.element, link.attribute, link.raw, fault)
			}
		}
	}
	for _, file := range unreached(pages, base) {
		if !isFormerAddress(built.files[file]) {
			t.Errorf("%s: no way leads here from the home page", file)
		}
	}
}

// isFormerAddress tells whether a file only says where its page stands now.
func isFormerAddress(body []byte) bool {
	return bytes.Contains(body, []byte(`<meta name="robots" content="noindex">`)) && bytes.Contains(body, []byte(`<main class="inner">`))
}

// readPage finds the ids and the links of a page.
func readPage(t *testing.T, file string, body []byte, base string) crawled {
	t.Helper()
	document, err := goquery.NewDocumentFromReader(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	page := crawled{address: base + strings.TrimSuffix(file, "index.html"), ids: map[string]bool{}}
	document.Find("[id]").Each(func(_ int, element *goquery.Selection) {
		id := element.AttrOr("id", "")
		if page.ids[id] || id == "" {
			t.Errorf("%s: the id %q stands twice or is empty", file, id)
		}
		page.ids[id] = true
	})
	own, err := url.Parse(page.address)
	if err != nil {
		t.Fatal(err)
	}
	for _, attribute := range []string{"href", "src", "srcset", "action", "data", "poster", "content"} {
		document.Find("[" + attribute + "]").Each(func(_ int, element *goquery.Selection) {
			raw := element.AttrOr(attribute, "")
			if attribute == "content" && !strings.Contains(raw, "://") {
				return // a meta element's text; addresses such as og:url are absolute
			}
			target, err := own.Parse(raw)
			if err != nil || attribute == "srcset" && strings.ContainsAny(raw, ", ") {
				t.Errorf("%s: %s=%q is not one address: %v", file, attribute, raw, err)
				return
			}
			page.links = append(page.links, link{goquery.NodeName(element), attribute, raw, element.Text(), target})
		})
	}
	return page
}

// fault says what is wrong with a link, "" where nothing is.
func (l link) fault(built portal, pages map[string]crawled, from, base string) string {
	target := *l.target
	target.Fragment = ""
	file, inside := strings.CutPrefix(target.String(), base)
	switch {
	case l.raw == "":
		return "is empty"
	case target.Scheme == "mailto" || target.Scheme == "data" && l.element != "a":
		return ""
	case !inside && strings.HasPrefix(target.String(), webRoot):
		return "leaves the portal's folder"
	case !inside && l.element != "a":
		return "asks something of another site"
	case !inside && target.Scheme != "https" && target.Scheme != "http":
		return "leads into nowhere"
	case !inside:
		return ""
	case l.element == "a" && strings.Contains(l.text, l.target.Host) && strings.Contains(l.raw, strings.TrimSpace(l.text)): // an address to be read and passed on
	case l.element == "a" && from != "404.html" && (strings.HasPrefix(l.raw, "/") || strings.Contains(l.raw, "://")):
		return "is not relative"
	}
	if file == "" || strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	if _, ok := built.files[file]; !ok {
		return "leads to no file: " + file
	}
	if anchor := l.target.Fragment; anchor != "" && !pages[file].ids[anchor] {
		return "leads to no place in " + file
	}
	return ""
}

// unreached are the pages that no way of links leads to from the home page;
// nothing need lead to 404.html.
func unreached(pages map[string]crawled, base string) []string {
	reached := map[string]bool{"index.html": true, "404.html": true}
	next := []string{"index.html"}
	for len(next) > 0 {
		from := next[0]
		next = next[1:]
		for _, link := range pages[from].links {
			target := *link.target
			target.Fragment = ""
			file := strings.TrimPrefix(target.String(), base)
			if file == "" || strings.HasSuffix(file, "/") {
				file += "index.html"
			}
			if _, isPage := pages[file]; isPage && link.element == "a" && !reached[file] {
				reached[file] = true
				next = append(next, file)
			}
		}
	}
	var missed []string
	for file := range pages {
		if !reached[file] {
			missed = append(missed, file)
		}
	}
	slices.Sort(missed)
	return missed
}

func TestSitemapNamesEveryPage(t *testing.T) {
	for _, sample := range samples() {
		t.Run(sample.name, func(t *testing.T) {
			built := buildInMemory(t, sample.content, webRoot+subPath)
			document, err := goquery.NewDocumentFromReader(bytes.NewReader(built.files["sitemap.xml"]))
			if err != nil {
				t.Fatal(err)
			}
			listed := document.Find("loc").Map(func(_ int, loc *goquery.Selection) string { return loc.Text() })
			var want []string
			for file, body := range built.files {
				if strings.HasSuffix(file, ".html") && file != "404.html" && !isFormerAddress(body) {
					want = append(want, webRoot+subPath+strings.TrimSuffix(file, "index.html"))
				}
			}
			slices.Sort(listed)
			slices.Sort(want)
			if !slices.Equal(listed, want) {
				t.Errorf("sitemap.xml lists\n%s\nbut the pages are\n%s", strings.Join(listed, "\n"), strings.Join(want, "\n"))
			}
		})
	}
}
