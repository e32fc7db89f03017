package vi_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"cchc/cmd/cchc/internal/vi"
)

func TestNFC(t *testing.T) {
	composed := "Xây dựng chính quyền số"
	decomposed := norm.NFD.String(composed)
	if got := vi.NFC(decomposed); got != composed {
		t.Errorf("got %+q", got)
	}
	if !vi.IsNFC(composed) || !vi.IsNFC("ascii") || !vi.IsNFC("") || vi.IsNFC(decomposed) || vi.IsNFC("ẹ\u0302") {
		t.Error("IsNFC is wrong")
	}
}

func TestFirstLetter(t *testing.T) {
	for _, test := range []struct{ lower, upper string }{
		{"điểm chưa đạt", "Điểm chưa đạt"},
		{"ủy ban", "Ủy ban"},
		{"ưu tiên", "Ưu tiên"},
		{"ở huyện", "Ở huyện"},
		{"phòng Nội vụ", "Phòng Nội vụ"},
		{"“một cửa”", "“Một cửa”"},
		{"(tăng)", "(Tăng)"},
		{"á", "Á"},
		{norm.NFD.String("ủy ban"), norm.NFD.String("Ủy ban")},
		{"", ""},
		{"2 nhiệm vụ", "2 nhiệm vụ"},
		{"– …", "– …"},
		{"\xff", "\xff"},
	} {
		if got := vi.Capitalize(test.lower); got != test.upper {
			t.Errorf("Capitalize(%q) = %q, want %q", test.lower, got, test.upper)
		}
		if got := vi.LowerFirst(test.upper); got != test.lower {
			t.Errorf("LowerFirst(%q) = %q, want %q", test.upper, got, test.lower)
		}
		if got := vi.Capitalize(test.upper); got != test.upper {
			t.Errorf("Capitalize(%q) = %q, want it unchanged", test.upper, got)
		}
	}
}

func TestLowerFirstKeepsAbbreviations(t *testing.T) {
	for _, text := range []string{"UBND Huyện", "CCHC năm 2023", "“HĐND”", norm.NFD.String("ĐÔ")} {
		if got := vi.LowerFirst(text); got != text {
			t.Errorf("LowerFirst(%q) = %q", text, got)
		}
	}
}

func TestList(t *testing.T) {
	for want, items := range map[string][]string{
		"": nil, "a": {"a"}, "a và b": {"a", "b"}, "a, b và c": {"a", "b", "c"}, "a, b, c và d": {"a", "b", "c", "d"},
	} {
		if got := vi.List(items); got != want {
			t.Errorf("List(%q) = %q, want %q", items, got, want)
		}
	}
}

func TestColumn(t *testing.T) {
	nfd := norm.NFD.String("đề án = 1")
	family := "\U0001f469\u200d\U0001f469\u200d\U0001f467"
	for _, test := range []struct {
		name   string
		line   string
		before string // what stands before the place that is asked for
		want   int
	}{
		{"first", "score = 1", "", 1},
		{"ASCII", "score = 1", "score = ", 9},
		{"after a tab", "\tscore", "\t", 2},
		{"NFC", "tên = \"Lấp Vò\" x", "tên = \"Lấp Vò\" ", 16},
		{"NFD", nfd, norm.NFD.String("đề án = "), 9},
		{"inside a letter's bytes", "ề", "\xe1", 1},
		{"on a combining mark", "e\u0302x", "e", 1},
		{"behind it", "e\u0302x", "e\u0302", 2},
		{"mark after ASCII", "abe\u0323\u0302c", "abe\u0323\u0302", 4},
		{"emoji of many code points", family + "x", family, 2},
		{"flag", "\U0001f1fb\U0001f1f3x", "\U0001f1fb\U0001f1f3", 2},
		{"two flags", "\U0001f1fb\U0001f1f3\U0001f1fb\U0001f1f3x", "\U0001f1fb\U0001f1f3", 2},
		{"after invalid bytes", "\xff\xfex", "\xff\xfe", 3},
		{"at the end", "số", "số", 3},
		{"behind the end", "số", "số----", 3},
		{"empty line", "", "", 1},
	} {
		if got := vi.Column(test.line, len(test.before)); got != test.want {
			t.Errorf("%s: Column(%q, %d) = %d, want %d", test.name, test.line, len(test.before), got, test.want)
		}
	}
	if got := vi.Column("abc", -1); got != 1 {
		t.Errorf("before the line: %d", got)
	}
}

// The columns of a line never go back, never skip one, and are the same in both forms.
func TestColumnsAreWithoutGaps(t *testing.T) {
	line := `tên = "Thuỷ lợi – 84,96 %" # ghi chú: "chưa đạt"`
	for _, text := range []string{line, norm.NFD.String(line), strings.Repeat("a", 50)} {
		last := 1
		for offset := range len(text) + 1 {
			column := vi.Column(text, offset)
			if column != last && column != last+1 {
				t.Fatalf("column %d at byte %d follows column %d", column, offset, last)
			}
			last = column
		}
		if want := len([]rune(norm.NFC.String(text))) + 1; last != want {
			t.Errorf("the line ends in column %d, want %d", last, want)
		}
	}
}

func BenchmarkColumn(b *testing.B) {
	for name, line := range map[string]string{
		"ascii":      `score = { value = 5.20, document = "kh-91" }`,
		"vietnamese": `task = "Xây dựng chính quyền điện tử, chính quyền số"`,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				vi.Column(line, len(line)-1)
			}
		})
	}
}
