package search

import (
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"sync"
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

	mu    sync.Mutex
	words map[string]set
}

// NewDirectory is a directory of a portal without any words yet.
func NewDirectory(s *site.Site) *Directory {
	d := &Directory{site: s, units: ordered(s), place: map[*scorecard.Unit]int{}, words: map[string]set{}}
	for i, unit := range d.units {
		d.place[unit] = i + 1
	}
	return d
}

// set is a set of small numbers.
type set []uint64

func (s set) size() int {
	size := 0
	for _, word := range s {
		size += bits.OnesCount64(word)
	}
	return size
}

// add notes the words of a unit's pages; a nil unit stands for none.
func (d *Directory) add(unit *scorecard.Unit, pages []page) {
	place := d.place[unit]
	found := wordsOf(pages)
	d.mu.Lock()
	defer d.mu.Unlock()
	for word := range found {
		known := d.words[word]
		if known == nil {
			known = make(set, len(d.units)/64+1)
			d.words[strings.Clone(word)] = known
		}
		known[place/64] |= 1 << (place % 64)
	}
}

// wordsOf are the words of pages, folded, each once.
func wordsOf(pages []page) map[string]bool {
	w := words{seen: map[string]bool{}, found: map[string]bool{}}
	for _, page := range pages {
		w.add(page.Title)
		w.add(page.About)
		for _, passage := range page.Passages {
			w.add(passage[1])
			w.add(passage[2])
		}
	}
	return w.found
}

// words collects the words of texts. Most words come again and again: what was
// seen as it stands need not be folded.
type words struct {
	seen  map[string]bool // runs of letters and digits, and of whatever is not ASCII
	found map[string]bool // folded
}

func (w words) add(text string) {
	for start := 0; start < len(text); {
		if isASCIIGap(text[start]) {
			start++
			continue
		}
		end := start + 1
		for end < len(text) && !isASCIIGap(text[end]) {
			end++
		}
		if run := text[start:end]; !w.seen[run] {
			w.seen[run] = true
			for word := range strings.FieldsFuncSeq(vi.Fold(run), isGap) {
				w.found[word] = true
			}
		}
		start = end
	}
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
	return script("searchDirectory", d.site.SearchDirectoryAddress(), own)
}

// String is the distances from one place to the next: "1.3.a".
func (s set) String() string {
	var text []byte
	last := 0
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			place := i*64 + bits.TrailingZeros64(word)
			if text != nil {
				text = append(text, '.')
			}
			text = strconv.AppendInt(text, int64(place-last), 36)
			last = place
		}
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
