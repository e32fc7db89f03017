package main

import (
	"strings"
	"sync/atomic"
	"testing"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/site"
	"cchc/static"
	"cchc/templates"
)

// TestPanicInAPage: where the program itself panics over a page, a diagnostic
// names that page, and every other page is made; build then publishes none, as
// the script build_broken_page shows.
func TestPanicInAPage(t *testing.T) {
	folder := madeup.Portal(2, 1)
	planned := build.Check(folder, "").Site
	looks, err := build.NewLooks(templates.FS, static.FS)
	if err != nil {
		t.Fatal(err)
	}
	var broken *site.Page
	for _, page := range planned.Pages {
		if page.Kind == site.Component {
			broken = page
		}
	}
	broken.Component = nil
	var pages atomic.Int32
	found, err := build.Render(t.Context(), planned, folder, looks, func(path string, body []byte) error {
		if strings.HasSuffix(path, ".html") && !isFormerAddress(body) {
			pages.Add(1)
		}
		return nil
	})
	if err != nil || len(found) != 1 || found[0].Code != "B001" || found[0].Place.File != broken.File() || !strings.Contains(found[0].Message.English, broken.Address) {
		t.Errorf("error %v, diagnostics %v; want B001 for %s", err, found, broken.File())
	}
	if want := len(planned.Pages) - 1; int(pages.Load()) != want {
		t.Errorf("%d pages are made, want %d", pages.Load(), want)
	}
}
