package render

import (
	"html/template"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/chart"
	"cchc/cmd/cchc/internal/compiled"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// way is a way to some remedies of the page: what they share, and a link to the
// one place where each is told in full.
type way struct {
	Name  template.HTML
	Count string
	Items []wayItem
}

type wayItem struct {
	Task  link
	About string // what the way does not say of it
}

// waysByDue lead to the remedies of each deadline.
func (m *maker) waysByDue(dues []dueCount) []way {
	var ways []way
	for i := range dues {
		due := &dues[i]
		found := way{Name: due.Due, Count: counted(due.Count, "nhiệm vụ")}
		if end := m.due(due.remedies[0]).End; end != "" {
			found.Name += template.HTML(" (đến " + end + ")")
		}
		for _, remedy := range due.remedies {
			found.Items = append(found.Items, m.wayItem(remedy, site.Status(remedy.Status)))
		}
		ways = append(ways, found)
	}
	return ways
}

// waysByState lead to the remedies of each state, by deadline; those that are
// late stand, besides, on their own.
func (m *maker) waysByState(remedies []*scorecard.Remedy) []way {
	var late way
	states := map[scorecard.Status]*way{}
	for _, remedy := range byDue(remedies) {
		item := m.wayItem(remedy, m.due(remedy).Words)
		if states[remedy.Status] == nil {
			states[remedy.Status] = &way{Name: m.state(remedy.Status)}
		}
		states[remedy.Status].Items = append(states[remedy.Status].Items, item)
		if remedy.Overdue(m.site.Portal.AsOf) {
			late.Items = append(late.Items, item)
		}
	}
	var ways []way
	for _, status := range statusOrder {
		if found := states[status]; found != nil {
			found.Count = counted(len(found.Items), "nhiệm vụ")
			ways = append(ways, *found)
		}
	}
	if len(late.Items) > 0 {
		late.Name, late.Count = template.HTML(`<b class="late">`+vi.Capitalize(site.Late)+`</b>`), counted(len(late.Items), "nhiệm vụ")
		ways = append(ways, late)
	}
	return ways
}

// wayItem leads to a remedy on this page.
func (m *maker) wayItem(remedy *scorecard.Remedy, about string) wayItem {
	task := append(append(append(m.bytes[:0], `<a href="#`...), site.RemedyAnchor(remedy)...), `">`...)
	task = append(compiled.AppendText(task, remedy.Task), `</a>`...)
	item := wayItem{Task: m.pieces.add(task)}
	words := task[:0]
	if m.page.Agency == nil {
		words = append(append(words, remedy.Agency.Name...), ", "...)
	}
	words = append(words, about...)
	for _, former := range remedy.FormerDues() {
		words = append(append(words, ", thời hạn trước đây: "...), site.Due(former)...)
	}
	if len(m.page.Unit.Years) > 1 {
		words = append(append(words, ", kết quả "...), vi.LowerFirst(yearWords(remedy.Year.Year))...)
	}
	m.bytes, item.About = words, string(m.pieces.add(words))
	return item
}

// timeLine says the table of deadlines again; it is empty where none is stated.
func (m *maker) timeLine(dues []dueCount, whose string) []chartView {
	asOf := m.site.Portal.AsOf
	k := newSketch("thoi-han", chart.Deadlines, "Thời hạn của nhiệm vụ khắc phục, "+whose, len(dues))
	for _, due := range dues {
		end := due.remedies[0].CurrentDue().End()
		k.add(due.words, "", chart.Deadline(chart.Day(end), chart.Day(asOf), tallies(due.remedies, asOf)...), !end.IsZero())
	}
	return charts(k)
}

// tallies count remedies by the sign that a time line has for them.
func tallies(remedies []*scorecard.Remedy, asOf scorecard.Date) []chart.Tally {
	all := []chart.Tally{
		{Sign: chart.SignDone, Words: site.Status(scorecard.Done)},
		{Sign: chart.SignRunning, Words: site.Status(scorecard.InProgress)},
		{Sign: chart.SignSilent, Words: site.Status(scorecard.Open)},
		{Sign: chart.SignLate, Words: site.Late},
		{Sign: chart.SignDropped, Words: site.Status(scorecard.Dropped)},
	}
	for _, remedy := range remedies {
		all[slices.IndexFunc(all, func(tally chart.Tally) bool { return tally.Sign == signOf(remedy, asOf) })].Count++
	}
	return slices.DeleteFunc(all, func(tally chart.Tally) bool { return tally.Count == 0 })
}

func signOf(remedy *scorecard.Remedy, asOf scorecard.Date) chart.Sign {
	switch {
	case remedy.Overdue(asOf):
		return chart.SignLate
	case remedy.Status == scorecard.Done:
		return chart.SignDone
	case remedy.Status == scorecard.Dropped:
		return chart.SignDropped
	case remedy.Status == scorecard.InProgress:
		return chart.SignRunning
	}
	return chart.SignSilent
}

// followView is where a reader is told of deadlines and of what is new. Hrefs
// are "" where there is nothing to tell.
type followView struct {
	Calendar, Feed                 string
	CalendarAddress, FeedAddress   string // absolute, for programs that ask for one
	CalendarContents, FeedContents string
}

func (m *maker) follow(unit *scorecard.Unit, agency *scorecard.Agency) followView {
	var view followView
	if address, ok := m.site.CalendarAddress(unit, agency); ok {
		view.Calendar, view.CalendarAddress, view.CalendarContents = m.href(address), m.site.Absolute(address), site.CalendarTitle(unit, agency)
	}
	if address, ok := m.site.FeedAddress(unit, agency); ok {
		view.Feed, view.FeedAddress, view.FeedContents = m.href(address), m.site.Absolute(address), site.FeedTitle(unit, agency)
	}
	return view
}

// feedLink names a page's feed to the programs that look for one.
type feedLink struct {
	Href, Title string
}

// feed is the feed of the page's agency or unit; nil where there is none, and on
// pages that say nothing that a feed would tell.
func (m *maker) feed() *feedLink {
	switch m.page.Kind {
	case site.Result, site.Remedies, site.Agency:
		if address, ok := m.site.FeedAddress(m.page.Unit, m.page.Agency); ok {
			return &feedLink{m.href(address), site.FeedTitle(m.page.Unit, m.page.Agency)}
		}
	}
	return nil
}

// lostView is the loss that a remedy answers: that of its component, else of the
// whole result.
type lostView struct {
	Points link // leads to where the loss is told
	Of     string
}

// lost is empty on the page of the component itself, which begins with it. What
// it is derived from stands in the page's head.
func (m *maker) lost(remedy *scorecard.Remedy) lostView {
	component := componentOf(remedy)
	switch {
	case component == nil:
		return m.lossOf(remedy.Year.Lost(), m.site.YearAddress(remedy.Year)+"#muc_so-diem", "của cả kết quả năm")
	case component == m.page.Component:
		return lostView{}
	}
	return m.known.losses.once(component, func() lostView {
		return m.lossOf(component.Lost(), m.site.ComponentAddress(component), "của cả lĩnh vực")
	})
}

func (m *maker) lossOf(lost scorecard.Points, address, of string) lostView {
	if !lost.IsKnown() {
		return lostView{Points: pointsOf(lost, "")}
	}
	words := strings.TrimSpace(string(pointsOf(lost, "")))
	return lostView{Points: link(`<a href="` + template.HTMLEscapeString(m.href(address)) + `">` + words + `</a>`), Of: of}
}
