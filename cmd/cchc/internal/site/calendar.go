package site

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// Event is a deadline as a calendar shows it: the whole of its last day.
type Event struct {
	UID         string // the same in every calendar and for ever, so that a newer file replaces what an older one brought
	Day         scorecard.Date
	Summary     string
	Description string // in lines
	Address     string // from the portal's root
	Revision    int    // how often the deadline was moved
	Cancelled   bool
}

// reports tells whether the year's plan says when to report.
func reports(year *scorecard.Year) bool { return year.Plan != nil && !year.Plan.ReportDue.IsZero() }

// concerns are all remedies of a unit, or those that an agency of it leads or
// helps with.
func concerns(all []*scorecard.Remedy, agency *scorecard.Agency) []*scorecard.Remedy {
	if agency == nil {
		return all
	}
	return append(RemediesOf(agency, all), SupportedBy(agency, all)...)
}

// hostOf is the name of the machine that a portal stands on: what makes ids of it
// unlike those of any other portal.
func hostOf(baseURL string) string {
	base, err := url.Parse(baseURL)
	if err != nil {
		return ""
	}
	return base.Hostname()
}

// name is what a thing of a year is called among all of the portal, for ever.
func name(year *scorecard.Year, rest string) string {
	return year.Unit.ID + "/" + strconv.Itoa(year.Year) + "/" + rest
}

func (s *Site) reportEvent(year *scorecard.Year) *Event {
	plan := year.Plan
	lines := describe(
		"Báo cáo về", plan.ReportTo,
		"Căn cứ", citation(plan.Source),
		"Chi tiết", s.Absolute(s.RemediesAddress(year.Unit)))
	return &Event{UID: name(year, "bao-cao") + "@" + s.host, Day: plan.ReportDue, Address: s.RemediesAddress(year.Unit), Description: lines,
		Summary: fmt.Sprintf("Hạn báo cáo kết quả khắc phục năm %d, %s", year.Year, year.Unit.Name)}
}

func (s *Site) remedyEvent(remedy *scorecard.Remedy) *Event {
	due := remedy.CurrentDue()
	event := &Event{UID: name(remedy.Year, "nhiem-vu/"+remedy.ID) + "@" + s.host, Day: due.End(), Address: s.RemedyAddress(remedy),
		Revision: len(remedy.FormerDues()), Cancelled: remedy.Status == scorecard.Dropped, Description: s.remedyLines(remedy)}
	event.Summary = "Hạn – " + shortName(remedy.Agency) + ": " + remedy.Task
	if remedy.Status == scorecard.Done || remedy.Status == scorecard.Dropped {
		event.Summary = vi.Capitalize(Status(remedy.Status)) + " – " + shortName(remedy.Agency) + ": " + remedy.Task
	}
	return event
}

// remedyLines say of a remedy all that its page says, each thing on its line.
func (s *Site) remedyLines(remedy *scorecard.Remedy) string {
	var with, former []string
	for _, agency := range remedy.With {
		with = append(with, agency.Name)
	}
	for _, due := range remedy.FormerDues() {
		former = append(former, Due(due))
	}
	component := ""
	if remedy.Component != nil {
		component = remedy.Component.Title
	}
	return describe(
		"Nhiệm vụ", remedy.Task,
		"Cơ quan chủ trì", remedy.Agency.Name,
		"Phối hợp", strings.Join(with, "; "),
		"Thời hạn", RemedyDue(remedy),
		"Thời hạn trước đây", strings.Join(former, "; "),
		"Tiến độ", Status(remedy.Status)+" (số liệu tính đến ngày "+Date(s.Portal.AsOf)+")",
		"Lý do", remedy.Reason,
		"Lĩnh vực", component,
		"Căn cứ", citation(remedy.Source),
		"Chi tiết", s.Absolute(s.RemedyAddress(remedy)))
}

// describe writes names and values, in turns, one pair a line; what has no value
// has no line.
func describe(pairs ...string) string {
	var memory [1000]byte
	lines := memory[:0]
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] == "" {
			continue
		}
		if len(lines) > 0 {
			lines = append(lines, '\n')
		}
		lines = append(append(append(lines, pairs[i]...), ": "...), pairs[i+1]...)
	}
	return string(lines)
}

// citation is a source in words; "" where there is none.
func citation(source scorecard.Source) string {
	if source.Document == nil {
		return ""
	}
	if source.Place == "" {
		return DocumentName(source.Document)
	}
	return DocumentName(source.Document) + ", " + source.Place
}

func shortName(agency *scorecard.Agency) string {
	if agency.Short != "" {
		return agency.Short
	}
	return agency.Name
}

// CalendarTitle is what a program that shows many calendars calls this one.
func CalendarTitle(unit *scorecard.Unit, agency *scorecard.Agency) string {
	if agency != nil {
		return "Thời hạn khắc phục của " + agency.Name + ", " + unit.Name
	}
	return "Thời hạn khắc phục của " + unit.Name
}
