package main

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
)

// clerk does on a copy of the real content what the guide says between commands.
type clerk struct {
	*testing.T
	guide map[string]guideSection
	said  string // by the last command
}

// answers are what is answered to the questions of new portal: the first two have answers
// of their own.
const answers = "\n\nhuyện Thử\nhuyện\ntỉnh Mẫu\nPhòng Nội vụ huyện Thử\n2023\n15/07/2024\n"

// types types a command, and gives its exit code.
func (c *clerk) types(command string) int {
	c.Helper()
	words := word.FindAllString(command, -1)
	for i := range words {
		words[i] = strings.Trim(words[i], `"`)
	}
	var said bytes.Buffer
	app := &app{language: diag.Vietnamese, stdin: strings.NewReader(answers), asks: true, stdout: &said, stderr: &said}
	code := app.run(c.Context(), words[1:])
	c.said = said.String()
	return code
}

func (c *clerk) read(name string) string {
	c.Helper()
	body, err := os.ReadFile(name)
	if err != nil {
		c.Fatal(err)
	}
	return string(body)
}

func (c *clerk) replaces(name, old, new string) {
	c.Helper()
	text := c.read(name)
	if !strings.Contains(text, old) {
		c.Fatalf("%q does not stand in %s", old, name)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(text, old, new, 1)), 0o644); err != nil {
		c.Fatal(err)
	}
}

// adds adds a text at the end of a file.
func (c *clerk) adds(name, text string) { c.replaces(name, c.read(name), c.read(name)+text) }

// sees looks for texts in a file.
func (c *clerk) sees(name string, texts ...string) {
	c.Helper()
	for _, text := range texts {
		if !strings.Contains(c.read(name), text) {
			c.Errorf("%q does not stand in %s", text, name)
		}
	}
}

// hears looks for a text in what the last command said.
func (c *clerk) hears(text string) {
	c.Helper()
	if !strings.Contains(c.said, text) {
		c.Errorf("%q is not said:\n%s", text, c.said)
	}
}

const (
	oneComponent = "content/lap-vo/2023/cai-cach-the-che"
	oneYear      = "content/lap-vo/2023/year.toml"
)

// mendsScore changes a component's score and the sum of all.
func (c *clerk) mendsScore(old, new, oldSum, newSum string) {
	c.Helper()
	c.replaces(oneComponent+".toml", "score = "+old+"\n", "score = "+new+"\n")
	c.replaces(oneYear, "score = "+oldSum+"\n", "score = "+newSum+"\n")
}

// task is what one section of the guide tells to do.
type task struct {
	heading string
	first   func(*clerk)            // what stands before it: the state of the portal, and what the text says to write
	before  map[string]func(*clerk) // what comes between the commands: before this one
	fails   []string                // commands that end with 1, as the text says
	passed  []string                // commands that are named but are no step
	then    func(*clerk)
}

func builds(c *clerk) {
	c.Helper()
	if c.types("cchc build") != 0 {
		c.Fatal(c.said)
	}
}

