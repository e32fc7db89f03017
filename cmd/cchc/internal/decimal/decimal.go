// Package decimal holds exact hundredths and the exact ratios between them.
//
// Scores, maximum scores and changes of an index are published with two
// decimals at most. Kept as whole hundredths they add up to the last digit,
// which binary floats do not: 84,96 is the sum of its eight parts exactly.
package decimal

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// Hundredths is a number of hundredths: 8496 stands for 84,96. Its unit
// (points, percentage points) is the caller's.
type Hundredths int64

// One is the number 1.
const One Hundredths = 100

// limit bounds what is read, so that sums and products of read values stay far
// from the ends of int64.
const limit Hundredths = 1e12

// The errors of reading a number.
var (
	ErrSyntax    = errors.New("decimal: not a plain decimal number")
	ErrPrecision = errors.New("decimal: finer than hundredths")
	ErrRange     = errors.New("decimal: out of range")
)

// Parse reads a plain decimal number with a point, such as "84.96", "-0.85" or
// "7". More than two decimals are ErrPrecision unless the rest is zeros.
func Parse(text string) (Hundredths, error) {
	digits, negative := strings.CutPrefix(text, "-")
	whole, fraction, pointed := strings.Cut(digits, ".")
	if whole == "" || pointed && fraction == "" {
		return 0, ErrSyntax
	}
	for _, part := range []string{whole, fraction} {
		if strings.Trim(part, "0123456789") != "" {
			return 0, ErrSyntax
		}
	}
	fraction = strings.TrimRight(fraction, "0")
	if len(fraction) > 2 {
		return 0, ErrPrecision
	}
	fraction += "00"[len(fraction):]
	whole = strings.TrimLeft(whole, "0")
	if len(whole) > 13 {
		return 0, ErrRange
	}
	number, err := strconv.ParseInt(whole+fraction, 10, 64)
	if err != nil || Hundredths(number) > limit {
		return 0, ErrRange
	}
	if negative {
		number = -number
	}
	return Hundredths(number), nil
}

// FromFloat reads a float that was written as a decimal number: its shortest
// form is what was typed. It refuses what is no number or infinite (ErrSyntax)
// and what is finer than hundredths (ErrPrecision).
func FromFloat(number float64) (Hundredths, error) {
	if math.IsNaN(number) || math.IsInf(number, 0) {
		return 0, ErrSyntax
	}
	if math.Abs(number) > float64(limit) {
		return 0, ErrRange
	}
	return Parse(strconv.FormatFloat(number, 'f', -1, 64))
}

// FromInt is the whole number n; ErrRange where it is too large to count with.
func FromInt(n int64) (Hundredths, error) {
	if n > int64(limit/One) || n < -int64(limit/One) {
		return 0, ErrRange
	}
	return Hundredths(n) * One, nil
}

// String gives the number with exactly two decimals and a point: "84.96".
func (h Hundredths) String() string {
	var buffer [24]byte
	return string(h.Append(buffer[:0]))
}

// Short gives the number with as few decimals as it needs: "7", "16.5".
func (h Hundredths) Short() string {
	return strings.TrimSuffix(strings.TrimRight(h.String(), "0"), ".")
}

// Append appends what String gives.
func (h Hundredths) Append(buffer []byte) []byte {
	magnitude := uint64(h)
	if h < 0 {
		buffer = append(buffer, '-')
		magnitude = -magnitude
	}
	buffer = strconv.AppendUint(buffer, magnitude/100, 10)
	cents := magnitude % 100
	return append(buffer, '.', byte('0'+cents/10), byte('0'+cents%10))
}

// Abs is the magnitude of h.
func (h Hundredths) Abs() Hundredths {
	if h < 0 {
		return -h
	}
	return h
}
