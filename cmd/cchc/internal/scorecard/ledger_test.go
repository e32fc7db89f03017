package scorecard_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// entry is a component as the independent computation sees it: rationals.
type entry struct {
	maximum, score *big.Rat // a nil score is missing
	kind           scorecard.Kind
	state          scorecard.State
}

// adds is what the entry adds to the total.
func (e entry) adds() *big.Rat {
	if e.kind == scorecard.Penalty {
		return new(big.Rat).Neg(e.score)
	}
	return e.score
}

// loses is what the entry keeps from a total that starts at the regular maxima.
func (e entry) loses() *big.Rat {
	if e.kind == scorecard.Regular {
		return new(big.Rat).Sub(e.maximum, e.score)
	}
	return new(big.Rat).Neg(e.adds())
}

func rational(number decimal.Hundredths) *big.Rat { return big.NewRat(int64(number), 100) }

// same tells whether a figure is the rational, given with two decimals.
func same(figure scorecard.Points, want *big.Rat) bool {
	value, ok := figure.Get()
	return ok && rational(value).Cmp(want) == 0
}

// rounded is a rational in two decimals, half away from zero.
func rounded(number *big.Rat) string {
	text := number.FloatString(2)
	if strings.Trim(text, "-0.") == "" {
		return "0.00"
	}
	return text
}

// perCent is part ÷ whole × 100, rounded.
func perCent(part, whole *big.Rat) string {
	quotient := new(big.Rat).Quo(part, whole)
	return rounded(quotient.Mul(quotient, big.NewRat(100, 1)))
}

// randomYear is a year of up to twelve components, one in eight of them without
// a score, and the same as the independent computation sees it.
func randomYear(random *rand.Rand) (*scorecard.Year, []entry) {
	year := &scorecard.Year{Framework: &scorecard.Framework{}}
	var entries []entry
	for range random.IntN(13) {
		maximum := decimal.Hundredths(1 + random.IntN(5000))
		component := &scorecard.Component{MaxScore: maximum, Kind: [...]scorecard.Kind{0, 0, 0, 0, scorecard.Bonus, scorecard.Penalty}[random.IntN(6)]}
		result := &scorecard.ComponentResult{Year: year, Component: component}
		e := entry{maximum: rational(maximum), kind: component.Kind}
		if random.IntN(40) < 35 {
			score := decimal.Hundredths(random.IntN(int(maximum) + 1))
			if random.IntN(6) == 0 {
				score = maximum // nothing lost
			}
			result.Score, e.score, e.state = scorecard.Known(score), rational(score), scorecard.Given
		} else {
			e.state = missingStates[random.IntN(len(missingStates))]
			result.Score = scorecard.Missing[decimal.Hundredths](e.state)
		}
		result.Change = scorecard.Known(decimal.Hundredths(random.IntN(4001) - 2000))
		year.Framework.Components = append(year.Framework.Components, component)
		year.Components = append(year.Components, result)
		entries = append(entries, e)
	}
	year.Framework.MaxScore = year.Framework.SumOfMaxima()
	return year, entries
}

func TestLedgerAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(91, 2024))
	complete := 0
	for range 5000 {
		year, entries := randomYear(random)
		scores, maxima, lost := new(big.Rat), new(big.Rat), new(big.Rat)
		reason := scorecard.Given // of the first that is missing
		for _, e := range entries {
			if e.kind == scorecard.Regular {
				maxima.Add(maxima, e.maximum)
			}
			switch {
			case e.score != nil:
				scores.Add(scores, e.adds())
				lost.Add(lost, e.loses())
			case reason == scorecard.Given:
				reason = e.state
			}
		}
		ledger := year.Ledger()
		if rational(ledger.Maxima).Cmp(maxima) != 0 || ledger.Complete != (reason == scorecard.Given) {
			t.Fatalf("maxima %s, complete %v; want %s, %v", ledger.Maxima, ledger.Complete, maxima, reason == scorecard.Given)
		}
		if reason != scorecard.Given {
			if ledger.Scores.State() != reason || ledger.Lost.State() != reason {
				t.Fatalf("with a component in state %d the sums are in states %d and %d", reason, ledger.Scores.State(), ledger.Lost.State())
			}
			continue
		}
		complete++
		if !same(ledger.Scores, scores) || !same(ledger.Lost, lost) {
			t.Fatalf("sums %v and %v, want %s and %s", ledger.Scores, ledger.Lost, scores, lost)
		}
		// The account closes: what is lost is what the total lacks.
		year.Score = ledger.Scores
		if !same(year.Lost(), new(big.Rat).Sub(maxima, scores)) || year.Lost() != ledger.Lost {
			t.Fatalf("the year lost %v, its components %v", year.Lost(), ledger.Lost)
		}
	}
	if complete < 500 {
		t.Errorf("only %d complete ledgers were tried", complete)
	}
}

