package check

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

// The expect of a note is one or more comparisons, joined by semicolons:
//
//	ranked_units = 12
//	change = none; criteria = 6
//	cai-cach-the-che.score < year.score
//
// A side is a number with a point, none (there is no such figure), or a figure: the
// note's own, a component's, a criterion's, or year.'s.

var expectRules = []*diag.Rule{badExpect, unmetExpect}

var (
	badExpect = &diag.Rule{
		Code:    "E101",
		Title:   diag.Say("điều kiện của ghi chú không đọc được", "a note's expectation that cannot be read"),
		Message: diag.Say("không hiểu điều kiện “%s”", "the expectation “%s” is not understood"),
		Hint:    diag.Say("viết như \"ranked_units = 12\" hoặc \"change = none; criteria = 6\"; %[2]s", "write such as \"ranked_units = 12\" or \"change = none; criteria = 6\"; %[2]s"),
		Explain: diag.Say(
			"expect nói số liệu phải thế nào thì ghi chú còn đúng: các so sánh (=, !=, <, <=, >, >=) cách nhau bằng dấu chấm phẩy. Mỗi vế là một số viết với dấu chấm, none (không có số), hoặc tên số liệu: score, max_score, index, lost, rank, ranked_units, change, target, components, criteria, remedies. Số của năm: year.score; của lĩnh vực hoặc tiêu chí: ma.score. Ghi chú của đơn vị có years, agencies.",
			"expect says what the data should be for the note to hold: comparisons (=, !=, <, <=, >, >=) joined by semicolons. A side is a number with a point, none, or a figure: score, max_score, index, lost, rank, ranked_units, change, target, components, criteria, remedies; the year's year.score, a component's or criterion's id.score. Notes on a unit have years, agencies."),
	}
	unmetExpect = &diag.Rule{
		Code:     "E201",
		Severity: diag.Warning,
		Title:    diag.Say("số liệu không còn như ghi chú", "data that no longer bear a note out"),
		Message:  diag.Say("ghi chú chỉ đúng khi %s, nay %s", "the note holds where %s; now %s"),
		Hint:     diag.Say("xem lại ghi chú: sửa text, sửa expect, hoặc bỏ ghi chú", "look at the note again: mend its text or expect, or take it away"),
		Explain: diag.Say(
			"Ghi chú về nguồn được viết cho số liệu lúc ấy. Số liệu đổi rồi mà ghi chú còn nguyên thì người đọc bị dẫn sai.",
			"A note on the source was written for the data of its day. Where they change and the note stays, readers are misled."),
	}
)

// scope is what the figures of an expectation are found in.
type scope struct {
	unit   *scorecard.Unit
	year   *scorecard.Year            // nil for a unit's note
	result *scorecard.ComponentResult // nil for a year's
}

// expectations judges the notes of one file.
func (f *findings) expectations(notes []scorecard.Note, in scope) {
	if in.year != nil && in.year.Framework == nil {
		return // what figures there are is not known
	}
	for _, note := range notes {
		for comparison := range strings.SplitSeq(note.Expect, ";") {
			if note.Expect != "" {
				f.expectation(note, strings.TrimSpace(comparison), in)
			}
		}
	}
}

var comparisonPattern = regexp.MustCompile(`^([^\s=!<>]+)\s*(=|!=|<=|>=|<|>)\s*([^\s=!<>]+)$`)

func (f *findings) expectation(note scorecard.Note, comparison string, in scope) {
	parts := comparisonPattern.FindStringSubmatch(comparison)
	if parts == nil {
		f.add(badExpect, note.Origin, "expect", comparison, diag.Say("mỗi so sánh có hai vế", "a comparison has two sides"))
		return
	}
	var values [2]scorecard.Points
	for i, side := range []string{parts[1], parts[3]} {
		value, err := in.side(side)
		if err != nil {
			f.add(badExpect, note.Origin, "expect", comparison, content.Meant(side, in.names()))
			return
		}
		values[i] = value
	}
	if !holds(values[0], parts[2], values[1]) {
		f.add(unmetExpect, note.Origin, "expect", comparison, nowIs(parts[1], values[0], parts[3], values[1]))
	}
}

// nowIs says what the figures of a comparison are.
func nowIs(left string, a scorecard.Points, right string, b scorecard.Points) diag.Text {
	words := diag.Text{}
	for _, side := range []struct {
		name  string
		value scorecard.Points
	}{{left, a}, {right, b}} {
		if _, err := literal(side.name); err == nil {
			continue
		}
		if !words.IsZero() {
			words = diag.Say(words.Vietnamese+", ", words.English+", ")
		}
		value := quantityOf(side.value)
		words = diag.Say(words.Vietnamese+side.name+" = "+value.Vietnamese, words.English+side.name+" = "+value.English)
	}
	return words
}

