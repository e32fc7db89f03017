package site

import "cchc/cmd/cchc/internal/scorecard"

// DownloadKind is the kind of a file that stands beside the pages and is made
// from the same data: it decides what is in the file.
type DownloadKind uint8

// The kinds of downloads.
const (
	ProgramCSV  DownloadKind = iota // a unit's rows, for programs
	UnitJSON                        // a unit's whole structure
	ExcelCSV                        // a unit's rows, for a Vietnamese spreadsheet
	UnitXLSX                        // a unit's rows, as a workbook
	UnitSchema                      // the JSON Schema of UnitJSON
	TableSchema                     // the Table Schema of ProgramCSV
	DataPackage                     // the Data Package of every ProgramCSV
	Calendar                        // the deadlines of a unit, or of one of its agencies
	Feed                            // what became known of a unit, or of one of its agencies
)

// Download is one file that people and programs take away.
type Download struct {
	Kind    DownloadKind
	Address string            // from the portal's root: "/du-lieu/lap-vo.csv"
	Unit    *scorecard.Unit   // whose data it holds; nil where it is the whole portal's
	Agency  *scorecard.Agency // of those that hold one agency's; else nil
}

// File is the path of the download below the portal's folder.
func (d *Download) File() string { return d.Address[1:] }

// HasRows tells whether there is a row of data on the unit: no empty table is
// ever written.
func HasRows(unit *scorecard.Unit) bool {
	return len(unit.Years)+len(unit.Notes)+len(unit.Corrections) > 0
}

// addDownloads lists every download, in the order of the units.
func (s *Site) addDownloads() {
	tables := false
	for _, unit := range s.Portal.Units {
		s.addDownload(&Download{Kind: UnitJSON, Address: s.DataAddress(unit, "json"), Unit: unit})
		if HasRows(unit) {
			tables = true
			s.addDownload(&Download{Kind: UnitXLSX, Address: s.DataAddress(unit, "xlsx"), Unit: unit})
			s.addDownload(&Download{Kind: ExcelCSV, Address: s.ExcelCSVAddress(unit), Unit: unit})
			s.addDownload(&Download{Kind: ProgramCSV, Address: s.DataAddress(unit, "csv"), Unit: unit})
		}
		s.addNews(unit, nil)
		for _, agency := range unit.Agencies {
			s.addNews(unit, agency)
		}
	}
	s.addDownload(&Download{Kind: UnitSchema, Address: s.UnitSchemaAddress()})
	if tables {
		s.addDownload(&Download{Kind: TableSchema, Address: s.TableSchemaAddress()})
		s.addDownload(&Download{Kind: DataPackage, Address: s.DataPackageAddress()})
	}
}

// addNews lists the calendar and the feed of a unit or of an agency, where they
// would not be empty.
func (s *Site) addNews(unit *scorecard.Unit, agency *scorecard.Agency) {
	news := s.own[unit].news[agency]
	if news.events {
		s.addDownload(&Download{Kind: Calendar, Address: s.calendarAddress(unit, agency), Unit: unit, Agency: agency})
	}
	if news.entries || agency == nil && len(unit.Corrections) > 0 {
		s.addDownload(&Download{Kind: Feed, Address: s.feedAddress(unit, agency), Unit: unit, Agency: agency})
	}
}

func (s *Site) addDownload(download *Download) {
	s.Downloads = append(s.Downloads, download)
	s.downloads[download.Address] = true
}
