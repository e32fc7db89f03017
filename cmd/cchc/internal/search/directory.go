package search

import (
	"encoding/json"
	"fmt"
	"iter"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/cmd/cchc/internal/vi"
)

// Directory collects in which units each word occurs. It is safe for concurrent
// use, and knows nothing of the order in which parts are made.
type Directory struct {
	site  *site.Site
	units []*scorecard.Unit
	place map[*scorecard.Unit]int // in the order of the parts; what belongs to no unit is 0
	runs  sync.Pool               // of runs

	mu    sync.Mutex
	words map[string]set
}

// Words are the words of a finished directory, to be kept for that of the portal's
// next version.
type Words struct {
	Units  []string            // ids, from place 1 on
	Places map[string][]uint64 // the set of its units' places for each word
}

// NewDirectory is a directory of a portal that knows no words yet but those which
// the former one knew of units that are the same: the parts of all others, and of
// what belongs to no unit, must be made.
func NewDirectory(s *site.Site, former Words, same func(unit *scorecard.Unit) bool) *Directory {
	d := &Directory{site: s, units: ordered(s), place: map[*scorecard.Unit]int{}, words: map[string]set{}}
	places := map[string]int{} // of the units that are the same
	for i, unit := range d.units {
		d.place[unit] = i + 1
		if len(former.Units) > 0 && same(unit) {
			places[unit.ID] = i + 1
		}
	}
	for word, units := range former.Places {
		for place := range set(units).all() {
			if place > 0 && places[former.Units[place-1]] > 0 {
				d.unitsOf(word).add(places[former.Units[place-1]])
			}
		}
	}
	return d
}

// Words are the words that the directory has come to know.
func (d *Directory) Words() Words {
	words := Words{Places: make(map[string][]uint64, len(d.words))}
	for _, unit := range d.units {
		words.Units = append(words.Units, unit.ID)
	}
	for word, units := range d.words {
		words.Places[word] = units
	}
	return words
}

// set is a set of small numbers; numbers are added by several goroutines at once.
type set []uint64

func (s set) add(number int) {
	// Most are in it already, and to look costs less than to write.
	if word, bit := &s[number/64], uint64(1)<<(number%64); atomic.LoadUint64(word)&bit == 0 {
		atomic.OrUint64(word, bit)
	}
}

func (s set) size() int {
	size := 0
	for _, word := range s {
		size += bits.OnesCount64(word)
	}
	return size
}

// all are the set's numbers, ascending.
func (s set) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(i*64 + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

// runs are the words of each run of letters and digits, and of whatever is not ASCII,
// that was met: nearly all come again and again, and need not be folded again.
type runs map[string][]set

// add notes the words of a unit's pages; a nil unit stands for none.
func (d *Directory) add(unit *scorecard.Unit, pages []page) {
	known, ok := d.runs.Get().(runs)
	if !ok {
		known = runs{}
	}
	defer d.runs.Put(known)
	place := d.place[unit]
	for _, page := range pages {
		d.addText(known, place, page.Title)
		d.addText(known, place, page.About)
		for _, passage := range page.Passages {
			d.addText(known, place, passage[1])
			d.addText(known, place, passage[2])
		}
	}
}

func (d *Directory) addText(known runs, place int, text string) {
	for start := 0; start < len(text); {
		if isASCIIGap(text[start]) {
			start++
			continue
		}
		end := start + 1
		for end < len(text) && !isASCIIGap(text[end]) {
			end++
		}
		words, ok := known[text[start:end]]
		if !ok {
			words = d.wordsOf(text[start:end])
			known[strings.Clone(text[start:end])] = words
		}
		for _, word := range words {
			word.add(place)
		}
		start = end
	}
}

// wordsOf are the units of each word of a run.
func (d *Directory) wordsOf(run string) []set {
	d.mu.Lock()
	defer d.mu.Unlock()
	var words []set
	for word := range strings.FieldsFuncSeq(vi.Fold(run), isGap) {
		words = append(words, d.unitsOf(word))
	}
	return words
}

// unitsOf is the set of a word's units, which is made where the word is new.
func (d *Directory) unitsOf(word string) set {
	units, known := d.words[word]
	if !known {
		units = make(set, len(d.units)/64+1)
		d.words[strings.Clone(word)] = units
	}
	return units
}

func isASCIIGap(c byte) bool {
	return c < utf8.RuneSelf && (c < 'a' || 'z' < c) && (c < 'A' || 'Z' < c) && (c < '0' || '9' < c)
}

// isGap tells what stands between two words; folded text has no marks left.
func isGap(r rune) bool {
	if r < unicode.MaxASCII {
		return (r < 'a' || 'z' < r) && (r < '0' || '9' < r)
	}
	return !unicode.IsLetter(r) && !unicode.IsNumber(r)
}

// directory is what the script is given.
type directory struct {
	Version string      `json:"version"` // to be added to the addresses of the parts
	Common  string      `json:"common"`  // the words that may stand in any unit, and how many do not matter: sorted, a space between two
	Rare    string      `json:"rare"`    // the others, each with the places of its units: "word:1.3.a", distances in base 36
	Units   []unitEntry `json:"units"`   // from place 1 on
	Short   [][2]string `json:"short"`
}

// unitEntry is a unit: its id, its name, and its years, the latest first.
type unitEntry struct {
	ID    string `json:"i"`
	Name  string `json:"n"`
	Years []int  `json:"y"`
}

// isRare tells whether it helps to know where a word occurs: one that occurs in
// every fourth unit is not worth the place that the list would take.
func (d *Directory) isRare(units set) bool { return units.size()*4 <= len(d.units) }

// File is the finished directory.
func (d *Directory) File() (site.File, error) {
	words := make([]string, 0, len(d.words))
	for word := range d.words {
		// Two digits stand anywhere.
		if len(word) > 2 || strings.Trim(word, "0123456789") != "" {
			words = append(words, word)
		}
	}
	slices.Sort(words)
	var common, rare []string
	for _, word := range words {
		if units := d.words[word]; d.isRare(units) {
			rare = append(rare, word+":"+units.String())
		} else {
			common = append(common, word)
		}
	}
	own := directory{Version: d.site.SearchVersion(), Common: strings.Join(common, " "), Rare: strings.Join(rare, " "), Short: short[:]}
	for _, unit := range d.units {
		own.Units = append(own.Units, entryOf(unit))
	}
	text, err := json.Marshal(own)
	return site.File{Path: d.site.SearchDirectoryAddress()[1:], Body: fmt.Appendf(nil, "cchc.searchDirectory(%s);\n", text)}, err
}

// String is the distances from one place to the next: "1.3.a".
func (s set) String() string {
	var text []byte
	last := 0
	for place := range s.all() {
		if text != nil {
			text = append(text, '.')
		}
		text = strconv.AppendInt(text, int64(place-last), 36)
		last = place
	}
	return string(text)
}

func entryOf(unit *scorecard.Unit) unitEntry {
	entry := unitEntry{ID: unit.ID, Name: unit.Name, Years: []int{}}
	for i := len(unit.Years) - 1; i >= 0; i-- {
		entry.Years = append(entry.Years, unit.Years[i].Year)
	}
	if len(entry.Years) == 0 {
		entry.Years = append(entry.Years, 0)
	}
	return entry
}

// partName is what a part calls itself: "lap-vo-2023"; "" is what belongs to no
// unit.
func partName(unit *scorecard.Unit, year int) string { return unit.ID + "-" + strconv.Itoa(year) }
