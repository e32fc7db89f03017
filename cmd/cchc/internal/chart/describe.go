package chart

import (
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// Description is the chart in a few Vietnamese sentences: what stands out, then every row. It does not repeat the title.
func (s Spec) Description() string {
	return string(describe(nil, forms[s.Form], s.lines()))
}

// describe appends the description as plain text.
func describe(dst []byte, form form, lines []line) []byte {
	if len(lines) == 0 {
		return append(dst, "Chưa có số liệu."...)
	}
	dst = form.lead(dst, lines)
	dst = append(dst, "Chi tiết: "...)
	for i := range lines {
		if i > 0 {
			dst = append(dst, "; "...)
		}
		dst = append(append(dst, lines[i].label...), ": "...)
		dst = append(tellLine(dst, form, &lines[i]), lines[i].mark...)
	}
	return append(dst, '.')
}

// notComparable stands before the reason why a year is not comparable with the year before.
const notComparable = " không so sánh được với năm trước: "

// tellLine is what one line says behind its label.
func tellLine(dst []byte, form form, line *line) []byte {
	switch {
	case line.drawn():
		dst = form.speak(dst, line)
	case line.detail != "":
		dst = append(append(append(dst, line.instead...), ", "...), line.detail...)
	default:
		dst = append(dst, line.instead...)
	}
	if line.broken == "" {
		return dst
	}
	dst = append(append(dst, " ("...), notComparable[1:]...)
	return append(append(dst, line.broken...), ')')
}

// appendExtreme appends a sentence that names all lines at a place: "Cao nhất: a và b (96,91 %). ".
func appendExtreme(dst []byte, form form, opening string, lines []line, at decimal.Hundredths) []byte {
	var names []string
	var one *line
	for i := range lines {
		if lines[i].drawn() && lines[i].at == at {
			names, one = append(names, lines[i].label), &lines[i]
		}
	}
	dst = append(append(dst, opening...), ": "...)
	dst = append(append(dst, vi.List(names)...), " ("...)
	return append(form.speak(dst, one), "). "...)
}
