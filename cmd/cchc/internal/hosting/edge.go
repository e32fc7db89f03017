package hosting

import (
	"bytes"
	"fmt"

	"cchc/cmd/cchc/internal/site"
)

// headers is the file _headers of Netlify and Cloudflare Pages. Both join what several
// rules say of one header, so that none stands in two of them: that pages are to be
// asked for anew is what both say by themselves, and so are the types of files.
func (p portal) headers() []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "# Do cchc tạo; lần dựng sau sẽ ghi đè, đừng sửa tay.\n%s*\n", p.base)
	for _, header := range site.Headers() {
		fmt.Fprintf(&out, "  %s: %s\n", header.Name, header.Value)
	}
	fmt.Fprintf(&out, "%s*\n  Cache-Control: %s\n", p.assets(), forEver)
	return out.Bytes()
}

// redirectLines is the file _redirects of Netlify and Cloudflare Pages.
func (p portal) redirectLines() []byte {
	var out bytes.Buffer
	fmt.Fprintln(&out, "# Địa chỉ cũ và nơi dẫn đến. Do cchc tạo; lần dựng sau sẽ ghi đè, đừng sửa tay.")
	for _, redirect := range p.redirects {
		for _, from := range spellings(redirect.From) {
			fmt.Fprintf(&out, "%s %s 301\n", p.at(from), p.at(redirect.To))
		}
	}
	return out.Bytes()
}
