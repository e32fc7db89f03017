package content

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

// TestEveryKeyIsRead proves that the reader and the format agree: a portal in
// which one key of the format is missing is not the portal in which all stand.
func TestEveryKeyIsRead(t *testing.T) {
	whole, found := Load(everyKey(""), nil)
	if len(found) > 0 {
		t.Fatalf("the portal with every key has mistakes: %v", found)
	}
	for _, file := range Format() {
		for _, path := range keyPaths(file.Table, "") {
			if strings.HasSuffix(path, "result") {
				continue // TestStates
			}
			skipped := file.Path + ":" + path
			if portal, _ := Load(everyKey(skipped), nil); reflect.DeepEqual(portal, whole) {
				t.Errorf("%s makes no difference", skipped)
			}
		}
	}
}

func keyPaths(table *Table, prefix string) []string {
	if table == nil {
		return nil
	}
	if table.Each != nil {
		return keyPaths(table.Each, "d.")
	}
	var paths []string
	for _, key := range table.Keys {
		paths = append(paths, prefix+key.Name)
		paths = append(paths, keyPaths(key.Table, prefix+key.Name+".")...)
	}
	return paths
}

// everyKey is a portal in which every key of the format stands but the one
// skipped, "file:path".
func everyKey(skipped string) fstest.MapFS {
	names := strings.NewReplacer("<framework>", "f", "<page>", "p", "<unit>", "u", "<year>", "2023", "<component>", "c")
	portal := fstest.MapFS{}
	for _, file := range Format() {
		if file.Table == nil {
			continue
		}
		file, skip, _ := strings.Cut(file.Path+":", ":")
		if path, found := strings.CutPrefix(skipped, file+":"); found {
			skip = path
		}
		var out strings.Builder
		sampleTable(&out, tableAt(file), "", skip)
		text := out.String()
		if tableAt(file) == componentTable {
			text = strings.Replace(text, "ranked_units = 7", "ranked_units = 5", 1) // than the year's
		}
		if strings.HasSuffix(file, ".md") {
			text = "+++\n" + text + "+++\nChữ.\n"
		}
		portal[names.Replace(file)] = &fstest.MapFile{Data: []byte(text)}
	}
	return portal
}

func tableAt(path string) *Table {
	for _, file := range Format() {
		if file.Path == path {
			return file.Table
		}
	}
	return nil
}

func sampleTable(out *strings.Builder, table *Table, prefix, skip string) {
	if table.Each != nil {
		out.WriteString("[d]\n")
		sampleTable(out, table.Each, "d.", skip)
		return
	}
	for _, key := range table.Keys {
		if key.Table == nil && prefix+key.Name != skip {
			fmt.Fprintf(out, "%s = %s\n", key.Name, sample(key, prefix))
		}
	}
	for _, key := range table.Keys {
		path := prefix + key.Name
		switch {
		case key.Table == nil || path == skip:
		case key.Kind == Groups:
			fmt.Fprintf(out, "[[%s]]\n", strings.TrimPrefix(path, "d."))
			sampleTable(out, key.Table, path+".", skip)
		default:
			fmt.Fprintf(out, "[%s]\n", path)
			sampleTable(out, key.Table, path+".", skip)
		}
	}
}

func sample(key Key, prefix string) string {
	switch key.Kind {
	case ID:
		return `"ma"`
	case Word:
		if key.Name == "result" {
			return `"scored"`
		}
		return `"` + key.Words[len(key.Words)-1] + `"`
	case Texts, IDs:
		return `["ma"]`
	case Decimal:
		return "1.25"
	case Whole:
		return "7"
	case Truth:
		return "true"
	case Day:
		return "2024-03-19"
	case Deadline:
		return `"2024-Q2"`
	case Years:
		return "[2022, 2025]"
	}
	switch prefix + key.Name {
	case "remedy.source.document":
		return `"khac"` // than the plan's
	case "home_unit", "ended.successor.unit", "remedy.handed_to":
		return `"u"`
	}
	return `"ma"`
}

func TestFieldsOfNotes(t *testing.T) {
	fields := yearTable.Fields()
	for _, want := range []string{"rank", "report_due", "agency", "due", "framework"} {
		if !strings.Contains(" "+strings.Join(fields, " ")+" ", " "+want+" ") {
			t.Errorf("no field %s in %v", want, fields)
		}
	}
}
