package download_test

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed/atom"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// readAtom reads a feed as a program of others does, and looks for what RFC 4287
// wants of every feed.
func readAtom(t *testing.T, body []byte) *atom.Feed {
	t.Helper()
	feed, err := (&atom.Parser{}).Parse(bytes.NewReader(body))
	if err != nil {
		t.Fatalf("%v in\n%s", err, body)
	}
	if feed.ID == "" || feed.Title == "" || feed.UpdatedParsed == nil || len(feed.Authors) != 1 || len(feed.Entries) == 0 {
		t.Errorf("the feed lacks something: %+v", feed)
	}
	ids, last := map[string]bool{}, *feed.UpdatedParsed
	for _, entry := range feed.Entries {
		if ids[entry.ID] || !strings.HasPrefix(entry.ID, "tag:") || entry.Title == "" || entry.Summary == "" {
			t.Errorf("the entry lacks something: %+v", entry)
		}
		ids[entry.ID] = true
		if address, err := url.Parse(entry.Links[0].Href); err != nil || !address.IsAbs() {
			t.Errorf("%s leads to %s", entry.ID, entry.Links[0].Href)
		}
		if entry.UpdatedParsed == nil || entry.UpdatedParsed.After(last) {
			t.Fatalf("%s of %s stands below older ones", entry.ID, entry.Updated)
		}
		last = *entry.UpdatedParsed
	}
	return feed
}

func TestFeedOfAUnit(t *testing.T) {
	body := made(t, small(plain), "/feed.xml")
	golden(t, "feed.xml", body)
	feed := readAtom(t, body)
	if feed.Title != "Kết quả cải cách hành chính và nhiệm vụ khắc phục của huyện Mẫu" || feed.Authors[0].Name != "UBND huyện" || feed.Links[0].Href != "https://mau.example/feed.xml" || feed.Links[1].Href != "https://mau.example/" {
		t.Errorf("%q by %q, %v", feed.Title, feed.Authors[0].Name, feed.Links)
	}
	// The result of 2022 is not published, and tells nothing.
	want := []struct{ id, day, title string }{
		{"nhiem-vu/dung-han/2024-09-10", "2024-09-10", "Đã hoàn thành: Gửi báo cáo đúng hạn."},
		{"nhiem-vu/dung-han/2024-07-01", "2024-07-01", "Đang thực hiện: Gửi báo cáo đúng hạn."},
		{"dinh-chinh/cu/score/2024-06-01", "2024-06-01", "Đính chính điểm của lĩnh vực cu năm 2023 của huyện Mẫu"},
		{"dinh-chinh/the-che/khao-sat/max_score/2024-05-03", "2024-05-03", "Đính chính điểm tối đa của tiêu chí “Khảo sát”, lĩnh vực Cải cách thể chế năm 2023 của huyện Mẫu"},
		{"dinh-chinh/rank/2024-05-02", "2024-05-02", "Đính chính hạng chung năm 2023 của huyện Mẫu"},
		{"dinh-chinh/the-che/score/2024-05-02", "2024-05-02", "Đính chính điểm của lĩnh vực Cải cách thể chế năm 2023 của huyện Mẫu"},
		{"nhiem-vu/dung-han/2024-04-01", "2024-04-01", "Đang thực hiện: Gửi báo cáo đúng hạn."},
		{"ke-hoach", "2024-03-19", "Kế hoạch khắc phục kết quả năm 2023 của huyện Mẫu"},
		{"ket-qua", "2024-03-19", "Kết quả cải cách hành chính năm 2023 của huyện Mẫu"},
	}
	if len(feed.Entries) != len(want) {
		t.Fatalf("%d entries", len(feed.Entries))
	}
	for i, want := range want {
		entry := feed.Entries[i]
		if entry.ID != "tag:mau.example,2023:huyen/2023/"+want.id || entry.Updated != want.day+"T00:00:00+07:00" || entry.Title != want.title {
			t.Errorf("entry %d is %s of %s: %s", i, entry.ID, entry.Updated, entry.Title)
		}
	}
	for i, want := range []string{
		"Xong. Minh chứng: bien-ban.pdf. Cơ quan chủ trì: Phòng Nội vụ.",
		"Lùi thời hạn. Thời hạn mới: 15/09/2024 (trước đây: tháng 6/2024). Minh chứng: 1/KH-UBND ngày 19/03/2024. Cơ quan chủ trì: Phòng Nội vụ.",
		"Số cũ: 7,00. Số mới: đã rút, nay không có. Lý do: Nguồn rút kết quả.",
		"Số cũ: 1,5. Số mới: đã rút, nay không có. Lý do: Bộ tiêu chí không công bố.",
		"Số cũ: 9/12. Số mới: 8/12. Lý do: Nhập sai.",
		"Số cũ: 6,08. Số mới: 6,18. Lý do: Nhập sai. Căn cứ: 1/KH-UBND ngày 19/03/2024.",
		"Đã đặt thời hạn. Thời hạn mới: tháng 6/2024 (trước đây: kế hoạch không nêu thời hạn). Cơ quan chủ trì: Phòng Nội vụ.",
		"1/KH-UBND ngày 19/03/2024; 2 nhiệm vụ khắc phục do 2 cơ quan chủ trì; hạn báo cáo kết quả khắc phục 15/04/2024.",
	} {
		if got := strings.ReplaceAll(feed.Entries[i].Summary, "\u00a0", " "); got != want {
			t.Errorf("entry %d says\n%q, want\n%q", i, got, want)
		}
	}
}

