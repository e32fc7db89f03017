package build

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"testing"
)

// The first collection alone is put off, and not where GOGC says when to collect.
func TestTheFirstCollectionIsLate(t *testing.T) {
	const usual = 80
	defer debug.SetGCPercent(debug.SetGCPercent(usual))
	percent := func() uint64 {
		sample := []metrics.Sample{{Name: "/gc/gogc:percent"}}
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	t.Setenv("GOGC", "80")
	CollectLate()
	if got := percent(); got != usual {
		t.Errorf("GOGC is set, and garbage is collected at %d percent", got)
	}
	t.Setenv("GOGC", "")
	runtime.GC() // the next is far off
	CollectLate()
	if got := percent(); got != lateStart {
		t.Errorf("the first collection is at %d percent", got)
	}
	runtime.GC()
	for i := 0; percent() != usual; i++ { // the cleanup runs on a goroutine of its own
		if i == 1000 {
			t.Fatalf("after the first collection it is still at %d percent", percent())
		}
		runtime.GC()
	}
}

// Garbage is collected between pieces of work though Go's own collector rests.
func TestGarbageIsCollectedBetweenPiecesOfWork(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	kept := make([][]byte, 500)
	parallel(len(kept), func(i int) {
		for range 1000 {
			kept[i] = make([]byte, 1000) // all but the last is garbage
		}
	})
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	if memory.HeapAlloc > 250e6 {
		t.Errorf("%d bytes of heap, after 500,000,000 of garbage", memory.HeapAlloc)
	}
	for i := range kept {
		if len(kept[i]) == 0 {
			t.Fatalf("piece %d was not done", i)
		}
	}
}

// What one piece of work does in parallel itself waits for no other.
func TestParallelWithinParallel(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	sums := make([]int, 64)
	parallel(len(sums), func(i int) {
		parts := make([][]byte, 64)
		parallel(len(parts), func(j int) { parts[j] = make([]byte, 50_000+j) })
		for _, part := range parts {
			sums[i] += len(part) - 50_000
		}
	})
	for i, sum := range sums {
		if sum != 64*63/2 {
			t.Fatalf("piece %d made %d", i, sum)
		}
	}
}
