package main

import (
	"fmt"
	"strconv"

	"cchc/cmd/cchc/internal/browser"
)

// findOverflow names what stands out of the page to the right, the widest first:
// elements that are seen, in no box that scrolls by itself.
const findOverflow = `(() => {
	const root = document.documentElement, width = innerWidth, faults = [];
	if (root.scrollWidth > width) faults.push("the page is " + root.scrollWidth + " px wide in a window of " + width + " px");
	const scrolls = element => {
		for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
			if (getComputedStyle(box).overflowX !== "visible") return true;
		return false;
	};
	const wide = [...document.body.querySelectorAll("*")].map(element => ({element, box: element.getBoundingClientRect()}))
		.filter(({element, box}) => box.right > width + 1 && box.width > 1 && !scrolls(element) && getComputedStyle(element).visibility === "visible")
		.sort((a, b) => b.box.right - a.box.right).slice(0, 5);
	for (const {element, box} of wide)
		faults.push("<" + element.localName + (element.id ? " id=" + element.id : "") + (element.getAttribute("class") ? " class=" + element.getAttribute("class") : "") +
			"> ends at " + Math.round(box.right) + " px: " + element.textContent.trim().slice(0, 60));
	return faults;
})()`

// overflow says what makes a page scroll sideways or cuts it off.
func overflow(p *browser.Page) []string { return browser.Evaluate[[]string](p, findOverflow) }

// findText looks for a pattern in the text of the page and says where it stands:
// "" where a reader sees it without scrolling.
const findText = `(pattern => {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), nodes = [];
	let text = "";
	for (let node = walker.nextNode(); node; node = walker.nextNode()) { nodes.push({node, start: text.length}); text += node.data; }
	const at = offset => { const found = nodes.findLast(({start}) => start <= offset); return [found.node, offset - found.start]; };
	let where = "stands nowhere";
	for (const match of text.matchAll(new RegExp(pattern, "gi"))) {
		const range = document.createRange();
		range.setStart(...at(match.index));
		const [last, offset] = at(match.index + match[0].length - 1);
		range.setEnd(last, offset + 1);
		const box = range.getBoundingClientRect();
		if (box.width === 0) continue;
		const seen = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
		if (box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight && seen && seen.contains(range.startContainer.parentElement)) return "";
		if (where === "stands nowhere") where = "stands at " + [box.left, box.top, box.right, box.bottom].map(Math.round).join(", ") + " (left, top, right, bottom)" + (seen ? " behind " + seen.localName : "");
	}
	return where;
})`

// notInFirstScreen says why a reader does not see a text, a pattern of
// JavaScript's, before scrolling; "" where they do.
func notInFirstScreen(p *browser.Page, pattern string) string {
	where := browser.Evaluate[string](p, findText+"("+strconv.Quote(pattern)+")")
	if where == "" {
		return ""
	}
	return fmt.Sprintf("/%s/ %s", pattern, where)
}

// readText gives the lines that a reader sees, without those of buttons and of two
// units set side by side by the script, which a test of its own judges: what
// they do needs scripts.
const readText = `(() => {
	const buttons = new Set([...document.querySelectorAll("button, .two")].flatMap(made => made.innerText.split("\n").map(line => line.trim())));
	return document.body.innerText.split("\n").map(line => line.trim()).filter(line => line && !buttons.has(line));
})()`

// lostText are the lines of one page that the other lacks.
func lostText(with, without *browser.Page) []string {
	rest := map[string]int{}
	for _, line := range browser.Evaluate[[]string](without, readText) {
		rest[line]++
	}
	var lost []string
	for _, line := range browser.Evaluate[[]string](with, readText) {
		if rest[line]--; rest[line] < 0 {
			lost = append(lost, line)
		}
	}
	return lost
}

// mostShift is how far a page may move under its reader's eyes while it loads
// (cumulative layout shift, web.dev/cls; "good" is at most 0.1).
const mostShift = 0.02

// findShifts adds up what has moved since the page was opened, and names what
// moved: shifts are told to observers alone, a little later.
const findShifts = `new Promise(done => {
	let sum = 0;
	const moved = new Set();
	new PerformanceObserver(list => {
		for (const shift of list.getEntries()) if (!shift.hadRecentInput) {
			sum += shift.value;
			for (const source of shift.sources) if (source.node) moved.add((source.node.outerHTML || source.node.textContent).slice(0, 80));
		}
	}).observe({type: "layout-shift", buffered: true});
	setTimeout(() => done({Sum: sum, Moved: [...moved]}), 50);
})`

// shifts says what moved while the page was loading.
func shifts(p *browser.Page) []string {
	found := browser.Evaluate[struct {
		Sum   float64
		Moved []string
	}](p, findShifts)
	if found.Sum <= mostShift {
		return nil
	}
	return append([]string{fmt.Sprintf("the page moves by %.3f while it loads", found.Sum)}, found.Moved...)
}
