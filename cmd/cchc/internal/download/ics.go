package download

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// ICS is a calendar of deadlines (RFC 5545) with an event of a whole day for
// each: telephones show events, but hardly one shows tasks.
func ICS(s *site.Site, file *site.Download) []byte {
	title := site.CalendarTitle(file.Unit, file.Agency)
	var c icalendar
	c.put("BEGIN", "VCALENDAR")
	c.put("VERSION", "2.0")
	c.put("PRODID", "-//cchc//Thoi han khac phuc//VI")
	c.put("CALSCALE", "GREGORIAN")
	c.text("NAME", title)
	c.text("X-WR-CALNAME", title)
	for _, event := range s.Events(file.Unit, file.Agency) {
		c.event(s, event)
	}
	c.put("END", "VCALENDAR")
	return c.body
}

// icalendar is a calendar in the making.
type icalendar struct{ body []byte }

// event has no place in the reader's day: it is transparent. Its stamp is the
// day of the data, since the build knows no clock.
func (c *icalendar) event(s *site.Site, event site.Event) {
	status := "CONFIRMED"
	if event.Cancelled {
		status = "CANCELLED"
	}
	c.put("BEGIN", "VEVENT")
	c.put("UID", event.UID)
	c.put("DTSTAMP", compact(s.Portal.AsOf)+"T000000Z")
	c.put("DTSTART;VALUE=DATE", compact(event.Day))
	if next, ok := dayAfter(event.Day); ok {
		c.put("DTEND;VALUE=DATE", compact(next))
	}
	c.put("SEQUENCE", fmt.Sprint(event.Revision))
	c.put("STATUS", status)
	c.put("TRANSP", "TRANSPARENT")
	c.text("SUMMARY", event.Summary)
	c.text("DESCRIPTION", event.Description)
	c.put("URL", s.Absolute(event.Address))
	c.put("END", "VEVENT")
}

func compact(date scorecard.Date) string {
	return fmt.Sprintf("%04d%02d%02d", date.Year, date.Month, date.Day)
}

// dayAfter is what an event of one day ends before; false behind the last day
// that the format can write.
func dayAfter(date scorecard.Date) (scorecard.Date, bool) {
	next := time.Date(date.Year, time.Month(date.Month), date.Day+1, 0, 0, 0, 0, time.UTC)
	return scorecard.NewDate(next.Year(), int(next.Month()), next.Day())
}

// escapeText writes what has a meaning of its own in a text (RFC 5545, 3.3.11).
var escapeText = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

func (c *icalendar) text(name, value string) { c.put(name, escapeText.Replace(value)) }

// longestLine is in bytes, without the line break (RFC 5545, 3.1).
const longestLine = 75

// put writes a line, folded where it is long; no letter is cut in two.
func (c *icalendar) put(name, value string) {
	line, room := name+":"+value, longestLine
	for len(line) > room {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		c.body = append(append(c.body, line[:cut]...), "\r\n "...)
		line, room = line[cut:], longestLine-1
	}
	c.body = append(append(c.body, line...), "\r\n"...)
}
