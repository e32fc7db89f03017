package download

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// appendICS appends a calendar of deadlines (RFC 5545) with an event of a whole day for
// each: telephones show events, but hardly one shows tasks.
func appendICS(dst []byte, s *site.Site, file *site.Download, told *told) []byte {
	title := site.CalendarTitle(file.Unit, file.Agency)
	c := icalendar{body: dst}
	c.put("BEGIN", "VCALENDAR")
	c.put("VERSION", "2.0")
	c.put("PRODID", "-//cchc//Thoi han khac phuc//VI")
	c.put("CALSCALE", "GREGORIAN")
	c.text("NAME", title)
	c.text("X-WR-CALNAME", title)
	for _, event := range told.news.Events(file.Agency) {
		if piece, ok := told.ics.of(event); ok {
			c.body = append(c.body, piece...)
		} else {
			c.event(s, event)
		}
	}
	c.put("END", "VCALENDAR")
	return c.body
}

// icalendar is a calendar in the making.
type icalendar struct{ body, line []byte }

// event has no place in the reader's day: it is transparent. Its stamp is the
// day of the data, since the build knows no clock.
func (c *icalendar) event(s *site.Site, event *site.Event) {
	status := "CONFIRMED"
	if event.Cancelled {
		status = "CANCELLED"
	}
	c.put("BEGIN", "VEVENT")
	c.put("UID", event.UID)
	c.day("DTSTAMP:", s.Portal.AsOf, "T000000Z")
	c.day("DTSTART;VALUE=DATE:", event.Day, "")
	if next, ok := dayAfter(event.Day); ok {
		c.day("DTEND;VALUE=DATE:", next, "")
	}
	c.put("SEQUENCE", strconv.Itoa(event.Revision))
	c.put("STATUS", status)
	c.put("TRANSP", "TRANSPARENT")
	c.text("SUMMARY", event.Summary)
	c.text("DESCRIPTION", event.Description)
	c.put("URL", s.Absolute(event.Address))
	c.put("END", "VEVENT")
}

// day writes a line with a day in it, such as 20240630: it is never long.
func (c *icalendar) day(before string, date scorecard.Date, after string) {
	c.body = vi.AppendCompactDate(append(c.body, before...), date.Year, date.Month, date.Day)
	c.body = append(append(c.body, after...), "\r\n"...)
}

// dayAfter is what an event of one day ends before; false behind the last day
// that the format can write.
func dayAfter(date scorecard.Date) (scorecard.Date, bool) {
	next := time.Date(date.Year, time.Month(date.Month), date.Day+1, 0, 0, 0, 0, time.UTC)
	return scorecard.NewDate(next.Year(), int(next.Month()), next.Day())
}

// text writes a line with the escapes of what has a meaning of its own in a text
// (RFC 5545, 3.3.11).
func (c *icalendar) text(name, value string) {
	c.line = append(append(c.line[:0], name...), ':')
	written := 0
	for i := range len(value) {
		escape := ""
		switch value[i] {
		case '\\':
			escape = `\\`
		case ';':
			escape = `\;`
		case ',':
			escape = `\,`
		case '\r':
			if !strings.HasPrefix(value[i:], "\r\n") { // else it is written as the \n behind it
				escape = `\n`
			}
		case '\n':
			escape = `\n`
		default:
			continue
		}
		c.line = append(append(c.line, value[written:i]...), escape...)
		written = i + 1
	}
	c.line = append(c.line, value[written:]...)
	c.fold()
}

// put writes a line that needs no escapes.
func (c *icalendar) put(name, value string) {
	c.line = append(append(append(c.line[:0], name...), ':'), value...)
	c.fold()
}

// longestLine is in bytes, without the line break (RFC 5545, 3.1).
const longestLine = 75

// fold writes the line, folded where it is long; no letter is cut in two.
func (c *icalendar) fold() {
	line, room := c.line, longestLine
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
