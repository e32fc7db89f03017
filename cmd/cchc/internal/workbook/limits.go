package workbook

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"cchc/cmd/cchc/internal/diag"
)

// MaxSize is how large a workbook may be.
const MaxSize = 10 << 20

// What a workbook may hold: far more than one of ours with every row filled in.
const (
	maxUnpacked = 64 << 20
	maxParts    = 500
	maxRows     = 5000
	maxColumns  = 256
	maxCells    = 200_000
	maxMerges   = 1000
	maxDepth    = 64
)

// fault is why a workbook is not opened.
type fault struct {
	rule *diag.Rule
	why  diag.Text
}

func refuse(vietnamese, english string) *fault { return &fault{unsafe, diag.Say(vietnamese, english)} }

// oldExcel is how files of Excel up to 2003, and those with a password, begin.
var oldExcel = []byte{0xd0, 0xcf, 0x11, 0xe0}

// inspect looks through the parts of a workbook before anything is made of them.
// What it unpacks to is measured, not believed.
func inspect(body []byte) *fault {
	if len(body) > MaxSize {
		return refuse(fmt.Sprintf("lớn hơn %d MB", MaxSize>>20), fmt.Sprintf("larger than %d MB", MaxSize>>20))
	}
	if bytes.HasPrefix(body, oldExcel) {
		return &fault{notWorkbook, diag.Say("là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu", "it is of an old Excel (.xls) or has a password")}
	}
	archive, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	if err != nil {
		return &fault{notWorkbook, diag.Say("không phải là tệp .xlsx", "it is no .xlsx file")}
	}
	if len(archive.File) > maxParts {
		return refuse("quá nhiều phần bên trong", "too many parts")
	}
	left := int64(maxUnpacked)
	seen := map[string]bool{}
	for _, part := range archive.File {
		if fault := inspectName(part.Name, seen); fault != nil {
			return fault
		}
		if fault := inspectPart(part, &left); fault != nil {
			return fault
		}
	}
	if !seen["xl/workbook.xml"] {
		return &fault{notWorkbook, diag.Say("không phải là tệp .xlsx", "it is no .xlsx file")}
	}
	return nil
}

func inspectName(name string, seen map[string]bool) *fault {
	clean := strings.ToLower(strings.TrimSuffix(name, "/"))
	switch {
	case strings.Contains(name, `\`) || path.IsAbs(name) || path.Clean(clean) != clean || strings.HasPrefix(clean, "..") || seen[clean]:
		return refuse("có tên phần lạ bên trong", "a part has an odd name")
	case strings.HasSuffix(clean, "vbaproject.bin") || strings.Contains(clean, "macrosheets/"):
		return refuse("có macro", "it holds macros")
	}
	seen[clean] = true
	return nil
}

// inspectPart unpacks a part, counts what it holds and keeps nothing of it.
func inspectPart(part *zip.File, left *int64) *fault {
	opened, err := part.Open()
	if err != nil {
		return &fault{notWorkbook, diag.Say("tệp hỏng", "it is damaged")}
	}
	defer opened.Close()
	counted := &counter{reader: opened, left: left}
	var found *fault
	if name := strings.ToLower(part.Name); strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels") {
		found = inspectXML(counted, strings.HasPrefix(name, "xl/worksheets/"))
	}
	if _, err := io.Copy(io.Discard, counted); found == nil && err != nil && !errors.Is(err, errTooMuch) {
		return &fault{notWorkbook, diag.Say("tệp hỏng", "it is damaged")}
	}
	if *left < 0 {
		return refuse("bung ra quá lớn", "it unpacks to too much")
	}
	return found
}

var errTooMuch = errors.New("workbook: unpacks to too much")

// counter counts what is read off what is left.
type counter struct {
	reader io.Reader
	left   *int64
}

func (c *counter) Read(into []byte) (int, error) {
	n, err := c.reader.Read(into)
	if *c.left -= int64(n); *c.left < 0 {
		return n, errTooMuch
	}
	return n, err
}

// inspectXML goes through a part: no document type, whose entities could multiply,
// nothing nested without end, and in a sheet no cell beyond the limits.
func inspectXML(part io.Reader, sheet bool) *fault {
	decoder := xml.NewDecoder(part)
	decoder.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	extent := extent{}
	for depth := 0; ; {
		token, err := decoder.Token()
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.Is(err, errTooMuch):
			return refuse("bung ra quá lớn", "it unpacks to too much")
		case err != nil:
			return &fault{notWorkbook, diag.Say("tệp hỏng", "it is damaged")}
		}
		switch token := token.(type) {
		case xml.Directive:
			return refuse("có khai báo kiểu tài liệu", "it declares a document type")
		case xml.StartElement:
			if depth++; depth > maxDepth || sheet && !extent.add(token) {
				return refuse("trang tính quá lớn", "a sheet is too large")
			}
		case xml.EndElement:
			depth--
		}
	}
}

// extent is how far a sheet reaches.
type extent struct{ rows, cells, merges int }

// add counts an element in; false where it is beyond the limits.
func (e *extent) add(element xml.StartElement) bool {
	switch element.Name.Local {
	case "row":
		e.rows++
		if number, err := strconv.Atoi(attribute(element, "r")); err == nil {
			e.rows = max(e.rows, number)
		}
	case "c":
		e.cells++
		if name := attribute(element, "r"); name != "" {
			column, row, err := excelize.CellNameToCoordinates(name)
			if err != nil || column > maxColumns || row > maxRows {
				return false
			}
		}
	case "mergeCell":
		e.merges++
	}
	return e.rows <= maxRows && e.cells <= maxCells && e.merges <= maxMerges
}

func attribute(element xml.StartElement, name string) string {
	for _, attribute := range element.Attr {
		if attribute.Name.Local == name {
			return attribute.Value
		}
	}
	return ""
}
