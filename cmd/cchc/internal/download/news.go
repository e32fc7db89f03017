package download

import (
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// told are the news of a unit. What stands in the files of several agencies is written
// once for them all.
type told struct {
	news *site.News
	ics  written[*site.Event]
	atom written[*site.Entry]
}

func tell(s *site.Site, unit *scorecard.Unit) *told {
	t := &told{news: s.News(unit)}
	events := t.news.Events(nil)
	calendar := icalendar{body: make([]byte, 0, len(events)*eventRoom)}
	t.ics.all(events, func(event *site.Event) []byte { calendar.event(s, event); return calendar.body })
	entries := t.news.Entries(nil)
	feed := feedWriter{body: make([]byte, 0, len(entries)*entryRoom), site: s}
	t.atom.all(entries, func(entry *site.Entry) []byte { feed.entry(entry); return feed.body })
	return t
}

// What an event and an entry take up, in bytes, on the average of a unit at most.
const (
	eventRoom = 1100
	entryRoom = 800
)

// written are pieces of a file, one behind the other.
type written[K comparable] struct {
	body  []byte
	parts map[K]span
}

// span is where a piece stands.
type span struct{ from, to int }

// all writes pieces; write appends one to those before it.
func (w *written[K]) all(pieces []K, write func(piece K) []byte) {
	w.parts = make(map[K]span, len(pieces))
	for _, piece := range pieces {
		from := len(w.body)
		w.body = write(piece)
		w.parts[piece] = span{from, len(w.body)}
	}
}

// of is a piece as it is written; false where it is not among those that were.
func (w *written[K]) of(piece K) ([]byte, bool) {
	at, ok := w.parts[piece]
	return w.body[at.from:at.to], ok
}
