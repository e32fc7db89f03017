package build

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"
)

// tidier has garbage collected between two pieces of work, while no goroutine is at
// one. Go's collector runs beside the work: what is allocated meanwhile counts as alive,
// every store of a pointer pays for it, and the heap grows to twice its size and more.
// When all rest, all processors mark, and the heap stays a third smaller for no more
// processor time. Go's own collector goes on, for a piece of work that needs much. The zero
// tidier is ready.
type tidier struct {
	working sync.RWMutex // read-locked by who is at work
	done    atomic.Int64 // pieces of work
	looking sync.Mutex
}

const (
	lookEvery = 8        // pieces of work
	tidyFrom  = 64 << 20 // bytes of heap: less is not worth a rest
)

// do does a piece of work, and tidies up behind it where that is due.
func (t *tidier) do(work func()) {
	t.working.RLock()
	work()
	t.working.RUnlock()
	if t.done.Add(1)%lookEvery != 0 || !t.looking.TryLock() {
		return
	}
	defer t.looking.Unlock()
	if used, alive := heap(); used >= tidyFrom && used >= alive+alive/2 {
		t.working.Lock()
		runtime.GC()
		t.working.Unlock()
	}
}

// heap is how many bytes are in use, garbage among them, and how many of them were
// alive when garbage was last collected.
func heap() (used, alive uint64) {
	sizes := [...]metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/gc/heap/live:bytes"}}
	metrics.Read(sizes[:])
	return sizes[0].Value.Uint64(), sizes[1].Value.Uint64()
}

// lateStart lets the heap of a new program grow to 24 MB, six times what Go does, before
// garbage is first collected.
const lateStart = 600 // percent, as in GOGC

// CollectLate puts Go's first collection of garbage off, for the program's start: a small
// portal is done before it, in no more memory. From then on Go collects as ever. GOGC, where
// it is set, is left alone.
func CollectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	usual := debug.SetGCPercent(lateStart)
	dropped := new([64]byte) // what the first collection finds
	runtime.AddCleanup(dropped, func(usual int) { debug.SetGCPercent(usual) }, usual)
}
