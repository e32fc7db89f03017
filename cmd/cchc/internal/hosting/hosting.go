// Package hosting writes what a web server has to be told about a portal, in the form
// that each kind of host reads: which headers go with its files, of which type they
// are, how long they may be kept, where former addresses lead and what is shown where
// there is nothing. What is said is the same for all and stands in package site
// (Headers, MediaType, CacheControl); here is only how each host is told.
//
// A host that cannot be told something is not: pages carry their own policy, and at
// former addresses stand small pages (Pages) where the host cannot lead elsewhere.
package hosting

import (
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/site"
)

// The hosts, as hosting.host in portal.toml names them.
const (
	Nginx      = "nginx"
	Apache     = "apache"
	IIS        = "iis"
	Pages      = "pages" // GitHub Pages, GitLab Pages
	Netlify    = "netlify"
	Cloudflare = "cloudflare"
)

// Hosts are all of them.
func Hosts() []string { return []string{Nginx, Apache, IIS, Pages, Netlify, Cloudflare} }

// Names of files that tell a host something. No host shows them to readers, or need.
const (
	nginxFile     = "_nginx.conf"
	apacheFile    = ".htaccess"
	iisFile       = "web.config"
	iisSmallFile  = "_web.toi-thieu.config"
	pagesFile     = ".nojekyll"
	headersFile   = "_headers"
	redirectsFile = "_redirects"
)

// IsConfiguration tells whether a file of a portal is for its host, not for readers.
func IsConfiguration(path string) bool {
	return slices.Contains([]string{nginxFile, apacheFile, iisFile, iisSmallFile, pagesFile, headersFile, redirectsFile}, path)
}

// Told gives the host that a portal tells of itself, by the files that stand in it; ""
// where it tells none. Netlify and Cloudflare are told the same.
func Told(stands func(path string) bool) string {
	for file, host := range map[string]string{nginxFile: Nginx, apacheFile: Apache, iisFile: IIS, pagesFile: Pages, headersFile: Netlify} {
		if stands(file) {
			return host
		}
	}
	return ""
}

// GoneFile is the page that hosts which know of removed pages show in their place.
const GoneFile = "410.html"

// SaysGone tells whether a host can be told which pages were removed.
func SaysGone(host string) bool { return host == Nginx || host == Apache }

// Split parts former addresses into those that the host is told of and those at which
// a page has to stand.
func Split(host string, redirects []site.Redirect) (told, pages []site.Redirect) {
	lines, most := 0, takes[host].redirects
	for _, redirect := range redirects {
		own := len(spellings(redirect.From))
		switch {
		case SaysGone(host):
			told = append(told, redirect)
		case redirect.To != "" && lines+own <= most:
			told, lines = append(told, redirect), lines+own
		default:
			pages = append(pages, redirect)
		}
	}
	return told, pages
}

// spellings are the addresses that readers may write for one: with and without the
// slash at its end.
func spellings(address string) []string {
	if bare := strings.TrimSuffix(address, "/"); bare != address {
		return []string{bare, address}
	}
	return []string{address}
}

// Files are what a host is told, as files of the portal, and the list of the former
// addresses among it; none where no host is named.
func Files(s *site.Site, host string) []site.File {
	told, _ := Split(host, s.Redirects())
	return append(configuration(portal{base: s.BasePath(), redirects: told}, host), formerList(told)...)
}

func configuration(p portal, host string) []site.File {
	switch host {
	case Nginx:
		return []site.File{{Path: nginxFile, Body: p.nginx()}}
	case Apache:
		return []site.File{{Path: apacheFile, Body: p.apache()}}
	case IIS:
		return []site.File{{Path: iisFile, Body: p.iis()}, {Path: iisSmallFile, Body: p.iisSmall()}}
	case Pages:
		return []site.File{{Path: pagesFile}}
	case Netlify, Cloudflare:
		return []site.File{{Path: headersFile, Body: p.headers()}, {Path: redirectsFile, Body: p.redirectLines()}}
	}
	return nil
}

// portal is what a configuration depends on.
type portal struct {
	base      string // of all addresses, "/" or such as "/cchc/"
	redirects []site.Redirect
}

// at is an address of the portal on its host.
func (p portal) at(address string) string { return p.base + strings.TrimPrefix(address, "/") }

// assets is the folder of the files that may be kept for ever.
func (p portal) assets() string { return p.at(site.AssetsAddress()) }

// The two times that a file may be kept.
var (
	forEver = site.CacheControl(strings.TrimPrefix(site.AssetsAddress(), "/") + "x")
	asking  = site.CacheControl("x")
)

// quoted is a text in the quotes of nginx and Apache.
func quoted(text string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
}
