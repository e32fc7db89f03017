package check_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/diag"
)

var update = flag.Bool("update", false, "write the table of codes into doc.go")

// TestManualIsCurrent proves that the package comment, the manual of every code,
// says what the rules say.
func TestManualIsCurrent(t *testing.T) {
	const file = "doc.go"
	written, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, _, found := strings.Cut(string(written), "// # Codes\n")
	if !found {
		t.Fatal("doc.go has no table of codes")
	}
	want := head + codes() + "package check\n"
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(written) != want {
		t.Error("the package comment is not what the rules say; run go test -run TestManualIsCurrent -update")
	}
}

func codes() string {
	var out strings.Builder
	out.WriteString("// # Codes\n//\n")
	for _, rule := range check.Rules() {
		warning := ""
		if rule.Severity == diag.Warning {
			warning = " (warning)"
		}
		fmt.Fprintf(&out, "//\t%s  %s%s\n", rule.Code, rule.Title.English, warning)
	}
	return out.String()
}
