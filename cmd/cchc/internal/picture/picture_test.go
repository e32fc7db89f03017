package picture_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/madeup"
	"cchc/cmd/cchc/internal/picture"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
	"cchc/static"
)

// inTurn is what content is read with.
func inTurn(n int, do func(int)) {
	for i := range n {
		do(i)
	}
}

func planned(t testing.TB, folder fs.FS) *site.Site {
	t.Helper()
	portal, diagnostics := content.Load(folder, inTurn)
	if len(diagnostics) > 0 {
		t.Fatal(diagnostics[0])
	}
	return site.Plan(portal, "")
}

func painter(t testing.TB) *picture.Painter {
	t.Helper()
	made, err := picture.New(static.FS)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func decode(t testing.TB, body []byte) image.Image {
	t.Helper()
	decoded, err := png.Decode(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return decoded
}

// TestPicturesOfEveryUnit: the size that networks ask for, few bytes, the same
// from another painter in another order, and nothing near an edge that a letter
// could have left.
func TestPicturesOfEveryUnit(t *testing.T) {
	for name, folder := range map[string]fs.FS{"real": os.DirFS("../../../../content"), "made up": madeup.Portal(5, 2), "province": madeup.Province()} {
		s := planned(t, folder)
		first, second := painter(t).Portal(s), painter(t).Portal(s)
		units := s.Portal.Units
		again := map[*scorecard.Unit][]byte{}
		for i := range units {
			unit := units[len(units)-1-i]
			again[unit] = second.Unit(unit)
		}
		for _, unit := range units {
			body := first.Unit(unit)
			if !bytes.Equal(body, again[unit]) {
				t.Errorf("%s, %s: two pictures of one unit differ", name, unit.ID)
			}
			if len(body) > 40<<10 {
				t.Errorf("%s, %s: %d bytes", name, unit.ID, len(body))
			}
			look(t, unit.ID, body)
		}
	}
}

// look judges a picture as a network would, and that its margins are empty.
func look(t *testing.T, name string, body []byte) {
	t.Helper()
	decoded := decode(t, body)
	if decoded.Bounds() != image.Rect(0, 0, 1200, 630) {
		t.Fatalf("%s: it measures %v", name, decoded.Bounds())
	}
	for y := range 630 {
		for _, edge := range [][2]int{{0, 60}, {1140, 1200}} {
			for x := edge[0]; x < edge[1]; x++ {
				if decoded.At(x, y) != decoded.At(0, y) {
					t.Fatalf("%s: something stands in the margin at %d, %d", name, x, y)
				}
			}
		}
	}
	for x := range 1200 {
		if decoded.At(x, 620) != decoded.At(0, 620) || decoded.At(x, 4) != decoded.At(0, 4) {
			t.Fatalf("%s: something leaves the picture at %d", name, x)
		}
	}
}

// unusual are units whose picture is easily wrong.
func unusual() map[string]func(*scorecard.Unit, *scorecard.Year) {
	long := strings.Repeat("Ủy ban nhân dân thị xã Hồng Ngự và vùng lân cận ", 5)
	return map[string]func(*scorecard.Unit, *scorecard.Year){
		"a long name":            func(unit *scorecard.Unit, _ *scorecard.Year) { unit.Name = long },
		"a name without a space": func(unit *scorecard.Unit, _ *scorecard.Year) { unit.Name = strings.ReplaceAll(long, " ", "") },
		"no year":                func(unit *scorecard.Unit, _ *scorecard.Year) { unit.Years = nil },
		"not published": func(_ *scorecard.Unit, year *scorecard.Year) {
			year.Score = scorecard.Missing[decimal.Hundredths](scorecard.NotPublished)
		},
		"no number of units": func(_ *scorecard.Unit, year *scorecard.Year) {
			year.RankedUnits = scorecard.Missing[int](scorecard.Unknown)
		},
		"no rank":                    func(_ *scorecard.Unit, year *scorecard.Year) { year.Rank = scorecard.Missing[int](scorecard.Unknown) },
		"letters of the font's lack": func(unit *scorecard.Unit, _ *scorecard.Year) { unit.Name = "Huyện សៀមរាប 한" },
	}
}

func TestUnusualUnits(t *testing.T) {
	seen := map[string]string{}
	for name, change := range unusual() {
		s := planned(t, os.DirFS("../../../../content"))
		unit := s.Portal.HomeUnit
		change(unit, unit.LatestYear())
		body := painter(t).Portal(s).Unit(unit)
		look(t, name, body)
		keep(t, name, body)
		if other, ok := seen[string(body)]; ok {
			t.Errorf("%s looks like %s", name, other)
		}
		seen[string(body)] = name
	}
}

// TestLongTitleAndNotice: what the portal says of itself stays inside too.
func TestLongTitleAndNotice(t *testing.T) {
	s := planned(t, os.DirFS("../../../../content"))
	s.Portal.Title = strings.Repeat(s.Portal.Title+" ", 3)
	s.Portal.Notice = strings.Repeat(s.Portal.Notice+" ", 3)
	body := painter(t).Portal(s).Unit(s.Portal.HomeUnit)
	look(t, "long words", body)
	keep(t, "long words", body)
}

// keep writes a picture where a person can look at it: PICTURES=folder go test.
func keep(t *testing.T, name string, body []byte) {
	t.Helper()
	if folder := os.Getenv("PICTURES"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, strings.ReplaceAll(name, " ", "-")+".png"), body, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestColoursAreTheTokens: the picture looks as the pages do.
func TestColoursAreTheTokens(t *testing.T) {
	tokens, err := fs.ReadFile(static.FS, "css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	light, _, _ := strings.Cut(string(tokens), "@media (prefers-color-scheme: dark)")
	s := planned(t, os.DirFS("../../../../content"))
	used := decode(t, painter(t).Portal(s).Unit(s.Portal.HomeUnit)).(*image.Paletted).Palette
	for _, token := range []string{"paper", "ink", "band", "band-gold", "kept", "lost"} {
		_, value, found := strings.Cut(light, "--"+token+": #")
		var r, g, b uint8
		if _, err := fmt.Sscanf(value, "%02x%02x%02x", &r, &g, &b); !found || err != nil {
			t.Fatalf("no colour --%s", token)
		}
		if want := (color.RGBA{r, g, b, 0xff}); used[used.Index(want)] != color.Color(want) {
			t.Errorf("no pixel has the colour of --%s", token)
		}
	}
}

func BenchmarkUnit(b *testing.B) {
	s := planned(b, os.DirFS("../../../../content"))
	pictures := painter(b).Portal(s)
	b.ReportAllocs()
	size := 0
	for b.Loop() {
		size = len(pictures.Unit(s.Portal.HomeUnit))
	}
	b.ReportMetric(float64(size), "bytes")
}

func TestKeepReal(t *testing.T) {
	s := planned(t, os.DirFS("../../../../content"))
	keep(t, "real", painter(t).Portal(s).Unit(s.Portal.HomeUnit))
}
