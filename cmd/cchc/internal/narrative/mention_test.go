package narrative

import (
	"fmt"
	"strings"
	"testing"
)

func TestMentions(t *testing.T) {
	for source, want := range map[string]string{
		"Huyện đạt 84,96 điểm, đứng hạng 9.":          "đạt|84,96|điểm hạng|9|",
		"Chỉ số 84.96%, tăng 17,29 % so với":          "số|84.96|% tăng|17,29|%",
		"Hạng: **8**/12 và hạng 8/12":                 "hạng|8|/12 hạng|8|/12",
		"giảm −0,85 hoặc -0,85\u00a0điểm":             "giảm|0,85|hoặc hoặc|0,85|điểm",
		"xếp\nthứ\n*10*\ntrong số":                    "thứ|10|trong",
		"có 1.234,50 đồng; (5 việc) “7” 6":            "có|1.234,50|đồng |5|việc |6|",
		"“đạt 84,96 điểm” nhưng đạt 85,10 điểm":       "đạt|85,10|điểm",
		"84\\,96 điểm, hạng 8\\/12, 85,10 điểm":       "|85,10|điểm",
		"từ 80-90 % hoặc 80–90 %":                     "từ|80|% từ|90|% hoặc|80| |90|%",
		"|Điểm|\n|--|\n|6,18|\n|hạng 9 \\| 10|":       "|6,18| hạng|9| |10|",
		"## 2. Đạt 05 tiêu chí\n\n- 3 việc\n":         "|2| đạt|05|tiêu |3|việc",
		"8**4**,96 điểm":                              "|84,96|điểm",
		"&#56;4 \\8":                                  "|8|", // digits that were escaped are not typed as figures
		"năm 2023, 2021-2025, ngày 15/4/2024, 6/2024": "",
		"91/KH-UBND, 97/QĐ, mục II.2.7, CCHC2023, 7h30, COVID-19, v1.2.3, a@5.vn, https://b.vn/9": "",
		"`84,96` {score} [a](/2/ \"3\") <https://b.example/4> ![5 việc](/tep/6.png)":              "|5|việc",
		"```\nhạng 9\n```": "",
	} {
		text, _ := Compile("a.md", []byte(source), 0)
		var got []string
		for _, m := range text.Mentions {
			got = append(got, fmt.Sprintf("%s|%s|%s", m.Before, m.Text, m.After))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", source, strings.Join(got, " "), want)
		}
	}
}

func TestMentionsStandWhereTheyWereTyped(t *testing.T) {
	front := "+++\n+++\n"
	source := front + "> Ở \\* &amp; *đây* hạng **9**\n> và 84,96 %,\n> từ 80-90\n\n-\t7 việc\n"
	text, _ := Compile("a.md", []byte(source), len(front))
	var numbers []string
	for _, m := range text.Mentions {
		if !strings.HasPrefix(source[m.Offset:], m.Text) {
			t.Errorf("%s does not stand at %d", m.Text, m.Offset)
		}
		numbers = append(numbers, m.Text)
	}
	if got := strings.Join(numbers, " "); got != "9 84,96 80 90 7" {
		t.Error(got)
	}
}
