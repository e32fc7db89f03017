package scorecard

import (
	"cmp"
	"slices"

	"cchc/cmd/cchc/internal/decimal"
)

// Account leads from a year's maximum down to its score: what each component
// keeps from it, in each component what each criterion does, and which remedies
// answer that. It always closes, where the year's score is known:
//
//	maximum − all known losses − Rest = score
//
// and so does every Loss: its Points are those of its Parts and Unplaced.
type Account struct {
	Year     *Year
	Losses   []*Loss   // of every component of the framework, in its order
	Remedies []*Remedy // that answer the overall result and no single loss
	Rest     Points    // what no known loss accounts for: 0 where all is known; missing where the year's score is
}

// Loss is what a component, a criterion or a part of one keeps from the total;
// negative where it adds to it, as bonus points do.
type Loss struct {
	Component *Component
	Result    *ComponentResult // nil where the year has none in the component
	Criterion *Criterion       // nil for the component's own
	Points    Points
	Remedies  []*Remedy // that answer just this: of a component those that name no criterion
	Parts     []*Loss   // of all criteria or parts below, in the framework's order, published or not
	Unplaced  Points    // what no published part accounts for; missing where Points are
}

// Account is the year's account.
func (y *Year) Account() *Account {
	answers := answers(y.AllRemedies())
	account := &Account{Year: y, Remedies: answers.whole(nil)}
	rest := y.MaxScore()
	for _, component := range y.Framework.Components {
		loss := newLoss(y, component, y.Result(component), answers)
		points, _ := loss.Points.Get()
		rest -= points
		account.Losses = append(account.Losses, loss)
	}
	account.Rest = Lost(y.Score, rest)
	return account
}

// Account is the component's part of its year's account.
func (c *ComponentResult) Account() *Loss {
	return newLoss(c.Year, c.Component, c, c.Year.AllRemedies())
}

func newLoss(year *Year, component *Component, result *ComponentResult, answers answers) *Loss {
	loss := &Loss{Component: component, Result: result, Points: Missing[decimal.Hundredths](year.Score.State()), Remedies: answers.whole(component)}
	if result != nil {
		loss.Points = result.Lost()
	}
	loss.divide(component.Criteria, answers)
	return loss
}

// divide fills in the parts, and what they leave over.
func (l *Loss) divide(criteria []*Criterion, answers answers) {
	var placed decimal.Hundredths
	parts := make([]Loss, len(criteria)) // together: every page of a component makes them
	l.Parts = make([]*Loss, len(criteria))
	for i, criterion := range criteria {
		part := &parts[i]
		*part = Loss{Component: l.Component, Result: l.Result, Criterion: criterion, Remedies: answers.naming(criterion)}
		if l.Result != nil {
			part.Points = l.Result.criterionLost(criterion)
		}
		part.divide(criterion.Parts, answers)
		if !part.Points.IsKnown() {
			part.sum()
		}
		points, _ := part.Points.Get()
		placed += points
		l.Parts[i] = part
	}
	l.Unplaced = Derive(l.Points, Known(placed), func(whole, placed decimal.Hundredths) decimal.Hundredths { return whole - placed })
}

// sum takes the loss of a criterion whose own score is not published from its
// parts, where all of theirs are.
func (l *Loss) sum() {
	var sum decimal.Hundredths
	for _, part := range l.Parts {
		points, ok := part.Points.Get()
		if !ok {
			return
		}
		sum += points
	}
	if len(l.Parts) > 0 {
		l.Points, l.Unplaced = Known(sum), Known[decimal.Hundredths](0)
	}
}

// criterionLost are the points that a criterion keeps from the total: derived,
// where its score is published and, unless its points are added or taken away,
// its maximum too.
func (c *ComponentResult) criterionLost(criterion *Criterion) Points {
	score, maximum := c.CriterionScore(criterion)
	switch c.Component.Kind {
	case Bonus:
		return Lost(score, 0)
	case Penalty:
		return score
	}
	return Derive(maximum, score, func(maximum, score decimal.Hundredths) decimal.Hundredths { return maximum - score })
}

// IsPlaced tells whether the loss of any part is known.
func (l *Loss) IsPlaced() bool {
	return slices.ContainsFunc(l.Parts, func(part *Loss) bool { return part.Points.IsKnown() || part.IsPlaced() })
}

// Answering are all remedies that answer the loss or a part of it, each once.
func (l *Loss) Answering() []*Remedy {
	all := slices.Clone(l.Remedies)
	for _, part := range l.Parts {
		for _, remedy := range part.Answering() {
			if !slices.Contains(all, remedy) {
				all = append(all, remedy)
			}
		}
	}
	return all
}

// BySize are the losses that are known and not 0, the largest first and what
// bonus points give back last; equals stay in the framework's order.
func (a *Account) BySize() []*Loss {
	var known []*Loss
	for _, loss := range a.Losses {
		if points, ok := loss.Points.Get(); ok && points != 0 {
			known = append(known, loss)
		}
	}
	slices.SortStableFunc(known, func(x, y *Loss) int { return cmp.Compare(y.Points.value, x.Points.value) })
	return known
}

// Headroom are the points that the component could still add to a total: what a
// regular or bonus one lacks of its maximum, what a penalty took away. Derived.
func (c *ComponentResult) Headroom() Points {
	if c.Component.Kind == Penalty {
		return c.Score
	}
	return Lost(c.Score, c.Component.MaxScore)
}
