package scorecard_test

import (
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
)

// parse reads a decimal that the test knows to be one.
func parse(t *testing.T, text string) decimal.Hundredths {
	t.Helper()
	number, err := decimal.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return number
}

func known(t *testing.T, text string) scorecard.Points {
	t.Helper()
	return scorecard.Known(parse(t, text))
}

// facts are the published figures of huyện Lấp Vò in 2023 (plan 91/KH-UBND,
// mục II) and what follows from them.
var facts = []struct {
	id, score, maximum, change string
	index, lost, former        string // derived
}{
	{"chi-dao-dieu-hanh", "15.99", "16.5", "-0.85", "96.91", "0.51", "97.76"},
	{"cai-cach-the-che", "6.18", "7", "17.29", "88.29", "0.82", "71.00"},
	{"thu-tuc-hanh-chinh", "26.69", "29", "5.79", "92.03", "2.31", "86.24"},
	{"to-chuc-bo-may", "7.53", "8", "-1.25", "94.13", "0.47", "95.38"},
	{"che-do-cong-vu", "11.76", "14", "3.29", "84.00", "2.24", "80.71"},
	{"tai-chinh-cong", "5.87", "7", "-3.20", "83.86", "1.13", "87.06"},
	{"chinh-quyen-so", "8.63", "14.5", "9.82", "59.52", "5.87", "49.70"},
	{"tac-dong-kinh-te-xa-hoi", "2.31", "4", "-24.25", "57.75", "1.69", "82.00"},
}

// lapVo is the result of huyện Lấp Vò in 2023.
func lapVo(t *testing.T) *scorecard.Year {
	year := &scorecard.Year{Year: 2023, Framework: &scorecard.Framework{MaxScore: parse(t, "100")}, Score: known(t, "84.96"), Target: known(t, "80"),
		Peers: []scorecard.Peer{
			{Name: "huyện Thanh Bình", Score: known(t, "80.37"), Rank: scorecard.Known(12)},
			{Name: "huyện Châu Thành", Score: known(t, "90.79"), Rank: scorecard.Known(1)},
		}}
	for _, fact := range facts {
		component := &scorecard.Component{ID: fact.id, MaxScore: parse(t, fact.maximum)}
		year.Framework.Components = append(year.Framework.Components, component)
		year.Components = append(year.Components, &scorecard.ComponentResult{Year: year, Component: component, Score: known(t, fact.score), Change: known(t, fact.change)})
	}
	return year
}

// shown is a figure in hundredths as the tests write it.
func shown(t *testing.T, figure scorecard.Points) string {
	t.Helper()
	value, ok := figure.Get()
	if !ok {
		t.Errorf("a figure is missing: state %d", figure.State())
	}
	return value.String()
}

func percent(t *testing.T, figure scorecard.Figure[decimal.Ratio]) string {
	t.Helper()
	ratio, ok := figure.Get()
	if !ok {
		t.Errorf("a ratio is missing: state %d", figure.State())
	}
	return ratio.Percent().String()
}

func TestComponentsOf2023(t *testing.T) {
	for i, component := range lapVo(t).Components {
		fact := facts[i]
		for name, pair := range map[string][2]string{
			"index":        {percent(t, component.Index()), fact.index},
			"lost":         {shown(t, component.Lost()), fact.lost},
			"former index": {shown(t, component.FormerIndex()), fact.former},
			"contribution": {shown(t, component.ContributionToTotal()), fact.score},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %s is %s, want %s", fact.id, name, pair[0], pair[1])
			}
		}
	}
}

func TestTotalsOf2023(t *testing.T) {
	year := lapVo(t)
	ledger := year.Ledger()
	largest := year.LargestLoss()
	share, _ := largest.Share().Get()
	for name, pair := range map[string][2]string{
		"sum of scores": {shown(t, ledger.Scores), "84.96"},
		"sum of maxima": {ledger.Maxima.String(), "100.00"},
		"sum of losses": {shown(t, ledger.Lost), "15.04"},
		"lost":          {shown(t, year.Lost()), "15.04"},
		"index":         {percent(t, year.Index()), "84.96"},
		"gap to target": {shown(t, year.GapToTarget()), "4.96"},
		"gap to first":  {shown(t, year.GapToFirst()), "5.83"},
		"first":         {year.FirstPeer().Name, "huyện Châu Thành"},
		"largest loss":  {largest.Component.ID + " " + shown(t, largest.Lost()), "chinh-quyen-so 5.87"},
		"its share":     {share.Percent().String(), "39.03"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%s: %s, want %s", name, pair[0], pair[1])
		}
	}
	if share.WholePercent() != 39 {
		t.Errorf("share of the largest loss: %d %%", share.WholePercent())
	}
	if !ledger.Complete {
		t.Error("eight scored components and the ledger is not complete")
	}
}

// TestFormerScoresOf2022 is the reason for reading a change as percentage points:
// six components then had a score of whole hundredths under the same maximum.
func TestFormerScoresOf2022(t *testing.T) {
	year := lapVo(t)
	for i, score := range map[int]string{0: "16.13", 1: "4.97", 2: "25.01", 3: "7.63", 4: "11.30", 7: "3.28"} {
		component := year.Components[i]
		if got, want := percent(t, scorecard.Index(known(t, score), component.Component.MaxScore)), shown(t, component.FormerIndex()); got != want {
			t.Errorf("%s: a score of %s makes %s, the former index is %s", component.Component.ID, score, got, want)
		}
	}
}

func TestGapsAreUnknownWhereNothingIsKnown(t *testing.T) {
	year := lapVo(t)
	year.Target, year.Peers = scorecard.Points{}, year.Peers[:1] // the last of twelve alone
	if year.GapToTarget().IsKnown() || year.GapToFirst().IsKnown() || year.FirstPeer() != nil {
		t.Error("a gap to an unknown figure is known")
	}
	year = lapVo(t)
	year.Score = scorecard.Missing[decimal.Hundredths](scorecard.NotPublished)
	for name, figure := range map[string]scorecard.Points{"target": year.GapToTarget(), "lost": year.Lost()} {
		if figure.State() != scorecard.NotPublished {
			t.Errorf("%s of a year that is not published is in state %d", name, figure.State())
		}
	}
	if share := year.Components[0].Share(); share.State() != scorecard.NotPublished {
		t.Errorf("the share of losses that are not published is in state %d", share.State())
	}
	year.Score = known(t, "79.99")
	year.Target = known(t, "80")
	if gap := shown(t, year.GapToTarget()); gap != "-0.01" {
		t.Errorf("a target missed by 0,01 shows a gap of %s", gap)
	}
}
