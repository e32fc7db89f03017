package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// compareView is the dot of compare.html: what can be compared.
type compareView struct {
	Heading, Summary string
	Years            []compareYear
	Home             string
	Pair             *pairView // the home unit's two latest years; nil where it has fewer
	Trend            link      // to the years of the home unit; "" where it has fewer than two
	Units            link      // to the index of units; "" where there is one unit
}

// compareYear is a year with its league tables.
type compareYear struct {
	Year    link
	Leagues []compareLeague
}

// compareLeague says of a league table what it is of and how much it knows.
type compareLeague struct {
	Title link
	Known string
}

func (m *maker) compareIndex() compareView {
	view := compareView{Heading: m.page.Title, Summary: m.page.Summary}
	for _, page := range m.site.Pages {
		if page.Kind != site.CompareYear {
			continue
		}
		year := compareYear{Year: m.to(page)}
		for _, league := range page.Leagues {
			address, _ := m.site.LeagueAddress(league)
			year.Leagues = append(year.Leagues, compareLeague{m.link(address, leagueTitle(league, page.Leagues)), site.KnownOf(league.Total)})
		}
		view.Years = append(view.Years, year)
	}
	home := m.site.Portal.HomeUnit
	if count := len(home.Years); count > 1 {
		view.Home = home.Name
		view.Pair = m.pair(scorecard.Compare(home.Years[count-2], home.Years[count-1]))
		view.Trend = m.link(m.site.UnitAddress(home)+"#muc_cac-nam", "Mọi năm của "+home.Name)
	}
	if len(m.site.Portal.Units) > 1 {
		view.Units = m.link(m.site.UnitsAddress(), "trang của đơn vị đó")
	}
	return view
}

// leagueTitle tells a league from the others of its year: by its parent, and by
// its framework where they share that.
func leagueTitle(league *scorecard.League, all []*scorecard.League) string {
	title := "Các đơn vị được xếp hạng"
	if league.Parent != "" {
		title = "Các đơn vị của " + league.Parent
	}
	for _, other := range all {
		if other != league && other.Parent == league.Parent {
			return title + ": " + league.Framework.Title
		}
	}
	return title
}

// pairView is the dot of pair-table.html: two years of a unit side by side.
type pairView struct {
	Unit           string
	Earlier, Later link
	EarlierYear    int
	LaterYear      int
	Rows           []pairRow // the total last
}

// pairRow is one component, or the total.
type pairRow struct {
	Title          template.HTML
	Total          bool
	Earlier, Later figure
	EarlierIndex   figure
	LaterIndex     figure
	Moved          figure // or why the two are not compared
}

func (m *maker) pair(comparison scorecard.Comparison) *pairView {
	view := &pairView{Unit: vi.Capitalize(comparison.Later.Unit.Name), Earlier: m.toYear(comparison.Earlier), Later: m.toYear(comparison.Later),
		EarlierYear: comparison.Earlier.Year, LaterYear: comparison.Later.Year}
	for i := range comparison.Components {
		pair := &comparison.Components[i]
		row := pairFigures(pair, site.OfComponent)
		row.Title = template.HTML(escaped(pair.Component().Title))
		if pair.Later.Result != nil {
			row.Title = m.toComponent(pair.Later.Result)
		} else if pair.Earlier.Result != nil {
			row.Title = m.toComponent(pair.Earlier.Result)
		}
		view.Rows = append(view.Rows, row)
	}
	total := pairFigures(&comparison.Total, site.OfTotal)
	total.Title, total.Total = "Tổng điểm", true
	view.Rows = append(view.Rows, total)
	return view
}

func pairFigures(pair *scorecard.Pair, scope site.Scope) pairRow {
	row := pairRow{Earlier: sideScore(pair.Earlier), Later: sideScore(pair.Later), EarlierIndex: sideIndex(pair.Earlier), LaterIndex: sideIndex(pair.Later)}
	if difference, ok := pair.Difference.Get(); ok {
		row.Moved = figureOf(site.Moved(difference), true, "")
	} else {
		row.Moved = figureOf("không so sánh: "+site.BreaksWords(pair.Breaks, scope), false, "")
	}
	return row
}

func sideScore(side scorecard.Side) figure {
	maximum, ok := side.Maximum.Get()
	if !ok {
		return figureOf("không có lĩnh vực này", false, "")
	}
	return figureOf(site.ScoreOf(side.Score, maximum), side.Score.IsKnown(), "")
}

// sideIndex stands below a known score; "" where there is none.
func sideIndex(side scorecard.Side) figure {
	if !side.Index.IsKnown() {
		return ""
	}
	return indexOf(side.Index)
}
