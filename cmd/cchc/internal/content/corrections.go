package content

import (
	"path"
	"strconv"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

// CorrectionsFile is where corrections of published figures stand.
const CorrectionsFile = "corrections.toml"

var (
	correctionsTable = &Table{Keys: []Key{
		{Name: "correction", Kind: Groups, Presence: Optional, Table: correctionTable, Doc: diag.Say("các lần sửa, mỗi lần một số liệu", "the corrections, one figure each")},
	}}

	correctionTable = &Table{Keys: []Key{
		{Name: "unit", Kind: Text, Doc: diag.Say("mã đơn vị", "the unit's id")},
		{Name: "year", Kind: Whole, Doc: diag.Say("năm đánh giá", "the year of the result")},
		{Name: "component", Kind: Text, Presence: Optional, Doc: diag.Say("mã lĩnh vực; không có nếu là số chung của năm", "the component's id; absent where it is the year's own figure")},
		{Name: "criterion", Kind: Text, Presence: Optional, Doc: diag.Say("mã tiêu chí, nếu là số của tiêu chí", "the criterion's id, where it is a criterion's figure")},
		{Name: "figure", Kind: Word, Words: []string{"score", "rank", "ranked_units", "max_score", "target", "change"}, Doc: diag.Say("số liệu nào được sửa", "which figure was put right")},
		{Name: "former", Kind: Decimal, Doc: diag.Say("số đã công bố trước đây", "the figure as it was published")},
		{Name: "value", Kind: Decimal, Presence: Optional, Doc: diag.Say("số mới; không có nếu số cũ bị rút", "the new figure; absent where the former was withdrawn")},
		{Name: "date", Kind: Day, Doc: diag.Say("ngày sửa", "the day of the correction")},
		{Name: "reason", Kind: Text, Doc: diag.Say("vì sao phải sửa", "why it had to be put right")},
		{Name: "document", Kind: Text, Presence: Optional, Doc: diag.Say("mã của văn bản làm căn cứ", "the id of the document that is the ground for it")},
	}}
)

func correctionsOf(root table) []*scorecard.Correction {
	corrections := []*scorecard.Correction{} // not nil: the file was read
	for i, t := range get[[]table](root, "correction") {
		corrections = append(corrections, &scorecard.Correction{
			Origin:      t.Origin,
			UnitID:      get[string](t, "unit"),
			Year:        get[int](t, "year"),
			ComponentID: get[string](t, "component"),
			CriterionID: get[string](t, "criterion"),
			Figure:      get[string](t, "figure"),
			Former:      get[decimal.Hundredths](t, "former"),
			Value:       figure[decimal.Hundredths](t, "value", scorecard.Unknown),
			Date:        get[scorecard.Date](t, "date"),
			Reason:      get[string](t, "reason"),
			DocumentID:  get[string](t, "document"),
			Number:      i + 1,
		})
	}
	return corrections
}

// resolveCorrection finds what a correction is about, and tells it of the correction.
func (a *assembler) resolveCorrection(c *scorecard.Correction) {
	c.Document = a.documents[c.DocumentID]
	if c.Unit = a.units[c.UnitID]; c.Unit == nil {
		return
	}
	c.Unit.Corrections = append(c.Unit.Corrections, c)
	folder := path.Join(c.UnitID, strconv.Itoa(c.Year))
	if c.Result = a.years[folder]; c.Result == nil {
		return
	}
	if c.ComponentID == "" {
		c.Result.Corrections = append(c.Result.Corrections, c)
		return
	}
	if c.Component = a.results[folder+"/"+c.ComponentID]; c.Component == nil {
		return
	}
	if c.Component.Component != nil {
		c.Criterion = c.Component.Component.Criterion(c.CriterionID)
	}
	c.Component.Corrections = append(c.Component.Corrections, c)
}
