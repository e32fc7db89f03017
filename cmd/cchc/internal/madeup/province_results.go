package madeup

import (
	"fmt"

	"cchc/cmd/cchc/internal/decimal"
)

// formatResult is the row's result in the words of the content format.
func (row provinceRow) formatResult() string {
	if row.result == totalNotPublished {
		return notPublished
	}
	return row.result
}

// writeResult writes the files of one unit's year.
func (p *province) writeResult(y *provinceYear, row provinceRow) {
	folder := fmt.Sprintf("%s/%d/", row.unit, y.year)
	p.write(folder+"year.toml", y.yearTOML(row))
	if row.unit == provinceHome {
		p.write(folder+"year.md", "## Nhìn chung\n\nTổng điểm là **{score}**/{max_score}, chỉ số {index}, hạng {rank}; còn {lost} điểm chưa đạt.\n")
	}
	if row.result != scored && row.result != totalNotPublished {
		return
	}
	for c, component := range y.framework.components {
		p.write(folder+component.id+".toml", y.componentTOML(row, c))
	}
}

func (y *provinceYear) yearTOML(row provinceRow) string {
	var text lines
	text.key("framework", y.framework.id)
	total, _ := y.total(row)
	all := y.ranked(y.total)
	if row.result == scored {
		text.raw("score = %s\nrank = %d", total, rank(total, all))
	} else {
		text.key("result", row.formatResult())
	}
	if y.statesUnits {
		text.raw("ranked_units = %d", len(all))
	}
	if row.unit == provinceHome {
		text.raw("target = %s", (y.framework.max * 9 / 10).Short())
	}
	if change, ok := y.totalChange(row); ok {
		text.raw("change = %s", change)
	}
	text.source(y.document("qd"), "Phụ lục I")
	y.answers(&text, row.unit, "")
	y.others(&text, row.unit)
	if !y.statesUnits && row.result == scored {
		text.note("ranked_units", "Quyết định không nêu số đơn vị được xếp hạng.")
	}
	return text.String()
}

func (y *provinceYear) componentTOML(row provinceRow, c int) string {
	var text lines
	component := y.framework.components[c]
	standing := func(row provinceRow) (decimal.Hundredths, bool) { return y.standing(row, c) }
	own, isScored := standing(row)
	all := y.ranked(standing)
	switch {
	case isScored:
		text.raw("score = %s\nrank = %d", row.scores[c], rank(own, all))
		if y.statesUnits && len(all) != len(y.ranked(y.total)) {
			text.raw("ranked_units = %d", len(all))
		}
	case row.scores[c] == componentNotScored:
		text.key("result", notScored)
	default:
		text.key("result", notApplicable)
	}
	if change, ok := y.change(row, c); ok {
		text.raw("change = %s", change)
	}
	text.source(y.document("qd"), fmt.Sprintf("Phụ lục II, cột %d", c+1))
	if isScored && row.unit == provinceHome {
		criterionScores(&text, component.criteria, row.scores[c])
	}
	y.answers(&text, row.unit, component.id)
	if _, corrected := y.correction(row, c); corrected {
		text.note("change", "Mức tăng giảm tính từ điểm năm trước khi chưa đính chính.")
	}
	return text.String()
}

// criterionScores hands a score out to criteria, each as much as it can take.
// Where maxima are not published, one criterion alone is.
func criterionScores(text *lines, criteria []provinceCriterion, score decimal.Hundredths) {
	for i, criterion := range criteria {
		if criterion.max == 0 && i > 0 {
			return
		}
		text.table("criterion")
		text.key("id", criterion.id)
		if criterion.max == 0 {
			text.raw("score = %s\nmax_score = 5", min(score, 450))
			continue
		}
		share := min(score, criterion.max)
		score -= share
		text.raw("score = %s", share)
		criterionScores(text, criterion.parts, share)
	}
}

// totalChange is the change of the whole index that the decision states; false
// where it states none, and for what was not scored the year before.
func (y *provinceYear) totalChange(row provinceRow) (decimal.Hundredths, bool) {
	before := y.before()
	if row.result != scored || before == nil || before.row(row.unit) == nil {
		return 0, false
	}
	is, _ := y.total(row)
	was, ok := before.total(*before.row(row.unit))
	return index(is, y.framework.max) - index(was, before.framework.max), ok
}

// change is the change of a component's index, likewise; none is stated of bonus
// and penalty points, and of a component that is new.
func (y *provinceYear) change(row provinceRow, c int) (decimal.Hundredths, bool) {
	component := y.framework.components[c]
	was, ok := y.formerIndex(row, c)
	if !ok || component.kind != "" || row.scores[c] < 0 {
		return 0, false
	}
	return index(row.scores[c], component.max) - was, true
}

func (y *provinceYear) formerIndex(row provinceRow, c int) (decimal.Hundredths, bool) {
	before := y.before()
	if before == nil || before.row(row.unit) == nil || before.row(row.unit).scores == nil {
		return 0, false
	}
	for place, former := range before.framework.components {
		if component := y.framework.components[c]; former.id == component.id || former.id == component.alias {
			score := y.formerScore(row.unit, former.id, before.row(row.unit).scores[place])
			return index(score, former.max), score >= 0
		}
	}
	return 0, false
}

// correction tells whether the stated change rests on a score since corrected.
func (y *provinceYear) correction(row provinceRow, c int) (decimal.Hundredths, bool) {
	id := y.framework.components[c].id
	score := y.formerScore(row.unit, id, componentNotScored)
	return score, score != componentNotScored
}

// others are what a unit's year enters beside its own result: a peer, and other
// indices.
func (y *provinceYear) others(text *lines, unit string) {
	if unit == provinceHome && y.year == 2021 {
		total, _ := y.total(*y.row(provinceIsland))
		text.table("peer")
		text.key("name", provinceIsland)
		text.raw("score = %s\nrank = %d", total, rank(total, y.ranked(y.total)))
		text.source("qd-2021", "Phụ lục I, dòng cuối")
	}
	for _, index := range provinceIndices {
		if index.unit == unit && index.year == y.year {
			text.table("index")
			text.key("name", index.name)
			text.raw("value = %s", index.value)
			text.key("measure", index.measure)
			text.source(y.document("qd"), "Phụ lục III")
		}
	}
}

const sipas, dti = "Chỉ số hài lòng (SIPAS)", "Chỉ số chuyển đổi số (DTI)"

var provinceIndices = []struct {
	unit                 string
	year                 int
	name, value, measure string
}{
	{provinceHome, 2021, sipas, "82.15", "%"}, {provinceHome, 2022, sipas, "83.40", "%"}, {provinceHome, 2023, sipas, "85.02", "%"},
	{provinceHome, 2022, dti, "412.50", "điểm"}, {provinceHome, 2023, dti, "61.25", "%"},
	{"huyen-sen-hong", 2021, sipas, "80.00", "%"}, {"huyen-sen-hong", 2023, sipas, "81.90", "%"},
	{"bau-mua", 2021, sipas, "79.85", "%"}, {"bau-mua", 2023, sipas, "80.60", "%"},
}
