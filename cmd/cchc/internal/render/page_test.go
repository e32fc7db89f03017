package render_test

import (
	"net/url"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"

	"cchc/cmd/cchc/internal/render"
	"cchc/cmd/cchc/internal/site"
	"cchc/static"
)

// eachPage runs a test for every page of every portal.
func eachPage(t *testing.T, check func(t *testing.T, all rendered, page *site.Page, document *goquery.Document)) {
	for name, made := range portals {
		all := made(t)
		for _, page := range all.site.Pages {
			t.Run(name+page.Address, func(t *testing.T) { check(t, all, page, all.pages[page.Address]) })
		}
	}
}

func TestEveryPageSaysWhatItIs(t *testing.T) {
	eachPage(t, func(t *testing.T, all rendered, page *site.Page, document *goquery.Document) {
		if got := only(t, document, "h1").Text(); got != page.Title {
			t.Errorf("h1 is %q, want %q", got, page.Title)
		}
		if got := only(t, document, "html").AttrOr("lang", ""); got != "vi" {
			t.Errorf("lang is %q", got)
		}
		if got := only(t, document, `meta[name="description"]`).AttrOr("content", ""); got != page.Summary || got == "" {
			t.Errorf("description is %q, want %q", got, page.Summary)
		}
		if got := only(t, document, `link[rel="canonical"]`).AttrOr("href", ""); got != all.site.Canonical(page) {
			t.Errorf("canonical is %q, want %q", got, all.site.Canonical(page))
		}
		if title := only(t, document, "head title").Text(); !strings.Contains(title, page.Title) || !strings.HasSuffix(title, all.site.Portal.Title) {
			t.Errorf("title is %q", title)
		}
		if got := document.Find(`meta[name="robots"][content="noindex"]`).Length() == 1; got != (page.Kind == site.NotFound) {
			t.Errorf("hidden from search engines: %v", got)
		}
		for _, selector := range []string{`link[rel="icon"][type="image/svg+xml"]`, `link[rel="apple-touch-icon"]`, `link[rel="stylesheet"]`, "main#muc_chinh", "a.skip", "footer"} {
			only(t, document, selector)
		}
		if got := words(document.Find("footer")); !strings.Contains(got, site.Date(all.site.Portal.AsOf)) || !strings.Contains(got, all.site.Portal.Publisher) {
			t.Errorf("the foot lacks the as-of date or the publisher: %q", got)
		}
		if notice := all.site.Portal.Notice; notice != "" && words(document.Find(".notice")) != notice {
			t.Errorf("the notice is missing")
		}
	})
}

func TestTitlesTellPagesApart(t *testing.T) {
	for name, made := range portals {
		all, seen := made(t), map[string]string{}
		for address, document := range all.pages {
			title := document.Find("head title").Text()
			if other, ok := seen[title]; ok {
				t.Errorf("%s: %s and %s share the title %q", name, other, address, title)
			}
			seen[title] = address
		}
	}
}

// The policy allows no inline script or style; a data block does not run.
func TestNothingIsInline(t *testing.T) {
	eachPage(t, func(t *testing.T, _ rendered, _ *site.Page, document *goquery.Document) {
		policy := only(t, document, `meta[http-equiv="Content-Security-Policy"]`).AttrOr("content", "")
		if policy != site.PagePolicy || !strings.HasPrefix(policy, "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;") || strings.Contains(policy, "unsafe") {
			t.Errorf("policy is %q", policy)
		}
		document.Find("style, [style], base, iframe, object, embed, form:not([role=search])").Each(func(_ int, element *goquery.Selection) {
			t.Errorf("<%s> or a style attribute", goquery.NodeName(element))
		})
		document.Find("script").Each(func(_ int, script *goquery.Selection) {
			_, deferred := script.Attr("defer")
			own := deferred && script.AttrOr("src", "") != "" && script.Text() == ""
			if kind := script.AttrOr("type", ""); kind != "application/json" && kind != "application/ld+json" && !own {
				t.Error("a script that runs in the page")
			}
		})
		document.Find("*").Each(func(_ int, element *goquery.Selection) {
			for _, attribute := range element.Nodes[0].Attr {
				if strings.HasPrefix(attribute.Key, "on") {
					t.Errorf("an event attribute: %s", attribute.Key)
				}
			}
		})
	})
}

