package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// correctionsView is the dot of corrections.html.
type correctionsView struct {
	Heading, Date string
	Contact       string
	Corrections   []correctionView
	Downloads     []downloads // of the units whose figures they are
}

// correctionView is one correction: what was put right, when, from what to what, why.
type correctionView struct {
	ID, Figure    string
	Unit          string // with the year: "huyện Lấp Vò, năm 2023"
	Former, Value string
	Date, Reason  string
	Document      link // "" where no document is the ground for it
	Place         link // to where the figure stands; "" where it stands nowhere
}

func (m *maker) corrections() correctionsView {
	view := correctionsView{Heading: m.page.Title, Date: site.Date(m.site.Portal.AsOf), Contact: m.site.Portal.Contact}
	for _, c := range m.site.Corrections() {
		view.Corrections = append(view.Corrections, m.correction(c))
	}
	for _, unit := range m.site.Portal.Units {
		if len(unit.Corrections) > 0 {
			view.Downloads = append(view.Downloads, m.downloads(unit))
		}
	}
	return view
}

func (m *maker) correction(c *scorecard.Correction) correctionView {
	view := correctionView{ID: site.CorrectionAnchor(c), Figure: vi.Capitalize(site.CorrectedFigure(c)), Unit: c.Unit.Name + ", năm " + yearNumber(c.Year),
		Date: site.Date(c.Date), Reason: c.Reason}
	view.Former, view.Value = site.CorrectionValues(c)
	if c.Document != nil {
		view.Document = m.toDocument(c.Document)
	}
	if address, ok := m.site.CorrectedPlace(c); ok {
		view.Place = m.link(address, "Xem số liệu: "+vi.LowerFirst(correctedPage(c)))
	}
	return view
}

// correctedPage names the page that a corrected figure stands on.
func correctedPage(c *scorecard.Correction) string {
	if c.Component != nil {
		return "lĩnh vực " + c.Component.Component.Title + ", năm " + yearNumber(c.Year)
	}
	return yearWords(c.Year) + ", " + c.Unit.Name
}

// corrected marks a figure that was put right, and leads to the latest correction of
// it. The maximum stands beside the score, and takes its mark there.
func (m *maker) corrected(corrections []*scorecard.Correction, criterion, figure string) template.HTML {
	var latest *scorecard.Correction
	for _, c := range corrections {
		if c.CriterionID == criterion && (c.Figure == figure || c.Figure == "max_score" && figure == "score") && (latest == nil || latest.Date.Before(c.Date)) {
			latest = c
		}
	}
	if latest == nil {
		return ""
	}
	former, _ := site.CorrectionValues(latest)
	return template.HTML(`<sup class="mark"><a href="` + escaped(m.href(site.CorrectionAddress(latest))) + `" aria-label="[đã sửa] ` +
		escaped(site.FigureName(latest.Figure)+" đã công bố trước đây: "+former) + `">[đã sửa]</a></sup>`)
}
