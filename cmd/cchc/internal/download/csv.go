package download

import (
	"bytes"
	"encoding/csv"
	"strings"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/scorecard"
)

// Column is one column of the CSV: its name in the head and what it means, in
// Vietnamese, for the page that explains the files.
type Column struct {
	Name, Meaning string

	figure bool // it holds our own numbers, never text from the content
}

// Columns are the columns of the CSV, in their order. A name with "tinh_tu" is a
// derived figure: computed from other columns, published by no document.
var Columns = []Column{
	{Name: "loai", Meaning: "loại dòng: nam (kết quả chung của năm), linh-vuc, tieu-chi, dia-phuong-khac (đơn vị khác để so sánh), chi-so-khac, nhiem-vu, bao-cao (tiến độ của nhiệm vụ), ghi-chu (ghi chú về nguồn)"},
	{Name: "don_vi", Meaning: "mã đơn vị"},
	{Name: "nam", Meaning: "năm đánh giá"},
	{Name: "linh_vuc", Meaning: "mã lĩnh vực; để trống ở dòng chung của năm"},
	{Name: "ma", Meaning: "mã riêng của dòng: lĩnh vực, tiêu chí hoặc nhiệm vụ"},
	{Name: "ten", Meaning: "tên hoặc nội dung của dòng"},
	{Name: "kieu", Meaning: "kiểu lĩnh vực: regular (tính vào tổng điểm tối đa), bonus (điểm cộng, ngoài tổng điểm tối đa), penalty (điểm trừ: ghi số dương, trừ vào tổng điểm)"},
	{Name: "ket_qua", Meaning: "tình trạng của điểm: scored (có điểm), not-scored (không chấm điểm), not-applicable (không áp dụng), not-published (chưa công bố), unknown (nguồn không nêu)"},
	{Name: "diem", Meaning: "điểm đạt được; ở dòng chi-so-khac là giá trị của chỉ số", figure: true},
	{Name: "diem_toi_da", Meaning: "điểm tối đa", figure: true},
	{Name: "hang", Meaning: "thứ hạng, 1 là cao nhất", figure: true},
	{Name: "so_don_vi", Meaning: "số đơn vị được xếp hạng", figure: true},
	{Name: "thay_doi", Meaning: "tăng hoặc giảm so với năm trước, tính bằng điểm phần trăm", figure: true},
	{Name: "muc_tieu", Meaning: "điểm mục tiêu của năm", figure: true},
	{Name: "chi_so_tinh_tu_diem", Meaning: "chỉ số (%), tính từ điểm ÷ điểm tối đa × 100", figure: true},
	{Name: "chua_dat_tinh_tu_diem", Meaning: "điểm chưa đạt, tính từ điểm tối đa − điểm; với điểm cộng (bonus) là −điểm, với điểm trừ (penalty) là điểm", figure: true},
	{Name: "ty_trong_tinh_tu_chua_dat", Meaning: "tỷ trọng (%) trong tổng điểm chưa đạt, tính từ điểm chưa đạt", figure: true},
	{Name: "chi_so_nam_truoc_tinh_tu_thay_doi", Meaning: "chỉ số của năm trước (%), tính từ chỉ số − thay đổi", figure: true},
	{Name: "co_quan", Meaning: "cơ quan chủ trì"},
	{Name: "phoi_hop", Meaning: "cơ quan phối hợp"},
	{Name: "thoi_han", Meaning: "thời hạn: năm, năm-quý (2024-Q2), năm-tháng hoặc ngày; để trống nếu kế hoạch không nêu"},
	{Name: "thoi_han_nguyen_van", Meaning: "thời hạn theo lời văn của kế hoạch, nếu khác"},
	{Name: "thoi_han_cu", Meaning: "các thời hạn trước khi được dời, cũ nhất đứng đầu; thời hạn không nêu thì để trống"},
	{Name: "tien_do", Meaning: "tiến độ: open (chưa có báo cáo trong dữ liệu), in-progress, done, dropped"},
	{Name: "ly_do", Meaning: "lý do không thực hiện, nếu nhiệm vụ bị bỏ"},
	{Name: "ban_giao", Meaning: "mã đơn vị kế thừa đã nhận nhiệm vụ"},
	{Name: "tieu_chi", Meaning: "mã các tiêu chí mà nhiệm vụ phục vụ"},
	{Name: "ngay", Meaning: "ngày của báo cáo tiến độ"},
	{Name: "van_ban", Meaning: "văn bản nguồn"},
	{Name: "vi_tri", Meaning: "vị trí trong văn bản nguồn"},
}

// CSV is the unit's file for programs: UTF-8 without a mark, commas, decimal
// points, one head line; lines end in CR LF (RFC 4180). The latest year stands
// first.
func CSV(unit *scorecard.Unit) []byte {
	var buffer bytes.Buffer
	writer := csv.NewWriter(&buffer)
	writer.UseCRLF = true
	record := make([]string, len(Columns))
	for i, column := range Columns {
		record[i] = column.Name
	}
	write := func(row row) {
		for i, column := range Columns {
			if record[i] = row[column.Name]; !column.figure {
				record[i] = guard(record[i])
			}
		}
		// A bytes.Buffer never fails.
		_ = writer.Write(record)
	}
	_ = writer.Write(record)
	for i := len(unit.Years) - 1; i >= 0; i-- {
		for _, row := range yearRows(unit.Years[i]) {
			write(row)
		}
	}
	for _, note := range unit.Notes {
		write(noteRow(unit.ID, "", "", note))
	}
	writer.Flush()
	return buffer.Bytes()
}

// guard keeps a spreadsheet from running a text cell as a formula: what begins
// like one, in full width too, gets an apostrophe before it (OWASP, "CSV
// injection").
func guard(text string) string {
	first, _ := utf8.DecodeRuneInString(text)
	if text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first) {
		return "'" + text
	}
	return text
}
