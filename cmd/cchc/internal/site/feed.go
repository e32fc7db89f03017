package site

import (
	"fmt"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// Entry is something that became known on a day, as a feed tells it.
type Entry struct {
	ID             string // a tag: the same for ever
	Date           scorecard.Date
	Title, Summary string
	Address        string // from the portal's root
}

// published tells whether the result became known on a day that is known.
func published(year *scorecard.Year) bool {
	return year.Score.IsKnown() && year.Source.Document != nil && !year.Source.Document.Date.IsZero()
}

// answered tells whether a plan of a known day answers the result.
func answered(year *scorecard.Year) bool {
	return year.Plan != nil && year.Plan.Document != nil && !year.Plan.Document.Date.IsZero()
}

func ofYear(remedies []*scorecard.Remedy, year *scorecard.Year) []*scorecard.Remedy {
	var own []*scorecard.Remedy
	for _, remedy := range remedies {
		if remedy.Year == year {
			own = append(own, remedy)
		}
	}
	return own
}

// tag is an id by RFC 4151, which wants a day on which the host was the portal's:
// the year of the result, since that never changes.
func (s *Site) tag(year *scorecard.Year, rest string) string {
	return "tag:" + s.host + "," + strconv.Itoa(year.Year) + ":" + name(year, rest)
}

func (s *Site) resultEntry(year *scorecard.Year) *Entry {
	return &Entry{ID: s.tag(year, "ket-qua"), Date: year.Source.Document.Date, Address: s.YearAddress(year),
		Title:   fmt.Sprintf("Kết quả cải cách hành chính năm %d của %s", year.Year, year.Unit.Name),
		Summary: resultSummary(year.Unit, year) + " Nguồn: " + citation(year.Source) + "."}
}

func (s *Site) planEntry(year *scorecard.Year, agency *scorecard.Agency, remedies []*scorecard.Remedy) *Entry {
	entry := &Entry{ID: s.tag(year, "ke-hoach"), Date: year.Plan.Document.Date, Address: s.RemediesAddress(year.Unit),
		Title: fmt.Sprintf("Kế hoạch khắc phục kết quả năm %d của %s", year.Year, year.Unit.Name)}
	if agency != nil {
		entry.ID, entry.Address = s.tag(year, "ke-hoach/"+agency.ID), s.AgencyAddress(year.Unit, agency)
		entry.Title = fmt.Sprintf("Nhiệm vụ khắc phục kết quả năm %d giao cho %s", year.Year, agency.Name)
	}
	clauses := []string{DocumentName(year.Plan.Document), remediesClause(remedies, agency)}
	if reports(year) && agency == nil {
		clauses = append(clauses, "hạn báo cáo kết quả khắc phục "+Date(year.Plan.ReportDue))
	}
	entry.Summary = sentence(clauses)
	return entry
}

// remediesClause counts remedies, and the agencies that lead them.
func remediesClause(remedies []*scorecard.Remedy, agency *scorecard.Agency) string {
	if len(remedies) == 0 {
		return "dữ liệu chưa có nhiệm vụ khắc phục nào"
	}
	if agency != nil {
		own := len(RemediesOf(agency, remedies))
		return fmt.Sprintf("%s chủ trì, %s phối hợp", counted(own, "nhiệm vụ"), counted(len(remedies)-own, "nhiệm vụ"))
	}
	leads := map[*scorecard.Agency]bool{}
	for _, remedy := range remedies {
		leads[remedy.Agency] = true
	}
	return counted(len(remedies), "nhiệm vụ khắc phục") + " do " + counted(len(leads), "cơ quan") + " chủ trì"
}

// reportEntries are the reports on a remedy. A report is named by its day, and by
// its place among those of that day.
func (s *Site) reportEntries(remedy *scorecard.Remedy) []*Entry {
	var entries []*Entry
	due, sameDay := remedy.Due, map[scorecard.Date]int{}
	for _, progress := range remedy.Progress {
		id := "nhiem-vu/" + remedy.ID + "/" + progress.Date.String()
		if sameDay[progress.Date]++; sameDay[progress.Date] > 1 {
			id = fmt.Sprintf("%s/%d", id, sameDay[progress.Date])
		}
		entries = append(entries, &Entry{ID: s.tag(remedy.Year, id), Date: progress.Date, Address: s.RemedyAddress(remedy),
			Title: vi.Capitalize(Status(progress.Status)) + ": " + remedy.Task, Summary: reportSummary(remedy, progress, due)})
		if progress.Due != nil {
			due = *progress.Due
		}
	}
	return entries
}

func reportSummary(remedy *scorecard.Remedy, progress scorecard.Progress, former scorecard.Due) string {
	parts := []string{fullStop(progress.Text)}
	if progress.Due != nil && *progress.Due != former {
		parts = append(parts, "Thời hạn mới: "+Due(*progress.Due)+" (trước đây: "+Due(former)+").")
	}
	switch {
	case progress.Document != nil:
		parts = append(parts, "Minh chứng: "+DocumentName(progress.Document)+".")
	case progress.File != "":
		parts = append(parts, "Minh chứng: "+progress.File+".")
	}
	return strings.Join(append(parts, "Cơ quan chủ trì: "+remedy.Agency.Name+"."), " ")
}

// fullStop ends a text that ends with none of its own.
func fullStop(text string) string {
	if text == "" || strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "…") {
		return text
	}
	return text + "."
}

// FeedTitle is what a program that shows many feeds calls this one.
func FeedTitle(unit *scorecard.Unit, agency *scorecard.Agency) string {
	if agency != nil {
		return "Nhiệm vụ khắc phục giao cho " + agency.Name + ", " + unit.Name
	}
	return "Kết quả cải cách hành chính và nhiệm vụ khắc phục của " + unit.Name
}
