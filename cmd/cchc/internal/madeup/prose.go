package madeup

import (
	"fmt"
	"strings"
)

// sentences make the narratives; they hold no figure of a result, which comes
// from the data by reference alone.
var sentences = []string{
	"Bộ phận một cửa tiếp nhận hồ sơ theo đúng thành phần đã công khai, hẹn trả kết quả bằng phiếu và nhắn tin khi có kết quả.",
	"Phần lớn hồ sơ được giải quyết đúng hạn; hồ sơ chậm tập trung ở lĩnh vực đất đai vào các tháng cuối năm.",
	"Người dân góp ý nhiều nhất về việc phải đi lại bổ sung giấy tờ.",
	"Các phòng chuyên môn đã rà soát quy trình nội bộ, bỏ những bước trùng nhau và rút ngắn thời gian chuyển hồ sơ.",
	"Công tác tuyên truyền được thực hiện qua đài truyền thanh, trang thông tin điện tử và các buổi sinh hoạt tổ dân phố.",
	"Việc kiểm tra được tiến hành theo kế hoạch, có thông báo kết luận và theo dõi khắc phục sau kiểm tra.",
	"Một số đơn vị còn báo cáo chậm, số liệu giữa các biểu chưa thống nhất.",
	"Hạ tầng, thiết bị ở một vài nơi chưa đáp ứng yêu cầu nộp hồ sơ trực tuyến.",
	"Lãnh đạo đơn vị đối thoại với người dân và doanh nghiệp, ghi nhận kiến nghị và trả lời bằng văn bản.",
	"Đội ngũ công chức được tập huấn kỹ năng tiếp dân và sử dụng hệ thống thông tin giải quyết thủ tục hành chính.",
	"Các kiến nghị vượt thẩm quyền đã được chuyển lên cấp trên và công khai tiến độ trả lời.",
}

// paragraph joins n sentences, another choice for each seed.
func paragraph(seed, n int) string {
	var text strings.Builder
	for i := range n {
		if i > 0 {
			text.WriteByte(' ')
		}
		text.WriteString(sentences[(seed+i*(1+seed%3))%len(sentences)])
	}
	return text.String()
}

func (m *maker) yearProse(u, y int) string {
	seed := u + 3*y
	var text strings.Builder
	fmt.Fprintf(&text, "## Nhìn chung\n\n%s\n\n", paragraph(seed, 4))
	if m.yearResult(u, y) == scored {
		text.WriteString("Tổng điểm là **{score}**/{max_score}, chỉ số {index}, hạng {rank}; còn {lost} điểm chưa đạt.\n\n")
	}
	text.WriteString("## Điểm theo lĩnh vực\n\n| Lĩnh vực | Điểm | Điểm tối đa | Hạng |\n|---|---:|---:|:-:|\n")
	address := fmt.Sprintf("%s%d/", unitAddress(u), m.year(y))
	for _, component := range m.framework(y).components {
		fmt.Fprintf(&text, "| [%s](%s%s/) | {%[3]s.score} | {%[3]s.max_score} | {%[3]s.rank} |\n", component.title, address, component.id)
	}
	fmt.Fprintf(&text, "\n%s\n", paragraph(seed+5, 2))
	return text.String()
}

func (m *maker) componentProse(u, y, c int) string {
	seed := u + 3*y + 5*c
	component := m.framework(y).components[c]
	year := fmt.Sprintf("%s%d/", unitAddress(u), m.year(y))
	var text strings.Builder
	fmt.Fprintf(&text, "## Điều làm được\n\n%s\n\n- %s\n- %s\n  - %s\n\n", paragraph(seed, 5), paragraph(seed+1, 1), paragraph(seed+4, 1), paragraph(seed+7, 1))
	text.WriteString("## Điều chưa đạt\n\n")
	if m.componentResult(u, y, c) == scored {
		text.WriteString("Lĩnh vực đạt {score}/{max_score} điểm, hạng {rank}; tổng điểm của năm là {year.score}. ")
	}
	fmt.Fprintf(&text, "%s Xem [kết quả cả năm](%s) và *[thuật ngữ](/thuat-ngu/)*.\n\n", paragraph(seed+2, 4), year)
	if _, ok := m.change(u, y, c); ok {
		text.WriteString("> So với năm trước, chỉ số thành phần {change}.\n\n")
	}
	fmt.Fprintf(&text, "### Số liệu kèm theo\n\n| Nội dung | Kỳ báo cáo | Ghi chú |\n|---|---|---|\n| %s | Quý I | |\n| %s | Quý II | %s |\n\n",
		component.title, component.title, paragraph(seed+3, 1))
	fmt.Fprintf(&text, "1. %s\n2. %s\n\n[Bộ tiêu chí](https://example.org/tieu-chi) do tỉnh ban hành.\n", paragraph(seed+6, 1), paragraph(seed+8, 1))
	return text.String()
}
