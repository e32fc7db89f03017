package download_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/scorecard"
)

// The columns and keys of the same figure.
var (
	stated  = map[string]string{"diem": "score", "diem_toi_da": "max_score", "hang": "rank", "so_don_vi": "ranked_units", "thay_doi": "change"}
	derived = map[string]string{"chi_so_tinh_tu_diem": "index", "chua_dat_tinh_tu_diem": "lost", "chi_so_nam_truoc_tinh_tu_thay_doi": "former_index"}
)

// randomPoints is missing, for any reason, as often as not.
func randomPoints(random *rand.Rand, from, to int) scorecard.Points {
	if random.IntN(2) == 0 {
		states := []scorecard.State{scorecard.Unknown, scorecard.NotScored, scorecard.NotApplicable, scorecard.NotPublished}
		return scorecard.Missing[decimal.Hundredths](states[random.IntN(len(states))])
	}
	return points(decimal.Hundredths(from + random.IntN(to-from+1)))
}

// TestCSVAndJSONAgree reads both files back and compares every figure of random
// results, the scores and ranks of which are missing half the time.
func TestCSVAndJSONAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 12))
	missing := 0
	for range 300 {
		portal := small(plain)
		unit := portal.HomeUnit
		for _, year := range unit.Years {
			year.Score, year.Change, year.Target = randomPoints(random, 0, 1500), randomPoints(random, -2000, 2000), randomPoints(random, 0, 1500)
			for _, component := range year.Components {
				component.Score, component.Change = randomPoints(random, 0, int(component.Component.MaxScore)), randomPoints(random, -2000, 2000)
				if random.IntN(2) == 0 {
					component.Rank = scorecard.Known(1 + random.IntN(12))
				}
			}
		}
		lines, years := readCSV(t, unit), at(t, readJSON(t, portal, unit), "years").([]any)
		for i, year := range years {
			components := at(t, year, "components").([]any)
			number := fmt.Sprint(unit.Years[len(unit.Years)-1-i].Year)
			own := linesOf(lines, "nam", number)
			missing += agree(t, own[0], year, map[string]string{"muc_tieu": "target"}, nil)
			for j, line := range linesOf(lines, "linh-vuc", number) {
				missing += agree(t, line, components[j], nil, map[string]string{"ty_trong_tinh_tu_chua_dat": "share"})
			}
		}
	}
	if missing < 1000 {
		t.Errorf("only %d missing figures were compared", missing)
	}
}

func linesOf(lines []line, kind, year string) []line {
	return slices.DeleteFunc(slices.Clone(lines), func(line line) bool { return line["loai"] != kind || line["nam"] != year })
}

// agree compares the figures of one line and one object, and counts those that
// are missing.
func agree(t *testing.T, line line, record any, moreStated, moreDerived map[string]string) int {
	t.Helper()
	missing := 0
	compare := func(column string, value any) {
		t.Helper()
		number, known := value.(json.Number)
		cell := line[column]
		switch {
		case !known && value != nil:
			t.Errorf("%s: %v is no number", column, value)
		case known != (cell != ""):
			t.Errorf("%s: the CSV has %q, the JSON %v", column, cell, value)
		case known && literal(t, cell) != literal(t, string(number)):
			t.Errorf("%s: the CSV has %s, the JSON %s", column, cell, number)
		case !known:
			missing++
		}
	}
	for _, keys := range []map[string]string{stated, moreStated} {
		for column, key := range keys {
			compare(column, at(t, record, key))
		}
	}
	for _, keys := range []map[string]string{derived, moreDerived} {
		for column, key := range keys {
			compare(column, at(t, record, "derived", key))
		}
	}
	if result := at(t, record, "result"); result != line["ket_qua"] || (result == "scored") != (line["diem"] != "") {
		t.Errorf("the score is %q: result %q in the CSV, %q in the JSON", line["diem"], line["ket_qua"], result)
	}
	return missing
}

// A unit's corrections are in both files, and what was withdrawn has no new figure in either.
func TestCorrectionsInBothFiles(t *testing.T) {
	portal := small(plain)
	records := at(t, readJSON(t, portal, portal.HomeUnit), "corrections").([]any)
	lines := slices.DeleteFunc(readCSV(t, portal.HomeUnit), func(line line) bool { return line["loai"] != "dinh-chinh" })
	if len(lines) != len(records) || len(lines) != len(portal.Corrections) {
		t.Fatalf("%d corrections in the CSV, %d in the JSON", len(lines), len(records))
	}
	withdrawn := 0
	for i, line := range lines {
		record := records[i].(object)
		for column, key := range map[string]string{"nam": "year", "linh_vuc": "component", "tieu_chi": "criterion", "ma": "figure", "ngay": "date", "ten": "reason"} {
			want := ""
			if record[key] != nil {
				want = fmt.Sprint(record[key])
			}
			if line[column] != want {
				t.Errorf("%s of the %d-th is %q in the CSV, %q in the JSON", column, i+1, line[column], want)
			}
		}
		for column, key := range map[string]string{"so_cu": "former", "so_moi": "value"} {
			number, known := at(t, record, key).(json.Number)
			if known != (line[column] != "") || known && literal(t, line[column]) != literal(t, string(number)) {
				t.Errorf("%s of the %d-th is %q in the CSV, %v in the JSON", column, i+1, line[column], record[key])
			}
			if !known {
				withdrawn++
			}
		}
		if line["diem"] != "" || (line["van_ban"] != "") != (record["document"] != nil) {
			t.Errorf("the CSV has %v", line)
		}
	}
	if withdrawn == 0 {
		t.Error("no figure was withdrawn")
	}
}

// TestDerivedFiguresAreLabelled: no derived figure stands among the published.
func TestDerivedFiguresAreLabelled(t *testing.T) {
	portal := small(plain)
	for _, column := range download.Columns() {
		_, isDerived := derived[column.Name]
		isDerived = isDerived || column.Name == "ty_trong_tinh_tu_chua_dat" || column.Name == "ngay_cuoi_tinh_tu_thoi_han"
		if isDerived != column.Derived || isDerived != strings.Contains(column.Name, "tinh_tu_") || isDerived != strings.Contains(column.Title, "tính từ") {
			t.Errorf("the column %s does not say whether it is derived", column.Name)
		}
	}
	read := readJSON(t, portal, portal.HomeUnit)
	explained := at(t, read, "derived_by").(object)
	keys := map[string]bool{}
	for _, record := range []any{at(t, read, "years", 0), at(t, read, "years", 0, "components", 0)} {
		for key := range at(t, record, "derived").(object) {
			keys[key] = true
			if _, ok := record.(object)[key]; ok {
				t.Errorf("the derived %s stands among the published figures too", key)
			}
		}
	}
	for key, words := range explained {
		if !keys[key] || !strings.HasPrefix(words.(string), "tính từ ") {
			t.Errorf("derived_by says of %s: %s", key, words)
		}
	}
	if len(keys) != len(explained) {
		t.Errorf("derived are %v, explained %v", keys, explained)
	}
}
