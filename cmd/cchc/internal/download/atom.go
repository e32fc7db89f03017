package download

import (
	"encoding/xml"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// The parts of a feed, in the names of RFC 4287.
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang    string      `xml:"xml:lang,attr"`
		ID      string      `xml:"id"`
		Title   string      `xml:"title"`
		Updated string      `xml:"updated"`
		Author  atomAuthor  `xml:"author"`
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomAuthor struct {
		Name string `xml:"name"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
		Href string `xml:"href,attr"`
	}
	atomEntry struct {
		ID        string   `xml:"id"`
		Title     string   `xml:"title"`
		Published string   `xml:"published"`
		Updated   string   `xml:"updated"`
		Link      atomLink `xml:"link"`
		Summary   string   `xml:"summary"`
	}
)

// Atom is a feed (RFC 4287) of what became known, the newest first. Its own id is
// its address, which is stable for ever.
func Atom(s *site.Site, file *site.Download) ([]byte, error) {
	entries := s.Entries(file.Unit, file.Agency)
	shown := s.UnitAddress(file.Unit)
	if file.Agency != nil {
		shown = s.AgencyAddress(file.Unit, file.Agency)
	}
	feed := atomFeed{Lang: "vi", ID: s.Absolute(file.Address), Title: site.FeedTitle(file.Unit, file.Agency), Updated: instant(s.Portal.AsOf),
		Author: atomAuthor{s.Portal.Publisher}, Links: []atomLink{{"self", "application/atom+xml", s.Absolute(file.Address)}, page(s, shown)}}
	if len(entries) > 0 {
		feed.Updated = instant(entries[0].Date)
	}
	for _, entry := range entries {
		feed.Entries = append(feed.Entries, atomEntry{ID: entry.ID, Title: entry.Title, Published: instant(entry.Date), Updated: instant(entry.Date),
			Link: page(s, entry.Address), Summary: entry.Summary})
	}
	body, err := xml.MarshalIndent(feed, "", " ")
	return append(append([]byte(xml.Header), body...), '\n'), err
}

// page links to the page that says the same at length.
func page(s *site.Site, address string) atomLink {
	return atomLink{"alternate", "text/html", s.Absolute(address)}
}

// instant is the beginning of a day in Viet Nam, which has one zone.
func instant(date scorecard.Date) string { return date.String() + "T00:00:00+07:00" }
