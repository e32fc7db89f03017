package check

import (
	"slices"
	"strconv"
	"strings"

	"cchc/cmd/cchc/internal/content"
	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/narrative"
	"cchc/cmd/cchc/internal/scorecard"
	"cchc/cmd/cchc/internal/vi"
)

var linkRules = []*diag.Rule{brokenLink, brokenAnchor, missingAttachment}

var (
	brokenLink = &diag.Rule{
		Code:    "L101",
		Title:   diag.Say("liên kết hỏng", "broken link"),
		Message: diag.Say("cổng không có trang nào ở địa chỉ %s", "the portal has no page at %s"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Liên kết trong cổng viết từ gốc, bắt đầu và kết thúc bằng /: /2023/chinh-quyen-so/. Trang nào cũng phải có thật khi cổng được dựng.",
			"Links within the portal are written from its root, with a / at both ends: /2023/chinh-quyen-so/. Each page must be there when the portal is built."),
	}
	brokenAnchor = &diag.Rule{
		Code:    "L102",
		Title:   diag.Say("liên kết đến mục không có", "link to an anchor that is not there"),
		Message: diag.Say("trang có, nhưng không có mục %s", "the page is there, but not its section %s"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Mục của bài viết là tên đề mục viết không dấu, nối bằng gạch: /thuat-ngu/#diem-chua-dat. Đổi tên đề mục thì phải sửa các liên kết đến nó.",
			"A section of a text is its heading without marks, joined by hyphens: /thuat-ngu/#diem-chua-dat. Whoever renames a heading mends the links to it."),
	}
	missingAttachment = &diag.Rule{
		Code:    "L103",
		Title:   diag.Say("tệp không có", "missing file"),
		Message: diag.Say("không có tệp %s", "there is no file %s"),
		Hint:    diag.Say("%[2]s", "%[2]s"),
		Explain: diag.Say(
			"Tệp ở địa chỉ /tep/… nằm trong thư mục files/ của nội dung, cùng tên, kể cả chữ hoa chữ thường.",
			"A file at /tep/… stands in the content's folder files/ under the same name, in the same case."),
	}
)

// Links checks that every link of the content within the portal leads somewhere.
// Known tells whether an address from the root, with its #anchor if it has one,
// is the portal's; nil stands for content that cannot be planned yet, because of
// other mistakes: then only links are reported that lead nowhere in any case.
func Links(portal *scorecard.Portal, locate *content.Locator, known func(address string) bool) []diag.Diagnostic {
	f := &findings{known: newKnown(portal, locate)}
	if known == nil {
		known = f.mayLead
	}
	for _, page := range portal.Pages {
		f.links(page.Narrative, known)
	}
	for _, unit := range portal.Units {
		for _, year := range unit.Years {
			f.links(year.Narrative, known)
			for _, result := range year.Components {
				f.links(result.Narrative, known)
			}
		}
	}
	return diag.Sort(f.diagnostics)
}

func (f *findings) links(text *narrative.Text, known func(address string) bool) {
	if text == nil {
		return
	}
	for i := range text.Pieces {
		piece := &text.Pieces[i]
		if !strings.HasPrefix(piece.Link, "/") || strings.HasPrefix(piece.Link, content.FilesAddress) || known(piece.Link) {
			continue
		}
		page, anchor, _ := strings.Cut(piece.Link, "#")
		if anchor != "" && known(page) {
			f.addAt(brokenAnchor, text.File, piece.Offset, "#"+anchor, f.sectionMeant(page, anchor))
			continue
		}
		f.addAt(brokenLink, text.File, piece.Offset, piece.Link, addressMeant(page, f.addresses(), known))
	}
}

