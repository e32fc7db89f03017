package download

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// The names of the workbook's sheets: pages say in which one a table's rows are.
const (
	GuideSheet    = "Hướng dẫn"
	ResultsSheet  = "Kết quả"
	CriteriaSheet = "Tiêu chí"
	OthersSheet   = "Đơn vị khác, chỉ số khác"
	RemediesSheet = "Nhiệm vụ khắc phục"
	ProgressSheet = "Tiến độ"
	PlanSheet     = "Kế hoạch"
	NotesSheet    = "Ghi chú về nguồn"
)

// sheet is one sheet of rows: which kinds, and which of their columns.
type sheet struct {
	name    string
	about   string
	kinds   []word
	columns []column
}

func sheets() []sheet {
	return []sheet{
		{ResultsSheet, "kết quả chung và kết quả từng lĩnh vực, mỗi năm một nhóm dòng, năm mới nhất đứng đầu", []word{yearKind, componentKind},
			[]column{colYear, colKind, colName, colComponentKind, colResult, colScore, colMaximum, colRank, colRankedUnits, colChange, colTarget, colIndex, colLost, colShare, colFormerIndex, colDocument, colPlace}},
		{CriteriaSheet, "các tiêu chí của từng lĩnh vực, kèm điểm nếu có công bố", []word{criterionKind},
			[]column{colYear, colComponent, colID, colName, colResult, colScore, colMaximum, colDocument, colPlace}},
		{OthersSheet, "điểm của các đơn vị khác và các chỉ số khác, để so sánh", []word{peerKind, indexKind},
			[]column{colYear, colKind, colName, colResult, colScore, colRank, colDocument, colPlace}},
		{RemediesSheet, "mỗi nhiệm vụ một dòng, kèm cơ quan, thời hạn và tiến độ", []word{remedyKind},
			[]column{colYear, colComponent, colID, colName, colAgency, colWith, colDue, colDueEnd, colDueText, colFormerDues, colStatus, colReason, colHandedTo, colCriteria, colDocument, colPlace}},
		{ProgressSheet, "mỗi báo cáo tiến độ một dòng; mã là mã của nhiệm vụ", []word{progressKind},
			[]column{colYear, colComponent, colID, colDay, colStatus, colName, colDue, colDueEnd, colDocument}},
		{PlanSheet, "hạn báo cáo và nhiệm vụ chung của kế hoạch khắc phục", []word{planKind, dutyKind},
			[]column{colYear, colKind, colName, colAgency, colDue, colDueEnd, colDocument, colPlace}},
		{NotesSheet, "những chỗ nguồn sai, thiếu hoặc mâu thuẫn", []word{noteKind},
			[]column{colYear, colComponent, colID, colName, colDocument, colPlace}},
	}
}

// XLSX is the unit's rows as a workbook: a sheet that explains, then one a kind
// of rows. Numbers and days are typed, a missing figure is a word, text is text
// whatever it begins with. The same unit gives the same bytes.
func XLSX(s *site.Site, unit *scorecard.Unit) ([]byte, error) {
	book, err := newWorkbook()
	if err != nil {
		return nil, err
	}
	defer book.file.Close()
	if err := book.addRows(unit); err != nil {
		return nil, err
	}
	if err := book.addGuide(s, unit); err != nil {
		return nil, err
	}
	return book.bytes(s, unit)
}

// workbook is one in the making. Rows come in one order and stand in several
// sheets, so that all sheets are written at once.
type workbook struct {
	file    *excelize.File
	columns []Column
	styles  styles
	sheets  []*sheetWriter // those that have a row, in the order of sheets()
	byKind  map[string]*sheetWriter
}

// sheetWriter is one sheet in the making: nil stream until it has a row.
type sheetWriter struct {
	sheet
	stream *excelize.StreamWriter
	rows   int
	cells  []any
}

func newWorkbook() (*workbook, error) {
	file := excelize.NewFile()
	styles, err := newStyles(file)
	if err != nil {
		return nil, err
	}
	if err := file.SetSheetName("Sheet1", GuideSheet); err != nil {
		return nil, err
	}
	book := &workbook{file: file, columns: Columns(), styles: styles, byKind: map[string]*sheetWriter{}}
	for _, sheet := range sheets() {
		writer := &sheetWriter{sheet: sheet, cells: make([]any, len(sheet.columns))}
		book.sheets = append(book.sheets, writer)
		for _, kind := range sheet.kinds {
			book.byKind[kind.Code] = writer
		}
	}
	return book, nil
}

