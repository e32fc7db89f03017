package narrative

// Passage is the words of one block as a reader sees them, for whoever looks for
// more in a text than Compile notes.
type Passage struct {
	Text string
	from prose
	base int // where the Markdown starts in the file
}

// Passages are the words of a file, block by block; source and body are Compile's.
// They take more room than all that Text keeps, so they are made when asked for.
func Passages(source []byte, body int) []Passage {
	var passages []Passage
	c := compiler{text: &Text{}, whole: source, source: source[body:], base: body, level: 1, passages: &passages}
	c.compile()
	return passages
}

// keep keeps the prose at hand as a passage.
func (c *compiler) keep() {
	text := string(c.prose.text)
	kept := prose{text: []byte(text), runs: append([]run(nil), c.prose.runs...)}
	*c.passages = append(*c.passages, Passage{text, kept, c.base})
}

// Offset is where the letter at a place of the passage stands in the file, in bytes.
func (p Passage) Offset(at int) int {
	position, _ := p.from.source(at)
	return p.base + max(0, position)
}

// IsMeant tells whether what stands between two places is no prose of the author's
// own: code, someone else's words between “ and ”, or marked by an escaped sign.
func (p Passage) IsMeant(start, end int) bool {
	_, quoted := p.from.source(start)
	return quoted || p.from.escapes(start, end) || isCited(p.from.text[:start])
}

// IsCited tells whether what stands at a place of a text that is no Markdown stands
// between “ and ”.
func IsCited(text string, at int) bool { return isCited([]byte(text[:at])) }
