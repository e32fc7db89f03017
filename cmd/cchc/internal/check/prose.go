package check

import (
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
)

var proseRules = []*diag.Rule{figureOfNoResult, figureOfNoComponent, strayFigure, strayRank, percentForPoints, anothersFigure}

var (
	figureOfNoResult = &diag.Rule{
		Code:    "N101",
		Title:   diag.Say("số liệu ở trang không có kết quả", "figure on a page that has none"),
		Message: diag.Say("trang này không thuộc năm nào, nên không có số liệu %s", "this page belongs to no year, so it has no figure %s"),
		Hint:    diag.Say("dẫn liên kết đến trang kết quả, như [kết quả năm 2023](/2023/)", "link to the page of the result, such as [kết quả năm 2023](/2023/)"),
		Explain: diag.Say(
			"{score} và các số liệu khác chỉ điền được ở lời thuyết minh của một năm hoặc một lĩnh vực.",
			"{score} and the other figures can be filled in only in the narrative of a year or a component."),
	}
	figureOfNoComponent = &diag.Rule{
		Code:    "N102",
		Title:   diag.Say("số liệu của lĩnh vực không có", "figure of an unknown component"),
		Message: diag.Say("năm này không có lĩnh vực nào mã %s", "this year has no component %s"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Trước dấu chấm là mã lĩnh vực của chính năm này, hoặc year cho cả năm: {cai-cach-the-che.score}, {year.score}.",
			"Before the point stands the id of a component of this year, or year for the whole: {cai-cach-the-che.score}, {year.score}."),
	}
	strayFigure = &diag.Rule{
		Code:     "N201",
		Severity: diag.Warning,
		Title:    diag.Say("số gõ tay không có trong số liệu", "bare figure that is not the data's"),
		Message:  diag.Say("số %s %s giống số liệu của trang nhưng không khớp số nào", "the figure %s %s looks like one of this page's but is none"),
		Hint:     diag.Say("viết {score}, {index}, {change}, {lost} để cổng tự điền đúng số; nếu là số khác thì không sao, chép nguyên lời nguồn thì đặt trong dấu “…”", "write {score}, {index}, {change} or {lost} and the right figure is filled in; where it is another figure, never mind; the source's own words stand between “ and ”"),
		Explain: diag.Say(
			"Số gõ tay trong bài viết không đổi theo khi số liệu được sửa, nên dễ thành sai. Chỉ số có hai chữ số lẻ đi với “điểm” hoặc “%” mới bị soi; chữ trong dấu “…” được coi là lời của nguồn. Thêm dấu \\ trước dấu phẩy (5\\,52) cũng có nghĩa là cố ý.",
			"A figure typed into prose does not follow when the data is mended. Only those with two decimals beside “điểm” or “%” are looked at; what stands between “ and ” is taken for the source's own words. A \\ before the comma (5\\,52) says that it is meant, too."),
	}
	strayRank = &diag.Rule{
		Code:     "N202",
		Severity: diag.Warning,
		Title:    diag.Say("hạng gõ tay không có trong số liệu", "bare rank that is not the data's"),
		Message:  diag.Say("“hạng %s” không khớp hạng nào của năm này", "“hạng %s” is no rank of this year"),
		Hint:     diag.Say("viết {rank} để cổng tự điền đúng hạng; nếu là hạng của nơi khác thì không sao", "write {rank} and the right one is filled in; where it is someone else's, never mind"),
		Explain: diag.Say(
			"Hạng gõ tay không đổi theo khi số liệu được sửa.",
			"A rank typed into prose does not follow when the data is mended."),
	}
	percentForPoints = &diag.Rule{
		Code:     "N203",
		Severity: diag.Warning,
		Title:    diag.Say("“%” thay cho điểm phần trăm", "“%” for percentage points"),
		Message:  diag.Say("“%s %s %%” là hiệu hai chỉ số, phải nói là điểm phần trăm", "“%s %s %%” is the difference of two indices: percentage points"),
		Hint:     diag.Say("viết {change}, hoặc “%[2]s điểm phần trăm”", "write {change}, or “%[2]s điểm phần trăm”"),
		Explain: diag.Say(
			"Từ 70 % lên 75 % là tăng 5 điểm phần trăm, nhưng tăng 7,14 %. Nói “tăng 5 %” là nói sai.",
			"From 70 % to 75 % is up 5 percentage points, but up 7.14 %. “Up 5 %” says the wrong thing."),
	}
)

// prose checks what a text says in figures, and the files that it shows. Year is
// nil for a page, result for a page and for a year.
func (f *findings) prose(text *narrative.Text, year *scorecard.Year, result *scorecard.ComponentResult) {
	if text == nil {
		return
	}
	for i := range text.Pieces {
		switch piece := &text.Pieces[i]; {
		case piece.Reference.Figure != "":
			f.reference(text, piece, year)
		case piece.Image != "":
			f.attachment(text, piece.Offset, piece.Image)
		case strings.HasPrefix(piece.Link, content.FilesAddress):
			f.attachment(text, piece.Offset, piece.Link)
		case strings.HasPrefix(piece.Link, "#") && !text.HasAnchor(piece.Link[1:]):
			f.addAt(brokenAnchor, text.File, piece.Offset, piece.Link, anchorMeant(text, piece.Link))
		}
	}
	f.tokens(text)
	f.spelling(text)
	if year != nil && len(text.Mentions) > 0 {
		f.mentions(text, year, result)
	}
}

