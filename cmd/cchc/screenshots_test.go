package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"golang.org/x/image/webp"

	"cchc/cmd/cchc/internal/browser"
)

// screenshot is a picture of the real portal that README.md shows.
type screenshot struct {
	name, address string
	view          browser.View
	scale         float64
	before        string // runs in the page first: what to open, where to scroll
}

const screenshotFolder = "../../.github/screenshots"

var screenshots = []screenshot{
	{"trang-chu", "/", browser.View{Width: 390, Height: 760}, 1.5, ""},
	{"bieu-do-toi", "/", browser.View{Width: 390, Height: 760, Dark: true}, 1.5, `document.querySelector("figure.plot").scrollIntoView()`},
	{"nhiem-vu", "/nhiem-vu/", browser.View{Width: 390, Height: 760}, 1.5, ""},
	{"trang-chu-may-tinh", "/", browser.View{Width: 1200, Height: 800}, 1, ""},
	{"linh-vuc-may-tinh-toi", "/2023/chinh-quyen-so/", browser.View{Width: 1200, Height: 800, Dark: true}, 1, ""},
}

// mostOfScreenshots is how many bytes all may have: whoever clones gets them.
const mostOfScreenshots = 400_000

// TestScreenshots: README.md shows each, and nothing else stands with them. With
// -update a browser takes them anew.
func TestScreenshots(t *testing.T) {
	if *update {
		takeScreenshots(t)
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var shown, want []string
	for _, match := range regexp.MustCompile(`<img src="\.github/screenshots/([^"]+)" alt="[^"]{20,}"`).FindAllSubmatch(readme, -1) {
		shown = append(shown, string(match[1]))
	}
	sum := int64(0)
	for _, s := range screenshots {
		want = append(want, s.name+".webp")
		sum += judgeScreenshot(t, s)
	}
	files, err := os.ReadDir(screenshotFolder)
	if err != nil || len(files) != len(screenshots) || sum > mostOfScreenshots {
		t.Errorf("%d pictures of %d bytes, want %d of at most %d (%v)", len(files), sum, len(screenshots), mostOfScreenshots, err)
	}
	slices.Sort(shown)
	slices.Sort(want)
	if !slices.Equal(shown, want) {
		t.Errorf("README.md shows %q with words for those who do not see them, want %q", shown, want)
	}
}

// judgeScreenshot gives the size of a picture that is as large as its view.
func judgeScreenshot(t *testing.T, s screenshot) int64 {
	t.Helper()
	file, err := os.Open(filepath.Join(screenshotFolder, s.name+".webp"))
	if err != nil {
		t.Error(err)
		return 0
	}
	defer file.Close()
	picture, err := webp.DecodeConfig(file)
	if width, height := int(float64(s.view.Width)*s.scale), int(float64(s.view.Height)*s.scale); err != nil || picture.Width != width || picture.Height != height {
		t.Errorf("%s: %d × %d, want %d × %d (%v)", s.name, picture.Width, picture.Height, width, height, err)
	}
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	return info.Size()
}

func takeScreenshots(t *testing.T) {
	t.Helper()
	built := serve(t, ownSample().content)
	tab := browser.Require(t).Open(t, desk, "about:blank")
	for _, s := range screenshots {
		tab.Look(s.view)
		tab.Go(built.site.Absolute(s.address))
		if s.before != "" {
			browser.Evaluate[bool](tab, "("+s.before+", true)")
		}
		write(t, filepath.Join(screenshotFolder, s.name+".webp"), tab.Screenshot(s.view, s.scale))
	}
}
