package check

import (
	"cmp"
	"slices"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

var rankingRules = []*diag.Rule{changeAtOdds, rankAtOdds, equalRanks, tornTie}

var (
	changeAtOdds = &diag.Rule{
		Code:     "S401",
		Severity: diag.Warning,
		Title:    diag.Say("mức tăng giảm không khớp năm trước", "change at odds with the former year"),
		Message:  diag.Say("mức tăng giảm ghi %s, nhưng từ hai năm tính ra %s (năm trước: %s, ở %s)", "the change says %s, but the two years give %s (the former: %s, at %s)"),
		Hint:     diag.Say("đối chiếu cả hai năm với nguồn; nếu nguồn tự mâu thuẫn thì thêm [[note]] với field = \"change\"", "compare both years with the source; where it contradicts itself, add a [[note]] with field = \"change\""),
		Explain: diag.Say(
			"Mức tăng giảm là hiệu hai chỉ số, tính bằng điểm phần trăm, chỉ so khi điểm tối đa hai năm như nhau. Sai quá 0,01 là có số gõ nhầm, hoặc nguồn tính theo cách khác.",
			"A change is the difference of two indices in percentage points, compared where both years have the same maximum. Off by more than 0.01, some figure is a slip or the source reckons otherwise."),
	}
	rankAtOdds = &diag.Rule{
		Code:     "S402",
		Severity: diag.Warning,
		Title:    diag.Say("hạng không khớp điểm", "rank at odds with scores"),
		Message:  diag.Say("điểm và hạng trái nhau: %s được %s điểm, hạng %d; %s được %s điểm, hạng %d (%s)", "score and rank contradict each other: %s has %s points and rank %d, %s has %s points and rank %d (%s)"),
		Hint:     diag.Say("đối chiếu điểm và hạng của cả hai với nguồn", "compare score and rank of both with the source"),
		Explain: diag.Say(
			"Trong cùng năm, cùng cấp trên, cùng bộ tiêu chí, ai nhiều điểm hơn phải đứng trên. Trái lại là một trong bốn con số sai.",
			"Under one parent, in one year and framework, more points stand higher. Where not, one of four figures is wrong."),
	}
	equalRanks = &diag.Rule{
		Code:     "S403",
		Severity: diag.Warning,
		Title:    diag.Say("cùng hạng mà khác điểm", "equal ranks of unequal scores"),
		Message:  diag.Say("%s (%s điểm) đứng cùng hạng %d với %s (%s điểm, %s)", "%s (%s points) shares rank %d with %s (%s points, %s)"),
		Hint:     diag.Say("đối chiếu điểm và hạng của cả hai với nguồn", "compare score and rank of both with the source"),
		Explain: diag.Say(
			"Chỉ những đơn vị bằng điểm mới đứng cùng hạng.",
			"Only units with equal scores share a rank."),
	}
	tornTie = &diag.Rule{
		Code:     "S404",
		Severity: diag.Warning,
		Title:    diag.Say("bằng điểm mà khác hạng", "unequal ranks of equal scores"),
		Message:  diag.Say("%s bằng điểm (%s) với %s nhưng đứng hạng %d, còn đơn vị kia hạng %d (%s)", "%s has the score (%s) of %s, but rank %d where the other has %d (%s)"),
		Hint:     diag.Say("đối chiếu với nguồn; nếu nguồn xếp theo tiêu chí phụ thì thêm [[note]] với field = \"rank\"", "compare with the source; where it breaks ties by other means, add a [[note]] with field = \"rank\""),
		Explain: diag.Say(
			"Bằng điểm thì cùng hạng, trừ khi nguồn có cách phân hạng phụ; khi đó hãy nói với người đọc.",
			"Equal scores share a rank, unless the source breaks ties; then tell readers how."),
	}
)

// changes checks the changes of a year against the year before.
func (f *findings) changes(former, year *scorecard.Year) {
	if former.Framework == nil || year.Framework == nil || f.unread[former.Framework.File] || f.unread[year.Framework.File] {
		return
	}
	if former.Framework == year.Framework || former.MaxScore() == year.MaxScore() {
		f.changeOf(year.Origin, year.Change, year.Score, former.Origin, former.Score, year.MaxScore())
	}
	before := make(map[string]*scorecard.ComponentResult, len(former.Components))
	for _, result := range former.Components {
		before[result.ComponentID] = result
	}
	for _, result := range year.Components {
		was, ok := before[result.ComponentID]
		if !ok || was.Component == nil || result.Component == nil || was.Component.MaxScore != result.Component.MaxScore ||
			was.Component.Kind != result.Component.Kind || result.Component.Kind == scorecard.Penalty {
			continue
		}
		f.changeOf(result.Origin, result.Change, result.Score, was.Origin, was.Score, result.Component.MaxScore)
	}
}

// changeOf reports a change that two scores out of the same maximum do not bear
// out, by more than 0,01 percentage points.
func (f *findings) changeOf(origin scorecard.Origin, change, score scorecard.Points, formerAt scorecard.Origin, former scorecard.Points, maximum decimal.Hundredths) {
	stated, hasChange := change.Get()
	now, hasNow := score.Get()
	was, hasWas := former.Get()
	if !hasChange || !hasNow || !hasWas || maximum <= 0 {
		return
	}
	computed := decimal.Ratio{Numerator: now - was, Denominator: maximum}.Percent()
	if (computed - stated).Abs() > 1 {
		f.add(changeAtOdds, origin, "change", number(stated), number(computed), number(was), f.where(formerAt, "score"))
	}
}

// place is one unit's score and rank in a ranking.
type place struct {
	name   string
	score  decimal.Hundredths
	rank   int
	origin scorecard.Origin
}

// ranking is what was ranked together: the totals, or one component's scores, of
// the units of one year, framework and parent.
type ranking struct {
	framework *scorecard.Framework
	places    []place
	reverse   bool // fewer points stand higher: a penalty
}

// group names a ranking.
type group struct {
	year      int
	framework *scorecard.Framework
	component *scorecard.Component // nil for the totals
	parent    string
}

// rankings sorts all ranked scores into their rankings.
func rankings(portal *scorecard.Portal) []*ranking {
	groups := map[group]*ranking{}
	var all []*ranking
	enter := func(key group, place place) {
		if groups[key] == nil {
			groups[key] = &ranking{framework: key.framework, reverse: key.component != nil && key.component.Kind == scorecard.Penalty}
			all = append(all, groups[key])
		}
		groups[key].places = append(groups[key].places, place)
	}
	for _, unit := range portal.Units {
		parent := plain(unit.Parent)
		for _, year := range unit.Years {
			if year.Framework == nil {
				continue
			}
			key := group{year: year.Year, framework: year.Framework, parent: parent}
			for _, peer := range year.Peers {
				key.enter(enter, peer.Name, peer.Score, peer.Rank, peer.Origin)
			}
			key.enter(enter, unit.Name, year.Score, year.Rank, year.Origin)
			for _, result := range year.Components {
				if key.component = result.Component; key.component != nil {
					key.enter(enter, unit.Name, result.Score, result.Rank, result.Origin)
				}
			}
		}
	}
	return all
}

// enter puts a score that has a rank into the ranking of the key.
func (g group) enter(enter func(group, place), name string, score scorecard.Points, rank scorecard.Figure[int], origin scorecard.Origin) {
	points, scored := score.Get()
	position, ranked := rank.Get()
	if scored && ranked {
		enter(g, place{name, points, position, origin})
	}
}

// ranking compares each place with the one before it, best score first: that finds
// a contradiction wherever there is one.
func (f *findings) ranking(r *ranking) {
	if f.unread[r.framework.File] {
		return
	}
	slices.SortStableFunc(r.places, func(a, b place) int {
		order := cmp.Compare(b.score, a.score)
		if r.reverse {
			order = -order
		}
		return cmp.Or(order, cmp.Compare(a.rank, b.rank), cmp.Compare(a.name, b.name))
	})
	for i := 1; i < len(r.places); i++ {
		higher, lower := r.places[i-1], r.places[i]
		switch {
		case higher.name == lower.name:
		case higher.score == lower.score && higher.rank != lower.rank:
			f.add(tornTie, lower.origin, "rank", lower.name, number(lower.score), higher.name, lower.rank, higher.rank, f.where(higher.origin, "rank"))
		case higher.score != lower.score && higher.rank == lower.rank:
			f.add(equalRanks, lower.origin, "rank", lower.name, number(lower.score), lower.rank, higher.name, number(higher.score), f.where(higher.origin, "rank"))
		case higher.score != lower.score && higher.rank > lower.rank:
			f.add(rankAtOdds, lower.origin, "rank", higher.name, number(higher.score), higher.rank, lower.name, number(lower.score), lower.rank, f.where(higher.origin, "rank"))
		}
	}
}
