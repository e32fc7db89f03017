package render

import "cchc/cmd/cchc/internal/site"

// SlowPage makes a page by html/template itself.
func (r *Renderer) SlowPage(s *site.Site, p *site.Page) ([]byte, error) {
	view, err := r.view(new(scratch), s, p)
	if err != nil {
		return nil, err
	}
	return r.kinds[p.Kind].AppendSlowly(nil, view)
}

// Unknown says what of the templates html/template has to run itself.
func (r *Renderer) Unknown() []error {
	var unknown []error
	for _, kind := range r.kinds {
		if err := kind.Unknown(); err != nil {
			unknown = append(unknown, err)
		}
	}
	return unknown
}