func TestDerivedFiguresAgainstRationals(t *testing.T) {
	random := rand.New(rand.NewPCG(15, 4))
	for range 3000 {
		year, entries := randomYear(random)
		whole := new(big.Rat)
		if ledger := year.Ledger(); ledger.Complete {
			year.Score = ledger.Scores
			lost, _ := ledger.Lost.Get()
			whole = rational(lost)
		}
		var most *big.Rat
		var first *scorecard.ComponentResult
		for i, component := range year.Components {
			e := entries[i]
			checkComponent(t, component, e, whole)
			if e.score == nil {
				continue
			}
			if lost := e.loses(); lost.Sign() > 0 && (most == nil || lost.Cmp(most) > 0) {
				most, first = lost, component
			}
		}
		if got := year.LargestLoss(); got != first {
			t.Fatalf("largest loss: %v, want %v", got, first)
		}
	}
}

// checkComponent compares a component's derived figures; whole is what the year
// lost, 0 where that is not known.
func checkComponent(t *testing.T, component *scorecard.ComponentResult, e entry, whole *big.Rat) {
	t.Helper()
	index, lost, former, share := component.Index(), component.Lost(), component.FormerIndex(), component.Share()
	if e.score == nil {
		indexState := e.state
		if e.kind == scorecard.Penalty {
			indexState = scorecard.NotApplicable
		}
		if index.State() != indexState || lost.State() != e.state || former.State() != indexState || share.IsKnown() || component.ContributionToTotal().State() != e.state {
			t.Fatalf("without a score (state %d): index %d, lost %d, former %d, share %d", e.state, index.State(), lost.State(), former.State(), share.State())
		}
		return
	}
	if !same(lost, e.loses()) || !same(component.ContributionToTotal(), e.adds()) {
		t.Fatalf("lost %v, adds %v; want %s, %s", lost, component.ContributionToTotal(), e.loses(), e.adds())
	}
	if e.kind == scorecard.Penalty {
		if index.State() != scorecard.NotApplicable || former.State() != scorecard.NotApplicable {
			t.Fatal("a penalty has an index")
		}
	} else {
		want := perCent(e.score, e.maximum)
		if got := percent(t, index); got != want {
			t.Fatalf("%s of %s is %s %%, want %s", e.score, e.maximum, got, want)
		}
		rat, _ := new(big.Rat).SetString(want)
		change, _ := component.Change.Get()
		if !same(former, rat.Sub(rat, rational(change))) {
			t.Fatalf("index %s, change %s: former index %v", want, change, former)
		}
	}
	if whole.Sign() <= 0 {
		if share.IsKnown() {
			t.Fatalf("a share of nothing lost: %v", share)
		}
	} else if got := percent(t, share); got != perCent(e.loses(), whole) {
		t.Fatalf("%s of %s lost is %s %%, want %s", e.loses(), whole, got, perCent(e.loses(), whole))
	}
}

func TestLossesOfNobodyAndOfEquals(t *testing.T) {
	year := lapVo(t)
	for _, component := range year.Components {
		component.Score = scorecard.Known(component.Component.MaxScore)
	}
	if largest := year.LargestLoss(); largest != nil {
		t.Errorf("%s lost the most of nothing", largest.Component.ID)
	}
	one := scorecard.Known[decimal.Hundredths](100)
	year.Components[2].Score = scorecard.Derive(year.Components[2].Score, one, func(a, b decimal.Hundredths) decimal.Hundredths { return a - b })
	year.Components[5].Score = scorecard.Derive(year.Components[5].Score, one, func(a, b decimal.Hundredths) decimal.Hundredths { return a - b })
	if largest := year.LargestLoss(); largest != year.Components[2] {
		t.Error("of equal losses the first is the largest")
	}
	year.Components[2].Score = scorecard.Points{}
	if largest := year.LargestLoss(); largest != year.Components[5] {
		t.Error("an unknown loss is the largest")
	}
}

func TestIndexOfAMaximumOfZero(t *testing.T) {
	if index := scorecard.Index(scorecard.Known[decimal.Hundredths](0), 0); index.State() != scorecard.Unknown {
		t.Errorf("0 of 0 is in state %d", index.State())
	}
	if index := scorecard.Index(scorecard.Known[decimal.Hundredths](0), 700); percent(t, index) != "0.00" {
		t.Error("0 of 7 is not 0 %")
	}
}
