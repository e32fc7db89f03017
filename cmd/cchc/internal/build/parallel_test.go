package build

import (
	"runtime"
	"sync/atomic"
	"testing"
)

func TestParallelDoesEachOnce(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	for _, processors := range []int{1, 2, 3, 16} {
		runtime.GOMAXPROCS(processors)
		for _, n := range []int{0, 1, 2, 3, 15, 1000} {
			times := make([]int, n)
			var running, most atomic.Int64
			parallel(n, func(i int) {
				now := running.Add(1)
				for seen := most.Load(); now > seen && !most.CompareAndSwap(seen, now); seen = most.Load() {
				}
				runtime.Gosched()
				times[i]++
				running.Add(-1)
			})
			for i, count := range times {
				if count != 1 {
					t.Errorf("%d processors, n = %d: %d was done %d times", processors, n, i, count)
				}
			}
			if most.Load() > int64(processors) || running.Load() != 0 {
				t.Errorf("%d processors: %d at once, %d still running", processors, most.Load(), running.Load())
			}
		}
	}
}
