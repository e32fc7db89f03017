package render_test

import (
	"io/fs"
	"math"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/render"
	"cchc/static"
	"cchc/templates"
)

func TestAssetsCarryTheirHash(t *testing.T) {
	before, err := render.NewAssets(static.FS)
	if err != nil {
		t.Fatal(err)
	}
	after, err := render.NewAssets(over(t, static.FS, "css/base.css", "a{color:red}"))
	if err != nil {
		t.Fatal(err)
	}
	if address := before.Address("site.css"); !regexp.MustCompile(`^/tai-nguyen/site-[0-9a-f]{8}\.css$`).MatchString(address) || address == after.Address("site.css") {
		t.Errorf("the style sheet is at %s, changed at %s", address, after.Address("site.css"))
	}
	if before.Address("mark.svg") != after.Address("mark.svg") {
		t.Error("an icon that did not change has another name")
	}
	for _, file := range before.Files() {
		if len(file.Body) == 0 || path.IsAbs(file.Path) {
			t.Errorf("%s has %d bytes", file.Path, len(file.Body))
		}
	}
	missing := over(t, static.FS, "css/base.css", "")
	delete(missing, "css/base.css")
	if _, err := render.NewAssets(missing); err == nil || !strings.Contains(err.Error(), "base.css") {
		t.Errorf("the error is %v", err)
	}
}

