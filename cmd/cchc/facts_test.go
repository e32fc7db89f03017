package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/thedatashed/xlsxreader"
)

// fact is one component of plan 91/KH-UBND as the plan states it, and what
// follows from it by hand: written down here apart from the content, so that a
// slip of the finger in the one shows against the other.
type fact struct {
	id, score, maximum, rank, change        string
	index, lost, share, former, agency, due string
	criteria, remedies                      int
}

var facts = []fact{
	{"chi-dao-dieu-hanh", "15.99", "16.5", "8", "-0.85", "96.91", "0.51", "3", "97.76", "Phòng Nội vụ", "2024-Q2", 8, 2},
	{"cai-cach-the-che", "6.18", "7", "9", "17.29", "88.29", "0.82", "5", "71.00", "Phòng Tư pháp", "2024-Q3", 3, 1},
	{"thu-tuc-hanh-chinh", "26.69", "29", "6", "5.79", "92.03", "2.31", "15", "86.24", "Văn phòng HĐND-UBND Huyện", "2024-Q2", 6, 4},
	{"to-chuc-bo-may", "7.53", "8", "10", "-1.25", "94.13", "0.47", "3", "95.38", "Phòng Nội vụ", "2024-Q2", 3, 2},
	{"che-do-cong-vu", "11.76", "14", "10", "3.29", "84.00", "2.24", "15", "80.71", "Phòng Nội vụ", "2024", 7, 3},
	{"tai-chinh-cong", "5.87", "7", "7", "-3.20", "83.86", "1.13", "8", "87.06", "Phòng Tài chính - Kế hoạch", "2024", 6, 3},
	{"chinh-quyen-so", "8.63", "14.5", "8", "9.82", "59.52", "5.87", "39", "49.70", "Phòng Văn hóa và Thông tin", "2024-Q2", 2, 3},
	{"tac-dong-kinh-te-xa-hoi", "2.31", "4", "8", "-24.25", "57.75", "1.69", "11", "82.00", "Phòng Tài chính - Kế hoạch", "", 4, 3},
}

// shown is a figure as a page writes it.
func shown(plain string) string { return strings.ReplaceAll(plain, ".", ",") }

// shownChange is a change as a page words it.
func shownChange(plain string) string {
	if size, fell := strings.CutPrefix(plain, "-"); fell {
		return "giảm " + shown(size) + "\u00a0điểm phần trăm"
	}
	return "tăng " + shown(plain) + "\u00a0điểm phần trăm"
}

// TestFactsStandOnPages: every figure of the plan on the year's page and on its
// component's.
func TestFactsStandOnPages(t *testing.T) {
	built := buildInMemory(t, ownSample().content, "")
	for _, address := range []string{"index.html", "2023/index.html"} {
		page := mainText(t, built, address)
		for _, want := range []string{"84,96", "8/12", "15,04", "39\u00a0%", "22 nhiệm vụ", "90,79", "80,37", "5,83", "4,96", "15/04/2024", "80,00", "91/KH-UBND", "97,76\u00a0%"} {
			if !strings.Contains(page, want) {
				t.Errorf("%s does not say %q", address, want)
			}
		}
		for _, fact := range facts {
			for _, want := range []string{shown(fact.score) + "/" + shown(fact.maximum), shown(fact.index) + "\u00a0%", fact.rank + "/12", shown(fact.lost), shownChange(fact.change), fact.share + "\u00a0%", shown(fact.former), fact.agency} {
				if !strings.Contains(page, want) {
					t.Errorf("%s: %s does not say %q", address, fact.id, want)
				}
			}
		}
	}
	for _, fact := range facts {
		page := mainText(t, built, "2023/"+fact.id+"/index.html")
		for _, want := range []string{shown(fact.score), shown(fact.maximum), shown(fact.index) + "\u00a0%", fact.rank + "/12", shown(fact.lost), shownChange(fact.change), fact.share + "\u00a0%", shown(fact.former), fact.agency, "mục II.2."} {
			if !strings.Contains(page, want) {
				t.Errorf("%s does not say %q", fact.id, want)
			}
		}
	}
}

