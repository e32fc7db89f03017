package main

import (
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// The ways in which pages are looked at.
var (
	phone      = browser.View{Width: 320, Height: 640}
	phoneDark  = browser.View{Width: 320, Height: 640, Dark: true}
	desk       = browser.View{Width: 1280, Height: 800}
	deskDark   = browser.View{Width: 1280, Height: 800, Dark: true}
	largeText  = browser.View{Width: 640, Height: 480, LargeText: true}
	forced     = browser.View{Width: 1280, Height: 800, ForcedColors: true}
	forcedDark = browser.View{Width: 320, Height: 640, ForcedColors: true, Dark: true}
	paper      = browser.View{Width: 718, Height: 1016, Print: true} // A4 less margins of 1 cm, at 96 px an inch
	plainPhone = browser.View{Width: 320, Height: 640, NoScripts: true}
)

// TestInBrowser is all that is judged in a browser. One is started for it, with
// two tabs that go from page to page, since opening a tab is what takes longest.
func TestInBrowser(t *testing.T) {
	t.Parallel() // the browser leaves half of the machine to the other long tests
	chromium := browser.Require(t)
	eyes := eyes{chromium.Open(t, phone, "about:blank"), chromium.Open(t, plainPhone, "about:blank"), axeSource(t)}
	t.Run("faults", func(t *testing.T) { eyes.of(t).seeFaults(t) })
	t.Run("first screen", func(t *testing.T) { eyes.of(t).seeFirstScreen(t) })
	t.Run("terms", func(t *testing.T) { eyes.of(t).seeTerms(t) })
	t.Run("script", func(t *testing.T) { eyes.of(t).seeScript(t) })
	t.Run("charts", func(t *testing.T) { eyes.of(t).seeCharts(t) })
	t.Run("search", func(t *testing.T) { eyes.of(t).seeSearch(t) })
	t.Run("sheets", func(t *testing.T) { eyes.of(t).seeSheets(t) })
	t.Run("printed corrections", func(t *testing.T) { eyes.of(t).seePrintedCorrections(t) })
	t.Run("task sheet", func(t *testing.T) { eyes.of(t).seeTaskSheet(t) })
	t.Run("sharing", func(t *testing.T) { eyes.of(t).seeSharing(t) })
	t.Run("print button", func(t *testing.T) { eyes.of(t).seePrintButton(t) })
	t.Run("archive", func(t *testing.T) { eyes.of(t).seeArchive(t) })
	t.Run("not found", func(t *testing.T) { eyes.of(t).seeNotFound(t) })
	t.Run("former addresses", func(t *testing.T) { eyes.of(t).seeFormerAddresses(t) })
	t.Run("real servers", func(t *testing.T) { eyes.of(t).seeRealServers(t) })
	t.Run("escapes", func(t *testing.T) { eyes.of(t).seeEscapes(t) })
	t.Run("hostile texts", func(t *testing.T) { eyes.of(t).seeHostile(t) })
	seen := map[state]bool{}
	for i, sample := range samples() {
		built := serve(t, sample.content)
		for _, page := range built.site.Pages {
			if state := stateOf(page, built.site.Portal.Corrections); !seen[state] || long() {
				seen[state] = true
				views := otherColours(i == 0, page.Kind)
				t.Run(sample.name+page.Address, func(t *testing.T) { eyes.of(t).see(t, built.site.Canonical(page), views) })
			}
		}
	}
}

// eyes are two tabs, one of them without scripts, and what judges the first.
type eyes struct {
	page, plain *browser.Page
	axe         string
}

// of are the same eyes in a subtest.
func (e eyes) of(t *testing.T) eyes { return eyes{e.page.For(t), e.plain.For(t), e.axe} }

// see looks at a page as people do: on a phone and at a desk, in light and dark,
// with large text, with forced colours, on paper, and without scripts. The long
// run sees every page, the usual one the first of each kind and state.
func (e eyes) see(t *testing.T, address string, others []browser.View) {
	page, plain := e.page, e.plain
	page.Look(phone)
	page.Go(address)
	report(t, phone, shifts(page))
	report(t, phone, page.Complaints())
	report(t, phone, overflow(page))
	report(t, phone, axeFaults(page, e.axe, allRules))

	plain.Go(address)
	report(t, plainPhone, plain.Complaints())
	report(t, plainPhone, overflow(plain))
	for _, line := range lostText(page, plain) {
		t.Errorf("%s: lost without scripts: %s", plainPhone, line)
	}

	page.Look(largeText)
	report(t, largeText, overflow(page))
	page.Look(deskDark)
	report(t, deskDark, overflow(page))
	report(t, deskDark, axeFaults(page, e.axe, allRules))
	for _, view := range others {
		page.Look(view)
		report(t, view, overflow(page))
		report(t, view, axeFaults(page, e.axe, colourRules))
	}
	report(t, deskDark, page.Complaints())
}

// otherColours are the views that differ from those judged whole in nothing that
// matters but colours, which are styled once for all portals: the usual run looks
// at the first. Paper and forced colours it looks at where all kinds of tables and
// charts are.
func otherColours(thorough bool, kind site.Kind) []browser.View {
	switch {
	case long() || thorough && kind == site.Result:
		return []browser.View{phoneDark, desk, forced, forcedDark, paper}
	case thorough:
		return []browser.View{phoneDark, desk}
	}
	return nil
}

func report(t *testing.T, view browser.View, faults []string) {
	t.Helper()
	for _, fault := range faults {
		t.Errorf("%d px, %s: %s", view.Width, view, fault)
	}
}

// state is what decides how a page looks.
type state struct {
	kind      site.Kind
	score     scorecard.State
	component scorecard.Kind
	ended     bool   // the unit has ceased to be
	reported  bool   // progress on remedies
	corrected bool   // figures that were put right
	text      string // the id of a Markdown page: each is set differently
}

func stateOf(page *site.Page, corrections []*scorecard.Correction) state {
	own := state{kind: page.Kind, corrected: isCorrected(page, corrections)}
	switch {
	case page.Text != nil:
		own.text = page.Text.ID
	case page.Component != nil:
		if own.score = page.Component.Score.State(); own.score == scorecard.Given {
			own.component = page.Component.Component.Kind
		}
	case page.Kind == site.Result && page.Year != nil:
		own.score, own.ended = page.Year.Score.State(), page.Unit.Ended != nil
	case page.Kind == site.Remedies:
		own.reported = slices.ContainsFunc(page.Unit.AllRemedies(), func(remedy *scorecard.Remedy) bool { return len(remedy.Progress) > 0 })
	}
	return own
}

// isCorrected tells whether a page shows or lists a figure that was put right.
func isCorrected(page *site.Page, corrections []*scorecard.Correction) bool {
	return slices.ContainsFunc(corrections, func(c *scorecard.Correction) bool {
		switch page.Kind {
		case site.Corrections:
			return true
		case site.Result, site.Component:
			return page.Year == c.Result && page.Component == c.Component
		}
		return false
	})
}

// seeFirstScreen: the home page answers on a phone before a reader scrolls.
func (e eyes) seeFirstScreen(t *testing.T) {
	built := serve(t, ownSample().content)
	for _, page := range []*browser.Page{e.page, e.plain} {
		page.Look(browser.View{Width: 360, Height: 640, NoScripts: page == e.plain})
		page.Go(built.site.Canonical(built.site.Home()))
		for _, pattern := range []string{
			`84,96\s*/\s*100`,            // the score
			`8\s*/\s*12`,                 // the rank
			`15,04`,                      // what was not reached
			`39\s*%`,                     // and how much of it in one field
			`chính quyền số`,             // which
			`\d+\s+nhiệm vụ`,             // what is being done about it
			`quý II/2024`,                // by when
			`chưa phải trang chính thức`, // whose page this is not
		} {
			if fault := notInFirstScreen(page, pattern); fault != "" {
				t.Errorf("without scripts %t: %s", page == e.plain, fault)
			}
		}
	}
	e.plain.Look(plainPhone)
}

// seeNotFound: a host shows 404.html under whatever address was asked for.
func (e eyes) seeNotFound(t *testing.T) {
	built := serve(t, ownSample().content)
	address := built.site.Absolute("/khong/co/o-day/")
	e.page.Look(phone)
	e.page.Go(address)
	for _, complaint := range e.page.Complaints() {
		if !strings.Contains(complaint, "404") || !strings.Contains(complaint, address) {
			t.Error(complaint)
		}
	}
	report(t, phone, overflow(e.page))
	const home = `new URL(document.querySelector("header a[href]:not([href^='#'])").href).pathname`
	if got := browser.Evaluate[string](e.page, home); got != subPath {
		t.Errorf("from %s the way home leads to %s, want %s", address, got, subPath)
	}
}
