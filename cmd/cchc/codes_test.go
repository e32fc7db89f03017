package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
)

const guide = "../../content/README.md"

// TestGuideListsAllCodes keeps the clerk's table of messages in step with the
// rules.
func TestGuideListsAllCodes(t *testing.T) {
	body, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	const head = "| Mã | Loại | Nghĩa là |\n|---|---|---|\n"
	before, table, _ := strings.Cut(string(body), head)
	var want strings.Builder
	for _, rule := range rules() {
		fmt.Fprintf(&want, "| %s | %s | %s |\n", rule.Code, rule.Severity.Word().Vietnamese, strings.ReplaceAll(rule.Title.Vietnamese, "|", `\|`))
	}
	if *update {
		if err := os.WriteFile(guide, []byte(before+head+want.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if table != want.String() {
		t.Error("the table of messages in content/README.md is stale; run: go test ./cmd/cchc -run TestGuide -update")
	}
}

// TestRulesAreWhole: each rule has a code of its own and says in both languages
// what is wrong, what to write instead, and why.
func TestRulesAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, rule := range rules() {
		if seen[rule.Code] {
			t.Errorf("two rules have the code %s", rule.Code)
		}
		seen[rule.Code] = true
		for name, text := range map[string]diag.Text{"title": rule.Title, "message": rule.Message, "hint": rule.Hint, "explanation": rule.Explain} {
			if text.Vietnamese == "" || text.English == "" {
				t.Errorf("%s: the %s lacks a language: %q, %q", rule.Code, name, text.Vietnamese, text.English)
			}
		}
	}
	if len(seen) < 60 {
		t.Errorf("only %d rules", len(seen))
	}
}
