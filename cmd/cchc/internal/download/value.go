package download

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// value is what one cell holds, whatever file it stands in: a typed value, from
// which each file makes its own form. The zero value is an empty cell.
type value struct {
	kind   valueKind
	text   string // of a text; a word as programs read it
	words  string // a word as people read it; why a figure is missing
	number decimal.Hundredths
	count  int
	day    scorecard.Date
}

type valueKind uint8

const (
	emptyValue   valueKind = iota
	textValue              // text from the content
	wordValue              // one thing, said to programs and to people
	scoreValue             // hundredths, always shown with two decimals
	maximumValue           // hundredths, with as few decimals as they need
	countValue
	dayValue
	missingValue // a figure that there is none of: empty to programs, to people a word, never 0
)

func textOf(text string) value {
	if text == "" {
		return value{}
	}
	return value{kind: textValue, text: text}
}

// named is a thing by its id to programs and by its name to people.
func named(id, name string) value {
	if id == "" && name == "" {
		return value{}
	}
	return value{kind: wordValue, text: id, words: name}
}

func (w word) value() value { return named(w.Code, w.Words) }

func missing(state scorecard.State) value {
	return value{kind: missingValue, words: site.StateWords(state)}
}

func scoreOf(figure scorecard.Points) value {
	if number, ok := figure.Get(); ok {
		return value{kind: scoreValue, number: number}
	}
	return missing(figure.State())
}

func percentOf(ratio scorecard.Figure[decimal.Ratio]) value { return scoreOf(percent(ratio)) }

func maximumOf(figure scorecard.Points) value {
	if number, ok := figure.Get(); ok {
		return value{kind: maximumValue, number: number}
	}
	return missing(figure.State())
}

func countOf(figure scorecard.Figure[int]) value {
	if count, ok := figure.Get(); ok {
		return value{kind: countValue, count: count}
	}
	return missing(figure.State())
}

func dayOf(day scorecard.Date) value {
	if day.IsZero() {
		return value{}
	}
	return value{kind: dayValue, day: day}
}

// dueOf is a deadline; people are told where the plan states none.
func dueOf(due scorecard.Due) value { return named(due.String(), site.Due(due)) }

// appendForPrograms appends the cell as a program reads it: decimal points, ISO dates,
// the content format's words.
func (v *value) appendForPrograms(dst []byte) []byte {
	switch v.kind {
	case textValue, wordValue:
		return appendGuarded(dst, v.text)
	case scoreValue:
		return v.number.Append(dst)
	case maximumValue:
		return append(dst, v.number.Short()...)
	case countValue:
		return strconv.AppendInt(dst, int64(v.count), 10)
	case dayValue:
		return vi.AppendISODate(dst, v.day.Year, v.day.Month, v.day.Day)
	}
	return dst
}

// appendForPeople appends the cell as a Vietnamese spreadsheet reads it: decimal
// commas, dd/MM/yyyy, words. The minus is the keyboard's, since a spreadsheet takes no
// other for a number.
func (v *value) appendForPeople(dst []byte) []byte {
	switch v.kind {
	case wordValue, missingValue:
		return appendGuarded(dst, v.words)
	case dayValue:
		return append(dst, site.Date(v.day)...)
	}
	start := len(dst)
	dst = v.appendForPrograms(dst)
	if v.kind == scoreValue || v.kind == maximumValue {
		if point := bytes.IndexByte(dst[start:], '.'); point >= 0 {
			dst[start+point] = ','
		}
	}
	return dst
}

// appendGuarded keeps a spreadsheet from running a text cell as a formula: what begins
// like one, in full width too, gets an apostrophe before it (OWASP, "CSV
// injection").
func appendGuarded(dst []byte, text string) []byte {
	first, _ := utf8.DecodeRuneInString(text)
	if text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		dst = append(dst, '\'')
	}
	return append(dst, text...)
}

// percent is an index or a share as shown: hundredths of a per cent.
func percent(ratio scorecard.Figure[decimal.Ratio]) scorecard.Points {
	if exact, ok := ratio.Get(); ok {
		return scorecard.Known(exact.Percent())
	}
	return scorecard.Missing[decimal.Hundredths](ratio.State())
}
