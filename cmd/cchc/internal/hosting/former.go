package hosting

import (
	"encoding/json"
	"fmt"
	"strings"

	"cchc/cmd/cchc/internal/site"
)

// FormerFile lists, as JSON, the former addresses that the host is told of: it alone
// knows whether they lead on, and its configuration is shown to nobody. Whoever asks
// the site from outside (package probe) learns from this file what to ask for.
const FormerFile = "dia-chi-cu.json"

// former is one line of the list.
type former struct {
	From string `json:"from"`
	To   string `json:"to,omitempty"` // absent where the page was removed
}

// formerList is the file, one address a line; no file where the host is told of none.
func formerList(told []site.Redirect) []site.File {
	if len(told) == 0 {
		return nil
	}
	lines := make([]string, len(told))
	for i, redirect := range told {
		line, err := json.Marshal(former{redirect.From, redirect.To})
		if err != nil {
			panic(err) // two texts are always JSON
		}
		lines[i] = string(line)
	}
	return []site.File{{Path: FormerFile, Body: []byte("[\n" + strings.Join(lines, ",\n") + "\n]\n")}}
}

// ReadFormer reads the list, which may come from anyone.
func ReadFormer(body []byte) ([]site.Redirect, error) {
	var list []former
	if err := json.Unmarshal(body, &list); err != nil {
		return nil, err
	}
	redirects := make([]site.Redirect, len(list))
	for i, line := range list {
		if !strings.HasPrefix(line.From, "/") || line.To != "" && !strings.HasPrefix(line.To, "/") {
			return nil, fmt.Errorf("%q leads to %q: an address begins with /", line.From, line.To)
		}
		redirects[i] = site.Redirect{From: line.From, To: line.To}
	}
	return redirects, nil
}
