package madeup

import (
	"io/fs"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/BurntSushi/toml"

	"cchc/cmd/cchc/internal/decimal"
)

// number is a TOML number as it was typed, in hundredths at most.
type number string

func (n *number) UnmarshalTOML(value any) error {
	switch value := value.(type) {
	case int64:
		*n = number(decimal.Hundredths(value * 100).String())
	case float64:
		*n = number(strconv.FormatFloat(value, 'f', 2, 64))
	}
	return nil
}

func (n number) points(t *testing.T) decimal.Hundredths {
	t.Helper()
	points, err := decimal.Parse(string(n))
	if err != nil {
		t.Fatalf("%q: %v", n, err)
	}
	return points
}

// result is what the tests read of a year's or a component's file.
type result struct {
	Score       number
	Rank        int
	RankedUnits *int `toml:"ranked_units"`
	Result      string
	Remedy      []struct {
		Status, Due string
		Progress    []struct{ Due string }
	}
}

type yearKey struct{ unit, year string }

type yearResult struct {
	result
	components map[string]result
}

// readResults reads the years of a portal without any of the program's readers.
func readResults(t *testing.T, portal fstest.MapFS) map[yearKey]*yearResult {
	t.Helper()
	names, err := fs.Glob(portal, "*/*/*.toml")
	if err != nil {
		t.Fatal(err)
	}
	results := map[yearKey]*yearResult{}
	for _, name := range names {
		parts := strings.Split(name, "/")
		key := yearKey{parts[0], parts[1]}
		if results[key] == nil {
			results[key] = &yearResult{components: map[string]result{}}
		}
		var read result
		if _, err := toml.Decode(string(portal[name].Data), &read); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if id := strings.TrimSuffix(parts[2], ".toml"); id == "year" {
			results[key].result = read
		} else {
			results[key].components[id] = read
		}
	}
	return results
}
