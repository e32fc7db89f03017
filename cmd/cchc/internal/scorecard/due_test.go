package scorecard_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/scorecard"
)

func TestParseDue(t *testing.T) {
	for _, test := range []struct {
		text string
		span scorecard.Span
		end  string // the last day
	}{
		{"2024", scorecard.SpanYear, "2024-12-31"},
		{"2024-Q1", scorecard.SpanQuarter, "2024-03-31"},
		{"2024-Q2", scorecard.SpanQuarter, "2024-06-30"},
		{"2024-Q3", scorecard.SpanQuarter, "2024-09-30"},
		{"2024-Q4", scorecard.SpanQuarter, "2024-12-31"},
		{"2024-02", scorecard.SpanMonth, "2024-02-29"},
		{"2023-02", scorecard.SpanMonth, "2023-02-28"},
		{"2000-02", scorecard.SpanMonth, "2000-02-29"},
		{"1900-02", scorecard.SpanMonth, "1900-02-28"},
		{"2024-04", scorecard.SpanMonth, "2024-04-30"},
		{"2024-12", scorecard.SpanMonth, "2024-12-31"},
		{"2024-06-30", scorecard.SpanDay, "2024-06-30"},
		{"2024-02-29", scorecard.SpanDay, "2024-02-29"},
		{"0001", scorecard.SpanYear, "0001-12-31"},
		{"9999-Q4", scorecard.SpanQuarter, "9999-12-31"},
	} {
		due, err := scorecard.ParseDue(test.text)
		if err != nil || due.Span != test.span || due.End().String() != test.end || !due.Stated() {
			t.Errorf("ParseDue(%q) = %+v to %s, %v; want span %d to %s", test.text, due, due.End(), err, test.span, test.end)
		}
		if due.String() != test.text {
			t.Errorf("ParseDue(%q).String() = %q", test.text, due.String())
		}
	}
}

func TestParseDueOfNoDeadline(t *testing.T) {
	due, err := scorecard.ParseDue("")
	if err != nil || due.Stated() || !due.End().IsZero() || due.String() != "" || due != (scorecard.Due{}) {
		t.Errorf("no deadline = %+v to %s, %v", due, due.End(), err)
	}
}

func TestParseDueRefuses(t *testing.T) {
	for want, texts := range map[error][]string{
		scorecard.ErrDueSyntax: {"24", "02024", "2024-6", "2024-6-3", "2024-06-3", "2024/06", "30/06/2024", "2024-q2", "2024-Q12", "2024-QII", "Q2/2024", "quý II/2024",
			" 2024", "2024 ", "2024\n", "2024-06-30\n", "2024-Q2\n", "2024-", "-2024", "2024-06-30-01", "２０２４", "٢٠٢٤", "2024-Q2-06", "+2024"},
		scorecard.ErrDueDay: {"0000", "0000-Q1", "0000-01", "0000-01-01", "2024-Q0", "2024-Q5", "2024-Q9", "2024-00", "2024-13", "2024-99", "2024-02-30", "2023-02-29",
			"1900-02-29", "2024-01-00", "2024-00-10", "2024-13-01", "2024-04-31", "2024-06-99"},
	} {
		for _, text := range texts {
			if due, err := scorecard.ParseDue(text); !errors.Is(err, want) || due != (scorecard.Due{}) {
				t.Errorf("ParseDue(%q) = %+v, %v; want %v", text, due, err, want)
			}
		}
	}
}

// TestDueEndsTheDayBeforeTheNextSpan reckons the end another way, by the clock's
// calendar, for every span of two hundred years.
func TestDueEndsTheDayBeforeTheNextSpan(t *testing.T) {
	check := func(text string, next time.Time) {
		t.Helper()
		due, err := scorecard.ParseDue(text)
		if want := next.AddDate(0, 0, -1).Format("2006-01-02"); err != nil || due.End().String() != want || due.String() != text {
			t.Fatalf("%q ends on %s, want %s; %v", text, due.End(), want, err)
		}
	}
	day := func(year, month, day int) time.Time {
		return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	}
	for year := 1899; year < 2101; year++ {
		check(fmt.Sprintf("%04d", year), day(year+1, 1, 1))
		for quarter := 1; quarter <= 4; quarter++ {
			check(fmt.Sprintf("%04d-Q%d", year, quarter), day(year, 3*quarter+1, 1))
		}
		for month := 1; month <= 12; month++ {
			check(fmt.Sprintf("%04d-%02d", year, month), day(year, month+1, 1))
		}
		for date := day(year, 1, 1); date.Year() == year; date = date.AddDate(0, 0, 1) {
			check(date.Format("2006-01-02"), date.AddDate(0, 0, 1))
		}
	}
}

func FuzzParseDue(f *testing.F) {
	for _, seed := range []string{"", "2024", "2024-Q2", "2024-06", "2024-06-30", "2024-02-30", "2024-Q5", "0000", "quý II", "2024-Q2\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		due, err := scorecard.ParseDue(text)
		if err != nil {
			if due.Stated() {
				t.Errorf("ParseDue(%q) is refused (%v) and yet gives %+v", text, err, due)
			}
			return
		}
		if due.String() != text {
			t.Errorf("ParseDue(%q) reads back as %q", text, due.String())
		}
		end := due.End()
		if _, ok := scorecard.NewDate(end.Year, end.Month, end.Day); ok != due.Stated() {
			t.Errorf("ParseDue(%q) ends on %s", text, end)
		}
	})
}
