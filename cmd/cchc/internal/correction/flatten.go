package correction

import (
	"strings"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/vi"
)

// Class is what a value is.
type Class string

// The classes of values.
const (
	Figure  Class = "figure"  // a source gives it: when it changes, that is a correction
	Other   Class = "other"   // a figure of others: a peer's, another index
	Derived Class = "derived" // the portal computes it: it follows
	Text    Class = "text"
)

// Place is where in a unit's data something stands.
type Place struct {
	Year      int    `json:"year,omitempty"` // 0: the unit as a whole
	Component string `json:"component,omitempty"`
	Criterion string `json:"criterion,omitempty"`
}

// thing is something that is there or not, with its values.
type thing struct {
	place  Place
	kind   string // unit, year, component, criterion, remedy, note, document, peer, index, plan, agency, duty
	id     string // among those of its kind and place
	title  string
	values []value
}

// value is one value of a thing, by its key in the JSON.
type value struct {
	key   string
	class Class
	name  diag.Text
	plain string    // as it is compared; "" where it is missing
	shown diag.Text // as it is read
}

// key is what a thing is found by on the other side.
type key struct {
	place    Place
	kind, id string
}

func (t *thing) key() key { return key{t.place, t.kind, t.id} }

var missing = diag.Say("không có", "none")

// number is a figure with two decimals, or as few as it needs.
func number(key string, class Class, name diag.Text, figure figure, unit string, short bool) value {
	if figure == nil {
		return value{key, class, name, "", missing}
	}
	points := decimal.Hundredths(*figure)
	text := points.String()
	if short {
		text = points.Short()
	}
	shown := diag.Say(vi.Number(text)+unit, text+unit)
	return value{key, class, name, points.Short(), shown}
}

// rank is never shown without the number of ranked units, or says that it is unknown.
func rank(figure, of figure) value {
	rank := number("rank", Figure, diag.Say("hạng", "rank"), figure, "", true)
	if figure == nil {
		return rank
	}
	if of == nil {
		rank.shown = diag.Say(rank.shown.Vietnamese+" (chưa rõ số đơn vị được xếp hạng)", rank.shown.English+" (of an unknown number of units)")
		return rank
	}
	units := decimal.Hundredths(*of).Short()
	rank.shown = diag.Say(rank.shown.Vietnamese+"/"+units, rank.shown.English+"/"+units)
	return rank
}

// text is a text; a long one is cut where it is shown.
func text(key string, name diag.Text, text string) value {
	shown := diag.Say("“"+cut(text)+"”", "“"+cut(text)+"”")
	if text == "" {
		shown = missing
	}
	return value{key, Text, name, text, shown}
}

func cut(text string) string {
	letters := []rune(strings.Join(strings.Fields(text), " "))
	if len(letters) > 80 {
		return string(letters[:80]) + "…"
	}
	return string(letters)
}

func sourceOf(s source) value {
	return text("source", diag.Say("nguồn", "source"), strings.TrimSuffix(s.Document+", "+s.Place, ", "))
}

// scored are the values that a year and a component have in common.
func scored(score, maximum, place, units, change figure, result string, from source) []value {
	return []value{
		number("score", Figure, diag.Say("điểm", "score"), score, "", false),
		rank(place, units),
		number("ranked_units", Figure, diag.Say("số đơn vị được xếp hạng", "ranked units"), units, "", true),
		number("max_score", Figure, diag.Say("điểm tối đa", "maximum score"), maximum, "", true),
		number("change", Figure, diag.Say("tăng, giảm so với năm trước (điểm phần trăm)", "change since the year before (percentage points)"), change, "", false),
		text("result", diag.Say("tình trạng", "result"), result),
		sourceOf(from),
	}
}

func derivedValues(d derived) []value {
	return []value{
		number("index", Derived, diag.Say("chỉ số", "index"), d.Index, vi.NoBreakSpace+"%", false),
		number("lost", Derived, diag.Say("điểm chưa đạt", "lost points"), d.Lost, "", false),
		number("share", Derived, diag.Say("tỷ trọng trong điểm chưa đạt", "share of the lost points"), d.Share, vi.NoBreakSpace+"%", false),
		number("former_index", Derived, diag.Say("chỉ số năm trước", "index of the year before"), d.FormerIndex, vi.NoBreakSpace+"%", false),
		number("gap_to_target", Derived, diag.Say("chênh lệch với mục tiêu", "gap to the target"), d.GapToTarget, "", false),
		number("gap_to_first", Derived, diag.Say("khoảng cách đến đơn vị đứng đầu", "gap to the first"), d.GapToFirst, "", false),
	}
}

// flatten are the unit's things in their order, each before what is below it.
func (p *Published) flatten() []thing {
	all := []thing{{kind: "unit", id: p.Unit.ID, title: p.Unit.Name, values: []value{
		text("name", diag.Say("tên đơn vị", "name"), p.Unit.Name), text("level", diag.Say("cấp", "level"), p.Unit.Level), text("parent", diag.Say("đơn vị cấp trên", "parent"), p.Unit.Parent)}}}
	for _, agency := range p.Unit.Agencies {
		all = append(all, thing{kind: "agency", id: agency.ID, title: agency.Name, values: []value{text("name", diag.Say("tên cơ quan", "name"), agency.Name)}})
	}
	all = append(all, notes(Place{}, p.Unit.Notes)...)
	for _, year := range p.Years {
		all = append(all, year.flatten()...)
	}
	return all
}

