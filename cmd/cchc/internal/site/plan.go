package site

import (
	"fmt"
	"net/url"
	"slices"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// Plan maps a checked portal to its pages. An empty baseURL stands for the
// portal's own. What may not stand in an address as it is – a space, a
// Vietnamese letter – is written in hexadecimal.
func Plan(portal *scorecard.Portal, baseURL string) *Site { return Replan(portal, baseURL, nil) }

// Replan is Plan; it takes from the former map, where there is one, what that knows of
// units that are the same values still.
func Replan(portal *scorecard.Portal, baseURL string, former *Site) *Site {
	if baseURL == "" {
		baseURL = portal.BaseURL
	}
	s := &Site{Portal: portal, BaseURL: escapePath(baseURL), HostKind: portal.Hosting, host: hostOf(escapePath(baseURL)), byAddress: map[string]*Page{}, downloads: map[string]bool{}, leagues: map[*scorecard.League]string{},
		Leagues: scorecard.NewLeagues(portal), Predecessors: scorecard.NewPredecessors(portal), own: map[*scorecard.Unit]*own{}}
	for _, unit := range portal.Units {
		if former != nil && former.own[unit] != nil {
			s.own[unit] = former.own[unit]
		} else {
			s.own[unit] = ownOf(unit)
		}
	}
	home := s.add(s.resultPage(portal.HomeUnit, portal.HomeUnit.LatestYear(), nil))
	remedies := s.addUnit(home, portal.HomeUnit)
	units := s.addOtherUnits(home)
	compare := s.addCompare(home)
	data := s.add(&Page{Kind: Data, Address: dataAddress, Title: "Dữ liệu", Label: "Dữ liệu", Parent: home,
		Summary: "Tải về toàn bộ điểm, hạng và nhiệm vụ khắc phục của cổng này dưới dạng Excel, CSV và JSON, kèm nguồn của từng số liệu."})
	texts := s.addTexts(home)
	s.add(&Page{Kind: Corrections, Address: correctionsAddress, Title: "Đính chính", Label: "Đính chính", Parent: home,
		Summary: "Những số liệu đã công bố trên cổng này rồi được sửa lại: số cũ, số mới, ngày sửa và lý do."})
	s.add(&Page{Kind: Search, Address: searchAddress, Title: "Tìm kiếm", Label: "Tìm kiếm", Parent: home,
		Summary: "Tìm trong mọi trang của cổng: điểm, nhiệm vụ khắc phục, cơ quan, văn bản, thuật ngữ; kèm mục lục của toàn cổng."})
	s.add(&Page{Kind: NotFound, Address: notFoundAddress, Title: "Không tìm thấy trang", Label: "Không tìm thấy trang", Parent: home,
		Summary: "Địa chỉ này không có trên cổng."})
	s.addDownloads()
	s.Menu = menu(texts, home, remedies, units, compare, data)
	return s
}

// escapePath leaves the host as it is: what it is called is not the portal's to
// change.
func escapePath(address string) string {
	parsed, err := url.Parse(address)
	if err != nil || parsed.Host == "" {
		return address
	}
	return parsed.Scheme + "://" + parsed.Host + parsed.EscapedPath()
}

// menu leads to the pages that there are, then to the texts.
func menu(texts []*Page, pages ...*Page) []*Page {
	var menu []*Page
	for _, page := range append(pages, texts...) {
		if page != nil {
			menu = append(menu, page)
		}
	}
	return menu
}

func (s *Site) add(page *Page) *Page {
	s.Pages = append(s.Pages, page)
	s.byAddress[page.Address] = page
	return page
}

// addUnit adds a unit's years, components and remedies below its own page, and
// gives the page of its remedies, or nil where it has none.
func (s *Site) addUnit(own *Page, unit *scorecard.Unit) *Page {
	for i := len(unit.Years) - 1; i >= 0; i-- {
		year := unit.Years[i]
		yearPage := s.add(s.resultPage(unit, year, own))
		for _, component := range year.Components {
			s.add(&Page{Kind: Component, Address: s.ComponentAddress(component), Title: component.Component.Title, Label: component.Component.Title, Parent: yearPage,
				Summary: s.own[unit].summaries[component], Unit: unit, Year: year, Component: component})
		}
	}
	s.addPosting(own, unit)
	return s.addRemedies(own, unit)
}

// addPosting adds the page to be posted up, where the unit has a result.
func (s *Site) addPosting(own *Page, unit *scorecard.Unit) {
	year := unit.LatestYear()
	if year == nil {
		return
	}
	s.add(&Page{Kind: Posting, Address: s.PostingAddress(unit), Title: fmt.Sprintf("Kết quả cải cách hành chính năm %d của %s (bản niêm yết)", year.Year, unit.Name),
		Label: "Bản niêm yết", Parent: own, Summary: "Bản niêm yết một trang A4. " + resultSummary(unit, year), Unit: unit, Year: year})
}

func (s *Site) addRemedies(own *Page, unit *scorecard.Unit) *Page {
	remedies := unit.AllRemedies()
	if len(remedies) == 0 && len(unit.Agencies) == 0 && len(s.Predecessors.TakenOver(unit)) == 0 {
		return nil
	}
	page := s.add(&Page{Kind: Remedies, Address: s.RemediesAddress(unit), Title: "Nhiệm vụ khắc phục của " + unit.Name, Label: "Nhiệm vụ khắc phục", Parent: own,
		Summary: remediesSummary(unit, remedies, s.Portal.AsOf), Unit: unit})
	for _, agency := range unit.Agencies {
		s.add(&Page{Kind: Agency, Address: s.AgencyAddress(unit, agency), Title: "Nhiệm vụ khắc phục giao cho " + agency.Name, Label: agency.Name, Parent: page,
			Summary: agencySummary(agency, remedies, s.Portal.AsOf), Unit: unit, Agency: agency})
	}
	return page
}

// addOtherUnits adds the index of units and every unit but the home unit, and
// gives the index; nil where there is no other.
func (s *Site) addOtherUnits(home *Page) *Page {
	if len(s.Portal.Units) < 2 {
		return nil
	}
	index := s.add(&Page{Kind: Units, Address: unitsAddress, Title: "Các đơn vị", Label: "Đơn vị", Parent: home,
		Summary: "Kết quả cải cách hành chính của " + counted(len(s.Portal.Units), "đơn vị") + " có trên cổng này."})
	for _, unit := range s.Portal.Units {
		if unit != s.Portal.HomeUnit {
			s.addUnit(s.add(s.resultPage(unit, unit.LatestYear(), index)), unit)
		}
	}
	return index
}

// addTexts adds the Markdown pages and the page of the documents, and gives
// them in their order: the menu shows all. Where one of the Markdown pages is
// that of the documents, its text stands above them.
func (s *Site) addTexts(home *Page) []*Page {
	var pages []*Page
	for _, text := range s.Portal.Pages {
		page := &Page{Kind: Text, Address: "/" + text.ID + "/", Title: text.Title, Label: text.Title, Parent: home, Text: text, Summary: textSummary(s.Portal, text)}
		if page.Address == sourcesAddress {
			page.Kind, page.Summary = Sources, sourcesSummary
		}
		pages = append(pages, s.add(page))
	}
	if _, ok := s.byAddress[sourcesAddress]; !ok {
		pages = append(pages, s.add(&Page{Kind: Sources, Address: sourcesAddress, Title: "Nguồn", Label: "Nguồn", Parent: home, Summary: sourcesSummary}))
	}
	return pages
}

// sourcesSummary says what the page lists, with and without a Markdown page's
// text above it.
const sourcesSummary = "Các văn bản mà số liệu và nhiệm vụ trên cổng này dẫn làm nguồn."

// resultPage is the page of a unit's year; its own page (own nil or the index
// of units) shows the latest year, which may be none.
func (s *Site) resultPage(unit *scorecard.Unit, year *scorecard.Year, parent *Page) *Page {
	page := &Page{Kind: Result, Address: s.UnitAddress(unit), Title: "Kết quả cải cách hành chính của " + unit.Name,
		Label: vi.Capitalize(unit.Name), Parent: parent, Summary: resultSummary(unit, year), Unit: unit, Year: year}
	if parent == nil {
		page.Label = "Trang chủ"
	}
	if parent != nil && parent.Kind == Result {
		page.Address = s.YearAddress(year)
		page.Title = fmt.Sprintf("Kết quả cải cách hành chính năm %d của %s", year.Year, unit.Name)
		page.Label = fmt.Sprintf("Năm %d", year.Year)
	} else if year != nil {
		// A unit's own page and its latest year's differ in their descriptions too.
		page.Summary = "Kết quả mới nhất: " + vi.LowerFirst(page.Summary)
	}
	return page
}

// RemediesOf are the remedies that the agency leads.
func RemediesOf(agency *scorecard.Agency, remedies []*scorecard.Remedy) []*scorecard.Remedy {
	var own []*scorecard.Remedy
	for _, remedy := range remedies {
		if remedy.Agency == agency {
			own = append(own, remedy)
		}
	}
	return own
}

// SupportedBy are the remedies that the agency does not lead but works on.
func SupportedBy(agency *scorecard.Agency, remedies []*scorecard.Remedy) []*scorecard.Remedy {
	var supported []*scorecard.Remedy
	for _, remedy := range remedies {
		if remedy.Agency != agency && slices.Contains(remedy.With, agency) {
			supported = append(supported, remedy)
		}
	}
	return supported
}
