package render_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// TestEveryRemedyIsFoundEachWay: by deadline and by state each remedy stands once,
// as a link to the one place where it is told in full.
func TestEveryRemedyIsFoundEachWay(t *testing.T) {
	document := portals["full"](t).pages["/nhiem-vu/"]
	all := document.Find(".remedies > li").Length()
	late := document.Find("#muc_tien-do .way").Last()
	if got := words(late.Find("summary")); got != "Đã quá thời hạn vào ngày chốt số liệu 1 nhiệm vụ" {
		t.Errorf("the last way by state is %q", got)
	}
	for way, want := range map[string]int{"#muc_thoi-han .way": all, "#muc_tien-do .way": all + 1} {
		links := document.Find(way + " li > a")
		if links.Length() != want {
			t.Errorf("%s has %d links to %d remedies", way, links.Length(), all)
		}
		links.Each(func(_ int, a *goquery.Selection) {
			task := document.Find(`.remedies > [id="` + strings.TrimPrefix(a.AttrOr("href", ""), "#") + `"] .task`)
			if task.Length() != 1 || words(task) != words(a) {
				t.Errorf("%q leads to %q", words(a), words(task))
			}
		})
	}
	for i, want := range []string{"tháng 5/2022 (đến 31/05/2022) 1 nhiệm vụ", "quý II/2022 (đến 30/06/2022) 1 nhiệm vụ", "quý II – đầu quý III/2022 (đến 30/09/2022) 1 nhiệm vụ", "quý IV/2022 (đến 31/12/2022) 1 nhiệm vụ",
		"năm 2022 (đến 31/12/2022) 1 nhiệm vụ", "kế hoạch không nêu thời hạn 1 nhiệm vụ"} {
		if got := words(document.Find("#muc_thoi-han .way").Eq(i).Find("summary")); got != want {
			t.Errorf("way %d is %q, want %q", i, got, want)
		}
	}
	holds(t, words(document.Find("#muc_thoi-han .way").Eq(3)), "Văn phòng, đang thực hiện, thời hạn trước đây: 30/06/2022, kết quả năm 2022")
}

// TestTheTimeLineSaysTheTableAgain: a row of the chart for each of the table, with
// the same deadline and as many remedies.
func TestTheTimeLineSaysTheTableAgain(t *testing.T) {
	for _, address := range []string{"/nhiem-vu/", "/nhiem-vu/van-phong/"} {
		document := portals["full"](t).pages[address]
		said := words(only(t, document, "#muc_thoi-han figure svg.chart-deadlines > desc"))
		document.Find("#muc_thoi-han tbody tr").Each(func(_ int, row *goquery.Selection) {
			holds(t, said, words(row.Find("th"))+": "+words(row.Find("td").First())+" nhiệm vụ")
		})
		if document.Find("#thoi-han-option").Length() != 1 {
			t.Errorf("%s: no data for an interactive view", address)
		}
	}
	holds(t, words(portals["full"](t).pages["/nhiem-vu/"].Find("#muc_thoi-han")), "quá thời hạn: 1")
	if lone := portals["full"](t).pages["/nhiem-vu/noi-vu/"]; lone.Find("#muc_thoi-han").Length() > 0 {
		t.Error("a table and a chart of one remedy")
	}
}

func TestARemedySaysWhatWasLost(t *testing.T) {
	all := portals["full"](t)
	for id, want := range map[string][2]string{
		"2022-mo":    {"3,00 điểm của cả lĩnh vực", "../2022/mot-cua/"},
		"2022-chung": {"3,50 điểm của cả kết quả năm", "../2022/#muc_so-diem"},
	} {
		remedy := only(t, all.pages["/nhiem-vu/"], `[id="`+id+`"]`)
		holds(t, words(remedy), "Điểm chưa đạt"+want[0])
		if remedy.Find(`a[href="`+want[1]+`"]`).Length() == 0 {
			t.Errorf("%s does not lead to where its loss is told", id)
		}
	}
	if strings.Contains(words(all.pages["/2022/mot-cua/"].Find(".remedies")), "Điểm chưa đạt") {
		t.Error("a component's page says its loss with each remedy")
	}
}

