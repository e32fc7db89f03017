// Package compiled runs templates of html/template many times faster than that
// package does, and gives the same bytes.
//
// html/template reads a template and finds out how each value must be escaped
// where it stands: that stays its work, and with it what makes a page safe. What
// it does again for every page is to look up each field by its name and to call
// each escaper by reflection. Here that is done once: New turns the escaped syntax
// trees into functions for a view of one type, and Append only calls them.
//
// The functions know what templates of typed views need: fields, variables, if,
// with, range, template, and, or, not, eq, ne, len, index, and the escapers of
// texts, attributes and addresses, and of methods that of a Markup. A template that has anything else is run by
// html/template, as slowly as ever; Unknown says what it was.
package compiled

import (
	"errors"
	"fmt"
	"html/template"
	"io"
	"reflect"
)

// Template is a template for views of one type. It is safe for concurrent use.
type Template struct {
	library *template.Template
	view    reflect.Type
	whole   *body
	unknown *unknownError // why whole is nil
}

// New compiles a template that was not run before. The example is a view in which
// every interface holds what it holds in every view: types alone are looked at. An
// error says where the template is wrong.
func New(library *template.Template, example any) (*Template, error) {
	if err := escape(library); err != nil {
		return nil, err
	}
	t := &Template{library: library, view: reflect.TypeOf(example)}
	c := &compiler{library: library, bodies: map[bodyKey]*body{}}
	whole, err := c.body(library.Name(), t.view, reflect.ValueOf(example))
	switch {
	case errors.As(err, &t.unknown):
		return t, nil
	case err != nil:
		return nil, err
	}
	t.whole = whole
	return t, nil
}

// escape has the library write its escapers into the syntax trees, which it does
// before the first run. What comes of the run itself does not matter.
func escape(library *template.Template) error {
	var wrong *template.Error
	if err := library.Execute(io.Discard, nil); errors.As(err, &wrong) {
		return wrong
	}
	return nil
}

// Unknown says which part of the template this package does not know, and where;
// nil where it knows all.
func (t *Template) Unknown() error {
	if t.unknown == nil {
		return nil
	}
	return t.unknown
}

// Append appends what the template makes of a view.
func (t *Template) Append(dst []byte, view any) ([]byte, error) {
	if t.whole == nil {
		return t.AppendSlowly(dst, view)
	}
	if reflect.TypeOf(view) != t.view {
		return dst, fmt.Errorf("%s is for %s, not for %T", t.library.Name(), t.view, view)
	}
	r := run{out: dst}
	r.call(t.whole, reflect.ValueOf(view))
	return r.out, r.failed
}

// AppendSlowly does the same as Append by html/template: what Append must agree
// with.
func (t *Template) AppendSlowly(dst []byte, view any) ([]byte, error) {
	out := writer{dst}
	err := t.library.Execute(&out, view)
	return out.bytes, err
}

type writer struct{ bytes []byte }

func (w *writer) Write(p []byte) (int, error) {
	w.bytes = append(w.bytes, p...)
	return len(p), nil
}
