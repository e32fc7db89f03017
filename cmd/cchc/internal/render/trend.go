package render

import (
	"fmt"
	"html/template"
	"slices"
	"strconv"

	"cchc/cmd/cchc/internal/chart"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// trendView is one unit over the years, in all or in one component. It is empty
// where there are fewer than two years.
type trendView struct {
	Subject string // what is told: "Điểm của huyện …"
	Rows    []trendRow
	Charts  []chartView
	Small   []template.HTML // the trends of all components, drawn small
	Whole   link            // to the unit's own page, which has Small; "" there
	Indices indexTable
}

// trendRow is one year, the latest first.
type trendRow struct {
	Year        template.HTML // a link where the portal has the year's page
	Own         bool          // the year of the page
	None        string        // why no figure stands; "" where some do
	Score, Rank figure
	Index       figure
	Band        string
	Change      figure // since the year before, or why none is told
}

// yearTrend is the trend of a unit's totals. The small trends stand on the unit's
// own page alone.
func (m *maker) yearTrend(year *scorecard.Year) trendView {
	unit := year.Unit
	trend := unit.Trend()
	if len(trend.Points) < 2 {
		return trendView{}
	}
	whose := "của " + unit.Name + " qua các năm"
	view := trendView{Subject: "Điểm " + whose}
	view.Rows, view.Charts = m.trendOnce(&trend, trendKey{m.site, unit, nil}, func() *sketch {
		return trendSketch(&trend, "nam-chi-so", chart.IndexTrend, "Chỉ số cải cách hành chính "+whose)
	})
	view.Indices = m.indexTable(unit, trend)
	if m.page.Address != m.site.UnitAddress(unit) {
		view.Whole = m.link(m.site.UnitAddress(unit)+"#muc_cac-nam", "Từng lĩnh vực qua các năm")
		return view
	}
	view.Charts = append(view.Charts, charts(trendSketch(&trend, "nam-hang", chart.RankTrend, "Hạng "+whose))...)
	for i, own := range m.site.ComponentTrends(unit) {
		small := trendSketch(&own, "nho-"+strconv.Itoa(i+1), formOf(own.Component), fmt.Sprintf("Lĩnh vực %s %s", own.Component.Title, whose))
		small.Small = own.Component.Title
		if small.drawn {
			view.Small = append(view.Small, template.HTML(small.SVG()))
		}
	}
	return view
}

// componentTrend is the trend of the page's component.
func (m *maker) componentTrend(c *scorecard.ComponentResult) trendView {
	trend := m.trendOf(c)
	if trend == nil || len(trend.Points) < 2 {
		return trendView{}
	}
	whose := "lĩnh vực " + c.Component.Title + " của " + c.Year.Unit.Name + " qua các năm"
	view := trendView{Subject: "Điểm " + whose}
	view.Rows, view.Charts = m.trendOnce(trend, trendKey{m.site, c.Year.Unit, c.Component}, func() *sketch {
		title := "Chỉ số " + whose
		if formOf(c.Component) == chart.PointsTrend {
			title = "Điểm " + whose
		}
		return trendSketch(trend, "nam", formOf(c.Component), title)
	})
	return view
}

// trendOf is the trend that a component's result is a point of; nil where there is
// none.
func (m *maker) trendOf(c *scorecard.ComponentResult) *scorecard.Trend {
	trends := m.site.ComponentTrends(c.Year.Unit)
	for i := range trends {
		for j := range trends[i].Points {
			if point := &trends[i].Points[j]; point.Of == c.Year && point.Component == c.Component {
				return &trends[i]
			}
		}
	}
	return nil
}

// trendKey is what a trend's figures and chart depend on: a unit's totals, where component is
// nil, or one component of its framework.
type trendKey struct {
	site      *site.Site
	unit      *scorecard.Unit
	component *scorecard.Component
}

// drawn is a trend without what is the page's own: rows that lead nowhere, and
// finished charts.
type drawn struct {
	rows   []trendRow
	charts []chartView
}

// keptTrends are more than the components of the units that are made at a time.
const keptTrends = 64

// trendOnce words and draws a trend once for the pages of all years, which show it
// alike, and gives its rows the links of this page.
func (m *maker) trendOnce(trend *scorecard.Trend, key trendKey, draw func() *sketch) ([]trendRow, []chartView) {
	made := m.drawn.Of(keptTrends, key, func() drawn {
		made := drawn{rows: trendRows(trend)}
		for _, view := range charts(draw()) {
			m.bytes = view.AppendHTML(m.bytes[:0])
			made.charts = append(made.charts, chartView{Title: view.Title, drawn: template.HTML(m.bytes)})
		}
		return made
	})
	rows := m.trends.list(len(made.rows))
	copy(rows, made.rows)
	for i := range rows {
		point := &trend.Points[len(rows)-1-i]
		rows[i].Year, rows[i].Own = m.trendYear(point), point.Of != nil && point.Of == m.page.Year
	}
	return rows, made.charts
}

// formOf is how a component's years are drawn: bonus and penalty points have no
// index to speak of.
func formOf(component *scorecard.Component) chart.Form {
	if component.Kind == scorecard.Regular {
		return chart.IndexTrend
	}
	return chart.PointsTrend
}

// trendSketch is drawn where two years at least have a figure: one alone is no
// trend.
func trendSketch(trend *scorecard.Trend, id string, form chart.Form, title string) *sketch {
	drawn, years := newSketch(id, form, title, len(trend.Points)), 0
	for i := range trend.Points {
		point := &trend.Points[i]
		figure, known := trendFigure(point, form)
		drawn.Rows = append(drawn.Rows, chart.Row{Label: yearNumber(point.Year), Figure: figure, Break: site.FrameworkBreakWords(point.Breaks, scopeOf(trend))})
		if known {
			years++
		}
	}
	drawn.drawn = years > 1
	return drawn
}

func scopeOf(trend *scorecard.Trend) site.Scope {
	if trend.Component == nil {
		return site.OfTotal
	}
	return site.OfComponent
}

func trendFigure(point *scorecard.TrendPoint, form chart.Form) (figure chart.Figure, known bool) {
	if absent := absence(point); absent != "" {
		return chart.Missing(absent), false
	}
	if form == chart.RankTrend {
		return placeFigure(point.Figures), point.Rank.IsKnown()
	}
	maximum, _ := point.Maximum.Get()
	return scoreFigure(point.Score, maximum), point.Score.IsKnown()
}

// absence says why a year has no figure to look for; "" where it has.
func absence(point *scorecard.TrendPoint) string {
	switch {
	case point.Of == nil:
		return "cổng không có kết quả"
	case !point.Maximum.IsKnown():
		return "bộ tiêu chí không có lĩnh vực này"
	}
	return ""
}

// trendRows are the years of a trend, the latest first, as every page shows them.
func trendRows(trend *scorecard.Trend) []trendRow {
	rows, scope := make([]trendRow, 0, len(trend.Points)), scopeOf(trend)
	for i := range trend.Points {
		point := &trend.Points[i]
		row := trendRow{None: absence(point)}
		if row.None == "" {
			maximum, _ := point.Maximum.Get()
			row.Score = figureOf(site.ScoreOf(point.Score, maximum), point.Score.IsKnown(), "")
			row.Index, row.Rank = indexOf(point.Index), rankOf(point.Rank, point.RankedUnits, "")
			if scope == site.OfTotal {
				row.Band = bandName(point.Of)
			}
		}
		row.Change = moved(point, scope, i == 0)
		rows = append(rows, row)
	}
	slices.Reverse(rows)
	return rows
}

// trendYear leads to the page of the year, save from itself.
func (m *maker) trendYear(point *scorecard.TrendPoint) template.HTML {
	words := yearWords(point.Year)
	switch {
	case point.Of == nil || point.Of == m.page.Year:
		return template.HTML(words)
	case point.Result != nil:
		return m.link(m.site.ComponentAddress(point.Result), words)
	}
	return m.link(m.site.YearAddress(point.Of), words)
}

// moved says how the result moved since the point before, or why that cannot be
// told; the first point has none before it.
func moved(point *scorecard.TrendPoint, scope site.Scope, first bool) figure {
	if change, ok := point.Change.Get(); ok {
		return figureOf(site.Moved(change), true, "")
	}
	words := site.BreaksWords(point.Breaks, scope)
	if first && words == "" {
		return figureOf("năm đầu có trên cổng", false, "")
	}
	return figureOf("không so sánh: "+words, false, "")
}

// bandName is the band that a year's index is in; "" where there is none.
func bandName(year *scorecard.Year) string {
	if index, ok := year.Index().Get(); ok {
		if band, ok := year.Framework.Band(index); ok {
			return band.Name
		}
	}
	return ""
}

// indexTable sets the other indices of a unit side by side, year by year.
type indexTable struct {
	Names []string
	Rows  []indexYear
}

// indexYear is one year of the table, the latest first.
type indexYear struct {
	Year  template.HTML
	Own   bool
	Main  figure // the administrative reform index itself
	Cells []figure
}

// indexTable is empty where the unit has no other index.
func (m *maker) indexTable(unit *scorecard.Unit, main scorecard.Trend) indexTable {
	trends := unit.IndexTrends()
	if len(trends) == 0 {
		return indexTable{}
	}
	var table indexTable
	for _, trend := range trends {
		table.Names = append(table.Names, trend.Name)
	}
	for i := len(main.Points) - 1; i >= 0; i-- {
		point := &main.Points[i]
		row := indexYear{Year: m.trendYear(point), Own: point.Of != nil && point.Of == m.page.Year, Main: indexOf(point.Index)}
		for _, trend := range trends {
			row.Cells = append(row.Cells, indexCell(trend.Points[i]))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// indexCell is the value in its own measure, with a word where the measure is
// another than the year before.
func indexCell(point scorecard.IndexPoint) figure {
	if point.Index == nil {
		return figureOf(site.StateWords(point.Value.State()), false, "")
	}
	cell := figureOf(otherIndex(point.Index), true, "")
	if words := site.FrameworkBreakWords(point.Breaks, site.OfTotal); words != "" {
		cell += figure(` <span class="soft">(` + escaped(words) + `)</span>`)
	}
	return cell
}
