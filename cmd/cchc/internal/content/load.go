package content

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"path"
	"strconv"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
)

// Load reads a content folder. Parallel runs do(i) for each i below n, as many at
// a time as it likes; nil runs them one after another. The portal holds whatever
// could be read, with ids resolved to what they name and nil where they name
// nothing; the diagnostics say what is wrong with files, text, keys and values,
// and are sorted. Whether the values agree with each other is package check's.
func Load(fsys fs.FS, parallel func(n int, do func(i int))) (*scorecard.Portal, []diag.Diagnostic) {
	return new(Reader).Load(fsys, parallel, nil)
}

func run(parallel func(n int, do func(i int)), n int, do func(i int)) {
	if parallel != nil {
		parallel(n, do)
		return
	}
	for i := range n {
		do(i)
	}
}

// part is what one file gives.
type part struct {
	entry
	value       any               // *scorecard.Portal, []*scorecard.Document, []*scorecard.Correction, *scorecard.Framework, *scorecard.Page, *scorecard.Unit, *scorecard.Year, *scorecard.ComponentResult or *narrative.Text
	whole       bool              // nothing of the file was lost
	sum         [sha256.Size]byte // of the file's bytes
	diagnostics []diag.Diagnostic
}

// batch is how many files are read with the same scratch.
const batch = 64

// scratch is what reading one file leaves for the next one to use again.
type scratch struct {
	raw       []byte // nothing that is made of a file keeps a part of its bytes
	plain     plainReader
	narrative narrative.Compiler
}

// read reads one file.
func (s *scratch) read(fsys fs.FS, entry entry) part {
	result := part{entry: entry, whole: true}
	if entry.kind == attachment {
		result.sum, result.diagnostics = readAttachment(fsys, entry.name)
		return result
	}
	r := &reader{file: &textFile{name: entry.name}, scratch: s}
	raw, err := readText(fsys, entry.name, s.raw)
	s.raw = raw[:0]
	result.sum = sha256.Sum256(raw)
	switch {
	case errors.Is(err, errTooLarge):
		r.add(tooLarge, diag.Place{File: entry.name}, sizeLimit>>20)
	case err != nil:
		r.add(unreadable, diag.Place{File: entry.name}, reason(err))
	case r.inspect(raw):
		result.value = r.value(entry)
	}
	result.whole = result.value != nil && !r.partial && !r.lost
	if result.value == nil {
		result.value = emptyValue(entry)
	}
	result.diagnostics = r.diagnostics
	return result
}

// value reads the file as what its entry says that it is; nil where it cannot be.
func (r *reader) value(entry entry) any {
	switch entry.kind {
	case yearText, componentText:
		return r.narrative()
	case pageFile:
		return r.page(entry.stem())
	}
	root, ok := r.toml(r.file.text, tableOf(entry.kind))
	if !ok {
		return nil
	}
	switch entry.kind {
	case portalFile:
		return portalOf(root)
	case documentsFile:
		return documentsOf(root)
	case correctionsFile:
		return correctionsOf(root)
	case frameworkFile:
		return frameworkOf(entry.stem(), root)
	case unitFile:
		return unitOf(path.Dir(entry.name), root)
	case yearFile:
		return yearOf(root)
	}
	return componentOf(entry.stem(), root)
}

func tableOf(kind fileKind) *Table {
	return [...]*Table{portalFile: portalTable, documentsFile: documentsTable, correctionsFile: correctionsTable, frameworkFile: frameworkTable, unitFile: unitTable,
		yearFile: yearTable, componentFile: componentTable}[kind]
}

// emptyValue stands for a file that could not be read, so that what names it
// still finds it, and nothing is said to be missing because of it.
func emptyValue(entry entry) any {
	origin := scorecard.Origin{File: entry.name}
	switch entry.kind {
	case frameworkFile:
		return &scorecard.Framework{Origin: origin, ID: entry.stem()}
	case pageFile:
		return &scorecard.Page{Origin: origin, ID: entry.stem()}
	case unitFile:
		return &scorecard.Unit{Origin: origin, ID: path.Dir(entry.name)}
	case yearFile:
		return &scorecard.Year{Origin: origin, Year: yearIn(entry.name)}
	case componentFile:
		return &scorecard.ComponentResult{Origin: origin, ComponentID: entry.stem()}
	}
	return nil
}

// yearIn is the year that a file's folder names.
func yearIn(name string) int {
	year, _ := strconv.Atoi(path.Base(path.Dir(name)))
	return year
}

// page reads a page: front matter, then Markdown.
func (r *reader) page(id string) any {
	keys, body, rule := r.file.frontMatter()
	if rule != nil {
		r.add(rule, r.file.place(0))
		return nil
	}
	root, ok := r.toml(keys, pageTable)
	if !ok {
		return nil
	}
	text, diagnostics := r.scratch.narrative.Compile(r.file.name, r.file.text, body)
	r.diagnostics = append(r.diagnostics, diagnostics...)
	return pageOf(id, root, text)
}

// narrative reads Markdown that has no front matter.
func (r *reader) narrative() any {
	if startsFrontMatter(r.file.text) {
		r.add(strayFrontMatter, r.file.place(0))
		return nil
	}
	text, diagnostics := r.scratch.narrative.Compile(r.file.name, r.file.text, 0)
	r.diagnostics = append(r.diagnostics, diagnostics...)
	return text
}
