package vi_test

import (
	"strings"
	"testing"
	"unicode"

	"cchc/cmd/cchc/internal/vi"
)

// TestUnfit asks Unicode's own tables: all that turns the direction of text, and
// all that is a control character, is found wherever it stands.
func TestUnfit(t *testing.T) {
	refused := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0xd800 && r <= 0xdfff {
			continue // no characters
		}
		text := "Đạt 84,96 điểm – “ề” " + string(r) + " hạng"
		at, found := vi.Unfit(text)
		if inBytes, same := vi.Unfit([]byte(text)); inBytes != at || same != found {
			t.Errorf("%U: at %d in a text, at %d in its bytes", r, at, inBytes)
		}
		got := at >= 0
		if got {
			refused++
			if at != strings.IndexRune(text, r) || found != r {
				t.Errorf("%U is found as %U at %d", r, found, at)
			}
		}
		must := unicode.Is(unicode.Bidi_Control, r) || unicode.IsControl(r) && r != '\n' && r != '\t' || strings.ContainsRune("\u200b\u2060\ufeff\U000e0041", r)
		may := must || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Noncharacter_Code_Point, r) || !unicode.IsGraphic(r)
		if must && !got || got && !may {
			t.Errorf("%U: %v", r, got)
		}
	}
	if refused < 80 || refused > 300 {
		t.Errorf("%d characters are refused", refused)
	}
}

func TestFitTexts(t *testing.T) {
	for _, text := range []string{"", "Huyện Lấp Vò\n\tđạt 84,96 %", "👨\u200d👩\u200d👧", "\u0644\u200c\u0627", "co\u00adop", "a\u00a0b\u3000c\u2028", "\ufffd"} {
		if at, r := vi.Unfit(text); at >= 0 {
			t.Errorf("%+q: %U at %d", text, r, at)
		}
	}
}

func BenchmarkUnfit(b *testing.B) {
	text := strings.Repeat("Huyện Lấp Vò đạt 84,96 điểm, “hạng” 8/12 – năm 2023. ", 1000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		vi.Unfit(text)
	}
}
