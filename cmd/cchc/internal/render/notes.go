package render

import (
	"fmt"
	"html/template"
	"strconv"

	"cchc/cmd/cchc/internal/scorecard"
)

// notes are the notes on the source that a page shows in full, numbered from 1.
// A mark beside a figure leads to the note about it, and the note back to its
// first mark.
type notes struct {
	list []noteView
}

// noteView is one note as the page shows it.
type noteView struct {
	ID, Text string
	Back     string // the first mark's address on the page; "" where no figure on the page is marked
	Number   int
	note     *scorecard.Note
}

// add puts notes at the end of the page's list.
func (n *notes) add(list []scorecard.Note) {
	for i := range list {
		n.addOne(&list[i])
	}
}

// addAbout puts those notes at the end that are about one of the fields.
func (n *notes) addAbout(list []scorecard.Note, fields ...string) {
	for i := range list {
		for _, field := range fields {
			if list[i].Field == field {
				n.addOne(&list[i])
			}
		}
	}
}

func (n *notes) addOne(note *scorecard.Note) {
	number := len(n.list) + 1
	n.list = append(n.list, noteView{ID: "ghi-chu_" + strconv.Itoa(number), Text: note.Text, Number: number, note: note})
}

// mark leads from a figure to the page's notes about it: owner's notes with the
// field. It is empty where there are none.
func (n *notes) mark(owner []scorecard.Note, field string) template.HTML {
	var marks template.HTML
	for i := range owner {
		if owner[i].Field == field {
			marks += n.markOf(&owner[i])
		}
	}
	return marks
}

func (n *notes) markOf(note *scorecard.Note) template.HTML {
	for i := range n.list {
		shown := &n.list[i]
		if shown.note != note {
			continue
		}
		id := ""
		if shown.Back == "" {
			shown.Back = "#dau_" + strconv.Itoa(shown.Number)
			id = fmt.Sprintf(` id="dau_%d"`, shown.Number)
		}
		return template.HTML(fmt.Sprintf(`<sup class="mark"><a href="#%s"%s aria-label="[%d] ghi chú về nguồn">[%[3]d]</a></sup>`, shown.ID, id, shown.Number))
	}
	return ""
}

// farMarks lead from a figure of a component to the notes about it, which stand
// on the component's own page: [7.2] is the second note of the seventh component.
func (m *maker) farMarks(component *scorecard.ComponentResult, field string) template.HTML {
	var marks template.HTML
	for _, number := range noteNumbers(component.Notes, field) {
		marks += template.HTML(fmt.Sprintf(`<sup class="mark"><a href="%s#ghi-chu_%d" aria-label="%s ghi chú về nguồn, ở trang %s">%[3]s</a></sup>`,
			escaped(m.href(m.site.ComponentAddress(component))), number, farSign(component, number), escaped(component.Component.Title)))
	}
	return marks + m.corrected(component.Corrections, "", field)
}

// farSigns are the marks of farMarks as plain words, for a chart.
func farSigns(component *scorecard.ComponentResult, field string) string {
	signs := ""
	for _, number := range noteNumbers(component.Notes, field) {
		signs += farSign(component, number)
	}
	return signs
}

func farSign(component *scorecard.ComponentResult, number int) string {
	return fmt.Sprintf("[%d.%d]", place(component)+1, number)
}

// noteNumbers are the numbers, on their owner's page, of the notes about a field.
func noteNumbers(owner []scorecard.Note, field string) []int {
	var numbers []int
	for i := range owner {
		if owner[i].Field == field {
			numbers = append(numbers, i+1)
		}
	}
	return numbers
}

// place is the component's place among the year's, from 0.
func place(component *scorecard.ComponentResult) int {
	for i, other := range component.Year.Components {
		if other == component {
			return i
		}
	}
	return -1
}
