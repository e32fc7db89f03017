package publish

import (
	"context"
	"time"
)

// lockInterval is how often a waiting build asks again.
const lockInterval = 20 * time.Millisecond

// pause waits; it is false when the context ends first.
func pause(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}
