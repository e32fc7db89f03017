package recent_test

import (
	"slices"
	"sync"
	"testing"

	"cchc/cmd/cchc/internal/recent"
)

func TestValuesAreMadeOnceWhileTheyAreKept(t *testing.T) {
	var values recent.Values[string, int]
	var made []string
	for _, key := range []string{"a", "b", "a", "b", "c", "c", "b", "a"} { // "c" takes the place of "a"
		value := values.Of(2, key, func() int {
			made = append(made, key)
			return len(key)
		})
		if value != 1 {
			t.Errorf("%s is %d", key, value)
		}
	}
	if want := []string{"a", "b", "c", "a"}; !slices.Equal(made, want) {
		t.Errorf("made %q, want %q", made, want)
	}
}

// TestOneMakesForAll: who asks while another one makes waits for that.
func TestOneMakesForAll(t *testing.T) {
	var values recent.Values[string, *int]
	var askers sync.WaitGroup
	answers := make([]*int, 8)
	for i := range answers {
		askers.Go(func() { answers[i] = values.Of(1, "a", func() *int { return new(int) }) })
	}
	askers.Wait()
	for _, answer := range answers {
		if answer != answers[0] {
			t.Fatal("it was made twice")
		}
	}
}
