package main

import (
	"fmt"
	"path"
	"slices"
	"testing"
	"testing/fstest"

	"cchc/cmd/cchc/internal/build"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
)

// TestUnfitTexts: no field takes a text that cannot be shown as it is, and each
// refusal stands at its own line.
func TestUnfitTexts(t *testing.T) {
	c, _ := newCanvas(t, madeup.Portal(3, 2))
	for turn := range 3 { // some as letters, some as escapes: see quote
		texts := map[int]string{}
		for n := range c.slots {
			texts[n] = unfitTexts[(n+n/len(unfitTexts)+turn)%len(unfitTexts)]
		}
		folder, places := c.portal(c.texts(texts))
		codes := errorsAt(build.Check(folder, "").Diagnostics, places)
		for n := range texts {
			if len(codes[n]) == 0 {
				t.Errorf("%s: %+.200q is let in", c.slots[n].field, texts[n])
			}
		}
	}
}

// TestUnfitTextsByCode: in a field that takes any text nothing but its characters
// is wrong, and narratives take them no more than fields.
func TestUnfitTextsByCode(t *testing.T) {
	const title, narrative = "frameworks/khung.toml", "xa-mot/2023/the-che.md"
	for _, text := range unfitTexts {
		for name, body := range map[string]string{
			title:     "title = " + quote(text, 0) + "\n" + smallPortal[title][len("title = \"Bộ tiêu chí thử\"\n"):],
			narrative: "Đạt " + text + "\n",
		} {
			folder := fstest.MapFS{}
			for name, text := range smallPortal {
				folder[name] = &fstest.MapFile{Data: []byte(text)}
			}
			folder[name] = &fstest.MapFile{Data: []byte(body)}
			found := build.Check(folder, "").Diagnostics
			mark := slices.Contains([]string{"\u0301a", "\u0336a", " \u20dda"}, text)
			if name == narrative && mark {
				continue // it joins what the narrative's author has put before it
			}
			if len(found) != 1 || found[0].Place.File != name || !slices.Contains([]string{"K111", "K115", "T102", "T109"}, found[0].Code) {
				t.Errorf("%s: %+q: %d diagnostics", name, text, len(found))
			}
		}
	}
}

// TestUnfitLiterals: whatever stands in place of a value is an error in its file,
// whichever value it is.
func TestUnfitLiterals(t *testing.T) {
	c, _ := newCanvas(t, madeup.Portal(2, 2))
	_, places := c.portal(c.texts(everySlot(c)))
	inFile := map[string][]int{}
	for place, n := range places {
		inFile[place.file] = append(inFile[place.file], n)
	}
	for turn, literal := range unfitLiterals {
		literals := map[int]string{}
		for _, slots := range inFile {
			slices.Sort(slots)
			literals[slots[turn*7%len(slots)]] = literal
		}
		folder, places := c.portal(literals)
		wrong := map[string]bool{}
		for _, diagnostic := range build.Check(folder, "").Diagnostics {
			wrong[diagnostic.Place.File] = wrong[diagnostic.Place.File] || diagnostic.Severity == diag.Error
		}
		for place, n := range places {
			if !wrong[place.file] {
				t.Errorf("%s:%d: %s = %+.200q is let in", place.file, place.line, c.slots[n].field, literal)
			}
		}
	}
}

func everySlot(c *canvas) map[int]string {
	texts := map[int]string{}
	for n := range c.slots {
		texts[n] = fmt.Sprint(n)
	}
	return texts
}

// TestUnfitNames: no attachment has a name that another system reads otherwise.
func TestUnfitNames(t *testing.T) {
	folder := madeup.Portal(1, 1)
	for _, name := range unfitNames {
		folder[path.Join("files", name)] = &fstest.MapFile{Data: []byte("x")}
	}
	wrong := map[string]bool{}
	for _, diagnostic := range build.Check(folder, "").Diagnostics {
		wrong[diagnostic.Place.File] = wrong[diagnostic.Place.File] || diagnostic.Severity == diag.Error
	}
	for _, name := range unfitNames {
		if !wrong["files/"+name] {
			t.Errorf("%+.200q is let in", name)
		}
	}
}
