package check_test

import (
	"strings"
	"testing"
)

// TestHints proves what is said to be written instead, where a rule suggests it.
func TestHints(t *testing.T) {
	for _, test := range []struct {
		name       string
		edit       edit
		vietnamese string
		english    string
	}{
		{"nearest key", swap(year, "ranked_units", "rank_units"), "có phải ý là ranked_units?", "did you mean ranked_units?"},
		{"no near key", swap(year, "target = 8", "muc-tieu = 8"), "chỉ dùng được: framework, score, rank,", "what may stand here: framework"},
		{"nearest document", swap(hai, "kh-1", "kh1"), "có phải ý là kh-1?", "did you mean kh-1?"},
		{"nearest agency", swap(mot, `"noi-vu"`, `"noivu"`), "có phải ý là noi-vu?", "did you mean noi-vu?"},
		{"nearest framework", swap(year, `"bo"`, `"bô"`), "có phải ý là bo?", "did you mean bo?"},
		{"quoted number", swap(hai, "3.25", `"3,25"`), "viết score = 3.25", "write score = 3.25"},
		{"quoted date", swap(portalFile, "2024-06-30", `"30/6/2024"`), "viết as_of = 2024-06-30", "write as_of = 2024-06-30"},
		{"bare deadline", swap(mot, `"2024-Q2"`, "2024-06-30"), `viết due = "2024-06-30"`, `write due = "2024-06-30"`},
		{"id in Vietnamese", swap(mot, `"viec-1"`, `"Việc số 1"`), "như viec-so-1", "such as viec-so-1"},
		{"nearest word", swap(mot, `"open"`, `"in progress"`), `viết một trong: "in-progress"`, `write one of: "in-progress"`},
		{"nearest attachment", more(page, "\n[a](/tep/bienban.pdf)\n"), "viết /tep/bien-ban.pdf", "write /tep/bien-ban.pdf"},
		{"address without slashes", more(page, "\n[a](/2023/hai)\n"), "viết /2023/hai/", "write /2023/hai/"},
		{"nearest address", more(page, "\n[a](/nhiem-vuj/)\n"), "viết /nhiem-vu/", "write /nhiem-vu/"},
		{"nearest anchor", swap(motText, "#cach-tinh", "#cahc-tinh"), "viết #cach-tinh", "write #cach-tinh"},
		{"nearest field", swap(mot, `field = "rank"`, `field = "rnk"`), "có phải ý là rank?", "did you mean rank?"},
		{"nearest component", swap(yearText, "{mot.index}", "{mott.index}"), "có phải ý là mot?", "did you mean mot?"},
	} {
		found := judge(folder(t, test.edit))
		if len(found) != 1 {
			t.Errorf("%s:\n%s", test.name, explained(found))
			continue
		}
		if hint := found[0].Hint; !strings.Contains(hint.Vietnamese, test.vietnamese) || !strings.Contains(hint.English, test.english) {
			t.Errorf("%s: %q, %q", test.name, hint.Vietnamese, hint.English)
		}
	}
}

// TestMessagesNameBothSides proves that a contradiction between two places says
// where the other one is, and gives figures as each language writes them.
func TestMessagesNameBothSides(t *testing.T) {
	for _, test := range []struct {
		name       string
		edit       edit
		vietnamese []string
		english    []string
	}{
		{"scores", swap(hai, "3.25", "3.24"), []string{"8,50", "8,49", "chênh 0,01", "5,25 (lap-vo/2023/mot.toml:1) + 3,24 (lap-vo/2023/hai.toml:1)"}, []string{"8.50", "5.25 (lap-vo/2023/mot.toml:1)"}},
		{"maxima", swap(framework, "max_score = 10", "max_score = 10.5"), []string{"10,50", "6,00 (frameworks/bo.toml:8) + 4,00 (frameworks/bo.toml:23)"}, []string{"10.50"}},
		{"maximum", swap(hai, "3.25", "4.50"), []string{"4,50", "4 (frameworks/bo.toml:23)"}, []string{"4.50"}},
		{"as-of date", swap(mot, "2024-05-10", "2024-07-01"), []string{"01/07/2024", "30/06/2024 (portal.toml:4)"}, []string{"2024-07-01"}},
		{"rank", swap(hai, "rank = 2", "rank = 13"), []string{"13", "12 (lap-vo/2023/year.toml:4)"}, []string{"13"}},
		{"id", swap(unit, `"tu-phap"`, `"noi-vu"`), []string{"noi-vu", "lap-vo/unit.toml:6"}, []string{"lap-vo/unit.toml:6"}},
	} {
		found := judge(folder(t, test.edit))
		var vietnamese, english strings.Builder
		for _, d := range found {
			vietnamese.WriteString(d.Message.Vietnamese + "\n")
			english.WriteString(d.Message.English + "\n")
		}
		for _, want := range test.vietnamese {
			if !strings.Contains(vietnamese.String(), want) {
				t.Errorf("%s: %q does not say %q", test.name, vietnamese.String(), want)
			}
		}
		for _, want := range test.english {
			if !strings.Contains(english.String(), want) {
				t.Errorf("%s: %q does not say %q", test.name, english.String(), want)
			}
		}
	}
}
