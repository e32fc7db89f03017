package narrative_test

import (
	"slices"
	"testing"

	"cchc/cmd/cchc/internal/narrative"
)

func TestSections(t *testing.T) {
	const source = "Trước {score} <https://a.example>.\n\n## Một [hai](/2023/) & ba\n\nĐiểm {score}: `a < b`.\n\n- mục\n\n### Con\n\n## Từ\n\nKhái niệm\n: Nghĩa *là* thế.\n"
	text, found := narrative.Compile("a.md", []byte(source), 0)
	if len(found) > 0 {
		t.Fatal(found)
	}
	got := text.Sections(func(narrative.Reference) string { return "8,63" })
	want := []narrative.Section{
		{"", "", "Trước 8,63 https://a.example."},
		{"mot-hai-ba", "Một hai & ba", "Điểm 8,63: a < b. mục"},
		{"con", "Con", ""},
		{"tu", "Từ", ""},
		{"khai-niem", "Khái niệm", "Nghĩa là thế."},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := (&narrative.Text{}).Sections(nil); len(got) != 0 {
		t.Errorf("of an empty text: %q", got)
	}
}
