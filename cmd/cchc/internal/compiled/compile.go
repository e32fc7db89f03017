package compiled

import (
	"fmt"
	"html/template"
	"reflect"
	"text/template/parse"
)

// compiler turns syntax trees into steps.
type compiler struct {
	library *template.Template
	bodies  map[bodyKey]*body // also those that are not finished: a template may call itself
	// Of the template that is being compiled:
	tree      *parse.Tree
	dot       expression
	variables []variable // in scope
	most      int        // variables at once
}

type bodyKey struct {
	name string
	dot  reflect.Type
}

// variable is a variable of a template. Its place is its index.
type variable struct {
	name string
	typ  reflect.Type
	like reflect.Value
}

// unknownError tells of a construct that html/template has to run.
type unknownError struct{ text string }

func (e *unknownError) Error() string { return e.text }

func (c *compiler) unknown(at parse.Node, format string, a ...any) error {
	return &unknownError{c.place(at) + ": " + fmt.Sprintf(format, a...)}
}

func (c *compiler) wrong(at parse.Node, format string, a ...any) error {
	return fmt.Errorf("%s: %s", c.place(at), fmt.Sprintf(format, a...))
}

// place is such as "units.html:7:13".
func (c *compiler) place(at parse.Node) string {
	place, _ := c.tree.ErrorContext(at)
	return place
}

// body compiles the template of a name for a type of dot; like is an example of
// one, the zero Value where there is none.
func (c *compiler) body(name string, dot reflect.Type, like reflect.Value) (*body, error) {
	key := bodyKey{name, dot}
	if known, ok := c.bodies[key]; ok {
		return known, nil
	}
	found := c.library.Lookup(name)
	if found == nil || found.Tree == nil {
		// In another place than between tags the library escapes a copy of the template, and shows it to nobody.
		return nil, &unknownError{"the template " + name + " is not between tags"}
	}
	made := &body{}
	c.bodies[key] = made
	own := compiler{library: c.library, bodies: c.bodies, tree: found.Tree}
	own.dot = expression{typ: dot, like: like, value: func(_ *run, dot reflect.Value) reflect.Value { return dot }}
	var err error
	own.declare("$", own.dot)
	steps, err := own.list(found.Tree.Root)
	made.steps = append([]step{func(r *run, dot reflect.Value) { r.variables[r.base] = dot }}, steps...)
	made.variables = own.most
	return made, err
}

// declare brings a variable into scope and gives its place.
func (c *compiler) declare(name string, e expression) int {
	c.variables = append(c.variables, variable{name, e.typ, e.like})
	c.most = max(c.most, len(c.variables))
	return len(c.variables) - 1
}

// list compiles nodes; what they declare ends with them.
func (c *compiler) list(list *parse.ListNode) ([]step, error) {
	if list == nil {
		return nil, nil
	}
	outer := len(c.variables)
	defer func() { c.variables = c.variables[:outer] }()
	var steps []step
	for _, node := range list.Nodes {
		step, err := c.node(node)
		if err != nil {
			return nil, err
		}
		steps = append(steps, step)
	}
	return steps, nil
}

func (c *compiler) node(node parse.Node) (step, error) {
	switch node := node.(type) {
	case *parse.TextNode:
		text := string(node.Text)
		return func(r *run, _ reflect.Value) { r.out = append(r.out, text...) }, nil
	case *parse.ActionNode:
		return c.action(node)
	case *parse.IfNode:
		return c.branch(&node.BranchNode)
	case *parse.WithNode:
		return c.branch(&node.BranchNode)
	case *parse.RangeNode:
		return c.loop(&node.BranchNode)
	case *parse.TemplateNode:
		return c.template(node)
	}
	return nil, c.unknown(node, "%s", node)
}

// within compiles a list whose dot is an expression's value.
func (c *compiler) within(dot expression, list *parse.ListNode) ([]step, error) {
	outer := c.dot
	defer func() { c.dot = outer }()
	c.dot.typ, c.dot.like = dot.typ, dot.like
	return c.list(list)
}

// branch compiles if and with.
func (c *compiler) branch(node *parse.BranchNode) (step, error) {
	outer := len(c.variables)
	defer func() { c.variables = c.variables[:outer] }()
	condition, err := c.pipe(node.Pipe)
	if err != nil {
		return nil, err
	}
	inner := c.dot
	if node.NodeType == parse.NodeWith {
		inner = condition
	}
	then, err := c.within(inner, node.List)
	if err != nil {
		return nil, err
	}
	otherwise, err := c.list(node.ElseList)
	if err != nil {
		return nil, err
	}
	moves := node.NodeType == parse.NodeWith
	return func(r *run, dot reflect.Value) {
		value := condition.value(r, dot)
		switch {
		case !truth(value):
			all(otherwise, r, dot)
		case moves:
			all(then, r, value)
		default:
			all(then, r, dot)
		}
	}, nil
}

// loop compiles range over a slice or an array.
func (c *compiler) loop(node *parse.BranchNode) (step, error) {
	outer := len(c.variables)
	defer func() { c.variables = c.variables[:outer] }()
	declared := node.Pipe.Decl
	whole, err := c.command(node.Pipe, node.Pipe.Cmds)
	if err != nil {
		return nil, err
	}
	if whole.typ == nil || whole.typ.Kind() != reflect.Slice && whole.typ.Kind() != reflect.Array || node.Pipe.IsAssign {
		return nil, c.unknown(node, "range over %s", node.Pipe)
	}
	element, index, place := expression{typ: whole.typ.Elem()}, -1, -1
	if len(declared) == 2 {
		index = c.declare(declared[0].Ident[0], expression{typ: reflect.TypeFor[int]()})
	}
	if len(declared) > 0 {
		place = c.declare(declared[len(declared)-1].Ident[0], element)
	}
	each, err := c.within(element, node.List)
	if err != nil {
		return nil, err
	}
	otherwise, err := c.list(node.ElseList)
	return func(r *run, dot reflect.Value) {
		values := whole.value(r, dot)
		for i := range values.Len() {
			value := values.Index(i)
			if index >= 0 {
				r.variables[r.base+index] = reflect.ValueOf(i)
			}
			if place >= 0 {
				r.variables[r.base+place] = value
			}
			all(each, r, value)
		}
		if values.Len() == 0 {
			all(otherwise, r, dot)
		}
	}, err
}

// template compiles the call of another template.
func (c *compiler) template(node *parse.TemplateNode) (step, error) {
	dot := expression{value: func(*run, reflect.Value) reflect.Value { return reflect.Value{} }}
	if node.Pipe != nil {
		var err error
		if dot, err = c.pipe(node.Pipe); err != nil {
			return nil, err
		}
	}
	called, err := c.body(node.Name, dot.typ, dot.like)
	return func(r *run, outer reflect.Value) { r.call(called, dot.value(r, outer)) }, err
}
