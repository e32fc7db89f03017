package vi

import (
	"fmt"
	"strconv"
)

// Date writes a day as dd/MM/yyyy. Whether the day exists is for the caller to know.
func Date(year, month, day int) string { return fmt.Sprintf("%02d/%02d/%04d", day, month, year) }

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
