// Package search makes the search data: what the script of the search page asks
// for, as scripts that hand their data over, since a page opened from a disk may
// not read a file in any other way.
//
// The data come in parts, so that a portal of ten thousand pages can be searched
// over a slow line: one for each year of a unit – the latest with what is the
// unit's own – and one for what belongs to no unit: texts, documents, criteria,
// the pages between units. A directory says in which units a rare word occurs;
// from it the script knows which parts to ask for. A part depends on its unit
// alone.
package search

import (
	"cchc/cmd/cchc/internal/jsontext"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// Part names one part of the search data.
type Part struct {
	Unit *scorecard.Unit // nil: what belongs to no unit
	Year *scorecard.Year // nil where the unit has none
}

// Address is the address of the part's file.
func (p Part) Address(s *site.Site) string {
	if p.Unit == nil {
		return s.SearchCommonAddress()
	}
	return s.SearchPartAddress(p.Unit, p.year())
}

// year is 0 for a unit without any.
func (p Part) year() int {
	if p.Year == nil {
		return 0
	}
	return p.Year.Year
}

// Parts are the parts of a portal, what belongs to no unit first.
func Parts(s *site.Site) []Part {
	parts := []Part{{}}
	for _, unit := range ordered(s) {
		if len(unit.Years) == 0 {
			parts = append(parts, Part{Unit: unit})
		}
		for _, year := range unit.Years {
			parts = append(parts, Part{unit, year})
		}
	}
	return parts
}

// ordered are the units, the home unit first: a reader most likely means that.
func ordered(s *site.Site) []*scorecard.Unit {
	units := []*scorecard.Unit{s.Portal.HomeUnit}
	for _, unit := range s.Portal.Units {
		if unit != s.Portal.HomeUnit {
			units = append(units, unit)
		}
	}
	return units
}

// page is what can be found on a page of the portal. The names that the
// script knows its parts by are short: a portal has thousands.
type page struct {
	Address  string    // "a": from the portal's root, without the first "/"
	Title    string    // "t"
	About    string    // "c": whose page, of which year; left out where it is ""
	Passages []passage // "p": one at least
}

// passage is a piece of a page that a result leads to: its anchor, its heading,
// its words. The first two may be empty.
type passage [3]string

// Append appends a part to what may be the memory of a former one, gives its address
// and tells the directory which words are in it.
func Append(dst []byte, s *site.Site, part Part, directory *Directory) (body []byte, address string) {
	m := maker{site: s}
	name := ""
	if part.Unit == nil {
		m.common()
	} else {
		if part.Year != nil {
			m.year(part.Year)
		}
		if part.Year == part.Unit.LatestYear() {
			m.unit(part.Unit)
		}
		name = partName(part.Unit, part.year())
	}
	directory.add(part.Unit, m.pages)
	dst = jsontext.Append(append(dst, "cchc.searchData("...), name)
	return append(appendPages(append(dst, ','), m.pages), ");\n"...), part.Address(s)
}

// appendPages appends what encoding/json would write, in a fifth of the time.
func appendPages(dst []byte, pages []page) []byte {
	for i, page := range pages {
		dst = append(dst, separator(i)...)
		dst = jsontext.Append(append(dst, `{"a":`...), page.Address)
		dst = jsontext.Append(append(dst, `,"t":`...), page.Title)
		if page.About != "" {
			dst = jsontext.Append(append(dst, `,"c":`...), page.About)
		}
		dst = append(dst, `,"p":`...)
		for i, passage := range page.Passages {
			dst = append(dst, separator(i)...)
			for i, text := range passage {
				dst = jsontext.Append(append(dst, separator(i)...), text)
			}
			dst = append(dst, ']')
		}
		dst = append(dst, "]}"...)
	}
	return append(dst, ']')
}

// separator stands before the i-th thing of a list.
func separator(i int) string {
	if i == 0 {
		return "["
	}
	return ","
}
