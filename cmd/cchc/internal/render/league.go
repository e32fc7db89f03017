package render

import (
	"html/template"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// placeView says where one unit stands in a table. It is empty where the unit has
// no score there or is alone.
type placeView struct {
	Known string // of how many ranked units the table has the score
	Count int    // how many the best, the median and the neighbours are of
	Lines []placeLine
	Rest  link // to the whole league table; "" where there is none
}

// placeLine is the best, the median or a neighbour.
type placeLine struct {
	What  string
	Own   bool          // it is the unit itself
	Who   template.HTML // "" for the median and for the unit itself
	Score figure
	Apart string // by how much the unit's own score is above or below
}

func (m *maker) place(position scorecard.Position) placeView {
	table := position.Table
	if len(table.Rows) < 2 || len(position.Alike) == 0 {
		return placeView{}
	}
	view := placeView{Known: vi.Capitalize(site.KnownOf(table)), Count: len(table.Rows), Rest: m.toLeague(table.League)}
	add := func(what string, rows []*scorecard.Standing, score scorecard.Points, apart scorecard.Figure[scorecard.Difference]) {
		line := placeLine{What: what, Who: m.names(rows), Score: pointsOf(score, "")}
		if difference, ok := apart.Get(); ok {
			line.Apart = site.Apart(difference)
		}
		view.Lines = append(view.Lines, line)
	}
	if position.Own.Score == table.Best {
		view.Lines = append(view.Lines, placeLine{What: bestWords(table), Own: true, Score: pointsOf(table.Best, "")})
	} else {
		add(bestWords(table), table.Leaders, table.Best, position.ToBest)
	}
	if len(position.Above) > 0 {
		add("Liền trên", position.Above, position.Above[0].Score, position.ToAbove)
	}
	if others := without(position.Alike, position.Own); len(others) > 0 {
		add("Cùng mức", others, others[0].Score, scorecard.Figure[scorecard.Difference]{})
	}
	if len(position.Below) > 0 {
		add("Liền dưới", position.Below, position.Below[0].Score, position.ToBelow)
	}
	middle := placeLine{What: "Trung vị", Score: medianOf(table)}
	if difference, ok := position.ToMedian.Get(); ok && site.MedianTells(table) {
		middle.Apart = site.Apart(difference)
	}
	view.Lines = append(view.Lines, middle)
	return view
}

// bestWords name the best score: of a penalty, the least that was taken away.
func bestWords(table *scorecard.Table) string {
	if table.Component != nil && table.Component.Kind == scorecard.Penalty {
		return "Bị trừ ít nhất"
	}
	return "Cao nhất"
}

func without(rows []*scorecard.Standing, own *scorecard.Standing) []*scorecard.Standing {
	var others []*scorecard.Standing
	for _, row := range rows {
		if row != own {
			others = append(others, row)
		}
	}
	return others
}

// medianOf is such as "85,32 điểm".
func medianOf(table *scorecard.Table) figure {
	if !site.MedianTells(table) {
		return figureOf(site.Median(table), false, "")
	}
	return figureOf(site.Median(table)+vi.NoBreakSpace+"điểm", true, "")
}

// names are the units' and peers' names, each a link where the portal has the
// result.
func (m *maker) names(rows []*scorecard.Standing) template.HTML {
	names := make([]string, len(rows))
	for i, row := range rows {
		names[i] = string(m.standing(row))
	}
	return template.HTML(strings.Join(names, ", "))
}

// standing is the name of a row, which leads to the result behind it.
func (m *maker) standing(row *scorecard.Standing) template.HTML {
	switch {
	case row.Unit == nil:
		return template.HTML(escaped(row.Name()))
	case row.Result != nil:
		return m.link(m.site.ComponentAddress(row.Result), row.Name())
	case row.Year != nil:
		return m.link(m.site.YearAddress(row.Year), row.Name())
	}
	return m.link(m.site.UnitAddress(row.Unit), row.Name())
}

// toLeague leads to the whole league table; "" where the portal shows none.
func (m *maker) toLeague(league *scorecard.League) link {
	address, ok := m.site.LeagueAddress(league)
	if !ok {
		return ""
	}
	return m.link(address, "Bảng xếp hạng năm "+yearNumber(league.Year))
}

// profileView sets a unit's year beside the others of its league.
type profileView struct {
	MedianTerm term
	Total      placeView
	Components []profileRow // those that two units at least have a score in
}

// profileRow is one component of a profile.
type profileRow struct {
	Component template.HTML
	Kind      string // "" for a regular component
	BestLabel string
	Own, Best figure
	Median    figure
	Apart     string // from the median
	Count     int    // units with a score in it
}

// profile is empty where the league has no other unit: peers that were entered by
// hand stand in a table of their own.
func (m *maker) profile(year *scorecard.Year) profileView {
	league := m.site.Leagues.Of(year)
	if league == nil || !hasOthers(league, year.Unit) {
		return profileView{}
	}
	profile, _ := league.Profile(year.Unit)
	view := profileView{Total: m.place(profile.Total), MedianTerm: m.term(site.TermMedian)}
	for _, position := range profile.Components {
		if len(position.Table.Rows) < 2 || len(position.Alike) == 0 {
			continue
		}
		row := profileRow{Component: m.standingComponent(position), Kind: kindWords(position.Table.Component.Kind), BestLabel: bestWords(position.Table),
			Own: scoreOf(position.Own.Score, ""), Best: scoreOf(position.Table.Best, ""),
			Median: figureOf(site.Median(position.Table), site.MedianTells(position.Table), ""), Count: len(position.Table.Rows)}
		if difference, ok := position.ToMedian.Get(); ok && site.MedianTells(position.Table) {
			row.Apart = site.Apart(difference)
		}
		view.Components = append(view.Components, row)
	}
	return view
}

func (m *maker) standingComponent(position scorecard.Position) template.HTML {
	return m.link(m.site.ComponentAddress(position.Own.Result), position.Table.Component.Title)
}

// hasOthers tells whether the league has another unit of the portal with a result.
func hasOthers(league *scorecard.League, unit *scorecard.Unit) bool {
	for _, rows := range [][]*scorecard.Standing{league.Total.Rows, league.Total.Unscored} {
		for _, row := range rows {
			if row.Unit != nil && row.Unit != unit && row.Year != nil {
				return true
			}
		}
	}
	return false
}

// componentPlace is where a component's result stands among the league's.
func (m *maker) componentPlace(c *scorecard.ComponentResult) placeView {
	league := m.site.Leagues.Of(c.Year)
	if league == nil {
		return placeView{}
	}
	position, ok := league.Position(c.Year.Unit, c.Component)
	if !ok {
		return placeView{}
	}
	return m.place(position)
}
