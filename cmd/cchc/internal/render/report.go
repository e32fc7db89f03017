package render

import (
	"html/template"
	"net/url"
	"regexp"
	"strings"

	"cchc/cmd/cchc/internal/scorecard"
)

// report tells how to report a mistake: to the portal's contact, which is plain
// text. Where that holds an e-mail address it becomes a link whose letter has the
// page's address in it; the rest is the same for every page.
type report struct {
	plain         template.HTML // on 404.html, whose own address is not the one that a reader asked for
	before, after template.HTML
	letter        bool // the page's address stands between the two
}

// mailAddress finds the plain kind of e-mail address alone: what is not sure to be
// one stays text.
var mailAddress = regexp.MustCompile(`[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+`)

func newReport(portal *scorecard.Portal) report {
	place := mailAddress.FindStringIndex(portal.Contact)
	switch {
	case portal.Contact == "":
		const none = `<i class="missing">cổng chưa nêu nơi nhận báo sai sót</i>`
		return report{plain: none, before: none}
	case place == nil:
		return report{plain: safe(portal.Contact), before: safe(portal.Contact) + "; khi báo, xin kèm địa chỉ trang dưới đây"}
	}
	mail := portal.Contact[place[0]:place[1]]
	letter := "mailto:" + mail + "?subject=" + inQuery("Báo sai sót: "+portal.Title) + "&body=" + inQuery("Sai sót:\r\n\r\nĐịa chỉ trang: ")
	return report{
		plain:  safe(portal.Contact),
		before: safe(portal.Contact[:place[0]]) + `<a href="` + safe(letter),
		after:  `">` + safe(mail) + `</a>` + safe(portal.Contact[place[1]:]) + "; thư soạn sẵn địa chỉ trang này",
		letter: true,
	}
}

// to is the way to report a mistake on the page at an absolute address.
func (r report) to(address string) template.HTML {
	if !r.letter {
		return r.before
	}
	return r.before + safe(inQuery(address)) + r.after
}

func safe(text string) template.HTML { return template.HTML(escaped(text)) }

// inQuery is text as a mailto address holds it: a space is %20 there, not +.
func inQuery(text string) string { return strings.ReplaceAll(url.QueryEscape(text), "+", "%20") }
