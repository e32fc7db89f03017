package workbook

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
)

// load reads content that has no mistake of form.
func load(t *testing.T, fsys fs.FS) *scorecard.Portal {
	t.Helper()
	portal, found := content.Load(fsys, nil)
	if errors, _ := diag.Count(found); errors > 0 {
		t.Fatalf("the content has mistakes: %v", found[0])
	}
	return portal
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// exported is the workbook of a year.
func exported(t *testing.T, fsys fs.FS, portal *scorecard.Portal, year *scorecard.Year) []byte {
	t.Helper()
	body, err := Write(portal, year, content.NewLocator(fsys).Stands)
	must(t, err)
	return body
}

// imported is what a workbook would do to the content.
func imported(t *testing.T, fsys fs.FS, body []byte) (Plan, []diag.Diagnostic) {
	t.Helper()
	book, found := Open("tep.xlsx", body)
	if len(found) > 0 {
		return Plan{}, found
	}
	plan, found, err := book.Compare(load(t, fsys), fsys)
	must(t, err)
	return plan, found
}

// edited is a workbook after someone has worked on it, and saved it.
func edited(t *testing.T, body []byte, edit func(*excelize.File)) []byte {
	t.Helper()
	file, err := excelize.OpenReader(bytes.NewReader(body))
	must(t, err)
	defer file.Close()
	edit(file)
	saved, err := file.WriteToBuffer()
	must(t, err)
	return saved.Bytes()
}

// with is content with files put over it.
func with(fsys fstest.MapFS, files []draft.File) fstest.MapFS {
	own := maps.Clone(fsys)
	for _, file := range files {
		own[file.Path] = &fstest.MapFile{Data: file.Text}
	}
	return own
}

// inMemory is a folder as a map.
func inMemory(t *testing.T, fsys fs.FS) fstest.MapFS {
	t.Helper()
	own := fstest.MapFS{}
	must(t, fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := fs.ReadFile(fsys, name)
		own[name] = &fstest.MapFile{Data: body}
		return err
	}))
	return own
}

// portals are the real content and made-up ones: with everything that the format
// has, and with many units.
func portals(t *testing.T) map[string]fstest.MapFS {
	return map[string]fstest.MapFS{"real": inMemory(t, os.DirFS("../../../../content")), "made up": madeup.Portal(12, 3), "a province": madeup.Province()}
}

func TestRoundTripChangesNothing(t *testing.T) {
	for name, fsys := range portals(t) {
		portal := load(t, fsys)
		books := 0
		for _, unit := range portal.Units {
			for _, year := range unit.Years {
				body := exported(t, fsys, portal, year)
				plan, found := imported(t, fsys, body)
				for _, diagnostic := range found {
					t.Errorf("%s %s: %s %s", name, yearID(year), diagnostic.Place.Location(), diagnostic.Message.Vietnamese)
				}
				for _, change := range plan.Changes {
					t.Errorf("%s %s: %+v", name, yearID(year), change)
				}
				if len(plan.Files) > 0 {
					t.Errorf("%s %s: writes %s", name, yearID(year), plan.Files[0].Path)
				}
				books++
			}
		}
		if books == 0 {
			t.Errorf("%s has no year", name)
		}
	}
}

func TestSameContentSameBytes(t *testing.T) {
	fsys := madeup.Portal(3, 2)
	portal := load(t, fsys)
	year := portal.Units[0].Years[1]
	first := exported(t, fsys, portal, year)
	for range 3 {
		if !bytes.Equal(first, exported(t, fsys, load(t, fsys), year)) {
			t.Fatal("the same content gives other bytes")
		}
	}
}

