package picture

import (
	"strings"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/norm"

	"cchc/static"
)

// TestFontsHaveEveryVietnameseLetter: each vowel with each tone in both cases,
// the other letters, digits and what the words of a picture are written with.
func TestFontsHaveEveryVietnameseLetter(t *testing.T) {
	alphabet := "0123456789 \u00a0.,:;/()–-%“”…·?!&'\"bcdđghklmnpqrstvxfjwz"
	for _, vowel := range strings.Split("a ă â e ê i o ô ơ u ư y", " ") {
		for _, tone := range []string{"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"} {
			alphabet += norm.NFC.String(vowel + tone)
		}
	}
	if count := len([]rune(alphabet)); count < 72 {
		t.Fatalf("only %d letters", count)
	}
	for _, file := range []string{"vendor/be-vietnam-pro/BeVietnamPro_400Regular.ttf", "vendor/be-vietnam-pro/BeVietnamPro_700Bold.ttf"} {
		font, err := newFamily(static.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		var buffer sfnt.Buffer
		for _, r := range alphabet + strings.ToUpper(alphabet) {
			if glyph, err := font.parsed.GlyphIndex(&buffer, r); err != nil || glyph == 0 {
				t.Errorf("%s has no %q", file, r)
			}
			if r != ' ' && r != '\u00a0' && strings.Trim(string(font.in(40).draw(r).steps), "\x00") == "" {
				t.Errorf("%s draws nothing for %q", file, r)
			}
		}
	}
}

func TestTextIsCutToItsWidth(t *testing.T) {
	font, err := newFamily(static.FS, "vendor/be-vietnam-pro/BeVietnamPro_400Regular.ttf")
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"", "Lấp Vò", strings.Repeat("Nghiêng ", 40), strings.Repeat("Nghiêng", 40)} {
		fitted := font.fit(words, 500, 2, 40, 30)
		whole := strings.Join(fitted.lines, " ") == strings.TrimSpace(words)
		if fitted.width() > 500 || len(fitted.lines) > 2 || whole == strings.Contains(strings.Join(fitted.lines, ""), "…") {
			t.Errorf("%q: %q, %d wide", words, fitted.lines, fitted.width())
		}
	}
}
