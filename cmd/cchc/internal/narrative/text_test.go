package narrative

import (
	"strings"
	"sync"
	"testing"
)

func TestAppendHTMLFillsHolesEscaped(t *testing.T) {
	text, diagnostics := Compile("a.md", []byte("Đạt {score}, [xem](/2023/#a)\n\n![hạng {year.rank}](/tep/a.png)\n"), 0)
	if len(diagnostics) > 0 {
		t.Fatal(places(diagnostics))
	}
	link := func(destination string) string { return `../"` + strings.TrimPrefix(destination, "/") + "?a=1&b=ề" }
	value := func(r Reference) string { return `<84,96 & "` + r.Of + "." + r.Figure + `">` }
	got := string(text.AppendHTML([]byte("<main>"), link, value))
	want := `<main><p>Đạt &lt;84,96 &amp; &quot;.score&quot;&gt;, <a href="../%222023/#a?a=1&amp;b=%E1%BB%81">xem</a></p>
<p><img src="../%22tep/a.png?a=1&amp;b=%E1%BB%81" alt="hạng &lt;84,96 &amp; &quot;year.rank&quot;&gt;"></p>
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPiecesNameWhatIsMissing(t *testing.T) {
	source := "{lost} [a](/b/) {che-do.change} ![c](/tep/d.png) [e](#f) [g][h]\n\n[h]: /i/\n"
	text, _ := Compile("a.md", []byte(source), 0)
	var got []string
	for _, piece := range text.Pieces {
		if piece.HTML == "" {
			written := piece.Link + piece.Image
			if piece.Reference.Figure != "" {
				written = piece.Reference.String()
			}
			if !strings.HasPrefix(source[piece.Offset:], written) {
				t.Errorf("%s does not stand at %d", written, piece.Offset)
			}
			got = append(got, written)
		}
	}
	if want := "{lost} /b/ {che-do.change} /tep/d.png #f /i/"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestAppendPlain(t *testing.T) {
	source := "## Kết quả & *điểm*\n\nĐạt {score} điểm, [xem \"bảng\"](/a/ \"nói thêm\").  \nHết <https://b.example/>\n\n![{rank}](/tep/c.png)\n\n|a|b|\n|--|--|\n|1 < 2|`{d}`|\n"
	text, _ := Compile("a.md", []byte(source), 0)
	got := strings.Join(strings.Fields(string(text.AppendPlain(nil, func(Reference) string { return "84,96" }))), " ")
	if want := `Kết quả & điểm Đạt 84,96 điểm, xem "bảng". Hết https://b.example/ a b 1 < 2 {d}`; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestIDs(t *testing.T) {
	source := "## Điểm và chỉ số\n## Điểm 2\n## Điểm\n## **Điểm**\n## ĐIỂM!\n## ???\n## 1\n\nĐiểm\n: a\n\nHạng `b` {c}\n: d\n"
	text, _ := Compile("a.md", []byte(source), 0)
	var got []string
	for _, heading := range text.Headings {
		got = append(got, heading.ID)
	}
	for _, term := range text.Terms {
		got = append(got, term.ID)
	}
	want := "diem-va-chi-so diem-2 diem diem-3 diem-4 muc 1 diem-5 hang-b-c"
	if strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	for _, id := range got {
		if !text.HasAnchor(id) {
			t.Errorf("no anchor %s", id)
		}
	}
	if text.HasAnchor("khac") || text.HasAnchor("") {
		t.Error("an anchor that no heading has")
	}
}

func TestHeadings(t *testing.T) {
	source := "Á\n\n##  Kết *quả* &amp; `mã` ##\n\n> ### [Xem](/a/) \\# thêm\n\nHai\ndòng\n---\n"
	text, _ := Compile("a.md", []byte(source), 0)
	want := []Heading{
		{2, "ket-qua-ma", "Kết quả & mã", strings.Index(source, "##")},
		{3, "xem-them", "Xem # thêm", strings.Index(source, "###")},
		{2, "hai-dong", "Hai dòng", strings.Index(source, "Hai")},
	}
	if len(text.Headings) != len(want) {
		t.Fatalf("got %+v", text.Headings)
	}
	for i, heading := range text.Headings {
		if heading != want[i] {
			t.Errorf("got %+v, want %+v", heading, want[i])
		}
	}
}

func TestTablesAreNamedByTheirHead(t *testing.T) {
	for source, want := range map[string]string{
		"|Lĩnh *vực*|Điểm \"số\"||\n|--|--|--|\n": `aria-label="Bảng: Lĩnh vực, Điểm &quot;số&quot;"`,
		"| | |\n|--|--|\n|a|b|\n":                 `aria-label="Bảng"`,
	} {
		text, _ := Compile("a.md", []byte(source), 0)
		if page := string(text.AppendHTML(nil, asWritten, inBrackets)); !strings.Contains(page, want) {
			t.Errorf("%q gives %s", source, page)
		}
	}
}

func TestNoLinkInALink(t *testing.T) {
	text, _ := Compile("a.md", []byte("[a <https://b.example/>](/c/) <https://d.example/>"), 0)
	page := string(text.AppendHTML(nil, asWritten, inBrackets))
	if want := `<a href="/c/">a https://b.example/</a> <a href="https://d.example/" rel="external">`; !strings.Contains(page, want) {
		t.Error(page)
	}
}

func TestCompileAtOnce(t *testing.T) {
	source := sample(t)
	compiled := func() string {
		text, _ := Compile("a.md", source, 0)
		return string(text.AppendHTML(nil, asWritten, inBrackets))
	}
	want := compiled()
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if compiled() != want {
					t.Error("another text")
				}
			}
		})
	}
	group.Wait()
}

func TestPlaceAt(t *testing.T) {
	source := "Đề\ntế́ x\n"
	for _, test := range []struct{ offset, line, column int }{
		{-5, 1, 1},
		{0, 1, 1},
		{strings.Index(source, "\n"), 1, 3},
		{strings.Index(source, "x"), 2, 4},
		{len(source), 3, 1},
		{99, 3, 1},
	} {
		place := PlaceAt("a.md", []byte(source), test.offset)
		if place.Line != test.line || place.Column != test.column || place.Source != strings.Split(source, "\n")[test.line-1] {
			t.Errorf("offset %d: %+v", test.offset, place)
		}
	}
}
