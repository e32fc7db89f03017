// Package download makes the files that people and programs take away: for each
// unit one CSV and one JSON with every figure, remedy and note that the portal
// shows of it, each with its source; and for each unit and agency a calendar of
// the deadlines (.ics) and a feed of what became known (Atom).
//
// A derived figure is labelled as such in both: the CSV's column names say what
// it is computed from, the JSON keeps it apart under "derived". A missing figure
// is an empty cell or null, with the reason beside it, never 0.
package download

import (
	"fmt"
	"sync"

	"cchc/cmd/cchc/internal/recent"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// Maker makes files in the memory of those before them. The zero value is ready
// for use, by several goroutines at once.
type Maker struct {
	books sync.Pool // of *workbook
	news  recent.Values[newsKey, *told]
}

// Append appends the file that the page map lists to what may be the memory of a
// former one.
func (m *Maker) Append(dst []byte, s *site.Site, file *site.Download) ([]byte, error) {
	switch file.Kind {
	case site.ProgramCSV:
		return AppendCSV(dst, file.Unit), nil
	case site.ExcelCSV:
		return AppendExcelCSV(dst, file.Unit), nil
	case site.UnitXLSX:
		return m.appendXLSX(dst, s, file.Unit)
	case site.UnitJSON:
		return AppendJSON(dst, s, file.Unit)
	case site.Calendar, site.Feed:
		return m.appendNews(dst, s, file), nil
	}
	body, err := small(s, file)
	return append(dst, body...), err
}

// newsKey is what news depend on.
type newsKey struct {
	site *site.Site
	unit *scorecard.Unit
}

// keptNews is for how many units news are kept: files are made one unit after the other.
const keptNews = 4

// appendNews appends a calendar or a feed.
func (m *Maker) appendNews(dst []byte, s *site.Site, file *site.Download) []byte {
	told := m.news.Of(keptNews, newsKey{s, file.Unit}, func() *told { return tell(s, file.Unit) })
	if file.Kind == site.Calendar {
		return appendICS(dst, s, file, told)
	}
	return appendAtom(dst, s, file, told)
}

// small makes a file that is not large, or of which there is one.
func small(s *site.Site, file *site.Download) ([]byte, error) {
	switch file.Kind {
	case site.UnitSchema:
		return Schema(s)
	case site.TableSchema:
		return TableSchema()
	case site.DataPackage:
		return Package(s)
	}
	return nil, fmt.Errorf("download: no file of kind %d", file.Kind)
}

// dateText is "" where there is no day.
func dateText(date scorecard.Date) dayText {
	if date.IsZero() {
		return ""
	}
	return dayText(date.String())
}
