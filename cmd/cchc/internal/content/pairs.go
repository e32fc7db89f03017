package content

import (
	"maps"
	"slices"
)

// pairs are the keys of one table and their values: a list, since a table of the
// format has a dozen keys at most, and tens of thousands of files are read. A
// value is a string, an int64, a float64, a bool, a time.Time, a []any, *pairs for
// a table, or []*pairs for tables – and what a keyReader makes of it.
type pairs struct {
	list   []pair
	sealed bool // an inline table, which no head may add to
}

type pair struct {
	key   string
	value any
}

// at is where a key stands in the list; -1 for nowhere.
func (p *pairs) at(key string) int {
	if p != nil {
		for i := range p.list {
			if p.list[i].key == key {
				return i
			}
		}
	}
	return -1
}

// get is the value of a key; nil where it does not stand.
func (p *pairs) get(key string) any {
	if i := p.at(key); i >= 0 {
		return p.list[i].value
	}
	return nil
}

func (p *pairs) add(key string, value any) { p.list = append(p.list, pair{key, value}) }

func (p *pairs) remove(at int) { p.list = slices.Delete(p.list, at, at+1) }

// sort puts the keys in order.
func (p *pairs) sort() {
	slices.SortFunc(p.list, func(a, b pair) int {
		if a.key < b.key {
			return -1
		}
		return 1 // no key stands twice
	})
}

// pairsOf is a table as BurntSushi/toml decodes it, keys in order.
func pairsOf(table map[string]any) *pairs {
	p := &pairs{list: make([]pair, 0, len(table))}
	for _, key := range slices.Sorted(maps.Keys(table)) {
		p.add(key, pairsWithin(table[key]))
	}
	return p
}

func pairsWithin(value any) any {
	switch value := value.(type) {
	case map[string]any:
		return pairsOf(value)
	case []map[string]any:
		tables := make([]*pairs, len(value))
		for i, table := range value {
			tables[i] = pairsOf(table)
		}
		return tables
	case []any:
		list := make([]any, len(value))
		for i, element := range value {
			list[i] = pairsWithin(element)
		}
		return list
	}
	return value
}
