package workbook

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// Book is a workbook that was read: the cells of the sheets and columns that are
// ours, as they stand.
type Book struct {
	name   string // how diagnostics call the file
	sheets map[string]*readSheet
}

// readSheet is one sheet as it stands.
type readSheet struct {
	*sheet
	title string // the sheet's own name, which may be written another way
	rows  []readRow
}

// readRow is one row that holds anything.
type readRow struct {
	number int
	hidden bool
	cells  map[string]cell // by the column's key
}

// headRows is among how many rows the head is looked for.
const headRows = 10

// Open reads a workbook; name is what diagnostics call it.
//
// What inspect has let pass may still be put together in ways that excelize does not
// expect: it then panics, which here means a damaged file and nothing more.
func Open(name string, body []byte) (book *Book, diagnostics []diag.Diagnostic) {
	place := diag.Place{File: name}
	damaged := []diag.Diagnostic{notWorkbook.At(place, diag.Say("tệp hỏng", "it is damaged"))}
	defer func() {
		if recover() != nil {
			book, diagnostics = nil, damaged
		}
	}()
	if fault := inspect(body); fault != nil {
		return nil, []diag.Diagnostic{fault.rule.At(place, fault.why)}
	}
	file, err := excelize.OpenReader(bytes.NewReader(body), excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked})
	if err != nil {
		return nil, damaged
	}
	defer file.Close()
	r := &reader{file: file, book: &Book{name: name, sheets: map[string]*readSheet{}}}
	if properties, err := file.GetWorkbookProps(); err == nil && properties.Date1904 != nil {
		r.from1904 = *properties.Date1904
	}
	for _, sheet := range sheets() {
		r.sheet(sheet)
	}
	return r.book, r.diagnostics
}

// reader is a workbook being read.
type reader struct {
	file        *excelize.File
	book        *Book
	from1904    bool
	diagnostics []diag.Diagnostic
}

func (r *reader) report(rule *diag.Rule, place diag.Place, arguments ...any) {
	r.diagnostics = append(r.diagnostics, rule.At(place, arguments...))
}

// sheet reads a sheet, which is found by its name however it is written.
func (r *reader) sheet(sheet *sheet) {
	var names []string
	for _, name := range r.file.GetSheetList() {
		if folded(name) == folded(sheet.name) {
			r.rows(sheet, name)
			return
		}
		names = append(names, name)
	}
	hint := diag.Say("đặt lại tên trang, hoặc xuất lại tệp bằng cchc export", "give the sheet its name again, or export the workbook again")
	if nearest, ok := vi.Nearest(sheet.name, names); ok {
		hint = diag.Say(fmt.Sprintf("đổi tên trang '%s' thành '%s'", nearest, sheet.name), fmt.Sprintf("rename the sheet '%s' to '%s'", nearest, sheet.name))
	}
	r.report(missingSheet, diag.Place{File: r.book.name}, sheet.name, hint)
}

// rows reads the rows below the head.
func (r *reader) rows(sheet *sheet, title string) {
	values, err := r.file.GetRows(title, excelize.Options{RawCellValue: true})
	if err != nil {
		r.report(notWorkbook, diag.Place{File: r.book.name}, diag.Say("không đọc được trang '"+title+"'", "the sheet '"+title+"' cannot be read"))
		return
	}
	read := &readSheet{sheet: sheet, title: title}
	head := headOf(sheet, values)
	places, ok := r.heads(read, values, head)
	if !ok {
		return
	}
	for i := head + 1; i < len(values); i++ {
		if row, holds := r.row(read, places, i+1, values[i]); holds {
			read.rows = append(read.rows, row)
		}
	}
	r.book.sheets[sheet.name] = read
}

// headOf is the row with the most of the sheet's heads among the first: someone may
// have put a title above it.
func headOf(sheet *sheet, values [][]string) int {
	best, most := 0, 0
	for i := range min(headRows, len(values)) {
		found := 0
		for _, value := range values[i] {
			if columnOf(sheet, value) != nil {
				found++
			}
		}
		if found > most {
			best, most = i, found
		}
	}
	return best
}

func columnOf(sheet *sheet, head string) *column {
	for i := range sheet.columns {
		if folded(sheet.columns[i].head) == folded(head) {
			return &sheet.columns[i]
		}
	}
	return nil
}

// heads finds the columns by their heads; derived ones may lack.
func (r *reader) heads(read *readSheet, values [][]string, head int) (map[string]int, bool) {
	places, strangers := map[string]int{}, []string{}
	known := len(r.diagnostics)
	if head < len(values) {
		for i, value := range values[head] {
			column := columnOf(read.sheet, value)
			if column == nil {
				strangers = append(strangers, strings.TrimSpace(value))
				continue
			}
			if former, doubled := places[column.key]; doubled {
				r.report(doubledColumn, r.book.at(read, i+1, head+1), column.head, reference(former, head+1))
				continue
			}
			places[column.key] = i + 1
		}
	}
	for _, column := range read.columns {
		if _, ok := places[column.key]; ok || column.kind == derived {
			continue
		}
		hint := diag.Say("thêm lại tên cột ở dòng đầu, hoặc xuất lại tệp bằng cchc export", "write the column's name into the first row again, or export the workbook again")
		if nearest, ok := vi.Nearest(column.head, strangers); ok {
			hint = diag.Say(fmt.Sprintf("đổi tên cột “%s” thành “%s”", nearest, column.head), fmt.Sprintf("rename the column “%s” to “%s”", nearest, column.head))
		}
		r.report(missingColumn, diag.Place{File: r.book.name, Sheet: read.title, Cell: reference(1, head+1)}, read.title, column.head, hint)
	}
	return places, len(r.diagnostics) == known
}

// row reads the cells of a row; false where none of ours holds anything.
func (r *reader) row(read *readSheet, places map[string]int, number int, values []string) (readRow, bool) {
	row := readRow{number: number, cells: map[string]cell{}}
	if len(values) == 0 {
		return row, false
	}
	holds := false
	for i := range read.columns {
		column := &read.columns[i]
		if place, ok := places[column.key]; ok && column.kind != derived {
			own := r.cell(read.title, reference(place, number))
			row.cells[column.key] = own
			holds = holds || own.raw != "" || own.formula
		}
	}
	if visible, err := r.file.GetRowVisible(read.title, number); err == nil {
		row.hidden = !visible
	}
	return row, holds
}

// at is the place of a cell.
func (b *Book) at(sheet *readSheet, column, row int) diag.Place {
	return diag.Place{File: b.name, Sheet: sheet.title, Cell: reference(column, row)}
}
