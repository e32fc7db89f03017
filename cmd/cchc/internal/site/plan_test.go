package site_test

import (
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

func addresses(pages []*site.Page) []string {
	var all []string
	for _, page := range pages {
		all = append(all, page.Address)
	}
	return all
}

func TestAddressesOfPages(t *testing.T) {
	s := site.Plan(fixture(), "")
	want := []string{"/",
		"/2023/", "/2023/cai-cach-the-che/", "/2023/tai-chinh-cong/", "/2022/", "/2022/cai-cach-the-che/", "/2022/tai-chinh-cong/",
		"/niem-yet/", "/nhiem-vu/", "/nhiem-vu/noi-vu/", "/nhiem-vu/cac-xa/",
		"/don-vi/", "/don-vi/an-binh/",
		"/don-vi/chau-thanh/", "/don-vi/chau-thanh/2023/", "/don-vi/chau-thanh/2023/cai-cach-the-che/", "/don-vi/chau-thanh/2023/tai-chinh-cong/", "/don-vi/chau-thanh/niem-yet/",
		"/so-sanh/", "/so-sanh/2023/", "/du-lieu/", "/phuong-phap/", "/tro-giup/", "/nguon/", "/dinh-chinh/", "/tim-kiem/", "/404.html"}
	if got := addresses(s.Pages); !slices.Equal(got, want) {
		t.Errorf("addresses\n got %q\nwant %q", got, want)
	}
	for _, page := range s.Pages {
		if found, ok := s.Find(page.Address); found != page || !ok {
			t.Errorf("Find(%q) is another page", page.Address)
		}
	}
	if page, ok := s.Find("/2024/"); ok {
		t.Errorf("there is a page of 2024: %+v", page)
	}
}

func TestAddressesOfThings(t *testing.T) {
	portal := fixture()
	s := site.Plan(portal, "")
	home, other := portal.HomeUnit, portal.Units[1]
	latest := home.Years[1]
	remedy := latest.Components[0].Remedies[0]
	for want, got := range map[string]string{
		"/":                                      s.UnitAddress(home),
		"/don-vi/chau-thanh/":                    s.UnitAddress(other),
		"/2023/":                                 s.YearAddress(latest),
		"/don-vi/chau-thanh/2023/":               s.YearAddress(other.Years[0]),
		"/2023/cai-cach-the-che/":                s.ComponentAddress(latest.Components[0]),
		"/nhiem-vu/":                             s.RemediesAddress(home),
		"/don-vi/chau-thanh/nhiem-vu/":           s.RemediesAddress(other),
		"/nhiem-vu/noi-vu/":                      s.AgencyAddress(home, home.Agencies[0]),
		"/don-vi/chau-thanh/nhiem-vu/noi-vu/":    s.AgencyAddress(other, home.Agencies[0]),
		"/nhiem-vu/#2023-tham-tra":               s.RemedyAddress(remedy),
		"/du-lieu/lap-vo.csv":                    s.DataAddress(home, "csv"),
		"/du-lieu/chau-thanh.json":               s.DataAddress(other, "json"),
		"/nguon/#van-ban_kh-91":                  s.DocumentAddress(portal.Documents[0]),
		"/tep/2024/bien-ban.pdf":                 site.FileAddress("2024/bien-ban.pdf"),
		"/nguon/":                                s.SourcesAddress(),
		"/dinh-chinh/":                           s.CorrectionsAddress(),
		"/du-lieu/":                              s.DataPageAddress(),
		"https://cchc.example/thu/":              s.Canonical(s.Home()),
		"https://cchc.example/thu/2023/":         s.Absolute(s.YearAddress(latest)),
		"https://cchc.example/thu/du-lieu/x.csv": s.Absolute("/du-lieu/x.csv"),
	} {
		if got != want {
			t.Errorf("address %q, want %q", got, want)
		}
	}
}

// TestHomeIsNotItsYear holds the two apart: the home page goes on to the next
// year, the year's page stays.
func TestHomeIsNotItsYear(t *testing.T) {
	portal := fixture()
	s := site.Plan(portal, "")
	year, _ := s.Find("/2023/")
	if s.Home() == year || s.Canonical(s.Home()) == s.Canonical(year) || s.Home().Title == year.Title {
		t.Error("the home page and its year are one")
	}
	if s.Home().Year != year.Year || s.Home().Parent != nil || year.Parent != s.Home() {
		t.Error("the home page does not show the latest year, or is not above it")
	}
}

func TestFilesOfPages(t *testing.T) {
	seen := map[string]bool{}
	for _, page := range site.Plan(fixture(), "").Pages {
		file := page.File()
		if seen[file] || strings.HasPrefix(file, "/") || !strings.HasSuffix(file, ".html") {
			t.Errorf("the page %s is written to %q", page.Address, file)
		}
		seen[file] = true
	}
	for _, want := range []string{"index.html", "2023/index.html", "don-vi/chau-thanh/2023/cai-cach-the-che/index.html", "404.html"} {
		if !seen[want] {
			t.Errorf("no page is written to %s", want)
		}
	}
}

func TestWaysBackEndAtHome(t *testing.T) {
	s := site.Plan(fixture(), "")
	trails := map[string]string{}
	for _, page := range s.Pages {
		var trail []string
		last := page
		for above := page.Parent; above != nil && len(trail) < 10; above = above.Parent {
			trail, last = append(trail, above.Address), above
		}
		if last != s.Home() {
			t.Errorf("the way back from %s ends at %s", page.Address, last.Address)
		}
		if page.Title == "" || page.Label == "" || !strings.HasSuffix(page.Summary, ".") {
			t.Errorf("%s: title %q, label %q, summary %q", page.Address, page.Title, page.Label, page.Summary)
		}
		trails[page.Address] = strings.Join(trail, " ")
	}
	for address, want := range map[string]string{
		"/2023/cai-cach-the-che/":                   "/2023/ /",
		"/nhiem-vu/noi-vu/":                         "/nhiem-vu/ /",
		"/don-vi/chau-thanh/2023/cai-cach-the-che/": "/don-vi/chau-thanh/2023/ /don-vi/chau-thanh/ /don-vi/ /",
		"/don-vi/an-binh/":                          "/don-vi/ /",
	} {
		expect(t, "way back from "+address, trails[address], want)
	}
}

func labels(pages []*site.Page) string {
	var all []string
	for _, page := range pages {
		all = append(all, page.Label)
	}
	return strings.Join(all, " · ")
}

func TestMenu(t *testing.T) {
	portal := fixture()
	s := site.Plan(portal, "")
	expect(t, "menu", labels(s.Menu), "Trang chủ · Nhiệm vụ khắc phục · Đơn vị · So sánh · Dữ liệu · Phương pháp · Trợ giúp · Nguồn")
	other, _ := s.Find("/don-vi/chau-thanh/")
	year, _ := s.Find("/don-vi/chau-thanh/2023/")
	expect(t, "labels on the way", labels([]*site.Page{other, year}), "Huyện Châu Thành · Năm 2023")

	portal.Units, portal.Pages = portal.Units[2:], nil
	portal.HomeUnit.Years, portal.HomeUnit.Agencies = portal.HomeUnit.Years[:0], nil
	expect(t, "menu of a bare portal", labels(site.Plan(portal, "").Menu), "Trang chủ · Dữ liệu · Nguồn")
}

func TestAPortalOfOneUnitHasNoIndexOfUnits(t *testing.T) {
	portal := fixture()
	portal.Units = portal.Units[2:]
	for _, address := range addresses(site.Plan(portal, "").Pages) {
		if strings.HasPrefix(address, "/don-vi/") {
			t.Errorf("a portal of one unit has %s", address)
		}
	}
}

func TestAUnitWithoutYears(t *testing.T) {
	portal := fixture()
	portal.HomeUnit.Years = nil
	s := site.Plan(portal, "")
	if s.Home().Year != nil || s.Home().Unit != portal.HomeUnit {
		t.Error("a unit without years shows one")
	}
	expect(t, "summary", s.Home().Summary, "Cổng này chưa có kết quả nào của huyện Lấp Vò.")
	if _, ok := s.Find("/nhiem-vu/noi-vu/"); !ok {
		t.Error("the agencies have lost their pages")
	}
}

func TestTheSourcesPageTakesTheMarkdownPagesText(t *testing.T) {
	portal := fixture()
	text := &scorecard.Page{ID: "nguon", Title: "Nguồn số liệu"}
	portal.Pages = append([]*scorecard.Page{text}, portal.Pages...)
	s := site.Plan(portal, "")
	page, _ := s.Find("/nguon/")
	if page.Kind != site.Sources || page.Text != text || page.Title != "Nguồn số liệu" {
		t.Errorf("the page of the documents: %+v", page)
	}
	if count := strings.Count(strings.Join(addresses(s.Pages), " "), "/nguon/"); count != 1 {
		t.Errorf("%d pages at /nguon/", count)
	}
	expect(t, "menu", labels(s.Menu), "Trang chủ · Nhiệm vụ khắc phục · Đơn vị · So sánh · Dữ liệu · Nguồn số liệu · Phương pháp · Trợ giúp")
}

func TestUnitsInVietnameseOrder(t *testing.T) {
	portal := fixture()
	for i, name := range []string{"huyện Đức Hòa", "huyện Duy Xuyên", "huyện Ea Súp"} {
		portal.Units[i].Name = name
	}
	var names []string
	s := site.Plan(portal, "")
	for _, unit := range s.SortedUnits() {
		names = append(names, unit.Name)
	}
	expect(t, "units", strings.Join(names, ", "), "huyện Duy Xuyên, huyện Đức Hòa, huyện Ea Súp")
	if portal.Units[0].Name != "huyện Đức Hòa" {
		t.Error("sorting has changed the portal")
	}
}

// TestReservedIds: nothing that the map places can be overwritten by a Markdown
// page that is not reserved, and every fixed address is.
func TestReservedIds(t *testing.T) {
	for _, id := range []string{"don-vi", "nhiem-vu", "du-lieu", "dinh-chinh", "so-sanh", "tim-kiem", "tep", "tai-nguyen", "2023", "1999", "0", "20233"} {
		if !site.Reserved(id) {
			t.Errorf("a Markdown page may be called %s", id)
		}
	}
	for _, id := range []string{"", "nguon", "phuong-phap", "tro-giup", "ke-hoach", "nam-2023", "2023-tom-tat", "lap-vo", "index", "404", "don-vi-khac"} {
		if site.Reserved(id) != (id == "404") {
			t.Errorf("Reserved(%q) is %v", id, site.Reserved(id))
		}
	}
	portal := fixture()
	portal.Pages = nil
	for _, address := range addresses(site.Plan(portal, "").Pages) {
		top, _, _ := strings.Cut(strings.TrimPrefix(address, "/"), "/")
		if !site.Reserved(top) && top != "" && top != "nguon" && top != "404.html" {
			t.Errorf("a Markdown page could take the place of %s", address)
		}
	}
}

// TestIdsOfEveryKindKeepApart gives components, agencies and units the names of
// fixed addresses: each has a folder of its own, so none can meet another.
func TestIdsOfEveryKindKeepApart(t *testing.T) {
	portal := fixture()
	for _, id := range []string{"nhiem-vu", "2023", "don-vi", "index", "nguon", "lap-vo"} {
		portal.HomeUnit.Years[1].Framework.Components[0].ID = id
		portal.HomeUnit.Agencies[0].ID = id
		portal.Units[1].ID = id
		seen := map[string]bool{}
		for _, page := range site.Plan(portal, "").Pages {
			if seen[page.File()] {
				t.Errorf("with things called %s two pages are written to %s", id, page.File())
			}
			seen[page.File()] = true
		}
	}
}
