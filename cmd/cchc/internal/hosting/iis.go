package hosting

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"cchc/cmd/cchc/internal/site"
)

// iis is a web.config with all that IIS does by itself: nothing of it needs a module
// that is installed apart, such as URL Rewrite. Each setting is removed before it is
// added, since one that the server has already makes every page an error 500.
func (p portal) iis() []byte {
	return p.webConfig(`Bản ĐẦY ĐỦ. Nếu sau khi chép lên mà MỌI trang báo lỗi 500 (500.19), máy chủ không cho
  trang con tự đặt vài mục dưới đây: xóa tệp này, đổi tên `+iisSmallFile+` thành `+iisFile+`.
  Nếu trang chạy, giữ bản này.`, true)
}

// iisSmall is a web.config with types alone, which every server allows.
func (p portal) iisSmall() []byte {
	return p.webConfig(`Bản TỐI THIỂU, chỉ khai kiểu tệp và trang báo lỗi 404 theo mặc định của máy chủ. Chỉ dùng khi bản
  đầy đủ (`+iisFile+`) làm mọi trang báo lỗi 500.19: khi đó đổi tên tệp này thành `+iisFile+`.`, false)
}

func (p portal) webConfig(note string, full bool) []byte {
	var out bytes.Buffer
	say := func(depth int, pattern string, arguments ...any) {
		fmt.Fprintf(&out, strings.Repeat("  ", depth)+pattern+"\n", arguments...)
	}
	say(0, `<?xml version="1.0" encoding="UTF-8"?>`)
	say(0, "<!-- Cấu hình IIS cho cổng này, do cchc tạo; lần dựng sau sẽ ghi đè, đừng sửa tay.\n  %s -->", note)
	say(0, "<configuration>")
	say(1, "<system.webServer>")
	iisTypes(say, full)
	if full {
		iisHeaders(say)
		say(2, `<httpErrors errorMode="Custom">`)
		say(3, `<remove statusCode="404" subStatusCode="-1" />`)
		say(3, `<error statusCode="404" subStatusCode="-1" path="404.html" responseMode="File" />`)
		say(2, "</httpErrors>")
		say(2, `<defaultDocument enabled="true">`)
		say(3, `<files><remove value="index.html" /><add value="index.html" /></files>`)
		say(2, "</defaultDocument>")
	}
	say(1, "</system.webServer>")
	if full {
		p.iisForEver(say)
	}
	say(0, "</configuration>")
	return out.Bytes()
}

func iisTypes(say func(int, string, ...any), full bool) {
	say(2, "<staticContent>")
	if full {
		say(3, `<clientCache cacheControlMode="DisableCache" />`)
	}
	for _, extension := range site.Extensions() {
		say(3, `<remove fileExtension=%s />`, attribute(extension.Ending))
		say(3, `<mimeMap fileExtension=%s mimeType=%s />`, attribute(extension.Ending), attribute(extension.MediaType))
	}
	say(2, "</staticContent>")
}

func iisHeaders(say func(int, string, ...any)) {
	say(2, "<httpProtocol>")
	say(3, "<customHeaders>")
	say(4, `<remove name="X-Powered-By" />`)
	for _, header := range site.Headers() {
		say(4, `<remove name=%s />`, attribute(header.Name))
		say(4, `<add name=%s value=%s />`, attribute(header.Name), attribute(header.Value))
	}
	say(3, "</customHeaders>")
	say(2, "</httpProtocol>")
}

// iisForEver lets browsers keep the files that carry their hash in their name.
func (p portal) iisForEver(say func(int, string, ...any)) {
	say(1, "<location path=%s>", attribute(strings.Trim(site.AssetsAddress(), "/")))
	say(2, "<system.webServer>")
	say(3, "<staticContent>")
	say(4, `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />`)
	say(3, "</staticContent>")
	say(2, "</system.webServer>")
	say(1, "</location>")
}

// attribute is a text as the value of an attribute, in its quotes.
func attribute(text string) string {
	var out bytes.Buffer
	_ = xml.EscapeText(&out, []byte(text)) // a bytes.Buffer never fails
	return `"` + out.String() + `"`
}
