package madeup

import (
	"fmt"
	"testing/fstest"
)

// Province makes the content of another portal, which always is the same: tỉnh
// Đồng Sen, which does not exist, with the results of its district-level units in
// 2021, 2022 and 2023. Its figures stand in tables, as an office keeps them
// (province_scores.go); what follows from them is reckoned.
//
// It has what the real world does to such a portal:
//   - Two frameworks. The first is out of 80, the second, from 2023, out of 100:
//     of its components one has another maximum, one is new, one is gone, one has
//     other criteria, one another id. Both have bonus and penalty points, parts of
//     criteria, survey criteria, criteria whose maxima are not published, and bands.
//   - Twelve units, of which a city and a district share the name Sen Hồng. Two
//     districts end within 2023 and a third takes over from them; one unfinished
//     remedy is handed over, one to no one. A thirteenth, an island, is no unit of
//     the portal: its result of 2021 is entered by hand as a peer.
//   - Figures missing for every reason: totals not published, units not scored, to
//     whom the criteria do not apply, without a year; components not scored and not
//     applicable; the number of ranked units of 2022.
//   - Equal totals in every year, equal scores in most components.
//   - Other indices: SIPAS, and DTI, whose measure changes.
//
// It has no mistake. Package check warns of one thing, as it should (S401): the
// change of huyện Rạch Mây's second component in 2022 was reckoned from a score
// of 2021 that has been corrected since.
func Province() fstest.MapFS {
	p := &province{maker{files: fstest.MapFS{}}}
	p.writePortal()
	p.writeDocuments()
	p.write("pages/phuong-phap.md", "+++\ntitle = \"Phương pháp\"\norder = 1\n+++\n\n## Cách tính\n\nChỉ số là điểm chia cho điểm tối đa của bộ tiêu chí năm ấy.\n")
	for _, framework := range provinceFrameworks {
		p.write("frameworks/"+framework.id+".toml", framework.toml())
	}
	for _, unit := range provinceUnits {
		p.writeUnit(unit)
	}
	for i := range provinceYears {
		for _, row := range provinceYears[i].rows {
			if row.result != offPortal {
				p.writeResult(&provinceYears[i], row)
			}
		}
	}
	return p.files
}

// province is the portal in the making.
type province struct{ maker }

// provinceUnit is a unit of the portal.
type provinceUnit struct{ id, name, level string }

// The home unit is the first.
var provinceUnits = []provinceUnit{
	{"thanh-pho-sen-hong", "thành phố Sen Hồng", "thành phố"},
	{"huyen-sen-hong", "huyện Sen Hồng", "huyện"},
	{"ben-tram", "thị xã Bến Tràm", "thị xã"},
	{"rach-may", "huyện Rạch Mây", "huyện"},
	{"con-vang", "huyện Cồn Vàng", "huyện"},
	{"lang-say", "huyện Láng Sậy", "huyện"},
	{"bau-mua", "huyện Bàu Mưa", "huyện"},
	{"go-tram", "huyện Gò Trám", "huyện"},
	{"kenh-bac", "huyện Kênh Bắc", "huyện"},
	{"kenh-nam", "huyện Kênh Nam", "huyện"},
	{"kenh-moi", "huyện Kênh Mới", "huyện"},
	{"dong-noi", "huyện Đồng Nổi", "huyện"},
}

const provinceHome, provinceIsland = "thanh-pho-sen-hong", "huyện đảo Hòn Nhạn"

func (p *province) writePortal() {
	var text lines
	text.key("title", "Cổng công khai cải cách hành chính tỉnh Đồng Sen")
	text.key("base_url", "https://dong-sen.example/")
	text.key("home_unit", provinceHome)
	text.raw("as_of = 2024-06-30")
	text.key("publisher", "UBND tỉnh Đồng Sen")
	text.key("contact", "Sở Nội vụ tỉnh Đồng Sen")
	text.key("licence", "")
	text.key("notice", "Tỉnh này không có thật; số liệu được dựng để thử.")
	p.write("portal.toml", text.String())
}

func (p *province) writeDocuments() {
	var text lines
	for _, document := range []struct{ id, number, date, issuer, title string }{
		{"qd-khung-2020", "1402/QĐ-UBND", "2020-12-15", "UBND tỉnh Đồng Sen", "Ban hành bộ tiêu chí đánh giá cải cách hành chính cấp huyện"},
		{"qd-khung-2023", "305/QĐ-UBND", "2023-03-10", "UBND tỉnh Đồng Sen", "Sửa đổi bộ tiêu chí đánh giá cải cách hành chính cấp huyện"},
		{"qd-2021", "118/QĐ-UBND", "2022-02-15", "UBND tỉnh Đồng Sen", "Công bố Chỉ số cải cách hành chính năm 2021"},
		{"qd-2022", "97/QĐ-UBND", "2023-02-10", "UBND tỉnh Đồng Sen", "Công bố Chỉ số cải cách hành chính năm 2022"},
		{"qd-2023", "121/QĐ-UBND", "2024-02-20", "UBND tỉnh Đồng Sen", "Công bố Chỉ số cải cách hành chính năm 2023"},
		{"kh-2022", "44/KH-UBND", "2023-03-01", "UBND tỉnh Đồng Sen", "Kế hoạch khắc phục hạn chế theo Chỉ số cải cách hành chính năm 2022"},
		{"kh-2023", "52/KH-UBND", "2024-03-05", "UBND tỉnh Đồng Sen", "Kế hoạch khắc phục hạn chế theo Chỉ số cải cách hành chính năm 2023"},
		{"bc-kiem-tra", "15/BC-SNV", "2023-05-30", "Sở Nội vụ", "Kết quả kiểm tra cải cách hành chính"},
		{"nq-sap-xep", "08/NQ-HĐND", "2023-06-10", "HĐND tỉnh Đồng Sen", "Sắp xếp huyện Kênh Bắc và huyện Kênh Nam"},
	} {
		text.raw("\n[%s]", document.id)
		text.key("number", document.number)
		text.raw("date = %s", document.date)
		text.key("issuer", document.issuer)
		text.key("title", document.title)
	}
	p.write("documents.toml", text.String())
}

// provinceEnds says when a unit's successor took over, by unit.
var provinceEnds = map[string]string{"kenh-bac": "", "kenh-nam": "date = 2023-07-15"}

func (p *province) writeUnit(unit provinceUnit) {
	var text lines
	text.key("name", unit.name)
	text.key("level", unit.level)
	text.key("parent", "tỉnh Đồng Sen")
	for _, agency := range agencies[:2] {
		text.table("agency")
		text.key("id", agency.id)
		text.key("name", agency.name)
	}
	if date, ends := provinceEnds[unit.id]; ends {
		text.raw("\n[ended]\ndate = 2023-07-01")
		text.key("document", "nq-sap-xep")
		text.table("ended.successor")
		text.key("unit", "kenh-moi")
		if date != "" {
			text.raw("%s", date)
		}
	}
	p.write(unit.id+"/unit.toml", text.String())
}

// document is the id of a year's document of a kind: "qd" or "kh".
func (y *provinceYear) document(kind string) string { return fmt.Sprintf("%s-%d", kind, y.year) }
