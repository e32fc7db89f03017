package download_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/thedatashed/xlsxreader"
	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// table is a sheet as a reader that is not the writer's gives it: each row by the
// headings of its columns. A typed cell has its type before it.
type table []map[string]xlsxreader.Cell

func makeXLSX(t *testing.T, s *site.Site, unit *scorecard.Unit) []byte {
	t.Helper()
	body, err := new(download.Maker).Append(nil, s, &site.Download{Kind: site.UnitXLSX, Unit: unit})
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func readXLSX(t *testing.T, body []byte) (names []string, sheets map[string][]xlsxreader.Row) {
	t.Helper()
	file, err := xlsxreader.NewReader(body)
	if err != nil {
		t.Fatal(err)
	}
	sheets = map[string][]xlsxreader.Row{}
	for _, name := range file.Sheets {
		for row := range file.ReadRows(name) {
			if row.Error != nil {
				t.Fatal(row.Error)
			}
			sheets[name] = append(sheets[name], row)
		}
	}
	return file.Sheets, sheets
}

func tableOf(rows []xlsxreader.Row) table {
	var lines table
	heads := map[string]string{}
	for i, row := range rows {
		line := map[string]xlsxreader.Cell{}
		for _, cell := range row.Cells {
			if i == 0 {
				heads[cell.Column] = cell.Value
				continue
			}
			line[heads[cell.Column]] = cell
		}
		if i > 0 {
			lines = append(lines, line)
		}
	}
	return lines
}

// dump is a workbook as text, for the golden file.
func dump(t *testing.T, body []byte) []byte {
	t.Helper()
	var text bytes.Buffer
	names, sheets := readXLSX(t, body)
	for _, name := range names {
		fmt.Fprintf(&text, "== %s\n", name)
		for _, row := range sheets[name] {
			for _, cell := range row.Cells {
				fmt.Fprintf(&text, "%s%d %s %q\n", cell.Column, cell.Row, cell.Type, cell.Value)
			}
		}
	}
	return text.Bytes()
}

// TestEveryFigureStandsInTheWorkbook compares every figure of every portal with
// the domain's, each typed as what it is; a missing one is a word.
func TestEveryFigureStandsInTheWorkbook(t *testing.T) {
	compared, missing := 0, 0
	for name, s := range portals(t) {
		for _, unit := range s.Portal.Units {
			if !site.HasRows(unit) {
				continue
			}
			_, sheets := readXLSX(t, makeXLSX(t, s, unit))
			results := tableOf(sheets[download.ResultsSheet])
			line := 0
			figure := func(heading string, want scorecard.Points) {
				t.Helper()
				cell := results[line][heading]
				number, known := want.Get()
				compared++
				switch {
				case !known:
					missing++
					if cell.Type != xlsxreader.TypeString || cell.Value != site.StateWords(want.State()) {
						t.Errorf("%s, %s: %s is %q, want the words %q", name, unit.ID, heading, cell.Value, site.StateWords(want.State()))
					}
				case cell.Type != xlsxreader.TypeNumerical || !isNumber(cell.Value, number):
					t.Errorf("%s, %s: %s is %s %q, want %s", name, unit.ID, heading, cell.Type, cell.Value, number)
				}
			}
			count := func(heading string, want scorecard.Figure[int]) {
				t.Helper()
				n, known := want.Get()
				if cell := results[line][heading]; known != (cell.Value == strconv.Itoa(n)) || known != (cell.Type == xlsxreader.TypeNumerical) {
					t.Errorf("%s, %s: %s is %q, want %v", name, unit.ID, heading, cell.Value, want)
				}
			}
			percent := func(ratio scorecard.Figure[decimal.Ratio]) scorecard.Points {
				if exact, ok := ratio.Get(); ok {
					return scorecard.Known(exact.Percent())
				}
				return scorecard.Missing[decimal.Hundredths](ratio.State())
			}
			for i := len(unit.Years) - 1; i >= 0; i-- {
				year := unit.Years[i]
				count("Năm", scorecard.Known(year.Year))
				figure("Điểm", year.Score)
				figure("Điểm tối đa", scorecard.Known(year.MaxScore()))
				figure("Điểm mục tiêu", year.Target)
				figure("Điểm chưa đạt, tính từ điểm", year.Lost())
				figure("Chỉ số (%), tính từ điểm", percent(year.Index()))
				count("Hạng", year.Rank)
				count("Số đơn vị được xếp hạng", year.RankedUnits)
				line++
				for _, component := range year.Components {
					if got := results[line]["Tên hoặc nội dung"].Value; got != component.Component.Title {
						t.Errorf("%s, %s: %q stands where %q should", name, unit.ID, got, component.Component.Title)
					}
					figure("Điểm", component.Score)
					figure("Điểm tối đa", scorecard.Known(component.Component.MaxScore))
					figure("Tăng, giảm (điểm phần trăm)", component.Change)
					figure("Điểm chưa đạt, tính từ điểm", component.Lost())
					figure("Chỉ số (%), tính từ điểm", percent(component.Index()))
					figure("Tỷ trọng (%), tính từ điểm chưa đạt", percent(component.Share()))
					figure("Chỉ số năm trước (%), tính từ tăng, giảm", component.FormerIndex())
					count("Hạng", component.Rank)
					line++
				}
			}
			if line != len(results) {
				t.Errorf("%s, %s: %d rows of results, want %d", name, unit.ID, len(results), line)
			}
			if got, want := len(tableOf(sheets[download.RemediesSheet])), len(unit.AllRemedies()); got != want {
				t.Errorf("%s, %s: %d remedies, want %d", name, unit.ID, got, want)
			}
		}
	}
	if compared < 2000 || missing < 300 {
		t.Errorf("only %d figures were compared, %d of them missing", compared, missing)
	}
}

func isNumber(text string, want decimal.Hundredths) bool {
	number, err := decimal.Parse(text)
	return err == nil && number == want
}

// TestTheWorkbookHoldsTheRowsOfTheCSV: as many rows of each kind, no empty sheet.
func TestTheWorkbookHoldsTheRowsOfTheCSV(t *testing.T) {
	for name, s := range portals(t) {
		for _, unit := range s.Portal.Units {
			if !site.HasRows(unit) {
				continue
			}
			names, sheets := readXLSX(t, makeXLSX(t, s, unit))
			if names[0] != download.GuideSheet {
				t.Errorf("%s: the first sheet is %q", name, names[0])
			}
			rows := 0
			for _, name := range names[1:] {
				if len(sheets[name]) < 2 {
					t.Errorf("the sheet %s of %s is empty", name, unit.ID)
				}
				rows += len(sheets[name]) - 1
			}
			if lines := readCSV(t, unit); rows != len(lines) {
				t.Errorf("%s: %d rows of %s in the workbook, %d in the CSV", name, rows, unit.ID, len(lines))
			}
		}
	}
}

// TestTheGuideExplains whose data they are, of when, on what terms, and every
// column that a sheet has.
func TestTheGuideExplains(t *testing.T) {
	for name, s := range portals(t) {
		for _, unit := range s.Portal.Units {
			if !site.HasRows(unit) {
				continue
			}
			names, sheets := readXLSX(t, makeXLSX(t, s, unit))
			guide := map[string]string{}
			for _, row := range sheets[download.GuideSheet] {
				if len(row.Cells) == 2 {
					guide[row.Cells[0].Value] = row.Cells[1].Value
				}
			}
			for left, right := range map[string]string{"Số liệu tính đến ngày": site.Date(s.Portal.AsOf), "Cơ quan công bố": s.Portal.Publisher, "Điều kiện sử dụng lại": site.LicenceWords(s.Portal.Licence), "Địa chỉ": s.Absolute(s.UnitAddress(unit))} {
				if guide[left] != right {
					t.Errorf("%s: the guide says of %s: %q, want %q", name, left, guide[left], right)
				}
			}
			for _, sheet := range names[1:] {
				if guide[sheet] == "" {
					t.Errorf("%s: the guide does not explain the sheet %s", name, sheet)
				}
				for _, cell := range sheets[sheet][0].Cells {
					if guide[cell.Value] == "" {
						t.Errorf("%s: the guide does not explain the column %s of %s", name, cell.Value, sheet)
					}
				}
				for _, row := range tableOf(sheets[sheet]) {
					if document := row["Văn bản nguồn"].Value; document != "" && !strings.HasPrefix(document, "/tep/") && !hasPrefixed(guide, document+" ngày ") {
						t.Errorf("%s: the guide does not list %s", name, document)
					}
				}
			}
		}
	}
}

func hasPrefixed(guide map[string]string, prefix string) bool {
	for left := range guide {
		if strings.HasPrefix(left, prefix) {
			return true
		}
	}
	return false
}

// TestHowTheWorkbookLooks: heads stay in sight and filter, cells are typed and
// formatted, nothing is a formula, and the derived say so in slanted letters too.
func TestHowTheWorkbookLooks(t *testing.T) {
	portal := small(plain)
	file, err := excelize.OpenReader(bytes.NewReader(makeXLSX(t, site.Plan(portal, ""), portal.HomeUnit)))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if want := []string{"Hướng dẫn", "Kết quả", "Tiêu chí", "Đơn vị khác, chỉ số khác", "Nhiệm vụ khắc phục", "Tiến độ", "Kế hoạch", "Ghi chú về nguồn", "Đính chính"}; !slices.Equal(file.GetSheetList(), want) {
		t.Errorf("sheets: %q", file.GetSheetList())
	}
	filtered := 0
	for _, name := range file.GetDefinedName() {
		if name.Name == "_xlnm._FilterDatabase" {
			filtered++
		}
	}
	for _, sheet := range file.GetSheetList()[1:] {
		if panes, err := file.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
			t.Errorf("%s: the head is not frozen: %+v, %v", sheet, panes, err)
		}
		if width, err := file.GetColWidth(sheet, "C"); err != nil || width < 12 {
			t.Errorf("%s: width %v, %v", sheet, width, err)
		}
	}
	if filtered != len(file.GetSheetList())-1 {
		t.Errorf("%d sheets filter", filtered)
	}
	for cell, want := range map[string]struct {
		raw, format string
		derived     bool
	}{
		"A2": {"2023", "0", false}, "F2": {"7.43", "#,##0.00", false}, "H2": {"8", "#,##0", false}, "J2": {"-0.85", "#,##0.00", false}, "L2": {"49.53", "#,##0.00", true}, "F5": {"không áp dụng", "@", false},
	} {
		raw, err := file.GetCellValue(download.ResultsSheet, cell, excelize.Options{RawCellValue: true})
		style, err2 := file.GetCellStyle(download.ResultsSheet, cell)
		look, err3 := file.GetStyle(style)
		if err != nil || err2 != nil || err3 != nil || raw != want.raw {
			t.Fatalf("%s is %q, want %q (%v, %v, %v)", cell, raw, want.raw, err, err2, err3)
		}
		format := map[int]string{1: "0", 3: "#,##0", 49: "@"}[look.NumFmt]
		if look.CustomNumFmt != nil {
			format = *look.CustomNumFmt
		}
		if slanted := look.Font != nil && look.Font.Italic; format != want.format || slanted != want.derived {
			t.Errorf("%s is shown as %q, slanted %v", cell, format, slanted)
		}
	}
	// A day is a number of days, shown as one.
	if shown, err := file.GetCellValue(download.ProgressSheet, "D2"); err != nil || shown != "01/04/2024" {
		t.Errorf("a day is shown as %q, %v", shown, err)
	}
	properties, err := file.GetDocProps()
	if err != nil || properties.Created != "2024-12-31T00:00:00Z" || properties.Modified != properties.Created || properties.Creator != "UBND huyện" {
		t.Errorf("properties %+v, %v", properties, err)
	}
}

