package site

import (
	"fmt"
	"slices"
	"strconv"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// FigureName is what a figure of the data is called: "điểm", "hạng".
func FigureName(figure string) string {
	switch figure {
	case "score":
		return "điểm"
	case "rank":
		return "hạng"
	case "ranked_units":
		return "số đơn vị được xếp hạng"
	case "max_score":
		return "điểm tối đa"
	case "target":
		return "điểm mục tiêu"
	case "change":
		return "tăng, giảm so với năm trước"
	}
	return figure
}

// FigureWords is a figure by name as a page shows it.
func FigureWords(figure string, points scorecard.Points) string {
	value, ok := points.Get()
	switch {
	case !ok:
		return "không có"
	case figure == "rank", figure == "ranked_units", figure == "max_score":
		return MaxScore(value)
	case figure == "change":
		return Change(points)
	}
	return Score(points)
}

// CorrectionAnchor is the place of a correction on the page of corrections.
func CorrectionAnchor(c *scorecard.Correction) string { return "lan_" + strconv.Itoa(c.Number) }

// CorrectionAddress leads to a correction.
func CorrectionAddress(c *scorecard.Correction) string {
	return correctionsAddress + "#" + CorrectionAnchor(c)
}

// Corrections are the portal's, the latest first; of one day the later in the file.
func (s *Site) Corrections() []*scorecard.Correction {
	all := slices.Clone(s.Portal.Corrections)
	slices.Reverse(all)
	slices.SortStableFunc(all, func(a, b *scorecard.Correction) int { return b.Date.Compare(a.Date) })
	return all
}

// CorrectedFigure names the figure that was corrected: "điểm của lĩnh vực Cải cách
// thể chế". What the content no longer has is named by its id.
func CorrectedFigure(c *scorecard.Correction) string {
	name := FigureName(c.Figure)
	if c.CriterionID != "" {
		title := c.CriterionID
		if c.Criterion != nil {
			title = c.Criterion.Title
		}
		name += " của tiêu chí “" + title + "”, lĩnh vực " + correctedComponent(c)
	} else if c.ComponentID != "" {
		name += " của lĩnh vực " + correctedComponent(c)
	} else {
		name += " chung"
	}
	return name
}

func correctedComponent(c *scorecard.Correction) string {
	if c.Component != nil {
		return c.Component.Component.Title
	}
	return c.ComponentID
}

// CorrectionValues are the former and the new figure as they are shown. A rank is
// never shown without the number of ranked units.
func CorrectionValues(c *scorecard.Correction) (former, value string) {
	former, value = FigureWords(c.Figure, scorecard.Known(c.Former)), FigureWords(c.Figure, c.Value)
	if !c.Value.IsKnown() {
		value = "đã rút, nay không có"
	}
	if c.Figure == "rank" {
		units := rankedUnitsOf(c)
		former = RankWithin(c.Former, units)
		if rank, ok := c.Value.Get(); ok {
			value = RankWithin(rank, units)
		}
	}
	return former, value
}

// RankWithin is such as "8/12", or says that the number of ranked units is unknown.
func RankWithin(rank decimal.Hundredths, units scorecard.Figure[int]) string {
	return rankInProse(scorecard.Known(int(rank/decimal.One)), units)
}

func rankedUnitsOf(c *scorecard.Correction) scorecard.Figure[int] {
	switch {
	case c.Component != nil:
		return c.Component.RankedUnits
	case c.Result != nil:
		return c.Result.RankedUnits
	}
	return scorecard.Figure[int]{}
}

// CorrectedPlace leads to where the figure stands; false where it stands nowhere.
func (s *Site) CorrectedPlace(c *scorecard.Correction) (string, bool) {
	switch {
	case c.Component != nil:
		return s.ComponentAddress(c.Component), true
	case c.Result != nil && c.ComponentID == "":
		return s.YearAddress(c.Result), true
	}
	return "", false
}

// correctionEntries tell of the corrections of a unit.
func (s *Site) correctionEntries(unit *scorecard.Unit) []*Entry {
	var entries []*Entry
	for _, c := range unit.Corrections {
		former, value := CorrectionValues(c)
		summary := fmt.Sprintf("Số cũ: %s. Số mới: %s. Lý do: %s", former, value, fullStop(c.Reason))
		if c.Document != nil {
			summary += " Căn cứ: " + DocumentName(c.Document) + "."
		}
		entries = append(entries, &Entry{ID: s.correctionTag(c), Date: c.Date, Address: CorrectionAddress(c),
			Title: vi.Capitalize(fmt.Sprintf("đính chính %s năm %d của %s", CorrectedFigure(c), c.Year, unit.Name)), Summary: summary})
	}
	return entries
}

// correctionTag names a correction for ever: a figure is corrected once a day at most.
func (s *Site) correctionTag(c *scorecard.Correction) string {
	what := c.Figure
	for _, id := range []string{c.CriterionID, c.ComponentID} {
		if id != "" {
			what = id + "/" + what
		}
	}
	return fmt.Sprintf("tag:%s,%d:%s/%d/dinh-chinh/%s/%s", s.host, c.Year, c.UnitID, c.Year, what, c.Date)
}
