package site

import (
	"strings"

	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
)

// textSummary is the first sentence of a Markdown page that begins with a
// paragraph of plain words; else the page is named by its title.
func textSummary(portal *scorecard.Portal, page *scorecard.Page) string {
	if first := firstSentence(page.Narrative); first != "" {
		return first
	}
	return page.Title + " – " + portal.Title + "."
}

// firstSentence is "" where a text begins with no paragraph, or with one that
// waits for a figure or holds no whole sentence.
func firstSentence(text *narrative.Text) string {
	if text == nil || len(text.Pieces) == 0 || !strings.HasPrefix(text.Pieces[0].HTML, "<p>") {
		return ""
	}
	var paragraph narrative.Text
	for _, piece := range text.Pieces {
		if piece.Reference.Figure != "" {
			return ""
		}
		before, _, ended := strings.Cut(piece.HTML, "</p>")
		if ended {
			piece.HTML = before
		}
		paragraph.Pieces = append(paragraph.Pieces, piece)
		if ended {
			break
		}
	}
	// A no-break space stays: it holds a number and its unit together.
	words := strings.FieldsFunc(string(paragraph.AppendPlain(nil, nil)), func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' })
	for i, word := range words {
		if strings.ContainsAny(word[len(word)-1:], ".?!") {
			return strings.Join(words[:i+1], " ")
		}
	}
	return ""
}
