package check_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/site"
)

// minimal is a small valid portal, by file.
func minimal() map[string]string {
	return map[string]string{
		"portal.toml": `title = "Cổng thử"
base_url = "https://cchc.example/"
home_unit = "lap-vo"
as_of = 2024-06-30
publisher = "UBND huyện"
contact = "Phòng Nội vụ"
licence = ""
`,
		"documents.toml": `[kh-1]
number = "1/KH-UBND"
date = 2024-03-19
issuer = "UBND huyện"

[qd-2]
title = "Bộ tiêu chí"
date = 2022-12-20
issuer = "UBND tỉnh"
url = "https://example.org/qd-2"
`,
		"frameworks/bo.toml": `title = "Bộ tiêu chí"
document = "qd-2"
max_score = 10

[[component]]
id = "mot"
title = "Lĩnh vực một"
max_score = 6

[[component.criterion]]
id = "a"
title = "Tiêu chí a"
max_score = 4

[[component.criterion]]
id = "b"
title = "Tiêu chí b"
max_score = 2

[[component]]
id = "hai"
title = "Lĩnh vực hai"
max_score = 4
`,
		"lap-vo/unit.toml": `name = "huyện Lấp Vò"
level = "huyện"
parent = "tỉnh Đồng Tháp"

[[agency]]
id = "noi-vu"
name = "Phòng Nội vụ"

[[agency]]
id = "tu-phap"
name = "Phòng Tư pháp"
`,
		"lap-vo/2023/year.toml": `framework = "bo"
score = 8.50
rank = 2
ranked_units = 12
target = 8
source = { document = "kh-1", place = "mục II" }

[plan]
document = "kh-1"
place = "mục II"
report_due = 2024-04-15

[[peer]]
name = "huyện Châu Thành"
score = 9.25
rank = 1
source = { document = "kh-1", place = "mục II" }
`,
		"lap-vo/2023/mot.toml": `score = 5.25
rank = 3
change = 1.50
source = { document = "kh-1", place = "mục II.1" }

[[criterion]]
id = "a"
score = 3.50

[[criterion]]
id = "b"
score = 1.75

[[remedy]]
id = "viec-1"
agency = "noi-vu"
with = ["tu-phap"]
task = "Làm việc một."
due = "2024-Q2"
criteria = ["a"]

[[remedy.progress]]
date = 2024-05-10
status = "open"
text = "Đang làm."

[[note]]
field = "rank"
text = "Ghi chú."
`,
		"lap-vo/2023/hai.toml": `score = 3.25
rank = 2
source = { document = "kh-1", place = "mục II.2" }
`,
		"lap-vo/2023/mot.md":   "## Kết quả\n\nĐạt {score} điểm, xem [cách tính](/phuong-phap/#cach-tinh).\n",
		"lap-vo/2023/year.md":  "Năm {year.score}, lĩnh vực một {mot.index}.\n",
		"pages/phuong-phap.md": "+++\ntitle = \"Phương pháp\"\n+++\n\n## Cách tính\n\nXem [kết quả](/2023/).\n",
		"files/bien-ban.pdf":   "%PDF",
	}
}

// edit changes a portal.
type edit func(t testing.TB, portal fstest.MapFS)

// swap puts one text in the place of another, which must stand in the file once.
func swap(file, old, new string) edit {
	return func(t testing.TB, portal fstest.MapFS) {
		t.Helper()
		text := string(portal[file].Data)
		if strings.Count(text, old) != 1 {
			t.Fatalf("%s holds %q %d times", file, old, strings.Count(text, old))
		}
		portal[file] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, new, 1))}
	}
}

// put writes a file; more adds to its end, gone removes it.
func put(file, text string) edit {
	return func(_ testing.TB, portal fstest.MapFS) { portal[file] = &fstest.MapFile{Data: []byte(text)} }
}

func more(file, text string) edit {
	return func(_ testing.TB, portal fstest.MapFS) {
		portal[file] = &fstest.MapFile{Data: append(slices.Clone(portal[file].Data), text...)}
	}
}

func gone(file string) edit {
	return func(_ testing.TB, portal fstest.MapFS) { delete(portal, file) }
}

func all(edits ...edit) edit {
	return func(t testing.TB, portal fstest.MapFS) {
		for _, edit := range edits {
			edit(t, portal)
		}
	}
}

func folder(t testing.TB, edits ...edit) fstest.MapFS {
	portal := fstest.MapFS{}
	for name, text := range minimal() {
		portal[name] = &fstest.MapFile{Data: []byte(text)}
	}
	all(edits...)(t, portal)
	return portal
}

// addresses are those that the minimal portal has.
var addresses = []string{"/", "/2023/", "/2023/mot/", "/2023/hai/", "/phuong-phap/", "/phuong-phap/#cach-tinh", "/nhiem-vu/"}

// judge reads and checks a folder as a build does.
func judge(portal fstest.MapFS) []diag.Diagnostic {
	read, found := content.Load(portal, nil)
	locate := content.NewLocator(portal)
	found = append(found, check.Check(read, locate, nil)...)
	found = append(found, check.Links(read, locate, func(address string) bool { return slices.Contains(addresses, address) })...)
	if errors, _ := diag.Count(found); errors == 0 {
		planned := site.Plan(read, "")
		found = append(found, check.Moves(planned.Moves(), locate, planned.Stands, planned.Leads)...)
	}
	return diag.Sort(found)
}

// brief names diagnostics by place and code.
func brief(diagnostics []diag.Diagnostic) []string {
	lines := make([]string, len(diagnostics))
	for i, d := range diagnostics {
		lines[i] = fmt.Sprintf("%s %s", d.Place.Location(), d.Code)
	}
	return lines
}

func TestMinimalPortalIsClean(t *testing.T) {
	if found := judge(folder(t)); len(found) != 0 {
		t.Error(explained(found))
	}
}

// explained is how a person sees diagnostics.
func explained(diagnostics []diag.Diagnostic) string {
	var out strings.Builder
	diag.WriteText(&out, diagnostics, diag.Vietnamese, "")
	return out.String()
}
