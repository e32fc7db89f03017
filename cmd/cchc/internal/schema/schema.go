package schema

import (
	"bytes"
	"encoding/json"
	"math"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
)

// node is a schema. The zero value of each keyword says nothing.
type node struct {
	Dialect              string   `json:"$schema,omitempty"`
	Title                string   `json:"title,omitempty"`
	Description          string   `json:"description,omitempty"`
	Type                 string   `json:"type,omitempty"`
	Enum                 []string `json:"enum,omitempty"`
	Format               string   `json:"format,omitempty"`
	Pattern              string   `json:"pattern,omitempty"`
	MinLength            int      `json:"minLength,omitempty"`
	MaxLength            int      `json:"maxLength,omitempty"`
	Minimum              *int64   `json:"minimum,omitempty"`
	ExclusiveMinimum     *int64   `json:"exclusiveMinimum,omitempty"`
	Maximum              *int64   `json:"maximum,omitempty"`
	Items                *node    `json:"items,omitempty"`
	MinItems             int      `json:"minItems,omitempty"`
	MaxItems             int      `json:"maxItems,omitempty"`
	Required             []string `json:"required,omitempty"`
	Properties           members  `json:"properties,omitempty"`
	PropertyNames        *node    `json:"propertyNames,omitempty"`
	AdditionalProperties any      `json:"additionalProperties,omitempty"` // false, or a node
	If                   *node    `json:"if,omitempty"`
	Then                 *node    `json:"then,omitempty"`
	Else                 *node    `json:"else,omitempty"`
	Not                  *node    `json:"not,omitempty"`
	AnyOf                []*node  `json:"anyOf,omitempty"`
	Examples             []any    `json:"examples,omitempty"`
}

// members are properties in the format's order, which editors list them in.
type members []member

type member struct {
	name   string
	schema *node
}

// MarshalJSON writes the members as an object.
func (m members) MarshalJSON() ([]byte, error) {
	var out bytes.Buffer
	for i, member := range m {
		separator := byte(',')
		if i == 0 {
			separator = '{'
		}
		out.WriteByte(separator)
		name, err := json.Marshal(member.name)
		if err != nil {
			return nil, err
		}
		schema, err := json.Marshal(member.schema)
		if err != nil {
			return nil, err
		}
		out.Write(append(append(name, ':'), schema...))
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

const dialect = "http://json-schema.org/draft-07/schema#"

// Of is the schema of a kind, with its descriptions in a language; nil where there
// is no such kind.
func Of(kind string, language diag.Language) []byte {
	for _, file := range tomlFiles() {
		if kindOf(file) != kind {
			continue
		}
		maker := maker{language}
		root := maker.table(file.Table)
		root.Dialect, root.Title, root.Description = dialect, file.Path, file.Doc.In(language)
		var out bytes.Buffer
		encoder := json.NewEncoder(&out)
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", " ")
		if err := encoder.Encode(root); err != nil {
			panic(err) // nothing in a node can fail
		}
		return out.Bytes()
	}
	return nil
}

// maker makes schemas in one language.
type maker struct{ language diag.Language }

// table is the schema of a table of keys.
func (m maker) table(table *content.Table) *node {
	object := &node{Type: "object", AdditionalProperties: false}
	if table.Each != nil {
		object.PropertyNames = id()
		object.AdditionalProperties = m.table(table.Each)
		return object
	}
	var scored []string
	for i := range table.Keys {
		key := &table.Keys[i]
		object.Properties = append(object.Properties, member{key.Name, m.key(key)})
		switch key.Presence {
		case content.Required:
			object.Required = append(object.Required, key.Name)
		case content.Scored:
			scored = append(scored, key.Name)
		}
	}
	if len(scored) > 0 {
		object.figures(table, scored)
	}
	return object
}

// figures demands the figures of a table where its result is scored, and forbids
// them where it is not.
func (n *node) figures(table *content.Table, scored []string) {
	var unscored []string
	for _, key := range table.Keys {
		if key.Name == "result" {
			unscored = key.Words[1:] // the first is "scored", the default
		}
	}
	n.If = &node{Required: []string{"result"}, Properties: members{{"result", &node{Enum: unscored}}}}
	forbidden := &node{}
	for _, name := range scored {
		forbidden.AnyOf = append(forbidden.AnyOf, &node{Required: []string{name}})
	}
	n.Then, n.Else = &node{Not: forbidden}, &node{Required: scored}
}

// key is the schema of a key's value.
func (m maker) key(key *content.Key) *node {
	value := m.value(key)
	value.Description = key.Doc.In(m.language)
	return value
}

func (m maker) value(key *content.Key) *node {
	switch key.Kind {
	case content.ID:
		return id()
	case content.Word:
		return &node{Type: "string", Enum: key.Words}
	case content.Texts:
		return &node{Type: "array", Items: text(), Examples: examples([]string{"a", "b"})}
	case content.IDs:
		return &node{Type: "array", Items: id(), Examples: examples([]string{"phong-noi-vu", "phong-tu-phap"})}
	case content.Decimal:
		return number(key)
	case content.Whole:
		return &node{Type: "integer", Minimum: at(math.MinInt32), Maximum: at(math.MaxInt32), Examples: examples(8)}
	case content.Truth:
		return &node{Type: "boolean"}
	case content.Day: // a date of TOML is a text to a schema
		return &node{Type: "string", Format: "date", Pattern: `^\d{4}-\d\d-\d\d$`, Examples: examples("2024-03-19")}
	case content.Deadline:
		return &node{Type: "string", Pattern: `^\s*(\d{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?\s*$`, Examples: examples("2024-Q2", "2024-06", "2024-06-30", "2024", "")}
	case content.Years:
		return &node{Type: "array", Items: &node{Type: "integer", Minimum: at(1900), Maximum: at(2999)}, MinItems: 2, MaxItems: 2, Examples: examples([]int{2022, 2025})}
	case content.Group:
		return m.table(key.Table)
	case content.Groups:
		return &node{Type: "array", Items: m.table(key.Table)}
	}
	if key.MayEmpty || key.Presence == content.Optional {
		return &node{Type: "string"}
	}
	return text()
}

// text is a text that is not empty.
func text() *node { return &node{Type: "string", MinLength: 1, Pattern: `\S`} }

// longestID is content's.
const longestID = 80

func id() *node {
	return &node{Type: "string", Pattern: `^[a-z0-9]+(-[a-z0-9]+)*$`, MaxLength: longestID, Examples: examples("phong-noi-vu")}
}

// largest is decimal's: what is beyond it is no figure.
const largest = 1e10

func number(key *content.Key) *node {
	value := &node{Type: "number", Minimum: at(-largest), Maximum: at(largest), Examples: examples(84.96)}
	if key.Positive {
		value.Minimum, value.ExclusiveMinimum = nil, at(0)
	}
	return value
}

func at(limit int64) *int64 { return &limit }

func examples(values ...any) []any { return values }
