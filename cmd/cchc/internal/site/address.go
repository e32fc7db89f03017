package site

import (
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
)

// The addresses are stable for ever: a change here needs a redirect.
const (
	unitsAddress       = "/don-vi/"
	remediesFolder     = "nhiem-vu/" // below a unit's address
	postingFolder      = "niem-yet/" // likewise
	pictureFile        = "chia-se.png"
	dataAddress        = "/du-lieu/"
	correctionsAddress = "/dinh-chinh/"
	sourcesAddress     = "/nguon/"
	notFoundAddress    = "/404.html"
	compareAddress     = "/so-sanh/"
	filesAddress       = "/tep/"
	searchAddress      = "/tim-kiem/"

	// That of files that the map does not list.
	assetsAddress = "/tai-nguyen/"
)

// Reserved tells whether a Markdown page of the id would stand where something
// else stands or may come to stand: at a fixed address or at that of a year.
// Every other id that makes an address has a folder of its own kind to itself,
// and cannot meet another kind's.
func Reserved(id string) bool {
	switch "/" + id + "/" {
	case unitsAddress, "/" + remediesFolder, "/" + postingFolder, dataAddress, correctionsAddress, filesAddress, compareAddress, searchAddress, assetsAddress:
		return true
	}
	return id != "" && strings.Trim(id, "0123456789") == ""
}

// UnitAddress is "/" for the home unit, "/don-vi/<unit>/" for every other.
func (s *Site) UnitAddress(unit *scorecard.Unit) string {
	var memory [addressRoom]byte
	return string(s.appendUnit(memory[:0], unit))
}

// YearAddress is such as "/2023/" or "/don-vi/<unit>/2023/".
func (s *Site) YearAddress(year *scorecard.Year) string {
	var memory [addressRoom]byte
	return string(s.appendYear(memory[:0], year))
}

// ComponentAddress is such as "/2023/<component>/".
func (s *Site) ComponentAddress(component *scorecard.ComponentResult) string {
	var memory [addressRoom]byte
	return string(append(append(s.appendYear(memory[:0], component.Year), component.Component.ID...), '/'))
}

// addressRoom is that of nearly every address, in bytes.
const addressRoom = 128

func (s *Site) appendYear(dst []byte, year *scorecard.Year) []byte {
	return append(strconv.AppendInt(s.appendUnit(dst, year.Unit), int64(year.Year), 10), '/')
}

func (s *Site) appendUnit(dst []byte, unit *scorecard.Unit) []byte {
	if unit == s.Portal.HomeUnit {
		return append(dst, '/')
	}
	return append(append(append(dst, unitsAddress...), unit.ID...), '/')
}

// RemediesAddress is "/nhiem-vu/" or "/don-vi/<unit>/nhiem-vu/".
func (s *Site) RemediesAddress(unit *scorecard.Unit) string {
	return s.UnitAddress(unit) + remediesFolder
}

// AgencyAddress is such as "/nhiem-vu/<agency>/".
func (s *Site) AgencyAddress(unit *scorecard.Unit, agency *scorecard.Agency) string {
	return s.RemediesAddress(unit) + agency.ID + "/"
}

// PostingAddress is "/niem-yet/" or "/don-vi/<unit>/niem-yet/".
func (s *Site) PostingAddress(unit *scorecard.Unit) string {
	return s.UnitAddress(unit) + postingFolder
}

// PictureAddress is that of the unit's share image.
func (s *Site) PictureAddress(unit *scorecard.Unit) string {
	return s.UnitAddress(unit) + pictureFile
}

// RemedyAddress is such as "/nhiem-vu/#2023-<id>".
func (s *Site) RemedyAddress(remedy *scorecard.Remedy) string {
	var memory [addressRoom]byte
	address := append(append(s.appendUnit(memory[:0], remedy.Year.Unit), remediesFolder...), '#')
	return string(appendRemedyAnchor(address, remedy))
}

// RemedyAnchor is the remedy's anchor on the page of all remedies.
func RemedyAnchor(remedy *scorecard.Remedy) string {
	var memory [addressRoom]byte
	return string(appendRemedyAnchor(memory[:0], remedy))
}

