package scorecard_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// accountText is an account as a line of words: the losses by size, then the gaps.
func accountText(account *scorecard.Account) string {
	var words []string
	for _, loss := range account.BySize() {
		words = append(words, loss.Component.ID+" "+value(loss.Points))
	}
	for _, gap := range account.Gaps() {
		kind := [...]string{"unanswered", "unplaced", "unscored", "unexplained"}[gap.Kind]
		switch {
		case gap.Loss == nil:
			kind += " in all"
		case gap.Loss.Criterion != nil:
			kind += " " + gap.Loss.Criterion.ID
		default:
			kind += " " + gap.Loss.Component.ID
		}
		words = append(words, kind+" "+value(gap.Points))
	}
	return strings.Join(words, ", ")
}

func value(points scorecard.Points) string {
	if number, ok := points.Get(); ok {
		return number.String()
	}
	return fmt.Sprintf("(%d)", points.State())
}

func TestAccountOf2023(t *testing.T) {
	year := lapVo(t)
	for _, component := range year.Framework.Components {
		component.Criteria = []*scorecard.Criterion{{ID: component.ID + "-1"}, {ID: component.ID + "-2"}}
	}
	for _, result := range year.Components[1:] {
		result.Remedies = []*scorecard.Remedy{{ID: "r", Year: year, Component: result.Component}}
	}
	const sizes = "chinh-quyen-so 5.87, thu-tuc-hanh-chinh 2.31, che-do-cong-vu 2.24, tac-dong-kinh-te-xa-hoi 1.69, tai-chinh-cong 1.13, cai-cach-the-che 0.82, chi-dao-dieu-hanh 0.51, to-chuc-bo-may 0.47"
	// No criterion's score is published: no loss can be placed.
	const gaps = "unanswered chi-dao-dieu-hanh 0.51, unplaced chi-dao-dieu-hanh 0.51, unplaced cai-cach-the-che 0.82, unplaced thu-tuc-hanh-chinh 2.31, unplaced to-chuc-bo-may 0.47, " +
		"unplaced che-do-cong-vu 2.24, unplaced tai-chinh-cong 1.13, unplaced chinh-quyen-so 5.87, unplaced tac-dong-kinh-te-xa-hoi 1.69"
	account := year.Account()
	if got := accountText(account); got != sizes+", "+gaps {
		t.Errorf("got\n%s", got)
	}
	if value(account.Rest) != "0.00" {
		t.Errorf("the account does not close: %v", account.Rest)
	}
}

// accounted is a year of one regular component of 12 points with two criteria, of
// which the first has two parts, a bonus and a penalty.
func accounted() *scorecard.Year {
	known := func(hundredths decimal.Hundredths) scorecard.Points { return scorecard.Known(hundredths) }
	first := &scorecard.Criterion{ID: "a", MaxScore: known(700), Parts: []*scorecard.Criterion{{ID: "a1", MaxScore: known(300)}, {ID: "a2", MaxScore: known(400)}}}
	second := &scorecard.Criterion{ID: "b", MaxScore: known(500)}
	framework := &scorecard.Framework{MaxScore: 1200, Components: []*scorecard.Component{
		{ID: "main", MaxScore: 1200, Criteria: []*scorecard.Criterion{first, second}},
		{ID: "plus", MaxScore: 100, Kind: scorecard.Bonus}, {ID: "minus", MaxScore: 200, Kind: scorecard.Penalty}}}
	year := &scorecard.Year{Framework: framework, Score: known(910)}
	for i, score := range []decimal.Hundredths{900, 60, 50} {
		year.Components = append(year.Components, &scorecard.ComponentResult{Year: year, Component: framework.Components[i], Score: known(score)})
	}
	return year
}

