package publish

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
)

// BenchmarkPublish publishes 10,000 pages of 8 KB, each in its own folder, with
// two writers. TMPDIR chooses the disk.
func BenchmarkPublish(b *testing.B) {
	const count, size = 10_000, 8 << 10
	names, bodies := make([]string, count), make([][]byte, count)
	for i := range count {
		names[i] = fmt.Sprintf("don-vi/xa-%03d/%d/linh-vuc-%d/index.html", i/80, 2015+i/8%10, i%8)
		bodies[i] = append(bytes.Repeat([]byte("x"), size-8), fmt.Sprintf("%08d", i)...)
	}
	publish := func(b *testing.B, out string, state State, keep bool) State {
		p, err := Begin(context.Background(), out)
		if err != nil {
			b.Fatal(err)
		}
		p.Recall(state)
		var writers sync.WaitGroup
		for half := range 2 {
			writers.Go(func() {
				for i := half; i < count; i += 2 {
					if keep && p.Keep(names[i]) {
						continue
					}
					if err := p.Write(names[i], bodies[i]); err != nil {
						b.Error(err)
					}
				}
			})
		}
		writers.Wait()
		if _, err := p.Commit(string(bodies[0][:8])); err != nil {
			b.Fatal(err)
		}
		left, _ := p.State()
		return asSettled(left)
	}

	b.Run("clean", func(b *testing.B) {
		folder := b.TempDir()
		for i := 0; b.Loop(); i++ {
			publish(b, filepath.Join(folder, fmt.Sprint(i)), nil, false)
		}
	})
	out := filepath.Join(b.TempDir(), "public")
	state := publish(b, out, nil, false)
	b.Run("nothing changed, read", func(b *testing.B) {
		for b.Loop() {
			publish(b, out, nil, false)
		}
	})
	b.Run("nothing changed, written with a state", func(b *testing.B) {
		for b.Loop() {
			publish(b, out, state, false)
		}
	})
	b.Run("nothing changed, kept", func(b *testing.B) {
		for b.Loop() {
			publish(b, out, state, true)
		}
	})
	b.Run("one changed", func(b *testing.B) {
		for b.Loop() {
			bodies[0][0]++
			changed := names[0]
			delete(state, changed)
			state = publish(b, out, state, true)
		}
	})
}
