package workbook

import (
	"cmp"
	"fmt"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// differences are what the workbook says otherwise than the content.
type differences struct {
	changes  []change
	added    []addition
	removed  []deletion
	cells    []known
	warnings []diag.Diagnostic
}

// change is a cell that differs.
type change struct {
	sheet    *sheet
	row      *row
	column   *column
	old, new string
	place    diag.Place
}

// addition is a row that the content does not have.
type addition struct {
	sheet  *sheet
	id     string
	number int
	values map[string]string
	places map[string]diag.Place
	place  diag.Place // of its id
}

// deletion is a row that is marked.
type deletion struct {
	sheet *sheet
	row   *row
	place diag.Place
}

// known is where a value of the content stands in the workbook.
type known struct {
	origin scorecard.Origin
	key    string
	place  diag.Place
}

// comparison compares a workbook with the content, sheet by sheet.
type comparison struct {
	book        *Book
	lists       *lists
	result      differences
	diagnostics []diag.Diagnostic
}

func (c *comparison) report(rule *diag.Rule, place diag.Place, arguments ...any) {
	c.diagnostics = append(c.diagnostics, rule.At(place, arguments...))
}

// sheet compares the rows of a sheet: each of the content's must stand in it.
func (c *comparison) sheet(read *readSheet, rows []*row) {
	byID, left := map[string]*row{}, map[string]*row{}
	for _, row := range rows {
		byID[row.id], left[row.id] = row, row
	}
	seen := map[string]string{}
	var unnamed []addition
	for i := range read.rows {
		own := &read.rows[i]
		id := own.cells["id"].raw
		if former, doubled := seen[id]; doubled && id != "" {
			c.report(doubledID, c.place(read, own, "id"), fmt.Sprintf("“%s”", id), former)
			continue
		}
		seen[id] = own.cells["id"].place
		row := byID[id]
		if row == nil {
			if addition, ok := c.newRow(read, own, rows); ok {
				unnamed = append(unnamed, addition)
			}
			continue
		}
		delete(left, id)
		c.row(read, own, row)
	}
	for _, addition := range unnamed {
		if row := alike(addition, rows, left); row != nil {
			delete(left, row.id)
			continue
		}
		c.result.added = append(c.result.added, addition)
	}
	c.missing(read, rows, left)
}

// alike is the row that a row without an id was made into when the same workbook was
// read before, or nil: nothing is added twice.
func alike(addition addition, rows []*row, left map[string]*row) *row {
	for _, row := range rows {
		if left[row.id] == nil || addition.id != "" {
			continue
		}
		same := true
		for i := range addition.sheet.columns {
			column := &addition.sheet.columns[i]
			if column.kind != identity && column.kind != removal && !equal(cmp.Or(row.values[column.key], column.fallback), cmp.Or(addition.values[column.key], column.fallback)) {
				same = false
			}
		}
		if same {
			return row
		}
	}
	return nil
}

func (c *comparison) missing(read *readSheet, rows []*row, left map[string]*row) {
	hint := diag.Say("khôi phục dòng, hoặc xuất lại tệp bằng cchc export", "restore the row, or export the workbook again")
	if read.grows {
		hint = diag.Say("khôi phục dòng; muốn xóa thì viết x vào cột Xóa của dòng; dòng thêm sau khi xuất tệp thì xuất lại tệp", "restore the row; to remove it write x in its column Xóa; if it was added after the export, export again")
	}
	for _, row := range rows {
		if left[row.id] != nil {
			c.report(missingRow, diag.Place{File: c.book.name, Sheet: read.title, Cell: "A1"}, read.title, "“"+row.id+"”", short(row.name), hint)
		}
	}
}

// row compares a row with the content's.
func (c *comparison) row(read *readSheet, own *readRow, row *row) {
	values, ok := c.values(read, own)
	if values["remove"] == "x" {
		c.result.removed = append(c.result.removed, deletion{read.sheet, row, c.place(read, own, "remove")})
		return
	}
	before := len(c.result.changes)
	for i := range read.columns {
		column := &read.columns[i]
		if column.kind == derived || column.kind == removal {
			continue
		}
		place := c.place(read, own, column.key)
		if row.stands || read.sheet.array == "" { // what is still to be added has no place
			c.result.cells = append(c.result.cells, known{row.origin, column.key, place})
		}
		if column.kind == identity || !ok[column.key] {
			continue
		}
		old, new := row.values[column.key], values[column.key]
		if equal(old, new) || row.stands && equal(cmp.Or(old, column.fallback), cmp.Or(new, column.fallback)) {
			continue
		}
		switch {
		case row.fixed[column.key] && !row.stands || row.fixed[column.key] && old == "":
			c.report(strayValue, place, column.head)
		case row.fixed[column.key]:
			c.report(fixedCell, place, column.head, "“"+c.lists.show(column, old)+"”", "“"+c.lists.show(column, new)+"”")
		default:
			c.result.changes = append(c.result.changes, change{read.sheet, row, column, old, new, place})
		}
	}
	if own.hidden && len(c.result.changes) > before {
		c.result.warnings = append(c.result.warnings, hiddenRow.At(c.place(read, own, "id")))
	}
	c.whole(read, own, row.stands, values, ok)
}

// newRow is a row that the content does not have.
func (c *comparison) newRow(read *readSheet, own *readRow, rows []*row) (addition, bool) {
	id, place := own.cells["id"], c.place(read, own, "id")
	switch {
	case id.raw == "" && !read.grows:
		c.report(missingID, place)
		return addition{}, false
	case id.raw != "" && (read.array != "remedy" || !vi.IsSlug(id.raw)):
		c.report(unknownID, place, "“"+id.raw+"”", nearestID(read, id.raw, rows))
		return addition{}, false
	}
	values, ok := c.values(read, own)
	if values["remove"] == "x" {
		return addition{}, false
	}
	c.whole(read, own, true, values, ok)
	if own.hidden {
		c.result.warnings = append(c.result.warnings, hiddenRow.At(place))
	}
	places := map[string]diag.Place{}
	for key := range own.cells {
		places[key] = c.place(read, own, key)
	}
	return addition{read.sheet, id.raw, own.number, values, places, place}, true
}

func nearestID(read *readSheet, id string, rows []*row) diag.Text {
	hint := diag.Say("khôi phục mã cũ, hoặc xuất lại tệp bằng cchc export", "restore the id, or export the workbook again")
	switch {
	case read.array == "remedy":
		hint = diag.Say("mã của dòng mới chỉ gồm chữ thường không dấu, số và dấu gạch nối, hoặc để trống", "the id of a new row has lower-case letters without marks, digits and hyphens, or is left empty")
	case read.grows:
		hint = diag.Say("dòng mới thì để trống mã", "a new row has no id")
	}
	return nearest(id, rows, hint)
}

// nearest suggests the nearest id of the rows, else what the hint says.
func nearest(id string, rows []*row, hint diag.Text) diag.Text {
	var known []string
	for _, row := range rows {
		known = append(known, row.id)
	}
	if nearest, ok := vi.Nearest(id, known); ok {
		return diag.Say("có phải ý bạn là “"+nearest+"”?", "did you mean “"+nearest+"”?")
	}
	return hint
}

// remedyID is the id of a remedy that the workbook adds: its own, else one made of its task.
func remedyID(year *scorecard.Year, addition addition, taken map[string]bool) string {
	if addition.id != "" {
		return addition.id
	}
	base := draft.RemedyID(year, addition.values["task"])
	id := base
	for n := 2; taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", base, n)
	}
	return id
}
