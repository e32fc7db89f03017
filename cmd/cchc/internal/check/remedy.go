package check

import (
	"slices"
	"strconv"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

var remedyRules = []*diag.Rule{doneWithoutProof, droppedWithoutReason, progressAfterAsOf, dueBeforeDocument, handedToStranger, progressOutOfOrder, statusAtOdds}

var (
	doneWithoutProof = &diag.Rule{
		Code:    "R201",
		Title:   diag.Say("đã xong mà không có minh chứng", "done without proof"),
		Message: diag.Say("nhiệm vụ ghi là đã hoàn thành (done) nhưng không báo cáo nào kèm minh chứng", "the remedy is done, but no report of it bears a proof"),
		Hint:    diag.Say("thêm vào một [[remedy.progress]]: document = \"mã văn bản\" hoặc document = \"/tep/bien-ban.pdf\"", "add to a [[remedy.progress]]: document = \"a document's id\" or document = \"/tep/minutes.pdf\""),
		Explain: diag.Say(
			"Cổng hứa rằng việc nào ghi là xong thì người đọc xem được minh chứng. Chưa có minh chứng thì ghi in-progress.",
			"The portal promises that whatever is called done can be seen to be done. Without a proof it is in-progress."),
	}
	droppedWithoutReason = &diag.Rule{
		Code:    "R202",
		Title:   diag.Say("không thực hiện mà không có lý do", "dropped without a reason"),
		Message: diag.Say("nhiệm vụ ghi là không thực hiện (dropped) nhưng không có lý do", "the remedy is dropped, but there is no reason"),
		Hint:    diag.Say("thêm: reason = \"…\"", "add: reason = \"…\""),
		Explain: diag.Say(
			"Người đọc có quyền biết vì sao một nhiệm vụ đã giao lại không làm.",
			"Readers may know why a task that was assigned is not carried out."),
	}
	progressAfterAsOf = &diag.Rule{
		Code:    "R203",
		Title:   diag.Say("báo cáo sau ngày số liệu", "progress after the as-of date"),
		Message: diag.Say("báo cáo ngày %s, sau ngày số liệu %s (%s)", "the report is of %s, after the as-of date %s (%s)"),
		Hint:    diag.Say("sửa ngày báo cáo, hoặc dời as_of trong portal.toml", "mend the day of the report, or move as_of in portal.toml"),
		Explain: diag.Say(
			"as_of nói số liệu đầy đủ đến ngày nào; trễ hạn tính theo ngày đó. Có báo cáo mới hơn thì as_of đã cũ.",
			"as_of says up to which day the content is complete, and lateness is reckoned by it. With a later report, as_of is out of date."),
	}
	dueBeforeDocument = &diag.Rule{
		Code:     "R204",
		Severity: diag.Warning,
		Title:    diag.Say("thời hạn trước ngày văn bản", "deadline before its document"),
		Message:  diag.Say("thời hạn %s đến trước ngày của văn bản, %s", "the deadline %s comes before the date of its document, %s"),
		Hint:     diag.Say("xem lại năm của thời hạn; nếu văn bản ghi đúng như vậy thì thêm [[note]]", "look up the deadline's year; where the document says so, add a [[note]]"),
		Explain: diag.Say(
			"Văn bản không giao việc phải xong trước ngày ban hành; thường do gõ nhầm năm.",
			"No document assigns what was due before it was issued; commonly the year is a slip."),
	}
	handedToStranger = &diag.Rule{
		Code:    "R205",
		Title:   diag.Say("giao lại cho đơn vị không kế thừa", "handed to a unit that is no successor"),
		Message: diag.Say("đơn vị %s không phải là đơn vị kế thừa ghi trong unit.toml", "the unit %s is no successor by unit.toml"),
		Hint:    diag.Say("thêm [[ended.successor]] với unit = \"%[1]s\" vào unit.toml, hoặc xóa handed_to", "add [[ended.successor]] with unit = \"%[1]s\" to unit.toml, or remove handed_to"),
		Explain: diag.Say(
			"Nhiệm vụ chỉ chuyển từ đơn vị đã kết thúc sang đơn vị kế thừa của nó.",
			"A remedy passes from a unit that has ended to one of its successors only."),
	}
	progressOutOfOrder = &diag.Rule{
		Code:    "R206",
		Title:   diag.Say("báo cáo không theo thứ tự ngày", "progress out of order"),
		Message: diag.Say("báo cáo ngày %s đứng sau báo cáo ngày %s", "the report of %s stands after that of %s"),
		Hint:    diag.Say("xếp các [[remedy.progress]] từ cũ đến mới; báo cáo mới nhất đứng cuối", "put the [[remedy.progress]] from the oldest to the newest, the newest last"),
		Explain: diag.Say(
			"Báo cáo đứng cuối là báo cáo mới nhất: tiến độ và thời hạn đang áp dụng lấy theo nó. Xếp lẫn thì cổng công bố thời hạn đã bị dời.",
			"The last report counts as the newest: status and deadline in force are its. Out of order, a deadline that was moved would be published."),
	}
	statusAtOdds = &diag.Rule{
		Code:     "R207",
		Severity: diag.Warning,
		Title:    diag.Say("tiến độ không khớp báo cáo mới nhất", "status at odds with the newest report"),
		Message:  diag.Say("nhiệm vụ ghi “%s” nhưng báo cáo mới nhất, ngày %s, ghi “%s”", "the remedy says “%s”, but its newest report, of %s, says “%s”"),
		Hint:     diag.Say("viết vào nhiệm vụ: status = \"%[3]s\"", "write in the remedy: status = \"%[3]s\""),
		Explain: diag.Say(
			"Không có dòng status nghĩa là chưa có báo cáo trong dữ liệu. Thêm báo cáo mà quên sửa status thì trang nói hai điều trái nhau.",
			"Without a status there is no report in the data. Where a report is added and the status is forgotten, the page says two different things."),
	}
)

// remedies checks all remedies of a year; their ids are unique in it.
func (f *findings) remedies(year *scorecard.Year) {
	seen := map[string]scorecard.Origin{}
	for _, remedy := range year.AllRemedies() {
		f.distinct(seen, remedy.ID, remedy.Origin)
		f.remedyIDs(remedy)
		f.remedySource(remedy)
		f.words(remedy.Origin, "task", remedy.Task)
		f.words(remedy.Origin, "due_text", remedy.DueText)
		f.words(remedy.Origin, "reason", remedy.Reason)
		switch {
		case f.unread[remedy.File]:
		case remedy.Status == scorecard.Done && !slices.ContainsFunc(remedy.Progress, func(p scorecard.Progress) bool { return p.DocumentID != "" }):
			f.add(doneWithoutProof, remedy.Origin, "status")
		case remedy.Status == scorecard.Dropped && remedy.Reason == "":
			f.add(droppedWithoutReason, remedy.Origin, "status")
		}
		for _, report := range remedy.Progress {
			f.progress(report)
		}
		f.newest(remedy)
	}
}

// newest checks that the last report is the newest and that the remedy's status
// is its.
func (f *findings) newest(remedy *scorecard.Remedy) {
	if len(remedy.Progress) == 0 || f.unread[remedy.File] {
		return
	}
	for i := 1; i < len(remedy.Progress); i++ {
		if report, before := remedy.Progress[i], remedy.Progress[i-1]; report.Date.Before(before.Date) {
			f.add(progressOutOfOrder, report.Origin, "date", day(report.Date), day(before.Date))
			return
		}
	}
	if last := remedy.Progress[len(remedy.Progress)-1]; last.Status != remedy.Status {
		f.add(statusAtOdds, remedy.Origin, "status", remedy.Status, day(last.Date), last.Status)
	}
}

// remedyIDs checks whom and what a remedy names.
func (f *findings) remedyIDs(remedy *scorecard.Remedy) {
	unit := remedy.Year.Unit
	if remedy.Agency == nil {
		f.unknownID(unknownAgency, remedy.Origin, "agency", remedy.AgencyID, unit.File, idsOf(unit.Agencies, agencyID))
	}
	for i, agency := range remedy.With {
		if agency == nil {
			f.unknownID(unknownAgency, remedy.Origin, "with["+strconv.Itoa(i)+"]", remedy.WithIDs[i], unit.File, idsOf(unit.Agencies, agencyID))
		}
	}
	for i, criterion := range remedy.Criteria {
		if framework := remedy.Year.Framework; criterion == nil && framework != nil {
			f.unknownID(unknownCriterion, remedy.Origin, "criteria["+strconv.Itoa(i)+"]", remedy.CriteriaID[i], framework.File, f.criteriaFor(remedy))
		}
	}
	switch {
	case remedy.HandedToID == "":
	case remedy.HandedTo == nil:
		f.unknownID(unknownUnit, remedy.Origin, "handed_to", remedy.HandedToID, "", idsOf(f.whole.Units, unitID))
	case !f.unread[unit.File] && !succeeds(remedy.HandedTo, unit):
		f.add(handedToStranger, remedy.Origin, "handed_to", remedy.HandedToID)
	}
}

// criteriaFor are the ids that a remedy may name, its own component's first.
func (f *findings) criteriaFor(remedy *scorecard.Remedy) []string {
	var ids []string
	if remedy.Component != nil {
		ids = criterionIDs(remedy.Component.Criteria)
	}
	for _, component := range remedy.Year.Framework.Components {
		if component != remedy.Component {
			ids = append(ids, criterionIDs(component.Criteria)...)
		}
	}
	return ids
}

func succeeds(unit, ended *scorecard.Unit) bool {
	return ended.Ended != nil && slices.ContainsFunc(ended.Ended.Successors, func(s scorecard.Successor) bool { return s.Unit == unit })
}

// remedySource checks where a remedy comes from and whether its deadline fits.
func (f *findings) remedySource(remedy *scorecard.Remedy) {
	plan := remedy.Year.Plan
	if plan == nil || remedy.Source != plan.Source {
		f.source(remedy.Origin, remedy.Source)
	}
	if remedy.Source.IsZero() && !f.unread[remedy.File] && !f.unread[remedy.Year.File] && plan == nil && !f.locate.Stands(remedy.Origin, "source") {
		f.add(remedyWithoutSource, remedy.Origin, "source")
	}
	if document := remedy.Source.Document; document != nil && remedy.Due.Stated() && remedy.Due.End().Before(document.Date) {
		f.add(dueBeforeDocument, remedy.Origin, "due", day(remedy.Due.End()), day(document.Date))
	}
}

// progress checks one report.
func (f *findings) progress(report scorecard.Progress) {
	f.words(report.Origin, "text", report.Text)
	asOf := f.whole.AsOf
	if !asOf.IsZero() && asOf.Before(report.Date) {
		f.add(progressAfterAsOf, report.Origin, "date", day(report.Date), day(asOf), f.where(f.whole.Origin, "as_of"))
	}
	switch {
	case report.File == "":
		f.cites(report.Origin, "document", report.DocumentID, report.Document)
	case !f.files[report.File]:
		f.add(missingAttachment, report.Origin, "document", report.DocumentID, f.fileMeant(report.File))
	}
}
