package edit_test

import (
	"errors"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/edit"
)

const year = `# Kết quả chung.
score = 84.96 # theo mục II.1
rank = 8
source = { document = "kh-91", place = "mục II.1" }

[plan]
document = "kh-91" # kế hoạch

# Nhiệm vụ thứ nhất.
[[remedy]]
id = "a"
criteria = [
  "x", # vì sao
  "y",
]
due = "2024-Q2"

[[remedy.progress]]
date = 2024-05-10

[[remedy]]
id = "b"

[[note]]
text = """
Dài
hai dòng"""
`

// Each edit changes just what it says: from is what goes, to what comes, each
// standing once in its text; "" is nothing.
func TestEdits(t *testing.T) {
	for name, test := range map[string]struct {
		do       func(*edit.File) error
		from, to string
	}{
		"a number":                 {set("", "score", "85.1"), "84.96", "85.1"},
		"a text":                   {set("remedy[1]", "id", `"c"`), `id = "b"`, `id = "c"`},
		"a list in lines":          {set("remedy[0]", "criteria", `["z"]`), "[\n  \"x\", # vì sao\n  \"y\",\n]", `["z"]`},
		"a text in lines":          {set("note[0]", "text", `"Ngắn"`), "\"\"\"\nDài\nhai dòng\"\"\"", `"Ngắn"`},
		"in braces":                {set("source", "place", `"mục III"`), `"mục II.1"`, `"mục III"`},
		"new in braces":            {set("source", "page", "3"), `"mục II.1" }`, `"mục II.1", page = 3 }`},
		"new in the root":          {set("", "ranked_units", "12"), "", "ranked_units = 12\n"},
		"new in a table":           {set("plan", "place", `"mục II"`), "", "place = \"mục II\"\n"},
		"new before its subtables": {set("remedy[0]", "status", `"open"`), "", "status = \"open\"\n"},
		"away":                     {remove("", "rank"), "rank = 8\n", ""},
		"away with its comment":    {remove("plan", "document"), "document = \"kh-91\" # kế hoạch\n", ""},
		"away in lines":            {remove("remedy[0]", "criteria"), "criteria = [\n  \"x\", # vì sao\n  \"y\",\n]\n", ""},
		"first in braces away":     {remove("source", "document"), `document = "kh-91", place`, "place"},
		"last in braces away":      {remove("source", "place"), `, place = "mục II.1"`, ""},
		"not there":                {remove("", "change"), "", ""},
		"a table more":             {add("remedy", "id", `"c"`), "", "[[remedy]]\nid = \"c\"\n\n"},
		"a table below more":       {add("remedy[0].progress", "date", "2024-06-01"), "", "[[remedy.progress]]\ndate = 2024-06-01\n\n"},
		"the first below":          {add("remedy[1].progress", "date", "2024-06-01"), "", "[[remedy.progress]]\ndate = 2024-06-01\n\n"},
		"the first of its kind":    {add("peer", "name", `"x"`), "", "\n[[peer]]\nname = \"x\"\n"},
		"a table away":             {removeTable("remedy[1]"), "[[remedy]]\nid = \"b\"\n\n", ""},
		"a table away, and below":  {removeTable("remedy[0]"), "[[remedy]]\nid = \"a\"\ncriteria = [\n  \"x\", # vì sao\n  \"y\",\n]\ndue = \"2024-Q2\"\n\n[[remedy.progress]]\ndate = 2024-05-10\n\n", ""},
	} {
		t.Run(name, func(t *testing.T) {
			for _, text := range []string{year, strings.ReplaceAll(year, "\n", "\r\n"), "\ufeff" + year} {
				file := open(t, text)
				if err := test.do(file); err != nil {
					t.Fatal(err)
				}
				crlf := strings.Contains(text, "\r\n")
				got := strings.ReplaceAll(strings.TrimPrefix(string(file.Bytes()), "\ufeff"), "\r\n", "\n")
				if crlf && strings.Count(string(file.Bytes()), "\n") != strings.Count(string(file.Bytes()), "\r\n") {
					t.Error("line ends are mixed")
				}
				// What came is taken out again, and what went put back in its place.
				at := difference(year, got)
				if !sameBut(year, got, test.from, test.to) {
					t.Errorf("from byte %d:\n%s", at, got)
				}
			}
		})
	}
}

