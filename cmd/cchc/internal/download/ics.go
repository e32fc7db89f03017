package download

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// AppendICS appends a calendar of deadlines (RFC 5545) with an event of a whole day for
// each: telephones show events, but hardly one shows tasks.
func AppendICS(dst []byte, s *site.Site, file *site.Download) []byte {
	title := site.CalendarTitle(file.Unit, file.Agency)
	c := icalendar{body: dst}
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
type icalendar struct{ body, line []byte }

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

// text writes a line with the escapes of what has a meaning of its own in a text
// (RFC 5545, 3.3.11).
func (c *icalendar) text(name, value string) {
	c.line = append(append(c.line[:0], name...), ':')
	for i := range len(value) {
		switch letter := value[i]; {
		case letter == '\\' || letter == ';' || letter == ',':
			c.line = append(c.line, '\\', letter)
		case letter == '\r' && strings.HasPrefix(value[i:], "\r\n"): // written as the \n behind it
		case letter == '\r' || letter == '\n':
			c.line = append(c.line, `\n`...)
		default:
			c.line = append(c.line, letter)
		}
	}
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
