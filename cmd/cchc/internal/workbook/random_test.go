package workbook

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// Random cells are changed: the content then has just these values and no other.
func TestRandomEdits(t *testing.T) {
	fsys := madeup.Portal(2, 2)
	portal := load(t, fsys)
	body := map[*scorecard.Year][]byte{}
	for seed := range uint64(24) {
		random := rand.New(rand.NewPCG(seed, 1))
		unit := portal.Units[random.IntN(len(portal.Units))]
		year := unit.Years[random.IntN(len(unit.Years))]
		if body[year] == nil {
			body[year] = exported(t, fsys, portal, year)
		}
		want := source{portal, year, content.NewLocator(fsys).Stands}.rows()
		lists := listsOf(portal, year)
		var done []string
		saved := edited(t, body[year], func(file *excelize.File) {
			for range 1 + random.IntN(12) {
				done = append(done, randomEdit(t, random, file, want, lists))
			}
		})
		plan, found := imported(t, fsys, saved)
		if len(found) > 0 {
			t.Fatalf("seed %d: %v\nafter %q", seed, found, done)
		}
		compareRows(t, fmt.Sprintf("seed %d, %q", seed, done), with(fsys, plan.Files), year, want)
	}
}

// compareRows compares the rows of changed content with those that are wanted.
func compareRows(t *testing.T, name string, fsys fstest.MapFS, year *scorecard.Year, want map[string][]*row) {
	t.Helper()
	portal := load(t, fsys)
	for _, unit := range portal.Units {
		for _, after := range unit.Years {
			if yearID(after) != yearID(year) {
				continue
			}
			for sheet, rows := range (source{portal, after, content.NewLocator(fsys).Stands}).rows() {
				if len(rows) != len(want[sheet]) {
					t.Fatalf("%s: %s has %d rows, want %d", name, sheet, len(rows), len(want[sheet]))
				}
				for i, row := range rows {
					own := maps.Clone(want[sheet][i].values)
					for key, value := range row.values {
						if value != vi.NFC(own[key]) {
							t.Errorf("%s: %s %s %s is %q, want %q", name, sheet, row.id, key, value, own[key])
						}
						delete(own, key)
					}
					for key, value := range own {
						if value != "" {
							t.Errorf("%s: %s %s lost %s %q", name, sheet, row.id, key, value)
						}
					}
				}
			}
		}
	}
}

// randomEdit changes a cell, and what is wanted of its row.
func randomEdit(t *testing.T, random *rand.Rand, file *excelize.File, want map[string][]*row, lists *lists) string {
	for {
		sheet := sheets()[random.IntN(5)]
		rows := want[sheet.name]
		if len(rows) == 0 {
			continue
		}
		number, at := random.IntN(len(rows)), random.IntN(len(sheet.columns))
		row, column := rows[number], &sheet.columns[at]
		value, written, ok := randomValue(random, sheet, row, column, lists)
		if !ok {
			continue
		}
		cell := reference(at+1, number+2)
		if text, isText := written.(string); isText {
			must(t, file.SetCellStr(sheet.name, cell, text))
		} else {
			must(t, file.SetCellValue(sheet.name, cell, written))
		}
		row.values[column.key] = value
		return fmt.Sprintf("%s %s = %v", sheet.name, cell, written)
	}
}

var texts = []string{`=SUM(A1:A9)`, "Hai\ndòng", `"trích" và \`, "'dấu", "Vie\u0323\u0302c", "a\u00a0b", "<b>&amp;", "1,5"}

// randomValue is a value that the cell may take, and how it is written; false where
// the cell cannot be changed alone.
func randomValue(random *rand.Rand, sheet *sheet, row *row, column *column, lists *lists) (string, any, bool) {
	if !row.stands || row.fixed[column.key] || column.key == "result" || column.key == "source.document" || column.key == "max_score" ||
		strings.HasPrefix(column.key, "source.") && row.values[column.key] == "" || (column.key == "score" || column.key == "rank") && row.values["score"] == "" {
		return "", nil, false
	}
	must := column.must || column.key == "score" || column.key == "rank" || strings.HasPrefix(column.key, "source.")
	if !must && column.fallback == "" && random.IntN(5) == 0 && column.kind != derived && column.kind != identity {
		return "", nil, true
	}
	switch column.kind {
	case text:
		value := texts[random.IntN(len(texts))]
		return value, value + "  ", true
	case number:
		value := decimal.Hundredths(random.IntN(700))
		if random.IntN(2) == 0 {
			return value.Short(), strings.Replace(value.String(), ".", ",", 1), true
		}
		return value.Short(), float(value), true
	case whole:
		value := 1 + random.IntN(60)
		return fmt.Sprint(value), value, true
	case day:
		value := time.Date(2023, 1, 1+random.IntN(700), 0, 0, 0, 0, time.UTC)
		if random.IntN(2) == 0 {
			return value.Format("2006-01-02"), value.Format("02/01/2006"), true
		}
		return value.Format("2006-01-02"), value, true
	case deadline:
		typed := []string{"quý III/2024", "năm 2025", "06/2024", "30/06/2024"}[random.IntN(4)]
		due, _ := draft.ParseDue(typed)
		return due.String(), typed, true
	case choice:
		option := lists[column.list][random.IntN(len(lists[column.list]))]
		return option.value, option.label, true
	case several:
		first, last := lists[column.list][0], lists[column.list][len(lists[column.list])-1]
		return last.value + ";" + first.value, last.label + " ; " + first.label, true
	}
	return "", nil, false
}
