package compiled_test

import (
	"html/template"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/compiled"
)

// view has a field of each kind that this package knows, and of some that it does
// not.
type view struct {
	embedded
	Text, Other string
	Word        word
	HTML        template.HTML
	Count       int
	Yes         bool
	Half        float64
	Address     template.URL
	Spoken      spoken
	Texts       []string
	Items       []item
	Pair        [2]int
	One, None   *item
	Held        any
	ByName      map[string]string
	Long        long
	Longs       []long
}

type embedded struct{ Inner string }

type item struct {
	Name  string
	Count int
	Items []item
}

type long struct{ text string }

func (l long) HTML() template.HTML { return template.HTML(l.AppendHTML(nil)) }

func (l long) AppendHTML(dst []byte) []byte {
	return append(append(append(dst, "<p>"...), template.HTMLEscapeString(l.text)...), "</p>"...)
}

type word string

type spoken int

func (spoken) String() string { return "<said>" }

func (item) Method() string { return "<done>" }

// example is a view in which everything stands.
func example(text string) view {
	return view{embedded: embedded{text}, Text: text, Other: "b", Word: word(text), HTML: template.HTML("<b>" + template.HTMLEscapeString(text) + "</b>"), Count: -12, Yes: true,
		Half: 0.5, Address: template.URL("tel:1"), Spoken: 3, Texts: []string{text, "", "c+d"}, Items: []item{{"x" + text, 1, []item{{Name: "y"}}}, {Name: "z", Count: 2}}, Pair: [2]int{7, 8},
		One: &item{Name: text}, Held: item{Name: text}, ByName: map[string]string{"a": text}, Long: long{text}, Longs: []long{{text}, {"b"}}}
}

// known are templates that this package runs itself.
var known = []string{
	``, `text only`, `{{/* nothing */ -}} x`, `<p>{{.Text}}</p>`, `{{.Inner}} {{.Word}} {{.HTML}} {{.Count}} {{.Yes}}`, `<title>{{.Text}}</title>`, `<p title="{{.Text}}" data-n='{{.Count}}' class="a{{.Word}}b">`,
	`<a href="{{.Text}}">`, `<a href="/a/{{.Text}}">`, `<a href="/a?b={{.Text}}&amp;c={{.Count}}">`, `<a href="#{{.Text}}">`, `<img src='{{.Word}}'>`,
	`{{if .Yes}}a{{else}}b{{end}}{{if .None}}c{{else if .Count}}d{{end}}{{if .Half}}e{{end}}{{if .ByName}}f{{end}}{{if .Held}}g{{end}}`,
	`{{with .Text}}[{{.}}]{{else}}none{{end}}{{with .One}}{{.Name}} {{$.Text}}{{end}}{{with $x := .Items}}{{len $x}}{{end}}{{with .None}}{{.Name}}{{else with .Other}}{{.}}{{end}}`,
	`{{range .Texts}}{{.}},{{end}}{{range $t := .Texts}}{{$t}}{{end}}{{range $i, $t := .Texts}}{{if $i}}; {{end}}{{$t}}{{else}}none{{end}}{{range .Pair}}{{.}}{{end}}`,
	`{{range .Items}}{{.Name}}:{{range .Items}}{{.Name}}{{$.Count}}{{else}}-{{end}}{{end}}`, `{{$a := .Text}}{{with .One}}{{$a}}{{$a := .Name}}{{$a}}{{end}}{{$a}}`,
	`{{if and .Yes .Text}}a{{end}}{{if or .None .Items}}b{{end}}{{or .Text .Other}}{{and .Text .Other}}{{if not .Yes}}c{{end}}{{not .None}}`,
	`{{if eq .Count -12}}a{{end}}{{if ne .Text "b"}}b{{end}}{{eq .Other "b"}}{{if and (eq .Other "b") (not .None)}}c{{end}}`, `{{len .Texts}} {{len .Text}} {{index .Texts 2}} {{index .Pair 1}}{{true}}{{"a<b"}}{{7}}`,
	`{{define "i"}}{{.Name}}{{range .Items}}{{template "i" .}}{{end}}{{end}}{{range .Items}}{{template "i" .}}{{end}}{{template "i" .Held}}`, `{{define "t"}}fixed{{end}}{{template "t"}}`,
	`{{define "v"}}{{$x := .Text}}{{$x}}{{end}}{{$x := .Other}}{{template "v" .}}{{$x}}`, `{{.One.Name}} {{.Held.Name}} {{$.Held.Name}}`,
	`{{.Long.HTML}}{{range .Longs}}{{.HTML}}{{end}}{{with .Long.HTML}}{{.}}{{end}}{{if .Long.HTML}}a{{end}}{{$x := .Long.HTML}}{{$x}}`, `<svg><rect width="{{.Count}}%"/></svg>`, `<p{{if .Yes}} class="own"{{end}}>`, `{{if $x := .One}}{{$x.Name}}{{else}}{{$x.Name}}{{end}}`,
}

