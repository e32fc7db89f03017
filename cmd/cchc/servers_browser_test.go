package main

import (
	"testing"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/site"
)

// seeRealServers: behind the real servers, with all their headers, the browser has
// nothing to report of any kind of page: no style, script or picture is refused.
func (e eyes) seeRealServers(t *testing.T) {
	for _, server := range realServers {
		t.Run(server.host, func(t *testing.T) {
			e := e.of(t)
			served := serveReally(t, server, samples()[1].content, subPath)
			e.page.Look(phone)
			seen := map[site.Kind]bool{site.NotFound: true}
			for _, page := range served.site.Pages {
				if seen[page.Kind] {
					continue
				}
				seen[page.Kind] = true
				e.page.Go(served.site.Canonical(page))
				report(t, phone, e.page.Complaints())
				if applied := browser.Evaluate[bool](e.page, `getComputedStyle(document.querySelector("h1")).fontFamily !== "" && document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 10`); !applied {
					t.Errorf("%s stands without its style", page.Address)
				}
			}
		})
	}
}

// seeFormerAddresses: where no host leads on a small page does, with scripts and
// without, and one that was removed says so to everyone.
func (e eyes) seeFormerAddresses(t *testing.T) {
	built := serve(t, samples()[1].content)
	for _, page := range []*browser.Page{e.page, e.plain} {
		from, to := built.site.Absolute("/don-vi/thi-tran-cu/"), built.site.Absolute("/don-vi/don-vi-0002/")
		page.Go(from)
		if got := page.LedFrom(from); got != to {
			t.Errorf("the former address of a unit leads to %s, want %s", got, to)
		}
	}
	e.page.Go(built.site.Absolute("/thu-nghiem/"))
	for _, view := range []browser.View{phone, deskDark} {
		e.page.Look(view)
		report(t, view, e.page.Complaints())
		report(t, view, overflow(e.page))
		report(t, view, axeFaults(e.page, e.axe, allRules))
	}
	if got := browser.Evaluate[string](e.page, `document.querySelector("h1").textContent`); got != "Trang này đã được gỡ bỏ" {
		t.Errorf("a removed page says %q", got)
	}
}
