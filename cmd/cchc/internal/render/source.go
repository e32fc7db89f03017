package render

import (
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// sourceView is where a figure or a task comes from.
type sourceView struct {
	Document anchor // to its place on the page of the documents
	Issuer   string
	Place    string
}

func (m *maker) source(source scorecard.Source) sourceView {
	if source.Document == nil {
		return sourceView{}
	}
	return sourceView{Document: m.toDocument(source.Document), Issuer: source.Document.Issuer, Place: source.Place}
}

// toDocument leads to the document on the page of the documents.
func (m *maker) toDocument(document *scorecard.Document) anchor {
	return anchor{m.link(m.site.DocumentAddress(document)), site.DocumentName(document)}
}

// documentView is a document as the page of the documents shows it.
type documentView struct {
	ID, Name, Title, Issuer string
	Date, ValidUntil        string
	URL                     string
	ReplacedBy              anchor
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

// downloads are the files that hold a page's figures.
type downloads struct {
	CSV, JSON, Data string
	Unit            string
}

func (m *maker) downloads(unit *scorecard.Unit) downloads {
	return downloads{CSV: m.link(m.site.DataAddress(unit, "csv")), JSON: m.link(m.site.DataAddress(unit, "json")),
		Data: m.link(m.site.DataPageAddress()), Unit: vi.Capitalize(unit.Name)}
}
