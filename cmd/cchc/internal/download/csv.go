package download

import (
	"bytes"
	"encoding/csv"

	"cchc/cmd/cchc/internal/scorecard"
)

// AppendCSV appends the unit's file for programs: UTF-8 without a mark, commas, decimal
// points, names of columns that programs know; lines end in CR LF (RFC 4180). The
// latest year stands first.
func AppendCSV(dst []byte, unit *scorecard.Unit) []byte {
	return appendCSV(dst, unit, "", ',', func(column Column) string { return column.Name }, value.forPrograms)
}

// AppendExcelCSV appends the same rows for a spreadsheet whose locale is Vietnamese, where a
// comma is what divides whole from fraction: Excel opens UTF-8 right where a mark
// stands before it, and takes the semicolon for the divider of cells.
func AppendExcelCSV(dst []byte, unit *scorecard.Unit) []byte {
	return appendCSV(dst, unit, "\ufeff", ';', func(column Column) string { return column.Title }, value.forPeople)
}

func appendCSV(dst []byte, unit *scorecard.Unit, mark string, divider rune, head func(Column) string, cell func(value) string) []byte {
	buffer := bytes.NewBuffer(dst)
	buffer.WriteString(mark)
	writer := csv.NewWriter(buffer)
	writer.Comma, writer.UseCRLF = divider, true
	record := make([]string, columnCount)
	for i, column := range Columns() {
		record[i] = head(column)
	}
	// A bytes.Buffer never fails.
	_ = writer.Write(record)
	for row := range rowsOf(unit) {
		for i := range row {
			record[i] = cell(row[i])
		}
		_ = writer.Write(record)
	}
	writer.Flush()
	return buffer.Bytes()
}
