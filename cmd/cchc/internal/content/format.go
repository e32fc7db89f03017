package content

import (
	"slices"

	"cchc/cmd/cchc/internal/diag"
)

// Kind is what a key holds.
type Kind uint8

// The kinds of values.
const (
	Text     Kind = iota // a text
	ID                   // a plain slug: groups of a–z and 0–9 joined by hyphens
	Word                 // one of the key's Words
	Texts                // a list of texts
	IDs                  // a list of slugs
	Decimal              // a number in exact hundredths
	Whole                // a whole number
	Truth                // true or false
	Day                  // a day of the calendar
	Deadline             // a year, quarter, month or day, as text; "" for none
	Years                // the first and the last year: two whole numbers
	Group                // one table of keys
	Groups               // any number of tables of keys
)

// Presence says when a key must stand.
type Presence uint8

// When a key must stand.
const (
	Required Presence = iota
	Optional
	Scored // stands exactly where the table's result is "scored"
)

// Key is one key of the format.
type Key struct {
	Name     string
	Kind     Kind
	Presence Presence
	Words    []string // of a Word
	MayEmpty bool     // "" says something of its own
	Positive bool     // of a Decimal: above 0
	Table    *Table   // of a Group or of Groups
	Doc      diag.Text
}

// Table is a table of keys.
type Table struct {
	Keys []Key
	Each *Table // set where every key is an id, and its value such a table
}

// File is one kind of file of the format.
type File struct {
	Path     string // such as "<unit>/<year>/year.toml"
	Optional bool
	Doc      diag.Text
	Table    *Table // nil where the file holds no keys
}

// Format is the format of the content: every file and every key. The reader, the
// manual in the package comment and the schemas for editors are made from it.
// The value is not to be changed.
func Format() []File {
	return []File{
		{Path: "portal.toml", Table: portalTable, Doc: diag.Say("thông tin chung của cổng", "the portal as a whole")},
		{Path: "documents.toml", Table: documentsTable, Doc: diag.Say("các văn bản được dẫn, mỗi văn bản một bảng [mã]", "the documents that are cited, one table [id] each")},
		{Path: CorrectionsFile, Optional: true, Table: correctionsTable, Doc: diag.Say("các số liệu đã công bố rồi được sửa; do cchc diff --record ghi", "published figures that were put right; written by cchc diff --record")},
		{Path: "frameworks/<framework>.toml", Table: frameworkTable, Doc: diag.Say("một bộ tiêu chí", "one framework")},
		{Path: "pages/<page>.md", Optional: true, Table: pageTable, Doc: diag.Say("một trang chữ; các khóa đứng đầu tệp, giữa hai dòng +++", "a page of text; its keys stand on top, between two lines +++")},
		{Path: "files/…", Optional: true, Doc: diag.Say("tệp đính kèm, có địa chỉ /tep/…", "attachments, published under /tep/…")},
		{Path: "<unit>/unit.toml", Table: unitTable, Doc: diag.Say("một đơn vị", "one unit")},
		{Path: "<unit>/<year>/year.toml", Optional: true, Table: yearTable, Doc: diag.Say("kết quả một năm của đơn vị", "the unit's result in one year")},
		{Path: "<unit>/<year>/year.md", Optional: true, Doc: diag.Say("lời thuyết minh của năm", "the year's narrative")},
		{Path: "<unit>/<year>/<component>.toml", Optional: true, Table: componentTable, Doc: diag.Say("kết quả một lĩnh vực trong năm", "the result of one component in the year")},
		{Path: "<unit>/<year>/<component>.md", Optional: true, Doc: diag.Say("lời thuyết minh của lĩnh vực", "the component's narrative")},
	}
}

// key is the key of the name, or nil.
func (t *Table) key(name string) *Key {
	for i := range t.Keys {
		if t.Keys[i].Name == name {
			return &t.Keys[i]
		}
	}
	return nil
}

// names are the names of all keys.
func (t *Table) names() []string {
	names := make([]string, len(t.Keys))
	for i, key := range t.Keys {
		names[i] = key.Name
	}
	return names
}

// Fields are the names that a [[note]] of the table may be about: its keys and
// those of its groups, sorted.
func (t *Table) Fields() []string {
	var fields []string
	for _, key := range t.Keys {
		fields = append(fields, key.Name)
		if key.Table != nil {
			fields = append(fields, key.Table.Fields()...)
		}
	}
	slices.Sort(fields)
	return slices.Compact(fields)
}

// kindWords is how a kind is named to a person, and an example of it.
var kindWords = [...]struct {
	name    diag.Text
	example string
}{
	Text:     {diag.Say("một đoạn chữ trong dấu ngoặc kép", "a text in quotes"), `"Phòng Nội vụ"`},
	ID:       {diag.Say("một mã trong dấu ngoặc kép", "an id in quotes"), `"phong-noi-vu"`},
	Word:     {diag.Say("một từ cho sẵn trong dấu ngoặc kép", "a given word in quotes"), `"done"`},
	Texts:    {diag.Say("một danh sách chữ", "a list of texts"), `["a", "b"]`},
	IDs:      {diag.Say("một danh sách mã", "a list of ids"), `["phong-noi-vu", "phong-tu-phap"]`},
	Decimal:  {diag.Say("một số", "a number"), "84.96"},
	Whole:    {diag.Say("một số nguyên", "a whole number"), "8"},
	Truth:    {diag.Say("true hoặc false", "true or false"), "true"},
	Day:      {diag.Say("một ngày, không có dấu ngoặc kép", "a date, without quotes"), "2024-03-19"},
	Deadline: {diag.Say("một thời hạn trong dấu ngoặc kép", "a deadline in quotes"), `"2024-Q2"`},
	Years:    {diag.Say("hai năm: năm đầu và năm cuối", "two years: the first and the last"), "[2022, 2025]"},
	Group:    {diag.Say("một nhóm khóa", "a group of keys"), `{ document = "kh-91", place = "mục II" }`},
	Groups:   {diag.Say("các nhóm khóa, mỗi nhóm mở đầu bằng hai dấu ngoặc vuông", "groups of keys, each begun by double brackets"), "[[remedy]]"},
}