// TestNoTextRunsInTheWorkbook: a text is an inline string whatever it begins with.
func TestNoTextRunsInTheWorkbook(t *testing.T) {
	for _, bad := range append(hostile, "_x0041_", "<b>", "]]>", "&#65;") {
		portal := small(func(text string) string { return bad + text })
		body := makeXLSX(t, site.Plan(portal, ""), portal.HomeUnit)
		for name, part := range unzip(t, body) {
			if strings.HasPrefix(name, "xl/worksheets/sheet") && (strings.Contains(part, "<f>") || strings.Contains(part, "<f ") || strings.Contains(part, `t="str"`) || strings.Contains(part, "<hyperlink")) {
				t.Errorf("with %q, %s has a formula or a link", bad, name)
			}
		}
		file, err := excelize.OpenReader(bytes.NewReader(body))
		if err != nil {
			t.Fatalf("with %q: %v", bad, err)
		}
		want := strings.ReplaceAll(bad+"Cải cách thể chế", "\x01", "\ufffd") // XML has no such character
		if got := columnValues(t, file, download.ResultsSheet, 2); !slices.Contains(got, want) {
			t.Errorf("%q reads back as none of %q", want, got)
		}
		file.Close()
	}
}

func columnValues(t *testing.T, file *excelize.File, sheet string, column int) []string {
	t.Helper()
	rows, err := file.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var values []string
	for _, row := range rows {
		if len(row) > column {
			values = append(values, row[column])
		}
	}
	return values
}

// unzip gives the parts of a workbook, which stand in the order of their names.
func unzip(t *testing.T, body []byte) map[string]string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	last := ""
	for _, part := range archive.File {
		reader, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(reader)
		if err != nil {
			t.Fatal(err)
		}
		if part.Name <= last {
			t.Errorf("%s stands after %s", part.Name, last)
		}
		parts[part.Name], last = string(text), part.Name
	}
	return parts
}
