package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// remediesView is the dot of remedies.html: all remedies of a unit.
type remediesView struct {
	Heading, Summary string
	Unit             string
	Overview         overview
	Agencies         []agencyRow
	ManyDues         bool // the table of deadlines is so long that it folds
	TimeLine         []chartView
	ByDue, ByState   []way
	Follow           followView
	Idle             []link // agencies that lead nothing
	Years            []remedyYear
	Taken            []takenRow // what the unit took over from those before it
	Notes            []noteView
	FarNotes         bool
	Downloads        downloads
}

// remedyYear are the remedies that answer one year's result.
type remedyYear struct {
	Year   int
	Count  string
	Result link
	Groups []remedyGroup
	Folds  bool // the latest year stands open
}

// remedyGroup are the remedies of one agency, by deadline.
type remedyGroup struct {
	Agency   link
	Remedies []remedyView
}

func (m *maker) remedies() remediesView {
	unit := m.page.Unit
	all := unit.AllRemedies()
	m.addRemedyNotes(all)
	view := remediesView{Heading: m.page.Title, Summary: m.page.Summary, Unit: unit.Name, Overview: m.overview(all),
		Agencies: m.agencyRows(unit, all), FarNotes: hasFarRemedyNotes(all), Downloads: m.downloads(unit), Taken: m.takenOver(unit)}
	view.ManyDues = len(view.Overview.Dues) > foldFrom
	m.countDues(view.Overview.Dues)
	view.TimeLine = m.timeLine(view.Overview.Dues, unit.Name)
	view.ByDue, view.ByState = m.waysByDue(view.Overview.Dues), m.waysByState(all)
	view.Follow = m.follow(unit, nil)
	for _, agency := range unit.Agencies {
		if len(site.RemediesOf(agency, all)) == 0 {
			view.Idle = append(view.Idle, m.toAgency(unit, agency))
		}
	}
	for i := len(unit.Years) - 1; i >= 0; i-- {
		year := unit.Years[i]
		if remedies := year.AllRemedies(); len(remedies) > 0 {
			view.Years = append(view.Years, remedyYear{year.Year, counted(len(remedies), "nhiệm vụ"), m.toYear(year), m.remedyGroups(unit, remedies), len(view.Years) > 0})
		}
	}
	view.Notes = m.notes.list
	return view
}

func (m *maker) remedyGroups(unit *scorecard.Unit, remedies []*scorecard.Remedy) []remedyGroup {
	var groups []remedyGroup
	for _, agency := range unit.Agencies {
		if own := site.RemediesOf(agency, remedies); len(own) > 0 {
			groups = append(groups, remedyGroup{m.toAgency(unit, agency), m.remedyViews(own, m.remedyMarks)})
		}
	}
	return groups
}

// remedyFields are the fields of a remedy that a note may be about.
var remedyFields = []string{"agency", "due"}

// addRemedyNotes lists the notes of years about their own remedies, those of no
// single component.
func (m *maker) addRemedyNotes(remedies []*scorecard.Remedy) {
	var last *scorecard.Year
	for _, remedy := range remedies {
		if remedy.Component == nil && remedy.Year != last {
			last = remedy.Year
			m.notes.addAbout(last.Notes, remedyFields...)
		}
	}
}

// remedyMarks mark a remedy's field where remedies of many components stand.
func (m *maker) remedyMarks(remedy *scorecard.Remedy, field string) template.HTML {
	if component := componentOf(remedy); component != nil {
		return m.farMarks(component, field)
	}
	return m.notes.mark(remedy.Year.Notes, field)
}

func hasFarRemedyNotes(remedies []*scorecard.Remedy) bool {
	for _, remedy := range remedies {
		if component := componentOf(remedy); component != nil {
			for _, field := range remedyFields {
				if len(noteNumbers(component.Notes, field)) > 0 {
					return true
				}
			}
		}
	}
	return false
}

// agencyView is the dot of agency.html: what one agency leads, and what it works
// on with others.
type agencyView struct {
	Heading, Summary string
	Unit, Agency     string
	Overview         overview
	Many             bool // so many remedies that their deadlines are told by themselves
	TimeLine         []chartView
	ByDue, ByState   []way // of an agency that leads very many
	Follow           followView
	Years            []agencyYear
	All              link // the page of all remedies
	Notes            []noteView
	FarNotes         bool
	Downloads        downloads
}

// waysFrom is how many remedies of one agency are too many to be found in their
// one list.
const waysFrom = 8

// agencyYear are an agency's remedies that answer one year's result.
type agencyYear struct {
	Year         int
	Leads, Joins []remedyView
	Folds        bool // the latest year stands open
}

func (m *maker) agency() agencyView {
	unit, agency := m.page.Unit, m.page.Agency
	all := unit.AllRemedies()
	leads := site.RemediesOf(agency, all)
	joins := joinedBy(agency, all)
	m.addRemedyNotes(leads)
	m.addRemedyNotes(joins)
	view := agencyView{Heading: m.page.Title, Summary: m.page.Summary, Unit: unit.Name, Agency: agency.Name, Overview: m.overview(leads),
		All: m.to(m.page.Parent), FarNotes: hasFarRemedyNotes(leads) || hasFarRemedyNotes(joins), Downloads: m.downloads(unit), Follow: m.follow(unit, agency)}
	if view.Many = len(leads) > 1; view.Many {
		m.countDues(view.Overview.Dues)
		view.TimeLine = m.timeLine(view.Overview.Dues, agency.Name)
	}
	if len(leads) >= waysFrom {
		view.ByDue, view.ByState = m.waysByDue(view.Overview.Dues), m.waysByState(leads)
	}
	for i := len(unit.Years) - 1; i >= 0; i-- {
		year := unit.Years[i]
		own := agencyYear{year.Year, m.remedyViews(ofYear(leads, year), m.remedyMarks), m.remedyViews(ofYear(joins, year), m.remedyMarks), len(view.Years) > 0}
		if len(own.Leads)+len(own.Joins) > 0 {
			view.Years = append(view.Years, own)
		}
	}
	view.Notes = m.notes.list
	return view
}

// joinedBy are the remedies that the agency works on without leading them.
func joinedBy(agency *scorecard.Agency, remedies []*scorecard.Remedy) []*scorecard.Remedy {
	var joined []*scorecard.Remedy
	for _, remedy := range remedies {
		for _, with := range remedy.With {
			if with == agency && remedy.Agency != agency {
				joined = append(joined, remedy)
			}
		}
	}
	return joined
}

func ofYear(remedies []*scorecard.Remedy, year *scorecard.Year) []*scorecard.Remedy {
	var own []*scorecard.Remedy
	for _, remedy := range remedies {
		if remedy.Year == year {
			own = append(own, remedy)
		}
	}
	return own
}
