package schema_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/schema"
)

const realContent = "../../../../content"

var update = flag.Bool("update", false, "rewrite the schemas beside the real content")

// compile gives every schema to a validator that is not ours.
func compile(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	compiled := map[string]*jsonschema.Schema{}
	for _, kind := range schema.Kinds() {
		document, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.Of(kind, diag.Vietnamese)))
		if err != nil {
			t.Fatal(err)
		}
		compiler := jsonschema.NewCompiler()
		compiler.AssertFormat()
		if err := compiler.AddResource(kind, document); err != nil {
			t.Fatal(err)
		}
		if compiled[kind], err = compiler.Compile(kind); err != nil {
			t.Fatal(err)
		}
	}
	return compiled
}

// valueOf is a TOML text as an editor hands it to a schema: dates are texts.
func valueOf(t *testing.T, text string) any {
	t.Helper()
	var decoded map[string]any
	if _, err := toml.Decode(text, &decoded); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	encoded, err := json.Marshal(datesAsTexts(decoded))
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(encoded))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func datesAsTexts(value any) any {
	switch value := value.(type) {
	case time.Time:
		return value.Format(time.DateOnly)
	case map[string]any:
		for key := range value {
			value[key] = datesAsTexts(value[key])
		}
	case []any:
		for i := range value {
			value[i] = datesAsTexts(value[i])
		}
	case []map[string]any:
		for i := range value {
			datesAsTexts(value[i])
		}
	}
	return value
}

