package compiled

import (
	"reflect"
	"text/template/parse"
)

// function compiles the call of one of text/template's functions.
func (c *compiler) function(name *parse.IdentifierNode, nodes []parse.Node) (expression, error) {
	arguments := make([]expression, len(nodes))
	for i, node := range nodes {
		var err error
		if arguments[i], err = c.argument(node); err != nil {
			return expression{}, err
		}
	}
	switch count := len(nodes); {
	case name.Ident == "and" && count > 0:
		return until(false, arguments), nil
	case name.Ident == "or" && count > 0:
		return until(true, arguments), nil
	case name.Ident == "not" && count == 1:
		tested := arguments[0].value
		return boolean(func(r *run, dot reflect.Value) bool { return !truth(tested(r, dot)) }), nil
	case name.Ident == "eq" && count == 2 && comparable(arguments[0].typ, arguments[1].typ):
		return boolean(equal(arguments[0], arguments[1])), nil
	case name.Ident == "ne" && count == 2 && comparable(arguments[0].typ, arguments[1].typ):
		same := equal(arguments[0], arguments[1])
		return boolean(func(r *run, dot reflect.Value) bool { return !same(r, dot) }), nil
	case name.Ident == "len" && count == 1 && hasLength(arguments[0].typ):
		counted := arguments[0].value
		return expression{typ: reflect.TypeFor[int](), value: func(r *run, dot reflect.Value) reflect.Value { return reflect.ValueOf(counted(r, dot).Len()) }}, nil
	case name.Ident == "index" && count == 2 && isList(arguments[0].typ) && isInt(arguments[1].typ):
		return element(arguments[0], arguments[1]), nil
	}
	return expression{}, c.unknown(name, "the function %s", name)
}

func boolean(value func(r *run, dot reflect.Value) bool) expression {
	no, yes := reflect.ValueOf(false), reflect.ValueOf(true)
	return expression{typ: no.Type(), value: func(r *run, dot reflect.Value) reflect.Value {
		if value(r, dot) {
			return yes
		}
		return no
	}}
}

// until is the first of the arguments whose truth is as wanted, else the last.
func until(wanted bool, arguments []expression) expression {
	typ := arguments[0].typ
	for _, argument := range arguments {
		if argument.typ != typ {
			typ = nil
		}
	}
	return expression{typ: typ, value: func(r *run, dot reflect.Value) (value reflect.Value) {
		for _, argument := range arguments {
			if value = argument.value(r, dot); truth(value) == wanted {
				return value
			}
		}
		return value
	}}
}

// comparable tells whether equal can compare values of two types.
func comparable(a, b reflect.Type) bool {
	return isInt(a) && isInt(b) || isString(a) && isString(b)
}

func equal(a, b expression) func(r *run, dot reflect.Value) bool {
	if isString(a.typ) {
		return func(r *run, dot reflect.Value) bool { return a.value(r, dot).String() == b.value(r, dot).String() }
	}
	return func(r *run, dot reflect.Value) bool { return a.value(r, dot).Int() == b.value(r, dot).Int() }
}

func element(list, index expression) expression {
	typ := list.typ.Elem()
	return expression{typ: typ, value: func(r *run, dot reflect.Value) reflect.Value {
		values, i := list.value(r, dot), int(index.value(r, dot).Int())
		if i < 0 || i >= values.Len() {
			r.fail("the index %d of %d values", i, values.Len())
			return reflect.Zero(typ)
		}
		return values.Index(i)
	}}
}

func isString(typ reflect.Type) bool { return typ != nil && typ.Kind() == reflect.String }
func isInt(typ reflect.Type) bool {
	return typ != nil && reflect.Int <= typ.Kind() && typ.Kind() <= reflect.Int64
}
func isList(typ reflect.Type) bool {
	return typ != nil && (typ.Kind() == reflect.Slice || typ.Kind() == reflect.Array)
}
func hasLength(typ reflect.Type) bool { return isString(typ) || isList(typ) }
