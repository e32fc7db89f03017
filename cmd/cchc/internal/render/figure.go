package render

import (
	"html/template"
	"strconv"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// figure is a figure as it stands on a page: its words, or the words that say
// why it is missing, with the marks of the notes about it. It is finished HTML:
// one action of a template where three would be needed.
type figure = template.HTML

// figureOf sets a figure's words; a missing figure's look different.
func figureOf(words string, known bool, marks template.HTML) figure {
	words = escaped(words)
	if !known {
		words = `<i class="missing">` + words + `</i>`
	}
	return figure(words) + marks
}

// scoreOf is a score without its maximum: "6,18".
func scoreOf(score scorecard.Points, marks template.HTML) figure {
	return figureOf(site.Score(score), score.IsKnown(), marks)
}

// pointsOf is such as "15,04 điểm".
func pointsOf(points scorecard.Points, marks template.HTML) figure {
	if value, ok := points.Get(); ok {
		return figureOf(vi.Points(value.String()), true, marks)
	}
	return scoreOf(points, marks)
}

// rankOf is such as "8/12", never a rank alone.
func rankOf(rank, of scorecard.Figure[int], marks template.HTML) figure {
	words := figureOf(site.Rank(rank, of), rank.IsKnown(), "")
	if rank.IsKnown() && !of.IsKnown() {
		words += figure(` <span class="soft">(` + site.RankedUnitsUnknown + `)</span>`)
	}
	return words + marks
}

// indexOf is such as "84,00 %".
func indexOf(index scorecard.Figure[decimal.Ratio]) figure {
	return figureOf(site.Index(index), index.IsKnown(), "")
}

// changeOf is such as "tăng 17,29 điểm phần trăm".
func changeOf(change scorecard.Points, marks template.HTML) figure {
	return figureOf(site.Change(change), change.IsKnown(), marks)
}

// shareOf is such as "39 %", "" where it is not known.
func shareOf(share scorecard.Figure[decimal.Ratio]) string {
	if !share.IsKnown() {
		return ""
	}
	return site.Share(share)
}

// barOf is how far the solid part of a bar goes, in per cent for an SVG: "84.96";
// "" where there is no index.
func barOf(index scorecard.Figure[decimal.Ratio]) string {
	ratio, ok := index.Get()
	if !ok {
		return ""
	}
	return min(max(ratio.Percent(), 0), 100*decimal.One).String()
}

// difference says by how much a score is above or below another: "cao hơn 5,83 điểm".
func difference(points decimal.Hundredths) string {
	switch {
	case points > 0:
		return "cao hơn " + vi.Points(points.String())
	case points < 0:
		return "thấp hơn " + vi.Points(points.Abs().String())
	}
	return "bằng nhau"
}

// subtract is a − b, where both are known.
func subtract(a, b scorecard.Points) (decimal.Hundredths, bool) {
	return scorecard.Derive(a, b, func(a, b decimal.Hundredths) decimal.Hundredths { return a - b }).Get()
}

// counted is a count before its noun, with a no-break space: "22 nhiệm vụ".
func counted(count int, noun string) string {
	return vi.Number(strconv.Itoa(count)) + vi.NoBreakSpace + noun
}