// TestWhatIsReadIsValid: the real content and a made-up one, every file of them.
func TestWhatIsReadIsValid(t *testing.T) {
	compiled := compile(t)
	seen := map[string]int{}
	for _, portal := range []fs.FS{os.DirFS(realContent), madeup.Portal(5, 4), everyKey("", nil)} {
		err := fs.WalkDir(portal, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".toml") {
				return err
			}
			text, err := fs.ReadFile(portal, name)
			if err != nil {
				return err
			}
			kind := schema.KindOf(name)
			if compiled[kind] == nil {
				t.Errorf("%s has no schema", name)
				return nil
			}
			seen[kind]++
			if err := compiled[kind].Validate(valueOf(t, string(text))); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, kind := range schema.Kinds() {
		if seen[kind] == 0 {
			t.Errorf("no file of kind %s was tried", kind)
		}
	}
}

// candidates are values of every kind, good and bad, as they are written.
var candidates = []string{`true`, `7`, `-7`, `0`, `1.25`, `-1.25`, `99999999999`, `"ma"`, `"Chữ có dấu"`, `"con--ma"`, `""`, `" "`, `"1.25"`, `["ma"]`, `["Mã xấu"]`, `[""]`, `[7]`, `[]`, `[2022, 2025]`,
	`[2025]`, `[20, 25]`, `["a", 7]`, `2024-03-19`, `"2024-Q2"`, `"2024-Q5"`, `"2024-13"`, `"2024-06-30"`, `"quý II"`, `"scored"`, `"not-scored"`, `"done"`, `"penalty"`, `{ la = 1 }`, `[{ la = 1 }]`, `[true]`, absent, `{ }`}

// absent takes the key away.
const absent = "-"

// beyondForm are mistakes that no schema is asked for: they lie between values or
// between files.
func beyondForm(code string) bool {
	return !strings.HasPrefix(code, "K") && !strings.HasPrefix(code, "T") && !slices.Contains([]string{"D101", "I101", "S101", "S103", "S104", "S105", "S208", "R101"}, code)
}

// TestSchemaAndReaderAgree tries every candidate for every key of the format: what
// the reader refuses by its form the schema refuses, and what the schema refuses
// the reader does.
func TestSchemaAndReaderAgree(t *testing.T) {
	compiled := compile(t)
	refused := map[bool]int{}
	seen := map[*content.Table]bool{}
	for _, file := range content.Format() {
		if !strings.HasSuffix(file.Path, ".toml") {
			continue
		}
		name := names.Replace(file.Path)
		for _, path := range append(pathsOf(file.Table, "", seen), "khoa_la") {
			for _, candidate := range candidates {
				portal := everyKey(file.Path+":"+path, &candidate)
				text := string(portal[name].Data)
				reader := refusal(portal, name)
				editor := compiled[schema.KindOf(name)].Validate(valueOf(t, text)) != nil
				if blind := isDay(candidate) && !editor; (reader == form && !editor && !blind) || (editor && reader == fine) {
					t.Errorf("%s: %s = %s: reader refuses: %v, schema refuses: %v\n%s", file.Path, path, candidate, reader, editor, text)
				}
				refused[editor]++
			}
		}
	}
	t.Logf("%d refused, %d taken", refused[true], refused[false])
	if refused[true] < 2000 || refused[false] < 100 {
		t.Errorf("only %d refused, %d taken: the candidates try too little", refused[true], refused[false])
	}
}

// isDay tells whether a candidate is a day or a day in quotes, between which no
// schema can tell: the reader can.
func isDay(candidate string) bool {
	_, err := time.Parse(time.DateOnly, strings.Trim(candidate, `"`))
	return err == nil
}

// How the reader takes a file.
const (
	fine      = "no"
	form      = "by its form"
	otherwise = "for something else"
)

func refusal(portal fstest.MapFS, name string) string {
	verdict := fine
	_, found := content.Load(portal, nil)
	for _, diagnostic := range found {
		switch {
		case diagnostic.Place.File != name || diagnostic.Severity == diag.Warning:
		case !beyondForm(diagnostic.Code):
			return form
		default:
			verdict = otherwise
		}
	}
	return verdict
}

var names = strings.NewReplacer("<framework>", "f", "<page>", "p", "<unit>", "u", "<year>", "2023", "<component>", "c")

// everyKey is a portal in which every key of the format stands; the value of one,
// "file:path", is another.
func everyKey(changed string, value *string) fstest.MapFS {
	portal := fstest.MapFS{}
	for _, file := range content.Format() {
		if !strings.HasSuffix(file.Path, ".toml") {
			continue
		}
		path, _ := strings.CutPrefix(changed, file.Path+":")
		if path == changed {
			path = ""
		}
		var text string
		if table := file.Table; table.Each != nil {
			text = "[d]\n" + strings.Join(sampleKeys(table.Each, "", path, value), "\n") + "\n"
		} else {
			text = strings.Join(sampleKeys(table, "", path, value), "\n") + "\n"
		}
		portal[names.Replace(file.Path)] = &fstest.MapFile{Data: []byte(text)}
	}
	return portal
}

func sampleKeys(table *content.Table, prefix, changed string, value *string) []string {
	var keys []string
	for i := range table.Keys {
		key := &table.Keys[i]
		written := sample(key, prefix+key.Name, changed, value)
		if changed != "" && prefix+key.Name == changed {
			written = *value
		}
		if written != absent {
			keys = append(keys, key.Name+" = "+written)
		}
	}
	if changed == "khoa_la" && prefix == "" && *value != absent {
		keys = append(keys, changed+" = "+*value)
	}
	return keys
}

func sample(key *content.Key, path, changed string, value *string) string {
	inline := func() string {
		return "{ " + strings.Join(sampleKeys(key.Table, path+".", changed, value), ", ") + " }"
	}
	switch key.Kind {
	case content.Word:
		return `"` + key.Words[0] + `"`
	case content.Texts, content.IDs:
		return `["ma"]`
	case content.Decimal:
		return "1.25"
	case content.Whole:
		return "7"
	case content.Truth:
		return "true"
	case content.Day:
		return "2024-03-19"
	case content.Deadline:
		return `"2024-Q2"`
	case content.Years:
		return "[2022, 2025]"
	case content.Group:
		return inline()
	case content.Groups:
		return "[" + inline() + "]"
	}
	return `"ma"`
}

// pathsOf are the keys of a table and of those in it that were not seen elsewhere.
func pathsOf(table *content.Table, prefix string, seen map[*content.Table]bool) []string {
	if table.Each != nil {
		return pathsOf(table.Each, prefix, seen)
	}
	var paths []string
	for i := range table.Keys {
		key := &table.Keys[i]
		paths = append(paths, prefix+key.Name)
		if key.Table != nil && !seen[key.Table] {
			seen[key.Table] = true
			paths = append(paths, pathsOf(key.Table, prefix+key.Name+".", seen)...)
		}
	}
	return paths
}

// TestEveryKeyIsDescribed in the language that is asked for.
func TestEveryKeyIsDescribed(t *testing.T) {
	if got := string(schema.Of("component", diag.Vietnamese)); !strings.Contains(got, "điểm của lĩnh vực; điểm trừ viết số dương") || strings.Contains(got, "the component's score") {
		t.Errorf("the descriptions are not Vietnamese:\n%s", got)
	}
	if got := string(schema.Of("component", diag.English)); !strings.Contains(got, "the component's score") {
		t.Errorf("the descriptions are not English:\n%s", got)
	}
	if schema.Of("la", diag.Vietnamese) != nil {
		t.Error("a kind that does not exist has a schema")
	}
}

// TestContentHasTheSchemas: those beside the real content are the program's, and
// each of its files names its own.
func TestContentHasTheSchemas(t *testing.T) {
	for _, kind := range schema.Kinds() {
		path := filepath.Join(realContent, schema.Folder, schema.FileName(kind))
		want := schema.Of(kind, diag.Vietnamese)
		if *update {
			if err := os.WriteFile(path, want, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s is stale (%v); run: go test ./cmd/cchc/internal/schema -update", path, err)
		}
	}
	err := fs.WalkDir(os.DirFS(realContent), ".", func(name string, _ fs.DirEntry, err error) error {
		if line := schema.Line(name); err == nil && line != "" {
			text, err := os.ReadFile(filepath.Join(realContent, name))
			if err != nil || !strings.HasPrefix(string(text), line+"\n") {
				t.Errorf("%s does not begin with %q: %v", name, line, err)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestLines(t *testing.T) {
	for name, want := range map[string]string{
		"portal.toml":                  "#:schema .schema/portal.json",
		"frameworks/khung.toml":        "#:schema ../.schema/framework.json",
		"lap-vo/unit.toml":             "#:schema ../.schema/unit.json",
		"lap-vo/2023/year.toml":        "#:schema ../../.schema/year.json",
		"lap-vo/2023/the-che.toml":     "#:schema ../../.schema/component.json",
		"lap-vo/2023/year.md":          "",
		"lap-vo/khac.toml":             "",
		"pages/tro-giup.md":            "",
		"frameworks/con/khung.toml.md": "",
	} {
		if got := schema.Line(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
