package site

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
)

// Redirect leads from an address that the portal had to the one that it has now; To
// is "" where what stood there was removed.
type Redirect struct{ From, To string }

// Redirects are all former addresses, sorted, each with the last address that it leads
// to. Where something stands today nothing leads elsewhere: only what follows from
// what the portal is may meet that, for package check refuses the content that states it.
func (s *Site) Redirects() []Redirect {
	next := map[string]string{}
	for _, move := range s.Moves() {
		if _, known := next[move.From]; !known && !s.Stands(move.From) {
			next[move.From] = move.To
		}
	}
	var all []Redirect
	for from := range next {
		if to, ends := Last(next, from); ends {
			all = append(all, Redirect{from, to})
		}
	}
	slices.SortFunc(all, func(a, b Redirect) int { return cmp.Compare(a.From, b.From) })
	return all
}

// Stands tells whether something of the portal's stands at an address, or in its way:
// a page is also at its address without the slash and with index.html, and below a
// file stands nothing.
func (s *Site) Stands(address string) bool {
	if strings.HasPrefix(address, assetsAddress) || s.byAddress[strings.TrimSuffix(address, "index.html")] != nil || s.byAddress[address+"/"] != nil {
		return true
	}
	for i := 1; i < len(address); i++ {
		if address[i] == '/' && s.isFile(address[:i]) {
			return true
		}
	}
	return s.isFile(address)
}

// Leads tells whether a former address may lead to an address.
func (s *Site) Leads(address string) bool { return s.Resolves(address) || s.isFile(address) }

func (s *Site) isFile(address string) bool {
	isPicture := func(unit *scorecard.Unit) bool { return s.PictureAddress(unit) == address }
	return s.downloads[address] || s.isAttachment(address) || address == notFoundAddress ||
		strings.HasSuffix(address, pictureFile) && slices.ContainsFunc(s.Portal.Units, isPicture)
}

// Last follows a former address to where it leads in the end; false where it leads
// back to itself.
func Last(next map[string]string, from string) (to string, ends bool) {
	to = next[from]
	for range len(next) {
		address, _, _ := strings.Cut(to, "#")
		further, moved := next[address]
		if !moved {
			return to, true
		}
		to = further
	}
	return "", false
}

// File is the path of the page that stands at a former address for hosts that cannot
// lead elsewhere; false where a page cannot: a program would take it for its file.
func (r Redirect) File() (string, bool) {
	file := strings.TrimPrefix(r.From, "/")
	switch path.Ext(strings.TrimSuffix(file, "/")) {
	case "":
		return strings.TrimSuffix(file, "/") + "/index.html", true
	case ".html", ".htm":
		return file, !strings.HasSuffix(file, "/")
	}
	return "", false
}

// Moves are what the content states of former addresses and what follows from it, in
// the order of what is believed first.
func (s *Site) Moves() []scorecard.Move {
	var moves []scorecard.Move
	add := func(origin scorecard.Origin, key, from, to string) {
		moves = append(moves, scorecard.Move{Moved: scorecard.Moved{Origin: origin, From: from, To: to}, Key: key})
	}
	for i, alias := range s.Portal.Aliases {
		add(s.Portal.Origin, aliasKey(i), alias, "/")
	}
	for _, moved := range s.Portal.Moved {
		add(moved.Origin, "from", moved.From, moved.To)
	}
	for _, page := range s.Portal.Pages {
		for i, alias := range page.Aliases {
			add(page.Origin, aliasKey(i), "/"+alias+"/", "/"+page.ID+"/")
		}
	}
	others := s.otherNames()
	for _, page := range s.Pages {
		switch {
		case page.Agency != nil:
			s.addMoves(&moves, page.Unit, page.Address, formerAgency(page.Agency))
		case page.Unit != nil:
			s.addMoves(&moves, page.Unit, page.Address, others[page.component()])
		}
	}
	for _, unit := range s.Portal.Units {
		s.addMoves(&moves, unit, s.PictureAddress(unit), names{})
	}
	for _, download := range s.Downloads {
		s.addDownloadMoves(&moves, download)
	}
	return moves
}

