package build

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// What a file of the portal is made from, so that a later build need not make it
// again, comes in groups. The page of a component is a group of its own, that of a
// unit's year another; all else of the unit is one: its own page, its remedies,
// downloads, picture and search data. What belongs to no unit – the pages between units, the
// sitemap, the search's directory – is made anew by every build: a few dozen files.
//
// A group is made from, and its digest is the digest of:
//   - what stands outside the units' folders, whatever it is;
//   - the menu, which tells what the portal has;
//   - all files of its unit, and of every unit that this one is joined to by
//     successions, over however many steps: predecessors, successors, remedies handed over;
//   - the figures of its league: of all that stand in it, the unit's own file, the
//     list of its years, and the data of that year; for a component's page, of that
//     the year's own file and the component's.
//
// That is coarse, and so cannot miss much: what a page shows of another unit comes
// to it through a succession or a league. Where a page comes to show more, its group
// must be given more here; TestIncrementalBuildsAreClean tells.

// Inputs are the digests of what the groups of a portal are made from, by the
// group's name. The setting, which is the same for all, is not in them.
type Inputs map[string]string

// group names the group of what belongs to a unit alone; "" is that of nothing.
func group(unit *scorecard.Unit) string {
	if unit == nil {
		return ""
	}
	return unit.ID
}

func yearGroup(year *scorecard.Year) string { return year.Unit.ID + "/" + strconv.Itoa(year.Year) }

func componentGroup(c *scorecard.ComponentResult) string {
	return yearGroup(c.Year) + "/" + c.ComponentID
}

// PageGroup names the group of a page; "" where it is in none.
func PageGroup(page *site.Page) string {
	switch {
	case page.Component != nil:
		return componentGroup(page.Component)
	case page.Kind == site.Result && page.Parent != nil && page.Parent.Kind == site.Result:
		return yearGroup(page.Year)
	}
	return group(page.Unit)
}

// DownloadGroup names the group of a download; "" where it is in none.
func DownloadGroup(download *site.Download) string { return group(download.Unit) }

// InputsOf reckons what each group of a portal is made from.
func InputsOf(s *site.Site) Inputs {
	known := gather(s.Portal)
	shared, families := known.sharedWith(s), familiesOf(s.Portal.Units)
	leagues := map[*scorecard.League]leagueSums{}
	for _, league := range s.Leagues.All {
		leagues[league] = known.league(s, league)
	}
	inputs := Inputs{}
	for _, unit := range s.Portal.Units {
		own := newSum(shared)
		for _, relative := range families[unit] {
			own.line(relative.ID, known.units[relative.ID].all.text())
		}
		unitOnly, last := own.text(), ""
		for _, year := range unit.Years {
			league := leagues[s.Leagues.Of(year)]
			last = newSum(unitOnly, league.all).text()
			inputs[yearGroup(year)] = last
			for _, component := range year.Components {
				inputs[componentGroup(component)] = newSum(unitOnly, league.components[component.Component]).text()
			}
		}
		inputs[group(unit)] = newSum(unitOnly, last).text()
	}
	return inputs
}

// sums are the sums of the content, joined.
type sums struct {
	shared sum
	units  map[string]*unitSums // by id
}

// unitSums are those of one unit's files.
type unitSums struct {
	all   sum
	own   string                    // of unit.toml
	years map[int]map[string]string // of the data of each year, by the file's name
}

// gather joins the sums of the files, which come by path.
func gather(portal *scorecard.Portal) sums {
	joined := sums{shared: newSum(), units: map[string]*unitSums{}}
	for _, unit := range portal.Units {
		joined.units[unit.ID] = &unitSums{all: newSum(), years: map[int]map[string]string{}}
	}
	for _, file := range portal.Sums {
		folder, rest, _ := strings.Cut(file.File, "/")
		text := hex.EncodeToString(file.Sum[:])
		unit, isUnits := joined.units[folder]
		switch {
		case isUnits:
			unit.add(rest, text)
		case strings.HasPrefix(file.File, "files/"):
			joined.shared.line(file.File) // what is in an attachment stands in no other file
		default:
			joined.shared.line(file.File, text)
		}
	}
	return joined
}

