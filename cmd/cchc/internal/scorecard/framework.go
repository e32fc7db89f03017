package scorecard

import "cchc/cmd/cchc/internal/decimal"

// Framework is one version of the criteria set, named by the decision that
// issued it.
type Framework struct {
	Origin
	ID               string
	Title            string
	DocumentID       string
	Document         *Document
	MaxScore         decimal.Hundredths
	FromYear, ToYear int    // the years that it holds for; 0 where not stated
	Bands            []Band // descending by From
	Components       []*Component
}

// Band is a named interval of the index: from From (per cent) up to the next.
type Band struct {
	Origin
	Name string
	From decimal.Hundredths
}

// Kind says how a component counts towards the total.
type Kind uint8

// Regular components add up to the framework's maximum; bonus and penalty
// components stand outside the sum of maxima.
const (
	Regular Kind = iota
	Bonus
	Penalty
)

// Component is one of the framework's fields.
type Component struct {
	Origin
	ID       string
	Title    string
	MaxScore decimal.Hundredths
	Kind     Kind
	Aliases  []string
	Criteria []*Criterion
}

// Criterion is a line under a component, or a part of such a line.
type Criterion struct {
	Origin
	ID       string
	Title    string
	MaxScore Points // unknown where the framework does not publish it
	Survey   bool   // measured by a survey (điều tra xã hội học)
	Parts    []*Criterion
}

// Component is the component with the id, or nil.
func (f *Framework) Component(id string) *Component {
	for _, component := range f.Components {
		if component.ID == id {
			return component
		}
	}
	return nil
}

// Criterion is the criterion or part with the id, or nil.
func (c *Component) Criterion(id string) *Criterion { return findCriterion(c.Criteria, id) }

func findCriterion(criteria []*Criterion, id string) *Criterion {
	for _, criterion := range criteria {
		if criterion.ID == id {
			return criterion
		}
		if part := findCriterion(criterion.Parts, id); part != nil {
			return part
		}
	}
	return nil
}

// Criterion is the criterion or part of any component with the id, or nil.
func (f *Framework) Criterion(id string) *Criterion {
	for _, component := range f.Components {
		if criterion := component.Criterion(id); criterion != nil {
			return criterion
		}
	}
	return nil
}

// SumOfMaxima adds up the maxima of the regular components, in hundredths.
func (f *Framework) SumOfMaxima() decimal.Hundredths {
	var sum decimal.Hundredths
	for _, component := range f.Components {
		if component.Kind == Regular {
			sum += component.MaxScore
		}
	}
	return sum
}

// Band is the band that an index falls into; false where the framework has none
// for it.
func (f *Framework) Band(index decimal.Ratio) (Band, bool) {
	for _, band := range f.Bands {
		if index.Compare(decimal.Ratio{Numerator: band.From, Denominator: 100 * decimal.One}) >= 0 {
			return band, true
		}
	}
	return Band{}, false
}
