package check

import (
	"strings"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

var ledgerRules = []*diag.Rule{scoresDoNotClose, maximaDoNotClose, criteriaDoNotClose, criteriaMaximaDoNotClose, scoreOutOfReach, criteriaAboveScore}

var (
	scoresDoNotClose = &diag.Rule{
		Code:    "S301",
		Title:   diag.Say("tổng điểm không khớp", "scores that do not add up"),
		Message: diag.Say("tổng điểm ghi %s, nhưng các lĩnh vực cộng lại là %s, chênh %s: %s", "the score in all says %s, but the components add up to %s, off by %s: %s"),
		Hint:    diag.Say("đối chiếu từng điểm với nguồn; nếu nguồn tự mâu thuẫn thì ghi đúng nguồn ở lĩnh vực và thêm [[note]]", "compare each score with the source; where the source contradicts itself, say so in a [[note]]"),
		Explain: diag.Say(
			"Tổng điểm là tổng điểm các lĩnh vực (điểm thưởng cộng thêm, điểm trừ bị trừ đi), khớp đến 0,00. Không khớp nghĩa là có một con số bị gõ sai.",
			"The score in all is the sum of its components (bonus added, penalty subtracted), to 0.00. Where it is not, some figure is a slip."),
	}
	maximaDoNotClose = &diag.Rule{
		Code:    "S302",
		Title:   diag.Say("tổng điểm tối đa không khớp", "maxima that do not add up"),
		Message: diag.Say("tổng điểm tối đa ghi %s, nhưng các lĩnh vực cộng lại là %s, chênh %s: %s", "the maximum in all says %s, but the components add up to %s, off by %s: %s"),
		Hint:    diag.Say("xem lại điểm tối đa từng lĩnh vực; lĩnh vực điểm thưởng hoặc điểm trừ phải ghi kind", "look each maximum up; components of bonus or penalty points must say their kind"),
		Explain: diag.Say(
			"Điểm tối đa của các lĩnh vực cộng lại bằng điểm tối đa của bộ tiêu chí. Điểm thưởng (bonus) và điểm trừ (penalty) nằm ngoài tổng này.",
			"The components' maxima add up to the framework's. Bonus and penalty points stand outside the sum."),
	}
	criteriaDoNotClose = &diag.Rule{
		Code:    "S303",
		Title:   diag.Say("điểm tiêu chí không khớp", "scores of criteria that do not add up"),
		Message: diag.Say("điểm %s ghi %s, nhưng các tiêu chí bên dưới cộng lại là %s, chênh %s: %s", "the score of %s says %s, but the criteria below it add up to %s, off by %s: %s"),
		Hint:    diag.Say("đối chiếu điểm từng tiêu chí với nguồn", "compare each criterion's score with the source"),
		Explain: diag.Say(
			"Khi mọi tiêu chí đều có điểm thì tổng của chúng là điểm của lĩnh vực. Mới biết một số tiêu chí thì chúng không được cộng lại quá điểm ấy (S306).",
			"Where every criterion has a score, they add up to the component's. Where only some are known, they must not add up to more (S306)."),
	}
	criteriaMaximaDoNotClose = &diag.Rule{
		Code:    "S304",
		Title:   diag.Say("điểm tối đa của tiêu chí không khớp", "maxima of criteria that do not add up"),
		Message: diag.Say("điểm tối đa của %s ghi %s, nhưng các tiêu chí bên dưới cộng lại là %s, chênh %s: %s", "the maximum of %s says %s, but the criteria below it add up to %s, off by %s: %s"),
		Hint:    diag.Say("xem lại điểm tối đa từng tiêu chí trong quyết định ban hành", "look each maximum up in the decision"),
		Explain: diag.Say(
			"Khi mọi tiêu chí đều có điểm tối đa thì tổng của chúng là điểm tối đa của lĩnh vực.",
			"Where every criterion has a maximum, they add up to the component's."),
	}
	scoreOutOfReach = &diag.Rule{
		Code:    "S305",
		Title:   diag.Say("tổng điểm không thể như vậy", "score in all that cannot be"),
		Message: diag.Say("tổng điểm ghi %s, nhưng theo điểm các lĩnh vực chỉ có thể từ %s đến %s: %s", "the score in all says %s, but by the components it can only be from %s to %s: %s"),
		Hint:    diag.Say("đối chiếu tổng điểm và từng điểm với nguồn", "compare the score in all and each score with the source"),
		Explain: diag.Say(
			"Lĩnh vực chưa có điểm thì tổng chưa cộng được, nhưng vẫn có giới hạn: không thấp hơn các điểm đã có cộng lại, không cao hơn khi các lĩnh vực còn lại đạt điểm tối đa (điểm trừ thì ngược lại).",
			"Where a component has no score there is no sum, but there are limits: what the known scores add up to, and that with the others at their maxima (with penalties the other way round)."),
	}
	criteriaAboveScore = &diag.Rule{
		Code:    "S306",
		Title:   diag.Say("tiêu chí cộng lại cao hơn điểm", "criteria that add up to more than the score"),
		Message: diag.Say("điểm %s ghi %s, nhưng chỉ các tiêu chí đã có điểm cộng lại đã là %s: %s", "the score of %s says %s, but the criteria that have a score alone add up to %s: %s"),
		Hint:    diag.Say("đối chiếu điểm từng tiêu chí với nguồn", "compare each criterion's score with the source"),
		Explain: diag.Say(
			"Điểm tiêu chí không âm, nên một số tiêu chí cộng lại không thể cao hơn điểm của lĩnh vực.",
			"No criterion's score is negative, so that some of them cannot add up to more than the component's."),
	}
)

// entry is one figure of a sum and where it stands.
type entry struct {
	value  decimal.Hundredths
	origin scorecard.Origin
	key    string
}

// sum adds up entries.
func sum(entries []entry) decimal.Hundredths {
	var total decimal.Hundredths
	for _, entry := range entries {
		total += entry.value
	}
	return total
}

// listed names each figure of a sum with its place: "6,18 (a.toml:1) + 7,53 (b.toml:1)".
func (f *findings) listed(entries []entry) diag.Text {
	var vietnamese, english strings.Builder
	for i, entry := range entries {
		sign := " + "
		switch {
		case entry.value < 0:
			sign = " − "
		case i == 0:
			sign = ""
		}
		text, where := number(entry.value.Abs()), f.where(entry.origin, entry.key)
		vietnamese.WriteString(sign + text.Vietnamese + " (" + where + ")")
		english.WriteString(sign + text.English + " (" + where + ")")
	}
	return diag.Say(vietnamese.String(), english.String())
}

// closes reports entries that do not add up to the stated value; of names what
// the sum is of, where the rule says so.
func (f *findings) closes(rule *diag.Rule, stated entry, entries []entry, of ...any) {
	if total := sum(entries); total != stated.value {
		arguments := append(of, number(stated.value), number(total), number((stated.value - total).Abs()), f.listed(entries))
		f.add(rule, stated.origin, stated.key, arguments...)
	}
}

// maxima checks that a framework's maxima add up, criteria included.
func (f *findings) maxima(framework *scorecard.Framework) {
	var entries []entry
	for _, component := range framework.Components {
		if component.MaxScore <= 0 {
			return // reported
		}
		f.partMaxima(component.Title, entry{component.MaxScore, component.Origin, "max_score"}, component.Criteria)
		if component.Kind == scorecard.Regular {
			entries = append(entries, entry{component.MaxScore, component.Origin, "max_score"})
		}
	}
	if framework.MaxScore > 0 && !f.unread[framework.File] && len(framework.Components) > 0 {
		f.closes(maximaDoNotClose, entry{framework.MaxScore, framework.Origin, "max_score"}, entries)
	}
}

// partMaxima checks the maxima below a component or a criterion, where all are given.
func (f *findings) partMaxima(title string, stated entry, criteria []*scorecard.Criterion) {
	entries := make([]entry, 0, len(criteria))
	for _, criterion := range criteria {
		maximum, ok := criterion.MaxScore.Get()
		if ok {
			own := entry{maximum, criterion.Origin, "max_score"}
			f.partMaxima(criterion.Title, own, criterion.Parts)
			entries = append(entries, own)
		}
	}
	if len(entries) > 0 && len(entries) == len(criteria) && !f.unread[stated.origin.File] {
		f.closes(criteriaMaximaDoNotClose, stated, entries, title)
	}
}

// scores checks that the components' scores add up to the year's; where some are not
// given, that they can.
func (f *findings) scores(year *scorecard.Year) {
	stated, ok := year.Score.Get()
	if !ok || year.Framework == nil || f.unread[year.Framework.File] {
		return
	}
	if len(year.Components) != len(year.Framework.Components) {
		return // reported
	}
	var entries []entry
	var below, above decimal.Hundredths // what the others may take and give
	for _, result := range year.Components {
		if result.Component == nil {
			return
		}
		contribution, ok := result.ContributionToTotal().Get()
		switch {
		case ok:
			entries = append(entries, entry{contribution, result.Origin, "score"})
		case result.Component.Kind == scorecard.Penalty:
			below += result.Component.MaxScore
		default:
			above += result.Component.MaxScore
		}
	}
	known := sum(entries)
	switch {
	case len(entries) == len(year.Components):
		f.closes(scoresDoNotClose, entry{stated, year.Origin, "score"}, entries)
	case len(entries) > 0 && (stated < known-below || stated > known+above):
		f.add(scoreOutOfReach, year.Origin, "score", number(stated), number(known-below), number(known+above), f.listed(entries))
	}
}

// criteriaScores checks the scores of criteria against the component's.
func (f *findings) criteriaScores(result *scorecard.ComponentResult) {
	if len(result.Criteria) == 0 || result.Component == nil || f.unread[result.File] {
		return
	}
	given := make(map[*scorecard.Criterion]entry, len(result.Criteria))
	for _, criterion := range result.Criteria {
		if score, ok := criterion.Score.Get(); ok && criterion.Criterion != nil {
			given[criterion.Criterion] = entry{score, criterion.Origin, "score"}
		}
	}
	entries, ok := f.partScores(result.Component.Criteria, given)
	if score, known := result.Score.Get(); known {
		f.criteriaClose(entry{score, result.Origin, "score"}, entries, ok, result.Component.Title)
	}
}

// criteriaClose checks that criteria add up to what stands above them: all of them to
// the same, some to no more.
func (f *findings) criteriaClose(stated entry, entries []entry, all bool, title string) {
	if total := sum(entries); all {
		f.closes(criteriaDoNotClose, stated, entries, title)
	} else if total > stated.value {
		f.add(criteriaAboveScore, stated.origin, stated.key, title, number(stated.value), number(total), f.listed(entries))
	}
}

// partScores are the scores of criteria, each its own or the sum of its parts; ok
// is whether all are given.
func (f *findings) partScores(criteria []*scorecard.Criterion, given map[*scorecard.Criterion]entry) (entries []entry, ok bool) {
	ok = len(criteria) > 0
	for _, criterion := range criteria {
		own, stands := given[criterion]
		parts, whole := f.partScores(criterion.Parts, given)
		if stands {
			f.criteriaClose(own, parts, whole, criterion.Title)
			entries = append(entries, own)
			continue
		}
		entries = append(entries, parts...)
		ok = ok && whole
	}
	return entries, ok
}
