package download

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// sheetWriter is one sheet in the making, as its XML. No text stands in it but
// by its number: a text is told once in the whole workbook.
type sheetWriter struct {
	sheet
	texts *texts
	xml   []byte
	rows  int
	cells int // of the row that is being written
}

// open begins a sheet: its head stays in sight where it has one, and columns are
// as wide as their letters.
func (w *sheetWriter) open(headed bool, widths ...int) {
	w.xml = append(w.xml, xmlHead+`<worksheet xmlns="`+mainNames+`"><sheetViews><sheetView workbookViewId="0">`...)
	if headed {
		w.xml = append(w.xml, `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>`...)
	}
	w.xml = append(w.xml, `</sheetView></sheetViews><cols>`...)
	for i, width := range widths {
		place := strconv.Itoa(i + 1)
		w.xml = append(w.xml, `<col min="`+place+`" max="`+place+`" width="`+strconv.Itoa(width)+`" customWidth="1"/>`...)
	}
	w.xml = append(w.xml, `</cols><sheetData>`...)
}

// close ends a sheet, with filters in its head where it has one.
func (w *sheetWriter) close(headed bool) {
	w.xml = append(w.xml, `</sheetData>`...)
	if headed {
		w.xml = append(w.xml, `<autoFilter ref="A1:`+lastColumn(w.columns)+strconv.Itoa(w.rows)+`"/>`...)
	}
	w.xml = append(w.xml, `</worksheet>`...)
}

// lastColumn is the letter of a sheet's last column; none has more than 26.
func lastColumn(columns []column) string { return string(rune('A' + len(columns) - 1)) }

func (w *sheetWriter) beginRow() {
	w.rows, w.cells = w.rows+1, 0
	w.xml = append(w.xml, `<row r="`...)
	w.xml = strconv.AppendInt(w.xml, int64(w.rows), 10)
	w.xml = append(w.xml, `">`...)
}

func (w *sheetWriter) endRow() { w.xml = append(w.xml, `</row>`...) }

// skip leaves the next cell of the row empty.
func (w *sheetWriter) skip() { w.cells++ }

// begin begins the next cell of the row, up to its attributes' end.
func (w *sheetWriter) begin(look look) {
	w.xml = append(w.xml, `<c r="`...)
	w.xml = append(w.xml, byte('A'+w.cells))
	w.xml = strconv.AppendInt(w.xml, int64(w.rows), 10)
	w.xml = append(w.xml, `" s="`...)
	w.xml = strconv.AppendInt(w.xml, int64(look), 10)
	w.cells++
}

func (w *sheetWriter) count(look look, count int) {
	w.begin(look)
	w.xml = append(w.xml, `"><v>`...)
	w.xml = strconv.AppendInt(w.xml, int64(count), 10)
	w.xml = append(w.xml, `</v></c>`...)
}

func (w *sheetWriter) number(look look, number decimal.Hundredths) {
	w.begin(look)
	w.xml = append(w.xml, `"><v>`...)
	w.xml = append(w.xml, number.Short()...)
	w.xml = append(w.xml, `</v></c>`...)
}

func (w *sheetWriter) text(look look, text string) {
	if text == "" {
		w.skip()
		return
	}
	w.begin(look)
	w.xml = append(w.xml, `" t="s"><v>`...)
	w.xml = strconv.AppendInt(w.xml, int64(w.texts.number(text)), 10)
	w.xml = append(w.xml, `</v></c>`...)
}

// value writes the value as a cell of its type.
func (w *sheetWriter) value(v *value, of *Column) {
	look := of.look(v.kind)
	switch v.kind {
	case emptyValue:
		w.skip()
	case scoreValue, maximumValue:
		w.number(look, v.number)
	case countValue:
		w.count(look, v.count)
	case dayValue:
		w.count(look, serial(v.day))
	case missingValue, wordValue:
		w.text(look, v.words)
	default:
		w.text(look, v.text)
	}
}

// serial is the day as a spreadsheet counts days: 1 March 1900 is the 61st.
func serial(day scorecard.Date) int {
	from := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	return int(time.Date(day.Year, time.Month(day.Month), day.Day, 0, 0, 0, 0, time.UTC).Sub(from) / (24 * time.Hour))
}

// texts are the texts of a workbook, each once, by the order of their first use.
type texts struct {
	numbers map[string]int
	xml     []byte // their part of the workbook, save its end
}

// empty forgets all texts.
func (t *texts) empty() {
	clear(t.numbers)
	t.xml = append(t.xml[:0], xmlHead+`<sst xmlns="`+mainNames+`">`...)
}

// part is the finished part.
func (t *texts) part() []byte { return append(t.xml, `</sst>`...) }

func (t *texts) number(text string) int {
	number, known := t.numbers[text]
	if !known {
		number = len(t.numbers)
		t.numbers[text] = number
		t.xml = append(t.xml, `<si><t xml:space="preserve">`...)
		t.xml = append(appendXML(t.xml, asCell(text)), `</t></si>`...)
	}
	return number
}

// cellEscape is what a spreadsheet reads as the escape of a character: such as
// _x0041_ for A.
var cellEscape = regexp.MustCompile(`_(x[0-9A-Fa-f]{4}_)`)

// asCell is the text as a cell holds it.
func asCell(text string) string {
	text = fitting(text)
	if strings.Contains(text, "_x") {
		text = cellEscape.ReplaceAllString(text, "_x005F_$1")
	}
	return text
}

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
