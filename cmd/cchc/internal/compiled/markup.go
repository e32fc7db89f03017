package compiled

import (
	"html/template"
	"reflect"
)

// Markup is a part of a page that is finished HTML, and long. A template names it by
// its method, {{.HTML}}, which html/template calls; this package has it written where
// it stands, without a text of its own. Both give the same.
type Markup interface {
	HTML() template.HTML
	AppendHTML(dst []byte) []byte
}

// markup is what a value of such a type says; false for every other.
func markup(e expression) (expression, bool) {
	if e.typ == nil || e.typ.Kind() == reflect.Interface || !e.typ.Implements(reflect.TypeFor[Markup]()) {
		return e, false
	}
	find := func(r *run, dot reflect.Value) Markup {
		value := e.value(r, dot)
		if value.CanAddr() {
			value = value.Addr() // has the same methods, and takes no memory
		}
		return value.Interface().(Markup)
	}
	return expression{
		typ:   reflect.TypeFor[template.HTML](),
		value: func(r *run, dot reflect.Value) reflect.Value { return reflect.ValueOf(find(r, dot).HTML()) },
		write: func(r *run, dot reflect.Value) { r.out = find(r, dot).AppendHTML(r.out) },
	}, true
}
