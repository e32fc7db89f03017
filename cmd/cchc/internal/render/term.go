package render

import (
	"html/template"

	"cchc/cmd/cchc/internal/site"
)

// term explains a term where it stands: a small disclosure that needs no script.
// Its summary is a whole question, of which narrow places show the mark alone
// (ledger.css). What it links to depends on where the page stands, so it is made
// once for many pages (shared).
type term = template.HTML

// terms are the finished explanations by site.Term.
func terms(s *site.Site, root string) []term {
	var made []term
	for _, t := range site.Terms() {
		more := ""
		if address, ok := s.TermAddress(t); ok {
			more = ` <a href="` + template.HTMLEscapeString(s.Below(root, address)) + `">Thuật ngữ</a>`
		}
		made = append(made, term(`<details class="term"><summary><span>`+template.HTMLEscapeString(t.Name())+` là gì</span>?</summary><p>`+
			template.HTMLEscapeString(t.Meaning())+more+`</p></details>`))
	}
	return made
}

// term is the page's explanation of a term, to stand at one place of it.
func (m *maker) term(t site.Term) term { return m.terms[t] }
