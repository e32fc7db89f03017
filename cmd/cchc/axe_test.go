package main

import (
	"os"
	"path/filepath"
	"testing"

	"cchc/cmd/cchc/internal/browser"
)

const axeFolder = "testdata/vendor/axe-core"

// axeSource is the accessibility checker, to be run in pages.
func axeSource(t *testing.T) string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(axeFolder, "axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	return string(source)
}

// runAxe gives a line a fault: the rule, and the first elements that break it.
const runAxe = `(only => axe.run(document, {runOnly: only, resultTypes: ["violations"], preload: false})
	.then(result => result.violations.map(fault => fault.id + ": " + fault.help + fault.nodes.slice(0, 3).map(node =>
		"\n\t" + node.target.join(" ") + "\n\t\t" + node.failureSummary.replace(/\s+/g, " ")).join("") + "\n\tin " + fault.nodes.length + " place(s)")))`

// Rules for axe: all of WCAG 2.2 A and AA and the best practices; and those that
// judge colours, for a view that differs from one judged whole in its colours.
const (
	allRules    = `["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]`
	colourRules = `["color-contrast", "link-in-text-block"]`
)

// axeFaults are the accessibility faults of the page as it is looked at now. The
// page's security policy does not hold for what the browser's protocol runs.
func axeFaults(p *browser.Page, source, rules string) []string {
	if !browser.Evaluate[bool](p, `"axe" in window`) {
		browser.Evaluate[struct{}](p, source)
	}
	return browser.Evaluate[[]string](p, runAxe+"("+rules+")")
}
