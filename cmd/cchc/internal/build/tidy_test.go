package build

import (
	"runtime"
	"runtime/debug"
	"testing"
)

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