// TestTheAccountOfPointsCloses: from 100 down to 84,96, loss by loss, each with
// what its component could still give; and 94 % that is 10th beside 92 % that is 6th.
func TestTheAccountOfPointsCloses(t *testing.T) {
	built := buildInMemory(t, ownSample().content, "")
	for _, address := range []string{"index.html", "2023/index.html"} {
		section := parse(t, built, address).Find("#muc_so-diem")
		var left []string
		section.Find("tbody tr").Each(func(_ int, row *goquery.Selection) {
			left = append(left, strings.TrimSpace(row.Find("td").Eq(1).Text()))
		})
		if got, want := strings.Join(left, " "), "100 94,13 91,82 89,58 87,89 86,76 85,94 85,43 84,96"; got != want {
			t.Errorf("%s: left are %s, want %s", address, got, want)
		}
		page := mainText(t, built, address)
		for _, want := range []string{"100 − 15,04 = 84,96", "Chưa rõ 15,04\u00a0điểm ở 8 lĩnh vực mất ở tiêu chí nào: nguồn không nêu điểm từng tiêu chí.",
			"có chỉ số 94,13\u00a0% mà xếp hạng\u00a010 trong 12\u00a0đơn vị, vì ít nhất 9\u00a0đơn vị khác đạt bằng hoặc cao hơn", "có chỉ số 92,03\u00a0% lại xếp hạng\u00a06 trong 12\u00a0đơn vị"} {
			if !strings.Contains(page, want) {
				t.Errorf("%s does not say %q", address, want)
			}
		}
	}
	sums := map[string]string{"chi-dao-dieu-hanh": "85,47", "cai-cach-the-che": "85,78", "thu-tuc-hanh-chinh": "87,27", "to-chuc-bo-may": "85,43",
		"che-do-cong-vu": "87,20", "tai-chinh-cong": "86,09", "chinh-quyen-so": "90,83", "tac-dong-kinh-te-xa-hoi": "86,65"}
	for _, fact := range facts {
		page := mainText(t, built, "2023/"+fact.id+"/index.html")
		if want := "tối đa " + shown(fact.lost) + "\u00a0điểm; khi đó điểm chung năm\u00a02023 là " + sums[fact.id]; !strings.Contains(page, want) {
			t.Errorf("%s does not say %q", fact.id, want)
		}
	}
}

// TestFactsStandInDownloads: the same figures, exactly, in the CSV and the JSON.
func TestFactsStandInDownloads(t *testing.T) {
	built := buildInMemory(t, ownSample().content, "")
	rows := csvRows(t, built.files["du-lieu/lap-vo.csv"])
	var file struct {
		Years []struct {
			Components []struct {
				ID       string
				Score    json.Number
				MaxScore json.Number `json:"max_score"`
				Rank     json.Number
				Change   json.Number
				Derived  struct {
					Index, Lost json.Number
					Former      json.Number `json:"former_index"`
				}
				Criteria, Remedies []json.RawMessage
			}
		}
	}
	if err := json.Unmarshal(built.files["du-lieu/lap-vo.json"], &file); err != nil {
		t.Fatal(err)
	}
	for i, fact := range facts {
		row := rows["linh-vuc/"+fact.id]
		for column, want := range map[string]string{"diem": fact.score, "diem_toi_da": fact.maximum, "hang": fact.rank, "so_don_vi": "12", "thay_doi": fact.change,
			"chi_so_tinh_tu_diem": fact.index, "chua_dat_tinh_tu_diem": fact.lost, "chi_so_nam_truoc_tinh_tu_thay_doi": fact.former, "van_ban": "91/KH-UBND"} {
			if row[column] != want {
				t.Errorf("CSV: %s of %s is %q, want %q", column, fact.id, row[column], want)
			}
		}
		component := file.Years[0].Components[i]
		for name, pair := range map[string][2]string{
			"id": {component.ID, fact.id}, "score": {component.Score.String(), short(fact.score)}, "max_score": {component.MaxScore.String(), short(fact.maximum)},
			"rank": {component.Rank.String(), fact.rank}, "change": {component.Change.String(), short(fact.change)}, "index": {component.Derived.Index.String(), short(fact.index)},
			"lost": {component.Derived.Lost.String(), short(fact.lost)}, "former_index": {component.Derived.Former.String(), short(fact.former)},
			"criteria": {strconv.Itoa(len(component.Criteria)), strconv.Itoa(fact.criteria)}, "remedies": {strconv.Itoa(len(component.Remedies)), strconv.Itoa(fact.remedies)},
		} {
			if pair[0] != pair[1] {
				t.Errorf("JSON: %s of %s is %s, want %s", name, fact.id, pair[0], pair[1])
			}
		}
	}
	year := rows["nam/"]
	if year["diem"] != "84.96" || year["diem_toi_da"] != "100" || year["chua_dat_tinh_tu_diem"] != "15.04" || year["muc_tieu"] != "80.00" || year["hang"] != "8" {
		t.Errorf("CSV: the year's row is %v", year)
	}
}

