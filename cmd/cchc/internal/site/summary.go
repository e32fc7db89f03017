package site

import (
	"fmt"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// The summaries are one sentence each, made from the data: the same words stand
// under the heading and in the description. A sentence claims no more than the
// data knows: "nhiều nhất" counts what it is the most of.

// indexName is what the year's score measures.
const indexName = "Chỉ số cải cách hành chính"

func resultSummary(unit *scorecard.Unit, year *scorecard.Year) string {
	if year == nil {
		return fmt.Sprintf("Cổng này chưa có kết quả nào của %s.", unit.Name)
	}
	if !year.Score.IsKnown() {
		return fmt.Sprintf("Năm %d, %s.", year.Year, missingScore(year.Score.State(), indexName, unit.Name))
	}
	clauses := []string{fmt.Sprintf("Năm %d, %s đạt %s%sđiểm %s", year.Year, unit.Name, ScoreOf(year.Score, year.MaxScore()), vi.NoBreakSpace, indexName) +
		place(year.Rank, year.RankedUnits)}
	if lost := lostClause(year.Lost()); lost != "" {
		clauses = append(clauses, lost+mostLost(year))
	}
	return sentence(clauses)
}

// mostLost names the component that lost the most points, where any is known to
// have lost some.
func mostLost(year *scorecard.Year) string {
	largest := year.LargestLoss()
	if largest == nil {
		return ""
	}
	among := "nhiều nhất ở lĩnh vực"
	if !year.Ledger().Complete {
		among = "nhiều nhất trong các lĩnh vực có điểm là"
	}
	return fmt.Sprintf(", %s %s (%s)", among, largest.Component.Title, pointsWords(largest.Lost()))
}

func componentSummary(component *scorecard.ComponentResult) string {
	year, name := component.Year, "lĩnh vực "+component.Component.Title
	var clauses []string
	if component.Score.IsKnown() {
		clauses = append(clauses, fmt.Sprintf("Năm %d, %s của %s %s", year.Year, name, year.Unit.Name, scored(component))+place(component.Rank, component.RankedUnits))
	} else {
		clauses = append(clauses, fmt.Sprintf("Năm %d, %s", year.Year, missingScore(component.Score.State(), name, year.Unit.Name)))
	}
	if lost := lostClause(component.Lost()); lost != "" && component.Component.Kind == scorecard.Regular {
		clauses = append(clauses, lost)
	}
	if count := len(component.Remedies); count > 0 {
		clauses = append(clauses, "có "+counted(count, "nhiệm vụ khắc phục"))
	}
	return sentence(clauses)
}

// scored says what a known score of the component did to the total.
func scored(component *scorecard.ComponentResult) string {
	maximum := component.Component.MaxScore
	none, some := "không được cộng điểm nào", "được cộng "
	switch component.Component.Kind {
	case scorecard.Regular:
		return "đạt " + ScoreOf(component.Score, maximum) + vi.NoBreakSpace + "điểm"
	case scorecard.Penalty:
		none, some = "không bị trừ điểm nào", "bị trừ "
	}
	words := some + pointsWords(component.Score)
	if score, _ := component.Score.Get(); score == 0 {
		words = none
	}
	return words + " (tối đa " + vi.Points(maximum.Short()) + ")"
}

// missingScore says why there is no score; name is what it would be the score of.
func missingScore(state scorecard.State, name, unit string) string {
	switch state {
	case scorecard.NotScored:
		return unit + " không được chấm điểm " + name
	case scorecard.NotApplicable:
		return name + " không áp dụng đối với " + unit
	case scorecard.NotPublished:
		return "điểm " + name + " của " + unit + " chưa được công bố"
	}
	return "nguồn không nêu điểm " + name + " của " + unit
}

// PictureWords say what a unit's share image shows.
func PictureWords(unit *scorecard.Unit) string {
	year := unit.LatestYear()
	switch {
	case year == nil:
		return vi.Capitalize(unit.Name) + ": chưa có kết quả trên cổng"
	case !year.Score.IsKnown():
		return fmt.Sprintf("%s, năm %d: %s", vi.Capitalize(unit.Name), year.Year, StateWords(year.Score.State()))
	}
	return fmt.Sprintf("%s, năm %d: %s%sđiểm", vi.Capitalize(unit.Name), year.Year, ScoreOf(year.Score, year.MaxScore()), vi.NoBreakSpace) + place(year.Rank, year.RankedUnits)
}

// place goes on with a rank, where it is known.
func place(rank, of scorecard.Figure[int]) string {
	if !rank.IsKnown() {
		return ""
	}
	return ", xếp " + RankWords(rank, of)
}

// lostClause is "" where the lost points are not known, and where bonus points
// raise the score above its maximum.
func lostClause(lost scorecard.Points) string {
	points, ok := lost.Get()
	switch {
	case !ok || points < 0:
		return ""
	case points == 0:
		return "không còn điểm nào chưa đạt"
	}
	return "còn " + pointsWords(lost) + " chưa đạt"
}

// LostWords is such as "Còn 15,04 điểm chưa đạt"; "" where that is not known.
func LostWords(lost scorecard.Points) string { return vi.Capitalize(lostClause(lost)) }

func sentence(clauses []string) string { return strings.Join(clauses, "; ") + "." }

// pointsWords is such as "15,04 điểm".
func pointsWords(points scorecard.Points) string {
	if score, ok := points.Get(); ok {
		return vi.Points(score.String())
	}
	return StateWords(points.State())
}