// reference checks that a {value} has a figure to show.
func (f *findings) reference(text *narrative.Text, piece *narrative.Piece, year *scorecard.Year) {
	of := piece.Reference.Of
	switch {
	case year == nil:
		f.addAt(figureOfNoResult, text.File, piece.Offset, piece.Reference.String())
	case of == "" || of == "year":
	case !slices.ContainsFunc(year.Components, func(c *scorecard.ComponentResult) bool { return c.ComponentID == of }):
		ids := idsOf(year.Components, func(c *scorecard.ComponentResult) string { return c.ComponentID })
		f.addAt(figureOfNoComponent, text.File, piece.Offset, of, content.Meant(of, append(ids, "year")))
	}
}

// mentions looks at bare figures: a number with two decimals that is called points
// or a percentage, and a rank. Prose compares: it says nothing of a number that is any
// figure of the year, save where a component's own text speaks of that one alone.
func (f *findings) mentions(text *narrative.Text, year *scorecard.Year, result *scorecard.ComponentResult) {
	var known, own figures
	for _, mention := range text.Mentions {
		value, ok := mentioned(mention.Text)
		if !ok || !looksLikeFigure(mention) {
			continue
		}
		if known.values == nil {
			known, own = figuresOf(year), noFigures()
			if result != nil {
				own.component(result)
			}
		}
		switch {
		case mention.Before == "hạng":
			switch rank := int(value / decimal.One); {
			case rank <= 1: // whoever says “hạng 1” may mean the best
			case !known.ranks[rank]:
				f.addAt(strayRank, text.File, mention.Offset, mention.Text)
			case result != nil && !own.ranks[rank]:
				f.anothers(text, mention, result)
			}
		case isDirection(mention.Before) && mention.After == "%" && known.changes[value]:
			f.addAt(percentForPoints, text.File, mention.Offset, mention.Before, mention.Text)
		case !known.values[value] && hasHundredths(mention.Text):
			f.addAt(strayFigure, text.File, mention.Offset, mention.Text, mention.After)
		case result != nil && known.values[value] && !own.values[value] && hasHundredths(mention.Text):
			f.anothers(text, mention, result)
		}
	}
}

// mentioned reads a number as prose writes it: 84,96.
func mentioned(text string) (decimal.Hundredths, bool) {
	if strings.Contains(text, ",") {
		text = strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", ".")
	}
	value, err := decimal.Parse(text)
	return value, err == nil
}

// looksLikeFigure tells whether the words around a number make it a score, an
// index, a change or a rank.
func looksLikeFigure(mention narrative.Mention) bool {
	switch {
	case mention.Before == "hạng":
		return strings.Trim(mention.Text, "0123456789") == ""
	case mention.After == "%", mention.After == "điểm", strings.HasPrefix(mention.After, "/"):
		return true
	}
	return false
}

func isDirection(word string) bool { return word == "tăng" || word == "giảm" }

// hasHundredths tells whether a number is written as scores and indices are: with
// two decimals. A round number is more often someone else's.
func hasHundredths(text string) bool {
	at := strings.LastIndexAny(text, ",.")
	return at >= 0 && len(text)-at == len(",00")
}

// figures are all figures of a year.
type figures struct {
	values  map[decimal.Hundredths]bool // scores, maxima, indices, lost points, changes
	changes map[decimal.Hundredths]bool
	ranks   map[int]bool
}

func noFigures() figures {
	return figures{values: map[decimal.Hundredths]bool{}, changes: map[decimal.Hundredths]bool{}, ranks: map[int]bool{}}
}

func figuresOf(year *scorecard.Year) figures {
	known := noFigures()
	known.points(year.Score, year.Target)
	known.change(year.Change)
	known.rank(year.Rank, year.RankedUnits)
	for _, peer := range year.Peers {
		known.points(peer.Score)
		known.rank(peer.Rank)
	}
	for _, index := range year.Indices {
		known.values[index.Value] = true
	}
	if year.Framework != nil {
		known.values[year.MaxScore()] = true
		known.points(year.Lost(), year.GapToTarget(), year.GapToFirst())
		known.index(year.Index(), year.Change)
	}
	for _, result := range year.Components {
		known.component(result)
	}
	return known
}

// component adds the figures of one component.
func (k figures) component(result *scorecard.ComponentResult) {
	k.points(result.Score)
	k.change(result.Change)
	k.rank(result.Rank, result.RankedUnits)
	for _, criterion := range result.Criteria {
		k.points(criterion.Score, criterion.MaxScore)
	}
	if result.Component != nil {
		k.values[result.Component.MaxScore] = true
		k.points(result.Lost())
		k.index(result.Index(), result.Change)
	}
}

func (k figures) points(points ...scorecard.Points) {
	for _, figure := range points {
		if value, ok := figure.Get(); ok {
			k.values[value.Abs()] = true
		}
	}
}

func (k figures) change(change scorecard.Points) {
	if value, ok := change.Get(); ok {
		k.values[value.Abs()], k.changes[value.Abs()] = true, true
	}
}

func (k figures) index(index scorecard.Figure[decimal.Ratio], change scorecard.Points) {
	if ratio, ok := index.Get(); ok {
		k.values[ratio.Percent().Abs()] = true
	}
	if former, ok := scorecard.FormerIndex(index, change).Get(); ok {
		k.values[former.Abs()] = true
	}
}

func (k figures) rank(ranks ...scorecard.Figure[int]) {
	for _, rank := range ranks {
		if value, ok := rank.Get(); ok {
			k.ranks[value] = true
		}
	}
}
