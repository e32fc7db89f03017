package render

import (
	"html/template"
	"strconv"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// heatView is the dot of heat-table.html: the index of every unit in every
// component, coloured by classes of one scale. Colour repeats the figure, which
// stands in each cell; it is of the index, never of a rank. It is empty where
// fewer than two units have components.
type heatView struct {
	Year    int
	Legend  []heatClass
	Columns []string
	Rows    []heatRow
	Medians []figure // of each column
	Peers   bool     // peers have no components and so no row
	Outside bool     // bonus or penalty components, which have no index, are left out
}

// heatRow is a unit.
type heatRow struct {
	Name  template.HTML
	Own   bool
	Cells []heatCell
}

// heatCell is a unit's index in a component.
type heatCell struct {
	Class string // "" where there is no index
	Index figure // without its sign: the caption says per cent
}

// heatClass is a class of the scale in words.
type heatClass struct {
	Class, Words string
}

// heatLimits are where the classes of the scale begin, after the lowest, in
// hundredths of a per cent. They are the same in every table, so that colours can
// be compared across years.
var heatLimits = [...]decimal.Hundredths{5000, 6000, 7000, 8000, 9000}

func heatClassOf(index decimal.Ratio) string {
	class := 0
	for class < len(heatLimits) && index.Compare(decimal.Ratio{Numerator: heatLimits[class], Denominator: 100 * decimal.One}) >= 0 {
		class++
	}
	return heatName(class)
}

func heatName(class int) string { return "heat-" + strconv.Itoa(class+1) }

func heatLegend() []heatClass {
	legend := []heatClass{{heatName(0), "dưới " + site.Limit(heatLimits[0])}}
	for i, from := range heatLimits {
		words := "từ " + site.Limit(from)
		if i+1 < len(heatLimits) {
			words += " đến dưới " + site.Limit(heatLimits[i+1])
		}
		legend = append(legend, heatClass{heatName(i + 1), words})
	}
	return legend
}

func (m *maker) heat(league *scorecard.League) heatView {
	view := heatView{Year: league.Year, Legend: heatLegend()}
	var tables []*scorecard.Table
	for _, table := range league.Components {
		if table.Component.Kind != scorecard.Regular {
			view.Outside = true
			continue
		}
		tables = append(tables, table)
		view.Columns = append(view.Columns, table.Component.Title)
		view.Medians = append(view.Medians, medianIndex(table))
	}
	for _, rows := range [][]*scorecard.Standing{league.Total.Rows, league.Total.Unscored} {
		for _, row := range rows {
			view.Peers = view.Peers || row.Peer != nil
			if row.Unit != nil && row.Year != nil && len(row.Year.Components) > 0 {
				view.Rows = append(view.Rows, m.heatRow(row, tables))
			}
		}
	}
	if len(view.Rows) < 2 || len(tables) == 0 {
		return heatView{}
	}
	return view
}

func (m *maker) heatRow(row *scorecard.Standing, tables []*scorecard.Table) heatRow {
	view := heatRow{Name: m.standing(row), Own: row.Unit == m.site.Portal.HomeUnit}
	for _, table := range tables {
		view.Cells = append(view.Cells, heatCellOf(table.Of(row.Unit).Index))
	}
	return view
}

func heatCellOf(index scorecard.Figure[decimal.Ratio]) heatCell {
	ratio, ok := index.Get()
	if !ok {
		return heatCell{"", indexOf(index)}
	}
	return heatCell{heatClassOf(ratio), figureOf(site.Percent(ratio), true, "")}
}

// medianIndex is the index of a component's median score.
func medianIndex(table *scorecard.Table) figure {
	median, _ := table.Median.Get()
	if !site.MedianTells(table) {
		return figureOf(site.Median(table), false, "")
	}
	return figureOf(site.Percent(median.Index(table.MaxScore())), true, "")
}
