package download

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"

	"cchc/cmd/cchc/internal/site"
)

// Schema is the JSON Schema (draft 2020-12) of a unit's JSON. It is made from the
// records that the JSON is made from, so that the two cannot drift: a field's
// type, its name and whether it may be absent are the record's, and what it means
// is the record's too (the tag "about").
func Schema(s *site.Site) ([]byte, error) {
	defs := definitions{}
	root := defs.object(reflect.TypeFor[unitFile]())
	root.Schema, root.ID, root.Definitions = "https://json-schema.org/draft/2020-12/schema", s.Absolute(s.UnitSchemaAddress()), defs
	root.Title = "Kết quả cải cách hành chính của một đơn vị"
	root.Description = "Một tệp cho mỗi đơn vị, gồm mọi năm, năm mới nhất đứng đầu. Số liệu là số thập phân đúng đến hai chữ số; null là không có số liệu, không phải số 0."
	return encode(root)
}

// encode writes JSON for people too: indented.
func encode(value any) ([]byte, error) {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetIndent("", " ")
	err := encoder.Encode(value)
	return buffer.Bytes(), err
}

// schema is one JSON Schema, in the order of its keys.
type schema struct {
	Schema      string      `json:"$schema,omitempty"`
	ID          string      `json:"$id,omitempty"`
	Reference   string      `json:"$ref,omitempty"`
	Title       string      `json:"title,omitempty"`
	Description string      `json:"description,omitempty"`
	Type        any         `json:"type,omitempty"` // a name, or a list of names
	Enum        []string    `json:"enum,omitempty"`
	Pattern     string      `json:"pattern,omitempty"`
	Format      string      `json:"format,omitempty"`
	AnyOf       []*schema   `json:"anyOf,omitempty"`
	Items       *schema     `json:"items,omitempty"`
	Properties  properties  `json:"properties,omitempty"`
	Required    []string    `json:"required,omitempty"`
	Closed      *bool       `json:"additionalProperties,omitempty"`
	Definitions definitions `json:"$defs,omitempty"`
}

// definitions are the schemas of the records, by the record's name.
type definitions map[string]*schema

// properties keep the order of the record's fields.
type properties []property

type property struct {
	name   string
	schema *schema
}

// MarshalJSON writes an object.
func (p properties) MarshalJSON() ([]byte, error) {
	var buffer bytes.Buffer
	buffer.WriteByte('{')
	for i, own := range p {
		if i > 0 {
			buffer.WriteByte(',')
		}
		body, err := json.Marshal(own.schema)
		if err != nil {
			return nil, err
		}
		buffer.WriteString(`"` + own.name + `":`)
		buffer.Write(body)
	}
	buffer.WriteByte('}')
	return buffer.Bytes(), nil
}

// object is the schema of a record: no key but its own, and each that is not
// marked as omitted where it is empty.
func (d definitions) object(record reflect.Type) *schema {
	closed := false
	own := &schema{Type: "object", Closed: &closed}
	for i := range record.NumField() {
		field := record.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		value := d.of(field.Type)
		value.Description = field.Tag.Get("about")
		own.Properties = append(own.Properties, property{name, value})
		if !strings.Contains(options, "omitempty") {
			own.Required = append(own.Required, name)
		}
	}
	return own
}

// of is the schema of a field's type.
func (d definitions) of(kind reflect.Type) *schema {
	if own, ok := reflect.Zero(kind).Interface().(interface{ schema() *schema }); ok && kind.Kind() != reflect.Pointer {
		return own.schema() // a pointer has its element's methods, but may be null
	}
	switch kind.Kind() {
	case reflect.Pointer:
		own := d.of(kind.Elem())
		return own.orNull()
	case reflect.Slice:
		return &schema{Type: "array", Items: d.of(kind.Elem())}
	case reflect.Struct:
		return d.reference(kind)
	case reflect.Int:
		return &schema{Type: "integer"}
	case reflect.Bool:
		return &schema{Type: "boolean"}
	}
	return &schema{Type: "string"}
}

// reference leads to the record's definition, and adds it once.
func (d definitions) reference(record reflect.Type) *schema {
	name := strings.TrimSuffix(record.Name(), "Record")
	if _, ok := d[name]; !ok {
		d[name] = nil // a record may hold records of its own kind
		d[name] = d.object(record)
	}
	return &schema{Reference: "#/$defs/" + name}
}

// orNull allows null too.
func (s *schema) orNull() *schema {
	if name, ok := s.Type.(string); ok {
		s.Type = []string{name, "null"}
		return s
	}
	return &schema{AnyOf: []*schema{s, {Type: "null"}}}
}
