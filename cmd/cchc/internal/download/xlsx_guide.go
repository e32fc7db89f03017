package download

import (
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// addGuide fills the first sheet, which says what the others hold: whose data,
// as of when, from where, on what terms, and what each column and word means.
func (b *workbook) addGuide(s *site.Site, unit *scorecard.Unit) {
	b.guide.open(false, 36, 90)
	for i, line := range b.guideLines(s, unit) {
		left := textLook
		switch {
		case line.heading && i == 0:
			left = titleLook
		case line.heading:
			left = headLook
		}
		b.guide.beginRow()
		b.guide.text(left, line.left)
		b.guide.text(textLook, line.right)
		b.guide.endRow()
	}
	b.guide.close(false)
}

type guideLine struct {
	left, right string
	heading     bool
}

func (b *workbook) guideLines(s *site.Site, unit *scorecard.Unit) []guideLine {
	portal := s.Portal
	lines := []guideLine{
		{left: bookTitle(unit), heading: true},
		{left: "Số liệu tính đến ngày", right: site.Date(portal.AsOf)},
		{left: "Cơ quan công bố", right: portal.Publisher},
		{left: "Cổng", right: portal.Title},
		{left: "Địa chỉ", right: s.Absolute(s.UnitAddress(unit))},
		{left: "Điều kiện sử dụng lại", right: site.LicenceWords(portal.Licence)},
	}
	if portal.Notice != "" {
		lines = append(lines, guideLine{left: "Lưu ý", right: portal.Notice})
	}
	lines = append(lines, guideLine{}, guideLine{left: "Cách đọc", heading: true},
		guideLine{left: "Nguồn", right: "mỗi dòng ghi văn bản nguồn và vị trí trong văn bản; số, ký hiệu và ngày của các văn bản đứng ở cuối trang tính này"},
		guideLine{left: "Số do cổng tính", right: "cột có chữ “tính từ” ở đầu cột và chữ nghiêng; không có trong văn bản nào"},
		guideLine{left: "Không có số liệu", right: "ghi bằng lời (" + spoken(resultWords()[1:]) + "), không bao giờ ghi số 0; ô trống là cột không dùng cho dòng đó"},
		guideLine{}, guideLine{left: "Các trang tính", heading: true})
	for _, sheet := range b.used()[1:] {
		lines = append(lines, guideLine{left: sheet.name, right: sheet.about})
	}
	return append(append(lines, b.columnLines()...), documentLines(unit)...)
}

// columnLines explain the columns that some sheet has.
func (b *workbook) columnLines() []guideLine {
	used := map[column]bool{}
	for _, sheet := range b.used() {
		for _, column := range sheet.columns {
			used[column] = true
		}
	}
	lines := []guideLine{{}, {left: "Các cột", heading: true}}
	for i, own := range b.columns {
		if used[column(i)] {
			lines = append(lines, guideLine{left: own.Title, right: own.ForPeople()})
		}
	}
	return lines
}

// documentLines list the documents that the unit's rows name.
func documentLines(unit *scorecard.Unit) []guideLine {
	lines := []guideLine{{}, {left: "Văn bản nguồn", heading: true}}
	for _, document := range documentsOf(unit) {
		right := document.Issuer
		if document.Number != "" && document.Title != "" {
			right = document.Title + "; " + right
		}
		if document.URL != "" {
			right += "; " + document.URL
		}
		lines = append(lines, guideLine{left: site.DocumentName(document), right: right})
	}
	if len(lines) == 2 {
		return nil
	}
	return lines
}

// documentsOf are the documents that the unit's figures, tasks and reports come
// from, as they first stand in its rows.
func documentsOf(unit *scorecard.Unit) []*scorecard.Document {
	var documents []*scorecard.Document
	seen := map[*scorecard.Document]bool{nil: true}
	add := func(document *scorecard.Document) {
		if !seen[document] {
			seen[document] = true
			documents = append(documents, document)
		}
	}
	for i := len(unit.Years) - 1; i >= 0; i-- {
		year := unit.Years[i]
		add(year.Source.Document)
		for _, peer := range year.Peers {
			add(peer.Source.Document)
		}
		for _, index := range year.Indices {
			add(index.Source.Document)
		}
		for _, component := range year.Components {
			add(component.Source.Document)
		}
		if year.Plan != nil {
			add(year.Plan.Document)
		}
		for _, remedy := range year.AllRemedies() {
			add(remedy.Source.Document)
			for _, progress := range remedy.Progress {
				add(progress.Document)
			}
		}
	}
	for _, correction := range unit.Corrections {
		add(correction.Document)
	}
	return documents
}
