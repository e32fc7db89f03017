package scorecard_test

import (
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
)

func TestNewDateKnowsTheCalendar(t *testing.T) {
	for _, test := range []struct {
		year, month, day int
		want             string // "" for no day
	}{
		{2024, 3, 19, "2024-03-19"}, {2024, 2, 29, "2024-02-29"}, {2000, 2, 29, "2000-02-29"}, {1, 1, 1, "0001-01-01"}, {9999, 12, 31, "9999-12-31"},
		{2023, 2, 29, ""}, {1900, 2, 29, ""}, {2024, 2, 30, ""}, {2024, 4, 31, ""}, {2024, 13, 1, ""}, {2024, 0, 1, ""}, {2024, 1, 0, ""},
		{2024, 1, 32, ""}, {0, 1, 1, ""}, {10000, 1, 1, ""}, {-1, 1, 1, ""},
	} {
		date, ok := scorecard.NewDate(test.year, test.month, test.day)
		switch {
		case ok != (test.want != ""):
			t.Errorf("NewDate(%d, %d, %d): %v", test.year, test.month, test.day, ok)
		case ok && date.String() != test.want:
			t.Errorf("NewDate(%d, %d, %d) = %s, want %s", test.year, test.month, test.day, date, test.want)
		case !ok && !date.IsZero():
			t.Errorf("NewDate(%d, %d, %d) gives the day %s that is none", test.year, test.month, test.day, date)
		}
	}
}

func TestDatesAreOrdered(t *testing.T) {
	ascending := []scorecard.Date{{}, {2023, 12, 31}, {2024, 1, 1}, {2024, 2, 29}, {2024, 3, 1}, {2024, 3, 19}, {2025, 1, 1}}
	for i, a := range ascending {
		for j, b := range ascending {
			want := 0
			switch {
			case i < j:
				want = -1
			case i > j:
				want = 1
			}
			if got := a.Compare(b); got != want {
				t.Errorf("%s.Compare(%s) = %d, want %d", a, b, got, want)
			}
			if a.Before(b) != (want < 0) {
				t.Errorf("%s.Before(%s) = %v", a, b, a.Before(b))
			}
		}
	}
}
