package workbook

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/edit"
	"cchc/cmd/cchc/internal/scorecard"
)

// editor makes the differences into edits of the content's files. Values are set
// first, rows added then, and removed last, from the end: so every table keeps the
// place that it was found by until it has been edited.
type editor struct {
	*differences
	folder  fs.FS
	year    *scorecard.Year
	lists   *lists
	rows    map[string][]*row
	files   map[string]*openFile
	order   []string
	changes []Change
	homes   map[string]scorecard.Origin // the table of each remedy, by its id
}

// openFile is a file being edited.
type openFile struct {
	*edit.File
	stood   bool
	removed bool // a table of it was removed: the places of others are no longer known
}

// resolve finds what added rows belong to, and names what does not stand.
func (e *editor) resolve(c *comparison) {
	taken := map[string]bool{}
	for _, row := range e.rows[remediesSheet] {
		taken[row.id] = true
	}
	for i := range e.added {
		own := &e.added[i]
		if own.sheet.array == "remedy" {
			own.id = remedyID(e.year, *own, taken)
			taken[own.id] = true
		}
		if component, ok := own.values["component"]; ok && component != "" && component != ofYear && !e.standsOrMade(source{year: e.year}.file(component)) {
			c.report(noResult, own.places["component"], e.lists.label(components, component))
		}
	}
	for _, own := range e.added {
		if remedy := own.values["remedy"]; remedy != "" && !taken[remedy] {
			c.report(unknownID, own.places["remedy"], "“"+remedy+"”", nearest(remedy, e.rows[remediesSheet], diag.Say("viết mã của một nhiệm vụ ở trang "+remediesSheet, "write the id of a remedy of the sheet "+remediesSheet)))
		}
	}
	for _, change := range e.differences.changes {
		if file := change.row.origin.File; change.sheet.array == "criterion" && !change.row.stands && !e.standsOrMade(file) {
			c.report(noResult, change.place, change.row.shown["component"].text)
		}
	}
}

// standsOrMade tells whether a component's file stands, or a row of the results makes it.
func (e *editor) standsOrMade(file string) bool {
	for _, row := range e.rows[resultsSheet] {
		if row.origin.File == file && row.stands {
			return true
		}
	}
	return slices.ContainsFunc(e.differences.changes, func(c change) bool { return c.sheet.name == resultsSheet && c.row.origin.File == file })
}

func (e *editor) apply() error {
	e.homes = map[string]scorecard.Origin{}
	for _, row := range e.rows[remediesSheet] {
		e.homes[row.id] = row.origin
	}
	news := map[*row]map[string]string{}
	for _, change := range e.differences.changes {
		e.cellChanged(change)
		if change.sheet.array == "criterion" && (!change.row.stands || change.new == "" && change.column.key == "score") {
			if news[change.row] == nil {
				news[change.row] = map[string]string{}
			}
			news[change.row][change.column.key] = change.new
			continue
		}
		if err := e.set(change.row.origin, change.column, change.new); err != nil {
			return err
		}
	}
	if err := e.criteria(news); err != nil {
		return err
	}
	for _, own := range e.added {
		if err := e.add(own); err != nil {
			return err
		}
	}
	if err := e.follow(); err != nil {
		return err
	}
	return e.remove()
}

// criteria adds the scores of criteria that had none.
func (e *editor) criteria(news map[*row]map[string]string) error {
	sheet := sheetOf(sheets(), criteriaSheet)
	for _, row := range e.rows[criteriaSheet] {
		values := news[row]
		switch {
		case values == nil:
		case row.stands:
			e.removed = append(e.removed, deletion{sheet: sheet, row: row})
		default:
			file, err := e.open(row.origin.File)
			if err != nil {
				return err
			}
			origin := scorecard.Origin{File: row.origin.File, Table: "criterion[" + strconv.Itoa(file.Len("criterion")) + "]"}
			if err := file.Append("criterion", pairs(sheet, row.id, values)...); err != nil {
				return editFailed(row.origin.File, err)
			}
			for _, change := range e.differences.changes {
				if change.row == row {
					e.cells = append(e.cells, known{origin, change.column.key, change.place})
				}
			}
		}
	}
	return nil
}

