package workbook

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// cell is a cell as it stands.
type cell struct {
	place    string // such as "C7"
	raw      string // what is stored, without spaces at its ends
	typed    excelize.CellType
	formula  bool
	percent  bool // it shows a number as per cent
	from1904 bool // its days are counted from 1904
}

// cell reads a cell; one within merged cells holds what they show.
func (r *reader) cell(sheet, place string) cell {
	own := cell{place: place, from1904: r.from1904}
	// A cell that cannot be read holds nothing: GetRows has read the sheet before.
	raw, _ := r.file.GetCellValue(sheet, place, excelize.Options{RawCellValue: true})
	formula, _ := r.file.GetCellFormula(sheet, place)
	own.typed, _ = r.file.GetCellType(sheet, place)
	own.raw, own.formula = trimmed(raw), formula != ""
	if own.isNumber() {
		own.percent = r.percent(sheet, place)
	}
	return own
}

// percent tells whether a cell's format multiplies by a hundred.
func (r *reader) percent(sheet, place string) bool {
	id, err := r.file.GetCellStyle(sheet, place)
	if err != nil || id == 0 {
		return false
	}
	style, err := r.file.GetStyle(id)
	if err != nil {
		return false
	}
	return style.NumFmt == 9 || style.NumFmt == 10 || style.CustomNumFmt != nil && strings.Contains(*style.CustomNumFmt, "%")
}

// isNumber tells whether the cell holds a number of the spreadsheet's own.
func (c cell) isNumber() bool {
	return c.raw != "" && (c.typed == excelize.CellTypeUnset || c.typed == excelize.CellTypeNumber)
}

// trimmed is a text without the spaces, visible or not, at its ends, in composed form.
func trimmed(written string) string {
	written = strings.ReplaceAll(written, "\r\n", "\n")
	return vi.NFC(strings.TrimFunc(written, func(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' }))
}

// wrong is why a cell's value cannot be taken.
type wrong struct {
	rule      *diag.Rule
	arguments []any
}

func (c cell) wrong(rule *diag.Rule, column *column, more ...any) *wrong {
	return &wrong{rule, append([]any{column.head, fmt.Sprintf("“%s”", c.raw)}, more...)}
}

// value is the cell's value as the content has it; "" is an empty cell.
func (l *lists) read(column *column, c cell) (string, *wrong) {
	switch {
	case c.raw == "" && c.formula:
		return "", &wrong{noCachedValue, []any{column.head}}
	case c.raw == "":
		return "", nil
	case c.typed == excelize.CellTypeError:
		return "", &wrong{errorValue, []any{column.head, c.raw}}
	}
	switch column.kind {
	case number:
		return c.number(column)
	case whole:
		return c.whole(column)
	case day:
		return c.day(column)
	case deadline:
		return c.deadline(column)
	case choice:
		return l.choice(column, c, c.raw)
	case several:
		return l.several(column, c)
	case removal:
		if strings.EqualFold(c.raw, "x") {
			return "x", nil
		}
		return "", &wrong{badMark, []any{fmt.Sprintf("“%s”", c.raw)}}
	}
	return c.raw, nil
}

// noise is to how many decimals the number of a spreadsheet is taken: a binary
// number that was reckoned is off behind that, as in 84.960000000001.
const noise = 9

// number reads exact hundredths, from a number or from text with a comma or a point.
func (c cell) number(column *column) (string, *wrong) {
	plain := c.raw
	if c.isNumber() {
		float, err := strconv.ParseFloat(c.raw, 64)
		if err != nil || math.IsNaN(float) || math.IsInf(float, 0) || c.percent {
			return "", c.wrong(badNumber, column)
		}
		plain = strconv.FormatFloat(float, 'f', noise, 64)
	} else if c.typed == excelize.CellTypeBool {
		return "", c.wrong(badNumber, column)
	}
	parsed, err := decimal.Parse(plainNumber(plain))
	switch {
	case errors.Is(err, decimal.ErrPrecision):
		return "", c.wrong(tooFine, column)
	case err != nil:
		return "", c.wrong(badNumber, column)
	}
	return parsed.Short(), nil
}

// plainNumber is a typed number with a point, without spaces and plus.
func plainNumber(typed string) string {
	typed = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return -1
		case r == '\u2212' || r == '\u2013':
			return '-'
		}
		return r
	}, typed)
	typed = strings.TrimPrefix(typed, "+")
	if strings.Count(typed, ",") == 1 && !strings.Contains(typed, ".") {
		typed = strings.Replace(typed, ",", ".", 1)
	}
	return typed
}

