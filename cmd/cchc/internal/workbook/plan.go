package workbook

import (
	"fmt"
	"io/fs"
	"regexp"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/draft"
	"cchc/cmd/cchc/internal/scorecard"
)

// Plan is what a workbook would do to the content.
type Plan struct {
	Changes  []Change
	Files    []draft.File
	Warnings []diag.Diagnostic
	cells    []known
}

// Change is one change, in words.
type Change struct {
	What     string
	Old, New string
	Place    diag.Place // the cell
}

// Compare plans what makes the content of a portal without errors what the workbook
// says; the diagnostics are its mistakes, and with any there is no plan. Folder is the
// content folder. The error is of a file that cannot be read or edited.
func (b *Book) Compare(portal *scorecard.Portal, folder fs.FS) (Plan, []diag.Diagnostic, error) {
	year := b.year(portal)
	if year == nil {
		example := "lap-vo/2023"
		if portal.HomeUnit != nil && portal.HomeUnit.LatestYear() != nil {
			example = yearID(portal.HomeUnit.LatestYear())
		}
		read := b.sheets[resultsSheet]
		return Plan{}, []diag.Diagnostic{foreignYear.At(diag.Place{File: b.name, Sheet: read.title, Cell: "A1"}, read.title, example)}, nil
	}
	c := &comparison{book: b, lists: listsOf(portal, year)}
	rows := source{portal, year, content.NewLocator(folder).Stands}.rows()
	for _, sheet := range sheets() {
		c.sheet(b.sheets[sheet.name], rows[sheet.name])
	}
	e := &editor{folder: folder, year: year, differences: &c.result, lists: c.lists, files: map[string]*openFile{}, rows: rows}
	e.resolve(c)
	if len(c.diagnostics) > 0 {
		return Plan{}, diag.Sort(c.diagnostics), nil
	}
	if err := e.apply(); err != nil {
		return Plan{}, nil, err
	}
	return Plan{Changes: e.changes, Files: e.written(), Warnings: diag.Sort(c.result.warnings), cells: e.places()}, nil, nil
}

// year is the year that the workbook says to be of.
func (b *Book) year(portal *scorecard.Portal) *scorecard.Year {
	for _, row := range b.sheets[resultsSheet].rows {
		for _, unit := range portal.Units {
			for _, year := range unit.Years {
				if yearID(year) == row.cells["id"].raw {
					return year
				}
			}
		}
	}
	return nil
}

// inContent is a place in the content, as a message names it.
var inContent = regexp.MustCompile(`[^\s()]+\.toml:\d+`)

// Lead leads what check says of the content as it would be back to the workbook's
// cells, where a cell stands for the place: the mistake's own and those that it names.
// Fsys is that content, and shown how its folder is called to a person.
func (p Plan) Lead(diagnostics []diag.Diagnostic, fsys fs.FS, shown string) []diag.Diagnostic {
	locator := content.NewLocator(fsys)
	type spot struct {
		file         string
		line, column int
	}
	exact, lines, values := map[spot]diag.Place{}, map[spot]diag.Place{}, map[spot]diag.Place{}
	cells := func(text diag.Text) diag.Text {
		each := func(text string) string {
			return inContent.ReplaceAllStringFunc(text, func(named string) string {
				file, digits, _ := strings.Cut(named, ":")
				line, _ := strconv.Atoi(digits)
				if cell, ok := values[spot{file, line, 0}]; ok {
					return fmt.Sprintf("'%s'!%s", cell.Sheet, cell.Cell)
				}
				return named
			})
		}
		return diag.Say(each(text.Vietnamese), each(text.English))
	}
	for _, cell := range p.cells {
		place := locator.Key(cell.origin, cell.key)
		line := spot{place.File, place.Line, 0}
		if _, taken := lines[line]; !taken {
			lines[line] = cell.place
		}
		if locator.Stands(cell.origin, cell.key) {
			exact[spot{place.File, place.Line, place.Column}] = cell.place
			if _, taken := values[line]; !taken {
				values[line] = cell.place
			}
		}
	}
	led := make([]diag.Diagnostic, len(diagnostics))
	for i, found := range diagnostics {
		led[i] = found
		led[i].Message, led[i].Hint = cells(found.Message), cells(found.Hint)
		place := found.Place
		if cell, ok := exact[spot{place.File, place.Line, place.Column}]; ok {
			led[i].Place = cell
		} else if cell, ok := lines[spot{place.File, place.Line, 0}]; ok && place.Line > 0 {
			led[i].Place = cell
		} else if place.File != "" {
			led[i].Place.File = shown + "/" + place.File
		}
	}
	return led
}

// short is a text of which one line is enough.
func short(text string) string {
	const most = 60
	letters := []rune(spaced(text))
	if len(letters) <= most {
		return string(letters)
	}
	return string(letters[:most-1]) + "…"
}

// changed notes a change in words.
func (e *editor) changed(what string, old, new string, place diag.Place) {
	e.changes = append(e.changes, Change{What: what, Old: short(old), New: short(new), Place: place})
}

// nothing is shown where nothing stands.
const nothing = "(trống)"

func shownOr(shown string) string {
	if shown == "" {
		return nothing
	}
	return shown
}

func (e *editor) cellChanged(c change) {
	e.changed(fmt.Sprintf("%s: %s", short(c.row.name), c.column.head), shownOr(e.lists.show(c.column, c.old)), shownOr(e.lists.show(c.column, c.new)), c.place)
}
