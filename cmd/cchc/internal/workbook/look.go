package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

// openRows is how many rows below the last one cells are checked in: room for new ones.
const openRows = 500

// styles are the looks of cells by kind: open ones may be filled in, locked ones
// not. That a cell is derived is said by its head and by slanted letters; the tint
// only repeats it.
type styles struct {
	openHead, lockedHead int
	open, locked         [removal + 1]int
}

func newStyles(file *excelize.File) (own styles, err error) {
	add := func(style excelize.Style) int {
		if err != nil {
			return 0
		}
		id := 0
		id, err = file.NewStyle(&style)
		return id
	}
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	line := []excelize.Border{{Type: "bottom", Style: 2, Color: "000000"}}
	tint := excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F0F0F0"}}
	own.openHead = add(excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: top, Border: line})
	own.lockedHead = add(excelize.Style{Font: &excelize.Font{Bold: true, Italic: true}, Alignment: top, Border: line, Fill: tint})
	for kind := range own.open {
		format := formats[kind]
		look := excelize.Style{Alignment: top, CustomNumFmt: &format, Protection: &excelize.Protection{Locked: false}}
		own.open[kind] = add(look)
		look.Protection, look.Fill, look.Font = &excelize.Protection{Locked: true}, tint, &excelize.Font{Italic: true}
		own.locked[kind] = add(look)
	}
	return own, err
}

// formats are how cells show their values. Deadlines are texts: as a number 06/2024
// would become the first of June.
var formats = [removal + 1]string{text: "@", number: "#,##0.00", whole: "0", day: "dd/mm/yyyy", deadline: "@", choice: "@", several: "@", derived: "General", identity: "@", removal: "@"}

func (s *styles) of(column *column, locked bool) int {
	switch {
	case column.kind == derived && (column.key == "index" || column.key == "lost"):
		return s.locked[number]
	case locked || column.kind == derived:
		return s.locked[column.kind]
	}
	return s.open[column.kind]
}

func (s *styles) head(column *column) int {
	if column.kind == derived || column.kind == identity {
		return s.lockedHead
	}
	return s.openHead
}

// protect guards the locked cells against slips; there is no password. Rows and
// columns may be shown wider or narrower. On paper a sheet is one page wide.
func (w *writer) protect(sheet string) error {
	landscape, pages, yes := "landscape", 1, true
	if err := w.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{Orientation: &landscape, FitToWidth: &pages, FitToHeight: new(int)}); err != nil {
		return err
	}
	if err := w.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return err
	}
	return w.file.ProtectSheet(sheet, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true, EditScenarios: true, EditObjects: true})
}

// maxTitle is how long Excel lets the title of a cell's message be: a file with a
// longer one counts as damaged.
const maxTitle = 32

// validate lays the checks over the cells of a sheet.
func (w *writer) validate(sheet *sheet, rows int) error {
	last := rows + 1
	if sheet.grows {
		last += openRows
	}
	if last < 2 {
		return nil
	}
	for i := range sheet.columns {
		column := &sheet.columns[i]
		check := excelize.NewDataValidation(true)
		check.SetSqref(reference(i+1, 2) + ":" + reference(i+1, last))
		if !w.rule(check, sheet, column) {
			continue
		}
		if err := w.file.AddDataValidation(sheet.name, check); err != nil {
			return err
		}
	}
	return nil
}

// rule says what a column's cells may hold; false for anything.
func (w *writer) rule(check *excelize.DataValidation, sheet *sheet, column *column) bool {
	name := column.head
	if letters := []rune(name); len(letters) > maxTitle {
		name = string(letters[:maxTitle])
	}
	limits := func(kind excelize.DataValidationType, low, high any, help string) {
		// Both are a number or a formula: SetRange takes them.
		_ = check.SetRange(low, high, kind, excelize.DataValidationOperatorBetween)
		check.SetError(excelize.DataValidationErrorStyleStop, name, help)
		check.SetInput(name, help)
	}
	switch {
	case column.kind == choice && len(w.lists[column.list]) > 0:
		check.SetSqrefDropList(listRange(column.list, len(w.lists[column.list])))
		check.SetError(excelize.DataValidationErrorStyleStop, name, "Chọn trong danh sách (trang Danh mục).")
	case column.key == "score" && sheet.name == resultsSheet:
		limits(excelize.DataValidationTypeDecimal, 0, formula("{max}", sheet, 2), "Điểm từ 0 đến điểm tối đa, không quá hai chữ số lẻ.")
	case column.key == "score":
		limits(excelize.DataValidationTypeDecimal, 0, formula("IF(ISNUMBER({max_score}),{max_score},IF(ISNUMBER({max}),{max},10000))", sheet, 2), "Điểm từ 0 đến điểm tối đa, không quá hai chữ số lẻ.")
	case column.key == "rank":
		limits(excelize.DataValidationTypeWhole, 1, formula("IF(ISNUMBER({ranked_units}),{ranked_units},IF(ISNUMBER("+yearRanked(sheet)+"),"+yearRanked(sheet)+",10000))", sheet, 2), "Số nguyên từ 1 đến số đơn vị được xếp hạng.")
	case column.kind == whole:
		limits(excelize.DataValidationTypeWhole, 1, 10000, "Số nguyên từ 1.")
	case column.key == "change":
		limits(excelize.DataValidationTypeDecimal, -100, 100, "Điểm phần trăm của chỉ số so với năm trước; giảm thì viết số âm. Trống: nguồn không nêu.")
	case column.kind == number:
		limits(excelize.DataValidationTypeDecimal, 0, 10000, "Một số không âm, không quá hai chữ số lẻ.")
	case column.kind == day:
		limits(excelize.DataValidationTypeDate, 36526, 73050, "Một ngày, như 19/03/2024.")
		// A day that the spreadsheet takes for text is read all the same.
		check.SetError(excelize.DataValidationErrorStyleWarning, name, "Một ngày, như 19/03/2024.")
	case column.kind == deadline:
		check.SetInput(name, "30/06/2024, 06/2024, quý II/2024, năm 2024 hoặc “kế hoạch không nêu thời hạn”.")
	case column.kind == several:
		check.SetInput(name, "Các mục trong trang Danh mục, cách nhau bằng dấu chấm phẩy.")
	case column.kind == removal:
		_ = check.SetDropList([]string{"x"}) // far below the limit of its length
		check.SetInput(name, "Viết x để xóa dòng này khỏi nội dung.")
	default:
		return false
	}
	return true
}

// yearRanked is the cell of the year's own number of ranked units.
func yearRanked(sheet *sheet) string {
	for i, column := range sheet.columns {
		if column.key == "ranked_units" {
			name, _ := excelize.CoordinatesToCellName(i+1, 2, true)
			return name
		}
	}
	return "0"
}

// listRange is where a list stands in its sheet.
func listRange(of list, length int) string {
	name, _ := excelize.ColumnNumberToName(int(of))
	return fmt.Sprintf("'%s'!$%s$2:$%s$%d", listsSheet, name, name, length+1)
}
