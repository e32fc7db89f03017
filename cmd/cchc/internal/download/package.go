package download

import (
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// The Data Package lists the CSV for programs of every unit, as the Data Package
// standard (version 1) has it. Each names the one Table Schema by its path: a
// portal of hundreds of units has its columns described once.

type dataPackage struct {
	Profile      string        `json:"profile"`
	Name         string        `json:"name"`
	Title        string        `json:"title"`
	Description  string        `json:"description"`
	Homepage     string        `json:"homepage"`
	Version      string        `json:"version"`
	Licences     []licence     `json:"licenses,omitempty"`
	Sources      []sourceLink  `json:"sources,omitempty"`
	Contributors []contributor `json:"contributors"`
	Resources    []resource    `json:"resources"`
}

type sourceLink struct {
	Title string `json:"title"`
	Path  string `json:"path,omitempty"`
}

type contributor struct {
	Title string `json:"title"`
	Role  string `json:"role"`
}

type resource struct {
	Profile   string  `json:"profile"`
	Name      string  `json:"name"`
	Title     string  `json:"title"`
	Path      string  `json:"path"`
	Format    string  `json:"format"`
	MediaType string  `json:"mediatype"`
	Encoding  string  `json:"encoding"`
	Dialect   dialect `json:"dialect"`
	Schema    string  `json:"schema"`
}

type dialect struct {
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	QuoteChar      string `json:"quoteChar"`
	DoubleQuote    bool   `json:"doubleQuote"`
	Header         bool   `json:"header"`
}

// Package is the portal's Data Package. Its files' sizes and hashes are left out:
// every file would have to be made before it could be written.
func Package(s *site.Site) ([]byte, error) {
	portal := s.Portal
	whole := dataPackage{
		Profile: "tabular-data-package", Name: "cchc-" + portal.HomeUnit.ID, Title: portal.Title, Homepage: s.BaseURL, Version: portal.AsOf.String(),
		Description:  "Kết quả cải cách hành chính, nhiệm vụ khắc phục và ghi chú về nguồn. Số liệu tính đến ngày " + site.Date(portal.AsOf) + ". Điều kiện sử dụng lại: " + site.LicenceWords(portal.Licence) + ".",
		Contributors: []contributor{{Title: portal.Publisher, Role: "publisher"}},
	}
	if own := newLicence(portal.Licence); own != nil && (own.Name != "" || own.Path != "") {
		whole.Licences = []licence{*own}
	}
	for _, document := range portal.Documents {
		whole.Sources = append(whole.Sources, sourceLink{site.DocumentName(document), document.URL})
	}
	for _, unit := range portal.Units {
		if site.HasRows(unit) {
			whole.Resources = append(whole.Resources, newResource(s, unit))
		}
	}
	return encode(whole)
}

func newResource(s *site.Site, unit *scorecard.Unit) resource {
	return resource{Profile: "tabular-data-resource", Name: unit.ID, Title: "Kết quả cải cách hành chính của " + unit.Name, Path: s.DataAddress(unit, "csv")[1:],
		Format: "csv", MediaType: "text/csv", Encoding: "utf-8", Dialect: dialect{",", "\r\n", `"`, true, true}, Schema: s.TableSchemaAddress()[1:]}
}

// tableSchema describes the columns of the CSV for programs (Table Schema).
type tableSchema struct {
	Fields  []field  `json:"fields"`
	Missing []string `json:"missingValues"`
}

type field struct {
	Name        string       `json:"name"`
	Title       string       `json:"title"`
	Description string       `json:"description"`
	Type        string       `json:"type"`
	Format      string       `json:"format,omitempty"`
	Derived     bool         `json:"derived,omitempty"` // of our own: the standard lets a field have more
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
	Pattern  string   `json:"pattern,omitempty"`
	Minimum  *int     `json:"minimum,omitempty"`
}

// TableSchema is the Table Schema of every CSV for programs.
func TableSchema() ([]byte, error) {
	whole := tableSchema{Missing: []string{""}}
	for _, column := range Columns() {
		whole.Fields = append(whole.Fields, column.field())
	}
	return encode(whole)
}

func (c Column) field() field {
	own := field{Name: c.Name, Title: c.Title, Description: c.Meaning, Type: "string", Derived: c.Derived}
	limits := constraints{Required: c.form == requiredForm, Enum: codes(c.words)}
	one := 1
	switch c.form {
	case yearForm:
		own.Type = "year"
	case numberForm:
		own.Type = "number"
	case countForm:
		own.Type, limits.Minimum = "integer", &one
	case dayForm:
		own.Type, own.Format = "date", "default"
	case dueForm:
		limits.Pattern = duePattern
	}
	if limits.Required || limits.Enum != nil || limits.Pattern != "" || limits.Minimum != nil {
		own.Constraints = &limits
	}
	return own
}
