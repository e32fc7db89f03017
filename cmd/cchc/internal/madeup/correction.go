package madeup

import "cchc/cmd/cchc/internal/decimal"

// writeCorrections says that figures of the home unit's latest result had been
// published otherwise: its score, that of its first scored component, and one that
// was withdrawn.
func (m *maker) writeCorrections() {
	var text lines
	y := m.years - 1
	correction := func(component string, former decimal.Hundredths, value func()) {
		text.table("correction")
		text.key("unit", unitID(0))
		text.raw("year = %d", m.year(y))
		if component != "" {
			text.key("component", component)
		}
		text.key("figure", "score")
		text.raw("former = %s", former)
		value()
		text.raw("date = %d-06-10", m.year(y)+1)
		text.key("reason", "Cộng nhầm một tiêu chí khi nhập từ phụ lục của quyết định.")
	}
	if m.yearResult(0, y) == scored {
		total := m.total(0, y)
		correction("", total-10, func() { text.raw("value = %s", total) })
	}
	given, withdrawn := false, false
	for c, component := range m.framework(y).components {
		switch isScored := m.isScored(0, y, c); {
		case isScored && !given:
			given = true
			score := m.scores[0][y][c]
			correction(component.id, score-10, func() { text.raw("value = %s", score) })
		case !isScored && !withdrawn:
			withdrawn = true
			correction(component.id, 100, func() {})
		}
	}
	m.write("corrections.toml", text.String())
}
