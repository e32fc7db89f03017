package render_test

import (
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/narrative"
)

func TestNarrativeIsFilledIn(t *testing.T) {
	all := portals["full"](t)
	section := all.pages["/2022/mot-cua/"].Find("#muc_dien-giai")
	holds(t, words(section), "Điểm sáng", "Đạt 9,00 điểm")
	if href := section.Find("a").AttrOr("href", ""); href != "../../du-lieu/" {
		t.Errorf("its link leads to %q", href)
	}
	holds(t, words(all.pages["/"].Find("#muc_dien-giai")), "Đạt 16,50 điểm")
	if all.pages["/2022/nhan-su/"].Find("#muc_dien-giai").Length() != 0 {
		t.Error("a section without a text")
	}
}

func TestATextWithoutHeadingGetsOne(t *testing.T) {
	portal := full()
	portal.HomeUnit.LatestYear().Narrative = &narrative.Text{Pieces: []narrative.Piece{{HTML: "<p>Chỉ một đoạn.</p>"}}}
	if got := words(renderAll(t, portal).pages["/"].Find("#muc_dien-giai h2")); got != "Diễn giải" {
		t.Errorf("it is headed %q", got)
	}
}

func TestDocumentsHaveTheirPlace(t *testing.T) {
	document := portals["full"](t).pages["/nguon/"]
	holds(t, words(document.Find("#van-ban_qd-7")), "7/QĐ-UBND: Công bố chỉ số", "31/01/2022", "UBND tỉnh Mẫu", "31/12/2025", "9/KH-UBND ngày 05/03/2022", "https://vanban.example/qd-7?a=1&b=2")
	holds(t, words(document.Find("#van-ban_tb")), "Thông báo kết quả <chưa rõ số>")
}

func TestDataPageExplainsEveryColumn(t *testing.T) {
	all := portals["full"](t)
	document := all.pages["/du-lieu/"]
	terms := document.Find(".terms dt")
	if terms.Length() != len(download.Columns) {
		t.Fatalf("%d columns are explained, %d stand in the file", terms.Length(), len(download.Columns))
	}
	for i, column := range download.Columns {
		if got := words(terms.Eq(i)); got != column.Name {
			t.Errorf("column %d is %q, want %q", i, got, column.Name)
		}
	}
	if got := document.Find("#muc_tai-ve tbody tr").Length(); got != 3 {
		t.Errorf("files of %d units", got)
	}
	holds(t, words(document.Find("#muc_su-dung")), "CC BY 4.0")
}

func TestALicenceIsNeverPassedOver(t *testing.T) {
	portal := bare()
	holds(t, words(renderAll(t, portal).pages["/"].Find("footer")), "chưa ghi điều kiện sử dụng lại")
	none := ""
	portal.Licence = &none
	holds(t, words(renderAll(t, portal).pages["/"].Find("footer")), "nguồn không nêu giấy phép")
}

func TestNoCorrectionsIsASentence(t *testing.T) {
	holds(t, words(portals["full"](t).pages["/dinh-chinh/"].Find("main")), "Chưa có đính chính nào: tính đến ngày 15/07/2022", "số cũ, số mới, ngày sửa, lý do", "Phòng Nội vụ <noivu@mau.example>")
}

// Content is hostile until shown otherwise: names and texts reach a page as
// words, in attributes and in data blocks too.
func TestContentCannotEscape(t *testing.T) {
	const attack = `"><script>alert(1)</script></title><img src=x onerror=alert(1)>'`
	portal := full()
	portal.Title, portal.Notice, portal.Contact, portal.Publisher = attack, attack, attack, attack
	unit := portal.HomeUnit
	unit.Name, unit.Agencies[0].Name = attack, attack
	year := unit.LatestYear()
	unit.Parent, unit.Level, year.Indices[0].Name = attack, attack, attack
	year.Framework.Title, year.Plan.Duties[0].Text, year.Notes[0].Text, year.Peers[0].Name = attack, attack, attack, attack
	component := year.Components[0]
	component.Component.Title, component.Component.Criteria[0].Title = attack, attack
	for _, remedy := range component.Remedies {
		remedy.Task, remedy.DueText, remedy.Reason = attack, attack, attack
	}
	all := renderAll(t, portal)
	for address, html := range all.html {
		if all.pages[address].Find("img, [onerror], script:not([type='application/json']):not([src])").Length() > 0 {
			t.Errorf("%s: content became markup", address)
		}
		if strings.Contains(html, "<script>alert") {
			t.Errorf("%s: content left its place", address)
		}
	}
}
