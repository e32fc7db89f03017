package content

import (
	"strings"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// What stands in the units' folders, made from its tables.

func unitOf(id string, root table) *scorecard.Unit {
	unit := &scorecard.Unit{
		Origin:  root.Origin,
		ID:      id,
		Name:    get[string](root, "name"),
		Level:   get[string](root, "level"),
		Parent:  get[string](root, "parent"),
		Aliases: get[[]string](root, "aliases"),
		Notes:   notesOf(root),
	}
	for _, t := range get[[]table](root, "agency") {
		unit.Agencies = append(unit.Agencies, &scorecard.Agency{Origin: t.Origin, ID: get[string](t, "id"), Name: get[string](t, "name"), Short: get[string](t, "short"),
			Aliases: get[[]string](t, "aliases")})
	}
	if t, ok := root.values.get("ended").(table); ok {
		unit.Ended = &scorecard.Ended{Origin: t.Origin, Date: get[scorecard.Date](t, "date"), DocumentID: get[string](t, "document")}
		for _, t := range get[[]table](t, "successor") {
			unit.Ended.Successors = append(unit.Ended.Successors,
				scorecard.Successor{Origin: t.Origin, UnitID: get[string](t, "unit"), Date: get[scorecard.Date](t, "date")})
		}
	}
	return unit
}

func notesOf(root table) []scorecard.Note {
	var notes []scorecard.Note
	for _, t := range get[[]table](root, "note") {
		notes = append(notes, scorecard.Note{Origin: t.Origin, Text: get[string](t, "text"), Field: get[string](t, "field"), Expect: get[string](t, "expect")})
	}
	return notes
}

// sourceOf is the source that a table's own key names; the zero Source for none.
func sourceOf(t table) scorecard.Source { return sourceIn(get[table](t, "source")) }

func sourceIn(t table) scorecard.Source {
	return scorecard.Source{DocumentID: get[string](t, "document"), Place: get[string](t, "place")}
}

// stateOf is why a result has no score; Unknown where it should have one.
func stateOf(root table) scorecard.State {
	switch get[string](root, "result") {
	case notScored:
		return scorecard.NotScored
	case notApplicable:
		return scorecard.NotApplicable
	case notPublished:
		return scorecard.NotPublished
	}
	return scorecard.Unknown
}

func yearOf(root table) *scorecard.Year {
	state := stateOf(root)
	year := &scorecard.Year{
		Origin:      root.Origin,
		Year:        yearIn(root.File),
		FrameworkID: get[string](root, "framework"),
		Score:       figure[decimal.Hundredths](root, "score", state),
		Rank:        figure[int](root, "rank", state),
		RankedUnits: figure[int](root, "ranked_units", scorecard.Unknown),
		Target:      figure[decimal.Hundredths](root, "target", scorecard.Unknown),
		Change:      figure[decimal.Hundredths](root, "change", scorecard.Unknown),
		Source:      sourceOf(root),
		Remedies:    remediesOf(root),
		Notes:       notesOf(root),
	}
	for _, t := range get[[]table](root, "peer") {
		year.Peers = append(year.Peers, scorecard.Peer{Origin: t.Origin, Name: get[string](t, "name"), Source: sourceOf(t),
			Score: figure[decimal.Hundredths](t, "score", scorecard.Unknown), Rank: figure[int](t, "rank", scorecard.Unknown)})
	}
	for _, t := range get[[]table](root, "index") {
		year.Indices = append(year.Indices, scorecard.OtherIndex{Origin: t.Origin, Name: get[string](t, "name"), Source: sourceOf(t),
			Value: get[decimal.Hundredths](t, "value"), Measure: get[string](t, "measure")})
	}
	if t, ok := root.values.get("plan").(table); ok {
		year.Plan = &scorecard.Plan{Origin: t.Origin, Source: sourceIn(t),
			ReportDue: get[scorecard.Date](t, "report_due"), ReportTo: get[string](t, "report_to")}
		for _, t := range get[[]table](t, "duty") {
			year.Plan.Duties = append(year.Plan.Duties, scorecard.Duty{Origin: t.Origin, Text: get[string](t, "text"), Place: get[string](t, "place")})
		}
	}
	return year
}

func componentOf(id string, root table) *scorecard.ComponentResult {
	state := stateOf(root)
	component := &scorecard.ComponentResult{
		Origin:      root.Origin,
		ComponentID: id,
		Score:       figure[decimal.Hundredths](root, "score", state),
		Rank:        figure[int](root, "rank", state),
		RankedUnits: figure[int](root, "ranked_units", scorecard.Unknown),
		Change:      figure[decimal.Hundredths](root, "change", scorecard.Unknown),
		Source:      sourceOf(root),
		Remedies:    remediesOf(root),
		Notes:       notesOf(root),
	}
	for _, t := range get[[]table](root, "criterion") {
		component.Criteria = append(component.Criteria, scorecard.CriterionResult{Origin: t.Origin, CriterionID: get[string](t, "id"),
			Score: figure[decimal.Hundredths](t, "score", scorecard.Unknown), MaxScore: figure[decimal.Hundredths](t, "max_score", scorecard.Unknown)})
	}
	return component
}

func remediesOf(root table) []*scorecard.Remedy {
	var remedies []*scorecard.Remedy
	for _, t := range get[[]table](root, "remedy") {
		status, _ := scorecard.ParseStatus(get[string](t, "status"))
		remedies = append(remedies, &scorecard.Remedy{
			Origin:     t.Origin,
			ID:         get[string](t, "id"),
			AgencyID:   get[string](t, "agency"),
			Task:       get[string](t, "task"),
			Due:        get[scorecard.Due](t, "due"),
			DueText:    get[string](t, "due_text"),
			WithIDs:    get[[]string](t, "with"),
			CriteriaID: get[[]string](t, "criteria"),
			Source:     sourceOf(t),
			Status:     status,
			Reason:     get[string](t, "reason"),
			HandedToID: get[string](t, "handed_to"),
			Progress:   progressOf(t),
		})
	}
	return remedies
}

// FilesAddress is where attachments are published; a proof that begins with it is
// a file.
const FilesAddress = "/tep/"

func progressOf(remedy table) []scorecard.Progress {
	var reports []scorecard.Progress
	for _, t := range get[[]table](remedy, "progress") {
		status, _ := scorecard.ParseStatus(get[string](t, "status"))
		report := scorecard.Progress{Origin: t.Origin, Date: get[scorecard.Date](t, "date"), Status: status,
			Text: get[string](t, "text"), DocumentID: get[string](t, "document")}
		report.File, _ = strings.CutPrefix(report.DocumentID, FilesAddress)
		if report.File == report.DocumentID {
			report.File = ""
		}
		if due, ok := t.values.get("due").(scorecard.Due); ok {
			report.Due = &due
		}
		reports = append(reports, report)
	}
	return reports
}
