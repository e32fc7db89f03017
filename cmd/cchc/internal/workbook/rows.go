package workbook

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// source makes the rows of a year's sheets. Some values are completed when the
// content is read (a component's number of ranked units is else the year's): stands
// tells whether a key stands in the table itself.
type source struct {
	portal *scorecard.Portal
	year   *scorecard.Year
	stands func(origin scorecard.Origin, key string) bool
}

// rows are the rows of every sheet, by its name.
func (s source) rows() map[string][]*row {
	return map[string][]*row{resultsSheet: s.results(), criteriaSheet: s.criteria(), remediesSheet: s.remedies(), progressSheet: s.progress(), notesSheet: s.notes()}
}

func (s source) results() []*row {
	y := s.year
	total := &row{id: yearID(y), name: fmt.Sprintf("Năm %d", y.Year), origin: y.Origin, stands: true,
		values: s.figures(y.Origin, y.Score, y.Rank, y.RankedUnits, y.Change, y.Source)}
	total.values["target"] = hundredths(y.Target)
	total.shown = derivedFigures("Chung cả năm", y.Framework.MaxScore, scorecard.Index(y.Score, y.Framework.MaxScore), y.Lost(), scorecard.Regular)
	rows := []*row{total}
	for _, component := range y.Framework.Components {
		rows = append(rows, s.component(component))
	}
	return rows
}

// component is the row of a component, whether it has a file yet or not.
func (s source) component(component *scorecard.Component) *row {
	own := &row{id: component.ID, name: component.Title, origin: scorecard.Origin{File: s.file(component.ID)}, values: map[string]string{}, fixed: map[string]bool{"target": true}}
	result := &scorecard.ComponentResult{Year: s.year, Component: component}
	if found := s.result(component.ID); found != nil {
		result, own.stands = found, true
		own.values = s.figures(found.Origin, found.Score, found.Rank, found.RankedUnits, found.Change, found.Source)
	}
	own.shown = derivedFigures(component.Title, component.MaxScore, result.Index(), result.Lost(), component.Kind)
	return own
}

// result is the year's result in a component, or nil.
func (s source) result(component string) *scorecard.ComponentResult {
	for _, result := range s.year.Components {
		if result.ComponentID == component {
			return result
		}
	}
	return nil
}

// file is the file of a component; that of the year for ofYear.
func (s source) file(component string) string {
	if component == ofYear {
		return s.year.File
	}
	return path.Join(path.Dir(s.year.File), component+".toml")
}

func (s source) figures(origin scorecard.Origin, score scorecard.Points, rank, ranked scorecard.Figure[int], change scorecard.Points, from scorecard.Source) map[string]string {
	values := map[string]string{"score": hundredths(score), "rank": count(rank), "change": hundredths(change), "result": resultWord(score.State()),
		"source.document": from.DocumentID, "source.place": from.Place}
	if s.stands(origin, "ranked_units") {
		values["ranked_units"] = count(ranked)
	}
	return values
}

// derivedFigures are the derived cells of a row of results. What a bonus gives and a
// penalty takes is reckoned as package scorecard does.
func derivedFigures(title string, maximum decimal.Hundredths, index scorecard.Figure[decimal.Ratio], lost scorecard.Points, kind scorecard.Kind) map[string]computed {
	shown := map[string]computed{"title": {text: title}, "max": {number: float(maximum)}}
	percent := computed{formula: `IF(ISNUMBER({score}),ROUND({score}/{max}*100,2),"")`}
	if ratio, ok := index.Get(); ok {
		percent.number = float(ratio.Percent())
	}
	if kind != scorecard.Penalty {
		shown["index"] = percent
	}
	points := computed{formula: `IF(ISNUMBER({score}),` + map[scorecard.Kind]string{scorecard.Regular: "ROUND({max}-{score},2)", scorecard.Bonus: "-{score}", scorecard.Penalty: "{score}"}[kind] + `,"")`}
	if known, ok := lost.Get(); ok {
		points.number = float(known)
	}
	shown["lost"] = points
	return shown
}

func (s source) criteria() []*row {
	var rows []*row
	for _, component := range s.year.Framework.Components {
		scored := map[string]*scorecard.CriterionResult{}
		if result := s.result(component.ID); result != nil {
			for i := range result.Criteria {
				scored[result.Criteria[i].CriterionID] = &result.Criteria[i]
			}
		}
		eachCriterion(component.Criteria, func(criterion *scorecard.Criterion, depth int) {
			rows = append(rows, s.criterion(component, criterion, depth, scored[criterion.ID]))
		})
	}
	return rows
}

