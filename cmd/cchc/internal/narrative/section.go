package narrative

import "strings"

// Section is a part of a text as plain words: from a heading, or a term of a
// glossary, up to the next.
type Section struct {
	ID      string // the anchor; "" before the first heading
	Heading string
	Words   string // without the heading, on one line
}

// Sections cuts the text at its headings and terms, for search. Value gives a
// figure as it is shown.
func (t *Text) Sections(value func(Reference) string) []Section {
	c := cutter{sections: []Section{{}}}
	for i := range t.Pieces {
		switch piece := &t.Pieces[i]; {
		case piece.HTML != "":
			c.read(piece.HTML)
		case piece.Reference.Figure != "" && !c.inTag:
			c.words = append(c.words, value(piece.Reference)...)
		}
	}
	c.end()
	if c.sections[0].Words == "" {
		return c.sections[1:]
	}
	return c.sections
}

// cutter collects sections from pieces of HTML, of which a heading may take several.
type cutter struct {
	sections []Section
	words    []byte // of the section or heading in hand
	closing  string // the end tag of the heading in hand; "" outside
	inTag    bool
}

func (c *cutter) read(html string) {
	for {
		if c.closing != "" {
			before, after, ended := strings.Cut(html, c.closing)
			c.plain(before)
			if !ended {
				return
			}
			c.sections[len(c.sections)-1].Heading, c.words = strings.TrimSpace(string(c.words)), c.words[:0]
			c.closing, html = "", after
		}
		at, id, size := nextAnchor(html)
		if at < 0 {
			c.plain(html)
			return
		}
		c.plain(html[:at])
		c.end()
		c.sections = append(c.sections, Section{ID: id})
		c.closing, html = "</"+html[at+1:at+3]+">", html[at+size:]
	}
}

func (c *cutter) plain(html string) { c.words, c.inTag = appendWords(c.words, html, c.inTag) }

// end gives the words in hand to the last section, each run of spaces and line breaks
// as one space.
func (c *cutter) end() {
	line := c.words[:0]
	for _, letter := range c.words {
		if letter == '\n' || letter == '\t' {
			letter = ' '
		}
		if letter != ' ' || len(line) > 0 && line[len(line)-1] != ' ' {
			line = append(line, letter)
		}
	}
	c.sections[len(c.sections)-1].Words, c.words = strings.TrimSpace(string(line)), line[:0]
}

// nextAnchor finds the start tag of the next heading or term: text and attributes
// are escaped, so that "<" begins a tag wherever it stands.
func nextAnchor(html string) (at int, id string, size int) {
	for from := 0; ; {
		next := strings.Index(html[from:], ` id="`)
		if next < 0 {
			return -1, "", 0
		}
		from += next
		value, _, closed := strings.Cut(html[from+len(` id="`):], `">`)
		if at := from - len("<h2"); closed && at >= 0 && (html[at:at+2] == "<h" || html[at:from] == "<dt") {
			return at, value, len("<h2") + len(` id="`) + len(value) + len(`">`)
		}
		from++
	}
}