func appendRemedyAnchor(dst []byte, remedy *scorecard.Remedy) []byte {
	return append(append(strconv.AppendInt(dst, int64(remedy.Year.Year), 10), '-'), remedy.ID...)
}

// DataAddress is the download of a unit: extension "csv", "json" or "xlsx".
func (s *Site) DataAddress(unit *scorecard.Unit, extension string) string {
	return dataAddress + unit.ID + "." + extension
}

// ExcelCSVAddress is the CSV of a unit for a Vietnamese spreadsheet.
func (s *Site) ExcelCSVAddress(unit *scorecard.Unit) string {
	return dataAddress + "excel/" + unit.ID + ".csv"
}

// UnitSchemaAddress is the JSON Schema of a unit's JSON.
func (s *Site) UnitSchemaAddress() string { return dataAddress + "luoc-do/don-vi.schema.json" }

// TableSchemaAddress is the Table Schema of a unit's CSV for programs.
func (s *Site) TableSchemaAddress() string { return dataAddress + "luoc-do/bang.schema.json" }

// DataPackageAddress is the list of every unit's CSV for programs. It stands at
// the root, since a Data Package names no file above its own folder.
func (s *Site) DataPackageAddress() string { return "/datapackage.json" }

// CalendarAddress is such as "/nhiem-vu/lich.ics" or, with an agency,
// "/nhiem-vu/<agency>/lich.ics"; false where there is no deadline to show.
func (s *Site) CalendarAddress(unit *scorecard.Unit, agency *scorecard.Agency) (string, bool) {
	address := s.calendarAddress(unit, agency)
	return address, s.downloads[address]
}

func (s *Site) calendarAddress(unit *scorecard.Unit, agency *scorecard.Agency) string {
	if agency != nil {
		return s.AgencyAddress(unit, agency) + "lich.ics"
	}
	return s.RemediesAddress(unit) + "lich.ics"
}

// FeedAddress is such as "/feed.xml", "/don-vi/<unit>/feed.xml" or, with an
// agency, "/nhiem-vu/<agency>/feed.xml"; false where there is nothing to tell.
func (s *Site) FeedAddress(unit *scorecard.Unit, agency *scorecard.Agency) (string, bool) {
	address := s.feedAddress(unit, agency)
	return address, s.downloads[address]
}

func (s *Site) feedAddress(unit *scorecard.Unit, agency *scorecard.Agency) string {
	if agency != nil {
		return s.AgencyAddress(unit, agency) + "feed.xml"
	}
	return s.UnitAddress(unit) + "feed.xml"
}

// CompareYearAddress is such as "/so-sanh/2023/".
func (s *Site) CompareYearAddress(year int) string { return compareAddress + strconv.Itoa(year) + "/" }

// LeagueAddress is the league table's place on the page of its year; false where
// it stands on none, since there is nothing to compare.
func (s *Site) LeagueAddress(league *scorecard.League) (string, bool) {
	address, ok := s.leagues[league]
	return address, ok
}

// LeagueAnchor is the anchor of the n-th league table, from 1, of its year's page.
func LeagueAnchor(n int) string { return "bang_" + strconv.Itoa(n) }

// UnitsAddress is the index of units.
func (s *Site) UnitsAddress() string { return unitsAddress }

// SourcesAddress is the page of the documents.
func (s *Site) SourcesAddress() string { return sourcesAddress }

// DocumentAddress is the document's place on the page of the documents.
func (s *Site) DocumentAddress(document *scorecard.Document) string {
	return sourcesAddress + "#" + DocumentAnchor(document)
}

// DocumentAnchor is the document's anchor on the page of the documents. The low
// line, which no slug has, keeps it apart from the anchors of headings.
func DocumentAnchor(document *scorecard.Document) string { return "van-ban_" + document.ID }

// CorrectionsAddress is the page of figures that were put right.
func (s *Site) CorrectionsAddress() string { return correctionsAddress }

// CorrectionsPage is the page of figures that were put right.
func (s *Site) CorrectionsPage() *Page { return s.byAddress[correctionsAddress] }

// DataPageAddress is the page of the downloads.
func (s *Site) DataPageAddress() string { return dataAddress }

// FileAddress is the address of an attachment: file is its path below files/.
func FileAddress(file string) string { return filesAddress + file }
