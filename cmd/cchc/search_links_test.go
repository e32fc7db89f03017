package main

import (
	"encoding/json"
	"path"
	"strings"
	"testing"
)

// TestSearchLeadsSomewhere: every page and place that the search data lead to is
// there.
func TestSearchLeadsSomewhere(t *testing.T) {
	for _, sample := range samples() {
		built := buildInMemory(t, sample.content, webRoot+subPath)
		pages := map[string]crawled{}
		for file, body := range built.files {
			if path.Ext(file) == ".html" {
				pages[file] = readPage(t, file, body, webRoot+subPath)
			}
		}
		count := 0
		for file, body := range built.files {
			for _, place := range placesFound(t, file, body) {
				address, anchor, _ := strings.Cut(place, "#")
				page, ok := pages[address+"index.html"]
				if count++; !ok || anchor != "" && !page.ids[anchor] {
					t.Errorf("%s: %s leads to no place: %s", sample.name, file, place)
				}
			}
		}
		if count < 100 {
			t.Errorf("%s: the search leads to %d places", sample.name, count)
		}
	}
}

// placesFound are the places that a part of the search data leads to; none of any
// other file.
func placesFound(t *testing.T, file string, body []byte) (places []string) {
	t.Helper()
	call, isPart := strings.CutPrefix(string(body), "cchc.searchData(")
	if !isPart || !strings.HasPrefix(file, "tim-kiem/") {
		return nil
	}
	_, data, _ := strings.Cut(strings.TrimSuffix(call, ");\n"), ",")
	var pages []struct {
		Address  string      `json:"a"`
		Passages [][3]string `json:"p"`
	}
	if err := json.Unmarshal([]byte(data), &pages); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	for _, page := range pages {
		for _, passage := range page.Passages {
			places = append(places, page.Address+"#"+passage[0])
		}
	}
	return places
}
