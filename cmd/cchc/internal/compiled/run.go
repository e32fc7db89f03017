package compiled

import (
	"fmt"
	"reflect"
)

// run is one run of a template.
type run struct {
	out       []byte
	variables []reflect.Value // of the templates that are running, the innermost last
	base      int             // where the innermost's begin
	depth     int             // how many templates are running
	failed    error           // the first thing that went wrong; what runs goes on with zero values, and nothing new begins
}

// step is a piece of a template; dot is what {{.}} stands for.
type step func(r *run, dot reflect.Value)

// body is one template, compiled for one type of dot.
type body struct {
	steps     []step
	variables int
}

// deepest is how many templates may run within one another: one that calls itself
// without end fails before it takes all memory.
const deepest = 10_000

// call runs a template.
func (r *run) call(b *body, dot reflect.Value) {
	if r.depth++; r.depth > deepest {
		r.fail("templates call one another without end")
	}
	outer := r.base
	r.base = len(r.variables)
	for range b.variables {
		r.variables = append(r.variables, reflect.Value{})
	}
	all(b.steps, r, dot)
	r.variables, r.base = r.variables[:r.base], outer
	r.depth--
}

func all(steps []step, r *run, dot reflect.Value) {
	for _, step := range steps {
		if r.failed != nil {
			return
		}
		step(r, dot)
	}
}

func (r *run) fail(format string, a ...any) {
	if r.failed == nil {
		r.failed = fmt.Errorf(format, a...)
	}
}

// truth is what text/template takes for true.
func truth(value reflect.Value) bool {
	switch value.Kind() {
	case reflect.Bool:
		return value.Bool()
	case reflect.String, reflect.Slice, reflect.Array, reflect.Map:
		return value.Len() > 0
	case reflect.Pointer, reflect.Interface, reflect.Func, reflect.Chan:
		return !value.IsNil()
	case reflect.Struct:
		return true
	}
	return value.IsValid() && !value.IsZero()
}
