// Package draft writes what a webmaster goes on from: a portal of one's own, a
// unit, a year, a remedy, a report on one. It gives files as values; what is
// written is for its caller to check and to put in place.
//
// It invents no figure: a new portal and a new year have no result yet, and say so.
package draft

import (
	"fmt"
	"strings"

	"cchc/cmd/cchc/internal/edit"
	"cchc/cmd/cchc/internal/scorecard"
)

// File is a file to be written: its path, slash-separated from the content
// folder, and its whole text. A file that stands already is changed: only edits
// of it are in the text.
type File struct {
	Path    string
	Text    []byte
	Changes bool // it stands already
}

// Portal is what a portal of one's own begins with.
type Portal struct {
	Title     string
	BaseURL   string
	Publisher string
	Contact   string
	AsOf      scorecard.Date
	Unit      Unit
	Year      int
}

// Unit names a unit.
type Unit struct {
	ID, Name, Level, Parent string
}

// example is the id of the framework and the document of a new portal.
const example = "vi-du"

// NewPortal gives a complete small portal: one unit, one year without a result
// yet, and a framework and a document that stand for those to come.
func NewPortal(p Portal) []File {
	portal := lines(
		"# Thông tin chung của cổng.",
		"title = "+edit.Text(p.Title),
		"# Địa chỉ mà cổng sẽ có trên mạng, kết thúc bằng dấu /.",
		"base_url = "+edit.Text(p.BaseURL),
		"home_unit = "+edit.Text(p.Unit.ID),
		"# Dữ liệu đầy đủ đến ngày này; quá hạn hay chưa được xét theo ngày này.",
		"as_of = "+p.AsOf.String(),
		"publisher = "+edit.Text(p.Publisher),
		"contact = "+edit.Text(p.Contact),
		"# Để trống nghĩa là nguồn không nêu điều kiện sử dụng lại.",
		`licence = ""`,
		"# Xóa dòng dưới đây khi cổng là trang chính thức.",
		`notice = "Bản đang dựng, chưa phải trang chính thức"`)
	documents := lines(
		"# Các văn bản mà số liệu dẫn làm nguồn. Thay văn bản ví dụ này bằng văn bản thật.",
		"["+example+"]",
		`title = "Văn bản ví dụ: thay bằng quyết định công bố kết quả"`,
		"date = "+p.AsOf.String(),
		"issuer = "+edit.Text(p.Unit.Parent))
	framework := lines(
		"# Bộ tiêu chí ví dụ: thay bằng lĩnh vực, tiêu chí và điểm tối đa của quyết định ban hành.",
		`title = "Bộ tiêu chí ví dụ"`,
		"document = "+edit.Text(example),
		"max_score = 100",
		"",
		"[[component]]",
		`id = "linh-vuc-mot"`,
		`title = "Lĩnh vực thứ nhất"`,
		"max_score = 60",
		"",
		"[[component.criterion]]",
		`id = "tieu-chi-mot"`,
		`title = "Tiêu chí thứ nhất"`,
		"",
		"[[component]]",
		`id = "linh-vuc-hai"`,
		`title = "Lĩnh vực thứ hai"`,
		"max_score = 40")
	unit := NewUnit(p.Unit)
	unit.Text = append(unit.Text, lines("",
		"# Các cơ quan nhận nhiệm vụ: mỗi cơ quan một khối [[agency]].",
		"[[agency]]",
		`id = "van-phong"`,
		`name = "Văn phòng"`)...)
	source := scorecard.Source{DocumentID: example, Place: "chưa có kết quả"}
	return []File{
		{Path: "portal.toml", Text: portal},
		{Path: "documents.toml", Text: documents},
		{Path: "frameworks/" + example + ".toml", Text: framework},
		unit,
		newYear(p.Unit.ID, p.Year, example, source, nil),
	}
}

// NewUnit gives the file of a unit.
func NewUnit(unit Unit) File {
	return File{Path: unit.ID + "/unit.toml", Text: lines(
		"name = "+edit.Text(unit.Name),
		"level = "+edit.Text(unit.Level),
		"parent = "+edit.Text(unit.Parent))}
}

// NewYear gives the file of a year that has no result yet: with the framework of
// the unit's latest year, and with what is unfinished of that year's remedies.
// Each keeps its id and its source; reports on it go on in the new year.
func NewYear(latest *scorecard.Year, year int, source scorecard.Source) File {
	var open []*scorecard.Remedy
	for _, remedy := range latest.AllRemedies() {
		if remedy.Unfinished() {
			open = append(open, remedy)
		}
	}
	return newYear(latest.Unit.ID, year, latest.FrameworkID, source, open)
}

func newYear(unit string, year int, framework string, source scorecard.Source, open []*scorecard.Remedy) File {
	text := lines(
		fmt.Sprintf("# Kết quả năm %d. Khi có kết quả: xóa dòng result, thêm score, rank, ranked_units", year),
		"# và sửa source; mỗi lĩnh vực một tệp riêng trong thư mục này.",
		"framework = "+edit.Text(framework),
		`result = "not-published"`,
		"source = "+sourceValue(source))
	for _, remedy := range open {
		text = append(text, lines("", "# Chuyển tiếp từ năm "+fmt.Sprint(remedy.Year.Year)+": chưa xong.", "[[remedy]]")...)
		for _, pair := range carried(remedy) {
			text = append(text, lines(pair.Key+" = "+pair.Value)...)
		}
	}
	return File{Path: fmt.Sprintf("%s/%d/year.toml", unit, year), Text: text}
}

// carried are the keys of an unfinished remedy in a later year.
func carried(remedy *scorecard.Remedy) []edit.Pair {
	return Remedy{ID: remedy.ID, Agency: remedy.AgencyID, Task: remedy.Task, Due: remedy.CurrentDue(), With: remedy.WithIDs, Criteria: remedy.CriteriaID, Source: remedy.Source}.pairs()
}

func sourceValue(source scorecard.Source) string {
	return "{ document = " + edit.Text(source.DocumentID) + ", place = " + edit.Text(source.Place) + " }"
}

func lines(texts ...string) []byte { return []byte(strings.Join(texts, "\n") + "\n") }
