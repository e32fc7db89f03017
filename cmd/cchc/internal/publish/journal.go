package publish

import "encoding/json"

// step is one line of a journal.
type step struct {
	Path string `json:"path"` // slash-separated, from the portal's folder
	Put  bool   `json:"put"`  // a new file is put there; else the former one is removed
	Had  bool   `json:"had"`  // there is a former file to be kept for undoing
}

// begin writes the journal: from here on the replacement is finished or undone.
func (r *replacement) begin(steps []step) error {
	body, err := json.Marshal(steps)
	if err != nil {
		return err
	}
	draft := r.inside("journal.draft")
	if _, err := r.disk.create(draft, body); err != nil {
		return err
	}
	return r.disk.rename(draft, r.inside(journalName))
}

// readJournal reads the steps of a journal. By these paths files are moved, so
// nothing is trusted: a journal that a power cut or a stranger spoilt has no
// steps, and what is staged is rubbish; the next portal mends what stands.
func (r *replacement) readJournal(name string) ([]step, error) {
	body, err := r.disk.readFile(r.inside(name))
	if err != nil {
		return nil, err
	}
	var steps []step
	if json.Unmarshal(body, &steps) != nil {
		return nil, nil
	}
	for _, step := range steps {
		if _, err := localPath(step.Path); err != nil && step.Path != ManifestName {
			return nil, nil
		}
	}
	return steps, nil
}
