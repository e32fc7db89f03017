package vi_test

import (
	_ "embed"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"cchc/cmd/cchc/internal/vi"
)

// The table is shared with the script that searches in the browser.
//
//go:embed testdata/fold.json
var foldTable []byte

type foldCase struct{ In, Out string }

func foldCases(t testing.TB) []foldCase {
	t.Helper()
	var cases []foldCase
	if err := json.Unmarshal(foldTable, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) < 60 {
		t.Fatalf("the table has %d cases only", len(cases))
	}
	return cases
}

func TestFoldTable(t *testing.T) {
	for _, c := range foldCases(t) {
		for form, in := range map[string]string{"as it is": c.In, "NFC": norm.NFC.String(c.In), "NFD": norm.NFD.String(c.In)} {
			if got := vi.Fold(in); got != c.Out {
				t.Errorf("Fold(%+q) (%s) = %+q, want %+q", in, form, got, c.Out)
			}
		}
	}
}

// The quick way for common characters and the way through Unicode's tables must agree for every character there is.
func TestFoldOfEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if got, want := vi.Fold("x"+string(r)+"y"), foldByRule("x"+string(r)+"y"); got != want {
			t.Errorf("Fold of U+%04X: %+q, want %+q", r, got, want)
		}
	}
}

// foldByRule is the rule of Fold's comment, step by step.
func foldByRule(s string) string {
	s = norm.NFD.String(s)
	s = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.M, r) || strings.ContainsRune("\u00ad\u200b\u200c\u200d\u2060\ufeff", r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	s = foldReplacements.Replace(s)
	var b strings.Builder
	for i, run := range strings.FieldsFunc("|"+s+"|", unicode.IsSpace) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(run)
	}
	return strings.TrimSuffix(strings.TrimPrefix(b.String(), "|"), "|")
}

var foldReplacements = strings.NewReplacer("đ", "d", "ð", "d", "ɖ", "d", "ς", "σ", "‘", "'", "’", "'", "“", `"`, "”", `"`,
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2015", "-", "\u2212", "-")

func TestFoldReplacesInvalidUTF8(t *testing.T) {
	if got := vi.Fold("Cải\xff cách\xe1\xba"); got != "cai\ufffd cach\ufffd\ufffd" {
		t.Errorf("got %+q", got)
	}
}

func TestFoldOfFoldedASCIIAllocatesNothing(t *testing.T) {
	if n := testing.AllocsPerRun(100, func() { vi.Fold("chinh quyen so, 84.96 %") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	if n := testing.AllocsPerRun(100, func() { vi.Fold("Xây dựng chính quyền điện tử, chính quyền số") }); n > 1 {
		t.Errorf("%v allocations for a Vietnamese title", n)
	}
}

func FuzzFold(f *testing.F) {
	for _, c := range foldCases(f) {
		f.Add(c.In)
	}
	f.Add("\xff\xfe")
	f.Add(strings.Repeat("\u0301", 40) + "\u05b0 \u05b0 ")
	f.Fuzz(func(t *testing.T, s string) {
		folded := vi.Fold(s)
		if again := vi.Fold(folded); again != folded {
			t.Errorf("Fold(%+q) = %+q, folded again %+q", s, folded, again)
		}
		s = strings.ToValidUTF8(s, "\ufffd")
		if want := foldByRule(s); vi.Fold(s) != want {
			t.Errorf("Fold(%+q) = %+q, want %+q", s, vi.Fold(s), want)
		}
		if composed, decomposed := vi.Fold(norm.NFC.String(s)), vi.Fold(norm.NFD.String(s)); composed != decomposed {
			t.Errorf("%+q: NFC folds to %+q, NFD to %+q", s, composed, decomposed)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	const title = "Xây dựng chính quyền điện tử, chính quyền số"
	for name, s := range map[string]string{
		"ascii":     "xay dung chinh quyen dien tu, chinh quyen so",
		"title NFC": title,
		"title NFD": norm.NFD.String(title),
		"foreign":   "Москва – 한국 – 越南 – façade",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				vi.Fold(s)
			}
		})
	}
}