var guideTasks = []task{
	{heading: "Bắt đầu", then: func(c *clerk) { c.sees("content-moi/huyen-thu/unit.toml", `name = "huyện Thử"`) }},
	{heading: "Thư mục có gì?", passed: []string{"cchc diff --record"},
		first: func(c *clerk) { os.RemoveAll("content/.schema") },
		then:  func(c *clerk) { c.sees("content/.schema/component.json", "ranked_units") }},
	{heading: "Sửa một con số", first: func(c *clerk) { c.mendsScore("6.18", "6.28", "84.96", "85.06") },
		then: func(c *clerk) { c.sees("public/index.html", "85,06") }},
	{heading: "Xem thử khi đang sửa", passed: []string{"cchc serve --open", "cchc serve --poll"}}, // TestPreviewInBrowser, TestServeStopsCleanly
	{heading: "Sửa một con số đã công bố",
		first:  func(c *clerk) { builds(c); c.mendsScore("6.18", "6.28", "84.96", "85.06") },
		fails:  []string{"cchc build --strict"},
		passed: []string{"cchc build"}, // “cảnh báo”: the step comes last, see then
		before: map[string]func(*clerk){"cchc diff --published https://…/": func(c *clerk) { c.hears("Cải cách thể chế: điểm 6,18 → 6,28") }},
		then: func(c *clerk) {
			c.sees("content/corrections.toml", "former = 6.18", "Nhập nhầm dòng ở phụ lục", "2024-05-02")
			if c.types("cchc build --strict") != 0 {
				c.Error(c.said)
			}
			c.sees("public/dinh-chinh/index.html", "6,18", "6,28", "Nhập nhầm dòng ở phụ lục")
			c.sees("public/2023/cai-cach-the-che/index.html", "đã sửa", "dinh-chinh/#")
			c.sees("public/feed.xml", "Nhập nhầm dòng ở phụ lục")
		}},
	{heading: "Báo tiến độ của một nhiệm vụ", first: func(c *clerk) {
		c.replaces("content/portal.toml", "as_of = 2024-03-19", "as_of = 2024-05-31")
		c.replaces(oneComponent+".toml", "due = \"2024-Q3\"\n", "due = \"2024-Q3\"\nstatus = \"in-progress\"\n")
		report := c.example("Báo tiến độ của một nhiệm vụ", "[[remedy.progress]]")
		c.replaces(oneComponent+".toml", "\n[[note]]\n", "\n"+report+"\n[[note]]\n")
		builds(c)
		c.sees("public/nhiem-vu/index.html", "Đã lấy ý kiến các phòng chuyên môn.", "đang thực hiện")
	}},
	{heading: "Nhập bằng Excel", passed: []string{"cchc new year 2024"}}, // TestGuideLeadsToAPortal fills in workbooks of both years
	{heading: "Ghi chú về nguồn",
		first: func(c *clerk) {
			c.adds(oneComponent+".toml", "\n"+c.example("Ghi chú về nguồn", "[[note]]"))
		},
		then: func(c *clerk) { c.hears("cảnh báo[E201]") }},
	{heading: "Số liệu trong bài viết", first: func(c *clerk) {
		c.adds(oneComponent+".md", "\nĐạt {score}/{max_score}, {index}, hạng {rank}, {change}, còn {lost}; cả năm {year.score}; {thu-tuc-hanh-chinh.score}.\n\nKế hoạch ghi “ngày 31/02/2024 đạt 1,23 điểm”.\n")
		if c.types("cchc check --strict") != 0 {
			c.Error(c.said)
		}
		c.adds(oneComponent+".md", "\nĐạt 1,23 điểm ngày 31/02/2024 theo 105/BC-UBND.\n")
		c.types("cchc check")
		for _, code := range []string{"N201", "N204", "N205"} {
			c.hears(code)
		}
		builds(c)
		c.sees("public/2023/cai-cach-the-che/index.html", "cả năm 84,96")
	}},
	{heading: "Đưa cổng lên mạng", passed: []string{"cchc probe https://địa-chỉ-của-cổng/"}, // TestRealServers, package probe
		first: func(c *clerk) {
			c.replaces("content/portal.toml", "https://cchc.lapvo.example/", "https://cchc.thu.example/")
			c.adds("content/portal.toml", "\n"+c.example("Đưa cổng lên mạng", "[hosting]"))
		},
		then: func(c *clerk) {
			c.sees("public/web.config", "configuration")
			c.sees("public/_web.toi-thieu.config", "configuration")
			c.sees("public/sitemap.xml", "https://cchc.thu.example/")
		}},
	{heading: "Đổi địa chỉ, gỡ một trang", first: func(c *clerk) {
		c.replaces("content/lap-vo/unit.toml", "id = \"phong-noi-vu\"\n", "id = \"phong-noi-vu\"\naliases = [\"phong-cu\"]\n")
		c.replaces("content/pages/nguon.md", "+++\n", "+++\naliases = [\"nguon-cu\"]\n")
		c.replaces("content/portal.toml", "home_unit = ", "former_home_units = [\"lap-vo\"]\nhome_unit = ")
		c.adds("content/portal.toml", "\n"+c.example("Đổi địa chỉ, gỡ một trang", "[[moved]]")+"\n[[moved]]\nfrom = \"/da-go/\"\n")
		builds(c)
		c.sees("public/nhiem-vu/phong-cu/index.html", "phong-noi-vu/")
		c.sees("public/nguon-cu/index.html", "nguon/")
		c.sees("public/da-go/index.html", "gỡ")
		if c.types("cchc build --host nginx") != 0 {
			c.Fatal(c.said)
		}
		c.sees("public/_nginx.conf", "/ket-qua.aspx", "/da-go/")
	}},
	{heading: "Đưa cổng lên máy chủ bằng tay",
		before: map[string]func(*clerk){"cchc build --changed-zip dang-2.zip --since dang-1.zip": func(c *clerk) { c.mendsScore("6.18", "6.28", "84.96", "85.06") }},
		then: func(c *clerk) {
			for _, zip := range []string{"dang-1.zip", "dang-2.zip"} {
				c.sees(zip, "DOC-TRUOC.txt")
			}
			if c.types("cchc build --changed-zip dang-3.zip --since public/ban-ke.json") != 0 || slices.Contains(names(c.T, "."), "dang-3.zip") {
				c.Errorf("nothing changed, and yet: %s", c.said)
			}
		}},
	{heading: "Lưu trữ"},
	{heading: "Các thông báo", then: func(c *clerk) { c.hears("Đã") }},
}

