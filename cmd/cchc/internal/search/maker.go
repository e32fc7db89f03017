package search

import (
	"fmt"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// Anchors that package render sets.
const (
	criteriaAnchor = "muc_tieu-chi"
	notesAnchor    = "muc_ghi-chu"
	planAnchor     = "muc_ke-hoach"
	peersAnchor    = "muc_so-sanh"
)

// maker collects the pages of one part.
type maker struct {
	site  *site.Site
	pages []page
}

// begin begins a page with its summary; nil where the portal has no page at the
// address.
func (m *maker) begin(address, about string) *page {
	known, ok := m.site.Find(address)
	if !ok {
		return nil
	}
	m.pages = append(m.pages, page{Address: m.site.Below("", address), Title: known.Title, About: about})
	own := &m.pages[len(m.pages)-1]
	own.add("", "", known.Summary)
	return own
}

func (p *page) add(anchor, heading, words string) {
	if p.Passages == nil {
		p.Passages = make([]passage, 0, 8)
	}
	p.Passages = append(p.Passages, passage{anchor, heading, oneLine(words)})
}

// oneLine makes each run of spaces and line breaks one space. A no-break space
// stays: it holds a number and its unit together.
func oneLine(text string) string {
	text = strings.Trim(text, " \n\t")
	if !strings.ContainsAny(text, "\n\t") && !strings.Contains(text, "  ") {
		return text
	}
	line := make([]byte, 0, len(text))
	for i := range len(text) {
		c := text[i]
		if c == '\n' || c == '\t' {
			c = ' '
		}
		if c != ' ' || line[len(line)-1] != ' ' {
			line = append(line, c)
		}
	}
	return string(line)
}

func (p *page) prose(text *narrative.Text, year *scorecard.Year, component *scorecard.ComponentResult) {
	if text == nil {
		return
	}
	value := func(reference narrative.Reference) string {
		words, _ := site.FigureValue(year, component, reference.Of, reference.Figure)
		return words
	}
	for _, section := range text.Sections(value) {
		p.add(section.ID, section.Heading, section.Words)
	}
}

func (p *page) notes(notes []scorecard.Note) {
	for _, note := range notes {
		p.add(notesAnchor, "Ghi chú về nguồn", note.Text)
	}
}

// unit adds a unit's own pages: its latest result in a sentence, its agencies.
func (m *maker) unit(unit *scorecard.Unit) {
	if own := m.begin(m.site.UnitAddress(unit), unit.Name); own != nil {
		own.notes(unit.Notes)
	}
	m.begin(m.site.RemediesAddress(unit), unit.Name)
	for _, agency := range unit.Agencies {
		if own := m.begin(m.site.AgencyAddress(unit, agency), unit.Name); own != nil && agency.Short != "" {
			own.add("", "", agency.Short)
		}
	}
}

// year adds a unit's year, its components and its remedies.
func (m *maker) year(year *scorecard.Year) {
	about := fmt.Sprintf("%s, năm %d", year.Unit.Name, year.Year)
	if own := m.begin(m.site.YearAddress(year), about); own != nil {
		own.prose(year.Narrative, year, nil)
		own.plan(year.Plan)
		for _, peer := range year.Peers {
			own.add(peersAnchor, "So sánh", peer.Name+": "+site.Score(peer.Score))
		}
		for _, index := range year.Indices {
			own.add("", "", index.Name)
		}
		own.notes(year.Notes)
	}
	for _, component := range year.Components {
		own := m.begin(m.site.ComponentAddress(component), about)
		own.prose(component.Narrative, year, component)
		own.notes(component.Notes)
	}
	m.remedies(year, about)
}

func (p *page) plan(plan *scorecard.Plan) {
	if plan == nil {
		return
	}
	heading := "Kế hoạch khắc phục"
	for _, duty := range plan.Duties {
		p.add(planAnchor, heading, duty.Text)
	}
}

// remedies adds the remedies of a year where the page of all remedies has them.
func (m *maker) remedies(year *scorecard.Year, about string) {
	known, ok := m.site.Find(m.site.RemediesAddress(year.Unit))
	if !ok {
		return
	}
	own := page{Address: m.site.Below("", known.Address), Title: known.Title, About: about}
	add := func(remedies []*scorecard.Remedy) {
		for _, remedy := range remedies {
			own.add(site.RemedyAnchor(remedy), remedyHeading(remedy), remedyWords(remedy))
		}
	}
	add(year.Remedies)
	for _, component := range year.Components {
		add(component.Remedies)
	}
	if len(own.Passages) > 0 {
		m.pages = append(m.pages, own)
	}
}

func remedyHeading(remedy *scorecard.Remedy) string {
	if remedy.Component == nil {
		return "Nhiệm vụ " + strconv.Itoa(remedy.Year.Year)
	}
	return "Nhiệm vụ: " + remedy.Component.Title
}

func remedyWords(remedy *scorecard.Remedy) string {
	words := []string{remedy.Task}
	if remedy.Agency != nil {
		words = append(words, "Chủ trì: "+remedy.Agency.Name+".")
	}
	words = append(words, "Thời hạn: "+site.RemedyDue(remedy)+".")
	if remedy.Reason != "" {
		words = append(words, remedy.Reason)
	}
	for _, progress := range remedy.Progress {
		words = append(words, progress.Text)
	}
	return strings.Join(words, " ")
}
