package site_test

import (
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/site"
)

func TestRelative(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		{"/", "/", "./"},
		{"/", "/2023/", "2023/"},
		{"/", "/du-lieu/x.csv", "du-lieu/x.csv"},
		{"/2023/", "/", "../"},
		{"/2023/", "/2023/", "./"},
		{"/2023/", "/2023/the-che/", "the-che/"},
		{"/2023/the-che/", "/2023/", "../"},
		{"/2023/the-che/", "/2023/tai-chinh/", "../tai-chinh/"},
		{"/2023/the-che/", "/2022/the-che/", "../../2022/the-che/"},
		{"/2023/a/", "/du-lieu/x.csv", "../../du-lieu/x.csv"},
		{"/2023/a/", "/2023/ab/", "../ab/"},
		{"/2023/ab/", "/2023/a/", "../a/"},
		{"/2023/", "/20/", "../20/"},
		{"/2023/", "/nhiem-vu/#2023-x", "../nhiem-vu/#2023-x"},
		{"/nhiem-vu/", "/nhiem-vu/#2023-x", "#2023-x"},
		{"/", "/#muc-x", "#muc-x"},
		{"/2023/", "/2023/#", "./#"},
		{"/2023/", "/#muc-x", "../#muc-x"},
		{"/404.html", "/", "./"},
		{"/404.html", "/404.html", "404.html"},
		{"/404.html", "/2023/", "2023/"},
		{"/", "/404.html", "404.html"},
	} {
		if got := site.Relative(test.from, test.to); got != test.want {
			t.Errorf("Relative(%q, %q) = %q, want %q", test.from, test.to, got, test.want)
		}
	}
}

// randomAddress is an address of up to four folders of short names, so that two
// often share some, and at times a file or an anchor.
func randomAddress(random *rand.Rand) string {
	names := []string{"2023", "2022", "a", "ab", "don-vi", "the-che"}
	address := "/"
	for range random.IntN(5) {
		address += names[random.IntN(len(names))] + "/"
	}
	if random.IntN(4) == 0 {
		address += names[random.IntN(len(names))] + ".csv"
	}
	return address
}

func TestRelativeLeadsToItsTarget(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 14))
	for _, base := range []string{"https://host", "https://host/any/sub/path"} {
		for range 20000 {
			from, to := randomAddress(random), randomAddress(random)
			switch random.IntN(10) {
			case 0:
				from = "/404.html"
			case 1:
				to += "#2023-x"
			case 2:
				to = from + "#muc-x"
			}
			page, err := url.Parse(base + from)
			if err != nil {
				t.Fatal(err)
			}
			link := site.Relative(from, to)
			target, err := page.Parse(link)
			if err != nil || target.String() != base+to {
				t.Fatalf("on %s the link %q to %s leads to %s (%v)", page, link, to, target, err)
			}
			if strings.HasPrefix(link, "/") || link == "" {
				t.Fatalf("from %s to %s: %q is not relative", from, to, link)
			}
		}
	}
}

func TestLinksOfThe404Page(t *testing.T) {
	for base, want := range map[string]string{
		"https://host/":              "/2023/#muc-x",
		"https://host/any/sub/path/": "/any/sub/path/2023/#muc-x",
		"https://host/c%E1%BB%95ng/": "/c%E1%BB%95ng/2023/#muc-x",
		"https://host/cổng/":         "/c%E1%BB%95ng/2023/#muc-x",
		"https://host:8080/a b/":     "/a%20b/2023/#muc-x",
	} {
		s := site.Plan(fixture(), base)
		page, _ := s.Find("/404.html")
		expect(t, "on the 404 page under "+base, s.Link(page, "/2023/#muc-x"), want)
		year, _ := s.Find("/2023/tai-chinh-cong/")
		expect(t, "on another page", s.Link(year, "/2023/#muc-x"), "../#muc-x")
	}
}

func TestBaseURL(t *testing.T) {
	portal := fixture()
	for given, want := range map[string]string{
		"":                      "https://cchc.example/thu/2023/",
		"https://khac.example/": "https://khac.example/2023/",
		"http://khac.example:8080/cổng thông tin/": "http://khac.example:8080/c%E1%BB%95ng%20th%C3%B4ng%20tin/2023/",
	} {
		s := site.Plan(portal, given)
		page, _ := s.Find("/2023/")
		expect(t, "canonical address under "+given, s.Canonical(page), want)
	}
}

func TestResolves(t *testing.T) {
	portal := fixture()
	s := site.Plan(portal, "")
	for address, want := range map[string]bool{
		"/": true, "/2023/": true, "/2023": false, "/2024/": false, "": false, "2023/": false, "/2023/?a=b": false,
		"/#muc-nam": true, "/2023/#muc-nam": true, "/2022/#muc-nam": false, "/#muc-linh-vuc": false,
		"/2023/cai-cach-the-che/#muc-linh-vuc": true, "/2023/tai-chinh-cong/#muc-linh-vuc": false,
		"/phuong-phap/#muc-cach-tinh": true, "/phuong-phap/#muc-khac": false, "/tro-giup/#muc-cach-tinh": false, "/2023/#": true,
		"/nhiem-vu/#2023-tham-tra": true, "/nhiem-vu/#2022-chung": true, "/nhiem-vu/#2022-tham-tra": false, "/nhiem-vu/#tham-tra": false,
		"/nguon/#van-ban_kh-91": true, "/nguon/#van-ban_kh-92": false, "/nguon/#muc-cach-tinh": false,
		"/don-vi/an-binh/": true, "/don-vi/an-binh/#muc-nam": false, "/du-lieu/#x": false,
		"/tep/bien-ban.pdf": true, "/tep/bien-ban.pdf#page=2": false, "/tep/khac.pdf": false, "#muc-nam": false,
		s.DataAddress(portal.HomeUnit, "csv"): true, s.DataAddress(portal.HomeUnit, "json"): true, s.DataAddress(portal.HomeUnit, "pdf"): false,
	} {
		if got := s.Resolves(address); got != want {
			t.Errorf("Resolves(%q) = %v", address, got)
		}
	}
	portal.Pages[0].ID = "nguon"
	s = site.Plan(portal, "")
	for _, address := range []string{"/nguon/#van-ban_kh-91", "/nguon/#muc-cach-tinh"} {
		if !s.Resolves(address) {
			t.Errorf("%s leads nowhere although a Markdown page stands above the documents", address)
		}
	}
}
