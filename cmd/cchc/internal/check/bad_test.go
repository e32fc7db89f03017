package check_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/diag"
)

// bad is one kind of bad input: what is done to the minimal portal, and every
// diagnostic that must come of it, by place and code.
type bad struct {
	name string
	edit edit
	want []string
}

const (
	portalFile = "portal.toml"
	documents  = "documents.toml"
	framework  = "frameworks/bo.toml"
	unit       = "lap-vo/unit.toml"
	year       = "lap-vo/2023/year.toml"
	mot        = "lap-vo/2023/mot.toml"
	hai        = "lap-vo/2023/hai.toml"
	motText    = "lap-vo/2023/mot.md"
	yearText   = "lap-vo/2023/year.md"
	page       = "pages/phuong-phap.md"
)

func one(want string) []string { return []string{want} }

func link(name, target string) edit {
	return func(_ testing.TB, portal fstest.MapFS) {
		portal[name] = &fstest.MapFile{Data: []byte(target), Mode: fs.ModeSymlink | 0o777}
	}
}

func special(name string, mode fs.FileMode) edit {
	return func(_ testing.TB, portal fstest.MapFS) { portal[name] = &fstest.MapFile{Mode: mode} }
}

var badFiles = []bad{
	{"unknown file", put("portal.tml", ""), one("portal.tml F101")},
	{"unknown folder", put("anh/a.png", ""), one("anh F101")},
	{"misspelt folder", put("framework/x.toml", ""), one("framework F101")},
	{"folder in a year", put("lap-vo/2023/phu-luc/a.toml", ""), one("lap-vo/2023/phu-luc F101")},
	{"passed over", all(put(".DS_Store", "x"), put("year.toml~", "x"), put("lap-vo/~$nhap.xlsx", "x"), put("README.md", "x"), put(".git/config", "x")), nil},
	{"no portal.toml", gone(portalFile), one("portal.toml F102")},
	{"no documents.toml", gone(documents), one("documents.toml F102")},
	{"no unit.toml", gone(unit), one("lap-vo/unit.toml F102")},
	{"no year.toml", gone(year), one("lap-vo/2023/year.toml F102")},
	{"text too large", put(hai, strings.Repeat("#", 16<<20+1)), one("lap-vo/2023/hai.toml F104")},
	{"folder for a file", all(gone(portalFile), put("portal.toml/a", "")), one("portal.toml F105")},
	{"pipe", special("files/ong", fs.ModeNamedPipe), one("files/ong F105")},
	{"device", special("lap-vo/2023/ba.toml", fs.ModeDevice), one("lap-vo/2023/ba.toml F105")},
	{"link out", link("files/a.pdf", "../../etc/passwd"), one("files/a.pdf F106")},
	{"absolute link", link("files/a.pdf", "/etc/passwd"), one("files/a.pdf F106")},
	{"broken link", link("files/a.pdf", "b.pdf"), one("files/a.pdf F107")},
	{"link to itself", link("files/a.pdf", "a.pdf"), one("files/a.pdf F108")},
	{"links in a circle", all(link("files/a.pdf", "b.pdf"), link("files/b.pdf", "a.pdf")), []string{"files/a.pdf F108", "files/b.pdf F108"}},
	{"link to its own folder", link("files/a", ".."), one("files/a F108")},
	{"link to a folder", link("lap-vo/2022", "2023"), one("lap-vo/2022 F109")},
	{"link to a file", link("files/a.pdf", "bien-ban.pdf"), nil},
	{"names differing in case", put("files/Bien-ban.pdf", ""), one("files/bien-ban.pdf F110")},
	{"attachment's name", put("files/Biên bản.pdf", ""), one("files/Biên bản.pdf F111")},
	{"page among attachments", put("files/a.HTM", ""), one("files/a.HTM F114")},
	{"program behind another extension", put("files/a/b.php.pdf", ""), one("files/a/b.php.pdf F114")},
	{"dots in an attachment's name", put("files/sh.so-91.2024.pdf", ""), nil},
	{"name of a device", put("files/con.pdf", ""), one("files/con.pdf F111")},
	{"folder that is no year", put("lap-vo/nam-2024/year.toml", ""), one("lap-vo/nam-2024 F112")},
	{"text without figures", put("lap-vo/2023/ba.md", "Chữ.\n"), one("lap-vo/2023/ba.md F113")},
	{"folder that is no id", put("Lấp Vò/unit.toml", "name = \"a\"\nlevel = \"b\"\nparent = \"c\"\n"), one("Lấp Vò I101")},
	{"file that is no id", put("pages/Trợ giúp.md", "+++\ntitle = \"a\"\n+++\n"), one("pages/Trợ giúp.md I101")},
}

