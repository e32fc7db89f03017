package download_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/site"
)

// compileSchema gives the published schema to a validator that is not ours, which
// checks it against the meta-schema of its draft.
func compileSchema(t *testing.T, s *site.Site) *jsonschema.Schema {
	t.Helper()
	body, err := download.Schema(s)
	if err != nil {
		t.Fatal(err)
	}
	document := decode(t, body)
	address := s.Absolute(s.UnitSchemaAddress())
	if got := document.(object)["$id"]; got != address {
		t.Errorf("the schema calls itself %v", got)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource(address, document); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile(address)
	if err != nil {
		t.Fatal(err)
	}
	if compiled.DraftVersion != 2020 {
		t.Errorf("the schema is of draft %d", compiled.DraftVersion)
	}
	return compiled
}

func decode(t *testing.T, body []byte) any {
	t.Helper()
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return document
}

// TestEveryUnitIsAsTheSchemaSays, and names the schema.
func TestEveryUnitIsAsTheSchemaSays(t *testing.T) {
	for name, s := range portals(t) {
		schema := compileSchema(t, s)
		for _, unit := range s.Portal.Units {
			body, err := download.AppendJSON(nil, s, unit)
			if err != nil {
				t.Fatal(err)
			}
			document := decode(t, body)
			if err := schema.Validate(document); err != nil {
				t.Errorf("%s, %s: %v", name, unit.ID, err)
			}
			if got := document.(object)["$schema"]; got != schema.Location[:strings.Index(schema.Location, "#")] {
				t.Errorf("%s, %s names the schema %v, which is at %s", name, unit.ID, got, schema.Location)
			}
		}
	}
}

// TestTheSchemaRefuses: each of these is a slip that a schema too loose would let
// pass.
func TestTheSchemaRefuses(t *testing.T) {
	s := site.Plan(small(plain), "")
	schema := compileSchema(t, s)
	body, err := download.AppendJSON(nil, s, s.Portal.HomeUnit)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(decode(t, body)); err != nil {
		t.Fatal(err)
	}
	for _, wrong := range []struct{ from, to string }{
		{`"score":7.43`, `"score":"7.43"`},
		{`"score":7.43`, `"scores":7.43`},
		{`"result":"scored"`, `"result":"đạt"`},
		{`"result":"scored"`, `"result":null`},
		{`"rank":8`, `"rank":8.5`},
		{`"max_score":15`, `"max_score":null`},
		{`"kind":"bonus"`, `"kind":"thưởng"`},
		{`"status":"done"`, `"status":"xong"`},
		{`"due":"2024-09-15"`, `"due":"15/09/2024"`},
		{`"due":"2024-06"`, `"due":"2024-Q5"`},
		{`"as_of":"2024-12-31"`, `"as_of":"2024-13-31"`},
		{`"as_of":"2024-12-31"`, `"as_of":"31/12/2024"`},
		{`"document":"kh-1",`, `"document":1,`},
		{`"base_url":"https://mau.example/"`, `"base_url":"mau example"`},
		{`"licence":""`, `"licence":false`},
		{`"survey":true`, `"survey":"x"`},
		{`"derived":{`, `"derived":{"own":1,`},
	} {
		if !strings.Contains(string(body), wrong.from) {
			t.Fatalf("%s stands nowhere", wrong.from)
		}
		if schema.Validate(decode(t, []byte(strings.Replace(string(body), wrong.from, wrong.to, 1)))) == nil {
			t.Errorf("%s may stand for %s", wrong.to, wrong.from)
		}
	}
}

// TestTheSchemaKnowsEveryKeyAndNoOther: the keys that some portal's JSON has are
// those that the schema has; more would be promised in vain.
func TestTheSchemaKnowsEveryKeyAndNoOther(t *testing.T) {
	used := map[string]bool{}
	var known object
	for _, s := range portals(t) {
		body, err := download.Schema(s)
		if err != nil {
			t.Fatal(err)
		}
		known = decode(t, body).(object)
		for _, unit := range s.Portal.Units {
			collectKeys(readJSON(t, s.Portal, unit), used)
		}
	}
	promised := map[string]bool{}
	collectProperties(t, known, promised)
	for key := range used {
		if !promised[key] {
			t.Errorf("the schema does not know %q", key)
		}
	}
	for key := range promised {
		if !used[key] {
			t.Errorf("no JSON has %q", key)
		}
	}
	if len(used) < 50 {
		t.Errorf("only %d keys were found", len(used))
	}
}

func collectKeys(value any, keys map[string]bool) {
	switch value := value.(type) {
	case object:
		for key, inner := range value {
			keys[key] = true
			collectKeys(inner, keys)
		}
	case []any:
		for _, inner := range value {
			collectKeys(inner, keys)
		}
	}
}

// collectProperties finds the keys of every record, each of which must be explained.
func collectProperties(t *testing.T, schema object, keys map[string]bool) {
	for key, property := range schema["properties"].(object) {
		keys[key] = true
		if text, _ := property.(object)["description"].(string); text == "" {
			t.Errorf("%q is not explained", key)
		}
	}
	definitions, _ := schema["$defs"].(object)
	for _, inner := range definitions {
		collectProperties(t, inner.(object), keys)
	}
}

// TestNumbersKeepTheirDigits: a validator reads the literal, and so does this.
func TestNumbersKeepTheirDigits(t *testing.T) {
	portal := small(plain)
	if score := at(t, readJSON(t, portal, portal.HomeUnit), "years", 0, "score"); score != json.Number("7.43") {
		t.Errorf("7,43 is %v", score)
	}
}
