package download_test

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/download"
)

// hostile are texts that would run in a spreadsheet, break out of a cell or of a
// JSON string, or be something else than text.
var hostile = []string{
	"=1+1", "=HYPERLINK(\"https://x.example\")", "+1", "-1", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1",
	"\"", "\",=1+1,\"", "a,b;c", "a\nb", "a\r\nb", "\\\"}", "</script><script>alert(1)</script>", "\u2028", "'", "'=1", "\\", "{{.}}", "a\x01b", "null", "0", " =1", ",{[{", "\\\",{",
}

// figures are the columns that hold our own numbers.
var figures = []string{"diem", "diem_toi_da", "hang", "so_don_vi", "thay_doi", "muc_tieu", "chi_so_tinh_tu_diem", "chua_dat_tinh_tu_diem", "ty_trong_tinh_tu_chua_dat",
	"chi_so_nam_truoc_tinh_tu_thay_doi", "so_cu", "so_moi"}

// TestNoTextRunsInASpreadsheet puts each hostile text, marked with the text that
// it replaces, into every field.
func TestNoTextRunsInASpreadsheet(t *testing.T) {
	want := map[string]bool{} // the texts of the content that the CSV shows
	for _, line := range readCSV(t, small(plain).HomeUnit) {
		for name, cell := range line {
			if !slices.Contains(figures, name) {
				want[cell] = true
			}
		}
	}
	for _, bad := range hostile {
		replaced := map[string]bool{}
		texts := map[string]bool{}
		unit := small(func(text string) string {
			if want[text] {
				replaced[bad+text] = true
			}
			return bad + text
		}).HomeUnit
		for _, line := range readCSV(t, unit) {
			for name, cell := range line {
				if slices.Contains(figures, name) {
					if _, err := strconv.ParseFloat(cell, 64); cell != "" && err != nil {
						t.Errorf("with %q the figure %s is %q", bad, name, cell)
					}
					continue
				}
				if strings.IndexAny(cell, "=+-@\t\r\n＝＋－＠") == 0 {
					t.Errorf("with %q the cell %s would run: %q", bad, name, cell)
				}
				texts[cell] = true
			}
		}
		for text := range replaced {
			if read := asRead(text); !texts[read] && !texts["'"+read] {
				t.Errorf("%q is in no cell", text)
			}
		}
		if len(replaced) < 15 {
			t.Errorf("%q stands in %d fields only", bad, len(replaced))
		}
	}
}

// asRead is a text as a CSV gives it back: line ends are line feeds.
func asRead(text string) string {
	return strings.ReplaceAll(text, "\r", "")
}

func TestOurOwnNegativeNumbersStayNumbers(t *testing.T) {
	lines := readCSV(t, small(plain).HomeUnit)
	for _, want := range []struct{ kind, column, cell string }{
		{"nam", "thay_doi", "-0.85"}, {"linh-vuc", "thay_doi", "-24.25"}, {"linh-vuc", "chua_dat_tinh_tu_diem", "-1.50"}, {"linh-vuc", "ty_trong_tinh_tu_chua_dat", "-19.82"},
	} {
		if !slices.ContainsFunc(lines, func(line line) bool { return line["loai"] == want.kind && line[want.column] == want.cell }) {
			t.Errorf("no line %s has %s in %s", want.kind, want.cell, want.column)
		}
	}
}

// TestHostileTextsStayTextsInJSON compares the whole file with the harmless one:
// the same but for the texts, each of which reads back as it was.
func TestHostileTextsStayTextsInJSON(t *testing.T) {
	harmless := small(plain)
	before := readJSON(t, harmless, harmless.HomeUnit)
	texts := map[string]bool{}
	small(func(text string) string { texts[text] = true; return text })
	for _, bad := range hostile {
		portal := small(func(text string) string { return bad + text })
		after := readJSON(t, portal, portal.HomeUnit)
		if count := compareTexts(t, "", before, after, texts, bad); count < 30 {
			t.Errorf("%q was found in %d places only", bad, count)
		}
	}
}

// compareTexts counts the texts that have bad before them, and reports whatever
// else differs.
func compareTexts(t *testing.T, path string, before, after any, texts map[string]bool, bad string) int {
	t.Helper()
	count := 0
	switch before := before.(type) {
	case object:
		other, _ := after.(object)
		if len(other) != len(before) {
			t.Errorf("%s has other keys with %q", path, bad)
		}
		for key := range before {
			count += compareTexts(t, path+"."+key, before[key], other[key], texts, bad)
		}
	case []any:
		other, _ := after.([]any)
		if len(other) != len(before) {
			t.Fatalf("%s has %d values with %q", path, len(other), bad)
		}
		for i := range before {
			count += compareTexts(t, fmt.Sprintf("%s[%d]", path, i), before[i], other[i], texts, bad)
		}
	default:
		text, isText := before.(string)
		switch {
		case isText && texts[text] && after == any(bad+text):
			count++
		case before != after:
			t.Errorf("%s was %v and is %v", path, before, after)
		}
	}
	return count
}

func TestFormOfTheCSV(t *testing.T) {
	body := string(download.AppendCSV(nil, small(plain).HomeUnit))
	if strings.HasPrefix(body, "\ufeff") || !strings.HasSuffix(body, "\r\n") || strings.Count(body, "\n") != strings.Count(body, "\r\n") {
		t.Error("not UTF-8 without a mark in lines that end in CR LF")
	}
	records, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, name := range records[0] {
		if column := download.Columns()[i]; column.Name != name || column.Meaning == "" || seen[name] {
			t.Errorf("column %d is %q and explained as %+v", i, name, column)
		}
		seen[name] = true
	}
	if len(records[0]) != len(download.Columns()) {
		t.Errorf("%d columns, %d explained", len(records[0]), len(download.Columns()))
	}
}
