package check

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

var anothersFigure = &diag.Rule{
	Code:     "N207",
	Severity: diag.Warning,
	Title:    diag.Say("số gõ tay không phải của lĩnh vực này", "bare figure that is another component's"),
	Message:  diag.Say("số %s không phải số liệu của lĩnh vực này", "the figure %s is not this component's"),
	Hint: diag.Say("viết {score}, {index}, {rank}, {change}, {lost} để cổng tự điền đúng số; nếu nói về lĩnh vực khác, năm khác hay cả năm thì nêu rõ trong câu",
		"write {score}, {index}, {rank}, {change} or {lost} and the right figure is filled in; where another component, another year or the whole is meant, say so in the sentence"),
	Explain: diag.Say(
		"Trong bài viết của một lĩnh vực, câu không nhắc đến lĩnh vực, năm, nơi nào khác thì nói về chính lĩnh vực ấy: số trong câu phải là số của nó. Câu có lời so sánh (trước, chung, tổng, khác, hơn, so với…) không bị soi.",
		"In the narrative of a component, a sentence that names no other component, year or place speaks of that component: figures in it must be its own. Sentences that compare (trước, chung, tổng, khác, hơn, so với…) are passed over."),
}

// anothers reports a figure of the year that is none of the component's own, where the
// sentence speaks of nothing else. The text is read again for its sentence, which is
// seldom: most figures are filled in.
func (f *findings) anothers(text *narrative.Text, mention narrative.Mention, result *scorecard.ComponentResult) {
	if !result.Score.IsKnown() || result.Component == nil {
		return
	}
	for _, passage := range f.locate.Passages(text.File) {
		for at := strings.Index(passage.Text, mention.Text); at >= 0; at = indexBehind(passage.Text, mention.Text, at) {
			if passage.Offset(at) != mention.Offset {
				continue
			}
			if speaksOf(sentenceAround(passage.Text, at), result) {
				f.addAt(anothersFigure, text.File, mention.Offset, mention.Text)
			}
			return
		}
	}
}

// indexBehind is the next place of a text behind one where it stands.
func indexBehind(text, part string, at int) int {
	next := strings.Index(text[at+len(part):], part)
	if next < 0 {
		return -1
	}
	return at + len(part) + next
}

// sentenceAround is the sentence that holds a place: full stops end it, those within
// numbers do not.
func sentenceAround(text string, at int) string {
	ends := func(i int) bool {
		return text[i] == '\n' || strings.IndexByte(".!?", text[i]) >= 0 && (i+1 == len(text) || text[i+1] == ' ')
	}
	start, end := at, at
	for start > 0 && !ends(start-1) {
		start--
	}
	for end < len(text) && !ends(end) {
		end++
	}
	return text[start:end]
}

// otherwise are words by which a sentence speaks of more than the component and its
// year: it compares, adds up, looks back or ahead.
var otherwise = strings.Fields(`trước ngoái cũ sau chung tổng cộng toàn cả khác hơn kém so mức mục bình nhất đầu cuối
	mỗi từng các những nếu cần phải phấn tỉnh vực từ đến còn hai par sipas papi dti lòng`)

// speaksOf tells whether a sentence clearly speaks of one component's result alone.
func speaksOf(sentence string, result *scorecard.ComponentResult) bool {
	small := strings.ToLower(sentence)
	for _, own := range []string{"lĩnh vực này", strings.ToLower(result.Component.Title)} {
		small = strings.ReplaceAll(small, own, " ")
	}
	words := wordyParts(small)
	if slices.ContainsFunc(words, func(word string) bool { return slices.Contains(otherwise, word) }) {
		return false
	}
	return !namesPlace(sentence) && !namesYear(words, result.Year.Year) && !namesAnother(wordyParts(vi.Fold(small)), result)
}

// wordyParts are the runs of letters and digits of a text.
func wordyParts(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !isWordly(r) })
}

// namesPlace tells whether a unit is named: its kind and a name.
func namesPlace(sentence string) bool {
	words := wordsOf(sentence)
	for i := 1; i < len(words); i++ {
		first, _ := utf8.DecodeRuneInString(words[i].of(sentence))
		if kind := strings.ToLower(words[i-1].of(sentence)); unicode.IsUpper(first) && (isKind(kind) || slices.Contains([]string{"phố", "trấn"}, kind)) {
			return true
		}
	}
	return false
}

// namesYear tells whether another year than that of the result is named.
func namesYear(words []string, own int) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		year, err := strconv.Atoi(word)
		return err == nil && len(word) == 4 && year != own
	})
}

// namesAnother tells whether two words that stand together in another component's
// title, but not in the component's own, stand together.
func namesAnother(words []string, result *scorecard.ComponentResult) bool {
	said, own := pairsOf(words), pairsOf(strings.Fields(vi.Fold(result.Component.Title)))
	for _, component := range result.Year.Framework.Components {
		for pair := range pairsOf(strings.Fields(vi.Fold(component.Title))) {
			if said[pair] && !own[pair] {
				return true
			}
		}
	}
	return false
}

// pairsOf are the words that stand together.
func pairsOf(words []string) map[[2]string]bool {
	pairs := map[[2]string]bool{}
	for i := 1; i < len(words); i++ {
		pairs[[2]string{words[i-1], words[i]}] = true
	}
	return pairs
}
