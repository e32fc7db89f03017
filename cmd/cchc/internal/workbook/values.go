package workbook

import (
	"cmp"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// values reads a row's cells; ok tells which could be read.
func (c *comparison) values(read *readSheet, own *readRow) (values map[string]string, ok map[string]bool) {
	values, ok = map[string]string{}, map[string]bool{}
	for i := range read.columns {
		column := &read.columns[i]
		cell, stands := own.cells[column.key]
		if !stands || column.kind == identity {
			continue
		}
		value, wrong := c.lists.read(column, cell)
		if wrong != nil {
			c.report(wrong.rule, c.place(read, own, column.key), wrong.arguments...)
			continue
		}
		values[column.key], ok[column.key] = value, true
	}
	return values, ok
}

// whole tells of cells that must not be empty, and of figures beside a reason why
// there are none. A row that does not stand yet may be empty as a whole.
func (c *comparison) whole(read *readSheet, own *readRow, stands bool, values map[string]string, ok map[string]bool) {
	if (!stands || read.array == "criterion") && empty(values) {
		return
	}
	must := func(column *column) {
		if ok[column.key] && values[column.key] == "" {
			c.report(missingValue, c.place(read, own, column.key), column.head, emptyHints[column.kind])
		}
	}
	for i := range read.columns {
		if read.columns[i].must {
			must(&read.columns[i])
		}
	}
	if (values["source.document"] == "") != (values["source.place"] == "") && !read.column("source.place").must {
		must(read.column("source.document"))
		must(read.column("source.place"))
	}
	if read.name != resultsSheet || !ok["result"] {
		return
	}
	for _, key := range []string{"score", "rank"} {
		column := read.column(key)
		switch result := cmp.Or(values["result"], "scored"); {
		case result == "scored":
			must(column)
		case values[key] != "":
			c.report(needless, c.place(read, own, key), column.head, c.lists.label(results, result))
		}
	}
}

// emptyHints say what to write into a cell that must hold something.
var emptyHints = [removal + 1]diag.Text{
	text:     diag.Say("viết vào ô này", "write into the cell"),
	number:   diag.Say("viết số, như 6,18; không có điểm thì chọn lý do ở cột Kết quả, hoặc để trống cả dòng", "write the number, such as 6,18; where there is none choose the reason in the column Kết quả, or leave the whole row empty"),
	whole:    diag.Say("viết số, như 8", "write the number, such as 8"),
	day:      diag.Say("viết như 19/03/2024", "write it as 19/03/2024"),
	deadline: diag.Say("viết như quý II/2024, hoặc “kế hoạch không nêu thời hạn”", "write it as quý II/2024, or “kế hoạch không nêu thời hạn”"),
	choice:   diag.Say("chọn trong danh sách ở trang "+listsSheet, "choose from the list in the sheet "+listsSheet),
}

func empty(values map[string]string) bool {
	for _, value := range values {
		if value != "" {
			return false
		}
	}
	return true
}

func (c *comparison) place(read *readSheet, own *readRow, key string) diag.Place {
	return diag.Place{File: c.book.name, Sheet: read.title, Cell: own.cells[key].place}
}

// equal tells whether two values are the same but for their spaces, which a cell may
// hold otherwise than a file, and for how letters are composed.
func equal(a, b string) bool {
	return a == b || strings.Join(strings.Fields(vi.NFC(a)), " ") == strings.Join(strings.Fields(vi.NFC(b)), " ")
}
