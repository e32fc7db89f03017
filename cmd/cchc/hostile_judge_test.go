package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/emersion/go-ical"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"
)

// bones is what a page is made of, less its texts: how often each element with
// its attributes occurs. No text may change it.
type bones map[string]int

// examined is a page taken apart.
type examined struct {
	bones    bones
	drawing  bones  // within charts, which break long labels into lines: only which kinds occur is compared
	text     string // what a reader sees, folded by fold
	scripts  []string
	suspects []string // what must stand on no page
}

// textAttributes hold texts of the content or addresses made from them; what all
// others hold is not the content's to change.
var textAttributes = []string{"content", "alt", "title", "aria-label", "data-label"}

func examine(t testing.TB, body []byte) examined {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	page := examined{bones: bones{}, drawing: bones{}}
	var text strings.Builder
	page.walk(root, &text, page.bones)
	page.text = fold(text.String())
	if bytes.Contains(body, []byte("ZgotmplZ")) {
		page.suspects = append(page.suspects, "html/template found a value where none may stand")
	}
	return page
}

// walk goes through a node and what is in it. Text is nil where a reader sees none.
func (e *examined) walk(node *html.Node, text *strings.Builder, count bones) {
	switch node.Type {
	case html.TextNode:
		if text != nil {
			text.WriteString(node.Data)
		}
	case html.CommentNode:
		e.suspects = append(e.suspects, "a comment: "+node.Data)
	case html.ElementNode:
		if node.Data == "svg" {
			count["svg"]++
			text, count = nil, e.drawing
		}
		count[e.element(node)]++
		switch {
		case node.DataAtom == atom.Script:
			e.scripts = append(e.scripts, textOf(node))
			return
		case node.DataAtom == atom.Head:
			text = nil
		}
	}
	for child := node.FirstChild; child != nil; child = child.NextSibling {
		e.walk(child, text, count)
	}
	if text != nil && node.Type == html.ElementNode && !inline[node.DataAtom] {
		text.WriteByte('\n')
	}
}

var inline = map[atom.Atom]bool{atom.A: true, atom.B: true, atom.I: true, atom.Em: true, atom.Strong: true, atom.Code: true, atom.Span: true, atom.S: true, atom.Sup: true, atom.Small: true}

func textOf(node *html.Node) string {
	if node.FirstChild == nil {
		return ""
	}
	return node.FirstChild.Data
}

// element is an element with its attributes as one word.
func (e *examined) element(node *html.Node) string {
	var words []string
	for _, attribute := range node.Attr {
		name, value := attribute.Key, attribute.Val
		if name == "action" && node.DataAtom == atom.Form && ownSearch.MatchString(value) {
			continue
		}
		if strings.HasPrefix(name, "on") || slices.Contains([]string{"style", "srcdoc", "action", "formaction", "ping", "srcset", "background", "manifest"}, name) {
			e.suspects = append(e.suspects, fmt.Sprintf("<%s %s=%+.200q>", node.Data, name, value))
		}
		switch {
		case name == "href" || name == "src":
			if fault := addressFault(value); fault != "" {
				e.suspects = append(e.suspects, fmt.Sprintf("<%s %s=%+.200q> %s", node.Data, name, value, fault))
			}
			if strings.Contains(value, ":") {
				value, _, _ = strings.Cut(value, ":")
			}
		case name == "class" && strings.HasPrefix(value, "sheet"):
			value = "sheet" // how close its lines stand is decided by how long they are
		case name == "data-directory":
			value, _, _ = strings.Cut(value, "?") // the version is the content's
		case slices.Contains(textAttributes, name) && !slices.ContainsFunc(node.Attr, func(a html.Attribute) bool { return a.Key == "http-equiv" }):
			value = "…"
		}
		words = append(words, fmt.Sprintf("%s=%q", name, value))
	}
	return node.Data + " " + strings.Join(words, " ")
}

// ownSearch is where the one form of a page leads: to the portal's own search.
var ownSearch = regexp.MustCompile(`^(?:\./|(?:\.\./)+|` + subPath + `)(?:tim-kiem/)?$`)

var relative = regexp.MustCompile(`^(?:#|(?:\.\./)*(?:[\w.%-]+/)*[\w.-]*(?:#.*)?$|\./|/)`)

// addressFault says why an address may not stand on a page: "" for relative ones
// and absolute ones of three kinds, in letters that no browser mends.
func addressFault(address string) string {
	lower := strings.ToLower(address)
	switch {
	case strings.ContainsFunc(address, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune("\"<>\\`{}|^", r) }):
		return "has a letter that no address has"
	case strings.HasPrefix(lower, "http://"), strings.HasPrefix(lower, "https://"), strings.HasPrefix(lower, "mailto:"):
		return ""
	case strings.HasPrefix(address, "//"), !relative.MatchString(address):
		return "is neither relative nor http, https or mailto"
	}
	return ""
}

// fold makes texts comparable as a reader compares them: composed, with single
// spaces, the case of letters left out, since a sentence may begin with a name.
func fold(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(norm.NFC.String(text)), unicode.IsSpace), " ")
}

// judge compares portals with the one that holds harmless texts.
type judge struct {
	pages map[string]examined
	drawn map[string]bool // kinds of elements within the drawings of all pages
	files []string
}

func newJudge(t testing.TB, clean portal) judge {
	j := judge{map[string]examined{}, map[string]bool{}, slices.Sorted(maps.Keys(clean.files))}
	for file, body := range clean.files {
		if strings.HasSuffix(file, ".html") {
			j.pages[file] = examine(t, body)
			for bone := range j.pages[file].drawing {
				j.drawn[kind(bone)] = true
			}
		}
	}
	return j
}

