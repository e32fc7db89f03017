package workbook

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/edit"
	"cchc/cmd/cchc/internal/scorecard"
)

// pairs are the keys of a new table.
func pairs(sheet *sheet, id string, values map[string]string) []edit.Pair {
	var pairs []edit.Pair
	if sheet.array == "criterion" || sheet.array == "remedy" {
		pairs = append(pairs, edit.Pair{Key: "id", Value: edit.Text(id)})
	}
	for i := range sheet.columns {
		column := &sheet.columns[i]
		value := values[column.key]
		switch {
		case value == "" || value == column.fallback || column.kind == identity || column.kind == removal || column.key == "component" || column.key == "remedy":
		case column.key == "source.document":
			pairs = append(pairs, edit.Pair{Key: "source", Value: "{ document = " + edit.Text(value) + ", place = " + edit.Text(values["source.place"]) + " }"})
		case column.key == "source.place":
		default:
			pairs = append(pairs, edit.Pair{Key: column.key, Value: written(column, value)})
		}
	}
	return pairs
}

// written is a value as TOML writes it.
func written(column *column, value string) string {
	switch column.kind {
	case number, whole, day:
		return value
	case deadline:
		if value == unstated {
			return `""`
		}
	case several:
		return edit.Texts(strings.Split(value, ";"))
	}
	return edit.Text(value)
}

// set makes the key of a table hold a value; "" takes it away.
func (e *editor) set(at scorecard.Origin, column *column, value string) error {
	file, err := e.open(at.File)
	if err != nil {
		return err
	}
	if value == column.fallback {
		value = ""
	}
	if group, key, nested := strings.Cut(column.key, "."); nested {
		err = file.setNested(at.Table, group, key, value)
	} else if value == "" {
		err = file.Remove(at.Table, column.key)
	} else {
		err = file.Set(at.Table, column.key, written(column, value))
	}
	return editFailed(at.File, err)
}

// setNested sets a key of a group such as source = { document = …, place = … }; a
// group of which nothing is left goes.
func (f *openFile) setNested(table, group, key, value string) error {
	inner := group
	if table != "" {
		inner = table + "." + group
	}
	holds := func() bool { return f.Has(inner, "document") || f.Has(inner, "place") }
	switch {
	case value != "" && (holds() || f.Has(table, group)):
		return f.Set(inner, key, edit.Text(value))
	case value != "":
		return f.Set(table, group, "{ "+key+" = "+edit.Text(value)+" }")
	}
	if err := f.Remove(inner, key); err != nil || holds() {
		return err
	}
	return f.Remove(table, group)
}

// open gives the file to be edited; one that does not stand begins empty.
func (e *editor) open(name string) (*openFile, error) {
	if file := e.files[name]; file != nil {
		return file, nil
	}
	body, err := fs.ReadFile(e.folder, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	own, err2 := edit.Open(body)
	if err2 != nil {
		return nil, editFailed(name, err2)
	}
	e.files[name] = &openFile{File: own, stood: err == nil}
	e.order = append(e.order, name)
	return e.files[name], nil
}

// written are the files as they would be.
func (e *editor) written() []draft.File {
	var files []draft.File
	for _, name := range slices.Sorted(slices.Values(e.order)) {
		files = append(files, draft.File{Path: name, Text: e.files[name].Bytes(), Changes: e.files[name].stood})
	}
	return files
}

// places are the cells of values whose places are known after all edits.
func (e *editor) places() []known {
	return slices.DeleteFunc(e.cells, func(k known) bool {
		file := e.files[k.origin.File]
		return file != nil && file.removed && k.origin.Table != ""
	})
}

func editFailed(file string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", file, err)
}
