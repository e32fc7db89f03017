package main

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/madeup"
)

// TestJudgeSees leaks something into a portal, each time by another way, and asks
// the judge of hostile texts: it must see every leak, and nothing where none is.
func TestJudgeSees(t *testing.T) {
	clean := buildInMemory(t, madeup.Portal(1, 1), webRoot+subPath)
	j := newJudge(t, clean)
	_, unit, _ := strings.Cut(firstWith(clean, ".csv"), "/")
	for _, leak := range []struct{ file, before, leaked, want string }{
		{"index.html", "", "", ""},
		{"index.html", "</main>", "<script>pwned=1</script></main>", "script"},
		{"index.html", "</main>", "<b>a</b></main>", "of <b >, want"},
		{"index.html", "</main>", "<!-- a --></main>", "a comment"},
		{"index.html", "</main>", `<p onclick="pwned=1">a</p></main>`, "onclick"},
		{"index.html", "</main>", `<a href="javascript:pwned=1">a</a></main>`, "is neither relative"},
		{"index.html", "</main>", `<a href="//evil.example/">a</a></main>`, "is neither relative"},
		{"index.html", `action="./tim-kiem/"`, `action="//evil.example/tim-kiem/"`, "<form action"},
		{"index.html", "<main", "<p", "has only"},
		{"index.html", "</svg>", "<text>a</svg>", "a drawing is not well-formed"},
		{"index.html", "</main>", "ZgotmplZ</main>", "html/template"},
		{"du-lieu/" + unit, "\n", "\n=1+1,", "is no CSV"},
		{"robots.txt", "\n", "\nDisallow: /\n", "has other lines"},
		{"sitemap.xml", "</url>", "<!-- a --></url>", "has a comment"},
		{"a.html", "", "<p>", "the files are"},
	} {
		built := portal{clean.site, maps.Clone(clean.files)}
		built.files[leak.file] = bytes.Replace(built.files[leak.file], []byte(leak.before), []byte(leak.leaked), 1)
		faults, _ := j.faults(t, built)
		said := strings.Join(faults, "\n")
		if leak.want == "" && said != "" || !strings.Contains(said, leak.want) {
			t.Errorf("of %s in %s is said %+.300q, want %q", leak.leaked, leak.file, said, leak.want)
		}
	}
	if csvFaults([]byte("a,b\n1,=1+1\n"), ',') == nil || csvFaults([]byte("a;b\n1;=1+1\n"), ';') == nil || csvFaults([]byte("a,b\n-1.5,'=1+1\n"), ',') != nil {
		t.Error("cells that would run are not told from numbers")
	}
	whole := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\n%sEND:VCALENDAR\r\n"
	event := "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20240101T000000Z\r\nDTSTART;VALUE=DATE:20240101\r\nSUMMARY:a\r\nEND:VEVENT\r\n"
	if icsFaults(fmt.Appendf(nil, whole, event)) != nil || icsFaults(fmt.Appendf(nil, whole, event+strings.Replace(event, "\r\nUID", "\nUID", 1))) == nil || icsFaults(fmt.Appendf(nil, whole, event[:20])) == nil {
		t.Error("the judge of calendars is blind")
	}
}

// firstWith is the first of a portal's files, by name, with an ending.
func firstWith(built portal, ending string) (first string) {
	for file := range built.files {
		if strings.HasSuffix(file, ending) && (first == "" || file < first) {
			first = file
		}
	}
	return first
}