func TestFeedOfAnAgency(t *testing.T) {
	portal := small(plain)
	feed := readAtom(t, made(t, portal, "/nhiem-vu/tu-phap/feed.xml"))
	last := feed.Entries[len(feed.Entries)-1]
	if len(feed.Entries) != 4 || last.ID != "tag:mau.example,2023:huyen/2023/ke-hoach/tu-phap" || last.Links[0].Href != "https://mau.example/nhiem-vu/tu-phap/" {
		t.Errorf("%d entries, the oldest %+v", len(feed.Entries), last)
	}
	if got := strings.ReplaceAll(last.Summary, "\u00a0", " "); got != "1/KH-UBND ngày 19/03/2024; 1 nhiệm vụ chủ trì, 1 nhiệm vụ phối hợp." {
		t.Errorf("%q", got)
	}
	portal.HomeUnit.Agencies = append(portal.HomeUnit.Agencies, &scorecard.Agency{ID: "xa", Name: "UBND các xã"})
	for _, file := range site.Plan(portal, "").Downloads {
		if file.Kind == site.Feed && (file.Unit.ID == "xa" || file.Agency != nil && file.Agency.ID == "xa") {
			t.Errorf("%s would be empty", file.Address)
		}
	}
}

// TestTwoReportsOfOneDay have each an id of its own.
func TestTwoReportsOfOneDay(t *testing.T) {
	portal := small(plain)
	remedy := portal.HomeUnit.Years[1].Components[0].Remedies[0]
	remedy.Progress[2].Date = remedy.Progress[1].Date
	entries := readAtom(t, made(t, portal, "/feed.xml")).Entries
	if entries[0].ID != entries[1].ID+"/2" {
		t.Errorf("%s, %s", entries[0].ID, entries[1].ID)
	}
}

func TestHostileTextsStayTextsInFeeds(t *testing.T) {
	for _, bad := range append(hostile, "]]>", "<![CDATA[", "&amp;&lt;", "<script>alert(1)</script>") {
		if strings.Contains(bad, "\x01") {
			continue // check refuses control characters
		}
		body := made(t, small(func(text string) string { return bad + text }), "/feed.xml")
		if feed := readAtom(t, body); len(feed.Entries) != 9 {
			t.Errorf("%q makes %d entries", bad, len(feed.Entries))
		}
		var read struct {
			Titles []string `xml:"entry>title"`
		}
		if err := xml.Unmarshal(body, &read); err != nil {
			t.Fatal(err)
		}
		if want := "Đã hoàn thành: " + bad + "Gửi báo cáo đúng hạn."; read.Titles[0] != want {
			t.Errorf("%q reads as %q", want, read.Titles[0])
		}
	}
}
