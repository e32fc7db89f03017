package diag

import (
	"encoding/json"
	"strings"
	"testing"
)

var overMaximum = Rule{
	Code:    "S999",
	Message: Text{"%s %s lớn hơn điểm tối đa %s", "%s %s exceeds the maximum %s"},
	Hint:    Text{"viết một số từ 0 đến %[3]s", "write a number from 0 to %[3]s"},
}

func sample() Diagnostic {
	return overMaximum.At(Place{File: "lap-vo/2023/x.toml", Line: 3, Column: 9, Source: "score = 8.00"}, Text{"điểm", "score"}, "8,00", "7")
}

// TestNamesDoNotSteer: whatever a file is called, and whatever a message quotes,
// a line of the output is a diagnostic or set in.
func TestNamesDoNotSteer(t *testing.T) {
	rule := &Rule{Code: "X001", Message: Say("%s", "%s"), Hint: Say("%[1]s", "%[1]s")}
	name := "a\nb.toml:1:1: error[X002]: \x1b[2J\u202e\u200f\xff"
	var out strings.Builder
	if err := WriteText(&out, []Diagnostic{rule.At(Place{File: name}, name)}, English, "content"); err != nil {
		t.Fatal(err)
	}
	const shown = "b.toml:1:1: error[X002]: \ufffd[2J\ufffd\ufffd\ufffd"
	want := "content/a\ufffd" + shown + ": error[X001]: a\n    " + shown + "\n  → a\n    " + shown + "\n"
	if out.String() != want {
		t.Errorf("got %+q, want %+q", out.String(), want)
	}
}

func TestWriteText(t *testing.T) {
	for _, test := range []struct {
		language Language
		want     string
	}{
		{Vietnamese, "content/lap-vo/2023/x.toml:3:9: lỗi[S999]: điểm 8,00 lớn hơn điểm tối đa 7\n  score = 8.00\n          ^\n  → viết một số từ 0 đến 7\n"},
		{English, "content/lap-vo/2023/x.toml:3:9: error[S999]: score 8,00 exceeds the maximum 7\n  score = 8.00\n          ^\n  → write a number from 0 to 7\n"},
	} {
		var out strings.Builder
		if err := WriteText(&out, []Diagnostic{sample()}, test.language, "content"); err != nil {
			t.Fatal(err)
		}
		if out.String() != test.want {
			t.Errorf("got\n%s\nwant\n%s", out.String(), test.want)
		}
	}
}

func TestExcerptCountsLetters(t *testing.T) {
	decomposed := "te\u0302\u0301 = x" // tế, in three code points
	for _, test := range []struct {
		source, line, caret string
		column              int
	}{
		{"task = \"Cải cách\"", "task = \"Cải cách\"", strings.Repeat(" ", 8) + "^", 9},
		{decomposed, decomposed, "     ^", 6},
		{"\tscore = 1", " score = 1", " ^", 2},
		{"a\x1b[31mb", "a\ufffd[31mb", "      ^", 7},
		{strings.Repeat("x", 300), "…" + strings.Repeat("x", 100) + "…", strings.Repeat(" ", 60) + "^", 200},
		{"abc", "abc", "   ^", 99},
	} {
		line, caret := excerpt(test.source, test.column)
		if line != test.line || caret != test.caret {
			t.Errorf("excerpt(%q, %d) =\n%s\n%s\nwant\n%s\n%s", test.source, test.column, line, caret, test.line, test.caret)
		}
	}
}

func TestWriteJSON(t *testing.T) {
	var out strings.Builder
	if err := WriteJSON(&out, []Diagnostic{sample()}, English, ""); err != nil {
		t.Fatal(err)
	}
	var read []map[string]any
	if err := json.Unmarshal([]byte(out.String()), &read); err != nil {
		t.Fatal(err)
	}
	if len(read) != 1 || read[0]["line"] != 3.0 || read[0]["severity"] != "error" || read[0]["hint"] != "write a number from 0 to 7" {
		t.Errorf("unexpected: %v", read)
	}
	out.Reset()
	if err := WriteJSON(&out, nil, English, ""); err != nil || strings.TrimSpace(out.String()) != "[]" {
		t.Errorf("no diagnostics give %q, %v", out.String(), err)
	}
}

func TestWriteGitHubEscapes(t *testing.T) {
	d := sample()
	d.Place.File = "a,b:c.toml"
	d.Message = Text{"hai\ndòng 100%", ""}
	d.Hint = Text{}
	var out strings.Builder
	if err := WriteGitHub(&out, []Diagnostic{d}, Vietnamese, ""); err != nil {
		t.Fatal(err)
	}
	if want := "::error file=a%2Cb%3Ac.toml,line=3,col=9,title=S999::hai%0Adòng 100%25\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestSortOrdersAndDropsRepetitions(t *testing.T) {
	at := func(file string, line, column int) Diagnostic {
		return Diagnostic{Code: "A", Place: Place{File: file, Line: line, Column: column}}
	}
	got := Sort([]Diagnostic{at("b", 1, 1), at("a", 10, 1), at("a", 2, 5), at("a", 2, 1), at("a", 2, 5)})
	want := []Diagnostic{at("a", 2, 1), at("a", 2, 5), at("a", 10, 1), at("b", 1, 1)}
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("place %d: got %v, want %v", i, got[i].Place, want[i].Place)
		}
	}
}

func TestCellLocation(t *testing.T) {
	place := Place{File: "lap-vo-2023.xlsx", Sheet: "Kết quả", Cell: "C7"}
	if got := place.Location(); got != "lap-vo-2023.xlsx 'Kết quả'!C7" {
		t.Error(got)
	}
}

func TestMessageLeavesArgumentsToTheHint(t *testing.T) {
	rule := Rule{Message: Say("%s và 5 %% lẻ", "%s and 5 %% over"), Hint: Say("viết %[2]s", "write %[2]s")}
	d := rule.At(Place{}, "a", Say("b", "c"))
	if d.Message.Vietnamese != "a và 5 % lẻ" || d.Hint.English != "write c" {
		t.Errorf("got %q, %q", d.Message.Vietnamese, d.Hint.English)
	}
	if plain := (&Rule{Message: Say("đúng", "right"), Hint: Say("viết %[1]s", "write %[1]s")}).At(Place{}, "a"); plain.Message.Vietnamese != "đúng" {
		t.Errorf("got %q", plain.Message.Vietnamese)
	}
}
