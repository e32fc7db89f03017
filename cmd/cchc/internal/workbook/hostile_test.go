package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/madeup"
)

// repacked is a workbook with its parts changed, and parts added.
func repacked(t *testing.T, body []byte, change func(name string, part []byte) []byte, more map[string]string) []byte {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(body), int64(len(body)))
	must(t, err)
	var out bytes.Buffer
	writer := zip.NewWriter(&out)
	write := func(name string, part []byte) {
		into, err := writer.Create(name)
		must(t, err)
		_, err = into.Write(part)
		must(t, err)
	}
	for _, part := range archive.File {
		opened, err := part.Open()
		must(t, err)
		text, err := io.ReadAll(opened)
		must(t, err)
		write(part.Name, change(part.Name, text))
	}
	for name, text := range more {
		write(name, []byte(text))
	}
	must(t, writer.Close())
	return out.Bytes()
}

func same(_ string, part []byte) []byte { return part }

// inResults replaces text in the sheet of the results.
func inResults(old, new string) func(string, []byte) []byte {
	return func(name string, part []byte) []byte {
		if name != "xl/worksheets/sheet1.xml" {
			return part
		}
		return bytes.Replace(part, []byte(old), []byte(new), 1)
	}
}

func deskBook(t *testing.T) []byte {
	fsys := madeup.Desk()
	portal := load(t, fsys)
	return exported(t, fsys, portal, portal.HomeUnit.Years[0])
}

func TestHostileWorkbooks(t *testing.T) {
	body := deskBook(t)
	const far, head = `<row r="2">`, "<sheetData>"
	for name, test := range map[string]struct {
		body []byte
		want string
	}{
		"nothing":              {nil, "X101"},
		"no workbook":          {[]byte("Mã;Điểm\n"), "X101"},
		"of an old Excel":      {append([]byte{0xd0, 0xcf, 0x11, 0xe0}, make([]byte, 512)...), "X101"},
		"another zip":          {repacked(t, body, func(string, []byte) []byte { return nil }, nil)[:200], "X101"},
		"cut off":              {body[:len(body)/2], "X101"},
		"too large":            {make([]byte, MaxSize+1), "X102"},
		"macros":               {repacked(t, body, same, map[string]string{"xl/vbaProject.bin": "x"}), "X102"},
		"a path out":           {repacked(t, body, same, map[string]string{"../../etc/passwd": "x"}), "X102"},
		"a path of Windows":    {repacked(t, body, same, map[string]string{`xl\..\..\x`: "x"}), "X102"},
		"a part twice":         {repacked(t, body, same, map[string]string{"XL/Workbook.xml": "<x/>"}), "X102"},
		"a bomb":               {repacked(t, body, same, map[string]string{"xl/media/a.bin": strings.Repeat(" ", maxUnpacked)}), "X102"},
		"a bomb of entities":   {repacked(t, body, inResults("<worksheet", `<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet`), nil), "X102"},
		"a cell far away":      {repacked(t, body, inResults(head, head+`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`), nil), "X102"},
		"a wide row":           {repacked(t, body, inResults(far, far+`<c r="XFD2"><v>1</v></c>`), nil), "X102"},
		"many rows":            {repacked(t, body, inResults(head, head+strings.Repeat("<row/>", maxRows+1)), nil), "X102"},
		"nested without end":   {repacked(t, body, same, map[string]string{"xl/deep.xml": strings.Repeat("<a>", 100_000)}), "X102"},
		"a sheet that is torn": {repacked(t, body, inResults("</sheetData>", ""), nil), "X101"},
	} {
		book, found := Open("tep.xlsx", test.body)
		if len(found) == 0 || found[0].Code != test.want {
			t.Errorf("%s: %v", name, found)
		}
		if test.want == "X102" && book != nil {
			t.Errorf("%s is opened", name)
		}
	}
}

