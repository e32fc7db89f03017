package narrative

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	for _, name := range []string{"component", "page", "glossary", "hostile"} {
		t.Run(name, func(t *testing.T) {
			source, err := os.ReadFile(filepath.Join("testdata", name+".md"))
			if err != nil {
				t.Fatal(err)
			}
			text, diagnostics := Compile(name+".md", source, 0)
			if name != "hostile" && len(diagnostics) > 0 {
				t.Errorf("a good text is refused: %v", places(diagnostics))
			}
			got := text.AppendHTML(nil, asWritten, inBrackets)
			golden := filepath.Join("testdata", name+".html")
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestLikeGoldmark compares with goldmark's own HTML: what we write ourselves must
// not mean anything else.
func TestLikeGoldmark(t *testing.T) {
	for _, source := range []string{
		"một\nhai  \nba\\\nbốn",
		"*a* **b** ***c*** _d_ a*b*c `d` ``e`f`` ` g `",
		"- a\n- b\n\n  c\n- d\n  - e\n    1. f\n    2. g\n\n> h\n> > i\nj\n",
		"7) a\n8) b\n\n\n0. c\n",
		"- \n- a\n\n\n  b\n",
		"a\n---\n\n***\n\nb\n",
		"~~~ go\na <b>\n\tc\n~~~\n\n- ```\n  d\n  ```\n",
		"&copy; &amp; &bogus; &#35; &#xe9; &#X41; &#99999999; &; & \\& \\\\ \\a \\* a\\",
		"a | b\n--|:-:\nc | d\ne | f | \n\\| | `\\|`\n\nx",
		"| a |\n|---|\n",
		"a\nb\n: c\n: d\n\n  e\n\nf\n\n: g\n",
		"## a\n### b ##\n## c *d* `e`\n",
		"a\tb\n\n-\ta\n\n\tb\n",
		"5 < 6 > 4 \"a\" 'b' a_b_c 2*3*4 !x [y] (z) ]",
	} {
		text, _ := Compile("a.md", []byte(source), 0)
		got := likeGoldmark(string(text.AppendHTML(nil, asWritten, Reference.String)))
		if want := byGoldmark(t, []byte(source)); got != want {
			t.Errorf("%q:\ngot\n%s\nwant\n%s", source, got, want)
		}
	}
}

var plainGoldmark = goldmark.New(goldmark.WithExtensions(extension.Table, extension.DefinitionList))

func byGoldmark(t *testing.T, source []byte) string {
	t.Helper()
	var html bytes.Buffer
	if err := plainGoldmark.Convert(source, &html); err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(` class="language-[^"]*"`).ReplaceAllString(html.String(), "")
}

var (
	ownMarkup = regexp.MustCompile(` id="[a-z0-9-]+"| scope="col"|<div class="table-scroll"[^>]*>\n|</div>\n`)
	ownHead   = regexp.MustCompile(`<thead>(?s:.*?)</thead>`)
	ownClass  = regexp.MustCompile(` class="align-(left|right|center)"`)
)

// likeGoldmark takes away what goldmark does not write.
func likeGoldmark(html string) string {
	html = ownMarkup.ReplaceAllString(html, "")
	html = ownHead.ReplaceAllStringFunc(html, func(head string) string { return strings.ReplaceAll(head, "td>", "th>") })
	return ownClass.ReplaceAllString(html, ` style="text-align:$1"`)
}

func TestTextWithoutHolesIsOnePiece(t *testing.T) {
	text, _ := Compile("a.md", []byte("## A\n\n**b** [c](https://d.example/)\n\n|e|\n|--|\n|f|\n"), 0)
	if len(text.Pieces) != 1 || !strings.HasPrefix(text.Pieces[0].HTML, "<h2") {
		t.Errorf("got %d pieces: %v", len(text.Pieces), text.Pieces)
	}
}
