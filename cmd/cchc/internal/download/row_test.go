package download

import (
	"testing"

	"cchc/cmd/cchc/internal/scorecard"
)

// TestEveryCellHasAColumn: a misspelt name would lose its cell without a word.
func TestEveryCellHasAColumn(t *testing.T) {
	known := map[string]bool{}
	for _, column := range Columns {
		known[column.Name] = true
	}
	unit := &scorecard.Unit{ID: "huyen"}
	component := &scorecard.Component{ID: "the-che", Criteria: []*scorecard.Criterion{{ID: "mot"}}}
	year := &scorecard.Year{Unit: unit, Year: 2023, Framework: &scorecard.Framework{}, Peers: make([]scorecard.Peer, 1), Indices: make([]scorecard.OtherIndex, 1), Notes: make([]scorecard.Note, 1)}
	remedy := &scorecard.Remedy{Year: year, Agency: &scorecard.Agency{}, Progress: []scorecard.Progress{{Due: &scorecard.Due{}}}}
	year.Components = []*scorecard.ComponentResult{{Year: year, Component: component, Remedies: []*scorecard.Remedy{remedy}, Notes: make([]scorecard.Note, 1)}}
	kinds := map[string]bool{}
	for _, row := range yearRows(year) {
		kinds[row["loai"]] = true
		for name := range row {
			if !known[name] {
				t.Errorf("a line %s has a cell %s, of which there is no column", row["loai"], name)
			}
		}
	}
	if len(kinds) != 8 {
		t.Errorf("kinds of lines: %v", kinds)
	}
}
