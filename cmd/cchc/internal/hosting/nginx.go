package hosting

import (
	"bytes"
	"fmt"
	"strings"

	"cchc/cmd/cchc/internal/site"
)

// nginx is a file to be included in a server block. Headers are repeated in each
// location that says one of its own, since nginx inherits all or none of them. A
// Cache-Control is only for what was found: an error must not be kept for a year.
func (p portal) nginx() []byte {
	var out bytes.Buffer
	say := func(pattern string, arguments ...any) { fmt.Fprintf(&out, pattern+"\n", arguments...) }
	say(`# Cấu hình nginx cho cổng này, do cchc tạo; lần dựng sau sẽ ghi đè, đừng sửa tay.
# Trong khối "server { … }" của trang, thêm hai dòng (đường dẫn là của máy bạn):
#     root /var/www/…;   # thư mục mà địa chỉ %[1]s ở trong đó là thư mục của cổng
#     include /var/www/…/%[2]s;
# (bỏ khối "location %[1]s { … }" đã có, nếu có), rồi chạy: nginx -t && systemctl reload nginx. Mỗi lần dựng lại mà có thêm địa chỉ cũ thì reload lại.`, p.base, nginxFile)
	say("location ^~ %s {", p.base)
	say("    index index.html;")
	say("    autoindex off;")
	say("    absolute_redirect off;")
	say("    etag on;")
	say("    error_page 404 %s;", p.at("/404.html"))
	say("    error_page 410 %s;", p.at(GoneFile))
	p.nginxTypes(say, "    ")
	say("    # Bản nén sẵn (.gz) nằm cạnh mỗi tệp. Máy có mô-đun ngx_brotli thì bỏ dấu # ở dòng brotli.")
	say("    gzip_static on;")
	say("    gzip_vary on;")
	say("    # brotli_static on;")
	nginxHeaders(say, "    ", asking)
	say("")
	say("    location ^~ %s {", p.assets())
	nginxHeaders(say, "        ", forEver)
	say("    }")
	say("    location ~ /%s$ {", strings.ReplaceAll(site.FeedName, ".", `\.`))
	say("        types { }")
	say("        default_type %s;", quoted(site.MediaType(site.FeedName)))
	say("    }")
	say("    # Tệp cấu hình và tệp ẩn không dành cho người đọc.")
	say(`    location ~ /(_|\.(?!well-known/)) { return 404; }`)
	for _, redirect := range p.redirects {
		for _, from := range spellings(redirect.From) {
			if redirect.To == "" {
				say("    location = %s { return 410; }", quoted(p.at(from)))
			} else {
				say("    location = %s { return 301 %s; }", quoted(p.at(from)), quoted(p.at(redirect.To)))
			}
		}
	}
	say("}")
	return out.Bytes()
}

func nginxHeaders(say func(string, ...any), indent, cacheControl string) {
	for _, header := range site.Headers() {
		say("%sadd_header %s %s always;", indent, header.Name, quoted(header.Value))
	}
	say("%sadd_header Cache-Control %s;", indent, quoted(cacheControl))
}

// nginxTypes names the type of every file, with its charset: what the machine knows of
// types differs from machine to machine.
func (p portal) nginxTypes(say func(string, ...any), indent string) {
	say("%scharset off;", indent)
	say("%sdefault_type application/octet-stream;", indent)
	say("%stypes {", indent)
	for _, extension := range site.Extensions() {
		say("%s    %s %s;", indent, quoted(extension.MediaType), strings.TrimPrefix(extension.Ending, "."))
	}
	say("%s}", indent)
}
