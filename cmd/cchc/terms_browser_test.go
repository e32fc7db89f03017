package main

import (
	"testing"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/site"
)

// findTermFaults opens the explanation of each term as a finger does and says what
// is wrong with it: a question too small to hit, an answer that is seen before, not
// seen after, or stands out of the window, and whatever moved meanwhile.
const findTermFaults = `(() => {
	const faults = [], terms = [...document.querySelectorAll("details.term")];
	const places = () => [...document.querySelectorAll("main > :not(script), .facts > li, table")].map(element => Math.round(element.getBoundingClientRect().top + scrollY)).join();
	if (terms.length < 4) faults.push("only " + terms.length + " terms are explained");
	for (const term of terms) {
		const [question, answer] = term.children, name = question.textContent, before = places();
		question.scrollIntoView({block: "center"});
		const box = question.getBoundingClientRect();
		if (box.width < 24 || box.height < 24) faults.push(name + " is " + box.width + " by " + box.height + " px");
		if (answer.checkVisibility({contentVisibilityAuto: true}) && answer.getClientRects().length) faults.push(name + " is answered before it is asked");
		const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
		if (!question.contains(hit)) faults.push(name + " lies behind " + hit?.outerHTML.slice(0, 60));
		question.click();
		const open = answer.getBoundingClientRect();
		if (!term.open || open.height < 20) faults.push(name + " has no answer");
		if (open.left < 0 || open.right > innerWidth) faults.push(name + ": the answer goes from " + open.left + " to " + open.right + " px");
		const link = answer.querySelector("a");
		if (!link) faults.push(name + " does not lead to the glossary");
		else if (link.getBoundingClientRect().height < 24) faults.push(name + ": the link is " + link.getBoundingClientRect().height + " px high");
		if (!answer.contains(document.elementFromPoint(open.left + 8, open.top + 8))) faults.push(name + ": the answer lies behind something");
		if (places() !== before) faults.push(name + " moves the page when it opens");
		question.click();
	}
	return faults;
})()`

// seeTerms: each term is explained without a script, at a touch, on any screen;
// paper shows none that is not open.
func (e eyes) seeTerms(t *testing.T) {
	built := serve(t, ownSample().content)
	home := built.site.Portal.HomeUnit.LatestYear()
	for _, address := range []string{"/", built.site.ComponentAddress(home.Components[0]), built.site.ComponentAddress(home.Components[3])} {
		page, ok := built.site.Find(address)
		if !ok {
			t.Fatal(address)
		}
		e.seeTermsOf(t, built.site, page)
	}
	e.plain.Look(plainPhone)
}

func (e eyes) seeTermsOf(t *testing.T, s *site.Site, page *site.Page) {
	t.Helper()
	e.plain.Look(plainPhone)
	e.plain.Go(s.Canonical(page))
	for _, view := range []browser.View{plainPhone, {Width: 1280, Height: 800, NoScripts: true}, {Width: 360, Height: 640, LargeText: true, NoScripts: true}} {
		e.plain.Look(view)
		report(t, view, browser.Evaluate[[]string](e.plain, findTermFaults))
	}
	e.plain.Look(browser.View{Width: 718, Height: 1016, Print: true, NoScripts: true})
	if seen := browser.Evaluate[int](e.plain, `[...document.querySelectorAll("details.term")].filter(term => term.getClientRects().length).length`); seen > 0 {
		t.Errorf("%s: %d questions that nobody asked stand on paper", page.Address, seen)
	}
}
