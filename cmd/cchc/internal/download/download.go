// Package download makes the files that people and programs take away: for each
// unit one CSV and one JSON with every figure, remedy and note that the portal
// shows of it, each with its source.
//
// A derived figure is labelled as such in both: the CSV's column names say what
// it is computed from, the JSON keeps it apart under "derived". A missing figure
// is an empty cell or null, with the reason beside it, never 0.
package download

import (
	"fmt"

	"cchc/cmd/cchc/internal/decimal"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// Make makes the file that the page map lists.
func Make(s *site.Site, file *site.Download) ([]byte, error) {
	switch file.Kind {
	case site.ProgramCSV:
		return CSV(file.Unit), nil
	case site.UnitJSON:
		return JSON(s, file.Unit)
	}
	return nil, fmt.Errorf("download: no file of kind %d", file.Kind)
}

// resultWord is the content format's word for the state of a result.
func resultWord(state scorecard.State) string {
	switch state {
	case scorecard.Given:
		return "scored"
	case scorecard.NotScored:
		return "not-scored"
	case scorecard.NotApplicable:
		return "not-applicable"
	case scorecard.NotPublished:
		return "not-published"
	}
	return "unknown"
}

// kindWord is the content format's word for a component's kind.
func kindWord(kind scorecard.Kind) string {
	switch kind {
	case scorecard.Bonus:
		return "bonus"
	case scorecard.Penalty:
		return "penalty"
	}
	return "regular"
}

// percent is an index or a share as shown: hundredths of a per cent.
func percent(ratio scorecard.Figure[decimal.Ratio]) scorecard.Points {
	if exact, ok := ratio.Get(); ok {
		return scorecard.Known(exact.Percent())
	}
	return scorecard.Missing[decimal.Hundredths](ratio.State())
}

// sourceName is the cited document's number, or its title where it has none.
func sourceName(source scorecard.Source) string {
	if source.Document == nil {
		return ""
	}
	if source.Document.Number != "" {
		return source.Document.Number
	}
	return source.Document.Title
}

func dateText(date scorecard.Date) string {
	if date.IsZero() {
		return ""
	}
	return date.String()
}

func countText(count scorecard.Figure[int]) string {
	if n, ok := count.Get(); ok {
		return fmt.Sprint(n)
	}
	return ""
}
