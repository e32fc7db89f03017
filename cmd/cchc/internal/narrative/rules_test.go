package narrative

import (
	"strings"
	"testing"
)

// refused are texts and what is wrong with them: line:column code, in the order of the text.
var refused = []struct{ name, source, want string }{
	{"raw block", "a\n\n<div>\nb\n</div>\n", "3:1 M111"},
	{"raw inline", "Đây là <b>chữ</b> đậm", "1:8 M111"},
	{"comment", "a <!-- b --> c", "1:3 M111"},
	{"raw in a quote in a list", "- > <p>\n", "1:5 M111"},
	{"script", "<script>alert(1)</script>", "1:1 M111"},
	{"indented", "a\n\n    b\n", "3:5 M112"},
	{"indented by a tab", "\tHuyện đạt điểm cao.\n", "1:2 M112"},
	{"open fence", "a\n\n```\nb\n\nc\n", "3:1 M113"},
	{"open fence without a line", "a\n\n~~~", "3:1 M113"},
	{"open fence in a list", "- ```\n  a\n\nb\n", "1:3 M113"},
	{"excess cell", "|Tên|b|\n|--|--|\n|Thể chế|2|3|\n", "3:11 M114"},
	{"excess cell without marks at the sides", "a|b\n--|--\n1|2|3\n", "3:4 M114"},
	{"rule of another width", "|a|b|c|\n|--|--|\n|1|2|\n", "2:1 M115"},
	{"rule wider than the head", "a\n\n|a|b|\n|--|--|--|\n|1|2|\n", "3:1 M115"},
	{"rule in a list", "- a\n  |--|\n- |a|b|\n  |--|\n", "4:3 M115"},
	{"stray asterisks", "Đạt **cao **nhất", "1:5 M116"},
	{"turned direction by a character reference", "Đạt &#x202E;69,48 điểm\n\n[a](b)", "1:5 M117, 3:5 M132"},
	{"zero width by its name", "|a|\n|--|\n|&ZeroWidthSpace;|\n\n[c](/d/ \"&#8207;\")", "3:2 M117, 5:10 M117"},
	{"level 1", "# Tên\n\n## a\n", "1:1 M121"},
	{"level 1 by a rule", "Tên\n===\n", "1:1 M121"},
	{"begins at level 3", "### a\n", "1:1 M122"},
	{"skipped level", "## a\n\n#### b\n", "3:1 M122"},
	{"empty heading", "## a\n##\n", "2:1 M123"},
	{"heading of an empty mark", "## <!-- a -->\n", "1:1 M123, 1:4 M111"},
	{"figure in a heading", "## Điểm {score}\n", "1:9 M124"},
	{"figure in a term", "Điểm {score}\n: a\n", "1:6 M124"},
	{"no space in a heading", "##Kết quả\n", "1:1 M125"},
	{"no space in a heading below text", "a\n###Ở đây\n", "2:1 M125"},
	{"javascript", "Xem [ở đây](javascript:alert(1))", "1:13 M131"},
	{"javascript in capitals", "[a](JaVaScript:x)", "1:5 M131"},
	{"javascript by a character reference", "[a](&#106;avascript:x)", "1:5 M131"},
	{"data", "[a](data:text/html,b)", "1:5 M131"},
	{"vbscript in angles", "<vbscript:x>", "1:1 M131"},
	{"scheme behind a space", "[a](< javascript:x>)", "1:6 M131"},
	{"ftp", "[a](ftp://b.example/)", "1:5 M131"},
	{"tel", "[a](tel:0277)", "1:5 M131"},
	{"relative", "[Đề án](de-an.md)", "1:9 M132"},
	{"parent", "[a](../b/)", "1:5 M132"},
	{"host without a scheme", "[a](www.dongthap.gov.vn)", "1:5 M132"},
	{"protocol-relative", "[a](//b.example/c)", "1:5 M132"},
	{"relative by name", "[a][b] và [c][b]\n\n[b]: c.md\n", "3:6 M132"},
	{"backslash", `[a](/\b.example/)`, "1:5 M133"},
	{"two backslashes", `[a](\\b.example/)`, "1:5 M133"},
	{"no address", "[a]()", "1:1 M133"},
	{"no anchor", "[a](#)", "1:5 M133"},
	{"no host", "[a](https:///b)", "1:5 M133"},
	{"no mailbox", "[a](mailto:b)", "1:5 M133"},
	{"tab in a scheme", "[a](java&Tab;script:b)", "1:5 M133"},
	{"broken host", "[a](https://%zz/)", "1:5 M133"},
	{"no words", "Ở [](/a/) và [ ](/b/)", "1:3 M134, 1:14 M134"},
	{"no words but an image's", "[![](/tep/a.png)](/b/)", "1:1 M134, 1:2 M142"},
	{"space in an address", "Xem [biên bản](/tep/biên bản.pdf).", "1:14 M135"},
	{"space before an address", "Xem [biên bản] (/tep/a.pdf).", "1:14 M135"},
	{"space before a foreign address", "[a] (https://b.example/)", "1:3 M135"},
	{"open bracket", "[a](/b/ và c", "1:3 M135"},
	{"image elsewhere", "![a](https://b.example/c.png)", "1:6 M141"},
	{"image of the portal", "![a](/b/c.png)", "1:6 M141"},
	{"image in data", "![a](data:image/png;base64,AAAA)", "1:6 M141"},
	{"no image", "![a](/tep/)", "1:6 M141"},
	{"no text", "Ảnh: ![](/tep/a.png)", "1:6 M142"},
	{"blank text", "![ ](/tep/a.png)", "1:1 M142"},
	{"misspelt figure", "Đạt {scroe} điểm", "1:5 M151"},
	{"figure in capitals", "{Score} và { rank }", "1:1 M151, 1:12 M151"},
	{"Vietnamese figure", "{điểm}", "1:1 M151"},
	{"misspelt figure of a component", "{cai-cach.sorce}", "1:1 M151"},
	{"no component", "{.score}, {Năm.score}, {a.b.score}", "1:1 M151, 1:11 M151, 1:24 M151"},
	{"figure of an image", "![{diem}](/tep/a.png)", "1:3 M151"},
	{"id of another Markdown", "## a {#b}\n", "1:6 M151"},
	{"several", "# a\n\n<b>\n\n[c](d)", "1:1 M121, 3:1 M111, 5:5 M132"},
}

