// Package correction compares a unit's data with what was published of it, and
// tells which published figures were put right.
//
// Both sides are the JSON that a portal publishes of a unit (package download): one
// as it stands somewhere, one as the content would make it now. What stands
// somewhere is hostile until read: bounded, of known form, with no character that a
// terminal would obey.
//
// A figure that a source gives and that differs, or that is no longer there, is
// corrected. One that was missing and now is given is none, nor is a new year, unit
// or component; nor is what the portal itself computes, a report on a remedy, or a
// number of ranked units that a component takes from its year. Peers and other
// indices are compared, but are no figures of the unit's result.
package correction

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/vi"
)

// MaxSize bounds a unit's JSON, in bytes.
const MaxSize = 32 << 20

// Published is what a portal publishes of a unit.
type Published struct {
	Unit      unit       `json:"unit"`
	AsOf      string     `json:"as_of"`
	Portal    string     `json:"portal"`
	Publisher string     `json:"publisher"`
	Licence   *string    `json:"licence"`
	Notice    string     `json:"notice"`
	Years     []year     `json:"years"`
	Documents []document `json:"documents"`

	data []byte // from the unit on
}

type unit struct {
	ID, Name, Level, Parent string
	Agencies                []struct{ ID, Name string }
	Notes                   []note
}

type note struct{ Field, Text string }

type source struct{ Document, Place string }

type document struct{ ID, Number, Title, Date, Issuer, URL string }

// figure is a decimal literal, exact; nil where it is null.
type figure = *hundredths

type hundredths decimal.Hundredths

// UnmarshalJSON reads a plain decimal literal.
func (h *hundredths) UnmarshalJSON(text []byte) error {
	value, err := decimal.Parse(string(text))
	*h = hundredths(value)
	return err
}

type derived struct {
	Index       figure
	Lost        figure
	Share       figure
	FormerIndex figure `json:"former_index"`
	GapToTarget figure `json:"gap_to_target"`
	GapToFirst  figure `json:"gap_to_first"`
}

type year struct {
	Year        int
	Framework   struct{ ID, Title string }
	Result      string
	Score       figure
	MaxScore    figure `json:"max_score"`
	Rank        figure
	RankedUnits figure `json:"ranked_units"`
	Target      figure
	Change      figure
	Source      source
	Derived     derived
	Peers       []struct {
		Name, Result string
		Score, Rank  figure
		Source       source
	}
	Indices []struct {
		Name, Measure string
		Value         figure
		Source        source
	}
	Plan *struct {
		Source    source
		ReportDue string `json:"report_due"`
		ReportTo  string `json:"report_to"`
		Duties    []struct{ Text, Place string }
	}
	Remedies   []remedy
	Notes      []note
	Components []component
}

type component struct {
	ID, Title, Kind, Result string
	Score                   figure
	MaxScore                figure `json:"max_score"`
	Rank                    figure
	RankedUnits             figure `json:"ranked_units"`
	Change                  figure
	Source                  source
	Derived                 derived
	Criteria                []criterion
	Remedies                []remedy
	Notes                   []note
}

type criterion struct {
	ID, Title, Result string
	Score             figure
	MaxScore          figure `json:"max_score"`
	Parts             []criterion
}

type remedy struct {
	ID, Agency, Task, Status, Reason string
	Due                              *string
	DueText                          string `json:"due_text"`
	HandedTo                         string `json:"handed_to"`
	With, Criteria                   []string
	Source                           source
	Progress                         []struct {
		Date, Status, Text, Document string
		Due                          *string
	}
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// Read reads a unit's JSON. What it gives can be printed: no text has a character
// that does not show.
func Read(body []byte) (*Published, error) {
	if len(body) > MaxSize {
		return nil, fmt.Errorf("larger than %d MB", MaxSize>>20)
	}
	decoder := json.NewDecoder(bytes.NewReader(body))
	published := &Published{}
	if err := decoder.Decode(published); err != nil {
		return nil, err
	}
	if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("more than one value")
	}
	if err := printable(body); err != nil {
		return nil, err
	}
	_, after, _ := bytes.Cut(body, []byte(`"unit":{`))
	published.data = after
	return published, published.check()
}

// printable refuses texts that would not show as they are, by any key.
func printable(body []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(body))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		text, isText := token.(string)
		if at, r := vi.Unfit(text); isText && at >= 0 && r != '\n' && r != '\t' {
			return fmt.Errorf("a text holds the character U+%04X", r)
		}
	}
}

// check refuses what names things in no way that the format knows.
func (p *Published) check() error {
	if !idPattern.MatchString(p.Unit.ID) || p.Unit.Name == "" {
		return errors.New("no data of a unit")
	}
	years := map[int]bool{}
	for _, year := range p.Years {
		if year.Year < 1900 || year.Year > 2999 || years[year.Year] {
			return fmt.Errorf("%d is no year, or stands twice", year.Year)
		}
		years[year.Year] = true
		components := map[string]bool{}
		for _, component := range year.Components {
			if !idPattern.MatchString(component.ID) || components[component.ID] {
				return fmt.Errorf("%q is no component, or stands twice", component.ID)
			}
			components[component.ID] = true
			if err := checkCriteria(component.Criteria, map[string]bool{}, 2); err != nil {
				return err
			}
		}
	}
	return nil
}

func checkCriteria(criteria []criterion, seen map[string]bool, levels int) error {
	for _, criterion := range criteria {
		if !idPattern.MatchString(criterion.ID) || seen[criterion.ID] || levels == 0 {
			return fmt.Errorf("%q is no criterion, or stands twice", criterion.ID)
		}
		seen[criterion.ID] = true
		if err := checkCriteria(criterion.Parts, seen, levels-1); err != nil {
			return err
		}
	}
	return nil
}