func TestTablesAndChartsCanBeHeard(t *testing.T) {
	eachPage(t, func(t *testing.T, _ rendered, _ *site.Page, document *goquery.Document) {
		document.Find("table").Each(func(_ int, table *goquery.Selection) {
			if words(table.Find("caption")) == "" {
				t.Error("a table without a caption")
			}
			if table.Find("th:not([scope])").Length() > 0 {
				t.Error("a heading cell without a scope")
			}
			columns := table.Find("thead th").Length()
			table.Find("tbody tr, tfoot tr").Each(func(_ int, row *goquery.Selection) {
				cells := 0
				row.Find("th, td").Each(func(_ int, cell *goquery.Selection) {
					if cell.AttrOr("colspan", "1") == "3" {
						cells += 2
					}
					cells++
				})
				if cells != columns {
					t.Errorf("a row of %d cells under %d headings: %s", cells, columns, words(row))
				}
			})
		})
		// A table whose rows become cards keeps its roles, and each card's figures say their heading.
		document.Find("table.stack").Each(func(_ int, table *goquery.Selection) {
			if table.Find("tr:not([role=row]), th:not([role]), td:not([role=cell]), tbody:not([role=rowgroup])").Length() > 0 || table.AttrOr("role", "") != "table" {
				t.Errorf("roles are missing in %q", words(table.Find("caption")))
			}
			if table.Find("td:not([data-label]):not(.gone)").Length() > 0 {
				t.Errorf("a cell without a label in %q", words(table.Find("caption")))
			}
		})
		document.Find("svg").Each(func(_ int, svg *goquery.Selection) {
			if svg.ParentsFiltered("svg").Length() == 0 && svg.AttrOr("aria-hidden", "") != "true" && (svg.AttrOr("role", "") != "img" || words(svg.Find("title")) == "") {
				t.Error("an image without a name")
			}
		})
		document.Find("figure").Each(func(_ int, figure *goquery.Selection) {
			id := figure.Find("svg title").AttrOr("id", "")
			block := figure.Find(`script[type="application/json"]`)
			if block.Length() != 1 || id == "" || strings.TrimSuffix(id, "-title") != strings.TrimSuffix(block.AttrOr("id", ""), "-option") {
				t.Error("a chart without the data block of its interactive view")
			}
		})
	})
}

// Headings skip no level.
func TestHeadingsAreInOrder(t *testing.T) {
	eachPage(t, func(t *testing.T, _ rendered, _ *site.Page, document *goquery.Document) {
		last := byte('0')
		document.Find("h1, h2, h3, h4").Each(func(_ int, heading *goquery.Selection) {
			level := goquery.NodeName(heading)[1]
			if level > last+1 {
				t.Errorf("h%c after h%c: %s", level, last, words(heading))
			}
			last = level
		})
	})
}

// Every link leads somewhere: to an anchor that the page has, to another page
// and its anchor, to a file of the portal, or to the open web.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	assets, err := render.NewAssets(static.FS)
	if err != nil {
		t.Fatal(err)
	}
	for name, made := range portals {
		all := made(t)
		files := map[string]bool{"/tep/niem-yet/bien-ban.pdf": true}
		for _, file := range assets.Files() {
			files["/"+file.Path] = true
		}
		for _, file := range all.site.Downloads {
			files[file.Address] = true
		}
		for _, download := range all.site.Downloads {
			files[download.Address] = true
		}
		for address, document := range all.pages {
			base := all.site.BasePath() + strings.TrimPrefix(address, "/")
			document.Find("[href]").Each(func(_ int, element *goquery.Selection) {
				href, _ := element.Attr("href")
				if problem := all.follow(base, href, files); problem != "" {
					t.Errorf("%s%s: %s", name, address, problem)
				}
			})
		}
	}
}

