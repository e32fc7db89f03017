package workbook

import (
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// What people and programs put into cells, and what is read.
func TestCellsAreReadKindly(t *testing.T) {
	for name, test := range map[string]struct {
		sheet, cell string
		value       any
		file, want  string // a line of the file afterwards
	}{
		"a number":                  {resultsSheet, "C3", 6.28, "the-che", "score = 6.28"},
		"a whole number":            {resultsSheet, "C3", 6, "the-che", "score = 6"},
		"a number that was added":   {resultsSheet, "C3", 0.1 + 0.2, "the-che", "score = 0.3"},
		"the noise of adding":       {resultsSheet, "C3", 6.280000000001, "the-che", "score = 6.28"},
		"a comma":                   {resultsSheet, "C3", "6,28", "the-che", "score = 6.28"},
		"a point":                   {resultsSheet, "C3", " 6.28\u00a0", "the-che", "score = 6.28"},
		"a true minus":              {resultsSheet, "I3", "−0,85", "the-che", "change = -0.85"},
		"a plus":                    {resultsSheet, "I3", "+17,29", "the-che", "change = 17.29"},
		"zeros at the end":          {resultsSheet, "C3", "6,2800", "the-che", "score = 6.28"},
		"a rank as text":            {resultsSheet, "G2", "3", "year", "rank = 3"},
		"a label":                   {remediesSheet, "C2", "bộ phận  TƯ PHÁP ", "the-che", `agency = "tu-phap"`},
		"an id for a label":         {remediesSheet, "C2", "tu-phap", "the-che", `agency = "tu-phap"`},
		"several":                   {remediesSheet, "G2", "Văn phòng;\nBộ phận Tư pháp;", "the-che", `with = ["van-phong", "tu-phap"]`},
		"letters and marks apart":   {remediesSheet, "D2", "Vie\u0323\u0302c ", "the-che", `task = "Việc"`},
		"a day":                     {progressSheet, "C2", time.Date(2024, 3, 4, 0, 0, 0, 0, time.UTC), "the-che", "date = 2024-03-04"},
		"a day as text":             {progressSheet, "C2", "04/03/2024", "the-che", "date = 2024-03-04"},
		"a day as text, short":      {progressSheet, "C2", "4.3.2024", "the-che", "date = 2024-03-04"},
		"a quarter":                 {remediesSheet, "E2", "Quý\u00a0IV/2024", "the-che", `due = "2024-Q4"`},
		"a year as a number":        {remediesSheet, "E2", 2024, "the-che", `due = "2024"`},
		"a day for a deadline":      {remediesSheet, "E2", time.Date(2024, 6, 30, 0, 0, 0, 0, time.UTC), "the-che", `due = "2024-06-30"`},
		"no deadline, in words":     {remediesSheet, "E2", "Kế hoạch không nêu", "the-che", `due = ""`},
		"a deadline where was none": {remediesSheet, "E3", "06/2024", "the-che", `due = "2024-06"`},
		"a result word":             {resultsSheet, "K4", "Không áp dụng", "chinh-quyen-so", `result = "not-applicable"`},
		"quotes and formulas":       {notesSheet, "D3", `=1+1 "a" \b`, "year", `text = "=1+1 \"a\" \\b"`},
		"a first score":             {criteriaSheet, "E3", "1,5", "the-che", "[[criterion]]\nid = \"khao-sat\"\nscore = 1.5"},
		"a score no more":           {criteriaSheet, "E2", nil, "the-che", "source = { document = \"qd-1\", place = \"mục I.1\" }\n\n# Việc thứ nhất."},
		"a proof":                   {progressSheet, "F2", "1/QĐ-UBND ngày 31/01/2024", "the-che", `document = "qd-1"`},
	} {
		t.Run(name, func(t *testing.T) {
			got, found := afterEdit(t, func(file *excelize.File) {
				if text, ok := test.value.(string); ok {
					must(t, file.SetCellStr(test.sheet, test.cell, text))
					return
				}
				must(t, file.SetCellValue(test.sheet, test.cell, test.value))
			})
			holds(t, got, found, test.file, test.want)
		})
	}
}
