package chart

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// measureOf reads a length in per cent or em.
func measureOf(t *testing.T, text string) float64 {
	t.Helper()
	number, err := strconv.ParseFloat(strings.TrimSuffix(strings.TrimSuffix(text, "%"), "em"), 64)
	if err != nil || number < 0 {
		t.Fatalf("%q is no length", text)
	}
	return number
}

// bar gives where a bar begins and ends, in per cent of the plot; none begins and ends at 0.
func bar(t *testing.T, row drawnRow, class string) (from, to float64) {
	t.Helper()
	mark := row.mark(t, class)
	if mark == nil {
		return 0, 0
	}
	from = measureOf(t, mark.attributes["x"])
	return from, from + measureOf(t, mark.attributes["width"])
}

func near(a, b float64) bool { return a-b < 0.011 && b-a < 0.011 }

func TestScoresAreDrawnToTheirMaximum(t *testing.T) {
	spec := lapVoSpecs()[Scores]
	for i, row := range rowsOf(t, parse(t, spec.SVG())) {
		index, err := strconv.ParseFloat(strings.NewReplacer(",", ".", " %", "").Replace(lapVo[i].index), 64)
		if err != nil {
			t.Fatal(err)
		}
		from, to := bar(t, row, "kept")
		lostFrom, lostTo := bar(t, row, "lost")
		if from != 0 || !near(to, index) || !near(lostFrom, index) || !near(lostTo, 100) {
			t.Errorf("%s: kept %v–%v, lost %v–%v, want a border at %v", lapVo[i].label, from, to, lostFrom, lostTo, index)
		}
	}
}

func TestLossesAndChangesAreDrawnFromZero(t *testing.T) {
	for i, row := range rowsOf(t, parse(t, lapVoSpecs()[Losses].SVG())) {
		from, to := bar(t, row, "lost")
		if want := float64(lapVo[i].maxScore-lapVo[i].score) / 587 * 100; from != 0 || !near(to, want) {
			t.Errorf("%s: lost %v–%v, want 0–%v", lapVo[i].label, from, to, want)
		}
	}
	const zero = 2425.0 / (2425 + 1729) * 100
	for i, row := range rowsOf(t, parse(t, lapVoSpecs()[Changes].SVG())) {
		end := zero + float64(lapVo[i].change)/(2425+1729)*100
		from, to := bar(t, row, "kept")
		wantFrom, wantTo := zero, end
		if lapVo[i].change < 0 {
			from, to = bar(t, row, "lost")
			wantFrom, wantTo = end, zero
		}
		if !near(from, wantFrom) || !near(to, wantTo) {
			t.Errorf("%s: %v–%v, want %v–%v", lapVo[i].label, from, to, wantFrom, wantTo)
		}
		if (row.mark(t, "kept") == nil) == (row.mark(t, "lost") == nil) {
			t.Errorf("%s: a change is a rise or a fall", lapVo[i].label)
		}
	}
}

func TestRanksStartAtTheLeftAndEndAtTheirOwnLastPlace(t *testing.T) {
	for _, test := range []struct {
		ranks      []Figure
		dots, ends []float64
		head       string
	}{
		{[]Figure{Rank(1, 1)}, []float64{0}, []float64{0}, "hạng 1"},
		{[]Figure{Rank(1, 12), Rank(12, 12)}, []float64{0, 100}, []float64{100, 100}, "hạng 1 hạng 12"},
		{[]Figure{Rank(3, 6), Rank(11, 11)}, []float64{20, 100}, []float64{50, 100}, "hạng 1 hạng 11"},
		// Where no number of units is known the dot is not at the end, which would say that it is the last.
		{[]Figure{Rank(4, 0)}, []float64{75}, []float64{100}, "hạng 1"},
		{[]Figure{Rank(3, 11), Rank(5, 0)}, []float64{20, 40}, []float64{100, 100}, "hạng 1 hạng 11"},
	} {
		spec := Spec{Form: Ranks}
		for _, rank := range test.ranks {
			spec.Rows = append(spec.Rows, Row{Label: "A", Figure: rank})
		}
		svg := parse(t, spec.SVG())
		var head []string
		for _, note := range svg.find("chart-note") {
			head = append(head, note.text)
		}
		if got := strings.Join(head, " "); got != test.head {
			t.Errorf("%v: scale %q, want %q", test.ranks, got, test.head)
		}
		for i, row := range rowsOf(t, svg) {
			track := row.mark(t, "track")
			if spec.Rows[i].Figure.whole == 0 {
				track = row.mark(t, "track chart-open")
			}
			if dot := measureOf(t, row.mark(t, "dot").attributes["cx"]); !near(dot, test.dots[i]) {
				t.Errorf("%v: dot %d at %v, want %v", test.ranks, i, dot, test.dots[i])
			}
			if end := measureOf(t, track.attributes["x2"]); !near(end, test.ends[i]) {
				t.Errorf("%v: track %d ends at %v, want %v", test.ranks, i, end, test.ends[i])
			}
		}
	}
}

