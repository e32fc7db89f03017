package render_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/site"
)

func TestTheAccountLeadsFromMaximumToScore(t *testing.T) {
	section := portals["full"](t).pages["/2022/"].Find("#muc_so-diem")
	rows := section.Find("tbody tr")
	if rows.Length() != 5 {
		t.Fatalf("%d rows, want the maximum, three losses and the bonus", rows.Length())
	}
	for i, want := range [][]string{
		{"Điểm tối đa", "20"},
		{"Một cửa & hồ sơ", "−3,00", "17,00", "5 nhiệm vụ", "Văn phòng", "1 nhiệm vụ đã quá thời hạn", "tháng 5/2022", "quý IV/2022", "kế hoạch không nêu thời hạn"},
		{"Nhân sự", "−0,60", "16,40", "chưa có nhiệm vụ nào trả lời"},
		{"Vi phạm điểm trừ", "−0,50", "15,90", "chưa có nhiệm vụ nào trả lời"},
		{"Sáng kiến điểm thưởng", "+0,60", "16,50"},
	} {
		holds(t, words(rows.Eq(i)), want...)
	}
	if strings.Contains(words(rows.Eq(4)), "nhiệm vụ") {
		t.Error("a remedy is missed where points were given")
	}
	for at, want := range []string{"mot-cua/", "mot-cua/#muc_nhiem-vu"} {
		if got := rows.Eq(1).Find("a").Eq(at).AttrOr("href", ""); !strings.HasSuffix(got, want) {
			t.Errorf("link %d leads to %q, want %q", at, got, want)
		}
	}
	foot := section.Find("tfoot tr")
	holds(t, words(foot), "Điểm năm 2022", "−3,50", "16,50", "1 nhiệm vụ chung", "Phòng Nội vụ", "năm 2022")
	if got := foot.Find("a").First().AttrOr("href", ""); !strings.HasSuffix(got, "nhiem-vu/#2022-chung") {
		t.Errorf("the overall remedy is looked for at %q", got)
	}
	holds(t, words(section), "Cộng lại: 20 − 3,50 = 16,50.",
		"Chưa có nhiệm vụ nào trả lời: Nhân sự (0,60 điểm); Vi phạm (0,50 điểm).",
		"Một cửa & hồ sơ: chưa rõ 1,20 điểm (trong 3,00 điểm chưa đạt) mất ở tiêu chí nào")
	only(t, portals["full"](t).pages["/2022/"], `.contents a[href="#muc_so-diem"]`)
}

// Whatever a portal holds, the rows of every account add up, and end at the score
// where that is known; what is not known is a row, or said.
func TestEveryAccountAddsUp(t *testing.T) {
	closed, open, rests := 0, 0, 0
	eachPage(t, func(t *testing.T, all rendered, page *site.Page, document *goquery.Document) {
		if page.Kind != site.Result || page.Year == nil {
			return
		}
		section := only(t, document, "#muc_so-diem")
		year := page.Year
		left := year.MaxScore()
		section.Find("tbody tr").Each(func(i int, row *goquery.Selection) {
			if i == 0 {
				return
			}
			left += typed(t, words(row.Find("td").Eq(0)))
			if got := typed(t, words(row.Find("td").Eq(1))); got != left {
				t.Errorf("%s are left, want %s: %s", got, left, words(row))
			}
			if strings.HasPrefix(words(row), "Không rõ") {
				rests++
			}
		})
		score, known := year.Score.Get()
		if !known {
			open++
			holds(t, words(section), "Sổ chưa khép lại được, vì ")
			if section.Find("tfoot").Length() > 0 {
				t.Error("an account without a score is closed")
			}
			return
		}
		closed++
		cells := section.Find("tfoot td")
		if got := typed(t, strings.Split(words(cells.Eq(1)), "[")[0]); got != score || left != score {
			t.Errorf("the account ends at %s and says %s, the score is %s", left, got, score)
		}
		if got := year.MaxScore() + typed(t, words(cells.Eq(0))); got != score {
			t.Errorf("all losses are %s, which makes %s", words(cells.Eq(0)), got)
		}
		holds(t, words(section), "Cộng lại: "+site.MaxScore(year.MaxScore())+" ", " = "+site.Score(year.Score)+".")
	})
	if closed < 20 || open < 3 || rests < 2 {
		t.Errorf("%d accounts closed, %d did not, %d had a rest", closed, open, rests)
	}
}

// typed is a number as a page shows it.
func typed(t *testing.T, text string) decimal.Hundredths {
	t.Helper()
	number, err := decimal.Parse(strings.NewReplacer(".", "", ",", ".", "−", "-", "+", "").Replace(text))
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return number
}

