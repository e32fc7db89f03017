package download

import (
	"encoding/json"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// derivedBy names the keys that each derived figure is computed from.
var derivedBy = derivation{
	Index:       "tính từ score ÷ max_score × 100 (%), làm tròn đến hai chữ số thập phân, nửa thì làm tròn ra xa số 0; lĩnh vực điểm trừ (penalty) không có",
	Lost:        "tính từ max_score − score; với điểm cộng (bonus) là −score, với điểm trừ (penalty) là score",
	Share:       "tính từ lost của lĩnh vực ÷ lost của năm × 100 (%)",
	FormerIndex: "tính từ index − change (%), chỉ số của năm trước; không phải số công bố",
	GapToTarget: "tính từ score − target",
	GapToFirst:  "tính từ điểm của đơn vị đứng đầu trong peers − score",
}

// AppendJSON appends the unit's file with the whole structure; figures are exact
// decimal literals, a missing one is null beside the "result" that says why. Each
// record of a list stands on a line of its own.
func AppendJSON(dst []byte, s *site.Site, unit *scorecard.Unit) ([]byte, error) {
	portal := s.Portal
	file := unitFile{
		Schema: webAddress(s.Absolute(s.UnitSchemaAddress())),
		Portal: portal.Title, BaseURL: webAddress(s.BaseURL), AsOf: dayText(portal.AsOf.String()), Publisher: portal.Publisher, Licence: portal.Licence, Notice: portal.Notice,
		Unit:      unitRecord{ID: unit.ID, Name: unit.Name, Level: unit.Level, Parent: unit.Parent, Notes: noteRecords(unit.Notes)},
		DerivedBy: derivedBy, Documents: []docRecord{},
		Years: make([]yearRecord, 0, len(unit.Years)),
	}
	for _, agency := range unit.Agencies {
		file.Unit.Agencies = append(file.Unit.Agencies, agencyRecord{agency.ID, agency.Name})
	}
	for _, document := range portal.Documents {
		file.Documents = append(file.Documents, docRecord{document.ID, document.Number, document.Title, dateText(document.Date), document.Issuer, document.URL})
	}
	for i := len(unit.Years) - 1; i >= 0; i-- {
		file.Years = append(file.Years, newYearRecord(s, unit.Years[i]))
	}
	for _, c := range unit.Corrections {
		file.Corrections = append(file.Corrections, correctionRecord{c.Year, c.ComponentID, c.CriterionID, c.Figure, number(c.Former), literal(c.Value), dateText(c.Date), c.Reason, c.DocumentID})
	}
	lines := lineWriter{dst: dst}
	err := json.NewEncoder(&lines).Encode(file)
	return lines.dst, err
}

// lineWriter appends JSON that is written without any space, and breaks the line before
// each object of a list.
type lineWriter struct {
	dst     []byte
	inText  bool
	escaped bool // the next byte, in a text
	last    byte
}

func (w *lineWriter) Write(compact []byte) (int, error) {
	written := 0
	for i, c := range compact {
		switch {
		case w.escaped:
			w.escaped = false
		case c == '\\':
			w.escaped = true
		case c == '"':
			w.inText = !w.inText
		case c == '{' && !w.inText && w.last != ':' && w.last != 0:
			w.dst = append(append(w.dst, compact[written:i]...), '\n')
			written = i
		}
		w.last = c
	}
	w.dst = append(w.dst, compact[written:]...)
	return len(compact), nil
}

func newYearRecord(s *site.Site, year *scorecard.Year) yearRecord {
	record := yearRecord{
		Year: year.Year, Framework: frameworkRecord{year.Framework.ID, year.Framework.Title}, Result: resultCode(resultWord(year.Score.State()).Code),
		Score: literal(year.Score), MaxScore: number(year.MaxScore()), Rank: count(year.Rank), RankedUnits: count(year.RankedUnits),
		Target: literal(year.Target), Change: literal(year.Change), Source: newSource(year.Source),
		Derived: derivedYear{Index: literal(percent(year.Index())), Lost: literal(year.Lost()),
			FormerIndex: literal(scorecard.FormerIndex(year.Index(), year.Change)), GapToTarget: literal(year.GapToTarget()), GapToFirst: literal(year.GapToFirst())},
		Remedies: remedyRecords(s, year.Remedies), Notes: noteRecords(year.Notes), Components: make([]componentRecord, 0, len(year.Components)),
	}
	for _, peer := range year.Peers {
		record.Peers = append(record.Peers, peerRecord{peer.Name, resultCode(resultWord(peer.Score.State()).Code), literal(peer.Score), count(peer.Rank), newSource(peer.Source)})
	}
	for _, index := range year.Indices {
		record.Indices = append(record.Indices, indexRecord{index.Name, number(index.Value), index.Measure, newSource(index.Source)})
	}
	if plan := year.Plan; plan != nil {
		record.Plan = &planRecord{Source: newSource(plan.Source), ReportDue: dateText(plan.ReportDue), ReportTo: plan.ReportTo}
		for _, duty := range plan.Duties {
			record.Plan.Duties = append(record.Plan.Duties, dutyRecord{duty.Text, duty.Place})
		}
	}
	for _, component := range year.Components {
		record.Components = append(record.Components, newComponentRecord(s, component))
	}
	return record
}

func newComponentRecord(s *site.Site, c *scorecard.ComponentResult) componentRecord {
	return componentRecord{
		ID: c.Component.ID, Title: c.Component.Title, Kind: kindCode(kindWord(c.Component.Kind).Code), Result: resultCode(resultWord(c.Score.State()).Code), Score: literal(c.Score),
		MaxScore: number(c.Component.MaxScore), Rank: count(c.Rank), RankedUnits: count(c.RankedUnits), Change: literal(c.Change), Source: newSource(c.Source),
		Derived:  derivedComponent{Index: literal(percent(c.Index())), Lost: literal(c.Lost()), Share: literal(percent(c.Share())), FormerIndex: literal(c.FormerIndex())},
		Criteria: criterionRecords(c, c.Component.Criteria), Remedies: remedyRecords(s, c.Remedies), Notes: noteRecords(c.Notes),
	}
}

func criterionRecords(component *scorecard.ComponentResult, criteria []*scorecard.Criterion) []criterionRecord {
	records := make([]criterionRecord, 0, len(criteria))
	for _, criterion := range criteria {
		score, maximum := component.CriterionScore(criterion)
		records = append(records, criterionRecord{ID: criterion.ID, Title: criterion.Title, Survey: criterion.Survey, Result: resultCode(resultWord(score.State()).Code),
			Score: literal(score), MaxScore: literal(maximum), Parts: criterionRecords(component, criterion.Parts)})
	}
	return records
}

func remedyRecords(s *site.Site, remedies []*scorecard.Remedy) []remedyRecord {
	records := make([]remedyRecord, 0, len(remedies))
	for _, remedy := range remedies {
		record := remedyRecord{ID: remedy.ID, Address: webAddress(s.Absolute(s.RemedyAddress(remedy))), Agency: remedy.AgencyID, With: remedy.WithIDs, Task: remedy.Task,
			Due: dueText(remedy.CurrentDue()), DueText: remedy.DueText, Criteria: remedy.CriteriaID, Status: statusCode(remedy.Status.String()), Reason: remedy.Reason,
			HandedTo: remedy.HandedToID, Source: newSource(remedy.Source)}
		for _, former := range remedy.FormerDues() {
			record.FormerDues = append(record.FormerDues, dueText(former))
		}
		for _, progress := range remedy.Progress {
			report := progressRecord{Date: dateText(progress.Date), Status: statusCode(progress.Status.String()), Text: progress.Text, Document: progress.DocumentID}
			if progress.Due != nil {
				report.Due = dueText(*progress.Due)
			}
			record.Progress = append(record.Progress, report)
		}
		records = append(records, record)
	}
	return records
}

func noteRecords(notes []scorecard.Note) []noteRecord {
	var records []noteRecord
	for _, note := range notes {
		records = append(records, noteRecord{note.Field, note.Text})
	}
	return records
}

func newSource(source scorecard.Source) sourceRecord {
	return sourceRecord{source.DocumentID, source.Place}
}

func literal(figure scorecard.Points) *number {
	if value, ok := figure.Get(); ok {
		return (*number)(&value)
	}
	return nil
}

func count(figure scorecard.Figure[int]) *int {
	if value, ok := figure.Get(); ok {
		return &value
	}
	return nil
}

// dueText is null where the plan states no deadline.
func dueText(due scorecard.Due) *dueCode {
	if !due.Stated() {
		return nil
	}
	text := dueCode(due.String())
	return &text
}
