package content

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"text/tabwriter"
)

var update = flag.Bool("update", false, "write the manual into doc.go")

const docFile = "doc.go"

// TestManualIsCurrent proves that the package comment, the manual of every key,
// says what the format says.
func TestManualIsCurrent(t *testing.T) {
	written, err := os.ReadFile(docFile)
	if err != nil {
		t.Fatal(err)
	}
	head, _, found := strings.Cut(string(written), "//\n// # portal.toml\n")
	if !found {
		t.Fatal("doc.go has no manual")
	}
	want := head + manual() + "package content\n"
	if *update {
		if err := os.WriteFile(docFile, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(written) != want {
		t.Error("the package comment is not what the format says; run go test -run TestManualIsCurrent -update")
	}
}

// manual is the format as a part of the package comment.
func manual() string {
	var out strings.Builder
	seen := map[*Table]string{}
	for _, file := range Format() {
		fmt.Fprintf(&out, "//\n// # %s\n//\n// %s.\n", file.Path, capital(file.Doc.English))
		if file.Table == nil {
			continue
		}
		out.WriteString("//\n")
		var rows strings.Builder
		columns := tabwriter.NewWriter(&rows, 0, 0, 2, ' ', 0)
		writeTable(columns, seen, "", file.Table)
		columns.Flush()
		for line := range strings.Lines(rows.String()) {
			out.WriteString("//\t" + strings.TrimRight(line, " \n") + "\n")
		}
	}
	return out.String()
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

func writeTable(out *tabwriter.Writer, seen map[*Table]string, prefix string, table *Table) {
	if table.Each != nil {
		writeTable(out, seen, "<id>.", table.Each)
		return
	}
	for _, key := range table.Keys {
		name := prefix + key.Name
		fmt.Fprintf(out, "%s%s\t%s\t%s\n", name, [...]string{Optional: "?", Scored: "*", Required: ""}[key.Presence], kindInManual(key), key.Doc.English)
		if key.Table == nil {
			continue
		}
		if first, ok := seen[key.Table]; ok {
			fmt.Fprintf(out, "%s.…\t\tas %s\n", name, first)
			continue
		}
		seen[key.Table] = "in " + name
		writeTable(out, seen, name+".", key.Table)
	}
}

func kindInManual(key Key) string {
	if key.Kind == Word {
		return strings.Join(key.Words, ", ")
	}
	return [...]string{Text: "text", ID: "id", Word: "word", Texts: "list of texts", IDs: "list of ids", Decimal: "number", Whole: "whole number",
		Truth: "true or false", Day: "date", Deadline: "deadline", Years: "[from, to]", Group: "table", Groups: "tables"}[key.Kind]
}
