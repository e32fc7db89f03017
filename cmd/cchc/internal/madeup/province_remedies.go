package madeup

// provinceRemedy is a task that the plan of a year gives to a unit.
type provinceRemedy struct {
	unit      string
	year      int
	component string // "": it serves the result in all
	id        string
	task, due string
	more      string // further keys
	progress  string // of a report, where there is one
}

// Of Kênh Bắc, which has ended, one remedy was done, one is handed over and one
// to no one; that of Kênh Nam was dropped.
var provinceRemedies = []provinceRemedy{
	{"kenh-bac", 2022, "chi-dao-dieu-hanh", "kiem-tra", "Kiểm tra cải cách hành chính tại năm xã.", "2023-Q2", `status = "done"`,
		"date = 2023-06-01\nstatus = \"done\"\ntext = \"Đã kiểm tra đủ năm xã.\"\ndocument = \"bc-kiem-tra\""},
	{"kenh-bac", 2022, "thu-tuc-hanh-chinh", "mot-cua", "Nâng cấp bộ phận một cửa.", "2023", "status = \"in-progress\"\nhanded_to = \"kenh-moi\"\ncriteria = [\"dung-han-mot-cua\"]",
		"date = 2023-05-12\nstatus = \"in-progress\"\ntext = \"Đã sửa xong trụ sở.\""},
	{"kenh-bac", 2022, "hien-dai-hoa", "mang-noi-bo", "Thay thiết bị mạng nội bộ.", "2023-Q4", "", ""},
	{"kenh-nam", 2022, "", "tu-danh-gia", "Xây dựng phần mềm tự chấm điểm.", "", "status = \"dropped\"\nreason = \"Tỉnh đã có phần mềm dùng chung.\"", ""},
	{"kenh-moi", 2023, "chinh-quyen-so", "dich-vu-cong", "Mở điểm hỗ trợ nộp hồ sơ trực tuyến tại các xã.", "2024-Q3", `criteria = ["su-dung"]`, ""},
	{provinceHome, 2023, "", "giu-hang", "Giữ chỉ số chung từ 90 % trở lên.", "2024", "", ""},
	{provinceHome, 2023, "thu-tuc-hanh-chinh", "so-hoa", "Số hóa kết quả giải quyết còn hiệu lực.", "2024-06", "status = \"in-progress\"\nwith = [\"phong-noi-vu\"]\ncriteria = [\"dung-han\"]",
		"date = 2024-05-20\nstatus = \"in-progress\"\ntext = \"Đã số hóa được một nửa.\"\ndue = \"2024-Q4\""},
}

// answers writes the plan, where the file is the year's, and the remedies of a
// component or of the year.
func (y *provinceYear) answers(text *lines, unit, component string) {
	answered := false
	for _, remedy := range provinceRemedies {
		answered = answered || remedy.unit == unit && remedy.year == y.year
	}
	if answered && component == "" {
		text.raw("\n[plan]")
		text.key("document", y.document("kh"))
		text.key("place", "mục II")
	}
	for _, remedy := range provinceRemedies {
		if remedy.unit == unit && remedy.year == y.year && remedy.component == component {
			remedy.toml(text)
		}
	}
}

func (r provinceRemedy) toml(text *lines) {
	text.table("remedy")
	text.key("id", r.id)
	text.key("agency", agencies[0].id)
	text.key("task", r.task)
	text.key("due", r.due)
	if r.more != "" {
		text.raw("%s", r.more)
	}
	if r.progress != "" {
		text.table("remedy.progress")
		text.raw("%s", r.progress)
	}
}
