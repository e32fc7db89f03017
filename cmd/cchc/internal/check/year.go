package check

import (
	"strings"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/scorecard"
)

// What a [[note]] of each kind of file may be about.
var (
	unitFields      = fieldsOf("<unit>/unit.toml")
	yearFields      = fieldsOf("<unit>/<year>/year.toml")
	componentFields = fieldsOf("<unit>/<year>/<component>.toml")
)

func fieldsOf(path string) []string {
	for _, file := range content.Format() {
		if file.Path == path {
			return file.Table.Fields()
		}
	}
	return nil
}

// unit checks one unit and its years.
func (f *findings) unit(unit *scorecard.Unit) {
	f.finder.names = namesOf(unit)
	seen := map[string]scorecard.Origin{}
	for _, agency := range unit.Agencies {
		f.distinct(seen, agency.ID, agency.Origin)
	}
	f.notes(unit.Notes, unitFields, func() []string { return idsOf(unit.Agencies, agencyID) })
	f.expectations(unit.Notes, scope{unit: unit})
	f.ended(unit)
	for i, year := range unit.Years {
		f.year(year)
		if i > 0 && unit.Years[i-1].Year == year.Year-1 {
			f.changes(unit.Years[i-1], year)
		}
	}
}

// year checks the result of one unit in one year.
func (f *findings) year(year *scorecard.Year) {
	if year.Framework == nil {
		f.unknownID(unknownFramework, year.Origin, "framework", year.FrameworkID, "", idsOf(f.whole.Frameworks, frameworkID))
	} else {
		f.score(year.Origin, year.Score, highest(year.Framework), year.Framework.Origin)
		f.withinYears(year)
	}
	f.rankedUnits(year.Origin, year.RankedUnits)
	f.rank(year.Origin, year.Rank, year.RankedUnits, year.Origin)
	f.target(year)
	f.change(year.Origin, year.Change)
	f.source(year.Origin, year.Source)
	f.peers(year)
	for _, index := range year.Indices {
		f.source(index.Origin, index.Source)
	}
	f.plan(year)
	f.components(year)
	f.scores(year)
	f.remedies(year)
	f.notes(year.Notes, yearFields, func() []string { return f.idsIn(year, nil) })
	f.expectations(year.Notes, scope{year.Unit, year, nil})
	f.prose(year.Narrative, year, nil)
}

func (f *findings) plan(year *scorecard.Year) {
	plan := year.Plan
	if plan == nil {
		return
	}
	f.cites(plan.Origin, "document", plan.DocumentID, plan.Document)
	for _, duty := range plan.Duties {
		f.words(duty.Origin, "text", duty.Text)
	}
	if plan.Document != nil && !plan.ReportDue.IsZero() && plan.ReportDue.Before(plan.Document.Date) {
		f.add(dueBeforeDocument, plan.Origin, "report_due", day(plan.ReportDue), day(plan.Document.Date))
	}
}

func (f *findings) peers(year *scorecard.Year) {
	for _, peer := range year.Peers {
		if year.Framework != nil {
			f.score(peer.Origin, peer.Score, highest(year.Framework), year.Framework.Origin)
		} else {
			f.score(peer.Origin, peer.Score, 0, year.Origin)
		}
		f.rank(peer.Origin, peer.Rank, year.RankedUnits, year.Origin)
		f.source(peer.Origin, peer.Source)
		for _, unit := range f.unitNames[plain(peer.Name)] {
			if sameParent(unit, year.Unit) {
				f.add(peerIsUnit, peer.Origin, "name", peer.Name, unit.ID)
				break
			}
		}
	}
}

func sameParent(a, b *scorecard.Unit) bool { return plain(a.Parent) == plain(b.Parent) }

// components checks a year's components against its framework, each by itself.
func (f *findings) components(year *scorecard.Year) {
	for _, result := range year.Components {
		if result.Component == nil {
			f.strangeComponent(result)
		}
		f.component(result)
	}
	if year.Framework == nil || f.unread[year.File] || isUnscored(year.Score) {
		return
	}
	var missing []string
	for _, component := range year.Framework.Components {
		if component.ID != "" && !hasResult(year, component) {
			missing = append(missing, component.ID+".toml")
		}
	}
	if missing != nil {
		f.add(missingComponent, year.Origin, "framework", strings.Join(missing, ", "))
	}
}

