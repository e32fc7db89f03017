package vi

import "strings"

// minus is U+2212: the sign of a negative number, as wide as a plus and never a place to break a line at.
const minus = "\u2212"

const percentagePoints = "điểm phần trăm"

// The functions of this file take a plain decimal, as a machine writes it: an optional "-", digits, and optionally "."
// and more digits. All digits are shown, none is added. What is no plain decimal is returned as it is, by each of them,
// so that a figure which is missing cannot turn into one.

// Number writes a plain decimal the Vietnamese way: "1234.50" becomes "1.234,50", "-0.85" becomes "−0,85".
func Number(plain string) string {
	if !isDecimal(plain) || readsTheSame(plain) {
		return plain
	}
	var buf [32]byte
	return string(appendNumber(buf[:0], plain))
}

// Percent writes a share or an index: "84.00" becomes "84,00 %".
func Percent(plain string) string { return quantity("", plain, "%") }

// Points writes a score: "15.04" becomes "15,04 điểm".
func Points(plain string) string { return quantity("", plain, "điểm") }

// Change says in words how far a percentage moved: "tăng 17,29 điểm phần trăm", "giảm 0,85 điểm phần trăm", or
// "không đổi" where the difference is zero.
func Change(plain string) string {
	if isZero(plain) {
		return "không đổi"
	}
	if size, negative := strings.CutPrefix(plain, "-"); negative && isDecimal(plain) {
		return quantity("giảm ", size, percentagePoints)
	}
	return quantity("tăng ", plain, percentagePoints)
}

// SignedPercentagePoints writes the difference of two percentages with its sign, for a table's cell:
// "+17,29 điểm phần trăm", "−0,85 điểm phần trăm". Zero has no sign.
func SignedPercentagePoints(plain string) string {
	switch {
	case isZero(plain):
		return quantity("", strings.TrimPrefix(plain, "-"), percentagePoints)
	case strings.HasPrefix(plain, "-"):
		return quantity("", plain, percentagePoints)
	default:
		return quantity("+", plain, percentagePoints)
	}
}

// quantity writes a number between what leads to it and its unit.
func quantity(before, plain, unit string) string {
	if !isDecimal(plain) {
		return plain
	}
	var buf [64]byte
	b := append(buf[:0], before...)
	b = appendNumber(b, plain)
	b = append(b, NoBreakSpace...)
	return string(append(b, unit...))
}

// appendNumber appends a plain decimal in its Vietnamese form.
func appendNumber(b []byte, plain string) []byte {
	size, negative := strings.CutPrefix(plain, "-")
	if negative {
		b = append(b, minus...)
	}
	whole, fraction, hasFraction := strings.Cut(size, ".")
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b = append(b, '.')
		}
		b = append(b, whole[i])
	}
	if hasFraction {
		b = append(b, ',')
		b = append(b, fraction...)
	}
	return b
}

// isDecimal reports whether s is a plain decimal.
func isDecimal(s string) bool {
	size := strings.TrimPrefix(s, "-")
	whole, fraction, hasFraction := strings.Cut(size, ".")
	return isDigits(whole) && (!hasFraction || isDigits(fraction))
}

// readsTheSame reports whether a plain decimal reads the same in Vietnamese: a small whole number, as ranks and counts are.
func readsTheSame(plain string) bool { return len(plain) <= 3 && isDigits(plain) }

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

func isZero(plain string) bool { return isDecimal(plain) && strings.Trim(plain, "-.0") == "" }
