package download

import (
	"iter"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// row is one line of a unit's data, by column: what the CSV of both kinds and the
// workbook show, each in its own form.
type row [columnCount]value

// rowsOf are the unit's rows, the latest year first. A row is valid until the
// next one is asked for.
func rowsOf(unit *scorecard.Unit) iter.Seq[*row] {
	return func(yield func(*row) bool) {
		w := rowWriter{unit: named(unit.ID, unit.Name), yield: yield}
		for i := len(unit.Years) - 1; i >= 0; i-- {
			w.addYear(unit.Years[i])
		}
		w.year = value{}
		w.addNotes(value{}, unit.Notes, scorecard.Source{})
		for _, correction := range unit.Corrections {
			w.addCorrection(correction)
		}
	}
}

// rowWriter fills one row after the other.
type rowWriter struct {
	unit, year value
	row        row
	yield      func(*row) bool
	stopped    bool
}

// begin empties the row for another one of the kind.
func (w *rowWriter) begin(kind word, source scorecard.Source) *row {
	row := &w.row
	clear(row[:])
	row[colKind], row[colUnit], row[colYear] = kind.value(), w.unit, w.year
	row[colDocument], row[colPlace] = textOf(sourceName(source)), textOf(source.Place)
	return row
}

func (w *rowWriter) end() { w.stopped = w.stopped || !w.yield(&w.row) }

func (w *rowWriter) addYear(year *scorecard.Year) {
	w.year = value{kind: countValue, count: year.Year}
	w.addTotal(year)
	for _, peer := range year.Peers {
		row := w.begin(peerKind, peer.Source)
		row[colName], row[colResult] = textOf(peer.Name), resultWord(peer.Score.State()).value()
		row[colScore], row[colRank] = scoreOf(peer.Score), countOf(peer.Rank)
		w.end()
	}
	for _, index := range year.Indices {
		row := w.begin(indexKind, index.Source)
		row[colName], row[colScore] = textOf(index.Name+" ("+index.Measure+")"), scoreOf(scorecard.Known(index.Value))
		w.end()
	}
	for _, component := range year.Components {
		w.addComponent(component)
	}
	w.addPlan(year.Plan)
	for _, remedy := range year.AllRemedies() {
		w.addRemedy(remedy)
	}
	w.addNotes(value{}, year.Notes, year.Source)
}

func (w *rowWriter) addTotal(year *scorecard.Year) {
	row := w.begin(yearKind, year.Source)
	row[colName], row[colResult] = textOf(year.Framework.Title), resultWord(year.Score.State()).value()
	row[colScore], row[colMaximum] = scoreOf(year.Score), maximumOf(scorecard.Known(year.MaxScore()))
	row[colRank], row[colRankedUnits] = countOf(year.Rank), countOf(year.RankedUnits)
	row[colChange], row[colTarget] = scoreOf(year.Change), scoreOf(year.Target)
	row[colIndex], row[colLost] = percentOf(year.Index()), scoreOf(year.Lost())
	row[colFormerIndex] = scoreOf(scorecard.FormerIndex(year.Index(), year.Change))
	w.end()
}

func (w *rowWriter) addComponent(component *scorecard.ComponentResult) {
	own := nameOf(component.Component)
	row := w.begin(componentKind, component.Source)
	row[colComponent], row[colID], row[colName] = own, textOf(component.Component.ID), textOf(component.Component.Title)
	row[colComponentKind], row[colResult] = kindWord(component.Component.Kind).value(), resultWord(component.Score.State()).value()
	row[colScore], row[colMaximum] = scoreOf(component.Score), maximumOf(scorecard.Known(component.Component.MaxScore))
	row[colRank], row[colRankedUnits], row[colChange] = countOf(component.Rank), countOf(component.RankedUnits), scoreOf(component.Change)
	row[colIndex], row[colLost], row[colShare] = percentOf(component.Index()), scoreOf(component.Lost()), percentOf(component.Share())
	row[colFormerIndex] = scoreOf(component.FormerIndex())
	w.end()
	w.addCriteria(component, own, component.Component.Criteria)
	w.addNotes(own, component.Notes, component.Source)
}

// addCriteria lists every criterion of the framework, with its score where it is
// published; parts follow their criterion.
func (w *rowWriter) addCriteria(component *scorecard.ComponentResult, own value, criteria []*scorecard.Criterion) {
	for _, criterion := range criteria {
		score, maximum := component.CriterionScore(criterion)
		row := w.begin(criterionKind, component.Source)
		row[colComponent], row[colID], row[colName] = own, textOf(criterion.ID), textOf(criterion.Title)
		row[colResult], row[colScore], row[colMaximum] = resultWord(score.State()).value(), scoreOf(score), maximumOf(maximum)
		w.end()
		w.addCriteria(component, own, criterion.Parts)
	}
}

// addPlan says when and to whom the plan is reported on, and its standing tasks.
func (w *rowWriter) addPlan(plan *scorecard.Plan) {
	if plan == nil {
		return
	}
	row := w.begin(planKind, plan.Source)
	row[colName], row[colAgency] = textOf("Báo cáo kết quả thực hiện kế hoạch"), textOf(plan.ReportTo)
	row[colDue], row[colDueEnd] = dueOf(dueOn(plan.ReportDue)), dayOf(plan.ReportDue)
	w.end()
	for _, duty := range plan.Duties {
		row := w.begin(dutyKind, scorecard.Source{Document: plan.Document, Place: duty.Place})
		row[colName] = textOf(duty.Text)
		w.end()
	}
}

// dueOn is the day as a deadline.
func dueOn(day scorecard.Date) scorecard.Due {
	if day.IsZero() {
		return scorecard.Due{}
	}
	return scorecard.Due{Span: scorecard.SpanDay, Year: day.Year, Month: day.Month, Day: day.Day}
}

func (w *rowWriter) addRemedy(remedy *scorecard.Remedy) {
	due := remedy.CurrentDue()
	row := w.begin(remedyKind, remedy.Source)
	row[colComponent], row[colID], row[colName] = nameOf(remedy.Component), textOf(remedy.ID), textOf(remedy.Task)
	row[colAgency], row[colWith] = textOf(remedy.Agency.Name), textOf(agencyNames(remedy.With))
	row[colDue], row[colDueEnd], row[colDueText], row[colFormerDues] = dueOf(due), dayOf(due.End()), textOf(remedy.DueText), formerDues(remedy)
	row[colStatus], row[colReason] = statusWord(remedy.Status).value(), textOf(remedy.Reason)
	if remedy.HandedTo != nil {
		row[colHandedTo] = named(remedy.HandedToID, remedy.HandedTo.Name)
	}
	row[colCriteria] = criteriaOf(remedy)
	w.end()
	for _, progress := range remedy.Progress {
		w.addProgress(remedy, progress)
	}
}

func (w *rowWriter) addProgress(remedy *scorecard.Remedy, progress scorecard.Progress) {
	row := w.begin(progressKind, scorecard.Source{Document: progress.Document})
	row[colComponent], row[colID], row[colName] = nameOf(remedy.Component), textOf(remedy.ID), textOf(progress.Text)
	row[colStatus], row[colDay] = statusWord(progress.Status).value(), dayOf(progress.Date)
	if progress.Due != nil {
		row[colDue], row[colDueEnd] = dueOf(*progress.Due), dayOf(progress.Due.End())
	}
	if progress.Document == nil && progress.File != "" {
		row[colDocument] = textOf(site.FileAddress(progress.File))
	}
	w.end()
}

// addNotes adds notes on the source of what they are about.
func (w *rowWriter) addNotes(component value, notes []scorecard.Note, source scorecard.Source) {
	for _, note := range notes {
		row := w.begin(noteKind, source)
		row[colComponent], row[colID], row[colName] = component, fieldWord(note.Field), textOf(note.Text)
		w.end()
	}
}

// addCorrection says which published figure gave way to which; one that was withdrawn
// has no new one. The content may no longer have what it is about.
func (w *rowWriter) addCorrection(c *scorecard.Correction) {
	w.year = value{kind: countValue, count: c.Year}
	row := w.begin(correctedKind, scorecard.Source{Document: c.Document})
	row[colID], row[colName], row[colDay] = named(c.Figure, site.FigureName(c.Figure)), textOf(c.Reason), dayOf(c.Date)
	row[colComponent], row[colCriteria] = named(c.ComponentID, c.ComponentID), named(c.CriterionID, c.CriterionID)
	if c.Component != nil {
		row[colComponent] = nameOf(c.Component.Component)
	}
	if c.Criterion != nil {
		row[colCriteria] = named(c.CriterionID, c.Criterion.Title)
	}
	row[colFormer], row[colCorrected] = correctedOf(c.Figure, scorecard.Known(c.Former)), correctedOf(c.Figure, c.Value)
	w.end()
}

// correctedOf is a figure as its own column shows it; people are told of one withdrawn.
func correctedOf(figure string, points scorecard.Points) value {
	switch {
	case !points.IsKnown():
		return value{kind: missingValue, words: site.FigureWords(figure, points)}
	case figure == "rank", figure == "ranked_units", figure == "max_score":
		return maximumOf(points)
	}
	return scoreOf(points)
}

func nameOf(component *scorecard.Component) value {
	if component == nil {
		return value{}
	}
	return named(component.ID, component.Title)
}

func agencyNames(agencies []*scorecard.Agency) string {
	var names []string
	for _, agency := range agencies {
		names = append(names, agency.Name)
	}
	return strings.Join(names, "; ")
}

func formerDues(remedy *scorecard.Remedy) value {
	var codes, words []string
	for _, due := range remedy.FormerDues() {
		codes, words = append(codes, due.String()), append(words, site.Due(due))
	}
	return named(strings.Join(codes, "; "), strings.Join(words, "; "))
}

func criteriaOf(remedy *scorecard.Remedy) value {
	var titles []string
	for _, criterion := range remedy.Criteria {
		titles = append(titles, criterion.Title)
	}
	return named(strings.Join(remedy.CriteriaID, "; "), strings.Join(titles, "; "))
}

// sourceName is the cited document's number, or its title where it has none.
func sourceName(source scorecard.Source) string {
	switch {
	case source.Document == nil:
		return ""
	case source.Document.Number != "":
		return source.Document.Number
	}
	return source.Document.Title
}
