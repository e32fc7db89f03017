package search

import (
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// common adds what belongs to no unit.
func (m *maker) common() {
	for _, known := range m.site.Pages {
		switch known.Kind {
		case site.Text, site.Sources, site.Data, site.Corrections, site.Units, site.Compare, site.CompareYear:
			own := m.begin(known.Address, "")
			if known.Text != nil {
				own.prose(known.Text.Narrative, nil, nil)
			}
			if known.Kind == site.Sources {
				own.documents(m.site.Portal.Documents)
			}
			if known.Kind == site.Corrections {
				own.corrections(m.site.Corrections())
			}
		}
	}
	for _, framework := range m.site.Portal.Frameworks {
		m.criteria(framework)
	}
}

func (p *page) documents(documents []*scorecard.Document) {
	for _, document := range documents {
		words := site.DocumentName(document)
		if document.Number != "" && document.Title != "" {
			words += ": " + document.Title
		}
		p.add(site.DocumentAnchor(document), "Văn bản", words+" – "+document.Issuer)
	}
}

func (p *page) corrections(corrections []*scorecard.Correction) {
	for _, c := range corrections {
		former, value := site.CorrectionValues(c)
		p.add(site.CorrectionAnchor(c), "Đính chính", vi.Capitalize(site.CorrectedFigure(c))+", "+c.Unit.Name+", "+strconv.Itoa(c.Year)+": "+former+" → "+value+". "+c.Reason)
	}
}

// criteria adds a framework's criteria once, to the page of one result by it: they
// are the same in every unit and year.
func (m *maker) criteria(framework *scorecard.Framework) {
	year := m.latest(framework)
	if year == nil {
		return
	}
	for _, component := range year.Components {
		if len(component.Component.Criteria) == 0 {
			continue
		}
		own := page{Address: m.site.Below("", m.site.ComponentAddress(component)), Title: component.Component.Title, About: framework.Title}
		own.criteria(component.Component.Criteria)
		m.pages = append(m.pages, own)
	}
}

func (p *page) criteria(criteria []*scorecard.Criterion) {
	for _, criterion := range criteria {
		words := criterion.Title
		if criterion.Survey {
			words = strings.TrimSuffix(words, ".") + " (điều tra xã hội học)"
		}
		p.add(criteriaAnchor, "Tiêu chí đánh giá", words)
		p.criteria(criterion.Parts)
	}
}

// latest is the latest year by the framework: the home unit's, else of the first
// unit that has one; nil where it was never used.
func (m *maker) latest(framework *scorecard.Framework) *scorecard.Year {
	for _, unit := range ordered(m.site) {
		for i := len(unit.Years) - 1; i >= 0; i-- {
			if unit.Years[i].Framework == framework {
				return unit.Years[i]
			}
		}
	}
	return nil
}