// publish states the scores of criteria of the first component, in hundredths.
func publish(year *scorecard.Year, scores map[string]decimal.Hundredths) {
	component := year.Components[0]
	for _, id := range []string{"a", "a1", "a2", "b"} {
		if score, ok := scores[id]; ok {
			criterion := component.Component.Criterion(id)
			component.Criteria = append(component.Criteria, scorecard.CriterionResult{Criterion: criterion, Score: scorecard.Known(score), MaxScore: criterion.MaxScore})
		}
	}
}

func answer(year *scorecard.Year, component bool, criteria ...string) {
	remedy := &scorecard.Remedy{Year: year}
	for _, id := range criteria {
		remedy.Criteria = append(remedy.Criteria, year.Framework.Criterion(id))
	}
	if !component {
		year.Remedies = append(year.Remedies, remedy)
		return
	}
	remedy.Component = year.Components[0].Component
	year.Components[0].Remedies = append(year.Components[0].Remedies, remedy)
}

func TestGapsOfAnAccount(t *testing.T) {
	const losses = "main 3.00, minus 0.50, plus -0.60"
	for _, test := range []struct {
		name, want string
		change     func(*scorecard.Year)
	}{
		{"nothing answers, nothing is published", "unanswered main 3.00, unanswered minus 0.50, unplaced main 3.00", func(y *scorecard.Year) {}},
		{"the component is answered", "unanswered minus 0.50, unplaced main 3.00", func(y *scorecard.Year) { answer(y, true) }},
		{"the year's remedy answers no component", "unanswered main 3.00, unanswered minus 0.50, unplaced main 3.00", func(y *scorecard.Year) { answer(y, false) }},
		{"the year's remedy names a criterion", "unanswered minus 0.50, unplaced main 3.00", func(y *scorecard.Year) { answer(y, false, "a") }},
		{"all criteria are published", "unanswered b 1.20, unanswered minus 0.50", func(y *scorecard.Year) {
			publish(y, map[string]decimal.Hundredths{"a": 520, "b": 380})
			answer(y, true, "a")
		}},
		{"a remedy of the component names no criterion", "unanswered a 1.80, unanswered b 1.20, unanswered minus 0.50", func(y *scorecard.Year) {
			publish(y, map[string]decimal.Hundredths{"a": 520, "b": 380})
			answer(y, true)
		}},
		{"one criterion is not published", "unanswered minus 0.50, unplaced main 1.20", func(y *scorecard.Year) {
			publish(y, map[string]decimal.Hundredths{"a": 520})
			answer(y, true, "a", "b")
		}},
		{"a part is answered, another not", "unanswered a2 0.80, unanswered minus 0.50, unplaced main 1.20", func(y *scorecard.Year) {
			publish(y, map[string]decimal.Hundredths{"a": 520, "a1": 200, "a2": 320})
			answer(y, true, "a1")
		}},
		{"a criterion's parts make up its score", "unanswered minus 0.50, unplaced main 1.20", func(y *scorecard.Year) {
			publish(y, map[string]decimal.Hundredths{"a1": 200, "a2": 320})
			answer(y, true, "a")
		}},
		{"one part alone is published", "unanswered minus 0.50, unplaced main 1.20, unplaced a 0.80", func(y *scorecard.Year) {
			publish(y, map[string]decimal.Hundredths{"a": 520, "a1": 200})
			answer(y, true, "a")
		}},
		{"a criterion lost nothing", "unanswered minus 0.50", func(y *scorecard.Year) {
			publish(y, map[string]decimal.Hundredths{"a": 400, "b": 500})
			answer(y, true, "a")
		}},
	} {
		year := accounted()
		test.change(year)
		if got := accountText(year.Account()); got != losses+", "+test.want {
			t.Errorf("%s:\n got %s\nwant %s, %s", test.name, got, losses, test.want)
		}
	}
}

