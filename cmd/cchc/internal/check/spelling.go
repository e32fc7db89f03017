package check

import (
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
)

var spellingRules = []*diag.Rule{secondSpelling}

var secondSpelling = &diag.Rule{
	Code:     "N206",
	Severity: diag.Warning,
	Title:    diag.Say("tên cơ quan viết khác unit.toml", "agency's name written otherwise than in unit.toml"),
	Message:  diag.Say("“%s” viết khác tên trong unit.toml", "“%s” is not how unit.toml writes the name"),
	Hint: diag.Say(
		"viết “%[2]s”; nếu đây là tên gọi khác thì thêm short vào unit.toml, nếu chép nguyên lời nguồn thì đặt trong dấu “…”",
		"write “%[2]s”; where this is its other name, add it as short to unit.toml; where these are the source's own words, put them between “ and ”"),
	Explain: diag.Say(
		"Một cơ quan viết hai cách thì người đọc tưởng là hai cơ quan, và tìm không đủ. So với name và short của cơ quan và tên đơn vị: chữ hoa, dấu thanh, gạch nối, “và”, “&”. Không nhắc: Huyện hay huyện, tên viết hoa toàn bộ, chữ thường toàn bộ (phòng nội vụ các huyện), tên một tiếng. Trong Markdown, thêm dấu \\ trước dấu gạch nối cũng có nghĩa là cố ý.",
		"An agency spelt in two ways looks like two, and a search finds half. Names and short names of agencies and the unit's name are compared: capitals, marks, hyphens, “và”, “&”. Passed over are Huyện or huyện, names all in capitals, common nouns all in small letters (phòng nội vụ các huyện) and names of one word. In Markdown, a \\ before the hyphen says that it is meant, too."),
}

// spelling looks for names in a Markdown text that are written otherwise than in
// unit.toml. What the text keeps has no places; so it is read again where there is
// something to report, which is seldom.
func (f *findings) spelling(text *narrative.Text) {
	f.plain = text.AppendPlain(f.plain[:0], func(narrative.Reference) string { return "" })
	if len(f.finder.misspelt(string(f.plain))) == 0 {
		return
	}
	for _, passage := range f.locate.Passages(text.File) {
		for _, found := range f.finder.misspelt(passage.Text) {
			if !passage.IsMeant(found.start, found.end) {
				f.addAt(secondSpelling, text.File, passage.Offset(found.start), passage.Text[found.start:found.end], found.right)
			}
		}
	}
}

// spellingIn looks for them in the text of a key.
func (f *findings) spellingIn(origin scorecard.Origin, key, text string) {
	for _, found := range f.finder.misspelt(text) {
		if !narrative.IsCited(text, found.start) {
			f.diagnostics = append(f.diagnostics, secondSpelling.At(f.locate.Within(origin, key, text, found.start), text[found.start:found.end], found.right))
		}
	}
}
