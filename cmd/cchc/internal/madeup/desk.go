package madeup

import "testing/fstest"

// Desk is a small portal: a year, a component with a score, a criterion, two remedies,
// a report and notes, one that is not scored, and one without a file.
func Desk() fstest.MapFS {
	own := fstest.MapFS{}
	for name, text := range map[string]string{
		"portal.toml": `title = "Cổng thử"
base_url = "https://thu.example/"
home_unit = "xa-mot"
as_of = 2024-03-19
publisher = "UBND xã Một"
contact = "lien-he@thu.example"
licence = "CC BY 4.0"
`,
		"documents.toml": `[qd-1]
number = "1/QĐ-UBND"
date = 2024-01-31
issuer = "UBND tỉnh"
`,
		"frameworks/khung.toml": `title = "Bộ tiêu chí thử"
document = "qd-1"
max_score = 15
[[component]]
id = "the-che"
title = "Cải cách thể chế"
max_score = 7
[[component.criterion]]
id = "van-ban"
title = "Văn bản"
max_score = 3
[[component.criterion]]
id = "khao-sat"
title = "Khảo sát"
survey = true
[[component]]
id = "chinh-quyen-so"
title = "Chính quyền số"
max_score = 3
[[component]]
id = "tai-chinh"
title = "Tài chính công"
max_score = 5
`,
		"xa-mot/unit.toml": `name = "xã Một"
level = "xã"
parent = "tỉnh Thử"
[[agency]]
id = "van-phong"
name = "Văn phòng"
[[agency]]
id = "tu-phap"
name = "Bộ phận Tư pháp"
`,
		"xa-mot/2023/year.toml": `framework = "khung"
score = 6.18 # chép từ phụ lục
rank = 2
ranked_units = 3
source = { document = "qd-1", place = "mục I" }

[plan]
document = "qd-1"
place = "mục II"

[[note]]
field = "rank"
text = "Văn bản ghi hai hạng."

[[note]]
text = "Ghi chú chung."
`,
		"xa-mot/2023/the-che.toml": `# Lĩnh vực một.
rank = 1
score = 6.18
source = { document = "qd-1", place = "mục I.1" }

[[criterion]]
id = "van-ban"
score = 2.5

# Việc thứ nhất.
[[remedy]]
id = "viec-mot"
agency = "van-phong"
task = "Nâng chất lượng văn bản"
due = "2024-Q2"
status = "in-progress"

[[remedy.progress]]
date = 2024-03-01
status = "in-progress"
text = "Đã bắt đầu."

[[remedy]]
id = "viec-hai"
agency = "tu-phap"
task = "Rà soát văn bản"
due = ""
`,
		"xa-mot/2023/chinh-quyen-so.toml": `result = "not-scored"
source = { document = "qd-1", place = "mục I.2" }
`,
	} {
		own[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return own
}
