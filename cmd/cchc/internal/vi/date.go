package vi

import "strconv"

// Date writes a day as dd/MM/yyyy. Whether the day exists is for the caller to know.
func Date(year, month, day int) string {
	var memory [16]byte
	date := append(appendDigits(memory[:0], day, 2), '/')
	date = append(appendDigits(date, month, 2), '/')
	return string(appendDigits(date, year, 4))
}

// AppendISODate appends a day as programs write it: 2024-06-30.
func AppendISODate(dst []byte, year, month, day int) []byte {
	dst = append(appendDigits(dst, year, 4), '-')
	dst = append(appendDigits(dst, month, 2), '-')
	return appendDigits(dst, day, 2)
}

// AppendCompactDate appends a day as calendars write it: 20240630.
func AppendCompactDate(dst []byte, year, month, day int) []byte {
	return appendDigits(appendDigits(appendDigits(dst, year, 4), month, 2), day, 2)
}

// appendDigits appends a number with that many digits at least.
func appendDigits(dst []byte, number, digits int) []byte {
	for least := 10; digits > 1; least, digits = least*10, digits-1 {
		if number < least {
			dst = append(dst, '0')
		}
	}
	return strconv.AppendInt(dst, int64(number), 10)
}

// Quarter writes a quarter as plans do: "quý II/2024".
func Quarter(quarter, year int) string { return "quý " + Roman(quarter) + "/" + strconv.Itoa(year) }

// Month writes a month: "tháng 6/2024".
func Month(month, year int) string { return "tháng " + strconv.Itoa(month) + "/" + strconv.Itoa(year) }

// Roman writes a Roman numeral. What has none, below 1 or above 3999, is written in digits.
func Roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	ones := [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"}
	tens := [...]string{"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"}
	hundreds := [...]string{"", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"}
	thousands := [...]string{"", "M", "MM", "MMM"}
	return thousands[n/1000] + hundreds[n/100%10] + tens[n/10%10] + ones[n%10]
}
