package content

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// textOf reads a text, or what is written as one: an id, a word, a deadline.
func textOf(key *Key, value any) (any, *complaint) {
	text, ok := value.(string)
	if !ok {
		switch value := value.(type) {
		case int64, float64:
			return nil, &complaint{needsQuotes, []any{key.Name, numberTyped(value)}}
		case time.Time:
			return nil, &complaint{needsQuotes, []any{key.Name, dateOrTime(value)}}
		}
		return nil, wrongKind(key, value)
	}
	if trimmed := strings.TrimSpace(text); len(trimmed) < len(text) {
		text, value = trimmed, trimmed
	}
	if text == "" && !key.MayEmpty && key.Presence != Optional {
		return nil, &complaint{emptyText, []any{key.Name, key.Doc}}
	}
	if at, r := vi.Unfit(text); at >= 0 {
		return nil, &complaint{unfitCharacter, []any{key.Name, fmt.Sprintf("%U", r)}}
	}
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsMark(first) {
		return nil, &complaint{leadingMark, []any{key.Name, fmt.Sprintf("%U", first)}}
	}
	switch key.Kind {
	case ID:
		if !isID(text) {
			return value, &complaint{badID, []any{text, idMeant(text)}}
		}
	case Word:
		if fault := wordFault(key, text); fault != nil {
			return nil, fault
		}
	case Deadline:
		return deadlineOf(key, text)
	}
	return value, nil
}

// wordFault is what is wrong with a word; nil for nothing.
func wordFault(key *Key, word string) *complaint {
	if slices.Contains(key.Words, word) {
		return nil
	}
	words := `"` + strings.Join(key.Words, `", "`) + `"`
	if nearest, ok := vi.Nearest(word, key.Words); ok {
		words = `"` + nearest + `"`
	}
	return &complaint{unknownWord, []any{key.Name, word, words}}
}

func deadlineOf(key *Key, text string) (any, *complaint) {
	due, err := scorecard.ParseDue(text)
	switch {
	case errors.Is(err, scorecard.ErrDueDay):
		return nil, &complaint{noSuchDeadline, []any{key.Name, text}}
	case err != nil:
		return nil, &complaint{badDeadline, []any{key.Name, text}}
	}
	return due, nil
}

// listOf reads a list of texts; a wrong element is reported at its own place.
func (k *keyReader) listOf(t table, key *Key, value any) (any, *complaint) {
	values, ok := value.([]any)
	if !ok {
		return nil, wrongKind(key, value)
	}
	one := Key{Name: key.Name}
	if key.Kind == IDs {
		one.Kind = ID
	}
	texts := make([]string, 0, len(values))
	for i, value := range values {
		text, complaint := textOf(&one, value)
		if complaint != nil {
			k.add(complaint.rule, k.valuePlace(element(t.path(key.Name), i)), complaint.arguments...)
		}
		known, _ := text.(string)
		texts = append(texts, known) // "" keeps the places of the others
	}
	return texts, nil
}

// decimalOf reads a number in exact hundredths. A float's shortest form is what
// was typed.
func decimalOf(key *Key, value any) (any, *complaint) {
	var number decimal.Hundredths
	var err error
	switch value := value.(type) {
	case int64:
		number, err = decimal.FromInt(value)
	case float64:
		number, err = decimal.FromFloat(value)
	case string:
		if plain, ok := decimalTyped(value); ok {
			return nil, &complaint{quotedNumber, []any{key.Name, value, plain}}
		}
		return nil, wrongKind(key, value)
	default:
		return nil, wrongKind(key, value)
	}
	switch {
	case errors.Is(err, decimal.ErrPrecision):
		return nil, &complaint{tooFine, []any{key.Name, numberTyped(value)}}
	case errors.Is(err, decimal.ErrSyntax):
		return nil, &complaint{notFinite, []any{key.Name, numberTyped(value)}}
	case err != nil:
		return nil, &complaint{outOfRange, []any{key.Name, numberTyped(value)}}
	case key.Positive && number <= 0:
		return nil, &complaint{noMaximum, []any{numberTyped(value)}}
	}
	return number, nil
}

