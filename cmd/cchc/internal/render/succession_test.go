package render_test

import (
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

// Every page of a unit that has ended says so, to readers and to programs; no
// other page does.
func TestEveryPageOfAnEndedUnitSaysSo(t *testing.T) {
	all := portals["province"](t)
	seen := 0
	for _, page := range all.site.Pages {
		document := all.pages[page.Address]
		banner, meta := words(document.Find(".ended")), document.Find(`meta[name="dcterms.isReplacedBy"]`)
		if page.Unit == nil || page.Unit.Ended == nil {
			if strings.Contains(banner, "kết thúc") || meta.Length() > 0 {
				t.Errorf("%s says %q", page.Address, banner)
			}
			continue
		}
		seen++
		holds(t, banner, "đã kết thúc hoạt động từ ngày 01/07/2023 theo 08/NQ-HĐND ngày 10/06/2023", "Đơn vị tiếp nhận: huyện Kênh Mới (từ ngày "+map[string]string{"kenh-bac": "01", "kenh-nam": "15"}[page.Unit.ID]+"/07/2023)")
		if got := meta.AttrOr("content", ""); got != "https://dong-sen.example/don-vi/kenh-moi/" {
			t.Errorf("%s is replaced by %q", page.Address, got)
		}
		if got := document.Find(`meta[name="dcterms.valid"]`).AttrOr("content", ""); got != "end=2023-07-01" {
			t.Errorf("%s is valid for %q", page.Address, got)
		}
	}
	if seen < 40 {
		t.Errorf("only %d pages of ended units", seen)
	}
}

func TestASuccessorLeadsBack(t *testing.T) {
	all := portals["province"](t)
	for _, address := range []string{"/don-vi/kenh-moi/", "/don-vi/kenh-moi/2023/", "/don-vi/kenh-moi/nhiem-vu/"} {
		document := all.pages[address]
		holds(t, words(document.Find(".ended")), "Tiếp nhận từ: huyện Kênh Bắc (từ ngày 01/07/2023); huyện Kênh Nam (từ ngày 15/07/2023)")
		if got := document.Find(`meta[name="dcterms.replaces"]`).Length(); got != 2 {
			t.Errorf("%s replaces %d", address, got)
		}
	}
	taken := all.pages["/don-vi/kenh-moi/nhiem-vu/"].Find("#muc_tiep-nhan li")
	if taken.Length() != 1 {
		t.Fatalf("%d tasks were taken over", taken.Length())
	}
	holds(t, words(taken), "Nâng cấp bộ phận một cửa.", "Đang thực hiện", "huyện Kênh Bắc", "năm 2023", "Đã quá thời hạn")
	if got := taken.Find(".task a").AttrOr("href", ""); got != "../../kenh-bac/nhiem-vu/#2022-mot-cua" {
		t.Errorf("it leads to %q", got)
	}
}

func TestRemediesOfAnEndedUnitSayWhoHasThem(t *testing.T) {
	document := portals["province"](t).pages["/don-vi/kenh-bac/nhiem-vu/"]
	holds(t, words(only(t, document, `[id="2022-mot-cua"]`)), "Đã chuyển chohuyện Kênh Mới")
	holds(t, words(only(t, document, `[id="2022-mang-noi-bo"]`)), site.HandedToNone)
	if done := words(only(t, document, `[id="2022-kiem-tra"]`)); strings.Contains(done, "huyển") {
		t.Errorf("a task that was done is said to be handed over: %q", done)
	}
}

// An end that is decided for a later day is to come; where no one is known to
// take over, that is said.
func TestAnEndToCome(t *testing.T) {
	portal := province()
	for _, unit := range portal.Units {
		if unit.Ended != nil {
			unit.Ended.Successors, unit.Ended.Date.Year = nil, 2025
		}
	}
	banner := words(renderAll(t, portal).pages["/don-vi/kenh-bac/"].Find(".ended"))
	holds(t, banner, "sẽ kết thúc hoạt động từ ngày 01/07/2025", "Cổng chưa có thông tin về đơn vị tiếp nhận")
}

func TestUnitsAreFoundByTheirPlace(t *testing.T) {
	document := portals["province"](t).pages["/don-vi/"]
	var heads, names []string
	document.Find("h2").Each(func(_ int, head *goquery.Selection) { heads = append(heads, words(head)) })
	document.Find("tbody th a").Each(func(_ int, link *goquery.Selection) { names = append(names, words(link)) })
	if got := strings.Join(heads, ", "); got != "Huyện của tỉnh Đồng Sen, Thành phố của tỉnh Đồng Sen, Thị xã của tỉnh Đồng Sen" {
		t.Errorf("the groups are %s", got)
	}
	if got := strings.Join(names, ", "); got != "Huyện Bàu Mưa, Huyện Cồn Vàng, Huyện Đồng Nổi, Huyện Gò Trám, Huyện Kênh Bắc, Huyện Kênh Mới, Huyện Kênh Nam, Huyện Láng Sậy, Huyện Rạch Mây, Huyện Sen Hồng, Thành phố Sen Hồng, Thị xã Bến Tràm" {
		t.Errorf("the units are %s", got)
	}
	if got := document.Find("tbody .line").Length(); got != 2 {
		t.Errorf("%d units are said to have ended", got)
	}
	if document.Find("details").Length() > 0 {
		t.Error("a short list folds")
	}
}

// What folds stands open in the page: it is whole without the script, and every
// anchor in it is reached by every browser. Ways to what stands elsewhere hold no
// anchor, and may stay closed.
func TestFoldsStandOpen(t *testing.T) {
	planned := site.Plan(loaded(madeup.Portal(40, 2)), "")
	renderer := newRenderer(t)
	for address, least := range map[string]int{"/don-vi/": 5, "/nhiem-vu/": 1, "/nhiem-vu/phong-noi-vu/": 1} {
		page, _ := planned.Find(address)
		body, err := renderer.Page(planned, page)
		if err != nil {
			t.Fatal(err)
		}
		document, err := goquery.NewDocumentFromReader(strings.NewReader(string(body)))
		if err != nil {
			t.Fatal(err)
		}
		if got := document.Find("details[open][data-fold] > summary").Length(); got < least || got != document.Find("details:not(.way)").Length() {
			t.Errorf("%s: %d folds stand open", address, got)
		}
		if document.Find("details.way [id]").Length() > 0 {
			t.Errorf("%s: an anchor in a closed fold", address)
		}
	}
}
