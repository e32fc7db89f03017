package workbook

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// Write makes the workbook of a year of a portal without errors. Stands tells
// whether a key stands in a table of the content (content.Locator). The same
// content gives the same bytes.
func Write(portal *scorecard.Portal, year *scorecard.Year, stands func(origin scorecard.Origin, key string) bool) ([]byte, error) {
	w := &writer{file: excelize.NewFile(), lists: listsOf(portal, year)}
	defer w.file.Close()
	if err := w.write(source{portal, year, stands}); err != nil {
		return nil, fmt.Errorf("workbook of %s: %w", yearID(year), err)
	}
	// Its days are those of the data: a file has no clock.
	date := portal.AsOf.String() + "T00:00:00Z"
	if err := w.file.SetDocProps(&excelize.DocProperties{Created: date, Modified: date, Creator: portal.Publisher, LastModifiedBy: portal.Publisher, Title: title(year), Language: "vi-VN"}); err != nil {
		return nil, err
	}
	w.file.SetZipWriter(newSortedZip)
	buffer, err := w.file.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("workbook of %s: %w", yearID(year), err)
	}
	return buffer.Bytes(), nil
}

func title(year *scorecard.Year) string {
	return fmt.Sprintf("Kết quả cải cách hành chính năm %d của %s", year.Year, year.Unit.Name)
}

// writer is a workbook in the making.
type writer struct {
	file   *excelize.File
	styles styles
	lists  *lists
}

func (w *writer) write(from source) error {
	var err error
	if w.styles, err = newStyles(w.file); err != nil {
		return err
	}
	if err := w.file.SetSheetName("Sheet1", resultsSheet); err != nil {
		return err
	}
	rows := from.rows()
	for _, sheet := range sheets() {
		if err := w.sheet(sheet, rows[sheet.name]); err != nil {
			return err
		}
	}
	if err := w.guide(title(from.year)); err != nil {
		return err
	}
	return w.listSheet()
}

// sheet writes one sheet of rows.
func (w *writer) sheet(sheet *sheet, rows []*row) error {
	if _, err := w.file.NewSheet(sheet.name); err != nil {
		return err
	}
	stream, err := w.file.NewStreamWriter(sheet.name)
	if err != nil {
		return err
	}
	if err := w.columns(stream, sheet); err != nil {
		return err
	}
	for i, row := range rows {
		cells, err := w.cells(sheet, row, i+2)
		if err != nil {
			return err
		}
		if err := stream.SetRow(reference(1, i+2), cells); err != nil {
			return err
		}
	}
	if err := w.validate(sheet, len(rows)); err != nil {
		return err
	}
	if err := w.protect(sheet.name); err != nil {
		return err
	}
	return stream.Flush()
}

// columns sets the widths and the looks of empty cells, and writes the head, which
// stays in sight with the columns that say whose row it is.
func (w *writer) columns(stream *excelize.StreamWriter, sheet *sheet) error {
	heads := make([]any, len(sheet.columns))
	for i := range sheet.columns {
		column := &sheet.columns[i]
		if err := stream.SetColWidth(i+1, i+1, column.width); err != nil {
			return err
		}
		if sheet.grows {
			if err := stream.SetColStyle(i+1, i+1, w.styles.of(column, false)); err != nil {
				return err
			}
		}
		heads[i] = excelize.Cell{StyleID: w.styles.head(column), Value: column.head}
	}
	fixed := 2
	if sheet.grows {
		fixed = 1
	}
	if err := stream.SetPanes(&excelize.Panes{Freeze: true, XSplit: fixed, YSplit: 1, TopLeftCell: reference(fixed+1, 2), ActivePane: "bottomRight"}); err != nil {
		return err
	}
	return stream.SetRow("A1", heads, excelize.RowOpts{Height: 48})
}

// cells are the cells of a row; number is the row's in the sheet.
func (w *writer) cells(sheet *sheet, row *row, number int) ([]any, error) {
	cells := make([]any, len(sheet.columns))
	for i := range sheet.columns {
		column := &sheet.columns[i]
		cell := excelize.Cell{StyleID: w.styles.of(column, row.fixed[column.key] || column.kind == identity)}
		switch {
		case column.kind == derived:
			shown := row.shown[column.key]
			cell.Formula, cell.Value = formula(shown.formula, sheet, number), shown.number
			if shown.text != "" {
				cell.Value = shown.text
			} else if shown.number == nil && cell.Formula != "" {
				cell.Value = ""
			}
		case column.kind == identity:
			cell.Value = row.id
		default:
			cell.Value = w.value(column, row.values[column.key])
		}
		if written, ok := cell.Value.(string); ok && len(utf16.Encode([]rune(written))) > excelize.TotalCellChars {
			return nil, fmt.Errorf("%s, %s: a cell of Excel holds %d letters at most", row.name, column.head, excelize.TotalCellChars)
		}
		cells[i] = cell
	}
	return cells, nil
}

// formula puts the row's cells into a formula.
func formula(pattern string, sheet *sheet, number int) string {
	for i, column := range sheet.columns {
		pattern = strings.ReplaceAll(pattern, "{"+column.key+"}", reference(i+1, number))
	}
	return pattern
}

// value is a value as a typed cell; nil is an empty one.
func (w *writer) value(column *column, value string) any {
	if value == "" {
		return nil
	}
	switch column.kind {
	case number, whole:
		if parsed, err := decimal.Parse(value); err == nil {
			return float(parsed)
		}
	case day:
		if date, ok := draft.ParseDate(value); ok {
			return time.Date(date.Year, time.Month(date.Month), date.Day, 0, 0, 0, 0, time.UTC)
		}
	}
	return w.lists.show(column, value)
}

// show is a value as a person reads it.
func (l *lists) show(column *column, value string) string {
	if value == "" {
		return ""
	}
	switch column.kind {
	case number:
		if parsed, err := decimal.Parse(value); err == nil {
			return site.Score(scorecard.Known(parsed))
		}
	case day:
		if date, ok := draft.ParseDate(value); ok {
			return site.Date(date)
		}
	case deadline:
		if value == unstated {
			return site.DueUnstated
		}
		if due, err := scorecard.ParseDue(value); err == nil {
			return site.Due(due)
		}
	case choice:
		return l.label(column.list, value)
	case several:
		var labels []string
		for _, each := range strings.Split(value, ";") {
			labels = append(labels, l.label(column.list, each))
		}
		return strings.Join(labels, "; ")
	}
	return value
}

// reference is a cell's name: "C7".
func reference(column, row int) string {
	// It fails only beyond a sheet's last cell, where no row of ours comes.
	name, _ := excelize.CoordinatesToCellName(column, row)
	return name
}
