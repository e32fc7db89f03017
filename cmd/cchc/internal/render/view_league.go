package render

import (
	"fmt"
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// compareYearView is the dot of compare-year.html: the league tables of a year.
type compareYearView struct {
	Heading, Summary string
	Year             int
	OtherYears       []link
	Several          bool // more than one league
	Leagues          []leagueView
}

// leagueView is one league: its table, those without a score, the heat map.
type leagueView struct {
	ID, Title      string
	Year           int
	Framework      string
	Document       link
	Known          string
	Count          string // the rows, which every average is of
	Rows           []standingRow
	Peers          bool // one of the rows was entered by hand
	Disputed       bool // and another entry of it has other figures
	Folds          bool // the table is so long that a script folds the heat map below it
	Best, Lowest   standingFact
	Median         figure
	Bands          []bandRow
	BelowBands     int // rows that are in no band
	Unscored       []unscoredRow
	Heat           heatView
	OtherFramework bool // another league of the page has the same parent
}

// standingRow is a unit's or a peer's row.
type standingRow struct {
	Name        template.HTML
	Own         bool          // the home unit's
	Peer        template.HTML // where a peer's figures come from; "" for a unit
	Disputed    bool
	Tied        bool
	Rank, Score figure
	Index       figure
	Band        string
}

// standingFact is the highest or the lowest score, and whose it is.
type standingFact struct {
	Score figure
	Who   template.HTML
}

// bandRow is a band and how many rows are in it.
type bandRow struct {
	Name, From string
	Count      int
}

// unscoredRow is a unit that has no place, and why.
type unscoredRow struct {
	Name template.HTML
	Why  string
}

func (m *maker) compareYear() compareYearView {
	view := compareYearView{Heading: m.page.Title, Summary: m.page.Summary, Year: m.page.Leagues[0].Year, Several: len(m.page.Leagues) > 1}
	for _, page := range m.site.Pages {
		if page.Kind == site.CompareYear && page != m.page {
			view.OtherYears = append(view.OtherYears, m.to(page))
		}
	}
	for i, league := range m.page.Leagues {
		own := m.league(league)
		own.ID, own.Title = site.LeagueAnchor(i+1), leagueTitle(league, m.page.Leagues)
		own.OtherFramework = own.Title != leagueTitle(league, nil)
		view.Leagues = append(view.Leagues, own)
	}
	return view
}

func (m *maker) league(league *scorecard.League) leagueView {
	table := league.Total
	view := leagueView{Year: league.Year, Framework: league.Framework.Title, Known: vi.Capitalize(site.KnownOf(table)), Count: counted(len(table.Rows), "đơn vị"),
		Folds: len(table.Rows) > foldFrom, Median: medianOf(table), Heat: m.heat(league)}
	if league.Framework.Document != nil {
		view.Document = m.toDocument(league.Framework.Document)
	}
	for _, row := range table.Rows {
		view.Rows = append(view.Rows, m.standingRow(row))
		view.Peers, view.Disputed = view.Peers || row.Peer != nil, view.Disputed || row.Disputed
		if row.Band == nil && len(table.Bands) > 0 {
			view.BelowBands++
		}
	}
	view.Best = standingFact{pointsOf(table.Best, ""), m.names(table.Leaders)}
	view.Lowest = standingFact{pointsOf(table.Lowest, ""), m.names(scoring(table, table.Lowest))}
	for _, band := range table.Bands {
		view.Bands = append(view.Bands, bandRow{band.Band.Name, site.Limit(band.Band.From), len(band.Rows)})
	}
	for _, row := range table.Unscored {
		why := site.StateWords(row.Score.State())
		if row.Year == nil {
			why = fmt.Sprintf("cổng không có kết quả năm %d", league.Year)
		}
		view.Unscored = append(view.Unscored, unscoredRow{m.standing(row), why})
	}
	return view
}

// scoring are the rows with the score.
func scoring(table *scorecard.Table, score scorecard.Points) []*scorecard.Standing {
	var rows []*scorecard.Standing
	for _, row := range table.Rows {
		if row.Score == score {
			rows = append(rows, row)
		}
	}
	return rows
}

func (m *maker) standingRow(row *scorecard.Standing) standingRow {
	maximum, _ := row.Maximum.Get()
	view := standingRow{Name: m.standing(row), Own: row.Unit == m.site.Portal.HomeUnit, Disputed: row.Disputed, Tied: row.Tied,
		Rank: rankOf(row.Rank, row.RankedUnits, ""), Score: figureOf(site.ScoreOf(row.Score, maximum), row.Score.IsKnown(), ""), Index: indexOf(row.Index)}
	if row.Peer != nil {
		view.Peer = m.source(row.Peer.Source).Place
	}
	if row.Band != nil {
		view.Band = row.Band.Name
	}
	return view
}
