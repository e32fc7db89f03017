package site_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
)

// edited is the made-up portal of three units with other texts in its files.
func edited(t *testing.T, edits ...[3]string) *site.Site {
	t.Helper()
	files := fstest.MapFS{}
	for name, file := range madeup.Portal(3, 2) {
		files[name] = file
	}
	for _, edit := range edits {
		text := string(files[edit[0]].Data)
		if !strings.Contains(text, edit[1]) {
			t.Fatalf("%s has no %q", edit[0], edit[1])
		}
		files[edit[0]] = &fstest.MapFile{Data: []byte(strings.Replace(text, edit[1], edit[2], 1))}
	}
	portal, found := content.Load(files, nil)
	found = append(found, check.Check(portal, content.NewLocator(files), nil)...)
	if errors, _ := diag.Count(found); errors > 0 {
		t.Fatalf("%v", found)
	}
	return site.Plan(portal, "")
}

// TestRedirects: a former address leads to the last one, whichever part of it had
// another name.
func TestRedirects(t *testing.T) {
	const portal, unit, home = "portal.toml", "don-vi-0002/unit.toml", `home_unit = "don-vi-0001"`
	for _, test := range []struct {
		name  string
		edits [][3]string
		want  map[string]string // "-": nothing leads from there
	}{
		{"stated", nil, map[string]string{
			"/trang-chu-cu/": "/", "/giai-thich-tu-ngu/": "/thuat-ngu/", "/so-lieu/": "/du-lieu/", "/bang-so-lieu/": "/du-lieu/",
			"/ket-qua.html": "/nguon/#gioi-han", "/thu-nghiem/": "", "/khong-co/": "-", "/du-lieu/": "-"}},
		{"unit", nil, map[string]string{
			"/don-vi/thi-tran-cu/": "/don-vi/don-vi-0002/", "/don-vi/thi-tran-cu/nhiem-vu/phong-noi-vu/": "/don-vi/don-vi-0002/nhiem-vu/phong-noi-vu/",
			"/don-vi/thi-tran-cu/chia-se.png": "/don-vi/don-vi-0002/chia-se.png", "/du-lieu/thi-tran-cu.csv": "/du-lieu/don-vi-0002.csv",
			"/du-lieu/excel/thi-tran-cu.csv": "/du-lieu/excel/don-vi-0002.csv", "/don-vi/thi-tran-cu/feed.xml": "/don-vi/don-vi-0002/feed.xml"}},
		{"agency", nil, map[string]string{
			"/don-vi/don-vi-0002/nhiem-vu/phap-che/": "/don-vi/don-vi-0002/nhiem-vu/phong-tu-phap/", "/don-vi/don-vi-0002/nhiem-vu/phap-che/lich.ics": "/don-vi/don-vi-0002/nhiem-vu/phong-tu-phap/lich.ics",
			"/don-vi/don-vi-0002/nhiem-vu/phap-che/feed.xml": "/don-vi/don-vi-0002/nhiem-vu/phong-tu-phap/feed.xml", "/don-vi/thi-tran-cu/nhiem-vu/phap-che/": "/don-vi/don-vi-0002/nhiem-vu/phong-tu-phap/",
			"/nhiem-vu/phap-che/": "-", "/don-vi/don-vi-0002/nhiem-vu/phong-tu-phap/": "-"}},
		{"agency of the home unit", [][3]string{{"don-vi-0001/unit.toml", `name = "Phòng Tư pháp"`, "name = \"Phòng Tư pháp\"\naliases = [\"phap-che\"]"}}, map[string]string{
			"/nhiem-vu/phap-che/": "/nhiem-vu/phong-tu-phap/", "/don-vi/don-vi-0001/nhiem-vu/phap-che/": "/nhiem-vu/phong-tu-phap/"}},
		{"component of a unit", nil, map[string]string{
			"/2023/chinh-quyen-dien-tu/": "/2023/chinh-quyen-so/", "/don-vi/don-vi-0002/2023/chinh-quyen-dien-tu/": "/don-vi/don-vi-0002/2023/chinh-quyen-so/",
			"/don-vi/thi-tran-cu/2023/chinh-quyen-dien-tu/": "/don-vi/don-vi-0002/2023/chinh-quyen-so/", "/don-vi/thi-tran-cu/2023/chinh-quyen-so/": "/don-vi/don-vi-0002/2023/chinh-quyen-so/"}},
		{"home unit's folder", nil, map[string]string{
			"/don-vi/don-vi-0001/": "/", "/don-vi/don-vi-0001/2023/": "/2023/", "/don-vi/don-vi-0001/2023/chinh-quyen-dien-tu/": "/2023/chinh-quyen-so/"}},
		{"another home unit", [][3]string{{portal, home, `home_unit = "don-vi-0002"`}, {portal, `former_home_units = ["don-vi-0003"]`, `former_home_units = ["don-vi-0001"]`}, {"don-vi-0002/unit.toml", "[[agency]]\nid = \"phong-tu-phap\"", "[[agency]]\nid = \"phong-khac\"\nname = \"Phòng Khác\"\n\n[[agency]]\nid = \"phong-tu-phap\""}}, map[string]string{
			"/don-vi/don-vi-0002/": "/", "/don-vi/don-vi-0002/2023/": "/2023/", "/don-vi/thi-tran-cu/": "/", "/2023/": "-", "/nhiem-vu/phong-noi-vu/": "-"}},
		{"former home unit with what the present one has not", [][3]string{{portal, `["don-vi-0003"]`, `["don-vi-0002"]`}, {unit, "[[agency]]", "[[agency]]\nid = \"phong-khac\"\nname = \"Phòng Khác\"\n\n[[agency]]"}}, map[string]string{
			"/nhiem-vu/phong-khac/": "/don-vi/don-vi-0002/nhiem-vu/phong-khac/", "/nhiem-vu/": "-", "/chia-se.png": "-"}},
		{"chain through a removed page", [][3]string{{portal, `to = "/du-lieu/"`, `to = "/thu-nghiem/"`}}, map[string]string{"/so-lieu/": "", "/bang-so-lieu/": ""}},
	} {
		leads := map[string]string{}
		planned := edited(t, test.edits...)
		for _, redirect := range planned.Redirects() {
			leads[redirect.From] = redirect.To
			if planned.Stands(redirect.From) || redirect.To != "" && !planned.Leads(redirect.To) {
				t.Errorf("%s: %s leads to %s", test.name, redirect.From, redirect.To)
			}
		}
		for from, want := range test.want {
			if to, leads := leads[from]; leads == (want == "-") || leads && to != want {
				t.Errorf("%s: %s leads to %q (%v), want %q", test.name, from, to, leads, want)
			}
		}
	}
}

// TestComponentsOfTwoFrameworksMoveNothing: an alias that is another framework's id
// tells which components are the same.
func TestComponentsOfTwoFrameworksMoveNothing(t *testing.T) {
	portal, found := content.Load(madeup.Province(), nil)
	if errors, _ := diag.Count(found); errors > 0 {
		t.Fatal(found)
	}
	for _, redirect := range site.Plan(portal, "").Redirects() {
		if strings.HasSuffix(redirect.From, "/can-bo-cong-chuc/") && !strings.HasSuffix(redirect.To, "/can-bo-cong-chuc/") {
			t.Errorf("%s leads to %s", redirect.From, redirect.To)
		}
	}
}

func TestFilesAtFormerAddresses(t *testing.T) {
	for from, want := range map[string]string{"/cu/": "cu/index.html", "/cu": "cu/index.html", "/a/b.html": "a/b.html", "/a.htm": "a.htm", "/a.php": "", "/a/b.csv": "", "/a.aspx/": "", "/a.html/": ""} {
		if file, ok := (site.Redirect{From: from, To: "/"}).File(); ok != (want != "") || ok && file != want {
			t.Errorf("%s: %q, %v", from, file, ok)
		}
	}
}
