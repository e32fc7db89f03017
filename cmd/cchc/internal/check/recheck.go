package check

import (
	"slices"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

// Memory is what one check leaves for the next one of the same folder: what was
// found in each unit of one portal. The zero value remembers nothing.
type Memory struct {
	portal *scorecard.Portal
	found  map[*scorecard.Unit][]diag.Diagnostic
}

// Recheck does what Check does, and says again what the former check found in units
// that are the same values as then, as content.Reader makes them, where nothing that
// their rules ask of the rest of the portal has changed.
func Recheck(former Memory, portal *scorecard.Portal, locate *content.Locator, parallel func(n int, do func(i int))) ([]diag.Diagnostic, Memory) {
	if former.portal == nil || !sameAround(former.portal, portal) {
		former = Memory{}
	}
	known := newKnown(portal, locate)
	shared := known.shared()
	var units []*scorecard.Unit // that must be looked at
	found := make(map[*scorecard.Unit][]diag.Diagnostic, len(portal.Units))
	for _, unit := range portal.Units {
		if remembered, ok := former.found[unit]; ok {
			found[unit] = remembered
			continue
		}
		units = append(units, unit)
	}
	tasks := shared
	for _, unit := range units {
		tasks = append(tasks, func(f *findings) { f.unit(unit) })
	}
	results := run(known, tasks, parallel)
	for i, unit := range units {
		found[unit] = results[len(shared)+i]
	}
	all := slices.Concat(results[:len(shared)]...)
	for _, unit := range portal.Units {
		all = append(all, found[unit]...)
	}
	return diag.Sort(all), Memory{portal, found}
}

// sameAround tells whether all is alike in two portals that the rules for one unit
// ask of the rest: documents, criteria, attachments, the day, the other units' names.
func sameAround(former, now *scorecard.Portal) bool {
	return sumOf(former, former.File) == sumOf(now, now.File) && former.File == now.File &&
		slices.Equal(former.Documents, now.Documents) && slices.Equal(former.Frameworks, now.Frameworks) &&
		slices.Equal(former.Files, now.Files) && slices.Equal(former.Unread, now.Unread) &&
		slices.EqualFunc(former.Units, now.Units, sameName)
}

func sameName(a, b *scorecard.Unit) bool {
	return a.ID == b.ID && a.Name == b.Name && a.Parent == b.Parent
}

// sumOf is the sum of a file; zero where it has none.
func sumOf(portal *scorecard.Portal, file string) (sum [32]byte) {
	at := slices.IndexFunc(portal.Sums, func(sum scorecard.FileSum) bool { return sum.File == file })
	if at >= 0 {
		sum = portal.Sums[at].Sum
	}
	return sum
}
