// Package site is the page map: which pages there are, their addresses, what
// links to what, and how a domain value is worded in Vietnamese wherever it is
// shown. It knows no HTML.
package site

import (
	"net/url"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
)

// Kind is the kind of a page: it decides the template.
type Kind uint8

// The kinds of pages.
const (
	Result      Kind = iota // a unit's year; home and unit pages show the latest
	Component               // one component of a unit's year
	Remedies                // all remedies of a unit
	Agency                  // the remedies of one agency
	Data                    // the downloads
	Corrections             // figures that were put right
	Units                   // the index of units
	Sources                 // the documents that figures and tasks come from
	Text                    // a Markdown page of its own
	NotFound                // 404.html
	Compare                 // what can be compared
	CompareYear             // the league tables of a year
	Search                  // the search, and an index of everything
	Posting                 // a unit's latest result on one A4, to be posted up
)

// Page is one page of the portal.
type Page struct {
	Kind    Kind
	Address string // from the portal's root: "/2023/chinh-quyen-so/"
	Title   string // the heading
	Label   string // the short name in menus and ways back
	Summary string // the answer in one sentence, made from the data
	Parent  *Page  // for the way back; nil on the home page

	Unit      *scorecard.Unit            // of Result, Component, Remedies, Agency and Posting
	Year      *scorecard.Year            // of Result, Component and Posting; nil where the unit has none
	Component *scorecard.ComponentResult // of Component
	Agency    *scorecard.Agency          // of Agency
	Text      *scorecard.Page            // of Text and, where the content has one, of Sources
	Leagues   []*scorecard.League        // of CompareYear: those of its year
}

// indexFile is what a web server answers with for a folder.
const indexFile = "index.html"

// File is the path of the page's file below the portal's folder.
func (p *Page) File() string {
	file := strings.TrimPrefix(p.Address, "/")
	if file == "" || strings.HasSuffix(file, "/") {
		file += indexFile
	}
	return file
}

// Site is the whole page map.
type Site struct {
	Portal   *scorecard.Portal
	BaseURL  string  // absolute, ending in "/"
	HostKind string  // the kind of host that is told about the portal; "" for none
	Pages    []*Page // the home page first

	Downloads []*Download // the files made from the data that stand beside the pages

	Menu []*Page // what every page leads to

	FromDisk bool // it is read without a server: links name the file of a page, as no folder answers for it

	Leagues      *scorecard.Leagues
	Predecessors *scorecard.Predecessors

	host      string // of BaseURL
	byAddress map[string]*Page
	downloads map[string]bool              // by address
	leagues   map[*scorecard.League]string // the addresses of those that a page shows
	own       map[*scorecard.Unit]*own
}

// Home is the home page.
func (s *Site) Home() *Page { return s.Pages[0] }

// Find is the page at an address.
func (s *Site) Find(address string) (*Page, bool) {
	page, ok := s.byAddress[address]
	return page, ok
}

// Canonical is the page's absolute address.
func (s *Site) Canonical(p *Page) string { return s.Absolute(p.Address) }

// Absolute is the absolute address of an address from the portal's root.
func (s *Site) Absolute(address string) string { return s.BaseURL + strings.TrimPrefix(address, "/") }

// BasePath is the path of the base address, ending in "/": what 404.html puts
// before its own addresses, since a host shows it at any depth.
func (s *Site) BasePath() string {
	base, err := url.Parse(s.BaseURL)
	if err != nil || base.Path == "" {
		return "/"
	}
	return base.EscapedPath()
}

// Link is what a page writes to lead to an address from the portal's root.
func (s *Site) Link(from *Page, to string) string {
	var memory [120]byte
	return string(s.AppendLink(memory[:0], from, to))
}

// AppendLink appends what Link gives.
func (s *Site) AppendLink(dst []byte, from *Page, to string) []byte {
	if from.Kind == NotFound {
		return append(append(dst, s.BasePath()...), strings.TrimPrefix(to, "/")...)
	}
	if s.FromDisk {
		return append(dst, s.asFile(Relative(from.Address, to))...)
	}
	return appendRelative(dst, from.Address, to)
}

