package build

import (
	"io/fs"
	"maps"
	"math/rand/v2"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing/fstest"

	"cchc/static"
	"cchc/templates"
)

// sources are all that a portal is made from: files by path, and its address.
type sources struct {
	content, templates, static files
	baseURL                    string
}

type files map[string]string

func (f files) fs() fstest.MapFS {
	m := fstest.MapFS{}
	for name, text := range f {
		m[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return m
}

func filesOf(m fstest.MapFS) files {
	f := files{}
	for name, file := range m {
		f[name] = string(file.Data)
	}
	return f
}

func (s sources) clone() sources {
	return sources{maps.Clone(s.content), maps.Clone(s.templates), maps.Clone(s.static), s.baseURL}
}

// editor makes random changes. Many a one is such that no portal can be made of what
// it leaves.
type editor struct {
	*rand.Rand
	*sources
}

// edits are the ways to change what a portal is made from.
var edits = []struct {
	name string
	do   func(e editor)
}{
	{"a text", func(e editor) { e.line(".toml", `^(\w+ = ".*)"$`, "$1 khác\"") }},
	{"a short text", func(e editor) {
		e.line(".toml", `^((?:name|level|short|number|title|task|text|reason|place) = ")[^"]{2}`, "$1")
	}},
	{"a figure", func(e editor) { e.line(".toml", `^(\w+ = \d*)\d`, "${1}"+strconv.Itoa(e.IntN(10))) }},
	{"a rank", func(e editor) { e.line(".toml", `^rank = \d+`, "rank = "+strconv.Itoa(1+e.IntN(12))) }},
	{"a peer", func(e editor) {
		e.line("year.toml", `^result = "scored"|^source = .*`, "$0\n[[peer]]\nname = \"huyện "+e.word()+"\"\nscore = 7"+strconv.Itoa(e.IntN(10))+".5\nsource = { document = \"qd-2023\", place = \"Phụ lục\" }\n")
	}},
	{"a line gone", func(e editor) { e.line(".toml", `^.*\n`, "") }},
	{"prose", func(e editor) { e.line(".md", `$`, " Thêm "+e.word()+".") }},
	{"slips of prose", func(e editor) {
		e.line(".md", `$`, "\n\nPhòng Nội Vụ "+e.word()+", phòng Tư pháp đứng hạng 77, đạt 1,23 điểm ngày 31/02/2024 theo 9/KH-UBND.")
	}},
	{"an agency's name", func(e editor) {
		e.line("unit.toml", `^name = "Phòng .*"`, `name = "Phòng `+[...]string{"Nội vụ", "Nội Vụ", "Tư pháp"}[e.IntN(3)]+`"`)
	}},
	{"a heading", func(e editor) { e.line(".md", `^`, "## Mục "+e.word()+"\n\n") }},
	{"new prose", func(e editor) {
		e.content[strings.TrimSuffix(e.one(e.content, ".toml"), ".toml")+".md"] = "## Lời mới\n\nĐạt {score} điểm.\n"
	}},
	{"a table gone", func(e editor) { e.tables(func(before, table, after string) string { return before + after }) }},
	{"a table twice", func(e editor) {
		e.tables(func(before, table, after string) string { return before + table + table + after })
	}},
	{"a file gone", func(e editor) { delete(e.content, e.one(e.content, "")) }},
	{"prose gone", func(e editor) { delete(e.content, e.one(e.content, ".md")) }},
	{"a year gone", func(e editor) { e.move(path.Dir(e.one(e.content, "year.toml")), "") }},
	{"a year moved", func(e editor) { year := path.Dir(e.one(e.content, "year.toml")); e.move(year, path.Dir(year)+"/2020") }},
	{"a unit gone", func(e editor) { e.move(path.Dir(e.one(e.content, "unit.toml")), "") }},
	{"a unit renamed", func(e editor) { e.rename(path.Dir(e.one(e.content, "unit.toml"))) }},
	{"a unit elsewhere", func(e editor) { e.line("unit.toml", `^parent = .*`, `parent = "tỉnh `+e.word()+`"`) }},
	{"a unit ended", func(e editor) {
		e.line("unit.toml", `^parent = .*`, "$0\n[ended]\ndate = 2024-01-01\ndocument = \"nq-sap-xep\"\n[[ended.successor]]\nunit = \""+path.Dir(e.one(e.content, "unit.toml"))+"\"\n")
	}},
	{"a remedy handed over", func(e editor) { e.line(".toml", `^task = .*`, "$0\nhanded_to = \"kenh-moi\"") }},
	{"another home", func(e editor) {
		e.line("portal.toml", `^home_unit = .*`, `home_unit = "`+path.Dir(e.one(e.content, "unit.toml"))+`"`)
	}},
	{"the portal", func(e editor) {
		e.line("portal.toml", `^((?:title|notice|publisher|contact) = ".*)"`, "$1 "+e.word()+`"`)
	}},
	{"the day", func(e editor) { e.line("portal.toml", `^as_of = .*`, "as_of = 2024-0"+strconv.Itoa(1+e.IntN(9))+"-15") }},
	{"a document", func(e editor) { e.line("documents.toml", `^((?:title|number|issuer) = ".*)"`, "$1 "+e.word()+`"`) }},
	{"a framework", func(e editor) { e.line("2023.toml", `^(title = ".*)"`, "$1 "+e.word()+`"`) }},
	{"an attachment", func(e editor) { e.content["files/"+e.word()+".txt"] = e.word() }},
	{"a page", func(e editor) {
		e.content["pages/"+e.word()+".md"] = "+++\ntitle = \"Trang " + e.word() + "\"\n+++\n\nLời.\n"
	}},
	{"a glossary", func(e editor) {
		e.content["pages/thuat-ngu.md"] = "+++\ntitle = \"Thuật ngữ\"\n+++\n\n## Hạng\n\nLời.\n\n## Trung vị\n\nLời.\n"
	}},
	{"a template", func(e editor) {
		name := e.oneOf(templates.FS, ".html")
		e.templates[name] = replaceOne(read(templates.FS, name), "</p>", " "+e.word()+"</p>")
	}},
	{"a style", func(e editor) {
		name := e.oneOf(static.FS, ".css")
		e.static[name] = read(static.FS, name) + "\n." + e.word() + "{color:red}\n"
	}},
	{"templates as they were", func(e editor) { clear(e.templates); clear(e.static) }},
	{"another address", func(e editor) { e.baseURL = "https://" + e.word() + ".example/" }},
}

// word is one of few, so that changes meet.
func (e editor) word() string { return [...]string{"moi", "khac", "ben", "cao"}[e.IntN(4)] }

// one is a file whose path has the ending; "" where there is none.
func (e editor) one(of files, ending string) string {
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(of)), func(name string) bool { return !strings.HasSuffix(name, ending) })
	if len(names) == 0 {
		return ""
	}
	return names[e.IntN(len(names))]
}

