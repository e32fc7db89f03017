package check_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

// FuzzTOML reads arbitrary bytes as one of the TOML files of the format, or as the
// front matter of a page.
func FuzzTOML(f *testing.F) {
	names := []string{portalFile, documents, framework, unit, year, mot, hai, page}
	for i, name := range names {
		f.Add(uint8(i), []byte(minimal()[name]))
	}
	for _, test := range badInput() {
		portal := folder(f, test.edit)
		for i, name := range names {
			if file, ok := portal[name]; ok && string(file.Data) != minimal()[name] && len(file.Data) < 1<<12 {
				f.Add(uint8(i), file.Data)
			}
		}
	}
	f.Fuzz(func(t *testing.T, which uint8, text []byte) {
		name := names[int(which)%len(names)]
		if name == page {
			text = append([]byte("+++\n"), text...)
		}
		judgeSoundly(t, folder(t, put(name, string(text))))
	})
}

// FuzzContent puts a file of any name and bytes into a portal.
func FuzzContent(f *testing.F) {
	for name, text := range minimal() {
		f.Add(name, []byte(text))
	}
	for _, name := range []string{"lap-vo/2024/year.toml", "x/unit.toml", "lap-vo/2023/ba.md", "files/a/b.pdf", "pages/a b.md", "LAP-VO/unit.toml"} {
		f.Add(name, []byte("\xff\xfe# a\n"))
	}
	f.Fuzz(func(t *testing.T, name string, text []byte) {
		if fs.ValidPath(name) && name != "." && !strings.Contains(name, "\\") {
			judgeSoundly(t, folder(t, put(name, string(text))))
		}
	})
}

// judgeSoundly proves that whatever stands in a folder is reported with its place
// or else is fit to be planned: every pointer to a named thing stands.
func judgeSoundly(t *testing.T, portal fstest.MapFS) {
	t.Helper()
	read, found := content.Load(portal, nil)
	locate := content.NewLocator(portal)
	found = append(found, check.Check(read, locate, nil)...)
	found = append(found, check.Links(read, locate, func(string) bool { return false })...)
	for _, d := range found {
		if d.Place.File == "" || d.Place.Line < 0 || (d.Place.Line == 0) != (d.Place.Column == 0) || strings.Contains(d.Message.Vietnamese+d.Hint.English, "%!(EXTRA") {
			t.Errorf("%s at %+v", d.Code, d.Place)
		}
	}
	if errors, _ := diag.Count(slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return d.Code[0] == 'L' })); errors == 0 {
		whole(t, read)
	}
}

// whole proves that a portal without errors has no loose ends.
func whole(t *testing.T, portal *scorecard.Portal) {
	t.Helper()
	stands := func(what string, ok bool) {
		if !ok {
			t.Errorf("%s is missing where nothing was reported", what)
		}
	}
	stands("the home unit", portal.HomeUnit != nil)
	stands("what is unread", len(portal.Unread) == 0)
	for _, unit := range portal.Units {
		for _, year := range unit.Years {
			stands("a framework", year.Framework != nil && year.Framework.Document != nil && year.MaxScore() > 0)
			stands("a source", year.Source.Document != nil)
			for _, result := range year.Components {
				stands("a component", result.Component != nil && result.Source.Document != nil && result.Year == year)
				for _, criterion := range result.Criteria {
					stands("a criterion", criterion.Criterion != nil)
				}
			}
			for _, remedy := range year.AllRemedies() {
				stands("a remedy's agency", remedy.Agency != nil && !slices.Contains(remedy.With, nil))
				stands("a remedy's source", remedy.Source.Document != nil)
				stands("a remedy's criteria", !slices.Contains(remedy.Criteria, nil))
			}
			year.Ledger()
		}
	}
}
