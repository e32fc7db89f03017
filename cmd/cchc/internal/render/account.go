package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// accountView is the dot of account.html: the account of a year's points, from
// the maximum down to the score. It leads to who mends each loss by when; where
// the figures come from and how they compare the table of components says.
type accountView struct {
	Year    int
	Maximum string
	Rows    []lossRow
	Full    []link   // components that lost nothing
	Score   figure   // "" where it is not known: then the account does not close
	Open    string   // why it does not
	Lost    string   // with its sign, as in the rows
	Sum     string   // "100 − 15,04 = 84,96"
	Overall answered // by remedies that answer the overall result
	Gaps    gapsView
}

// lossRow is one loss of the account, or what gave points back.
type lossRow struct {
	Title  template.HTML
	Kind   string // "" for a regular component
	Points string // with its sign: "−5,87"
	Left   string // what then is left of the maximum
	Gain   bool   // it adds points: nothing is to be mended
	Rest   bool   // what no component accounts for
	By     answered
}

// answered are the remedies that answer a loss: who, and by when.
type answered struct {
	Remedies link // "3 nhiệm vụ", to where they stand; "" where there is none
	Agencies []link
	Dues     []figure
	Late     int
}

func (m *maker) account(year *scorecard.Year) accountView {
	account := year.Account()
	view := accountView{Year: year.Year, Maximum: site.MaxScore(year.MaxScore()), Open: site.AccountOpen(year), Overall: m.answered(account.Remedies, nil), Gaps: m.gaps(account)}
	left := year.MaxScore()
	for _, loss := range account.BySize() {
		points, _ := loss.Points.Get()
		left -= points
		row := lossRow{Title: m.toComponent(loss.Result), Kind: kindWords(loss.Component.Kind), Points: taken(points), Left: vi.Number(left.String()), Gain: points < 0}
		row.By = m.answered(loss.Answering(), loss.Result)
		view.Rows = append(view.Rows, row)
	}
	if rest, ok := account.Rest.Get(); ok && rest != 0 {
		view.Rows = append(view.Rows, lossRow{Title: "Không rõ ở lĩnh vực nào", Points: taken(rest), Left: vi.Number((left - rest).String()), Rest: true})
	}
	for _, loss := range account.Losses {
		if points, ok := loss.Points.Get(); ok && points == 0 && loss.Component.Kind == scorecard.Regular {
			view.Full = append(view.Full, m.toComponent(loss.Result))
		}
	}
	m.closeAccount(&view, year)
	return view
}

// closeAccount adds the last line, where the score is known.
func (m *maker) closeAccount(view *accountView, year *scorecard.Year) {
	lost, ok := year.Lost().Get()
	if !ok {
		return
	}
	sign := " − "
	if lost < 0 {
		sign = " + "
	}
	view.Score, view.Lost = scoreOf(year.Score, m.mark(year, "score")), taken(lost)
	view.Sum = view.Maximum + sign + vi.Number(lost.Abs().String()) + " = " + site.Score(year.Score)
}

// taken is what a loss does to the points left: "−5,87"; what is given back has a
// plus, and nothing no sign.
func taken(points decimal.Hundredths) string {
	if points < 0 {
		return "+" + vi.Number(points.Abs().String())
	}
	return vi.Number((-points).String())
}

// answered says who is to do the remedies by when. They stand on the component's
// page, if they are its own.
func (m *maker) answered(remedies []*scorecard.Remedy, component *scorecard.ComponentResult) answered {
	if len(remedies) == 0 {
		return answered{}
	}
	address := m.site.RemedyAddress(remedies[0])
	if component != nil && len(component.Remedies) > 0 {
		address = m.site.ComponentAddress(component) + "#muc_nhiem-vu"
	}
	noun := "nhiệm vụ"
	if component == nil {
		noun = "nhiệm vụ chung"
	}
	view := answered{Remedies: m.link(address, counted(len(remedies), noun))}
	for _, agency := range leads(remedies) {
		view.Agencies = append(view.Agencies, m.toAgency(remedies[0].Year.Unit, agency))
	}
	for i, remedy := range byDue(remedies) {
		if remedy.Overdue(m.site.Portal.AsOf) {
			view.Late++
		}
		due := m.due(remedy).Shown
		if i == 0 || view.Dues[len(view.Dues)-1] != due {
			view.Dues = append(view.Dues, due)
		}
	}
	return view
}

// leads are the agencies that lead the remedies, each once.
func leads(remedies []*scorecard.Remedy) []*scorecard.Agency {
	var agencies []*scorecard.Agency
next:
	for _, remedy := range remedies {
		for _, known := range agencies {
			if known == remedy.Agency {
				continue next
			}
		}
		agencies = append(agencies, remedy.Agency)
	}
	return agencies
}
