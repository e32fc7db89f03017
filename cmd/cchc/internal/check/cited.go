package check

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

var citedRules = []*diag.Rule{noSuchDay, unlistedDocument}

var (
	noSuchDay = &diag.Rule{
		Code:     "N204",
		Severity: diag.Warning,
		Title:    diag.Say("ngày không có trong lịch ở lời văn", "day in a text that no calendar has"),
		Message:  diag.Say("lịch không có ngày %s", "no calendar has the day %s"),
		Hint:     diag.Say("xem lại văn bản rồi sửa; nếu chép nguyên lời nguồn thì đặt trong dấu “…”", "look it up and mend it; where these are the source's own words, put them between “ and ”"),
		Explain: diag.Say(
			"Tháng có 28 đến 31 ngày, năm có 12 tháng: ngày 31/02/2024 là gõ nhầm. Chỉ ngày đủ ngày/tháng/năm mới bị soi; chữ trong dấu “…” được coi là lời của nguồn. Trong Markdown, thêm dấu \\ trước dấu / cũng có nghĩa là cố ý.",
			"A month has 28 to 31 days, a year twelve months: 31/02/2024 is a slip. Only day/month/year is looked at; what stands between “ and ” is taken for the source's own words. In Markdown, a \\ before the / says that it is meant, too."),
	}
	unlistedDocument = &diag.Rule{
		Code:     "N205",
		Severity: diag.Warning,
		Title:    diag.Say("số văn bản không có trong documents.toml", "document's number that documents.toml lacks"),
		Message:  diag.Say("không có văn bản số %s trong documents.toml", "documents.toml has no document %s"),
		Hint:     diag.Say("%[2]s; nếu chép nguyên lời nguồn thì đặt trong dấu “…”", "%[2]s; where these are the source's own words, put them between “ and ”"),
		Explain: diag.Say(
			"Văn bản được nhắc đến mà không có trong documents.toml thì người đọc không tìm được, hoặc số bị gõ nhầm. Dấu chấm và gạch nối (QĐ-UBND.HC, QĐ-UBND-HC), số 0 đứng đầu được coi như nhau. Trong Markdown, thêm dấu \\ trước dấu / cũng có nghĩa là cố ý.",
			"Readers cannot find a document that is named but not in documents.toml; or its number is a slip. Points and hyphens (QĐ-UBND.HC, QĐ-UBND-HC) and a leading zero make no difference. In Markdown, a \\ before the / says that it is meant, too."),
	}
)

// tokens checks the dates and numbers of documents in a Markdown text.
func (f *findings) tokens(text *narrative.Text) {
	for _, token := range text.Tokens {
		if rule, arguments := f.token(token.Text); rule != nil {
			f.addAt(rule, text.File, token.Offset, arguments...)
		}
	}
}

// words checks those, and names, in the text of a key.
func (f *findings) words(origin scorecard.Origin, key, text string) {
	f.spellingIn(origin, key, text)
	if !strings.Contains(text, "/") {
		return
	}
	for _, token := range narrative.FindTokens(text) {
		if rule, arguments := f.token(token.Text); rule != nil {
			f.diagnostics = append(f.diagnostics, rule.At(f.locate.Within(origin, key, text, token.Offset), arguments...))
		}
	}
}

// token is what is wrong with a token; nil for nothing, and for what is neither a
// date nor a document's number.
func (f *findings) token(token string) (*diag.Rule, []any) {
	for day := range strings.SplitSeq(token, "-") {
		if isImpossible(day) {
			return noSuchDay, []any{day}
		}
	}
	if !isNumber(token) || len(f.numbers) == 0 || f.numbers[sameNumber(token)] {
		return nil, nil
	}
	known := make([]string, 0, len(f.whole.Documents))
	for _, document := range f.whole.Documents {
		known = append(known, document.Number)
	}
	meant := diag.Say("thêm văn bản vào documents.toml", "add the document to documents.toml")
	if nearest, ok := vi.Nearest(token, known); ok {
		meant = diag.Say("có phải ý là "+nearest+"? Nếu không, thêm văn bản vào documents.toml", "did you mean "+nearest+"? If not, add the document to documents.toml")
	}
	return unlistedDocument, []any{token, meant}
}

// isImpossible tells whether a text has the form of a day but no calendar has it.
func isImpossible(text string) bool {
	parts := strings.Split(text, "/")
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 {
		return false
	}
	var numbers [3]int
	for i, part := range parts {
		number, err := strconv.Atoi(part)
		if err != nil || number < 0 {
			return false
		}
		numbers[i] = number
	}
	_, exists := scorecard.NewDate(numbers[2], numbers[1], numbers[0])
	return !exists
}

// isNumber tells whether a text is a document's number, as 91/KH-UBND and
// 42/2022/NĐ-CP: an abbreviation with a hyphen in it stands last.
func isNumber(text string) bool {
	parts := strings.Split(text, "/")
	last := parts[len(parts)-1]
	for _, digits := range parts[:len(parts)-1] {
		if digits == "" || strings.Trim(digits, "0123456789") != "" {
			return false
		}
	}
	kind, issuer, found := strings.Cut(last, "-")
	first, _ := utf8.DecodeRuneInString(issuer)
	return found && 2 <= len(parts) && len(parts) <= 3 && isCapital(kind) && unicode.IsUpper(first)
}

// isCapital tells whether a text is of capital letters alone.
func isCapital(text string) bool {
	return text != "" && !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsUpper(r) })
}

// sameNumber is a document's number as it is compared.
func sameNumber(number string) string {
	number = strings.NewReplacer(".", "-", "Ð", "Đ", " ", "").Replace(number)
	return strings.TrimLeft(strings.ToUpper(number), "0")
}
