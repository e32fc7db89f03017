package narrative

import (
	"os"
	"testing"

	"github.com/yuin/goldmark/text"
)

// sample is the narrative of a component: about 300 words, three headings, a list,
// a table, links and figures.
func sample(tb testing.TB) []byte {
	tb.Helper()
	source, err := os.ReadFile("testdata/component.md")
	if err != nil {
		tb.Fatal(err)
	}
	return source
}

func BenchmarkCompile(b *testing.B) {
	source := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		Compile("a.md", source, 0)
	}
}

// BenchmarkParse is goldmark's share of it.
func BenchmarkParse(b *testing.B) {
	source := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		markdown.Parse(text.NewReader(source))
	}
}

func BenchmarkAppendHTML(b *testing.B) {
	compiled, _ := Compile("a.md", sample(b), 0)
	html := compiled.AppendHTML(nil, asWritten, Reference.String)
	b.ReportAllocs()
	for b.Loop() {
		html = compiled.AppendHTML(html[:0], asWritten, Reference.String)
	}
}
