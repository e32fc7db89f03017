package narrative

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"cchc/cmd/cchc/internal/vi"
)

// FuzzCompile: whatever the text, what comes of it is harmless and in its place.
func FuzzCompile(f *testing.F) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		f.Fatal("no seeds", err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(source)
		for block := range bytes.SplitSeq(source, []byte("\n\n")) {
			f.Add(block)
		}
	}
	for _, test := range refused {
		f.Add([]byte(test.source))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		if !utf8.Valid(source) {
			t.Skip("refused by package content")
		}
		checkText(t, source)
	})
}

// TestTokenSoup does the same for texts made of all that means something in Markdown,
// put together at random: it gets where bytes changed at random seldom do.
func TestTokenSoup(t *testing.T) {
	tokens := strings.Split("- ·> ·* ·1. ·: ·\n·\n\n·\n\n·  ·    ·\t·|·|--|\n·a|b\n--|:-:\n·## ·#·`·```\n·~~~·[·](/b/)·](·)·![·](/tep/a)·"+
		"{score}·{x}·{·}·**·*·_·<b>·<!--·<·>·&amp;·&#60;·&·\\·hạng 9·84,96 %·8/12·---\n·===\n·\"·<https://a>·a·Điểm·ề·[a]: /b \"c\"\n·[a]· ·\u00a0·'·=", "·")
	random := rand.New(rand.NewPCG(91, 2024))
	for range 5000 {
		var source []byte
		for range 1 + random.IntN(25) {
			source = append(source, tokens[random.IntN(len(tokens))]...)
		}
		checkText(t, source)
		if t.Failed() {
			t.Fatalf("of the text %q", source)
		}
	}
}

func checkText(t *testing.T, source []byte) {
	t.Helper()
	front := []byte("+++\ntitle = \"Á\"\n+++\n")
	text, diagnostics := Compile("a.md", append(front, source...), len(front))
	page := text.AppendHTML(nil, asWritten, inBrackets)
	checkHarmless(t, text, page)
	checkPlain(t, text, page)
	checkOffsets(t, text, append(front, source...), len(front))
	for _, d := range diagnostics {
		if d.Place.Line < 4 || d.Place.Column < 1 {
			t.Errorf("%s stands at %s, before the text", d.Code, d.Place.Location())
		}
	}
	if len(source) > 1000 { // goldmark knows no bounds
		return
	}
	want := byGoldmark(t, source)
	if got := likeGoldmark(string(page)); isComparable(source, want) && got != want {
		t.Errorf("got\n%s\ngoldmark says\n%s", got, want)
	}
}

// isComparable tells whether we should say what goldmark says: it knows no {value},
// tells no links apart, and passes control characters on.
func isComparable(source []byte, goldmarks string) bool {
	control := func(r rune) bool { return unicode.IsControl(r) && r != '\n' && r != '\t' }
	for _, other := range []string{"<a ", "<img ", "<!-- raw HTML omitted -->"} {
		if strings.Contains(goldmarks, other) {
			return false
		}
	}
	return !bytes.ContainsAny(source, "{") && !bytes.Contains(source, []byte("&#")) && !bytes.ContainsFunc(source, control)
}

