package scorecard

import (
	"errors"
	"fmt"
	"strconv"
)

// Span is the kind of time that a deadline names.
type Span uint8

// The spans of a deadline. SpanNone: the plan states none.
const (
	SpanNone Span = iota
	SpanYear
	SpanQuarter
	SpanMonth
	SpanDay
)

// Due is a deadline as a plan states it: a year, a quarter, a month or a day.
// It falls on the last day of its span. The zero Due: the plan states none.
type Due struct {
	Span    Span
	Year    int
	Quarter int // 1 to 4 where Span is SpanQuarter
	Month   int // 1 to 12 where Span is SpanMonth or SpanDay
	Day     int // where Span is SpanDay
}

// The errors of reading a deadline.
var (
	ErrDueSyntax = errors.New("scorecard: not a deadline of the format")
	ErrDueDay    = errors.New("scorecard: a deadline that the calendar does not have")
)

// ParseDue reads "2024-Q2", "2024-06", "2024-06-30", "2024" or "". The error is
// ErrDueSyntax, or ErrDueDay for such as "2024-13", "2024-Q5" and "2024-02-30".
func ParseDue(text string) (Due, error) {
	if text == "" {
		return Due{}, nil
	}
	due, ok := matchDue(text)
	if !ok {
		return Due{}, ErrDueSyntax
	}
	// A span that the calendar does not have ends on no day of it.
	if end := due.End(); !end.exists() {
		return Due{}, ErrDueDay
	}
	return due, nil
}

// matchDue reads the numbers of a deadline; false where the text has no form of
// one.
func matchDue(text string) (Due, bool) {
	switch {
	case hasForm(text, "0000"):
		return Due{Span: SpanYear, Year: number(text)}, true
	case hasForm(text, "0000-Q0"):
		return Due{Span: SpanQuarter, Year: number(text[:4]), Quarter: number(text[6:])}, true
	case hasForm(text, "0000-00"):
		return Due{Span: SpanMonth, Year: number(text[:4]), Month: number(text[5:])}, true
	case hasForm(text, "0000-00-00"):
		return Due{Span: SpanDay, Year: number(text[:4]), Month: number(text[5:7]), Day: number(text[8:])}, true
	}
	return Due{}, false
}

// hasForm tells whether a text has the form's signs, and a digit for each 0.
func hasForm(text, form string) bool {
	if len(text) != len(form) {
		return false
	}
	for i := range len(form) {
		if digit := text[i] >= '0' && text[i] <= '9'; text[i] != form[i] && !(digit && form[i] == '0') {
			return false
		}
	}
	return true
}

// number reads digits.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// Stated tells whether the plan states a deadline at all.
func (d Due) Stated() bool { return d.Span != SpanNone }

// End is the last day of the span; the zero Date where none is stated.
func (d Due) End() Date {
	switch d.Span {
	case SpanYear:
		return Date{d.Year, 12, 31}
	case SpanQuarter:
		return lastOfMonth(d.Year, 3*d.Quarter)
	case SpanMonth:
		return lastOfMonth(d.Year, d.Month)
	case SpanDay:
		return Date{d.Year, d.Month, d.Day}
	}
	return Date{}
}

// String is the deadline in the form of the content format; ParseDue reads it.
func (d Due) String() string {
	switch d.Span {
	case SpanYear:
		return fmt.Sprintf("%04d", d.Year)
	case SpanQuarter:
		return fmt.Sprintf("%04d-Q%d", d.Year, d.Quarter)
	case SpanMonth:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case SpanDay:
		return d.End().String()
	}
	return ""
}