func TestAnAccountSaysWhatIsNotKnown(t *testing.T) {
	section := portals["rankless"](t).pages["/"].Find("#muc_so-diem")
	rows := section.Find("tbody tr")
	holds(t, words(rows.Eq(1)), "Một cửa & hồ sơ", "−2,00", "18,00")
	holds(t, words(rows.Eq(2)), "Không rõ ở lĩnh vực nào", "−5,66", "12,34")
	holds(t, words(section), "Chưa rõ 2,00 điểm ở lĩnh vực Một cửa & hồ sơ mất ở tiêu chí nào: nguồn không nêu điểm từng tiêu chí.",
		"Chưa rõ điểm chưa đạt, vì không có điểm: Nhân sự (không áp dụng); Sáng kiến (chưa công bố); Vi phạm (nguồn không nêu).")
	section = portals["full"](t).pages["/2021/"].Find("#muc_so-diem")
	holds(t, words(section), "Sổ chưa khép lại được, vì điểm Chỉ số cải cách hành chính của huyện Mẫu chưa được công bố.", "Một cửa & hồ sơ (không chấm điểm)")
	if section.Find("table").Length() > 0 {
		t.Error("a table of nothing")
	}
}

func TestCriteriaAccountForTheirComponent(t *testing.T) {
	all := portals["full"](t)
	section := all.pages["/2022/mot-cua/"].Find("#muc_tieu-chi")
	holds(t, words(section.Find(`[id="tieu-chi_dung-han"]`)), "5,20/7", "1,80", "nhiệm vụ 2")
	holds(t, words(section.Find(`[id="tieu-chi_hai-long"]`)), "nguồn không nêu", "không nhiệm vụ nào nêu tên")
	if got := words(section.Find(`[id="tieu-chi_cap-xa"]`)); strings.Contains(got, "không nhiệm vụ") {
		t.Errorf("a part of what a remedy names: %s", got)
	}
	foot := section.Find("tfoot tr")
	holds(t, words(foot.Eq(0)), "Chưa rõ ở tiêu chí nào", "1,20")
	holds(t, words(foot.Eq(1)), "Cả lĩnh vực", "9,00/12", "3,00", "nhiệm vụ 1, nhiệm vụ 3, nhiệm vụ 4, nhiệm vụ 5")
	// Without published scores one sentence says why nothing can be placed.
	portal := full()
	year := portal.HomeUnit.Years[1]
	year.Components[0].Criteria = nil
	year.Remedies[0].Criteria = year.Framework.Components[0].Criteria[1:]
	section = renderAll(t, portal).pages["/2022/mot-cua/"].Find("#muc_tieu-chi")
	holds(t, words(section.Find("caption")), "Nguồn không nêu điểm từng tiêu chí, nên chưa rõ 3,00 điểm chưa đạt mất ở tiêu chí nào.")
	if section.Find("thead th").Length() != 2 || strings.Contains(words(section.Find("tfoot")), "Chưa rõ") {
		t.Error("columns of scores that are not published")
	}
	// A remedy of the overall result may name a criterion: it stands elsewhere.
	link := section.Find(`[id="tieu-chi_hai-long"] td a`)
	if words(link) != "nhiệm vụ chung" || !strings.HasSuffix(link.AttrOr("href", ""), "nhiem-vu/#2022-chung") {
		t.Errorf("the criterion is answered by %q", words(link))
	}
}

func TestAComponentSaysWhatItCouldGive(t *testing.T) {
	all := portals["full"](t)
	for id, want := range map[string]string{
		"mot-cua": "tối đa 3,00 điểm; khi đó điểm chung năm 2022 là 19,50", "thuong": "tối đa 0,40 điểm; khi đó điểm chung năm 2022 là 16,90", "phat": "tối đa 0,50 điểm; khi đó điểm chung năm 2022 là 17,00",
	} {
		holds(t, words(all.pages["/2022/"+id+"/"].Find(".head .pairs")), "Còn có thể tăng"+want+" (tính từ điểm)")
	}
	if text := words(all.pages["/2021/mot-cua/"].Find(".head")); strings.Contains(text, "Còn có thể tăng") {
		t.Errorf("what is not known could give more: %s", text)
	}
}

// Index and rank are told apart where the domain says so, and nowhere else.
func TestIndexAndRankAreToldApart(t *testing.T) {
	told, inverted := 0, 0
	eachPage(t, func(t *testing.T, all rendered, page *site.Page, document *goquery.Document) {
		head, table := words(document.Find(".head")), words(document.Find("#muc_linh-vuc"))
		switch {
		case page.Kind == site.Component:
			contrast, ok := page.Component.Contrast()
			if ok {
				told++
				holds(t, head, plainly(site.ContrastWords(contrast)))
			} else if strings.Contains(head, "mức chung") {
				t.Errorf("a contrast that is none: %s", head)
			}
		case page.Kind == site.Result && page.Year != nil:
			_, ok := page.Year.Inversion()
			if got := strings.Contains(table, "không phải lúc nào cũng đi cùng nhau"); got != ok {
				t.Errorf("an inversion is told: %v, want %v", got, ok)
			}
			if ok {
				inverted++
			}
		}
	})
	if told < 5 || inverted < 5 {
		t.Errorf("%d contrasts, %d inversions", told, inverted)
	}
}
