package site

import (
	"fmt"
	"strconv"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// How figures are shown: scores, indices, changes and lost points always with
// two decimals, maxima with as few as they need (design: Content). A missing
// figure is its words, never a number.

// StateWords says why a figure is missing.
func StateWords(state scorecard.State) string {
	switch state {
	case scorecard.NotScored:
		return "không chấm điểm"
	case scorecard.NotApplicable:
		return "không áp dụng"
	case scorecard.NotPublished:
		return "chưa công bố"
	}
	return "nguồn không nêu"
}

// Score is such as "5,20".
func Score(points scorecard.Points) string {
	if score, ok := points.Get(); ok {
		return vi.Number(score.String())
	}
	return StateWords(points.State())
}

// MaxScore is such as "7" or "16,5".
func MaxScore(maximum decimal.Hundredths) string { return vi.Number(maximum.Short()) }

// ScoreOf is such as "6,18/7".
func ScoreOf(points scorecard.Points, maximum decimal.Hundredths) string {
	if !points.IsKnown() {
		return StateWords(points.State())
	}
	return Score(points) + "/" + MaxScore(maximum)
}

// Index is such as "84,00 %".
func Index(index scorecard.Figure[decimal.Ratio]) string {
	if ratio, ok := index.Get(); ok {
		return vi.Percent(ratio.Percent().String())
	}
	return StateWords(index.State())
}

// Share is a share in whole per cent: "39 %".
func Share(share scorecard.Figure[decimal.Ratio]) string {
	ratio, ok := share.Get()
	if !ok {
		return StateWords(share.State())
	}
	return vi.Percent(strconv.Itoa(ratio.WholePercent()))
}

// Rank is such as "8/12", or "8" where the number of ranked units is not known;
// whoever shows the latter says so (RankedUnitsUnknown).
func Rank(rank, of scorecard.Figure[int]) string {
	place, ok := rank.Get()
	if !ok {
		return StateWords(rank.State())
	}
	if total, ok := of.Get(); ok {
		return strconv.Itoa(place) + "/" + strconv.Itoa(total)
	}
	return strconv.Itoa(place)
}

// RankedUnitsUnknown stands beside a rank whose number of units is not known.
const RankedUnitsUnknown = "chưa rõ số đơn vị được xếp hạng"

// RankWords is such as "hạng 8 trong 12 đơn vị", never a rank alone; no line
// breaks between a number and what it counts.
func RankWords(rank, of scorecard.Figure[int]) string {
	place, ok := rank.Get()
	if !ok {
		return "hạng: " + StateWords(rank.State())
	}
	if total, ok := of.Get(); ok {
		return fmt.Sprintf("hạng\u00a0%d trong %s", place, counted(total, "đơn vị"))
	}
	return fmt.Sprintf("hạng\u00a0%d (%s)", place, RankedUnitsUnknown)
}

// counted is a count before its noun: "22 nhiệm vụ".
func counted(count int, noun string) string {
	return vi.Number(strconv.Itoa(count)) + vi.NoBreakSpace + noun
}

// Change is such as "tăng 17,29 điểm phần trăm".
func Change(change scorecard.Points) string {
	if points, ok := change.Get(); ok {
		return vi.Change(points.String())
	}
	return StateWords(change.State())
}

// FormerIndex is such as "71,00 %".
func FormerIndex(index scorecard.Figure[decimal.Hundredths]) string {
	if percent, ok := index.Get(); ok {
		return vi.Percent(percent.String())
	}
	return StateWords(index.State())
}

// Date is dd/MM/yyyy, or the words for no date.
func Date(date scorecard.Date) string {
	if date.IsZero() {
		return StateWords(scorecard.Unknown)
	}
	return vi.Date(date.Year, date.Month, date.Day)
}

// DueUnstated is what stands where a plan gives no deadline.
const DueUnstated = "kế hoạch không nêu thời hạn"

// Due is a deadline in words: "quý II/2024", "30/06/2024", "năm 2024".
func Due(due scorecard.Due) string {
	switch due.Span {
	case scorecard.SpanYear:
		return fmt.Sprintf("năm %d", due.Year)
	case scorecard.SpanQuarter:
		return vi.Quarter(due.Quarter, due.Year)
	case scorecard.SpanMonth:
		return vi.Month(due.Month, due.Year)
	case scorecard.SpanDay:
		return Date(due.End())
	}
	return DueUnstated
}

// RemedyDue is the deadline in force: the plan's own words where it has some
// and progress has not moved it.
func RemedyDue(remedy *scorecard.Remedy) string {
	current := remedy.CurrentDue()
	if remedy.DueText != "" && current == remedy.Due {
		return remedy.DueText
	}
	return Due(current)
}

// Status is how far a remedy has come. "Chưa có báo cáo trong dữ liệu" is not
// "chưa làm": the data cannot know that.
func Status(status scorecard.Status) string {
	switch status {
	case scorecard.InProgress:
		return "đang thực hiện"
	case scorecard.Done:
		return "đã hoàn thành"
	case scorecard.Dropped:
		return "không thực hiện"
	}
	return "chưa có báo cáo trong dữ liệu"
}

// Late is said of a remedy that is not finished in the data though its deadline
// lies before the day of the data.
const Late = "đã quá thời hạn vào ngày chốt số liệu"

// DocumentName is how a document is cited: its number, else its title, with its
// date.
func DocumentName(document *scorecard.Document) string {
	name := document.Number
	if name == "" {
		name = document.Title
	}
	return name + " ngày " + Date(document.Date)
}

// LicenceWords says under which terms the data may be used again. An empty
// licence says that the source states none; nil, that nobody has entered one.
func LicenceWords(licence *string) string {
	switch {
	case licence == nil:
		return "chưa ghi điều kiện sử dụng lại"
	case *licence == "":
		return "nguồn không nêu giấy phép"
	}
	return *licence
}
