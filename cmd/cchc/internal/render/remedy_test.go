package render_test

import (
	"testing"
)

func TestARemedyIsShownWhole(t *testing.T) {
	all := portals["full"](t)
	for _, address := range []string{"/nhiem-vu/", "/nhiem-vu/van-phong/", "/2022/mot-cua/"} {
		document := all.pages[address]
		for id, want := range map[string][]string{
			"2022-mo":   {"Trả hồ sơ đúng hạn.", "Chưa có báo cáo trong dữ liệu", "Văn phòng", "UBND các xã", "quý II/2022", "(đến 30/06/2022)", "Đã quá thời hạn vào ngày chốt số liệu", "Đúng hạn", "9/KH-UBND ngày 05/03/2022, mục II.2"},
			"2022-lam":  {"Đang thực hiện", "quý IV/2022", "30/06/2022 (thời hạn trước đây)", "01/06/2022", "Xin lùi hạn.", "Thời hạn mới: quý IV/2022.", "Minh chứng: 9/KH-UBND"},
			"2022-xong": {"Đã hoàn thành", "tháng 5/2022", "Minh chứng: niem-yet/bien-ban.pdf"},
			"2022-bo":   {"Không thực hiện", "Đã có dịch vụ trực tuyến.", "kế hoạch không nêu thời hạn"},
			"2022-chu":  {"quý II – đầu quý III/2022", "(đến 30/09/2022)"},
		} {
			holds(t, words(only(t, document, `[id="`+id+`"]`)), want...)
		}
		if late := document.Find(".remedies .late").Length(); late != 1 {
			t.Errorf("%s: %d remedies are late", address, late)
		}
		if order := document.Find(".remedies > li").First().AttrOr("id", ""); address != "/nhiem-vu/" && order != "2022-xong" {
			t.Errorf("%s: %s stands first, not the one that was due first", address, order)
		}
	}
}

func TestRemediesAreFoundByAgencyAndDeadline(t *testing.T) {
	document := portals["full"](t).pages["/nhiem-vu/"]
	dues := document.Find("#muc_thoi-han table").Find("tbody tr")
	for i, want := range []string{"tháng 5/2022 1 31/05/2022", "quý II/2022 1 30/06/2022", "quý II – đầu quý III/2022 1 30/09/2022", "quý IV/2022 1 31/12/2022", "năm 2022 1 31/12/2022", "kế hoạch không nêu thời hạn 1 –"} {
		if got := words(dues.Eq(i).Find("th")) + " " + words(dues.Eq(i).Find("td").Eq(0)) + " " + words(dues.Eq(i).Find("td").Eq(1)); got != want {
			t.Errorf("deadline %d is %q, want %q", i, got, want)
		}
	}
	if got := words(document.Find("#muc_nam-2022 h3").First()); got != "Văn phòng" {
		t.Errorf("the first agency is %q", got)
	}
	holds(t, words(document.Find("main")), "không có nghĩa là cơ quan chưa làm")
	holds(t, words(document.Find(`[id="2022-chung"]`)), "Phòng Nội vụ[1]")
	holds(t, words(document.Find(".notes")), "Không giao đích danh.")
}

func TestAnAgencySeesWhatItJoins(t *testing.T) {
	all := portals["full"](t)
	document := all.pages["/nhiem-vu/xa/"]
	holds(t, words(document.Find("#muc_phoi-hop-2022")), "Trả hồ sơ đúng hạn.")
	if document.Find("#muc_chu-tri-2022").Length() != 0 {
		t.Error("it leads nothing")
	}
	if all.pages["/nhiem-vu/noi-vu/"].Find("[id^=muc_phoi-hop]").Length() != 0 {
		t.Error("it joins nothing")
	}
}

func TestCriteriaLeadToTheirRemedies(t *testing.T) {
	all := portals["full"](t)
	document := all.pages["/2022/mot-cua/"]
	row := only(t, document, `[id="tieu-chi_dung-han"]`)
	holds(t, words(row), "1. Đúng hạn", "5,20/7", "nhiệm vụ 2")
	target := row.Find(`td a[href^="#"]`).AttrOr("href", "#")
	holds(t, words(document.Find(`[id="`+target[1:]+`"] .task`)), "2. Trả hồ sơ đúng hạn.")
	holds(t, words(only(t, document, `[id="tieu-chi_cap-xa"]`)), "1.1. Ở cấp xã", "nguồn không nêu")
	holds(t, words(only(t, document, `[id="tieu-chi_hai-long"]`)), "khảo sát")
	other := all.pages["/2022/nhan-su/"]
	holds(t, words(other.Find("#muc_tieu-chi")), "không chia lĩnh vực này thành tiêu chí nhỏ hơn")
	if next, previous := other.Find(`a[rel="next"]`).AttrOr("href", ""), other.Find(`a[rel="prev"]`).AttrOr("href", ""); next != "../thuong/" || previous != "../mot-cua/" {
		t.Errorf("the neighbours are %q and %q", previous, next)
	}
}

func TestUnpublishedCriteriaAreSaidOnce(t *testing.T) {
	caption := words(portals["full"](t).pages["/2021/mot-cua/"].Find("#muc_tieu-chi caption"))
	holds(t, caption, "2 tiêu chí", "Nguồn không nêu điểm từng tiêu chí.", "điều tra xã hội học")
}