func TestMissingIsNotZero(t *testing.T) {
	for _, form := range []Form{Scores, Ranks, Losses, Changes} {
		spec := Spec{ID: "x", Form: form, Rows: slices.Concat(missingRows, []Row{{Label: "Có", Figure: sample(form, 1)}})}
		option := decode(t, spec)
		for i, row := range rowsOf(t, parse(t, spec.SVG()))[:len(missingRows)] {
			words := cmp.Or(missingRows[i].Figure.missing, "chưa rõ")
			if len(row.marks) != 0 {
				t.Errorf("%s: %q has a mark", form.name(), words)
			}
			if !strings.HasPrefix(row.said, words[:len(words)/2]) || !strings.Contains(spec.Description(), words) {
				t.Errorf("%s: %q is not said: %q", form.name(), words, row.said)
			}
			if want := strings.TrimSpace(missingRows[i].Label + ": " + words + " " + missingRows[i].Mark); option.YAxis.Data[i] != want {
				t.Errorf("%s: %q stands on the option's axis, want %q", form.name(), option.YAxis.Data[i], want)
			}
			for _, series := range option.Series {
				if string(series.Data[i].Value) != "null" {
					t.Errorf("%s: %q has the value %s", form.name(), words, series.Data[i].Value)
				}
			}
		}
	}
	zero := Spec{Form: Scores, Rows: []Row{{Label: "Không điểm", Figure: Score(0, 700)}}}
	row := rowsOf(t, parse(t, zero.SVG()))[0]
	if from, to := bar(t, row, "lost"); from != 0 || to != 100 || row.mark(t, "kept") != nil || !strings.Contains(row.said, "0,00") {
		t.Errorf("a score of zero is a figure: lost %v–%v, %q", from, to, row.said)
	}
}

// TestDrawingIsSound checks what holds for any chart: it is one image with a name and a description, every reference leads
// somewhere inside it, nothing in it is a link, a script, a style or a colour, and rows stand one below the other.
func TestDrawingIsSound(t *testing.T) {
	elements := []string{"svg", "title", "desc", "defs", "pattern", "path", "g", "text", "tspan", "rect", "line", "circle"}
	attributes := []string{"xmlns", "class", "role", "aria-labelledby", "width", "height", "id", "x", "y", "x1", "x2", "y1", "y2",
		"cx", "cy", "r", "dy", "d", "fill", "patternUnits", "patternTransform", "transform", "overflow", "dx", "viewBox"}
	for _, spec := range slices.Concat(allSpecs(), allTrends(), allDeadlines()) {
		svg := parse(t, spec.SVG())
		ids := map[string]bool{}
		for _, e := range svg.all() {
			if id, ok := e.attributes["id"]; ok {
				if ids[id] || !strings.HasPrefix(id, spec.ID+"-") {
					t.Errorf("%s: id %q", spec.ID, id)
				}
				ids[id] = true
			}
		}
		for _, e := range svg.all() {
			if !slices.Contains(elements, e.name) {
				t.Errorf("%s: unexpected <%s>", spec.ID, e.name)
			}
			for name := range maps.Keys(e.attributes) {
				if !slices.Contains(attributes, name) {
					t.Errorf("%s: <%s> has %s", spec.ID, e.name, name)
				}
			}
			if fill, ok := e.attributes["fill"]; ok && !ids[strings.TrimSuffix(strings.TrimPrefix(fill, "url(#"), ")")] {
				t.Errorf("%s: fill %q", spec.ID, fill)
			}
		}
		for id := range strings.FieldsSeq(svg.attributes["aria-labelledby"]) {
			if !ids[id] {
				t.Errorf("%s: nothing has the id %q", spec.ID, id)
			}
		}
		if svg.attributes["role"] != "img" || svg.children[0].text != clean(spec.Title) || svg.children[1].text != spec.Description() {
			t.Errorf("%s: role %q, title %q, description %q", spec.ID, svg.attributes["role"], svg.children[0].text, svg.children[1].text)
		}
		if !spec.Form.isTrend() {
			checkRowsStack(t, spec, svg)
		}
	}
}

// checkRowsStack looks at the feet of all lines of text and at all marks, from top to bottom.
func checkRowsStack(t *testing.T, spec Spec, svg *element) {
	t.Helper()
	foot := 0.0 // of the row before
	for _, label := range svg.find("chart-label") {
		y := measureOf(t, label.attributes["y"])
		if y < foot+1 {
			t.Errorf("%s: a label at %v em, the row before ends at %v em", spec.ID, y, foot)
		}
		foot = y + 1.4*float64(len(label.children))
	}
	height := measureOf(t, svg.attributes["height"])
	if rest := height - foot; len(spec.Rows) > 0 && (rest < 0.3 || rest > 9 && spec.Form != Deadlines) { // a time line ends with its signs
		t.Errorf("%s: %v em high, the last row stands at %v em", spec.ID, height, foot)
	}
}

