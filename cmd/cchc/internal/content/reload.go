package content

import (
	"io/fs"
	"slices"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

// Reader reads a content folder again and again, and each time only what was
// touched since: of a portal of ten thousand pages one unit. What a former portal
// holds is never changed, so that it can be shown while the next one is read. The
// zero value is ready for use, by one goroutine at a time.
type Reader struct {
	shares []*share
}

// share is what one file or folder at the content's top gives.
type share struct {
	name        string
	entries     []entry
	parts       []part // of a unit that is assembled none: it has what they hold
	diagnostics []diag.Diagnostic
	sums        []scorecard.FileSum // by path
	linked      bool                // links stand in it, and may lead to what is touched elsewhere
	assembled   bool

	unit   *scorecard.Unit // as it stands in the portal
	unread []string        // files of the unit
}

// Load reads the folder as the function Load does. Touched tells whether something
// may have changed, come or gone, since the last call, in the file or folder of that
// name at the content's top; nil stands for everywhere.
func (r *Reader) Load(fsys fs.FS, parallel func(n int, do func(i int)), touched func(top string) bool) (*scorecard.Portal, []diag.Diagnostic) {
	kept := r.kept(touched)
	l := &lister{fsys: fsys}
	r.shares = l.shares(kept)
	readShares(fsys, r.shares, parallel)
	diagnostics := l.diagnostics
	for _, share := range r.shares {
		diagnostics = append(diagnostics, share.diagnostics...)
	}
	portal := assemble(r.shares)
	portal.Sums = allSums(r.shares)
	portal.Digest = digest(portal.Sums)
	return portal, diag.Sort(diagnostics)
}

// kept are the shares that need not be read again, by name.
func (r *Reader) kept(touched func(top string) bool) map[string]*share {
	kept := map[string]*share{}
	if touched == nil || touched(documentsName) || touched(frameworksFolder) || touched(CorrectionsFile) {
		return kept // everything names documents and criteria, and may be corrected
	}
	for _, share := range r.shares {
		if !touched(share.name) && !share.linked && share.isLasting() {
			kept[share.name] = share
		}
	}
	for r.dropReferring(kept) {
	}
	return kept
}

// isLasting tells whether the next portal may share what was read: the portal's own
// file is made the portal itself, others at the top are small.
func (s *share) isLasting() bool {
	return s.unit != nil || slices.Contains([]string{documentsName, CorrectionsFile, frameworksFolder, pagesFolder, filesFolder}, s.name)
}

// dropReferring drops what points into something that is read anew, and what such a
// thing points into where it is told of it. It tells whether there was any.
func (r *Reader) dropReferring(kept map[string]*share) bool {
	before := len(kept)
	for _, share := range r.shares {
		anew := func(name string) bool { return kept[name] == nil }
		switch {
		case anew(share.name) && share.name == CorrectionsFile:
			for _, unit := range share.names() { // a unit holds the corrections of its figures
				delete(kept, unit)
			}
		case slices.ContainsFunc(share.names(), anew):
			delete(kept, share.name)
		}
	}
	return len(kept) < before
}

// names are the units that the values of a share point into.
func (s *share) names() []string {
	if s.unit != nil {
		return unitsNamed(s.unit)
	}
	var names []string
	for _, part := range s.parts {
		corrections, _ := part.value.([]*scorecard.Correction)
		for _, correction := range corrections {
			names = append(names, correction.UnitID)
		}
	}
	return names
}

// unitsNamed are the ids of the units that a unit's files name.
func unitsNamed(unit *scorecard.Unit) []string {
	var ids []string
	if unit.Ended != nil {
		for _, successor := range unit.Ended.Successors {
			ids = append(ids, successor.UnitID)
		}
	}
	for _, remedy := range unit.AllRemedies() {
		if remedy.HandedToID != "" {
			ids = append(ids, remedy.HandedToID)
		}
	}
	return ids
}

// shares lists the folder, save what is kept.
func (l *lister) shares(kept map[string]*share) []*share {
	var shares []*share
	links := 0
	l.all(func(name string, mode fs.FileMode) {
		if known := kept[name]; known != nil {
			shares = append(shares, known)
			return
		}
		entries, found := len(l.entries), len(l.diagnostics)
		l.top(name, mode)
		shares = append(shares, &share{name: name, entries: l.entries[entries:len(l.entries):len(l.entries)], diagnostics: slices.Clone(l.diagnostics[found:]), linked: l.links > links})
		l.diagnostics, links = l.diagnostics[:found], l.links
	})
	return shares
}

// readShares reads the files of what is not kept.
func readShares(fsys fs.FS, shares []*share, parallel func(n int, do func(i int))) {
	var places []*part
	for _, share := range shares {
		if share.assembled {
			continue
		}
		share.parts = make([]part, len(share.entries))
		for i := range share.parts {
			share.parts[i].entry = share.entries[i]
			places = append(places, &share.parts[i])
		}
	}
	run(parallel, (len(places)+batch-1)/batch, func(i int) {
		var scratch scratch
		for _, place := range places[i*batch : min((i+1)*batch, len(places))] {
			*place = scratch.read(fsys, place.entry)
		}
	})
	for _, share := range shares {
		if !share.assembled {
			share.join()
		}
	}
}

// join puts together what was found in the files of a share.
func (s *share) join() {
	for _, part := range s.parts {
		s.diagnostics = append(s.diagnostics, part.diagnostics...)
	}
	s.sums = sums(s.parts)
}

// settle keeps what the portal was given of a share, in place of the single files.
func (s *share) settle(unit *scorecard.Unit, unread []string) {
	s.assembled, s.unit, s.entries = true, unit, nil
	if unit == nil {
		return
	}
	s.parts = nil
	for _, file := range unread {
		if strings.HasPrefix(file, s.name+"/") {
			s.unread = append(s.unread, file)
		}
	}
}