// sameBut tells whether the texts are the same but for from and to, at one place.
func sameBut(before, after, from, to string) bool {
	for at := 0; at+len(from) <= len(before); at++ {
		if before[at:at+len(from)] == from && before[:at]+to+before[at+len(from):] == after {
			return true
		}
	}
	return false
}

func difference(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

// Where new things stand.
func TestPlaces(t *testing.T) {
	file := open(t, year)
	must(t, file.Set("remedy[0]", "status", `"done"`))
	must(t, file.Append("remedy[1].progress", edit.Pair{Key: "date", Value: "2024-07-01"}))
	must(t, file.Append("remedy", edit.Pair{Key: "id", Value: `"c"`}))
	want := strings.Replace(year, "due = \"2024-Q2\"\n", "due = \"2024-Q2\"\nstatus = \"done\"\n", 1)
	want = strings.Replace(want, "id = \"b\"\n", "id = \"b\"\n\n[[remedy.progress]]\ndate = 2024-07-01\n\n[[remedy]]\nid = \"c\"\n", 1)
	if got := string(file.Bytes()); got != want {
		t.Errorf("got\n%s", got)
	}
	if file.Len("remedy") != 3 || !file.Has("remedy[2]", "id") || file.Has("remedy[2]", "due") || file.Value("remedy[1].progress[0]", "date") != "2024-07-01" {
		t.Error("what was added is not found")
	}
}

func TestEmptyAndUnended(t *testing.T) {
	for text, want := range map[string]string{"": "a = 1\n\n[[b]]\nc = 2\n", "# x": "# x\na = 1\n\n[[b]]\nc = 2\n", "z = 0": "z = 0\na = 1\n\n[[b]]\nc = 2\n"} {
		file := open(t, text)
		must(t, file.Set("", "a", "1"))
		must(t, file.Append("b", edit.Pair{Key: "c", Value: "2"}))
		if got := string(file.Bytes()); got != want {
			t.Errorf("%q becomes %q", text, got)
		}
	}
}

func TestRefusals(t *testing.T) {
	if _, err := edit.Open([]byte("a = ")); !errors.Is(err, edit.ErrSyntax) {
		t.Errorf("what is not TOML is opened: %v", err)
	}
	file := open(t, year)
	for name, do := range map[string]func(*edit.File) error{"set": set("remedy[7]", "id", "1"), "append": add("remedy[7].progress", "a", "1"), "remove": removeTable("remedy[7]"), "root": removeTable("")} {
		if err := do(file); !errors.Is(err, edit.ErrNoTable) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := file.Set("", "score", `"open`); !errors.Is(err, edit.ErrSyntax) || string(file.Bytes()) != year {
		t.Errorf("what would not be TOML is done: %v", err)
	}
	must(t, file.Set("", "score", "1"))
}

func TestText(t *testing.T) {
	for text, want := range map[string]string{`a "b" \c`: `"a \"b\" \\c"`, "hai\ndòng\t": `"hai\ndòng\t"`, "\x01": `"\u0001"`, "": `""`} {
		if got := edit.Text(text); got != want {
			t.Errorf("%q is written %s", text, got)
		}
	}
	if got := edit.Texts([]string{"a", "b"}); got != `["a", "b"]` {
		t.Error(got)
	}
}

func open(t *testing.T, text string) *edit.File {
	t.Helper()
	file, err := edit.Open([]byte(text))
	must(t, err)
	return file
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func set(table, key, value string) func(*edit.File) error {
	return func(f *edit.File) error { return f.Set(table, key, value) }
}

func remove(table, key string) func(*edit.File) error {
	return func(f *edit.File) error { return f.Remove(table, key) }
}

func add(array, key, value string) func(*edit.File) error {
	return func(f *edit.File) error { return f.Append(array, edit.Pair{Key: key, Value: value}) }
}

func removeTable(table string) func(*edit.File) error {
	return func(f *edit.File) error { return f.RemoveTable(table) }
}
