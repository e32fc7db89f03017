package chart

import (
	"encoding/json"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

const perCent = vi.NoBreakSpace + "%"

// indexTrend draws indices over years.
type indexTrend struct{}

func (indexTrend) tell(lines []line) {
	scores{}.tell(lines)
	for i := range lines {
		if l := &lines[i]; l.drawn() {
			l.figure = strings.TrimSuffix(l.figure, perCent) // the caption has the unit: a label has no room for it
		}
	}
}

func (f indexTrend) lead(dst []byte, lines []line) []byte {
	least, most, _ := extent(lines)
	return appendExtremes(dst, f, lines, extreme{"Cao nhất", most}, extreme{"Thấp nhất", least})
}

func (indexTrend) speak(dst []byte, line *line) []byte {
	dst = append(append(dst, line.figure...), perCent...)
	if line.detail != "" {
		dst = append(append(dst, ", "...), line.detail...)
	}
	return dst
}

func (indexTrend) draw(c *canvas) {
	least, most, _ := extent(c.lines)
	c.least, c.most = min(least, 0), max(most, 100*decimal.One)
	c.trend(axis{
		caption: "chỉ số, %", top: c.most, bottom: c.least, named: true,
		latest: func(line *line) string { return line.figure + perCent },
	})
}

func (indexTrend) series(o *option) {
	_, most, _ := extent(o.lines)
	o.unit, o.least, o.most = "%", 0, literal(max(most, 100*decimal.One))
	o.runs("chỉ số", literal)
}

// pointsTrend draws scores over years, each on the scale of the largest maximum score.
type pointsTrend struct{}

func (pointsTrend) tell(lines []line) {
	for i := range lines {
		switch l := &lines[i]; {
		case !l.known:
			continue
		case l.whole > 0:
			l.detail = "tối đa " + vi.Points(l.whole.Short())
		default:
			l.detail = "chưa rõ điểm tối đa"
		}
		lines[i].at, lines[i].figure = lines[i].value, vi.Number(lines[i].value.String())
	}
}

// lead compares scores only where they are parts of equally many points.
func (f pointsTrend) lead(dst []byte, lines []line) []byte {
	if differ(lines) {
		dst = append(dst, "Điểm tối đa khác nhau theo năm. "...)
	}
	if commonWhole(lines) == 0 {
		return dst
	}
	least, most, _ := extent(lines)
	return appendExtremes(dst, f, lines, extreme{"Cao nhất", most}, extreme{"Thấp nhất", least})
}

func (pointsTrend) speak(dst []byte, line *line) []byte {
	dst = append(append(dst, line.figure...), vi.NoBreakSpace+"điểm, "...)
	return append(dst, line.detail...)
}

func (pointsTrend) draw(c *canvas) {
	c.least, c.most = pointsScale(c.lines)
	scale := axis{
		caption: "điểm", top: c.most, bottom: c.least, named: true,
		latest: scoreOf,
		differ: "Điểm tối đa khác nhau theo năm", key: "; vạch đứng dài đến điểm tối đa của năm",
	}
	if whole := commonWhole(c.lines); whole > 0 {
		scale.caption = "điểm, tối đa " + vi.Number(whole.Short())
	}
	c.trend(scale)
}

// scoreOf is a score and what it is out of, where that is known.
func scoreOf(line *line) string {
	if line.whole <= 0 {
		return line.figure + vi.NoBreakSpace + "điểm"
	}
	return line.figure + "/" + vi.Points(line.whole.Short())
}

// pointsScale is the scale from 0 to the largest maximum score, or to the largest score where that is more.
func pointsScale(lines []line) (least, most decimal.Hundredths) {
	for i := range lines {
		if l := &lines[i]; l.drawn() {
			least, most = min(least, l.at), max(most, l.at, l.whole)
		}
	}
	if least == most {
		most = decimal.One
	}
	return least, most
}

func (pointsTrend) series(o *option) {
	least, most := pointsScale(o.lines)
	o.least, o.most = literal(least), literal(most)
	o.runs("điểm", literal)
}

// rankTrend draws places over years.
type rankTrend struct{ ranks }

func (f rankTrend) lead(dst []byte, lines []line) []byte {
	if differ(lines) {
		dst = append(dst, "Số đơn vị được xếp hạng khác nhau theo năm. "...)
	}
	if commonWhole(lines) == 0 {
		return dst
	}
	best, last, _ := extent(lines)
	return appendExtremes(dst, f, lines, extreme{"Hạng cao nhất", best}, extreme{"Hạng thấp nhất", last})
}

func (rankTrend) draw(c *canvas) {
	most, units := rankScale(c.lines)
	c.least, c.most = max(most, 2*decimal.One), decimal.One // a place of more units stands lower
	scale := axis{
		caption: "hạng", top: c.most, bottom: c.least, named: most == units && units > decimal.One,
		latest: func(line *line) string { return "hạng " + line.figure },
		differ: "Số đơn vị được xếp hạng khác nhau theo năm", key: "; vạch đứng dài đến hạng cuối của năm",
	}
	if whole := commonWhole(c.lines); whole > 0 {
		scale.caption = "hạng trong " + vi.Number(whole.Short()) + vi.NoBreakSpace + "đơn vị"
	}
	c.trend(scale)
}

func (rankTrend) series(o *option) {
	most, _ := rankScale(o.lines)
	o.ranked, o.least, o.most = true, 1, json.Number(most.Short())
	o.runs("hạng", func(rank decimal.Hundredths) any { return json.Number(rank.Short()) })
}

// appendExtremes names the years of the first and of the second of two figures, where all years are comparable.
func appendExtremes(dst []byte, form form, lines []line, first, second extreme) []byte {
	broken := slices.ContainsFunc(lines, func(l line) bool { return l.broken != "" })
	if broken || first.at == second.at {
		return dst
	}
	dst = appendExtreme(dst, form, first.opening, lines, first.at)
	return appendExtreme(dst, form, second.opening, lines, second.at)
}

// extreme is a figure that stands out, and the words that it is introduced with.
type extreme struct {
	opening string
	at      decimal.Hundredths
}

// differ tells whether two years are known to be parts of different wholes.
func differ(lines []line) bool {
	var first decimal.Hundredths
	for i := range lines {
		l := &lines[i]
		if !l.drawn() || l.whole <= 0 {
			continue
		}
		if first == 0 {
			first = l.whole
		}
		if l.whole != first {
			return true
		}
	}
	return false
}
