package download

import (
	"encoding/json"
	"fmt"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// dataset is a schema.org Dataset: what search engines for data read in a page.
type dataset struct {
	Context     string         `json:"@context,omitempty"`
	Type        string         `json:"@type"`
	ID          string         `json:"@id"`
	Name        string         `json:"name"`
	Description string         `json:"description,omitempty"`
	URL         string         `json:"url,omitempty"`
	Language    string         `json:"inLanguage,omitempty"`
	Creator     *party         `json:"creator,omitempty"`
	Publisher   *party         `json:"publisher,omitempty"`
	Licence     any            `json:"license,omitempty"` // an address, or a work that is named
	Modified    string         `json:"dateModified,omitempty"`
	Time        string         `json:"temporalCoverage,omitempty"`
	Place       *place         `json:"spatialCoverage,omitempty"`
	Variables   []string       `json:"variableMeasured,omitempty"`
	BasedOn     []work         `json:"isBasedOn,omitempty"`
	Files       []distribution `json:"distribution,omitempty"`
	Whole       *part          `json:"isPartOf,omitempty"`
	Parts       []dataset      `json:"hasPart,omitempty"`
}

type party struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type place struct {
	Type   string `json:"@type"`
	Name   string `json:"name"`
	Within *place `json:"containedInPlace,omitempty"`
}

type work struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

type distribution struct {
	Type    string `json:"@type"`
	Name    string `json:"name"`
	Format  string `json:"encodingFormat"`
	Address string `json:"contentUrl"`
}

type part struct {
	ID string `json:"@id"`
}

// datasetAnchor tells the data from the page that shows them.
const datasetAnchor = "#bo-du-lieu_"

// UnitDataset is the JSON-LD of a unit's data, for the unit's own page; description
// is the page's. Nil where there are no data. It is safe within a script element:
// encoding/json writes <, > and & as escapes.
func UnitDataset(s *site.Site, unit *scorecard.Unit, description string) ([]byte, error) {
	if !site.HasRows(unit) {
		return nil, nil
	}
	own := newDataset(s, s.UnitAddress(unit), bookTitle(unit), description)
	own.Time, own.Place, own.BasedOn, own.Files = years(unit), placeOf(unit), works(documentsOf(unit)), unitFiles(s, unit)
	own.Whole = &part{s.Absolute(s.DataPageAddress()) + datasetAnchor}
	return json.Marshal(own)
}

// PortalDataset is the JSON-LD of all data, for the page of the downloads. Each
// unit's own is on its own page and only named here.
func PortalDataset(s *site.Site, description string) ([]byte, error) {
	own := newDataset(s, s.DataPageAddress(), s.Portal.Title, description)
	own.Time, own.BasedOn = years(s.Portal.Units...), works(s.Portal.Documents)
	if s.Resolves(s.DataPackageAddress()) {
		own.Files = []distribution{{"DataDownload", "Data Package", "application/json", s.Absolute(s.DataPackageAddress())}}
	}
	for _, unit := range s.Portal.Units {
		if site.HasRows(unit) {
			own.Parts = append(own.Parts, dataset{Type: "Dataset", ID: s.Absolute(s.UnitAddress(unit)) + datasetAnchor, Name: bookTitle(unit)})
		}
	}
	return json.Marshal(own)
}

func newDataset(s *site.Site, address, name, description string) dataset {
	publisher := &party{"Organization", s.Portal.Publisher}
	own := dataset{Context: "https://schema.org/", Type: "Dataset", ID: s.Absolute(address) + datasetAnchor, Name: name, Description: description, URL: s.Absolute(address),
		Language: "vi", Creator: publisher, Publisher: publisher, Modified: s.Portal.AsOf.String(),
		Variables: []string{"Điểm", "Điểm tối đa", "Chỉ số (%), tính từ điểm", "Điểm chưa đạt, tính từ điểm", "Hạng", "Số đơn vị được xếp hạng", "Tiến độ của nhiệm vụ khắc phục"}}
	switch licence := newLicence(s.Portal.Licence); {
	case licence == nil:
	case licence.Path != "":
		own.Licence = licence.Path
	default:
		own.Licence = work{Type: "CreativeWork", Name: licence.Text}
	}
	return own
}

// years is the time that the units' results are of: "2023" or "2021/2023".
func years(units ...*scorecard.Unit) string {
	first, last := 0, 0
	for _, unit := range units {
		for _, year := range unit.Years {
			if first == 0 || year.Year < first {
				first = year.Year
			}
			last = max(last, year.Year)
		}
	}
	switch {
	case last == 0:
		return ""
	case first == last:
		return fmt.Sprint(last)
	}
	return fmt.Sprintf("%d/%d", first, last)
}

func placeOf(unit *scorecard.Unit) *place {
	own := &place{Type: "Place", Name: vi.Capitalize(unit.Name)}
	if unit.Parent != "" {
		own.Within = &place{Type: "Place", Name: vi.Capitalize(unit.Parent)}
	}
	return own
}

func works(documents []*scorecard.Document) []work {
	var works []work
	for _, document := range documents {
		works = append(works, work{"CreativeWork", site.DocumentName(document), document.URL})
	}
	return works
}

func unitFiles(s *site.Site, unit *scorecard.Unit) []distribution {
	return []distribution{
		{"DataDownload", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", s.Absolute(s.DataAddress(unit, "xlsx"))},
		{"DataDownload", "CSV", "text/csv", s.Absolute(s.DataAddress(unit, "csv"))},
		{"DataDownload", "JSON", "application/json", s.Absolute(s.DataAddress(unit, "json"))},
	}
}
