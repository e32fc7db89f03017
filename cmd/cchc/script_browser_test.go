package main

import (
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/browser"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/vi"
)

// seeScript tries what the script adds to the pages: sorting, filtering, two
// units side by side, and the folds.
func (e eyes) seeScript(t *testing.T) {
	built, folded := serve(t, madeup.Province()), serve(t, madeup.Portal(1, 10))
	base := strings.TrimSuffix(built.site.BaseURL, "/")
	e.page.Go(base + "/so-sanh/2023/")
	e.plain.Go(base + "/so-sanh/2023/")
	t.Run("sorts", func(t *testing.T) { e.of(t).seeSorting(t) })
	t.Run("filters", func(t *testing.T) { e.of(t).seeFiltering(t) })
	t.Run("pairs", func(t *testing.T) { e.of(t).seePairing(t) })
	t.Run("folds", func(t *testing.T) { e.of(t).seeFolding(t, folded) })
	if said := e.page.Complaints(); len(said) > 0 {
		t.Errorf("the page complains: %q", said)
	}
}

// firstColumn gives the row heads of the first sortable table, in their order.
func firstColumn(p *browser.Page) []string {
	return browser.Evaluate[[]string](p, `[...document.querySelector("table[data-sort]").tBodies[0].rows].map(r => r.querySelector("th").innerText.trim())`)
}

func (e eyes) seeSorting(t *testing.T) {
	before := firstColumn(e.page)
	if plain := firstColumn(e.plain); !slices.Equal(before, plain) {
		t.Errorf("unsorted, the rows are %q with the script and %q without", before, plain)
	}
	press := func(column string) string {
		return browser.Evaluate[string](e.page, `(() => { const t = document.querySelector("table[data-sort]");
			const h = [...t.querySelectorAll("thead th")].find(h => h.innerText.includes("`+column+`"));
			h.querySelector("button").click(); return h.getAttribute("aria-sort") + "|" + document.querySelector("main > [role=status]").textContent; })()`)
	}
	if got, want := press("Đơn vị"), "ascending|Đã xếp theo Đơn vị, tăng dần."; got != want {
		t.Errorf("pressed once: %q, want %q", got, want)
	}
	up := firstColumn(e.page)
	if got := press("Đơn vị"); !strings.HasPrefix(got, "descending|") {
		t.Errorf("pressed twice: %q", got)
	}
	down := firstColumn(e.page)
	slices.Reverse(down)
	if !slices.Equal(up, down) || slices.Equal(up, before) {
		t.Errorf("sorted by name: up %q, down (reversed) %q, before %q", up, down, before)
	}
	if !isSorted(up) {
		t.Errorf("the script sorts otherwise than the portal: %q", up)
	}
}

// isSorted tells whether names stand in the order that pages are made in.
func isSorted(names []string) bool {
	sorted := slices.Clone(names)
	vi.Sort(vi.NewCollator(), sorted, func(name string) string { return name })
	return slices.Equal(sorted, names)
}

func (e eyes) seeFiltering(t *testing.T) {
	got := browser.Evaluate[[]string](e.page, `(() => { const i = document.querySelector("[data-filter] input[type=search]"); i.value = "rach may";
		i.dispatchEvent(new Event("input", {bubbles: true}));
		const shown = [...document.querySelectorAll("[data-filter] table[data-sort] tbody tr")].filter(r => !r.hidden).map(r => r.querySelector("th").innerText.split("\n")[0].trim());
		i.value = ""; i.dispatchEvent(new Event("input", {bubbles: true}));
		return shown; })()`)
	if len(got) != 1 || !strings.HasPrefix(got[0], "huyện Rạch Mây") {
		t.Errorf("“rach may” leaves %q", got)
	}
	if left := browser.Evaluate[int](e.page, `[...document.querySelectorAll("tbody tr")].filter(r => r.hidden).length`); left != 0 {
		t.Errorf("%d rows stay hidden when the filter is empty", left)
	}
}

// seePairing compares the two sides with the rows of the table they come from.
func (e eyes) seePairing(t *testing.T) {
	fault := browser.Evaluate[string](e.page, `(() => { const heat = document.querySelector("table[data-pair]"), pair = document.querySelector("table.pair");
		const selects = [...document.querySelectorAll(".two select")];
		selects[0].value = "2"; selects[1].value = "5";
		for (const s of selects) s.dispatchEvent(new Event("change", {bubbles: true}));
		const side = (n) => [...pair.tBodies[0].rows].map(r => r.cells[n].innerText.trim()).join(";");
		const row = (n) => [...heat.tBodies[0].rows[n].cells].slice(1).map(c => c.innerText.trim()).join(";");
		const heads = [...pair.tHead.rows[0].cells].slice(1).map(c => c.innerText.trim()).join(";");
		const names = [2, 5].map(n => heat.tBodies[0].rows[n].cells[0].innerText.trim()).join(";");
		return side(1) === row(2) && side(2) === row(5) && heads === names && row(2) !== row(5) ? "" : [heads, names, side(1), row(2), side(2), row(5)].join(" / "); })()`)
	if fault != "" {
		t.Errorf("the two sides are not the rows that were chosen: %s", fault)
	}
}

// seeFolding: folds are closed where the script runs and open where it does not,
// and an address that leads into one opens it.
func (e eyes) seeFolding(t *testing.T, built portal) {
	address := built.site.Absolute(built.site.RemediesAddress(built.site.Portal.HomeUnit))
	e.page.Go(address)
	e.plain.Go(address)
	const open = `[...document.querySelectorAll("details[data-fold]")].map(d => d.open)`
	folds, plain := browser.Evaluate[[]bool](e.page, open), browser.Evaluate[[]bool](e.plain, open)
	if len(folds) == 0 || slices.Contains(folds, true) || slices.Contains(plain, false) || len(folds) != len(plain) {
		t.Fatalf("open with the script: %v, without: %v", folds, plain)
	}
	anchor := browser.Evaluate[string](e.page, `document.querySelector("details[data-fold] [id]").id`)
	shown := browser.Evaluate[bool](e.page, `new Promise(done => { addEventListener("hashchange", () => setTimeout(() => {
		const at = document.getElementById("`+anchor+`"); done(at.closest("details").open && at.getBoundingClientRect().top < innerHeight); }));
		location.hash = "`+anchor+`"; })`)
	if !shown {
		t.Errorf("#%s stays in its fold", anchor)
	}
}
