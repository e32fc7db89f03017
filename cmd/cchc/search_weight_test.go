package main

import (
	"path"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
)

// What a search may weigh, in bytes as a host sends them (gzip): all of it in the
// repository's own portal, scripts and library included, and a question to a
// large one.
const (
	wholeSearchWeight = 60 << 10
	questionWeight    = 150 << 10
)

// TestSearchIsLight adds up all that a search of the repository's own portal can
// ask for.
func TestSearchIsLight(t *testing.T) {
	built := buildInMemory(t, ownSample().content, "")
	weight := searchScripts(t, built)
	for file, body := range built.files {
		if strings.HasPrefix(file, "tim-kiem/") && path.Ext(file) == ".js" {
			weight += zippedSize(t, body)
		}
	}
	if weight > wholeSearchWeight {
		t.Errorf("%d bytes, want at most %d", weight, wholeSearchWeight)
	}
}

// TestAQuestionToALargePortalIsLight adds up what a question fetches where it
// fetches most: what every question needs, and as many of the largest parts as come
// by themselves (mostParts of find.js).
func TestAQuestionToALargePortalIsLight(t *testing.T) {
	const mostParts = 6
	built := buildInMemory(t, madeup.Portal(60, 2), "")
	weight := searchScripts(t, built)
	largest := 0
	for file, body := range built.files {
		if !strings.HasPrefix(file, "tim-kiem/") || path.Ext(file) != ".js" {
			continue
		}
		if size := zippedSize(t, body); path.Dir(file) == "tim-kiem" {
			weight += size
		} else {
			largest = max(largest, size)
		}
	}
	if weight += (1 + mostParts) * largest; weight > questionWeight {
		t.Errorf("%d bytes, want at most %d", weight, questionWeight)
	}
	if largest == 0 {
		t.Error("no parts of units")
	}
}

// searchScripts is what the scripts of the search and its library weigh.
func searchScripts(t *testing.T, built portal) int {
	t.Helper()
	weight, count := 0, 0
	for file, body := range built.files {
		for _, name := range []string{"tai-nguyen/search-", "tai-nguyen/find-", "tai-nguyen/minisearch-"} {
			if strings.HasPrefix(file, name) && path.Ext(file) == ".js" {
				weight += zippedSize(t, body)
				count++
			}
		}
	}
	if count != 3 {
		t.Fatalf("%d scripts", count)
	}
	return weight
}
