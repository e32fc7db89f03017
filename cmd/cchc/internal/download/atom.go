package download

import (
	"encoding/xml"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// appendAtom appends a feed (RFC 4287) of what became known, the newest first. Its
// own id is its address, which is stable for ever.
func appendAtom(dst []byte, s *site.Site, file *site.Download, told *told) []byte {
	entries := told.news.Entries(file.Agency)
	updated, shown := s.Portal.AsOf, s.UnitAddress(file.Unit)
	if len(entries) > 0 {
		updated = entries[0].Date
	}
	if file.Agency != nil {
		shown = s.AgencyAddress(file.Unit, file.Agency)
	}
	w := feedWriter{body: dst, site: s}
	w.put(xml.Header + `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">` + "\n")
	w.address(" <id>", file.Address, "</id>\n")
	w.text(" <title>", site.FeedTitle(file.Unit, file.Agency), "</title>\n")
	w.instant(" <updated>", updated, "</updated>\n")
	w.text(" <author>\n  <name>", s.Portal.Publisher, "</name>\n </author>\n")
	w.address(` <link rel="self" type="application/atom+xml" href="`, file.Address, "\"/>\n")
	w.address(` <link rel="alternate" type="text/html" href="`, shown, "\"/>\n")
	for _, entry := range entries {
		if piece, ok := told.atom.of(entry); ok {
			w.body = append(w.body, piece...)
		} else {
			w.entry(entry)
		}
	}
	w.put("</feed>\n")
	return w.body
}

// feedWriter is a feed in the making.
type feedWriter struct {
	body []byte
	site *site.Site
}

func (w *feedWriter) entry(entry *site.Entry) {
	w.text(" <entry>\n  <id>", entry.ID, "</id>\n")
	w.text("  <title>", entry.Title, "</title>\n")
	w.instant("  <published>", entry.Date, "</published>\n")
	w.instant("  <updated>", entry.Date, "</updated>\n")
	w.address(`  <link rel="alternate" type="text/html" href="`, entry.Address, "\"/>\n")
	w.text("  <summary>", entry.Summary, "</summary>\n </entry>\n")
}

// put writes finished XML.
func (w *feedWriter) put(xml string) { w.body = append(w.body, xml...) }

func (w *feedWriter) text(before, text, after string) {
	w.body = append(appendXML(append(w.body, before...), text), after...)
}

// address writes the absolute form of an address from the portal's root.
func (w *feedWriter) address(before, address, after string) {
	w.text(before, w.site.BaseURL, "")
	w.text("", address[1:], after)
}

// instant writes the beginning of a day in Viet Nam, which has one zone.
func (w *feedWriter) instant(before string, date scorecard.Date, after string) {
	w.body = append(append(vi.AppendISODate(append(w.body, before...), date.Year, date.Month, date.Day), "T00:00:00+07:00"...), after...)
}
