package check

import (
	"net/url"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

var sourceRules = []*diag.Rule{remedyWithoutSource, namelessDocument, badURL, validBeforeIssue, replacedInCircle}

var (
	remedyWithoutSource = &diag.Rule{
		Code:    "D102",
		Title:   diag.Say("nhiệm vụ không có nguồn", "remedy without a source"),
		Message: diag.Say("nhiệm vụ này không có nguồn, và năm không có kế hoạch [plan]", "this remedy has no source, and its year has no [plan]"),
		Hint:    diag.Say("thêm nhóm [plan] vào year.toml, hoặc source = { document = \"…\", place = \"…\" } vào nhiệm vụ", "add [plan] to year.toml, or source = { document = \"…\", place = \"…\" } to the remedy"),
		Explain: diag.Say(
			"Nhiệm vụ do một văn bản giao; người đọc phải tìm được văn bản đó. Thông thường đó là kế hoạch của năm.",
			"A document assigns a remedy, and readers can find it there. Commonly it is the year's plan."),
	}
	namelessDocument = &diag.Rule{
		Code:    "D103",
		Title:   diag.Say("văn bản không có số, không có trích yếu", "document without number and title"),
		Message: diag.Say("văn bản %s không có number, cũng không có title", "the document %s has neither number nor title"),
		Hint:    diag.Say("thêm number = \"91/KH-UBND\" hoặc title = \"…\"", "add number = \"91/KH-UBND\" or title = \"…\""),
		Explain: diag.Say(
			"Không có cả hai thì người đọc không tìm được văn bản. Số chưa biết thì ghi trích yếu.",
			"Without either no one could find it. Where the number is not known, write what it is about."),
	}
	badURL = &diag.Rule{
		Code:    "D104",
		Title:   diag.Say("địa chỉ văn bản viết sai", "document's url that is no address"),
		Message: diag.Say("“%s” không phải là địa chỉ http hoặc https", "“%s” is no http or https address"),
		Hint:    diag.Say("chép cả địa chỉ từ trình duyệt, bắt đầu bằng https://", "copy the whole address from the browser, from https:// on"),
		Explain: diag.Say(
			"Địa chỉ này thành liên kết trên trang nguồn; chỉ http và https được phép, không javascript:, không data:.",
			"It becomes a link on the page of sources; only http and https are allowed, no javascript: and no data:."),
	}
	validBeforeIssue = &diag.Rule{
		Code:    "D105",
		Title:   diag.Say("hết hiệu lực trước ngày ban hành", "valid until before its date"),
		Message: diag.Say("văn bản ngày %s mà hết hiệu lực ngày %s", "the document is of %s but holds until %s"),
		Hint:    diag.Say("xem lại hai ngày trong văn bản", "look the two days up"),
		Explain: diag.Say(
			"Văn bản không thể hết hiệu lực trước khi ban hành: một trong hai ngày bị gõ nhầm.",
			"No document ceases to hold before it is issued: one of the days is a slip."),
	}
	replacedInCircle = &diag.Rule{
		Code:    "D106",
		Title:   diag.Say("văn bản thay thế vòng tròn", "documents that replace each other"),
		Message: diag.Say("theo replaced_by từ %s thì quay về chính nó", "following replaced_by from %s leads back to it"),
		Hint:    diag.Say("xóa replaced_by ở văn bản mới nhất", "remove replaced_by from the latest"),
		Explain: diag.Say(
			"Văn bản cũ trỏ đến văn bản mới, không bao giờ ngược lại.",
			"An older document points to a newer one, never the other way."),
	}
)

// documents checks documents.toml.
func (f *findings) documents() {
	for _, document := range f.whole.Documents {
		if document.Number == "" && document.Title == "" && !f.unread[document.File] {
			f.add(namelessDocument, document.Origin, "", document.ID)
		}
		if document.URL != "" && !isWebAddress(document.URL) {
			f.add(badURL, document.Origin, "url", document.URL)
		}
		if !document.ValidUntil.IsZero() && document.ValidUntil.Before(document.Date) {
			f.add(validBeforeIssue, document.Origin, "valid_until", day(document.Date), day(document.ValidUntil))
		}
		f.cites(document.Origin, "replaced_by", document.ReplacedByID, document.ReplacedBy)
	}
	inCircle(f.whole.Documents, func(d *scorecard.Document) []*scorecard.Document {
		if d.ReplacedBy == nil {
			return nil
		}
		return []*scorecard.Document{d.ReplacedBy}
	}, func(d *scorecard.Document) { f.add(replacedInCircle, d.Origin, "replaced_by", d.ID) })
}

func isWebAddress(address string) bool {
	parsed, err := url.Parse(address)
	return err == nil && (parsed.Scheme == "http" || parsed.Scheme == "https") && parsed.Hostname() != "" && parsed.User == nil
}

// cites checks an id of a document at a key.
func (f *findings) cites(origin scorecard.Origin, key, id string, document *scorecard.Document) {
	if document == nil {
		f.unknownID(unknownDocument, origin, key, id, documentsFile, idsOf(f.whole.Documents, documentID))
	}
}

const documentsFile = "documents.toml"

// source checks the source key of a table.
func (f *findings) source(origin scorecard.Origin, source scorecard.Source) {
	f.cites(origin, "source.document", source.DocumentID, source.Document)
}

// inCircle reports each node that can be reached from itself: a depth-first walk
// in which a node met on the way to itself closes a circle.
func inCircle[T comparable](nodes []T, next func(T) []T, report func(T)) {
	for _, start := range nodes {
		seen := map[T]bool{}
		pending := next(start)
		for len(pending) > 0 {
			node := pending[len(pending)-1]
			pending = pending[:len(pending)-1]
			if node == start {
				report(start)
				break
			}
			if !seen[node] {
				seen[node] = true
				pending = append(pending, next(node)...)
			}
		}
	}
}
