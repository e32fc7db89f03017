package scorecard

// LastChange says when figures last changed, as far as the content tells: on the
// day of the latest document that they come from, or of the latest report on a
// remedy. It is not the day on which someone edited the content.
type LastChange struct {
	Date       Date // the zero Date where nothing dated is cited
	Report     bool // it is the day of a report on a remedy
	Correction bool // it is the day of a correction
}

// Later is the later of two; where both are of one day, c.
func (c LastChange) Later(other LastChange) LastChange {
	if c.Date.Before(other.Date) {
		return other
	}
	return c
}

// LastChange is the day of the document.
func (s Source) LastChange() LastChange {
	if s.Document == nil {
		return LastChange{}
	}
	return LastChange{Date: s.Document.Date}
}

// LastChange is that of the task and of the reports on it.
func (r *Remedy) LastChange() LastChange {
	last := r.Source.LastChange()
	for _, progress := range r.Progress {
		last = last.Later(LastChange{Date: progress.Date, Report: true})
	}
	return last
}

// LastChangeOf is the latest of remedies.
func LastChangeOf(remedies []*Remedy) LastChange {
	var last LastChange
	for _, remedy := range remedies {
		last = last.Later(remedy.LastChange())
	}
	return last
}

// LastChange is that of the component's figures and remedies.
func (c *ComponentResult) LastChange() LastChange {
	return c.Source.LastChange().Later(LastChangeOf(c.Remedies))
}

// ScoresLastChange is that of the year's scores and ranks alone, its components'
// included.
func (y *Year) ScoresLastChange() LastChange {
	last := y.Source.LastChange()
	for _, component := range y.Components {
		last = last.Later(component.Source.LastChange())
	}
	return last
}

// LastChange is that of all that the year holds: scores, peers, other indices, the
// plan, remedies.
func (y *Year) LastChange() LastChange {
	last := y.ScoresLastChange()
	for _, peer := range y.Peers {
		last = last.Later(peer.Source.LastChange())
	}
	for _, index := range y.Indices {
		last = last.Later(index.Source.LastChange())
	}
	if y.Plan != nil {
		last = last.Later(y.Plan.Source.LastChange())
	}
	for _, component := range y.Components {
		last = last.Later(LastChangeOf(component.Remedies))
	}
	return last.Later(LastChangeOf(y.Remedies))
}

// LastChange is that of all of the unit's years.
func (u *Unit) LastChange() LastChange {
	var last LastChange
	for _, year := range u.Years {
		last = last.Later(year.LastChange())
	}
	return last
}

// LastChange is that of all of the portal's units.
func (p *Portal) LastChange() LastChange {
	var last LastChange
	for _, unit := range p.Units {
		last = last.Later(unit.LastChange())
	}
	return last
}