// mayLead tells whether an address may be the portal's once its content is mended,
// by what the content says of pages and of the home unit's years. Addresses that
// cchc itself fills are taken on trust.
func (f *findings) mayLead(address string) bool {
	path, anchor, _ := strings.Cut(address, "#")
	parts := strings.Split(strings.Trim(path, "/"), "/")
	if !strings.HasSuffix(path, "/") {
		return reserved[parts[0]]
	}
	for _, page := range f.whole.Pages {
		if page.ID == parts[0] && len(parts) == 1 {
			return anchor == "" || page.Narrative == nil || page.ID == "nguon" || page.Narrative.HasAnchor(anchor)
		}
	}
	home := f.whole.HomeUnit
	if path == "/" || path == "/nguon/" || reserved[parts[0]] || home == nil {
		return true
	}
	for _, year := range home.Years {
		if strconv.Itoa(year.Year) == parts[0] {
			return len(parts) == 1 || len(parts) == 2 && slices.ContainsFunc(year.Components, func(c *scorecard.ComponentResult) bool { return c.ComponentID == parts[1] })
		}
	}
	return false
}

// addresses are those that content links to most: of pages, and of the home
// unit's years and components.
func (f *findings) addresses() []string {
	addresses := []string{"/", "/nhiem-vu/", "/niem-yet/", "/du-lieu/", "/don-vi/", "/so-sanh/", "/dinh-chinh/", "/tim-kiem/"}
	for _, page := range f.whole.Pages {
		addresses = append(addresses, "/"+page.ID+"/")
	}
	if home := f.whole.HomeUnit; home != nil {
		for _, agency := range home.Agencies {
			addresses = append(addresses, "/nhiem-vu/"+agency.ID+"/")
		}
		for _, year := range home.Years {
			folder := "/" + strconv.Itoa(year.Year) + "/"
			addresses = append(addresses, folder)
			for _, result := range year.Components {
				addresses = append(addresses, folder+result.ComponentID+"/")
			}
		}
	}
	return addresses
}

// addressMeant suggests an address that the portal has.
func addressMeant(address string, candidates []string, known func(string) bool) diag.Text {
	slashed := "/" + strings.Trim(address, "/") + "/"
	if known(slashed) {
		return suggest(slashed)
	}
	candidates = slices.DeleteFunc(candidates, func(candidate string) bool { return !known(candidate) })
	if nearest, ok := vi.Nearest(address, candidates); ok {
		return suggest(nearest)
	}
	return diag.Say("viết địa chỉ từ gốc cổng, như /2023/ hoặc /phuong-phap/", "write the address from the portal's root, such as /2023/ or /phuong-phap/")
}

// sectionMeant suggests a section of the page at an address.
func (f *findings) sectionMeant(address, anchor string) diag.Text {
	for _, page := range f.whole.Pages {
		if page.Narrative != nil && address == "/"+page.ID+"/" {
			return anchorMeant(page.Narrative, anchor)
		}
	}
	return diag.Say("xem lại tên mục, hoặc bỏ phần từ dấu #", "look the section up, or leave out what begins with #")
}

// anchorMeant suggests an anchor of a text.
func anchorMeant(text *narrative.Text, anchor string) diag.Text {
	var anchors []string
	for _, heading := range text.Headings {
		anchors = append(anchors, heading.ID)
	}
	for _, term := range text.Terms {
		anchors = append(anchors, term.ID)
	}
	anchor = strings.TrimPrefix(anchor, "#")
	if nearest, ok := vi.Nearest(anchor, anchors); ok {
		return suggest("#" + nearest)
	}
	return diag.Say("xem lại tên mục, hoặc bỏ phần từ dấu #", "look the section up, or leave out what begins with #")
}

// suggest proposes one thing to write instead.
func suggest(instead string) diag.Text { return diag.Say("viết "+instead, "write "+instead) }

// attachment checks that a file at /tep/… is there.
func (f *findings) attachment(text *narrative.Text, offset int, address string) {
	name, _, _ := strings.Cut(strings.TrimPrefix(address, content.FilesAddress), "#")
	if !f.files[name] {
		f.addAt(missingAttachment, text.File, offset, address, f.fileMeant(name))
	}
}

// fileMeant suggests an attachment that is there.
func (f *findings) fileMeant(name string) diag.Text {
	if nearest, ok := vi.Nearest(name, f.whole.Files); ok {
		return suggest(content.FilesAddress + nearest)
	}
	return diag.Say("chép tệp vào thư mục files/", "put the file into the folder files/")
}
