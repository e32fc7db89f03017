package site

import (
	"strconv"

	"cchc/cmd/cchc/internal/scorecard"
)

// What the search asks for, besides its scripts, stands below its page: files that
// are no pages and no downloads. Their names last, so that a file changes only with
// what it holds; whoever asks for one adds SearchVersion.

// SearchAddress is the page of the search.
func (s *Site) SearchAddress() string { return searchAddress }

// SearchDirectoryAddress is the file that says which part of the search data may
// hold a word.
func (s *Site) SearchDirectoryAddress() string { return searchAddress + "muc-luc.js" }

// SearchCommonAddress is the part of the search data that belongs to no unit.
func (s *Site) SearchCommonAddress() string { return searchAddress + "chung.js" }

// SearchPartAddress is the part of a unit's year; the year is 0 for a unit without
// any.
func (s *Site) SearchPartAddress(unit *scorecard.Unit, year int) string {
	return searchAddress + "don-vi/" + unit.ID + "-" + strconv.Itoa(year) + ".js"
}

// searchFormat is the form of the search data: another number where it changes.
const searchFormat = "1"

// SearchVersion changes with the content: a browser keeps what it has fetched just
// as long.
func (s *Site) SearchVersion() string {
	return searchFormat + s.Portal.Digest[:min(8, len(s.Portal.Digest))]
}
