package render_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

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
	terms := document.Find("#muc_cot .terms dt")
	if terms.Length() != len(download.Columns()) {
		t.Fatalf("%d columns are explained, %d stand in the file", terms.Length(), len(download.Columns()))
	}
	for i, column := range download.Columns() {
		if got := words(terms.Eq(i)); got != column.Name {
			t.Errorf("column %d is %q, want %q", i, got, column.Name)
		}
	}
	if got := document.Find("#muc_tai-ve tbody tr").Length(); got != 3 {
		t.Errorf("files of %d units", got)
	}
	holds(t, words(document.Find("#muc_su-dung")), "CC BY 4.0")
}

// Whatever shows figures says where their rows are: a file, and a sheet of it that
// the workbook has.
func TestTablesLeadToTheFileOfTheirRows(t *testing.T) {
	sheets := []string{download.ResultsSheet, download.CriteriaSheet, download.OthersSheet, download.RemediesSheet, download.PlanSheet, download.CorrectedSheet}
	named := map[string]bool{}
	for _, name := range []string{"full", "province"} {
		all := portals[name](t)
		for address, document := range all.pages {
			document.Find("a[href$='.xlsx']").Each(func(_ int, link *goquery.Selection) {
				_, sheet, found := strings.Cut(words(link), "(Excel, trang “")
				if sheet = strings.TrimSuffix(sheet, "”)"); found && !slices.Contains(sheets, sheet) {
					t.Errorf("%s%s: the workbook has no sheet %q", name, address, sheet)
				}
				named[sheet] = named[sheet] || found
			})
		}
		for _, section := range []string{"#muc_linh-vuc", "#muc_bieu-do", "#muc_nhiem-vu", "#muc_ke-hoach"} {
			if all.pages["/"].Find(section).Length() > 0 && all.pages["/"].Find(section+" a[href$='.xlsx']").Length() != 1 {
				t.Errorf("%s: %s of the home page does not lead to its rows", name, section)
			}
		}
	}
	for _, sheet := range sheets {
		if !named[sheet] {
			t.Errorf("no page leads to the sheet %s", sheet)
		}
	}
}

// A unit without a row of data has no table to take away, and the page says so.
func TestAUnitWithoutRowsHasNoTables(t *testing.T) {
	portal := full()
	portal.Units[1].Years, portal.Units[1].Notes, portal.Units[1].Corrections, portal.Corrections = nil, nil, nil, nil
	all := renderAll(t, portal)
	row := all.pages["/du-lieu/"].Find("#muc_tai-ve tbody tr").FilterFunction(func(_ int, row *goquery.Selection) bool {
		return strings.EqualFold(words(row.Find("th")), portal.Units[1].Name)
	})
	if links := row.Find("a"); row.Length() != 1 || links.Length() != 1 || !strings.HasSuffix(links.AttrOr("href", ""), ".json") {
		t.Errorf("the row of a unit without data: %q", words(row))
	}
	holds(t, words(row), "chưa có số liệu")
	for _, file := range all.site.Downloads {
		if file.Unit == portal.Units[1] && !strings.HasSuffix(file.Address, ".json") {
			t.Errorf("an empty %s is made", file.Address)
		}
	}
}

// Data for search engines stand on the page of the downloads and on each unit's own.
func TestDatasetsStandOnce(t *testing.T) {
	all := portals["full"](t)
	for address, want := range map[string]int{"/du-lieu/": 1, "/": 1, "/2022/": 0, "/2022/mot-cua/": 0, "/nhiem-vu/": 0} {
		blocks := all.pages[address].Find("script[type='application/ld+json']")
		if blocks.Length() != want {
			t.Errorf("%s has %d data sets", address, blocks.Length())
		}
		if want > 0 && !json.Valid([]byte(blocks.Text())) {
			t.Errorf("%s: its data set is no JSON", address)
		}
	}
}

func TestALicenceIsNeverPassedOver(t *testing.T) {
	portal := bare()
	holds(t, words(renderAll(t, portal).pages["/"].Find("footer")), "chưa ghi điều kiện sử dụng lại")
	none := ""
	portal.Licence = &none
	holds(t, words(renderAll(t, portal).pages["/"].Find("footer")), "nguồn không nêu giấy phép")
}

func TestNoCorrectionsIsASentence(t *testing.T) {
	main := words(portals["bare"](t).pages["/dinh-chinh/"].Find("main"))
	holds(t, main, "Chưa có đính chính nào: tính đến ngày 01/01/2022", "số cũ, số mới, ngày sửa, lý do")
}

// A figure that was put right leads to its latest correction, and that to the figure.
func TestCorrections(t *testing.T) {
	all := portals["full"](t)
	page := all.pages["/dinh-chinh/"]
	holds(t, words(page.Find("main")), "5 số liệu", "Phòng Nội vụ <noivu@mau.example>")
	shown := page.Find("section.correction")
	if shown.Length() != 5 || shown.First().AttrOr("id", "") != "lan_5" {
		t.Fatalf("%d corrections, %q first", shown.Length(), shown.First().AttrOr("id", ""))
	}
	holds(t, words(page.Find("#lan_2")), "Điểm của lĩnh vực Một cửa & hồ sơ", "Số cũ8,90", "Số mới9,00", "11/06/2022", "Tỉnh chấm lại <theo văn bản>.", "7/QĐ-UBND")
	holds(t, words(page.Find("#lan_4")), "Hạng chung", "Số cũ4/7", "Số mới3/7")
	holds(t, words(page.Find("#lan_5")), "đã rút, nay không có")
	if page.Find("#lan_5 a").Length() != 0 || page.Find("#lan_2 a[href='../2022/mot-cua/']").Length() != 1 {
		t.Error("a correction leads where its figure does not stand, or not where it does")
	}
	for address, want := range map[string]string{"/2022/mot-cua/": "lan_2 lan_3", "/2022/": "lan_4 lan_2", "/2021/": ""} {
		var marked []string
		all.pages[address].Find(".mark a[href*='dinh-chinh/#']").Each(func(_ int, a *goquery.Selection) {
			_, anchor, _ := strings.Cut(a.AttrOr("href", ""), "#")
			if !slices.Contains(marked, anchor) {
				marked = append(marked, anchor)
			}
			holds(t, a.AttrOr("aria-label", ""), words(a), "đã công bố trước đây")
		})
		if got := strings.Join(marked, " "); got != want {
			t.Errorf("%s marks %q, want %q", address, got, want)
		}
	}
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
		if all.pages[address].Find("img, [onerror], script:not([type='application/json']):not([type='application/ld+json']):not([src])").Length() > 0 {
			t.Errorf("%s: content became markup", address)
		}
		if strings.Contains(html, "<script>alert") {
			t.Errorf("%s: content left its place", address)
		}
	}
}
