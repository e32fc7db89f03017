package chart

import (
	"slices"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/decimal"
)

// years makes rows of the figures, the last of which is of the year 2023.
func years(figures ...Figure) []Row {
	rows := make([]Row, len(figures))
	for i, figure := range figures {
		rows[i] = Row{Label: strconv.Itoa(2024 - len(figures) + i), Figure: figure}
	}
	return rows
}

// broken gives the rows with breaks before those named.
func broken(rows []Row, reasons map[int]string) []Row {
	for i, reason := range reasons {
		rows[i].Break = reason
	}
	return rows
}

func manyYears(count int, figure func(i int) Figure) []Row {
	figures := make([]Figure, count)
	for i := range figures {
		figures[i] = figure(i)
	}
	return years(figures...)
}

// wave is a score that moves up and down with the years.
func wave(i int) Figure {
	return Score([...]decimal.Hundredths{7012, 7498, 7288, 8103, 8496, 8377, 7721, 9013, 8850, 8496}[i%10], 10000)
}

func place(i int) Figure { return Rank([...]int{3, 5, 4, 8, 12, 9, 7, 1, 6, 8}[i%10], 12) }

// unitsChange is a rank among a number of units that changes: 12 of old, 11, and at last 102.
func unitsChange(i int) Figure {
	return Rank([...]int{3, 5, 4, 8, 11, 9, 7, 40, 61, 30}[i%10], [...]int{12, 12, 12, 11, 11, 11, 11, 102, 102, 102}[i%10])
}

// trendSpecs are the trends of an ordinary portal.
func trendSpecs() []Spec {
	const title = "của huyện Lấp Vò qua các năm"
	index := broken(years(Index(8120), Score(7654, 10000), Missing("chưa công bố"), Score(7012, 10000), Score(8496, 10000)),
		map[int]string{3: "bộ tiêu chí khác"})
	index[4].Mark = "[2]"
	ten := broken(manyYears(10, wave), map[int]string{5: "điểm tối đa khác"})
	ten[2].Figure = Missing("nguồn không nêu")
	ranks := broken(manyYears(10, unitsChange), map[int]string{3: "huyện mới tách không được xếp hạng", 7: "xếp hạng chung với xã"})
	ranks[1].Figure, ranks[5].Figure = Missing("không áp dụng"), Rank(9, 0)
	points := years(Score(1100, 1400), Score(1176, 1400), Score(0, 1400), Score(1020, 1300), Score(1176, 1450))
	return []Spec{
		{ID: "trend-index", Form: IndexTrend, Title: "Chỉ số " + title, Rows: index},
		{ID: "trend-ten", Form: IndexTrend, Title: "Chỉ số " + title, Rows: ten},
		{ID: "trend-ranks", Form: RankTrend, Title: "Hạng " + title, Rows: ranks},
		{ID: "trend-points", Form: PointsTrend, Title: "Điểm " + title, Rows: points},
		{ID: "small-ten", Form: IndexTrend, Title: "Chỉ số " + title, Small: "Xây dựng chính quyền điện tử, chính quyền số", Rows: ten},
		{ID: "small-ranks", Form: RankTrend, Title: "Hạng " + title, Small: "Cải cách thể chế", Rows: ranks},
	}
}

// hardTrends are trends at the edges of what they may be given.
func hardTrends() []Spec {
	everywhere := func(rows []Row) []Row {
		for i := range rows {
			rows[i].Break = []string{"điểm tối đa khác", "tiêu chí khác", "văn bản khác"}[i%3]
		}
		return rows
	}
	nobodyKnows := Rank(4, 0)
	specs := []Spec{
		{ID: "one-year", Form: IndexTrend, Rows: years(Score(8496, 10000))},
		{ID: "two-years", Form: IndexTrend, Rows: years(Score(0, 10000), Score(10000, 10000))},
		{ID: "two-equal", Form: PointsTrend, Rows: years(Score(0, 0), Score(0, 0))},
		{ID: "first-of-one", Form: RankTrend, Rows: years(Rank(1, 1), Rank(1, 1))},
		{ID: "units-unknown", Form: RankTrend, Rows: years(nobodyKnows, nobodyKnows, Rank(2, 0))},
		{ID: "all-missing", Form: IndexTrend, Rows: manyYears(10, func(i int) Figure { return missingRows[i%len(missingRows)].Figure })},
		{ID: "breaks-everywhere", Form: IndexTrend, Rows: everywhere(manyYears(10, wave))},
		{ID: "breaks-fifteen", Form: RankTrend, Rows: everywhere(manyYears(15, place))},
		{ID: "fifteen", Form: IndexTrend, Rows: manyYears(15, wave)},
		{ID: "fifteen-places", Form: RankTrend, Rows: manyYears(15, place)},
		{ID: "fifteen-units", Form: RankTrend, Rows: manyYears(15, unitsChange)},
		{ID: "thirty-gaps", Form: PointsTrend, Rows: manyYears(30, func(i int) Figure {
			if i%3 > 0 {
				return missingRows[i%len(missingRows)].Figure
			}
			return wave(i)
		})},
		{ID: "beyond", Form: PointsTrend, Rows: years(Score(-250, 1000), Score(1200, 1000), Score(900, 0), Score(123456789, 0))},
		{ID: "over-index", Form: IndexTrend, Rows: years(Score(12, 10), Score(0, 0), Index(-500))},
		{ID: "same", Form: IndexTrend, Rows: manyYears(10, func(int) Figure { return Index(8496) })},
		{ID: "hostile", Form: IndexTrend, Title: hostile, Rows: []Row{
			{Label: hostile, Figure: Index(5), Mark: "<&>"},
			{Label: strings.Repeat("2", 60), Figure: Missing(hostile), Mark: "<&>", Break: hostile},
			{Label: " ", Figure: Index(10000), Break: " "}}},
		{ID: "no-years", Form: IndexTrend},
	}
	for _, spec := range specs {
		spec.ID, spec.Small = "small-"+spec.ID, "Công tác chỉ đạo, điều hành "+spec.Title
		specs = append(specs, spec)
	}
	return specs
}

func allTrends() []Spec { return slices.Concat(trendSpecs(), hardTrends()) }
