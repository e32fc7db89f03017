package download_test

import (
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/scorecard"
)

// readExcelCSV reads the file as a spreadsheet set to Vietnamese does.
func readExcelCSV(t *testing.T, unit *scorecard.Unit) [][]string {
	t.Helper()
	body, marked := strings.CutPrefix(string(download.AppendExcelCSV(nil, unit)), "\ufeff")
	if !marked || !strings.HasSuffix(body, "\r\n") || strings.Count(body, "\n") != strings.Count(body, "\r\n") || strings.Contains(body, "\ufeff") {
		t.Error("not UTF-8 with one mark in lines that end in CR LF")
	}
	reader := csv.NewReader(strings.NewReader(body))
	reader.Comma = ';'
	records, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

// words that people read for what programs read, as pages have them.
var spoken = map[string]string{
	"scored": "có điểm", "not-scored": "không chấm điểm", "not-applicable": "không áp dụng", "not-published": "chưa công bố", "unknown": "nguồn không nêu",
	"open": "chưa có báo cáo trong dữ liệu", "in-progress": "đang thực hiện", "done": "đã hoàn thành", "dropped": "không thực hiện",
	"regular": "tính vào tổng điểm tối đa", "bonus": "điểm cộng", "penalty": "điểm trừ",
	"2024": "năm 2024", "2024-Q2": "quý II/2024", "2024-06": "tháng 6/2024", "2024-04-15": "15/04/2024", "2024-09-15": "15/09/2024",
}

var isoDay = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)

// TestBothCSVSayTheSame: the same rows and columns; numbers differ in their comma,
// days in their order, and where programs find nothing people may find a reason.
func TestBothCSVSayTheSame(t *testing.T) {
	reasons := 0
	for name, s := range portals(t) {
		for _, unit := range s.Portal.Units {
			people := readExcelCSV(t, unit)
			programs, err := csv.NewReader(strings.NewReader(string(download.AppendCSV(nil, unit)))).ReadAll()
			if err != nil || len(people) != len(programs) {
				t.Fatalf("%s, %s: %d lines for people, %d for programs, %v", name, unit.ID, len(people), len(programs), err)
			}
			for i, column := range download.Columns() {
				if people[0][i] != column.Title || programs[0][i] != column.Name {
					t.Fatalf("column %d is %q and %q", i, people[0][i], programs[0][i])
				}
				for line := 1; line < len(people); line++ {
					cell, other := people[line][i], programs[line][i]
					want := other
					if slices.Contains(figures, column.Name) {
						want = strings.Replace(other, ".", ",", 1)
					}
					if day := isoDay.FindStringSubmatch(other); day != nil {
						want = day[3] + "/" + day[2] + "/" + day[1]
					}
					switch {
					case cell == want && (want != "" || cell == ""):
					case slices.Contains([]string{"loai", "don_vi", "linh_vuc", "tieu_chi", "ban_giao", "thoi_han_cu", "thoi_han", "ma"}, column.Name) && cell != "": // names for ids
					case spoken[other] == cell && cell != "":
					case other == "" && (slices.Contains(figures, column.Name) && slices.Contains([]string{"nguồn không nêu", "không chấm điểm", "không áp dụng", "chưa công bố", "không có"}, cell)):
						reasons++
					default:
						t.Errorf("%s, %s, line %d, %s: people read %q, programs %q", name, unit.ID, line, column.Name, cell, other)
					}
				}
			}
		}
	}
	if reasons < 100 {
		t.Errorf("only %d reasons were found", reasons)
	}
}

func TestPeopleReadWordsAndVietnameseNumbers(t *testing.T) {
	records := readExcelCSV(t, small(plain).HomeUnit)
	at := func(line int, title string) string {
		t.Helper()
		place := slices.Index(records[0], title)
		if place < 0 {
			t.Fatalf("no column %q", title)
		}
		return records[line][place]
	}
	find := func(kind, name string) int {
		t.Helper()
		line := slices.IndexFunc(records, func(record []string) bool { return record[0] == kind && slices.Contains(record, name) })
		if line < 0 {
			t.Fatalf("no line %s, %s", kind, name)
		}
		return line
	}
	component := find("lĩnh vực", "Cải cách thể chế")
	remedy := find("nhiệm vụ khắc phục", "Gửi báo cáo đúng hạn.")
	for _, want := range []struct {
		line         int
		column, cell string
	}{
		{component, "Đơn vị", "huyện Mẫu"}, {component, "Điểm", "6,18"}, {component, "Tăng, giảm (điểm phần trăm)", "17,29"}, {component, "Chỉ số (%), tính từ điểm", "88,29"}, {component, "Tình trạng điểm", "có điểm"},
		{find("lĩnh vực", "Cải cách công vụ"), "Điểm", "không áp dụng"}, {find("lĩnh vực", "Cải cách công vụ"), "Hạng", "nguồn không nêu"},
		{find("lĩnh vực", "Điểm cộng"), "Điểm chưa đạt, tính từ điểm", "-1,50"},
		{remedy, "Thời hạn", "15/09/2024"}, {remedy, "Ngày cuối, tính từ thời hạn", "15/09/2024"}, {remedy, "Thời hạn trước khi dời", "kế hoạch không nêu thời hạn; tháng 6/2024"},
		{remedy, "Tiến độ", "đã hoàn thành"}, {remedy, "Lĩnh vực", "Cải cách thể chế"}, {remedy, "Văn bản nguồn", "1/KH-UBND"}, {remedy, "Vị trí trong văn bản", "mục II.1"},
		{find("nhiệm vụ khắc phục", "Nâng chỉ số."), "Thời hạn", "kế hoạch không nêu thời hạn"}, {find("nhiệm vụ khắc phục", "Nâng chỉ số."), "Bàn giao cho", "xã Mẫu"},
		{find("nhiệm vụ chung của kế hoạch", "Tuyên truyền thường xuyên."), "Vị trí trong văn bản", "mục III"},
		{find("kế hoạch khắc phục", "Phòng Nội vụ"), "Thời hạn", "15/04/2024"},
		{find("báo cáo tiến độ", "Xong."), "Ngày", "10/09/2024"},
		{find("đính chính", "Nguồn rút kết quả."), "Ngày", "01/06/2024"}, {find("đính chính", "Nguồn rút kết quả."), "Số cũ", "7,00"}, {find("đính chính", "Nguồn rút kết quả."), "Số mới", "không có"},
	} {
		if got := at(want.line, want.column); got != want.cell {
			t.Errorf("%s is %q, want %q", want.column, got, want.cell)
		}
	}
}

func TestNoTextRunsInAVietnameseSpreadsheet(t *testing.T) {
	number := regexp.MustCompile(`^-?\d+(,\d+)?$`)
	for _, bad := range hostile {
		for _, record := range readExcelCSV(t, small(func(text string) string { return bad + text }).HomeUnit)[1:] {
			for i, cell := range record {
				if strings.IndexAny(cell, "=+-@\t\r\n＝＋－＠") == 0 && !number.MatchString(cell) {
					t.Errorf("with %q the cell %d would run: %q", bad, i, cell)
				}
			}
		}
	}
}
