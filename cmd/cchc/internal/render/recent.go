package render

import "sync"

// recent keeps what was made for the keys asked for last: pages are made one unit
// after the other, so that what many pages of a unit share is found here: sixty-four
// are more than the components of the units that are made at a time. Memory stays
// the same however many units there are.
type recent[K comparable, V any] struct {
	mutex   sync.Mutex
	entries [64]entry[K, V]
	next    int // the entry that goes first
}

type entry[K comparable, V any] struct {
	key  K
	made func() V
}

// of gives what make makes for the key, which is made again only where it was
// forgotten.
func (r *recent[K, V]) of(key K, make func() V) V { return r.entry(key, make)() }

func (r *recent[K, V]) entry(key K, make func() V) func() V {
	r.mutex.Lock()
	defer r.mutex.Unlock()
	for i := range r.entries {
		if known := &r.entries[i]; known.made != nil && known.key == key {
			return known.made
		}
	}
	made := sync.OnceValue(make)
	r.entries[r.next] = entry[K, V]{key, made}
	r.next = (r.next + 1) % len(r.entries)
	return made
}
