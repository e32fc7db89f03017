package scorecard_test

import (
	"io/fs"
	"math/big"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"

	"cchc/cmd/cchc/internal/check"
	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/scorecard"
)

// The made-up province read twice: by the program, and here, straight from its
// files, as the independent computation sees it.

// tomlNumber is a number of a file, as a rational.
type tomlNumber struct{ *big.Rat }

func (n *tomlNumber) UnmarshalTOML(value any) error {
	switch value := value.(type) {
	case int64:
		n.Rat = big.NewRat(value, 1)
	case float64:
		n.Rat, _ = new(big.Rat).SetString(strconv.FormatFloat(value, 'f', 2, 64))
	}
	return nil
}

type readResult struct {
	Framework, Result string
	Score             tomlNumber
	Rank              int
	RankedUnits       int `toml:"ranked_units"`
	Peer              []struct {
		Name  string
		Score tomlNumber
		Rank  int
	}
	components map[string]readResult
}

type readFramework struct {
	Document  string
	MaxScore  tomlNumber `toml:"max_score"`
	Component []struct {
		ID, Kind string
		MaxScore tomlNumber `toml:"max_score"`
		Aliases  []string
	}
}

type readUnit struct {
	Name  string
	Ended *struct{ Date any }
	years map[int]readResult
}

type readProvince struct {
	frameworks map[string]readFramework
	units      map[string]readUnit
}

// province gives the portal as the program reads it, and as this file does.
func province(t *testing.T) (*scorecard.Portal, readProvince) {
	t.Helper()
	files := madeup.Province()
	portal, found := content.Load(files, nil)
	found = append(found, check.Check(portal, content.NewLocator(files), nil)...)
	if len(found) != 1 || found[0].Code != "S401" || found[0].Place.File != "rach-may/2022/cai-cach-the-che.toml" {
		t.Fatalf("the province has other findings than the one it should: %+v", found)
	}
	return portal, readFiles(t, files)
}

func readFiles(t *testing.T, files fstest.MapFS) readProvince {
	t.Helper()
	read := readProvince{map[string]readFramework{}, map[string]readUnit{}}
	each(t, files, "frameworks/*.toml", func(path []string, text string) {
		var framework readFramework
		decode(t, text, &framework)
		read.frameworks[path[1]] = framework
	})
	each(t, files, "*/unit.toml", func(path []string, text string) {
		unit := readUnit{years: map[int]readResult{}}
		decode(t, text, &unit)
		read.units[path[0]] = unit
	})
	each(t, files, "*/*/year.toml", func(path []string, text string) {
		year := readResult{components: map[string]readResult{}}
		decode(t, text, &year)
		read.units[path[0]].years[number(t, path[1])] = year
	})
	each(t, files, "*/*/*.toml", func(path []string, text string) {
		if path[2] != "year" {
			var result readResult
			decode(t, text, &result)
			read.units[path[0]].years[number(t, path[1])].components[path[2]] = result
		}
	})
	return read
}

// each visits the files of a pattern: the parts of their path, without extension.
func each(t *testing.T, files fstest.MapFS, pattern string, visit func(path []string, text string)) {
	t.Helper()
	names, err := fs.Glob(files, pattern)
	if err != nil || len(names) == 0 {
		t.Fatal(pattern, err)
	}
	for _, name := range names {
		visit(strings.Split(strings.TrimSuffix(name, ".toml"), "/"), string(files[name].Data))
	}
}

func decode(t *testing.T, text string, into any) {
	t.Helper()
	if _, err := toml.Decode(text, into); err != nil {
		t.Fatal(err)
	}
}

func number(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

var readStates = map[string]scorecard.State{"": scorecard.Given, "not-scored": scorecard.NotScored, "not-applicable": scorecard.NotApplicable, "not-published": scorecard.NotPublished}

// row is what a league should show of a result.
func (r readResult) row(name string) row {
	return row{name, r.Score.Rat, readStates[r.Result], r.Rank}
}

// component is the row of a component, whose file may not stand.
func (r readResult) component(name, id string) row {
	if component, ok := r.components[id]; ok {
		return component.row(name)
	}
	return row{name: name, state: readStates[r.Result]}
}

// rows are those of a year's league: of the totals, or of a component. That the
// province had no other framework in a year is known.
func (p readProvince) rows(year int, component string) (rows []row, rankedUnits int) {
	for _, unit := range p.units {
		result, ok := unit.years[year]
		if !ok {
			if _, before := unit.years[year-1]; before && unit.Ended == nil {
				rows = append(rows, row{name: unit.Name})
			}
			continue
		}
		if component != "" {
			rows = append(rows, result.component(unit.Name, component))
			if own := result.components[component]; own.RankedUnits > 0 {
				rankedUnits = own.RankedUnits
			} else if own.Score.Rat != nil && rankedUnits == 0 {
				rankedUnits = result.RankedUnits
			}
			continue
		}
		rankedUnits = result.RankedUnits
		rows = append(rows, result.row(unit.Name))
		for _, peer := range result.Peer {
			rows = append(rows, row{peer.Name, peer.Score.Rat, scorecard.Given, peer.Rank})
		}
	}
	return rows, rankedUnits
}