func (u *unitSums) add(name, text string) {
	u.all.line(name, text)
	folder, file, inYear := strings.Cut(name, "/")
	number, err := strconv.Atoi(folder)
	switch {
	case name == "unit.toml":
		u.own = text
	case inYear && err == nil && strings.HasSuffix(file, ".toml"):
		if u.years[number] == nil {
			u.years[number] = map[string]string{}
		}
		u.years[number][file] = text
	}
}

// sharedWith is what every group is made from.
func (k sums) sharedWith(s *site.Site) string {
	k.shared.line(s.BaseURL, s.Portal.HomeUnit.ID)
	for _, page := range s.Menu {
		k.shared.line(page.Address, page.Label)
	}
	return k.shared.text()
}

// leagueSums are those of what a league's tables are made from.
type leagueSums struct {
	all        string
	components map[*scorecard.Component]string
}

// league is what a league's tables are made from, and where the portal shows them.
func (k sums) league(s *site.Site, league *scorecard.League) leagueSums {
	address, _ := s.LeagueAddress(league)
	sums := leagueSums{components: map[*scorecard.Component]string{}}
	all := newSum(address, league.Framework.ID)
	for _, table := range league.Components {
		own := newSum(address, league.Framework.ID)
		for _, row := range slices.Concat(table.Rows, table.Unscored) {
			k.entrant(own, row.Unit)
			year := k.units[row.Unit.ID].years[league.Year]
			own.line(year["year.toml"])
			if row.Result != nil {
				own.line(year[path.Base(row.Result.File)])
			}
		}
		sums.components[table.Component] = own.text()
		all.line(sums.components[table.Component])
	}
	for _, row := range slices.Concat(league.Total.Rows, league.Total.Unscored) {
		if row.Unit == nil {
			continue // a peer, entered in the year of a unit that has a row
		}
		k.entrant(all, row.Unit)
		year := k.units[row.Unit.ID].years[league.Year]
		for _, file := range slices.Sorted(maps.Keys(year)) {
			all.line(file, year[file])
		}
	}
	sums.all = all.text()
	return sums
}

// entrant is what a league's row is made from, whatever the table.
func (k sums) entrant(to sum, unit *scorecard.Unit) {
	to.line(unit.ID, k.units[unit.ID].own)
	for _, year := range unit.Years {
		to.line(strconv.Itoa(year.Year))
	}
}

// familiesOf are the units that each unit is joined to by successions, itself among
// them; in the order of the units.
func familiesOf(units []*scorecard.Unit) map[*scorecard.Unit][]*scorecard.Unit {
	families := map[*scorecard.Unit][]*scorecard.Unit{}
	for _, unit := range units {
		families[unit] = []*scorecard.Unit{unit}
	}
	join := func(a, b *scorecard.Unit) {
		if b == nil || slices.Contains(families[a], b) {
			return
		}
		both := slices.Concat(families[a], families[b])
		slices.SortFunc(both, func(a, b *scorecard.Unit) int { return strings.Compare(a.ID, b.ID) })
		for _, member := range both {
			families[member] = both
		}
	}
	for _, unit := range units {
		for _, succession := range unit.Successions() {
			join(unit, succession.Successor)
		}
		for _, remedy := range unit.AllRemedies() {
			join(unit, remedy.HandedTo)
		}
	}
	return families
}

// sum is a SHA-256 of lines of texts.
type sum struct {
	hash.Hash
	memory *[]byte // of a line
}

func newSum(texts ...string) sum {
	s := sum{sha256.New(), new([]byte)}
	s.line(texts...)
	return s
}

// line adds texts, so that no others add up to the same.
func (s sum) line(texts ...string) {
	line := (*s.memory)[:0]
	for _, text := range texts {
		line = append(append(append(strconv.AppendInt(line, int64(len(text)), 10), ':'), text...), ' ')
	}
	s.Write(line)
	*s.memory = line
}

// text is the sum of all so far, in hexadecimal digits.
func (s sum) text() string { return hex.EncodeToString(s.Sum(nil)) }
