package workbook

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
)

// sets puts a value into a cell.
func sets(t *testing.T, sheet, cell string, value any) func(*excelize.File) {
	return func(file *excelize.File) { must(t, file.SetCellValue(sheet, cell, value)) }
}

// afterEdit is the desk's content after a workbook was worked on and read back.
func afterEdit(t *testing.T, edit func(*excelize.File)) (map[string]string, []diag.Diagnostic) {
	t.Helper()
	fsys := madeup.Desk()
	portal := load(t, fsys)
	plan, found := imported(t, fsys, edited(t, exported(t, fsys, portal, portal.HomeUnit.Years[0]), edit))
	texts := map[string]string{}
	for _, file := range plan.Files {
		name := strings.TrimSuffix(strings.TrimPrefix(file.Path, "xa-mot/2023/"), ".toml")
		texts[name] = string(file.Text)
	}
	return texts, append(found, plan.Warnings...)
}

func holds(t *testing.T, got map[string]string, found []diag.Diagnostic, file, want string) {
	t.Helper()
	for _, diagnostic := range found {
		t.Errorf("%s %s", diagnostic.Place.Location(), diagnostic.Message.Vietnamese)
	}
	if len(got) != 1 || !strings.Contains("\n"+got[file], "\n"+want+"\n") {
		t.Errorf("%d files; %s:\n%s", len(got), file, got[file])
	}
}

// Comments, order and everything that was not changed stay.
func TestRestStays(t *testing.T) {
	got, found := afterEdit(t, func(file *excelize.File) {
		sets(t, resultsSheet, "C3", 6.2)(file)
		sets(t, remediesSheet, "I3", "không thực hiện")(file)
		sets(t, remediesSheet, "J3", "Trùng việc khác")(file)
	})
	before := string(madeup.Desk()["xa-mot/2023/the-che.toml"].Data)
	want := strings.Replace(before, "score = 6.18", "score = 6.2", 1)
	want = strings.Replace(want, "due = \"\"\n", "due = \"\"\nstatus = \"dropped\"\nreason = \"Trùng việc khác\"\n", 1)
	if len(found) > 0 || len(got) != 1 || got["the-che"] != want {
		t.Errorf("%v\n%s", found, got["the-che"])
	}
}

func TestRowsAreAddedAndRemoved(t *testing.T) {
	got, found := afterEdit(t, func(file *excelize.File) {
		for cell, value := range map[string]any{"B4": "Cải cách thể chế", "C4": "Văn phòng", "D4": "Tập huấn cán bộ xã", "E4": "quý III/2024"} {
			sets(t, remediesSheet, cell, value)(file)
		}
		for cell, value := range map[string]any{"B3": "viec-hai", "C3": "18/03/2024", "D3": "đang thực hiện", "E3": "Đang rà soát.", "B4": "tap-huan-can-bo-xa", "C4": "19/03/2024", "D4": "đang thực hiện", "E4": "Đã lập danh sách."} {
			sets(t, progressSheet, cell, value)(file)
		}
		sets(t, notesSheet, "F2", "X")(file)
		sets(t, notesSheet, "B4", "Cải cách thể chế")(file)
		sets(t, notesSheet, "D4", "Ghi chú mới.")(file)
	})
	if len(found) > 0 {
		t.Fatal(found)
	}
	the := got["the-che"]
	for _, want := range []string{
		"due = \"\"\nstatus = \"in-progress\"\n\n[[remedy.progress]]\ndate = 2024-03-18\nstatus = \"in-progress\"\ntext = \"Đang rà soát.\"\n\n[[remedy]]\nid = \"tap-huan-can-bo-xa\"",
		"due = \"2024-Q3\"\nstatus = \"in-progress\"\n\n[[remedy.progress]]\ndate = 2024-03-19\n",
		"[[note]]\ntext = \"Ghi chú mới.\"\n",
	} {
		if !strings.Contains(the, want) {
			t.Errorf("lacks %q:\n%s", want, the)
		}
	}
	if year := got["year"]; strings.Contains(year, "hai hạng") || !strings.Contains(year, "Ghi chú chung.") {
		t.Errorf("the wrong note went:\n%s", year)
	}
}

// A workbook that is read twice adds nothing twice.
func TestNothingIsAddedTwice(t *testing.T) {
	fsys := madeup.Desk()
	portal := load(t, fsys)
	body := edited(t, exported(t, fsys, portal, portal.HomeUnit.Years[0]), func(file *excelize.File) {
		for cell, value := range map[string]any{"B3": "viec-mot", "C3": "18/03/2024", "D3": "đang thực hiện", "E3": "Đã xong một nửa."} {
			sets(t, progressSheet, cell, value)(file)
		}
		sets(t, notesSheet, "B4", "chung")(file)
		sets(t, notesSheet, "D4", "Ghi chú mới.")(file)
	})
	plan, found := imported(t, fsys, body)
	if len(found) > 0 || len(plan.Files) != 2 {
		t.Fatal(found)
	}
	again, found := imported(t, with(fsys, plan.Files), body)
	if len(found)+len(again.Changes)+len(again.Files) > 0 {
		t.Errorf("%v %+v", found, again.Changes)
	}
}