func (c cell) whole(column *column) (string, *wrong) {
	value, fault := c.number(column)
	if fault != nil || strings.Contains(value, ".") {
		return "", c.wrong(badWhole, column)
	}
	return value, nil
}

// day reads a day of the spreadsheet, or one that is written out.
func (c cell) day(column *column) (string, *wrong) {
	written := c.raw
	if c.isNumber() {
		date, ok := c.serial()
		if !ok {
			return "", c.wrong(badDay, column)
		}
		return date.String(), nil
	}
	if c.typed == excelize.CellTypeDate {
		written, _, _ = strings.Cut(written, "T")
	}
	if date, ok := draft.ParseDate(spaced(written)); ok {
		return date.String(), nil
	}
	return "", c.wrong(badDay, column)
}

// A day of ours is counted by a number of five digits: the first of January 1946 in
// the one system, 1950 in the other, and 2173. Others were meant otherwise.
const firstSerial, lastSerial = 16802, 100_000

// serial is the day that a number stands for; false for a time of day.
func (c cell) serial() (scorecard.Date, bool) {
	float, err := strconv.ParseFloat(c.raw, 64)
	if err != nil || float != math.Trunc(float) || float < firstSerial || float > lastSerial {
		return scorecard.Date{}, false
	}
	day, err := excelize.ExcelDateToTime(float, c.from1904)
	if err != nil {
		return scorecard.Date{}, false
	}
	day = day.Add(time.Minute) // reckoning with floats may end just before midnight
	return scorecard.NewDate(day.Year(), int(day.Month()), day.Day())
}

func (c cell) deadline(column *column) (string, *wrong) {
	if slices.Contains([]string{folded("kế hoạch không nêu"), folded("kế hoạch không nêu thời hạn"), folded("không nêu")}, folded(c.raw)) {
		return unstated, nil
	}
	written := c.raw
	if c.isNumber() || c.typed == excelize.CellTypeDate {
		if value, fault := c.day(column); fault == nil {
			written = value
		}
	}
	due, err := draft.ParseDue(spaced(written))
	if err != nil || !due.Stated() {
		return "", c.wrong(badDeadline, column)
	}
	return due.String(), nil
}

func (l *lists) choice(column *column, c cell, written string) (string, *wrong) {
	value, ok := l.value(column.list, written)
	if ok {
		return value, nil
	}
	labels := l.labels(column.list)
	hint := diag.Say("chọn trong danh sách ở trang "+listsSheet, "choose from the list in the sheet "+listsSheet)
	if nearest, ok := vi.Nearest(written, labels); ok {
		hint = diag.Say("có phải ý bạn là “"+nearest+"”?", "did you mean “"+nearest+"”?")
	}
	return "", &wrong{unknownChoice, []any{column.head, fmt.Sprintf("“%s”", written), hint}}
}

func (l *lists) several(column *column, c cell) (string, *wrong) {
	var values []string
	for _, part := range strings.FieldsFunc(c.raw, func(r rune) bool { return r == ';' || r == '\n' }) {
		if part = trimmed(part); part == "" {
			continue
		}
		value, fault := l.choice(column, c, part)
		if fault != nil {
			return "", fault
		}
		values = append(values, value)
	}
	return joined(values), nil
}

// spaced is a text with plain spaces, one at a time.
func spaced(written string) string { return strings.Join(strings.Fields(written), " ") }
