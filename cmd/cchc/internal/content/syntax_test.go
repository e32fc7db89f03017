package content

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
)

// TestSlipsAreMended proves that what a hint says to write instead can be read:
// the line, its rule and what to write.
func TestSlipsAreMended(t *testing.T) {
	for _, test := range []struct{ line, code, instead string }{
		{"score = 84,96", "T202", "84.96"},
		{"score = 1.084,96", "T202", "1084.96"},
		{"change = -0,85 # giảm", "T202", "-0.85"},
		{"date = 15/4/2024", "T205", "2024-04-15"},
		{"date = 15-04-2024", "T205", "2024-04-15"},
		{"date = 15.4.2024", "T205", "2024-04-15"},
		{"date = 2024/4/15", "T205", "2024-04-15"},
		{"date = 2024-4-5", "T205", "2024-04-05"},
		{"date = 31/4/2024", "T205", "2024-04-15"}, // no such day: an example
		{"name = Phòng Nội vụ", "T209", `"Phòng Nội vụ"`},
		{`name = Phòng Nội vụ"`, "T209", `"Phòng Nội vụ"`},
		{"due = 2024-Q2", "T209", `"2024-Q2"`},
		{"due = 2024-06", "T209", `"2024-06"`},
		{"number = 91/KH-UBND # số", "T209", `"91/KH-UBND"`},
		{"survey = Đúng", "T210", "true"},
		{"survey = TRUE", "T210", "true"},
		{"survey = không", "T210", "false"},
		{"score = 84.96 điểm", "T215", "84.96"},
		{"score = 84,96%", "T215", "84.96"},
		{"rank = 8/12", "T215", "8"},
		{"rank = 08", "T216", "8"},
		{"score = 06.18", "T216", "6.18"},
		{"score = .5", "T217", "0.5"},
		{"score = 5.", "T217", "5"},
	} {
		_, _, mistakes := parse([]byte(test.line + "\n"))
		if len(mistakes) != 1 || mistakes[0].rule.Code != test.code {
			t.Errorf("%s: %s", test.line, codesOf(mistakes))
			continue
		}
		hint := mistakes[0].rule.At(diag.Place{}, mistakes[0].arguments...).Hint
		if !strings.Contains(hint.Vietnamese, test.instead) || !strings.Contains(hint.English, test.instead) {
			t.Errorf("%s: %q does not say %s", test.line, hint.Vietnamese, test.instead)
		}
		key, _, _ := strings.Cut(test.line, " ")
		if _, _, again := parse([]byte(key + " = " + test.instead)); len(again) > 0 {
			t.Errorf("%s: %s cannot be read either", test.line, test.instead)
		}
	}
}

func codesOf(mistakes []mistake) string {
	var codes []string
	for _, mistake := range mistakes {
		codes = append(codes, mistake.rule.Code)
	}
	return strings.Join(codes, " ")
}

// TestReadOn proves that a slip costs its line and nothing else.
func TestReadOn(t *testing.T) {
	values, readable, mistakes := parse([]byte("a = 1,5\nb = 2\nc: 3\n[x]\nd = \"y\ne = 4\n[[z]]\nf = đúng\ng = 5\n"))
	if got := fmt.Sprint(values); got != "map[b:2 x:map[e:4] z:[map[g:5]]]" {
		t.Errorf("read: %s", got)
	}
	if got := codesOf(mistakes); got != "T202 T208 T203 T210" {
		t.Errorf("mistakes: %s", got)
	}
	if strings.Count(string(readable), "\n") != 9 {
		t.Errorf("lines were lost: %q", readable)
	}
}

func TestGivenUp(t *testing.T) {
	for text, want := range map[string]string{
		"a = [1, 2\n":              "T201",
		"[[remedy]\nid = \"a\"\n":  "T213",
		"[a]\nb = 1\n[a]\nc = 2\n": "T212",
		"a = \"\"\"\nb\n":          "T221",
		"[[r]]\n[r]\n":             "T212",
		"r = 1\n[[r]]\n":           "T212",
	} {
		values, _, mistakes := parse([]byte(text))
		if values != nil || codesOf(mistakes) != want {
			t.Errorf("%q: %v, %s", text, values, codesOf(mistakes))
		}
	}
	many := strings.Repeat("a = 1,5\n", 2*slipLimit)
	if values, _, mistakes := parse([]byte(many)); values != nil || len(mistakes) != slipLimit {
		t.Errorf("a file of slips gives %d", len(mistakes))
	}
}

func TestRepetitions(t *testing.T) {
	text := "a = 1\nb = \"\"\"\nx\n\"\"\"\na = 2\nb = \"\"\"\ny\n\"\"\"\nc = { d = 1, d = 2 }\n"
	values, _, mistakes := parse([]byte(text))
	if codesOf(mistakes) != "T211 T211 T211" || fmt.Sprint(mistakes[1].arguments) != "[b 2]" {
		t.Errorf("%s, %v", codesOf(mistakes), mistakes)
	}
	if values["a"] != int64(1) || values["b"] != "x\n" {
		t.Errorf("the first of two is kept: %v", values)
	}
	var lines []int
	for _, mistake := range mistakes {
		lines = append(lines, lineOf([]byte(text), mistake.offset))
	}
	if !slices.Equal(lines, []int{5, 6, 9}) {
		t.Errorf("lines %v", lines)
	}
}
