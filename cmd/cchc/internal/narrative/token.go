package narrative

import "bytes"

// FindTokens finds the dates and numbers of documents in a text that is no Markdown.
func FindTokens(text string) []Token {
	var tokens []Token
	words := []byte(text)
	for i := 0; i < len(words); {
		if !isDigit(words[i]) {
			i++
			continue
		}
		start, end := tokenAround(words, i)
		if start == i && isToken(words[start:end]) && !isCited(words[:start]) {
			tokens = append(tokens, Token{text[start:end], start})
		}
		i = end
	}
	return tokens
}

// isToken tells whether a run of signs has the form of a token: it has a stroke.
func isToken(run []byte) bool { return bytes.IndexByte(run, '/') >= 0 }

// isCited tells whether what follows the words stands between “ and ”.
func isCited(before []byte) bool {
	return bytes.LastIndex(before, []byte("“")) > bytes.LastIndex(before, []byte("”"))
}

// escapes tells whether a sign between two places of the prose was escaped.
func (p *prose) escapes(start, end int) bool {
	for _, run := range p.runs {
		if run.quoted && start <= run.at && run.at < end {
			return true
		}
	}
	return false
}
