package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/diag"
)

// A step of the guide: commands to type, or a text for a file that the sentence
// before it names.
type step struct {
	line     int
	commands []string
	file     string
	text     string
	appends  bool
}

var (
	fenceLine   = regexp.MustCompile("^ *```(\\w*)$")
	writesFile  = regexp.MustCompile("[Gg]hi vào `(content/[^`]+)`")
	appendsFile = regexp.MustCompile("[Tt]hêm vào cuối `(content/[^`]+)`")
	word        = regexp.MustCompile(`"[^"]*"|\S+`)
)

// steps reads the guide: every block of commands, and every block of TOML whose
// paragraph before it says which file it goes to. Other blocks are examples.
func steps(t *testing.T, guide string) (all []step) {
	t.Helper()
	var block []string
	language, sentence, from, fresh := "", "", 0, false
	for number, line := range strings.Split(guide, "\n") {
		fence := fenceLine.FindStringSubmatch(line)
		switch {
		case fence != nil && from == 0:
			language, block, from = fence[1], nil, number+1
		case fence != nil:
			if step := stepOf(language, block, sentence); step != nil {
				step.line = from
				all = append(all, *step)
			}
			from, fresh = 0, true
		case from > 0:
			block = append(block, line)
		case line == "":
			fresh = true
		case fresh:
			sentence, fresh = line, false
		default:
			sentence += " " + line
		}
	}
	if from > 0 {
		t.Fatalf("%d: a block that never ends", from)
	}
	return all
}

func stepOf(language string, block []string, sentence string) *step {
	text := strings.Join(block, "\n") + "\n"
	switch writes, appends := writesFile.FindStringSubmatch(sentence), appendsFile.FindStringSubmatch(sentence); {
	case language == "sh":
		return &step{commands: block}
	case language == "toml" && writes != nil:
		return &step{file: writes[1], text: text}
	case language == "toml" && appends != nil:
		return &step{file: appends[1], text: text, appends: true}
	}
	return nil
}

// TestGuideLeadsToAPortal types what the guide says, in its order and nothing else:
// from an empty folder to a portal of one's own with two years. It is done twice, the
// second time as Windows' programs save: with CRLF and a byte order mark.
func TestGuideLeadsToAPortal(t *testing.T) {
	text, err := os.ReadFile(guide)
	if err != nil {
		t.Fatal(err)
	}
	all := steps(t, string(text))
	for _, way := range []struct {
		name string
		save func(string) string
	}{
		{"as it is", func(text string) string { return text }},
		{"as Notepad saves", func(text string) string { return "\ufeff" + strings.ReplaceAll(text, "\n", "\r\n") }},
	} {
		t.Run(way.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			for _, step := range all {
				step.take(t, way.save)
			}
			fillInNewYear(t)
			for _, page := range []string{"public/index.html", "public/2023/linh-vuc-mot/index.html", "public/2024/linh-vuc-hai/index.html"} {
				if _, err := os.Stat(page); err != nil {
					t.Error(err)
				}
			}
			if body, err := os.ReadFile("public/2023/index.html"); err != nil || !bytes.Contains(body, []byte("84,50")) || !bytes.Contains(body, []byte("3/9")) {
				t.Errorf("the result is not on its page: %v", err)
			}
			if body, err := os.ReadFile("public/nhiem-vu/index.html"); err != nil || !bytes.Contains(body, []byte("105/BC-UBND")) {
				t.Errorf("the proof is not beside its remedy: %v", err)
			}
		})
	}
}

func (s step) take(t *testing.T, save func(string) string) {
	t.Helper()
	if s.file != "" {
		s.write(t, save)
	}
	for _, command := range s.commands {
		words := word.FindAllString(command, -1)
		if len(words) == 0 {
			continue
		}
		if words[0] != "cchc" {
			t.Fatalf("README.md:%d: %q is no command of cchc", s.line, command)
		}
		if words[1] == "serve" {
			continue // runs until it is stopped; its own tests try it
		}
		for i := range words {
			words[i] = strings.Trim(words[i], `"`)
		}
		if words[1] == "import" {
			fillIn(t, words[2], map[string]map[string]any{"linh-vuc-mot": {"G": "1 ", "M": "phụ lục I, dòng 2"}})
		}
		said, code := asTyped(t, words[1:])
		if code != 0 {
			t.Fatalf("README.md:%d: %s ends with %d:\n%s", s.line, command, code, said)
		}
		if written := "content/huyen-thu/2023/linh-vuc-mot.toml"; words[1] == "import" && !(holds(written, "rank = 1") && holds(written, "dòng 2")) {
			t.Fatalf("README.md:%d: %s has not written what stood in the cells:\n%s", s.line, command, said)
		}
	}
}

// asTyped runs a command, and answers “có” where it asks.
func asTyped(t *testing.T, words []string) (said string, code int) {
	t.Helper()
	var out bytes.Buffer
	app := &app{language: diag.Vietnamese, stdin: strings.NewReader("có\n"), asks: words[0] == "import", stdout: &out, stderr: &out}
	code = app.run(t.Context(), words)
	return out.String(), code
}

func holds(file, text string) bool {
	body, err := os.ReadFile(file)
	return err == nil && bytes.Contains(body, []byte(text))
}

// fillIn fills in cells of the sheet of results, by the code in the row's first cell
// and the column.
func fillIn(t *testing.T, name string, rows map[string]map[string]any) {
	t.Helper()
	book, err := excelize.OpenFile(name)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	const sheet = "Kết quả"
	cells, err := book.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	filled := 0
	for i, row := range cells {
		for column, value := range rows[row[0]] {
			if err := book.SetCellValue(sheet, fmt.Sprint(column, i+1), value); err != nil {
				t.Fatal(err)
			}
			filled++
		}
	}
	if filled == 0 {
		t.Fatalf("%s has no row to fill in", name)
	}
	if err := book.Save(); err != nil {
		t.Fatal(err)
	}
}

// fillInNewYear does what the guide says of a new year by Excel: its workbook was
// exported with the other's; the empty rows are filled in.
func fillInNewYear(t *testing.T) {
	t.Helper()
	const name = "excel/huyen-thu-2024.xlsx"
	fillIn(t, name, map[string]map[string]any{
		"huyen-thu/2024": {"C": "80,5", "G": 4, "H": 9, "K": "được chấm điểm", "M": "phụ lục I"},
		"linh-vuc-mot":   {"C": 48.25, "G": 5, "L": "vi-du", "M": "phụ lục I"},
		"linh-vuc-hai":   {"C": "32,25", "G": 3, "L": "vi-du", "M": "phụ lục I"},
	})
	for _, words := range [][]string{{"import", name}, {"build"}} {
		if said, code := asTyped(t, words); code != 0 {
			t.Fatalf("%v ends with %d:\n%s", words, code, said)
		}
	}
	if !holds("public/2024/index.html", "80,50") || !holds("public/2024/index.html", "4/9") {
		t.Error("the result of the new year is not on its page")
	}
}

func (s step) write(t *testing.T, save func(string) string) {
	t.Helper()
	text := s.text
	if s.appends {
		former, err := os.ReadFile(s.file)
		if err != nil {
			t.Fatalf("README.md:%d: %v", s.line, err)
		}
		text = strings.ReplaceAll(strings.TrimPrefix(string(former), "\ufeff"), "\r\n", "\n") + text
	}
	if err := os.MkdirAll(filepath.Dir(s.file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.file, []byte(save(text)), 0o644); err != nil {
		t.Fatal(err)
	}
}