// holds compares two figures. What is missing equals nothing but what is missing,
// and is neither more nor less than anything.
func holds(a scorecard.Points, sign string, b scorecard.Points) bool {
	left, known := a.Get()
	right, alsoKnown := b.Get()
	both := known && alsoKnown
	equal := known == alsoKnown && left == right
	switch sign {
	case "=":
		return equal
	case "!=":
		return !equal
	case "<":
		return both && left < right
	case "<=":
		return both && left <= right
	case ">":
		return both && left > right
	}
	return both && left >= right
}

var errNoFigure = errors.New("no such figure")

// literal is a number, or none.
func literal(side string) (scorecard.Points, error) {
	if side == "none" {
		return scorecard.Points{}, nil
	}
	value, err := decimal.Parse(side)
	return scorecard.Known(value), err
}

// side is the value of one side of a comparison.
func (s scope) side(side string) (scorecard.Points, error) {
	if value, err := literal(side); err == nil {
		return value, nil
	}
	of, name, qualified := strings.Cut(side, ".")
	switch {
	case !qualified:
		return s.own(side)
	case of == "year" && s.year != nil:
		return scope{s.unit, s.year, nil}.own(name)
	case s.year == nil:
		return scorecard.Points{}, errNoFigure
	}
	for _, result := range s.year.Components {
		if result.ComponentID == of {
			return scope{s.unit, s.year, result}.own(name)
		}
	}
	return s.ofCriterion(of, name)
}

// ofCriterion is the figure of a criterion of the note's own component.
func (s scope) ofCriterion(id, name string) (scorecard.Points, error) {
	if s.result == nil || s.result.Component == nil {
		return scorecard.Points{}, errNoFigure
	}
	criterion := s.result.Component.Criterion(id)
	if criterion == nil {
		return scorecard.Points{}, errNoFigure
	}
	score, maximum := s.result.CriterionScore(criterion)
	switch name {
	case "score":
		return score, nil
	case "max_score":
		return maximum, nil
	}
	return scorecard.Points{}, errNoFigure
}

// own is a figure of the innermost thing of the scope.
func (s scope) own(name string) (scorecard.Points, error) {
	if !slices.Contains(s.names(), name) {
		return scorecard.Points{}, errNoFigure
	}
	switch {
	case s.year == nil:
		return wholeNumber(map[string]int{"years": len(s.unit.Years), "agencies": len(s.unit.Agencies)}[name]), nil
	case s.result == nil:
		return ofYear(s.year, name), nil
	}
	return ofResult(s.result, name), nil
}

// names are the figures that a note may speak of without saying whose.
func (s scope) names() []string {
	switch {
	case s.year == nil:
		return []string{"years", "agencies"}
	case s.result == nil:
		return []string{"score", "max_score", "index", "lost", "rank", "ranked_units", "change", "target", "components", "remedies"}
	}
	return []string{"score", "max_score", "index", "lost", "rank", "ranked_units", "change", "criteria", "remedies"}
}

func ofYear(year *scorecard.Year, name string) scorecard.Points {
	switch name {
	case "components":
		return wholeNumber(len(year.Components))
	case "remedies":
		return wholeNumber(len(year.AllRemedies()))
	case "index":
		return percent(year.Index())
	case "lost":
		return year.Lost()
	}
	return (&scorecard.Correction{Figure: name, Result: year}).Standing()
}

func ofResult(result *scorecard.ComponentResult, name string) scorecard.Points {
	switch {
	case name == "remedies":
		return wholeNumber(len(result.Remedies))
	case result.Component == nil:
		return scorecard.Points{}
	case name == "criteria":
		return wholeNumber(len(result.Component.Criteria))
	case name == "index":
		return percent(result.Index())
	case name == "lost":
		return result.Lost()
	}
	return (&scorecard.Correction{ComponentID: result.ComponentID, Figure: name, Component: result}).Standing()
}

func wholeNumber(n int) scorecard.Points {
	value, err := decimal.FromInt(int64(n))
	if err != nil {
		return scorecard.Points{}
	}
	return scorecard.Known(value)
}

func percent(index scorecard.Figure[decimal.Ratio]) scorecard.Points {
	if ratio, ok := index.Get(); ok {
		return scorecard.Known(ratio.Percent())
	}
	return scorecard.Points{}
}