// A marked remedy goes with its reports.
func TestRemedyIsRemovedWhole(t *testing.T) {
	got, found := afterEdit(t, func(file *excelize.File) {
		sets(t, remediesSheet, "N2", "x")(file)
		sets(t, progressSheet, "H2", "x")(file)
	})
	if the := got["the-che"]; len(found) > 0 || strings.Contains(the, "viec-mot") || strings.Contains(the, "progress") || !strings.Contains(the, "viec-hai") {
		t.Errorf("%v\n%s", found, the)
	}
}

// Columns are found by their heads wherever they stand, sheets by their names
// however written; what is hidden is read, and said.
func TestShapesOfSheets(t *testing.T) {
	for name, test := range map[string]struct {
		edit func(*excelize.File)
		warn string
	}{
		"a column between": {func(file *excelize.File) {
			must(t, file.InsertCols(resultsSheet, "B", 2))
			sets(t, resultsSheet, "B1", "Của tôi")(file)
			sets(t, resultsSheet, "E3", 6.2)(file)
		}, ""},
		"a title above": {func(file *excelize.File) {
			must(t, file.InsertRows(resultsSheet, 1, 3))
			sets(t, resultsSheet, "A1", "KẾT QUẢ NĂM 2023")(file)
			must(t, file.MergeCell(resultsSheet, "A1", "M2"))
			sets(t, resultsSheet, "C6", 6.2)(file)
		}, ""},
		"another spelling": {func(file *excelize.File) {
			must(t, file.SetSheetName(resultsSheet, "KẾT QUẢ "))
			sets(t, "KẾT QUẢ ", "C3", 6.2)(file)
			sets(t, "KẾT QUẢ ", "C1", " điểm")(file)
		}, ""},
		"a hidden row": {func(file *excelize.File) {
			must(t, file.SetRowVisible(resultsSheet, 3, false))
			sets(t, resultsSheet, "C3", 6.2)(file)
		}, "X401 'Kết quả'!A3"},
		"a hidden column": {func(file *excelize.File) {
			must(t, file.SetColVisible(resultsSheet, "C", false))
			sets(t, resultsSheet, "C3", 6.2)(file)
		}, ""},
		"merged cells": {func(file *excelize.File) {
			sets(t, resultsSheet, "C3", 6.2)(file)
			must(t, file.MergeCell(resultsSheet, "C3", "D3"))
		}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, found := afterEdit(t, test.edit)
			if said := strings.Join(places(found), " "); said != test.warn {
				t.Errorf("says %q", said)
			}
			holds(t, got, nil, "the-che", "score = 6.2")
		})
	}
}

// Texts that mean something to a spreadsheet come back as they were.
func TestOddTextsSurvive(t *testing.T) {
	for _, odd := range []string{"_x0041_", "_x005F_", "=1+1", "'dấu", "@tên", "+84", "a\u00a0b", "<b>&amp;</b>", "1,5", "08", "TRUE", "a\u00adb", strings.Repeat("ô ", 8000)} {
		fsys := madeup.Desk()
		year := fsys["xa-mot/2023/year.toml"]
		year.Data = []byte(strings.Replace(string(year.Data), "Ghi chú chung.", odd, 1))
		portal := load(t, fsys)
		body := exported(t, fsys, portal, portal.HomeUnit.Years[0])
		plan, found := imported(t, fsys, edited(t, body, func(*excelize.File) {}))
		if len(found)+len(plan.Changes) > 0 {
			t.Errorf("%.20q: %v %v", odd, found, plan.Changes)
		}
	}
}

// In a workbook whose days are counted from 1904 they are the same days.
func TestDaysFrom1904(t *testing.T) {
	got, found := afterEdit(t, func(file *excelize.File) {
		yes := true
		must(t, file.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
		sets(t, progressSheet, "C2", 43893)(file)
	})
	holds(t, got, found, "the-che", "date = 2024-03-04")
}

// What no cell holds is said, not cut.
func TestTooLongTextIsNotExported(t *testing.T) {
	fsys := madeup.Desk()
	year := fsys["xa-mot/2023/year.toml"]
	year.Data = []byte(strings.Replace(string(year.Data), "Ghi chú chung.", strings.Repeat("a", 40_000), 1))
	portal := load(t, fsys)
	if _, err := Write(portal, portal.HomeUnit.Years[0], func(scorecard.Origin, string) bool { return false }); err == nil {
		t.Error("a text was cut")
	}
}

// A component that has no file yet needs all that a result has.
func TestHalfANewComponent(t *testing.T) {
	got, found := afterEdit(t, sets(t, resultsSheet, "C5", 4))
	if want := []string{"X309 'Kết quả'!G5", "X309 'Kết quả'!L5", "X309 'Kết quả'!M5"}; len(got) > 0 || !slices.Equal(places(found), want) {
		t.Errorf("says %q, want %q", places(found), want)
	}
}