func TestRefused(t *testing.T) {
	seen := map[string]bool{}
	for _, test := range refused {
		_, diagnostics := Compile("a.md", []byte(test.source), 0)
		if got := places(diagnostics); got != test.want {
			t.Errorf("%s: %q gives %s, want %s", test.name, test.source, got, test.want)
		}
		for _, d := range diagnostics {
			seen[d.Code] = true
			if d.Place.File != "a.md" || d.Place.Source != strings.Split(test.source, "\n")[d.Place.Line-1] {
				t.Errorf("%s: place %+v", test.name, d.Place)
			}
		}
	}
	for _, rule := range Rules {
		if !seen[rule.Code] && !strings.HasPrefix(rule.Code, "M10") { // limits have their own test
			t.Errorf("no text shows %s", rule.Code)
		}
	}
}

func TestPlacesCountFromTheStartOfTheFile(t *testing.T) {
	front := "+++\ntitle = \"Đề mục\"\n+++\n"
	text, diagnostics := Compile("a.md", []byte(front+"Ở đây {score} và [a](b)\n"), len(front))
	if got := places(diagnostics); got != "4:22 M132" {
		t.Error(got)
	}
	if got := text.Pieces[1].Offset; got != len(front+"Ở đây ") {
		t.Errorf("the figure stands at %d", got)
	}
}

func TestGoodTexts(t *testing.T) {
	for _, source := range []string{
		"",
		"\n\n",
		`Dấu \{score\}, \<b\>, \*\*, \[a\](b) và {1, 2}, {}, { }, {"a"}`,
		"`{scroe} **a** [b](c) <d>`",
		"```\n{scroe} **a** [b](c) <d>\n```",
		"> ~~~\n> a\n> ~~~\n",
		"- ````\n  ```\n  ````\n",
		"|a|b|\n|--|--|\n|1|\n|\\||`\\|`|\n| | |\n",
		"## a\n### b\n#### c\n## d\n### e\n",
		"[a](HTTPS://B.example/), [c](mailto:d@e.example?subject=f), [g](#h), [i](/)",
		"[![a](/tep/b.png)](/c/), [{rank}](/d/), [`e`](/f/)",
		"&shy; &zwj; &#xe9; &nbsp; &; &#0; &#1f469;",
		"#1 và #CCHC, a(b)[c], 5 < 6, a * b, __c__",
	} {
		if _, diagnostics := Compile("a.md", []byte(source), 0); len(diagnostics) > 0 {
			t.Errorf("%q is refused: %s", source, places(diagnostics))
		}
	}
}

func TestMessages(t *testing.T) {
	for _, test := range []struct{ source, message, hint string }{
		{"{scroe}", "there is no figure {scroe}", `write {score}; for a brace itself write \{`},
		{"{Cải cách.rnk}", "there is no figure {Cải cách.rnk}", `write {cai-cach.rank}; for a brace itself write \{`},
		{"{abcdef}", "there is no figure {abcdef}", `write {score}, {max_score}, {index}, {rank}, {change}, {lost}; for a brace itself write \{`},
		{"## a\n#### b", "a heading of level 4 where the deepest is 3", "write ###"},
		{"[a](<100%d.md>)", "the address “100%d.md” does not start at the portal's root", ""},
	} {
		_, diagnostics := Compile("a.md", []byte(test.source), 0)
		if len(diagnostics) != 1 {
			t.Fatalf("%q: %s", test.source, places(diagnostics))
		}
		d := diagnostics[0]
		if d.Message.English != test.message || test.hint != "" && d.Hint.English != test.hint {
			t.Errorf("%q: %s → %s", test.source, d.Message.English, d.Hint.English)
		}
	}
}

func TestRulesAreWhole(t *testing.T) {
	code := ""
	for _, rule := range Rules {
		if rule.Code <= code {
			t.Errorf("%s does not come after %s", rule.Code, code)
		}
		code = rule.Code
		for _, text := range []string{
			rule.Title.Vietnamese, rule.Title.English, rule.Message.Vietnamese, rule.Message.English,
			rule.Hint.Vietnamese, rule.Hint.English, rule.Explain.Vietnamese, rule.Explain.English,
		} {
			if text == "" {
				t.Errorf("%s lacks a text", rule.Code)
			}
		}
	}
}
