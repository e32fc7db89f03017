package check

import (
	"slices"
	"strconv"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

var correctionRules = []*diag.Rule{noSuchFigure, foreignFigure, sameValue, otherValue, correctionOrder, brokenChain, notWholeFigure}

var (
	noSuchFigure = &diag.Rule{
		Code:    "C101",
		Title:   diag.Say("đính chính số liệu không có", "correction of a figure that is not there"),
		Message: diag.Say("nội dung không có %s", "the content has no %s"),
		Hint:    diag.Say("sửa unit, year, component hoặc criterion; nếu số liệu đã bị rút thì bỏ dòng value", "mend unit, year, component or criterion; where the figure was withdrawn, leave value out"),
		Explain: diag.Say(
			"Mỗi đính chính chỉ đúng một số liệu: đơn vị, năm, lĩnh vực và tiêu chí (nếu có), tên số liệu. Số đã rút khỏi cổng thì không có value.",
			"Each correction names one figure: the unit, the year, the component and criterion if any, and what it is called. One that was withdrawn has no value."),
	}
	foreignFigure = &diag.Rule{
		Code:    "C102",
		Title:   diag.Say("số liệu không thuộc chỗ này", "figure of another place"),
		Message: diag.Say("ở đây không có số liệu nào tên %s", "there is no figure %s here"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Năm có score, rank, ranked_units, max_score, target, change; lĩnh vực có các số ấy trừ target; tiêu chí có score và max_score.",
			"A year has score, rank, ranked_units, max_score, target, change; a component the same but target; a criterion score and max_score."),
	}
	sameValue = &diag.Rule{
		Code:    "C103",
		Title:   diag.Say("đính chính không đổi gì", "correction that changes nothing"),
		Message: diag.Say("số cũ và số mới đều là %s", "the former and the new figure are both %s"),
		Hint:    diag.Say("ghi số đã công bố trước đây vào former", "give the figure as it was published in former"),
		Explain: diag.Say("Đính chính nói số nào được thay bằng số nào; hai số như nhau thì không có gì để đính chính.", "A correction says which figure gave way to which; where both are the same there is none."),
	}
	otherValue = &diag.Rule{
		Code:     "C104",
		Severity: diag.Warning,
		Title:    diag.Say("số mới của đính chính khác số liệu", "corrected figure at odds with the data"),
		Message:  diag.Say("đính chính mới nhất ghi %s, còn số liệu là %s", "the latest correction says %s, the data say %s"),
		Hint:     diag.Say("sửa số liệu hoặc value cho khớp; nếu vừa sửa tiếp số liệu thì ghi thêm: cchc diff --record \"lý do\"", "mend the data or value; where the figure was changed again, record it: cchc diff --record \"reason\""),
		Explain: diag.Say(
			"Trang đính chính nói số mới là bao nhiêu; số ấy phải là số đang đứng trên cổng. Số đổi thêm lần nữa thì thêm một đính chính nữa.",
			"The page of corrections says what the new figure is: it must be the one that stands in the portal. A figure that changes again needs another correction."),
	}
	correctionOrder = &diag.Rule{
		Code:    "C105",
		Title:   diag.Say("đính chính trùng hoặc ngược ngày", "correction repeated or out of order"),
		Message: diag.Say("đính chính ngày %s của cùng số liệu đã đứng trước, ở %s", "a correction of the same figure of %s stands before, at %s"),
		Hint:    diag.Say("mỗi ngày chỉ đính chính một số liệu một lần; xếp từ ngày cũ đến ngày mới", "correct a figure once a day at most; put the earlier day first"),
		Explain: diag.Say(
			"Các lần đính chính của một số liệu nối nhau theo ngày; hai lần cùng ngày thì không biết số nào sau.",
			"The corrections of a figure follow one another by day; of two on one day no one can tell which is the later."),
	}
	brokenChain = &diag.Rule{
		Code:    "C106",
		Title:   diag.Say("đính chính không nối với lần trước", "correction that does not follow the one before"),
		Message: diag.Say("số cũ là %s, nhưng lần đính chính trước (%[3]s) ghi số mới là %[2]s", "the former figure is %s, but the correction before (%[3]s) says %[2]s"),
		Hint:    diag.Say("ghi %[2]s vào former, hoặc thêm lần đính chính còn thiếu ở giữa", "give %[2]s in former, or add the correction between that is missing"),
		Explain: diag.Say(
			"Số mới của lần trước là số cũ của lần sau: người đọc lần theo được mọi số đã từng công bố.",
			"The new figure of one correction is the former of the next: readers can follow every figure that ever was published."),
	}
	notWholeFigure = &diag.Rule{
		Code:    "C107",
		Title:   diag.Say("hạng đính chính không phải số nguyên", "corrected rank that is not whole"),
		Message: diag.Say("%s là số nguyên, không phải %s", "%s is a whole number, not %s"),
		Hint:    diag.Say("viết số nguyên, như 8", "write a whole number, such as 8"),
		Explain: diag.Say("Hạng và số đơn vị được xếp hạng là số nguyên.", "Ranks and numbers of ranked units are whole."),
	}
)

// figureKey is what tells the corrections of one figure from others.
type figureKey struct {
	unit, component, criterion, figure string
	year                               int
}

// corrections checks each correction by itself and against those before. Where a
// part of the file could not be read, none can be told from another.
func (f *findings) corrections() {
	if f.unread[content.CorrectionsFile] {
		return
	}
	latest := map[figureKey]*scorecard.Correction{}
	for _, c := range f.whole.Corrections {
		key := figureKey{c.UnitID, c.ComponentID, c.CriterionID, c.Figure, c.Year}
		if f.correction(c) {
			f.follows(latest[key], c)
			latest[key] = c
		}
	}
	for _, c := range f.whole.Corrections {
		if latest[figureKey{c.UnitID, c.ComponentID, c.CriterionID, c.Figure, c.Year}] == c {
			f.agrees(c)
		}
	}
}

// correction checks one by itself, and tells whether its figure is known.
func (f *findings) correction(c *scorecard.Correction) bool {
	if c.DocumentID != "" {
		f.cites(c.Origin, "document", c.DocumentID, c.Document)
	}
	if value, ok := c.Value.Get(); ok && value == c.Former {
		f.add(sameValue, c.Origin, "value", quantity(value))
	}
	switch {
	case c.Unit == nil:
		f.unknownID(unknownUnit, c.Origin, "unit", c.UnitID, "", idsOf(f.whole.Units, func(u *scorecard.Unit) string { return u.ID }))
		return false
	case c.Figure == "":
		return false
	case !slices.Contains(c.Figures(), c.Figure):
		f.add(foreignFigure, c.Origin, "figure", c.Figure, content.Meant(c.Figure, c.Figures()))
		return false
	}
	f.wholeFigures(c)
	return f.stands(c)
}

// stands tells whether the content has what a correction is about; what was
// withdrawn need not stand.
func (f *findings) stands(c *scorecard.Correction) bool {
	if c.CriterionID != "" && c.ComponentID == "" {
		f.add(noSuchFigure, c.Origin, "criterion", diag.Say("tiêu chí nào ngoài lĩnh vực", "criterion outside components"))
		return false
	}
	if !c.Value.IsKnown() {
		return true
	}
	switch {
	case c.Result == nil:
		f.add(noSuchFigure, c.Origin, "year", diag.Say("năm "+strconv.Itoa(c.Year)+" của đơn vị này", "year "+strconv.Itoa(c.Year)+" of this unit"))
	case c.ComponentID != "" && c.Component == nil:
		f.add(noSuchFigure, c.Origin, "component", diag.Say("lĩnh vực "+c.ComponentID+" trong năm này", "component "+c.ComponentID+" in this year"))
	case c.CriterionID != "" && c.Criterion == nil:
		f.add(noSuchFigure, c.Origin, "criterion", diag.Say("tiêu chí "+c.CriterionID+" trong lĩnh vực này", "criterion "+c.CriterionID+" in this component"))
	default:
		return true
	}
	return false
}

func (f *findings) wholeFigures(c *scorecard.Correction) {
	if c.Figure != "rank" && c.Figure != "ranked_units" {
		return
	}
	value, known := c.Value.Get()
	switch {
	case c.Former%decimal.One != 0:
		f.add(notWholeFigure, c.Origin, "former", c.Figure, quantity(c.Former))
	case known && value%decimal.One != 0:
		f.add(notWholeFigure, c.Origin, "value", c.Figure, quantity(value))
	}
}

// follows checks a correction against the one of the same figure before it.
func (f *findings) follows(before, c *scorecard.Correction) {
	if before == nil {
		return
	}
	if !before.Date.Before(c.Date) && !c.Date.IsZero() && !before.Date.IsZero() {
		f.add(correctionOrder, c.Origin, "date", day(before.Date), f.where(before.Origin, "date"))
	}
	if value, ok := before.Value.Get(); ok && value != c.Former {
		f.add(brokenChain, c.Origin, "former", quantity(c.Former), quantity(value), f.where(before.Origin, "value"))
	}
}

// agrees checks the latest correction of a figure against the content.
func (f *findings) agrees(c *scorecard.Correction) {
	standing := c.Standing()
	if c.Value != standing && (c.Value.IsKnown() || standing.IsKnown()) && !f.standsUnread(c) {
		key := "value"
		if !c.Value.IsKnown() {
			key = "former"
		}
		f.add(otherValue, c.Origin, key, quantityOf(c.Value), quantityOf(standing))
	}
}

// standsUnread tells whether the file where a figure stands could not be read in whole.
func (f *findings) standsUnread(c *scorecard.Correction) bool {
	switch {
	case c.Component != nil:
		return f.unread[c.Component.File]
	case c.Result != nil:
		return f.unread[c.Result.File]
	}
	return false
}

// quantityOf is a figure, or that there is none.
func quantityOf(points scorecard.Points) diag.Text {
	if value, ok := points.Get(); ok {
		return quantity(value)
	}
	return diag.Say("không có", "none")
}
