package render_test

import (
	"fmt"
	"image"
	"image/color"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// property is what a page says of itself to those that show links to it.
func property(t *testing.T, document *goquery.Document, name string) string {
	t.Helper()
	return only(t, document, fmt.Sprintf("head meta[property=%q]", name)).AttrOr("content", "")
}

// Each page names what a network shows beside a link to it, and its unit's picture.
func TestEveryPageCanBePassedOn(t *testing.T) {
	eachPage(t, func(t *testing.T, all rendered, page *site.Page, document *goquery.Document) {
		unit := page.Unit
		if unit == nil {
			unit = all.site.Portal.HomeUnit
		}
		want := map[string]string{"og:description": page.Summary, "og:url": all.site.Canonical(page), "og:image": all.site.Absolute(all.site.PictureAddress(unit)),
			"og:image:width": "1200", "og:image:height": "630", "og:type": "website", "og:locale": "vi_VN"}
		if page.Kind == site.NotFound {
			delete(want, "og:url")
		}
		for name, value := range want {
			if got := property(t, document, name); got != value || value == "" {
				t.Errorf("%s is %q, want %q", name, got, value)
			}
		}
		if title := property(t, document, "og:title"); title+" – "+all.site.Portal.Title != only(t, document, "head > title").Text() {
			t.Errorf("og:title is %q", title)
		}
		if words := property(t, document, "og:image:alt"); !strings.Contains(strings.ToLower(words), strings.ToLower(unit.Name)) {
			t.Errorf("the picture is described as %q", words)
		}
		if got := only(t, document, `meta[name="twitter:card"]`).AttrOr("content", ""); got != "summary_large_image" {
			t.Errorf("twitter:card is %q", got)
		}
	})
}

// Each page ends with when its figures changed, whom to tell of a mistake, and its
// address, which stands last: a script adds to it without moving anything.
func TestEveryPageEndsAlike(t *testing.T) {
	eachPage(t, func(t *testing.T, all rendered, page *site.Page, document *goquery.Document) {
		end := only(t, document, "footer .page-end")
		terms := end.Find("dt").Map(func(_ int, term *goquery.Selection) string { return term.Text() })
		want := []string{"Số liệu đổi lần cuối", "Báo sai sót", "Địa chỉ trang"}
		if all.site.LastChange(page).Date.IsZero() {
			want = want[1:]
		}
		if page.Kind == site.NotFound {
			want = want[:1]
		} else if address := only(t, document, "footer .page-end > div:last-child > dd[data-share] > a"); address.Text() != all.site.Canonical(page) || address.AttrOr("href", "") != address.Text() {
			t.Errorf("the address is %q", address.Text())
		}
		if !slices.Equal(terms, want) {
			t.Errorf("it says %q, want %q", terms, want)
		}
		if end.NextAll().Length() > 0 {
			t.Error("something stands behind the page's end")
		}
	})
}

func reportOf(t *testing.T, contact, address string) *goquery.Selection {
	t.Helper()
	portal := full()
	portal.Contact = contact
	document := renderAll(t, portal).pages[address]
	return only(t, document, "footer .page-end dt:contains('Báo sai sót') + dd")
}

// An e-mail address becomes a letter with the page's address; anything else stays
// text and asks for the address.
func TestMistakesCanBeReported(t *testing.T) {
	letter := only(t, goquery.NewDocumentFromNode(reportOf(t, "Phòng Nội vụ <noi.vu+cchc@mau.example>, giờ hành chính", "/2022/mot-cua/").Nodes[0]), "a")
	parsed, err := url.Parse(letter.AttrOr("href", ""))
	if err != nil || parsed.Scheme != "mailto" || parsed.Opaque != "noi.vu+cchc@mau.example" || letter.Text() != parsed.Opaque {
		t.Fatalf("it leads to %q (%v)", letter.AttrOr("href", ""), err)
	}
	if strings.Contains(parsed.RawQuery, "+") {
		t.Error("a mail program would show + for a space")
	}
	query := parsed.Query()
	if query.Get("subject") != "Báo sai sót: Cổng thử" || !strings.HasSuffix(query.Get("body"), "Địa chỉ trang: https://cong.example/thu/2022/mot-cua/") {
		t.Errorf("the letter is %q", query)
	}
	for contact, words := range map[string]string{
		"Phòng Nội vụ, điện thoại 0277": "Phòng Nội vụ, điện thoại 0277; khi báo, xin kèm địa chỉ trang dưới đây",
		"@mau.example <b>":              "@mau.example <b>; khi báo, xin kèm địa chỉ trang dưới đây",
		"":                              "cổng chưa nêu nơi nhận báo sai sót",
	} {
		if report := reportOf(t, contact, "/2022/"); report.Text() != words || report.Find("a").Length() > 0 {
			t.Errorf("%q: %q", contact, report.Text())
		}
	}
	if report := reportOf(t, "noivu@mau.example", "/404.html"); report.Text() != "noivu@mau.example" || report.Find("a").Length() > 0 {
		t.Errorf("404.html: %q", report.Text())
	}
}

// The code on the sheet leads to the unit's page, as another's reader reads it.
func TestTheSheetsCodeLeadsToTheUnit(t *testing.T) {
	seen := 0
	eachPage(t, func(t *testing.T, all rendered, page *site.Page, document *goquery.Document) {
		if page.Kind != site.Posting {
			return
		}
		seen++
		want := all.site.Absolute(all.site.UnitAddress(page.Unit))
		if got := readCode(t, only(t, document, "svg.qr path[fill='#000']").AttrOr("d", "")); got != want {
			t.Errorf("the code says %q, want %q", got, want)
		}
		address := only(t, document, "a.address")
		if address.AttrOr("href", "") != want || "https://"+address.Text()+"/" != want {
			t.Errorf("the words say %q", address.Text())
		}
	})
	if seen < 5 {
		t.Errorf("only %d sheets", seen)
	}
}

// readCode draws the path of a code, eight pixels a module, and reads it.
func readCode(t *testing.T, path string) string {
	t.Helper()
	const scale, side = 8, 70
	drawn := image.NewGray(image.Rect(0, 0, side*scale, side*scale))
	for i := range drawn.Pix {
		drawn.Pix[i] = 0xff
	}
	for part := range strings.SplitSeq(strings.TrimSuffix(path, "z"), "z") {
		var x, y, width, back int
		if _, err := fmt.Sscanf(part, "M%d %dh%dv1h%d", &x, &y, &width, &back); err != nil || back != -width {
			t.Fatalf("%q is no line of a code: %v", part, err)
		}
		for i := range width * scale {
			for j := range scale {
				drawn.SetGray(x*scale+i, y*scale+j, color.Gray{})
			}
		}
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(drawn)
	if err != nil {
		t.Fatal(err)
	}
	read, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
	if err != nil {
		t.Fatal(err)
	}
	return read.GetText()
}

// The sheet has a line for each component, whatever is missing, and never a rank alone.
func TestTheSheetShowsEveryComponent(t *testing.T) {
	eachPage(t, func(t *testing.T, all rendered, page *site.Page, document *goquery.Document) {
		if page.Kind != site.Posting {
			return
		}
		if rows := document.Find("main tbody tr").Length(); rows != len(page.Year.Components) {
			t.Errorf("%d lines for %d components", rows, len(page.Year.Components))
		}
		facts := only(t, document, ".sheet-facts").Text()
		if !strings.Contains(facts, site.RankWords(page.Year.Rank, page.Year.RankedUnits)[1:]) {
			t.Errorf("it says %q", facts)
		}
	})
}

// A unit without a result has nothing to post up, and its picture says so.
func TestNoResultNoSheet(t *testing.T) {
	all := portals["full"](t)
	for _, unit := range all.site.Portal.Units {
		if _, ok := all.site.Find(all.site.PostingAddress(unit)); ok != (unit.LatestYear() != nil) {
			t.Errorf("%s: a sheet: %v", unit.ID, ok)
		}
	}
	if words := site.PictureWords(&scorecard.Unit{Name: "xã An"}); words != "Xã An: chưa có kết quả trên cổng" {
		t.Errorf("its picture is described as %q", words)
	}
}
