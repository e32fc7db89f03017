package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// resultView is the dot of result.html: a unit's year. Year is 0 where the unit
// has no result yet; then only the heading and the summary stand.
type resultView struct {
	Heading, Summary string
	Unit             string
	Year, FormerYear int
	OtherYears       []link
	Answer           answerView
	Components       []componentRow
	Ledger           ledgerView
	IndexTerm        term
	PointTerm        term
	KindTerms        []term // of the kinds of components that the year has besides regular ones
	Inversion        inversionView
	Account          accountView
	Charts           []chartView
	Target           targetView
	Change           figure
	Indices          []indexRow
	First, Gap       string // the unit that stands first, and how far it is; "" where that is not known
	Peers            peersView
	Profile          profileView
	League           link // to the league table; "" where there is none
	Former           bool // the portal lacks a result of the year before that would compare, and can read its index from a stated change
	AtOdds           bool // a stated change does not fit the two results
	Trend            trendView
	Narrative        proseView
	Agencies         []agencyRow
	Remedies         link // to the unit's remedies; "" where it has no such page
	Plan             *planView
	Notes            []noteView
	FarNotes         bool // marks lead to notes on components' pages
	Source           sourceView
	Framework        link
	FrameworkTitle   string
	FrameworkMark    template.HTML
	Downloads        downloads
	Dataset          template.HTML // on the unit's own page alone
	Posting          link          // to the sheet that is posted up; it shows the latest year
}

// ledgerView is the foot of the table of components: the sums.
type ledgerView struct {
	Scores, Lost figure
	Maxima       string
	Complete     bool // every component is scored
}

// inversionView tells index and rank apart by two components: the one with the
// higher index, the one with the better rank, and what is to be said of each.
type inversionView struct {
	Index, Rank   link // "" where there is none
	First, Second string
}

// targetView is what the unit set out to reach. Target is "" where it set none.
type targetView struct {
	Target figure
	Gap    string // "cao hơn 4,96 điểm"; "" where it is not known
	Met    bool
}

// indexRow is another index of the unit in that year.
type indexRow struct {
	Name, Value string
	Source      sourceView
}

func (m *maker) result() resultView {
	year := m.page.Year
	view := resultView{Heading: m.page.Title, Summary: m.page.Summary, Unit: m.page.Unit.Name, Downloads: m.downloads(m.page.Unit)}
	if m.page.Address == m.site.UnitAddress(m.page.Unit) {
		view.Dataset = m.dataset(download.UnitDataset(m.site, m.page.Unit, m.page.Summary))
	}
	if year == nil {
		return view
	}
	m.notes.add(year.Notes)
	m.notes.add(year.Unit.Notes)
	view.Year, view.FormerYear, view.OtherYears = year.Year, year.Year-1, m.otherYears(year)
	view.Answer = m.yearAnswer(year)
	view.Components, view.Ledger = m.componentRows(year), newLedger(year)
	view.IndexTerm, view.PointTerm, view.KindTerms = m.term(site.TermIndex), m.term(site.TermPercentagePoint), m.kindTerms(year)
	view.Inversion, view.Account = m.inversion(year), m.account(year)
	view.Charts = resultCharts(year)
	m.compare(&view, year)
	view.Narrative = m.narrative(year.Narrative)
	view.Agencies = m.agencyRows(year.Unit, year.AllRemedies())
	if page, ok := m.site.Find(m.site.RemediesAddress(year.Unit)); ok {
		view.Remedies = m.to(page)
	}
	view.Plan = m.plan(year)
	view.Source, view.FrameworkTitle, view.FrameworkMark = m.source(year.Source), year.Framework.Title, m.mark(year, "framework")
	if year.Framework.Document != nil {
		view.Framework = m.toDocument(year.Framework.Document)
	}
	if page, ok := m.site.Find(m.site.PostingAddress(year.Unit)); ok && page.Year == year {
		view.Posting = m.to(page)
	}
	view.Notes = m.notes.list
	return view
}

// compare fills in what the result is measured by: target, peers, former year,
// other indices.
func (m *maker) compare(view *resultView, year *scorecard.Year) {
	view.Target = m.target(year)
	view.Change = changeOf(year.Change, m.mark(year, "change"))
	view.First, view.Gap = m.toFirst(year)
	if view.Profile = m.profile(year); view.Profile.Total.Count == 0 {
		view.Peers = m.peers(year)
	}
	if league := m.site.Leagues.Of(year); league != nil {
		view.League = m.toLeague(league)
	}
	view.Trend = m.yearTrend(year)
	for _, index := range year.Indices {
		view.Indices = append(view.Indices, indexRow{index.Name, otherIndex(&index), m.source(index.Source)})
	}
	for _, component := range year.Components {
		former := component.Former()
		view.Former = view.Former || former.FromChange && site.FrameworkBreakWords(former.Breaks, site.OfComponent) == ""
		view.AtOdds = view.AtOdds || former.AtOdds
		view.FarNotes = view.FarNotes || hasFarNotes(component)
	}
}

// otherIndex is such as "85,02 %".
func otherIndex(index *scorecard.OtherIndex) string {
	return vi.Number(index.Value.String()) + vi.NoBreakSpace + index.Measure
}

func (m *maker) target(year *scorecard.Year) targetView {
	if !year.Target.IsKnown() {
		return targetView{}
	}
	view := targetView{Target: pointsOf(year.Target, m.mark(year, "target"))}
	if gap, ok := year.GapToTarget().Get(); ok {
		view.Gap, view.Met = difference(gap), gap >= 0
	}
	return view
}

func (m *maker) inversion(year *scorecard.Year) inversionView {
	inversion, ok := year.Inversion()
	if !ok {
		return inversionView{}
	}
	view := inversionView{Index: m.toComponent(inversion.Index), Rank: m.toComponent(inversion.Rank)}
	view.First, view.Second = site.InversionWords(inversion)
	return view
}

// mark marks a figure of the year.
func (m *maker) mark(year *scorecard.Year, field string) template.HTML {
	return m.notes.mark(year.Notes, field) + m.corrected(year.Corrections, "", field)
}

func newLedger(year *scorecard.Year) ledgerView {
	ledger := year.Ledger()
	return ledgerView{Scores: scoreOf(ledger.Scores, ""), Lost: scoreOf(ledger.Lost, ""), Maxima: site.MaxScore(ledger.Maxima), Complete: ledger.Complete}
}

// otherYears leads to the unit's other years, the latest first.
func (m *maker) otherYears(year *scorecard.Year) []link {
	var others []link
	for i := len(year.Unit.Years) - 1; i >= 0; i-- {
		if other := year.Unit.Years[i]; other != year {
			others = append(others, m.toYear(other))
		}
	}
	return others
}
