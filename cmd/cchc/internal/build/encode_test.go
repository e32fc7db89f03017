package build

import (
	"reflect"
	"testing"
)

// fill puts something into every part of a value, so that what is forgotten is seen.
func fill(value reflect.Value, n *int64) {
	*n++
	switch value.Kind() {
	case reflect.Struct:
		for i := range value.NumField() {
			fill(value.Field(i), n)
		}
	case reflect.Map:
		key, element := reflect.New(value.Type().Key()).Elem(), reflect.New(value.Type().Elem()).Elem()
		fill(key, n)
		fill(element, n)
		value.Set(reflect.MakeMap(value.Type()))
		value.SetMapIndex(key, element)
	case reflect.Slice:
		value.Set(reflect.MakeSlice(value.Type(), 2, 2))
		fallthrough
	case reflect.Array:
		for i := range value.Len() {
			fill(value.Index(i), n)
		}
	case reflect.String:
		value.SetString("chữ " + string(rune('a'+*n%26)))
	case reflect.Bool:
		value.SetBool(true)
	case reflect.Uint8, reflect.Uint64:
		value.SetUint(uint64(*n % 256))
	default:
		value.SetInt(-*n)
	}
}

// TestAllOfAMemoryIsWritten fails where a memory was given a field that its form lacks.
func TestAllOfAMemoryIsWritten(t *testing.T) {
	for name, memory := range map[string]Memory{"full": {}, "empty": {}} {
		if name == "full" {
			fill(reflect.ValueOf(&memory).Elem(), new(int64))
		}
		writing := coder{writing: true}
		writing.memory(&memory)
		var read Memory
		reading := coder{in: string(writing.out)}
		if reading.memory(&read); reading.bad || reading.in != "" || !reflect.DeepEqual(read, memory) {
			t.Errorf("%s: written\n%+v\nread\n%+v", name, memory, read)
		}
		for size := range writing.out {
			cut := coder{in: string(writing.out[:size])}
			if cut.memory(new(Memory)); !cut.bad {
				t.Fatalf("%s: %d of %d bytes are taken for a memory", name, size, len(writing.out))
			}
		}
	}
}
