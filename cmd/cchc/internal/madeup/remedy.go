package madeup

import "fmt"

// yearRemedy is the remedy of no single component. The home unit has reported on
// its own.
func (m *maker) yearRemedy(text *lines, u, y int) {
	text.table("remedy")
	text.key("id", "chi-so-chung")
	text.key("agency", "van-phong")
	text.key("task", "Chỉ đạo các phòng chuyên môn và các xã, thị trấn khắc phục tồn tại, nâng tổng điểm của năm sau.")
	text.raw("due = \"%d\"", m.year(y)+1)
	text.source(m.plan(y), "mục II, phần chung")
	m.handOver(text, u)
	if u == 0 {
		text.key("status", "in-progress")
		(&remedy{m: m, u: u, y: y}).progress(text, 4, "in-progress", "Đã giao chỉ tiêu năm cho từng phòng chuyên môn.")
	}
}

// remedies are those of a component: none, one, two or three, going through all
// states and all ways to state a deadline.
func (m *maker) remedies(text *lines, u, y, c int) {
	for i := range (u + c) % 4 {
		r := &remedy{m: m, u: u, y: y, component: m.framework(y).components[c]}
		text.table("remedy")
		text.key("id", fmt.Sprintf("%s-viec-%d", r.component.id, i+1))
		text.key("agency", agencies[(u+c+i)%(len(agencies)-1)].id)
		if i == 2 {
			text.source(m.plan(y), fmt.Sprintf("mục II.%d", c+1))
		}
		shapes[(u+y+2*c+i)%len(shapes)](r, text)
	}
}

// remedy is a remedy in the making: which unit's, which year's, which one.
type remedy struct {
	m         *maker
	u, y      int
	component component
}

// shapes are the kinds of remedies. Each writes the keys below the agency;
// tables of progress come last, since no key of the remedy may follow them.
var shapes = [...]func(*remedy, *lines){
	(*remedy).open, (*remedy).inProgress, (*remedy).doneByDocument, (*remedy).doneByFile,
	(*remedy).dropped, (*remedy).withoutDeadline, (*remedy).moved, (*remedy).overdue,
}

// task writes the task and its deadline: what follows the year after the result,
// such as "-Q2"; "" says that the plan states none.
func (r *remedy) task(text *lines, task, due string) {
	text.key("task", task+" trong lĩnh vực "+r.component.title+".")
	if due != "" {
		due = fmt.Sprintf("%d%s", r.m.year(r.y)+1, due)
	}
	text.key("due", due)
}

// progress writes a report in a month of the year after the result.
func (r *remedy) progress(text *lines, month int, status, what string) {
	text.table("remedy.progress")
	text.raw("date = %d-%02d-10", r.m.year(r.y)+1, month)
	text.key("status", status)
	text.key("text", what)
}

func (r *remedy) open(text *lines) {
	r.task(text, "Nâng tỷ lệ hồ sơ giải quyết đúng hạn", "-Q2")
	text.raw("criteria = [%q]", r.component.criterion(0))
	r.m.handOver(text, r.u)
}

func (r *remedy) inProgress(text *lines) {
	r.task(text, "Rà soát, đơn giản hóa quy trình nội bộ", "-06-30")
	text.raw(`with = ["doan-thanh-nien", "phong-tu-phap"]`)
	text.raw("criteria = [%q, %q]", r.component.criterion(1), r.component.criterion(0))
	text.key("status", "in-progress")
	r.progress(text, 4, "in-progress", "Đã lập danh mục quy trình cần rà soát.")
}

func (r *remedy) doneByDocument(text *lines) {
	r.task(text, "Ban hành kế hoạch kiểm tra", "-Q1")
	text.key("status", "done")
	r.progress(text, 4, "in-progress", "Đã lấy ý kiến các phòng chuyên môn.")
	r.progress(text, 5, "done", "Kế hoạch đã được ban hành và gửi các đơn vị.")
	text.key("document", r.m.report(r.y))
}

func (r *remedy) doneByFile(text *lines) {
	r.task(text, "Tập huấn cho công chức bộ phận một cửa", "-05")
	text.key("status", "done")
	r.progress(text, 5, "done", "Đã tổ chức hai lớp tập huấn.")
	text.key("document", "/tep/bien-ban-tap-huan.txt")
}

func (r *remedy) dropped(text *lines) {
	r.task(text, "Thí điểm ki-ốt tra cứu hồ sơ", "")
	text.key("status", "dropped")
	text.key("reason", "Cổng dịch vụ công đã có chức năng tra cứu, không cần thiết bị riêng.")
}

func (r *remedy) withoutDeadline(text *lines) {
	r.task(text, "Tuyên truyền, hướng dẫn người dân nộp hồ sơ trực tuyến", "")
}

func (r *remedy) moved(text *lines) {
	r.task(text, "Số hóa hồ sơ, giấy tờ còn hiệu lực", "-Q2")
	text.key("due_text", "cuối quý II – đầu quý III")
	text.key("status", "in-progress")
	r.progress(text, 4, "in-progress", "Chậm do chờ hướng dẫn của cấp trên; lùi thời hạn.")
	text.raw("due = \"%d-Q3\"", r.m.year(r.y)+1)
	r.progress(text, 5, "in-progress", "Đã có hướng dẫn; lùi thời hạn đến cuối năm.")
	text.raw("due = \"%d\"", r.m.year(r.y)+1)
	text.key("document", r.m.report(r.y))
}

func (r *remedy) overdue(text *lines) {
	r.task(text, "Công khai đầy đủ danh mục thủ tục hành chính tại nơi tiếp nhận hồ sơ và trên trang thông tin điện tử, bảo đảm người dân, tổ chức tra cứu được thành phần hồ sơ, thời hạn, phí và lệ phí", "-04")
	r.m.handOver(text, r.u)
}

// handOver says who took a task over from a unit that has ceased to be.
func (m *maker) handOver(text *lines, u int) {
	if m.ends(u) {
		text.key("handed_to", unitID(1))
	}
}
