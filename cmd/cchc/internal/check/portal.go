package check

import (
	"net/url"
	"strings"

	"cchc/cmd/cchc/internal/diag"
	"cchc/cmd/cchc/internal/scorecard"
)

var portalRules = []*diag.Rule{badBaseURL, noContact, noLicence, reservedPage}

var (
	badBaseURL = &diag.Rule{
		Code:    "P101",
		Title:   diag.Say("địa chỉ cổng viết sai", "base_url that is no absolute address"),
		Message: diag.Say("“%s” không phải là địa chỉ đầy đủ của một cổng", "“%s” is no absolute address of a portal"),
		Hint:    diag.Say("viết đủ https://, tên miền và dấu / ở cuối, như \"https://cchc.lapvo.example/\"", "write https://, the host and a / at the end, such as \"https://cchc.lapvo.example/\""),
		Explain: diag.Say(
			"Địa chỉ đầy đủ cần cho sơ đồ trang, thẻ chia sẻ và nguồn tin. Không có phần ?… hay #…, không có tên người dùng. Sai: cchc.lapvo.example, https://cchc.lapvo.example. Đúng: https://cchc.lapvo.example/.",
			"The absolute address is needed by the site map, by sharing and by feeds. It has no ?… and no #…, and no user. Wrong: cchc.lapvo.example, https://cchc.lapvo.example. Right: https://cchc.lapvo.example/."),
	}
	noContact = &diag.Rule{
		Code:     "P102",
		Severity: diag.Warning,
		Title:    diag.Say("không có nơi liên hệ", "no contact"),
		Message:  diag.Say("cổng không nói người đọc báo sai sót ở đâu", "the portal does not say where to report a mistake"),
		Hint:     diag.Say("thêm: contact = \"Phòng Nội vụ, noivu@…\"", "add: contact = \"Phòng Nội vụ, noivu@…\""),
		Explain: diag.Say(
			"Người đọc thấy số sai mà không biết báo cho ai thì số sai còn mãi.",
			"A reader who finds a wrong figure and no one to tell leaves it wrong."),
	}
	noLicence = &diag.Rule{
		Code:     "P103",
		Severity: diag.Warning,
		Title:    diag.Say("không nói điều kiện sử dụng lại", "no licence key"),
		Message:  diag.Say("cổng không nói dữ liệu được dùng lại thế nào", "the portal does not say how its data may be used"),
		Hint:     diag.Say("thêm: licence = \"CC BY 4.0\"; nếu nguồn không nêu thì licence = \"\"", "add: licence = \"CC BY 4.0\", or licence = \"\" where the source states none"),
		Explain: diag.Say(
			"licence = \"\" nói rõ với người đọc là nguồn không nêu; không có khóa này nghĩa là chưa ai nghĩ đến.",
			"licence = \"\" tells readers that the source states none; no key at all says that no one has thought of it."),
	}
	reservedPage = &diag.Rule{
		Code:    "P104",
		Title:   diag.Say("trang lấy địa chỉ của phần khác", "page at an address that is taken"),
		Message: diag.Say("địa chỉ /%s/ là của phần khác trên cổng", "the address /%s/ belongs to another part of the portal"),
		Hint:    diag.Say("đổi tên tệp, như %[1]s-2.md", "rename the file, such as %[1]s-2.md"),
		Explain: diag.Say(
			"Tên tệp trong pages/ là địa chỉ của trang. Các địa chỉ nhiem-vu, niem-yet, so-sanh, du-lieu, don-vi, dinh-chinh, tim-kiem, tep, tai-nguyen và các năm do cchc dùng.",
			"A file's name in pages/ is its page's address. cchc itself uses nhiem-vu, niem-yet, so-sanh, du-lieu, don-vi, dinh-chinh, tim-kiem, tep, tai-nguyen and the years."),
	}
)

func (f *findings) portal() {
	p := f.whole
	if p.BaseURL != "" && !IsBaseURL(p.BaseURL) {
		f.add(badBaseURL, p.Origin, "base_url", p.BaseURL)
	}
	if p.HomeUnit == nil {
		f.unknownID(unknownUnit, p.Origin, "home_unit", p.HomeUnitID, "", idsOf(p.Units, unitID))
	}
	if f.unread[p.File] {
		return
	}
	if p.Contact == "" {
		f.add(noContact, p.Origin, "contact")
	}
	if p.Licence == nil {
		f.add(noLicence, p.Origin, "licence")
	}
}

// IsBaseURL tells whether an address can be a portal's base: absolute, http or
// https, with a host, ending in "/", without query, fragment or user.
func IsBaseURL(address string) bool {
	base, err := url.Parse(address)
	return err == nil && (base.Scheme == "http" || base.Scheme == "https") && base.Hostname() != "" && base.User == nil &&
		strings.HasSuffix(base.Path, "/") && base.RawQuery == "" && base.Fragment == "" && !base.ForceQuery && !strings.HasSuffix(address, "#")
}

// reserved are the first parts of addresses that no page may take: design.md,
// Addresses.
var reserved = map[string]bool{"nhiem-vu": true, "niem-yet": true, "so-sanh": true, "du-lieu": true, "don-vi": true, "dinh-chinh": true, "tim-kiem": true, "tep": true, "tai-nguyen": true}

func (f *findings) page(page *scorecard.Page) {
	if reserved[page.ID] || strings.Trim(page.ID, "0123456789") == "" {
		f.diagnostics = append(f.diagnostics, reservedPage.At(diag.Place{File: page.File}, page.ID))
	}
	f.finder.names = f.allNames
	f.prose(page.Narrative, nil, nil)
}

func unitID(u *scorecard.Unit) string           { return u.ID }
func documentID(d *scorecard.Document) string   { return d.ID }
func frameworkID(f *scorecard.Framework) string { return f.ID }
func agencyID(a *scorecard.Agency) string       { return a.ID }
func componentID(c *scorecard.Component) string { return c.ID }
