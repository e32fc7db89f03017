package render_test

import (
	"strings"
	"testing"
)

// holds tells of each of the wanted words whether the text has them.
func holds(t *testing.T, text string, want ...string) {
	t.Helper()
	for _, part := range want {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in %q", part, text)
		}
	}
}

func TestTheAnswerComesFirst(t *testing.T) {
	all := portals["full"](t)
	for _, address := range []string{"/", "/2022/"} {
		document := all.pages[address]
		holds(t, words(only(t, document, ".answer .score")), "16,50", "/20 điểm", "năm 2022", "Tốt")
		if got := only(t, document, ".bar rect").AttrOr("width", ""); got != "82.50%" {
			t.Errorf("the solid part of the bar is %s wide", got)
		}
		facts := document.Find(".facts > li")
		holds(t, words(facts.Eq(0)), "Hạng 3/7", "[1]", "thấp hơn 2,50 điểm so với đơn vị đứng đầu")
		holds(t, words(facts.Eq(1)), "3,50 điểm chưa đạt", "86 % ở lĩnh vực Một cửa & hồ sơ")
		holds(t, words(facts.Eq(2)), "6 nhiệm vụ khắc phục", "hạn gần nhất: quý II – đầu quý III/2022 (đến 30/09/2022)", "1 nhiệm vụ đã quá thời hạn")
		if link := facts.Eq(1).Find("p a").AttrOr("href", ""); !strings.HasSuffix(link, "mot-cua/") {
			t.Errorf("the largest loss leads to %q", link)
		}
		if facts.Find("a a").Length() > 0 || facts.Find("a.fact").Length() != 3 {
			t.Error("each fact must be one link")
		}
		first := document.Find("main h1, main .answer, main .lede, main table").First()
		if !first.Is("h1") || !document.Find("main h1 ~ .answer ~ .lede").Is(".lede") {
			t.Error("heading, answer and sentence are not in this order")
		}
	}
}

func TestComponentsTableCloses(t *testing.T) {
	table := portals["full"](t).pages["/"].Find("#muc_linh-vuc table")
	rows := table.Find("tbody tr")
	if rows.Length() != 4 {
		t.Fatalf("%d components", rows.Length())
	}
	holds(t, words(rows.Eq(0)), "Một cửa & hồ sơ", "nhiều điểm chưa đạt nhất", "9,00/12", "75,00 %", "5/7", "3,00", "(86 %)", "tăng 3,50 điểm phần trăm", "[1.2]")
	holds(t, words(rows.Eq(1)), "7,40/8", "92,50 %", "1/7", "không đổi")
	holds(t, words(rows.Eq(2)), "điểm thưởng", "−0,60")
	holds(t, words(rows.Eq(3)), "điểm trừ", "0,50", "không áp dụng")
	holds(t, words(table.Find("tfoot")), "16,50/20", "3,50")
}

func TestComparisonNamesWhatItCounts(t *testing.T) {
	section := portals["full"](t).pages["/"].Find("#muc_so-sanh")
	holds(t, words(section), "Mục tiêu: 17,00 điểm", "Chưa đạt: điểm năm 2022 thấp hơn 0,50 điểm", "SIPAS: 87,10 %", "Cổng này có số liệu của 3 trong 7 đơn vị được xếp hạng; 4 đơn vị còn lại chưa có số liệu.",
		"Chỉ số thành phần năm 2021, tính từ chỉ số năm 2022", "71,50 %")
	rows := section.Find("table").First().Find("tbody tr")
	for i, want := range []string{"huyện Đầu 19,00 1/7", "huyện Mẫu 16,50 3/7", "huyện Cuối 9,90 7/7"} {
		got := strings.ReplaceAll(words(rows.Eq(i)), "[1]", "")
		for _, part := range strings.Fields(want) {
			holds(t, got, part)
		}
	}
	if !rows.Eq(1).Is(".own") {
		t.Error("the unit's own row is not marked")
	}
}

func TestPlanAndSourcesAreNamed(t *testing.T) {
	document := portals["full"](t).pages["/"]
	holds(t, words(document.Find("#muc_ke-hoach")), "9/KH-UBND ngày 05/03/2022, mục II: Khắc phục hạn chế", "15/04/2022[3], báo cáo về Phòng Nội vụ", "Họp hằng tháng. (mục III)")
	holds(t, words(document.Find("#muc_nguon")), "7/QĐ-UBND ngày 31/01/2022, phụ lục 1; UBND tỉnh Mẫu", "Bộ tiêu chí mẫu[4]: 7/QĐ-UBND")
	holds(t, words(document.Find("#muc_tai-ve")), "Huyện Mẫu, mọi năm: tệp Excel (XLSX)", "CSV, JSON")
	agencies := document.Find("#muc_nhiem-vu table").First().Find("tbody tr")
	holds(t, words(agencies.Eq(0)), "Văn phòng 5", "Chưa có báo cáo trong dữ liệu: 2", "Đã hoàn thành: 1", "quá thời hạn: 1")
	holds(t, words(agencies.Eq(1)), "Phòng Nội vụ 1", "năm 2022: 1")
}