var badTexts = []bad{
	{"UTF-16 with a mark", put(hai, "\xff\xfes\x00c\x00o\x00"), one("lap-vo/2023/hai.toml T101")},
	{"UTF-16 without a mark", put(hai, "s\x00c\x00o\x00r\x00e\x00 \x00=\x00"), one("lap-vo/2023/hai.toml T101")},
	{"zero byte", swap(hai, "mục II.2", "mục\x00 II.2"), one("lap-vo/2023/hai.toml:3:43 T102")},
	{"turned direction as typed", swap(unit, "Phòng Tư pháp", "Phòng\u202e Tư pháp"), one("lap-vo/unit.toml:11:14 T109")},
	{"turned direction in a comment", more(hai, "# a\u2066\n"), one("lap-vo/2023/hai.toml:4:4 T109")},
	{"zero width in Markdown", put(motText, "Chữ\u200b.\n"), one("lap-vo/2023/mot.md:1:4 T109")},
	{"turned direction by a reference in Markdown", put(motText, "Đạt &#8238;69,48.\n"), one("lap-vo/2023/mot.md:1:5 M117")},
	{"zero width before a key", swap(hai, "rank = 2", "\u200brank = 2"), one("lap-vo/2023/hai.toml:2:1 T109")},
	{"zero byte in Markdown", put(motText, "Chữ\x00.\n"), one("lap-vo/2023/mot.md:1:4 T102")},
	{"invalid UTF-8", swap(unit, "Phòng Nội vụ", "Phòng N\xffội vụ"), one("lap-vo/unit.toml:7:16 T103")},
	{"CP1258", swap(unit, "Phòng Nội vụ", "Ph\xf2ng N\xf4\xf2i v\xf9"), one("lap-vo/unit.toml:7:11 T103")},
	{"CP1258 throughout", put(unit, "name = \"huy\xea\xf2n L\xe2\xecp V\xf2\"\n"), one("lap-vo/unit.toml:1:12 T104")},
	{"conflict", more(hai, "<<<<<<< HEAD\nrank = 2\n=======\nrank = 3\n>>>>>>> nhanh\n"), []string{"lap-vo/2023/hai.toml:4:1 T105", "lap-vo/2023/hai.toml:8:1 T105"}},
	{"letters in parts", swap(unit, "Phòng Nội vụ", "Pho\u0300ng No\u0302\u0323i vụ"), one("lap-vo/unit.toml:7:11 T106")},
	{"letters in parts, later columns", swap(unit, "name = \"Phòng Nội vụ\"", "name = \"Pho\u0300ng\" x"), []string{"lap-vo/unit.toml:7:11 T106", "lap-vo/unit.toml:7:16 T201"}},
	{"nested too deep", more(hai, "x = "+strings.Repeat("[", 101)+strings.Repeat("]", 101)+"\n"), one("lap-vo/2023/hai.toml:4:105 T107")},
	{"brackets in strings", swap(mot, "Ghi chú.", strings.Repeat("[", 200)), nil},
	{"no front matter", put(page, "## Cách tính\n"), one("pages/phuong-phap.md:1:1 T111")},
	{"front matter not closed", put(page, "+++\ntitle = \"a\"\n"), one("pages/phuong-phap.md:1:1 T112")},
	{"front matter of a narrative", put(yearText, "+++\ntitle = \"a\"\n+++\n"), one("lap-vo/2023/year.md:1:1 T113")},
	{"mistake in front matter", swap(page, "title =", "titel ="), []string{"pages/phuong-phap.md:1:1 K102", "pages/phuong-phap.md:2:1 K101"}},
	{"BOM and CRLF", func(t testing.TB, portal fstest.MapFS) {
		for name, file := range portal {
			file.Data = []byte("\ufeff" + strings.ReplaceAll(string(file.Data), "\n", "\r\n"))
			portal[name] = file
		}
	}, nil},
	{"mistake behind BOM and CRLF", put(hai, "\ufeffscore = 3.25\r\nrnak = 2\r\nsource = { document = \"kh-1\", place = \"x\" }\r\n"), []string{"lap-vo/2023/hai.toml:1:1 K102", "lap-vo/2023/hai.toml:2:1 K101"}},
	{"mistake in line 1 behind BOM", put(hai, "\ufeffscroe = 3.25"), []string{"lap-vo/2023/hai.toml:1:1 D101", "lap-vo/2023/hai.toml:1:1 K101", "lap-vo/2023/hai.toml:1:1 K102", "lap-vo/2023/hai.toml:1:1 K102"}},
}

