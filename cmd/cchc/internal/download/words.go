package download

import (
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// The words that stand for a state: programs read the content format's own,
// people read the portal's Vietnamese. Whatever lists them – the Table Schema,
// the JSON Schema, the guide in the workbook – lists these.

// word is one of a few that a cell may hold.
type word struct {
	Code, Words string
}

func newWord(code, words string) word { return word{code, words} }

// resultWords are the states of a result.
func resultWords() []word {
	return []word{resultWord(scorecard.Given), resultWord(scorecard.NotScored), resultWord(scorecard.NotApplicable), resultWord(scorecard.NotPublished), resultWord(scorecard.Unknown)}
}

func resultWord(state scorecard.State) word {
	switch state {
	case scorecard.Given:
		return newWord("scored", "có điểm")
	case scorecard.NotScored:
		return newWord("not-scored", site.StateWords(state))
	case scorecard.NotApplicable:
		return newWord("not-applicable", site.StateWords(state))
	case scorecard.NotPublished:
		return newWord("not-published", site.StateWords(state))
	}
	return newWord("unknown", site.StateWords(scorecard.Unknown))
}

// kindWords are the kinds of components.
func kindWords() []word {
	return []word{kindWord(scorecard.Regular), kindWord(scorecard.Bonus), kindWord(scorecard.Penalty)}
}

func kindWord(kind scorecard.Kind) word {
	switch kind {
	case scorecard.Bonus:
		return newWord("bonus", "điểm cộng")
	case scorecard.Penalty:
		return newWord("penalty", "điểm trừ")
	}
	return newWord("regular", "tính vào tổng điểm tối đa")
}

// statusWords are the states of a remedy.
func statusWords() []word {
	var words []word
	for status := range scorecard.Statuses {
		words = append(words, statusWord(scorecard.Status(status)))
	}
	return words
}

func statusWord(status scorecard.Status) word { return newWord(status.String(), site.Status(status)) }

// The kinds of rows.
var (
	yearKind      = newWord("nam", "kết quả chung của năm")
	componentKind = newWord("linh-vuc", "lĩnh vực")
	criterionKind = newWord("tieu-chi", "tiêu chí")
	peerKind      = newWord("dia-phuong-khac", "đơn vị khác")
	indexKind     = newWord("chi-so-khac", "chỉ số khác")
	planKind      = newWord("ke-hoach", "kế hoạch khắc phục")
	dutyKind      = newWord("nhiem-vu-chung", "nhiệm vụ chung của kế hoạch")
	remedyKind    = newWord("nhiem-vu", "nhiệm vụ khắc phục")
	progressKind  = newWord("bao-cao", "báo cáo tiến độ")
	noteKind      = newWord("ghi-chu", "ghi chú về nguồn")
	correctedKind = newWord("dinh-chinh", "đính chính")
)

// rowKinds are the kinds of rows, in the order in which a year has them; a unit's
// corrections stand last.
func rowKinds() []word {
	return []word{yearKind, peerKind, indexKind, componentKind, criterionKind, planKind, dutyKind, remedyKind, progressKind, noteKind, correctedKind}
}

// fieldWord is the figure that a note is about; a criterion is called by its id.
func fieldWord(field string) value {
	switch field {
	case "score":
		return named(field, "điểm")
	case "rank":
		return named(field, "hạng")
	case "ranked_units":
		return named(field, "số đơn vị được xếp hạng")
	case "change":
		return named(field, "tăng, giảm")
	case "target":
		return named(field, "điểm mục tiêu")
	case "framework":
		return named(field, "bộ tiêu chí")
	case "report_due":
		return named(field, "hạn báo cáo")
	}
	return textOf(field)
}

// codes are the words as programs read them.
func codes(words []word) []string {
	var codes []string
	for _, word := range words {
		codes = append(codes, word.Code)
	}
	return codes
}

// listed is such as "scored (có điểm), not-scored (không chấm điểm)".
func listed(words []word) string {
	var both []string
	for _, word := range words {
		both = append(both, word.Code+" ("+word.Words+")")
	}
	return strings.Join(both, ", ")
}

// spoken is such as "có điểm, không chấm điểm".
func spoken(words []word) string {
	var spoken []string
	for _, word := range words {
		spoken = append(spoken, word.Words)
	}
	return strings.Join(spoken, ", ")
}
