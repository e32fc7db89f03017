package main

import (
	"strconv"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/site"
)

// seeRealServers: behind the real servers, with all their headers, the browser has
// nothing to report of any page: no style, script or picture is refused. The usual run
// opens a page of each kind and state, the long run every page.
func (e eyes) seeRealServers(t *testing.T) {
	for _, server := range realServers {
		for _, sample := range samples() {
			t.Run(server.host+" "+sample.name, func(t *testing.T) {
				e := e.of(t)
				served := serveReally(t, server, sample.content, subPath)
				e.page.Look(phone)
				seen, opened := map[state]bool{}, 0
				for _, page := range served.site.Pages {
					if own := stateOf(page, served.site.Portal.Corrections); page.Kind != site.NotFound && (long() || !seen[own]) {
						seen[own] = true
						opened++
						e.seeServed(t, served.site.Canonical(page))
					}
				}
				e.seeMissing(t, served.site)
				e.seeServedScripts(t, served.site)
				t.Logf("%d of %d pages opened", opened, len(served.site.Pages))
			})
		}
	}
}

func (e eyes) seeServed(t *testing.T, address string) {
	t.Helper()
	e.page.Go(address)
	for _, complaint := range e.page.Complaints() {
		t.Errorf("%s: %s", address, complaint)
	}
	if applied := browser.Evaluate[bool](e.page, `!!document.querySelector("h1") && document.styleSheets.length > 0 && document.styleSheets[0].cssRules.length > 10`); !applied {
		t.Errorf("%s stands without its style", address)
	}
}

// seeMissing: of a page that is not there the browser reports that alone.
func (e eyes) seeMissing(t *testing.T, s *site.Site) {
	t.Helper()
	address := s.Absolute("/khong/co/o-day/")
	e.page.Go(address)
	for _, complaint := range e.page.Complaints() {
		if !strings.Contains(complaint, "404") || !strings.Contains(complaint, address) {
			t.Error(complaint)
		}
	}
}

// seeServedScripts: what is loaded when it is asked for is let through as well.
func (e eyes) seeServedScripts(t *testing.T, s *site.Site) {
	t.Helper()
	e.page.Go(s.Canonical(s.Home()))
	if browser.Evaluate[bool](e.page, `!!document.querySelector("figure.plot")`) && !inChart[bool](e.page, `return !!(await opened(figures[0]))`) {
		t.Error("the interactive chart does not open")
	}
	e.page.Go(s.Absolute("/tim-kiem/") + "?q=chinh+quyen+so")
	e.page.Await(`document.querySelector(".results a")`)
	report(t, phone, e.page.Complaints())
}

// seeFormerAddresses: where no host leads on a small page does, with scripts and
// without, and one that was removed says so to everyone.
func (e eyes) seeFormerAddresses(t *testing.T) {
	built := serve(t, samples()[1].content)
	for _, page := range []*browser.Page{e.page, e.plain} {
		page.Go(built.site.Absolute("/don-vi/thi-tran-cu/"))
		page.Await("location.href === " + strconv.Quote(built.site.Absolute("/don-vi/don-vi-0002/")))
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
