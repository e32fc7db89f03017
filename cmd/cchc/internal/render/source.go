package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// sourceView is where a figure or a task comes from. It is zero where no source
// is given.
type sourceView struct {
	Place  template.HTML // the document, a link to where the portal shows it, and the place in it
	Issuer string
}

func (m *maker) source(source scorecard.Source) sourceView {
	if source.Document == nil {
		return sourceView{}
	}
	return m.known.sources.once(source, func() sourceView {
		view := sourceView{Place: m.toDocument(source.Document), Issuer: source.Document.Issuer}
		if source.Place != "" {
			view.Place += template.HTML(", " + escaped(source.Place))
		}
		return view
	})
}

// toDocument leads to the document on the page of the documents.
func (m *maker) toDocument(document *scorecard.Document) link {
	return m.known.documents.once(document, func() link { return m.link(m.site.DocumentAddress(document), site.DocumentName(document)) })
}

// documentView is a document as the page of the documents shows it.
type documentView struct {
	ID, Name, Title, Issuer string
	Date, ValidUntil        string
	URL                     string
	ReplacedBy              link
}

func (m *maker) document(document *scorecard.Document) documentView {
	view := documentView{ID: site.DocumentAnchor(document), Name: document.Number, Title: document.Title, Issuer: document.Issuer,
		Date: site.Date(document.Date), URL: document.URL}
	if view.Name == "" {
		view.Name, view.Title = document.Title, ""
	}
	if !document.ValidUntil.IsZero() {
		view.ValidUntil = site.Date(document.ValidUntil)
	}
	if document.ReplacedBy != nil {
		view.ReplacedBy = m.toDocument(document.ReplacedBy)
	}
	return view
}

// downloads are the files that hold a page's figures. All of a unit without a row
// of data but the JSON are "".
type downloads struct {
	Excel, ExcelCSV, CSV string
	JSON, Data           string
	Unit                 string
}

func (m *maker) downloads(unit *scorecard.Unit) downloads {
	files := downloads{JSON: m.href(m.site.DataAddress(unit, "json")), Data: m.href(m.site.DataPageAddress()), Unit: vi.Capitalize(unit.Name)}
	if site.HasRows(unit) {
		files.Excel, files.ExcelCSV, files.CSV = m.href(m.site.DataAddress(unit, "xlsx")), m.href(m.site.ExcelCSVAddress(unit)), m.href(m.site.DataAddress(unit, "csv"))
	}
	return files
}

// dataset is JSON-LD as a data block: data that no browser runs.
func (m *maker) dataset(body []byte, err error) template.HTML {
	if err != nil {
		m.failed = err
	}
	if len(body) == 0 {
		return ""
	}
	return template.HTML(`<script type="application/ld+json">` + string(body) + `</script>`)
}
