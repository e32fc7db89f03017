package render_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// A term is explained once on a page, in one of the places where HTML lets a
// disclosure stand, under a question that can be heard.
func TestTermsAreExplainedWhereTheyStand(t *testing.T) {
	eachPage(t, func(t *testing.T, all rendered, page *site.Page, document *goquery.Document) {
		seen := map[string]bool{}
		document.Find("details.term").Each(func(_ int, term *goquery.Selection) {
			question := words(term.ChildrenFiltered("summary"))
			name, asked := strings.CutSuffix(question, " là gì?")
			known := slices.IndexFunc(site.Terms(), func(t site.Term) bool { return t.Name() == name })
			if !asked || known < 0 || seen[name] {
				t.Errorf("%q is no term, or explained twice", question)
				return
			}
			seen[name] = true
			holds(t, words(term.ChildrenFiltered("p")), plainly(site.Terms()[known].Meaning()))
			// goquery reads as a browser does: in a p or a table's row it would have been moved out.
			if !term.Parent().Is("li, dd, .asks") || term.Closest("a, p, h1, h2, h3, summary + *").Length() > 0 {
				t.Errorf("%q stands in a %s", question, goquery.NodeName(term.Parent()))
			}
		})
		switch {
		case page.Kind == site.Component && !(seen["Hạng"] && seen["Điểm chưa đạt"] && seen["Chỉ số thành phần"] && seen["Điểm phần trăm"]),
			page.Kind == site.Result && page.Year != nil && !(seen["Hạng"] && seen["Điểm chưa đạt"] && seen["Chỉ số thành phần"] && seen["Điểm phần trăm"]):
			t.Errorf("explained are only %v", seen)
		}
		if remedies := page.Kind == site.Result && page.Year != nil && len(page.Year.AllRemedies()) > 0; remedies != seen["Nhiệm vụ khắc phục"] {
			t.Errorf("remedies: %v, explained: %v", remedies, seen["Nhiệm vụ khắc phục"])
		}
		if surveys := document.Find("#muc_tieu-chi .tag").Length() > 0; page.Kind == site.Component && surveys != seen["Điều tra xã hội học"] {
			t.Errorf("surveys: %v, explained: %v", surveys, seen["Điều tra xã hội học"])
		}
	})
}

// The glossary is led to where the portal has the page, and the page the heading.
func TestTermsLeadToTheGlossary(t *testing.T) {
	if links := portals["full"](t).pages["/"].Find("details.term a"); links.Length() > 0 {
		t.Errorf("a glossary that is not there: %s", links.AttrOr("href", ""))
	}
	portal := full()
	portal.Pages = append(portal.Pages, &scorecard.Page{ID: "thuat-ngu", Title: "Thuật ngữ", Narrative: &narrative.Text{
		Pieces: []narrative.Piece{{HTML: `<h2 id="hang">Hạng</h2>`}}, Headings: []narrative.Heading{{ID: "hang"}}}})
	all := renderAll(t, portal)
	for address, want := range map[string]string{"/": "./thuat-ngu/#hang", "/2022/": "../thuat-ngu/#hang", "/2022/mot-cua/": "../../thuat-ngu/#hang", "/don-vi/an/2022/nhan-su/": "../../../../thuat-ngu/#hang"} {
		links := all.pages[address].Find("details.term a")
		if links.Length() != 1 || links.AttrOr("href", "") != want {
			t.Errorf("%s: %d links to the glossary, the first to %q, want %q", address, links.Length(), links.AttrOr("href", ""), want)
		}
	}
}

func TestBonusAndPenaltyAreExplainedWhereTheyAre(t *testing.T) {
	all := portals["full"](t)
	holds(t, words(all.pages["/2022/"].Find("#muc_linh-vuc .asks")), "Điểm thưởng là gì?", "Điểm trừ là gì?")
	portal := full()
	year := portal.HomeUnit.Years[1]
	year.Components = year.Components[:3]
	caption := words(renderAll(t, portal).pages["/2022/"].Find("#muc_linh-vuc .asks"))
	if !strings.Contains(caption, "Điểm thưởng là gì?") || strings.Contains(caption, "Điểm trừ") {
		t.Errorf("a year without penalties explains %q", caption)
	}
}
