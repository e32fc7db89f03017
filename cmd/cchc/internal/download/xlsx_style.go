package download

import (
	"time"

	"github.com/xuri/excelize/v2"
)

// styles are the looks of cells, made once for a workbook. What is derived is
// said by its heading's words and by slanted letters: no colour says anything.
type styles struct {
	title, head, derivedHead             int
	text, missing                        int
	score, maximum, count, year, day     int
	derivedScore, derivedDay, derivedNot int
}

func newStyles(file *excelize.File) (styles, error) {
	var own styles
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	numbers := &excelize.Alignment{Vertical: "top"}
	rule := []excelize.Border{{Type: "bottom", Style: 2, Color: "000000"}}
	scores, days := "#,##0.00", "dd/mm/yyyy"
	for _, style := range []struct {
		id    *int
		style excelize.Style
	}{
		{&own.title, excelize.Style{Font: &excelize.Font{Bold: true, Size: 14}, Alignment: top}},
		{&own.head, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: top, Border: rule}},
		{&own.derivedHead, excelize.Style{Font: &excelize.Font{Bold: true, Italic: true}, Alignment: top, Border: rule}},
		{&own.text, excelize.Style{Alignment: top, NumFmt: 49}},
		{&own.missing, excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", WrapText: true, Horizontal: "right"}, NumFmt: 49}},
		{&own.score, excelize.Style{Alignment: numbers, CustomNumFmt: &scores}},
		{&own.maximum, excelize.Style{Alignment: numbers}}, // "#,##0.##" would leave a comma behind 7
		{&own.count, excelize.Style{Alignment: numbers, NumFmt: 3}},
		{&own.year, excelize.Style{Alignment: numbers, NumFmt: 1}},
		{&own.day, excelize.Style{Alignment: numbers, CustomNumFmt: &days}},
		{&own.derivedScore, excelize.Style{Font: &excelize.Font{Italic: true}, Alignment: numbers, CustomNumFmt: &scores}},
		{&own.derivedDay, excelize.Style{Font: &excelize.Font{Italic: true}, Alignment: numbers, CustomNumFmt: &days}},
		{&own.derivedNot, excelize.Style{Font: &excelize.Font{Italic: true}, Alignment: &excelize.Alignment{Vertical: "top", WrapText: true, Horizontal: "right"}, NumFmt: 49}},
	} {
		id, err := file.NewStyle(&style.style)
		if err != nil {
			return own, err
		}
		*style.id = id
	}
	return own, nil
}

// cell is the value as a cell of its type; nil is an empty one.
func (s styles) cell(v value, column *Column) any {
	derived := column.Derived
	switch v.kind {
	case emptyValue:
		return nil
	case scoreValue:
		return excelize.Cell{StyleID: either(derived, s.derivedScore, s.score), Value: float(v.number)}
	case maximumValue:
		return excelize.Cell{StyleID: s.maximum, Value: float(v.number)}
	case countValue:
		return excelize.Cell{StyleID: either(column.form == yearForm, s.year, s.count), Value: v.count}
	case dayValue:
		return excelize.Cell{StyleID: either(derived, s.derivedDay, s.day), Value: time.Date(v.day.Year, time.Month(v.day.Month), v.day.Day, 0, 0, 0, 0, time.UTC)}
	case missingValue:
		return excelize.Cell{StyleID: either(derived, s.derivedNot, s.missing), Value: v.words}
	case wordValue:
		return s.textCell(v.words)
	}
	return s.textCell(v.text)
}

func (s styles) textCell(text string) any {
	if text == "" {
		return nil
	}
	return excelize.Cell{StyleID: s.text, Value: fitting(text)}
}

func either(condition bool, yes, no int) int {
	if condition {
		return yes
	}
	return no
}

// width is how wide the column stands in a sheet, in letters.
func (c Column) width() float64 {
	switch {
	case c.form == yearForm:
		return 8
	case c.form == longForm:
		return 60
	case c.form == numberForm || c.form == countForm || c.form == dayForm:
		return 15
	}
	return 24
}