// TestFactsStandInFilesForPeople: the same figures in the CSV for a Vietnamese
// spreadsheet, with commas, and as numbers in the workbook.
func TestFactsStandInFilesForPeople(t *testing.T) {
	built := buildInMemory(t, ownSample().content, "")
	body, marked := bytes.CutPrefix(built.files["du-lieu/excel/lap-vo.csv"], []byte("\ufeff"))
	reader := csv.NewReader(bytes.NewReader(body))
	reader.Comma = ';'
	lines, err := reader.ReadAll()
	if err != nil || !marked {
		t.Fatalf("the CSV for Excel: mark %v, %v", marked, err)
	}
	book, err := xlsxreader.NewReader(built.files["du-lieu/lap-vo.xlsx"])
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string // by the letter of the column
	for row := range book.ReadRows("Kết quả") {
		cells := map[string]string{}
		for _, cell := range row.Cells {
			cells[cell.Column] = cell.Value
			if cell.Column == "F" && cell.Row > 1 && cell.Type != xlsxreader.TypeNumerical {
				t.Errorf("the score %q is no number", cell.Value)
			}
		}
		rows = append(rows, cells)
	}
	at := map[string]int{}
	for i, heading := range lines[0] {
		at[heading] = i
	}
	for i, fact := range facts {
		line := lines[slices.IndexFunc(lines, func(line []string) bool {
			return line[at["Loại dòng"]] == "lĩnh vực" && line[at["Mã"]] == fact.id
		})]
		for letter, pair := range map[string][2]string{"F": {"Điểm", fact.score}, "G": {"Điểm tối đa", fact.maximum}, "H": {"Hạng", fact.rank}, "J": {"Tăng, giảm (điểm phần trăm)", fact.change},
			"L": {"Chỉ số (%), tính từ điểm", fact.index}, "M": {"Điểm chưa đạt, tính từ điểm", fact.lost}, "O": {"Chỉ số năm trước (%), tính từ tăng, giảm", fact.former}} {
			if got := line[at[pair[0]]]; got != shown(pair[1]) {
				t.Errorf("CSV for Excel: %s of %s is %q, want %q", pair[0], fact.id, got, shown(pair[1]))
			}
			if rows[0][letter] != pair[0] || rows[i+2][letter] != short(pair[1]) {
				t.Errorf("XLSX: %s of %s is %q, want %q", rows[0][letter], fact.id, rows[i+2][letter], short(pair[1]))
			}
		}
	}
	if total := rows[1]; total["F"] != "84.96" || total["G"] != "100" || total["H"] != "8" || total["M"] != "15.04" {
		t.Errorf("XLSX: the year's row is %v", total)
	}
}

// TestDeadlines: the deadline of every component's remedies is the plan's.
func TestDeadlines(t *testing.T) {
	built := buildInMemory(t, ownSample().content, "")
	counts := map[string]int{}
	for _, component := range built.site.Portal.HomeUnit.Years[0].Components {
		for _, remedy := range component.Remedies {
			counts[remedy.Due.String()]++
			for _, fact := range facts {
				if fact.id == component.Component.ID && remedy.Due.String() != fact.due {
					t.Errorf("%s: %s is due %q, want %q", fact.id, remedy.ID, remedy.Due, fact.due)
				}
			}
		}
	}
	if counts["2024-Q2"] != 11 || counts["2024-Q3"] != 1 || counts["2024"] != 6 || counts[""] != 3 {
		t.Errorf("deadlines: %v", counts)
	}
}

// TestNotesStandWhereTheyBelong: the ten places where the source is wrong, silent
// or outdated, each by words of its note on the page that it is about.
func TestNotesStandWhereTheyBelong(t *testing.T) {
	built := buildInMemory(t, ownSample().content, "")
	for i, note := range []struct{ page, words string }{
		{"2023/cai-cach-the-che/index.html", "CCHC năm 2022"},
		{"2023/thu-tuc-hanh-chinh/index.html", "Cải cách thể chế"},
		{"2023/thu-tuc-hanh-chinh/index.html", "05 tiêu chí"},
		{"2023/che-do-cong-vu/index.html", "năm 2022"},
		{"2023/tac-dong-kinh-te-xa-hoi/index.html", "chính quyền điện tử, chính quyền số"},
		{"2023/tac-dong-kinh-te-xa-hoi/index.html", "thời"},
		{"2023/index.html", "15/04/2024"},
		{"2023/chinh-quyen-so/index.html", "qui 11/2024"},
		{"2023/index.html", "Con số 12 là hiểu biết chung"},
		{"2023/index.html", "42/2022/NĐ-CP"},
	} {
		notes := strings.Join(strings.Fields(parse(t, built, note.page).Find("ol.notes").Text()), " ")
		if !strings.Contains(notes, note.words) {
			t.Errorf("note %d does not stand among the notes of %s: %q", i+1, note.page, note.words)
		}
	}
}

func csvRows(t *testing.T, body []byte) map[string]map[string]string {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(body)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows := map[string]map[string]string{}
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, column := range records[0] {
			row[column] = record[i]
		}
		rows[row["loai"]+"/"+row["ma"]] = row
	}
	return rows
}

// short is a decimal as JSON writes it: without zeros at the end.
func short(plain string) string {
	if !strings.Contains(plain, ".") {
		return plain
	}
	return strings.TrimSuffix(strings.TrimRight(plain, "0"), ".")
}

func parse(t *testing.T, built portal, file string) *goquery.Document {
	t.Helper()
	document, err := goquery.NewDocumentFromReader(bytes.NewReader(built.files[file]))
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// mainText is the text of a page between its head and its foot, spaces run
// together (not the no-break ones).
func mainText(t *testing.T, built portal, file string) string {
	t.Helper()
	text := parse(t, built, file).Find("main").Text()
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' }), " ")
}
