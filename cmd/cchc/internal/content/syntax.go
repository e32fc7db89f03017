package content

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/BurntSushi/toml"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

// mistake is a mistake of syntax.
type mistake struct {
	rule      *diag.Rule
	offset    int
	arguments []any
	cut       span // what is cut out so that the rest can be read; none where that is not possible
}

// slipLimit is how many slips of one file are cut out before it is given up.
const slipLimit = 50

// parse decodes a TOML text. A line that holds a slip is cut out, and the rest
// read on, so that one missing quote does not hide the other mistakes of its
// file: readable is the text as it was read at last. Values is nil where even
// that was not possible.
func parse(text []byte) (values map[string]any, readable []byte, mistakes []mistake) {
	readable = text
	for range slipLimit {
		var decoded any
		err := toml.Unmarshal(readable, &decoded)
		if err == nil {
			values, _ = decoded.(map[string]any)
			return values, readable, mistakes
		}
		found := diagnose(readable, err)
		mistakes = append(mistakes, found...)
		for _, mistake := range found {
			if mistake.cut.end == 0 {
				return nil, readable, mistakes
			}
			readable = blank(readable, mistake.cut)
		}
	}
	return nil, readable, mistakes
}

// blank gives the text with spaces in place of a span, lines kept.
func blank(text []byte, cut span) []byte {
	text = slices.Clone(text)
	for i := cut.key; i < cut.end; i++ {
		if text[i] != '\n' {
			text[i] = ' '
		}
	}
	return text
}

// diagnose says what the decoder's error comes from.
func diagnose(text []byte, err error) []mistake {
	positions := findPositions(text)
	offset := positions.syntaxErr
	if offset < 0 && len(positions.repeated) > 0 {
		return repetitions(text, positions)
	}
	if parseError := (toml.ParseError{}); offset < 0 && errors.As(err, &parseError) {
		offset = parseError.Position.Start
	}
	return []mistake{slipAt(text, min(max(offset, 0), len(text)))}
}

// repetitions are the keys and tables that stand twice; keys of a table that
// itself stands twice are not named again.
func repetitions(text []byte, positions *positions) []mistake {
	var mistakes []mistake
	var within []string
	for _, again := range positions.repeated {
		if slices.ContainsFunc(within, func(table string) bool { return strings.HasPrefix(again.path, table) }) {
			continue
		}
		found := mistake{rule: repeatedKey, offset: again.again.key, cut: again.again,
			arguments: []any{again.path, lineOf(text, again.first.key)}}
		if again.again.head {
			found.rule, found.cut = repeatedTable, span{}
			within = append(within, again.path+".")
		}
		mistakes = append(mistakes, found)
	}
	return mistakes
}

// slip is an everyday slip that a line shows: place is the number of the
// pattern's group where it stands, arguments fill the rule's message.
type slip struct {
	rule      *diag.Rule
	pattern   *regexp.Regexp
	place     int
	arguments func(groups []string) []any
}

// slipAt explains a mistake by the line that it stands in.
func slipAt(text []byte, offset int) mistake {
	start, end := lineAround(text, offset)
	line := string(text[start:end])
	whole := span{key: start, end: end}
	if strings.ContainsAny(line[:min(len(line), 1)], "[]{},") {
		whole.end = 0 // more than the line is amiss
	}
	switch r, _ := utf8.DecodeRune(text[offset:]); {
	case strings.ContainsRune(curlyQuotes, r):
		return mistake{rule: curlyQuote, offset: offset, cut: whole, arguments: []any{string(r)}}
	case strings.ContainsRune(invisibles, r):
		return mistake{rule: invisibleCharacter, offset: offset, cut: whole, arguments: []any{fmt.Sprintf("%U", r)}}
	}
	if opened := bytes.LastIndex(text, []byte(`"""`)); opened >= 0 && opened < offset && bytes.Count(text, []byte(`"""`))%2 == 1 {
		return mistake{rule: openText, offset: opened}
	}
	for _, slip := range slips() {
		groups := slip.pattern.FindStringSubmatch(line)
		if groups == nil {
			continue
		}
		at := slip.pattern.FindStringSubmatchIndex(line)[2*slip.place]
		found := mistake{rule: slip.rule, offset: start + at, cut: whole}
		if slip.arguments != nil {
			found.arguments = slip.arguments(groups)
		}
		return found
	}
	return mistake{rule: badSyntax, offset: offset}
}

