package vi_test

import (
	"testing"

	"cchc/cmd/cchc/internal/vi"
)

func TestDates(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{vi.Date(2024, 3, 19), "19/03/2024"},
		{vi.Date(2025, 12, 1), "01/12/2025"},
		{vi.Date(980, 1, 2), "02/01/0980"},
		{vi.Quarter(1, 2024), "quý I/2024"},
		{vi.Quarter(2, 2024), "quý II/2024"},
		{vi.Quarter(4, 2025), "quý IV/2025"},
		{vi.Month(6, 2024), "tháng 6/2024"},
		{vi.Month(12, 2024), "tháng 12/2024"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{
		1: "I", 2: "II", 3: "III", 4: "IV", 5: "V", 9: "IX", 14: "XIV", 40: "XL", 1994: "MCMXCIV", 2024: "MMXXIV",
		3999: "MMMCMXCIX", 0: "0", -2: "-2", 4000: "4000",
	} {
		if got := vi.Roman(n); got != want {
			t.Errorf("Roman(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestRomanNumeralsDiffer(t *testing.T) {
	seen := map[string]int{}
	for n := 1; n < 4000; n++ {
		numeral := vi.Roman(n)
		if other, found := seen[numeral]; found {
			t.Fatalf("%d and %d are both %q", other, n, numeral)
		}
		seen[numeral] = n
	}
}