// decimalTyped is the number that a text holds, with a point.
func decimalTyped(text string) (string, bool) {
	plain := decimalPoint(strings.TrimSpace(text))
	_, err := decimal.Parse(plain)
	return plain, err == nil
}

func wholeOf(key *Key, value any) (any, *complaint) {
	switch value := value.(type) {
	case int64:
		if value > math.MaxInt32 || value < math.MinInt32 {
			return nil, &complaint{outOfRange, []any{key.Name, numberTyped(value)}}
		}
		return int(value), nil
	case float64:
		if math.IsNaN(value) || math.IsInf(value, 0) {
			return nil, &complaint{notFinite, []any{key.Name, numberTyped(value)}}
		}
		return nil, &complaint{notWhole, []any{key.Name, numberTyped(value)}}
	case string:
		if plain, ok := decimalTyped(value); ok {
			return nil, &complaint{quotedNumber, []any{key.Name, value, plain}}
		}
	}
	return nil, wrongKind(key, value)
}

// dayOf reads a local date, not a date with a time.
func dayOf(key *Key, value any) (any, *complaint) {
	switch value := value.(type) {
	case time.Time:
		if value.Location().String() != dateLocal {
			return nil, &complaint{dateWithTime, []any{key.Name, dateOrTime(value), value.Format(time.DateOnly)}}
		}
		year, month, day := value.Date()
		if date, ok := scorecard.NewDate(year, int(month), day); ok {
			return date, nil
		}
	case string:
		return nil, &complaint{quotedDate, []any{key.Name, value, dateWritten(value)}}
	}
	return nil, wrongKind(key, value)
}

// yearsOf reads [from, to].
func yearsOf(key *Key, value any) (any, *complaint) {
	values, ok := value.([]any)
	if !ok || len(values) != 2 {
		return nil, wrongKind(key, value)
	}
	from, fromOK := values[0].(int64)
	to, toOK := values[1].(int64)
	if !fromOK || !toOK {
		return nil, wrongKind(key, value)
	}
	if !isYear(strconv.FormatInt(from, 10)) || !isYear(strconv.FormatInt(to, 10)) || from > to {
		return nil, &complaint{badYears, []any{from, to}}
	}
	return [2]int{int(from), int(to)}, nil
}

// numberTyped is a number as it is shown in a message.
func numberTyped(value any) string {
	switch value := value.(type) {
	case int64:
		return strconv.FormatInt(value, 10)
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64)
	}
	return ""
}

// dateOrTime is a TOML date, time or both as it is written.
func dateOrTime(value time.Time) string {
	switch value.Location().String() {
	case dateLocal:
		return value.Format(time.DateOnly)
	case "time-local":
		return value.Format(time.TimeOnly)
	}
	return value.Format("2006-01-02T15:04:05")
}

// quoted is a text as a message shows it, cut where it is long.
func quoted(text string) string {
	const longest = 60
	letters := []rune(text)
	if len(letters) > longest {
		text = string(letters[:longest]) + "…"
	}
	return "“" + text + "”"
}

// isID tells whether a name can be an id: a slug that is no name of a Windows
// device, which no Windows program could open.
func isID(name string) bool { return vi.IsSlug(name) && !isDeviceName(name) && len(name) <= longestID }

// longestID keeps addresses and paths within what file systems and Windows allow.
const longestID = 80

// isDeviceName tells whether Windows would open a device instead of the file:
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
func isDeviceName(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	switch stem {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(stem) == 4 && (stem[:3] == "com" || stem[:3] == "lpt") && stem[3] >= '0' && stem[3] <= '9'
}

// idMeant is an id for what was written instead.
func idMeant(name string) string {
	slug := vi.Slug(name)
	slug = strings.Trim(slug[:min(len(slug), longestID)], "-")
	if !isID(slug) {
		return "ma-" + slug
	}
	return slug
}

// isYear tells whether a folder's name is a year.
func isYear(name string) bool {
	year, err := strconv.Atoi(name)
	return err == nil && len(name) == 4 && year >= 1900 && year <= 2999
}