// slip puts a line in the place of the second component's rank, which stands in
// its line 2; the file is then not whole, so that nothing else is said of it.
func slip(line string) edit { return swap(hai, "rank = 2", line) }

func at(column string) []string { return one("lap-vo/2023/hai.toml:2:" + column) }

var slips = []bad{
	{"no value at all", slip("rank = [1, 2"), one("lap-vo/2023/hai.toml:3:1 T201")},
	{"decimal comma", slip("rank = 84,96"), at("10 T202")},
	{"decimal comma with a comment", slip("rank = -1.084,96 # điểm"), at("14 T202")},
	{"missing quote", slip(`rank = "Phòng Nội vụ`), at("21 T203")},
	{"curly quotes", slip(`rank = “Phòng”`), at("8 T204")},
	{"curly quote at the end", slip(`rank = "Phòng”`), at("14 T204")},
	{"date as 15/4/2024", slip("rank = 15/4/2024"), at("8 T205")},
	{"date as 2024-4-15", slip("rank = 2024-4-15"), at("8 T205")},
	{"date of no calendar", slip("rank = 2024-02-30"), at("8 T206")},
	{"missing equals", slip("rank 2"), at("6 T207")},
	{"words of one's own", slip("Điểm này xem lại"), at("1 T207")},
	{"colon", slip("rank: 2"), at("5 T208")},
	{"bare text", slip("rank = Phòng Nội vụ"), at("8 T209")},
	{"bare deadline", slip("rank = 2024-Q2"), at("8 T209")},
	{"bare number of a document", slip("rank = 91/KH-UBND # số"), at("8 T209")},
	{"true in Vietnamese", slip("rank = có"), at("8 T210")},
	{"True", slip("rank = True"), at("8 T210")},
	{"repeated key", slip("rank = 2\nrank = 3"), one("lap-vo/2023/hai.toml:3:1 T211")},
	{"repeated key in an inline table", slip("rank = 2\nx = { a = 1, a = 2 }"), []string{"lap-vo/2023/hai.toml:3:14 T211", "lap-vo/2023/hai.toml:3:1 K101"}},
	{"repeated table", more(hai, "[remedy]\nid = \"a\"\n[remedy]\nid = \"b\"\n"), one("lap-vo/2023/hai.toml:6:1 T212")},
	{"head not closed", more(hai, "[[remedy]\nid = \"a\"\n"), one("lap-vo/2023/hai.toml:4:1 T213")},
	{"hard space", slip("rank =\u00a02"), at("7 T214")},
	{"hard space before the key", slip("\u00a0rank = 2"), at("1 T214")},
	{"number with a unit", slip("rank = 84.96 điểm"), at("8 T215")},
	{"rank of how many", slip("rank = 8/12"), at("8 T215")},
	{"leading zero", slip("rank = 08"), at("8 T216")},
	{"bare point", slip("rank = .5"), at("8 T217")},
	{"no value", slip("rank ="), at("6 T218")},
	{"quote within", slip(`rank = "Kết quả "CCHC" năm"`), at("17 T219")},
	{"backslash", slip(`rank = "C:\Users"`), at("11 T220")},
	{"open text", more(hai, "[[note]]\ntext = \"\"\"\nabc\n"), one("lap-vo/2023/hai.toml:5:8 T221")},
	{"tabs are fine", slip("\trank\t=\t2"), nil},
	{"two slips in a file", all(slip("rank = 8,5"), swap(hai, "score = 3.25", "score = 3,25")), []string{"lap-vo/2023/hai.toml:1:10 T202", "lap-vo/2023/hai.toml:2:9 T202"}},
	{"slip and wrong value", all(slip("rank = 8,5"), swap(hai, "score = 3.25", "score = -3.25")), []string{"lap-vo/2023/hai.toml:1:9 S201", "lap-vo/2023/hai.toml:2:9 T202", "lap-vo/2023/year.toml:2:9 S301"}},
	{"slip in documents.toml", swap(documents, "date = 2024-03-19", "date = 19/3/2024"), one("documents.toml:3:8 T205")},
	{"slip in a framework", swap(framework, "max_score = 10", "max_score = 10,0"), one("frameworks/bo.toml:3:15 T202")},
	{"slip in unit.toml", swap(unit, `id = "noi-vu"`, `id = noi-vu`), one("lap-vo/unit.toml:6:6 T209")},
	{"slip in portal.toml", swap(portalFile, `"lap-vo"`, `“lap-vo”`), one("portal.toml:3:13 T204")},
	{"head broken in year.toml", swap(year, "[plan]", "[plan"), one("lap-vo/2023/year.toml:8:1 T213")},
}

