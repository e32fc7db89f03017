package render

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"

	"cchc/cmd/cchc/internal/chart"
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// chartView is a chart as it stands in a page, with the data block that an
// interactive view reads. It is drawn where it stands, or was for many pages.
type chartView struct {
	Title   string
	drawing chart.Drawing
	drawn   template.HTML
}

// HTML is the chart for html/template.
func (v chartView) HTML() template.HTML { return template.HTML(v.AppendHTML(nil)) }

// AppendHTML appends the chart. The option is data that no browser runs.
func (v chartView) AppendHTML(dst []byte) []byte {
	if v.drawn != "" {
		return append(dst, v.drawn...)
	}
	dst = v.drawing.AppendSVG(dst)
	dst = append(append(append(dst, `<script type="application/json" id="`...), v.drawing.ID...), `-option">`...)
	dst, err := v.drawing.AppendOption(dst)
	if err != nil {
		panic(err) // go-echarts' own; AppendPage tells of it
	}
	return append(dst, "</script>"...)
}

// newSketch is a chart of so many rows, none of them added yet.
func newSketch(id string, form chart.Form, title string, rows int) *sketch {
	return &sketch{Spec: chart.Spec{ID: id, Form: form, Title: title, Rows: make([]chart.Row, 0, rows)}}
}

// sketch is a chart in the making. Drawn says that it has something to draw:
// where no figure is known the table alone says why.
type sketch struct {
	chart.Spec
	drawn bool
}

func (k *sketch) add(label, mark string, figure chart.Figure, known bool) {
	k.Rows = append(k.Rows, chart.Row{Label: label, Figure: figure, Mark: mark})
	k.drawn = k.drawn || known
}

// charts are the sketches that have something to draw.
func charts(sketches ...*sketch) []chartView {
	var charts []chartView
	for _, k := range sketches {
		if k.drawn {
			charts = append(charts, chartView{Title: k.Title, drawing: chart.Draw(k.Spec)})
		}
	}
	return charts
}

// resultCharts say the table of components again: index, lost points, rank and
// change.
func resultCharts(year *scorecard.Year) []chartView {
	whose := fmt.Sprintf("của %s, năm %d", year.Unit.Name, year.Year)
	rows := len(year.Components)
	scores := newSketch("diem", chart.Scores, "Điểm và chỉ số thành phần từng lĩnh vực "+whose, rows)
	losses := newSketch("chua-dat", chart.Losses, "Điểm chưa đạt ở từng lĩnh vực "+whose, rows)
	ranks := newSketch("hang", chart.Ranks, "Hạng từng lĩnh vực "+whose, rows)
	changes := newSketch("thay-doi", chart.Changes, "Chỉ số thành phần tăng, giảm so với năm trước, "+whose, rows)
	all, _ := year.Lost().Get()
	for _, c := range regular(year.Components) {
		scores.add(c.Component.Title, farSigns(c, "score"), scoreFigure(c.Score, c.Component.MaxScore), c.Score.IsKnown())
		changes.add(c.Component.Title, farSigns(c, "change"), changeFigure(c.Change), c.Change.IsKnown())
	}
	for _, c := range byLoss(year.Components) {
		losses.add(c.Component.Title, "", lossFigure(c.Lost(), all), c.Lost().IsKnown())
	}
	for _, c := range year.Components {
		ranks.add(c.Component.Title, farSigns(c, "rank"), rankFigure(c), c.Rank.IsKnown())
	}
	return charts(scores, losses, ranks, changes)
}

// componentCharts draw what is known of one component: the scores of its
// criteria where they are published, and its rank on the scale of the ranked
// units.
func componentCharts(c *scorecard.ComponentResult) []chartView {
	whose := fmt.Sprintf("lĩnh vực %s của %s, năm %d", c.Component.Title, c.Year.Unit.Name, c.Year.Year)
	criteria := newSketch("tieu-chi", chart.Scores, "Điểm từng tiêu chí, "+whose, 0) // whose scores are seldom published
	for _, criterion := range c.Component.Criteria {
		score, maximum := c.CriterionScore(criterion)
		if whole, ok := maximum.Get(); ok {
			criteria.add(criterion.Title, "", scoreFigure(score, whole), score.IsKnown())
		}
	}
	rank := newSketch("hang", chart.Ranks, "Hạng "+whose, 1)
	rank.add(c.Year.Unit.Name, "", rankFigure(c), c.Rank.IsKnown())
	return charts(criteria, rank)
}

// regular leaves out bonus and penalty components, which have no index.
func regular(components []*scorecard.ComponentResult) []*scorecard.ComponentResult {
	return slices.DeleteFunc(slices.Clone(components), func(c *scorecard.ComponentResult) bool { return c.Component.Kind != scorecard.Regular })
}

// byLoss puts the regular components in the order of their lost points, the
// largest loss first; those without a figure come last.
func byLoss(components []*scorecard.ComponentResult) []*scorecard.ComponentResult {
	sorted := regular(components)
	slices.SortStableFunc(sorted, func(a, b *scorecard.ComponentResult) int {
		lostA, knownA := a.Lost().Get()
		lostB, knownB := b.Lost().Get()
		switch {
		case knownA == knownB:
			return cmp.Compare(lostB, lostA)
		case knownA:
			return -1
		}
		return 1
	})
	return sorted
}

func scoreFigure(score scorecard.Points, maximum decimal.Hundredths) chart.Figure {
	if points, ok := score.Get(); ok {
		return chart.Score(points, maximum)
	}
	return chart.Missing(site.StateWords(score.State()))
}

func lossFigure(lost scorecard.Points, all decimal.Hundredths) chart.Figure {
	if points, ok := lost.Get(); ok {
		return chart.Loss(points, all)
	}
	return chart.Missing(site.StateWords(lost.State()))
}

func changeFigure(change scorecard.Points) chart.Figure {
	if points, ok := change.Get(); ok {
		return chart.Change(points)
	}
	return chart.Missing(site.StateWords(change.State()))
}

func rankFigure(c *scorecard.ComponentResult) chart.Figure { return placeFigure(c.Figures()) }

func placeFigure(figures scorecard.Figures) chart.Figure {
	rank, ok := figures.Rank.Get()
	if !ok {
		return chart.Missing(site.StateWords(figures.Rank.State()))
	}
	units, _ := figures.RankedUnits.Get()
	return chart.Rank(rank, units)
}
