package download

import (
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
)

// TestEveryKindAndColumnIsUsed: a kind of rows or a column that no row has would
// be promised in vain.
func TestEveryKindAndColumnIsUsed(t *testing.T) {
	unit := &scorecard.Unit{ID: "huyen"}
	source := scorecard.Source{Document: &scorecard.Document{Number: "1/KH"}, Place: "mục I"}
	component := &scorecard.Component{ID: "the-che", Title: "Thể chế", Criteria: []*scorecard.Criterion{{ID: "mot"}}}
	day := &scorecard.Due{Span: scorecard.SpanDay, Year: 2024, Month: 2, Day: 1}
	year := &scorecard.Year{Unit: unit, Year: 2023, Framework: &scorecard.Framework{Title: "Bộ"}, Source: source, Peers: make([]scorecard.Peer, 1), Indices: make([]scorecard.OtherIndex, 1),
		Notes: make([]scorecard.Note, 1), Plan: &scorecard.Plan{Duties: make([]scorecard.Duty, 1)}}
	remedy := &scorecard.Remedy{Year: year, Component: component, Agency: &scorecard.Agency{Name: "Phòng"}, With: []*scorecard.Agency{{Name: "Phòng"}}, DueText: "sớm", Reason: "gộp",
		HandedToID: "xa", HandedTo: &scorecard.Unit{Name: "xã"}, CriteriaID: []string{"mot"}, Progress: []scorecard.Progress{{Date: scorecard.Date{Year: 2024, Month: 1, Day: 1}, Due: day}}}
	year.Components = []*scorecard.ComponentResult{{Year: year, Component: component, Remedies: []*scorecard.Remedy{remedy}, Notes: make([]scorecard.Note, 1)}}
	unit.Years = []*scorecard.Year{year}
	unit.Corrections = []*scorecard.Correction{{Unit: unit, Year: 2023, Figure: "score"}}
	kinds, used := map[string]bool{}, map[column]bool{}
	for row := range rowsOf(unit) {
		kinds[row[colKind].text] = true
		for i, cell := range row {
			if cell.kind != emptyValue {
				used[column(i)] = true
			}
		}
	}
	for _, kind := range rowKinds() {
		if !kinds[kind.Code] {
			t.Errorf("no row is of the kind %s", kind.Code)
		}
	}
	if len(kinds) != len(rowKinds()) {
		t.Errorf("kinds of rows: %v", kinds)
	}
	for i, own := range Columns() {
		if own.Name == "" || own.Title == "" || own.Meaning == "" || !used[column(i)] {
			t.Errorf("column %d is %+v, used: %v", i, own, used[column(i)])
		}
	}
}

// TestEveryRowHasASheet: each kind stands in exactly one sheet of the workbook,
// with what tells its rows apart.
func TestEveryRowHasASheet(t *testing.T) {
	places := map[string]int{}
	for _, sheet := range sheets() {
		for _, kind := range sheet.kinds {
			places[kind.Code]++
		}
		if !slices.Contains(sheet.columns, colName) || !slices.Contains(sheet.columns, colYear) || !slices.Contains(sheet.columns, colDocument) {
			t.Errorf("%s lacks a column", sheet.name)
		}
		if (len(sheet.kinds) > 1) != slices.Contains(sheet.columns, colKind) {
			t.Errorf("%s: kinds of rows are not told apart", sheet.name)
		}
	}
	for _, kind := range rowKinds() {
		if places[kind.Code] != 1 {
			t.Errorf("rows of the kind %s stand in %d sheets", kind.Code, places[kind.Code])
		}
	}
}

func TestATextThatNoCellHoldsIsCutAndSaysSo(t *testing.T) {
	long := make([]rune, 40000)
	for i := range long {
		long[i] = 'ế'
	}
	cut := fitting(string(long))
	if n := len([]rune(cut)); n != cellLimit || !slices.Equal([]rune(cut)[n-5:], []rune("JSON)")) {
		t.Errorf("%d letters, ending in %q", n, string([]rune(cut)[n-30:]))
	}
	if whole := string(long[:cellLimit]); fitting(whole) != whole {
		t.Error("a text that fits was cut")
	}
}