// TestLabelsAreWholeAndNarrow: no word is lost, and no line wider than a phone.
func TestLabelsAreWholeAndNarrow(t *testing.T) {
	for _, spec := range allSpecs() {
		for i, row := range rowsOf(t, parse(t, spec.SVG())) {
			want := strings.ReplaceAll(spec.label(i), " ", "")
			if got := strings.ReplaceAll(strings.Join(row.label, ""), " ", ""); got != want {
				t.Errorf("%s: %q, want %q", spec.ID, got, want)
			}
			for _, line := range row.label {
				if textWidth(line) > measure {
					t.Errorf("%s: %q is too wide", spec.ID, line)
				}
			}
		}
	}
	for label, want := range map[string][]string{
		"Cải cách thể chế":                             {"Cải cách thể chế"},
		"Xây dựng chính quyền điện tử, chính quyền số": {"Xây dựng chính quyền", "điện tử, chính quyền số"},
		"Cải cách tổ chức bộ máy hành chính":           {"Cải cách tổ chức", "bộ máy hành chính"},
		"Không có phiên bản":                           {"Không có phiên bản"},
		strings.Repeat("x", 40):                        {strings.Repeat("x", 29), strings.Repeat("x", 11)},
	} {
		spec := Spec{Form: Ranks, Rows: []Row{{Label: label, Figure: Rank(1, 2)}}}
		if got := rowsOf(t, parse(t, spec.SVG()))[0].label; !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", label, got, want)
		}
	}
}

// TestHostileTextStaysText reads the drawing as a browser reads a page.
func TestHostileTextStaysText(t *testing.T) {
	const want = "\"><script>alert('1')</script>&amp;\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd \u2028{a|b}  hết"
	if got := clean(hostile); got != want {
		t.Errorf("clean: %q, want %q", got, want)
	}
	for _, form := range []Form{Scores, Ranks, Losses, Changes, IndexTrend} {
		spec := Spec{ID: "x", Form: form, Title: hostile, Rows: []Row{
			{Label: hostile, Figure: sample(form, 2), Mark: hostile},
			{Label: hostile, Figure: Missing(hostile), Mark: hostile, Break: hostile}}}
		page, err := html.Parse(strings.NewReader("<!doctype html><body>" + string(spec.SVG())))
		if err != nil {
			t.Fatal(err)
		}
		texts := 0
		for node := range page.Descendants() {
			if node.Type == html.ElementNode && node.Data == "script" || node.Type == html.CommentNode {
				t.Errorf("%s: <%s> broke out", form.name(), node.Data)
			}
			if node.Type == html.TextNode && strings.Contains(node.Data, "<script>alert('1')</script>") {
				texts++
			}
		}
		if texts < 4 { // title, description, a mark and a word; labels are broken over lines
			t.Errorf("%s: the text stands in %d places", form.name(), texts)
		}
		option, err := spec.Option()
		if err != nil || strings.ContainsAny(string(option), "<>&\u2028\x00") {
			t.Errorf("%s: unsafe in a script element: %v\n%s", form.name(), err, option)
		}
		if got := decode(t, spec).categories()[0]; got != want+" "+want {
			t.Errorf("%s: the option's label is %q", form.name(), got)
		}
	}
}

// TestStylesheetKnowsEveryClass reads the styles that the drawings rely on.
func TestStylesheetKnowsEveryClass(t *testing.T) {
	css, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "static", "css", "chart.css"))
	if err != nil {
		t.Fatal(err)
	}
	styled := map[string]bool{}
	for _, class := range regexp.MustCompile(`\.(chart[a-z-]*)`).FindAllStringSubmatch(string(css), -1) {
		styled[class[1]] = true
	}
	drawn := map[string]bool{"chart-many": true} // what the page lays small trends out in
	for _, spec := range slices.Concat(allSpecs(), allTrends(), allDeadlines()) {
		for _, e := range parse(t, spec.SVG()).all() {
			for class := range strings.FieldsSeq(e.attributes["class"]) {
				drawn[class] = true
			}
		}
	}
	for class := range styled {
		if !drawn[class] {
			t.Errorf(".%s is styled and never drawn", class)
		}
	}
	delete(drawn, "chart-changes") // needs no room of its own
	for class := range drawn {
		if !styled[class] {
			t.Errorf("%s is drawn and not styled", class)
		}
	}
}

func TestAppendSVGAppends(t *testing.T) {
	spec := lapVoSpecs()[Scores]
	if got, want := string(Draw(spec).AppendSVG([]byte("before"))), "before"+string(spec.SVG()); got != want {
		t.Errorf("got %q", got)
	}
}

func BenchmarkSVG(b *testing.B) {
	for _, spec := range slices.Concat(lapVoSpecs(), trendSpecs()) {
		b.Run(spec.ID, func(b *testing.B) {
			b.ReportAllocs()
			var dst []byte
			for b.Loop() {
				dst = Draw(spec).AppendSVG(dst[:0])
			}
		})
	}
}
