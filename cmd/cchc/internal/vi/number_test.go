package vi_test

import (
	"regexp"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/vi"
)

func TestNumber(t *testing.T) {
	for plain, want := range map[string]string{
		"0": "0", "7": "7", "12": "12", "999": "999", "1000": "1.000", "12345": "12.345", "123456": "123.456",
		"0.00": "0,00", "5.20": "5,20", "84.96": "84,96", "16.5": "16,5", "1234.50": "1.234,50",
		"1234567.891011": "1.234.567,891011", "-0.85": "−0,85", "-123": "−123", "-1234": "−1.234", "007": "007",
		strings.Repeat("123", 20): strings.Repeat("123.", 19) + "123",
	} {
		if got := vi.Number(plain); got != want {
			t.Errorf("Number(%q) = %q, want %q", plain, got, want)
		}
	}
}

// What is no figure must not be made to look like one by any of the functions.
func TestNoDecimalIsReturnedAsItIs(t *testing.T) {
	functions := map[string]func(string) string{
		"Number": vi.Number, "Percent": vi.Percent, "Points": vi.Points, "Change": vi.Change,
		"SignedPercentagePoints": vi.SignedPercentagePoints,
	}
	for _, text := range []string{
		"", "-", ".", "-.", "5.", ".5", "1.2.3", "1,5", "+1", "--1", "1e3", "NaN", "không có", " 1", "1 ", "−1", "١٢",
	} {
		for name, function := range functions {
			if got := function(text); got != text {
				t.Errorf("%s(%q) = %q, want it unchanged", name, text, got)
			}
		}
	}
}

func TestQuantities(t *testing.T) {
	for _, test := range []struct {
		name      string
		got, want string
	}{
		{"percent", vi.Percent("84.00"), "84,00\u00a0%"},
		{"negative percent", vi.Percent("-3.5"), "−3,5\u00a0%"},
		{"points", vi.Points("15.04"), "15,04\u00a0điểm"},
		{"many points", vi.Points("1015.04"), "1.015,04\u00a0điểm"},
		{"rise", vi.Change("17.29"), "tăng 17,29\u00a0điểm phần trăm"},
		{"fall", vi.Change("-0.85"), "giảm 0,85\u00a0điểm phần trăm"},
		{"no change", vi.Change("0.00"), "không đổi"},
		{"no change, whole", vi.Change("0"), "không đổi"},
		{"no change, below zero", vi.Change("-0.0"), "không đổi"},
		{"smallest fall", vi.Change("-0.01"), "giảm 0,01\u00a0điểm phần trăm"},
		{"signed rise", vi.SignedPercentagePoints("17.29"), "+17,29\u00a0điểm phần trăm"},
		{"signed fall", vi.SignedPercentagePoints("-0.85"), "−0,85\u00a0điểm phần trăm"},
		{"signed zero", vi.SignedPercentagePoints("0.00"), "0,00\u00a0điểm phần trăm"},
		{"signed zero, below zero", vi.SignedPercentagePoints("-0.00"), "0,00\u00a0điểm phần trăm"},
	} {
		if test.got != test.want {
			t.Errorf("%s: %q, want %q", test.name, test.got, test.want)
		}
	}
}

// parseNumber undoes Number.
var parseNumber = strings.NewReplacer(".", "", ",", ".", "\u2212", "-")

func FuzzNumber(f *testing.F) {
	for _, seed := range []string{"0", "-0.85", "1234.50", "1234567", "", "-", "1.", "abc", "1,5", "99999999999999999999.01"} {
		f.Add(seed)
	}
	decimal := regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)
	shown := regexp.MustCompile(`^\x{2212}?[0-9]{1,3}(\.[0-9]{3})*(,[0-9]+)?$`)
	f.Fuzz(func(t *testing.T, plain string) {
		got := vi.Number(plain)
		if !decimal.MatchString(plain) {
			if got != plain {
				t.Fatalf("Number(%q) = %q, want it unchanged", plain, got)
			}
			return
		}
		if back := parseNumber.Replace(got); back != plain {
			t.Errorf("Number(%q) = %q, which reads back as %q", plain, got, back)
		}
		if !shown.MatchString(got) {
			t.Errorf("Number(%q) = %q is not grouped in threes", plain, got)
		}
		if percent, _ := strings.CutSuffix(vi.Percent(plain), "\u00a0%"); percent != got {
			t.Errorf("Percent(%q) shows %q, Number %q", plain, percent, got)
		}
	})
}

func BenchmarkNumber(b *testing.B) {
	for _, plain := range []string{"8", "84.96", "-0.85", "1234567.50"} {
		b.Run(plain, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				vi.Number(plain)
			}
		})
	}
	b.Run("change", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			vi.Change("-17.29")
		}
	})
}