func names(t *testing.T, folder string) []string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	all := make([]string, len(entries))
	for i, entry := range entries {
		all[i] = entry.Name()
	}
	return all
}

// guideSection is the text of one section of the guide.
type guideSection string

var namedCommand = regexp.MustCompile("`(cchc [^`]*)`")

func guideSections(t *testing.T) (headings []string, texts map[string]guideSection) {
	t.Helper()
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	texts = map[string]guideSection{}
	for _, part := range strings.Split(string(text), "\n## ")[1:] {
		heading, body, _ := strings.Cut(part, "\n")
		headings = append(headings, heading)
		texts[heading] = guideSection(body)
	}
	return headings, texts
}

// example is the block of a section that begins with a line.
func (c *clerk) example(heading, first string) string {
	c.Helper()
	for _, block := range strings.Split(string(c.guide[heading]), "```")[1:] {
		_, block, _ = strings.Cut(block, "\n")
		if lines := strings.Split(block, "\n"); strings.TrimSpace(lines[0]) == first {
			for i := range lines {
				lines[i] = strings.TrimSpace(lines[i])
			}
			return strings.Join(lines, "\n")
		}
	}
	c.Fatalf("no example begins with %s", first)
	return ""
}

// commands are those that the text names, outside of its blocks.
func (s guideSection) commands() []string {
	var all []string
	for _, found := range namedCommand.FindAllStringSubmatch(string(s), -1) {
		all = append(all, found[1])
	}
	return all
}

// TestGuideTasks does every task of the guide on the real content, by the commands
// that its text names; none is named without being run here or, where said, elsewhere.
func TestGuideTasks(t *testing.T) {
	headings, texts := guideSections(t)
	known := map[string]task{}
	for _, task := range guideTasks {
		if _, stands := texts[task.heading]; !stands {
			t.Errorf("the guide has no section %q", task.heading)
		}
		known[task.heading] = task
	}
	folder, err := filepath.Abs("../../content")
	if err != nil {
		t.Fatal(err)
	}
	for _, heading := range headings {
		commands := texts[heading].commands()
		task, tested := known[heading]
		if !tested {
			if len(commands) > 0 {
				t.Errorf("nothing tries what the guide says under %q: %v", heading, commands)
			}
			continue
		}
		t.Run(heading, func(t *testing.T) {
			t.Chdir(t.TempDir())
			if err := os.CopyFS("content", os.DirFS(folder)); err != nil {
				t.Fatal(err)
			}
			task.do(&clerk{T: t, guide: texts}, commands)
		})
	}
}

func (t task) do(c *clerk, commands []string) {
	if t.first != nil {
		t.first(c)
	}
	published := httptest.NewServer(http.FileServer(http.Dir("public")))
	defer published.Close()
	for _, command := range commands {
		if slices.Contains(t.passed, command) {
			continue
		}
		if t.before[command] != nil {
			t.before[command](c)
		}
		want := 0
		if slices.Contains(t.fails, command) {
			want = 1
		}
		if code := c.types(strings.ReplaceAll(command, "https://…", published.URL)); code != want {
			c.Fatalf("%s ends with %d:\n%s", command, code, c.said)
		}
	}
	if t.then != nil {
		t.then(c)
	}
}
