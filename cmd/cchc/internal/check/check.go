package check

import (
	"slices"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// Check applies every rule that needs no addresses to a portal that Load has
// read, and gives what it finds, sorted. Half-read content is no reason to stop:
// what is not known is passed over, since Load has reported it. Parallel runs
// do(i) for each i below n, as many at a time as it likes; nil runs them one
// after another.
func Check(portal *scorecard.Portal, locate *content.Locator, parallel func(n int, do func(i int))) []diag.Diagnostic {
	found, _ := Recheck(Memory{}, portal, locate, parallel)
	return found
}

// shared are the tasks that are of no single unit.
func (k *known) shared() []func(*findings) {
	var tasks []func(*findings)
	tasks = append(tasks, (*findings).portal, (*findings).documents, (*findings).units, (*findings).aliases, (*findings).corrections)
	for _, framework := range k.whole.Frameworks {
		tasks = append(tasks, func(f *findings) { f.framework(framework) })
	}
	for _, page := range k.whole.Pages {
		tasks = append(tasks, func(f *findings) { f.page(page) })
	}
	for _, group := range rankings(k.whole) {
		tasks = append(tasks, func(f *findings) { f.ranking(group) })
	}
	return tasks
}

// run applies tasks and gives what each finds.
func run(known *known, tasks []func(*findings), parallel func(n int, do func(i int))) [][]diag.Diagnostic {
	if parallel == nil {
		parallel = func(n int, do func(i int)) {
			for i := range n {
				do(i)
			}
		}
	}
	found := make([][]diag.Diagnostic, len(tasks))
	parallel(len(tasks), func(i int) {
		f := findings{known: known}
		tasks[i](&f)
		found[i] = f.diagnostics
	})
	return found
}

// Rules are the rules of narrative, content and this package, by code.
func Rules() []*diag.Rule {
	rules := slices.Concat(content.Rules, narrative.Rules, portalRules, idRules, sourceRules, figureRules, ledgerRules, rankingRules, remedyRules, unitRules, proseRules, citedRules, spellingRules, linkRules, correctionRules, expectRules, moveRules)
	slices.SortFunc(rules, func(a, b *diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return rules
}

// known is what every rule may ask of the whole portal. It is not changed while
// rules run.
type known struct {
	whole     *scorecard.Portal
	locate    *content.Locator
	unread    map[string]bool
	files     map[string]bool              // attachments, by their path below files/
	unitNames map[string][]*scorecard.Unit // by plain name
	numbers   map[string]bool              // of documents, as they are compared
	allNames  *names                       // of all units and agencies
}

func newKnown(portal *scorecard.Portal, locate *content.Locator) *known {
	k := &known{whole: portal, locate: locate, unread: map[string]bool{}, files: map[string]bool{}, unitNames: map[string][]*scorecard.Unit{}, numbers: map[string]bool{}, allNames: namesOf(portal.Units...)}
	for _, file := range portal.Unread {
		k.unread[file] = true
	}
	for _, file := range portal.Files {
		k.files[file] = true
	}
	for _, document := range portal.Documents {
		k.numbers[sameNumber(document.Number)] = true
	}
	for _, unit := range portal.Units {
		if unit.Name != "" {
			name := plain(unit.Name)
			k.unitNames[name] = append(k.unitNames[name], unit)
		}
	}
	return k
}

// plain is a name as it is compared: case and spaces make no other unit, but every
// mark does (Tân Phú, Tấn Phú).
func plain(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// findings are what one task finds.
type findings struct {
	*known
	diagnostics []diag.Diagnostic
	finder      finder // of the names that the texts at hand may mention
	plain       []byte // of the text at hand
}

// add reports a rule at the value of a key.
func (f *findings) add(rule *diag.Rule, origin scorecard.Origin, key string, arguments ...any) {
	f.diagnostics = append(f.diagnostics, rule.At(f.locate.Key(origin, key), arguments...))
}

// addAt reports a rule at an offset of a file.
func (f *findings) addAt(rule *diag.Rule, file string, offset int, arguments ...any) {
	f.diagnostics = append(f.diagnostics, rule.At(f.locate.Offset(file, offset), arguments...))
}

// where is a place as a message names it: "lap-vo/2023/year.toml:2".
func (f *findings) where(origin scorecard.Origin, key string) string {
	place := f.locate.Key(origin, key)
	if place.Line == 0 {
		return place.File
	}
	return place.File + ":" + strconv.Itoa(place.Line)
}

// unknownID reports an id that names nothing, with the nearest that does. It says
// nothing where the id is missing, or where that of the thing that it names may be:
// file is where that would stand.
func (f *findings) unknownID(rule *diag.Rule, origin scorecard.Origin, key, id, file string, ids []string) {
	if id != "" && !f.maybeUnread(file, ids) {
		f.add(rule, origin, key, id, content.Meant(id, ids))
	}
}

// maybeUnread tells whether a file may name more than the ids that were read: it
// was not read, or some id in it was not.
func (f *findings) maybeUnread(file string, ids []string) bool {
	return slices.Contains(ids, "") || f.unread[file] && len(ids) == 0
}

// idsOf are the ids of things.
func idsOf[T any](things []T, id func(T) string) []string {
	ids := make([]string, len(things))
	for i, thing := range things {
		ids[i] = id(thing)
	}
	return ids
}

// number is a figure as each language writes it.
func number(h decimal.Hundredths) diag.Text { return diag.Say(vi.Number(h.String()), h.String()) }

// quantity is a figure with as few decimals as it needs.
func quantity(h decimal.Hundredths) diag.Text { return diag.Say(vi.Number(h.Short()), h.Short()) }

// day is a date as each language writes it.
func day(d scorecard.Date) diag.Text { return diag.Say(vi.Date(d.Year, d.Month, d.Day), d.String()) }
