package download_test

import (
	"encoding/csv"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/site"
)

// A reader of Data Packages that knows the standard and not the writer: it goes
// from datapackage.json to the files that it names, and reads every cell as the
// type that the schema gives its column.

// portalFiles makes every download by its path.
func portalFiles(t *testing.T, s *site.Site) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	var maker download.Maker // one for all, as in a build
	for _, file := range s.Downloads {
		body, err := maker.Append(nil, s, file)
		if err != nil {
			t.Fatal(err)
		}
		files[file.File()] = body
	}
	return files
}

func TestTheDataPackageHoldsWhatItSays(t *testing.T) {
	for name, s := range portals(t) {
		files := portalFiles(t, s)
		descriptor := decode(t, files["datapackage.json"]).(object)
		for key, pattern := range map[string]string{"profile": `^tabular-data-package$`, "name": `^[-a-z0-9._/]+$`, "title": `.`, "description": `Điều kiện sử dụng lại: .`, "homepage": `^https://`, "version": `^\d{4}-\d\d-\d\d$`} {
			if text, _ := descriptor[key].(string); !regexp.MustCompile(pattern).MatchString(text) {
				t.Errorf("%s: %s is %q", name, key, text)
			}
		}
		listed, cells := map[string]bool{}, 0
		for _, own := range descriptor["resources"].([]any) {
			resource := own.(object)
			path := resource["path"].(string)
			if listed[path] || listed[resource["name"].(string)] || strings.HasPrefix(path, "/") || strings.Contains(path, "..") || files[path] == nil {
				t.Errorf("%s: the path %q", name, path)
			}
			listed[path], listed[resource["name"].(string)] = true, true
			if resource["encoding"] != "utf-8" || resource["mediatype"] != "text/csv" || resource["format"] != "csv" || resource["profile"] != "tabular-data-resource" {
				t.Errorf("%s: %s is %v", name, path, resource)
			}
			schema := decode(t, files[resource["schema"].(string)]).(object)
			cells += readTable(t, name+", "+path, files[path], resource["dialect"].(object), schema)
		}
		for path := range files {
			if strings.HasSuffix(path, ".csv") && !strings.Contains(path, "excel/") && !listed[path] {
				t.Errorf("%s: %s is in no package", name, path)
			}
		}
		if cells < 50 {
			t.Errorf("%s: only %d cells were read", name, cells)
		}
	}
}

// readTable reads every cell and gives their number.
func readTable(t *testing.T, name string, body []byte, dialect, schema object) int {
	t.Helper()
	if dialect["header"] != true || dialect["doubleQuote"] != true || dialect["quoteChar"] != `"` || dialect["lineTerminator"] != "\r\n" {
		t.Errorf("%s: dialect %v", name, dialect)
	}
	reader := csv.NewReader(strings.NewReader(string(body)))
	reader.Comma = []rune(dialect["delimiter"].(string))[0]
	records, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	fields := schema["fields"].([]any)
	missing := schema["missingValues"].([]any)
	if len(fields) != len(records[0]) || len(records) < 2 {
		t.Fatalf("%s: %d fields, %d columns, %d records", name, len(fields), len(records[0]), len(records))
	}
	cells := 0
	for i, own := range fields {
		field := own.(object)
		if field["name"] != records[0][i] || field["title"] == "" || field["description"] == "" {
			t.Errorf("%s: column %d is %q, the field %v", name, i, records[0][i], field)
		}
		for line, record := range records[1:] {
			if problem := readCell(field, record[i], slices.Contains(missing, any(record[i]))); problem != "" {
				t.Errorf("%s, line %d, %s: %s", name, line+2, field["name"], problem)
			}
			cells++
		}
	}
	return cells
}

// readCell says what is wrong with a cell, as the Table Schema standard has it.
func readCell(field object, cell string, missing bool) string {
	constraints, _ := field["constraints"].(object)
	if missing {
		if constraints["required"] == true {
			return "a required cell is missing"
		}
		return ""
	}
	if enum, ok := constraints["enum"].([]any); ok && !slices.Contains(enum, any(cell)) {
		return fmt.Sprintf("%q is none of %v", cell, enum)
	}
	if pattern, ok := constraints["pattern"].(string); ok && !regexp.MustCompile(pattern).MatchString(cell) {
		return fmt.Sprintf("%q is not of the form %s", cell, pattern)
	}
	var err error
	switch field["type"] {
	case "string":
	case "year":
		_, err = time.Parse("2006", cell)
	case "integer":
		var n int
		if n, err = strconv.Atoi(cell); err == nil && fmt.Sprint(constraints["minimum"]) == "1" && n < 1 {
			return fmt.Sprintf("%d is less than 1", n)
		}
	case "number":
		_, err = strconv.ParseFloat(cell, 64)
	case "date":
		_, err = time.Parse("2006-01-02", cell)
	default:
		return fmt.Sprintf("the standard has no type %v", field["type"])
	}
	if err != nil {
		return fmt.Sprintf("%q is no %s", cell, field["type"])
	}
	return ""
}

// TestTheReaderOfTablesRefuses: a check that lets everything pass checks nothing.
func TestTheReaderOfTablesRefuses(t *testing.T) {
	for _, wrong := range []struct {
		field object
		cell  string
	}{
		{object{"type": "number"}, "7,43"}, {object{"type": "number"}, "không áp dụng"}, {object{"type": "integer"}, "8.0"}, {object{"type": "date"}, "19/03/2024"}, {object{"type": "year"}, "quý"},
		{object{"type": "text"}, "x"}, {object{"type": "string", "constraints": object{"required": true}}, ""}, {object{"type": "string", "constraints": object{"enum": []any{"nam"}}}, "năm"},
	} {
		if readCell(wrong.field, wrong.cell, wrong.cell == "") == "" {
			t.Errorf("%q may stand in %v", wrong.cell, wrong.field)
		}
	}
}

func TestLicencesInThePackage(t *testing.T) {
	for _, test := range []struct {
		stated     *string
		name, path any
	}{
		{text("CC BY 4.0"), "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"}, {text("cc-by-4.0"), "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"},
		{text("https://huyen.example/dieu-kien"), nil, "https://huyen.example/dieu-kien"}, {text("Được dùng lại nếu ghi nguồn"), nil, nil}, {text(""), nil, nil}, {nil, nil, nil},
	} {
		portal := small(plain)
		portal.Licence = test.stated
		body, err := download.Package(site.Plan(portal, ""))
		if err != nil {
			t.Fatal(err)
		}
		descriptor := decode(t, body).(object)
		if !strings.Contains(descriptor["description"].(string), site.LicenceWords(test.stated)) {
			t.Errorf("the description does not say %q", site.LicenceWords(test.stated))
		}
		licences, stated := descriptor["licenses"].([]any)
		if stated != (test.path != nil) {
			t.Fatalf("licences %v", licences)
		}
		if stated && (licences[0].(object)["name"] != test.name || licences[0].(object)["path"] != test.path) {
			t.Errorf("licence %v, want %v at %v", licences[0], test.name, test.path)
		}
	}
}

func text(text string) *string { return &text }