func aliasKey(i int) string { return "aliases[" + strconv.Itoa(i) + "]" }

// component is what the page's component is in its framework.
func (p *Page) component() *scorecard.Component {
	if p.Component == nil {
		return nil
	}
	return p.Component.Component
}

// called is a former name: of a unit, the folder that it stood in; of a component or an
// agency, its id. Origin and key are those of the alias that states it.
type called struct {
	origin scorecard.Origin
	key    string
	text   string
}

// names are what a component or an agency is called in addresses, and was.
type names struct {
	id     string
	former []called
}

func formerAgency(agency *scorecard.Agency) names {
	n := names{id: agency.ID}
	for i, alias := range agency.Aliases {
		n.former = append(n.former, called{agency.Origin, aliasKey(i), alias})
	}
	return n
}

// in is an address below a unit's with a former id in place of the present one.
func (n names) in(rest, former string) string {
	i := strings.LastIndex(rest, "/"+n.id+"/") + 1
	return rest[:i] + former + rest[i+len(n.id):]
}

// otherNames are the former ids of components. One that is a component's id in another
// framework says which components are the same, not that an address was another.
func (s *Site) otherNames() map[*scorecard.Component]names {
	ids := map[string]bool{}
	for _, framework := range s.Portal.Frameworks {
		for _, component := range framework.Components {
			ids[component.ID] = true
		}
	}
	others := map[*scorecard.Component]names{}
	for _, framework := range s.Portal.Frameworks {
		for _, component := range framework.Components {
			n := names{id: component.ID}
			for i, alias := range component.Aliases {
				if !ids[alias] {
					n.former = append(n.former, called{component.Origin, aliasKey(i), alias})
				}
			}
			others[component] = n
		}
	}
	return others
}

// folders are those that a unit's pages may have stood in, its own first.
func (s *Site) folders(unit *scorecard.Unit) []called {
	folders := []called{{text: s.UnitAddress(unit)}}
	for i, alias := range unit.Aliases {
		folders = append(folders, called{unit.Origin, aliasKey(i), unitsAddress + alias + "/"})
	}
	switch {
	case unit != s.Portal.HomeUnit && slices.Contains(s.Portal.FormerHomeIDs, unit.ID):
		folders = append(folders, called{text: "/"})
	case unit == s.Portal.HomeUnit && len(s.Portal.Units) > 1:
		folders = append(folders, called{text: unitsAddress + unit.ID + "/"}) // before it became the home unit
	}
	return folders
}

// addMoves adds every other address that what stands at one below a unit's may have had.
func (s *Site) addMoves(moves *[]scorecard.Move, unit *scorecard.Unit, address string, own names) {
	folders := s.folders(unit)
	rest := strings.TrimPrefix(address, folders[0].text)
	rests := []called{{text: rest}}
	for _, former := range own.former {
		former.text = own.in(rest, former.text)
		rests = append(rests, former)
	}
	for i, folder := range folders {
		for k, rest := range rests {
			if i+k == 0 {
				continue
			}
			said := folder
			if i == 0 {
				said = rest
			}
			*moves = append(*moves, scorecard.Move{Moved: scorecard.Moved{Origin: said.origin, From: folder.text + rest.text, To: address}, Key: said.key})
		}
	}
}

// addDownloadMoves adds the former addresses of a download: those in a unit's folder,
// and those that are named after it.
func (s *Site) addDownloadMoves(moves *[]scorecard.Move, download *Download) {
	unit := download.Unit
	if unit == nil {
		return
	}
	if strings.HasPrefix(download.Address, dataAddress) {
		folder, file := path.Split(download.Address)
		for i, alias := range unit.Aliases {
			*moves = append(*moves, scorecard.Move{Moved: scorecard.Moved{Origin: unit.Origin, From: folder + alias + strings.TrimPrefix(file, unit.ID), To: download.Address}, Key: aliasKey(i)})
		}
		return
	}
	own := names{}
	if download.Agency != nil {
		own = formerAgency(download.Agency)
	}
	s.addMoves(moves, unit, download.Address, own)
}
