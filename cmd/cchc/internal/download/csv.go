package download

import (
	"unicode"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/scorecard"
)

// AppendCSV appends the unit's file for programs: UTF-8 without a mark, commas, decimal
// points, names of columns that programs know; lines end in CR LF (RFC 4180). The
// latest year stands first.
func AppendCSV(dst []byte, unit *scorecard.Unit) []byte {
	return appendCSV(dst, unit, ',', func(column Column) string { return column.Name }, (*value).appendForPrograms)
}

// AppendExcelCSV appends the same rows for a spreadsheet whose locale is Vietnamese, where a
// comma is what divides whole from fraction: Excel opens UTF-8 right where a mark
// stands before it, and takes the semicolon for the divider of cells.
func AppendExcelCSV(dst []byte, unit *scorecard.Unit) []byte {
	return appendCSV(append(dst, "\ufeff"...), unit, ';', func(column Column) string { return column.Title }, (*value).appendForPeople)
}

func appendCSV(dst []byte, unit *scorecard.Unit, divider byte, head func(Column) string, appendCell func(*value, []byte) []byte) []byte {
	for i, column := range Columns() {
		dst = endCell(append(dst, head(column)...), len(dst), i, divider)
	}
	for row := range rowsOf(unit) {
		for i := range row {
			start := len(dst)
			if row[i].kind != emptyValue { // as most are
				dst = appendCell(&row[i], dst)
			}
			dst = endCell(dst, start, i, divider)
		}
	}
	return dst
}

// endCell ends the i-th cell of a row, which begins at start.
func endCell(dst []byte, start, i int, divider byte) []byte {
	if len(dst) > start && needsQuotes(dst[start:], divider) {
		dst = appendQuoted(dst[:start], string(dst[start:]))
	}
	if i+1 == int(columnCount) {
		return append(dst, "\r\n"...)
	}
	return append(dst, divider)
}

// needsQuotes is encoding/csv's own rule.
func needsQuotes(cell []byte, divider byte) bool {
	for _, c := range cell {
		if c == divider || c == '"' || c == '\r' || c == '\n' {
			return true
		}
	}
	first, _ := utf8.DecodeRune(cell)
	return unicode.IsSpace(first) || string(cell) == `\.`
}

// appendQuoted writes a cell in quotes; line breaks in it are CR LF too.
func appendQuoted(dst []byte, cell string) []byte {
	dst = append(dst, '"')
	for i := range len(cell) {
		switch cell[i] {
		case '"':
			dst = append(dst, `""`...)
		case '\n':
			dst = append(dst, "\r\n"...)
		case '\r':
		default:
			dst = append(dst, cell[i])
		}
	}
	return append(dst, '"')
}
