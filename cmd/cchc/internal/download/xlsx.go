package download

import (
	"fmt"

	"github.com/klauspost/compress/flate"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// The names of the workbook's sheets: pages say in which one a table's rows are.
const (
	GuideSheet     = "Hướng dẫn"
	ResultsSheet   = "Kết quả"
	CriteriaSheet  = "Tiêu chí"
	OthersSheet    = "Đơn vị khác, chỉ số khác"
	RemediesSheet  = "Nhiệm vụ khắc phục"
	ProgressSheet  = "Tiến độ"
	PlanSheet      = "Kế hoạch"
	NotesSheet     = "Ghi chú về nguồn"
	CorrectedSheet = "Đính chính"
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
		{CorrectedSheet, "các số đã công bố rồi được sửa, theo thứ tự ghi; mã là số liệu được sửa, nội dung là lý do", []word{correctedKind},
			[]column{colYear, colComponent, colCriteria, colID, colFormer, colCorrected, colDay, colName, colDocument}},
	}
}

// appendXLSX appends the unit's rows as a workbook: a sheet that explains, then
// one a kind of rows. Numbers and days are typed, a missing figure is a word, text
// is text whatever it begins with. The same unit gives the same bytes.
func (m *Maker) appendXLSX(dst []byte, s *site.Site, unit *scorecard.Unit) ([]byte, error) {
	book, ok := m.books.Get().(*workbook)
	if !ok {
		book = newWorkbook()
	}
	defer m.books.Put(book)
	book.empty()
	book.addRows(unit)
	book.addGuide(s, unit)
	dst, err := book.pack(dst, book.parts(s, unit))
	if err != nil {
		return nil, fmt.Errorf("download: workbook of %s: %w", unit.ID, err)
	}
	return dst, nil
}

// workbook is one in the making. Rows come in one order and stand in several
// sheets, so that all sheets are written at once.
type workbook struct {
	columns []Column
	guide   *sheetWriter
	sheets  []*sheetWriter // after the guide
	byKind  map[string]*sheetWriter
	texts   texts
	packer  *flate.Writer
}

func newWorkbook() *workbook {
	book := &workbook{columns: Columns(), byKind: map[string]*sheetWriter{}, texts: texts{numbers: map[string]int{}}}
	book.guide = &sheetWriter{sheet: sheet{name: GuideSheet}, texts: &book.texts}
	for _, sheet := range sheets() {
		writer := &sheetWriter{sheet: sheet, texts: &book.texts}
		book.sheets = append(book.sheets, writer)
		for _, kind := range sheet.kinds {
			book.byKind[kind.Code] = writer
		}
	}
	return book
}

// empty makes the workbook one without rows, in the memory of the one it was.
func (b *workbook) empty() {
	for _, writer := range append(b.sheets, b.guide) {
		writer.xml, writer.rows = writer.xml[:0], 0
	}
	b.texts.empty()
}

// used are the sheets that have a row: no empty sheet is made.
func (b *workbook) used() []*sheetWriter {
	used := []*sheetWriter{b.guide}
	for _, writer := range b.sheets {
		if writer.rows > 0 {
			used = append(used, writer)
		}
	}
	return used
}

// addRows writes every row into the sheet of its kind.
func (b *workbook) addRows(unit *scorecard.Unit) {
	for row := range rowsOf(unit) {
		writer := b.byKind[row[colKind].text]
		if writer.rows == 0 {
			b.open(writer)
		}
		writer.beginRow()
		for _, column := range writer.columns {
			writer.value(&row[column], &b.columns[column])
		}
		writer.endRow()
	}
	for _, writer := range b.used()[1:] {
		writer.close(true)
	}
}

// open begins a sheet of rows with the headings of its columns.
func (b *workbook) open(writer *sheetWriter) {
	widths := make([]int, len(writer.columns))
	for i, column := range writer.columns {
		widths[i] = b.columns[column].width()
	}
	writer.open(true, widths...)
	writer.beginRow()
	for _, column := range writer.columns {
		writer.text(b.columns[column].headLook(), b.columns[column].Title)
	}
	writer.endRow()
}

func bookTitle(unit *scorecard.Unit) string {
	return "Kết quả cải cách hành chính của " + unit.Name
}
