package decimal

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"strconv"
	"testing"
)

func TestParse(t *testing.T) {
	for _, test := range []struct {
		text string
		want Hundredths
		err  error
	}{
		{"84.96", 8496, nil},
		{"7", 700, nil},
		{"16.5", 1650, nil},
		{"-0.85", -85, nil},
		{"0.00", 0, nil},
		{"007.10", 710, nil},
		{"84.9600", 8496, nil},
		{"84.961", 0, ErrPrecision},
		{"84,96", 0, ErrSyntax},
		{"", 0, ErrSyntax},
		{"-", 0, ErrSyntax},
		{".5", 0, ErrSyntax},
		{"5.", 0, ErrSyntax},
		{"1e3", 0, ErrSyntax},
		{"+1", 0, ErrSyntax},
		{"--1", 0, ErrSyntax},
		{"NaN", 0, ErrSyntax},
		{"٣", 0, ErrSyntax},
		{"99999999999999999999", 0, ErrRange},
		{"10000000000.01", 0, ErrRange},
	} {
		got, err := Parse(test.text)
		if got != test.want || !errors.Is(err, test.err) {
			t.Errorf("Parse(%q) = %d, %v; want %d, %v", test.text, got, err, test.want, test.err)
		}
	}
}

func TestFromFloatReadsWhatWasTyped(t *testing.T) {
	for cents := Hundredths(-20000); cents <= 20000; cents++ {
		typed, err := strconv.ParseFloat(cents.String(), 64)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := FromFloat(typed); got != cents || err != nil {
			t.Fatalf("FromFloat(%v) = %d, %v; want %d", typed, got, err, cents)
		}
	}
	for _, bad := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 84.961, 1e-9, 1e300} {
		if got, err := FromFloat(bad); err == nil {
			t.Errorf("FromFloat(%v) = %d, want an error", bad, got)
		}
	}
}

func TestStringAndShort(t *testing.T) {
	for _, test := range []struct {
		number        Hundredths
		string, short string
	}{
		{8496, "84.96", "84.96"}, {700, "7.00", "7"}, {1650, "16.50", "16.5"}, {-85, "-0.85", "-0.85"},
		{0, "0.00", "0"}, {10000, "100.00", "100"}, {5, "0.05", "0.05"}, {math.MinInt64, "-92233720368547758.08", "-92233720368547758.08"},
	} {
		if got := test.number.String(); got != test.string {
			t.Errorf("String of %d = %q, want %q", int64(test.number), got, test.string)
		}
		if got := test.number.Short(); got != test.short {
			t.Errorf("Short of %d = %q, want %q", int64(test.number), got, test.short)
		}
	}
}

func TestPercentRoundsHalfAwayFromZero(t *testing.T) {
	for _, test := range []struct {
		numerator, denominator, want Hundredths
	}{
		{753, 800, 9413}, {1176, 1400, 8400}, {618, 700, 8829}, {-753, 800, -9413}, {1, 3, 3333}, {2, 3, 6667},
		{0, 400, 0}, {5, 0, 0}, {1, 20000, 1}, {1, 20001, 0}, {-1, 20000, -1},
	} {
		if got := (Ratio{test.numerator, test.denominator}).Percent(); got != test.want {
			t.Errorf("%d/%d = %d, want %d", test.numerator, test.denominator, got, test.want)
		}
	}
}

func TestWholePercentRoundsOnce(t *testing.T) {
	for _, test := range []struct {
		numerator, denominator Hundredths
		want                   int
	}{
		{587, 1504, 39}, {39496, 100000, 39}, {395, 1000, 40}, {-395, 1000, -40}, {0, 7, 0}, {7, 7, 100},
	} {
		if got := (Ratio{test.numerator, test.denominator}).WholePercent(); got != test.want {
			t.Errorf("%d/%d = %d %%, want %d %%", test.numerator, test.denominator, got, test.want)
		}
	}
}

// TestPercentAgainstRationals compares with math/big on random figures.
func TestPercentAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		ratio := Ratio{Hundredths(random.Int64N(40000) - 20000), Hundredths(random.Int64N(20000) + 1)}
		exact := big.NewRat(int64(ratio.Numerator)*100, int64(ratio.Denominator))
		// FloatString rounds half away from zero.
		want, err := Parse(exact.FloatString(2))
		if exact.FloatString(2) == "-0.00" {
			want, err = 0, nil
		}
		if err != nil || ratio.Percent() != want {
			t.Fatalf("%v = %v, want %v (%v)", ratio, ratio.Percent(), want, err)
		}
		other := Ratio{Hundredths(random.Int64N(40000) - 20000), Hundredths(random.Int64N(20000) + 1)}
		order := exact.Cmp(big.NewRat(int64(other.Numerator)*100, int64(other.Denominator)))
		if got := ratio.Compare(other); got != order {
			t.Fatalf("Compare(%v, %v) = %d, want %d", ratio, other, got, order)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"84.96", "-0.85", "7", "0", "1e3", "84,96", "-", "00.10", "9999999999.99"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		number, err := Parse(text)
		if err != nil {
			return
		}
		for _, form := range []string{number.String(), number.Short()} {
			again, err := Parse(form)
			if again != number || err != nil {
				t.Errorf("Parse(%q) = %d; Parse(%q) = %d, %v", text, number, form, again, err)
			}
		}
	})
}
