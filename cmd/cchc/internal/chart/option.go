package chart

import (
	"encoding/json"
	"strconv"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/go-echarts/go-echarts/v2/types"

	"cchc/cmd/cchc/internal/decimal"
)

// Option is the chart as an ECharts option: pure JSON without functions, the same bytes every time, and safe inside
// <script type="application/json">, since encoding/json writes <, > and & as \u003c, \u003e and \u0026.
//
// It names no colours: the script that draws it takes them from the page's custom properties, by the id of a series:
// "<chart>-kept", "<chart>-lost", "<chart>-rank", on a time line "<chart>-due" and "<chart>-as-of", and in a trend
// "<chart>-line-1" for the years up to the first break, "-2" for those from there to the next. The figures are exact decimal literals; a missing one is null, and its
// words stand behind its label on the axis. The name of a datum is its row as the description says it.
//
// What depends on the reader's screen is not in it either: the places of labels, the room around the plot, the tooltip; nor
// what the SVG beside it says, its description. static/js/chart.js adds them.
func (s Spec) Option() ([]byte, error) { return Draw(s).AppendOption(nil) }

// AppendOption appends the chart as an ECharts option.
func (s Drawing) AppendOption(dst []byte) ([]byte, error) {
	skeleton, err := skeletons[s.Form]()
	if err != nil {
		return dst, err
	}
	return skeleton.fill(dst, s.option())
}

// option collects what go-echarts or a skeleton makes the option of.
func (s Drawing) option() *option {
	o := &option{id: clean(s.ID), title: clean(s.Title), form: forms[s.Form], lines: s.lines}
	o.labels = o.categories()
	o.form.series(o)
	o.data = o.all
	return o
}

// library is the option as go-echarts makes it.
func (o *option) library() ([]byte, error) {
	// Not charts.NewBar: it makes a random id and walks all its fields for the defaults of a page, none of which get into
	// the option, in a third of the time.
	var chart charts.RectChart
	chart.SetGlobalOptions(
		charts.WithAnimation(false),
		charts.WithTitleOpts(opts.Title{Show: opts.Bool(false), Title: o.title}),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(o.legend), Bottom: "0"}),
	)
	chart.Accept(o)
	return json.Marshal(chart.JSON())
}

// option is a go-echarts option in the making, and the visitor that adds what go-echarts has no field for.
type option struct {
	charts.BaseConfigurationVisitor
	id          string
	title       string
	labels      []string // of the rows
	form        form
	lines       []line
	legend      bool
	unit        string // of the axis
	least, most any    // the ends of the axis; nil where ECharts finds them
	across      bool   // the rows stand side by side
	dated       bool   // the scale is the calendar
	ranked      bool   // the scale has whole numbers; upright, its 1 is at the top
	all         []series
	data        any    // all, or a hole
	words       []byte // of the datum at hand
}

// series is one series of the option.
type series struct {
	ID        string     `json:"id"`
	Name      string     `json:"name"`
	Type      string     `json:"type"`
	Stack     string     `json:"stack,omitempty"`
	Size      int        `json:"symbolSize,omitempty"`
	Label     opts.Label `json:"label"`
	ItemStyle *itemStyle `json:"itemStyle,omitempty"`
	Connect   types.Bool `json:"connectNulls,omitempty"`
	Layout    *layout    `json:"labelLayout,omitempty"`
	Data      []datum    `json:"data"`
}

// layout has ECharts leave out labels that have no room.
type layout struct {
	HideOverlap bool `json:"hideOverlap"`
}

type itemStyle struct {
	Decal decal `json:"decal"`
}

// decal is a hatch like that of the SVG.
type decal struct {
	Symbol   string  `json:"symbol"`
	DashX    [2]int  `json:"dashArrayX"`
	DashY    [2]int  `json:"dashArrayY"`
	Rotation float64 `json:"rotation"`
}

// datum is one row in one series. Value is null where there is no figure.
type datum struct {
	Name  string     `json:"name"`
	Value any        `json:"value"`
	Label *datumText `json:"label,omitempty"`
}

type datumText struct {
	Formatter string `json:"formatter,omitempty"`
}

