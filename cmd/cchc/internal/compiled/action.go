package compiled

import (
	"fmt"
	"html/template"
	"reflect"
	"strconv"
	"text/template/parse"
)

// action compiles an action: a value that is written, or a variable that is set.
func (c *compiler) action(node *parse.ActionNode) (step, error) {
	if len(node.Pipe.Decl) > 0 {
		e, err := c.pipe(node.Pipe)
		return func(r *run, dot reflect.Value) { e.value(r, dot) }, err
	}
	commands := node.Pipe.Cmds
	e, err := c.command(node.Pipe, commands[:1])
	if err != nil {
		return nil, err
	}
	var escapers []string // the library's, in the order in which they are applied
	for _, command := range commands[1:] {
		escapers = append(escapers, command.String())
	}
	write := writerOf(e.typ, escapers)
	if write == nil {
		return nil, c.unknown(node, "%s of type %v", node, e.typ)
	}
	if e.write != nil {
		return e.write, nil
	}
	return func(r *run, dot reflect.Value) { r.out = write(r.out, e.value(r, dot)) }, nil
}

// writerOf appends values of a type as fmt prints them, escaped; nil where this
// package does not know how.
func writerOf(typ reflect.Type, escapers []string) func(dst []byte, value reflect.Value) []byte {
	escape := escaperOf(escapers)
	switch {
	case typ == reflect.TypeFor[template.HTML]() && len(escapers) == 1 && escapers[0] == htmlEscaper:
		return func(dst []byte, value reflect.Value) []byte { return append(dst, value.String()...) }
	case typ == nil || escape == nil || prints(typ) || typ.PkgPath() == reflect.TypeFor[template.HTML]().PkgPath():
		return nil
	case isString(typ):
		return func(dst []byte, value reflect.Value) []byte { return escape(dst, value.String()) }
	case isInt(typ):
		// No escaper changes a digit or a minus.
		return func(dst []byte, value reflect.Value) []byte { return strconv.AppendInt(dst, value.Int(), 10) }
	case typ.Kind() == reflect.Bool:
		return func(dst []byte, value reflect.Value) []byte { return strconv.AppendBool(dst, value.Bool()) }
	}
	return nil
}

// prints tells whether fmt would ask a value how it is printed.
func prints(typ reflect.Type) bool {
	return typ.Implements(reflect.TypeFor[fmt.Stringer]()) || typ.Implements(reflect.TypeFor[error]()) || typ.Implements(reflect.TypeFor[fmt.Formatter]())
}