func (y *year) flatten() []thing {
	at := Place{Year: y.Year}
	own := append(scored(y.Score, y.MaxScore, y.Rank, y.RankedUnits, y.Change, y.Result, y.Source),
		number("target", Figure, diag.Say("điểm mục tiêu", "target"), y.Target, "", false), text("framework", diag.Say("bộ tiêu chí", "framework"), y.Framework.ID))
	all := []thing{{place: at, kind: "year", values: append(own, derivedValues(y.Derived)...)}}
	for _, peer := range y.Peers {
		score, place := number("score", Other, diag.Say("điểm", "score"), peer.Score, "", false), rank(peer.Rank, y.RankedUnits)
		place.class = Other
		all = append(all, thing{at, "peer", peer.Name, peer.Name, []value{score, place, sourceOf(peer.Source)}})
	}
	for _, index := range y.Indices {
		all = append(all, thing{at, "index", index.Name, index.Name, []value{
			number("value", Other, diag.Say("giá trị", "value"), index.Value, vi.NoBreakSpace+index.Measure, false), sourceOf(index.Source)}})
	}
	if y.Plan != nil {
		all = append(all, thing{at, "plan", "", "", []value{sourceOf(y.Plan.Source),
			text("report_due", diag.Say("hạn báo cáo", "report due"), y.Plan.ReportDue), text("report_to", diag.Say("nơi nhận báo cáo", "report to"), y.Plan.ReportTo)}})
		for _, duty := range y.Plan.Duties {
			all = append(all, thing{at, "duty", duty.Text, cut(duty.Text), nil})
		}
	}
	all = append(append(all, remedies(at, y.Remedies)...), notes(at, y.Notes)...)
	for _, component := range y.Components {
		all = append(all, component.flatten(y.Year)...)
	}
	return all
}

func (c *component) flatten(year int) []thing {
	at := Place{Year: year, Component: c.ID}
	own := append(scored(c.Score, c.MaxScore, c.Rank, c.RankedUnits, c.Change, c.Result, c.Source), text("title", diag.Say("tên lĩnh vực", "title"), c.Title), text("kind", diag.Say("kiểu", "kind"), c.Kind))
	all := []thing{{at, "component", "", c.Title, append(own, derivedValues(c.Derived)...)}}
	all = append(all, criteria(at, c.Criteria)...)
	return append(append(all, remedies(at, c.Remedies)...), notes(at, c.Notes)...)
}

func criteria(at Place, list []criterion) []thing {
	var all []thing
	for _, criterion := range list {
		at.Criterion = criterion.ID
		all = append(all, thing{at, "criterion", "", criterion.Title, []value{
			number("score", Figure, diag.Say("điểm", "score"), criterion.Score, "", false),
			number("max_score", Figure, diag.Say("điểm tối đa", "maximum score"), criterion.MaxScore, "", true),
			text("title", diag.Say("tên tiêu chí", "title"), criterion.Title), text("result", diag.Say("tình trạng", "result"), criterion.Result)}})
		all = append(all, criteria(at, criterion.Parts)...)
	}
	return all
}

func remedies(at Place, list []remedy) []thing {
	var all []thing
	for _, r := range list {
		due := ""
		if r.Due != nil {
			due = *r.Due
		}
		var reports []string
		for _, report := range r.Progress {
			reports = append(reports, report.Date+" "+report.Status+": "+report.Text+" "+report.Document)
		}
		all = append(all, thing{at, "remedy", r.ID, cut(r.Task), []value{
			text("due", diag.Say("thời hạn", "deadline"), due), text("due_text", diag.Say("lời văn thời hạn", "deadline in words"), r.DueText),
			text("status", diag.Say("tiến độ", "state"), r.Status), text("reason", diag.Say("lý do không thực hiện", "reason"), r.Reason),
			text("task", diag.Say("nội dung", "task"), r.Task), text("agency", diag.Say("cơ quan chủ trì", "agency"), r.Agency),
			text("with", diag.Say("cơ quan phối hợp", "with"), strings.Join(r.With, ", ")), text("criteria", diag.Say("tiêu chí", "criteria"), strings.Join(r.Criteria, ", ")),
			text("handed_to", diag.Say("giao lại cho", "handed to"), r.HandedTo), sourceOf(r.Source),
			text("progress", diag.Say("báo cáo tiến độ", "reports"), strings.Join(reports, "; "))}})
	}
	return all
}

func notes(at Place, list []note) []thing {
	var all []thing
	for _, note := range list {
		all = append(all, thing{at, "note", note.Field + ":" + note.Text, cut(note.Text), nil})
	}
	return all
}

// flattenPortal are the things that every unit's JSON says of the portal.
func (p *Published) flattenPortal() []thing {
	licence := ""
	if p.Licence != nil {
		licence = "“" + *p.Licence + "”"
	}
	all := []thing{{kind: "portal", values: []value{text("portal", diag.Say("tên cổng", "portal"), p.Portal), text("as_of", diag.Say("số liệu tính đến ngày", "as of"), p.AsOf),
		text("publisher", diag.Say("cơ quan công bố", "publisher"), p.Publisher), text("licence", diag.Say("điều kiện sử dụng lại", "licence"), licence), text("notice", diag.Say("thông báo", "notice"), p.Notice)}}}
	for _, d := range p.Documents {
		name := d.Number
		if name == "" {
			name = d.Title
		}
		all = append(all, thing{kind: "document", id: d.ID, title: cut(name), values: []value{text("number", diag.Say("số, ký hiệu", "number"), d.Number), text("title", diag.Say("trích yếu", "title"), d.Title),
			text("date", diag.Say("ngày", "date"), d.Date), text("issuer", diag.Say("cơ quan ban hành", "issuer"), d.Issuer), text("url", diag.Say("địa chỉ", "address"), d.URL)}})
	}
	return all
}
