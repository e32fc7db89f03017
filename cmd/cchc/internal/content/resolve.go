package content

import (
	"cmp"
	"slices"

	"cchc/cmd/cchc/internal/scorecard"
)

// resolve turns the ids of the content into what they name.
func (a *assembler) resolve() {
	p := a.portal
	p.HomeUnit = a.units[p.HomeUnitID]
	if !a.documentsKept {
		a.resolveDocuments()
	}
	for _, unit := range a.fresh {
		if ended := unit.Ended; ended != nil {
			ended.Document = a.documents[ended.DocumentID]
			for i := range ended.Successors {
				ended.Successors[i].Unit = a.units[ended.Successors[i].UnitID]
			}
		}
		agencies := make(map[string]*scorecard.Agency, len(unit.Agencies))
		for _, agency := range unit.Agencies {
			agencies[agency.ID] = agency
		}
		for _, year := range unit.Years {
			a.resolveYear(year, agencies)
		}
	}
	if !a.correctionsKept {
		for _, correction := range p.Corrections {
			a.resolveCorrection(correction)
		}
	}
}

func (a *assembler) resolveDocuments() {
	for _, document := range a.portal.Documents {
		document.ReplacedBy = a.documents[document.ReplacedByID]
	}
	for _, framework := range a.portal.Frameworks {
		framework.Document = a.documents[framework.DocumentID]
	}
}

func (a *assembler) resolveYear(year *scorecard.Year, agencies map[string]*scorecard.Agency) {
	year.Framework = a.frameworks[year.FrameworkID]
	a.resolveSource(&year.Source)
	for i := range year.Peers {
		a.resolveSource(&year.Peers[i].Source)
	}
	for i := range year.Indices {
		a.resolveSource(&year.Indices[i].Source)
	}
	if year.Plan != nil {
		a.resolveSource(&year.Plan.Source)
	}
	for _, remedy := range year.Remedies {
		a.resolveRemedy(remedy, year, nil, agencies)
	}
	for _, result := range year.Components {
		if year.Framework != nil {
			result.Component = year.Framework.Component(result.ComponentID)
		}
		a.resolveResult(result)
		for _, remedy := range result.Remedies {
			a.resolveRemedy(remedy, year, result.Component, agencies)
		}
	}
	sortResults(year)
}

// sortResults puts a year's components into the order of the framework, and those
// that it does not know behind them.
func sortResults(year *scorecard.Year) {
	if year.Framework == nil {
		return
	}
	places := make(map[*scorecard.Component]int, len(year.Framework.Components))
	for i, component := range year.Framework.Components {
		places[component] = i - len(year.Framework.Components)
	}
	slices.SortStableFunc(year.Components, func(a, b *scorecard.ComponentResult) int {
		return cmp.Or(cmp.Compare(places[a.Component], places[b.Component]), cmp.Compare(a.ComponentID, b.ComponentID))
	})
}

func (a *assembler) resolveSource(source *scorecard.Source) {
	source.Document = a.documents[source.DocumentID]
}

func (a *assembler) resolveResult(result *scorecard.ComponentResult) {
	a.resolveSource(&result.Source)
	if !result.RankedUnits.IsKnown() {
		result.RankedUnits = result.Year.RankedUnits
	}
	if result.Component == nil {
		return
	}
	for i := range result.Criteria {
		criterion := &result.Criteria[i]
		criterion.Criterion = result.Component.Criterion(criterion.CriterionID)
		if criterion.Criterion != nil && !criterion.MaxScore.IsKnown() {
			criterion.MaxScore = criterion.Criterion.MaxScore
		}
	}
}

func (a *assembler) resolveRemedy(remedy *scorecard.Remedy, year *scorecard.Year, component *scorecard.Component, agencies map[string]*scorecard.Agency) {
	remedy.Year, remedy.Component = year, component
	remedy.Agency = agencies[remedy.AgencyID]
	remedy.HandedTo = a.units[remedy.HandedToID]
	for _, id := range remedy.WithIDs {
		remedy.With = append(remedy.With, agencies[id])
	}
	for _, id := range remedy.CriteriaID {
		remedy.Criteria = append(remedy.Criteria, criterionNamed(year, component, id))
	}
	if remedy.Source.IsZero() && year.Plan != nil {
		remedy.Source = year.Plan.Source
	}
	a.resolveSource(&remedy.Source)
	for i := range remedy.Progress {
		report := &remedy.Progress[i]
		if report.File == "" {
			report.Document = a.documents[report.DocumentID]
		}
	}
}

// criterionNamed finds a criterion of the year's framework, that of the remedy's
// own component first; nil for none.
func criterionNamed(year *scorecard.Year, component *scorecard.Component, id string) *scorecard.Criterion {
	if component != nil {
		if criterion := component.Criterion(id); criterion != nil {
			return criterion
		}
	}
	if year.Framework == nil {
		return nil
	}
	return year.Framework.Criterion(id)
}
