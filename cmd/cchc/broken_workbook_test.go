package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
)

// namedCell is a mistake in a workbook as it is printed: its place and its code.
var namedCell = regexp.MustCompile(`(?m)^\S+\.xlsx ?(.*): lỗi\[(\w+)\]: .+$`)

// Each broken workbook names the cells that are wrong, and leaves the content as it is,
// byte for byte: an import that was agreed to beforehand writes nothing of it, and
// leaves nothing beside it.
func TestBrokenWorkbooks(t *testing.T) {
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(t.TempDir())
	desk := madeup.Desk()
	desk["xa-mot/2023/tai-chinh.toml"] = &fstest.MapFile{Data: []byte("result = \"not-applicable\"\nsource = { document = \"qd-1\", place = \"mục I.3\" }\n")}
	must(os.CopyFS("content", desk))
	types := func(arguments ...string) (int, string) {
		var said bytes.Buffer
		app := &app{language: diag.Vietnamese, stdin: strings.NewReader(""), stdout: &said, stderr: &said}
		return app.run(t.Context(), arguments), said.String()
	}
	if code, said := types("export", "--xlsx", "--out", "excel"); code != 0 {
		t.Fatal(said)
	}
	set := func(sheet, cell string, value any) func(*excelize.File) {
		return func(file *excelize.File) { must(file.SetCellValue(sheet, cell, value)) }
	}
	percent := func(file *excelize.File) {
		id, err := file.NewStyle(&excelize.Style{NumFmt: 10})
		must(err)
		must(file.SetCellStyle("Kết quả", "I2", "I2", id))
		must(file.SetCellValue("Kết quả", "I2", 0.5))
	}
	for name, test := range map[string]struct {
		edit func(*excelize.File)
		want []string // code and place
	}{
		"a score in words":               {set("Kết quả", "C3", "sáu điểm"), []string{"X301 'Kết quả'!C3"}},
		"a score with its unit":          {set("Kết quả", "C3", "6,18 điểm"), []string{"X301 'Kết quả'!C3"}},
		"a score of three decimals":      {set("Kết quả", "C3", 6.185), []string{"X302 'Kết quả'!C3"}},
		"text of three decimals":         {set("Kết quả", "C3", "6,185"), []string{"X302 'Kết quả'!C3"}},
		"true for a score":               {set("Kết quả", "C3", true), []string{"X301 'Kết quả'!C3"}},
		"a cell shown as per cent":       {percent, []string{"X301 'Kết quả'!I2"}},
		"a rank out of":                  {set("Kết quả", "G2", "2/3"), []string{"X303 'Kết quả'!G2"}},
		"half a rank":                    {set("Kết quả", "G2", 1.5), []string{"X303 'Kết quả'!G2"}},
		"a score gone":                   {set("Kết quả", "C2", nil), []string{"X309 'Kết quả'!C2"}},
		"a score though not scored":      {set("Kết quả", "C4", 2), []string{"X311 'Kết quả'!C4"}},
		"scored without figures":         {set("Kết quả", "K4", "được chấm điểm"), []string{"X309 'Kết quả'!C4", "X309 'Kết quả'!G4"}},
		"a target of a component":        {set("Kết quả", "J3", 5), []string{"X207 'Kết quả'!J3"}},
		"a result of no list":            {set("Kết quả", "K3", "chấm rồi"), []string{"X306 'Kết quả'!K3"}},
		"an unknown document":            {set("Kết quả", "L3", "2/QĐ-UBND"), []string{"X306 'Kết quả'!L3"}},
		"an unknown id":                  {set("Kết quả", "A3", "the-chee"), []string{"X202 'Kết quả'!A3", "X204 'Kết quả'!A1"}},
		"no id":                          {set("Kết quả", "A3", nil), []string{"X201 'Kết quả'!A3", "X204 'Kết quả'!A1"}},
		"an id twice":                    {set("Kết quả", "A4", "the-che"), []string{"X203 'Kết quả'!A4", "X204 'Kết quả'!A1"}},
		"another year":                   {set("Kết quả", "A2", "xa-mot/2022"), []string{"X106 'Kết quả'!A1"}},
		"a criterion's score in words":   {set("Tiêu chí", "E2", "hai"), []string{"X301 'Tiêu chí'!E2"}},
		"a maximum without a score":      {set("Tiêu chí", "F3", 2), []string{"X309 'Tiêu chí'!E3"}},
		"an unknown agency":              {set("Nhiệm vụ khắc phục", "C2", "Văn phòngg"), []string{"X306 'Nhiệm vụ khắc phục'!C2"}},
		"an agency of several unknown":   {set("Nhiệm vụ khắc phục", "G2", "Văn phòng; Sở Y tế"), []string{"X306 'Nhiệm vụ khắc phục'!G2"}},
		"no deadline":                    {set("Nhiệm vụ khắc phục", "E2", nil), []string{"X309 'Nhiệm vụ khắc phục'!E2"}},
		"a deadline in words":            {set("Nhiệm vụ khắc phục", "E2", "sớm"), []string{"X305 'Nhiệm vụ khắc phục'!E2"}},
		"a quarter that is none":         {set("Nhiệm vụ khắc phục", "E2", "quý V/2024"), []string{"X305 'Nhiệm vụ khắc phục'!E2"}},
		"a remedy moved":                 {set("Nhiệm vụ khắc phục", "B2", "Chung cả năm"), []string{"X205 'Nhiệm vụ khắc phục'!B2"}},
		"half a source":                  {set("Nhiệm vụ khắc phục", "L2", "qd-1"), []string{"X309 'Nhiệm vụ khắc phục'!M2"}},
		"a new remedy of nothing":        {set("Nhiệm vụ khắc phục", "D4", "Việc ba"), []string{"X309 'Nhiệm vụ khắc phục'!B4", "X309 'Nhiệm vụ khắc phục'!C4", "X309 'Nhiệm vụ khắc phục'!E4"}},
		"a wrong mark of removal":        {set("Nhiệm vụ khắc phục", "N2", "nên xóa"), []string{"X206 'Nhiệm vụ khắc phục'!N2"}},
		"a row removed from the sheet":   {func(file *excelize.File) { must(file.RemoveRow("Nhiệm vụ khắc phục", 3)) }, []string{"X204 'Nhiệm vụ khắc phục'!A1"}},
		"a day that is none":             {set("Tiến độ", "C2", "30/02/2024"), []string{"X304 'Tiến độ'!C2"}},
		"a day with a time":              {set("Tiến độ", "C2", 45352.5), []string{"X304 'Tiến độ'!C2"}},
		"a number for a day":             {set("Tiến độ", "C2", 12), []string{"X304 'Tiến độ'!C2"}},
		"a report on no remedy":          {set("Tiến độ", "B2", "viec-ba"), []string{"X205 'Tiến độ'!B2"}},
		"a note emptied":                 {set("Ghi chú", "D2", "  "), []string{"X309 'Ghi chú'!D2"}},
		"a note of an unknown component": {set("Ghi chú", "B2", "Cải cách khác"), []string{"X306 'Ghi chú'!B2"}},
		"a formula without a result": {func(file *excelize.File) {
			must(file.SetCellValue("Kết quả", "C3", nil))
			must(file.SetCellFormula("Kết quả", "C3", "3+3.18"))
		}, []string{"X307 'Kết quả'!C3"}},
		"a sheet renamed":              {func(file *excelize.File) { must(file.SetSheetName("Ghi chú", "Ghi chép")) }, []string{"X103 "}},
		"a sheet removed":              {func(file *excelize.File) { must(file.DeleteSheet("Tiến độ")) }, []string{"X103 "}},
		"a column renamed":             {set("Kết quả", "C1", "Số điểm"), []string{"X104 'Kết quả'!A1"}},
		"a column twice":               {set("Kết quả", "N1", "Hạng"), []string{"X105 'Kết quả'!N1"}},
		"a score above the maximum":    {set("Kết quả", "C3", 61.8), []string{"S202 'Kết quả'!C3", "S305 'Kết quả'!C2"}},
		"a score that the sum has not": {set("Kết quả", "C3", 6.28), []string{"S305 'Kết quả'!C2"}},
		"a new score above its maximum": {func(file *excelize.File) {
			set("Tiêu chí", "E3", 3.68)(file)
			set("Tiêu chí", "F3", 2)(file)
		}, []string{"S202 'Tiêu chí'!E3"}},
		"a rank behind the last":            {set("Kết quả", "G2", 4), []string{"S204 'Kết quả'!G2"}},
		"a report of a day that is to come": {set("Tiến độ", "C2", "01/03/2025"), []string{"R203 'Tiến độ'!C2"}},
		"done without a proof":              {set("Nhiệm vụ khắc phục", "I2", "đã hoàn thành"), []string{"R201 'Nhiệm vụ khắc phục'!I2"}},
		"many at once": {func(file *excelize.File) {
			set("Kết quả", "C3", "x")(file)
			set("Tiêu chí", "E2", "y")(file)
			set("Ghi chú", "D3", nil)(file)
		}, []string{"X301 'Kết quả'!C3", "X301 'Tiêu chí'!E2", "X309 'Ghi chú'!D3"}},
	} {
		t.Run(name, func(t *testing.T) {
			file, err := excelize.OpenFile("excel/xa-mot-2023.xlsx")
			must(err)
			defer file.Close()
			test.edit(file)
			broken := filepath.Join(t.TempDir(), "hong.xlsx")
			must(file.SaveAs(broken))
			before := treeOf(t, "content")
			code, said := types("import", "--yes", broken)
			var named []string
			for _, found := range namedCell.FindAllStringSubmatch(said, -1) {
				named = append(named, found[2]+" "+found[1])
			}
			slices.Sort(named)
			if code != exitContent || !slices.Equal(named, slices.Sorted(slices.Values(test.want))) {
				t.Errorf("exits with %d and names %q, want %q:\n%s", code, named, test.want, said)
			}
			if strings.Count(said, "  → ") < len(test.want) || strings.Contains(said, "%!") || strings.Contains(said, "%%") || strings.Contains(said, "xa-mot/2023/") {
				t.Errorf("not every mistake is told how to mend:\n%s", said)
			}
			wantTree(t, "content", before)
		})
	}
}