func TestAccountsThatLackAComponent(t *testing.T) {
	for _, state := range missingStates {
		year := accounted()
		year.Components[0].Component.Criteria = nil
		year.Components[0].Score = scorecard.Missing[decimal.Hundredths](state)
		want := fmt.Sprintf("minus 0.50, plus -0.60, unanswered minus 0.50, unscored main (%d), unexplained in all 3.00", state)
		if got := accountText(year.Account()); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		// Without the year's score nothing can be told of the rest.
		year.Score = scorecard.Missing[decimal.Hundredths](state)
		want = strings.Replace(want, "in all 3.00", fmt.Sprintf("in all (%d)", state), 1)
		if got := accountText(year.Account()); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	year := accounted()
	year.Components = year.Components[:1] // the bonus and the penalty have no result
	if got, want := accountText(year.Account()), "main 3.00, unanswered main 3.00, unplaced main 3.00, unscored plus (0), unscored minus (0), unexplained in all -0.10"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// What is written as the maximum, the losses, the rest and the score adds up to
// exactly 0 in any year, and so does every component with criteria.
func TestAccountsCloseToZero(t *testing.T) {
	random := rand.New(rand.NewPCG(15, 4))
	complete := 0
	for range 3000 {
		year, _ := randomYear(random)
		for _, result := range year.Components {
			scatter(random, result)
		}
		ledger := year.Ledger()
		if year.Score = ledger.Scores; !ledger.Complete {
			year.Score = scorecard.Known(decimal.Hundredths(random.IntN(20000)))
		}
		account := year.Account()
		sum, score := year.MaxScore(), known100(year.Score)
		for _, loss := range account.Losses {
			sum -= known100(loss.Points)
			checkDivision(t, loss)
		}
		if rest := known100(account.Rest); sum-rest != score || ledger.Complete && rest != 0 {
			t.Fatalf("the maximum less all losses is %s, the rest %s, the score %s; complete: %v", sum, rest, score, ledger.Complete)
		}
		if ledger.Complete {
			complete++
		}
		if !slices.IsSortedFunc(account.BySize(), func(a, b *scorecard.Loss) int { return int(known100(b.Points) - known100(a.Points)) }) {
			t.Fatal("the losses are not in order")
		}
	}
	if complete < 300 {
		t.Errorf("only %d complete accounts were tried", complete)
	}
}

func known100(points scorecard.Points) decimal.Hundredths {
	number, _ := points.Get()
	return number
}

// scatter gives a component criteria and parts, with scores here and there.
func scatter(random *rand.Rand, result *scorecard.ComponentResult) {
	add := func(criteria *[]*scorecard.Criterion) *scorecard.Criterion {
		criterion := &scorecard.Criterion{}
		if random.IntN(4) > 0 {
			criterion.MaxScore = scorecard.Known(decimal.Hundredths(random.IntN(900)))
		}
		*criteria = append(*criteria, criterion)
		if random.IntN(3) > 0 {
			result.Criteria = append(result.Criteria, scorecard.CriterionResult{Criterion: criterion, Score: scorecard.Known(decimal.Hundredths(random.IntN(900))), MaxScore: criterion.MaxScore})
		}
		return criterion
	}
	for range random.IntN(4) {
		criterion := add(&result.Component.Criteria)
		for range random.IntN(3) {
			add(&criterion.Parts)
		}
	}
}

func checkDivision(t *testing.T, loss *scorecard.Loss) {
	t.Helper()
	whole, ok := loss.Points.Get()
	for _, part := range loss.Parts {
		whole -= known100(part.Points)
		checkDivision(t, part)
	}
	if left, known := loss.Unplaced.Get(); known != ok || ok && left != whole {
		t.Fatalf("unplaced %v, want %s", loss.Unplaced, whole)
	}
}

func TestHeadroom(t *testing.T) {
	year := accounted()
	for i, want := range []string{"3.00", "0.40", "0.50"} {
		if got := value(year.Components[i].Headroom()); got != want {
			t.Errorf("component %d could still give %s, want %s", i, got, want)
		}
	}
	year.Components[0].Score = scorecard.Points{}
	if year.Components[0].Headroom().IsKnown() {
		t.Error("what is not known could give more")
	}
}
