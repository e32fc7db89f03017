package narrative

import (
	"strings"
	"testing"
)

func TestTooMuchIsRefusedUnread(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"quotes", strings.Repeat(">", 30_000) + "a", "1:1 M103"},
		{"quotes with spaces", "a\n\n" + strings.Repeat("> ", 101) + "a", "3:1 M103"},
		{"lists on a line", strings.Repeat("- ", 101) + "a", "1:1 M103"},
		{"numbered lists", strings.Repeat("1. ", 5_000) + "a", "1:1 M103"},
		{"definitions", "a\n" + strings.Repeat(": ", 5_000), "2:1 M103"},
		{"lists line by line", nestedLists(150), "101:1 M103"},
		{"mixed", strings.Repeat("> - 1) ", 40) + "a", "1:1 M103"},
		{"tabs", strings.Repeat("\t", 60) + "- a", "1:1 M103"},
		{"columns", strings.Repeat("a|", 6_000) + "\n" + strings.Repeat("-|", 6_000) + "\n" + strings.Repeat("a\n", 6_000), "1:1 M104"},
		{"brackets in a block", strings.Repeat("[a](", 10_000), "1:1 M102"},
		{"a long block", "a\n\n" + strings.Repeat("b\n", 17_000) + "\nc\n", "16387:1 M102"},
		{"a long text", strings.Repeat("một đoạn\n\n", 20_000), "17477:2 M101"},
	} {
		text, diagnostics := Compile("a.md", []byte(test.source), 0)
		if got := places(diagnostics); got != test.want {
			t.Errorf("%s: got %s, want %s", test.name, got, test.want)
		}
		if len(text.Pieces) > 0 {
			t.Errorf("%s: compiled all the same", test.name)
		}
	}
}

// nestedLists is a list in a list in a list…, each on its own line.
func nestedLists(depth int) string {
	var source strings.Builder
	for i := range depth {
		source.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return source.String()
}

func TestEmphasisTooDeep(t *testing.T) {
	text, diagnostics := Compile("a.md", []byte(strings.Repeat("*a **b ", 200)+"c"+strings.Repeat(" d** e*", 200)), 0)
	if got := places(diagnostics); got != "1:347 M103" {
		t.Error(got)
	}
	if page := string(text.AppendHTML(nil, asWritten, inBrackets)); strings.Count(page, "<em>")+strings.Count(page, "<strong>") > maxDepth {
		t.Error("written all the same")
	}
}

func TestMuchIsNotTooMuch(t *testing.T) {
	for name, source := range map[string]string{
		"quotes":         strings.Repeat("> ", 100) + "a",
		"lists":          nestedLists(100),
		"a row of marks": strings.Repeat("- ", 40),
		"a wide table":   strings.Repeat("|a", 20) + "|\n" + strings.Repeat("|--", 20) + "|\n",
		"a long block":   strings.Repeat("Một dòng dài vừa phải.\n", 1_000),
		"a long text":    strings.Repeat("Một đoạn.\n\n", 8_000),
	} {
		text, diagnostics := Compile("a.md", []byte(source), 0)
		if len(diagnostics) > 0 || len(text.Pieces) == 0 {
			t.Errorf("%s: %d pieces, %s", name, len(text.Pieces), places(diagnostics))
		}
	}
}
