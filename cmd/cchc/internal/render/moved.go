package render

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"cchc/cmd/cchc/internal/site"
)

// movedFile is the template of what stands at former addresses.
const movedFile = "moved.html"

// movedView is the dot of moved.html.
type movedView struct {
	Policy         string
	Portal         string
	Style, Icon    string
	Home           string
	Canonical      string        // of where it leads; "" where the page was removed
	Refresh        template.HTML // leads there: html/template trusts no text with that
	To             template.HTML
	Contact, Title string
}

// Moved is the page at a former address, for hosts that cannot lead elsewhere.
func (r *Renderer) Moved(s *site.Site, redirect site.Redirect) ([]byte, error) {
	from := "/"
	if file, ok := redirect.File(); ok {
		from += strings.TrimSuffix(file, "index.html")
	}
	href := func(address string) string { return site.Relative(from, address) }
	return r.movedPage(s, redirect.To, href)
}

// Gone is the page that a host shows, at any address, in place of one that was removed.
func (r *Renderer) Gone(s *site.Site) ([]byte, error) {
	return r.movedPage(s, "", func(address string) string { return s.BasePath() + address[1:] })
}

func (r *Renderer) movedPage(s *site.Site, to string, href func(address string) string) ([]byte, error) {
	view := movedView{Policy: site.PagePolicy, Portal: s.Portal.Title, Style: href(r.assets.Address("site.css")), Icon: href(r.assets.Address("mark.ico")), Home: href("/"),
		Contact: s.Portal.Contact, Title: "Trang này đã được gỡ bỏ"}
	if to != "" {
		target := template.HTMLEscapeString(href(to))
		view.Title, view.Canonical = "Trang này đã chuyển sang địa chỉ khác", s.Absolute(to)
		view.Refresh = template.HTML(fmt.Sprintf(`<meta http-equiv="refresh" content="0; url=%s">`, target))
		view.To = template.HTML(fmt.Sprintf(`<a href="%s">%s</a>`, target, template.HTMLEscapeString(placeName(s, to))))
	}
	var page bytes.Buffer
	if err := r.moved.Execute(&page, view); err != nil {
		return nil, fmt.Errorf("%s: %w", movedFile, err)
	}
	return page.Bytes(), nil
}

// placeName is what an address is called: its page's title, else the address.
func placeName(s *site.Site, to string) string {
	address, _, _ := strings.Cut(to, "#")
	if page, ok := s.Find(address); ok {
		return page.Title
	}
	return s.Absolute(to)
}
