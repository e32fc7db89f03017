// Package scorecard is the domain: units, the frameworks that they are scored
// by, their results and the remedies that answer the points they lost, and all
// that is derived from them. It is pure: no files, no clock, no wording.
//
// A thing that another names is there twice: by the id that the content gives
// and as a pointer, which is nil where the id is unknown. Only content that
// package check finds without error is planned and rendered; there every
// pointer to a named thing stands.
package scorecard

import (
	"crypto/sha256"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/narrative"
)

// Origin names where in the content a thing was read: its file, slash-separated
// from the content folder, and the path of its table in that file, such as
// "remedy[1].progress[0]"; "" is the file's root.
type Origin struct {
	File, Table string
}

// Portal is all that is known: what the content folder holds.
type Portal struct {
	Origin
	Title      string
	BaseURL    string // absolute, ending in "/"
	HomeUnitID string
	HomeUnit   *Unit
	AsOf       Date // content is complete up to this day; lateness is reckoned against it
	Publisher  string
	Contact    string  // "" where none is given
	Licence    *string // nil: not entered; "": the source states none
	Notice     string  // stands on every page; "" where there is none
	Aliases    []string
	Hosting    string // the host whose configuration is written; "" for none

	FormerHomeIDs []string // of units whose result was the home page once
	Moved         []Moved

	Documents  []*Document  // by id
	Frameworks []*Framework // by id
	Units      []*Unit      // by id
	Pages      []*Page      // by order, then id
	Files      []string     // attachments, slash-separated from files/, sorted

	Corrections []*Correction // of published figures, in the order of the file

	Sums   []FileSum // of the content's files, by path
	Digest string    // SHA-256 of the content's files, in hexadecimal digits

	// Unread are the content's files that could not be read in whole, sorted: what
	// they hold is not known, and that something of theirs is missing is no second mistake.
	Unread []string
}

// FileSum is the SHA-256 of a file of the content.
type FileSum struct {
	File string // slash-separated from the content folder
	Sum  [sha256.Size]byte
}

// Document is a public document that figures, plans and proofs cite.
type Document struct {
	Origin
	ID           string
	Number       string // such as "91/KH-UBND"; "" where it is not known
	Date         Date
	Issuer       string
	Title        string // "" where only the number is known
	URL          string
	ValidUntil   Date // the zero Date where none is stated
	ReplacedByID string
	ReplacedBy   *Document
}

// Source is the place in a document that a figure or a task comes from.
type Source struct {
	DocumentID string
	Document   *Document
	Place      string // such as "mục II.2.7"
}

// IsZero tells whether no source is given.
func (s Source) IsZero() bool { return s.DocumentID == "" }

// Page is a page of its own: method, glossary, help.
type Page struct {
	Origin
	ID        string // its address: /<id>/
	Title     string
	Order     int
	Aliases   []string
	Narrative *narrative.Text
}

// Unit is a ranked public body.
type Unit struct {
	Origin
	ID       string
	Name     string // carries its kind: "Huyện Lấp Vò"
	Level    string
	Parent   string
	Aliases  []string
	Agencies []*Agency // in the order of the file
	Ended    *Ended    // nil while the unit exists
	Notes    []Note
	Years    []*Year // ascending

	Corrections []*Correction // of its published figures, in the order of the file
}

// Agency is a part of a unit that remedies are assigned to.
type Agency struct {
	Origin
	ID      string
	Name    string
	Short   string // "" where there is none
	Aliases []string
}

// Ended says when, and by which document, a unit ceased to be.
type Ended struct {
	Origin
	Date       Date
	DocumentID string
	Document   *Document
	Successors []Successor
}

// Successor took over from a unit that ended.
type Successor struct {
	Origin
	UnitID string
	Unit   *Unit
	Date   Date // the zero Date: the day on which the unit ended
}

// Note tells readers that the source is wrong, silent or at odds with itself.
type Note struct {
	Origin
	Text   string
	Field  string // the figure it is about ("rank", a criterion's id); "": the whole
	Expect string // what the data should be for the note to hold; "": nothing
}

// Year is the result of one unit in one year.
type Year struct {
	Origin
	Unit        *Unit
	Year        int
	FrameworkID string
	Framework   *Framework
	Score       Points
	Rank        Figure[int]
	RankedUnits Figure[int]
	Target      Points
	Change      Points // of the index, in percentage points
	Source      Source
	Peers       []Peer
	Indices     []OtherIndex
	Plan        *Plan              // nil where no plan answers the result
	Components  []*ComponentResult // in the order of the framework
	Remedies    []*Remedy          // those of no single component
	Notes       []Note
	Corrections []*Correction   // of the year's own figures
	Narrative   *narrative.Text // nil where there is none
}

// ComponentResult is the result of one unit in one component and year.
type ComponentResult struct {
	Origin
	Year        *Year
	ComponentID string
	Component   *Component
	Score       Points
	Rank        Figure[int]
	RankedUnits Figure[int] // the component's own, else the year's
	Change      Points      // of the index, in percentage points
	Source      Source
	Criteria    []CriterionResult
	Remedies    []*Remedy
	Notes       []Note
	Corrections []*Correction // of the component's figures, its criteria's included
	Narrative   *narrative.Text
}

// CriterionResult is the score of one criterion, where it is published.
type CriterionResult struct {
	Origin
	CriterionID string
	Criterion   *Criterion
	Score       Points
	MaxScore    Points // the result's own, else the framework's
}

// Peer is another unit's result entered by hand.
type Peer struct {
	Origin
	Name   string
	Score  Points
	Rank   Figure[int]
	Source Source
}

// OtherIndex is another index of the unit in that year, such as SIPAS.
type OtherIndex struct {
	Origin
	Name    string
	Value   decimal.Hundredths
	Measure string // its unit, such as "%"
	Source  Source
}
