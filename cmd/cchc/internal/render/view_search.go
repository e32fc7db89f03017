package render

import (
	"fmt"
	"slices"

	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// mostIndexed is how many lines a list of the index may have: where there are more,
// it says where all of them stand, and stays small.
const mostIndexed = 200

// searchView is the dot of search.html: the search, which needs a script, and an
// index, which needs none.
type searchView struct {
	Heading, Summary  string
	Action, Directory string
	Pages             []link
	Years, Fields     []link // of the home unit: its years, the latest year's components
	Latest            string // "năm 2023"
	Home              string
	Agencies          []link // of the home unit
	Units             []link // all others
	AllUnits          link   // where they stand if they are too many
	Documents         []link
	AllDocuments      link
}

func (m *maker) search() searchView {
	view := searchView{Heading: m.page.Title, Summary: m.page.Summary, Action: m.href(m.site.SearchAddress()),
		Directory: m.href(m.site.SearchDirectoryAddress()) + "?" + m.site.SearchVersion()}
	for _, page := range slices.Concat(m.site.Menu, []*site.Page{m.site.CorrectionsPage()}) {
		view.Pages = append(view.Pages, m.to(page))
	}
	m.indexHome(&view)
	m.indexOthers(&view)
	return view
}

// indexHome lists what the home unit has.
func (m *maker) indexHome(view *searchView) {
	home := m.site.Portal.HomeUnit
	view.Home = vi.Capitalize(home.Name)
	for i := len(home.Years) - 1; i >= 0; i-- {
		view.Years = append(view.Years, m.toYear(home.Years[i]))
	}
	if latest := home.LatestYear(); latest != nil {
		view.Latest = vi.LowerFirst(yearWords(latest.Year))
		for _, component := range latest.Components {
			view.Fields = append(view.Fields, m.toComponent(component))
		}
	}
	if _, ok := m.site.Find(m.site.RemediesAddress(home)); ok {
		for _, agency := range home.Agencies {
			view.Agencies = append(view.Agencies, m.toAgency(home, agency))
		}
	}
}

// indexOthers lists the other units, from whose pages all of theirs are reached,
// and the documents.
func (m *maker) indexOthers(view *searchView) {
	units, documents := m.site.SortedUnits(), m.site.Portal.Documents
	if count := len(units); count > mostIndexed {
		view.AllUnits = m.link(m.site.UnitsAddress(), fmt.Sprintf("Danh sách %s", counted(count, "đơn vị")))
	} else {
		for _, unit := range units {
			if unit != m.site.Portal.HomeUnit {
				view.Units = append(view.Units, m.link(m.site.UnitAddress(unit), vi.Capitalize(unit.Name)))
			}
		}
	}
	if count := len(documents); count > mostIndexed {
		view.AllDocuments = m.link(m.site.SourcesAddress(), fmt.Sprintf("Danh mục %s", counted(count, "văn bản")))
		return
	}
	for _, document := range documents {
		view.Documents = append(view.Documents, m.link(m.site.DocumentAddress(document), site.DocumentName(document)))
	}
}