func (s source) criterion(component *scorecard.Component, criterion *scorecard.Criterion, depth int, result *scorecard.CriterionResult) *row {
	own := &row{id: criterion.ID, name: criterion.Title, origin: scorecard.Origin{File: s.file(component.ID)}, values: map[string]string{}}
	lost := computed{formula: `IF(AND(ISNUMBER({score}),ISNUMBER(IF(ISNUMBER({max_score}),{max_score},{max}))),ROUND(IF(ISNUMBER({max_score}),{max_score},{max})-{score},2),"")`}
	if result != nil {
		own.origin, own.stands = result.Origin, true
		own.values["score"] = hundredths(result.Score)
		if s.stands(result.Origin, "max_score") {
			own.values["max_score"] = hundredths(result.MaxScore)
		}
		points := scorecard.Derive(result.MaxScore, result.Score, func(maximum, score decimal.Hundredths) decimal.Hundredths { return maximum - score })
		if known, ok := points.Get(); ok {
			lost.number = float(known)
		}
	}
	own.shown = map[string]computed{"component": {text: component.Title}, "title": {text: strings.Repeat("– ", depth) + criterion.Title}, "lost": lost}
	if criterion.Survey {
		own.shown["survey"] = computed{text: "có"}
	}
	if maximum, ok := criterion.MaxScore.Get(); ok {
		own.shown["max"] = computed{number: float(maximum)}
	}
	return own
}

func (s source) remedies() []*row {
	var rows []*row
	for _, remedy := range s.year.AllRemedies() {
		own := &row{id: remedy.ID, name: remedy.Task, origin: remedy.Origin, stands: true, fixed: map[string]bool{"component": true}, values: map[string]string{
			"component": ofYear, "agency": remedy.AgencyID, "task": remedy.Task, "due": due(&remedy.Due), "due_text": remedy.DueText,
			"with": joined(remedy.WithIDs), "criteria": joined(remedy.CriteriaID), "status": remedy.Status.String(), "reason": remedy.Reason, "handed_to": remedy.HandedToID}}
		if remedy.Component != nil {
			own.values["component"] = remedy.Component.ID
		}
		if s.stands(remedy.Origin, "source") {
			own.values["source.document"], own.values["source.place"] = remedy.Source.DocumentID, remedy.Source.Place
		}
		rows = append(rows, own)
	}
	return rows
}

func (s source) progress() []*row {
	var rows []*row
	for _, remedy := range s.year.AllRemedies() {
		for i, report := range remedy.Progress {
			rows = append(rows, &row{id: remedy.ID + "/" + strconv.Itoa(i+1), name: "Báo cáo về: " + remedy.Task, origin: report.Origin, stands: true, fixed: map[string]bool{"remedy": true},
				values: map[string]string{"remedy": remedy.ID, "date": report.Date.String(), "status": report.Status.String(), "text": report.Text, "document": report.DocumentID, "due": due(report.Due)}})
		}
	}
	return rows
}

func (s source) notes() []*row {
	rows := notesOf(ofYear, s.year.Notes)
	for _, component := range s.year.Components {
		rows = append(rows, notesOf(component.ComponentID, component.Notes)...)
	}
	return rows
}

func notesOf(component string, notes []scorecard.Note) []*row {
	var rows []*row
	for i, note := range notes {
		id := component + "/" + strconv.Itoa(i+1)
		rows = append(rows, &row{id: id, name: "Ghi chú " + id, origin: note.Origin, stands: true, fixed: map[string]bool{"component": true},
			values: map[string]string{"component": component, "field": note.Field, "text": note.Text, "expect": note.Expect}})
	}
	return rows
}

// The content's values as texts.

func hundredths(points scorecard.Points) string {
	if value, ok := points.Get(); ok {
		return value.Short()
	}
	return ""
}

func count(figure scorecard.Figure[int]) string {
	if value, ok := figure.Get(); ok {
		return strconv.Itoa(value)
	}
	return ""
}

// unstated is the value of a deadline that the plan does not state: an empty cell
// would be one that was forgotten.
const unstated = "-"

func due(due *scorecard.Due) string {
	switch {
	case due == nil:
		return ""
	case !due.Stated():
		return unstated
	}
	return due.String()
}

// joined are several ids as one value; no id holds the separator.
func joined(ids []string) string { return strings.Join(ids, ";") }

func resultWord(state scorecard.State) string {
	switch state {
	case scorecard.NotScored:
		return "not-scored"
	case scorecard.NotApplicable:
		return "not-applicable"
	case scorecard.NotPublished:
		return "not-published"
	}
	return "scored"
}

// float is the number that a spreadsheet keeps: the one nearest to the exact
// hundredths, whose shortest form is theirs.
func float(value decimal.Hundredths) float64 { return float64(value) / float64(decimal.One) }