func TestPagesNameTheirFeed(t *testing.T) {
	all := portals["full"](t)
	for address, want := range map[string]string{"/": "feed.xml", "/2022/": "../feed.xml", "/nhiem-vu/": "../feed.xml", "/nhiem-vu/van-phong/": "feed.xml", "/nhiem-vu/noi-vu/": "feed.xml",
		"/2022/mot-cua/": "", "/du-lieu/": "", "/don-vi/trong/": "", "/don-vi/an/": ""} {
		if got := all.pages[address].Find(`head link[rel="alternate"][type="application/atom+xml"]`).AttrOr("href", ""); got != want {
			t.Errorf("%s names the feed %q, want %q", address, got, want)
		}
	}
	follow := only(t, all.pages["/nhiem-vu/van-phong/"], "#muc_theo-doi")
	holds(t, words(follow), "https://cong.example/thu/nhiem-vu/van-phong/lich.ics", "https://cong.example/thu/nhiem-vu/van-phong/feed.xml")
	if follow.Find(`a[href="lich.ics"]`).Length() != 1 || follow.Find(`a[href="feed.xml"]`).Length() != 1 {
		t.Error("the links are missing")
	}
}

// many is a unit with two hundred remedies of three years, none of which has a
// deadline where the second value is false.
func many(stated bool) *scorecard.Portal {
	portal := full()
	home := portal.HomeUnit
	frame := home.Years[1].Framework
	home.Years = home.Years[1:]
	if !stated {
		home.Years[0].Plan.ReportDue = scorecard.Date{}
	}
	home.Years[0].Remedies, home.Years[0].Components[0].Remedies = nil, nil
	for number := 2023; number <= 2024; number++ {
		home.Years = append(home.Years, emptyYear(home, frame, number))
	}
	for i := range 200 {
		year := home.Years[i%3]
		remedy := &scorecard.Remedy{ID: fmt.Sprintf("n-%d", i), Year: year, Agency: home.Agencies[i%2], AgencyID: home.Agencies[i%2].ID, Task: fmt.Sprintf("Việc thứ %d.", i), Status: scorecard.Status(i % 2)}
		if stated {
			remedy.Due = scorecard.Due{Span: scorecard.SpanMonth, Year: 2023 + i%4, Month: i%12 + 1}
		}
		year.Remedies = append(year.Remedies, remedy)
	}
	return portal
}

func TestTwoHundredRemedies(t *testing.T) {
	document := renderAll(t, many(true)).pages["/nhiem-vu/"]
	if links := document.Find("#muc_thoi-han .way li > a").Length(); links != 200 {
		t.Errorf("%d links by deadline", links)
	}
	if years := document.Find("nav.contents a[href^='#muc_nam-']").Length(); years != 3 {
		t.Errorf("the contents lead to %d years", years)
	}
	holds(t, words(document.Find("#muc_thoi-han .way").First()), "kết quả năm 20")
}

func TestNoDeadlineNoTimeLine(t *testing.T) {
	all := renderAll(t, many(false))
	document := all.pages["/nhiem-vu/"]
	if document.Find("svg.chart").Length() > 0 {
		t.Error("a time line without a deadline")
	}
	holds(t, words(only(t, document, "#muc_thoi-han tbody tr")), "kế hoạch không nêu thời hạn")
	if text := words(document.Find("#muc_theo-doi")); strings.Contains(text, "Lịch thời hạn") || !strings.Contains(text, "Tin mới") {
		t.Errorf("it offers %q", text)
	}
	for _, file := range all.site.Downloads {
		if file.Kind == site.Calendar {
			t.Errorf("%s would be empty", file.Address)
		}
	}
}
