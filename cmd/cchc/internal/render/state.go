package render

import (
	"bytes"
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// stateView is the dot of state.html: the class of a state's sign, and its words.
type stateView struct {
	Class, Text string
}

// states are the finished signs and words of each state: they are the same on
// every page.
type states [len(scorecard.Statuses)]template.HTML

func newStates(layout *template.Template) (states, error) {
	var made states
	for i := range made {
		status := scorecard.Status(i)
		var buffer bytes.Buffer
		if err := layout.ExecuteTemplate(&buffer, "state.html", stateView{status.String(), vi.Capitalize(site.Status(status))}); err != nil {
			return made, err
		}
		made[i] = template.HTML(buffer.String())
	}
	return made, nil
}

func (m *maker) state(status scorecard.Status) template.HTML { return m.states[status] }
