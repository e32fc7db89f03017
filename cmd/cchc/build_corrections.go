package main

import (
	"bytes"
	"crypto/sha256"
	"io/fs"
	"os"
	"sync"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/correction"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// dataWatch holds back the data of those units whose data are not what the former
// portal says, to compare them with it before that gives way. What is the same costs
// a hash of it, and what a build does not write costs nothing.
type dataWatch struct {
	publication *publish.Publication
	site        *site.Site
	former      map[string]publish.File // the data of units, by path
	mu          sync.Mutex
	changed     map[string][]byte

	file     string   // where silences are kept; "" where nothing can be
	silences silences // of the former portal
}

func watchData(planned *site.Site, publication *publish.Publication, file string) *dataWatch {
	w := &dataWatch{publication: publication, site: planned, former: map[string]publish.File{}, changed: map[string][]byte{}, file: file, silences: readSilences(file)}
	units := map[string]bool{}
	for _, unit := range planned.Portal.Units {
		units[planned.DataAddress(unit, "json")[1:]] = true
	}
	manifest, _ := publication.Former()
	for _, file := range manifest.Files {
		if units[file.Path] {
			w.former[file.Path] = file
		}
	}
	return w
}

// write writes a file of the portal, and keeps it in mind where it is a unit's
// changed data.
func (w *dataWatch) write(name string, body []byte) error {
	if file, ok := w.former[name]; ok && sha256.Sum256(body) != file.SHA256 {
		kept := bytes.Clone(body)
		w.mu.Lock()
		w.changed[name] = kept
		w.mu.Unlock()
	}
	return w.publication.Write(name, body)
}

// judge warns of published figures that changed without a reason on record, now or in
// builds before; with --strict that is a failure. It gives what is to be kept of them.
func (w *dataWatch) judge(app *app, folder fs.FS, flags buildFlags) ([]diag.Diagnostic, silences, error) {
	kept := silences{}
	if len(w.changed)+len(w.silences) == 0 {
		return nil, kept, nil
	}
	root, err := os.OpenRoot(flags.out)
	if err != nil {
		return nil, kept, nil // it stood when the publication began; Commit will say more
	}
	defer root.Close()
	former := &published{files: root.FS(), silences: w.silences}
	var found []diag.Diagnostic
	locator := content.NewLocator(folder)
	for _, unit := range w.site.Portal.Units {
		name := w.site.DataAddress(unit, "json")[1:]
		body, err := w.body(unit, name)
		if err == nil && body == nil {
			continue
		}
		var changes []correction.Change
		if err == nil {
			changes, err = compareData(former, w.former[name], body)
		}
		if err != nil {
			app.say(diag.Say("không so được số liệu với bản đã công bố: %v", "the data could not be compared with what was published: %v"), err)
			continue
		}
		correction.Mark(changes, w.site.Portal.Corrections)
		if unrecorded(changes) > 0 {
			if before, err := former.body(w.former[name]); err == nil {
				kept.keep(name, body, before)
			}
		}
		found = append(found, correction.Unrecorded(changes, func(c *correction.Change) diag.Place { return placeOf(locator, unit, c) })...)
	}
	if err := diag.WriteText(app.stderr, found, app.language, shownPath(flags.content)); err != nil {
		return nil, nil, err
	}
	return found, kept, verdict(found, flags.strict)
}

// body is a unit's data as they are now, where they are to be compared; else nil.
func (w *dataWatch) body(unit *scorecard.Unit, name string) ([]byte, error) {
	if body, ok := w.changed[name]; ok {
		return body, nil
	}
	if _, silent := w.silences.before(w.former[name]); silent {
		return download.AppendJSON(nil, w.site, unit)
	}
	return nil, nil
}

func compareData(former *published, file publish.File, body []byte) ([]correction.Change, error) {
	before, err := former.verified(file)
	if err != nil {
		return nil, err
	}
	now, err := correction.Read(body)
	if err != nil {
		return nil, err
	}
	return correction.Compare(before, now), nil
}

// placeOf is where in the content the changed figure stands; where it no longer does,
// the file that it would stand in, or the unit's.
func placeOf(locator *content.Locator, unit *scorecard.Unit, c *correction.Change) diag.Place {
	for _, year := range unit.Years {
		if year.Year != c.Year {
			continue
		}
		if c.Component == "" {
			return locator.Key(year.Origin, c.Key)
		}
		for _, result := range year.Components {
			if result.ComponentID == c.Component {
				return componentPlace(locator, result, c)
			}
		}
		return diag.Place{File: year.File}
	}
	return diag.Place{File: unit.File}
}

func componentPlace(locator *content.Locator, result *scorecard.ComponentResult, c *correction.Change) diag.Place {
	if c.Criterion == "" {
		return locator.Key(result.Origin, c.Key)
	}
	for _, criterion := range result.Criteria {
		if criterion.CriterionID == c.Criterion {
			return locator.Key(criterion.Origin, c.Key)
		}
	}
	return diag.Place{File: result.File}
}
