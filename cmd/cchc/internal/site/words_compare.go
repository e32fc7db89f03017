package site

import (
	"fmt"
	"strings"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// How results that stand beside each other are worded: why two cannot be
// compared, by how much one is above another, and what a table counts.

// Scope is what a comparison is of: the total, or one component.
type Scope uint8

// The scopes of a comparison.
const (
	OfTotal Scope = iota
	OfComponent
)

// reasonWords say what differs in what is measured, by scope.
var reasonWords = [scorecard.NoYear][2]string{
	scorecard.MaximumChanged:          {"điểm tối đa thay đổi", "điểm tối đa thay đổi"},
	scorecard.ComponentNew:            {"có lĩnh vực mới", "lĩnh vực mới"},
	scorecard.ComponentGone:           {"có lĩnh vực bị bỏ", "lĩnh vực đã bỏ"},
	scorecard.ComponentMaximumChanged: {"điểm tối đa của lĩnh vực thay đổi", "điểm tối đa thay đổi"},
	scorecard.KindChanged:             {"cách cộng, trừ điểm thay đổi", "cách cộng, trừ điểm thay đổi"},
	scorecard.CriteriaChanged:         {"tiêu chí thay đổi", "tiêu chí thay đổi"},
	scorecard.AnotherDocument:         {"bộ tiêu chí theo văn bản khác", "bộ tiêu chí theo văn bản khác"},
	scorecard.MeasureChanged:          {"đơn vị đo thay đổi", "đơn vị đo thay đổi"},
}

// BreakWords says why two years cannot be compared: "điểm tối đa thay đổi".
func BreakWords(b scorecard.Break, scope Scope) string {
	switch b.Reason {
	case scorecard.NoYear:
		return "cổng không có kết quả của một trong hai năm"
	case scorecard.EarlierMissing:
		return "năm trước " + StateWords(b.State)
	case scorecard.LaterMissing:
		return "năm này " + StateWords(b.State)
	}
	return reasonWords[b.Reason][scope]
}

// BreaksWords joins all reasons: "điểm tối đa thay đổi; tiêu chí thay đổi"; ""
// where there is none.
func BreaksWords(breaks []scorecard.Break, scope Scope) string {
	words := make([]string, len(breaks))
	for i, b := range breaks {
		words[i] = BreakWords(b, scope)
	}
	return strings.Join(words, "; ")
}

// FrameworkBreakWords are the reasons that lie in what is measured, for a chart,
// which shows by itself where a figure or a year is missing.
func FrameworkBreakWords(breaks []scorecard.Break, scope Scope) string {
	var own []scorecard.Break
	for _, b := range breaks {
		if b.Reason < scorecard.NoYear {
			own = append(own, b)
		}
	}
	return BreaksWords(own, scope)
}

// Moved says how a result moved from one year to the next: "tăng 1,25 điểm phần
// trăm", "gần như không đổi (tăng 0,10 điểm phần trăm)". That of a penalty, which
// has no index, is in points.
func Moved(difference scorecard.Difference) string {
	words := pointsMoved(difference.Points())
	if index, ok := difference.Index().Get(); ok {
		words = vi.Change(index.Percent().String())
	}
	switch difference.Size() {
	case scorecard.Equal:
		return "không đổi"
	case scorecard.Close:
		return "gần như không đổi (" + words + ")"
	}
	return words
}

func pointsMoved(points decimal.Hundredths) string {
	if points < 0 {
		return "giảm " + vi.Points(points.Abs().String())
	}
	return "tăng " + vi.Points(points.String())
}

// Apart says by how much a score is above or below another: "cao hơn 5,83 điểm",
// "gần bằng (thấp hơn 0,12 điểm)", "bằng nhau".
func Apart(difference scorecard.Difference) string {
	points := difference.Points()
	words := "cao hơn " + vi.Points(points.String())
	if points < 0 {
		words = "thấp hơn " + vi.Points(points.Abs().String())
	}
	switch difference.Size() {
	case scorecard.Equal:
		return "bằng nhau"
	case scorecard.Close:
		return "gần bằng (" + words + ")"
	}
	return words
}

// KnownOf says of how many ranked units a table has the score: "3 trong 12 đơn vị
// được xếp hạng có số liệu; 9 đơn vị chưa có".
func KnownOf(table *scorecard.Table) string {
	known := len(table.Rows)
	ranked, ok := table.RankedUnits.Get()
	missing, _ := table.Missing().Get()
	switch {
	case !ok:
		return counted(known, "đơn vị") + " có số liệu; " + RankedUnitsUnknown
	case missing > 0:
		return fmt.Sprintf("%d trong %s được xếp hạng có số liệu; %s chưa có", known, counted(ranked, "đơn vị"), counted(missing, "đơn vị"))
	case known > ranked:
		return fmt.Sprintf("%s có số liệu, còn nguồn nêu %s được xếp hạng", counted(known, "đơn vị"), counted(ranked, "đơn vị"))
	}
	return "cả " + counted(ranked, "đơn vị") + " được xếp hạng đều có số liệu"
}

// Median is the middle of a table's scores as it is shown: "85,32". A median that
// lies between two hundredths is rounded.
func Median(table *scorecard.Table) string {
	middle, ok := table.Median.Get()
	if !ok {
		return StateWords(table.Median.State())
	}
	if !MedianTells(table) {
		return MedianUntold
	}
	return vi.Number(middle.Points().String())
}

// MedianUntold stands where a median would tell nothing.
const MedianUntold = "không nêu, vì chưa biết quá nửa số đơn vị"

// MedianTells tells whether a table's median says something of all ranked units:
// not where more of them are missing than known, since those that are known are
// then seldom a fair choice (the first, the last and the portal's own).
func MedianTells(table *scorecard.Table) bool {
	missing, ok := table.Missing().Get()
	return table.Median.IsKnown() && (!ok || missing <= len(table.Rows))
}

// HandedToNone says of a remedy that its unit ended and no one took it over.
const HandedToNone = "chưa có đơn vị nào tiếp nhận"

// EndWords says since when, and by which document, a unit is no more: "đã kết thúc
// hoạt động từ ngày 01/07/2023 theo 08/NQ-HĐND …".
func EndWords(ended *scorecard.Ended, hasEnded bool) string {
	words := "đã kết thúc hoạt động từ ngày "
	if !hasEnded {
		words = "sẽ kết thúc hoạt động từ ngày "
	}
	return words + Date(ended.Date)
}

// Percent is a ratio in per cent without the sign: "84,00", for a table whose
// caption says what it is in.
func Percent(ratio decimal.Ratio) string { return vi.Number(ratio.Percent().String()) }

// Limit is where a band or a class begins: "65 %".
func Limit(percent decimal.Hundredths) string { return vi.Percent(percent.Short()) }
