package madeup

import "cchc/cmd/cchc/internal/decimal"

// provinceYear is the ranking of one year, as the province has it: rows that the
// portal does not show were ranked too.
type provinceYear struct {
	year        int
	framework   *provinceFramework
	statesUnits bool // the decision says how many units were ranked
	rows        []provinceRow
}

// provinceRow is the result of one unit: hundredths of points in the order of
// the framework's components.
type provinceRow struct {
	unit   string
	result string
	scores []decimal.Hundredths
}

// What the portal knows of a row, besides the results of the format.
const (
	totalNotPublished = "total-not-published" // the components are
	offPortal         = "off-portal"          // nothing; it was ranked all the same
)

// Scores that a component does not have.
const (
	componentNotScored     decimal.Hundredths = -1
	componentNotApplicable decimal.Hundredths = -2
)

var provinceYears = []provinceYear{
	{2021, provinceFrameworks[0], true, []provinceRow{
		{"thanh-pho-sen-hong", scored, []decimal.Hundredths{1140, 700, 1815, 760, 1080, 1035, 735, 100, 0}},
		{"huyen-sen-hong", scored, []decimal.Hundredths{1065, 640, 1720, 720, 990, 880, 690, 50, 50}},
		{"ben-tram", scored, []decimal.Hundredths{1120, 680, 1790, 745, 1045, 960, 720, 0, 0}},
		{"rach-may", scored, []decimal.Hundredths{1010, 640, 1655, 700, 975, 845, 660, 0, 25}},
		{"con-vang", scored, []decimal.Hundredths{980, 610, 1580, 680, 940, 790, 645, 50, 0}},
		{"lang-say", scored, []decimal.Hundredths{955, 585, 1495, 655, 910, 735, 600, 0, 100}},
		{"bau-mua", scored, []decimal.Hundredths{1065, 655, 1700, 700, 985, 870, 675, 0, 0}},
		{"go-tram", notApplicable, nil},
		{"kenh-bac", scored, []decimal.Hundredths{1010, 620, 1698, 700, 955, 820, 660, 0, 0}},
		{"kenh-nam", scored, []decimal.Hundredths{1030, 640, 1640, 690, 970, 830, 660, 0, 0}},
		{"dong-noi", totalNotPublished, []decimal.Hundredths{1075, 665, 1735, 725, 1000, 885, 690, 50, 0}},
		{provinceIsland, offPortal, []decimal.Hundredths{900, 560, 1400, 640, 880, 650, 580, 200, 0}},
	}},
	{2022, provinceFrameworks[0], false, []provinceRow{
		{"thanh-pho-sen-hong", scored, []decimal.Hundredths{1150, 700, 1835, 760, 1095, 1060, 740, 100, 0}},
		{"huyen-sen-hong", scored, []decimal.Hundredths{1090, 655, 1745, 720, 1005, 905, 690, 50, 0}},
		{"ben-tram", scored, []decimal.Hundredths{1150, 690, 1800, 750, 1060, 1000, 720, 50, 0}},
		{"rach-may", scored, []decimal.Hundredths{1025, 655, 1680, 700, 980, 870, 660, 0, 0}},
		{"con-vang", scored, []decimal.Hundredths{1000, 620, 1600, 680, 955, 815, 645, 0, 0}},
		{"lang-say", notScored, nil},
		{"bau-mua", offPortal, []decimal.Hundredths{1075, 660, 1720, 705, 995, 885, 680, 0, 0}},
		{"go-tram", scored, []decimal.Hundredths{1040, 640, 1650, 695, 965, 840, 655, 0, 50}},
		{"kenh-bac", scored, []decimal.Hundredths{1025, 630, 1700, 700, 960, 850, 660, 0, 0}},
		{"kenh-nam", scored, []decimal.Hundredths{1045, 645, 1675, 695, 980, 860, 670, 0, 0}},
		{"dong-noi", scored, []decimal.Hundredths{1085, 665, 1750, 725, 1015, 910, 690, 50, 0}},
		{provinceIsland, offPortal, []decimal.Hundredths{915, 570, 1450, 645, 890, 690, 585, 150, 0}},
	}},
	{2023, provinceFrameworks[1], true, []provinceRow{
		{"thanh-pho-sen-hong", scored, []decimal.Hundredths{1160, 900, 1850, 760, 1110, 745, 2455, 150, 0}},
		{"huyen-sen-hong", scored, []decimal.Hundredths{1105, 830, 1760, 725, 1020, 700, 2120, 50, 0}},
		{"ben-tram", scored, []decimal.Hundredths{1145, 885, 1820, 755, 1075, 730, 2380, 100, 0}},
		{"rach-may", scored, []decimal.Hundredths{1035, 815, 1690, 705, 990, 665, 1985, 0, 25}},
		{"con-vang", scored, []decimal.Hundredths{1005, 790, 1615, componentNotApplicable, 960, 645, 1840, 0, 0}},
		{"lang-say", scored, []decimal.Hundredths{990, 770, 1560, 665, 935, 620, componentNotScored, 0, 150}},
		{"bau-mua", scored, []decimal.Hundredths{1085, 840, 1745, 715, 1010, 690, 2090, 0, 0}},
		{"go-tram", notPublished, []decimal.Hundredths{1050, 800, 1665, 700, 980, 660, 1565, 0, 0}},
		{"kenh-moi", scored, []decimal.Hundredths{1060, 820, 1710, 710, 1000, 680, 1880, 0, 0}},
		{"dong-noi", scored, []decimal.Hundredths{1095, 835, 1755, 725, 1025, 695, 2130, 50, 0}},
		{provinceIsland, offPortal, []decimal.Hundredths{930, 700, 1480, 650, 905, 600, 1210, 200, 0}},
	}},
}

// formerScore is what the decision on a year takes for the score of the year
// before: the corrected one, save the one that it used before the correction.
func (y *provinceYear) formerScore(unit, component string, corrected decimal.Hundredths) decimal.Hundredths {
	if y.year == 2022 && unit == "rach-may" && component == "cai-cach-the-che" {
		return 625
	}
	return corrected
}

// before is the year before; nil for the first.
func (y *provinceYear) before() *provinceYear {
	for i := range provinceYears {
		if provinceYears[i].year == y.year-1 {
			return &provinceYears[i]
		}
	}
	return nil
}

// row is the unit's row; nil where it has none.
func (y *provinceYear) row(unit string) *provinceRow {
	for i := range y.rows {
		if y.rows[i].unit == unit {
			return &y.rows[i]
		}
	}
	return nil
}

// standing is what a ranking compares, more being better; false for what has no
// score.
func (y *provinceYear) standing(row provinceRow, c int) (decimal.Hundredths, bool) {
	if row.scores == nil || row.scores[c] < 0 {
		return 0, false
	}
	if y.framework.components[c].kind == "penalty" {
		return -row.scores[c], true
	}
	return row.scores[c], true
}

// total is the row's score in all; false for what was not scored.
func (y *provinceYear) total(row provinceRow) (decimal.Hundredths, bool) {
	var total decimal.Hundredths
	for c := range y.framework.components {
		standing, _ := y.standing(row, c)
		total += standing
	}
	return total, row.scores != nil
}

// ranked are all totals that were ranked, or all scores of a component.
func (y *provinceYear) ranked(of func(row provinceRow) (decimal.Hundredths, bool)) []decimal.Hundredths {
	var all []decimal.Hundredths
	for _, row := range y.rows {
		if value, ok := of(row); ok {
			all = append(all, value)
		}
	}
	return all
}