// add adds a row as a table to the end of its array.
func (e *editor) add(own addition) error {
	home, array := scorecard.Origin{File: e.year.File}, own.sheet.array
	if component := own.values["component"]; component != "" && component != ofYear {
		home.File = source{year: e.year}.file(component)
	}
	if remedy := own.values["remedy"]; remedy != "" {
		home = e.homes[remedy]
		array = home.Table + "." + array
	}
	file, err := e.open(home.File)
	if err != nil {
		return err
	}
	origin := scorecard.Origin{File: home.File, Table: array + "[" + strconv.Itoa(file.Len(array)) + "]"}
	if err := file.Append(array, pairs(own.sheet, own.id, own.values)...); err != nil {
		return editFailed(home.File, err)
	}
	if own.sheet.array == "remedy" {
		e.homes[own.id] = origin
	}
	for key, place := range own.places {
		e.cells = append(e.cells, known{origin, key, place})
	}
	said := own.values["task"] + own.values["text"]
	e.changed(fmt.Sprintf("%s: thêm dòng", own.sheet.name), nothing, said, own.place)
	return nil
}

// follow makes the status of a remedy that of its newest report, where the report is
// added and the workbook says nothing else of the status.
func (e *editor) follow() error {
	said, was := map[string]bool{}, map[string]string{}
	for _, row := range e.rows[remediesSheet] {
		was[row.id] = row.values["status"]
	}
	for _, change := range e.differences.changes {
		said[change.row.id] = said[change.row.id] || change.sheet.array == "remedy" && change.column.key == "status"
	}
	column := sheetOf(sheets(), remediesSheet).column("status")
	newest := map[string]addition{}
	var order []string
	for _, own := range e.added {
		if remedy := own.values["remedy"]; remedy != "" {
			newest[remedy] = own
			order = append(order, remedy)
		} else if own.sheet.array == "remedy" {
			said[own.id] = own.values["status"] != ""
			was[own.id] = column.fallback
		}
	}
	for _, remedy := range slices.Compact(order) {
		status := newest[remedy].values["status"]
		if said[remedy] || status == was[remedy] {
			continue
		}
		if err := e.set(e.homes[remedy], column, status); err != nil {
			return err
		}
		e.changed(remedy+": "+column.head, e.lists.show(column, was[remedy]), e.lists.show(column, status), newest[remedy].places["status"])
		was[remedy] = status
	}
	return nil
}

// remove takes marked rows away: reports before the remedies that hold them, and
// the last of an array first.
func (e *editor) remove() error {
	gone := map[string]bool{}
	for _, own := range e.removed {
		if own.sheet.array == "remedy" {
			gone[own.row.origin.File+"\n"+own.row.origin.Table] = true
		}
	}
	slices.SortStableFunc(e.removed, func(a, b deletion) int {
		if (a.sheet.array == "progress") != (b.sheet.array == "progress") {
			return map[bool]int{true: -1, false: 1}[a.sheet.array == "progress"]
		}
		return place(b.row.origin.Table) - place(a.row.origin.Table)
	})
	for _, own := range e.removed {
		if own.place.Cell != "" {
			e.changed(fmt.Sprintf("%s: xóa dòng %s", own.sheet.name, own.row.id), own.row.name, "(xóa)", own.place)
		}
		remedy, _, below := strings.Cut(own.row.origin.Table, ".")
		if below && gone[own.row.origin.File+"\n"+remedy] {
			continue
		}
		file, err := e.open(own.row.origin.File)
		if err != nil {
			return err
		}
		if err := file.RemoveTable(own.row.origin.Table); err != nil {
			return editFailed(own.row.origin.File, err)
		}
		file.removed = true
	}
	return nil
}

// place is the last number of a table's path: "remedy[1].progress[0]" is 0.
func place(table string) int {
	at := strings.LastIndexByte(table, '[')
	number, _ := strconv.Atoi(strings.TrimSuffix(table[at+1:], "]"))
	return number
}
