package scorecard

import (
	"cmp"
	"fmt"
	"time"
)

// Date is a day of the Gregorian calendar, without time or zone. The zero Date
// is no day.
type Date struct {
	Year, Month, Day int
}

// NewDate is the day, or false where the calendar has no such day.
func NewDate(year, month, day int) (Date, bool) {
	date := Date{year, month, day}
	if !date.exists() {
		return Date{}, false
	}
	return date, true
}

// exists tells whether the calendar has the day.
func (d Date) exists() bool {
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return d.Year >= 1 && d.Year <= 9999 && Date{t.Year(), int(t.Month()), t.Day()} == d
}

// lastOfMonth is the last day of the month; of a month that does not exist, a
// day that does not either.
func lastOfMonth(year, month int) Date {
	day := 31
	switch month {
	case 4, 6, 9, 11:
		day = 30
	case 2:
		day = 28
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			day = 29
		}
	}
	return Date{year, month, day}
}

// Compare orders days: -1 where d is earlier, 0, or 1.
func (d Date) Compare(other Date) int {
	return cmp.Or(cmp.Compare(d.Year, other.Year), cmp.Compare(d.Month, other.Month), cmp.Compare(d.Day, other.Day))
}

// Before tells whether d is earlier than other.
func (d Date) Before(other Date) bool { return d.Compare(other) < 0 }

// IsZero tells whether d is no day.
func (d Date) IsZero() bool { return d == Date{} }

// String is the day as ISO 8601 writes it: "2024-03-19".
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }
