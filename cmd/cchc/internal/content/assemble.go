package content

import (
	"cmp"
	"iter"
	"path"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
)

// assembler puts the parts of a portal together, in whatever order they come.
type assembler struct {
	portal     *scorecard.Portal
	documents  map[string]*scorecard.Document
	frameworks map[string]*scorecard.Framework
	units      map[string]*scorecard.Unit
	years      map[string]*scorecard.Year            // by folder
	results    map[string]*scorecard.ComponentResult // by file without extension

	fresh           []*scorecard.Unit // units that were just read
	documentsKept   bool              // documents and frameworks stand resolved
	correctionsKept bool
}

// assemble makes the portal. What was assembled for a former one is taken as it
// stands.
func assemble(shares []*share) *scorecard.Portal {
	a := &assembler{
		portal:     &scorecard.Portal{Origin: scorecard.Origin{File: "portal.toml"}},
		documents:  map[string]*scorecard.Document{},
		frameworks: map[string]*scorecard.Framework{},
		units:      map[string]*scorecard.Unit{},
		years:      map[string]*scorecard.Year{},
		results:    map[string]*scorecard.ComponentResult{},
	}
	for part := range partsOf(shares) {
		if portal, ok := part.value.(*scorecard.Portal); ok {
			a.portal = portal
		}
	}
	a.missing(shares, "portal.toml", documentsName)
	for part := range partsOf(shares) {
		a.gather(part)
	}
	for part := range partsOf(shares) {
		a.place(part)
	}
	a.fresh = slices.Clone(a.portal.Units)
	a.keep(shares)
	a.order()
	a.resolve()
	for _, share := range shares {
		if !share.assembled {
			share.settle(a.units[share.name], a.portal.Unread)
		}
	}
	return a.portal
}

// partsOf gives every part that is not in a unit already.
func partsOf(shares []*share) iter.Seq[part] {
	return func(yield func(part) bool) {
		for _, share := range shares {
			for _, part := range share.parts {
				if !yield(part) {
					return
				}
			}
		}
	}
}

// keep takes what was assembled before.
func (a *assembler) keep(shares []*share) {
	for _, share := range shares {
		if !share.assembled {
			continue
		}
		switch share.name {
		case documentsName, frameworksFolder:
			a.documentsKept = true
		case CorrectionsFile:
			a.correctionsKept = true
		}
		if share.unit != nil {
			a.units[share.name] = share.unit
			a.portal.Units = append(a.portal.Units, share.unit)
			a.portal.Unread = append(a.portal.Unread, share.unread...)
		}
	}
}

// missing counts files that do not stand among those that could not be read.
func (a *assembler) missing(shares []*share, names ...string) {
	for _, name := range names {
		if !slices.ContainsFunc(shares, func(share *share) bool { return share.name == name && len(share.parts) > 0 }) {
			a.portal.Unread = append(a.portal.Unread, name)
		}
	}
}

// gather notes what others name, and what was not read.
func (a *assembler) gather(part part) {
	p := a.portal
	if !part.whole {
		p.Unread = append(p.Unread, part.name)
	}
	if part.kind == attachment {
		p.Files = append(p.Files, strings.TrimPrefix(part.name, filesFolder+"/"))
	}
	switch value := part.value.(type) {
	case []*scorecard.Document:
		p.Documents = value
		for _, document := range value {
			a.documents[document.ID] = document
		}
	case []*scorecard.Correction:
		p.Corrections = value
	case *scorecard.Framework:
		p.Frameworks = append(p.Frameworks, value)
		a.frameworks[value.ID] = value
	case *scorecard.Page:
		p.Pages = append(p.Pages, value)
	case *scorecard.Unit:
		a.unit(value.ID, value)
	case *scorecard.Year:
		a.years[path.Dir(part.name)] = value
	case *scorecard.ComponentResult:
		a.results[strings.TrimSuffix(part.name, ".toml")] = value
	}
}

// unit gives the unit of a folder; one whose unit.toml is missing stands without
// its values.
func (a *assembler) unit(folder string, read *scorecard.Unit) *scorecard.Unit {
	if unit, ok := a.units[folder]; ok {
		return unit
	}
	if read == nil {
		read = &scorecard.Unit{Origin: scorecard.Origin{File: folder + "/unit.toml"}, ID: folder}
		a.portal.Unread = append(a.portal.Unread, read.File)
	}
	a.units[folder] = read
	a.portal.Units = append(a.portal.Units, read)
	return read
}

// place puts years into their units, components and narratives into their years.
func (a *assembler) place(part part) {
	folder := path.Dir(part.name)
	switch value := part.value.(type) {
	case *scorecard.Year:
		a.year(folder)
	case *scorecard.ComponentResult:
		year := a.year(folder)
		value.Year = year
		year.Components = append(year.Components, value)
	case *narrative.Text:
		if result, ok := a.results[strings.TrimSuffix(part.name, ".md")]; ok {
			result.Narrative = value
		} else if part.kind == yearText {
			a.year(folder).Narrative = value
		}
	}
}

// year gives the year of a folder, within its unit; one whose year.toml is missing
// stands without its values.
func (a *assembler) year(folder string) *scorecard.Year {
	year, ok := a.years[folder]
	if !ok {
		file := folder + "/year.toml"
		year = &scorecard.Year{Origin: scorecard.Origin{File: file}, Year: yearIn(file)}
		a.years[folder] = year
		a.portal.Unread = append(a.portal.Unread, file)
	}
	if year.Unit == nil {
		year.Unit = a.unit(path.Dir(folder), nil)
		year.Unit.Years = append(year.Unit.Years, year)
	}
	return year
}

// order sorts what has an order of its own.
func (a *assembler) order() {
	p := a.portal
	slices.Sort(p.Files)
	slices.Sort(p.Unread)
	slices.SortFunc(p.Frameworks, func(a, b *scorecard.Framework) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(p.Units, func(a, b *scorecard.Unit) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(p.Pages, func(a, b *scorecard.Page) int { return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.ID, b.ID)) })
	for _, unit := range a.fresh {
		slices.SortFunc(unit.Years, func(a, b *scorecard.Year) int { return cmp.Compare(a.Year, b.Year) })
	}
}
