package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// File is a finished file of the portal: its path, slash-separated, and bytes.
type File struct {
	Path string
	Body []byte
}

// sitemapLimit is the most addresses that one file may hold (sitemaps.org).
const sitemapLimit = 50000

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

// Sitemap lists every page for search engines: sitemap.xml, which names further
// files where there are more pages than one may hold.
func (s *Site) Sitemap() []File {
	var addresses []string
	for _, page := range s.Pages {
		if page.Kind != NotFound {
			addresses = append(addresses, s.Canonical(page))
		}
	}
	if len(addresses) <= sitemapLimit {
		return []File{{"sitemap.xml", sitemapFile("urlset", "url", addresses)}}
	}
	var files []File
	var parts []string
	for from := 0; from < len(addresses); from += sitemapLimit {
		name := fmt.Sprintf("sitemap-%d.xml", len(files)+1)
		files = append(files, File{name, sitemapFile("urlset", "url", addresses[from:min(from+sitemapLimit, len(addresses))])})
		parts = append(parts, s.Absolute(name))
	}
	return append([]File{{"sitemap.xml", sitemapFile("sitemapindex", "sitemap", parts)}}, files...)
}

func sitemapFile(root, element string, addresses []string) []byte {
	var buffer bytes.Buffer
	fmt.Fprintf(&buffer, "%s<%s xmlns=%q>\n", xml.Header, root, sitemapSpace)
	for _, address := range addresses {
		fmt.Fprintf(&buffer, "<%s><loc>", element)
		// A bytes.Buffer never fails.
		_ = xml.EscapeText(&buffer, []byte(address))
		fmt.Fprintf(&buffer, "</loc></%s>\n", element)
	}
	fmt.Fprintf(&buffer, "</%s>\n", root)
	return buffer.Bytes()
}

// Robots lets every crawler in and names the sitemap.
func (s *Site) Robots() File {
	return File{"robots.txt", []byte("User-agent: *\nAllow: /\n\nSitemap: " + s.Absolute("sitemap.xml") + "\n")}
}
