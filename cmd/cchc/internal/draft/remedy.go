package draft

import (
	"fmt"
	"strings"

	"cchc/cmd/cchc/internal/edit"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

// Remedy is a new remedy.
type Remedy struct {
	ID       string
	Agency   string // its id
	Task     string
	Due      scorecard.Due
	With     []string         // the ids of the agencies that help
	Criteria []string         // the ids of the criteria that it serves
	Source   scorecard.Source // the zero Source: the year's plan
}

func (r Remedy) pairs() []edit.Pair {
	pairs := []edit.Pair{{Key: "id", Value: edit.Text(r.ID)}, {Key: "agency", Value: edit.Text(r.Agency)}, {Key: "task", Value: edit.Text(r.Task)},
		{Key: "due", Value: edit.Text(r.Due.String())}}
	if len(r.With) > 0 {
		pairs = append(pairs, edit.Pair{Key: "with", Value: edit.Texts(r.With)})
	}
	if len(r.Criteria) > 0 {
		pairs = append(pairs, edit.Pair{Key: "criteria", Value: edit.Texts(r.Criteria)})
	}
	if !r.Source.IsZero() {
		pairs = append(pairs, edit.Pair{Key: "source", Value: sourceValue(r.Source)})
	}
	return pairs
}

// NewRemedy adds a remedy to a file of the content: text is what the year's or the
// component's file, named by path, holds now.
func NewRemedy(path string, text []byte, remedy Remedy) (File, error) {
	file, err := edit.Open(text)
	if err != nil {
		return File{}, err
	}
	if err := file.Append("remedy", remedy.pairs()...); err != nil {
		return File{}, err
	}
	return File{Path: path, Text: file.Bytes(), Changes: true}, nil
}

// idWords is how many words of a task its id is made of.
const idWords = 6

// RemedyID makes an id out of a task's first words; it is none of the year's.
func RemedyID(year *scorecard.Year, task string) string {
	words := strings.Split(vi.Slug(task), "-")
	base := strings.Join(words[:min(len(words), idWords)], "-")
	taken := map[string]bool{"": true}
	for _, remedy := range year.AllRemedies() {
		taken[remedy.ID] = true
	}
	id := base
	for n := 2; taken[id]; n++ {
		id = strings.TrimPrefix(fmt.Sprintf("%s-%d", base, n), "-")
	}
	return id
}

// Progress is a new report on a remedy.
type Progress struct {
	Date     scorecard.Date
	Status   scorecard.Status
	Text     string
	Document string         // the proof; "" for none
	Due      *scorecard.Due // the new deadline, where the report moves it
	Reason   string         // why, where the remedy is dropped
}

// NewProgress adds a report to the remedy's file, whose text is given, and makes
// the remedy's status that of the report.
func NewProgress(remedy *scorecard.Remedy, text []byte, progress Progress) (File, error) {
	file, err := edit.Open(text)
	if err != nil {
		return File{}, err
	}
	pairs := []edit.Pair{{Key: "date", Value: progress.Date.String()}, {Key: "status", Value: edit.Text(progress.Status.String())}, {Key: "text", Value: edit.Text(progress.Text)}}
	if progress.Document != "" {
		pairs = append(pairs, edit.Pair{Key: "document", Value: edit.Text(progress.Document)})
	}
	if progress.Due != nil {
		pairs = append(pairs, edit.Pair{Key: "due", Value: edit.Text(progress.Due.String())})
	}
	table := remedy.Table
	if err := file.Set(table, "status", edit.Text(progress.Status.String())); err != nil {
		return File{}, err
	}
	if progress.Reason != "" {
		if err := file.Set(table, "reason", edit.Text(progress.Reason)); err != nil {
			return File{}, err
		}
	}
	if err := file.Append(table+".progress", pairs...); err != nil {
		return File{}, err
	}
	return File{Path: remedy.File, Text: file.Bytes(), Changes: true}, nil
}
