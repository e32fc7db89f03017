package check

import (
	"strings"
	"unicode/utf8"
)

// finder looks for names in one text after another. Most words of a text begin no
// name, which their first two letters tell; of the others each is looked up once.
type finder struct {
	names *names
	begun map[string]*names // what may follow a first word, as it is written; nil for nothing
	words []word            // of the mention at hand
}

// misspelt is a mention that is written otherwise than the name.
type misspelt struct {
	start, end int // in the text
	right      string
}

// misspelt finds the mentions in a text that are written as none of the names that
// they read as. Of two names that begin alike the longer is meant.
func (f *finder) misspelt(text string) []misspelt {
	if f.names == nil || len(f.names.next) == 0 {
		return nil
	}
	var found []misspelt
	for at := 0; at < len(text); {
		switch {
		case !isInWord[text[at]]:
			at++
			continue
		case !f.names.begins.has(text, at):
			at = skipWord(text, at)
			continue
		}
		after := skipWord(text, at)
		ending := f.longest(text, at, after)
		if len(ending) == 0 {
			at = after
			continue
		}
		start, end := at, f.words[len(f.words)-1].end
		if right, wrong := judged(text, f.words, ending); wrong {
			found = append(found, misspelt{start, end, right})
		}
		at = end
	}
	return found
}

// longest reads the words of the longest name whose first word stands at a place, and
// gives the names that read so.
func (f *finder) longest(text string, at, after int) (ending []name) {
	names := f.begin(text, at, after)
	if names == nil {
		return nil
	}
	next := nextWord(text, at)
	f.words = append(f.words[:0], next)
	length := 0
	for names.next != nil {
		next = nextWord(text, next.end)
		if names = names.next[next.fold(text)]; names == nil {
			break
		}
		f.words = append(f.words, next)
		if names.ending != nil {
			ending, length = names.ending, len(f.words)
		}
	}
	f.words = f.words[:length]
	return ending
}

// begin is what may follow the first word of a name.
func (f *finder) begin(text string, at, after int) *names {
	written := text[at:after]
	follows, known := f.begun[written]
	if !known {
		if f.begun == nil {
			f.begun = map[string]*names{}
		}
		follows = f.names.next[nextWord(text, at).fold(text)]
		f.begun[strings.Clone(written)] = follows
	}
	return follows
}

// starts are the first two letters, folded, of the first words of names: by the
// first, a set of the second. Letters with marks may be any.
type starts [32]uint32

func (s *starts) add(word string) {
	if len(word) < 2 || word[0] >= utf8.RuneSelf || word[1] >= utf8.RuneSelf {
		*s = starts{}
		for i := range s {
			s[i] = ^uint32(0)
		}
		return
	}
	s[word[0]&31] |= 1 << (word[1] & 31)
}

// has tells whether the word at a place may begin a name.
func (s *starts) has(text string, at int) bool {
	first := text[at]
	if first >= utf8.RuneSelf || at+1 == len(text) || text[at+1] >= utf8.RuneSelf {
		return first >= utf8.RuneSelf || s[first&31] != 0
	}
	return s[first&31]>>(text[at+1]&31)&1 != 0
}

// isInWord tells of the bytes of a text which are within a word, at a glance: of the
// signs beyond ASCII those are not that begin as the hard space, quotes and dashes do.
var isInWord = func() (in [256]bool) {
	for c := range in {
		in[c] = c >= utf8.RuneSelf && c != 0xc2 && c != 0xe2 || isWordly(rune(c)) && c < utf8.RuneSelf
	}
	return in
}()

// skipWord is the end of the word at a place.
func skipWord(text string, at int) int {
	for at < len(text) && isInWord[text[at]] {
		at++
	}
	return at
}
