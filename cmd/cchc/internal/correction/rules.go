package correction

import "cchc/cmd/cchc/internal/diag"

// unrecorded is the rule for a published figure that changed in silence.
var unrecorded = &diag.Rule{
	Code:     "C201",
	Severity: diag.Warning,
	Title:    diag.Say("sửa số đã công bố mà chưa ghi lý do", "published figure changed without a reason on record"),
	Message:  diag.Say("%s: %s %s → %s, khác với bản đã công bố mà chưa ghi lý do", "%s: %s %s → %s, unlike what was published, with no reason on record"),
	Hint:     diag.Say("ghi lý do bằng: cchc diff --record \"lý do\" --date dd/mm/yyyy", "record the reason: cchc diff --record \"reason\" --date dd/mm/yyyy"),
	Explain: diag.Say(
		"Người đọc có quyền biết số nào đã đổi và vì sao. Lệnh cchc diff cho xem mọi khác biệt; cchc diff --record ghi vào corrections.toml, trang đính chính và dấu [đã sửa] lấy từ đó. Năm mới, hoặc số trước đây còn thiếu, không phải là đính chính.",
		"Readers have a right to know which figure changed, and why. cchc diff shows every difference; cchc diff --record writes corrections.toml, from which the page of corrections and the marks are made. A new year, or a figure that was missing, is no correction."),
}

// Rules are the rules of this package.
func Rules() []*diag.Rule { return []*diag.Rule{unrecorded} }

// Unrecorded warns of each published figure that changed without a reason, at the
// place that it has in the content.
func Unrecorded(changes []Change, place func(*Change) diag.Place) []diag.Diagnostic {
	var found []diag.Diagnostic
	for i := range changes {
		c := &changes[i]
		if c.Published && !c.Recorded {
			subject := diag.Say(c.subject(diag.Vietnamese), c.subject(diag.English))
			found = append(found, unrecorded.At(place(c), subject, c.Name, c.Old, c.New))
		}
	}
	return found
}
