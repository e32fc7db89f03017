// Package schema makes JSON Schemas of the content's TOML files, so that an editor
// completes and checks while a webmaster writes. They are made from
// content.Format, the one description that the reader follows too.
//
// A schema says what can be said of one file's form: which keys there are, which
// must stand, what each holds. What needs more than one file, and the exact
// hundredths of a figure (an editor's floats cannot judge them), is check's.
//
// Editors built on Taplo (Even Better TOML) and tombi find a file's schema by its
// first line, "#:schema" and a path from the file's own folder. The schemas stand in
// Folder, whose name begins with a dot: reading passes it over, as does the digest.
// They are of draft 7, the newest that both understand, and without references,
// which completion follows unevenly.
package schema

import (
	"path"
	"strings"

	"cchc/cmd/cchc/internal/content"
)

// Folder holds the schemas, within the content folder.
const Folder = ".schema"

// Kinds are the kinds of TOML files, in the format's order: "year" for
// <unit>/<year>/year.toml.
func Kinds() []string {
	var kinds []string
	for _, file := range tomlFiles() {
		kinds = append(kinds, kindOf(file))
	}
	return kinds
}

// FileName is the name of a kind's schema.
func FileName(kind string) string { return kind + ".json" }

// Line is the line that names the schema of the content's file at a path; "" where
// it is of no kind that has one.
func Line(name string) string {
	kind := KindOf(name)
	if kind == "" {
		return ""
	}
	return "#:schema " + strings.Repeat("../", strings.Count(name, "/")) + Folder + "/" + FileName(kind)
}

// KindOf is the kind of the content's file at a path, "" for none.
func KindOf(name string) string {
	for _, file := range tomlFiles() {
		if matches(file.Path, name) {
			return kindOf(file)
		}
	}
	return ""
}

// matches tells whether a path is one of a pattern such as <unit>/<year>/year.toml.
// The patterns are tried in the format's order, so that year.toml is no component's.
func matches(pattern, name string) bool {
	patterns, names := strings.Split(pattern, "/"), strings.Split(name, "/")
	if len(patterns) != len(names) {
		return false
	}
	for i, part := range patterns {
		if strings.HasPrefix(part, "<") {
			if part = path.Ext(part); part != path.Ext(names[i]) {
				return false
			}
		} else if part != names[i] {
			return false
		}
	}
	return true
}

func tomlFiles() []content.File {
	var files []content.File
	for _, file := range content.Format() {
		if path.Ext(file.Path) == ".toml" {
			files = append(files, file)
		}
	}
	return files
}

func kindOf(file content.File) string {
	return strings.Trim(strings.TrimSuffix(path.Base(file.Path), ".toml"), "<>")
}