// unknown are templates that html/template runs.
var unknown = []string{
	`{{.Half}}`, `{{.Spoken}}`, `{{.One}}`, `{{.Address}}`, `<p title="{{.HTML}}">`, `<script>var a = {{.Text}};</script>`, `<p style="color: {{.Text}}">`, `<p title={{.Text}}>`, `{{printf "%s" .Text}}`, `{{.Text | len}}`,
	`{{.ByName.a}}`, `{{range .ByName}}{{.}}{{end}}`, `{{range 3}}{{.}}{{end}}`, `{{with .One}}{{.Method}}{{end}}`, `{{with or .None .Text}}{{.}}{{end}}`, `{{$x := 1}}{{$x = 2}}{{$x}}`, `{{range .Texts}}{{break}}{{end}}`,
	`{{.Long}}`, `<p title="{{.Long.HTML}}">`, `{{define "t"}}{{.}}{{end}}<p title="{{template "t" .Text}}">`, `{{index .ByName "a"}}`, `{{eq .Yes true}}`, `{{(index .Items 0).Name}}`,
}

func compile(t testing.TB, text string) *compiled.Template {
	t.Helper()
	made, err := compiled.New(template.Must(template.New("x.html").Parse(text)), example("a"))
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return made
}

// Every template makes what html/template makes of it, whoever runs it.
func TestTheSameAsTheLibrary(t *testing.T) {
	for i, text := range append(known, unknown...) {
		template := compile(t, text)
		if isKnown := template.Unknown() == nil; isKnown != (i < len(known)) {
			t.Errorf("%s: is known: %v (%v)", text, isKnown, template.Unknown())
		}
		for _, value := range []string{"", "a", `<a href="x">&amp;'+`, "javascript:alert(1)", "http://a/b?c=d&e", "mailto:a@b", "ế\x00\xff%2f%2", "a:b/c", "a/b:c"} {
			same(t, text, template, example(value))
		}
	}
}

func same(t testing.TB, text string, template *compiled.Template, view view) {
	t.Helper()
	got, err := template.Append([]byte("before "), view)
	want, slowErr := template.AppendSlowly([]byte("before "), view)
	if (err == nil) != (slowErr == nil) || err == nil && string(got) != string(want) {
		t.Errorf("%s: got %q (%v), html/template has %q (%v)", text, got, err, want, slowErr)
	}
}

// What the library finds out while it runs a template this package finds out too.
func TestFailures(t *testing.T) {
	for _, text := range []string{`{{.None.Name}}`, `{{index .Texts 3}}`, `{{index .Texts .Count}}`, `{{range .Texts}}{{$.None.Count}}{{end}}`,
		`{{template "x.html" .}}`, `{{define "t"}}{{template "t" .}}{{template "t" .}}{{end}}{{template "t" .}}`} {
		template := compile(t, text)
		if template.Unknown() != nil {
			t.Errorf("%s: %v", text, template.Unknown())
		}
		if _, err := template.Append(nil, example("a")); err == nil {
			t.Errorf("%s: no error", text)
		}
		same(t, text, template, example("a"))
	}
	other := example("a")
	other.Held = 7
	if _, err := compile(t, `{{.Held.Name}}`).Append(nil, other); err == nil {
		t.Error("another type in an interface is no error")
	}
	if _, err := compile(t, `{{.Text}}`).Append(nil, item{}); err == nil {
		t.Error("a view of another type is no error")
	}
}

// A template that is wrong for its view is found before it runs, with its place.
func TestWrongTemplatesAreNamed(t *testing.T) {
	for text, want := range map[string]string{
		"a\n{{if .Yes}}\n{{.Missing}}{{end}}": "x.html:3:2", "{{range .Items}}\n{{.Nothing}}{{end}}": "x.html:2:2", "{{with .One}}{{.Text}}{{end}}": "has no field Text",
		"{{.embedded.Inner}}": "embedded", `<a href="{{if .Yes}}"{{end}}>`: "x.html", `{{define "t"}}{{.Text}}{{end}}{{template "t" .One}}`: "x.html",
	} {
		parsed, err := template.New("x.html").Parse(text)
		if err == nil {
			_, err = compiled.New(parsed, example("a"))
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: the error is %v, want one with %s", text, err, want)
		}
	}
}

func FuzzTexts(f *testing.F) {
	for _, seed := range []string{"", `<>"'&+`, "javascript:a", "hTTps://a", "a/b:c?%20%2", "\x00\xff\ufdd0\ufffe ế"} {
		f.Add(seed)
	}
	templates := make([]*compiled.Template, len(known))
	for i, text := range known {
		templates[i] = compile(f, text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for i, template := range templates {
			same(t, known[i], template, example(text))
		}
	})
}
