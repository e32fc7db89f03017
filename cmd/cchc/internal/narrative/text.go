package narrative

import "slices"

// Text is one Markdown text, compiled once: HTML that stands, and between it
// what only the whole portal knows – where links lead and what figures say. It
// is not changed after Compile, so any number of goroutines may use it.
type Text struct {
	File     string // slash-separated from the content folder
	Pieces   []Piece
	Headings []Heading
	Terms    []Term
	Mentions []Mention
	Tokens   []Token
}

// Piece is a run of finished HTML, or one thing to be filled in: exactly one of
// HTML, Link, Image and Reference is set.
type Piece struct {
	HTML      string    // escaped and finished
	Link      string    // where an <a> leads: an address from the portal's root ("/2023/#phan-hai"), or an anchor of the page itself ("#phan-hai")
	Image     string    // the file that an <img> shows: /tep/…
	Reference Reference // of a {value}
	Offset    int       // where it stands in the file, in bytes; of no meaning for HTML
}

// Reference names a figure: {score}, {cai-cach-the-che.rank}, {year.score}.
// Whether there is such a component is for the caller to know.
type Reference struct {
	Of     string // a component's id, "year", or "" for the page's own
	Figure string // one of Figures
}

// String is the reference as it is written in a text.
func (r Reference) String() string {
	if r.Of == "" {
		return "{" + r.Figure + "}"
	}
	return "{" + r.Of + "." + r.Figure + "}"
}

// Heading is a heading with its anchor.
type Heading struct {
	Level  int    // 2 to 6
	ID     string // idPrefix and a Vietnamese slug, unique in the text
	Text   string // plain
	Offset int    // in the file, in bytes
}

// Term is a term of a definition list with its anchor, as in a glossary.
type Term struct {
	ID     string // idPrefix and a Vietnamese slug, unique in the text
	Text   string // plain
	Offset int    // in the file, in bytes
}

// Mention is a bare figure in the prose, typed by hand.
type Mention struct {
	Text   string // the number as a reader sees it: "84,96"
	Before string // the word before it, in lower case: "hạng"; "" where there is none
	After  string // what follows: "%", "/12", or a word in lower case ("điểm"); "" where there is none
	Offset int    // of the number in the file, in bytes
}

// Token is a date or a document's number in the prose, as it was typed: a run of
// letters, digits and signs that begins with a digit and has a stroke in it. What
// stands between “ and ” is someone else's words, and what has an escaped sign in it
// (97\/QĐ-UBND) is meant as it is: neither is a token.
type Token struct {
	Text   string
	Offset int // in the file, or in the text that FindTokens was given, in bytes
}

// HasAnchor tells whether a heading or a term of the text has the id.
func (t *Text) HasAnchor(id string) bool {
	return slices.ContainsFunc(t.Headings, func(h Heading) bool { return h.ID == id }) ||
		slices.ContainsFunc(t.Terms, func(t Term) bool { return t.ID == id })
}

// AppendHTML appends the text as HTML. Link turns a Piece's Link or Image into
// what the href or src of this page says; value gives a figure as it is shown.
// Both results are escaped here.
func (t *Text) AppendHTML(dst []byte, link func(destination string) string, value func(Reference) string) []byte {
	for i := range t.Pieces {
		switch piece := &t.Pieces[i]; {
		case piece.HTML != "":
			dst = append(dst, piece.HTML...)
		case piece.Link != "":
			dst = appendAddress(dst, link(piece.Link))
		case piece.Image != "":
			dst = appendAddress(dst, link(piece.Image))
		default:
			dst = appendEscaped(dst, value(piece.Reference))
		}
	}
	return dst
}

// AppendPlain appends the text as words alone, for search: no markup, no
// alternative texts of images, one space or line break between two blocks.
func (t *Text) AppendPlain(dst []byte, value func(Reference) string) []byte {
	inTag := false
	for i := range t.Pieces {
		switch piece := &t.Pieces[i]; {
		case piece.HTML != "":
			dst, inTag = appendWords(dst, piece.HTML, inTag)
		case piece.Reference.Figure != "" && !inTag:
			dst = append(dst, value(piece.Reference)...)
		}
	}
	return dst
}
