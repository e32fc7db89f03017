package render

import "cchc/cmd/cchc/internal/scorecard"

// known is what many remedies of a page have in common, and is made once for it.
type known struct {
	agencies   memo[*scorecard.Agency, link]
	documents  memo[*scorecard.Document, link]
	components memo[*scorecard.ComponentResult, link]
	losses     memo[*scorecard.ComponentResult, lostView]
	sources    memo[scorecard.Source, sourceView]
	dues       memo[dueKey, dueView]
}

// restart forgets what was made for the page before.
func (k *known) restart() {
	k.agencies.restart()
	k.documents.restart()
	k.components.restart()
	k.losses.restart()
	k.sources.restart()
	k.dues.restart()
}

// memo holds what was made for a page; there are few of a kind, or those that stand
// together have it from one another.
type memo[K comparable, V any] struct{ all []entry[K, V] }

type entry[K comparable, V any] struct {
	of   K
	made V
}

func (m *memo[K, V]) restart() {
	clear(m.all)
	m.all = m.all[:0]
}

// once is what was made before, or is made now.
func (m *memo[K, V]) once(of K, make func() V) V {
	for i := len(m.all) - 1; i >= 0; i-- {
		if m.all[i].of == of {
			return m.all[i].made
		}
	}
	made := make()
	m.all = append(m.all, entry[K, V]{of, made})
	return made
}