// TestBadInput proves that each kind of bad input is reported at its place, and
// that nothing else is.
func TestBadInput(t *testing.T) {
	for _, test := range badInput() {
		t.Run(test.name, func(t *testing.T) {
			found := judge(folder(t, test.edit))
			slices.Sort(test.want)
			if got := brief(found); !slices.Equal(slices.Sorted(slices.Values(got)), test.want) {
				t.Errorf("got\n%swant\n%s", explained(found), strings.Join(test.want, "\n"))
			}
		})
	}
}

func badInput() []bad {
	return slices.Concat(badFiles, badTexts, slips, badKeys, badIDs, badFigures, badRemedies, badUnits, badProse, badMarkdown, badCorrections, badExpects)
}

// TestEveryRuleIsMet proves that every rule of the program is met by some bad
// input, and speaks to a person in both languages when it is.
func TestEveryRuleIsMet(t *testing.T) {
	met := map[string]diag.Diagnostic{}
	for _, test := range badInput() {
		for _, d := range judge(folder(t, test.edit)) {
			met[d.Code] = d
		}
	}
	for _, rule := range check.Rules() {
		d, ok := met[rule.Code]
		if !ok && rule.Code != "F103" && rule.Code != "T108" { // TestUnreadable, TestMistakesOfAFileAreBounded
			t.Errorf("%s (%s) is met by no bad input", rule.Code, rule.Title.English)
		}
		for _, text := range []diag.Text{rule.Title, rule.Message, rule.Hint, rule.Explain} {
			if text.Vietnamese == "" || text.English == "" {
				t.Errorf("%s lacks a text", rule.Code)
			}
		}
		for _, said := range []string{d.Message.Vietnamese, d.Message.English, d.Hint.Vietnamese, d.Hint.English} {
			if ok && (said == "" || strings.Contains(said, "%!") || strings.Contains(said, "%[")) {
				t.Errorf("%s says %q", rule.Code, said)
			}
		}
	}
}

// TestMistakesOfAFileAreBounded proves that a file of nothing but mistakes does
// not bury the others.
func TestMistakesOfAFileAreBounded(t *testing.T) {
	var text strings.Builder
	for i := range 600 {
		fmt.Fprintf(&text, "x%d = 1\n", i)
	}
	found := judge(folder(t, more(hai, text.String())))
	if len(found) != 501 || found[0].Code != "T108" || found[500].Code != "K101" {
		t.Errorf("%d diagnostics, the first %s", len(found), found[0].Code)
	}
}

func TestCodesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range check.Rules() {
		if seen[rule.Code] {
			t.Errorf("%s stands twice", rule.Code)
		}
		seen[rule.Code] = true
	}
}