// portal reports the faults of a portal and gives its pages.
func (j judge) portal(t testing.TB, built portal) map[string]examined {
	t.Helper()
	faults, pages := j.faults(t, built)
	for _, fault := range faults[:min(len(faults), 20)] {
		t.Errorf("%+.300q", fault)
	}
	return pages
}

// faults judges every file of a portal.
func (j judge) faults(t testing.TB, built portal) (all []string, pages map[string]examined) {
	t.Helper()
	if files := slices.Sorted(maps.Keys(built.files)); !slices.Equal(files, j.files) {
		all = append(all, fmt.Sprintf("the files are\n%+.200q\nwant\n%+.200q", files, j.files))
	}
	pages = map[string]examined{}
	for _, file := range slices.Sorted(maps.Keys(built.files)) {
		body := built.files[file]
		var faults []string
		switch {
		case strings.HasSuffix(file, ".html"):
			page := examine(t, body)
			pages[file] = page
			faults = append(append(page.suspects, j.differences(file, page)...), dataFaults(body, page)...)
		case strings.HasSuffix(file, ".csv"):
			faults = csvFaults(body, separator(file))
		case strings.HasSuffix(file, ".ics"):
			faults = icsFaults(body)
		case strings.HasSuffix(file, ".json") && !json.Valid(body):
			faults = []string{"is no JSON"}
		case strings.HasSuffix(file, ".xml"):
			faults = xmlFaults(body)
		case file == "robots.txt" && bytes.Count(body, []byte("\n")) != 4:
			faults = []string{"has other lines: " + string(body)}
		}
		for _, fault := range faults {
			all = append(all, file+": "+fault)
		}
	}
	return all, pages
}

// letterBone is a link that writes a letter: a page gets one where the contact
// holds an address for it.
const letterBone = `a href="mailto"`

// differences are what a page has more or less of than the harmless one.
func (j judge) differences(file string, page examined) (differences []string) {
	clean := j.pages[file].bones
	for _, bone := range slices.Sorted(maps.Keys(page.bones)) {
		more := 0
		if bone == letterBone {
			more = 1
		}
		if page.bones[bone] > clean[bone]+more {
			differences = append(differences, fmt.Sprintf("has %d of <%s>, want %d", page.bones[bone], bone, clean[bone]))
		}
	}
	for bone := range clean {
		if page.bones[bone] < clean[bone] {
			differences = append(differences, fmt.Sprintf("has only %d of <%s>, want %d", page.bones[bone], bone, clean[bone]))
		}
	}
	for bone := range page.drawing {
		if !j.drawn[kind(bone)] {
			differences = append(differences, "has a drawing with <"+bone+">")
		}
	}
	return differences
}

var values = regexp.MustCompile(`="[^"]*"`)

// kind is an element with the names of its attributes.
func kind(bone string) string { return values.ReplaceAllString(bone, "") }

// dataFaults judges data blocks and drawings as they stand in the file.
func dataFaults(body []byte, page examined) (faults []string) {
	for _, script := range page.scripts {
		if script != "" && !json.Valid([]byte(script)) {
			faults = append(faults, "a data block is no JSON: "+script)
		}
	}
	for _, drawing := range drawings(body) {
		for _, fault := range xmlFaults(drawing) {
			faults = append(faults, "a drawing "+fault)
		}
	}
	return faults
}

var drawingTag = regexp.MustCompile(`<svg[\s>]|</svg>`)

// drawings cuts out drawings, each with those within it.
func drawings(body []byte) (drawings [][]byte) {
	start, depth := 0, 0
	for _, at := range drawingTag.FindAllIndex(body, -1) {
		switch {
		case body[at[0]+1] == '/':
			if depth--; depth <= 0 {
				drawings, depth = append(drawings, body[start:at[1]]), 0
			}
		case depth == 0:
			start, depth = at[0], 1
		default:
			depth++
		}
	}
	if depth != 0 {
		drawings = append(drawings, body[start:])
	}
	return drawings
}

func xmlFaults(body []byte) []string {
	decoder := xml.NewDecoder(bytes.NewReader(body))
	for {
		token, err := decoder.Token()
		switch token.(type) {
		case xml.Comment, xml.Directive:
			return []string{"has a comment or a declaration"}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return []string{"is not well-formed: " + err.Error()}
		}
	}
}

// icsFaults finds what makes a calendar more than events with texts of their own.
func icsFaults(body []byte) []string {
	calendar, err := ical.NewDecoder(bytes.NewReader(body)).Decode()
	if err == nil {
		err = ical.NewEncoder(io.Discard).Encode(calendar)
	}
	if err != nil {
		return []string{"is no calendar: " + err.Error()}
	}
	if events := bytes.Count(body, []byte("\r\nUID:")); len(calendar.Children) != events || bytes.ContainsRune(bytes.ReplaceAll(body, []byte("\r\n"), nil), '\n') {
		return []string{"has other events or lines than its own"}
	}
	return nil
}

var ownNumber = regexp.MustCompile(`^-?\d+(?:[.,]\d+)?$`)

// separator is what stands between two cells: a Vietnamese spreadsheet's decimal
// sign is the comma.
func separator(file string) rune {
	if strings.Contains(file, "/excel/") {
		return ';'
	}
	return ','
}

// csvFaults finds cells that a spreadsheet would run.
func csvFaults(body []byte, separator rune) (faults []string) {
	reader := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff"))))
	reader.Comma = separator
	records, err := reader.ReadAll()
	if err != nil {
		return []string{"is no CSV: " + err.Error()}
	}
	for _, record := range records {
		for _, cell := range record {
			if strings.IndexAny(cell, "=+-@\t\r\n＝＋－＠") == 0 && !ownNumber.MatchString(cell) {
				faults = append(faults, fmt.Sprintf("the cell %+.200q would run", cell))
			}
		}
	}
	return faults
}
