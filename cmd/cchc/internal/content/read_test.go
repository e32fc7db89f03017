package content

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

var letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ–“”‘’…→ 1.\n"

func TestMendComposes(t *testing.T) {
	for _, text := range []string{letters, "", "e\u0302\u0301", "\u0301", "a\u0301", "ê\u0301 x", "x\u1ebf\u0323", "\u2126 \u212b", "가\u11a8", "\u1100\u1161", "\u0344", "\u2000", "ab\u0338=\u0338", strings.Repeat("ế", 100) + "e\u0301"} {
		for _, text := range []string{text, norm.NFD.String(text), "xin " + text + " chào " + norm.NFD.String(text)} {
			got := mend([]byte(text))
			if want := norm.NFC.String(text); string(got) != want {
				t.Errorf("%+q becomes %+q, want %+q", text, got, want)
			}
			r := &reader{file: &textFile{name: "a"}}
			r.inspect([]byte(text))
			if told := len(r.diagnostics) == 1; told == norm.NFC.IsNormalString(text) {
				t.Errorf("%+q: told %v", text, told)
			}
		}
	}
}

func TestMendKeepsInvalidText(t *testing.T) {
	for _, text := range []string{"\xff", "a\xcc", "\xe1\xba", "\xe1", "x\xe2\x80", "\xe1\xbb\xff\u0301"} {
		if got := mend([]byte(text)); string(got) != text {
			t.Errorf("%+q becomes %+q", text, got)
		}
	}
}

func TestFirstDecomposed(t *testing.T) {
	for text, want := range map[string]int{"Pho\u0300ng": 2, "ế ê\u0301": len("ế "), "abc e\u0301": 4} {
		r := &reader{file: &textFile{name: "a"}}
		r.inspect([]byte(text))
		if got := r.diagnostics[0].Place.Column; got != 1+utf8.RuneCountInString(text[:want]) {
			t.Errorf("%+q: column %d, want the letter at byte %d", text, got, want)
		}
	}
}

func TestEncodings(t *testing.T) {
	utf16 := func(text string) []byte {
		var out []byte
		for _, r := range text {
			out = append(out, byte(r), byte(r>>8))
		}
		return out
	}
	for _, test := range []struct {
		name string
		raw  []byte
		want string
	}{
		{"UTF-16 with Vietnamese letters", utf16("name = \"huyện Lấp Vò\"\n"), "T101"},
		{"UTF-16, the larger byte first", append([]byte{0xfe, 0xff}, 0, 'a', 0, '='), "T101"},
		{"zero at the end", []byte("a = 1\n\x00"), "T102"},
		{"escape character", []byte("a = \x1b[31m"), "T102"},
		{"old Mac's line ends", []byte("a = 1\rb = 2\r"), "T102"},
		{"Windows-1258", []byte("name = \"Ph\xf2ng N\xf4\xf2i v\xf9\xf2\"\n"), "T104"},
		{"Windows-1252", []byte("name = \"Caf\xe9 \xa9 \xbd\"\n"), "T104"},
		{"TCVN3", []byte("name = \"Ph\xdfng N\xe9i v\xf4 \xb8\xb5\"\n"), "T104"},
		{"one broken byte", []byte("name = \"Phòng Nội vụ\xff\"\n"), "T103"},
		{"cut short", []byte("name = \"Phòng Nội v\xe1\xbb"), "T103"},
		{"marker within a line", []byte("a = \"<<<<<<< x\"\n"), ""},
		{"Markdown's heading", []byte("Tên\n=======\n"), ""},
		{"emoji of three", []byte("👨\u200d👩\u200d👧"), ""},
	} {
		r := &reader{file: &textFile{name: "a"}}
		ok := r.inspect(test.raw)
		got := ""
		if len(r.diagnostics) > 0 {
			got = r.diagnostics[0].Code
		}
		if got != test.want || ok != (test.want == "") {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestHiddenCharacters: each is named at its place, and what stands around it is
// read as it looks.
func TestHiddenCharacters(t *testing.T) {
	for text, want := range map[string]string{
		"a = \"84,96\u202e69,48\"":        "1:11 U+202E a = \"84,9669,48\"",
		"# a\u200b\nđ\ufeff\u200fề = 1\n": "1:4 U+200B 2:2 U+FEFF 2:3 U+200F # a\nđề = 1\n",
		"\ufeff\ufeffa":                   "1:1 U+FEFF a",
		"Điểm\u0085":                      "1:5 U+0085 Điểm",
		"\u2066":                          "1:1 U+2066 ",
	} {
		r := &reader{file: &textFile{name: "a"}}
		ok := r.inspect([]byte(text))
		var got strings.Builder
		for _, d := range r.diagnostics {
			if d.Code != "T109" {
				t.Errorf("%+q: %s", text, d.Code)
			}
			_, character, _ := strings.Cut(d.Message.English, "character ")
			character, _, _ = strings.Cut(character, " ")
			fmt.Fprintf(&got, "%d:%d %s ", d.Place.Line, d.Place.Column, character)
		}
		got.Write(r.file.text)
		if !ok || got.String() != want {
			t.Errorf("%+q: %+q, want %+q", text, &got, want)
		}
	}
}

func TestManyHiddenCharacters(t *testing.T) {
	r := &reader{file: &textFile{name: "a"}}
	r.inspect([]byte(strings.Repeat("a\u200b\n", 2000)))
	if n := len(r.diagnostics); n != mistakeLimit+1 || r.diagnostics[n-1].Code != "T108" {
		t.Errorf("%d diagnostics", n)
	}
}

// TestTooDeepSeesAllBrackets proves that no string hides brackets from the guard
// that a parser would see, nor the other way about.
func TestTooDeepSeesAllBrackets(t *testing.T) {
	deep := strings.Repeat("[", 101)
	for text, want := range map[string]bool{
		"a = " + deep:                                  true,
		"a = \"" + deep + "\"":                         false,
		"a = '" + deep + "'":                           false,
		"# " + deep:                                    false,
		"a = \"\"\"\n" + deep + "\n\"\"\"":             false,
		"a = ['''x'''', " + deep + ", 'b']":            true,
		"a = [\"\"\"x\\\"\"\"\", " + deep + ", \"b\"]": true,
		"a = [\"x\\\\\", " + deep + ", \"b\"]":         true,
		"a = [\"x\\\", " + deep + ", \"b\"]":           false,
		"a = [\"x\n, " + deep:                          true,
		strings.Repeat("a.", 101) + "b = 1":            true,
		"a = [" + strings.Repeat("1.5, ", 300) + "]":   false,
		strings.Repeat("[[a.b]]\n", 300):               false,
		"a = " + strings.Repeat("{a=", 101):            true,
	} {
		if got := tooDeep([]byte(text)) >= 0; got != want {
			t.Errorf("%.60q…: %v", text, got)
		}
	}
}

func TestLongLinesHavePlaces(t *testing.T) {
	text := "a = 1\nb = \"" + strings.Repeat("ế", longLine) + "\"\nc = 1\n"
	file := textFile{name: "a", text: []byte(text)}
	if place := file.place(bytes.Index(file.text, []byte("\"\nc"))); place.Line != 2 || place.Column != 6+longLine || place.Source != "" {
		t.Errorf("%d:%d %.20q", place.Line, place.Column, place.Source)
	}
	if place := file.place(1 << 30); place.Line != 4 || place.Column != 1 {
		t.Errorf("the end is at %d:%d", place.Line, place.Column)
	}
}
