// Package recent keeps what was made for the keys asked for last. Files are made one
// unit after the other, so that what many files of a unit share is found here; memory
// stays the same however many units there are.
package recent

import "sync"

// Values are what was made for some keys. The zero value is ready for use, by several
// goroutines at once.
type Values[K comparable, V any] struct {
	mutex   sync.Mutex
	entries []entry[K, V]
	next    int // the entry that goes first
}

type entry[K comparable, V any] struct {
	key  K
	made func() V
}

// Of gives what make makes for the key, which is made again only where as many other
// keys as are kept were asked for since.
func (v *Values[K, V]) Of(kept int, key K, make func() V) V { return v.entry(kept, key, make)() }

func (v *Values[K, V]) entry(kept int, key K, make func() V) func() V {
	v.mutex.Lock()
	defer v.mutex.Unlock()
	for i := range v.entries {
		if v.entries[i].key == key {
			return v.entries[i].made
		}
	}
	added := entry[K, V]{key, sync.OnceValue(make)}
	if len(v.entries) < kept {
		v.entries = append(v.entries, added)
	} else {
		v.entries[v.next] = added
		v.next = (v.next + 1) % kept
	}
	return added.made
}
