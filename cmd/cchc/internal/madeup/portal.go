package madeup

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
)

func (m *maker) writePortal() {
	var text lines
	text.key("title", "Cổng công khai cải cách hành chính tỉnh Thử Nghiệm")
	text.key("base_url", "https://cchc.example/")
	text.key("home_unit", unitID(0))
	text.raw("as_of = %s", asOf)
	text.key("publisher", "UBND tỉnh Thử Nghiệm")
	text.key("contact", "Sở Nội vụ, hop-thu@cchc.example")
	text.key("licence", "CC BY 4.0")
	text.key("notice", "Số liệu được dựng để thử, không của nơi nào")
	text.raw(`aliases = ["/trang-chu-cu/"]`)
	text.raw("former_home_units = [%q]", unitID(m.units-1))
	for _, moved := range [][2]string{{"/so-lieu/", "/bang-so-lieu/"}, {"/bang-so-lieu/", "/du-lieu/"}, {"/ket-qua.html", "/nguon/#gioi-han"}, {"/thu-nghiem/", ""}} {
		text.table("moved")
		text.key("from", moved[0])
		if moved[1] != "" {
			text.key("to", moved[1])
		}
	}
	text.raw("\n[hosting]")
	text.key("host", "pages")
	m.write("portal.toml", text.String())
	m.writeDocuments()
	m.writeFrameworks()
	m.write("files/bien-ban-tap-huan.txt", "Biên bản tập huấn công chức bộ phận một cửa.\n")
	m.write("files/so-do.png", diagram())
}

func (m *maker) writeDocuments() {
	var text lines
	document := func(id, number, date, issuer, title string) {
		text.raw("\n[%s]", id)
		if number != "" {
			text.key("number", number)
		}
		text.raw("date = %s", date)
		text.key("issuer", issuer)
		if title != "" {
			text.key("title", title)
		}
	}
	document("qd-khung-cu", "12/QĐ-UBND", "2010-01-31", "UBND tỉnh", "Ban hành bộ tiêu chí đánh giá cải cách hành chính")
	text.raw("valid_until = %d-12-31", m.year(m.newFrom()))
	text.key("replaced_by", "qd-khung-moi")
	document("qd-khung-moi", "34/QĐ-UBND", "2010-12-20", "UBND tỉnh", "")
	text.key("url", "https://example.org/van-ban/34")
	document("nq-giai-the", "", "2024-04-15", "HĐND tỉnh", "Nghị quyết về sắp xếp đơn vị hành chính cấp xã")
	for y := range m.years {
		next := m.year(y) + 1
		document(m.decision(y), fmt.Sprintf("%d/QĐ-UBND", 90+y), fmt.Sprintf("%d-01-31", next), "UBND tỉnh", "Công bố Chỉ số cải cách hành chính của các đơn vị cấp xã")
		document(m.plan(y), fmt.Sprintf("%d/KH-UBND", 60+y), fmt.Sprintf("%d-03-19", next), "UBND tỉnh", "Kế hoạch khắc phục tồn tại, hạn chế theo kết quả Chỉ số cải cách hành chính")
		document(m.report(y), "", fmt.Sprintf("%d-05-08", next), "Sở Nội vụ", "Báo cáo kết quả khắc phục tồn tại, hạn chế")
	}
	m.write("documents.toml", text.String())
}

func (m *maker) writePages() {
	m.page("huong-dan", "Hướng dẫn", 1, "", "## Cách tính\n\nChỉ số là điểm chia cho điểm tối đa. Xem [thuật ngữ](/thuat-ngu/#diem-chua-dat).\n\n"+
		"![Sơ đồ từ số liệu đến trang](/tep/so-do.png)\n\n```\nchỉ số = điểm ÷ điểm tối đa × 100\n```\n\n| Bước | Việc | Ai làm | Khi nào | Kết quả | Nơi lưu |\n|---|---|---|---|---|---|\n"+
		"| Một | Tự đánh giá | Đơn vị | Tháng Mười hai | Báo cáo tự chấm điểm | Hệ thống quản lý văn bản |\n| Hai | Thẩm định | Hội đồng | Tháng Giêng | Biên bản thẩm định | Sở Nội vụ |\n\n"+
		"Góp ý: <hop-thu@cchc.example>, hoặc [gửi thư](mailto:hop-thu@cchc.example). Biên bản: [tệp mẫu](/tep/bien-ban-tap-huan.txt).\n")
	m.page("thuat-ngu", "Thuật ngữ", 2, `aliases = ["giai-thich-tu-ngu"]`, "## Từ dùng trên cổng\n\nĐiểm chưa đạt\n: Điểm tối đa trừ điểm đạt được.\n\nLĩnh vực\n: Một phần của bộ tiêu chí, như *cải cách thể chế*.\n\n"+
		"## Địa chỉ dài\n\nMột địa chỉ không có chỗ ngắt: `https://dichvucong.example.gov.vn/tra-cuu/ho-so/chi-tiet?ma=000.00.00.H20-240115-0001-du-mot-dong-dai`.\n")
	m.page("nguon", "Nguồn", 3, "", "## Giới hạn\n\nMọi số liệu trên cổng này được dựng để thử.\n\n---\n\n**Không** dùng làm căn cứ.\n")
}

func (m *maker) page(id, title string, order int, more, body string) {
	var text lines
	text.raw("+++")
	text.key("title", title)
	text.raw("order = %d", order)
	if more != "" {
		text.raw("%s", more)
	}
	text.raw("+++\n")
	m.write("pages/"+id+".md", text.String()+body)
}

// diagram is a picture wider than any phone.
func diagram() string {
	picture := image.NewPaletted(image.Rect(0, 0, 1200, 300), color.Palette{color.White, color.Black})
	for x := range 1200 {
		picture.SetColorIndex(x, 150, 1)
		picture.SetColorIndex(x, 50+x/6%200, 1)
	}
	var buffer bytes.Buffer
	if err := png.Encode(&buffer, picture); err != nil {
		panic(err) // a bytes.Buffer never fails
	}
	return buffer.String()
}