// literal is a number as JSON has it, with two decimals.
func literal(number decimal.Hundredths) any { return exact(number) }

type exact decimal.Hundredths

// MarshalJSON is for go-echarts; see appendValue.
func (e exact) MarshalJSON() ([]byte, error) { return decimal.Hundredths(e).Append(nil), nil }

// axes are the scale across and the rows down, the first row on top; in a trend the years across.
func (o *option) axes() (opts.XAxis, opts.YAxis) {
	if o.across {
		y := opts.YAxis{Type: "value", Min: o.least, Max: o.most}
		if o.unit != "" {
			y.AxisLabel = &opts.AxisLabel{Formatter: types.FuncStr("{value} " + o.unit)}
		}
		if o.ranked {
			y.Inverse, y.MinInterval = opts.Bool(true), 1
		}
		return opts.XAxis{Type: "category", Data: o.labels}, y
	}
	x := opts.XAxis{Type: "value", Min: o.least, Max: o.most}
	if o.unit != "" {
		x.AxisLabel = &opts.AxisLabel{Formatter: types.FuncStr("{value} " + o.unit)}
	}
	if o.ranked {
		x.MinInterval = 1
	}
	if o.dated {
		x.Type = "time"
	}
	return x, opts.YAxis{Type: "category", Inverse: opts.Bool(true), Data: o.labels}
}

// categories are the labels of the rows; where there is no figure, its words stand behind the label.
func (o *option) categories() []string {
	labels := make([]string, len(o.lines))
	for i := range o.lines {
		labels[i] = o.lines[i].label
		if !o.lines[i].drawn() {
			labels[i] += ": " + string(tellLine(nil, o.form, &o.lines[i]))
		}
		labels[i] += o.lines[i].mark
	}
	return labels
}

// add appends a series whose data are made by value, for the lines that are drawn; it may return nil.
func (o *option) add(part, name string, labelled bool, value func(i int, line *line) any) *series {
	o.all = append(o.all, series{
		ID: o.id + "-" + part, Name: name, Type: "bar", Stack: o.id,
		Label: opts.Label{Show: opts.Bool(labelled), Position: "right"},
		Data:  make([]datum, len(o.lines)),
	})
	added := &o.all[len(o.all)-1]
	if part == "lost" {
		added.ItemStyle = &itemStyle{decal{Symbol: "rect", DashX: [2]int{1, 0}, DashY: [2]int{2, 4}, Rotation: -0.785}}
	}
	labels := make([]datumText, len(o.lines)) // together: a portal has a hundred thousand
	for i := range o.lines {
		line := &o.lines[i]
		if !line.drawn() {
			continue
		}
		datum := &added.Data[i]
		if datum.Value = value(i, line); datum.Value != nil {
			o.words = append(append(o.words[:0], line.label...), ": "...)
			o.words = append(tellLine(o.words, o.form, line), line.mark...)
			datum.Name = string(o.words)
			if labelled {
				labels[i].Formatter = line.figure
				datum.Label = &labels[i]
			}
		}
	}
	return added
}

// runs appends the series of a trend: one for the years up to each break, for a line has no other way to end between two
// figures that are known.
func (o *option) runs(name string, number func(decimal.Hundredths) any) {
	o.across = true
	for start, part := 0, 1; part == 1 || start < len(o.lines); part++ {
		end := start + 1
		for end < len(o.lines) && o.lines[end].broken == "" {
			end++
		}
		first := start
		s := o.add("line-"+strconv.Itoa(part), name, true, func(i int, line *line) any {
			if i < first || i >= end {
				return nil
			}
			return number(line.at)
		})
		s.Type, s.Stack, s.Size, s.Label.Position = "line", "", 8, "top"
		s.Connect, s.Layout = opts.Bool(false), &layout{HideOverlap: true}
		start = end
	}
}

// VisitSeriesOpt gives our series for go-echarts' own, which have no decal.
func (o *option) VisitSeriesOpt(charts.MultiSeries) any { return o.data }

// Visit adds the axes, and drops what go-echarts always writes and we do not use.
func (o *option) Visit(option map[string]any) {
	option["xAxis"], option["yAxis"] = o.axes()
	delete(option, "toolbox")
	delete(option, "tooltip")
}
