package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// names are the names that a text may mention, as a tree of their folded words, so
// that looking for them takes as long for one as for a thousand.
type names struct {
	next   map[string]*names
	ending []name // those whose last word this is; different spellings of one
	begins starts
}

// name is an agency's or a unit's name.
type name struct {
	right   string // as it is written in the content
	level   string // the same with kinds of units in small letters, as it is compared
	place   bool   // a place's own name follows the kind: one mark more is another place (xã Tân Thành, xã Tân Thạnh)
	special bool   // cannot be a common noun when it is all in small letters: huyện Lấp Vò, UBND huyện
}

// namesOf are the names of units and of their agencies.
func namesOf(units ...*scorecard.Unit) *names {
	tree := &names{}
	for _, unit := range units {
		tree.add(unit.Name)
		for _, agency := range unit.Agencies {
			tree.add(agency.Name)
			tree.add(agency.Short)
		}
	}
	return tree
}

// add enters a name. One word alone is too easily another (Thuế, Thuê).
func (n *names) add(right string) {
	words := wordsOf(right)
	if len(words) < 2 {
		return
	}
	n.begins.add(words[0].fold(right))
	for _, word := range words {
		key := word.fold(right)
		if n.next == nil {
			n.next = map[string]*names{}
		}
		if n.next[key] == nil {
			n.next[key] = &names{}
		}
		n = n.next[key]
	}
	n.enter(right, words)
}

func (n *names) enter(right string, words []word) {
	added := name{right: right, level: levelled(right, words)}
	if slices.ContainsFunc(n.ending, func(known name) bool { return known.level == added.level }) {
		return
	}
	for i, word := range words {
		text := word.of(right)
		if isKind(text) {
			added.place = added.place || i+1 < len(words)
			added.special = added.special || i == 0
		}
		added.special = added.special || utf8.RuneCountInString(text) > 1 && isCapital(text)
	}
	n.ending = append(n.ending, added)
}

// judged tells whether the words, which read as the names, are written as none of
// them, and which is meant.
func judged(text string, words []word, names []name) (right string, wrong bool) {
	asTyped := text[words[0].start:words[len(words)-1].end]
	if slices.ContainsFunc(names, func(name name) bool { return name.right == asTyped }) {
		return "", false
	}
	written := levelled(text, words)
	for _, name := range names {
		if name.accepts(text, written, words) {
			return "", false
		}
	}
	return names[0].right, true
}

// accepts tells whether a mention is the name as it is written, in its place, or
// something else that reads alike.
func (n name) accepts(text, written string, words []word) bool {
	before, after := text[:words[0].start], text[words[len(words)-1].end:]
	small := strings.ToLower(written)
	switch {
	case written == n.level:
		return true
	case written == small && !n.special: // a common noun: the phòng nội vụ of all districts
		return true
	case written == strings.ToUpper(written): // set in capitals
		return written == strings.ToUpper(n.level)
	case beginsSentence(before) && written == vi.Capitalize(n.level):
		return true
	case beginsSentence(before) && written == vi.Capitalize(small) && !n.special:
		return slices.Contains(manyWords, wordAt(after))
	case written == vi.LowerFirst(n.level):
		return slices.Contains(wordsBeforeSmall, lastWord(before))
	case n.place:
		return !samePlace(written, n.level)
	}
	return false
}

// Words that make a common noun of what they stand beside: “Phòng nội vụ các huyện”,
// “Trưởng phòng Nội vụ”, “các phòng Nội vụ, Tư pháp”.
var (
	manyWords        = []string{"các", "cấp", "mọi", "mỗi"}
	wordsBeforeSmall = []string{"trưởng", "phó", "chánh", "các", "những", "mọi", "mỗi", "hai", "ba"}
)

// samePlace tells whether two names of a place are of one place: each letter has the
// same marks, wherever the tone stands, or no mark was typed at all.
func samePlace(written, level string) bool {
	plain := !strings.ContainsFunc(written, func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) })
	return plain || strings.EqualFold(tonesLast(written), tonesLast(level))
}

// tonesLast writes the words with their connecting signs alike and each tone behind
// its word, so that hòa and hoà are one.
func tonesLast(text string) string {
	var out []byte
	for _, word := range wordsOf(text) {
		if word.joins {
			out = append(out, " -"...)
			continue
		}
		out = append(out, ' ')
		out = append(out, vi.ToneLast(word.of(text))...)
	}
	return string(out)
}