// Root is what a page writes before an address from the portal's root, whose first
// "/" is left out: "../../". Below joins the two.
func (s *Site) Root(from *Page) string {
	if from.Kind == NotFound {
		return s.BasePath()
	}
	return Relative(from.Address, "/")
}

// Below is what pages with the same way to the root write to lead to an address; root
// is "" for what is itself at the root.
func (s *Site) Below(root, address string) string {
	return s.asFile(root + strings.TrimPrefix(address, "/"))
}

// asFile makes a link to a page one to its file, where there is no server.
func (s *Site) asFile(link string) string {
	if !s.FromDisk {
		return link
	}
	path, anchor := link, ""
	if at := strings.IndexByte(link, '#'); at >= 0 {
		path, anchor = link[:at], link[at:]
	}
	if link != "" && !strings.HasSuffix(path, "/") {
		return link
	}
	return path + indexFile + anchor
}

// Resolves tells whether an address from the portal's root, with its #anchor if
// it has one, leads to something that the portal has: a page, a download or an
// attachment.
func (s *Site) Resolves(destination string) bool {
	address, anchor, anchored := strings.Cut(destination, "#")
	page, ok := s.byAddress[address]
	if !ok {
		return !anchored && (s.downloads[address] || s.isAttachment(address))
	}
	return anchor == "" || s.hasAnchor(page, anchor)
}

func (s *Site) isAttachment(address string) bool {
	file, ok := strings.CutPrefix(address, filesAddress)
	_, found := slices.BinarySearch(s.Portal.Files, file)
	return ok && found
}

// hasAnchor knows the anchors that content may link to: headings, remedies,
// league tables, corrections and documents.
func (s *Site) hasAnchor(p *Page, anchor string) bool {
	var text *narrative.Text
	switch p.Kind {
	case Result:
		if p.Year != nil {
			text = p.Year.Narrative
		}
	case Component:
		text = p.Component.Narrative
	case Remedies:
		return slices.ContainsFunc(p.Unit.AllRemedies(), func(r *scorecard.Remedy) bool { return RemedyAnchor(r) == anchor })
	case CompareYear:
		return slices.ContainsFunc(p.Leagues, func(league *scorecard.League) bool { return s.leagues[league] == p.Address+"#"+anchor })
	case Corrections:
		return slices.ContainsFunc(s.Portal.Corrections, func(c *scorecard.Correction) bool { return CorrectionAnchor(c) == anchor })
	case Sources:
		if slices.ContainsFunc(s.Portal.Documents, func(d *scorecard.Document) bool { return DocumentAnchor(d) == anchor }) {
			return true
		}
	}
	if p.Text != nil {
		text = p.Text.Narrative
	}
	return text != nil && text.HasAnchor(anchor)
}

// Relative is the relative link from one address to another, both from the
// portal's root: from "/2023/a/" to "/du-lieu/x.csv#b" it is
// "../../du-lieu/x.csv#b".
func Relative(from, to string) string { return string(appendRelative(nil, from, to)) }

func appendRelative(dst []byte, from, to string) []byte {
	target, anchor := to, ""
	if at := strings.IndexByte(to, '#'); at >= 0 {
		target, anchor = to[:at], to[at:]
	}
	if from == target && len(anchor) > 1 {
		return append(dst, anchor...)
	}
	folder := from[:strings.LastIndexByte(from, '/')+1]
	common := commonFolder(folder, target)
	up := strings.Count(folder[common:], "/")
	if up == 0 && target[common:] == "" {
		return append(append(dst, "./"...), anchor...)
	}
	for range up {
		dst = append(dst, "../"...)
	}
	return append(append(dst, target[common:]...), anchor...)
}

// commonFolder is the length of the longest folder that both addresses are in.
func commonFolder(folder, target string) int {
	common := 0
	for i := 0; i < len(folder) && i < len(target) && folder[i] == target[i]; i++ {
		if folder[i] == '/' {
			common = i + 1
		}
	}
	return common
}
