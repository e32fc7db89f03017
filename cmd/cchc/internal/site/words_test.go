package site_test

import (
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// "\u00a0" stands between a number and its unit, U+2212 is the minus sign.

func ratio(numerator, denominator decimal.Hundredths) scorecard.Figure[decimal.Ratio] {
	return scorecard.Known(decimal.Ratio{Numerator: numerator, Denominator: denominator})
}

func TestFiguresAsShown(t *testing.T) {
	twelve, unknown := scorecard.Known(12), scorecard.Figure[int]{}
	for want, got := range map[string]string{
		"5,20":                             site.Score(points(520)),
		"0,00":                             site.Score(points(0)),
		"−1,50":                            site.Score(points(-150)),
		"1.234,50":                         site.Score(points(123450)),
		"7":                                site.MaxScore(700),
		"16,5":                             site.MaxScore(1650),
		"0,25":                             site.MaxScore(25),
		"6,18/7":                           site.ScoreOf(points(618), 700),
		"0,00/16,5":                        site.ScoreOf(points(0), 1650),
		"84,00\u00a0%":                     site.Index(ratio(1176, 1400)),
		"94,13\u00a0%":                     site.Index(ratio(753, 800)),
		"0,00\u00a0%":                      site.Index(ratio(0, 800)),
		"39\u00a0%":                        site.Share(ratio(587, 1504)),
		"−10\u00a0%":                       site.Share(ratio(-150, 1504)),
		"8/12":                             site.Rank(scorecard.Known(8), twelve),
		"8":                                site.Rank(scorecard.Known(8), unknown),
		"hạng\u00a08 trong 12\u00a0đơn vị": site.RankWords(scorecard.Known(8), twelve),
		"hạng\u00a08 (chưa rõ số đơn vị được xếp hạng)": site.RankWords(scorecard.Known(8), unknown),
		"tăng 17,29\u00a0điểm phần trăm":                site.Change(points(1729)),
		"giảm 0,85\u00a0điểm phần trăm":                 site.Change(points(-85)),
		"không đổi":                                     site.Change(points(0)),
		"71,00\u00a0%":                                  site.FormerIndex(points(7100)),
	} {
		expect(t, "figure", got, want)
	}
}

func TestMissingFiguresAreWords(t *testing.T) {
	for state, words := range missing {
		noIndex, noRank := scorecard.Missing[decimal.Ratio](state), scorecard.Missing[int](state)
		for name, got := range map[string]string{
			"StateWords": site.StateWords(state), "Score": site.Score(none(state)), "ScoreOf": site.ScoreOf(none(state), 700), "Index": site.Index(noIndex),
			"Share": site.Share(noIndex), "Rank": site.Rank(noRank, scorecard.Known(12)), "Rank of unknown": site.Rank(noRank, noRank),
			"Change": site.Change(none(state)), "FormerIndex": site.FormerIndex(none(state)),
		} {
			expect(t, name, got, words)
		}
		expect(t, "RankWords", site.RankWords(noRank, scorecard.Known(12)), "hạng: "+words)
	}
	expect(t, "no date", site.Date(scorecard.Date{}), "nguồn không nêu")
}

func TestDeadlinesInWords(t *testing.T) {
	for text, want := range map[string]string{
		"": "kế hoạch không nêu thời hạn", "2024": "năm 2024", "2024-Q2": "quý II/2024", "2024-Q4": "quý IV/2024", "2024-06": "tháng 6/2024", "2024-02-09": "09/02/2024",
	} {
		due, err := scorecard.ParseDue(text)
		if err != nil {
			t.Fatal(err)
		}
		expect(t, "deadline "+text, site.Due(due), want)
	}
	expect(t, "date", site.Date(scorecard.Date{Year: 2024, Month: 3, Day: 9}), "09/03/2024")
}

// TestADeadlineInThePlansOwnWords: they stand until a report moves the deadline.
func TestADeadlineInThePlansOwnWords(t *testing.T) {
	third := scorecard.Due{Span: scorecard.SpanQuarter, Year: 2024, Quarter: 3}
	year := scorecard.Due{Span: scorecard.SpanYear, Year: 2024}
	remedy := &scorecard.Remedy{Due: third}
	expect(t, "without words", site.RemedyDue(remedy), "quý III/2024")
	remedy.DueText = "quý II – đầu quý III/2024"
	expect(t, "with words", site.RemedyDue(remedy), "quý II – đầu quý III/2024")
	remedy.Progress = []scorecard.Progress{{Due: &third}}
	expect(t, "stated again", site.RemedyDue(remedy), "quý II – đầu quý III/2024")
	remedy.Progress = append(remedy.Progress, scorecard.Progress{Due: &year})
	expect(t, "moved", site.RemedyDue(remedy), "năm 2024")
}

func TestStatusInWords(t *testing.T) {
	for status, want := range map[scorecard.Status]string{
		scorecard.Open: "chưa có báo cáo trong dữ liệu", scorecard.InProgress: "đang thực hiện", scorecard.Done: "đã hoàn thành", scorecard.Dropped: "không thực hiện",
	} {
		expect(t, "status", site.Status(status), want)
	}
}

func TestDocumentName(t *testing.T) {
	date := scorecard.Date{Year: 2024, Month: 3, Day: 19}
	expect(t, "by number", site.DocumentName(&scorecard.Document{Number: "91/KH-UBND", Title: "Kế hoạch", Date: date}), "91/KH-UBND ngày 19/03/2024")
	expect(t, "by title", site.DocumentName(&scorecard.Document{Title: "Thông báo", Date: date}), "Thông báo ngày 19/03/2024")
}

func TestFigureValue(t *testing.T) {
	year := fixture().HomeUnit.Years[1]
	year.Change = points(-85)
	first, second := year.Components[0], year.Components[1]
	second.Score, second.Rank, second.Change = points(0), scorecard.Known(10), none(scorecard.NotPublished)
	second.RankedUnits = scorecard.Figure[int]{}
	ofYear := map[string]string{"score": "12,36", "max_score": "15", "index": "82,40\u00a0%", "rank": "8/12", "change": "giảm 0,85\u00a0điểm phần trăm", "lost": "2,64"}
	ofFirst := map[string]string{"score": "6,18", "max_score": "7", "index": "88,29\u00a0%", "rank": "9/12", "change": "tăng 17,29\u00a0điểm phần trăm", "lost": "0,82"}
	ofSecond := map[string]string{"score": "0,00", "max_score": "8", "index": "0,00\u00a0%", "rank": "10 (chưa rõ số đơn vị được xếp hạng)", "change": "chưa công bố", "lost": "8,00"}
	for _, test := range []struct {
		own  *scorecard.ComponentResult
		of   string
		want map[string]string
	}{
		{nil, "", ofYear}, {nil, "year", ofYear}, {first, "year", ofYear}, {first, "", ofFirst}, {second, "", ofSecond},
		{nil, "cai-cach-the-che", ofFirst}, {second, "cai-cach-the-che", ofFirst}, {first, "tai-chinh-cong", ofSecond},
	} {
		for figure, want := range test.want {
			if got, ok := site.FigureValue(year, test.own, test.of, figure); got != want || !ok {
				t.Errorf("{%s.%s} = %q, %v; want %q", test.of, figure, got, ok, want)
			}
		}
	}
}

func TestFigureValueOfWhatIsNotKnown(t *testing.T) {
	year := fixture().HomeUnit.Years[1]
	for _, test := range []struct {
		year       *scorecard.Year
		of, figure string
	}{
		{year, "", "scores"}, {year, "", ""}, {year, "", "Score"}, {year, "khac", "score"}, {year, "2023", "score"},
		{nil, "", "score"}, {nil, "year", "score"}, {nil, "cai-cach-the-che", "score"},
	} {
		if got, ok := site.FigureValue(test.year, nil, test.of, test.figure); got != "" || ok {
			t.Errorf("{%s.%s} = %q, %v", test.of, test.figure, got, ok)
		}
	}
}
