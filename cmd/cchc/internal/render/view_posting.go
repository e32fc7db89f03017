package render

import (
	"html/template"
	"strings"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// postingView is the dot of posting.html: a unit's latest result on one A4, to be
// posted up where people wait.
type postingView struct {
	Heading     string // on paper it needs no word on what it is
	Score       figure
	Scored      bool
	MaxScore    string
	Band, Bar   string
	Rank, Lost  string // "" for lost points that are not known
	Rows        []postingRow
	Size        string // the class of the sheet: the more lines, the smaller the letters; "" for few
	Remedies    overview
	Source      sourceView
	Code        template.HTML // "" where the address is too long for one
	Home, Words string        // the address of the unit's page, and how it is written for people
}

// postingRow is a component's line.
type postingRow struct {
	Title              string
	Score, Index, Rank figure
}

func (m *maker) posting() postingView {
	year := m.page.Year
	home := m.site.Absolute(m.site.UnitAddress(year.Unit))
	view := postingView{Heading: strings.TrimSuffix(m.page.Title, " (bản niêm yết)"), Score: scoreOf(year.Score, ""), Scored: year.Score.IsKnown(), MaxScore: site.MaxScore(year.MaxScore()),
		Band: bandName(year), Bar: barOf(year.Index()), Rank: vi.Capitalize(site.RankWords(year.Rank, year.RankedUnits)), Lost: site.LostWords(year.Lost()),
		Remedies: m.overview(year.AllRemedies()), Source: m.source(year.Source), Code: qrCode(home), Home: home, Words: addressWords(home)}
	lines := utf8.RuneCountInString(view.Heading) / lineLetters
	if year.Unit.Ended != nil || len(m.predecessors()) > 0 {
		lines += successionLines
	}
	for _, component := range year.Components {
		view.Rows = append(view.Rows, postingRow{component.Component.Title, componentScore(component), indexOf(component.Index()), rankOf(component.Rank, component.RankedUnits, "")})
		lines += 1 + utf8.RuneCountInString(component.Component.Title)/lineLetters
	}
	view.Size = postingSize(lines)
	return view
}

// componentScore is such as "6,18/7", and says so where it is taken away.
func componentScore(component *scorecard.ComponentResult) figure {
	words := site.ScoreOf(component.Score, component.Component.MaxScore)
	if kind := kindWords(component.Component.Kind); kind != "" && component.Score.IsKnown() {
		words += " (" + kind + ")"
	}
	return figureOf(words, component.Score.IsKnown(), "")
}

const (
	lineLetters     = 40 // those that a line of the table's first column surely holds
	successionLines = 5  // what stands above the heading where a unit has ended or taken over
)

// postingSize is for so many lines of the table; the browser's test prints sheets
// of each.
func postingSize(lines int) string {
	switch {
	case lines <= 11:
		return ""
	case lines <= 18:
		return "close"
	case lines <= 29:
		return "dense"
	}
	return "denser"
}

// addressWords is an address as people read and type it.
func addressWords(address string) string {
	_, words, _ := strings.Cut(address, "://")
	return strings.TrimSuffix(words, "/")
}