// follow says what is wrong with a link, "" where nothing is. Base is the path
// of the page's own address.
func (all rendered) follow(base, href string, files map[string]bool) string {
	target, err := url.Parse(href)
	if err != nil || href == "" {
		return "no address: " + href
	}
	if target.IsAbs() {
		return ""
	}
	at := (&url.URL{Path: base}).ResolveReference(target)
	address := "/" + strings.TrimPrefix(at.Path, all.site.BasePath())
	if files[address] {
		return ""
	}
	document, ok := all.pages[address]
	if !ok {
		return "leads nowhere: " + href
	}
	if id := at.Fragment; id != "" && document.Find(`[id="`+id+`"]`).Length() != 1 {
		return "no such anchor: " + href
	}
	return ""
}

func TestIDsAreUnique(t *testing.T) {
	eachPage(t, func(t *testing.T, _ rendered, _ *site.Page, document *goquery.Document) {
		seen := map[string]bool{}
		document.Find("[id]").Each(func(_ int, element *goquery.Selection) {
			id := element.AttrOr("id", "")
			if seen[id] {
				t.Errorf("id %q stands twice", id)
			}
			seen[id] = true
		})
		document.Find("[aria-labelledby]").Each(func(_ int, element *goquery.Selection) {
			for _, id := range strings.Fields(element.AttrOr("aria-labelledby", "")) {
				if !seen[id] {
					t.Errorf("named by %q, which is not there", id)
				}
			}
		})
	})
}

// The host shows 404.html at any address, so it leads on from the portal's base.
func TestNotFoundLeadsOnFromTheBase(t *testing.T) {
	document := portals["full"](t).pages["/404.html"]
	document.Find("[href]").Each(func(_ int, element *goquery.Selection) {
		href := element.AttrOr("href", "")
		if !strings.HasPrefix(href, "/thu/") && !strings.HasPrefix(href, "#") && element.AttrOr("rel", "") != "canonical" {
			t.Errorf("leads to %q", href)
		}
	})
}

// All other pages hold no address that depends on where the portal stands.
func TestOtherPagesAreRelative(t *testing.T) {
	eachPage(t, func(t *testing.T, _ rendered, page *site.Page, document *goquery.Document) {
		if page.Kind == site.NotFound {
			return
		}
		document.Find("[href]").Each(func(_ int, element *goquery.Selection) {
			if href := element.AttrOr("href", ""); strings.HasPrefix(href, "/") {
				t.Errorf("leads to %q", href)
			}
		})
	})
}

func TestMenuAndTrailSayWhereOneIs(t *testing.T) {
	all := portals["full"](t)
	for address, want := range map[string]string{"/": "page Trang chủ", "/nhiem-vu/": "page Nhiệm vụ khắc phục", "/nhiem-vu/noi-vu/": "true Nhiệm vụ khắc phục", "/don-vi/an/": "true Đơn vị", "/2022/": ""} {
		current := all.pages[address].Find(".menu [aria-current]")
		if got := strings.TrimSpace(current.AttrOr("aria-current", "") + " " + words(current)); got != want {
			t.Errorf("%s: the menu marks %q, want %q", address, got, want)
		}
	}
	if got := words(all.pages["/2022/mot-cua/"].Find(".trail li")); got != "Trang chủ Năm 2022" && got != "Trang chủNăm 2022" {
		t.Errorf("the way back is %q", got)
	}
	if all.pages["/"].Find(".trail").Length() != 0 {
		t.Error("the home page has a way back")
	}
}

// What stands on the portal is data: nothing here knows a year, a number of
// fields, a maximum or a name.
func TestTemplatesAndStylesKnowNoPortal(t *testing.T) {
	known := regexp.MustCompile(`(?i)\b20[0-9]{2}\b|lấp vò|đồng tháp|tám lĩnh vực|/100\b|thể chế|tài chính công|chính quyền|chế độ công vụ|tổ chức bộ máy`)
	comment := regexp.MustCompile(`(?m)//.*$`)
	for _, file := range sourceFiles(t) {
		text := file.text
		if path.Ext(file.name) == ".go" {
			text = comment.ReplaceAllString(text, "")
		}
		if found := known.FindString(text); found != "" {
			t.Errorf("%s says %q", path.Base(file.name), found)
		}
	}
}
