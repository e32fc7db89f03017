package vi_test

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"cchc/cmd/cchc/internal/vi"
)

func TestNearest(t *testing.T) {
	keys := []string{"score", "max_score", "rank", "ranked_units", "target", "change", "source", "framework", "peer", "id"}
	for word, want := range map[string]string{
		"scor":                      "score",        // a letter missing
		"scoree":                    "score",        // one too many
		"skore":                     "score",        // a wrong one
		"socre":                     "score",        // two swapped
		"Score":                     "score",        // only capitals
		"max-score":                 "max_score",    // hyphens and underscores count, and are one letter
		"maxscore":                  "max_score",    //
		"ranked_unit":               "ranked_units", // nearer than "rank"
		"ranks":                     "rank",
		"framewrok":                 "framework",
		norm.NFD.String("chángè"):   "change", // folded first
		"di":                        "",       // one of two letters is too much
		"xyz":                       "",
		"sco":                       "", // two of five
		"":                          "",
		strings.Repeat("score", 50): "",
	} {
		got, found := vi.Nearest(word, keys)
		if got != want || found != (want != "") {
			t.Errorf("Nearest(%q) = %q, %v, want %q", word, got, found, want)
		}
	}
}

func TestNearestThirdOfTheLetters(t *testing.T) {
	for word, found := range map[string]bool{"abcxxx": false, "abcdxx": true, "abcd": true, "abc": false, "badcef": true, "badcfe": false} {
		if _, got := vi.Nearest(word, []string{"abcdef"}); got != found {
			t.Errorf("Nearest(%q, abcdef): %v, want %v", word, got, found)
		}
	}
}

func TestNearestReturnsTheKnownWordAsItIsWritten(t *testing.T) {
	known := []string{"Phòng Nội vụ", "Phòng Tư pháp"}
	if got, _ := vi.Nearest("phong tu phap", known); got != known[1] {
		t.Errorf("got %q", got)
	}
	if got, _ := vi.Nearest("Phòng Nôi vụ", known); got != known[0] {
		t.Errorf("got %q", got)
	}
}

func TestNearestOfEquallyNearWordsIsTheFirst(t *testing.T) {
	if got, _ := vi.Nearest("part", []string{"port", "cart"}); got != "port" {
		t.Errorf("got %q", got)
	}
	if got, _ := vi.Nearest("part", []string{"cart", "port", "part"}); got != "part" {
		t.Errorf("got %q", got)
	}
}

func TestNearestOfNothing(t *testing.T) {
	if got, found := vi.Nearest("score", nil); got != "" || found {
		t.Errorf("got %q, %v", got, found)
	}
	if got, found := vi.Nearest("a", []string{"", "\u0301"}); got != "" || found {
		t.Errorf("got %q, %v", got, found)
	}
}