const (
	curlyQuotes = "“”„‟‘’‚‛«»″"
	// invisibles are spaces and joiners that look like nothing and are no TOML.
	invisibles = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200c\u200d\u202f\u205f\u3000"
)

// slips are looked for in this order. They are compiled when the first mistake of
// syntax is met: most runs meet none.
var slips = sync.OnceValue(func() []slip {
	const key = `^\s*[\w.-]+\s*`
	const end = `\s*(?:#.*)?$`
	of := func(rule *diag.Rule, place int, pattern string, arguments func([]string) []any) slip {
		return slip{rule, regexp.MustCompile(pattern), place, arguments}
	}
	return []slip{
		of(colonForEquals, 1, key+`(:)`, nil),
		of(badHead, 1, `^\s*(\[+)\s*[\w.-]+\s*\]*`+end, nil),
		of(missingEquals, 1, `^\s*[\w-]+[ \t]+([^=\s][^=]*)$`, nil),
		of(missingEquals, 1, `^\s*([^=\s\[{"',}\]#][^="]*)$`, nil),
		of(missingValue, 1, key+`(=)`+end, nil),
		of(decimalComma, 2, key+`=\s*([+-]?\d[\d.]*(,)\d+)`+end, func(g []string) []any { return []any{g[1], decimalPoint(g[1])} }),
		of(noSuchDay, 1, key+`=\s*(\d{4}-\d\d-\d\d)`+end, func(g []string) []any { return []any{g[1]} }),
		of(dateOrder, 1, key+`=\s*(\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})`+end, func(g []string) []any { return []any{g[1], dateWritten(g[1])} }),
		of(wordForTruth, 1, key+`=\s*((?i:true|false|đúng|sai|có|không|yes|no))`+end, func(g []string) []any { return []any{g[1], truthMeant(g[1])} }),
		of(curlyQuote, 1, key+`=\s*"[^"]*([”“’„])`+end, func(g []string) []any { return []any{g[1]} }),
		of(missingQuote, 1, key+`=\s*(?:"[^"]*|'[^']*)()$`, nil),
		of(quoteWithin, 1, key+`=\s*"[^"\\]*(")[^\s,}\]#"]`, nil),
		of(badEscape, 1, key+`=.*"[^"\\]*(\\)[^btnfre"\\x]`, nil),
		of(leadingZero, 1, key+`=\s*[+-]?(0+\d[\d.]*)`+end, func(g []string) []any { return []any{g[1], strings.TrimLeft(g[1], "0")} }),
		of(barePoint, 1, key+`=\s*[+-]?(\.\d+|\d+\.)`+end, func(g []string) []any { return []any{g[1], pointMended(g[1])} }),
		of(numberWithUnit, 1, key+`=\s*[+-]?((\d[\d.,]*)\s*(?:%|điểm|đ|phần trăm|/\s*\d+))`+end, func(g []string) []any { return []any{g[1], decimalPoint(g[2])} }),
		of(bareText, 1, key+`=\s*(\d{4}-\d\d|\d+\S*\p{L}[^#]*?|\p{L}[^#]*?)`+end, func(g []string) []any { return []any{strings.Trim(g[1], `"'`)} }),
	}
})

// decimalPoint is a number as TOML writes it: 84,96 and 1.084,96 with a point.
func decimalPoint(typed string) string {
	whole, fraction, comma := strings.Cut(typed, ",")
	if !comma {
		return typed
	}
	return strings.ReplaceAll(whole, ".", "") + "." + fraction
}

// pointMended is a number with a digit on both sides of its point, or none.
func pointMended(typed string) string {
	if strings.HasPrefix(typed, ".") {
		return "0" + typed
	}
	return strings.TrimSuffix(typed, ".")
}

// dateWritten is a day written in another order, as TOML writes it; the form
// itself where it is no day.
func dateWritten(typed string) string {
	fields := strings.FieldsFunc(typed, func(r rune) bool { return r < '0' || r > '9' })
	if len(fields) == 3 {
		if len(fields[0]) < 3 {
			fields[0], fields[2] = fields[2], fields[0]
		}
		year, _ := strconv.Atoi(fields[0])
		month, _ := strconv.Atoi(fields[1])
		day, _ := strconv.Atoi(fields[2])
		if date, ok := scorecard.NewDate(year, month, day); ok && len(fields[0]) == 4 {
			return date.String()
		}
	}
	return "2024-04-15"
}

func truthMeant(typed string) string {
	switch strings.ToLower(typed) {
	case "true", "đúng", "có", "yes":
		return "true"
	}
	return "false"
}
