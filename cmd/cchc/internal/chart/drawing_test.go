package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

// element is an element of a parsed SVG.
type element struct {
	name       string
	attributes map[string]string
	children   []*element
	text       string // its own and that of its children, in order
}

// parse reads an SVG as strictly as XML is read.
func parse(t *testing.T, svg []byte) *element {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	root := &element{}
	open := []*element{root}
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("not XML: %v\n%s", err, svg)
		}
		switch token := token.(type) {
		case xml.StartElement:
			child := &element{name: token.Name.Local, attributes: map[string]string{}}
			for _, attribute := range token.Attr {
				child.attributes[attribute.Name.Local] = attribute.Value
			}
			parent := open[len(open)-1]
			if parent.lends() && child.attributes["class"] == "" {
				child.attributes["class"] = parent.attributes["class"] // as in a browser, where they inherit its look
			}
			parent.children = append(parent.children, child)
			open = append(open, child)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, e := range open {
				e.text += string(token)
			}
		}
	}
	if len(root.children) != 1 || strings.TrimSpace(root.text) != strings.TrimSpace(root.children[0].text) {
		t.Fatalf("not one element: %s", svg)
	}
	return root.children[0]
}

// lends tells whether an element is a group that has its class for what is in it.
func (e *element) lends() bool {
	class := e.attributes["class"]
	return e.name == "g" && class != "chart-rows" && class != "chart-key"
}

// all gives an element and those inside it, in order.
func (e *element) all() []*element {
	all := []*element{e}
	for _, child := range e.children {
		all = append(all, child.all()...)
	}
	return all
}

// find gives the elements of a class, in place of the group that has it for them.
func (e *element) find(class string) []*element {
	var found []*element
	for _, element := range e.all() {
		if element.lends() {
			continue
		}
		for name := range strings.FieldsSeq(element.attributes["class"]) {
			if name == class {
				found = append(found, element)
			}
		}
	}
	return found
}

// drawnRow is what stands in an SVG for one row.
type drawnRow struct {
	label []string // its lines, without the aside
	said  string   // aside, figure and words
	marks []*element
}

// rowsOf splits the drawing at its labels.
func rowsOf(t *testing.T, svg *element) []drawnRow {
	t.Helper()
	var rows []drawnRow
	for _, e := range svg.find("chart-rows")[0].children {
		if strings.HasPrefix(e.attributes["class"], "chart-label") {
			rows = append(rows, labelled(e))
			continue
		}
		row := &rows[len(rows)-1]
		if e.name == "text" {
			row.said += e.text + " "
		} else {
			row.marks = append(row.marks, e)
		}
	}
	return rows
}

// labelled is a row of which only the label was read, and the aside behind it.
func labelled(text *element) drawnRow {
	var row drawnRow
	for _, line := range text.children {
		label := line.text
		for _, aside := range line.children {
			label = strings.TrimSuffix(label, aside.text)
			row.said += aside.text + " "
		}
		if label = strings.TrimSuffix(strings.TrimSuffix(label, " "), " –"); label != "" {
			row.label = append(row.label, label)
		}
	}
	return row
}

// mark gives the one mark of a class in a row, nil where there is none.
func (r drawnRow) mark(t *testing.T, class string) *element {
	t.Helper()
	var found *element
	for _, e := range r.marks {
		if e.attributes["class"] == "chart-"+class {
			if found != nil {
				t.Fatalf("%s: more than one %s", r.said, class)
			}
			found = e
		}
	}
	return found
}
