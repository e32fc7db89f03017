package download

import "cchc/cmd/cchc/internal/decimal"

// The records are the JSON's objects, in the order of their keys. What may be
// missing is null where a figure or a deadline would stand, and absent where
// there is simply no such text or list.

// number is a decimal literal, exact: 84.96. Nil is null: missing.
type number decimal.Hundredths

// MarshalJSON writes the shortest exact literal.
func (n number) MarshalJSON() ([]byte, error) { return []byte(decimal.Hundredths(n).Short()), nil }

type unitFile struct {
	Portal    string       `json:"portal"`
	BaseURL   string       `json:"base_url"`
	AsOf      string       `json:"as_of"`
	Publisher string       `json:"publisher"`
	Licence   *string      `json:"licence"`
	Notice    string       `json:"notice,omitempty"`
	Unit      unitRecord   `json:"unit"`
	Years     []yearRecord `json:"years"`
	DerivedBy derivation   `json:"derived_by"`
	Documents []docRecord  `json:"documents"`
}

// derivation says how each derived figure is computed.
type derivation struct {
	Index       string `json:"index"`
	Lost        string `json:"lost"`
	Share       string `json:"share"`
	FormerIndex string `json:"former_index"`
	GapToTarget string `json:"gap_to_target"`
	GapToFirst  string `json:"gap_to_first"`
}

type unitRecord struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"`
	Level    string         `json:"level"`
	Parent   string         `json:"parent"`
	Agencies []agencyRecord `json:"agencies,omitempty"`
	Notes    []noteRecord   `json:"notes,omitempty"`
}

type agencyRecord struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

type docRecord struct {
	ID     string `json:"id"`
	Number string `json:"number,omitempty"`
	Title  string `json:"title,omitempty"`
	Date   string `json:"date"`
	Issuer string `json:"issuer"`
	URL    string `json:"url,omitempty"`
}

type sourceRecord struct {
	Document string `json:"document"`
	Place    string `json:"place,omitempty"`
}

type derivedYear struct {
	Index       *number `json:"index"`
	Lost        *number `json:"lost"`
	FormerIndex *number `json:"former_index"`
	GapToTarget *number `json:"gap_to_target"`
	GapToFirst  *number `json:"gap_to_first"`
}

type derivedComponent struct {
	Index       *number `json:"index"`
	Lost        *number `json:"lost"`
	Share       *number `json:"share"`
	FormerIndex *number `json:"former_index"`
}

type yearRecord struct {
	Year        int               `json:"year"`
	Framework   frameworkRecord   `json:"framework"`
	Result      string            `json:"result"`
	Score       *number           `json:"score"`
	MaxScore    number            `json:"max_score"`
	Rank        *int              `json:"rank"`
	RankedUnits *int              `json:"ranked_units"`
	Target      *number           `json:"target"`
	Change      *number           `json:"change"`
	Source      sourceRecord      `json:"source"`
	Derived     derivedYear       `json:"derived"`
	Peers       []peerRecord      `json:"peers,omitempty"`
	Indices     []indexRecord     `json:"indices,omitempty"`
	Plan        *planRecord       `json:"plan"`
	Remedies    []remedyRecord    `json:"remedies,omitempty"`
	Notes       []noteRecord      `json:"notes,omitempty"`
	Components  []componentRecord `json:"components"`
}

type frameworkRecord struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

type componentRecord struct {
	ID          string            `json:"id"`
	Title       string            `json:"title"`
	Kind        string            `json:"kind"`
	Result      string            `json:"result"`
	Score       *number           `json:"score"`
	MaxScore    number            `json:"max_score"`
	Rank        *int              `json:"rank"`
	RankedUnits *int              `json:"ranked_units"`
	Change      *number           `json:"change"`
	Source      sourceRecord      `json:"source"`
	Derived     derivedComponent  `json:"derived"`
	Criteria    []criterionRecord `json:"criteria,omitempty"`
	Remedies    []remedyRecord    `json:"remedies,omitempty"`
	Notes       []noteRecord      `json:"notes,omitempty"`
}

type criterionRecord struct {
	ID       string            `json:"id"`
	Title    string            `json:"title"`
	Survey   bool              `json:"survey"`
	Result   string            `json:"result"`
	Score    *number           `json:"score"`
	MaxScore *number           `json:"max_score"`
	Parts    []criterionRecord `json:"parts,omitempty"`
}

type peerRecord struct {
	Name   string       `json:"name"`
	Result string       `json:"result"`
	Score  *number      `json:"score"`
	Rank   *int         `json:"rank"`
	Source sourceRecord `json:"source"`
}

type indexRecord struct {
	Name    string       `json:"name"`
	Value   number       `json:"value"`
	Measure string       `json:"measure"`
	Source  sourceRecord `json:"source"`
}

type planRecord struct {
	Source    sourceRecord `json:"source"`
	ReportDue string       `json:"report_due,omitempty"`
	ReportTo  string       `json:"report_to,omitempty"`
	Duties    []dutyRecord `json:"duties,omitempty"`
}

type dutyRecord struct {
	Text  string `json:"text"`
	Place string `json:"place"`
}

type remedyRecord struct {
	ID         string           `json:"id"`
	Address    string           `json:"address"`
	Agency     string           `json:"agency"`
	With       []string         `json:"with,omitempty"`
	Task       string           `json:"task"`
	Due        *string          `json:"due"`
	DueText    string           `json:"due_text,omitempty"`
	FormerDues []*string        `json:"former_dues,omitempty"`
	Criteria   []string         `json:"criteria,omitempty"`
	Status     string           `json:"status"`
	Reason     string           `json:"reason,omitempty"`
	HandedTo   string           `json:"handed_to,omitempty"`
	Source     sourceRecord     `json:"source"`
	Progress   []progressRecord `json:"progress,omitempty"`
}

type progressRecord struct {
	Date     string  `json:"date"`
	Status   string  `json:"status"`
	Text     string  `json:"text"`
	Document string  `json:"document,omitempty"`
	Due      *string `json:"due,omitempty"`
}

type noteRecord struct {
	Field string `json:"field,omitempty"`
	Text  string `json:"text"`
}