// External links and what else others put into a workbook are passed over.
func TestStrangePartsAreIgnored(t *testing.T) {
	body := repacked(t, deskBook(t), same, map[string]string{"xl/externalLinks/externalLink1.xml": `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`, "docProps/thumbnail.jpeg": "x"})
	if plan, found := imported(t, madeup.Desk(), body); len(found)+len(plan.Changes) > 0 {
		t.Errorf("%v %v", found, plan.Changes)
	}
}

// Damaged workbooks are refused or read, and end no program.
func TestDamagedWorkbooks(t *testing.T) {
	body := deskBook(t)
	for seed := range uint64(60) {
		random := rand.New(rand.NewPCG(seed, 2))
		damaged := repacked(t, body, func(_ string, part []byte) []byte {
			part = bytes.Clone(part)
			for range random.IntN(3) {
				at := random.IntN(len(part))
				switch random.IntN(3) {
				case 0:
					part[at] = byte(random.IntN(128))
				case 1:
					part = append(part[:at], part[min(at+1+random.IntN(20), len(part)):]...)
				default:
					part = append(part[:at], append([]byte(part[max(0, at-30):at:at]), part[at:]...)...)
				}
			}
			return part
		}, nil)
		if book, found := Open("tep.xlsx", damaged); book != nil && len(found) == 0 {
			if plan, found := imported(t, madeup.Desk(), damaged); len(found) > 0 && len(plan.Files) > 0 {
				t.Errorf("seed %d: plans with mistakes", seed)
			}
		}
	}
}

// What spreadsheets write in ways that ours does not.
func TestOtherWaysOfWritingCells(t *testing.T) {
	const score = `<c r="C3" s="5"><v>6.18</v></c>`
	if !bytes.Contains(sheetOne(t), []byte(score)) {
		t.Fatalf("the score is written otherwise: %s", sheetOne(t))
	}
	for name, test := range map[string]struct{ cell, want string }{
		"a formula's result":   {`<c r="C3"><f>3+3.28</f><v>6.28</v></c>`, "score = 6.28"},
		"a formula's text":     {`<c r="C3" t="str"><f>"6,28"</f><v>6,28</v></c>`, "score = 6.28"},
		"runs of letters":      {`<c r="C3" t="inlineStr"><is><r><t>6,</t></r><r><rPr><b/></rPr><t>28</t></r></is></c>`, "score = 6.28"},
		"more digits than are": {`<c r="C3"><v>6.2800000000000002</v></c>`, "score = 6.28"},
		"an exponent":          {`<c r="C3" t="n"><v>6.28E0</v></c>`, "score = 6.28"},
		"an error":             {`<c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c>`, "X308 'Kết quả'!C3"},
		"no number":            {`<c r="C3"><v>NaN</v></c>`, "X301 'Kết quả'!C3"},
		"no result":            {`<c r="C3"><f>HYPERLINK("https://x.example/")</f></c>`, "X307 'Kết quả'!C3"},
	} {
		plan, found := imported(t, madeup.Desk(), repacked(t, deskBook(t), inResults(score, test.cell), nil))
		got := strings.Join(places(found), " ")
		if len(plan.Files) == 1 && strings.Contains(string(plan.Files[0].Text), "\n"+test.want+"\n") {
			got = test.want
		}
		if got != test.want {
			t.Errorf("%s: %q, want %q", name, got, test.want)
		}
	}
}

// sheetOne is the part of the results.
func sheetOne(t *testing.T) []byte {
	var sheet []byte
	repacked(t, deskBook(t), func(name string, part []byte) []byte {
		if name == "xl/worksheets/sheet1.xml" {
			sheet = part
		}
		return part
	}, nil)
	return sheet
}

// places are the codes and cells of diagnostics.
func places(found []diag.Diagnostic) []string {
	var all []string
	for _, diagnostic := range found {
		place := ""
		if diagnostic.Place.Cell != "" {
			place = fmt.Sprintf("'%s'!%s", diagnostic.Place.Sheet, diagnostic.Place.Cell)
		}
		all = append(all, diagnostic.Code+" "+place)
	}
	slices.Sort(all)
	return all
}
