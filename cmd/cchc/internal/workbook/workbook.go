// Package workbook writes a unit's year as an Excel workbook and reads it back.
//
// A sheet is a list of columns (columns.go) and the rows that the content has
// (rows.go). What a cell holds is kept as the content's own text ("84.96",
// "2024-Q2", an id), "" where nothing stands: so a workbook that was only looked at
// differs in nothing from the content, and a changed cell is one edit of one key.
//
// A workbook comes from outside: its size, what it unpacks to and the extent of its
// sheets are bounded before it is opened (limits.go), formulas are never computed –
// what the spreadsheet last saw counts – and links and macros are not followed.
package workbook

import (
	"fmt"

	"cchc/cmd/cchc/internal/scorecard"
)

// The names of the sheets.
const (
	resultsSheet  = "Kết quả"
	criteriaSheet = "Tiêu chí"
	remediesSheet = "Nhiệm vụ khắc phục"
	progressSheet = "Tiến độ"
	notesSheet    = "Ghi chú"
	guideSheet    = "Hướng dẫn"
	listsSheet    = "Danh mục"
)

// kind is what the cells of a column hold.
type kind uint8

const (
	text     kind = iota
	number        // exact hundredths
	whole         // a whole number
	day           // a day of the calendar
	deadline      // a year, quarter, month or day
	choice        // one of the column's list
	several       // any of the column's list, with semicolons between
	derived       // computed or copied from elsewhere: never read
	identity      // what the row is found by
	removal       // x: the row is to go
)

// column is one column of a sheet.
type column struct {
	key      string // of the content's table, such as "source.place"; of other columns a name of our own
	head     string
	kind     kind
	width    float64
	list     list
	must     bool   // a row that holds anything holds this too
	fallback string // what the absence of the key says: "open"
}

// sheet is one sheet of rows.
type sheet struct {
	name    string
	columns []column
	grows   bool   // rows may be added and, marked, removed
	array   string // the array of tables that a new row is added to
}

// column is the column of the key.
func (s *sheet) column(key string) *column {
	for i := range s.columns {
		if s.columns[i].key == key {
			return &s.columns[i]
		}
	}
	return nil
}

// row is one row of a sheet as the content has it.
type row struct {
	id     string
	name   string           // what the list of changes calls it
	origin scorecard.Origin // its table; where it does not stand yet, the one that would hold it
	stands bool
	fixed  map[string]bool // columns that are not to be changed in this row
	values map[string]string
	shown  map[string]computed // of derived columns
}

// computed is what a derived cell shows: a text or a number, and the formula that
// keeps it up to date. {score} in a formula is the row's cell in the column score.
type computed struct {
	text    string
	number  any
	formula string
}

// FileName is the name of the workbook of a unit's year.
func FileName(year *scorecard.Year) string { return fmt.Sprintf("%s-%d.xlsx", year.Unit.ID, year.Year) }

// yearID is what the row of the year itself is found by: it says whose workbook it is.
func yearID(year *scorecard.Year) string { return fmt.Sprintf("%s/%d", year.Unit.ID, year.Year) }
