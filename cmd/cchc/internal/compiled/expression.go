package compiled

import (
	"reflect"
	"text/template/parse"
)

// expression is a value that a run finds.
type expression struct {
	typ   reflect.Type  // nil where it differs from run to run: such a value can be tested, and no more
	like  reflect.Value // an example of the value; the zero Value where there is none
	value func(r *run, dot reflect.Value) reflect.Value
	write step // writes the value, finished HTML; nil where value must be asked for it
}

// constant is the same in every run.
func constant(value any) expression {
	fixed := reflect.ValueOf(value)
	return expression{typ: fixed.Type(), value: func(*run, reflect.Value) reflect.Value { return fixed }}
}

// pipe compiles a pipeline that stands for a value, and sets the variable that it
// may declare.
func (c *compiler) pipe(pipe *parse.PipeNode) (expression, error) {
	e, err := c.command(pipe, pipe.Cmds)
	if err != nil || len(pipe.Decl) == 0 {
		return e, err
	}
	if pipe.IsAssign || e.typ == nil {
		return e, c.unknown(pipe, "%s", pipe)
	}
	place, value := c.declare(pipe.Decl[0].Ident[0], e), e.value
	e.value = func(r *run, dot reflect.Value) reflect.Value {
		set := value(r, dot)
		r.variables[r.base+place] = set
		return set
	}
	return e, nil
}

// command compiles the only command of a pipeline.
func (c *compiler) command(pipe parse.Node, commands []*parse.CommandNode) (expression, error) {
	if len(commands) != 1 {
		return expression{}, c.unknown(pipe, "%s", pipe)
	}
	arguments := commands[0].Args
	if name, ok := arguments[0].(*parse.IdentifierNode); ok {
		return c.function(name, arguments[1:])
	}
	if len(arguments) > 1 {
		return expression{}, c.unknown(pipe, "%s", pipe)
	}
	return c.argument(arguments[0])
}

func (c *compiler) argument(node parse.Node) (expression, error) {
	switch node := node.(type) {
	case *parse.DotNode:
		return c.dot, nil
	case *parse.FieldNode:
		return c.fields(node, c.dot, node.Ident)
	case *parse.VariableNode:
		found, err := c.variable(node)
		if err != nil {
			return found, err
		}
		return c.fields(node, found, node.Ident[1:])
	case *parse.PipeNode:
		if len(node.Decl) == 0 {
			return c.command(node, node.Cmds)
		}
	case *parse.BoolNode:
		return constant(node.True), nil
	case *parse.StringNode:
		return constant(node.Text), nil
	case *parse.NumberNode:
		if node.IsInt {
			return constant(int(node.Int64)), nil
		}
	}
	return expression{}, c.unknown(node, "%s", node)
}

func (c *compiler) variable(node *parse.VariableNode) (expression, error) {
	for place := len(c.variables) - 1; place >= 0; place-- {
		if known := c.variables[place]; known.name == node.Ident[0] {
			return expression{typ: known.typ, like: known.like, value: func(r *run, _ reflect.Value) reflect.Value { return r.variables[r.base+place] }}, nil
		}
	}
	return expression{}, c.wrong(node, "there is no variable %s", node.Ident[0])
}

func (c *compiler) fields(node parse.Node, e expression, names []string) (expression, error) {
	for _, name := range names {
		if e.typ == nil {
			return e, c.unknown(node, "the field %s of what may be of several types", name)
		}
		if long, ok := markup(e); ok && name == "HTML" {
			e = long
			continue
		}
		e = follow(e)
		if _, isMethod := reflect.PointerTo(e.typ).MethodByName(name); isMethod || e.typ.Kind() != reflect.Struct {
			return e, c.unknown(node, "%s of %s", name, e.typ)
		}
		field, ok := e.typ.FieldByName(name)
		if !ok || !field.IsExported() {
			return e, c.wrong(node, "%s has no field %s", e.typ, name)
		}
		for _, i := range field.Index {
			e = part(follow(e), i)
		}
		if e.typ.Kind() == reflect.Interface && !e.like.IsValid() {
			return e, c.unknown(node, "%s is an interface without an example", name)
		}
	}
	return e, nil
}

// follow is what a pointer points to; a run that finds none there fails.
func follow(e expression) expression {
	if e.typ.Kind() != reflect.Pointer {
		return e
	}
	target := e.typ.Elem()
	return expression{typ: target, value: func(r *run, dot reflect.Value) reflect.Value {
		pointer := e.value(r, dot)
		if pointer.IsNil() {
			r.fail("a field of a %s that is nil", target)
			return reflect.Zero(target)
		}
		return pointer.Elem()
	}}
}

// part is the i-th field of a struct; of an interface, what it holds.
func part(e expression, i int) expression {
	field := expression{typ: e.typ.Field(i).Type, value: func(r *run, dot reflect.Value) reflect.Value { return e.value(r, dot).Field(i) }}
	if !e.like.IsValid() {
		return field
	}
	field.like = e.like.Field(i)
	if field.typ.Kind() != reflect.Interface || field.like.IsNil() {
		return field
	}
	held, holder := field.like.Elem(), field.value
	return expression{typ: held.Type(), like: held, value: func(r *run, dot reflect.Value) reflect.Value {
		value := holder(r, dot).Elem()
		if !value.IsValid() || value.Type() != held.Type() {
			r.fail("an interface does not hold a %s", held.Type())
			return reflect.Zero(held.Type())
		}
		return value
	}}
}