func isUnscored(score scorecard.Points) bool {
	return !score.IsKnown() && score.State() != scorecard.Unknown
}

func hasResult(year *scorecard.Year, component *scorecard.Component) bool {
	for _, result := range year.Components {
		if result.Component == component {
			return true
		}
	}
	return false
}

// strangeComponent reports a file whose component the year's framework lacks, and
// names another framework that has it.
func (f *findings) strangeComponent(result *scorecard.ComponentResult) {
	framework := result.Year.Framework
	if framework == nil {
		return
	}
	ids := idsOf(framework.Components, componentID)
	if f.maybeUnread(framework.File, ids) {
		return
	}
	for _, other := range f.whole.Frameworks {
		if other != framework && other.Component(result.ComponentID) != nil {
			f.add(foreignComponent, result.Origin, "", result.ComponentID, other.ID, framework.ID)
			return
		}
	}
	f.add(unknownComponent, result.Origin, "", framework.ID, result.ComponentID, content.Meant(result.ComponentID, ids))
}

// component checks the result of one component.
func (f *findings) component(result *scorecard.ComponentResult) {
	if component := result.Component; component != nil {
		f.score(result.Origin, result.Score, component.MaxScore, component.Origin)
		f.criterionResults(result)
		f.criteriaScores(result)
	} else {
		f.score(result.Origin, result.Score, 0, result.Origin)
	}
	unitsAt := result.Year.Origin
	if result.RankedUnits != result.Year.RankedUnits {
		unitsAt = result.Origin
		f.rankedUnits(result.Origin, result.RankedUnits)
	}
	f.rank(result.Origin, result.Rank, result.RankedUnits, unitsAt)
	f.change(result.Origin, result.Change)
	f.source(result.Origin, result.Source)
	f.notes(result.Notes, componentFields, func() []string { return f.idsIn(result.Year, result) })
	f.expectations(result.Notes, scope{result.Year.Unit, result.Year, result})
	f.prose(result.Narrative, result.Year, result)
}

func (f *findings) criterionResults(result *scorecard.ComponentResult) {
	seen := make(map[string]scorecard.Origin, len(result.Criteria))
	for _, criterion := range result.Criteria {
		f.distinct(seen, criterion.CriterionID, criterion.Origin)
		if criterion.Criterion == nil {
			f.unknownID(unknownCriterion, criterion.Origin, "id", criterion.CriterionID, result.Year.Framework.File, criterionIDs(result.Component.Criteria))
			f.score(criterion.Origin, criterion.Score, 0, criterion.Origin)
			continue
		}
		maximum, _ := criterion.MaxScore.Get()
		maxAt := criterion.Criterion.Origin
		if own, ok := criterion.Criterion.MaxScore.Get(); !ok || own != maximum {
			maxAt = criterion.Origin
		}
		f.score(criterion.Origin, criterion.Score, maximum, maxAt)
	}
}

func criterionIDs(criteria []*scorecard.Criterion) []string {
	var ids []string
	for _, criterion := range criteria {
		ids = append(append(ids, criterion.ID), criterionIDs(criterion.Parts)...)
	}
	return ids
}

// idsIn are the ids that a note in a year's or a component's file may be about; one
// that is not known is "".
func (f *findings) idsIn(year *scorecard.Year, result *scorecard.ComponentResult) []string {
	var ids []string
	remedies := year.Remedies
	switch {
	case year.Framework == nil || result != nil && result.Component == nil:
		return []string{""}
	case result != nil:
		ids, remedies = criterionIDs(result.Component.Criteria), result.Remedies
	default:
		for _, component := range year.Framework.Components {
			ids = append(append(ids, component.ID), criterionIDs(component.Criteria)...)
		}
	}
	for _, remedy := range remedies {
		ids = append(ids, remedy.ID)
	}
	return ids
}
