package download

import (
	"archive/zip"
	"bytes"
	_ "embed" // the styles
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"

	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/site"
)

// A workbook is a zip of XML parts (ECMA-376, Office Open XML). Few of the
// format's thousands of pages are needed, and the sheets are written by the
// hundred: this package writes them itself; its tests read them with the
// libraries that others use.

const (
	xmlHead       = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainNames     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	officeNames   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageNames  = "http://schemas.openxmlformats.org/package/2006/"
	sheetType     = "application/vnd.openxmlformats-officedocument.spreadsheetml."
	contentsStart = xmlHead + `<Types xmlns="` + packageNames + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
	relationStart = xmlHead + `<Relationships xmlns="` + packageNames + `relationships">`
	relationEnd   = `</Relationships>`
)

//go:embed xlsx/styles.xml
var stylesPart []byte

// bookPart is one file of the zip.
type bookPart struct {
	name, kind string // kind is its content type; "" where the name's ending tells
	body       []byte
}

// parts are the workbook's, in the order of their names.
func (b *workbook) parts(s *site.Site, unit *scorecard.Unit) []bookPart {
	parts := []bookPart{
		{name: "_rels/.rels", body: []byte(relationStart +
			relation(1, officeNames+"/officeDocument", "xl/workbook.xml") +
			relation(2, packageNames+"relationships/metadata/core-properties", "docProps/core.xml") + relationEnd)},
		{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", bookProperties(s, unit)},
		{name: "xl/_rels/workbook.xml.rels", body: b.relations()},
		{"xl/sharedStrings.xml", sheetType + "sharedStrings+xml", b.texts.part()},
		{"xl/styles.xml", sheetType + "styles+xml", stylesPart},
		{"xl/workbook.xml", sheetType + "sheet.main+xml", b.list()},
	}
	for i, sheet := range b.used() {
		parts = append(parts, bookPart{"xl/" + sheetFile(i), sheetType + "worksheet+xml", sheet.xml})
	}
	contents := contentsStart
	for _, part := range parts {
		if part.kind != "" {
			contents += `<Override PartName="/` + part.name + `" ContentType="` + part.kind + `"/>`
		}
	}
	return append([]bookPart{{name: "[Content_Types].xml", body: []byte(contents + `</Types>`)}}, parts...)
}

func sheetFile(i int) string { return "worksheets/sheet" + strconv.Itoa(i+1) + ".xml" }

func relation(id int, kind, target string) string {
	return `<Relationship Id="rId` + strconv.Itoa(id) + `" Type="` + kind + `" Target="` + target + `"/>`
}

// relations number the parts that the workbook names: first its sheets.
func (b *workbook) relations() []byte {
	count := len(b.used())
	text := relationStart
	for i := range count {
		text += relation(i+1, officeNames+"/worksheet", sheetFile(i))
	}
	text += relation(count+1, officeNames+"/styles", "styles.xml") + relation(count+2, officeNames+"/sharedStrings", "sharedStrings.xml")
	return []byte(text + relationEnd)
}

// list names the sheets, and what each filters.
func (b *workbook) list() []byte {
	sheets, filters := "", ""
	for i, sheet := range b.used() {
		place := strconv.Itoa(i + 1)
		sheets += `<sheet name="` + sheet.name + `" sheetId="` + place + `" r:id="rId` + place + `"/>`
		if len(sheet.columns) > 0 {
			filters += `<definedName name="_xlnm._FilterDatabase" localSheetId="` + strconv.Itoa(i) + `" hidden="1">'` + sheet.name + `'!$A$1:$` + lastColumn(sheet.columns) + `$` + strconv.Itoa(sheet.rows) + `</definedName>`
		}
	}
	if filters != "" {
		filters = `<definedNames>` + filters + `</definedNames>`
	}
	return []byte(xmlHead + `<workbook xmlns="` + mainNames + `" xmlns:r="` + officeNames + `"><bookViews><workbookView/></bookViews><sheets>` + sheets + `</sheets>` + filters + `</workbook>`)
}

// bookProperties say what the workbook is and whose. Its days are those of the data:
// a file has no clock.
func bookProperties(s *site.Site, unit *scorecard.Unit) []byte {
	day := s.Portal.AsOf.String() + "T00:00:00Z"
	publisher := escapedXML(s.Portal.Publisher)
	return []byte(xmlHead + `<cp:coreProperties xmlns:cp="` + packageNames + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escapedXML(bookTitle(unit)) + `</dc:title><dc:creator>` + publisher + `</dc:creator><cp:lastModifiedBy>` + publisher + `</cp:lastModifiedBy><dc:language>vi-VN</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + day + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + day + `</dcterms:modified></cp:coreProperties>`)
}

func escapedXML(text string) string {
	var escaped strings.Builder
	_ = xml.EscapeText(&escaped, []byte(text)) // a strings.Builder never fails
	return escaped.String()
}

// packing is how hard the parts are packed: the next level takes two thirds longer for
// 3 % less.
const packing = 1

// pack appends the zip of the parts.
func (b *workbook) pack(dst []byte, parts []bookPart) ([]byte, error) {
	body := bytes.NewBuffer(dst)
	archive := zip.NewWriter(body)
	archive.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		if b.packer != nil { // to make one costs more than to pack a small part
			b.packer.Reset(out)
			return b.packer, nil
		}
		var err error
		b.packer, err = flate.NewWriter(out, packing)
		return b.packer, err
	})
	for _, part := range parts {
		file, err := archive.Create(part.name)
		if err != nil {
			return nil, err
		}
		if _, err := file.Write(part.body); err != nil {
			return nil, err
		}
	}
	err := archive.Close()
	return body.Bytes(), err
}
