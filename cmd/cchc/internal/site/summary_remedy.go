package site

import (
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// remediesSummary counts the remedies of a unit.
func remediesSummary(unit *scorecard.Unit, remedies []*scorecard.Remedy, asOf scorecard.Date) string {
	name := vi.Capitalize(unit.Name)
	if len(remedies) == 0 {
		return name + " không có nhiệm vụ khắc phục nào trong dữ liệu."
	}
	return sentence(append([]string{name + " có " + counted(len(remedies), "nhiệm vụ khắc phục")}, progressClauses(remedies, asOf)...))
}

// agencySummary counts the remedies that an agency leads, and those that it
// helps with.
func agencySummary(agency *scorecard.Agency, remedies []*scorecard.Remedy, asOf scorecard.Date) string {
	name := vi.Capitalize(agency.Name)
	own, helped := RemediesOf(agency, remedies), SupportedBy(agency, remedies)
	switch {
	case len(own) == 0 && len(helped) == 0:
		return name + " không được giao nhiệm vụ khắc phục nào trong dữ liệu."
	case len(own) == 0:
		return name + " phối hợp thực hiện " + counted(len(helped), "nhiệm vụ khắc phục") + " do cơ quan khác chủ trì."
	}
	clauses := append([]string{name + " chủ trì " + counted(len(own), "nhiệm vụ khắc phục")}, progressClauses(own, asOf)...)
	if len(helped) > 0 {
		clauses = append(clauses, "phối hợp thực hiện "+counted(len(helped), "nhiệm vụ")+" do cơ quan khác chủ trì")
	}
	return sentence(clauses)
}

// progressClauses count remedies by state, and those whose deadline has passed.
func progressClauses(remedies []*scorecard.Remedy, asOf scorecard.Date) []string {
	var counts [len(scorecard.Statuses)]int
	overdue := 0
	for _, remedy := range remedies {
		counts[remedy.Status]++
		if remedy.Overdue(asOf) {
			overdue++
		}
	}
	var parts []string
	for _, status := range []scorecard.Status{scorecard.Done, scorecard.InProgress, scorecard.Open, scorecard.Dropped} {
		switch counts[status] {
		case 0:
		case len(remedies):
			parts = append(parts, allOf(len(remedies))+" "+Status(status))
		default:
			parts = append(parts, counted(counts[status], "nhiệm vụ")+" "+Status(status))
		}
	}
	clauses := []string{"tính đến ngày " + Date(asOf) + ", " + vi.List(parts)}
	if overdue > 0 {
		clauses = append(clauses, counted(overdue, "nhiệm vụ")+" đã quá thời hạn")
	}
	return clauses
}

func allOf(count int) string {
	if count == 1 {
		return "nhiệm vụ này"
	}
	return "tất cả"
}