// inMain parses the page as the content of a <main>, out of which nothing may break.
func inMain(t *testing.T, page []byte) *html.Node {
	t.Helper()
	document := "<!doctype html><body><main>" + string(page) + "</main><footer></footer>"
	nodes, err := html.ParseFragment(strings.NewReader(document), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil {
		t.Fatal(err)
	}
	if len(nodes) != 2 || nodes[0].DataAtom != atom.Main || nodes[1].DataAtom != atom.Footer || nodes[1].FirstChild != nil {
		t.Fatalf("the text breaks out of its element: %s", page)
	}
	return nodes[0]
}

// allowed are the elements that a text may have, and their attributes.
var allowed = map[string]string{
	"p": "", "br": "", "em": "", "strong": "", "code": "", "pre": "", "blockquote": "", "hr": "",
	"h1": "id", "h2": "id", "h3": "id", "h4": "id", "h5": "id", "h6": "id",
	"ul": "", "ol": "start", "li": "", "dl": "", "dt": "id", "dd": "",
	"div": "class role aria-label tabindex", "table": "", "thead": "", "tbody": "", "tr": "", "th": "scope class", "td": "class",
	"a": "href title rel", "img": "src alt title loading",
}

func checkHarmless(t *testing.T, text *Text, page []byte) {
	t.Helper()
	ids := map[string]bool{}
	for node := range inMain(t, page).Descendants() {
		if node.Type != html.ElementNode {
			if node.Type != html.TextNode {
				t.Errorf("a node of type %d: %s", node.Type, page)
			}
			continue
		}
		attributes, known := allowed[node.Data]
		if !known {
			t.Errorf("element <%s>", node.Data)
		}
		for _, attribute := range node.Attr {
			if !strings.Contains(" "+attributes+" ", " "+attribute.Key+" ") {
				t.Errorf("attribute %s of <%s>", attribute.Key, node.Data)
			}
			checkAttribute(t, attribute)
			if attribute.Key == "id" && (ids[attribute.Val] || !text.HasAnchor(attribute.Val) || vi.Slug(attribute.Val) != attribute.Val) {
				t.Errorf("id %q is not unique, not known or not ours", attribute.Val)
			}
			ids[attribute.Val] = ids[attribute.Val] || attribute.Key == "id"
		}
		if node.Data == "a" && hasParent(node, "a") {
			t.Errorf("a link in a link")
		}
	}
}

func hasParent(node *html.Node, name string) bool {
	for parent := node.Parent; parent != nil; parent = parent.Parent {
		if parent.Data == name {
			return true
		}
	}
	return false
}

// checkAttribute reads an address as a browser does, which drops tabs and line breaks.
func checkAttribute(t *testing.T, attribute html.Attribute) {
	t.Helper()
	address := strings.ToLower(strings.NewReplacer("\t", "", "\n", "", "\r", "", `\`, "/").Replace(strings.TrimSpace(attribute.Val)))
	start := func(prefixes ...string) bool {
		for _, prefix := range prefixes {
			if strings.HasPrefix(address, prefix) {
				return true
			}
		}
		return false
	}
	switch {
	case attribute.Key == "href" && (start("//") || !start("/", "#", "http://", "https://", "mailto:")):
		t.Errorf("a link to %q", attribute.Val)
	case attribute.Key == "src" && !start("/tep/"):
		t.Errorf("an image from %q", attribute.Val)
	}
}

// checkPlain compares AppendPlain with what a browser takes for text.
func checkPlain(t *testing.T, text *Text, page []byte) {
	t.Helper()
	var want strings.Builder
	for node := range inMain(t, page).Descendants() {
		if node.Type == html.TextNode {
			want.WriteString(node.Data)
		}
	}
	// a parser drops the line break that follows <pre>
	got := text.AppendPlain(nil, inBrackets)
	if !strings.Contains(string(page), "<pre>") && string(got) != want.String() {
		t.Errorf("plain text is\n%q\nwant\n%q", got, want.String())
	}
}

func checkOffsets(t *testing.T, text *Text, source []byte, body int) {
	t.Helper()
	for _, piece := range text.Pieces {
		if piece.HTML == "" && (piece.Offset < body || piece.Offset >= len(source)) {
			t.Errorf("piece %+v stands outside of the text", piece)
		}
		if piece.Reference.Figure != "" && !bytes.HasPrefix(source[piece.Offset:], []byte(piece.Reference.String())) {
			t.Errorf("no %s at %d", piece.Reference, piece.Offset)
		}
	}
	for _, mention := range text.Mentions {
		// only its first digit: the others may stand behind markup, as in 8**4**
		if mention.Offset < body || mention.Offset >= len(source) || source[mention.Offset] != mention.Text[0] {
			t.Errorf("no %q at %d", mention.Text, mention.Offset)
		}
	}
	for _, heading := range text.Headings {
		if heading.Offset < body || heading.Offset > len(source) {
			t.Errorf("heading %q stands outside of the text", heading.Text)
		}
	}
}
