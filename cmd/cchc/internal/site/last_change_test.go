package site_test

import (
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

func document(month, day int) scorecard.Source {
	return scorecard.Source{DocumentID: "d", Document: &scorecard.Document{Date: scorecard.Date{Year: 2024, Month: month, Day: day}}}
}

// TestLastChangeOfPages: a page counts what it shows and nothing else.
func TestLastChangeOfPages(t *testing.T) {
	portal := fixture()
	year := portal.HomeUnit.LatestYear()
	year.Source = document(2, 1)
	for i, component := range year.Components {
		component.Source, component.Remedies = document(2, 2+i), nil
	}
	year.Components[0].Remedies = []*scorecard.Remedy{{ID: "moi", Year: year, Agency: portal.HomeUnit.Agencies[0], Component: year.Components[0].Component, Source: document(3, 1),
		Progress: []scorecard.Progress{{Date: scorecard.Date{Year: 2024, Month: 5, Day: 1}}}}}
	s := site.Plan(portal, "")
	const report = "01/05/2024, ngày của báo cáo tiến độ mới nhất trên trang này"
	for address, want := range map[string]string{
		"/": report, "/2023/": report, "/niem-yet/": report, "/2023/cai-cach-the-che/": report, "/nhiem-vu/": report, "/nhiem-vu/noi-vu/": report, "/du-lieu/": report, "/don-vi/": report, "/so-sanh/": report,
		"/2023/tai-chinh-cong/": "03/02/2024, ngày của văn bản mới nhất mà trang này lấy số liệu",
		"/so-sanh/2023/":        "03/02/2024, ngày của văn bản mới nhất mà trang này lấy số liệu",
		"/nhiem-vu/cac-xa/":     "", "/don-vi/an-binh/": "", "/phuong-phap/": "", "/nguon/": "", "/dinh-chinh/": "", "/404.html": "",
	} {
		page, ok := s.Find(address)
		if !ok {
			t.Errorf("no page %s", address)
		} else if got := site.LastChangeWords(s.LastChange(page)); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}
