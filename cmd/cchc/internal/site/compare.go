package site

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// addCompare adds the page of what can be compared and one for each year that has
// a league table, and gives the former; nil where there is nothing to compare: no
// league of two, and no unit with two years.
func (s *Site) addCompare(home *Page) *Page {
	years, byYear := s.comparableLeagues()
	if len(years) == 0 && !slices.ContainsFunc(s.Portal.Units, func(unit *scorecard.Unit) bool { return len(unit.Years) > 1 }) {
		return nil
	}
	page := s.add(&Page{Kind: Compare, Address: compareAddress, Title: "So sánh", Label: "So sánh", Parent: home, Summary: compareSummary(s.Portal, years)})
	for _, year := range years {
		own := s.add(&Page{Kind: CompareYear, Address: s.CompareYearAddress(year), Title: fmt.Sprintf("So sánh các đơn vị năm %d", year),
			Label: fmt.Sprintf("Năm %d", year), Parent: page, Summary: leaguesSummary(year, byYear[year]), Leagues: byYear[year]})
		for i, league := range own.Leagues {
			s.leagues[league] = own.Address + "#" + LeagueAnchor(i+1)
		}
	}
	return page
}

// ComponentTrends are the unit's, which many of its pages need, reckoned once.
func (s *Site) ComponentTrends(unit *scorecard.Unit) []scorecard.Trend { return s.own[unit].trends }

// comparableLeagues are the leagues of two units or peers at least, by year; the
// latest year first.
func (s *Site) comparableLeagues() (years []int, byYear map[int][]*scorecard.League) {
	byYear = map[int][]*scorecard.League{}
	for _, league := range s.Leagues.All {
		if len(league.Total.Rows)+len(league.Total.Unscored) < 2 {
			continue
		}
		if byYear[league.Year] == nil {
			years = append(years, league.Year)
		}
		byYear[league.Year] = append(byYear[league.Year], league)
	}
	slices.SortFunc(years, func(a, b int) int { return cmp.Compare(b, a) })
	return years, byYear
}

func compareSummary(portal *scorecard.Portal, years []int) string {
	var parts []string
	if len(years) > 0 {
		words := "các đơn vị của năm " + strconv.Itoa(years[0])
		if len(years) > 1 {
			words = fmt.Sprintf("các đơn vị của từng năm, từ %d đến %d", years[len(years)-1], years[0])
		}
		parts = append(parts, words)
	}
	if count := len(portal.HomeUnit.Years); count > 1 {
		parts = append(parts, fmt.Sprintf("hai năm gần nhất của %s", portal.HomeUnit.Name))
	}
	if len(parts) == 0 {
		return "Đặt cạnh nhau các năm của từng đơn vị, ở trang của đơn vị đó."
	}
	return "Đặt cạnh nhau " + vi.List(parts) + "."
}

// leaguesSummary is the answer of a year's page: how much is known.
func leaguesSummary(year int, leagues []*scorecard.League) string {
	if len(leagues) > 1 {
		return fmt.Sprintf("Năm %d có %s: mỗi bảng gồm các đơn vị cùng trực thuộc một nơi và cùng một bộ tiêu chí.", year, counted(len(leagues), "bảng xếp hạng"))
	}
	league := leagues[0]
	words := fmt.Sprintf("Năm %d", year)
	if league.Parent != "" {
		words += ", " + league.Parent
	}
	return words + ": " + KnownOf(league.Total) + "."
}
