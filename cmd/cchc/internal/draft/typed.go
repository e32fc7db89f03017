package draft

import (
	"regexp"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
)

// What a person types is read more kindly than what stands in a file: in the
// order of days in Vietnam, or in the format's.
var (
	typedDay     = regexp.MustCompile(`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$`)
	formatDay    = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)
	typedMonth   = regexp.MustCompile(`^(?i:tháng\s+)?(\d{1,2})/(\d{4})$`)
	typedQuarter = regexp.MustCompile(`^(?i:quý)\s+(IV|I{1,3}|[1-4])\s*/\s*(?:(?i:năm)\s+)?(\d{4})$`)
	typedYear    = regexp.MustCompile(`^(?i:năm\s+)?(\d{4})$`)
)

// ParseDate reads 19/03/2024 or 2024-03-19; false where that is no day.
func ParseDate(typed string) (scorecard.Date, bool) {
	typed = strings.TrimSpace(typed)
	if match := typedDay.FindStringSubmatch(typed); match != nil {
		return scorecard.NewDate(number(match[3]), number(match[2]), number(match[1]))
	}
	if match := formatDay.FindStringSubmatch(typed); match != nil {
		return scorecard.NewDate(number(match[1]), number(match[2]), number(match[3]))
	}
	return scorecard.Date{}, false
}

// quarters are the numbers of quarters as documents write them.
var quarters = map[string]int{"I": 1, "II": 2, "III": 3, "IV": 4}

// ParseDue reads a deadline as the format writes it, or as people do: 30/06/2024,
// 06/2024, quý II/2024, năm 2024. The errors are scorecard.ParseDue's.
func ParseDue(typed string) (scorecard.Due, error) {
	typed = strings.TrimSpace(typed)
	if date, ok := ParseDate(typed); ok {
		return scorecard.ParseDue(date.String())
	}
	due := scorecard.Due{}
	if match := typedMonth.FindStringSubmatch(typed); match != nil {
		due = scorecard.Due{Span: scorecard.SpanMonth, Year: number(match[2]), Month: number(match[1])}
	} else if match := typedQuarter.FindStringSubmatch(typed); match != nil {
		quarter, roman := quarters[match[1]]
		if !roman {
			quarter = number(match[1])
		}
		due = scorecard.Due{Span: scorecard.SpanQuarter, Year: number(match[2]), Quarter: quarter}
	} else if match := typedYear.FindStringSubmatch(typed); match != nil {
		due = scorecard.Due{Span: scorecard.SpanYear, Year: number(match[1])}
	} else {
		return scorecard.ParseDue(typed)
	}
	return scorecard.ParseDue(due.String())
}

// number reads digits that a pattern has matched.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
