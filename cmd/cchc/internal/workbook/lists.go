package workbook

import (
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// list names a list to choose from.
type list uint8

const (
	none list = iota
	results
	documents
	agencies
	components
	criteria
	statuses
	units
	proofs
	listCount
)

// listHeads are the lists' heads in their sheet.
var listHeads = [listCount]string{results: "Kết quả", documents: "Văn bản", agencies: "Cơ quan", components: "Lĩnh vực", criteria: "Mã tiêu chí", statuses: "Tình trạng", units: "Đơn vị", proofs: "Minh chứng"}

// option is what can be chosen: the content's value and what a person reads.
type option struct{ value, label string }

// lists are the lists of a year.
type lists [listCount][]option

// whole is the value of the component column where a row is of the year as a whole.
const ofYear = "chung"

func listsOf(portal *scorecard.Portal, year *scorecard.Year) *lists {
	var all lists
	all[results] = []option{{"scored", "được chấm điểm"}}
	for _, word := range []struct {
		value string
		state scorecard.State
	}{{"not-scored", scorecard.NotScored}, {"not-applicable", scorecard.NotApplicable}, {"not-published", scorecard.NotPublished}} {
		all[results] = append(all[results], option{word.value, site.StateWords(word.state)})
	}
	for _, document := range portal.Documents {
		all[documents] = append(all[documents], option{document.ID, site.DocumentName(document)})
	}
	for _, agency := range year.Unit.Agencies {
		all[agencies] = append(all[agencies], option{agency.ID, agency.Name})
	}
	all[components] = []option{{ofYear, "Chung cả năm"}}
	for _, component := range year.Framework.Components {
		all[components] = append(all[components], option{component.ID, component.Title})
		eachCriterion(component.Criteria, func(criterion *scorecard.Criterion, _ int) {
			all[criteria] = append(all[criteria], option{criterion.ID, criterion.ID})
		})
	}
	for status, word := range scorecard.Statuses {
		all[statuses] = append(all[statuses], option{word, site.Status(scorecard.Status(status))})
	}
	for _, unit := range portal.Units {
		all[units] = append(all[units], option{unit.ID, unit.Name})
	}
	all[proofs] = append(all[proofs], all[documents]...)
	for _, file := range portal.Files {
		all[proofs] = append(all[proofs], option{"/tep/" + file, "/tep/" + file})
	}
	for i := range all {
		all[i] = distinct(all[i])
	}
	return &all
}

// distinct adds the value to labels that stand twice, or that hold the sign which
// stands between several.
func distinct(options []option) []option {
	seen := map[string]int{}
	for _, option := range options {
		seen[vi.Fold(option.label)]++
	}
	own := make([]option, len(options))
	for i, each := range options {
		if seen[vi.Fold(each.label)] > 1 {
			each.label += " (" + each.value + ")"
		}
		each.label = strings.ReplaceAll(each.label, ";", ",")
		own[i] = each
	}
	return own
}

// label is what a person reads for a value.
func (l *lists) label(of list, value string) string {
	for _, option := range l[of] {
		if option.value == value {
			return option.label
		}
	}
	return value
}

// value is the value of what a person wrote: a label, or the value itself.
func (l *lists) value(of list, written string) (string, bool) {
	key := folded(written)
	for _, option := range l[of] {
		if option.value == written || folded(option.label) == key {
			return option.value, true
		}
	}
	return "", false
}

// folded is a text by which a label is found again.
func folded(written string) string { return strings.TrimSpace(vi.Fold(written)) }

// labels are what can be chosen, as a person reads it.
func (l *lists) labels(of list) []string {
	var labels []string
	for _, option := range l[of] {
		labels = append(labels, option.label)
	}
	return labels
}

// eachCriterion goes through criteria and their parts; depth is 0 for a criterion.
func eachCriterion(criteria []*scorecard.Criterion, do func(criterion *scorecard.Criterion, depth int)) {
	var walk func([]*scorecard.Criterion, int)
	walk = func(criteria []*scorecard.Criterion, depth int) {
		for _, criterion := range criteria {
			do(criterion, depth)
			walk(criterion.Parts, depth+1)
		}
	}
	walk(criteria, 0)
}
