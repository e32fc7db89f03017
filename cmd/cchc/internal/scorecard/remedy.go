package scorecard

// Plan is the document by which a unit answers a year's result.
type Plan struct {
	Origin
	Source
	ReportDue Date   // the zero Date where none is stated
	ReportTo  string // "" where not stated
	Duties    []Duty
}

// Duty is a standing task of a plan that answers no single loss.
type Duty struct {
	Origin
	Text  string
	Place string
}

// Status is how far a remedy has come, as the content reports it.
type Status uint8

// The states of a remedy. Open means that nothing is reported in the data,
// which is not the same as nothing done.
const (
	Open Status = iota
	InProgress
	Done
	Dropped
)

// Statuses lists the words of the content format in the order of Status.
var Statuses = [...]string{Open: "open", InProgress: "in-progress", Done: "done", Dropped: "dropped"}

// String is the word of the content format.
func (s Status) String() string { return Statuses[s] }

// ParseStatus reads a word of the content format.
func ParseStatus(word string) (Status, bool) {
	for status, known := range Statuses {
		if known == word {
			return Status(status), true
		}
	}
	return Open, false
}

// Remedy is a task that a plan assigns to mend a loss.
type Remedy struct {
	Origin
	ID         string // unique within unit and year
	Year       *Year
	Component  *Component // nil where it serves the overall result
	AgencyID   string
	Agency     *Agency
	Task       string
	Due        Due
	DueText    string // the plan's own words, "" where Due says all
	WithIDs    []string
	With       []*Agency
	CriteriaID []string
	Criteria   []*Criterion
	Source     Source // its own, else the plan's
	Status     Status
	Reason     string // why it was dropped
	HandedToID string // the successor that took it over from an ended unit
	HandedTo   *Unit
	Progress   []Progress // in the order of the file
}

// Progress is one report on a remedy.
type Progress struct {
	Origin
	Date       Date
	Status     Status
	Text       string
	DocumentID string // the proof: a document's id, or a file's address /tep/…; "" for none
	Document   *Document
	File       string // the attachment, slash-separated from files/; "" for none
	Due        *Due   // the new deadline, where this report moves it
}

// CurrentDue is the deadline in force: the last that progress moved it to.
func (r *Remedy) CurrentDue() Due {
	for i := len(r.Progress) - 1; i >= 0; i-- {
		if moved := r.Progress[i].Due; moved != nil {
			return *moved
		}
	}
	return r.Due
}

// FormerDues are the deadlines that progress has moved, oldest first.
func (r *Remedy) FormerDues() []Due {
	var former []Due
	current := r.Due
	for _, progress := range r.Progress {
		if progress.Due != nil && *progress.Due != current {
			former = append(former, current)
			current = *progress.Due
		}
	}
	return former
}

// Unfinished tells whether the remedy is neither done nor dropped.
func (r *Remedy) Unfinished() bool { return r.Status == Open || r.Status == InProgress }

// Overdue tells whether the remedy is unfinished and its deadline lies before
// the day: the portal's as-of date, never the clock's.
func (r *Remedy) Overdue(asOf Date) bool {
	due := r.CurrentDue()
	return r.Unfinished() && due.Stated() && due.End().Before(asOf)
}
