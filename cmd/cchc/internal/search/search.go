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
	"encoding/json"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// Part names one part of the search data.
type Part struct {
	Unit *scorecard.Unit // nil: what belongs to no unit
	Year *scorecard.Year // nil where the unit has none
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

// page is what can be found on a page of the portal. The names are short: a
// portal has thousands.
type page struct {
	Address  string    `json:"a"` // from the portal's root, without the first "/"
	Title    string    `json:"t"`
	About    string    `json:"c,omitempty"` // whose page, of which year
	Passages []passage `json:"p"`
}

// passage is a piece of a page that a result leads to: its anchor, its heading,
// its words. The first two may be empty.
type passage [3]string

// Make makes a part and tells the directory which words are in it.
func Make(s *site.Site, part Part, directory *Directory) (site.File, error) {
	m := maker{site: s}
	name, address := "", s.SearchCommonAddress()
	if part.Unit == nil {
		m.common()
	} else {
		year := 0
		if part.Year != nil {
			year = part.Year.Year
			m.year(part.Year)
		}
		if part.Year == part.Unit.LatestYear() {
			m.unit(part.Unit)
		}
		name, address = partName(part.Unit, year), s.SearchPartAddress(part.Unit, year)
	}
	directory.add(part.Unit, m.pages)
	return script("searchData", address, name, m.pages)
}

// script is a file that calls a function of the search script's.
func script(function, address string, values ...any) (site.File, error) {
	body := []byte("cchc." + function + "(")
	for i, value := range values {
		text, err := json.Marshal(value)
		if err != nil {
			return site.File{}, err
		}
		if i > 0 {
			body = append(body, ',')
		}
		body = append(body, text...)
	}
	return site.File{Path: address[1:], Body: append(body, ')', ';', '\n')}, nil
}
