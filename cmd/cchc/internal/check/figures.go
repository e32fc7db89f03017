package check

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

var figureRules = []*diag.Rule{negativeScore, overMaximum, rankBelowOne, rankBeyondUnits, noUnits, badTarget, hugeChange, badBand}

var (
	negativeScore = &diag.Rule{
		Code:    "S201",
		Title:   diag.Say("điểm âm", "negative score"),
		Message: diag.Say("điểm %s nhỏ hơn 0", "the score %s is below 0"),
		Hint:    diag.Say("viết số dương; điểm trừ cũng viết số dương, cchc tự trừ", "write a positive number; a penalty too is written positive, and subtracted"),
		Explain: diag.Say(
			"Không lĩnh vực nào được chấm dưới 0. Lĩnh vực điểm trừ (kind = \"penalty\") ghi số điểm bị trừ là số dương.",
			"Nothing is scored below 0. A component of kind = \"penalty\" says how much is taken away, as a positive number."),
	}
	overMaximum = &diag.Rule{
		Code:    "S202",
		Title:   diag.Say("điểm lớn hơn điểm tối đa", "score over its maximum"),
		Message: diag.Say("điểm %s lớn hơn điểm tối đa %s (%s)", "the score %s is over the maximum %s (%s)"),
		Hint:    diag.Say("xem lại điểm trong nguồn; nếu điểm đúng thì điểm tối đa ở %[3]s sai", "look the score up; where it is right, the maximum at %[3]s is wrong"),
		Explain: diag.Say(
			"Chỉ số là điểm chia cho điểm tối đa, không quá 100 %. Điểm lớn hơn thường do gõ thừa chữ số hoặc thiếu dấu chấm: 618 thay cho 6.18.",
			"An index is score ÷ maximum, 100 % at most. More is commonly a digit too many or a missing point: 618 for 6.18."),
	}
	rankBelowOne = &diag.Rule{
		Code:    "S203",
		Title:   diag.Say("hạng nhỏ hơn 1", "rank below 1"),
		Message: diag.Say("hạng %d nhỏ hơn 1", "the rank %d is below 1"),
		Hint:    diag.Say("hạng cao nhất là 1; chưa biết hạng của đơn vị khác thì bỏ dòng rank", "the best rank is 1; where a peer's is not known, leave rank out"),
		Explain: diag.Say("Hạng đếm từ 1. Hạng 0 thường là ô trống chép từ Excel.", "Ranks count from 1. A 0 is commonly an empty cell out of Excel."),
	}
	rankBeyondUnits = &diag.Rule{
		Code:    "S204",
		Title:   diag.Say("hạng lớn hơn số đơn vị", "rank beyond the number of units"),
		Message: diag.Say("hạng %d lớn hơn số đơn vị được xếp hạng, %d (%s)", "the rank %d is beyond the number of ranked units, %d (%s)"),
		Hint:    diag.Say("xem lại hạng, hoặc ranked_units ở %[3]s", "look up the rank, or ranked_units at %[3]s"),
		Explain: diag.Say(
			"Không thể đứng hạng 13 trong 12 đơn vị. Lĩnh vực chỉ xếp hạng một số đơn vị thì ghi ranked_units riêng trong tệp của lĩnh vực.",
			"No one is 13th of 12. A component in which other units were ranked has a ranked_units of its own."),
	}
	noUnits = &diag.Rule{
		Code:    "S205",
		Title:   diag.Say("số đơn vị nhỏ hơn 1", "fewer than one ranked unit"),
		Message: diag.Say("số đơn vị được xếp hạng là %d", "the number of ranked units is %d"),
		Hint:    diag.Say("viết số đơn vị; chưa biết thì bỏ dòng ranked_units", "write their number; where it is not known, leave ranked_units out"),
		Explain: diag.Say("Đã có hạng thì ít nhất một đơn vị được xếp hạng.", "Where there is a rank, at least one unit was ranked."),
	}
	badTarget = &diag.Rule{
		Code:    "S206",
		Title:   diag.Say("mục tiêu nằm ngoài thang điểm", "target outside the scale"),
		Message: diag.Say("mục tiêu %s không nằm trong khoảng 0 đến %s", "the target %s is not between 0 and %s"),
		Hint:    diag.Say("viết mục tiêu bằng điểm, như 80", "write the target in points, such as 80"),
		Explain: diag.Say(
			"Mục tiêu là số điểm mà đơn vị đặt ra, đo bằng cùng thang với tổng điểm.",
			"A target is a score that was aimed at, on the scale of the score in all."),
	}
	hugeChange = &diag.Rule{
		Code:    "S207",
		Title:   diag.Say("mức tăng giảm quá 100", "change beyond ±100"),
		Message: diag.Say("mức tăng giảm %s vượt quá 100 điểm phần trăm", "the change %s is beyond 100 percentage points"),
		Hint:    diag.Say("ghi hiệu của hai chỉ số, tính bằng điểm phần trăm, như 17.29 hoặc -0.85", "write the difference of the two indices in percentage points, such as 17.29 or -0.85"),
		Explain: diag.Say(
			"Chỉ số nằm từ 0 đến 100 %, nên hai năm không thể chênh nhau quá 100 điểm phần trăm.",
			"An index lies between 0 and 100 %, so two years cannot be more than 100 percentage points apart."),
	}
	badBand = &diag.Rule{
		Code:    "S209",
		Title:   diag.Say("mức xếp loại sai", "band that is none"),
		Message: diag.Say("mức “%s” từ %s %% nằm ngoài 0–100 hoặc trùng với mức khác", "the band “%s” from %s %% lies outside 0–100, or is another's"),
		Hint:    diag.Say("mỗi mức bắt đầu từ một số phần trăm riêng, từ 0 đến 100", "each band begins at a percentage of its own, 0 to 100"),
		Explain: diag.Say(
			"Mức xếp loại kéo dài từ số phần trăm của nó đến mức kế tiếp; hai mức bắt đầu cùng chỗ thì không biết đơn vị thuộc mức nào.",
			"A band reaches from its percentage up to the next; where two begin at the same, no one can tell them apart."),
	}
)

