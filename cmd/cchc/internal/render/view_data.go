package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/site"
)

// dataView is the dot of data.html: the downloads.
type dataView struct {
	Heading, Summary string
	Groups           []dataGroup
	Columns          []columnView
	Licence, Date    string
	Publisher        string
	UnitSchema       string
	TableSchema      string // "" where no unit has a row of data
	Package          string
	Dataset          template.HTML
}

// dataGroup are the units under one letter; of a short list all units, and no
// letter.
type dataGroup struct {
	Letter, Count string
	Date          string
	Units         []downloads
}

// columnView explains a column of the rows.
type columnView struct {
	Name, Title, Meaning string
}

func (m *maker) data() dataView {
	portal := m.site.Portal
	view := dataView{Heading: m.page.Title, Summary: m.page.Summary, Licence: site.LicenceWords(portal.Licence), Date: site.Date(portal.AsOf), Publisher: portal.Publisher,
		Groups: m.dataGroups(), UnitSchema: m.href(m.site.UnitSchemaAddress()), Dataset: m.dataset(download.PortalDataset(m.site, m.page.Summary))}
	if m.site.Resolves(m.site.DataPackageAddress()) {
		view.TableSchema, view.Package = m.href(m.site.TableSchemaAddress()), m.href(m.site.DataPackageAddress())
	}
	for _, column := range download.Columns() {
		view.Columns = append(view.Columns, columnView{column.Name, column.Title, column.Meaning})
	}
	return view
}

// dataGroups folds a long list by letters, as the index of units is.
func (m *maker) dataGroups() []dataGroup {
	var groups []dataGroup
	units := m.site.SortedUnits()
	for _, unit := range units {
		letter := ""
		if len(units) > foldFrom {
			letter = site.Initial(unit)
		}
		if last := len(groups) - 1; last < 0 || groups[last].Letter != letter {
			groups = append(groups, dataGroup{Letter: letter, Date: site.Date(m.site.Portal.AsOf)})
		}
		group := &groups[len(groups)-1]
		group.Units = append(group.Units, m.downloads(unit))
		group.Count = counted(len(group.Units), "đơn vị")
	}
	return groups
}
