package download_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"

	"cchc/cmd/cchc/internal/download"
	"cchc/cmd/cchc/internal/site"
)

// vocabulary stands for schema.org's context, of which a data set needs that its
// words are schema.org's: nothing is asked of the network.
type vocabulary struct{}

func (vocabulary) LoadDocument(address string) (*ld.RemoteDocument, error) {
	if address != "https://schema.org/" {
		return nil, fmt.Errorf("%s is asked for", address)
	}
	return &ld.RemoteDocument{DocumentURL: address, Document: object{"@context": object{"@vocab": "http://schema.org/"}}}, nil
}

// expanded reads JSON-LD with a processor that is not ours: one node.
func expanded(t *testing.T, body []byte) object {
	t.Helper()
	options := ld.NewJsonLdOptions("")
	options.DocumentLoader = vocabulary{}
	nodes, err := ld.NewJsonLdProcessor().Expand(decode(t, body), options)
	if err != nil || len(nodes) != 1 {
		t.Fatalf("%d nodes: %v", len(nodes), err)
	}
	return nodes[0].(object)
}

// values are what a node says under a property of schema.org.
func values(node object, property string) []string {
	var texts []string
	list, _ := node["http://schema.org/"+property].([]any)
	for _, value := range list {
		own := value.(object)
		for _, key := range []string{"@value", "@id"} {
			if text, ok := own[key]; ok {
				texts = append(texts, fmt.Sprint(text))
			}
		}
	}
	return texts
}

func nodes(node object, property string) []object {
	var found []object
	list, _ := node["http://schema.org/"+property].([]any)
	for _, value := range list {
		found = append(found, value.(object))
	}
	return found
}

func TestAUnitsDatasetIsLinkedData(t *testing.T) {
	for name, s := range portals(t) {
		files := map[string]bool{}
		for _, file := range s.Downloads {
			files[s.Absolute(file.Address)] = true
		}
		for _, unit := range s.Portal.Units {
			body, err := download.UnitDataset(s, unit, "Đạt 7,43 điểm.")
			if err != nil {
				t.Fatal(err)
			}
			if !site.HasRows(unit) {
				if body != nil {
					t.Errorf("%s: data of %s, of which there are none", name, unit.ID)
				}
				continue
			}
			node := expanded(t, body)
			if kind := fmt.Sprint(node["@type"]); kind != "[http://schema.org/Dataset]" {
				t.Errorf("%s: it is a %s", name, kind)
			}
			for property, want := range map[string]string{"name": "Kết quả cải cách hành chính của " + unit.Name, "description": "Đạt 7,43 điểm.", "dateModified": s.Portal.AsOf.String(),
				"url": s.Absolute(s.UnitAddress(unit)), "inLanguage": "vi", "isPartOf": s.Absolute("/du-lieu/") + "#bo-du-lieu_"} {
				if got := values(node, property); len(got) != 1 || got[0] != want {
					t.Errorf("%s, %s: %s is %q, want %q", name, unit.ID, property, got, want)
				}
			}
			formats := map[string]bool{}
			for _, file := range nodes(node, "distribution") {
				if address := values(file, "contentUrl")[0]; !files[address] {
					t.Errorf("%s: no file is at %s", name, address)
				}
				formats[values(file, "encodingFormat")[0]] = true
			}
			if !formats["text/csv"] || !formats["application/json"] || len(formats) != 3 {
				t.Errorf("%s: formats %v", name, formats)
			}
			if publisher := nodes(node, "publisher"); len(publisher) != 1 || values(publisher[0], "name")[0] != s.Portal.Publisher {
				t.Errorf("%s: publisher %v", name, publisher)
			}
			if place := nodes(node, "spatialCoverage"); len(place) != 1 || !strings.EqualFold(values(place[0], "name")[0], unit.Name) {
				t.Errorf("%s: place %v", name, place)
			}
		}
	}
}

func TestThePortalsDatasetNamesItsParts(t *testing.T) {
	for name, s := range portals(t) {
		body, err := download.PortalDataset(s, "Tải về.")
		if err != nil {
			t.Fatal(err)
		}
		node := expanded(t, body)
		parts := nodes(node, "hasPart")
		with := 0
		for _, unit := range s.Portal.Units {
			if site.HasRows(unit) {
				with++
			}
		}
		if len(parts) != with || fmt.Sprint(node["@type"]) != "[http://schema.org/Dataset]" {
			t.Errorf("%s: %d parts, want %d", name, len(parts), with)
		}
	}
}

// TestWhatADatasetSaysOfTimeLicenceAndSource on the small portal.
func TestWhatADatasetSaysOfTimeLicenceAndSource(t *testing.T) {
	portal := small(plain)
	node := func() object {
		body, err := download.UnitDataset(site.Plan(portal, ""), portal.HomeUnit, "")
		if err != nil {
			t.Fatal(err)
		}
		return expanded(t, body)
	}
	if got := values(node(), "temporalCoverage"); len(got) != 1 || got[0] != "2022/2023" {
		t.Errorf("time %q", got)
	}
	if based := nodes(node(), "isBasedOn"); len(based) != 2 || values(based[0], "name")[0] != "1/KH-UBND ngày 19/03/2024" || values(based[0], "url")[0] != "https://huyen.example/1" {
		t.Errorf("based on %v", based)
	}
	if got := node()["http://schema.org/license"]; got != nil {
		t.Errorf("a licence that the source does not state: %v", got)
	}
	portal.Licence = text("CC BY 4.0")
	if got := values(node(), "license"); len(got) != 1 || got[0] != "https://creativecommons.org/licenses/by/4.0/" {
		t.Errorf("licence %q", got)
	}
	portal.Licence = text("Ghi nguồn")
	if got := nodes(node(), "license"); len(got) != 1 || values(got[0], "name")[0] != "Ghi nguồn" {
		t.Errorf("licence %v", got)
	}
}

// TestADatasetCannotLeaveItsBlock: whatever a name holds.
func TestADatasetCannotLeaveItsBlock(t *testing.T) {
	for _, bad := range append(hostile, "</SCRIPT>", "<!--<script>", "]]>", "&lt;/script&gt;") {
		portal := small(func(text string) string { return bad + text })
		s := site.Plan(portal, "")
		own, err := download.UnitDataset(s, portal.HomeUnit, bad)
		whole, err2 := download.PortalDataset(s, bad)
		if err != nil || err2 != nil {
			t.Fatal(err, err2)
		}
		for _, body := range [][]byte{own, whole} {
			if strings.ContainsAny(string(body), "<>&\u2028\u2029") {
				t.Errorf("with %q: %s", bad, body)
			}
		}
		if got := decode(t, own).(object)["description"]; got != any(bad) && bad != "" {
			t.Errorf("%q reads back as %q", bad, got)
		}
	}
}