func (e editor) oneOf(embedded fs.FS, ending string) string {
	names := files{}
	_ = fs.WalkDir(embedded, ".", func(name string, _ fs.DirEntry, _ error) error { names[name] = ""; return nil })
	return e.one(names, ending)
}

// line replaces what one place of a file has of a pattern.
func (e editor) line(ending, pattern, by string) {
	name, expression := e.one(e.content, ending), regexp.MustCompile("(?m)"+pattern)
	text := e.content[name]
	places := expression.FindAllStringSubmatchIndex(text, -1)
	if name == "" || len(places) == 0 {
		return
	}
	place := places[e.IntN(len(places))]
	by = strings.ReplaceAll(by, "$0", "${0}")
	e.content[name] = text[:place[0]] + string(expression.ExpandString(nil, by, text, place)) + text[place[1]:]
}

// tables changes one [[table]] of a file.
func (e editor) tables(change func(before, table, after string) string) {
	name := e.one(e.content, ".toml")
	parts := strings.SplitAfter(e.content[name], "\n\n")
	if len(parts) > 1 {
		at := 1 + e.IntN(len(parts)-1)
		e.content[name] = change(strings.Join(parts[:at], ""), parts[at], strings.Join(parts[at+1:], ""))
	}
}

// move moves a folder, or removes it.
func (e editor) move(from, to string) {
	for name, text := range e.content {
		if rest, ok := strings.CutPrefix(name, from+"/"); ok {
			delete(e.content, name)
			if to != "" {
				e.content[to+"/"+rest] = text
			}
		}
	}
}

// rename gives a unit another id, wherever it is named.
func (e editor) rename(unit string) {
	e.move(unit, unit+"-moi")
	for name, text := range e.content {
		e.content[name] = strings.ReplaceAll(text, `"`+unit+`"`, `"`+unit+`-moi"`)
	}
}

func read(from fs.FS, name string) string {
	body, err := fs.ReadFile(from, name)
	if err != nil {
		panic(err)
	}
	return string(body)
}

func replaceOne(text, old, new string) string { return strings.Replace(text, old, new, 1) }
