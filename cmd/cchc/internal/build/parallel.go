package build

import (
	"maps"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// parallel runs do for every i below n on as many goroutines as there are
// processors; do writes its result to the i-th place of a slice of the caller's,
// so that results are joined in the order of the input.
func parallel(n int, do func(i int)) {
	var garbage tidier
	spread(min(runtime.GOMAXPROCS(0), n), n, func(i int) { garbage.do(func() { do(i) }) })
}

// Parallel is that for packages that start no goroutines of their own.
func Parallel(n int, do func(i int)) { parallel(n, do) }

func spread(workers, n int, do func(i int)) {
	var next atomic.Int64
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	group.Wait()
}

// AtMost runs do for every i below n on that many goroutines, for work that waits for
// others rather than for this machine.
func AtMost(workers int) func(n int, do func(i int)) {
	return func(n int, do func(i int)) { spread(min(workers, n), n, do) }
}

// everyOf tells whether something is true of every entry of a map.
func everyOf[M ~map[string]V, V any](all M, is func(key string, value V) bool) bool {
	keys := slices.Sorted(maps.Keys(all)) // files of one folder after each other
	var untrue atomic.Bool
	parallel(len(keys), func(i int) {
		if !untrue.Load() && !is(keys[i], all[keys[i]]) {
			untrue.Store(true)
		}
	})
	return !untrue.Load()
}