func styleSheet(t *testing.T) string {
	t.Helper()
	assets, err := render.NewAssets(static.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range assets.Files() {
		if "/"+file.Path == assets.Address("site.css") {
			return string(file.Body)
		}
	}
	t.Fatal("no style sheet")
	return ""
}

// Every file of css/ is part of the one style sheet, without its comments and
// with all its rules.
func TestTheStyleSheetIsWhole(t *testing.T) {
	sheet := styleSheet(t)
	if strings.Contains(sheet, "/*") || strings.Contains(sheet, "\n ") {
		t.Error("comments or indentation are left")
	}
	files, err := fs.Glob(static.FS, "css/*.css")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	comment, space := regexp.MustCompile(`(?s)/\*.*?\*/`), regexp.MustCompile(`\s`)
	bare := space.ReplaceAllString(sheet, "")
	for _, file := range files {
		text, _ := fs.ReadFile(static.FS, file)
		if !strings.Contains(bare, space.ReplaceAllString(comment.ReplaceAllString(string(text), ""), "")) {
			t.Errorf("%s is not whole in the style sheet", file)
		}
	}
}

func TestCommentsInStringsStay(t *testing.T) {
	assets, err := render.NewAssets(over(t, static.FS, "css/base.css", "a::after {\n  /* out */ content: \"/* in */ \\\" \n\"; }\n\n\n/* open"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range assets.Files() {
		if strings.HasSuffix(file.Path, ".css") && !strings.Contains(string(file.Body), "a::after {\n content: \"/* in */ \\\" \n\"; }\n") {
			t.Errorf("shortened to %.300q", file.Body)
		}
	}
}

// What the oldest browsers do not know, and what would ask another host, is not
// used.
func TestTheStyleSheetIsForEveryBrowser(t *testing.T) {
	sheet := styleSheet(t)
	for _, feature := range []string{"url(", "@import", ":has(", "@container", "color-mix(", "oklch(", "&:", "@layer"} {
		if strings.Contains(sheet, feature) {
			t.Errorf("the style sheet uses %s", feature)
		}
	}
	for _, needed := range []string{"prefers-color-scheme: dark", "forced-colors: active", "prefers-reduced-motion", "@media print", "size: A4", ":focus-visible"} {
		if !strings.Contains(sheet, needed) {
			t.Errorf("the style sheet lacks %s", needed)
		}
	}
	if strings.Count(sheet, "{") != strings.Count(sheet, "}") {
		t.Error("braces do not match")
	}
}

// Every custom property that is used is a token, or has a value to fall back on.
func TestEveryTokenIsThere(t *testing.T) {
	sheet := styleSheet(t)
	for _, match := range regexp.MustCompile(`var\((--[a-z0-9-]+)\)`).FindAllStringSubmatch(sheet, -1) {
		if !strings.Contains(sheet, match[1]+":") {
			t.Errorf("%s is used and not set", match[1])
		}
	}
}

// The colours of text stand out from what is behind them by 4,5 to 1 (WCAG 2.2,
// 1.4.3), signs and bars by 3 to 1 (1.4.11), in light and dark.
func TestColoursStandOut(t *testing.T) {
	text, err := fs.ReadFile(static.FS, "css/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	light, dark, found := strings.Cut(string(text), "prefers-color-scheme: dark")
	if !found {
		t.Fatal("no dark scheme")
	}
	for scheme, part := range map[string]string{"light": light, "dark": dark} {
		colours := map[string]string{}
		for _, match := range regexp.MustCompile(`(--[a-z0-9-]+): (#[0-9a-f]{6});`).FindAllStringSubmatch(part, -1) {
			colours[match[1]] = match[2]
		}
		for _, pair := range []struct {
			front, back string
			least       float64
		}{
			{"--ink", "--paper", 7}, {"--muted", "--paper", 4.5}, {"--muted", "--paper-raised", 4.5}, {"--accent", "--paper", 4.5}, {"--accent", "--paper-raised", 4.5},
			{"--accent-visited", "--paper", 4.5}, {"--accent-visited", "--paper-raised", 4.5}, {"--band-ink", "--band", 4.5}, {"--band-gold", "--band", 3},
			{"--good", "--paper", 4.5}, {"--waiting", "--paper", 4.5}, {"--late", "--paper", 4.5}, {"--kept", "--paper", 3}, {"--lost", "--paper", 3},
			{"--line-strong", "--paper", 3}, {"--focus", "--paper", 3}, {"--ink", "--heat-1", 4.5}, {"--ink", "--heat-2", 4.5}, {"--ink", "--heat-3", 4.5},
			{"--ink", "--heat-4", 4.5}, {"--ink", "--heat-5", 4.5}, {"--ink", "--heat-6", 4.5},
		} {
			if got := contrast(t, colours[pair.front], colours[pair.back]); got < pair.least {
				t.Errorf("%s: %s on %s stands out by %.2f, want %.1f", scheme, pair.front, pair.back, got, pair.least)
			}
		}
	}
}

// contrast is the contrast ratio of two colours as WCAG defines it.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	luminance := func(colour string) float64 {
		if len(colour) != 7 {
			t.Fatalf("no colour: %q", colour)
		}
		sum := 0.0
		for i, weight := range []float64{0.2126, 0.7152, 0.0722} {
			value, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
			if err != nil {
				t.Fatal(err)
			}
			channel := float64(value) / 255
			if channel <= 0.04045 {
				channel /= 12.92
			} else {
				channel = math.Pow((channel+0.055)/1.055, 2.4)
			}
			sum += weight * channel
		}
		return sum
	}
	lighter, darker := luminance(a), luminance(b)
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}

// sourceFile is a file that decides how pages look and what they say.
type sourceFile struct {
	name, text string
}

// sourceFiles are the templates, the styles, the script, and the code of this
// package and of the page map.
func sourceFiles(t *testing.T) []sourceFile {
	t.Helper()
	var files []sourceFile
	for _, folder := range []fs.FS{templates.FS, static.FS, os.DirFS("."), os.DirFS("../site")} {
		err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			extension := filepath.Ext(name)
			if err != nil || strings.HasPrefix(name, "testdata") || strings.HasPrefix(name, "vendor/") || strings.HasSuffix(name, "_test.go") || extension != ".html" && extension != ".css" && extension != ".js" && extension != ".go" {
				return err
			}
			text, err := fs.ReadFile(folder, name)
			files = append(files, sourceFile{name, string(text)})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}
