package workbook

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/diag"
)

// sets puts a value into a cell.
func sets(t *testing.T, sheet, cell string, value any) func(*excelize.File) {
	return func(file *excelize.File) { must(t, file.SetCellValue(sheet, cell, value)) }
}

// Each broken workbook names the cells that are wrong, and plans nothing.
func TestBrokenWorkbooks(t *testing.T) {
	set := func(sheet, cell string, value any) func(*excelize.File) { return sets(t, sheet, cell, value) }
	percent := func(file *excelize.File) {
		id, err := file.NewStyle(&excelize.Style{NumFmt: 10})
		must(t, err)
		must(t, file.SetCellStyle(resultsSheet, "I2", "I2", id))
		must(t, file.SetCellValue(resultsSheet, "I2", 0.5))
	}
	for name, test := range map[string]struct {
		edit func(*excelize.File)
		want []string // code and place
	}{
		"a score in words":               {set(resultsSheet, "C3", "sáu điểm"), []string{"X301 'Kết quả'!C3"}},
		"a score with its unit":          {set(resultsSheet, "C3", "6,18 điểm"), []string{"X301 'Kết quả'!C3"}},
		"a score of three decimals":      {set(resultsSheet, "C3", 6.185), []string{"X302 'Kết quả'!C3"}},
		"text of three decimals":         {set(resultsSheet, "C3", "6,185"), []string{"X302 'Kết quả'!C3"}},
		"true for a score":               {set(resultsSheet, "C3", true), []string{"X301 'Kết quả'!C3"}},
		"a cell shown as per cent":       {percent, []string{"X301 'Kết quả'!I2"}},
		"a rank out of":                  {set(resultsSheet, "G2", "2/3"), []string{"X303 'Kết quả'!G2"}},
		"half a rank":                    {set(resultsSheet, "G2", 1.5), []string{"X303 'Kết quả'!G2"}},
		"a score gone":                   {set(resultsSheet, "C2", nil), []string{"X309 'Kết quả'!C2"}},
		"a score though not scored":      {set(resultsSheet, "C4", 2), []string{"X311 'Kết quả'!C4"}},
		"scored without figures":         {set(resultsSheet, "K4", "được chấm điểm"), []string{"X309 'Kết quả'!C4", "X309 'Kết quả'!G4"}},
		"half a new component":           {set(resultsSheet, "C5", 4), []string{"X309 'Kết quả'!G5", "X309 'Kết quả'!L5", "X309 'Kết quả'!M5"}},
		"a target of a component":        {set(resultsSheet, "J3", 5), []string{"X207 'Kết quả'!J3"}},
		"a result of no list":            {set(resultsSheet, "K3", "chấm rồi"), []string{"X306 'Kết quả'!K3"}},
		"an unknown document":            {set(resultsSheet, "L3", "2/QĐ-UBND"), []string{"X306 'Kết quả'!L3"}},
		"an unknown id":                  {set(resultsSheet, "A3", "the-chee"), []string{"X202 'Kết quả'!A3", "X204 'Kết quả'!A1"}},
		"no id":                          {set(resultsSheet, "A3", nil), []string{"X201 'Kết quả'!A3", "X204 'Kết quả'!A1"}},
		"an id twice":                    {set(resultsSheet, "A4", "the-che"), []string{"X203 'Kết quả'!A4", "X204 'Kết quả'!A1"}},
		"another year":                   {set(resultsSheet, "A2", "xa-mot/2022"), []string{"X106 'Kết quả'!A1"}},
		"a criterion's score in words":   {set(criteriaSheet, "E2", "hai"), []string{"X301 'Tiêu chí'!E2"}},
		"a maximum without a score":      {set(criteriaSheet, "F3", 2), []string{"X309 'Tiêu chí'!E3"}},
		"an unknown agency":              {set(remediesSheet, "C2", "Văn phòngg"), []string{"X306 'Nhiệm vụ khắc phục'!C2"}},
		"an agency of several unknown":   {set(remediesSheet, "G2", "Văn phòng; Sở Y tế"), []string{"X306 'Nhiệm vụ khắc phục'!G2"}},
		"no deadline":                    {set(remediesSheet, "E2", nil), []string{"X309 'Nhiệm vụ khắc phục'!E2"}},
		"a deadline in words":            {set(remediesSheet, "E2", "sớm"), []string{"X305 'Nhiệm vụ khắc phục'!E2"}},
		"a quarter that is none":         {set(remediesSheet, "E2", "quý V/2024"), []string{"X305 'Nhiệm vụ khắc phục'!E2"}},
		"a remedy moved":                 {set(remediesSheet, "B2", "Chung cả năm"), []string{"X205 'Nhiệm vụ khắc phục'!B2"}},
		"half a source":                  {set(remediesSheet, "L2", "qd-1"), []string{"X309 'Nhiệm vụ khắc phục'!M2"}},
		"a new remedy of nothing":        {set(remediesSheet, "D4", "Việc ba"), []string{"X309 'Nhiệm vụ khắc phục'!B4", "X309 'Nhiệm vụ khắc phục'!C4", "X309 'Nhiệm vụ khắc phục'!E4"}},
		"a wrong mark of removal":        {set(remediesSheet, "N2", "nên xóa"), []string{"X206 'Nhiệm vụ khắc phục'!N2"}},
		"a row removed from the sheet":   {func(file *excelize.File) { must(t, file.RemoveRow(remediesSheet, 3)) }, []string{"X204 'Nhiệm vụ khắc phục'!A1"}},
		"a day that is none":             {set(progressSheet, "C2", "30/02/2024"), []string{"X304 'Tiến độ'!C2"}},
		"a day with a time":              {set(progressSheet, "C2", 45352.5), []string{"X304 'Tiến độ'!C2"}},
		"a number for a day":             {set(progressSheet, "C2", 12), []string{"X304 'Tiến độ'!C2"}},
		"a report on no remedy":          {set(progressSheet, "B2", "viec-ba"), []string{"X205 'Tiến độ'!B2"}},
		"a note emptied":                 {set(notesSheet, "D2", "  "), []string{"X309 'Ghi chú'!D2"}},
		"a note of an unknown component": {set(notesSheet, "B2", "Cải cách khác"), []string{"X306 'Ghi chú'!B2"}},
		"a formula without a result": {func(file *excelize.File) {
			must(t, file.SetCellValue(resultsSheet, "C3", nil))
			must(t, file.SetCellFormula(resultsSheet, "C3", "3+3.18"))
		}, []string{"X307 'Kết quả'!C3"}},
		"a sheet renamed":  {func(file *excelize.File) { must(t, file.SetSheetName(notesSheet, "Ghi chép")) }, []string{"X103 "}},
		"a sheet removed":  {func(file *excelize.File) { must(t, file.DeleteSheet(progressSheet)) }, []string{"X103 "}},
		"a column renamed": {set(resultsSheet, "C1", "Số điểm"), []string{"X104 'Kết quả'!A1"}},
		"a column twice":   {set(resultsSheet, "N1", "Hạng"), []string{"X105 'Kết quả'!N1"}},
		"many at once": {func(file *excelize.File) {
			set(resultsSheet, "C3", "x")(file)
			set(criteriaSheet, "E2", "y")(file)
			set(notesSheet, "D3", nil)(file)
		}, []string{"X301 'Kết quả'!C3", "X301 'Tiêu chí'!E2", "X309 'Ghi chú'!D3"}},
	} {
		t.Run(name, func(t *testing.T) {
			fsys := desk()
			portal := load(t, fsys)
			body := edited(t, exported(t, fsys, portal, portal.HomeUnit.Years[0]), test.edit)
			plan, found := imported(t, fsys, body)
			if got := places(found); !slices.Equal(got, slices.Sorted(slices.Values(test.want))) {
				t.Errorf("says %q, want %q", got, test.want)
			}
			if len(plan.Files)+len(plan.Changes) > 0 {
				t.Errorf("plans %+v", plan.Changes)
			}
			for _, diagnostic := range found {
				if diagnostic.Hint.Vietnamese == "" || strings.Contains(diagnostic.Message.Vietnamese+diagnostic.Hint.Vietnamese, "%!") {
					t.Errorf("%+v", diagnostic)
				}
			}
		})
	}
}

// places are the codes and cells of diagnostics.
func places(found []diag.Diagnostic) []string {
	var all []string
	for _, diagnostic := range found {
		place := ""
		if diagnostic.Place.Cell != "" {
			place = fmt.Sprintf("'%s'!%s", diagnostic.Place.Sheet, diagnostic.Place.Cell)
		}
		all = append(all, diagnostic.Code+" "+place)
	}
	slices.Sort(all)
	return all
}
