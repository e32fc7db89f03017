package render

import (
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// foldFrom is how many rows make a list or a table so long that it folds.
const foldFrom = 30

// unitsView is the dot of units.html: the index of units.
type unitsView struct {
	Heading, Summary string
	Groups           []unitGroup
}

// unitGroup are the units of one parent and level.
type unitGroup struct {
	Title string
	Count string
	Parts []unitPart
}

// unitPart are the units under one letter; of a short group all units, and no
// letter.
type unitPart struct {
	Letter, Count string
	Of            string // the group's title
	Rows          []unitRow
}

// unitRow is a unit with its latest result.
type unitRow struct {
	Unit        link
	Ended       string // "đã kết thúc hoạt động …"; "" for a unit that goes on
	Year        int    // 0 where there is no result
	Score, Rank figure
	Band        string
}

func (m *maker) units() unitsView {
	view := unitsView{Heading: m.page.Title, Summary: m.page.Summary}
	for _, group := range m.site.UnitGroups() {
		own := unitGroup{Title: groupTitle(group), Count: counted(len(group.Units), "đơn vị")}
		for _, unit := range group.Units {
			letter := ""
			if len(group.Units) > foldFrom {
				letter = site.Initial(unit)
			}
			if last := len(own.Parts) - 1; last < 0 || own.Parts[last].Letter != letter {
				own.Parts = append(own.Parts, unitPart{Letter: letter, Of: own.Title})
			}
			part := &own.Parts[len(own.Parts)-1]
			part.Rows = append(part.Rows, m.unitRow(unit))
			part.Count = counted(len(part.Rows), "đơn vị")
		}
		view.Groups = append(view.Groups, own)
	}
	return view
}

// groupTitle is such as "Tỉnh Đồng Tháp: cấp huyện"; what is not entered is left
// out.
func groupTitle(group *site.UnitGroup) string {
	switch {
	case group.Parent == "" && group.Level == "":
		return "Danh sách đơn vị"
	case group.Parent == "":
		return vi.Capitalize(group.Level)
	case group.Level == "":
		return vi.Capitalize(group.Parent)
	}
	return vi.Capitalize(group.Level) + " của " + group.Parent
}

func (m *maker) unitRow(unit *scorecard.Unit) unitRow {
	row := unitRow{Unit: m.link(m.site.UnitAddress(unit), vi.Capitalize(unit.Name))}
	if unit.Ended != nil {
		row.Ended = site.EndWords(unit.Ended, unit.HasEnded(m.site.Portal.AsOf))
	}
	if year := unit.LatestYear(); year != nil {
		row.Year, row.Band = year.Year, bandName(year)
		row.Score = figureOf(site.ScoreOf(year.Score, year.MaxScore()), year.Score.IsKnown(), "")
		row.Rank = rankOf(year.Rank, year.RankedUnits, "")
	}
	return row
}