// framework checks one framework by itself.
func (f *findings) framework(framework *scorecard.Framework) {
	f.cites(framework.Origin, "document", framework.DocumentID, framework.Document)
	f.bands(framework)
	components, criteria := map[string]scorecard.Origin{}, map[string]scorecard.Origin{}
	for _, component := range framework.Components {
		f.distinct(components, component.ID, component.Origin)
		f.criteria(component.Criteria, criteria)
	}
	f.maxima(framework)
}

func (f *findings) criteria(criteria []*scorecard.Criterion, seen map[string]scorecard.Origin) {
	for _, criterion := range criteria {
		f.distinct(seen, criterion.ID, criterion.Origin)
		f.criteria(criterion.Parts, seen)
	}
}

func (f *findings) bands(framework *scorecard.Framework) {
	seen := map[decimal.Hundredths]bool{}
	for _, band := range framework.Bands {
		if band.From < 0 || band.From > 100*decimal.One || seen[band.From] {
			f.add(badBand, band.Origin, "from", band.Name, quantity(band.From))
		}
		seen[band.From] = true
	}
}

// score checks a score against its maximum, which stands at the key of maxAt.
func (f *findings) score(origin scorecard.Origin, score scorecard.Points, maximum decimal.Hundredths, maxAt scorecard.Origin) {
	value, ok := score.Get()
	switch {
	case !ok:
	case value < 0:
		f.add(negativeScore, origin, "score", number(value))
	case maximum > 0 && value > maximum:
		f.add(overMaximum, origin, "score", number(value), quantity(maximum), f.where(maxAt, "max_score"))
	}
}

// rank checks a rank against the number of ranked units, which may stand at
// another file's key.
func (f *findings) rank(origin scorecard.Origin, rank, units scorecard.Figure[int], unitsAt scorecard.Origin) {
	place, ok := rank.Get()
	if !ok {
		return
	}
	if place < 1 {
		f.add(rankBelowOne, origin, "rank", place)
	}
	if of, ok := units.Get(); ok && of >= 1 && place > of {
		f.add(rankBeyondUnits, origin, "rank", place, of, f.where(unitsAt, "ranked_units"))
	}
}

func (f *findings) rankedUnits(origin scorecard.Origin, units scorecard.Figure[int]) {
	if of, ok := units.Get(); ok && of < 1 {
		f.add(noUnits, origin, "ranked_units", of)
	}
}

func (f *findings) change(origin scorecard.Origin, change scorecard.Points) {
	if value, ok := change.Get(); ok && value.Abs() > 100*decimal.One {
		f.add(hugeChange, origin, "change", number(value))
	}
}

func (f *findings) target(year *scorecard.Year) {
	if target, ok := year.Target.Get(); ok && (target < 0 || year.Framework != nil && year.Framework.MaxScore > 0 && target > year.MaxScore()) {
		limit := diag.Say("điểm tối đa", "the maximum")
		if year.Framework != nil {
			limit = quantity(year.MaxScore())
		}
		f.add(badTarget, year.Origin, "target", quantity(target), limit)
	}
}

// highest is the most that a year can score: the maximum and all bonus points; 0
// where that is not known.
func highest(framework *scorecard.Framework) decimal.Hundredths {
	highest := framework.MaxScore
	if highest <= 0 {
		return 0
	}
	for _, component := range framework.Components {
		if component.Kind == scorecard.Bonus {
			highest += component.MaxScore
		}
	}
	return highest
}
