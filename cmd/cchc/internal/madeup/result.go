package madeup

import "fmt"

// decision, plan and report are the ids of a year's documents.
func (m *maker) decision(y int) string { return fmt.Sprintf("qd-%d", m.year(y)) }
func (m *maker) plan(y int) string     { return fmt.Sprintf("kh-%d", m.year(y)) }
func (m *maker) report(y int) string   { return fmt.Sprintf("bc-%d", m.year(y)) }

// hasPlan tells whether a plan with remedies answers the result: none answers
// what is not published.
func (m *maker) hasPlan(u, y int) bool { return m.yearResult(u, y) != notPublished }

// knowsRankedUnits tells whether the number of ranked units is known: not in the
// years of the old framework.
func (m *maker) knowsRankedUnits(y int) bool { return y >= m.newFrom() }

func (m *maker) writeYear(u, y int) {
	folder := fmt.Sprintf("%s/%d/", unitID(u), m.year(y))
	m.write(folder+"year.toml", m.yearTOML(u, y))
	m.write(folder+"year.md", m.yearProse(u, y))
	for c, component := range m.framework(y).components {
		m.write(folder+component.id+".toml", m.componentTOML(u, y, c))
		if c%4 != 3 {
			m.write(folder+component.id+".md", m.componentProse(u, y, c))
		}
	}
}

func (m *maker) yearTOML(u, y int) string {
	var text lines
	text.key("framework", m.framework(y).id)
	result := m.yearResult(u, y)
	if result == scored {
		text.raw("score = %s\nrank = %d", m.total(u, y), rank(m.total(u, y), m.totals(y)))
	} else {
		text.key("result", result)
	}
	if m.knowsRankedUnits(y) {
		text.raw("ranked_units = %d", len(m.totals(y)))
	}
	if change, ok := m.yearChange(u, y); ok {
		text.raw("change = %s", change)
	}
	if u%2 == 0 {
		text.raw("target = 80")
	}
	text.source(m.decision(y), "Phụ lục I, cột tổng điểm")
	if m.hasPlan(u, y) {
		m.planTOML(&text, y)
		m.yearRemedy(&text, u, y)
	}
	if u == 0 {
		m.comparison(&text, y)
	}
	m.yearNotes(&text, u, y)
	return text.String()
}

func (m *maker) planTOML(text *lines, y int) {
	text.raw("\n[plan]")
	text.key("document", m.plan(y))
	text.key("place", "mục II")
	text.raw("report_due = %d-07-15", m.year(y)+1)
	text.key("report_to", "Phòng Nội vụ")
	for i, duty := range []string{
		"Rà soát, đối chiếu các tiêu chí chưa đạt, tham mưu giải pháp khắc phục ngay trong năm.",
		"Hằng tháng báo cáo tình hình thực hiện tại phiên họp thường kỳ.",
	} {
		text.table("plan.duty")
		text.key("text", duty)
		text.key("place", fmt.Sprintf("mục III.%d", i+1))
	}
}

// comparison is what the home unit enters of others, and its other indices.
func (m *maker) comparison(text *lines, y int) {
	for i, peer := range peers {
		text.table("peer")
		text.key("name", peer.name)
		text.raw("score = %s", peer.score)
		if i == 0 {
			text.raw("rank = %d", rank(peer.score, m.totals(y)))
		}
		text.source(m.decision(y), fmt.Sprintf("Phụ lục I, dòng %d", i+1))
	}
	for _, index := range []struct {
		name, measure string
		value         string
	}{{"Chỉ số hài lòng về sự phục vụ hành chính (SIPAS)", "%", "85.31"}, {"Chỉ số chuyển đổi số", "điểm", "612.5"}} {
		text.table("index")
		text.key("name", index.name)
		text.raw("value = %s", index.value)
		text.key("measure", index.measure)
		text.source(m.decision(y), "Phụ lục III")
	}
}

func (m *maker) yearNotes(text *lines, u, y int) {
	if !m.knowsRankedUnits(y) {
		text.note("ranked_units", "Quyết định không nêu có bao nhiêu đơn vị được xếp hạng.")
	}
	if y == 0 && m.yearResult(u, y) == scored {
		text.note("change", "Năm đầu có số liệu trên cổng, nên không có số tăng, giảm so với năm trước.")
	}
	if m.hasPlan(u, y) {
		text.note("report_due", "Thời hạn báo cáo đến sau một số thời hạn khắc phục. Cổng ghi đúng như kế hoạch.")
	}
	text.note("", "Phụ lục có một dòng ghi nhầm tên đơn vị; cổng ghi theo phần thuyết minh.")
}

func (m *maker) componentTOML(u, y, c int) string {
	var text lines
	component := m.framework(y).components[c]
	result := m.componentResult(u, y, c)
	if result == scored {
		text.raw("score = %s\nrank = %d", m.scores[u][y][c], rank(m.standing(u, y, c), m.componentScores(y, c)))
		if m.knowsRankedUnits(y) {
			text.raw("ranked_units = %d", len(m.componentScores(y, c)))
		}
	} else {
		text.key("result", result)
	}
	if change, ok := m.change(u, y, c); ok {
		text.raw("change = %s", change)
	}
	text.source(m.decision(y), fmt.Sprintf("Phụ lục II, cột %d", c+1))
	if result == scored {
		m.criteriaTOML(&text, u, y, c)
	}
	if m.hasPlan(u, y) && component.kind == "" {
		m.remedies(&text, u, y, c)
	}
	if component.id == "chinh-quyen-so" {
		text.note(component.criterion(0), "Văn bản viết tắt tên tiêu chí này; cổng ghi đầy đủ.")
	}
	if component.id == "thu-tuc-hanh-chinh" && result == scored {
		text.note("score", "Câu nêu kết quả gọi nhầm tên lĩnh vực. Cổng xếp số này vào đúng lĩnh vực.")
	}
	return text.String()
}

// criteriaTOML gives the scores of criteria. Where maxima are published they add
// up to the component's score; one component publishes a single criterion, with
// a maximum of its own.
func (m *maker) criteriaTOML(text *lines, u, y, c int) {
	component := m.framework(y).components[c]
	score := m.scores[u][y][c]
	if !m.framework(y).detailed || component.criteria == 0 {
		return
	}
	if !component.publishesMaxima() {
		text.table("criterion")
		text.key("id", component.criterion(1))
		text.raw("score = %s\nmax_score = 2", min(score, 200))
		return
	}
	left, parts := score, shares(component.max, component.criteria)
	for k, maximum := range parts {
		got := min(left, maximum)
		left -= got
		text.table("criterion")
		text.key("id", component.criterion(k))
		text.raw("score = %s", got)
		for p, maximum := range shares(maximum, component.parts(k)) {
			share := min(got, maximum)
			got -= share
			text.table("criterion")
			text.key("id", component.part(k, p))
			text.raw("score = %s", share)
		}
	}
}
