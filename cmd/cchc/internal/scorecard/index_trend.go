package scorecard

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// IndexTrend is another index of one unit (SIPAS, DTI …) over the years. It has a
// point for every calendar year from the unit's first result to its last.
type IndexTrend struct {
	Name   string // as its last year writes it
	Points []IndexPoint
}

// IndexPoint is one year of another index.
type IndexPoint struct {
	Year   int
	Index  *OtherIndex // nil where the year does not give it
	Value  Figure[decimal.Hundredths]
	Breaks []Break // why no line leads here from the point before
}

// IndexTrends are the unit's other indices in Vietnamese alphabetical order, one
// trend for each name; that letters are small or capital makes no other name.
// Where a year gives one name twice, each makes a trend.
func (u *Unit) IndexTrends() []IndexTrend {
	type key struct {
		name string
		nth  int
	}
	given := map[*Year]map[key]*OtherIndex{}
	names := map[key]string{}
	var keys []key
	for _, year := range u.Years {
		given[year] = map[key]*OtherIndex{}
		seen := map[string]int{}
		for i := range year.Indices {
			name := plain(year.Indices[i].Name)
			key := key{name, seen[name]}
			seen[name]++
			if _, known := names[key]; !known {
				keys = append(keys, key)
			}
			given[year][key], names[key] = &year.Indices[i], year.Indices[i].Name
		}
	}
	if len(keys) == 0 {
		return nil
	}
	vi.Sort(vi.NewCollator(), keys, func(k key) string { return names[k] })
	trends := make([]IndexTrend, len(keys))
	for i, key := range keys {
		trends[i].Name = names[key]
		u.eachYear(0, func(number int, before, year *Year) { trends[i].add(number, before, year, given[year][key]) })
	}
	return trends
}

// add appends a point; index is nil where the year does not give it.
func (t *IndexTrend) add(number int, before, year *Year, index *OtherIndex) {
	point := IndexPoint{Year: number, Index: index}
	if index != nil {
		point.Value = Known(index.Value)
	}
	var last *OtherIndex
	if len(t.Points) > 0 {
		last = t.Points[len(t.Points)-1].Index
		point.Breaks = indexBreaks(before, year, last, index)
	}
	t.Points = append(t.Points, point)
}

func indexBreaks(before, year *Year, was, is *OtherIndex) []Break {
	var all []Break
	switch {
	case before == nil || year == nil:
		return []Break{{Reason: NoYear}}
	case was != nil && is != nil && plain(was.Measure) != plain(is.Measure):
		return []Break{{Reason: MeasureChanged}}
	}
	if was == nil {
		all = append(all, Break{Reason: EarlierMissing})
	}
	if is == nil {
		all = append(all, Break{Reason: LaterMissing})
	}
	return all
}
