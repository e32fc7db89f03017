package site

import "cchc/cmd/cchc/internal/scorecard"

// LastChange says when the figures that a page shows last changed; it is zero on a
// page that shows none.
func (s *Site) LastChange(p *Page) scorecard.LastChange {
	switch p.Kind {
	case Result, Posting:
		if p.Year != nil {
			return p.Year.LastChange()
		}
	case Component:
		return p.Component.LastChange()
	case Remedies:
		return scorecard.LastChangeOf(append(p.Unit.AllRemedies(), s.Predecessors.TakenOver(p.Unit)...))
	case Agency:
		all := p.Unit.AllRemedies()
		return scorecard.LastChangeOf(append(RemediesOf(p.Agency, all), SupportedBy(p.Agency, all)...))
	case Units, Data:
		return s.Portal.LastChange()
	case Corrections:
		return s.correctionsLastChange()
	case Compare:
		return s.Portal.HomeUnit.LastChange()
	case CompareYear:
		return leaguesLastChange(p.Leagues)
	}
	return scorecard.LastChange{}
}

// correctionsLastChange is the day of the latest correction.
func (s *Site) correctionsLastChange() scorecard.LastChange {
	var last scorecard.LastChange
	for _, correction := range s.Portal.Corrections {
		last = last.Later(scorecard.LastChange{Date: correction.Date, Correction: true})
	}
	return last
}

// leaguesLastChange is that of the scores in league tables.
func leaguesLastChange(leagues []*scorecard.League) scorecard.LastChange {
	var last scorecard.LastChange
	for _, league := range leagues {
		for _, rows := range [][]*scorecard.Standing{league.Total.Rows, league.Total.Unscored} {
			for _, row := range rows {
				switch {
				case row.Peer != nil:
					last = last.Later(row.Peer.Source.LastChange())
				case row.Year != nil:
					last = last.Later(row.Year.ScoresLastChange())
				}
			}
		}
	}
	return last
}

// LastChangeWords say what the day is the day of: the data know the days of
// documents and reports, not when someone typed them in. They are "" where there
// is none.
func LastChangeWords(last scorecard.LastChange) string {
	switch {
	case last.Date.IsZero():
		return ""
	case last.Report:
		return Date(last.Date) + ", ngày của báo cáo tiến độ mới nhất trên trang này"
	case last.Correction:
		return Date(last.Date) + ", ngày của lần đính chính mới nhất"
	}
	return Date(last.Date) + ", ngày của văn bản mới nhất mà trang này lấy số liệu"
}