// addRows writes every row into the sheet of its kind; no empty sheet is made.
func (b *workbook) addRows(unit *scorecard.Unit) error {
	used := map[string]bool{}
	for row := range rowsOf(unit) {
		used[row[colKind].text] = true
	}
	for _, writer := range b.sheets {
		for _, kind := range writer.kinds {
			if used[kind.Code] && writer.stream == nil {
				if err := b.open(writer); err != nil {
					return err
				}
			}
		}
	}
	for row := range rowsOf(unit) {
		if err := b.byKind[row[colKind].text].add(row, b); err != nil {
			return err
		}
	}
	for _, writer := range b.sheets {
		if writer.stream != nil {
			if err := b.finish(writer); err != nil {
				return err
			}
		}
	}
	return nil
}

// open begins a sheet: widths, the head, which stays in sight.
func (b *workbook) open(writer *sheetWriter) error {
	if _, err := b.file.NewSheet(writer.name); err != nil {
		return err
	}
	stream, err := b.file.NewStreamWriter(writer.name)
	if err != nil {
		return err
	}
	writer.stream = stream
	for i, column := range writer.columns {
		if err := stream.SetColWidth(i+1, i+1, b.columns[column].width()); err != nil {
			return err
		}
	}
	if err := stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	for i, column := range writer.columns {
		style := b.styles.head
		if b.columns[column].Derived {
			style = b.styles.derivedHead
		}
		writer.cells[i] = excelize.Cell{StyleID: style, Value: b.columns[column].Title}
	}
	return writer.next()
}

// next writes the cells as the next row.
func (w *sheetWriter) next() error {
	w.rows++
	return w.stream.SetRow("A"+strconv.Itoa(w.rows), w.cells)
}

func (w *sheetWriter) add(row *row, book *workbook) error {
	for i, column := range w.columns {
		w.cells[i] = book.styles.cell(row[column], &book.columns[column])
	}
	return w.next()
}

// finish ends a sheet with the filters of its head.
func (b *workbook) finish(writer *sheetWriter) error {
	last, err := excelize.CoordinatesToCellName(len(writer.columns), writer.rows)
	if err != nil {
		return err
	}
	if err := b.file.AutoFilter(writer.name, "A1:"+last, nil); err != nil {
		return err
	}
	return writer.stream.Flush()
}

// bytes closes the workbook. Its days are those of the data: a file has no clock.
func (b *workbook) bytes(s *site.Site, unit *scorecard.Unit) ([]byte, error) {
	day := s.Portal.AsOf.String() + "T00:00:00Z"
	err := b.file.SetDocProps(&excelize.DocProperties{Created: day, Modified: day, Creator: s.Portal.Publisher, LastModifiedBy: s.Portal.Publisher,
		Title: bookTitle(unit), Language: "vi-VN"})
	if err != nil {
		return nil, err
	}
	b.file.SetZipWriter(NewSortedZip)
	buffer, err := b.file.WriteToBuffer()
	if err != nil {
		return nil, fmt.Errorf("download: workbook of %s: %w", unit.ID, err)
	}
	return buffer.Bytes(), nil
}

func bookTitle(unit *scorecard.Unit) string {
	return "Kết quả cải cách hành chính của " + unit.Name
}

// float is the number that a spreadsheet keeps: the one nearest to the exact
// hundredths, whose shortest form is theirs.
func float(number decimal.Hundredths) float64 { return float64(number) / float64(decimal.One) }

// cellLimit is how much text a cell of a spreadsheet holds.
const cellLimit = 32767

const cutWords = " … (còn nữa: xem tệp JSON)"

// fitting cuts a text that no cell holds, and says so.
func fitting(text string) string {
	if len(text) <= cellLimit {
		return text
	}
	units := utf16.Encode([]rune(text))
	if len(units) <= cellLimit {
		return text
	}
	cut := strings.ToValidUTF8(string(utf16.Decode(units[:cellLimit-len(utf16.Encode([]rune(cutWords)))])), "")
	return strings.TrimSuffix(cut, "\ufffd") + cutWords
}
