package main

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
)

// landmark marks the text of a slot, so that it can be found in a page. Each has
// the same length.
func landmark(n int) string { return fmt.Sprintf("mốc%05d", n) }

// bundles puts several hostile texts at a time into one, so that all of them go
// through every field in a few portals; the long run takes them one by one. No
// two slots hold the same, and a slot's text begins with another one each time.
func bundles() [][]string {
	size := 60
	if long() {
		size = 1
	}
	var bundles [][]string
	for from := 0; from < len(hostileTexts); from += size {
		bundles = append(bundles, hostileTexts[from:min(from+size, len(hostileTexts))])
	}
	return bundles
}

// hostileText is what the n-th slot holds.
func hostileText(bundle []string, n int) string {
	turn := n % len(bundle)
	before := strings.Join(append(bundle[turn:len(bundle):len(bundle)], bundle[:turn]...), " ")
	return before + landmark(n) + bundle[turn]
}

// notOnPages are the fields whose texts stand on no page, and why.
var notOnPages = map[string]string{
	"<unit>/unit.toml agency short":              "no page is short of room for an agency's name",
	"<unit>/unit.toml note expect":               "it is said to the editor alone",
	"<unit>/<year>/year.toml note expect":        "it is said to the editor alone",
	"<unit>/<year>/<component>.toml note expect": "it is said to the editor alone",
}

// TestHostileTexts puts every hostile text into every field that takes texts, and
// judges every file of the portal.
func TestHostileTexts(t *testing.T) {
	c, missing := newCanvas(t, madeup.Portal(3, 2))
	if len(missing) > 0 {
		t.Errorf("no made-up portal holds %+.200q", missing)
	}
	harmless := map[int]string{}
	for n := range c.slots {
		harmless[n] = "Chữ thường " + landmark(n)
	}
	folder, refused := c.admit(t, harmless)
	j := newJudge(t, buildInMemory(t, folder, webRoot+subPath))
	for i, bundle := range append(bundles(), []string{longWord}) {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			t.Parallel()
			texts := map[int]string{}
			for n := range harmless {
				switch {
				case refused[n] != "":
				case bundle[0] == longWord && n > 0 && c.slots[n-1].field == c.slots[n].field:
					texts[n] = harmless[n] // one of a field is enough: the portal grows by megabytes
				default:
					texts[n] = hostileText(bundle, n)
				}
			}
			folder, refused := c.admit(t, texts)
			for n, code := range refused {
				t.Errorf("%s: %+.200q is refused by %s", c.slots[n].field, texts[n], code)
			}
			c.readable(t, j.portal(t, buildInMemory(t, folder, webRoot+subPath)), texts)
		})
	}
}

var longWord = strings.Repeat("w", 10000)

// readable reports texts that are on no page, or of which a part was lost.
func (c *canvas) readable(t *testing.T, pages map[string]examined, texts map[int]string) {
	t.Helper()
	seen := map[string]bool{}
	for file, page := range pages {
		parts := strings.Split(page.text, "mốc")
		for i := 1; i < len(parts); i++ {
			n, err := strconv.Atoi(parts[i][:min(5, len(parts[i]))])
			if err != nil {
				t.Fatalf("%s: a landmark is broken: %+.200q", file, parts[i])
			}
			before, after, _ := strings.Cut(fold(texts[n]), landmark(n))
			if !strings.HasSuffix(parts[i-1], before) || !strings.HasPrefix(parts[i][5:], after) {
				t.Errorf("%s: %s: %+.200q is shown as\n%+.200q", file, c.slots[n].field, before+landmark(n)+after, last(parts[i-1], len(before))+landmark(n)+first(parts[i][5:], len(after)))
			}
			seen[c.slots[n].field] = true
		}
	}
	for n := range texts {
		if field := c.slots[n].field; !seen[field] && notOnPages[field] == "" {
			t.Errorf("%s is on no page", field)
			seen[field] = true
		}
	}
}

func first(text string, length int) string { return text[:min(length, len(text))] }
func last(text string, length int) string  { return text[max(0, len(text)-length):] }
