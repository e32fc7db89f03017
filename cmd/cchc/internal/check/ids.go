package check

import (
	"slices"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

var idRules = []*diag.Rule{repeatedID, unknownDocument, unknownAgency, unknownCriterion, unknownComponent, unknownFramework, unknownUnit, missingComponent, unknownField, badAlias, takenAlias}

var (
	repeatedID = &diag.Rule{
		Code:    "I102",
		Title:   diag.Say("mã trùng", "id that stands twice"),
		Message: diag.Say("mã %s đã dùng ở %s", "the id %s is taken at %s"),
		Hint:    diag.Say("đổi một trong hai mã", "change one of the two"),
		Explain: diag.Say(
			"Mỗi mã chỉ về một thứ: mã lĩnh vực và tiêu chí không trùng trong bộ tiêu chí, mã cơ quan không trùng trong đơn vị, mã nhiệm vụ không trùng trong đơn vị và năm.",
			"An id names one thing: components and criteria in their framework, agencies in their unit, remedies in their unit and year."),
	}
	unknownDocument = &diag.Rule{
		Code:    "I201",
		Title:   diag.Say("văn bản không có", "unknown document"),
		Message: diag.Say("documents.toml không có văn bản nào mã %s", "documents.toml has no document %s"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Số liệu dẫn nguồn bằng mã văn bản; mã phải có trong documents.toml. Văn bản mới thì thêm một bảng [mã] vào đó.",
			"Figures cite documents by id; the id must stand in documents.toml. For a new document add a table [id] there."),
	}
	unknownAgency = &diag.Rule{
		Code:    "I202",
		Title:   diag.Say("cơ quan không có", "unknown agency"),
		Message: diag.Say("đơn vị không có cơ quan nào mã %s", "the unit has no agency %s"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Cơ quan chủ trì và phối hợp phải có trong unit.toml của đơn vị, trong một nhóm [[agency]].",
			"Agencies in charge and agencies that help must stand in the unit's unit.toml as [[agency]]."),
	}
	unknownCriterion = &diag.Rule{
		Code:    "I203",
		Title:   diag.Say("tiêu chí không có", "unknown criterion"),
		Message: diag.Say("không có tiêu chí nào mã %s", "there is no criterion %s"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Điểm tiêu chí phải thuộc đúng lĩnh vực của tệp; nhiệm vụ có thể nhằm vào tiêu chí nào của bộ tiêu chí cũng được.",
			"A criterion's score belongs to the component of its file; a remedy may serve any criterion of the framework."),
	}
	unknownComponent = &diag.Rule{
		Code:    "I204",
		Title:   diag.Say("tệp lĩnh vực không có trong bộ tiêu chí", "component file without a component"),
		Message: diag.Say("bộ tiêu chí %s không có lĩnh vực nào mã %s", "the framework %s has no component %s"),
		Hint:    diag.Say("đổi tên tệp; %[3]s", "rename the file; %[3]s"),
		Explain: diag.Say(
			"Tên tệp trong thư mục năm là mã lĩnh vực của bộ tiêu chí ghi ở year.toml. Lĩnh vực của bộ tiêu chí khác thì không tính vào năm này được.",
			"A file's name in a year's folder is the id of a component of the framework that year.toml names. Components of another framework do not count in this year."),
	}
	unknownFramework = &diag.Rule{
		Code:    "I205",
		Title:   diag.Say("bộ tiêu chí không có", "unknown framework"),
		Message: diag.Say("thư mục frameworks không có bộ tiêu chí nào mã %s", "the folder frameworks has no framework %s"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Mã bộ tiêu chí là tên tệp trong frameworks/, không kể .toml.",
			"A framework's id is its file's name in frameworks/, without .toml."),
	}
	unknownUnit = &diag.Rule{
		Code:    "I206",
		Title:   diag.Say("đơn vị không có", "unknown unit"),
		Message: diag.Say("không có đơn vị nào mã %s", "there is no unit %s"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Mã đơn vị là tên thư mục của đơn vị. Đơn vị ở trang chủ, đơn vị kế thừa và đơn vị tiếp nhận nhiệm vụ đều phải có thư mục.",
			"A unit's id is its folder's name. The home unit, successors and whoever takes over a remedy must have a folder."),
	}
	missingComponent = &diag.Rule{
		Code:    "I207",
		Title:   diag.Say("lĩnh vực không có tệp", "component without a file"),
		Message: diag.Say("thiếu tệp của lĩnh vực: %s", "components without a file: %s"),
		Hint:    diag.Say("thêm tệp; lĩnh vực không được chấm thì ghi result = \"not-scored\"", "add the file; one that was not scored says result = \"not-scored\""),
		Explain: diag.Say(
			"Lĩnh vực vắng mặt không nói được là quên hay không được chấm. Mỗi lĩnh vực của bộ tiêu chí có một tệp trong thư mục năm, trừ khi cả năm không được chấm.",
			"An absent component does not say whether it was forgotten or not scored. Each component of the framework has a file in the year's folder, unless the whole year was not scored."),
	}
	unknownField = &diag.Rule{
		Code:    "I208",
		Title:   diag.Say("ghi chú về một khóa không có", "note on an unknown field"),
		Message: diag.Say("không có khóa hoặc mã nào tên %s để ghi chú", "there is no key or id %s to be noted"),
		Hint:    diag.Say("%[2]s; bỏ field nếu ghi chú nói chung", "%[2]s; leave field out where the note is about the whole"),
		Explain: diag.Say(
			"field nói dấu ghi chú đứng cạnh số liệu nào: một khóa của tệp (rank, change, due…), một mã tiêu chí hoặc mã nhiệm vụ. Tên sai thì dấu ghi chú không hiện ở đâu cả.",
			"field says beside which figure the mark stands: a key of the file (rank, change, due …), a criterion's or a remedy's id. Under a wrong name it would stand nowhere."),
	}
	badAlias = &diag.Rule{
		Code:    "I209",
		Title:   diag.Say("địa chỉ cũ viết sai", "alias that is no address"),
		Message: diag.Say("“%s” không phải là địa chỉ cũ trên cổng", "“%s” is no former address of the portal"),
		Hint:    diag.Say("viết địa chỉ từ gốc cổng, như \"/ket-qua/2022/\"", "write the address from the portal's root, such as \"/ket-qua/2022/\""),
		Explain: diag.Say(
			"Địa chỉ cũ bắt đầu bằng /, chỉ có chữ không dấu, chữ số và dấu . - _ giữa các dấu /.",
			"A former address begins with / and has only letters a–z, digits and . - _ between its slashes."),
	}
	takenAlias = &diag.Rule{
		Code:    "I210",
		Title:   diag.Say("mã cũ trùng mã đang dùng", "alias that is taken"),
		Message: diag.Say("mã cũ %s đang là mã của %s", "the former id %s is now that of %s"),
		Hint:    diag.Say("xóa mã này khỏi aliases", "remove it from aliases"),
		Explain: diag.Say(
			"Địa chỉ cũ dẫn người đọc đến trang mới; nếu địa chỉ ấy đang là của trang khác thì không dẫn được.",
			"A former address leads readers to the new page; it cannot while it is another page's own."),
	}
)

// distinct reports ids that stand twice; seen holds where each was met first.
func (f *findings) distinct(seen map[string]scorecard.Origin, id string, origin scorecard.Origin) {
	if id == "" {
		return
	}
	if first, ok := seen[id]; ok {
		f.add(repeatedID, origin, "id", id, f.where(first, "id"))
		return
	}
	seen[id] = origin
}

// notes checks what the notes of a file are about: keys of its table, and ids.
func (f *findings) notes(notes []scorecard.Note, fields []string, ids func() []string) {
	for _, note := range notes {
		f.words(note.Origin, "text", note.Text)
		if note.Field == "" || slices.Contains(fields, note.Field) {
			continue
		}
		if all := append(ids(), fields...); !slices.Contains(all, note.Field) && !slices.Contains(all, "") {
			f.add(unknownField, note.Origin, "field", note.Field, content.Meant(note.Field, all))
		}
	}
}

// aliases checks former addresses and ids.
func (f *findings) aliases() {
	p := f.whole
	for i, alias := range p.Aliases {
		if !isAddress(alias) {
			f.add(badAlias, p.Origin, "aliases["+strconv.Itoa(i)+"]", alias)
		}
	}
	for _, moved := range p.Moved {
		f.movedAddresses(moved)
	}
	for i, id := range p.FormerHomeIDs {
		if !slices.ContainsFunc(p.Units, func(unit *scorecard.Unit) bool { return unit.ID == id }) {
			f.unknownID(unknownUnit, p.Origin, "former_home_units["+strconv.Itoa(i)+"]", id, "", idsOf(p.Units, unitID))
		}
	}
	units, pages := map[string]string{}, map[string]string{}
	for _, unit := range p.Units {
		units[unit.ID] = unit.File
	}
	for _, page := range p.Pages {
		pages[page.ID] = page.File
	}
	for _, unit := range p.Units {
		f.free(units, unit.Aliases, unit.Origin)
		f.agencyAliases(unit)
	}
	for _, page := range p.Pages {
		f.free(pages, page.Aliases, page.Origin)
	}
	for _, framework := range p.Frameworks {
		components := map[string]string{}
		for _, component := range framework.Components {
			components[component.ID] = component.ID
		}
		for _, component := range framework.Components {
			f.free(components, component.Aliases, component.Origin)
		}
	}
}

// agencyAliases checks former ids of a unit's agencies.
func (f *findings) agencyAliases(unit *scorecard.Unit) {
	agencies := map[string]string{}
	for _, agency := range unit.Agencies {
		agencies[agency.ID] = agency.Name
	}
	for _, agency := range unit.Agencies {
		f.free(agencies, agency.Aliases, agency.Origin)
	}
}

// free reports former ids that are in use; taken holds the ids and whose they are.
func (f *findings) free(taken map[string]string, aliases []string, origin scorecard.Origin) {
	for i, alias := range aliases {
		if owner, ok := taken[alias]; ok {
			f.add(takenAlias, origin, "aliases["+strconv.Itoa(i)+"]", alias, owner)
		}
	}
}

// isAddress tells whether a text is an address from the portal's root.
func isAddress(text string) bool {
	parts := strings.Split(text, "/")
	if len(parts) < 2 || parts[0] != "" {
		return false
	}
	for i, part := range parts[1:] {
		last := i == len(parts)-2
		if part == "" && last {
			continue
		}
		if strings.HasPrefix(part, ".") || !vi.IsSlug(strings.NewReplacer(".", "-", "_", "-").Replace(strings.ToLower(part))) {
			return false
		}
	}
	return true
}
