package madeup

import (
	"fmt"

	"cchc/cmd/cchc/internal/decimal"
)

// framework is one version of the criteria set.
type framework struct {
	id, title, document string
	components          []component
	detailed            bool // publishes the maxima of criteria, and bands
}

// component is one field of a framework. Its criteria are numbered from 1.
type component struct {
	id, title string
	max       decimal.Hundredths
	kind      string // "", "bonus" or "penalty"
	criteria  int
}

// The framework changes in the middle of the years: one component goes, the
// maxima of two others move, a bonus and a penalty come.
var (
	oldFramework = framework{id: "bo-tieu-chi-cu", title: "Bộ tiêu chí cũ", document: "qd-khung-cu", components: []component{
		{"chi-dao-dieu-hanh", "Công tác chỉ đạo, điều hành cải cách hành chính", 1650, "", 8},
		{"cai-cach-the-che", "Cải cách thể chế", 700, "", 3},
		{"thu-tuc-hanh-chinh", "Cải cách thủ tục hành chính", 2900, "", 6},
		{"to-chuc-bo-may", "Cải cách tổ chức bộ máy hành chính", 800, "", 3},
		{"che-do-cong-vu", "Cải cách chế độ công vụ", 1400, "", 7},
		{"tai-chinh-cong", "Cải cách tài chính công", 700, "", 6},
		{"chinh-quyen-so", "Xây dựng chính quyền điện tử, chính quyền số", 1450, "", 2},
		{"tac-dong", "Tác động của cải cách hành chính đến phát triển kinh tế - xã hội", 400, "", 4},
	}}
	newFramework = framework{id: "bo-tieu-chi-moi", title: "Bộ tiêu chí sửa đổi", document: "qd-khung-moi", detailed: true, components: []component{
		{"chi-dao-dieu-hanh", "Công tác chỉ đạo, điều hành cải cách hành chính", 1500, "", 5},
		{"cai-cach-the-che", "Cải cách thể chế", 700, "", 3},
		{"thu-tuc-hanh-chinh", "Cải cách thủ tục hành chính", 2900, "", 6},
		{"to-chuc-bo-may", "Cải cách tổ chức bộ máy hành chính", 800, "", 3},
		{"che-do-cong-vu", "Cải cách chế độ công vụ", 1400, "", 7},
		{"tai-chinh-cong", "Cải cách tài chính công", 700, "", 4},
		{"chinh-quyen-so", "Xây dựng chính quyền điện tử, chính quyền số", 2000, "", 4},
		{"diem-thuong", "Điểm thưởng sáng kiến, mô hình mới", 300, "bonus", 0},
		{"diem-tru", "Điểm trừ do chậm báo cáo", 500, "penalty", 0},
	}}
)

// newFrom is the first year, counted from 0, of the new framework.
func (m *maker) newFrom() int { return m.years / 2 }

// framework is the framework of the y-th year.
func (m *maker) framework(y int) *framework {
	if y < m.newFrom() {
		return &oldFramework
	}
	return &newFramework
}

func (m *maker) writeFrameworks() {
	if m.newFrom() > 0 {
		m.write("frameworks/"+oldFramework.id+".toml", oldFramework.toml(m.year(0), m.year(m.newFrom())-1))
	}
	m.write("frameworks/"+newFramework.id+".toml", newFramework.toml(m.year(m.newFrom()), LastYear))
}

func (f *framework) toml(from, to int) string {
	var text lines
	text.key("title", f.title)
	text.key("document", f.document)
	text.raw("max_score = 100\nyears = [%d, %d]", from, to)
	if f.detailed {
		for _, band := range []struct {
			name string
			from int
		}{{"Tốt", 80}, {"Khá", 65}, {"Trung bình", 50}, {"Yếu", 0}} {
			text.table("band")
			text.key("name", band.name)
			text.raw("from = %d", band.from)
		}
	}
	for _, component := range f.components {
		component.toml(&text, f.detailed)
	}
	return text.String()
}

func (c component) toml(text *lines, detailed bool) {
	text.table("component")
	text.key("id", c.id)
	text.key("title", c.title)
	text.raw("max_score = %s", c.max.Short())
	if c.kind != "" {
		text.key("kind", c.kind)
	}
	if c.id == "chinh-quyen-so" {
		text.raw(`aliases = ["chinh-quyen-dien-tu"]`)
	}
	maxima := shares(c.max, c.criteria)
	for k := range c.criteria {
		text.table("component.criterion")
		text.key("id", c.criterion(k))
		text.key("title", c.criterionTitle(k))
		if detailed && c.publishesMaxima() {
			text.raw("max_score = %s", maxima[k].Short())
		}
		if k == c.criteria-1 {
			text.raw("survey = true")
		}
		if parts := c.parts(k); detailed && parts > 0 {
			c.partsTOML(text, k, shares(maxima[k], parts))
		}
	}
}

func (c component) partsTOML(text *lines, k int, maxima []decimal.Hundredths) {
	for p, maximum := range maxima {
		text.table("component.criterion.part")
		text.key("id", c.part(k, p))
		text.key("title", fmt.Sprintf("Tiêu chí thành phần thứ %d về %s", p+1, c.title))
		text.raw("max_score = %s", maximum.Short())
		if p == len(maxima)-1 {
			text.raw("survey = true")
		}
	}
}

// publishesMaxima tells whether the detailed framework gives the maxima of the
// component's criteria; one component's stay unknown.
func (c component) publishesMaxima() bool { return c.id != "che-do-cong-vu" }

// parts is the number of parts of a criterion: the first of two components has
// some.
func (c component) parts(k int) int {
	if k == 0 && (c.id == "chi-dao-dieu-hanh" || c.id == "thu-tuc-hanh-chinh") {
		return 3
	}
	return 0
}

func (c component) criterion(k int) string { return fmt.Sprintf("%s-%d", c.id, k+1) }

func (c component) part(k, p int) string { return fmt.Sprintf("%s-%d-%d", c.id, k+1, p+1) }

func (c component) criterionTitle(k int) string {
	switch k {
	case 0:
		return "Ban hành và thực hiện kế hoạch về " + c.title
	case c.criteria - 1:
		return "Điều tra xã hội học về " + c.title
	case 2:
		return fmt.Sprintf("Thực hiện chuyển đổi đơn vị sự nghiệp công lập trực thuộc do ngân sách bảo đảm chi thường xuyên sang đơn vị tự bảo đảm một phần chi thường xuyên (nội dung thứ %d về %s)", k+1, c.title)
	}
	return fmt.Sprintf("Nội dung thứ %d về %s", k+1, c.title)
}

// shares splits a whole into n parts that add up to it, the first taking what
// does not divide.
func shares(whole decimal.Hundredths, n int) []decimal.Hundredths {
	if n == 0 {
		return nil
	}
	parts := make([]decimal.Hundredths, n)
	each := whole / decimal.Hundredths(n)
	for i := range parts {
		parts[i] = each
	}
	parts[0] += whole - each*decimal.Hundredths(n)
	return parts
}
