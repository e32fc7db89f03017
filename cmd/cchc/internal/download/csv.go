package download

import (
	"bytes"
	"encoding/csv"

	"cchc/cmd/cchc/internal/scorecard"
)

// CSV is the unit's file for programs: UTF-8 without a mark, commas, decimal
// points, names of columns that programs know; lines end in CR LF (RFC 4180). The
// latest year stands first.
func CSV(unit *scorecard.Unit) []byte {
	return writeCSV(unit, "", ',', func(column Column) string { return column.Name }, value.forPrograms)
}

// ExcelCSV is the same rows for a spreadsheet whose locale is Vietnamese, where a
// comma is what divides whole from fraction: Excel opens UTF-8 right where a mark
// stands before it, and takes the semicolon for the divider of cells.
func ExcelCSV(unit *scorecard.Unit) []byte {
	return writeCSV(unit, "\ufeff", ';', func(column Column) string { return column.Title }, value.forPeople)
}

func writeCSV(unit *scorecard.Unit, mark string, divider rune, head func(Column) string, cell func(value) string) []byte {
	var buffer bytes.Buffer
	buffer.WriteString(mark)
	writer := csv.NewWriter(&buffer)
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