// Every mark leads to its note, and every note that is marked leads back to its
// first mark.
func TestMarksLeadToNotesAndBack(t *testing.T) {
	all := portals["full"](t)
	document := all.pages["/"]
	notes := document.Find("#muc_ghi-chu .notes > li")
	if notes.Length() != 6 {
		t.Fatalf("%d notes, want the year's 5 and the unit's", notes.Length())
	}
	if back := notes.Eq(0).Find("a.back").AttrOr("href", ""); back != "#dau_1" || !document.Find("#dau_1").Closest("li").Is(".facts li") {
		t.Errorf("the note on ranked units leads back to %q", back)
	}
	if notes.Eq(5).Find("a").Length() != 0 {
		t.Error("a note about no figure leads back")
	}
	if got := document.Find(`.mark a[href="#ghi-chu_1"]`).Length(); got != 1+2+3 {
		t.Errorf("the number of ranked units is marked %d times: once in the answer, at two ranks and at three units", got)
	}
	far := document.Find(`#muc_linh-vuc .mark a[href$="mot-cua/#ghi-chu_2"]`)
	if far.Length() != 1 || words(far) != "[1.2]" {
		t.Errorf("the component's note is marked %q", words(far))
	}
	component := all.pages["/2022/mot-cua/"]
	if got := component.Find(".notes > li").Length(); got != 5 {
		t.Errorf("%d notes on the component's page: its own 4 and the one on the ranked units", got)
	}
	if got := component.Find(`#tieu-chi_hai-long .mark a`).AttrOr("href", ""); got != "#ghi-chu_4" {
		t.Errorf("the criterion's mark leads to %q", got)
	}
	if got := component.Find(`.remedies .mark a[href="#ghi-chu_3"]`).Length(); got != 5 {
		t.Errorf("%d of 5 deadlines are marked", got)
	}
}

// A missing figure is its words in every place, and none of them is a number.
func TestMissingIsNotZero(t *testing.T) {
	all := portals["full"](t)
	document := all.pages["/2021/"]
	for i, want := range []string{"không chấm điểm", "không áp dụng", "chưa công bố", "nguồn không nêu"} {
		row := document.Find("#muc_linh-vuc tbody tr").Eq(i)
		if got := words(row.Find("td").First()); got != want {
			t.Errorf("score is %q, want %q", got, want)
		}
		if row.Find(".missing").Length() < 4 || strings.ContainsAny(words(row.Find("td")), "0123456789") {
			t.Errorf("a missing figure reads as a number: %q", words(row))
		}
	}
	holds(t, words(document.Find(".answer")), "chưa công bố", "tối đa 20 điểm", "Điểm chưa đạt: chưa công bố")
	if document.Find(".bar, figure, tfoot").Length() != 0 {
		t.Error("something is drawn or summed up of nothing")
	}
	holds(t, words(all.pages["/2021/nhan-su/"].Find(".answer")), "không áp dụng", "tối đa 8 điểm")
}

// A rank never stands without the number of ranked units, or says that it is
// not known.
func TestARankNamesWhatItCounts(t *testing.T) {
	all := portals["rankless"](t)
	for _, address := range []string{"/", "/2022/", "/2022/mot-cua/"} {
		holds(t, words(all.pages[address].Find(".facts li").First()), "chưa rõ số đơn vị được xếp hạng")
	}
	holds(t, words(all.pages["/"].Find("#muc_linh-vuc tbody tr").First()), "2 (chưa rõ số đơn vị được xếp hạng)")
}

func TestAUnitWithoutResultSaysSo(t *testing.T) {
	document := portals["bare"](t).pages["/"]
	holds(t, words(document.Find("main")), "chưa có kết quả nào")
	if document.Find(".answer, table, figure").Length() != 0 {
		t.Error("figures of no result")
	}
	holds(t, words(portals["full"](t).pages["/don-vi/"].Find("tbody")), "Huyện Trống", "chưa có kết quả", "Xã An")
}