// What is typed, checked, locked and reckoned in a workbook.
func TestWorkbookGuidesTheHand(t *testing.T) {
	fsys := inMemory(t, os.DirFS("../../../../content"))
	portal := load(t, fsys)
	file, err := excelize.OpenReader(bytes.NewReader(exported(t, fsys, portal, portal.HomeUnit.LatestYear())))
	must(t, err)
	defer file.Close()
	want := "Kết quả, Tiêu chí, Nhiệm vụ khắc phục, Tiến độ, Ghi chú, Hướng dẫn, Danh mục"
	if got := strings.Join(file.GetSheetList(), ", "); got != want {
		t.Errorf("the sheets are %s", got)
	}
	for cell, want := range map[string]string{"A2": "lap-vo/2023", "C2": "84.96", "D2": "100", "E2": "84.96", "F2": "15.04", "G2": "8", "C9": "8.63", "D9": "14.5", "F9": "5.87", "K9": "được chấm điểm"} {
		if got, err := file.GetCellValue(resultsSheet, cell, excelize.Options{RawCellValue: true}); err != nil || got != want {
			t.Errorf("%s holds %q, %v; want %q", cell, got, err, want)
		}
	}
	if kind, err := file.GetCellType(resultsSheet, "E2"); err != nil || kind != excelize.CellTypeUnset {
		t.Errorf("the result kept with a formula is no number: %v, %v", kind, err)
	}
	if formula, err := file.GetCellFormula(resultsSheet, "F9"); err != nil || formula != `IF(ISNUMBER(C9),ROUND(D9-C9,2),"")` {
		t.Errorf("lost points are reckoned by %q, %v", formula, err)
	}
	for cell, locked := range map[string]bool{"A2": true, "C2": false, "E2": true, "C5": false, "J2": false, "J3": true} {
		id, err := file.GetCellStyle(resultsSheet, cell)
		must(t, err)
		style, err := file.GetStyle(id)
		must(t, err)
		if style.Protection == nil || style.Protection.Locked != locked {
			t.Errorf("%s is locked: %+v, want %t", cell, style.Protection, locked)
		}
	}
	for _, sheet := range sheets() {
		if checks, err := file.GetDataValidations(sheet.name); err != nil || len(checks) == 0 {
			t.Errorf("%s has no checks: %v", sheet.name, err)
		} else {
			for _, check := range checks {
				for _, title := range []*string{check.ErrorTitle, check.PromptTitle} {
					if title != nil && len([]rune(*title)) > 32 {
						t.Errorf("Excel takes a title of %d letters for damage: %s", len([]rune(*title)), *title)
					}
				}
			}
		}
		if panes, err := file.GetPanes(sheet.name); err != nil || !panes.Freeze {
			t.Errorf("the head of %s is not frozen: %v", sheet.name, err)
		}
		if guard, err := file.GetSheetProtection(sheet.name); err != nil || guard.Password != "" {
			t.Errorf("%s: %v", sheet.name, err)
		}
	}
}

// A component without a file is filled in where its row stands.
func TestNewYearIsFilledIn(t *testing.T) {
	fsys := madeup.Portal(1, 2)
	portal := load(t, fsys)
	year := portal.Units[0].Years[0]
	component := year.Components[1]
	delete(fsys, component.File)
	delete(fsys, strings.TrimSuffix(component.File, ".toml")+".md")
	portal = load(t, fsys)
	year = portal.Units[0].Years[0]
	body := edited(t, exported(t, fsys, portal, year), func(file *excelize.File) {
		row := rowWith(t, file, resultsSheet, component.ComponentID)
		for column, value := range map[string]any{"C": 1.25, "G": 2, "L": portal.Documents[0].ID, "M": "mục 7"} {
			must(t, file.SetCellValue(resultsSheet, column+row, value))
		}
	})
	plan, found := imported(t, fsys, body)
	if len(found) > 0 || len(plan.Files) != 1 || plan.Files[0].Changes {
		t.Fatalf("%v, %d files", found, len(plan.Files))
	}
	want := fmt.Sprintf("score = 1.25\nrank = 2\nsource = { document = %q, place = \"mục 7\" }\n", portal.Documents[0].ID)
	if got := string(plan.Files[0].Text); got != want || plan.Files[0].Path != component.File {
		t.Errorf("%s:\n%s", plan.Files[0].Path, got)
	}
}

// rowWith is the number of the row whose first cell holds an id.
func rowWith(t *testing.T, file *excelize.File, sheet, id string) string {
	t.Helper()
	rows, err := file.GetRows(sheet)
	must(t, err)
	for i, row := range rows {
		if len(row) > 0 && row[0] == id {
			return fmt.Sprint(i + 1)
		}
	}
	t.Fatalf("%s has no row %s", sheet, id)
	return ""
}
