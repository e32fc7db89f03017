package narrative

import (
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for source, want := range map[string]string{
		"Ngày 31/02/2024, theo 97/QĐ-UBND-HC.":                     "31/02/2024 97/QĐ-UBND-HC",
		"“31/02/2024” và “số 97/QĐ-UBND” là lời nguồn, 5/6/2024":   "5/6/2024",
		"31\\/02/2024 và 97/QĐ\\-UBND cố ý như vậy":                "",
		"`97/QĐ-UBND` https://b.vn/9/QĐ-UBND a/97/QĐ-UBND QĐ/97-X": "",
		"**97**/QĐ-UBND":       "97/QĐ-UBND",
		"từ 1/2/2024-3/4/2024": "1/2/2024-3/4/2024",
	} {
		text, _ := Compile("a.md", []byte(source), 0)
		var got []string
		for _, token := range text.Tokens {
			got = append(got, token.Text)
			if rest := source[token.Offset:]; !strings.HasPrefix(rest, token.Text[:2]) {
				t.Errorf("%q: %q stands at %q", source, token.Text, rest)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %q, want %q", source, strings.Join(got, " "), want)
		}
	}
	if got := FindTokens("Số “1/QĐ-A” sai; đúng là 2/QĐ-A, 8/12."); len(got) != 2 || got[0].Text != "2/QĐ-A" || got[1].Text != "8/12" {
		t.Errorf("got %v", got)
	}
}
