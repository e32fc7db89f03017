package build

import (
	"encoding/binary"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/publish"
	"cchc/cmd/cchc/internal/stamp"
)

// A memory is tens of thousands of stamps: as plain bytes they take a tenth of the time
// that encoding/gob needs for them.

// memoryForm begins every memory; change it where the form changes.
const memoryForm = "cchc memory 2\n"

// coder goes through all that a memory has, to write it or to read it: one description
// of the form serves both, so that they cannot disagree.
type coder struct {
	writing bool
	out     []byte // written so far
	in      string // still to be read
	bad     bool   // what was read is no memory
}

func (c *coder) memory(m *Memory) {
	form := memoryForm
	if c.text(&form); form != memoryForm {
		c.bad = true
		return
	}
	c.setting(&m.Setting)
	codeMap(c, &m.Content, c.stamp)
	codeMap(c, (*map[string]publish.Stamp)(&m.Portal), c.published)
	codeList(c, &m.Diagnostics, c.diagnostic)
	codeWhole(c, &m.Pages)
	codeMap(c, (*map[string]string)(&m.Made.Inputs), c.text)
	codeList(c, &m.Made.Words.Units, c.text)
	codeMap(c, &m.Made.Words.Places, func(places *[]uint64) { codeList(c, places, func(set *uint64) { codeWhole(c, set) }) })
}

func (c *coder) setting(s *Setting) {
	c.stamp(&s.Program)
	for _, text := range []*string{&s.BaseURL, &s.Host, &s.Looks} {
		c.text(text)
	}
}

func (c *coder) stamp(s *stamp.Stamp) {
	codeWhole(c, &s.Size)
	codeWhole(c, &s.Modified)
	codeWhole(c, &s.Changed)
	codeWhole(c, &s.Inode)
	settled := 0
	if s.Settled {
		settled = 1
	}
	codeWhole(c, &settled)
	s.Settled = settled == 1
}

func (c *coder) published(s *publish.Stamp) {
	c.stamp(&s.Stamp)
	if c.writing {
		c.out = append(c.out, s.SHA256[:]...)
	} else {
		copy(s.SHA256[:], c.take(len(s.SHA256)))
	}
}

func (c *coder) diagnostic(d *diag.Diagnostic) {
	place := &d.Place
	for _, text := range []*string{&d.Code, &d.Message.Vietnamese, &d.Message.English, &d.Hint.Vietnamese, &d.Hint.English, &place.File, &place.Source, &place.Sheet, &place.Cell} {
		c.text(text)
	}
	codeWhole(c, &d.Severity)
	codeWhole(c, &place.Line)
	codeWhole(c, &place.Column)
}

func (c *coder) text(s *string) {
	size := len(*s)
	if codeWhole(c, &size); c.writing {
		c.out = append(c.out, *s...)
	} else {
		*s = c.take(size)
	}
}

// take gives the next bytes that are to be read; where there are not as many, the
// memory is none.
func (c *coder) take(size int) string {
	if c.bad || size < 0 || size > len(c.in) {
		c.bad = true
		return ""
	}
	taken := c.in[:size]
	c.in = c.in[size:]
	return taken
}

func codeWhole[T ~int | ~int64 | ~uint8 | ~uint64](c *coder, n *T) {
	if c.writing {
		c.out = binary.LittleEndian.AppendUint64(c.out, uint64(*n))
	} else if read := c.take(8); read != "" {
		*n = T(binary.LittleEndian.Uint64([]byte(read)))
	}
}

// codeCount codes how many things follow: each takes eight bytes or more, so that a
// wrong count asks for no memory. The difference of nil and empty is kept.
func codeCount(c *coder, isNil bool, n int) (count int) {
	if count = n; isNil {
		count = -1
	}
	if codeWhole(c, &count); count > len(c.in)/8 && !c.writing {
		c.bad = true
	}
	if c.bad {
		return -1
	}
	return count
}

func codeList[T any](c *coder, list *[]T, code func(*T)) {
	count := codeCount(c, *list == nil, len(*list))
	if !c.writing && count >= 0 {
		*list = make([]T, count)
	}
	for i := range *list {
		code(&(*list)[i])
	}
}

func codeMap[T any](c *coder, all *map[string]T, code func(*T)) {
	count := codeCount(c, *all == nil, len(*all))
	if c.writing {
		for key, value := range *all {
			c.text(&key)
			code(&value)
		}
		return
	}
	if count < 0 {
		return
	}
	*all = make(map[string]T, count)
	for range count {
		var key string
		var value T
		c.text(&key)
		code(&value)
		(*all)[key] = value
	}
}
